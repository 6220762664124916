"""Parse and compare names of people and bodies: pure functions over strings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Gender = Literal["f", "m"]


def words_of(text: str) -> frozenset[str]:
    """The words of a small table written as running text."""
    return frozenset(text.split())


# every capital of the Latin blocks, for a character class: `re` knows no \p{Lu}
CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(chr(n) for n in (*range(0x100, 0x250), *range(0x1E00, 0x1F00)) if chr(n).isupper())

HONORIFICS: dict[str, Gender | None] = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "baron": "m", "viscount": "m",
    "monsieur": "m", "herr": "m", "señor": "m", "senor": "m", "don": "m", "signor": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "baroness": "f", "countess": "f", "viscountess": "f",
    "madame": "f", "madam": "f", "frau": "f",
    "señora": "f", "senora": "f", "doña": "f", "dona": "f", "signora": "f",
    "alhaji": "m", "mallam": "m", "malam": "m", "shri": "m", "haji": "m", "alhaja": "f", "hajia": "f", "hajiya": "f", "smt": "f",
    "datin": "f", "gogo": "f", "mme": "f", "mlle": "f", "mzee": "m", "oba": "m", "monsignor": "m", "mgr": "m",
    "ayatollah": "m", "hojatoleslam": "m", "woizero": "f",
    "datuk": None, "dato": None, "engr": None, "barr": None,
    "mx": None, "dr": None, "doctor": None, "prof": None, "professor": None, "hon": None,
}  # fmt: skip
_GENERATIONS = words_of("jr sr ii iii iv")
SUFFIXES = _GENERATIONS | words_of("kc qc sc mp mep mla msp td md phd rn cpa obe cbe mbe dbe kbe frs ias ips sj")
PARTICLES = words_of("""
    de del della di da das dos do du des van von der den ter ten la le las los el al bin ibn bint ben abu af zu zur e y van't 't
    ap ferch uit aan í vom zum dei degli binti bte ould wa uulu kyzy ogly
""")
# particles that are given names too, where a name begins with one: Ben Varga, but Yusuf ben Varga
_GIVEN_TOO = frozenset({"ben", "al", "des", "del", "von"})

_APOSTROPHES = ("’", "'", "`")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\s,()\[\]\"“”«»„]+")
_SMALL = words_of("of the and for on in to at a an") | PARTICLES


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """The name as it is compared: no accents, no case, plain apostrophes, single spaces, no full stops."""
    plain = name.replace("’", "'").replace("‑", "-").replace("‐", "-").replace(".", "")
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def strip_possessive(name: str) -> str:
    """'Varga’s' -> 'Varga'; a plural's bare apostrophe goes too."""
    bare = name.removesuffix("s")
    return bare[:-1] if bare.endswith(_APOSTROPHES) else name


def strip_article(phrase: str) -> str:
    """The phrase without a leading the, a or an."""
    return _ARTICLE.sub("", phrase.strip())


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts: `words` holds given names and surname, `honorific` what stood before them."""

    words: tuple[str, ...]
    honorific: str | None = None
    suffix: str | None = None

    @property
    def full(self) -> str:
        """The name without the letters of rank and degree after it: "Murdo Vell QC"."""
        return " ".join((*self.words, self.suffix) if self.suffix and fold_name(self.suffix) in _GENERATIONS else self.words)

    @property
    def surname(self) -> str:
        return self.words[-1] if self.words else ""

    @property
    def gender(self) -> Gender | None:
        """What the honorific tells, None where it tells nothing."""
        return HONORIFICS.get(fold_name(self.honorific)) if self.honorific else None


@lru_cache(maxsize=8192)
def parse_name(printed: str) -> Name:
    """The parts of a person's name as printed; capitals of a headline become ordinary ones."""
    words = _WORD.findall(strip_possessive(printed.strip()))
    honorific = None
    while len(words) > 1 and fold_name(words[0]) in HONORIFICS:
        honorific = words.pop(0)
    suffix = words.pop() if len(words) > 1 and fold_name(words[-1]) in SUFFIXES else None
    return Name(tuple(_unshout(word) for word in words), honorific, suffix)


