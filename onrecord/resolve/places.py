"""Where each statement was made: a place named with the cue, that of the occasion, or, with less weight, the dateline's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.countries import is_country, is_nationality
from onrecord.names import CAPITALS, fold_name, is_acronym, words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import (
    CARRIED,
    MOST_AHEAD,
    SAME_SCENE,
    NearTurns,
    OpenParts,
    cue_between,
    ends_sentence,
    is_inside,
    last_part,
    next_part,
    opens_sentence,
    parts_of,
    share,
    spread,
)
from onrecord.resolve.circumstances.occasionwords import LIVE, REMOTE
from onrecord.resolve.circumstances.openedplaces import find_opened
from onrecord.resolve.circumstances.scenes import Gathered, Scene
from onrecord.resolve.lexicon import DATES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Turn

# where people stand when they speak
_VENUES = """
    parliament|courthouse|courtroom|court building|chamber|senate|assembly|hotel|lobby|hall|market|marketplace|square|street|road|steps
    |stairs|staircase|stairwell|balcony|terrace|gates?|garden|kitchen|kitchen table
    |office|offices|headquarters|hospital|clinic|ward|bedside|school
    |university|campus|college|kindergarten|church|chapel|mosque|temple|synagogue|cathedral|monastery|convent|abbey|palace|embassy|consulate
    |ministry|airport|airfield|station|terminal|harbour|harbor|port|quay|quayside|docks?|pier|beach|stadium|ground|pitch|dressing room
    |pavilion|touchline|ringside|bar|pub|café|cafe|restaurant|tea room|shop|store|bakery|farm|farmhouse|farmyard|factory|plant|mine|mill
    |garage|warehouse|site|scene|cordon|camp|base|barracks|shelter|reception centre|library|museum|gallery|theatre|theater|cinema|studio
    |auditorium|arena|car park|parking lot|bus|bus stop|train|ferry|boat|ship|deck|slipway|corridors?|podium|pulpit|lectern|stage|platform
    |witness box|witness stand|checkpoint|border crossing|crossing|bridge|village|town|city|capital|island|polling station|job centre|prison
    |jail|cell|courtyard|yard|tent|roadside|pavement|sidewalk|doorstep|porch|home|house|flat|apartment|cemetery|graveside|memorial
    |monument|plaza|park|fairground|fair|conference centre|convention center|community centre|town hall|city hall|village hall|guildhall
    |exchange|building|residence|villa|mansion|compound|room|conservatory|workshop|allotment|canteen|mess|trading floor|trading hall
"""
_VENUE = "|".join(sorted((word.strip() for word in " ".join(_VENUES.split()).split("|")), key=len, reverse=True))
_VENUE_NAMES = words_of("""
    hall court courthouse palace university hospital house nations pentagon kremlin parliament hotel stadium embassy barracks school church
    library museum centre center college station airport square street road avenue lane hill island theatre theater cathedral abbey castle
    park arena tribunal senate chamber assembly records exchange gate bridge port harbour market building plaza hostel
    inn arms mosque temple synagogue prison gallery garden gardens quay dock docks academy capitol
""")
_STATES = words_of("""
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas
    Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
    Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta Manitoba Queensland Tasmania
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore.
    Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. D.C. N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D.
