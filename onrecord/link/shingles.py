"""Who shares rare marks with whom: pairs of owners counted over an inverted index whose work grows in line with its size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Marks = NDArray[np.uint32]
Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]

NEAR = 4  # how many of the next owners of a mark each owner is paired with: keeps the work linear, and links a long row like a chain
MOST = 1000  # a mark with more owners is a stock phrase
_AT_ONCE = 8_000_000  # pairs counted in one pass: bounds memory at a few hundred megabytes
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


@lru_cache(maxsize=262144)
def mark_of(word: str) -> int:
    """The number that stands for a word or phrase, the same in every run."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def shingle_words(words: Sequence[str], *, one_in: int = 1) -> Marks:
    """The distinct marks of all runs of three words; of these, the same one in so many whatever the text."""
    if len(words) < 3:
        return np.empty(0, np.uint32)
    numbers = np.array([mark_of(word) for word in words], np.uint64)
    mixed = np.zeros(len(words) - 2, np.uint64)
    for at, factor in enumerate(_FACTORS):
        mixed = (mixed ^ numbers[at : at + len(mixed)]) * np.uint64(factor)
        mixed ^= mixed >> np.uint64(29)
    kept = mixed[mixed % np.uint64(one_in) == 0] if one_in > 1 else mixed
    return np.unique((kept >> np.uint64(32)).astype(np.uint32))


def count_pairs(marks: Sequence[Marks]) -> Iterator[Pairs]:
    """Owners (places in `marks`) that share marks: lefts, rights and how many they share, left before right, in passes.

    An owner is paired with the next NEAR owners of each mark only, so that a mark of a thousand owners costs four thousand pairs.
    """
    postings = _postings(marks)
    if not len(postings):
        return
    names, owners = postings >> np.uint64(32), (postings & np.uint64(0xFFFFFFFF)).astype(np.int64)
    passes = 1 + NEAR * len(postings) // _AT_ONCE
    for number in range(passes):
        keys = [
            owners[:-step][chosen] * len(marks) + owners[step:][chosen]
            for step in range(1, min(NEAR, len(owners) - 1) + 1)
            for chosen in [(names[:-step] == names[step:]) & (owners[:-step] % passes == number)]
        ]
        pairs, counts = np.unique(np.concatenate(keys), return_counts=True)
        yield pairs // len(marks), pairs % len(marks), counts


def _postings(marks: Sequence[Marks]) -> NDArray[np.uint64]:
    """Mark and owner in one number each, sorted, without marks that one owner has alone or that more than MOST have."""
    sizes = [len(own) for own in marks]
    postings = np.repeat(np.arange(len(marks), dtype=np.uint64), sizes)
    if len(postings):
        postings |= np.concatenate(marks).astype(np.uint64) << np.uint64(32)
    postings.sort()
    names = postings >> np.uint64(32)
    starts = np.flatnonzero(np.diff(names, prepend=~names[:1]))
    lengths = np.diff(starts, append=len(names))
    return postings[np.repeat((lengths > 1) & (lengths <= MOST), lengths)]
