"""What is found: each filter is looked up in the columns, for the rows that the filters before it left."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np

from onrecord.days import date_range
from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array, Codes, Columns, Entry, Rows
from onrecord.serve.counting import COUNTS, SPARSE, Counted, has_row
from onrecord.serve.filters import Filters, Listing, bare_name
from onrecord.serve.paging import Key, Slice, read_cursor, write_cursor
from onrecord.store.words import asked_phrases, fold_words

QUERY_SECONDS = 5.0
LAST_DAY = 9999_99_99
WORDS_KEPT = 64  # that many statements hold; an eighth of a byte for each statement
FEW_CODES = 6  # that a column is compared with one by one; more are looked up in a table
FEW_ROWS = 4_000  # that are put in order; of more, all rows are gone through in their order until a page is full
STRIDE = 4_096  # rows gone through at first

# Each facet, and the filters that choosing one of its values sets.
FACETS: dict[str, tuple[str, ...]] = {
    "speaker": ("speaker",), "addressee": ("addressee",), "about": ("about",), "outlet": ("outlet",), "manner": ("manner",),
    "act": ("act",), "score": ("min_score",), "when": ("since", "until"),
}  # fmt: skip
_NAMES = tuple(Filters.model_fields)
_NOTHING: dict[str, Any] = {name: field.default for name, field in Filters.model_fields.items()}

At = Array | slice  # rows, or all of them
Test = Callable[[At], Array]  # which of some rows fulfil a filter


class TooSlow(Exception):
    """A query took longer than it may."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that are wanted, oldest first."""

    entries: Rows

    @property
    def nbytes(self) -> int:
        """The room it takes."""
        return int(self.entries.at.nbytes) + 1_000


def find_entries(snapshot: Snapshot, wanted: Filters) -> Found:
    """The entries wanted."""
    key = _key(wanted)
    return memoize(snapshot, ("found", key), lambda: _find(snapshot, wanted), keep=key == _key(Filters()))


def count_entries(snapshot: Snapshot, wanted: Filters) -> int:
    """How many entries are wanted: kept longer than they are."""
    return memoize(snapshot, ("count", _key(wanted)), lambda: len(find_entries(snapshot, wanted).entries))


def _key(wanted: Filters) -> tuple[object, ...]:
    return tuple(getattr(wanted, name) for name in _NAMES)


def count_facet(snapshot: Snapshot, wanted: Filters, name: str) -> Counted:
    """How many there are of each value of a facet: what there would be if the facet did not filter.

    The empty name counts those without one. In "when" a month is "2023-04", "2023" a year whose month is not known, "" neither known.
    """
    others = wanted.model_copy(update={one: _NOTHING[one] for one in FACETS[name]})
    key = _key(others)

    def work() -> Counted:
        return COUNTS[name](snapshot, find_entries(snapshot, others).entries.at)

    return memoize(snapshot, ("facet", name, key), work, keep=key == _key(Filters()))


def count_facets(snapshot: Snapshot, wanted: Filters) -> dict[str, Counted]:
    """All facets' counts."""
    return {name: count_facet(snapshot, wanted, name) for name in FACETS}


def _find(snapshot: Snapshot, wanted: Filters) -> Found:
    give_up = monotonic() + QUERY_SECONDS
    at: At = slice(None)
    for test in _tests(snapshot, wanted):
        held = test(at)
        at = np.flatnonzero(held) if isinstance(at, slice) else at[held]
        if monotonic() > give_up:
            raise TooSlow
    return Found(snapshot.entries if isinstance(at, slice) else snapshot.rows(at.astype(np.int32)))


def _tests(snapshot: Snapshot, wanted: Filters) -> Iterator[Test]:
    """Which rows fulfil each filter; those that leave few come first."""
    columns, tables = snapshot.columns, snapshot.tables
    if wanted.article:
        held = snapshot.articles.get(wanted.article)
        yield _is_any(columns.document, [held.order if held else -1])
    if wanted.person:
        yield _is_any(columns.person, [tables.people.codes.get(wanted.person, -1)])
    yield from _name_tests(snapshot, wanted)
    if wanted.since or wanted.until:
        yield _within(columns, wanted.since, wanted.until)
    if wanted.manner:
        yield _is_any(columns.manner, [tables.manners.codes.get(one, -1) for one in wanted.manner])
    if wanted.act:
        yield _is_any(columns.act, [tables.acts.codes.get(one, -1) for one in wanted.act])
    if (least := wanted.min_score) is not None:
        yield lambda at: columns.score[at] >= np.float32(least)
    if (reviewed := wanted.reviewed) is not None:
        yield lambda at: columns.reviewed[at] == reviewed
    if wanted.text is not None:
        mask = _hold_words(snapshot, wanted.text)
        yield lambda at: mask[at]


