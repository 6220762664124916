"""How often what stands among some statements: the counts beside each facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from onrecord.serve.catalogue import Snapshot
from onrecord.serve.columns import Array, Codes

SCORES = (0.9, 0.8, 0.6, 0.4)
SPARSE = 16  # of so many rows one at most: then each is looked up, else all are gone through


class Counts(Mapping[str, int]):
    """How often each of the words of a table stands, "" for none; they stay numbers until they are asked for, for there may be many."""

    __slots__ = ("_codes", "_counts", "_words")

    def __init__(self, codes: Array, words: Codes) -> None:
        counts = np.bincount(codes) if len(codes) else np.empty(0, np.int64)
        codes = np.flatnonzero(counts)
        self._codes, self._counts, self._words = codes.astype(np.int32), counts[codes].astype(np.int32), words

    @property
    def nbytes(self) -> int:
        """The room it takes."""
        return int(self._codes.nbytes + self._counts.nbytes)

    def __len__(self) -> int:
        return len(self._codes)

    def __iter__(self) -> Iterator[str]:
        return (self._words.words[code] or "" for code in self._codes.tolist())

    def __getitem__(self, words: str) -> int:
        code = self._words.codes[words or None]
        place = int(np.searchsorted(self._codes, code))
        if place == len(self._codes) or self._codes[place] != code:
            raise KeyError(words)
        return int(self._counts[place])

    def most_common(self, most: int | None = None) -> list[tuple[str, int]]:
        """The words with their counts, the most frequent first, `most` of them at most."""
        ranks = (-self._counts.astype(np.int64) << 32) + self._codes
        if most is not None and most < len(ranks):
            first = np.argpartition(ranks, most)[:most]
            first = first[np.argsort(ranks[first])]
        else:
            first = np.argsort(ranks)
        words = self._words.words
        return [(words[code] or "", count) for code, count in zip(self._codes[first].tolist(), self._counts[first].tolist(), strict=True)]


Counted = Counts | Counter[str]


def count_codes(codes: Array, words: Codes) -> Counter[str]:
    """How often each of the words stands among codes, where they are few."""
    return Counter(dict(Counts(codes, words).most_common()))


def has_row(length: int, rows: Array) -> Array:
    """For each row whether it is among some."""
    mask = np.zeros(length, np.bool_)
    mask[rows] = True
    return mask


def count_about(snapshot: Snapshot, at: Array) -> Counts:
    """Whom and what some rows, in order, are about."""
    return Counts(snapshot.columns.about[about_of(snapshot, at)], snapshot.tables.names)


def about_of(snapshot: Snapshot, at: Array) -> Array | slice:
    """Where the names stand that some rows, in order, are about."""
    columns = snapshot.columns
    if len(at) == len(columns):
        return slice(None)
    if len(at) * SPARSE > len(columns):
        return np.flatnonzero(has_row(len(columns), at)[columns.about_row])
    first, last = (np.searchsorted(columns.about_row, at.astype(columns.about_row.dtype), side) for side in ("left", "right"))
    times = last - first
    places: Array = np.arange(times.sum()) + np.repeat(first - np.cumsum(times) + times, times)
    return places


def count_outlets(snapshot: Snapshot, at: Array) -> Counter[str]:
    """Who carried the rows; "" for those that nobody known did."""
    articles = np.bincount(snapshot.columns.document[at], minlength=len(snapshot.placed))
    totals = np.bincount(snapshot.carried_by, weights=articles[snapshot.carried]) if len(snapshot.carried) else np.empty(0)
    counts = Counter({snapshot.tables.outlets.words[code] or "": int(totals[code]) for code in np.flatnonzero(totals)})
    unknown = int(articles[~has_row(len(snapshot.placed), snapshot.carried)].sum())
    return counts + Counter({"": unknown})


def _count_scores(snapshot: Snapshot, at: Array) -> Counter[str]:
    scores = snapshot.columns.score[at]
    counts = {str(least): int(np.count_nonzero(scores >= np.float32(least))) for least in SCORES}
    return Counter({least: count for least, count in counts.items() if count})


COUNTS: dict[str, Callable[[Snapshot, Array], Counted]] = {
    "speaker": lambda snapshot, at: Counts(snapshot.columns.who[at], snapshot.tables.names),
    "addressee": lambda snapshot, at: Counts(snapshot.columns.addressee[at], snapshot.tables.names),
    "about": count_about,
    "outlet": count_outlets,
    "manner": lambda snapshot, at: count_codes(snapshot.columns.manner[at], snapshot.tables.manners),
    "act": lambda snapshot, at: count_codes(snapshot.columns.act[at], snapshot.tables.acts),
    "score": _count_scores,
    "when": lambda snapshot, at: count_codes(snapshot.columns.month[at], snapshot.tables.months),
}


def pair_with_outlets(snapshot: Snapshot, codes: Array, articles: Array) -> tuple[Array, Array]:
    """Each code once with each outlet that carried any of the articles beside it."""
    times = np.bincount(snapshot.carried, minlength=len(snapshot.placed))
    starts = np.cumsum(times) - times
    by_article = snapshot.carried_by[np.argsort(snapshot.carried, kind="stable")]
    size = int(by_article.max(initial=0)) + 1
    pairs = [np.empty(0, np.int64)]
    for nth in range(int(times.max(initial=0))):
        here = times[articles] > nth
        pairs.append(codes[here].astype(np.int64) * size + by_article[starts[articles[here]] + nth])
    met = np.unique(np.concatenate(pairs))
    return met // size, met % size
