"""Speakers told by whom they belong to: "his spokeswoman", "its president", "my mother"."""

from __future__ import annotations

import re

from onrecord.resolve.descriptions import describe_owned, described, kind_described
from onrecord.resolve.lexicon import DOCUMENTS, role_gender
from onrecord.resolve.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source

_RELATED = re.compile(r"\b(?:of|behind|beside|to|with|near|like|around) (him|his|hers?|them|theirs)$")
_OTHERS = frozenset({"him", "his", "her", "hers", "them", "theirs"})
# what somebody says, under other names: "by his own account"
_WORDS = frozenset(
    {"account", "admission", "assessment", "calculation", "calculations", "count", "reckoning", "telling", "version", "words"}
)


def is_related(source: Source) -> bool:
    """Whether a description ends in a pronoun for somebody else: "a man behind her"."""
    return source.phrase.rpartition(" ")[2] in _OTHERS and bool(_RELATED.search(source.phrase))


def resolve_related(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A man behind her", "a friend of his": the description with the other's name, as printed where that is open."""
    match = _RELATED.search(source.phrase)
    assert match is not None
    pronoun = {"him": "he", "his": "he", "her": "she", "hers": "she"}.get(match.group(1), "they")
    other = resolve_pronoun(reading, turn, pronoun)
    if other is None or other.person is None:
        return described(source)
    kind, plural = kind_described(source)
    value = source.phrase[: match.start(1)] + other.value
    return Speaker(value, kind, "description by another: " + other.rule, other.evidence, min(0.75, other.score),
                   gender=role_gender((source.head,)), plural=plural, head=source.head)  # fmt: skip


def resolve_owned(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "His spokeswoman": the description with its owner's name, None where the owner is open."""
    pronoun = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we", "whose": "who"}.get(source.determiner)
    owner = resolve_pronoun(reading, turn, pronoun) if pronoun else None
    if owner is None:
        return None
    if source.head in DOCUMENTS or ("own" in source.modifiers and source.head in _WORDS):
        return owner.by("owner of the text: " + owner.rule, 0.75)
    return describe_owned(owner, source)
