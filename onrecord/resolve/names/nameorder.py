"""Names whose first word stands for the whole when somebody is mentioned again: "Park Sung-min", "Guðrún Jónsdóttir"."""

from __future__ import annotations

import re
from collections.abc import Set

from onrecord.names import CAPITALS, fold_name, words_of

# a given name in two syllables after a family name in one: "Yoon Kyung-soo", "Tsao Ing-wen"
_FAMILY_FIRST = re.compile(rf"(?P<family>[{CAPITALS}][a-z]{{1,5}}) [{CAPITALS}][a-z]{{1,6}}-[a-z]{{1,6}}")
_NO_SYLLABLE = words_of("elect chief general led based born bound style era wide linked like free class on off up out in by")
_IN_TWO = re.compile(rf"(?P<first>[{CAPITALS}][a-z]{{1,6}})-(?P<second>[a-z]{{1,6}})")
_NO_FIRST = words_of("co ex mid non pre post re un anti pro semi sub self all well high low half old new north south east west up multi")
_PATRONYMIC = re.compile(r"\w+(?:sd[óo]ttir|sson)")


def is_given_in_two(word: str) -> bool:
    """Whether a word is a given name in two syllables: "Sung-min", no "Co-op" or "Mayor-elect"."""
    found = _IN_TWO.fullmatch(word)
    return found is not None and found["second"] not in _NO_SYLLABLE and found["first"].casefold() not in _NO_FIRST


def family_name(name: str) -> str | None:
    """The family name where it is plainly printed first."""
    found = _FAMILY_FIRST.fullmatch(name)
    return found["family"] if found and is_given_in_two(name.split()[1]) else None


def is_patronymic(word: str) -> bool:
    """Whether a last name tells whose child somebody is, so that the family has another: Jónsdóttir; a Karlsson may be a Swede."""
    return _PATRONYMIC.fullmatch(word) is not None


def is_cut_to(name: str, key: str, offices: Set[str] = frozenset(), title: str = "") -> bool:
    """Whether a folded word is what is left of a name when it is cut short, though it is the first; after an office, the first of
    two surnames: "Minister Varga", of the minister Ignacio Varga Rey.
    """
    words = name.split()
    if title and key in (fold_name(word) for word in words[1:-1]):
        return words_of(title.casefold()) <= offices
    if len(words) < 2 or fold_name(words[0]) != key:
        return False
    return family_name(name) is not None or is_patronymic(words[-1])
