"""One text's statements, put together from the readings of its windows."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.annotate.acts import classify_cue, is_known, is_negated
from onrecord.annotate.around import join_cues, right_draft
from onrecord.annotate.decode import Reading, read_windows
from onrecord.annotate.dialogue import read_dialogue
from onrecord.annotate.encoder import Model
from onrecord.annotate.givenback import give_back_sources
from onrecord.annotate.headlines import read_headline, read_standfirst
from onrecord.annotate.interviews import read_interview
from onrecord.annotate.introduced import read_introduced, read_signed
from onrecord.annotate.layout import Layout, lay_out
from onrecord.annotate.mend import NEAR, Draft, embrace_nested, mend_drafts
from onrecord.annotate.mentions import Found, link_mentions, read_mentions
from onrecord.annotate.pieces import Unit, iter_units
from onrecord.annotate.posts import read_posts
from onrecord.annotate.quotes import manner_of
from onrecord.annotate.reported import begin_reports
from onrecord.annotate.spans import span_of_cue, span_of_source, spans_of_content
from onrecord.annotate.transcripts import read_turns
from onrecord.annotate.windows import Window, build_windows
from onrecord.errors import own_fault
from onrecord.records import Document, Reference, Span, Statement, hash_spans
from onrecord.repairs import restore_records

GROUP = 48  # windows decoded side by side: enough to make a step of the decoder cheap, few enough to bound memory
LEAST_SCORE = 0.08  # chosen on PolNeAR dev and wikinews-dev; attribution F1 is flat from 0 to 0.15
LEAST_UNKNOWN = 0.15  # for a cue that the table of acts lacks, "is obliged": attribution F1 is 0.1 higher than at 0.2 or 0.1 on both

Annotated = tuple[Document, tuple[Statement, ...], tuple[Reference, ...]]


def annotate_batch(documents: Sequence[Document], model: Model) -> list[Annotated]:
    """The raw statements and the mentions of some documents; windows of all of them are decoded together."""
    layouts = [lay_out(document) for document in documents]
    windows = ((n, window) for n, layout in enumerate(layouts) for window in build_windows(_units_of(layout)))
    drafts: list[list[Draft]] = [[] for _ in documents]
    found: list[list[Found]] = [[] for _ in documents]
    while group := list(islice(windows, GROUP)):
        encoded = [model.encode(window.ids, window.features) for _, window in group]
        for (n, window), readings in zip(group, read_windows([window for _, window in group], encoded, model.heads), strict=True):
            drafts[n] += [draft for reading in readings if (draft := _draft(layouts[n], window, reading))]
        if heads := model.mention_heads:
            for (n, window), one in zip(group, encoded, strict=True):
                found[n].append(read_mentions(window, one.mentions, heads))
    together = zip(documents, layouts, drafts, found, strict=True)
    return [_finish(document, layout, mine, spans, model) for document, layout, mine, spans in together]


def _finish(document: Document, layout: Layout, drafts: Sequence[Draft], found: Sequence[Found], model: Model) -> Annotated:
    try:
        return document, _build_statements(document.id, layout, drafts, model), _link(layout, found, model)
    except Exception as error:
        raise own_fault(error, document.path) from error


def _link(layout: Layout, found: Sequence[Found], model: Model) -> tuple[Reference, ...]:
    references = link_mentions(layout.text, found, model.mention_heads) if found and model.mention_heads else ()
    return restore_records(references, layout.offsets)


def _units_of(layout: Layout) -> Iterator[Unit]:
    return iter_units(layout.text, layout.passed_over, paragraphs=layout.paragraphs, quotes=layout.quotes)


def _draft(layout: Layout, window: Window, reading: Reading) -> Draft | None:
    """One reading as spans; None where the model is too unsure, or finds neither what was said nor who said it."""
    if reading.score < LEAST_SCORE:
        return None
    content, cue = spans_of_content(layout, window, reading), span_of_cue(layout.text, window, reading)
    source = span_of_source(layout, window, reading)
    return Draft(content, cue, source, reading.score) if content or (cue and source) else None


def _build_statements(document_id: str, layout: Layout, drafts: Sequence[Draft], model: Model) -> tuple[Statement, ...]:
    right = [draft for mended in mend_drafts(layout, drafts) if (draft := right_draft(layout.text, mended)) and _is_sure(layout, draft)]
    statements: dict[str, Statement] = {}
    right = embrace_nested(layout.text, join_cues(layout.text, right))
    for step in (
        give_back_sources,
        begin_reports,
        read_introduced,
        read_signed,
        read_posts,
        read_dialogue,
        read_headline,
        read_standfirst,
        read_turns,
        read_interview,
    ):
        right = step(layout, right)
    for draft in (one for one in right if not layout.passes_over(one.content)):
        statement = _statement(document_id, layout, draft, model)
        statements.setdefault(statement.id, statement)
    ordered = sorted(statements.values(), key=lambda s: (_start_of(s), s.content))
    starts = [_start_of(s) for s in ordered]
    nearby = (ordered[bisect_left(starts, start - NEAR) : bisect_right(starts, start)] for start in starts)
    return tuple(_nest(s, others) for s, others in zip(ordered, nearby, strict=True))


def _is_sure(layout: Layout, draft: Draft) -> bool:
    """Whether the model is as sure as the cue asks for."""
    return not draft.cue or draft.score >= LEAST_UNKNOWN or is_known(_words_of(layout, draft))


def _words_of(layout: Layout, draft: Draft) -> str:
    return " ".join(layout.text[span.start : span.end] for span in draft.cue)


def _start_of(statement: Statement) -> int:
    return min(statement.content + statement.cue + statement.source).start


def _statement(document_id: str, layout: Layout, draft: Draft, model: Model) -> Statement:
    words = _words_of(layout, draft)
    content, cue, source = (tuple(map(layout.offsets.restore, spans)) for spans in (draft.content, draft.cue, draft.source))
    return Statement(
        id=hash_spans(document_id, content, cue, source),
        document_id=document_id,
        content=content,
        cue=cue,
        source=source,
        manner=manner_of(layout.text, draft.content, layout.quotes_near(draft.content[0].start, draft.content[-1].end), draft.cue),
        act=classify_cue(words, layout.text[draft.content[0].start : draft.content[0].end]),
        score=model.likelihood(draft.score),
        negated=is_negated(words),
    )


def _nest(statement: Statement, others: Sequence[Statement]) -> Statement:
    """The statement, made part of the smallest other one whose content holds its content and cue."""
    if not statement.cue:
        return statement
    inside = sorted(statement.content + statement.cue)
    start, end = inside[0].start, max(span.end for span in inside)
    around = (other for other in others if other.content[0].start <= start and end <= other.content[-1].end and other is not statement)
    holders = [(sum(span.end - span.start for span in other.content), other.id) for other in around if _holds(other.content, inside)]
    return dataclasses.replace(statement, nested_in=min(holders)[1]) if holders else statement


def _holds(content: Sequence[Span], inside: Sequence[Span]) -> bool:
    return all(any(span.start <= part.start and part.end <= span.end for span in content) for part in inside)
