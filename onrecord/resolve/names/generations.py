"""Father and son of one name: "Emil Orsak Jr" beside Emil Orsak, "the younger Orsak"."""

from __future__ import annotations

import re

from onrecord.names import PARTICLES, fold_name, name_keys, same_person, words_of
from onrecord.resolve.names.givennames import given_gender

_SUFFIXES = words_of("jr sr ii iii iv")
_YOUNGER, _ELDER = words_of("younger junior jr"), words_of("elder older senior sr")
CHILDREN = words_of("son daughter grandson granddaughter nephew niece stepson stepdaughter")
_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]he|[\w-]+[’']s) (?:\w+ )?(?:son|father|grandson|grandfather|nephew|uncle|namesake)(?: and namesake)?,? $"
)


def generation_of(name: str) -> str:
    """The suffix that tells a father from his son, folded; empty where none is printed."""
    last = fold_name(name.split()[-1]) if name else ""
    return last if last in _SUFFIXES else ""


def are_apart(text: str, at: int, name: str, known: str) -> bool:
    """Whether a name printed at an offset is another's than the one known, as the text tells father and son apart."""
    one, two = generation_of(name), generation_of(known)
    if one == two:
        return False
    if one and two:
        return True
    surname = re.escape(next(word for word in reversed(name.split()) if fold_name(word).strip(",") not in _SUFFIXES).strip(","))
    told = rf"\b[Tt]he (?:{'|'.join(sorted(_YOUNGER | _ELDER))}) {surname}\b|\b{surname},? (?:senior|junior|Sr|Senior)\b"
    kin = re.compile(rf"{_KIN.pattern[:-1]}(?=(?:[\w.’'-]+ )+{surname},? (?:Jr|Sr|II|III|IV)\b)")
    return bool((one and _KIN.search(text, max(0, at - 40), at)) or kin.search(text) or re.search(told, text))


def words_of_generation(name: str, alone: bool) -> frozenset[str]:
    """The words by which a text may call the bearer of such a name; `alone` where no other of the name has a suffix."""
    suffix = generation_of(name)
    if suffix in ("sr", "") and not alone:
        return _ELDER
    return _YOUNGER if suffix == "jr" else frozenset()


def may_be(known: str, name: str) -> bool:
    """Whether a name can be a known person's: as names go, or as the end of one in full, "García Márquez", "Suu Kyi", "Des Rosiers"."""
    keys, full = name_keys(name), name_keys(known)
    if fold_name(name.split()[0]) in PARTICLES and fold_name(known).endswith(f" {fold_name(name)}"):
        return True
    double = 1 < len(keys) < len(full) and full[-len(keys) :] == keys and given_gender(keys[0]) is None
    return double or same_person(known, name) or _is_part(keys, full) or _is_part(full, keys)


def _is_part(keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """ "Anand Pillai", who became Anand Pillai-Ross."""
    return len(keys) == len(full) > 1 and keys[:-1] == full[:-1] and keys[-1] in full[-1].split("-")


def is_fuller(name: str, known: str) -> bool:
    """Whether a name has more words than the one known, or a given name for an initial: "Ada E. Lund", "Jan van der Velde"."""
    keys, held = name_keys(name), name_keys(known)
    if len(keys) == len(held) and len(held[0]) == 1 and len(keys[0]) > 1:
        return True
    return len(keys) > len(held) or (keys == held and len(name.split()) > len(known.split())) or (_is_part(held, keys) and keys != held)
