"""Words as a search compares them: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from onrecord.spellings import romanise

_WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(r'"([^"]*)"?|([^\s"]+)')


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: "Zoë O'Dell-Marr" gives zoe, o, dell, marr."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return tuple(_WORD.findall(bare.casefold()))


def pad_words(text: str | None) -> str | None:
    """The folded words with a space on either side of each, so that LIKE '% word %' finds whole words only."""
    return _pad(fold_words(text)) if text else None


def pad_names(names: Iterable[str]) -> str | None:
    """The folded words of names, those of other scripts also in Latin letters, padded as above."""
    return _pad([word for name in names for form in dict.fromkeys((fold_words(name), fold_words(romanise(name)))) for word in form])


def _pad(words: Sequence[str]) -> str | None:
    return f" {' '.join(words)} " if words else None


def asked_phrases(query: str) -> tuple[str, ...]:
    """What a user's query asks for: each quoted phrase and each other word; pieces without a letter or digit are dropped."""
    storable = query.replace("\0", " ").encode("utf-8", "replace").decode()
    pieces = (phrase or word for phrase, word in _ASKED.findall(storable))
    return tuple(piece for piece in pieces if _WORD.search(piece))
