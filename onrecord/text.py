"""Paragraph and sentence boundaries, as spans into a text that never changes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.records import Span

_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
# a line of three words or more that ends no sentence, and the first character of the next, which is no field of a mail's head
_LINE_END = re.compile(
    r"^(?![ \t]*[\w-]{2,30}: )[ \t]*\S+[ \t]+\S+[ \t]+\S[^\n]*(?<![.!?:])(?<![.!?:][\"”’'])\n(?=[ \t]*(?![\w-]{2,30}: )(\S))", re.MULTILINE
)
_NO_CAPITAL = re.compile(r"\n[ \t]*[^\W\d_A-Z]")  # quick: most texts have no such line
_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\n]*\S)")
# signs by which to look back or on within a paragraph; `split_sentences` knows abbreviations, too
SENTENCE_END = re.compile(r"[.!?][”\"’'»)]*\s")
SENTENCE_OR_LINE_END = re.compile(rf"{SENTENCE_END.pattern}|\n")
QUOTE_SIGNS = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
"""The signs that mail and forums put before the lines of what they quote."""
SAMPLE = 50_000  # characters that tell how a text's lines are broken
# A run of stops, whole so that a line of dots costs no more than its length. `end` is there where it ends a sentence: between a word and
# a capital, with closing marks before white space and a capital or figure, or with marks before the next quotation or capital.
_STOPS = re.compile(
    r"[.!?…](?:(?P<end>(?<=[a-z]{2}[.!?])[.!?]*+(?=[A-Z][a-z])"
    r"|[.!?…]*+(?:[\"'”’»)\]]*+(?=\s++[\"'“‘«(\[]*[A-Z0-9])|[\"”’»]+(?=[\"“‘«A-Z])))|[.!?…]*+)"
)
# a full stop after one of these, or after a single capital, ends no sentence
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|St|Sr|Jr|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Insp|Supt|Det|Cpl|Brig|Engr|Barr|Alh|Cllr|Gov|Sen|Rep|Rev|Hon|Prof|Pres|Sec|Amb"
    r"|No|Nos|vs|v|Inc|Ltd|Co|Corp|Bros|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del"
    r"|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|e\.g|i\.e|a\.m|p\.m)"
    r"|\.[A-Za-z])$"
)


# words that begin a sentence and no name: after them even an abbreviation has ended one, "at 9 p.m. The"
_BEGINS = re.compile(r"\.\s+[\"'“‘«]*(?:The|He|She|It|They|But|This|These|There|His|Her|Their)\s")


def trim_span(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges, None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def has_quote_signs(text: str) -> bool:
    """Whether three lines or more of a text are quoted as in mail."""
    return text.count("\n>") + text.count("\n >") + text.startswith(">") >= 3


def without_quote_signs(text: str) -> str:
    """The text with the signs of quoted mail blanked; every offset stays what it was."""
    return QUOTE_SIGNS.sub(lambda match: " " * len(match[0]), text) if has_quote_signs(text) else text


def split_paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text in order: its lines, or its blocks of lines where sentences run on over line ends."""
    pattern = _BLOCK if is_wrapped(text) else _LINE
    spans = (trim_span(text, match.start(), match.end()) for match in pattern.finditer(text))
    return [span for span in spans if span]


@lru_cache(maxsize=64)  # asked by every step that a text goes through
def is_wrapped(text: str) -> bool:
    """Whether the lines were broken at a column, as in mail: most line ends inside blocks come in mid-sentence before a small letter."""
    if len(_NO_CAPITAL.findall(text, 0, SAMPLE)) < 2:
        return False
    ends = _LINE_END.findall(text, 0, SAMPLE)
    return len(ends) >= 3 and 2 * sum(after.islower() for after in ends) > len(ends)


def join_lines(text: str) -> str:
    """The text with its lines joined by spaces where they were broken at a column; every offset stays what it was."""
    return _BREAK.sub(" ", text) if is_wrapped(text) else text


def join_touching(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, those that touch made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            last = joined.pop()
            span = Span(last.start, max(span.end, last.end))
        joined.append(span)
    return joined


class Stretches:
    """Stretches of a text, for asking often whether an offset lies in one; of those that overlap the last three to begin count."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._ends = [max(end for _, end in ordered[max(0, n - 2) : n + 1]) for n in range(len(ordered))]

    def hold(self, at: int) -> bool:
        """Whether one of them holds an offset."""
        n = bisect_right(self._starts, at)
        return n > 0 and at < self._ends[n - 1]


def subtract_spans(span: Span, skips: Sequence[Span]) -> list[Span]:
    """The parts of a span outside the spans to skip, which are sorted and lie apart."""
    parts, start = [], span.start
    for n in range(bisect_right(skips, start, key=lambda skip: skip.end), len(skips)):
        skip = skips[n]
        if skip.start >= span.end:
            break
        if skip.start > start:
            parts.append(Span(start, skip.start))
        start = skip.end
    if start < span.end:
        parts.append(Span(start, span.end))
    return parts


def split_sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, in order; closing quotation marks stay with the sentence they end."""
    sentences, start = [], paragraph.start
    for match in _STOPS.finditer(text, paragraph.start, paragraph.end):
        if match["end"] is None:
            continue
        abbreviated = match.group() == "." and _ABBREVIATION.search(text, max(start, match.start() - 8), match.start())
        if abbreviated and not _BEGINS.match(text, match.start()):
            continue
        if span := trim_span(text, start, match.end()):
            sentences.append(span)
        start = match.end()
    if span := trim_span(text, start, paragraph.end):
        sentences.append(span)
    return sentences


def count_words(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
