"""A gold article, and how it is rewritten with its offsets and values carried along."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from onrecord.records import Span
from onrecord.repairs import Offsets

Edit = tuple[int, int, str]
ROLES = ("content", "source", "cue")


@dataclass(frozen=True)
class Article:
    """A text with its gold statements, in the form in which score.py reads them; `furniture` as start, end and kind."""

    name: str
    text: str
    statements: tuple[dict[str, Any], ...]
    outlet: str | None = None
    furniture: tuple[tuple[int, int, str], ...] = ()
    line_end: str = "\n"


Change = Callable[[Article, random.Random], Article]


def unchanged(value: str) -> str:
    return value


def rewrite(article: Article, edits: Iterable[Edit], value: Callable[[str], str] = unchanged) -> Article:
    """The article with its text edited, spans moved with it, and `value` applied to the names that the gold gives."""
    text, offsets = apply_edits(article.text, edits)

    def move(span: Iterable[int]) -> tuple[int, int]:
        moved = offsets.follow(Span(*span))
        return moved.start, moved.end

    def carry(entry: dict[str, Any]) -> dict[str, Any]:
        spans = {role: [move(span) for span in entry[role]] for role in ROLES}
        return entry | spans | ({"speaker": value(entry["speaker"])} if entry.get("speaker") else {})

    return replace(
        article, text=text, statements=tuple(carry(entry) for entry in article.statements), outlet=article.outlet and value(article.outlet),
        furniture=tuple((*move((start, end)), kind) for start, end, kind in article.furniture),
    )  # fmt: skip


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, Offsets]:
    """The text with each stretch replaced, and where each lies before and after; of edits that overlap the first counts."""
    parts: list[str] = []
    old, new = [], []
    done = length = 0
    for start, end, put in sorted(edits, key=lambda edit: edit[:2]):
        if start < done or text[start:end] == put:
            continue
        parts += [text[done:start], put]
        length += start - done
        old.append((start, end))
        new.append((length, length + len(put)))
        length, done = length + len(put), end
    return "".join((*parts, text[done:])), Offsets(tuple(old), tuple(new))


def replace_all(pattern: str | re.Pattern[str], put: str | Callable[[re.Match[str]], str]) -> Change:
    """The change that puts something else wherever a pattern matches."""
    compiled = re.compile(pattern)

    def change(article: Article, rng: random.Random) -> Article:
        found = compiled.finditer(article.text)
        return rewrite(article, [(*match.span(), put if isinstance(put, str) else put(match)) for match in found])

    return change
