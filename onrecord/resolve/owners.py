"""Speakers told by whom they belong to: "his spokeswoman", "its president", "my mother"."""

from __future__ import annotations

from onrecord.resolve.descriptions import describe_owned
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source

# what somebody says, under other names: "by his own account"
_WORDS = frozenset(
    {"account", "admission", "assessment", "calculation", "calculations", "count", "reckoning", "telling", "version", "words"}
)


def resolve_owned(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "His spokeswoman": the description with its owner's name, None where the owner is open."""
    pronoun = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we", "whose": "who"}.get(source.determiner)
    owner = resolve_pronoun(reading, turn, pronoun) if pronoun else None
    if owner is None:
        return None
    if source.head in DOCUMENTS or ("own" in source.modifiers and source.head in _WORDS):
        return owner.by("owner of the text: " + owner.rule, 0.75)
    return describe_owned(owner, source)
