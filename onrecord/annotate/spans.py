"""From labelled pieces to clean spans: whole words, no stray conjunctions, quotation marks where they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.decode import CONTENT, SOURCE, Reading
from onrecord.annotate.layout import Layout
from onrecord.annotate.windows import Window
from onrecord.records import Span
from onrecord.text import join_touching, subtract_spans

_SIGNS = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"  # arrows and small pictures
_LEADING = re.compile(rf"[\s,;:.…)\]—–{_SIGNS}-]+")
_TRAILING = re.compile(rf"[\s,;:(\[—–{_SIGNS}-]+$")
_WORD = re.compile(r"\w")
# "that" before a verb, or alone with a noun, points at something: "says that makes it worse", "rejects that version"
_CONJUNCTION = re.compile(
    r"that\s+(?!(?:is|was|has|had|will|would|can|could|may|might|must|should|does|did|means|meant|makes|made|kind|sort)\b)(?=\S+\s+\S)",
    re.IGNORECASE,
)
_MARKS = "\"“”„«»‘’'"


def span_of_cue(text: str, window: Window, reading: Reading) -> tuple[Span, ...]:
    """The cue's characters, none for an anchor that only opens a content or that is a mere dash or colon."""
    span = whole_words(text, Span(int(window.starts[reading.first]), int(window.ends[reading.last])))
    return () if reading.cueless or not _has_word(text, span) else (trim_punctuation(text, span),)


def span_of_source(layout: Layout, window: Window, reading: Reading) -> tuple[Span, ...]:
    """The source's characters: of several stretches or paragraphs the one nearest to the cue, for sources are hardly ever discontinuous."""
    text = layout.text
    raw = (part for span in _raw_spans(text, window, reading, SOURCE) for part in layout.paragraphs_of(span))
    spans = [trim_punctuation(text, span) for span in raw if _has_word(text, span)]
    start, end = int(window.starts[reading.first]), int(window.ends[reading.last])
    return tuple(sorted(spans, key=lambda span: max(start - span.end, span.start - end))[:1])


def spans_of_content(layout: Layout, window: Window, reading: Reading) -> tuple[Span, ...]:
    """The content's characters: quotation marks that belong to it included, "that" and outer commas left out."""
    text, anchor = layout.text, int(window.starts[reading.first])
    runs = _raw_spans(text, window, reading, CONTENT)
    parts = [part for run in runs for part in subtract_spans(run, layout.passed_over) if _has_word(text, part)]
    spans: list[Span] = []
    for span in _own_paragraphs(layout, parts, anchor):
        spans.append(_fit_marks(layout, _drop_that(text, trim_punctuation(text, span), first=not spans)))
    joined = join_touching(spans)
    only = text[joined[0].start : joined[0].end].casefold() if len(joined) == 1 else ""
    return () if only == "that" else tuple(joined)  # "he said that" where the page broke off


def whole_words(text: str, span: Span) -> Span:
    """The span without half words at its edges: the model labels pieces of words."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def trim_punctuation(text: str, span: Span) -> Span:
    """The span without commas, dashes and white space at its edges."""
    start, end = span.start, span.end
    if match := _LEADING.match(text, start, end):
        start = match.end()
    if match := _TRAILING.search(text, max(start, end - 8), end):
        end = match.start()
    return Span(start, end) if start < end else span


def _raw_spans(text: str, window: Window, reading: Reading, role: int) -> list[Span]:
    """Runs of one role, joined across punctuation that is nobody else's."""
    spans: list[Span] = []
    for label, first, last in reading.runs:
        if label != role:
            continue
        span = whole_words(text, Span(int(window.starts[first]), int(window.ends[last])))
        if spans and not _WORD.search(text, spans[-1].end, span.start):
            span = Span(spans.pop().start, span.end)
        spans.append(span)
    return spans


def _own_paragraphs(layout: Layout, spans: Sequence[Span], anchor: int) -> list[Span]:
    """A content leaves its cue's paragraph only inside quotation marks, or where it lies in another one altogether."""
    home = layout.number_of(anchor)
    parts = [part for span in spans for part in layout.paragraphs_of(span)]
    kept = [part for part in parts if layout.number_of(part.start) == home or _starts_quoted(layout, part)]
    if not kept or len(kept) == len(parts):
        return list(spans)
    return [part for part in kept if _has_word(layout.text, part)]


def _starts_quoted(layout: Layout, span: Span) -> bool:
    word = _WORD.search(layout.text, span.start, span.end)
    return word is not None and any(q.start <= word.start() < q.end for q in layout.quotes_near(span.start, span.end))


def _has_word(text: str, span: Span) -> bool:
    return bool(_WORD.search(text, span.start, span.end))


def _drop_that(text: str, span: Span, *, first: bool) -> Span:
    match = _CONJUNCTION.match(text, span.start, span.end) if first else None
    return Span(match.end(), span.end) if match else span


def _fit_marks(layout: Layout, span: Span) -> Span:
    """Give up marks of quotations that end or begin where the span does; take in those of quotations that it fills from their start."""
    text, start, end = layout.text, span.start, span.end
    quotes = layout.quotes_near(start, end)
    opening, closing = {quote.start: quote for quote in quotes}, {quote.end - 1: quote for quote in quotes}
    while start < end and text[start] in _MARKS and start in closing and start not in opening:
        start = trim_punctuation(text, Span(start + 1, end)).start if start + 1 < end else end
    while start < end and text[end - 1] in _MARKS and end - 1 in opening and end - 1 not in closing:
        end = trim_punctuation(text, Span(start, end - 1)).end if start < end - 1 else start
    if start >= end:
        return span
    if start - 1 in opening:
        start -= 1
    for quote in quotes:
        if start <= quote.start < end < quote.end and not _WORD.search(text, end, quote.end):
            end = quote.end
    return Span(start, end)
