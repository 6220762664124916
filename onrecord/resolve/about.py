"""Whom and what a statement's content names: people, bodies, countries and places, as the document calls them."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from onrecord.countries import COUNTRIES, SEATS, is_country, same_country
from onrecord.names import CAPITALS, acronyms_of, body_keys, fold_name, is_acronym, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.circumstances.joinedplaces import divide_joined, may_join
from onrecord.resolve.lexicon import BODIES, COMMON, DATES, DOCUMENTS, GROUPS, KINDS_OF_BODY, PAPERS, PLACES, ROLE_MODIFIERS, ROLES, THINGS
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn

Named = tuple[int, str]
_CERTAIN = 0.85  # a pronoun counts only where the resolver is as sure of it as this
# one country under several names: the text's own name for it is the first of these that it prints
_ALIASES = (
    ("United States", "US", "U.S.", "USA", "U.S.A.", "America"), ("United Kingdom", "UK", "U.K.", "Great Britain", "Britain"),
    ("Myanmar", "Burma"), ("Türkiye", "Turkey"),
)  # fmt: skip
_ALIASES_OF = {fold_name(name): group for group in _ALIASES for name in group}
_COUNTRY_NAMES = {fold_name(name): name for name in (*COUNTRIES, *(name for group in _ALIASES for name in group))}
_PEOPLES: dict[str, str] = {}
_COUNTRY_STEMS: dict[str, list[str]] = {}
for _name, _listed in COUNTRIES.items():
    _COUNTRY_STEMS.setdefault(fold_name(_name)[:4], []).append(_name)
    for _adjective in filter(None, _listed.split(", ")):
        _PEOPLES.setdefault(fold_name(_adjective), _name)
# capitals first: what begins a pattern is tried at every character
_CAPITAL_WORD = re.compile(
    r"[A-Z](?<![\w’'@#/.].)(?:(?:orth|outh|ew|audi|ri|reat|nited) [A-Z])?(?:[a-zß-ÿ]{3,}|\.[SK]\.(?:A\.)?|SA?\b|K\b)"
)
_MODEL = re.compile(r"-.*\d|\d.*-")
_DIGIT = re.compile(r" ?\d")
_SPEECH = re.compile(r"\b(?:in|into|from|spoken?|speak(?:s|ing)?|learn(?:s|ed|t|ing)?|fluent(?: in)?|plain|broken|perfect) $")
_DESCENT = re.compile(r"\b(?:African|Asian|Arab|Native|Black|European|Latin)[ -]{1,2}$")
_NOUN_AFTER = re.compile(r" (?!and\b|or\b|is\b|was\b|as\b|at\b|with\b|to\b|for\b|but\b|by\b)[a-z]")
_ACTS = re.compile(r"(?: (?:had|has|was|is|will|would|could|who|said|says)\b|[’']s (?:job|future|agent)\b)")
_TONGUE_AFTER = re.compile(r"[ -](?:language|speak|grammar|lessons?\b|dictionar)")
_PEOPLES_ENDINGS = ("an", "ans", "ese", "ish", "er", "ers", "i", "is")
# an adjective of a people or place that the text does not name: no name by itself
_ADJECTIVE = re.compile(r"(?:ians?|eans|ese|[^gn]ish|stani)$")
# offices whose "of" tells what they see to; after an adjective it tells where: "the foreign minister of Ruvania"
_OFFICES = words_of("minister ministers secretary under-secretary undersecretary department")
_PORTFOLIOS = words_of("foreign prime finance interior defence defense justice")
_WORKS = words_of("film movie novel book song album play musical opera documentary memoir poem painting series ship ferry yacht vessel")
_CALLED = words_of("called titled entitled named the a an")
_TITLE_WORD = rf"(?:[{CAPITALS}\d][\w’'.-]*|of|the|and|in|to|an?|for|on|with|from|by|at|is)"
_QUOTED_WORK = re.compile(rf"[“\"‘'«](?<=\w [“\"‘'«])([{CAPITALS}\d][\w’'-]*(?::? {_TITLE_WORD}){{0,14}})[.,!?]?[”\"’'»](?![\w])")
_COMPASS = words_of("north south east west northern southern eastern western central midlands")
_NO_PEOPLE = words_of("islamic islamist democratic republican muslim catholic state")
# capitalised words that name neither a person nor a body, country or place
_NO_NAMES = words_of(
    """
    african africans african-american african-americans arab arabs arabic asian asians black blacks white whites european europeans
    hispanic hispanics latin latino latinos latina native indigenous semitic caucasian roman western westerners euro-atlantic
    buddhist buddhists catholic catholics christian christians hindu hindus islamic islamist islamists jew jewish jews muslim muslims
    orthodox protestant protestants shia shiite shiites sikh sikhs sunni sunnis islam christianity judaism hinduism buddhism catholicism
    communist communism capitalism marxist nazi nazis fascist zionist conservative conservatives liberal liberals labor democrat
    democrats democratic republican republicans socialist socialists green greens tory tories nationalist nationalists unionist unionists
    advent christmas diwali easter eid halloween hanukkah lent passover pride ramadan thanksgiving olympic olympics paralympics
    bible god jesus christ koran quran torah lord heaven hell satan allah almighty earth mars moon sun internet web wi-fi bitcoin
    aids alzheimer's covid covid-19 coronavirus ebola parkinson's zika flu medicaid medicare obamacare brexit constitution inauguration
    sir madam ma'am mum mom dad mother father grandma grandpa mr mrs ms dr chapter amendment section article part phase level volume usd"""
)
_NOTHING = _NO_NAMES | COMMON | _COMPASS
# capitals that stand for something other than a body, and words that are shouted
_NO_BODIES = words_of(
    """
    ad adhd ai aids am atm bc bce cctv cd ce ceo cfo co2 coo cpr cv diy dj dna dui dvd er esg est eta etc ev evs faq gcse gdp gm gmt gnp
    gps hd hgv hiv hr html icu id ied ieds ii iii inc ipo iq it iv ix lgbt lgbtq llc lng lpg lsd ltd ma mba md mep meps mp mph mps mri
    msp mw ngo ngos ok pa pac pacs pc pcr phd pin plc pm ppe pr ps ptsd kc qc rip rna rsvp sms sos suv suvs tb tba tv tvs ufo ufos url
    usb utc vat vi vii viii vip vips vs wmd xi xii xiii xiv xv xvi xvii xmas
    absolutely amazing bad best better big bring buy can't come disaster don't dream end enough evil fake false fight fire free full fun
    get god going good great happy hard hate help hero hoax hope hot huge important job jobs joke keep know leave liar lie lies like live
    long lost love mad make man mean must new nice nobody not now open pay people please poor power proud ready real really right sad
    safe save see shame sick so stay stop strong sure take thank that these this time total totally tough true truth try very vote want
    war way weak win winner won work working worst wow wrong yes you zero cold build lock"""
)
# heads of events, laws, awards and made things; a bridge or a tower is a place
_THINGS = (THINGS - words_of("bridge road motorway tunnel dam tower building")) | words_of(
    """
    acts affair agenda agreement accord accords amendment awards bill bonds campaign championship championships code convention crisis
    cup cups days declaration decree deal directive doctrine edition era eve festival finals games gala holocaust index initiative
    inquest intifada marathon medal month murders open operation oscar oscars emmy grammy plan policy principle prizes protocol
    revolution scandal scheme series summit syndrome talks test theory tour tournament trial uprising wars weekend year years"""
)
_HEADS = _THINGS | DOCUMENTS | GROUPS | _NO_NAMES
_PLAIN = ((ROLES | GROUPS | DOCUMENTS | THINGS | ROLE_MODIFIERS | PLACES | DATES) - BODIES - KINDS_OF_BODY) | words_of("state house")


