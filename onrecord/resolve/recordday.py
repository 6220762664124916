"""The day that minutes, a transcript or a question time bears in its heading."""

from __future__ import annotations

import re

from onrecord.records import Resolved, Span
from onrecord.resolve.calendar import TIME, Anchor, date_of
from onrecord.resolve.reading import Reading, Turn

_LINES = 5  # lines of a heading
_RECORD = re.compile(
    r"\b(?:minutes|transcript|oral (?:questions|answers|evidence)|question time|questions (?:to|for)|hansard|official report|verbatim"
    r"|proceedings|sitting|press conference|doorstop|media briefing|interview|(?:conference|earnings) call|remarks by|debate)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_SPOKEN_THEN = re.compile(r"\b(?:had|has|have|will|would)\b")


def find_record_day(reading: Reading) -> Resolved | None:
    """The only full date of a heading that says what is recorded, None where there is none or two."""
    heading = [line for line in reading.paragraphs[:_LINES] if reading.text[line.end - 1] not in '.!?”"' and line.end - line.start < 220]
    if not any(_RECORD.search(reading.text, line.start, line.end) for line in heading):
        return None
    found: dict[str, Resolved] = {}
    for line in heading:
        for match in TIME.finditer(reading.text, line.start, line.end):
            value = date_of(match, Anchor(None))
            if value and len(value) == 10 and not value.startswith("X"):
                found.setdefault(value, Resolved(value, "day of the record", Span(*match.span()), match.group(), 0.8))
    return next(iter(found.values())) if len(found) == 1 else None


def is_of_record(reading: Reading, turn: Turn, day: Resolved) -> bool:
    """Whether a statement is part of what is recorded: a turn of a transcript, what minutes report."""
    statement = turn.statement
    if statement.nested_in or reading.is_headline(turn) or day.evidence is None or turn.at < day.evidence.end:
        return False
    if not statement.cue:
        line, content = reading.paragraphs[turn.paragraph], statement.content[0]
        label = reading.text[line.start : content.start]
        return len(label) <= 4 or (len(label) < 120 and label.rstrip().endswith(":"))
    minutes = any(_MINUTES.search(reading.text, line.start, line.end) for line in reading.paragraphs[:_LINES])
    cue = statement.cue[0]
    return minutes and not _SPOKEN_THEN.search(reading.text, max(0, cue.start - 8), cue.end)
