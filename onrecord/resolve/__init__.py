"""One document's statements -> who said them, in what office, to whom, and when."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Document, Resolved, Statement
from onrecord.resolve.addressees import resolve_addressee
from onrecord.resolve.dates import resolve_dates
from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.speakers import resolve_speakers

__all__ = ["resolve_document"]


def resolve_document(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements of one document with speaker, role, addressee and day, in the order given; what is open stays None."""
    if not statements:
        return ()
    reading = Reading(document, statements)
    resolve_speakers(reading)
    days = resolve_dates(reading)
    return tuple(_complete(reading, reading.by_id[statement.id], days) for statement in statements)


def _complete(reading: Reading, turn: Turn, days: dict[str, Resolved]) -> Statement:
    statement = replace(turn.statement, said_on=days.get(turn.statement.id), addressee=resolve_addressee(reading, turn))
    speaker = turn.speaker
    if speaker is None:
        return statement
    return replace(
        statement,
        speaker=Resolved(speaker.value, speaker.rule, speaker.evidence, score=round(speaker.score, 4)),
        speaker_kind=speaker.kind,
        speaker_role=Resolved(speaker.role, "printed with the name", speaker.evidence) if speaker.role else None,
    )
