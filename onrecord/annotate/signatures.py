"""Quotations signed on their own line: “No boats, no town.” — Agnes Tolliver, 71."""

from __future__ import annotations

import re

from onrecord.records import Span

MARKS = "\"”’'»“"  # that close a quotation
_GAP = r"[^\S\n]*"
# the name up to a comma, alone on the rest of its line
_SIGNED = re.compile(
    rf"[{MARKS}]?{_GAP}(?:[—–―]|--?){_GAP}(?P<name>@\w+|[^\W\d][^\n,;:!?“”\"()]{{1,60}}?)(?: \(@\w+\))?(?:,[^\n!?“”\"]{{1,60}})?"
    rf"{_GAP}\.?{_GAP}(?=\n|$)"
)
# “We missed it.” (Ada Lund)
_BRACKETED = re.compile(
    rf"(?<=[.!?…][{MARKS}]){_GAP}\((?P<name>(?!(?:[Pp]hoto|[Ii]mage|[Vv]ideo)s?\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{1,3}})\){_GAP}(?=\n|$)"
)
_SENTENCE = re.compile(r"[^\W\d_]{3,}\. \w")  # "— He left. She stayed": no name


# “Bridge opens” — Kestria Times, 4 May 2021
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Herald|Courier|Tribune|Gazette|Journal|Press|Radio|Star|Telegraph|Chronicle|Observer|Mail|Weekly|Daily|Echo)\b"
    r"|, [^\n]*\b(?:19|20)\d\d\b"
)
_STOP = re.compile(rf"[.!?…,][{MARKS}]+$")


def is_headline_of(text: str, quotation: Span, signature: Span) -> bool:
    """Whether a signed quotation is a headline in a list of articles: it stops nowhere, and an outlet or a year signs it."""
    stops = _STOP.search(text, quotation.start, quotation.end)
    return not stops and bool(_OUTLET.search(text[signature.start : signature.end + 40].partition("\n")[0]))


def find_signature(text: str, end: int) -> Span | None:
    """The name that signs the line on which a quotation ends at `end`; None where the line goes on in another way."""
    match = _SIGNED.match(text, end) or _BRACKETED.match(text, end) if text[end - 1] in MARKS else None
    return None if match is None or _SENTENCE.search(match[0]) else Span(*match.span("name"))
