"""What a text's paragraphs, quotation marks and furniture say before any model has read it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.annotate.quotes import LONGEST, outermost, pair_quotes
from onrecord.records import Document, Span
from onrecord.repairs import Offsets, repair_document
from onrecord.text import join_touching, split_paragraphs, subtract_spans


@dataclass(frozen=True, slots=True)
class Layout:
    """One text's paragraphs, quotations (nested ones included, and the outermost alone) and the spans passed over, all sorted.

    `text` is the document's as it was meant; `offsets` restores the document's own places. A long text is asked about thousands of
    places: where its paragraphs and quotations start is kept, so that none takes a look at all.
    """

    text: str
    paragraphs: Sequence[Span]
    paragraph_starts: Sequence[int]
    quotes: Sequence[Span]
    quote_starts: Sequence[int]
    outer: Sequence[Span]
    outer_set: frozenset[Span]
    passed_over: Sequence[Span]
    title: Span | None
    offsets: Offsets

    def quotes_near(self, start: int, end: int) -> list[Span]:
        """The quotations that touch a stretch of text or its neighbouring characters."""
        home = self.number_of(start)
        floor = max(self.paragraph_starts[home] if home >= 0 else 0, start - LONGEST)  # no quotation leaves its paragraph
        first, stop = bisect_left(self.quote_starts, floor), bisect_right(self.quote_starts, end)
        return [quote for quote in self.quotes[first:stop] if quote.end >= start]

    def passes_over(self, spans: Sequence[Span]) -> bool:
        """Whether all of some spans is page furniture: nobody's words, whatever it says."""
        return not any(subtract_spans(span, self.passed_over) for span in spans)

    def paragraphs_of(self, span: Span) -> list[Span]:
        """The parts of a span that lie in one paragraph each."""
        first, stop = max(self.number_of(span.start), 0), bisect_left(self.paragraph_starts, span.end)
        touched = (paragraph for paragraph in self.paragraphs[first:stop] if paragraph.end > span.start)
        return [Span(max(span.start, paragraph.start), min(span.end, paragraph.end)) for paragraph in touched]

    def number_of(self, at: int) -> int:
        """Which paragraph a character lies in, counted from 0."""
        return bisect_right(self.paragraph_starts, at) - 1


def lay_out(document: Document) -> Layout:
    """Look at a document once, for all the steps that need its layout."""
    document, offsets = repair_document(document)
    paragraphs = split_paragraphs(document.text)
    quotes = pair_quotes(document.text, paragraphs)
    outer = outermost(quotes)
    return Layout(
        text=document.text,
        paragraphs=paragraphs,
        paragraph_starts=[paragraph.start for paragraph in paragraphs],
        quotes=quotes,
        quote_starts=[quote.start for quote in quotes],
        outer=outer,
        outer_set=frozenset(outer),
        passed_over=join_touching(item.span for item in document.furniture),
        title=document.title.evidence if document.title else None,
        offsets=offsets,
    )