def _is_any(column: Array, codes: Iterable[int]) -> Test:
    """Which rows have any of some codes; a code below 0 is nobody's."""
    known = [int(code) for code in codes if code >= 0]

    def test(at: At) -> Array:
        values = column[at]
        if len(known) > FEW_CODES:
            return has_row(max(int(values.max(initial=0)), *known) + 1, np.array(known))[values]
        held = np.zeros(len(values), np.bool_)
        for code in known:
            held |= values == code
        return held

    return test


def _name_tests(snapshot: Snapshot, wanted: Filters) -> Iterator[Test]:
    columns, tables = snapshot.columns, snapshot.tables
    if wanted.speaker:
        exact, by_words = _codes(tables.names, wanted.speaker)
        called, named = _is_any(columns.who, np.union1d(exact, by_words)), _is_any(columns.speaker, by_words)
        yield lambda at: called(at) | named(at)
    if wanted.addressee:
        yield _is_any(columns.addressee, np.union1d(*_codes(tables.names, wanted.addressee)))
    if wanted.about:
        mask = _about(columns, *_codes(tables.names, wanted.about))
        yield lambda at: mask[at]
    if wanted.outlet:
        exact, by_words = _codes(tables.outlets, wanted.outlet)
        articles = np.zeros(len(snapshot.placed) + 1, np.bool_)
        articles[snapshot.carried[_is_any(snapshot.carried_by, np.union1d(exact, by_words))(slice(None))]] = True
        if 0 in exact:
            articles |= ~has_row(len(articles), snapshot.carried)
        yield lambda at: articles[columns.document[at]]


def _about(columns: Columns, exact: Array, by_words: Array) -> Array:
    """Which rows are about any of some names, or about nothing where that is asked for."""
    mask = has_row(len(columns), columns.about_row[_is_any(columns.about, np.union1d(exact, by_words))(slice(None))])
    return mask | ~has_row(len(columns), columns.about_row) if 0 in exact else mask


def _codes(words: Codes, asked: tuple[str, ...]) -> tuple[Array, Array]:
    """The codes of names asked for whole, and of those that hold words asked for."""
    padded = words.pad()
    bare = [name for one in asked if (name := bare_name(one)) is not None]
    exact = [code for name in bare if (code := words.codes.get(name or None)) is not None and code < len(padded)]
    by_words: list[int] = []
    for folded in (fold_words(one) for one in asked if bare_name(one) is None):
        some: list[int] | range = range(len(padded)) if folded else ()  # type: ignore[assignment]
        for word in folded:
            part = f" {word} "
            some = [code for code in some if part in padded[code]]
        by_words += some
    return np.array(exact, np.int64), np.array(by_words, np.int64)


def _within(columns: Columns, since: str | None, until: str | None) -> Test:
    """A statement without a year has no earliest and no latest day, and so is in no range."""
    first = (since and date_range(since)) or ("0", "")
    last = (until and date_range(until)) or ("", str(LAST_DAY))
    low, high = max(int(first[0].replace("-", "")), 1), int(last[1].replace("-", ""))

    def test(at: At) -> Array:
        earliest = columns.earliest[at]
        held: Array = (columns.latest[at] >= low) & (earliest <= high) & (earliest > 0)
        return held

    return test


def _hold_words(snapshot: Snapshot, text: str) -> Array:
    """Each phrase stands in what is said, in the source, in the speaker's name, or in the name that a person was given."""
    phrases = asked_phrases(text)
    columns, names = snapshot.columns, snapshot.tables.names
    renamed = memoize(snapshot, "renamed", lambda: np.unique(columns.who[columns.who != columns.speaker]), keep=True)
    padded = names.pad()
    by_name = {
        phrase: codes for phrase in phrases if (codes := [code for code in renamed if f" {' '.join(fold_words(phrase))} " in padded[code]])
    }
    if not by_name:
        return _matching(snapshot, text) if phrases else np.zeros(len(columns), np.bool_)
    mask = np.ones(len(columns), np.bool_)
    for phrase in phrases:
        mask &= _matching(snapshot, f'"{phrase}"') | np.isin(columns.who, by_name.get(phrase, []))
    return mask