""")
_LANGUAGE_ENDS = ("an", "sh", "ese", "ch", "ic", "ek", "i", "ian", "ss", "man")
_HOUSES = words_of("court parliament senate assembly chamber house tribunal duma knesset bundestag dáil congress")
_DETERMINER = r"(?:the|an?|his|her|its|their|our|this|one of the|one)"
_WORD = r"(?!(?:the|an?|of|to|by|and|or|that|which|who|in|on|at|for|from|with|said|told|where)\b)[\w’'&.£$-]+"
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
)
_CAPITALISED = rf"(?:(?:St|Ft|Mt)\. )?(?!{_DAY}\b)[{CAPITALS}](?:\w|[’'](?!s\b)(?=\w)|[.&-](?=\w))*"
_NAME = rf"{_CAPITALISED}(?: (?:(?:de|del|della|di|da|la|le|al|el|of|of the|the|upon|on|van|von|y) )?{_CAPITALISED})*"
_SIDE = r"(?:(?:north|south|east|west|central|upper|lower|downtown|nearby|neighbou?ring)\w*(?: and \w+ern)? )?"
_CALLED = (
    rf"the (?:[\w’'-]+ ){{0,3}}?(?:capital|city|town|village|port|island|resort|suburb|district|province|region|state)(?: city)?(?: of|,)? "
    rf"(?P<called>{_NAME})"
)
# a venue's name goes on in "a school opening", not in "a school on Friday"
_ENDED = (
    r"(?= (?:in|on|at|of|near|and|that|where|when|while|during|after|before|with|by|for|as|who|which|to|from|over|this|last|yesterday|today"
    r"|late|early|the|it|there|few|nobody|people|several|some|one|two)\b| [A-Z]|[,.;:!?)—–\"”’“»]|\s*$|\n)"
)
_AT_VENUE = (
    rf"(?:{_DETERMINER} (?:{_WORD} ){{0,4}}?|{_NAME}[’']s (?:{_WORD} ){{0,2}}?)(?:{_VENUE})\b{_ENDED}"
    rf"(?: of (?:{_DETERMINER} )?(?:{_NAME}|[a-z-]+(?: [a-z-]+)?(?=[.,;:]| (?:in|on|at|that|and)\b|$)))?"
    rf"(?: (?:in|at|near|on) (?:the |a )?(?:{_SIDE}{_NAME}|(?:{_WORD} ){{0,2}}?(?:{_VENUE})\b))?"
)
_NAMES = (
    r"(?P<lead>[Ii]n|[Aa]t|[Ff]rom|[Oo]n|[Oo]utside|[Nn]ear|[Ii]nside|[Aa]board|(?<=visit )to|(?<=trip )to) "
    rf"(?:{_CALLED}|(?P<venue>{_AT_VENUE})|(?P<name>(?:the )?{_SIDE}{_NAME}(?: in (?:{_NAME}))?)|(?P<bare>parliament|court)\b)"
)
# a pattern that begins with a space is searched several times as fast
_PLACE, _PLACE_INSIDE = re.compile(_NAMES), re.compile(rf"[ \u00a0](?=[IiAaFfOoNnt]){_NAMES}")
_COUNTRY = re.compile(rf", ([A-Z]\.(?:[A-Z]\.)+|[A-Z][a-z]{{2,4}}\.(?=,)|{_NAME})(?=[,.;:\s]|$)")
_TIME = (
    rf"(?:,? (?:late |early |earlier |again )?(?:on )?(?:the )?(?:{_DAY}|yesterday|today|this|last|the same|\d{{1,2}})"
    r"(?: (?:morning|afternoon|evening|night|day|week|month|\d{1,2}|[A-Z][a-z]+))?)"
)
# a name goes on in "in Securities filings", "in Varga and Sons"
_NAME_GOES_ON = re.compile(
    r" (?:and [A-Z]|(?!(?:in|on|at|of|near|and|that|where|when|while|during|after|before|with|by|for|as|who|which|to|from|over|this|last"
    r"|yesterday|today|tonight|earlier|late|early|but|or|if|he|she|it|they|the|an?|said|says|told|also|again|how|why|what)\b)[a-z])"
)
_EVENTS = "|".join(sorted(map(re.escape, (*LIVE, *REMOTE)), key=len, reverse=True))
_EVENT = (
    rf"(?: (?:at|in|during|on|by|over|after|following) (?:{_DETERMINER} )?(?:{_WORD} ){{0,5}}?(?:{_EVENTS})"
    rf"(?: (?:with|of|on) (?:the |an? )?{_WORD}(?: {_WORD}){{0,3}}?)?)"
)
_SPEAKING = r"(?:,? (?:who (?:was speaking|spoke)|speaking|talking|standing|live|campaigning)(?: to (?:\w+ ){0,2}?\w+)?)"
_HEARER = rf"(?: (?:{_DETERMINER} )?(?:[\w’'-]+ of (?:about |some |more than )?)?(?:{_WORD}){{0,1}}(?: {_WORD}){{0,4}})"
# what may stand between the cue and the place, and between the source and the place
_AFTER_CUE = re.compile(rf"{_SPEAKING}?{_HEARER}??{_TIME}?{_EVENT}?{_TIME}?{_SPEAKING}?")
_AFTER_SOURCE = re.compile(rf"(?:,[^,;:.\n]{{3,70}},)?{_EVENT}{_TIME}?|{_TIME}?|,?{_SPEAKING}{_TIME}?")
_TIME_AFTER = re.compile(_TIME)
_EVENT_WORDS = re.compile(rf"\b(?:{_EVENTS})\b(?!.*\b(?:television|radio|TV|phone|telephone)\b)")
_AFTER_CONTENT = re.compile(rf",?{_TIME}?(?:{_EVENT}|{_SPEAKING}){_TIME}?")
_EVENT_BEFORE = re.compile(
    rf"(?:^|[.!?\n][\"”’']*\s*|\s|, )((?:At|In|During|On)(?= )[^.!?\n]{{0,80}}?(?:{_EVENTS})(?: (?:with|of|on) [^,.]{{2,40}})?{_TIME}?)$"
)
_SPEAKING_BEFORE = re.compile(
    r"(?:^|[.!?\n][\"”’']*\s*)(?:(?:Later|Earlier|But),? )?((?:Speaking|Talking|Addressing|Announcing|Testifying|Interviewed|Appearing"
    r"|Visiting|Arriving|Standing|Campaigning|Replying|Responding|Opening|Launching|Asked|Questioned)[^.;!?\n]{0,80})$"
)
_ABOUT = re.compile(r"\b(?:about|whether|if|how|why|that|of|against|from|who|which)\b")
_SHORT_OPENING = re.compile(r"(?:^|[.!?\n][\"”’']*\s*)[A-Z][a-z]+(?: [\w’'-]+){0,3}, $")
_JUST_BEFORE = re.compile(rf"{_TIME}?(?:,? (?:however|meanwhile|too|though),)?,? ?[\"“‘'«]?")
_OUTLET = re.compile(r"\b(?:newspaper|magazine|daily|channel|broadcaster|television|TV|radio|agency)\s*$")
_WRITTEN = re.compile(r"\b(?:wrote|writes|write|writing|written|posted|tweeted|published)\b")
# a place only for who knows where the text is
_NOWHERE = frozenset({"the city", "the town", "the village", "the country", "the region", "the area", "the hill"})
_TOLD_PRESS = re.compile(r" (?:the )?(?:reporters|journalists|the press|the media)\b")
_PAST = re.compile(r"\b(?:said|told|\w+ed|spoke|asked)\b")
_TOLD = words_of("told tell tells telling")


@dataclass(frozen=True, slots=True)
class _Place:
    """Words that tell a place: `words` as they are given, `whole` with the preposition."""

    words: Span
    whole: Span
    lead: str
    kind: str  # venue, name, called or bare, as in the pattern
    name: Span

    @property
    def named(self) -> bool:
        """Whether it has a name of its own: "Elda", not "the square"."""
        return self.kind in ("name", "called")


def resolve_places(reading: Reading, parts: OpenParts, occasions: Mapping[str, Resolved], gathered: Gathered) -> dict[str, Resolved]:
    """The place of each statement whose text tells it, by statement id; a speaker with a new occasion is in the same place no more."""
    places = _Places(reading, parts)
    found = {turn.statement.id: told for turn in reading.turns if (told := _own_words(reading, turn, places))}
    found |= {key: told for key, told in _of_occasions(reading, places, occasions) if key not in found}
    found |= dict(share(found, found, gathered, lambda scene: _of_scene(reading, places, scene)))
    for turn, words in find_opened(reading, found, lambda line: _opening(reading, places, line)):
        found[turn.statement.id] = _resolved(reading.text, words, "opens the paragraph", 0.55)
    moved = {key for key, told in occasions.items() if told.rule not in CARRIED}
    found = spread(reading, found, moved)
    weaker = {key: told for key, told in _dateline(reading) if key not in found}
    return {key: _weakened(told, reading) for key, told in spread(reading, found | weaker, moved).items()} if weaker else found


def _opening(reading: Reading, places: _Places, line: Span) -> Span | None:
    """The words of the place that opens a paragraph, if it is one where people stand together: no country."""
    match = None if reading.in_content(line.start) else _PLACE.match(reading.text, line.start, line.end)
    place = places.read_match(match, line.end) if match else None
    if place is None or place.lead == "from" or not places.is_place(place):
        return None
    return None if is_country(reading.text[place.name.start : place.name.end].removeprefix("the ")) else place.words


def _of_scene(reading: Reading, places: _Places, scene: Scene) -> Resolved | None:
    """The only place that the sentence names which sets a scene."""
    text, sentence = reading.text, scene.sentence
    named = [places.read_match(match, sentence.end) for match in _PLACE_INSIDE.finditer(text, sentence.start, sentence.end)]
    fitting = [place for place in named if place.lead != "from" and not reading.in_content(place.whole.start) and places.is_place(place)]
    return _resolved(text, fitting[0].words, SAME_SCENE, 0.55) if len(fitting) == 1 and not scene.lead else None


def _weakened(told: Resolved, reading: Reading) -> Resolved:
    """What rests on the dateline says so, also where a speaker goes on."""
    dateline = reading.document.dateline
    return replace(told, rule="dateline", score=0.5) if dateline and told.evidence == dateline.evidence else told


class _Places(NearTurns[_Place]):
    """What may name a place beside what is said; whether a name is a place's is looked at last."""

    def __init__(self, reading: Reading, parts: OpenParts) -> None:
        super().__init__(parts, self._read_part)
        self._reading = reading

    def _read_part(self, part: Span) -> list[_Place]:
        text = self._reading.text
        first = _PLACE.match(text, part.start, part.end)
        inside = _PLACE_INSIDE.finditer(text, part.start, part.end)
        return [self.read_match(match, part.end) for match in ([first] if first else []) + list(inside)]

    def read_match(self, match: re.Match[str], stop: int) -> _Place:
        """The words of a match, with the country after a name: "Port Elda, Norway"."""
        lead, kind = match.group("lead").casefold(), match.lastgroup or ""
        start, end = match.span(kind)
        country = _COUNTRY.match(self._reading.text, end, stop) if kind in ("name", "called") else None
        if country and self._is_region(country.group(1)):
            end = country.end(1)
        words = Span(match.start("lead") if lead in ("outside", "near", "inside", "aboard") else start, end)
        return _Place(words, Span(match.start("lead"), end), lead, kind, Span(*match.span(kind)))

    def _is_region(self, name: str) -> bool:
        """Whether a name after a comma tells where a place lies: a country, a state, or what the text uses as a place."""
        return is_country(name) or name in _STATES or self._reading.bodies.is_place(name)

    def is_place(self, place: _Place, parts: tuple[Span, ...] = ()) -> bool:
        """Whether the words name a place: a venue, or a name that is no person's, body's or language's."""
        if self._reading.text[place.words.start : place.words.end].casefold() in _NOWHERE:
            return False
        if place.kind == "bare":
            return (self._reading.text[place.name.start : place.name.end] == "court") == (place.lead == "outside")
        goes_on = place.named and _NAME_GOES_ON.match(self._reading.text, place.words.end)
        if goes_on and not any(span.start == place.words.end + 1 for span in parts):
            return False
        return not place.named or self._is_place(place.lead, place.name.start, place.name.end)

    def _is_place(self, lead: str, start: int, end: int) -> bool:
        """Whether a name after a preposition is a place's: no person, month, language or body, and nobody's own."""
        reading = self._reading
        name = reading.text[start:end].removeprefix("the ").partition(" in ")[0]
        words = [fold_name(word) for word in name.split()]
        if reading.text[end : end + 2] in ("'s", "’s", "’ ", "' ") or not DATES.isdisjoint(words):
            return False
        is_venue = words[-1] in _VENUE_NAMES or not _VENUE_NAMES.isdisjoint(words[:1])
        if lead in ("at", "on") and not is_venue:
            return False
        if is_acronym(name) and not is_country(name):
            return False
        if name.endswith(_LANGUAGE_ENDS) and is_nationality(name):  # "in French"
            return False
        return is_venue or not any(self._is_other(mention) for mention in reading.mentions_between(start, end))

    def _is_other(self, mention: Mention) -> bool:
        person = self._reading.people.of_mention.get(mention.start)
        return mention.kind in ("person", "body") or bool(mention.title) or bool(person and person.sure)


