"""One text's statements, put together from the readings of its windows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from itertools import islice

from onrecord.annotate.acts import classify_cue, is_negated
from onrecord.annotate.decode import Reading, read_windows
from onrecord.annotate.encoder import encode_window, load_heads
from onrecord.annotate.pieces import iter_units
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.annotate.spans import span_of_cue, spans_of_content, spans_of_source
from onrecord.annotate.windows import Window, build_windows
from onrecord.records import Document, Span, Statement, hash_spans

GROUP = 48  # windows decoded side by side: enough to make a step of the decoder cheap, few enough to bound memory

Annotated = tuple[Document, tuple[Statement, ...]]


def annotate_batch(documents: Sequence[Document]) -> list[Annotated]:
    """The raw statements of some documents; windows of all of them are decoded together."""
    windows = ((index, window) for index, document in enumerate(documents) for window in _windows_of(document))
    found: list[list[tuple[Window, Reading]]] = [[] for _ in documents]
    heads = load_heads()
    while group := list(islice(windows, GROUP)):
        encoded = [encode_window(window.ids, window.features) for _, window in group]
        readings = read_windows([window for _, window in group], encoded, heads)
        for (index, window), items in zip(group, readings, strict=True):
            found[index] += [(window, reading) for reading in items]
    return [(document, _build_statements(document, items)) for document, items in zip(documents, found, strict=True)]


def _windows_of(document: Document) -> Iterable[Window]:
    return build_windows(iter_units(document.text, _passed_over(document)))


def _passed_over(document: Document) -> list[Span]:
    return sorted(item.span for item in document.furniture)


def _build_statements(document: Document, readings: Sequence[tuple[Window, Reading]]) -> tuple[Statement, ...]:
    text, quotes, passed_over = document.text, pair_quotes(document.text), _passed_over(document)
    statements: dict[str, Statement] = {}
    for window, reading in readings:
        content = spans_of_content(text, window, reading, quotes=_near(quotes, window), passed_over=passed_over)
        if not content:
            continue
        cue, source = span_of_cue(window, reading), spans_of_source(text, window, reading)
        words = " ".join(text[span.start : span.end] for span in cue)
        identity = hash_spans(document.id, content, cue, source)
        statements.setdefault(identity, Statement(
            id=identity,
            document_id=document.id,
            content=content,
            cue=cue,
            source=source,
            manner=manner_of(text, content, _near(quotes, window)),
            act=classify_cue(words),
            score=reading.score,
            negated=is_negated(words),
        ))  # fmt: skip
    ordered = sorted(statements.values(), key=lambda s: (min(s.content[0], *s.cue, *s.source), s.content))
    return tuple(dataclasses.replace(s, nested_in=_parent_of(s, ordered)) for s in ordered)


def _near(quotes: Sequence[Span], window: Window) -> list[Span]:
    low, high = int(window.starts[0]), int(window.ends[-1])
    return [quote for quote in quotes if quote.start <= high and quote.end >= low]


def _parent_of(statement: Statement, others: Sequence[Statement]) -> str | None:
    """The id of the smallest statement whose content holds this one's content and cue."""
    inside = statement.content + statement.cue
    holders = [
        (sum(span.end - span.start for span in other.content), other.id)
        for other in others
        if other is not statement
        and statement.cue
        and all(any(s.start <= part.start and part.end <= s.end for s in other.content) for part in inside)
    ]
    return min(holders)[1] if holders else None
