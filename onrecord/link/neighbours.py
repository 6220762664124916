"""Which statements may tell the same: those that share a rare word or several less rare ones, over marks that a store keeps.

Whether two are neighbours depends on what the record holds, never on the order in which it came. A mark counts as often as there are
wordings that have it, so that a story printed a hundred times is not taken for a stock phrase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.link.shingles import Marks, mark_of
from onrecord.link.words import FORMULA_WEIGHT, fold_text, read_words, stem_word
from onrecord.records import Span

# With these, 51 of PolNeAR's 56 labelled pairs of one claim are neighbours, and 3 neighbours come to a statement; without NEAR, 54 and 25.
WORDS, PAIRED = 24, 8  # of a statement's words, the weightiest first: so many are marks, and each two of so many
RARE_WORD, RARE_PAIR = 30, 100  # wordings that a word, or two words together, may stand in to tell anything
SAME_WORDING = 1_000  # statements of one and the same wording that are looked at two by two
ENOUGH = 2  # a rare word counts two, a rare pair one
NEAR, MANY = 0.3, 4  # cosine of two statements' words; or so many words that long ones share

_TABLE = 1 << 24
_AT_ONCE = 4_000_000  # shared marks counted in one pass

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


class Place(NamedTuple):
    """A statement by the number of its article and its place in it."""

    article: int
    position: int


class Kept(NamedTuple):
    """The marks of an article's statements as a store keeps them: how many each has, then all of them, the wording's own first."""

    article: int
    sizes: bytes
    marks: bytes


def keep_marks(article: int, contents: Iterable[str]) -> Kept:
    """The marks of an article's statements, in their order."""
    marks = [mark_statement(content) for content in contents]
    every = np.concatenate([np.empty(0, np.uint32), *marks])
    return Kept(article, np.array([len(own) for own in marks], np.uint16).tobytes(), every.astype(np.uint32).tobytes())


def mark_statement(content: str) -> Marks:
    """A statement's wording, its weightiest words and each two of the very weightiest; the last bit is 0 for words, 1 for pairs."""
    weights: dict[str, float] = {}
    for word in read_words(content, [Span(0, len(content))] if content else []):
        if word.weight > FORMULA_WEIGHT:
            stem = stem_word(word.fold)
            weights[stem] = max(weights.get(stem, 0.0), word.weight)
    stems = sorted(weights, key=lambda stem: (-weights[stem], mark_of(stem)))
    words = {mark_of(stem) & ~1 for stem in stems[:WORDS]}
    pairs = {mark_of(" ".join(sorted(pair))) | 1 for pair in combinations(stems[:PAIRED], 2)}
    return np.array([mark_of(" ".join(fold_text(content))), *sorted(words), *sorted(pairs)], np.uint32)


