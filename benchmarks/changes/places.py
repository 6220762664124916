"""Outlets, agencies, countries and towns swapped for others, the same for the same all through an article."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import partial

from benchmarks.changes.edits import Article, Change, rewrite
from benchmarks.changes.names import people_of
from onrecord.countries import COUNTRIES, same_country
from onrecord.names import words_of

OUTLETS = (
    "The Daily Anchor", "Lakeside Tribune", "Norrpress", "The Why", "El Farol", "Der Abendbote", "Channel Eleven", "Radio Veldt",
    "OnlineDesk24", "Morning Kettle", "Aftenbudet", "Hill & Vale Weekly",
)  # fmt: skip
_OUTLET = re.compile(
    r"\b(?:Reuters|AFP|Xinhua|Wikinews|CBC News|ABC News|BBC News|CBC|BBC|CNN|Yonhap|MicroMega"
    r"|(?:the |The )?(?:[A-Z][\w’'-]+ ){1,3}(?:Times|Herald|Post|Gazette|Tribune|Observer|Wire|Courier|Mercury|Argus|Chronicle|Examiner"
    r"|Ledger|Echo|Sentinel|Broadcasting|Press|News|Globe and Mail))\b(?! (?:Association|Club|Council|Office|Secretary))"
)
# country: its adjective, its people
REAL = {
    "Portugal": ("Portuguese", "Portuguese"), "Denmark": ("Danish", "Danes"), "Ghana": ("Ghanaian", "Ghanaians"),
    "Vietnam": ("Vietnamese", "Vietnamese"), "Peru": ("Peruvian", "Peruvians"), "Turkey": ("Turkish", "Turks"),
    "Georgia": ("Georgian", "Georgians"), "Jordan": ("Jordanian", "Jordanians"), "Norway": ("Norwegian", "Norwegians"),
}  # fmt: skip
INVENTED = {
    "Velmark": ("Velmarkian", "Velmarkians"), "Ostrania": ("Ostranian", "Ostranians"), "Kurzan": ("Kurzani", "Kurzanis"),
    "Belgavia": ("Belgavian", "Belgavians"), "Sarland": ("Sarlandish", "Sarlanders"), "Tovia": ("Tovian", "Tovians"),
    "Merovar": ("Merovarese", "Merovarese"), "Quentha": ("Quenthan", "Quenthans"), "Ismara": ("Ismaran", "Ismarans"),
}  # fmt: skip
REAL_TOWNS = ("Lisbon", "Accra", "Lima", "Oslo", "Turin", "Quito", "Leeds", "Hanoi", "Reading", "Nice", "Tbilisi", "Split")
INVENTED_TOWNS = (
    "Norrvik", "Castel Mira", "Ashdown Ferry", "Tamberley", "Port Osk", "Ulm Vale", "Saint Brannoc", "Gorsk", "Qasr Hadi", "Low Pines",
    "Mbeto", "Yunhai",
)  # fmt: skip
_IN = re.compile(
    r"\b(?:in|near|outside|around|from|to|at) ((?:(?:Port|San|Sant|Saint|St\.?|New|Old|Fort|Lake|Mount) )?[A-Z][a-zà-ÿ]{2,})\b(?! [A-Z]|-)"
)
_NO_TOWN = words_of(
    """
    United Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
    January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday God Christmas Easter English French German Spanish Parliament Congress Court Council The This That His Her Room Radio
    Twitter Facebook Telegram Channel Article Section House South North East West Latin Lord Lady King Queen Prince President Minister
    Mr Mrs Dr Justice Judge Captain Colonel General Major Sergeant Professor Sir Dame Mayor
    """
)


def put_words(article: Article, table: Mapping[str, str]) -> Article:
    """The article with the words of a table replaced wherever they stand as words, in ordinary letters or in capitals."""
    if not table:
        return article
    every = dict(table) | {old.upper(): put.upper() for old, put in table.items()}
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(old) for old in sorted(every, key=lambda old: -len(old))) + r")(?!\w)")
    edits = ((*match.span(), every[match[0]]) for match in pattern.finditer(article.text))
    return rewrite(article, edits, lambda name: pattern.sub(lambda match: every[match[0]], name))


def swap_outlets(article: Article, rng: random.Random) -> Article:
    """Papers, stations and agencies under other names; the article's own too, with its initials."""
    found = dict.fromkeys(match[0].removeprefix("the ").removeprefix("The ") for match in _OUTLET.finditer(article.text))
    if article.outlet and article.outlet in article.text:
        found[article.outlet.removeprefix("The ")] = None
    outlets = rng.sample(OUTLETS, len(OUTLETS))
    return put_words(article, {old: new.removeprefix("The ") for old, new in zip(found, outlets, strict=False)})


def swap_places(article: Article, rng: random.Random, *, countries: Mapping[str, tuple[str, str]], towns: tuple[str, ...]) -> Article:
    """Countries with their adjectives, and the towns that something happens in, under other names."""
    table: dict[str, str] = {}
    unused = rng.sample(sorted(countries), len(countries))
    for country in _countries_of(article):
        if not unused or country in countries:
            continue
        new = unused.pop()
        table[country] = new
        for word in dict.fromkeys(re.findall(r"\b[A-Z][a-z]{3,}\b", article.text)):
            if word != country and word not in table and same_country(word, country) and word not in COUNTRIES:
                plural = word.endswith("s") and not word.endswith(("ese", "ish"))
                table[word] = countries[new][plural]
    people = {word for words in people_of(article) for word in words}
    found = dict.fromkeys(match[1] for match in _IN.finditer(article.text))
    new_towns = rng.sample(towns, len(towns))
    for town in found:
        known = town in table or town in people or town in _NO_TOWN or any(same_country(town, country) for country in COUNTRIES)
        if not known and new_towns and not re.search(rf"\b{re.escape(town.casefold())}\b", article.text):
            table[town] = new_towns.pop()
    return put_words(article, table)


def _countries_of(article: Article) -> Iterator[str]:
    """One word's countries: those that speak in the gold, and real ones that the text names."""
    said = (entry["speaker"] for entry in article.statements if entry.get("speaker_type") == "country" and entry.get("speaker"))
    named = (country for country in COUNTRIES if re.search(rf"\b{re.escape(country)}\b", article.text))
    for country in dict.fromkeys((*said, *named)):
        if re.fullmatch(r"[A-Z][a-z]{3,}", country) and not re.search(rf"\b(?:North|South|New|[Tt]he) {country}\b", article.text):
            yield country


PLACES: dict[str, Change] = {
    "outlets and agencies": swap_outlets,
    "places: other real ones": partial(swap_places, countries=REAL, towns=REAL_TOWNS),
    "places: invented ones": partial(swap_places, countries=INVENTED, towns=INVENTED_TOWNS),
}
