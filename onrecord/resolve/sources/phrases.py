"""How far a description reaches: "a judge" and the words right after it that tell which one, "from the Vale"."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS

_STOP = (
    r"(?:who|whom|which|that|and|or|but|was|were|is|are|has|have|had|will|would|said|says|told|on|to|as|by|with|when|while|because|not"
    r"|also)"
)
_WORD = rf"(?:(?:[{CAPITALS}]\.)+|[{CAPITALS}][\w’'&-]*)"
_PLAIN = rf"(?!{_STOP}\b)[a-z][\w’'-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|for) (?:the )?)?{_WORD})*(?:(?<=[’']s) {_PLAIN})?"
# "of the port", "from Old Sarn", "in the fourth row": one name, or one to three plain words that end their phrase
_TAIL = re.compile(
    rf" (?:of|from|at|in|for|near|behind)(?: (?:the|an?|this))?"
    rf" (?:{_NAME}|{_PLAIN}(?: {_PLAIN}){{0,2}}(?= {_STOP}\b|[,.;:!?)”\"—–-]|\n|$))"
)


def phrase_end(text: str, end: int) -> int:
    """Where a description that ends at an offset ends with the phrases that hang on it."""
    for _ in range(2):
        tail = _TAIL.match(text, end)
        if tail is None:
            break
        end = tail.end()
    return end
