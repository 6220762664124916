"""Offices whose holder the text names without them: "Ruvania's top diplomat has said … Ashlan said"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.records import value_of
from onrecord.resolve.lexicon import ROLES
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.offices import owner_words
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn, name_speaker
from onrecord.resolve.sources.epithets import UNNAMED_RULES
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.titles import gender_fits

# offices that one person of an article holds; an official or a spokesman may be anybody
_SINGLE = words_of(
    "minister diplomat president premier chancellor mayor governor king queen prince princess pope chief ambassador envoy leader"
)
_DESCRIBED = re.compile(r", (?:\d|who\b|an?\b|the\b|whose\b|of\b|from\b)| of\b| from\b")


def resolve_unintroduced(reading: Reading) -> None:
    """Give an office that nobody holds to the next one who speaks, if the text never tells who that is."""
    spoken = [turn for turn in reading.turns if turn.source and _is_unheld_office(turn)]
    source = spoken[0].source if spoken else None
    if source is None or not _tells_whose(source):
        return
    line = reading.paragraphs[spoken[0].paragraph].start
    if any(gender_fits(one, source) for _, one, inside in reading.people_between(line, spoken[0].at) if not inside):
        return  # "Ines Varga was told of it. … the Sarn governor said", and only then another
    person = _named_next(reading, spoken[0].at)
    if person and _speaks_between(reading, spoken[0], person):
        return
    if person is None or not _is_unknown(reading, person) or not gender_fits(person, source):
        return
    person.add_role(source.phrase)
    for turn in spoken:
        if turn.source and turn.source.head == source.head:
            turn.speaker = name_speaker(person, "the name next after an office, never introduced", 0.65)


def _named_next(reading: Reading, at: int) -> Person | None:
    """The person whom the body names first after an offset, within three paragraphs; None where it has named that person before."""
    number = reading.paragraph_of(at)
    last = next((n for n in range(number, len(reading.paragraphs)) if reading.distance(number, n) > 3), len(reading.paragraphs))
    named = reading.people_between(at, reading.paragraphs[last - 1].end, sure=False)
    person = named[0][1] if named and not named[0][2] else None
    if person is None or any(mention.start < at and not reading.is_title(mention.start) for mention in person.mentions):
        return None
    return person


def _speaks_between(reading: Reading, turn: Turn, person: Person) -> bool:
    """Whether another office speaks before the name: "the returning officer said it was 81. … Dieter Kolb told"."""
    after = next(mention.start for mention in person.mentions if mention.start > turn.at)
    between = (other for other in reading.outer if turn.at < other.at < after and other.speaker and other.speaker.kind == "unnamed")
    heads = {other.source.head for other in between if other.source} & ROLES
    return bool(heads - {turn.source.head if turn.source else ""})


def _is_unknown(reading: Reading, person: Person) -> bool:
    """Whether a person speaks or is spoken of as one who has just spoken, and no word tells who it is: no office, no age, no kin."""
    if person.role_words or person.titles or person.name == value_of(reading.document.dateline) or reading.is_state(person.name):
        return False
    alone = len(person.keys) == 1
    if alone and given_gender(person.name):
        return False
    spoke = any(turn.speaker and turn.speaker.person is person for turn in reading.turns)
    return (spoke or alone) and not _DESCRIBED.match(reading.text, person.first.end)


def _is_unheld_office(turn: Turn) -> bool:
    speaker, source = turn.speaker, turn.source
    assert source
    plain = source.determiner in ("the", "'s") and source.head in _SINGLE and not source.tail and not source.plural
    return bool(speaker and speaker.kind == "unnamed" and speaker.rule in UNNAMED_RULES and plain)


def _tells_whose(source: Source) -> bool:
    """Whether the office is printed in full where it first speaks: "Ruvania's top diplomat", "the Ruvanian foreign minister"."""
    return bool(owner_words([word for word in source.phrase.split() if word[0].isupper()]))
