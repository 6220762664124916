"""Speakers told by whom they belong to: "his spokeswoman", "its president", "my mother"."""

from __future__ import annotations

from onrecord.resolve.descriptions import kind_described
from onrecord.resolve.lexicon import BODIES, DOCUMENTS, role_gender
from onrecord.resolve.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source

# those whom the text names elsewhere, so that "his client" would give them a second name
_NAMED_ELSEWHERE = frozenset({"client", "opponent", "rival", "counterpart", "successor", "challenger"})
# bodies that belong to one person; "his ministry", "his party" have a name of their own
_OWN_STAFF = frozenset({"office", "camp", "campaign", "team", "staff", "firm", "group"})


def resolve_owned(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "His spokeswoman": the description with its owner's name, None where the owner is open."""
    pronoun = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we"}.get(source.determiner)
    owner = resolve_pronoun(reading, turn, pronoun) if pronoun else None
    if owner is None:
        return None
    if source.head in DOCUMENTS or "own" in source.modifiers:
        return owner.by("owner of the text: " + owner.rule, 0.75)
    if source.head in _NAMED_ELSEWHERE or (source.head in BODIES and owner.person and source.head not in _OWN_STAFF):
        return None
    noun = " ".join((source.phrase.split(" ", 1)[1] if " " in source.phrase else source.phrase).split())
    kind, plural = kind_described(source)
    possessive = owner.value + ("’" if owner.value.endswith("s") and owner.plural else "’s")
    return Speaker(f"{possessive} {noun}", kind, "owner of the description: " + owner.rule, owner.evidence, min(0.75, owner.score),
                   gender=role_gender((source.head,)), plural=plural, head=source.head)  # fmt: skip
