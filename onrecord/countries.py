"""Countries and seats of government: a small table of facts, and how an adjective is matched to its country."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import fold_name

# country: the adjectives and peoples that no rule makes from its name
COUNTRIES: dict[str, str] = {
    "Afghanistan": "afghan", "Albania": "", "Algeria": "", "Argentina": "argentine", "Armenia": "", "Australia": "", "Austria": "",
    "Azerbaijan": "azeri", "Bahrain": "", "Bangladesh": "", "Belarus": "", "Belgium": "belgian", "Bolivia": "", "Bosnia": "",
    "Botswana": "", "Brazil": "", "Bulgaria": "", "Burma": "burmese", "Cambodia": "", "Cameroon": "", "Canada": "canadian", "Chad": "",
    "Chile": "", "China": "chinese", "Colombia": "", "Congo": "", "Croatia": "croat", "Cuba": "", "Cyprus": "cypriot",
    "Czech Republic": "czech", "Denmark": "danish, dane", "Ecuador": "", "Egypt": "", "England": "english", "Eritrea": "", "Estonia": "",
    "Ethiopia": "", "Finland": "finnish, finn", "France": "french", "Gabon": "", "Georgia": "", "Germany": "german", "Ghana": "",
    "Greece": "greek", "Greenland": "", "Guatemala": "", "Haiti": "", "Honduras": "honduran", "Hungary": "", "Iceland": "", "India": "",
    "Indonesia": "", "Iran": "", "Iraq": "", "Ireland": "irish", "Israel": "", "Italy": "", "Ivory Coast": "ivorian", "Jamaica": "",
    "Japan": "", "Jordan": "", "Kazakhstan": "kazakh", "Kenya": "", "Kosovo": "", "Kuwait": "", "Kyrgyzstan": "kyrgyz",
    "Laos": "lao, laotian", "Latvia": "", "Lebanon": "lebanese", "Liberia": "", "Libya": "", "Lithuania": "", "Luxembourg": "",
    "Malaysia": "", "Mali": "", "Malta": "", "Mexico": "", "Moldova": "", "Mongolia": "", "Montenegro": "", "Morocco": "moroccan",
    "Mozambique": "mozambican", "Myanmar": "burmese", "Namibia": "", "Nepal": "", "Netherlands": "dutch", "New Zealand": "kiwi",
    "Nicaragua": "", "Niger": "", "Nigeria": "", "North Korea": "north korean", "North Macedonia": "macedonian", "Norway": "norwegian",
    "Oman": "", "Pakistan": "", "Panama": "panamanian", "Paraguay": "", "Peru": "peruvian", "Philippines": "philippine, filipino",
    "Poland": "polish, pole", "Portugal": "portuguese", "Qatar": "", "Romania": "", "Russia": "", "Rwanda": "", "Saudi Arabia": "saudi",
    "Scotland": "scottish, scot", "Senegal": "", "Serbia": "serb", "Sierra Leone": "", "Singapore": "", "Slovakia": "slovak",
    "Slovenia": "slovene", "Somalia": "somali", "South Africa": "", "South Korea": "south korean", "South Sudan": "",
    "Spain": "spanish, spaniard", "Sri Lanka": "", "Sudan": "", "Sweden": "swedish", "Switzerland": "swiss", "Syria": "", "Taiwan": "",
    "Tajikistan": "tajik", "Tanzania": "", "Thailand": "thai", "Tunisia": "", "Turkey": "turkish, turk", "Türkiye": "turkish",
    "Turkmenistan": "turkmen", "Uganda": "", "Ukraine": "", "United Arab Emirates": "emirati", "United Kingdom": "british, uk",
    "UK": "british, uk", "U.K.": "british", "Britain": "british, brit, briton", "United States": "american, us, u.s.",
    "U.S.": "american, us", "US": "american, us", "America": "", "USA": "american, us", "Uruguay": "", "Uzbekistan": "uzbek",
    "Andorra": "", "Angola": "", "Bahamas": "bahamian", "Barbados": "barbadian", "Belize": "", "Benin": "", "Bhutan": "", "Brunei": "",
    "Burkina Faso": "burkinabe", "Burundi": "", "Cape Verde": "", "Costa Rica": "", "Djibouti": "", "Dominican Republic": "",
    "East Timor": "", "El Salvador": "salvadoran", "Fiji": "", "Gambia": "", "Grenada": "", "Guinea": "", "Guyana": "guyanese",
    "Kiribati": "", "Lesotho": "", "Liechtenstein": "", "Madagascar": "malagasy", "Malawi": "", "Maldives": "maldivian",
    "Mauritania": "", "Mauritius": "mauritian", "Monaco": "", "Palestine": "", "Papua New Guinea": "", "Samoa": "", "Seychelles": "",
    "Solomon Islands": "", "Suriname": "surinamese", "Togo": "togolese", "Tonga": "", "Trinidad and Tobago": "trinidadian",
    "Vanuatu": "", "Venezuela": "", "Vietnam": "", "Wales": "welsh", "Yemen": "", "Zambia": "", "Zimbabwe": "", "Vatican": "",
}  # fmt: skip
# capitals and palaces that stand for those who govern there
SEATS = frozenset(
    fold_name(name)
    for name in (
        "Moscow", "Kremlin", "Washington", "White House", "Beijing", "Pyongyang", "Seoul", "Tokyo", "Brussels", "Berlin", "Paris", "London",
        "Downing Street", "Whitehall", "Kyiv", "Kiev", "Minsk", "Ankara", "Tehran", "Baghdad", "Damascus", "Jerusalem", "Cairo", "Riyadh",
        "Doha", "New Delhi", "Delhi", "Islamabad", "Kabul", "Canberra", "Ottawa", "Rome", "Madrid", "Lisbon", "Vienna", "Budapest",
        "Warsaw",
        "Prague", "Athens", "Stockholm", "Helsinki", "Oslo", "Copenhagen", "Dublin", "Tallinn", "Riga", "Vilnius", "Hanoi", "Bangkok",
        "Jakarta", "Manila", "Havana", "Caracas", "Brasilia", "Buenos Aires", "Nairobi", "Addis Ababa", "Pretoria", "Abuja",
    )
)  # fmt: skip
# the names that one country goes by, beside the first
_OTHER_NAMES = {
    "United States": ("U.S.", "US", "USA", "America"), "United Kingdom": ("UK", "U.K.", "Britain"), "Myanmar": ("Burma",),
    "Türkiye": ("Turkey",),
}  # fmt: skip
_BY_NAME = {fold_name(name): name for name in COUNTRIES}
_BY_ADJECTIVE = {fold_name(adjective): name for name, listed in COUNTRIES.items() for adjective in listed.split(", ") if adjective}
STEM = 4  # letters that the name of a country and the adjective made from it begin with alike
_BY_STEM: dict[str, list[str]] = {}
for _country in COUNTRIES:
    _BY_STEM.setdefault(fold_name(_country)[:STEM], []).append(_country)
_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ers", "er", "is", "i", "ns", "n", "ics", "ic", "s")


def is_country(name: str) -> bool:
    """Whether the table knows the name as a country's."""
    return fold_name(name) in _BY_NAME


