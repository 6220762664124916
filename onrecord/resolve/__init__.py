"""One document's statements -> who said them, in what office, to whom, when, where, on what occasion and about whom."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Document, Reference, Resolved, Statement
from onrecord.repairs import follow_records, repair_document, restore_records
from onrecord.resolve.about import resolve_about
from onrecord.resolve.addressees import resolve_addressees
from onrecord.resolve.circumstances.beside import OpenParts
from onrecord.resolve.dates import resolve_dates
from onrecord.resolve.occasions import resolve_occasions
from onrecord.resolve.places import resolve_places
from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.speakers import resolve_speakers

__all__ = ["resolve_document"]


def resolve_document(document: Document, statements: tuple[Statement, ...], mentions: tuple[Reference, ...] = ()) -> tuple[Statement, ...]:
    """The statements of one document, in the order given, with all that could be resolved of them; what is open stays None.

    Resolved in the text as it was meant; every span is the document's own.
    """
    if not statements:
        return ()
    repaired, offsets = repair_document(document)
    reading = Reading(repaired, follow_records(statements, offsets), follow_records(mentions, offsets))
    resolve_speakers(reading)
    about, addressees = resolve_about(reading), resolve_addressees(reading)
    (days, gathered), parts = resolve_dates(reading), OpenParts(reading)
    occasions = resolve_occasions(reading, parts, gathered)
    places = resolve_places(reading, parts, occasions, gathered)
    occasions = {key: told for key, told in occasions.items() if told.value}  # an outlet that is told only ends the one before

    def complete(turn: Turn) -> Statement:
        key, speaker = turn.statement.id, turn.speaker
        role = speaker.role if speaker else None
        return replace(
            turn.statement,
            score=round(turn.statement.score * speaker.score, 3) if speaker else turn.statement.score,
            speaker=Resolved(speaker.value, speaker.rule, speaker.evidence, score=round(speaker.score, 4)) if speaker else None,
            speaker_kind=speaker.kind if speaker else None,
            speaker_role=Resolved(role, "printed with the name", speaker.evidence) if speaker and role else None,
            addressee=addressees.get(key),
            said_on=days.get(key),
            place=places.get(key),
            occasion=occasions.get(key),
            about=about[key],
        )

    return restore_records((complete(reading.by_id[statement.id]) for statement in statements), offsets)
