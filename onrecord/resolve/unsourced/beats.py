"""Quotations told by what their speaker does: "The widow shook her head. “It leaks.”"."""

from __future__ import annotations

import re

from onrecord.resolve.pronouns.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

# a pronoun resolved within its paragraph scores more, one that looks further back less
_SURE = 0.85
_QUOTES = "\"“”„«»‘’'`"
_SUBJECT_PRONOUN = re.compile(r"(?:[A-Z][a-z]+, )?(he|she) [a-z]+|(He|She) [a-z]+")


def resolve_beat(reading: Reading, turn: Turn) -> Speaker | None:
    """The subject of the sentence right before a quotation in the same paragraph, where it is alone in it and says nothing else."""
    start = turn.statement.content[0].start
    line = reading.paragraphs[turn.paragraph]
    if start - line.start < 8 or reading.text[start] not in _QUOTES:
        return None
    begins = reading.sentence_starts(turn.paragraph, start)
    if len(begins) < 2 or begins[-1] != start:
        return None
    begin = begins[-2]
    if reading.in_content(begin) or reading.in_content(start - 3) or any(begin <= other.at < start for other in reading.outer):
        return None
    return _subject(reading, turn, begin, start)


def _subject(reading: Reading, turn: Turn, begin: int, end: int) -> Speaker | None:
    people = reading.people_between(begin, end)
    if match := _SUBJECT_PRONOUN.match(reading.text, begin, end):
        found = None if people else resolve_pronoun(reading, turn, (match.group(1) or match.group(2)).casefold())
        return found.by("subject of the sentence before the quotation", 0.65) if found and found.score > _SURE else None
    if len(people) == 1 and people[0][0].opens:
        return name_speaker(people[0][1], "subject of the sentence before the quotation", 0.65)
    return None
