"""Changes to a text that keep every offset: other quotation marks, lost marks, lost paragraph breaks, lower case."""

from __future__ import annotations

import random
import re

from onrecord.annotate.quotes import pair_quotes

STYLES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"))
WEIGHTS = (4, 5, 3, 2, 1, 1)


def augment_text(text: str, rng: random.Random) -> str:
    """A variant of the text with the same length and the same statements at the same offsets."""
    characters = list(text)
    if rng.random() < 0.5:
        _change_marks(text, characters, rng)
    if rng.random() < 0.15:
        _lose_marks(text, characters, rng)
    if rng.random() < 0.2:
        _join_paragraphs(text, characters, rng)
    if rng.random() < 0.3:
        _change_apostrophes(text, characters, rng)
    return "".join(characters)


def _outer_quotes(text: str) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for span in pair_quotes(text):
        double = text[span.start] in '"“„«'
        if double and text[span.end - 1] in '"”»“' and (not outer or span.start >= outer[-1][1]):
            outer.append((span.start, span.end))
    return outer


def _change_marks(text: str, characters: list[str], rng: random.Random) -> None:
    opening, closing = rng.choices(STYLES, WEIGHTS)[0]
    for start, end in _outer_quotes(text):
        characters[start], characters[end - 1] = opening, closing


def _lose_marks(text: str, characters: list[str], rng: random.Random) -> None:
    share = rng.choice((0.1, 0.3, 1.0))
    for start, end in _outer_quotes(text):
        for place in (start, end - 1):
            if rng.random() < share:
                characters[place] = " "


def _join_paragraphs(text: str, characters: list[str], rng: random.Random) -> None:
    share = rng.choice((0.2, 1.0))
    for match in re.finditer(r"\n+", text):
        if rng.random() < share:
            characters[match.start() : match.end()] = " " * (match.end() - match.start())


def _change_apostrophes(text: str, characters: list[str], rng: random.Random) -> None:
    to = rng.choice("'’")
    for match in re.finditer(r"(?<=\w)['’](?=\w)", text):
        characters[match.start()] = to
