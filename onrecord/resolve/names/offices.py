"""Offices that a text prints without a name: "Kestria's top diplomat", "the minister", "a deputy of the Vale"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.names import CAPITALS, fold_name, strip_possessive
from onrecord.records import Span
from onrecord.resolve.lexicon import LOOSE_MODIFIERS, ROLE_MODIFIERS, ROLES, STANDS_FOR

_BEFORE = re.compile(
    r"\b(?:(?P<determiner>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)"
    rf"|(?P<owner>[{CAPITALS}][\w-]*(?: [{CAPITALS}][\w-]*){{0,3}}(?:[’']s|s[’'])))"
    r" (?P<words>(?:(?!(?:the|an?|that|who|which|his|her|its|their|my|our|from|with|by|in|at|on|and|or) )[\w-]+(?:[’']s?)? ){0,4})$"
)
_AFTER = re.compile(rf" (?:of|for|to)(?: the)? [{CAPITALS}][\w-]*(?: [{CAPITALS}][\w-]*)*")
# a name right after an office, or after a comma, is its holder's
_NAMED_AFTER = re.compile(
    rf"(?: (?:of|for|to|at)(?: the)? [\w’' -]{{3,40}})?,? (?:called |named )?(?:(?:Mr|Mrs|Ms|Dr)\.? )?[{CAPITALS}][\w-]"
)
_NAMED_BEFORE = re.compile(rf"[{CAPITALS}][\w’'-]+,(?: \d+,)? $")
_WORD = re.compile(r"\b(?:(?<=[Tt]he )[A-Z]|[a-z])[a-z-]+\b")
_SMALL = frozenset({"of", "for", "to", "the", ""})
_NO_OFFICE = re.compile(r"\w|-\w|[’'](?!s\b)\w")


@dataclass(frozen=True, slots=True)
class Office:
    """One nameless mention of an office; `owners` are the folded names in it, `told` all words that say whose or which it is."""

    span: Span
    head: str
    told: frozenset[str]
    owners: frozenset[str]


def find_offices(text: str, head: str) -> list[Office]:
    """The mentions without a name, in order, of an office or of one that the word may stand for."""
    heads = sorted({head, *STANDS_FOR.get(head, ())} & (ROLES | {head}), key=len, reverse=True)
    found = []
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, heads))})\b", text):
        if office := _read_office(text, match):
            found.append(office)
    return found


def find_humans(text: str, start: int, end: int) -> list[Office]:
    """Every nameless human, by office, trade or kin, between two offsets."""
    words = (match for match in _WORD.finditer(text, start, end) if match.group().casefold() in ROLES)
    return [office for match in words if (office := _read_office(text, match)) and office.span.start >= start]


def _read_office(text: str, match: re.Match[str]) -> Office | None:
    before = _BEFORE.search(text, max(0, match.start() - 70), match.start())
    if before is None or _NO_OFFICE.match(text, match.end()):
        return None
    after = _AFTER.match(text, match.end())
    if _NAMED_BEFORE.search(text, max(0, before.start() - 30), before.start()) or (not after and _NAMED_AFTER.match(text, match.end())):
        return None
    end = after.end() if after else match.end()
    owner = strip_possessive(before.group("owner") or "")
    words = [*owner.split(), *before.group("words").split(), *(after.group().split()[1:] if after else [])]
    return Office(Span(before.start(), end), match.group(), told_words(words), owner_words(words))


def told_words(words: Iterable[str]) -> frozenset[str]:
    """The words of an office, folded, without those that tell nothing of whose it is."""
    return frozenset(fold_name(strip_possessive(word)) for word in words) - LOOSE_MODIFIERS - _SMALL


def owner_words(words: Iterable[str]) -> frozenset[str]:
    """The folded names among the words of an office: "EU" in "EU foreign policy chief"."""
    return told_words(word for word in words if word[0].isupper()) - ROLES - ROLE_MODIFIERS
