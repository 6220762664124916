"""Where each statement was made: a place named with the cue, that of the occasion, or, with less weight, the dateline's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.countries import is_country, is_nationality
from onrecord.names import fold_name, is_acronym
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import (
    CARRIED,
    MOST_AHEAD,
    SAME_SCENE,
    TOLD_OUTLET,
    NearTurns,
    OpenParts,
    cue_between,
    ends_sentence,
    in_so_many_words,
    is_inside,
    last_part,
    next_part,
    opens_sentence,
    parts_of,
    share,
    spread,
)
from onrecord.resolve.circumstances.datelined import find_datelined, is_written, unshout
from onrecord.resolve.circumstances.openedplaces import find_opened
from onrecord.resolve.circumstances.placewords import (
    ABOUT,
    ABOUT_WORDS,
    AFTER_CONTENT,
    AFTER_CUE,
    AFTER_SOURCE,
    COUNTRY,
    EVENT_BEFORE,
    EVENT_WORDS,
    HALL_MEETING,
    HOUSES,
    JUST_BEFORE,
    LANGUAGE_ENDS,
    MEMBERS,
    NAME_GOES_ON,
    NO_GROUND,
    NOWHERE,
    OUTLET,
    PLACE,
    PLACE_INSIDE,
    SHARE,
    SHORT_OPENING,
    SPEAKING_BEFORE,
    STATES,
    TIME_AFTER,
    TOLD_HOUSE,
    TOLD_IN,
    VENUE_NAMES,
)
from onrecord.resolve.circumstances.scenes import Gathered, Scene
from onrecord.resolve.circumstances.toldplaces import find_beside, find_here, find_talk_place
from onrecord.resolve.lexicon import DATES, DOCUMENTS
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Turn


@dataclass(frozen=True, slots=True)
class _Place:
    """Words that tell a place: `words` as they are given, `whole` with the preposition."""

    words: Span
    whole: Span
    lead: str
    kind: str  # venue, name, called or bare, as in the pattern; event where it is no place
    name: Span

    @property
    def named(self) -> bool:
        """Whether it has a name of its own: "Elda", not "the square"."""
        return self.kind in ("name", "called")


def resolve_places(reading: Reading, parts: OpenParts, occasions: Mapping[str, Resolved], gathered: Gathered) -> dict[str, Resolved]:
    """The place of each statement whose text tells it, by statement id; a speaker with a new occasion is in the same place no more."""
    places = _Places(reading, parts)
    found = {turn.statement.id: told for turn in reading.turns if (told := _own_words(reading, turn, places, occasions))}
    found |= {key: told for key, told in _of_occasions(reading, places, occasions) if key not in found}
    found |= dict(share(found, found, gathered, lambda scene: _of_scene(reading, places, scene)))
    for turn, words in find_opened(reading, found, lambda line: _opening(reading, places, line)):
        if _is_nowhere(reading, turn):
            continue
        found[turn.statement.id] = _resolved(reading.text, words, "opens the paragraph", 0.55)
    found |= dict(_told_apart(reading, places, found))
    moved = {key for key, told in occasions.items() if told.rule not in CARRIED}
    found = spread(reading, found, moved)
    found |= {key: told for key, told in in_so_many_words(reading, found) if key not in found}
    weaker = dict(_dateline(reading, places, found))
    return {key: _weakened(told, reading) for key, told in spread(reading, found | weaker, moved).items()} if weaker else found


def _opening(reading: Reading, places: _Places, line: Span) -> Span | None:
    """The words of the place that opens a paragraph, if it is one where people stand together: no country."""
    match = None if reading.in_content(line.start) else PLACE.match(reading.text, line.start, line.end)
    place = places.read_match(match, line.end) if match else None
    if place is None or place.lead == "from" or not places.is_place(place):
        return None
    name = reading.text[place.name.start : place.name.end].removeprefix("the ")
    return None if is_country(name) or name in STATES else place.words


def _told_apart(reading: Reading, places: _Places, found: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The places of a dateline's "here", of an interview and of the sentence before, for statements that have none."""

    def read(span: Span) -> list[Span]:
        named = [places.read_match(match, span.end) for match in PLACE_INSIDE.finditer(reading.text, span.start, span.end)]
        named = [place for place in named if place.lead != "from" and not reading.in_content(place.whole.start)]
        return [place.words for place in named if places.is_place(place)]

    dateline = reading.document.dateline
    for turn in find_here(reading):
        if dateline and dateline.evidence and turn.statement.id not in found and "/" not in dateline.value:
            value = unshout(dateline.value)
            yield turn.statement.id, Resolved(value, "dateline", dateline.evidence, dateline.clue, 0.7)
    for turn, words in find_talk_place(reading, read):
        yield turn.statement.id, _resolved(reading.text, words, "place of the talk", 0.7)
    for turn, words in find_beside(reading, found, read):
        if turn.statement.id not in found or found[turn.statement.id].rule in (SAME_SCENE, "opens the paragraph"):
            yield turn.statement.id, _resolved(reading.text, words, "told in the sentence before", 0.6)


