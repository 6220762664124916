"""Names across articles: how one name is spelled in several scripts and countries, and whether two names can be one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from jellyfish import damerau_levenshtein_distance

from onrecord.names import bare_words, fold_name, parse_name, strip_possessive, words_of

# What English, German, Polish and French newspapers spell in different ways; each pair is applied in this order to Latin letters.
_SPELLINGS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        ("tsch|tch|tsh", "c"), ("sch|sh|zh", "s"), ("ch", "c"), ("kh|gh", "h"), ("ph", "f"), ("th", "t"), ("tz|ts|cz|z", "s"), ("x", "ks"),
        ("w", "v"), ("ck|q", "k"), ("c(?=[aou])|c(?=[klrt])", "k"), ("[yj]", "i"), ("ou|oo", "u"), ("ee|ie", "i"), ("(?<=[oe])f+$", "v"),
        ("(?<=[aou])e(?=[^aeiou])", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS = re.compile("(?<!^)[aeiouh]")
_ARTICLE = re.compile("^[ae]l-(?=.)")  # al-Tareq
# how somebody is addressed, before the name: "H.E. Sheikh Omar Tareq", "The Rt Hon Ada Lund"
_STYLE = re.compile(
    r"^(?:(?:the|his|her|rt|right|most|hon|honou?rable|he|h\.e|excellency|eminence|holiness|majesty|highness|royal|rev|reverend|sheikh|shaykh"
    r"|lt|gen|col|capt|maj|sgt|adm)\b\.? +)+(?=\S+ \S)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w)")  # S.V. Lavrin
_GENERATIONS = words_of("jr sr ii iii iv")
_SHORT_GIVEN = 3  # letters at least that stand for a longer given name: Len for Leonard
_LONG_ENOUGH = 5  # letters of a name in which one may be mistyped
_BLOCK = 3  # consonants that tell a surname from most others


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How well two names fit one person, in words and as points towards the link; `surname` where it is all they share."""

    points: float
    reason: str
    surname: bool = False


@lru_cache(maxsize=65536)
def romanise(word: str) -> str:
    """The word in Latin letters, without accents and case: Лавров gives lavrov."""
    folded = fold_name(word)
    return folded if folded.isascii() else anyascii(folded).casefold().replace("'", "")


@lru_cache(maxsize=65536)
def spelling_key(word: str) -> str:
    """What different spellings of one name share: Lavrov, Lawrow and Лавров; Sergey, Sergei and Sergej."""
    key = romanise(word).replace("'", "")
    for pattern, put in _SPELLINGS:
        key = pattern.sub(put, key)
    return key


@lru_cache(maxsize=65536)
def _consonants(word: str) -> str:
    return _VOWELS.sub("", spelling_key(word))


@lru_cache(maxsize=65536)
def block_key(word: str) -> str:
    """A coarse key: names that can be spellings of one another share it."""
    consonants = _consonants(word)
    return consonants if len(consonants) >= _BLOCK else spelling_key(word)


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """A person's given names and surname, romanised; hyphens part words, honorifics, particles and suffixes are left out."""
    printed = _INITIALS.sub(". ", _STYLE.sub("", strip_possessive(name)) or name)
    words = [_ARTICLE.sub("", word) for word in romanise(printed).replace(",", " ").split()]
    kept = bare_words(words) or words
    return tuple(part for word in kept for part in word.split("-") if part) or (name,)


def _generation(name: str) -> str | None:
    suffix = parse_name(name).suffix
    folded = fold_name(suffix) if suffix else None
    return folded if folded in _GENERATIONS else None


@lru_cache(maxsize=65536)
def compare_names(left: str, right: str) -> NameMatch | None:
    """How two names fit one person; None where they are two people's: other given names, other middle initials, Jr and Sr."""
    one, two = person_words(left), person_words(right)
    generations = {_generation(left), _generation(right)}
    if len(generations - {None}) > 1:
        return None
    if min(len(one), len(two)) == 1:
        return _compare_bare(*sorted((one, two), key=len))
    if len(generations) > 1:
        return NameMatch(0.4, "Jr, Sr or number left out") if one[:: len(one) - 1] == two[:: len(two) - 1] else None
    if one == two:
        return NameMatch(0.6, "same name")
    if _turned(one, two):
        return NameMatch(0.45, "same name in the other order")
    surname = _compare_surnames(one, two)
    given = _compare_given(one[0], two[0])
    if surname is None or given is None or not _middles_fit(one[1:-1], two[1:-1], surname):
        return None
    return min(surname, given, key=lambda match: match.points)


def _compare_bare(short: tuple[str, ...], long: tuple[str, ...]) -> NameMatch | None:
    if short[0] == long[-1]:
        return NameMatch(0.2, "surname alone", surname=True)
    if short[0] == long[0]:
        return NameMatch(0.2, "first word of the name alone")
    same = spelling_key(short[0]) == spelling_key(long[-1])
    return NameMatch(0.15, "surname alone, spelled otherwise", surname=True) if same else None


def _turned(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the surname stands first in one of them: Orban Viktor, Viktor Orban."""
    return one == (*two[1:], two[0]) or two == (*one[1:], one[0])


def _compare_surnames(one: tuple[str, ...], two: tuple[str, ...]) -> NameMatch | None:
    if one[-1] == two[-1]:
        left_out = len(one) != len(two)
        return NameMatch(0.58, "same name, a middle name left out") if left_out else NameMatch(0.6, "same name")
    if same_spelling(one[-1], two[-1]):
        return NameMatch(0.4, "same name spelled otherwise")
    short, long = sorted((one, two), key=len)
    return NameMatch(0.45, "one of two surnames left out") if short[1:] == long[1:-1] else None


def _compare_given(left: str, right: str) -> NameMatch | None:
    if left == right:
        return NameMatch(0.6, "same name")
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return NameMatch(0.4, "initial of the given name") if long[0] == short else None
    if len(short) >= _SHORT_GIVEN and long.startswith(short):
        return NameMatch(0.4, "short form of the given name")
    return NameMatch(0.4, "same name spelled otherwise") if same_spelling(left, right) else None


def _middles_fit(one: tuple[str, ...], two: tuple[str, ...], surname: NameMatch) -> bool:
    """Whether middle names agree where both have some: J. R. Holm is not J. B. Holm."""
    if not one or not two or "surnames" in surname.reason:
        return True
    return all(left[0] == right[0] and (1 in (len(left), len(right)) or left == right) for left, right in zip(one, two, strict=False))


@lru_cache(maxsize=65536)
def same_spelling(left: str, right: str) -> bool:
    """Whether two words may be one name spelled in two ways, or once mistyped; Maria is not Mario."""
    one, two = spelling_key(left), spelling_key(right)
    if one == two:
        return True
    if one[:1] != two[:1] or {one[-1:], two[-1:]} == {"a", "o"}:
        return False
    consonants = _consonants(left)
    if len(consonants) >= _BLOCK and consonants == _consonants(right):
        return True
    return min(len(one), len(two)) >= _LONG_ENOUGH and damerau_levenshtein_distance(one, two) == 1
