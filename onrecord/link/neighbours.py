"""Which statements may tell the same: those that share a rare word or several less rare ones, over marks that a store keeps.

Whether two are neighbours depends on what the record holds, never on the order in which it came. A mark counts as often as there are
wordings that have it, so that a story printed a hundred times is not taken for a stock phrase. Of such a crowd one statement of each
speaker stands for all that are alike: they are its neighbours, and it alone has others.
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
CROWD = 24  # statements of one and the same wording; of more, one of each speaker stands for the others
MOST_SPEAKERS = 100  # of one wording that are compared two by two; what more say is a stock phrase
ENOUGH = 2  # a rare word counts two, a rare pair one
NEAR, MANY = 0.3, 4  # cosine of two statements' words; or so many words that long ones share

HEAD = 3  # marks that each statement has before those of its words: its wording, that with the speaker, itself
_TABLE = 1 << 24
_AT_ONCE = 4_000_000  # shared marks counted in one pass

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


class Place(NamedTuple):
    """A statement by the number of its article and its place in it."""

    article: int
    position: int


class Uttered(NamedTuple):
    """What is kept of a statement by its marks: which it is, whose, and its words."""

    id: str
    speaker: str | None
    content: str


class Kept(NamedTuple):
    """The marks of an article's statements as a store keeps them: how many each has, then all of them."""

    article: int
    sizes: bytes
    marks: bytes


def keep_marks(article: int, said: Iterable[Uttered]) -> Kept:
    """The marks of an article's statements, in their order."""
    marks = [_mark_statement(one) for one in said]
    every = np.concatenate([np.empty(0, np.uint32), *marks])
    return Kept(article, np.array([len(own) for own in marks], np.uint16).tobytes(), every.astype(np.uint32).tobytes())


def _mark_statement(said: Uttered) -> Marks:
    """The head, then the weightiest words and each two of the very weightiest; the last bit is 0 for words, 1 for pairs."""
    weights: dict[str, float] = {}
    for word in read_words(said.content, [Span(0, len(said.content))] if said.content else []):
        if word.weight > FORMULA_WEIGHT:
            stem = stem_word(word.fold)
            weights[stem] = max(weights.get(stem, 0.0), word.weight)
    stems = sorted(weights, key=lambda stem: (-weights[stem], mark_of(stem)))
    words = {mark_word(stem) for stem in stems[:WORDS]}
    pairs = {mark_of(" ".join(sorted(pair))) | 1 for pair in combinations(stems[:PAIRED], 2)}
    wording = " ".join(fold_text(said.content))
    head = [mark_of(one) for one in (wording, f"{said.speaker or ''}\n{wording}", said.id)]
    return np.array([*head, *sorted(words), *sorted(pairs)], np.uint32)


def mark_word(stem: str) -> int:
    """The mark of a word by its stem."""
    return mark_of(stem) & ~1


