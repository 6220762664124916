"""Which statements may tell the same: those that share a rare word or several less rare ones, over marks that a store keeps.

Whether two are neighbours depends on what the record holds, never on the order in which it came. A mark counts as often as there are
wordings that have it, so that a story printed a hundred times is not taken for a stock phrase. Of such a crowd one statement of each
speaker stands for all that are alike: they are its neighbours, and it alone has others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import combinations
from typing import Any, NamedTuple

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

_HEAD = 3  # marks that each statement has before those of its words: its wording, that with the speaker, itself
_STEP = 1 << 17
_AT_ONCE = 4_000_000  # marks looked at, or shared ones counted, in one pass
_SIZE = np.dtype(np.uint16)

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


Stored = tuple[int, bytes, bytes]  # the same, as any store gives it back


def keep_marks(article: int, said: Iterable[Uttered]) -> Kept:
    """The marks of an article's statements, in their order."""
    marks = [_mark_statement(one) for one in said]
    every = np.concatenate([np.empty(0, np.uint32), *marks])
    return Kept(article, np.array([len(own) for own in marks], _SIZE).tobytes(), every.astype(np.uint32).tobytes())


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


class Postings(NamedTuple):
    """Where marks stand, of those that were looked for the rare ones: a mark and a row for each time."""

    wanted: Marks
    marks: Marks
    rows: Numbers


