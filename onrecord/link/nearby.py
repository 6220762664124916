"""Which statements lie near others: those that share what tells something, found by the marks that linking keeps, in one pass over them.

Wider than `neighbours.py`, which asks who may tell the same: of what shares enough, what shares most comes first, however long it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.link.neighbours import (
    ENOUGH,
    PAIRED,
    RARE_PAIR,
    RARE_WORD,
    Flags,
    Numbers,
    Place,
    Rows,
    Stored,
    Uttered,
    keep_marks,
    mark_word,
)
from onrecord.link.shingles import Marks

WORDINGS = 12  # of a claim, by which others are looked for
SPEAKERS = 8  # of one wording that are told; who else says it word for word adds nothing
_LOT = 4_000_000  # bytes of marks that are looked at together: bounds memory

Weights = NDArray[np.float64]


Rarity = Mapping[int, float]  # of each word, by its mark; that of a word which no other wording of the record has is one


class Nearby(NamedTuple):
    """A statement by its place, with the mark of its id, by which to know that it still stands there."""

    place: Place
    said: int


class _Said(NamedTuple):
    """All statements of a record: the marks of their heads, how many others each has, and where each stands."""

    wordings: Marks
    sayings: Marks
    ids: Marks
    sizes: Numbers
    articles: Numbers
    positions: Numbers


class _Hits(NamedTuple):
    """Where marks stand that are asked for: each by its number among them, and the row."""

    marks: Numbers
    rows: Numbers


def find_nearby(kept: Iterable[Stored], asked: Sequence[Uttered], most: int) -> tuple[list[Nearby], Rarity]:
    """Who shares enough with any that are asked for, those that share most first, and how rare the words asked for are.

    A mark weighs the more the fewer wordings have it. Those asked for are not told, of one wording one statement of each of a few speakers.
    """
    ids, own = _marks_of(asked)
    if not own:
        return [], {}
    wanted = np.unique(np.concatenate(own))
    record, hits = _look_up(kept, wanted)
    wordings = _count_wordings(record, hits, wanted)
    weights = np.log(1 + len(record.sizes) / np.maximum(wordings, 1)) / np.log(2 + len(record.sizes))
    live = (wordings <= np.where(wanted & 1, RARE_PAIR, RARE_WORD))[hits.marks]
    few = _Hits(hits.marks[live], hits.rows[live])
    best = np.zeros(len(record.sizes))
    for marks in own:
        rows, weight = _near(record, few, np.isin(wanted, marks), weights, wanted)
        best[rows] = np.maximum(best[rows], weight)
    rows = np.flatnonzero((best > 0) & ~np.isin(record.ids, ids))
    told = np.fromiter(_fold(record, rows[np.argsort(-best[rows], kind="stable")], most), np.int64)
    places = map(Place, record.articles[told].tolist(), record.positions[told].tolist())
    return list(map(Nearby, places, record.ids[told].tolist())), dict(zip(wanted.tolist(), weights.tolist(), strict=True))


def rarity_of(stem: str, rarity: Rarity) -> float:
    """How rare a word is by its stem; one that was not asked for, being none of the weightiest, counts nothing."""
    return rarity.get(mark_word(stem), 0.0)


def _marks_of(asked: Sequence[Uttered]) -> tuple[Marks, list[Marks]]:
    """The marks of all their ids, and those of the words of the first few wordings that have any."""
    rows = Rows([keep_marks(0, asked)])
    wordings = {int(rows.wordings[row]): rows.marks_of(row) for row in reversed(range(len(rows))) if rows.sizes[row]}
    return rows.ids, [*wordings.values()][::-1][:WORDINGS]


def _look_up(kept: Iterable[Stored], wanted: Marks) -> tuple[_Said, _Hits]:
    """All statements of the record, and where these marks stand in it."""
    said = [_read_heads(Rows([]))]
    hits = [_Hits(np.empty(0, np.int64), np.empty(0, np.int64))]
    before = 0
    for lot in map(Rows, _lots(kept)):
        said.append(_read_heads(lot))
        hits += [_Hits(marks, rows + before) for marks, rows in lot.find(wanted)]
        before += len(lot)
    return _Said(*map(np.concatenate, zip(*said, strict=True))), _Hits(*map(np.concatenate, zip(*hits, strict=True)))


def _read_heads(rows: Rows) -> _Said:
    return _Said(rows.wordings, rows.sayings, rows.ids, rows.sizes, rows.articles, rows.positions)


def _lots(kept: Iterable[Stored]) -> Iterator[list[Stored]]:
    """The marks of articles, so many together."""
    lot: list[Stored] = []
    size = 0
    for one in kept:
        lot.append(one)
        size += len(one[-1])
        if size >= _LOT:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def _count_wordings(record: _Said, hits: _Hits, wanted: Marks) -> Numbers:
    """In how many wordings each mark is."""
    pairs = np.sort(hits.marks << 32 | record.wordings[hits.rows].astype(np.int64))
    new = np.r_[True, pairs[1:] != pairs[:-1]][: len(pairs)]
    return np.bincount(pairs[new] >> 32, minlength=len(wanted))


def _near(record: _Said, hits: _Hits, own: Flags, weights: Weights, wanted: Marks) -> tuple[Numbers, Weights]:
    """The rows that share enough with one statement, and what that weighs by the words of both."""
    of_one = own[hits.marks]
    marks = hits.marks[of_one]
    rows, which = np.unique(hits.rows[of_one], return_inverse=True)
    points = np.bincount(which, weights=np.where(wanted[marks] & 1, 1, 2), minlength=len(rows))
    worth = np.where(wanted[marks] & 1, weights[marks] / 2, weights[marks])
    weight = np.bincount(which, weights=worth, minlength=len(rows)) / np.sqrt(_count_words(record.sizes[rows]))
    return rows[points >= ENOUGH], weight[points >= ENOUGH]


def _count_words(marks: Numbers) -> Numbers:
    """How many of so many marks are words, the others being each two of the weightiest."""
    few = ((np.sqrt(8 * marks + 1) - 1) / 2).astype(np.int64)
    return np.maximum(np.where(few < PAIRED, few, marks - PAIRED * (PAIRED - 1) // 2), 1)


def _fold(record: _Said, rows: Numbers, most: int) -> Iterator[int]:
    """Of each wording one statement of each of a few speakers, so many in all."""
    speakers: dict[int, set[int]] = defaultdict(set)
    told = 0
    for row in rows.tolist():
        wording, saying = int(record.wordings[row]), int(record.sayings[row])
        if told == most:
            return
        if saying not in speakers[wording] and len(speakers[wording]) < SPEAKERS:
            speakers[wording].add(saying)
            told += 1
            yield row
