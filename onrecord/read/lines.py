"""The lines of a text with their offsets: what every rule about a page looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

BLANK = (
    " \t\f\v\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
MARKUP = re.compile(r"(?:#{1,6}|[>*+•·▪-]) {1,3}|\*{1,2}|_{1,2}")
QUOTES = '"“”„«»'
HEAD, TAIL = 4_000, 1_000
"""Lines looked at from either end of a text; the longest live blogs stay below 2,000."""
LONG_LINE = 600
"""Lines longer than this are running text whatever they say: no rule about furniture reads them whole."""


@dataclass(frozen=True)
class Line:
    """One line that is not blank: `start` and `end` leave out its outer white space, `gap` tells of a blank line before it."""

    start: int
    end: int
    text: str
    gap: bool

    @cached_property
    def words(self) -> int:
        """How many words it has, counted no further than a long line needs."""
        return len(self.text[: 4 * LONG_LINE].split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing quotation marks and brackets aside."""
        return self.text[-8:].rstrip("\"'”’»)]* ").endswith((".", "!", "?", "…"))

    @cached_property
    def quotes(self) -> bool:
        """Whether it holds double quotation marks, or opens with a single one."""
        return self.text[0] in "'‘’`" or any(mark in self.text[: 4 * LONG_LINE] for mark in QUOTES)

    @property
    def short(self) -> bool:
        """Whether rules about furniture may look at it."""
        return self.end - self.start <= LONG_LINE


def split_lines(text: str, begin: int = 0) -> list[Line]:
    """The lines from `begin` that are not blank, in order; of an overlong text only its head and its tail."""
    if text.count("\n", begin) <= HEAD + TAIL:
        return _split(text, begin, len(text))
    head, tail = begin, len(text)
    for _ in range(HEAD):
        head = text.index("\n", head) + 1
    for _ in range(TAIL):
        tail = text.rindex("\n", 0, tail)
    return _split(text, begin, head) + _split(text, tail, len(text))


def _split(text: str, begin: int, end: int) -> list[Line]:
    lines: list[Line] = []
    start, gap = begin, False
    for raw in text[begin:end].split("\n"):
        content = raw.strip(BLANK)
        if content:
            inner = start + len(raw) - len(raw.lstrip(BLANK))
            lines.append(Line(inner, inner + len(content), content, gap))
        gap = not content
        start += len(raw) + 1
    return lines


def without_markup(text: str) -> str:
    """The words of a line after a list bullet, a heading sign or emphasis, and before a closing one."""
    found = MARKUP.match(text)
    return text[found.end() :].rstrip("*_# ") if found else text


def find_blocks(lines: list[Line]) -> list[range]:
    """Runs of line numbers that no blank line parts."""
    starts = [number for number, line in enumerate(lines) if number == 0 or line.gap]
    return [range(first, last) for first, last in pairwise([*starts, len(lines)])]
