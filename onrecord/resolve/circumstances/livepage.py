"""Live pages: entries that bear the clock's time under one date, "17:03 The treasurer has posted: …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.calendar import is_day
from onrecord.resolve.circumstances.times import Times
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.reading import Reading, Turn

_ENTRY = re.compile(r"^[ \t]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?=\s|$)(?! ?[-–])", re.MULTILINE | re.IGNORECASE)
# fewer lines with a time are a programme or a timetable
_FEWEST = 4
# characters of a line that is no more than a date
_DATE_LINE = 34
_FIGURE = re.compile(r"\d")
_BEFORE = re.compile(
    r"\b(?:has|have|had|earlier|previously|once|long|always|often|repeatedly|will|would|ago|later)\b|['’]ve\b", re.IGNORECASE
)


def is_live_page(text: str) -> bool:
    """Whether a page is made of entries by the clock."""
    return len(_find_entries(text)) >= _FEWEST


def _find_entries(text: str) -> list[int]:
    return [match.start() for match in _ENTRY.finditer(text)]


def find_live_days(reading: Reading, times: Times) -> Iterator[tuple[str, Resolved]]:
    """The page's day for what is told in an entry that names no other."""
    published = reading.document.published
    entries = _find_entries(reading.text)
    if len(entries) < _FEWEST or published is None or times.anchor.full is None or _bears_two_dates(reading, times, published.value):
        return
    for turn in reading.outer:
        n = bisect_right(entries, turn.at) - 1
        if n < 0 or not _is_told_live(reading, turn):
            continue
        entry = Span(entries[n], entries[n + 1] if n + 1 < len(entries) else len(reading.text))
        if not _names_another_day(reading, times, entry, published.value):
            yield turn.statement.id, Resolved(published.value, "entry of a live page", published.evidence, published.clue, 0.6)


def _bears_two_dates(reading: Reading, times: Times, day: str) -> bool:
    """Whether a line of the page is the date of another day."""
    short = (n for n, line in enumerate(reading.paragraphs) if line.end - line.start < _DATE_LINE)
    named = (time for n in short for time in times.of_paragraph(n) if _FIGURE.search(reading.text, time.start, time.end))
    return any(time.value and is_day(time.value) and time.value != day for time in named)


def _is_told_live(reading: Reading, turn: Turn) -> bool:
    """Whether it is speech of then: no thought, no text that lies before one, nothing that has been said."""
    statement, source = turn.statement, turn.source
    if statement.act == "think" or (source and source.head in DOCUMENTS):
        return False
    first = min((*statement.cue, *statement.source, *statement.content)).start
    cue = statement.cue[-1] if statement.cue else None
    return cue is None or not _BEFORE.search(reading.text, max(first, cue.start - 14), cue.end + 12)


def _names_another_day(reading: Reading, times: Times, entry: Span, day: str) -> bool:
    numbers = range(reading.paragraph_of(entry.start), reading.paragraph_of(entry.end - 1) + 1)
    named = (time for number in numbers for time in times.of_paragraph(number) if entry.start <= time.start < entry.end)
    return any(time.value != day and not reading.in_content(time.start) for time in named)
