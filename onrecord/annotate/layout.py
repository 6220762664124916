"""What a text's paragraphs, quotation marks and furniture say before any model has read it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.annotate.quotes import outermost, pair_quotes
from onrecord.records import Document, Span
from onrecord.text import split_paragraphs


@dataclass(frozen=True, slots=True)
class Layout:
    """One text's paragraphs, quotations (nested ones included, and the outermost alone) and the spans passed over, all sorted."""

    text: str
    paragraphs: Sequence[Span]
    quotes: Sequence[Span]
    outer: Sequence[Span]
    passed_over: Sequence[Span]
    title: Span | None

    def quotes_near(self, start: int, end: int) -> list[Span]:
        """The quotations that touch a stretch of text or its neighbouring characters."""
        high = bisect_right(self.quotes, end, key=lambda quote: quote.start)
        low = bisect_right(self.paragraphs, start, key=lambda paragraph: paragraph.start) - 1
        floor = self.paragraphs[low].start if low >= 0 else 0  # no quotation leaves its paragraph
        first = bisect_right(self.quotes, floor - 1, key=lambda quote: quote.start)
        return [quote for quote in self.quotes[first:high] if quote.end >= start]

    def paragraphs_of(self, span: Span) -> list[Span]:
        """The parts of a span that lie in one paragraph each."""
        low = max(bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1, 0)
        parts = []
        for paragraph in self.paragraphs[low:]:
            if paragraph.start >= span.end:
                break
            if paragraph.end > span.start:
                parts.append(Span(max(span.start, paragraph.start), min(span.end, paragraph.end)))
        return parts

    def number_of(self, at: int) -> int:
        """Which paragraph a character lies in, counted from 0."""
        return bisect_right(self.paragraphs, at, key=lambda paragraph: paragraph.start) - 1


def lay_out(document: Document) -> Layout:
    """Look at a document once, for all the steps that need its layout."""
    quotes = pair_quotes(document.text)
    return Layout(
        text=document.text,
        paragraphs=split_paragraphs(document.text),
        quotes=quotes,
        outer=outermost(quotes),
        passed_over=sorted(item.span for item in document.furniture),
        title=document.title.evidence if document.title else None,
    )