class Index:
    """The marks of a whole record. A row is a statement."""

    def __init__(self, kept: Iterable[Kept]) -> None:
        listed = list(kept)
        sizes = [np.frombuffer(one.sizes, np.uint16).astype(np.int64) for one in listed]
        self._articles = np.repeat(np.array([one.article for one in listed], np.int64), [len(one) for one in sizes])
        self._positions = np.concatenate([np.empty(0, np.int64), *(np.arange(len(one)) for one in sizes)])
        self._sizes: Numbers = np.concatenate([np.empty(0, np.int64), *sizes])
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._marks: Marks = np.frombuffer(b"".join(one.marks for one in listed), np.uint32)
        self._owners = np.repeat(np.arange(len(self._sizes), dtype=np.int32), self._sizes)
        self._wordings = self._marks[self._starts]

    def __len__(self) -> int:
        return len(self._sizes)

    def find_neighbours(self, articles: Collection[int]) -> Iterator[tuple[Place, Place]]:
        """The pairs of which one at least stands in these articles, each once."""
        own = self._own(articles)
        for wording in (False, True):
            for left, right in self._pairs(own, wording=wording):
                if wording or self._is_near(left, right):
                    yield self._place(left), self._place(right)

    def are_neighbours(self, pairs: Sequence[tuple[Place, Place]]) -> list[bool]:
        """Whether each two are neighbours."""
        at = np.flatnonzero(self._own({one.article for pair in pairs for one in pair}))
        rows = {self._place(row): row for row in at.tolist()}
        asked = {rows[one] for pair in pairs for one in pair if one in rows}
        marks = np.unique(np.concatenate([np.empty(0, np.uint32), *(self._marks_of(row) for row in asked)]))
        words, wordings = self.live_marks(marks)
        return [left in rows and right in rows and self._are_near(rows[left], rows[right], words, wordings) for left, right in pairs]

    def live_marks(self, wanted: Marks) -> tuple[Marks, Marks]:
        """Of some marks those few enough to tell something: words and pairs, then wordings."""
        words, wordings = (np.unique(self._live(wanted, wording=wording)[0]) for wording in (False, True))
        return words, wordings

    def marks_in(self, articles: Collection[int]) -> Marks:
        """The marks of some articles."""
        return np.unique(self._marks[self._own(articles)[self._owners]])

    def owners_of(self, marks: Marks) -> list[Place]:
        """Who has any of these marks."""
        return [self._place(row) for row in np.unique(self._owners[self._having(marks)]).tolist()]

    def _own(self, articles: Collection[int]) -> Flags:
        return np.isin(self._articles, np.array(sorted(articles), np.int64))

    def _place(self, row: int) -> Place:
        return Place(int(self._articles[row]), int(self._positions[row]))

    def _marks_of(self, row: int) -> Marks:
        return self._marks[self._starts[row] : self._starts[row] + self._sizes[row]]

    def _having(self, wanted: Marks) -> Numbers:
        """Where any of these marks stands; a table of their last bits tells most that are none of them quickly."""
        table = np.zeros(_TABLE, np.bool_)
        table[wanted & (_TABLE - 1)] = True
        at = np.flatnonzero(table[self._marks & (_TABLE - 1)])
        return at[np.isin(self._marks[at], wanted)]

    def _live(self, wanted: Marks, *, wording: bool) -> tuple[Marks, Numbers]:
        """Such of these marks as tell something, and the rows that have them, sorted by mark."""
        at = self._having(wanted)
        at = at[(self._starts[self._owners[at]] == at) == wording]
        marks, owners = self._marks[at], self._owners[at].astype(np.int64)
        if not len(at):
            return marks, owners
        order = np.lexsort((owners, self._wordings[owners], marks))
        marks, owners = marks[order], owners[order]
        new_mark = np.r_[True, marks[1:] != marks[:-1]]
        new = new_mark | np.r_[True, np.diff(self._wordings[owners].astype(np.int64)) != 0] | wording
        counts = np.bincount(np.cumsum(new_mark) - 1, weights=new)
        most = np.where(marks & 1, RARE_PAIR, RARE_WORD) if not wording else SAME_WORDING
        live = counts[np.cumsum(new_mark) - 1] <= most
        return marks[live], owners[live]

    def _pairs(self, own: Flags, *, wording: bool) -> Iterator[tuple[int, int]]:
        """Rows of one wording; or, where not `wording`, of two that share enough."""
        marks, owners = self._live(np.unique(self._marks[own[self._owners]]), wording=wording)
        if not len(marks):
            return
        starts = np.flatnonzero(np.r_[True, marks[1:] != marks[:-1]])
        lengths = np.diff(starts, append=len(marks))
        group = np.repeat(np.arange(len(starts)), lengths)
        mine = np.flatnonzero(own[owners])
        mine = mine[np.argsort(owners[mine], kind="stable")]
        for part in _parts(owners[mine], lengths[group[mine]]):
            chosen = mine[part]
            times = lengths[group[chosen]]
            left = np.repeat(owners[chosen], times)
            within = np.arange(len(left)) - np.repeat(np.cumsum(times) - times, times)
            right = owners[np.repeat(starts[group[chosen]], times) + within]
            weight = np.repeat(np.where(marks[chosen] & 1, 1, 2) if not wording else np.full(len(chosen), ENOUGH), times)
            kept = (left != right) & (~own[right] | (left < right)) & ((self._wordings[left] == self._wordings[right]) == wording)
            keys, where = np.unique(left[kept] * len(self) + right[kept], return_inverse=True)
            enough = keys[np.bincount(where, weights=weight[kept], minlength=len(keys)) >= ENOUGH] if len(keys) else keys
            yield from zip((enough // len(self)).tolist(), (enough % len(self)).tolist(), strict=True)

    def _is_near(self, left: int, right: int) -> bool:
        one, two = (_words_in(self._marks_of(row)) for row in (left, right))
        shared = len(one & two)
        return shared >= MANY or shared * shared >= NEAR * NEAR * len(one) * len(two)

    def _are_near(self, left: int, right: int, words: Marks, wordings: Marks) -> bool:
        one, two = self._marks_of(left), self._marks_of(right)
        if one[0] == two[0]:
            return bool(np.isin(one[:1], wordings)[0])
        shared = np.intersect1d(np.intersect1d(one[1:], two[1:]), words)
        return int(np.where(shared & 1, 1, 2).sum()) >= ENOUGH and self._is_near(left, right)


def find_flips(before: Index, after: Index, articles: Collection[int]) -> tuple[list[Place], set[int]]:
    """What articles that are new or other change for the rest: statements that may be neighbours no longer, for a mark that they share has
    become common; and articles whose statements may have new ones, for a mark of theirs is rare again."""
    touched = np.union1d(before.marks_in(articles), after.marks_in(articles))
    worn: set[Place] = set()
    revived: set[int] = set()
    for was, now in zip(before.live_marks(touched), after.live_marks(touched), strict=True):
        worn |= {place for place in before.owners_of(np.setdiff1d(was, now)) if place.article not in articles}
        revived |= {place.article for place in after.owners_of(np.setdiff1d(now, was))}
    return sorted(worn), revived - set(articles)


def _words_in(marks: Marks) -> set[int]:
    return {mark for mark in marks[1:].tolist() if not mark & 1}


def _parts(owners: Numbers, many: Numbers) -> Iterator[slice]:
    """Stretches in which so many are counted, none of which parts what one owner has."""
    ends = np.flatnonzero(np.diff(owners, append=-1)) + 1
    totals = np.cumsum(many)[ends - 1] // _AT_ONCE if len(ends) else ends
    last = ends[np.flatnonzero(np.diff(totals, append=-1))]
    return (slice(start, end) for start, end in zip([0, *last[:-1].tolist()], last.tolist(), strict=True))