def _own_words(reading: Reading, turn: Turn, places: _Places) -> Resolved | None:
    """The place named with the cue or with the occasion, or the court or parliament that hears."""
    parts = parts_of(turn)
    if not (turn.statement.cue or turn.statement.source):
        return None
    for place in places.near(turn):
        if is_inside(parts, place.whole.start) or _is_written(reading, turn):
            continue
        if (_stands_after(reading, turn, place) or _stands_before(reading, turn, place)) and places.is_place(place, parts):
            return _resolved(reading.text, place.words, "named with the cue", 0.9 if place.named else 0.85)
    return _house(reading, turn)


def _resolved(text: str, words: Span, rule: str, score: float) -> Resolved:
    return Resolved(text[words.start : words.end], rule, words, text[words.start : words.end], score)


def _is_written(reading: Reading, turn: Turn) -> bool:
    return any(_WRITTEN.search(reading.text, cue.start, cue.end) for cue in turn.statement.cue)


def _stands_after(reading: Reading, turn: Turn, place: _Place) -> bool:
    """Whether a place follows the cue, the source or the content with nothing between but hearers, times and occasions."""
    text, behind = reading.text, last_part(turn, place.whole.start)
    if behind is None or text[place.whole.start].isupper():
        return False
    start, end = behind.end, place.whole.start - 1
    if not 0 <= end - start <= MOST_AHEAD or ends_sentence(text, behind.end - 2, place.whole.start):
        return False
    gap = text[start:end]
    if place.lead == "from" and place.named and not re.search(r"\b(?:speaking|phone|telephone|link|live)$", gap):
        return False
    if _OUTLET.search(gap) or cue_between(reading, turn, start, end):
        return False
    if is_inside(turn.statement.content, behind.start):
        return bool(gap and _AFTER_CONTENT.fullmatch(gap))
    if is_inside(turn.statement.source, behind.start):
        plain = turn.source is not None and (turn.source.pronoun is not None or turn.source.name is not None)
        return plain and (place.lead != "at" or bool(gap)) and bool(_AFTER_SOURCE.fullmatch(gap))
    return bool(_AFTER_CUE.fullmatch(gap))


