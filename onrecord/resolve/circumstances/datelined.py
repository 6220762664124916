"""A dateline's place, the weaker evidence: for those who told reporters there, in the report of that one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.countries import is_seat
from onrecord.records import Resolved
from onrecord.resolve.circumstances.livepage import is_live_page
from onrecord.resolve.circumstances.placewords import (
    ANOTHER_DAY,
    BY_WIRE,
    HAS,
    PAST,
    PRESS_CONFERENCE,
    SEAT_NAME,
    STATES,
    TOLD,
    TOLD_PRESS,
    WRITTEN,
)
from onrecord.resolve.reading import Reading, Turn


def find_datelined(reading: Reading, found: Mapping[str, Resolved]) -> Iterator[tuple[Turn, Resolved]]:
    """The dateline's place, for what was said in the past tense to reporters, at a press conference or the like.

    Not for those who speak elsewhere in the article too, nor in a page of entries by the clock, whose dateline is the desk's.
    """
    dateline = reading.document.dateline
    if dateline is None or dateline.evidence is None or "/" in dateline.value or is_live_page(reading.text):  # "SARN/ELDA" tells neither
        return
    value = unshout(dateline.value)
    town = value.partition(",")[0]
    told = ((turn.speaker, found.get(turn.statement.id)) for turn in reading.outer)
    moving = {speaker.value for speaker, place in told if speaker and place and town not in place.value}
    for turn in reading.outer:
        here = turn.at > dateline.evidence.start and turn.statement.id not in found and not (turn.speaker and turn.speaker.value in moving)
        if here and _is_covered(reading, turn) and not _is_of_seat(reading, turn, town):
            yield turn, Resolved(value, "dateline", dateline.evidence, dateline.clue, 0.5)


def _is_covered(reading: Reading, turn: Turn) -> bool:
    """Whether the dateline plausibly tells where: told to the press there, in the past tense, at no other place's event."""
    if not turn.statement.cue or is_written(reading, turn):
        return False
    text, cue = reading.text, turn.statement.cue[-1]
    if not PAST.search(text, cue.start, cue.end) or HAS.search(text, max(0, cue.start - 8), cue.end):
        return False
    told = text[cue.start : cue.end].split()[-1] in TOLD and TOLD_PRESS.match(text, cue.end)
    away = BY_WIRE.search(text, cue.end, cue.end + 60) or ANOTHER_DAY.search(text, cue.end, cue.end + 60)
    return bool(told or PRESS_CONFERENCE.match(text, cue.end)) and not away


def _is_of_seat(reading: Reading, turn: Turn, town: str) -> bool:
    """Whether a seat of government speaks that is not in this town: "White House spokesman"."""
    names = (name for span in turn.statement.source for name in SEAT_NAME.findall(reading.text, span.start, span.end))
    return not is_seat(town) and any(map(is_seat, names))


def is_written(reading: Reading, turn: Turn) -> bool:
    """Whether words are written or sent, which happens in no place."""
    return any(WRITTEN.search(reading.text, cue.start, cue.end) for cue in turn.statement.cue)


def unshout(place: str) -> str:
    """A dateline's place with capitals at its words' beginnings, and without the full stop that is no abbreviation's."""
    words = (place if place.split()[-1] in STATES else place.rstrip(".")).split(" ")
    return " ".join(word.title() if word.isupper() and len(word.strip(".,()")) > 2 else word for word in words)
