"""The paragraphs of an article in coloured pieces, a part of a long one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.marking import Mark, Piece, cut_pieces, statement_marks
from onrecord.records import Document, Span, Statement
from onrecord.text import split_paragraphs

PART = 300_000  # characters of an article on one page; longer ones have several


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces, and the numbers of the statements that begin in it."""

    pieces: tuple[Piece, ...]
    opens: tuple[int, ...]

    @property
    def passed_over(self) -> bool:
        """Whether it is page furniture from end to end."""
        return all("furniture" in piece.roles for piece in self.pieces if piece.text.strip())


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
