"""Another word for the last speaker: "the pensioner added", "The Harbour Lane actress, 58, claims"."""

from __future__ import annotations

import re

from onrecord.resolve.lexicon import BODIES, DOCUMENTS, role_gender
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.span import Source

# cues that go on with somebody's words
_GOES_ON = re.compile(r"\b(?:add(?:ed|s)|went on|goes on|continu(?:ed|es)|conclud(?:ed|es) by|finish(?:ed|es))\b")
# "The Harbour Lane actress, 58,": an age without a name is that of somebody named
_AGED = re.compile(r"The [^,]+, (\d{1,3}),?")
# words for anybody whom a text does not name
_ANYONE = frozenset({"person", "individual", "source"})
_NOT_ONE = BODIES | DOCUMENTS | {"other", "others", "second", "third", "latter", "former", "rest"}


def resolve_continuing(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The person who spoke last, by another word for him: where the cue goes on with his words, or an age is told with it."""
    if source.determiner != "the" or source.plural or source.head in _NOT_ONE or turn.statement.nested_in:
        return None
    bare = not source.modifiers and not source.tail
    cue = turn.statement.cue
    goes_on = bare and cue and _GOES_ON.search(reading.text, cue[0].start, cue[-1].end)
    aged = _AGED.fullmatch(source.printed)
    if bare and source.head in _ANYONE:
        return _nameless(reading, turn)
    if not goes_on and not aged:
        return None
    last = next(iter(reading.before(turn)), None)
    person = last.speaker.person if last and last.speaker else None
    if last is None or person is None or reading.distance(last.paragraph, turn.paragraph) > 1 or not _fits(person, source):
        return None
    start = reading.paragraphs[last.paragraph].start if aged else last.at
    named = [other for _, other, inside in reading.people_between(start, turn.at) if not inside]
    if any(other is not person for other in named) or (aged and _age_told(reading, person)):
        return None
    return name_speaker(person, "another word for the last speaker", 0.7)


def _nameless(reading: Reading, turn: Turn) -> Speaker | None:
    """ "A negotiator said it was over. “They left,” said the person": the nameless one who spoke right before, nobody named since."""
    last = next(iter(reading.before(turn)), None)
    speaker = last.speaker if last else None
    if last is None or speaker is None or speaker.kind != "unnamed" or speaker.plural or last.paragraph != turn.paragraph:
        return None
    if any(not inside for _, _, inside in reading.people_between(last.at, turn.at)):
        return None
    return speaker.by("another word for the nameless one who spoke", 0.7)


def _fits(person: Person, source: Source) -> bool:
    told = role_gender((source.head, *source.modifiers))
    return told in (None, person.gender)


def _age_told(reading: Reading, person: Person) -> bool:
    """Whether the text tells that person's age beside the name, so that another's is meant."""
    return any(re.match(r", \d{1,3}\b| \(\d{1,3}\)", reading.text[mention.end : mention.end + 6]) for mention in person.mentions)