def resolve_about(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What each statement's content names, by the statement's id: each name once, in the order in which the content has them first."""
    names = _Names(reading)
    return {turn.statement.id: _name_content(names, turn) for turn in reading.turns}


def _name_content(names: _Names, turn: Turn) -> tuple[str, ...]:
    found = [entry for span in turn.statement.content for entry in names.between(span)] + names.meant(turn)
    found = divide_joined(names.text, turn.statement.content, found) if names.joins else found
    if not found:
        return ()
    own = (*turn.statement.source, *turn.statement.cue)
    return tuple(dict.fromkeys(name for at, name in sorted(found) if not any(span.start <= at < span.end for span in own)))


class _Names:
    """What the words of one document name; each mention is looked at once."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.text = reading, reading.text
        self._found: dict[int, str | None] = {}
        self._countries: dict[str, str | None] = {}
        self._called: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self.joins = may_join(self.text)
        self._works = [match.span(1) for match in _QUOTED_WORK.finditer(self.text)]
        self._body_words: Counter[str] | None = None
        self._within_text: set[str] | None = None
        told = [turn for turn in reading.turns if _is_meant(turn) and reading.in_content(turn.at)]
        self._pronouns = [(turn.at, turn.speaker.value) for turn in told if turn.speaker]

    def between(self, span: Span) -> list[Named]:
        """The names of a stretch of text, with where they stand."""
        found: list[Named] = []
        end = span.start
        for mention in self.reading.mentions_between(span.start, span.end):
            if mention.start >= end and (name := self._name(mention)):  # not inside a longer name: "Sarn" in "Bank of Sarn"
                found += self._countries_between(end, mention.start) if mention.start - end > 3 else []
                found.append((mention.start, name))
                end = mention.end
        return found + self._countries_between(end, span.end) if span.end - end > 3 else found

    def meant(self, turn: Turn) -> list[Named]:
        """Those whom pronouns of other statements' sources mean in the content for certain; never the speaker of the statement itself."""
        if turn.speaker is None or not self._pronouns:
            return []
        inside = [entry for entry in self._pronouns if any(span.start <= entry[0] < span.end for span in turn.statement.content)]
        return [entry for entry in inside if entry[1] != turn.speaker.value]

    @property
    def _within(self) -> set[str]:
        """The names that stand inside a sentence somewhere, where a capital makes a name."""
        if self._within_text is None:
            self._within_text = {other.name for other in self.reading.mentions if not self._opens(other) and not other.in_title}
        return self._within_text

    def _opens(self, mention: Mention) -> bool:
        """Whether a capital may be only that of a sentence's beginning, quoted ones counted in."""
        return mention.opens or self.text[max(0, mention.start - 1)] in "“\"‘'«"

    def _name(self, mention: Mention) -> str | None:
        if mention.start not in self._found:
            quoted = self._works and any(start <= mention.start < end for start, end in self._works)
            self._found[mention.start] = None if quoted else self._read(mention)
        return self._found[mention.start]

    def _read(self, mention: Mention) -> str | None:
        words = mention.words
        while len(words) > 1 and (words[-1] == "I" or fold_name(words[-1]) in DATES):  # "met Varga Monday"
            words = words[:-1]
        name = strip_possessive(" ".join(words))
        folded = fold_name(name)
        if person := self._person(mention, words, folded):
            return person.name
        if folded in _COUNTRY_NAMES:
            return self._call_country(_COUNTRY_NAMES[folded])
        if folded in SEATS:
            return name.title() if name.isupper() else name
        if folded in _NOTHING or self._is_no_name(mention):
            return None
        if mention.in_title and len(words) > 1:
            return self._in_title_line(words)
        return self._read_single(mention, name) if len(words) == 1 else self._read_long(mention, words)

    def _person(self, mention: Mention, words: tuple[str, ...], folded: str) -> Person | None:
        """The one person a name means; None where it is nobody's or may be two people's."""
        if folded in _NO_PEOPLE:
            return None
        person = self.reading.people.of_mention.get(mention.start)
        if person and person.sure:
            other = (len(person.keys) == 1 and folded in ROLES) or _MODEL.search(folded)  # "Mr President", "Tu-160"
            return None if other or _is_described(words) or fold_name(words[-1]) in GROUPS else person
        if (
            (person and words == mention.words)
            or folded in _COUNTRY_NAMES
            or folded in SEATS
            or (mention.kind == "body" and len(words) > 1)
        ):
            return None
        fitting = self.reading.people.called(" ".join(words))
        if mention.kind == "place":
            fitting = [one for one in fitting if one.keys[-1] == folded]
        return fitting[0] if len(fitting) == 1 and fitting[0].sure else None

    def _is_no_name(self, mention: Mention) -> bool:
        """Whether what stands before makes it an office's field or a work: "Minister of Works", "the film Kestrel"."""
        words = self.text[max(0, mention.whole_start - 30) : mention.whole_start].split()
        while len(words) > 1 and words[-1] in _CALLED:
            words.pop()
        if len(words) > 2 and words[-1] in ("of", "for"):
            return fold_name(words[-2]) in _OFFICES and fold_name(words[-3]) not in _PORTFOLIOS
        return not mention.title and words[-1:] != [] and words[-1].rstrip(",") in _WORKS

    def _read_single(self, mention: Mention, name: str) -> str | None:
        folded = fold_name(name)
        if "-" in name and (len(name.partition("-")[0]) < 2 or is_acronym(name.partition("-")[2]) or name.partition("-")[2][0].islower()):
            return self._before_hyphen(name)
        if is_acronym(name):
            return self._read_acronym(name)
        numbered = _DIGIT.search(name) or _DIGIT.match(self.text, mention.end)  # "Tu-160", "Fortune 500"
        if numbered or self._country_of(name) or folded in _PLAIN or folded.removesuffix("s") in ROLES:
            return None
        if mention.title or mention.honorific:
            return name
        unseen = mention.in_title or (self._opens(mention) and name not in self._within)
        adjective = _ADJECTIVE.search(folded) or (folded.endswith("nish") and _NOUN_AFTER.match(self.text, mention.end))  # "a Tarnish bog"
        if unseen or (adjective and given_gender(folded) is None):
            return None
        value = name if len(self.reading.people.called(name)) > 1 else self._expand(name)  # a surname of two
        thing = fold_name(value.split()[-1]) in _THINGS or _starts_with_people(value)
        return None if thing or (folded in KINDS_OF_BODY and value == name) else value

    def _before_hyphen(self, name: str) -> str | None:
        """ "NATO-led", "Sarn-based": the name before a small word or another name; countries are found elsewhere."""
        if len(head := name.partition("-")[0]) < 2 or self._country_of(head) or fold_name(head) in _NO_NAMES:
            return None
        return self._read_acronym(head) if is_acronym(head) else self._expand(head) if head in self._within else None

    def _read_acronym(self, name: str) -> str | None:
        folded = fold_name(name)
        if folded in _NO_BODIES or folded in COMMON or folded in _COUNTRY_NAMES or folded.removesuffix("s") in _NO_BODIES:
            return None
        value = self._expand(name)
        small = len(name) > 3 and name.isalpha() and _stands_small(self.text, name.casefold())
        return None if fold_name(value.split()[-1]) in _THINGS or (small and value == name) else value

    def _expand(self, name: str) -> str:
        """A body's fullest name, as speakers are named."""
        if name not in self._full:
            value, rule, fuller = self.reading.bodies.expand(name) if self._may_be_short(name) else (name, "name as printed", None)
            if rule == "name as printed" and is_acronym(name) and len(name) == 2:
                value = self._spell_out(name)
            elif fuller and not _is_fuller(name, value, rule, fuller):
                value = name
            self._full[name] = value
        return self._full[name]

    def _spell_out(self, name: str) -> str:
        """The only body whose initials two letters are."""
        bodies = [body.name for body in self.reading.bodies.names.values() if body.words[0][0] == name[0] and len(body.words) > 1]
        fitting = {body for body in bodies if fold_name(name) in acronyms_of(body)}
        return fitting.pop() if len(fitting) == 1 else name

    def _may_be_short(self, name: str) -> bool:
        """Whether the words of a name stand in a longer one, so that looking for it is worth the time."""
        names = self.reading.bodies.names
        if self._body_words is None:
            self._body_words = Counter(word for keys in names for word in keys)
        keys = body_keys(name)
        return is_acronym(name.split(" ")[0]) or all(self._body_words[word] > (keys in names) for word in keys)

    def _read_long(self, mention: Mention, words: tuple[str, ...]) -> str | None:
        name = strip_possessive(" ".join(words))
        folded = [fold_name(word) for word in words]
        if name.isupper():  # in a line set in capitals: only what the text prints as a name elsewhere
            return next((other for other in self._within if not other.isupper() and fold_name(other) == fold_name(name)), None)
        if folded[-1] == "democrats" and folded[0] in ("liberal", "christian", "social", "free"):
            return name
        plain = all(word in ROLE_MODIFIERS or word in ROLES or word in _NO_NAMES for word in folded)
        if plain or _is_described(words) or _known_country(name) or (folded[0] in _NO_BODIES and words[1].islower()):
            return None
        head = next((folded[n - 1] for n, word in enumerate(folded) if n and word in ("of", "on", "for", "ii", "iii")), folded[-1])
        thing = head in _HEADS or folded[-1] in _HEADS or (mention.kind != "person" and any(_MODEL.search(word) for word in folded))
        if thing and BODIES.isdisjoint((head, folded[-1])):
            return None
        if self._opens(mention) and mention.kind == "unknown" and (rest := self._without_first(words)):
            return rest
        return self._expand(name) if mention.kind == "body" else name

    def _without_first(self, words: tuple[str, ...]) -> str | None:
        """ "Hopefully Varga": the name without the word that only opens the sentence."""
        first, rest = words[0], " ".join(words[1:])
        fitting = [one.name for one in self.reading.people.called(rest) if one.sure] or [name for name in (rest,) if name in self._within]
        return fitting[0] if len(fitting) == 1 and (first.endswith("ly") or _stands_small(self.text, first.casefold())) else None

    def _in_title_line(self, words: tuple[str, ...]) -> str | None:
        """The longest name known from elsewhere that begins a run of capitals: "Harbour Trust" in "Harbour Trust Says It Holds"."""
        for length in range(min(len(words), 6), 0, -1):
            name = strip_possessive(" ".join(words[:length]))
            if is_country(name):
                return None
            if name in self._within:
                return None if fold_name(name) in _PLAIN else self._expand(name)
        return None

    def _countries_between(self, start: int, end: int) -> list[Named]:
        """Countries by name or adjective, where no longer name holds them: "Russian troops", "the Kestrian president"."""
        found = []
        for match in _CAPITAL_WORD.finditer(self.text, start, end):
            word = match.group()
            country = self._countries[word] if word in self._countries else self._country_of(word)
            if country and not self._is_other_sense(match.start(), match.end(), word):
                found.append((match.start(), country))
        return found

    def _is_other_sense(self, start: int, end: int, word: str) -> bool:
        """Whether a country's word is a language's, stands in a work's name or tells descent: "in Russian", "African Americans"."""
        inside = any(begin <= start < finish for begin, finish in self._works) if self._works else False
        if inside or is_country(word):
            return inside
        before = self.text[max(0, start - 12) : start]
        spoken = _SPEECH.search(before) and not _NOUN_AFTER.match(self.text, end)
        person = before.endswith(("the ", "The ")) and word.endswith(("an", "i", "er")) and _ACTS.match(self.text, end)  # "the Italian had"
        return bool(spoken or person or _DESCENT.search(before) or _TONGUE_AFTER.match(self.text, end))

    def _country_of(self, word: str) -> str | None:
        """The country of a name or adjective, from the table or from the text, as the document calls it."""
        if word not in self._countries:
            country = _known_country(word) or self._named_in_text(word)
            if country is None and " " in word:  # "New Russian", "North Kestrian"
                country = self._country_of(word.split()[1])
            self._countries[word] = self._call_country(country) if country else None
        return self._countries[word]

    def _call_country(self, country: str) -> str:
        """A country of several names under the first of them that the text prints."""
        group = _ALIASES_OF.get(fold_name(country), (country,))
        if len(group) > 1 and group[0] not in self._called:
            printed = (name for name in group if name in self.text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.text))
            self._called[group[0]] = next(printed, group[0])
        return self._called.get(group[0], country)

    def _named_in_text(self, word: str) -> str | None:
        """The place of the text that an adjective is made from: Kestria for "Kestrian"."""
        made = len(word) > 4 and word.endswith(_PEOPLES_ENDINGS) and not given_gender(word)
        if not made or self.text.count(word[:4]) == self.text.count(word):
            return None
        fitting = {one.name for one in self.reading.mentions if one.words[0].startswith(word[:4]) and self._may_be_home(one, word)}
        return fitting.pop() if len(fitting) == 1 else None

    def _may_be_home(self, mention: Mention, word: str) -> bool:
        """Whether a name is a place's that the word for its people is made from."""
        name = mention.name
        if mention.start in self.reading.people.of_mention or mention.in_title or name == word or not same_country(word, name):
            return False
        return self.reading.bodies.is_place(name) or (name.endswith(("ia", "land", "stan")) and not mention.opens)


