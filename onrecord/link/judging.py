"""Two statements judged together: by the pair reader where it is installed, else not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from onrecord.link.assertions import Assertion
from onrecord.link.pairreader import PairReader, Verdict, find_reader, load_pair_reader

Judge = Callable[[str, str], Verdict | None]

_OPENS = re.compile(r"^(?:that|how|whether)\s+", re.IGNORECASE)


REMEMBERED = 100_000  # verdicts: claims and contests ask for the same pairs


@cache
def _installed() -> PairReader | None:
    folder = find_reader()
    return load_pair_reader(folder) if folder else None


@lru_cache(REMEMBERED)
def judge_installed(left: str, right: str) -> Verdict | None:
    """The installed pair reader's verdict; None where none is installed."""
    reader = _installed()
    return reader.read(left, right) if reader else None


def judge_nothing(left: str, right: str) -> Verdict | None:
    """No verdict: for linking by rules alone."""
    return None


def asserted_text(assertion: Assertion) -> str:
    """What a telling asserts as a text: of a denial, that its content is not true."""
    content = assertion.telling.content.strip()
    return f"it is not true that {_OPENS.sub('', content)}" if assertion.denies else content