class Rows:
    """The statements of a whole record by their marks; a row is a statement."""

    def __init__(self, kept: Iterable[Stored]) -> None:
        listed = list(kept)
        articles, every_size, every_mark = zip(*listed, strict=True) if listed else ((), (), ())
        counts = np.fromiter(map(len, every_size), np.int64, len(every_size)) // _SIZE.itemsize
        sizes = np.frombuffer(b"".join(every_size), _SIZE).astype(np.int64)
        self._every: Marks = np.frombuffer(b"".join(every_mark), np.uint32)
        self._ends = np.cumsum(sizes)
        self._starts = self._ends - sizes
        self.articles = np.repeat(np.array(articles, np.int64), counts)
        self.positions = np.arange(len(sizes)) - np.repeat(np.cumsum(counts) - counts, counts)
        self.wordings, self.sayings, self.ids = (self._every[self._starts + at] for at in range(_HEAD))
        self.sizes = sizes - _HEAD  # how many marks each has

    def __len__(self) -> int:
        return len(self.articles)

    @cached_property
    def which(self) -> Numbers:
        """Which of all wordings each has."""
        return np.unique(self.wordings, return_inverse=True)[1].astype(np.int64)

    def place(self, row: int) -> Place:
        return Place(int(self.articles[row]), int(self.positions[row]))

    def marks_of(self, row: int) -> Marks:
        """The marks of its words and pairs."""
        return self._every[self._starts[row] + _HEAD : self._ends[row]]

    def marks_in(self, rows: Iterable[int]) -> Marks:
        """The marks that any of these rows has."""
        return np.unique(np.concatenate([np.empty(0, np.uint32), *(self.marks_of(row) for row in rows)]))

    def count_alike(self, counted: Flags) -> Numbers:
        """How many of the rows that are counted have the wording that each row has."""
        return np.bincount(self.which, weights=counted).astype(np.int64)[self.which] if len(self) else np.empty(0, np.int64)

    def find_rare(self, wanted: Marks, counted: Flags) -> Postings:
        """Of some marks those that few enough wordings of the counted rows have, with all rows that have them.

        A mark that too many have is soon seen to be one, and then looked for no longer.
        """
        limits, rare = _limits(wanted), np.ones(len(wanted), np.bool_)
        groups = rows = wordings = np.empty(0, np.int64)  # which mark, whose; and each counted wording of each mark as one number
        for new_groups, new_rows in self.find(wanted, rare):
            groups, rows = np.append(groups, new_groups), np.append(rows, new_rows)
            new = counted[new_rows]
            wordings = _distinct(np.append(wordings, new_groups[new] * len(self) + self.which[new_rows[new]]))
            rare[np.bincount(wordings // len(self), minlength=len(wanted)) > limits] = False
            wordings = wordings[rare[wordings // len(self)]]
            groups, rows = groups[rare[groups]], rows[rare[groups]]
        return Postings(wanted, wanted[groups], rows)

    def find(self, wanted: Marks, still: Flags | None = None) -> Iterator[tuple[Numbers, Numbers]]:
        """Where marks stand: which of those wanted, and the row; in several passes over all.

        A table of their last bits tells most that are none of them quickly. `wanted` is sorted; those that are not `still` wanted are left
        out, and who asks may change that from pass to pass.
        """
        still = np.ones(len(wanted), np.bool_) if still is None else still
        start, step = 0, _STEP
        while start < len(self._every) and len(wanted):
            at = start + _find_likely(self._every[start : start + step], wanted[still])
            start, step = start + step, min(2 * step, _AT_ONCE)  # the first steps tell what is common
            groups = np.minimum(np.searchsorted(wanted, self._every[at]), len(wanted) - 1)
            found = (wanted[groups] == self._every[at]) & still[groups]
            at, groups = at[found], groups[found]
            rows = np.searchsorted(self._ends, at, side="right")
            of_words = at >= self._starts[rows] + _HEAD
            yield groups[of_words], rows[of_words]


def _find_likely(marks: Marks, wanted: Marks) -> Numbers:
    """Where marks stand that end in the same bits as one of those wanted; in steps that a processor's cache can hold."""
    last_bits = (32 << len(wanted).bit_length()) - 1
    table = np.zeros(last_bits + 1, np.bool_)
    table[wanted & last_bits] = True
    steps = range(0, len(marks), _STEP)
    return np.concatenate([start + np.flatnonzero(table[marks[start : start + _STEP] & last_bits]) for start in steps])


def _limits(marks: Marks) -> Numbers:
    """How many wordings may have each mark, for it to tell anything."""
    return np.where(marks & 1, RARE_PAIR, RARE_WORD)


def _changes(values: NDArray[Any]) -> Flags:
    """Where a value is not the one before it."""
    changes: Flags = np.r_[True, values[1:] != values[:-1]][: len(values)]
    return changes


def _distinct(numbers: Numbers) -> Numbers:
    """The distinct ones of many numbers, rising: several times as quick as `numpy.unique` where nearly all are distinct."""
    numbers.sort()
    distinct: Numbers = numbers[np.diff(numbers, prepend=-1) != 0]
    return distinct


class Index:
    """Which statements of a record are neighbours: of all rows, or of those that are there."""

    def __init__(self, rows: Rows, there: Flags | None = None, known: Postings | None = None) -> None:
        self._rows = rows
        self._known = known or Postings(np.empty(0, np.uint32), np.empty(0, np.uint32), np.empty(0, np.int64))
        self._there = np.ones(len(rows), np.bool_) if there is None else there
        self.leaders = _find_leaders(rows, self._there)
        self.leads = self._there & (self.leaders == np.arange(len(rows)))
        self.tells = self.leads & (rows.count_alike(self.leads) <= MOST_SPEAKERS)  # its wording makes it a neighbour

    def find_neighbours(self, articles: Collection[int]) -> Iterator[tuple[Place, Place]]:
        """The pairs of which one at least stands in these articles, each once."""
        own = self._own(articles)
        for left, right in self._pairs_by_wording(own):
            yield self._rows.place(left), self._rows.place(right)
        words_of = cache(self._words_of)  # each is compared with many
        for left, right in self._pairs_by_words(own):
            if _are_near(words_of(left), words_of(right)):
                yield self._rows.place(left), self._rows.place(right)

    def are_neighbours(self, pairs: Sequence[tuple[Place, Place]]) -> list[bool]:
        """Whether each two are neighbours."""
        own = self._own({one.article for pair in pairs for one in pair})
        rows = {self._rows.place(row): row for row in np.flatnonzero(own).tolist()}
        asked = {rows[one] for pair in pairs for one in pair if one in rows}
        marks = self.telling_marks(self._rows.marks_in(asked))
        return [left in rows and right in rows and self._are_near(rows[left], rows[right], marks) for left, right in pairs]

    def telling_marks(self, wanted: Marks) -> Marks:
        """Of some marks of words and pairs those that few enough have to tell anything."""
        return np.unique(self._find_telling(wanted)[0])

    def _find_telling(self, wanted: Marks) -> tuple[Marks, Numbers]:
        """Of some marks those that few enough wordings have, with the rows that lead and have them, by mark and wording."""
        known = self._look_for(wanted)
        asked = self.leads[known.rows] & np.isin(known.marks, wanted)
        marks, rows = known.marks[asked], known.rows[asked]
        wordings = self._rows.which[rows]
        order = np.argsort(marks.astype(np.int64) * len(self._rows) + wordings, kind="stable")  # a mark's rows come in order
        marks, rows, wordings = marks[order], rows[order], wordings[order]
        other_mark = _changes(marks)
        which = np.cumsum(other_mark) - 1
        many = np.bincount(which[other_mark | _changes(wordings)])
        tells = (many <= _limits(marks[other_mark]))[which]
        return marks[tells], rows[tells]

    def _look_for(self, wanted: Marks) -> Postings:
        """Where these marks stand and others that were looked for before."""
        new = np.setdiff1d(wanted, self._known.wanted)
        if len(new):
            found = self._rows.find_rare(new, self._there)
            known = self._known
            all_wanted = np.sort(np.append(known.wanted, new))
            self._known = Postings(all_wanted, np.append(known.marks, found.marks), np.append(known.rows, found.rows))
        return self._known

    def _own(self, articles: Collection[int]) -> Flags:
        return self._there & np.isin(self._rows.articles, np.array(sorted(articles), np.int64))

    def _pairs_by_wording(self, own: Flags) -> Iterator[tuple[int, int]]:
        """Rows of one wording: those that lead, two by two, and each other one with its leader."""
        led = np.flatnonzero(self._there & ~self.leads & (own | own[self.leaders]))
        for left, right in zip(led.tolist(), self.leaders[led].tolist(), strict=True):
            yield _in_order(left, right, own)
        rows = np.flatnonzero(self.tells & np.isin(self._rows.wordings, self._rows.wordings[own & self.tells]))
        rows = rows[np.argsort(self._rows.wordings[rows], kind="stable")]
        for same in np.split(rows, np.flatnonzero(np.diff(self._rows.wordings[rows].astype(np.int64))) + 1):
            for left, right in combinations(same.tolist(), 2):
                if own[left] or own[right]:
                    yield _in_order(left, right, own)

    def _pairs_by_words(self, own: Flags) -> Iterator[tuple[int, int]]:
        """Rows of two wordings that lead and share enough."""
        own = own & self.leads
        marks, owners = self._find_telling(self._rows.marks_in(np.flatnonzero(own).tolist()))
        if not len(marks):
            return
        starts = np.flatnonzero(_changes(marks))
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
            kept = (~own[right] | (left < right)) & (self._rows.wordings[left] != self._rows.wordings[right])
            keys, where = np.unique(left[kept] * len(self._rows) + right[kept], return_inverse=True)
            enough = keys[np.bincount(where, weights=weight[kept], minlength=len(keys)) >= ENOUGH] if len(keys) else keys
            yield from zip((enough // len(self._rows)).tolist(), (enough % len(self._rows)).tolist(), strict=True)

    def _words_of(self, row: int) -> frozenset[int]:
        """The marks of a statement's words, without those of pairs."""
        return frozenset(mark for mark in self._rows.marks_of(row).tolist() if not mark & 1)

    def _are_near(self, left: int, right: int, telling: Marks) -> bool:
        if not (self.leads[left] and self.leads[right]):
            return bool(self.leaders[left] == right or self.leaders[right] == left)
        if self._rows.wordings[left] == self._rows.wordings[right]:
            return bool(self.tells[left])
        shared = np.intersect1d(np.intersect1d(self._rows.marks_of(left), self._rows.marks_of(right)), telling)
        return int(np.where(shared & 1, 1, 2).sum()) >= ENOUGH and _are_near(self._words_of(left), self._words_of(right))


def find_flips(old: Iterable[Stored], new: Sequence[Kept]) -> tuple[list[Place], set[int], Index]:
    """What new marks of some articles, new themselves or other than before, change for the rest of a record; and its index with them.

    Statements that may be neighbours no longer, for a mark that they share has become common or another stands for them; and articles
    whose statements may have new ones, for a mark of theirs is rare again or they stand for themselves.
    """
    rows = Rows([*old, *new])
    is_new = np.arange(len(rows)) >= len(rows) - sum(len(one.sizes) // _SIZE.itemsize for one in new)
    own = np.isin(rows.articles, np.array([one.article for one in new], np.int64))
    touched = rows.find_rare(rows.marks_in(np.flatnonzero(own).tolist()), ~own)
    was, now = Index(rows, ~is_new, touched), Index(rows, is_new | ~own, touched)
    told, tells = was.telling_marks(touched.wanted), now.telling_marks(touched.wanted)
    moved = (rows.articles[was.leaders] != rows.articles[now.leaders]) | (rows.positions[was.leaders] != rows.positions[now.leaders])
    worn, revived = moved | (was.tells & ~now.tells), moved | (now.tells & ~was.tells)
    worn[touched.rows[np.isin(touched.marks, np.setdiff1d(told, tells))]] = True
    revived[touched.rows[np.isin(touched.marks, np.setdiff1d(tells, told))]] = True
    places = [rows.place(row) for row in np.flatnonzero(worn & ~own).tolist()]
    return sorted(places), set(rows.articles[revived & ~own].tolist()), now


def _find_leaders(rows: Rows, there: Flags) -> Numbers:
    """The row that stands for each: itself, or in a crowd of one wording the first by id of those of its speaker."""
    leaders = np.arange(len(rows))
    crowd = np.flatnonzero(there & (rows.count_alike(there) > CROWD))
    crowd = crowd[np.lexsort((rows.ids[crowd], rows.sayings[crowd]))]
    new = np.diff(rows.sayings[crowd].astype(np.int64), prepend=-1) != 0
    leaders[crowd] = crowd[np.flatnonzero(new)[np.cumsum(new) - 1]]
    return leaders


def _in_order(left: int, right: int, own: Flags) -> tuple[int, int]:
    """One's own first; of two such the earlier."""
    return (min(left, right), max(left, right)) if own[left] == own[right] else (left, right) if own[left] else (right, left)


def _are_near(one: frozenset[int], two: frozenset[int]) -> bool:
    shared = len(one & two)
    return shared >= MANY or shared * shared >= NEAR * NEAR * len(one) * len(two)


def _parts(owners: Numbers, many: Numbers) -> Iterator[slice]:
    """Stretches in which so many are counted, none of which parts what one owner has."""
    ends = np.flatnonzero(np.diff(owners, append=-1)) + 1
    totals = np.cumsum(many)[ends - 1] // _AT_ONCE if len(ends) else ends
    last = ends[np.flatnonzero(np.diff(totals, append=-1))]
    return (slice(start, end) for start, end in zip([0, *last[:-1].tolist()], last.tolist(), strict=True))
