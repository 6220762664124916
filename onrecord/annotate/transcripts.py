"""Transcripts and interviews: paragraphs that open with who speaks, "MS HALL: …", or with "Q:" and "A:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

_TURN = re.compile(
    r"[\"“'‘]?(?P<label>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van)){0,4}|[QA])(?: \((?P<aside>[^()\n]{1,40})\))?: +"
    r"(?P<words>\S.*)|(?P<letter>[QA])(?:\. +| {2,}|\t+)(?P<said>\S.*)"
)
_SPOKEN = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us|[Yy]ou|[Yy]our|Thank|Thanks)\b")  # in what a speaker says, hardly in what is told
# "LB: Lars Brenna; MO: Maren Ostby, Elda Radio": who is meant by the labels
_KEY = re.compile(r"[A-Z][\w’'-]+(?: [\w’'-]+){0,5}[^.;?!]*[;,] (?:and )?[A-Z][A-Z.]{1,4}\s?[:=] ")
_LETTERS = frozenset("QA")
# labels of turns whose speaker nobody names, and of what is no turn
_NAMELESS = _LETTERS | {"question", "answer", "reporter", "journalist", "interviewer", "interviewee", "correspondent"}
_HEADINGS = frozenset(
    {
        "transcript",
        "interview",
        "video",
        "watch",
        "listen",
        "exclusive",
        "analysis",
        "opinion",
        "update",
        "interviews",
        "words",
        "photos",
        "text",
        "breaking",
        "live",
    }
)
_ASIDE_END = re.compile(r"[.!?…”\"] \((?:[A-Z][a-z]+)(?: and [a-z]+)?\.?\)$")  # "(Laughter.)"
LEAST_TURNS = 2
MOSTLY = 0.6  # share of a text's paragraphs that are turns, from which the others are taken to go on
SCORE = 0.6  # the form is plain, but lists of facts ("Venue: …", "Date: …") look like it


def read_turns(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each turn of a transcript whose words none of them holds as its own."""
    turns = _find_turns(layout)
    labels = Counter(layout.text[source.start : source.end] for source, _ in turns)
    if len(turns) < LEAST_TURNS or not (set(labels) & _LETTERS or max(labels.values()) > 1 or _alternate(layout, turns)):
        return list(drafts)
    goes_on = [words for words in _goes_on(layout, turns) if not any(_claims(draft, words) for draft in drafts)]
    spoken = sorted([words for _, words in turns] + goes_on)
    labels_of = [source for source, _ in turns]
    kept = [d for d in drafts if not any(_touches_any(span, labels_of if d.cue else spoken) for span in d.content)]
    named = ((words, _label(layout, source) not in _NAMELESS, source) for source, words in turns)
    kept += [Draft((words,), (), (), SCORE) for words in goes_on]
    return kept + [Draft((words,), (), (source,) if is_name else (), SCORE) for words, is_name, source in named]


def _claims(draft: Draft, words: Span) -> bool:
    """Whether a statement whose cue stands elsewhere holds a paragraph; one told inside it is part of what its speaker says."""
    return bool(draft.cue) and _touches_any(words, draft.content) and not words.start <= draft.cue[0].start < words.end


def _goes_on(layout: Layout, turns: Sequence[tuple[Span, Span]]) -> list[Span]:
    """The paragraphs without a label in which the speaker before goes on, where nearly all are turns of a transcript."""
    first, labelled = turns[0][0].start, {layout.number_of(source.start) for source, _ in turns}
    if len(turns) < MOSTLY * sum(1 for paragraph in layout.paragraphs if paragraph.start >= first and not _is_passed(layout, paragraph)):
        return []
    return [
        paragraph
        for paragraph in layout.paragraphs
        if paragraph.start > first
        and layout.number_of(paragraph.start) not in labelled
        and not _is_passed(layout, paragraph)
        and layout.text[paragraph.start] not in '(["“'
        and (layout.text[paragraph.end - 1] in ".!?…" or _ASIDE_END.search(layout.text, paragraph.start, paragraph.end))
        and _SPOKEN.search(layout.text, paragraph.start, paragraph.end)
    ]


def _is_passed(layout: Layout, paragraph: Span) -> bool:
    return any(span.start <= paragraph.start and paragraph.end <= span.end for span in layout.passed_over)


def _label(layout: Layout, source: Span) -> str:
    """A turn's label: the letters as they are, words without their case."""
    label = layout.text[source.start : source.end]
    return label if label in _LETTERS else label.casefold()


def _touches_any(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a character with one of some sorted spans that lie apart."""
    n = bisect_right(others, span.start, key=lambda other: other.end)
    return n < len(others) and others[n].start < span.end


def _find_turns(layout: Layout) -> list[tuple[Span, Span]]:
    turns = []
    for paragraph in layout.paragraphs:
        heads = layout.title is not None and layout.title.touches(paragraph)
        match = None if heads or _is_passed(layout, paragraph) else _TURN.fullmatch(layout.text, paragraph.start, paragraph.end)
        if match and (match["label"] or match["letter"]).casefold() not in _HEADINGS and not _KEY.match(match["words"] or ""):
            label, words = ("label", "words") if match["label"] else ("letter", "said")
            if match["aside"] and match["aside"][0].isupper() and match["label"].casefold() in _NAMELESS:
                label = "aside"  # Question (Radio Elda): …
            turns.append((Span(*match.span(label)), Span(*match.span(words))))
    return turns


def _alternate(layout: Layout, turns: Sequence[tuple[Span, Span]]) -> bool:
    """Whether a question in one turn is answered in the next paragraph."""
    numbers = [layout.number_of(source.start) for source, _ in turns]
    asks = [layout.text.endswith("?", 0, words.end) for _, words in turns]
    return any(ask and after == number + 1 for ask, number, after in zip(asks, numbers, numbers[1:], strict=False))
