"""Interviews printed without marks: paragraphs that end in a question mark ask, those between them answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

_YOU = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Oo]ur|us)\b")
# what others say, as an interviewer puts it to somebody
_OF_OTHERS = re.compile(
    r"\b(?:says?|said|accuse[sd]?|claims?|claimed|calls?|called|argues?|thinks?|believes?|insists?|denie[sd]|warn(?:s|ed))\b"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s")
_OPENING = "\"“«„‘'(["
_LABEL = re.compile(r"[\"“]?[A-Z][\w.’' -]{0,40}: ")
# a column may put three questions to its reader: more of them, or a word of it above the first, make an interview
_ANNOUNCED = re.compile(
    r"\b(?:[Ii]nterview\w*|Q ?& ?A|[Qq]uestions|[Aa]nswers|(?:talk|speak|[Ss]poke|sat down)s? (?:to|with)|in conversation|tells)\b"
)
_BY_NAME = re.compile(r"\b[Ii]nterview(?:ed)? (?:by|with)\b|(?:^|\n)Interview\b|\bQ ?& ?A\b")
LEAST_QUESTIONS, MANY_QUESTIONS = 3, 5
LONGEST_QUESTION, LONGEST_PUT = 500, 180
SHORTEST_ANSWER = 160  # characters of a paragraph that may put something to the one asked
_YOUR = re.compile(r"\b[Yy]ou(?:r|rs|rself|’ve|'ve)\b|^You\b")
MOSTLY = 0.5  # share of the questions that address somebody, and of the answers in the first person
SCORE = 0.6


def read_interview(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each paragraph that answers; what the model made of one as a whole gives way."""
    answers = _find_answers(layout)
    if not answers:
        return list(drafts)
    kept = [draft for draft in drafts if not any(_gives_way(draft, answer) for answer in answers)]
    return kept + [Draft((answer,), (), (), SCORE) for answer in answers if not _prompts(layout, answer)]


def _gives_way(draft: Draft, answer: Span) -> bool:
    """Whether a draft is part of an answer that nothing tells, or runs on beyond it."""
    return any(span.touches(answer) and (not draft.cue or span.end > answer.end) for span in draft.content)


def _find_answers(layout: Layout) -> list[Span]:
    """The paragraphs that answer, none where the text is no interview."""
    passed = layout.passed_over
    plain = [line for line in layout.paragraphs if not any(span.start <= line.start and line.end <= span.end for span in passed)]
    asks = [_asks(layout, line) for line in plain]
    if sum(asks) < LEAST_QUESTIONS:
        return []
    blocks: list[list[Span]] = []
    for line, ask in zip(plain, asks, strict=True):
        if ask:
            blocks.append([])
        elif blocks and layout.text[line.start] not in _OPENING and layout.text[line.end - 1] in '.!?…”"’':
            blocks[-1].append(line)
    if 2 * sum(len(block) == 1 for block in blocks) >= len(blocks):  # question, answer, question: also one that puts no question
        blocks = [[line for n, line in enumerate(block) if not _is_put(layout, block, n)] for block in blocks]
    questions = [line for line, ask in zip(plain, asks, strict=True) if ask]
    announced = _ANNOUNCED.search(layout.text, 0, questions[0].start)
    if len(questions) < MANY_QUESTIONS and not announced:
        return []
    first = [block[0] for block in blocks if block]
    if len(first) < max(LEAST_QUESTIONS - 1, MOSTLY * len(questions)) or any(_LABEL.match(layout.text, line.start) for line in first):
        return []
    addressed = sum(1 for line in questions if _YOU.search(layout.text, line.start, line.end))
    spoken = sum(1 for line in first if _I.search(layout.text, line.start, line.end))
    least = 1 if _BY_NAME.search(layout.text, 0, questions[0].start) else MOSTLY * len(questions)
    if addressed < least or spoken < MOSTLY * len(first):
        return []
    # what follows the last answer may be the paper's own words
    last = [line for n, line in enumerate(blocks[-1]) if n == 0 or _I.search(layout.text, line.start, line.end)]
    return [line for block in blocks[:-1] for line in block] + last


def _prompts(layout: Layout, line: Span) -> bool:
    """ "Some have accused your team of haste.": a paragraph that addresses the one asked, and is no answer."""
    brief = line.end - line.start < SHORTEST_ANSWER
    return brief and bool(_YOUR.search(layout.text, line.start, line.end)) and not _I.search(layout.text, line.start, line.end)


def _is_put(layout: Layout, block: Sequence[Span], n: int) -> bool:
    """Whether a sentence between two answers is put to who answers: "The minister says they killed each other."."""
    line = block[n]
    one = line.end - line.start <= LONGEST_PUT and not _SENTENCE_END.search(layout.text, line.start, line.end)
    told = one and _OF_OTHERS.search(layout.text, line.start, line.end)
    return 0 < n < len(block) - 1 and bool(told) and not _I.search(layout.text, line.start, line.end)


def _asks(layout: Layout, line: Span) -> bool:
    text = layout.text
    return text[line.end - 1] == "?" and text[line.start] not in _OPENING and line.end - line.start <= LONGEST_QUESTION
