"""Pair quotation marks by kind, so that a lost mark never swallows more than its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.records import Manner, Span
from onrecord.text import split_paragraphs

_MARK = re.compile(r"``|''|[\"“”„«»‘’']")
_CLOSES = {"“": '”"', "„": "”“", "«": "»", "‘": "’'\"”", '"': '"”', "'": "'’\"”", "``": "''\""}
_WORDS = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?](?=\s)")
LONGEST = 4000  # characters; what looks longer has lost a mark on its way
UNCLOSED = 800  # characters that a quotation may run on to its paragraph's end without a closing mark
_ELISION = re.compile(r"(?:tis|twas|em|n|til|cause|bout|\d\ds?)\b", re.IGNORECASE)


def pair_quotes(text: str, paragraphs: Sequence[Span] | None = None) -> list[Span]:
    """The quotations of a text, marks included, outermost and nested, in order of their start.

    A quotation in double marks that is never closed runs to the end of its paragraph, or in a long paragraph of its sentence; one in single
    marks that is never closed was an apostrophe. No quotation is longer than LONGEST characters. Give the paragraphs where they are known.
    """
    pairs: list[Span] = []
    for paragraph in split_paragraphs(text) if paragraphs is None else paragraphs:
        pairs += _pair_paragraph(text, paragraph)
    return sorted(pairs, key=lambda span: (span.start, -span.end))


def _pair_paragraph(text: str, paragraph: Span) -> list[Span]:
    pairs: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, at, end = match.group(), match.start(), match.end()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        depth = next((n for n in range(len(stack) - 1, -1, -1) if mark in _CLOSES[stack[n][0]]), None)
        if depth is not None and _may_close(mark, before, after):
            if end - stack[depth][1] <= LONGEST:
                pairs.append(Span(stack[depth][1], end))
            del stack[depth:]
        elif _may_open(text, mark, end, before, after):
            same = next((n for n, (kind, _) in enumerate(stack) if kind == mark), None)
            if same is not None:  # the one before was never closed
                pairs += _unclosed(text, stack[same], at)
                del stack[same:]
            stack.append((mark, at))
    return pairs + (_unclosed(text, stack[0], paragraph.end) if stack else [])


def _unclosed(text: str, opened: tuple[str, int], limit: int) -> list[Span]:
    """How far a quotation reaches whose closing mark is lost: not past `limit`, and in a long stretch not past its sentence."""
    kind, start = opened
    if kind in "'‘" or limit - start < 2:
        return []
    if limit - start > UNCLOSED:
        sentence = _SENTENCE.search(text, start, min(limit, start + UNCLOSED))
        limit = sentence.end() if sentence else start + 1
    end = start + len(text[start:limit].rstrip())
    return [Span(start, end)] if end > start + 1 else []


def _may_close(mark: str, before: str, after: str) -> bool:
    if mark in "'’":
        return not before.isspace() and not after.isalnum()
    if mark in '"“':
        return not (before.isspace() and not after.isspace())
    return True


def _may_open(text: str, mark: str, end: int, before: str, after: str) -> bool:
    if mark in _CLOSES and mark not in "'‘\"":
        return True
    if mark in "'‘\"" and not after.isspace():
        if mark != '"' and _ELISION.match(text, end):
            return False
        return not before.isalnum() or (mark == '"' and before in ".!?,:;")
    return False


def outermost(quotes: Sequence[Span]) -> list[Span]:
    """The quotations that stand in no other."""
    outer: list[Span] = []
    for quote in sorted(quotes, key=lambda span: (span.start, -span.end)):
        if not outer or quote.start >= outer[-1].end:
            outer.append(quote)
    return outer


def manner_of(text: str, content: Sequence[Span], quotes: Sequence[Span]) -> Manner:
    """Direct where every word of the content stands in quotation marks, indirect where none does, mixed between."""
    outer = outermost(quotes)
    words = inside = 0
    for span in content:
        words += len(_WORDS.findall(text, span.start, span.end))
        for quote in outer:
            if quote.start < span.end and span.start < quote.end:
                inside += len(_WORDS.findall(text, max(span.start, quote.start), min(span.end, quote.end)))
    return "indirect" if not inside else "direct" if inside >= words else "mixed"
