"""An article's text cut where its marks begin and end, so that it can be coloured; every character is in exactly one piece.

Also what a text must lose before it is looked at: whatever cannot be seen.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.records import Span, Statement

ROLES = ("content", "cue", "source")

# Control codes, halves of characters and the codes that turn the direction of writing each become one visible character: nothing
# in an article may make its page look other than it is written, and offsets hold.
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span with the role it plays in a statement; `number` is the statement's place in the article, None for furniture."""

    span: Span
    role: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that have the same marks; `opens` are the statements whose first mark begins here."""

    text: str
    roles: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


def clean_text(text: str) -> str:
    """The text with everything that cannot be seen, or that turns what can, replaced character for character."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def statement_marks(statement: Statement, number: int = 0) -> list[Mark]:
    """The marks of one statement."""
    return [Mark(span, role, number) for role in ROLES for span in getattr(statement, role)]


def cut_pieces(text: str, within: Span, marks: Iterable[Mark], first_at: Sequence[int] = ()) -> tuple[Piece, ...]:
    """The characters within a span, cut at the marks; `first_at` tells where each statement's first mark begins."""
    near = [mark for mark in marks if mark.span.start < within.end and mark.span.end > within.start]
    edges = {within.start, within.end}
    for mark in near:
        edges |= {max(mark.span.start, within.start), min(mark.span.end, within.end)}
    ordered = sorted(edges)
    return tuple(_piece(text, start, end, near, first_at) for start, end in itertools.pairwise(ordered))


def _piece(text: str, start: int, end: int, near: list[Mark], first_at: Sequence[int]) -> Piece:
    over = [mark for mark in near if mark.span.start <= start and mark.span.end >= end]
    numbers = tuple(sorted({mark.number for mark in over if mark.number is not None}))
    roles = tuple(dict.fromkeys(mark.role for mark in over))
    return Piece(text[start:end], roles, numbers, tuple(number for number in numbers if first_at and first_at[number] == start))
