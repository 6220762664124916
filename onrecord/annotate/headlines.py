"""Headlines that carry a statement: "Varga: harbour stays", "Harbour stays — Varga", "‘Harbour stays’ – Varga"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

_FORMS = (
    re.compile(r"(?P<source>[A-Z][\w’'.-]*(?: [\w’'.-]+){0,4}): (?P<content>.+)"),
    re.compile(r"(?P<content>.+?) ?(?:[—–]|(?<= )-(?= )) ?(?P<source>[\w’'.-]+(?: [\w’'.-]+){0,4})"),
)
SCORE = 0.6  # the form is sure where the name speaks in the body too, but "Analysis: …" and place names look alike


def read_headline(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for the headline where its form names someone who speaks in the body; it takes the place of a guess there."""
    found = _match_headline(layout)
    if not found or not _speaks(layout, found.source[0], drafts):
        return list(drafts)
    title = layout.title
    assert title
    return [found, *(draft for draft in drafts if not any(title.start <= span.start < title.end for span in draft.content))]


def _match_headline(layout: Layout) -> Draft | None:
    if not layout.title:
        return None
    start, end = layout.title.start, layout.title.end
    for form in _FORMS:
        if match := form.fullmatch(layout.text, start, end):
            return Draft((Span(*match.span("content")),), (), (Span(*match.span("source")),), SCORE)
    return None


def _speaks(layout: Layout, source: Span, drafts: Sequence[Draft]) -> bool:
    """Whether the name's last word stands in some source of the body."""
    last = layout.text[source.start : source.end].split()[-1]
    title = layout.title
    assert title
    return any(
        re.search(rf"\b{re.escape(last)}\b", layout.text[span.start : span.end])
        for draft in drafts
        for span in draft.source
        if not title.start <= span.start < title.end
    )
