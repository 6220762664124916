"""Quotations signed on their own line: “No boats, no town.” — Agnes Tolliver, 71."""

from __future__ import annotations

import re

from onrecord.records import Span

MARKS = "\"”’'»“"  # that close a quotation
_GAP = r"[^\S\n]*"
# the name up to a comma, alone on the rest of its line
_SIGNED = re.compile(
    rf"[{MARKS}]?{_GAP}(?:[—–―]|--?){_GAP}(?P<name>[^\W\d][^\n,;:!?“”\"()]{{1,60}}?)(?:,[^\n!?“”\"]{{1,60}})?{_GAP}\.?{_GAP}(?=\n|$)"
)
_SENTENCE = re.compile(r"[^\W\d_]{3,}\. \w")  # "— He left. She stayed": no name


def find_signature(text: str, end: int) -> Span | None:
    """The name that signs the line on which a quotation ends at `end`; None where the line goes on in another way."""
    match = _SIGNED.match(text, end) if text[end - 1] in MARKS else None
    return None if match is None or _SENTENCE.search(match[0]) else Span(*match.span("name"))
