"""Paragraphs told from another day, after which "he added" may lead back to the one who was speaking before."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.resolve.reading import Reading, Turn

_ANOTHER_DAY = re.compile(
    r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|earlier this (?:week|month|year)"
    r"|(?:days|weeks|months|years) (?:ago|earlier))\b"
)
_GOES_ON = re.compile(r"(?:added|adds|continued|continues|went on|goes on|concluded)\b")
_AS_FAR = 5  # paragraphs


def may_lead_back(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> bool:
    """Whether "he added" after a paragraph of last week may mean somebody else who was quoted before it."""
    cue = turn.statement.cue
    if turn.statement.manner != "direct" or last.paragraph == turn.paragraph or not cue:
        return False
    if not _GOES_ON.match(reading.text, cue[0].start) or not _tells_of_another_day(reading, last.paragraph):
        return False
    return any(_is_rival(reading, other, last, gender) for other in reading.outer if other.at < last.at)


def _tells_of_another_day(reading: Reading, number: int) -> bool:
    line = reading.paragraphs[number]
    return bool(_ANOTHER_DAY.search(reading.text, line.start, line.end))


def _is_rival(reading: Reading, other: Turn, last: Turn, gender: Gender) -> bool:
    """Whether another of that gender was quoted not long before, in a paragraph of no other day."""
    person = other.speaker.person if other.speaker else None
    if person is None or last.speaker is None or person is last.speaker.person or person.gender not in (None, gender):
        return False
    near = reading.distance(other.paragraph, last.paragraph) <= _AS_FAR
    return near and other.statement.manner == "direct" and not _tells_of_another_day(reading, other.paragraph)
