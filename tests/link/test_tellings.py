"""What of a statement claims and contests compare: whoever is asked to do something belongs to what is asked."""

from __future__ import annotations

import pytest

from onrecord.link.tellings import tell_statement
from onrecord.records import Document, Span, Statement

ASKED = [  # the sentence with its cue and its content in brackets; what is compared
    ("Orsk [asked] the council [to wait].", "the council to wait"),
    ("Orsk [urged] them [not to wait].", "them not to wait"),
    ("Orsk [asked] [to wait].", "to wait"),
    ("Orsk [told] the council [the dam holds].", "the dam holds"),
    ("[To wait], Orsk [asked] the council.", "To wait"),
]


@pytest.mark.parametrize(("marked", "compared"), ASKED)
def test_compared_with_whoever_is_asked(marked, compared):
    first, second = _bracketed(marked)
    text = marked.replace("[", "").replace("]", "")
    cue, content = (second, first) if marked.startswith("[") else (first, second)
    statement = Statement("s", "d", (content,), (cue,), (), "indirect", "demand", 0.9)
    assert tell_statement(Document("d", "a.txt", text, "test", ""), statement).content == compared


def _bracketed(marked: str) -> list[Span]:
    spans, start, length = [], 0, 0
    for letter in marked:
        if letter == "[":
            start = length
        elif letter == "]":
            spans.append(Span(start, length))
        else:
            length += 1
    return spans