class Index:
    """The marks of a whole record. A row is a statement."""

    def __init__(self, kept: Iterable[Kept]) -> None:
        listed = list(kept)
        sizes = [np.frombuffer(one.sizes, np.uint16).astype(np.int64) for one in listed]
        self._articles = np.repeat(np.array([one.article for one in listed], np.int64), [len(one) for one in sizes])
        self._positions = np.concatenate([np.empty(0, np.int64), *(np.arange(len(one)) for one in sizes)])
        every: Marks = np.frombuffer(b"".join(one.marks for one in listed), np.uint32)
        whole: Numbers = np.concatenate([np.empty(0, np.int64), *sizes])
        starts = np.cumsum(whole) - whole
        self._wordings, sayings, ids = (every[starts + at] for at in range(HEAD))
        self._marks = np.delete(every, (starts[:, None] + np.arange(HEAD)).ravel())
        self._sizes = whole - HEAD
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._owners = np.repeat(np.arange(len(self), dtype=np.int32), self._sizes)
        self._leaders = _find_leaders(self._wordings, sayings, ids)
        self._leads = self._leaders == np.arange(len(self))
        self._tells = self._leads & (_count(self._wordings, self._leads) <= MOST_SPEAKERS)  # its wording makes it a neighbour

    def __len__(self) -> int:
        return len(self._sizes)

    def find_neighbours(self, articles: Collection[int]) -> Iterator[tuple[Place, Place]]:
        """The pairs of which one at least stands in these articles, each once."""
        own = self._own(articles)
        for left, right in self._pairs_by_wording(own):
            yield self._place(left), self._place(right)
        for left, right in self._pairs_by_words(own):
            if self._is_near(left, right):
                yield self._place(left), self._place(right)

    def are_neighbours(self, pairs: Sequence[tuple[Place, Place]]) -> list[bool]:
        """Whether each two are neighbours."""
        at = np.flatnonzero(self._own({one.article for pair in pairs for one in pair}))
        rows = {self._place(row): row for row in at.tolist()}
        asked = {rows[one] for pair in pairs for one in pair if one in rows}
        marks = self.live_marks(np.unique(np.concatenate([np.empty(0, np.uint32), *(self._marks_of(row) for row in asked)])))
        return [left in rows and right in rows and self._are_near(rows[left], rows[right], marks) for left, right in pairs]

    def live_marks(self, wanted: Marks) -> Marks:
        """Of some marks of words and pairs those few enough to tell something."""
        return np.unique(self._live(wanted)[0])

    def marks_in(self, articles: Collection[int]) -> Marks:
        """The marks of some articles."""
        return np.unique(self._marks[self._own(articles)[self._owners]])

    def owners_of(self, marks: Marks) -> list[Place]:
        """Who has any of these marks."""
        return [self._place(row) for row in np.unique(self._owners[self._having(marks)]).tolist()]

    def roles(self, without: Collection[int]) -> tuple[list[Place], Numbers, Flags]:
        """The statements of all but some articles, in order; who stands for each; and whether its wording makes it a neighbour."""
        rest = np.flatnonzero(~self._own(without))
        rest = rest[np.lexsort((self._positions[rest], self._articles[rest]))]
        leaders = self._leaders[rest]
        by_place = np.stack([self._articles[leaders], self._positions[leaders]], axis=1)
        return [self._place(row) for row in rest.tolist()], by_place, self._tells[rest]

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

    def _live(self, wanted: Marks) -> tuple[Marks, Numbers]:
        """Such of these marks as tell something, and the rows that have them and lead, sorted by mark."""
        at = self._having(wanted)
        at = at[self._leads[self._owners[at]]]
        marks, owners = self._marks[at], self._owners[at].astype(np.int64)
        if not len(at):
            return marks, owners
        order = np.lexsort((owners, self._wordings[owners], marks))
        marks, owners = marks[order], owners[order]
        new_mark = np.r_[True, marks[1:] != marks[:-1]]
        new = new_mark | np.r_[True, np.diff(self._wordings[owners].astype(np.int64)) != 0]
        counts = np.bincount(np.cumsum(new_mark) - 1, weights=new)
        live = counts[np.cumsum(new_mark) - 1] <= np.where(marks & 1, RARE_PAIR, RARE_WORD)
        return marks[live], owners[live]

    def _pairs_by_wording(self, own: Flags) -> Iterator[tuple[int, int]]:
        """Rows of one wording: those that lead, two by two, and each other one with its leader."""
        led = np.flatnonzero(~self._leads & (own | own[self._leaders]))
        for left, right in zip(led.tolist(), self._leaders[led].tolist(), strict=True):
            yield _in_order(left, right, own)
        rows = np.flatnonzero(self._tells & np.isin(self._wordings, self._wordings[own & self._tells]))
        rows = rows[np.argsort(self._wordings[rows], kind="stable")]
        for same in np.split(rows, np.flatnonzero(np.diff(self._wordings[rows].astype(np.int64))) + 1):
            for left, right in combinations(same.tolist(), 2):
                if own[left] or own[right]:
                    yield _in_order(left, right, own)

    def _pairs_by_words(self, own: Flags) -> Iterator[tuple[int, int]]:
        """Rows of two wordings that lead and share enough."""
        own = own & self._leads
        marks, owners = self._live(np.unique(self._marks[own[self._owners]]))
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
            weight = np.repeat(np.where(marks[chosen] & 1, 1, 2), times)
            kept = (~own[right] | (left < right)) & (self._wordings[left] != self._wordings[right])
            keys, where = np.unique(left[kept] * len(self) + right[kept], return_inverse=True)
            enough = keys[np.bincount(where, weights=weight[kept], minlength=len(keys)) >= ENOUGH] if len(keys) else keys
            yield from zip((enough // len(self)).tolist(), (enough % len(self)).tolist(), strict=True)

    def _is_near(self, left: int, right: int) -> bool:
        one, two = (_words_in(self._marks_of(row)) for row in (left, right))
        shared = len(one & two)
        return shared >= MANY or shared * shared >= NEAR * NEAR * len(one) * len(two)

    def _are_near(self, left: int, right: int, live: Marks) -> bool:
        if not (self._leads[left] and self._leads[right]):
            return bool(self._leaders[left] == right or self._leaders[right] == left)
        if self._wordings[left] == self._wordings[right]:
            return bool(self._tells[left])
        shared = np.intersect1d(np.intersect1d(self._marks_of(left), self._marks_of(right)), live)
        return int(np.where(shared & 1, 1, 2).sum()) >= ENOUGH and self._is_near(left, right)


def find_flips(before: Index, after: Index, articles: Collection[int]) -> tuple[list[Place], set[int]]:
    """What articles that are new or other change for the rest: statements that may be neighbours no longer, for a mark that they share has
    become common or another stands for them; and articles whose statements may have new ones, for a mark of theirs is rare again or they
    stand for themselves."""
    touched = np.union1d(before.marks_in(articles), after.marks_in(articles))
    was, now = before.live_marks(touched), after.live_marks(touched)
    worn = {place for place in before.owners_of(np.setdiff1d(was, now)) if place.article not in articles}
    revived = {place.article for place in after.owners_of(np.setdiff1d(now, was))}
    rest, led, told = before.roles(without=articles)
    _, leads, tells = after.roles(without=articles)
    moved = (led != leads).any(axis=1)
    worn.update(rest[at] for at in np.flatnonzero(moved | (told & ~tells)).tolist())
    revived.update(rest[at].article for at in np.flatnonzero(moved | (tells & ~told)).tolist())
    return sorted(worn), revived - set(articles)


def _find_leaders(wordings: Marks, sayings: Marks, ids: Marks) -> Numbers:
    """The row that stands for each: itself, or in a crowd of one wording the first by id of those of its speaker."""
    leaders = np.arange(len(wordings))
    crowd = np.flatnonzero(_count(wordings, np.ones(len(wordings), np.bool_)) > CROWD)
    crowd = crowd[np.lexsort((ids[crowd], sayings[crowd]))]
    new = np.diff(sayings[crowd].astype(np.int64), prepend=-1) != 0
    leaders[crowd] = crowd[np.flatnonzero(new)[np.cumsum(new) - 1]]
    return leaders


def _count(marks: Marks, counted: Flags) -> Numbers:
    """How many of the rows that are counted have the mark that each row has."""
    _, which = np.unique(marks, return_inverse=True)
    return np.bincount(which, weights=counted).astype(np.int64)[which] if len(marks) else np.empty(0, np.int64)


def _in_order(left: int, right: int, own: Flags) -> tuple[int, int]:
    """One's own first; of two such the earlier."""
    return (min(left, right), max(left, right)) if own[left] == own[right] else (left, right) if own[left] else (right, left)


def _words_in(marks: Marks) -> set[int]:
    return {mark for mark in marks.tolist() if not mark & 1}


def _parts(owners: Numbers, many: Numbers) -> Iterator[slice]:
    """Stretches in which so many are counted, none of which parts what one owner has."""
    ends = np.flatnonzero(np.diff(owners, append=-1)) + 1
    totals = np.cumsum(many)[ends - 1] // _AT_ONCE if len(ends) else ends
    last = ends[np.flatnonzero(np.diff(totals, append=-1))]
    return (slice(start, end) for start, end in zip([0, *last[:-1].tolist()], last.tolist(), strict=True))
