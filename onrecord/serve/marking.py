"""An article's text cut where its marks begin and end, so that a page can colour it; every character is in exactly one piece."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.records import Document, Span, Statement
from onrecord.text import split_paragraphs

ROLES = ("content", "cue", "source")
PART = 300_000  # characters of an article on one page; longer ones have several


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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces, and the numbers of the statements that begin in it."""

    pieces: tuple[Piece, ...]
    opens: tuple[int, ...]

    @property
    def passed_over(self) -> bool:
        """Whether it is page furniture from end to end."""
        return all("furniture" in piece.roles for piece in self.pieces if piece.text.strip())


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


def mark_paragraphs(document: Document, statements: Sequence[Statement], part: int = 1) -> tuple[list[Paragraph], int]:
    """The paragraphs of one part of an article, and how many parts there are."""
    marks = [Mark(item.span, "furniture") for item in document.furniture]
    marks += [mark for number, statement in enumerate(statements) for mark in statement_marks(statement, number)]
    marks.sort(key=lambda mark: mark.span)
    first_at = [min(mark.span.start for mark in statement_marks(statement)) for statement in statements]
    window = Span((part - 1) * PART, part * PART)
    paragraphs = []
    for paragraph in split_paragraphs(document.text):
        start, end = max(paragraph.start, window.start), min(paragraph.end, window.end)
        if start < end:
            pieces = cut_pieces(document.text, Span(start, end), marks, first_at)
            opens = tuple(number for number, at in enumerate(first_at) if start <= at < end)
            paragraphs.append(Paragraph(pieces, opens))
    return paragraphs, -(-len(document.text) // PART)