def _unshout(word: str) -> str:
    if len(word) < 3 or not word.isupper() or any(char.isdigit() or char == "." for char in word):
        return word
    return "-".join(part[:2] + part[2:].title() if part[1:2] in ("'", "’") else part.capitalize() for part in word.split("-"))


@lru_cache(maxsize=16384)
def name_keys(name: str) -> tuple[str, ...]:
    """The folded words of a name, particles, honorifics and suffixes left out."""
    printed = strip_possessive(name).replace(",", "").split()
    words = [fold_name(word) for word in printed]
    if printed and _is_initials(printed[0], name):  # "A.P. Lund", "AB de Vries"
        return (words[0], *bare_words(words[1:])) if len(words) > 1 else tuple(words)
    return tuple(bare_words(words) or words)


def _is_initials(word: str, name: str) -> bool:
    """Whether the first word of a name is initials that a particle's letters may be, too."""
    return fold_name(word) in PARTICLES and word.isupper() and not name.isupper()


def bare_words(words: Sequence[str]) -> list[str]:
    """Those of the folded words of a name that are given names and surnames."""
    kept = [word for word in words if word not in HONORIFICS and word not in SUFFIXES]
    return [word for n, word in enumerate(kept) if word not in PARTICLES or (n == 0 and word in _GIVEN_TOO)]


@lru_cache(maxsize=8192)
def printed_keys(printed: str) -> tuple[str, ...]:
    """The same of a name with what is printed before and after it."""
    return name_keys(parse_name(printed).full)


def same_person(left: str, right: str) -> bool:
    """Whether two names can be one person's: surnames agree, given names agree, shorten one another, or one is missing."""
    one, two = name_keys(left), name_keys(right)
    if not one or not two:
        return False
    if len(one) == 1 or len(two) == 1:
        short, long = (one, two) if len(one) <= len(two) else (two, one)
        return short[0] in (long[-1], long[0])
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if not _same_given(short[0], long[0]):
        return False
    return short[-1] == long[-1] or (len(short) < len(long) and short[-1] in long[1:])


def _same_given(left: str, right: str) -> bool:
    return left == right or (min(len(left), len(right)) == 1 and left[0] == right[0])


@lru_cache(maxsize=16384)
def is_acronym(word: str) -> bool:
    """KCNA, M5S, U.N.: two to eight letters or digits, mostly capitals."""
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalnum() and sum(char.isupper() for char in letters) >= max(2, len(letters) - 2)


@lru_cache(maxsize=4096)
def acronyms_of(body: str) -> frozenset[str]:
    """The acronyms a body's name may have, folded: initials of its capitalised words, with and without the small ones."""
    words = [part for word in body.replace("’", "'").split() for part in word.split("-") if part]
    big = [word for word in words if word[0].isupper() or word[0].isdigit()]
    if len(big) < 2:
        return frozenset()
    every = [word for word in words if word[0].isalnum() and word.casefold() not in ("the", "a")]
    return frozenset({fold_name("".join(word[0] for word in some)) for some in (big, every)})


def is_short_form(short: str, full: str) -> bool:
    """Whether `short` is part of the body's name `full`: its words in order, from the start, to the end or to what the body is on."""
    one, two = body_keys(short), body_keys(full)
    head = body_keys(full.partition(" on ")[0])
    return 0 < len(one) < len(two) and (two[: len(one)] == one or one in (two[-len(one) :], head[-len(one) :]))


@lru_cache(maxsize=8192)
def body_keys(body: str) -> tuple[str, ...]:
    """The folded words of a body's name, articles and small words left out, possessives bared."""
    words = (strip_possessive(word) for word in fold_name(body).split())
    return tuple(word for word in words if word and word not in _SMALL)