def _is_meant(turn: Turn) -> bool:
    """Whether a statement's source is a pronoun of which the resolver is certain."""
    source, speaker = turn.source, turn.speaker
    if source is None or speaker is None or source.pronoun not in ("he", "she", "it", "they") or speaker.score < _CERTAIN:
        return False
    return speaker.person is not None or speaker.kind in ("organisation", "country")


@lru_cache(maxsize=8192)
def _known_country(word: str) -> str | None:
    """The country of the table that a name, an adjective or a people's name is of."""
    folded = fold_name(word)
    if folded in _COUNTRY_NAMES or folded in _COMPASS or folded in COMMON:
        return _COUNTRY_NAMES.get(folded)
    for form in dict.fromkeys((folded, *(folded.removesuffix(end) for end in ("s", "men", "man")))):
        if form in _PEOPLES:
            return _PEOPLES[form]
        if fitting := [name for name in _COUNTRY_STEMS.get(form[:4], ()) if not is_country(form) and same_country(form, name)]:
            return max(fitting, key=len)
    return None


def _is_described(words: tuple[str, ...]) -> bool:
    """ "Russian Officials", "African American", "Russian Su-27": a country's people or things, no name of their own."""
    last = fold_name(words[-1])
    if len(words) == 2 and fold_name(words[0]) in _NO_NAMES and _known_country(words[1]):
        return True
    apart = last in GROUPS or last in ROLES or last.removesuffix("s") in ROLES or last[-1].isdigit()
    return apart and _starts_with_people(" ".join(words))


def _starts_with_people(name: str) -> bool:
    first = name.split()[0]
    return " " in name and not is_country(first) and _known_country(first) is not None


def _is_fuller(name: str, value: str, rule: str, fuller: Mention) -> bool:
    """Whether a longer name is the same body's: not "Sarn" for OSS in "… in Sarn (OSS)", nor a paper of the place."""
    if rule == "acronym":
        return fold_name(value)[0] == fold_name(name)[0] and " " in value
    return not fuller.in_title and PAPERS.isdisjoint(set(body_keys(value)) - set(body_keys(name)))


def _stands_small(text: str, word: str) -> bool:
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None
