"""From labelled pieces to clean spans: whole quotations, no stray conjunctions, marks where they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.decode import CONTENT, SOURCE, Reading, runs_of
from onrecord.annotate.windows import Window
from onrecord.records import Span

_LEADING = re.compile(r"[\s,;:.…)\]—–-]+")
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:(\[—–-]+$")
_WORD = re.compile(r"\w")
_MARKS = "\"“”„«»‘’'"


def span_of_cue(text: str, window: Window, reading: Reading) -> tuple[Span, ...]:
    """The cue's characters, none for an anchor that only opens a content or that is a mere dash or colon."""
    span = whole_words(text, Span(int(window.starts[reading.first]), int(window.ends[reading.last])))
    return () if reading.cueless or not _has_word(text, span) else (span,)


def whole_words(text: str, span: Span) -> Span:
    """The span without half words at its edges: the model labels pieces of words."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def spans_of_source(text: str, window: Window, reading: Reading) -> tuple[Span, ...]:
    """The source's characters."""
    return tuple(_clean_span(text, span, edge=False) for span in _raw_spans(text, window, reading, SOURCE) if _has_word(text, span))


def spans_of_content(
    text: str, window: Window, reading: Reading, *, quotes: Sequence[Span], passed_over: Sequence[Span]
) -> tuple[Span, ...]:
    """The content's characters: quotation marks that belong to it included, "that" and outer commas left out."""
    spans: list[Span] = []
    for span in _raw_spans(text, window, reading, CONTENT):
        for part in _without(span, passed_over):
            if _has_word(text, part):
                spans.append(_take_marks(_clean_span(text, part, edge=not spans), quotes, text))
    return tuple(_join_touching(text, spans))


def _raw_spans(text: str, window: Window, reading: Reading, role: int) -> list[Span]:
    """Runs of one role, joined across punctuation that is nobody else's."""
    spans: list[Span] = []
    for first, last in runs_of(reading.roles == role):
        span = whole_words(text, Span(int(window.starts[first]), int(window.ends[last])))
        if spans and not _WORD.search(text, spans[-1].end, span.start):
            span = Span(spans.pop().start, span.end)
        spans.append(span)
    return spans


def _without(span: Span, passed_over: Sequence[Span]) -> list[Span]:
    parts, start = [], span.start
    for skip in passed_over:
        if skip.end > start and skip.start < span.end:
            if skip.start > start:
                parts.append(Span(start, skip.start))
            start = max(start, skip.end)
    if start < span.end:
        parts.append(Span(start, span.end))
    return parts


def _has_word(text: str, span: Span) -> bool:
    return bool(_WORD.search(text, span.start, span.end))


def _clean_span(text: str, span: Span, *, edge: bool) -> Span:
    start, end = span.start, span.end
    if match := _LEADING.match(text, start, end):
        start = match.end()
    if edge and (match := _THAT.match(text, start, end)):
        start = match.end()
    if match := _TRAILING.search(text, max(start, end - 8), end):
        end = match.start()
    return Span(start, end) if start < end else span


def _take_marks(span: Span, quotes: Sequence[Span], text: str) -> Span:
    """Take in the marks of quotations whose words the span holds, and give up a mark whose quotation it only touches."""
    start, end = span.start, span.end
    for quote in quotes:
        if quote.end <= start - 1 or quote.start > end:
            continue
        opens_before = quote.start == start - 1 or (quote.start < start and not _WORD.search(text, quote.start, start))
        closes_after = quote.end > end and not _WORD.search(text, end, quote.end)
        if opens_before and quote.start < start <= quote.end and (closes_after or quote.end <= end or text[quote.start] in '"“„«'):
            start = min(start, quote.start)
        if closes_after and quote.start < end:
            end = max(end, quote.end)
    return Span(start, end)


def _join_touching(text: str, spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            span = Span(joined.pop().start, max(span.end, joined[-1].end if joined else span.end))
        joined.append(span)
    return joined