def _stands_before(reading: Reading, turn: Turn, place: _Place) -> bool:
    """Whether a place opens the sentence: "In Elda, …", "Speaking in Elda, …", "At a rally in Elda, …"."""
    text, ahead = reading.text, next_part(turn, place.whole.end)
    if ahead is None or ahead.start - place.whole.end > MOST_AHEAD or ends_sentence(text, place.whole.end, ahead.start + 1):
        return False
    if place.lead == "from" or cue_between(reading, turn, place.whole.end, ahead.start):
        return False
    low, at = max(0, place.whole.start - 130), place.whole.start
    speaking = _SPEAKING_BEFORE.search(text, low, at)
    if speaking and not _ABOUT.search(speaking.group(1)):
        return "," in text[place.whole.end : ahead.start] or is_inside(turn.statement.cue, ahead.start)
    gap = text[place.whole.end : ahead.start]
    event = _EVENT_BEFORE.search(text, low, at - 1)
    if event and opens_sentence(reading, event.start(1)):
        return True
    if not (text[at].isupper() and opens_sentence(reading, at)) and not (gap.startswith(",") and _SHORT_OPENING.search(text, low, at)):
        return False
    if not place.named and place.lead == "in" and not gap.startswith(","):  # "in the ministry they admit"
        return False
    quoted = text[ahead.start] in "\"“‘'«" or not is_inside(turn.statement.content, ahead.start)
    return quoted and _JUST_BEFORE.fullmatch(gap) is not None