def _matching(snapshot: Snapshot, text: str) -> Array:
    """Which rows hold some words; of words that many hold it is kept, as bits, for they take long to look up."""
    kept: dict[str, Array] = memoize(snapshot, "matching", dict, keep=True)
    if (bits := kept.get(text)) is not None:
        return np.unpackbits(bits, count=len(snapshot.columns)).view(np.bool_)
    mask = np.zeros(len(snapshot.columns) + 1, np.bool_)
    rows, found = _rows_by_number(snapshot), snapshot.matching(text)
    mask[rows[found[found < len(rows)]]] = True
    if len(found) * SPARSE > len(mask) and len(kept) < WORDS_KEPT:
        kept[text] = np.packbits(mask)
    return mask[:-1]


def _rows_by_number(snapshot: Snapshot) -> Array:
    """The row of each of the store's numbers; one past the last for those that are not here."""

    def work() -> Array:
        number = snapshot.columns.number
        rows = np.full(int(number.max(initial=0)) + 1, len(number), np.int32)
        rows[number] = np.arange(len(number), dtype=np.int32)
        return rows

    return memoize(snapshot, "numbers", work, keep=True)


# What each order is sorted by, the first first; numbers and truths only, so that a cursor can hold them.
_KEYS: dict[str, Callable[[Columns, Any], tuple[Any, ...]]] = {
    "newest": lambda one, at: (one.earliest[at] == 0, -one.earliest[at], one.document[at], one.position[at]),
    "oldest": lambda one, at: (one.earliest[at] == 0, one.earliest[at], one.document[at], one.position[at]),
    "surest": lambda one, at: (-one.score[at], one.document[at], one.position[at]),
    "doubtful": lambda one, at: (one.score[at], one.document[at], one.position[at]),
    "added": lambda one, at: (-one.document[at], one.position[at]),
}


def _key_of(columns: Columns, order: str, row: int) -> Key:
    return tuple(key.item() for key in _KEYS[order](columns, row))


def _ranked(snapshot: Snapshot, order: str, found: Array) -> Array:
    """Rows in an order: those found, where they are few; else all, among which the others are to be passed over."""
    columns = snapshot.columns
    if len(found) <= FEW_ROWS:
        few: Array = found[np.lexsort(_KEYS[order](columns, found)[::-1])]
        return few

    def work() -> Array:
        return np.lexsort(_KEYS[order](columns, slice(None))[::-1]).astype(np.int32)

    return memoize(snapshot, ("order", order), work, keep=True)


def sort_entries(snapshot: Snapshot, listing: Listing) -> Rows:
    """What is found, in the order asked for."""
    found = find_entries(snapshot, listing).entries.at
    ranked = _ranked(snapshot, listing.sort, found)
    return snapshot.rows(ranked if len(ranked) == len(found) else ranked[has_row(len(snapshot.columns), found)[ranked]])


def page_of(snapshot: Snapshot, listing: Listing) -> Slice[Entry]:
    """The page of what is found that the cursor names."""
    key = "page", _key(listing), listing.sort, listing.cursor, listing.limit
    return memoize(snapshot, key, lambda: _page_of(snapshot, listing))


def _page_of(snapshot: Snapshot, listing: Listing) -> Slice[Entry]:
    found = find_entries(snapshot, listing).entries.at
    if not len(found):
        return Slice((), None)
    ranked, columns, order = _ranked(snapshot, listing.sort, found), snapshot.columns, listing.sort
    start = 0
    if listing.cursor is not None:
        passed = read_cursor(listing.cursor, _key_of(columns, order, 0))
        start = bisect_right(range(len(ranked)), passed, key=lambda place: _key_of(columns, order, int(ranked[place])))
    rows = _take(snapshot, found, ranked[start:], listing.limit + 1)
    page, more = rows[: listing.limit], len(rows) > listing.limit
    return Slice(snapshot.rows(page), write_cursor(_key_of(columns, order, int(page[-1]))) if more else None)


def _take(snapshot: Snapshot, found: Array, ranked: Array, most: int) -> Array:
    """The first of ranked rows that are found."""
    if len(found) == len(snapshot.columns) or len(found) <= FEW_ROWS:
        return ranked[:most]
    is_found, taken, count = has_row(len(snapshot.columns), found), [ranked[:0]], 0
    start, stride = 0, STRIDE
    while count < most and start < len(ranked):
        some = ranked[start : start + stride]
        taken.append(some[is_found[some]])
        count += len(taken[-1])
        start, stride = start + stride, stride * 2
    return np.concatenate(taken)[:most]
