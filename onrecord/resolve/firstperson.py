"""Who says I and we inside a quotation: the one quoted."""

from __future__ import annotations

from onrecord.resolve.reading import Reading, Speaker, Turn


def resolve_first_person(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """I is who is quoted; we is the body or group quoted, and open where one person says it."""
    parent = reading.holder(turn)
    speaker = parent.speaker if parent else None
    if speaker is None:
        return None
    if pronoun == "i":
        return speaker.by("I: who is quoted", 0.93) if not speaker.plural else None
    if speaker.plural or speaker.kind in ("organisation", "country"):
        return speaker.by("we: who is quoted", 0.75)
    return None
