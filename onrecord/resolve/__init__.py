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
    speaker = turn.speaker
    role = speaker.role if speaker else None
    return replace(
        turn.statement,
        speaker=Resolved(speaker.value, speaker.rule, speaker.evidence, score=round(speaker.score, 4)) if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        speaker_role=Resolved(role, "printed with the name", speaker.evidence) if speaker and role else None,
        addressee=resolve_addressee(reading, turn),
        said_on=days.get(turn.statement.id),
    )
