"""One document's statements -> who said them, in what office, to whom, and when."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Document, Resolved, Statement
from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.speakers import resolve_speakers

__all__ = ["resolve_document"]


def resolve_document(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements of one document with speaker, role, addressee and day, in the order given; what is open stays None."""
    if not statements:
        return ()
    reading = Reading(document, statements)
    resolve_speakers(reading)
    return tuple(_complete(reading.by_id[statement.id]) for statement in statements)


def _complete(turn: Turn) -> Statement:
    speaker = turn.speaker
    if speaker is None:
        return turn.statement
    return replace(
        turn.statement,
        speaker=Resolved(speaker.value, speaker.rule, speaker.evidence, score=round(speaker.score, 4)),
        speaker_kind=speaker.kind,
        speaker_role=Resolved(speaker.role, "printed with the name", speaker.evidence) if speaker.role else None,
    )