def _of_scene(reading: Reading, places: _Places, scene: Scene) -> Resolved | None:
    """The only place that the sentence names which sets a scene."""
    text, sentence = reading.text, scene.sentence
    named = [places.read_match(match, sentence.end) for match in PLACE_INSIDE.finditer(text, sentence.start, sentence.end)]
    fitting = [place for place in named if place.lead != "from" and not reading.in_content(place.whole.start) and places.is_place(place)]
    fitting = fitting if len(fitting) == 1 else [place for place in fitting if place.named]
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
        self._sources = frozenset(span.start for turn in reading.turns for span in turn.statement.source)

    def _read_part(self, part: Span) -> list[_Place]:
        text = self._reading.text
        first = PLACE.match(text, part.start, part.end)
        inside = PLACE_INSIDE.finditer(text, part.start, part.end)
        return [self.read_match(match, part.end) for match in ([first] if first else []) + list(inside)]

    def read_match(self, match: re.Match[str], stop: int) -> _Place:
        """The words of a match, with the country after a name: "Port Elda, Norway"."""
        lead, kind = match.group("lead").casefold(), match.lastgroup or ""
        start, end = match.span(kind)
        if meeting := HALL_MEETING.match(self._reading.text, start, end) if kind == "venue" else None:
            start, kind = (meeting.end(), "name") if meeting.group(1) else (start, "event")
        name = Span(start, end)
        if kind in ("name", "called"):
            end = self._region_end(end, stop)
        words = Span(match.start("lead") if lead in ("outside", "near", "inside", "aboard") else start, end)
        return _Place(words, Span(match.start("lead"), end), lead, kind, name)

    def _region_end(self, end: int, stop: int) -> int:
        """Where a name ends with the country, state or other place that it lies in: "Port Elda, Norway"; not "In Elda, Varga said"."""
        text = self._reading.text
        match = COUNTRY.match(text, end, stop)
        if match is None or match.start(1) in self._sources:
            return end
        region, last = match.group(1), match.end(1)
        if region not in STATES and region.endswith("."):
            region, last = region[:-1], last - 1
        if region in STATES or is_country(region):
            return end if NAME_GOES_ON.match(text, last) else last
        closed = text[last : last + 1] in ("", ",", ".", ";", ":", ")") and self._reading.bodies.is_place(region)
        return last if closed and not any(map(self._is_other, self._reading.mentions_between(end, last))) else end

    def is_place(self, place: _Place, parts: tuple[Span, ...] = ()) -> bool:
        """Whether the words name a place: a venue, or a name that is no person's, body's or language's."""
        words = self._reading.text[place.words.start : place.words.end]
        if place.kind == "event" or words.casefold() in NOWHERE or (place.kind == "venue" and NO_GROUND.search(words)):
            return False
        if place.kind == "bare":
            name = self._reading.text[place.name.start : place.name.end]
            return place.lead == ("outside" if name in ("court", "the court") else "on" if name.startswith("the floor") else "in")
        goes_on = place.named and NAME_GOES_ON.match(self._reading.text, place.words.end)
        if goes_on and not any(span.start == place.words.end + 1 for span in parts):
            return False
        return not place.named or self._is_place(place.lead, place.name.start, place.name.end)

    def _is_place(self, lead: str, start: int, end: int) -> bool:
        """Whether a name after a preposition is a place's: no person, month, language or body, and nobody's own."""
        reading = self._reading
        name = reading.text[start:end].removeprefix("the ").partition(" in ")[0]
        words = [fold_name(word) for word in name.split()]
        if not words or reading.text[end : end + 2] in ("'s", "’s", "’ ", "' ") or not DATES.isdisjoint(words):
            return False
        is_venue = words[-1] in VENUE_NAMES or not VENUE_NAMES.isdisjoint(words[:1])
        if lead in ("at", "on") and not is_venue:
            return False
        if is_acronym(name) and not is_country(name):
            return False
        if name.endswith(LANGUAGE_ENDS) and is_nationality(name):  # "in French"
            return False
        return is_venue or not any(self._is_other(mention) for mention in reading.mentions_between(start, end))

    def _is_other(self, mention: Mention) -> bool:
        person = self._reading.people.of_mention.get(mention.start)
        return mention.kind in ("person", "body") or bool(mention.title) or bool(person and person.sure)


