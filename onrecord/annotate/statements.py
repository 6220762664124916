"""One text's statements, put together from the readings of its windows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from itertools import islice

from onrecord.annotate.acts import classify_cue, is_negated
from onrecord.annotate.decode import Reading, read_windows
from onrecord.annotate.encoder import encode_window, load_heads
from onrecord.annotate.mend import Draft, mend_drafts
from onrecord.annotate.pieces import iter_units
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.annotate.spans import span_of_cue, spans_of_content, spans_of_source
from onrecord.annotate.windows import Window, build_windows
from onrecord.records import Document, Span, Statement, hash_spans

LEAST_SCORE = 0.0
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
    text, quotes = document.text, pair_quotes(document.text)
    drafts = [draft for window, reading in readings if (draft := _draft(document, window, reading, quotes))]
    statements: dict[str, Statement] = {}
    for draft in mend_drafts(text, drafts, quotes):
        statement = _statement(document, draft, quotes)
        statements.setdefault(statement.id, statement)
    ordered = sorted(statements.values(), key=lambda s: (min(s.content + s.cue + s.source), s.content))
    return tuple(dataclasses.replace(s, nested_in=_parent_of(s, ordered)) for s in ordered)


def _draft(document: Document, window: Window, reading: Reading, quotes: Sequence[Span]) -> Draft | None:
    """One reading as spans; None where the model finds no content or is too unsure."""
    text = document.text
    near = _near(quotes, int(window.starts[0]), int(window.ends[-1]))
    content = spans_of_content(text, window, reading, quotes=near, passed_over=_passed_over(document))
    if not content or reading.score < LEAST_SCORE:
        return None
    return Draft(content, span_of_cue(text, window, reading), spans_of_source(text, window, reading), reading.score)


def _statement(document: Document, draft: Draft, quotes: Sequence[Span]) -> Statement:
    words = " ".join(document.text[span.start : span.end] for span in draft.cue)
    return Statement(
        id=hash_spans(document.id, draft.content, draft.cue, draft.source),
        document_id=document.id,
        content=draft.content,
        cue=draft.cue,
        source=draft.source,
        manner=manner_of(document.text, draft.content, _near(quotes, draft.content[0].start, draft.content[-1].end)),
        act=classify_cue(words),
        score=draft.score,
        negated=is_negated(words),
    )


def _near(quotes: Sequence[Span], low: int, high: int) -> list[Span]:
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
