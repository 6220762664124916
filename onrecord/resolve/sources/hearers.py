"""Sources that hear and do not speak: "a court heard", "the inquest was told", and in a headline "jury told"."""

from __future__ import annotations

import re

from onrecord.names import fold_name, words_of
from onrecord.resolve.reading import Reading, Turn

_HEARERS = words_of("""
    court courtroom jury jurors inquest inquiry enquiry tribunal hearing panel committee commission bench meeting council councillors
    parliament mps conference judge magistrate magistrates sheriff coroner assembly congregation delegates
""")
_BESIDE = 3
_BEFORE = "(?:also|then|later|previously|has|have|had)"
_HEARS = re.compile(rf"(?:{_BEFORE} )*(?:heard|hears?)|(?:{_BEFORE} )*(?:was|were|been|is|are) (?:{_BEFORE} )*told", re.IGNORECASE)


# "we were told", "staff had been warned": done to whom stands right before it
_IS_TOLD = re.compile(
    r"(?:(?:not|never|also|then|later|\w+ly|has|have|had|will|would|should|could|[’'](?:ve|d|s)) )*"
    r"(?:was|were|been|is|are|am|be|being)(?:n[’']t)?"
    r"(?: (?:not|never|also|then|later|twice|often|\w+ly))* (?:told|informed|assured|advised|warned|promised|asked|reassured)",
    re.IGNORECASE,
)


def only_hears(reading: Reading, turn: Turn) -> bool:
    """Whether the source of a statement is told it, so that nobody is named who says it; not "we were told by the council"."""
    source, cue = turn.source, turn.statement.cue
    if source is None or len(cue) != 1 or cue[0].start < source.span.end:
        return False
    words = reading.text[cue[0].start : cue[0].end]
    if cue[0].start - source.span.end < _BESIDE and words.endswith("d") and " " in words and _IS_TOLD.fullmatch(words):
        return True
    if not words.endswith(("heard", "hears", "hear", "told")):
        return False
    head = fold_name(source.name.last) if source.name else source.head
    if head not in _HEARERS or (source.name and source.name.kind == "person"):
        return False
    return _HEARS.fullmatch(words) is not None or (words == "told" and _ends_headline(reading, turn))


def _ends_headline(reading: Reading, turn: Turn) -> bool:
    """ "Granny hid cash, jury told": the cue ends the line."""
    end = turn.statement.cue[0].end
    return reading.is_headline(turn) and reading.text[end : end + 1] in ("", "\n") and turn.statement.content[-1].end < end