def _own_words(reading: Reading, turn: Turn, places: _Places, occasions: Mapping[str, Resolved]) -> Resolved | None:
    """The place named with the cue or with the occasion, or the court or parliament that hears."""
    parts, occasion = parts_of(turn), occasions.get(turn.statement.id)
    outlet = occasion.evidence.end + 1 if occasion and occasion.evidence and occasion.rule == TOLD_OUTLET else -1
    if not (turn.statement.cue or turn.statement.source) or _is_nowhere(reading, turn):
        return None
    for place in places.near(turn):
        if is_inside(parts, place.whole.start) or is_inside(turn.statement.source, place.name.start) or is_written(reading, turn):
            continue
        if place.whole.start == outlet and place.lead == "in" and place.named:  # "told Channel 6 in Elda"
            continue
        if (_stands_after(reading, turn, place) or _stands_before(reading, turn, place)) and places.is_place(place, parts):
            return _resolved(reading.text, place.words, "named with the cue", 0.9 if place.named else 0.85)
    return _house(reading, turn)


def _is_nowhere(reading: Reading, turn: Turn) -> bool:
    """Whether what speaks stands in no place: a text, or a share of those asked."""
    source = turn.source
    return source is not None and (source.head in DOCUMENTS or SHARE.match(reading.text, source.span.start, source.span.end) is not None)


def _resolved(text: str, words: Span, rule: str, score: float) -> Resolved:
    return Resolved(text[words.start : words.end], rule, words, text[words.start : words.end], score)


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
    if OUTLET.search(gap) or MEMBERS.search(gap) or cue_between(reading, turn, start, end):
        return False
    if is_inside(turn.statement.content, behind.start):
        return place.kind == "bare" if not gap else AFTER_CONTENT.fullmatch(gap) is not None
    if is_inside(turn.statement.source, behind.start):
        plain = turn.source is not None and (turn.source.pronoun is not None or turn.source.name is not None)
        return plain and (place.lead != "at" or bool(gap)) and bool(AFTER_SOURCE.fullmatch(gap))
    return bool(AFTER_CUE.fullmatch(gap))