def _of_occasions(reading: Reading, places: _Places, occasions: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The place right after the words of the occasion: "a rally in Elda", "a hearing on Monday at Elda Town Hall"."""
    text = reading.text
    for key, told in occasions.items():
        if told.rule in CARRIED or not told.evidence or not _EVENT_WORDS.search(text, told.evidence.start, told.evidence.end):
            continue
        time = _TIME_AFTER.match(text, told.evidence.end)
        if match := _PLACE.match(text, (time.end() if time else told.evidence.end) + 1):
            line = reading.paragraphs[reading.paragraph_of(match.start())]
            place = places.read_match(match, line.end)
            if (
                places.is_place(place)
                and place.lead != "from"
                and not (reading.in_content(match.start()) and not reading.in_content(told.evidence.start))
            ):
                yield key, _resolved(text, place.words, "place of the occasion", 0.85)


def _house(reading: Reading, turn: Turn) -> Resolved | None:
    """The court or parliament that is told or hears: "told parliament", "told Elda Crown Court", "Elda Crown Court heard"."""
    if not turn.statement.cue:
        return None
    text, cue = reading.text, turn.statement.cue[-1]
    last = text[cue.start : cue.end].split()[-1]
    if last in _TOLD:
        if match := _TOLD_HOUSE.match(text, cue.end):
            return _resolved(text, Span(*match.span(1)), "told there", 0.85)
        for mention in reading.mentions_between(cue.end, cue.end + 6):
            if text[cue.end : mention.whole_start] in (" ", " the ") and _is_house(mention):
                return _resolved(text, Span(mention.whole_start, mention.end), "told there", 0.85)
    if last in ("heard", "hears", "told"):
        for mention in reading.mentions_between(cue.start - 60, cue.start):
            if mention.end == cue.start - 1 and _is_house(mention):
                return _resolved(text, Span(mention.whole_start, mention.end), "heard there", 0.85)
    return None


_TOLD_HOUSE = re.compile(
    r" ([Pp]arliament|Congress|the (?:(?:(?i:lower|upper) )?[Hh]ouse(?: of (?:Commons|Lords|Representatives|Deputies|Councillors))?"
    r"|[Ss]enate|Commons|Lords|Bundestag|Knesset|Duma))(?= (?!committee|inquiry|panel|[A-Z])|[,.:;])"
)


def _is_house(mention: Mention) -> bool:
    return len(mention.words) > 1 and fold_name(mention.words[-1]) in _HOUSES


def _dateline(reading: Reading) -> Iterator[tuple[str, Resolved]]:
    """The dateline's place, for what was said in the past tense to reporters, at a press conference or the like, with no place named."""
    dateline = reading.document.dateline
    if dateline is None or dateline.evidence is None or "/" in dateline.value:  # "WASHINGTON/ELDA" tells neither
        return
    value = _unshouted(reading.text, dateline.value)
    for turn in reading.outer:
        if turn.at > dateline.evidence.start and _is_covered(reading, turn):
            yield turn.statement.id, Resolved(value, "dateline", dateline.evidence, dateline.clue, 0.5)


def _is_covered(reading: Reading, turn: Turn) -> bool:
    """Whether the dateline plausibly tells where: told to the press there, in the past tense, at no other place's event."""
    if not turn.statement.cue or _is_written(reading, turn):
        return False
    text, cue = reading.text, turn.statement.cue[-1]
    if not _PAST.search(text, cue.start, cue.end) or _HAS.search(text, max(0, cue.start - 8), cue.end):
        return False
    told = text[cue.start : cue.end].split()[-1] in _TOLD and _TOLD_PRESS.match(text, cue.end)
    away = _BY_WIRE.search(text, cue.end, cue.end + 60) or _ANOTHER_DAY.search(text, cue.end, cue.end + 60)
    return bool(told or _PRESS_CONFERENCE.match(text, cue.end)) and not away


def _unshouted(text: str, place: str) -> str:
    """A dateline's place without its capitals: as the text prints it elsewhere, else with capitals at its words' beginnings."""
    words = []
    for word in place.rstrip(".").split(" "):
        title = word.title() if word.isupper() and len(word.strip(".,()")) > 2 else word
        words.append(title)
    return " ".join(words)


_HAS = re.compile(r"\b(?:has|have|had)\b")
_PRESS_CONFERENCE = re.compile(
    rf"{_HEARER}??{_TIME}?(?: (?:at|in|during))? {_DETERMINER} (?:[a-z-]+ ){{0,3}}?(?:press |news |media )?(?:conference|briefing)\b"
)
_ANOTHER_DAY = re.compile(
    r"\b(?:the (?:day|night|week) before|(?:a|one|two|three) (?:days?|weeks?) earlier|last (?:week|month|year)|ago)\b"
)
_BY_WIRE = re.compile(r"\b(?:phone|telephone|e-?mail|video|conference call|aboard)\b")
