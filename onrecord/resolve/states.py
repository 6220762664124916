"""Names that a text uses as a country's, though no table has them: "the foreign minister of Kestria", "the Kestrian government"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.countries import same_country
from onrecord.names import CAPITALS, strip_possessive
from onrecord.resolve.mentions import Mention

_OFFICES = r"(?:foreign|prime|defen[cs]e|interior|finance) (?:minister|ministry|ministers)"
_OF = re.compile(rf"(?i:\b(?:{_OFFICES}|governments?|republic|kingdom|embassy)) of (?:the )?([{CAPITALS}]\w{{3,}})\b(?! [{CAPITALS}])")
_LAND = r"parliament|capital|coast|central bank|constitution|independence|airspace|territory|borders?"
_OWNED = re.compile(rf"\b([{CAPITALS}]\w{{3,}})[’']s (?:[a-z]+ )?(?:{_LAND})\b")
_ADJECTIVE = re.compile(
    rf"\b([{CAPITALS}]\w{{3,}}(?:n|ese|ish|ic|er)) (?i:{_OFFICES}|{_LAND}|governments?|president|premier|army|navy|troops|forces|officials?"
    r"|authorities|diplomats?|diplomacy|embassy|consulate|ambassador|side|minister|ministry|soldiers?|ships?|vessels|citizens|people|police"
    r"|delegation|delegates|leaders?|currency|state|waters|farmers|companies)\b"
)
_FIRST_PRONOUN = r"\b[^.!?;\n“”\"«»]{0,140}?\b(he|his|him|she|hers?|its|itself)\b"


def find_states(text: str, mentions: Iterable[Mention]) -> frozenset[str]:
    """The single names whose officials and adjective the text prints as a country's."""
    told = {match.group(1) for pattern in (_OF, _OWNED) for match in pattern.finditer(text)}
    adjectives = {match.group(1) for match in _ADJECTIVE.finditer(text)}
    names = {strip_possessive(mention.name) for mention in mentions if _is_bare(mention)}
    return frozenset(name for name in names if name in told or any(name != word and same_country(name, word) for word in adjectives))


def _is_bare(mention: Mention) -> bool:
    return len(mention.words) == 1 and mention.kind in ("unknown", "place") and not mention.honorific and not mention.title


def is_thing(text: str, name: str) -> bool:
    """Whether a single name is followed by "its" somewhere and by "his" or "her" nowhere: no human's."""
    found = {match.group(1).casefold() for match in re.finditer(rf"\b{re.escape(name)}{_FIRST_PRONOUN}", text)}
    return bool(found) and found <= {"its", "itself"}