def _stands_before(reading: Reading, turn: Turn, place: _Place) -> bool:
    """Whether a place opens the sentence: "In Elda, …", "Speaking in Elda, …", "At a rally in Elda, …"."""
    text, ahead = reading.text, next_part(turn, place.whole.end)
    if ahead is None or ahead.start - place.whole.end > MOST_AHEAD or ends_sentence(text, place.whole.end, ahead.start + 1):
        return False
    if place.lead == "from" or cue_between(reading, turn, place.whole.end, ahead.start):
        return False
    low, at = max(0, place.whole.start - 130), place.whole.start
    speaking = SPEAKING_BEFORE.search(text, low, at)
    if speaking and not ABOUT.search(speaking.group(1)):
        return "," in text[place.whole.end : ahead.start] or is_inside(turn.statement.cue, ahead.start)
    gap = text[place.whole.end : ahead.start]
    event = EVENT_BEFORE.search(text, low, at - 1)
    if event and opens_sentence(reading, event.start(1)):
        return True
    if not (text[at].isupper() and opens_sentence(reading, at)) and not (gap.startswith(",") and SHORT_OPENING.search(text, low, at)):
        return False
    if not place.named and place.lead == "in" and not gap.startswith(","):  # "in the ministry they admit"
        return False
    if place.named and place.lead == "in" and turn.statement.act == "think":  # "In Norway, he hopes"
        return False
    quoted = text[ahead.start] in "\"“‘'«" or not is_inside(turn.statement.content, ahead.start)
    return quoted and JUST_BEFORE.fullmatch(gap) is not None


def _of_occasions(reading: Reading, places: _Places, occasions: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The place right after the words of the occasion: "a rally in Elda", "a hearing on Monday at Elda Town Hall"."""
    text = reading.text
    for key, told in occasions.items():
        if told.rule in CARRIED or not told.evidence or not EVENT_WORDS.search(text, told.evidence.start, told.evidence.end):
            continue
        time = TIME_AFTER.match(text, told.evidence.end)
        if match := PLACE.match(text, (time.end() if time else told.evidence.end) + 1):
            line = reading.paragraphs[reading.paragraph_of(match.start())]
            place = places.read_match(match, line.end)
            if (
                places.is_place(place)
                and place.lead != "from"
                and not (place.lead == "on" and ABOUT_WORDS.search(text, told.evidence.start, told.evidence.end))
                and not (reading.in_content(match.start()) and not reading.in_content(told.evidence.start))
            ):
                yield key, _resolved(text, place.words, "place of the occasion", 0.85)


def _house(reading: Reading, turn: Turn) -> Resolved | None:
    """The court or parliament that is told or hears: "told parliament", "told Elda Crown Court", "Elda Crown Court heard"."""
    if not turn.statement.cue:
        return None
    text, cue = reading.text, turn.statement.cue[-1]
    last = text[cue.start : cue.end].split()[-1]
    if last in TOLD_IN:
        if match := TOLD_HOUSE.match(text, cue.end):
            return _resolved(text, Span(*match.span(1)), "told there", 0.85)
        for mention in reading.mentions_between(cue.end, cue.end + 6):
            if text[cue.end : mention.whole_start] in (" ", " the ") and _is_house(mention):
                return _resolved(text, Span(mention.whole_start, mention.end), "told there", 0.85)
    if last in ("heard", "hears", "told"):
        for mention in reading.mentions_between(cue.start - 60, cue.start):
            if mention.end == cue.start - 1 and _is_house(mention):
                return _resolved(text, Span(mention.whole_start, mention.end), "heard there", 0.85)
    return None


def _is_house(mention: Mention) -> bool:
    return len(mention.words) > 1 and fold_name(mention.words[-1]) in HOUSES


def _dateline(reading: Reading, places: _Places, found: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The dateline's place for those who told reporters there, where their sentence names no other."""
    for turn, told in find_datelined(reading, found):
        text, cue, town = reading.text, turn.statement.cue[-1], told.value.partition(",")[0]
        spans = ((place, place.whole) for place in places.near(turn))
        beside = (one for one, whole in spans if not ends_sentence(text, min(whole.end, cue.end), max(whole.start, cue.start)))
        if not any(town not in text[one.words.start : one.words.end] and places.is_place(one) for one in beside):
            yield turn.statement.id, told
