"""Blanks that a damaged page has lost: after a comma or full stop, before a quotation that opens and after one that closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "number,Grant Hill,called", "it leaks.The mayor"; no address, no name such as Node.js, no figure. Patterns begin with their mark: quick
_AFTER_COMMA = re.compile(r",(?=[^\W\d_]{2}|[^\W\d_] )(?<=[a-zß-öø-ÿ]{2},)")
_AFTER_STOP = re.compile(r"[.!?](?=(?:[A-Z][a-z’'-]+|A|I)[ ,])(?<=[a-zß-öø-ÿ]{3}.)")
_OPENED = re.compile(r"“(?=\w)(?<=[a-zß-öø-ÿ,:;.]“)")
_CLOSED = re.compile(r"”(?=[^\W\d_])(?<=[,.!?]”)")
_STRAIGHT = re.compile(r"\"(?=\w)(?<=[\w,.:;!?]\")")
_ADDRESS = re.compile(r"[\w-]*(?:www\.|https?:|@)\S*$|/\S*$")


def find_lost_blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a blank is to be put in, in no order."""
    places = {match.end() for form in (_AFTER_COMMA, _AFTER_STOP) for match in form.finditer(text) if not _is_address(text, match.start())}
    places |= {match.start() for match in _OPENED.finditer(text)} | {match.end() for match in _CLOSED.finditer(text)}
    done = 0
    for match in _STRAIGHT.finditer(text):
        if match.start() >= done:
            start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.start())
            done = end if end >= 0 else len(text)
            places |= {*_beside_straight(text, start, done)}
    yield from ((at, at, " ") for at in places)


def _is_address(text: str, at: int) -> bool:
    return _ADDRESS.search(text, max(0, at - 60), at) is not None


def _beside_straight(text: str, start: int, end: int) -> Iterator[int]:
    """In a line with as many marks that open as that close, every second one closes."""
    marks = [match.start() for match in re.finditer('"', text[start:end])]
    if len(marks) % 2:
        return
    for n, mark in enumerate(marks):
        at = start + mark
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if n % 2 == 0 and mark and (before.isalpha() or before in ",:;.") and after.isalnum():
            yield at
        elif n % 2 and (before.isalpha() or before in ",.!?") and after.isalpha():
            yield at + 1
