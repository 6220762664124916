"""Two statements judged together: by the pair reader where it is installed, else not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from onrecord.link.assertions import Assertion
from onrecord.link.pairreader import VECTOR, Encoded, Floats, PairReader, Verdict, find_reader, load_pair_reader

REMEMBERED = 20_000  # statements as read, some 5 KB each, and verdicts: claims and contests ask for the same

_OPENS = re.compile(r"^(?:that|how|whether)\s+", re.IGNORECASE)


class Judge:
    """Reads each text once and compares two; without a reader it has no verdict on anything."""

    def __init__(self, reader: PairReader | None) -> None:
        self.reader = reader
        self._encode = lru_cache(REMEMBERED)(self._read)
        self._verdict = lru_cache(REMEMBERED)(self._compare)

    def compare(self, left: str, right: str) -> Verdict | None:
        """The verdict on two texts, whatever their order; None without a reader."""
        return self._verdict(*sorted((left, right))) if self.reader else None

    def vectors(self, texts: Sequence[str]) -> Floats | None:
        """A vector of length 1 for each text; None without a reader."""
        if self.reader is None:
            return None
        return np.array([self._encode(text).vector for text in texts], np.float32).reshape(-1, VECTOR)

    def nearness(self, left: str, right: str) -> float:
        """The cosine of two texts' vectors; 0 without a reader."""
        return float(self._encode(left).vector @ self._encode(right).vector) if self.reader else 0.0

    def _read(self, text: str) -> Encoded:
        assert self.reader is not None
        return self.reader.encode(text)

    def _compare(self, left: str, right: str) -> Verdict:
        assert self.reader is not None
        return self.reader.judge(self._encode(left), self._encode(right))


@cache
def installed_judge() -> Judge:
    """The judge with the installed pair reader, or with none."""
    folder = find_reader()
    return Judge(load_pair_reader(folder) if folder else None)


def asserted_text(assertion: Assertion) -> str:
    """What a telling asserts as a text: of a denial, that its content is not true."""
    content = assertion.telling.content.strip()
    return f"it is not true that {_OPENS.sub('', content)}" if assertion.denies else content
