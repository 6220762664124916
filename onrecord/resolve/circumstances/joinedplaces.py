"""Places joined under one noun: "the Barents and Norwegian Seas" names two seas."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.names import CAPITALS
from onrecord.records import Span

_NOUNS = {
    "Seas": "Sea", "Oceans": "Ocean", "Rivers": "River", "Lakes": "Lake", "Gulfs": "Gulf", "Straits": "Strait", "Peninsulas": "Peninsula",
    "Provinces": "Province", "Regions": "Region", "Districts": "District", "Counties": "County", "Oblasts": "Oblast", "Valleys": "Valley",
}  # fmt: skip
_NOUN = re.compile("|".join(_NOUNS))
_WORD = rf"[{CAPITALS}][\w’'-]+"
_JOINED = re.compile(rf"(?<![\w’'-])((?:{_WORD}, )*{_WORD}),? and ({_WORD}) ({'|'.join(_NOUNS)})\b")


def may_join(text: str) -> bool:
    """Whether a text has any such noun; few have."""
    return _NOUN.search(text) is not None


def divide_joined(text: str, spans: Iterable[Span], found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The names found in some stretches of a text, those joined under one noun each with the noun: Barents Sea, Norwegian Sea."""
    for span in spans:
        for match in _JOINED.finditer(text, span.start, span.end):
            firsts = match.group(1).split(", ")
            names = [f"{word} {_NOUNS[match.group(3)]}" for word in (*firsts, match.group(2))]
            found = [entry for entry in found if not match.start() <= entry[0] < match.end()]
            found += [(match.start() + n, name) for n, name in enumerate(names)]
    return found
