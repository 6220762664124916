"""The day that minutes, a transcript or a question time bears in its heading."""

from __future__ import annotations

import re

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.calendar import TIME, Anchor, date_of, is_day
from onrecord.resolve.circumstances.times import Times
from onrecord.resolve.reading import Reading, Turn

_LINES = 5  # lines of a heading
# no "ten minutes", "5 minutes ago"
_MINUTE_BOOK = (
    r"(?<!\d )(?<!two )(?<!six )(?<!ten )(?<!few )(?<!four )(?<!five )(?<!last )(?<!three )minutes"
    r"(?! (?:ago|read|later|earlier|after|before|to|from|into)\b)"
)
_RECORD = re.compile(
    rf"\b(?:{_MINUTE_BOOK}|transcripts?|bulletin and|oral (?:questions|answers|evidence)|question time|questions (?:to|for)|hansard"
    r"|official report|verbatim|proceedings|sitting|(?:press|news) conference|(?:answers?|replies) to (?:media )?questions|doorstop"
    r"|media briefing|interview|(?:conference|earnings) call|remarks by|debate)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(rf"\b{_MINUTE_BOOK}\b", re.IGNORECASE)
# what an interview tells of itself, or of the outlet whose name stands before its questions
TALKED = re.compile(
    r"\b(?:[Ww]e (?:spoke|talked|met|sat down)|(?:[Tt]he|[Tt]his) (?:interview|conversation) (?:was (?:conducted|held|recorded)|took place)"
    r")\b"
)
_TALK_HINTS = ("e spoke", "e talked", "e met", "e sat down", "interview was", "interview took", "conversation was", "conversation took")
_OUTLET_TALKED = re.compile(r" (?:spoke|talked|met|chatted|sat down)(?: \w+){0,4}? (?:with|to) ")
TALK = "day of the talk"
_SPOKEN_THEN = re.compile(r"\b(?:had|has|have|will|would)\b")


def _heading(reading: Reading) -> list[Span]:
    return [line for line in reading.paragraphs[:_LINES] if reading.text[line.end - 1] not in '.!?”"' and line.end - line.start < 220]


def find_record_day(reading: Reading) -> Resolved | None:
    """The only full date of a heading that says what is recorded, None where there is none or two."""
    heading = _heading(reading)
    if not any(_RECORD.search(reading.text, line.start, line.end) for line in heading):
        return None
    found: dict[str, Resolved] = {}
    for line in sorted(heading, key=lambda line: not _RECORD.search(reading.text, line.start, line.end)):
        if found and not _RECORD.search(reading.text, line.start, line.end):  # the day of the line that says what is recorded
            break
        for match in TIME.finditer(reading.text, line.start, line.end):
            value = date_of(match, Anchor(None))
            if value and len(value) == 10 and not value.startswith("X"):
                found.setdefault(value, Resolved(value, "day of the record", Span(*match.span()), match.group(), 0.8))
    return next(iter(found.values())) if len(found) == 1 else None


def find_talk_day(reading: Reading, times: Times) -> Resolved | None:
    """ "We spoke for ninety minutes on Monday": the day on which an interview says that it was held; None where it tells two."""
    text = reading.text
    told = [match.start() for match in TALKED.finditer(text)] if any(hint in text for hint in _TALK_HINTS) else []
    told += _where_outlet_talked(reading, times)
    found: dict[str, Resolved] = {}
    for at in told:
        if reading.in_content(at):
            continue
        number = reading.paragraph_of(at)
        sentence = next((span for span in times.sentences(number) if span.start <= at < span.end), None)
        for time in times.of_paragraph(number) if sentence else ():
            if sentence and at <= time.start < sentence.end and time.value and is_day(time.value) and not time.attributive:
                words = Span(time.start, time.end)
                found.setdefault(time.value, Resolved(time.value, TALK, words, text[time.start : time.end], 0.75))
                break
    return next(iter(found.values())) if len(found) == 1 else None


def _where_outlet_talked(reading: Reading, times: Times) -> list[int]:
    """Where the outlet that asks tells of the talk: "The Courier spoke with Ada Lund on Monday. … The Courier: Since when?"."""
    text = reading.text
    found = []
    for match in _OUTLET_TALKED.finditer(text):
        number = reading.paragraph_of(match.start())
        sentence = next((span for span in times.sentences(number) if span.start <= match.start() < span.end), None)
        name = text[sentence.start : match.start()].rpartition(", ")[2] if sentence else ""
        if name and any(text.startswith(f"{name}:", line.start) for line in reading.paragraphs[number:]):
            found.append(match.start())
    return found


def is_day_of_page(reading: Reading, day: Resolved) -> bool:
    """Whether the heading of an interview only has the day on which the page says that it was published."""
    published = reading.document.published
    if published is None or published.value != day.value or published.evidence is not None or day.evidence is None:
        return False
    kinds = (match.group().casefold() for line in _heading(reading) for match in _RECORD.finditer(reading.text, line.start, line.end))
    return set(kinds) == {"interview"}


def is_of_record(reading: Reading, turn: Turn, day: Resolved) -> bool:
    """Whether a statement is part of what is recorded: a turn of a transcript, what minutes report."""
    statement = turn.statement
    if statement.nested_in or reading.is_headline(turn) or day.evidence is None:
        return False
    if turn.at < day.evidence.end and day.rule != TALK:
        return False
    if not statement.cue:
        line, content = reading.paragraphs[turn.paragraph], statement.content[0]
        label = reading.text[line.start : content.start]
        return len(label) <= 4 or (len(label) < 120 and label.rstrip().endswith(":"))
    minutes = any(_MINUTES.search(reading.text, line.start, line.end) for line in _heading(reading))
    cue = statement.cue[0]
    return minutes and not _SPOKEN_THEN.search(reading.text, max(0, cue.start - 8), cue.end)
