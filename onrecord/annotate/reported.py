"""What is reported before its source and cue begins where its sentence does, and a quotation behind them leaves it whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft, end_of, start_of
from onrecord.records import Span
from onrecord.text import split_sentences

# A rocket failed minutes after [it rose], the agency said: no clause begins behind these
_LEADS_ON = (
    " in", " on", " at", " of", " to", " by", " for", " from", " after", " before", " when", " while", " as", " that", " because", " until",
    " since", " near", " between", " against", " during", " under", " over", " into",
)  # fmt: skip
_POINTS = re.compile(r"[,—–:-] that $")  # However, [that news] comes late, he said
_DASHES = re.compile(r"[\s—–-]+")
# what may not be the whole of what he told me: After the flood, he told me. “…”
_NO_CLAUSE = re.compile(
    r"(?:After|When|While|As|Before|If|Although|Though|Since|Because|Until|Asked|Pressed|Questioned|Speaking|Writing|Replying|Responding"
    r"|Later|Earlier|Then|According)\b"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do)\b")
_SENTENCE_OVER = re.compile(r"[.!?](?=[^\S\n])")
REACH = 600  # characters that a sentence before its cue may have


def begin_reports(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what stands before ", the agency said" from its sentence's start where no other statement has a part in it."""
    found: list[Draft] = []
    for draft in drafts:
        found += _with_report(layout, draft, drafts) or [_from_start(layout, draft, drafts)]
    return found


def _from_start(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A rocket failed minutes after [it rose], the agency said: the content from "A rocket" on."""
    first, text = draft.content[0], layout.text
    if not draft.cue or not draft.source or not text.endswith(_LEADS_ON, max(0, first.start - 9), max(0, first.start - 1)):
        return draft
    teller = min(draft.cue[0], draft.source[0])
    if len(draft.content) > 1 or text[first.end : teller.start] != ", ":
        return draft
    if _POINTS.search(text, max(0, first.start - 8), first.start):
        return replace(draft, content=(Span(first.start - len("that "), first.end),))
    start = _free_start(layout, first.start, draft, drafts)
    return draft if start is None else replace(draft, content=(Span(start, first.end),))


def _with_report(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """The village had one tap, he told me over tea. [“I rang them daily.”]: the sentence is his statement, the quotation goes on."""
    if not draft.cue or not draft.source:
        return []
    text, (first, last) = layout.text, sorted((draft.cue[0], draft.source[0]))
    quote = draft.content[0]
    if quote not in layout.outer_set or quote.start < last.end or not text.endswith(", ", 0, first.start):
        return []
    if not _SENTENCE_OVER.search(text, last.end, quote.start) or "\n" in text[last.end : quote.start]:
        return []
    start = _free_start(layout, first.start - 2, draft, drafts)
    if start is None or _NO_CLAUSE.match(text, start) or not _FINITE.search(text, start, first.start):
        return []
    return [replace(draft, content=(Span(start, first.start - 2),)), *(Draft((span,), (), (), draft.score) for span in draft.content)]


def _free_start(layout: Layout, at: int, draft: Draft, drafts: Sequence[Draft]) -> int | None:
    """Where the sentence of a character begins, if nothing before it is quoted, furniture or part of another statement."""
    paragraph = layout.paragraphs[layout.number_of(at)]
    if at - paragraph.start > REACH and not layout.text.count(". ", at - REACH, at):
        return None
    start = next((span.start for span in reversed(split_sentences(layout.text, paragraph)) if span.start < at), at)
    start = max((span.end for span in layout.passed_over if start < span.end <= at), default=start)
    if dashes := _DASHES.match(layout.text, start, at):
        start = dashes.end()
    if start >= at or any(quote.start < at and start < quote.end for quote in layout.quotes_near(start, at)):
        return None
    taken = any(one is not draft and start_of(one) < at and start < end_of(one) and _touches(one, Span(start, at)) for one in drafts)
    return None if taken else start


def _touches(draft: Draft, span: Span) -> bool:
    return any(map(span.touches, _spans(draft)))


def _spans(draft: Draft) -> Iterator[Span]:
    yield from (*draft.content, *draft.cue, *draft.source)
