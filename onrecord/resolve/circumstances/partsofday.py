"""Words said "in the evening" of the day that a report tells of."""

from __future__ import annotations

import re

from onrecord.records import Span
from onrecord.resolve.circumstances.beside import PAST, parts_of
from onrecord.resolve.reading import Reading, Turn

_HINTS = (" in the morning", " in the afternoon", " in the evening", "In the morning", "In the afternoon", "In the evening")
# no "in the evening of March 3", "in the evening hours"
_PART = re.compile(r"\b[Ii]n the (?:morning|afternoon|evening)\b(?! (?:of|hours|after|before)\b)")
_CLAUSE = re.compile(r"[,;:–—]|[.!?] |\b(?:and|but|wh\w+|although|though|because|that|as|after|before|until|since)\b")
# "visited the place in the afternoon and announced"
_THEN = re.compile(r",? (?:and |then )*")
_MOST_BETWEEN = 70  # characters


def tells_part_of_day(text: str) -> bool:
    """Whether a text has such words anywhere."""
    return any(hint in text for hint in _HINTS)


def find_part_of_day(reading: Reading, turn: Turn, sentence: Span) -> Span | None:
    """ "Told a press conference in the evening", "In a speech in the evening the minister urged": the words beside what was said then."""
    cue = turn.statement.cue
    if not cue or not PAST.search(reading.text, cue[0].start, cue[-1].end):
        return None
    for match in _PART.finditer(reading.text, sentence.start, sentence.end):
        if not reading.in_content(match.start()) and _is_beside(reading.text, turn, Span(*match.span())):
            return Span(*match.span())
    return None


def _is_beside(text: str, turn: Turn, part: Span) -> bool:
    """Whether no other clause stands between a part of the day and the words of saying."""
    ahead = min((span.start for span in parts_of(turn) if span.start >= part.end), default=None)
    if ahead is not None and _THEN.fullmatch(text, part.end, ahead):
        return True
    said = max((span.end for span in (*turn.statement.cue, *turn.statement.content) if span.end <= part.start), default=None)
    return said is not None and part.start - said <= _MOST_BETWEEN and not _CLAUSE.search(text, said, part.start)