@lru_cache(maxsize=4096)
def is_nationality(word: str) -> bool:
    """Whether a word is the adjective of a country in the table: Canadian, French."""
    folded = fold_name(word)
    near = _BY_STEM.get(folded[:STEM], ())
    return folded not in _BY_NAME and (folded in _BY_ADJECTIVE or any(same_country(word, name) for name in near))


@lru_cache(maxsize=65536)
def country_named(word: str) -> str | None:
    """The country that its name, another of its names or its adjective names, under one name: U.S. and American give United States."""
    folded = fold_name(word)
    name = _BY_NAME.get(folded) or _BY_ADJECTIVE.get(folded)
    if name is None:
        name = next((country for country in _BY_STEM.get(folded[:STEM], ()) if same_country(word, country)), None)
    return next((first for first, others in _OTHER_NAMES.items() if name in others), name)


def is_seat(name: str) -> bool:
    """Whether the name is a capital's or palace's that stands for a government."""
    return fold_name(name) in SEATS


@lru_cache(maxsize=8192)
def same_country(left: str, right: str) -> bool:
    """Whether two words name one country, be they its name or its adjective; invented ones are matched by their stem."""
    one, two = fold_name(left), fold_name(right)
    one, two = (fold_name(_BY_ADJECTIVE.get(word, word)) for word in (one, two))
    return one == two or ((one not in _BY_NAME or two not in _BY_NAME) and _same_stem(one, two))


def _same_stem(one: str, two: str) -> bool:
    """Ruvania, Ruvanian; Halmark, Halmarker; Kolmar, Kolmarese."""
    short, long = sorted((one, two), key=len)
    if len(short) < STEM or not long.startswith(short[: max(STEM, len(short) - 2)]):
        return False
    stems = {short, short.rstrip("aeiouy"), short.removesuffix("ia"), short.removesuffix("land")}
    return any(len(stem) >= 3 and long.startswith(stem) and long[len(stem) :] in _ENDINGS for stem in stems)
