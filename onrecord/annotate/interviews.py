"""Interviews printed without labels, as copies have them whose questions were bold: what is asked of "you", and below it an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

SCORE = 0.5
LEAST = 2  # questions to "you" answered in the first person; a column's own questions are to nobody
LONGEST = 400  # characters of a question
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|my|My|we|We|our|me)\b")


def read_answers(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each answer; nothing where the paragraphs are in marks or labelled."""
    shown = [paragraph for paragraph in layout.paragraphs if not layout.passes_over((paragraph,))]
    pairs = [(asked, told) for asked, told in pairwise(shown) if _is_question(layout, asked)]
    answers = [told for _, told in pairs if not _is_question(layout, told) and not layout.quotes_near(told.start, told.start + 1)]
    if sum(bool(_FIRST_PERSON.search(layout.text, told.start, told.end)) for told in answers) < LEAST:
        return list(drafts)
    answers = [told for told in answers if not any(_holds(draft, told) for draft in drafts)]
    kept = (d for d in drafts if d.cue or not any(one.start <= s.start < one.end for s in d.content for one in answers))
    return [*kept, *(Draft((told,), (), (), SCORE) for told in answers)]


def _is_question(layout: Layout, paragraph: Span) -> bool:
    asks = layout.text[paragraph.end - 1] == "?" and paragraph.end - paragraph.start <= LONGEST
    return (
        asks and bool(_YOU.search(layout.text, paragraph.start, paragraph.end)) and not layout.quotes_near(paragraph.start, paragraph.end)
    )


def _holds(draft: Draft, told: Span) -> bool:
    """Whether a statement that has a speaker already holds an answer's larger part."""
    shared = sum(max(0, min(span.end, told.end) - max(span.start, told.start)) for span in draft.content)
    return bool(draft.cue or draft.source) and 2 * shared > told.end - told.start
