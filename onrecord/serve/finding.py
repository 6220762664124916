"""What is found and how it is counted: the columns are masked by each filter, and counted under each facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

import numpy as np

from onrecord.days import date_range
from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array, Codes, Entry, Rows, count_codes
from onrecord.serve.filters import Filters, Listing, bare_name, holds_any
from onrecord.serve.paging import Slice, read_cursor, write_cursor
from onrecord.store.words import asked_phrases, fold_words

QUERY_SECONDS = 5.0
SCORES = (0.9, 0.8, 0.6, 0.4)
FACETS = ("speaker", "about", "outlet", "manner", "act", "score", "when")
LAST_DAY = 9999_99_99
WORDS_KEPT = 64  # that many statements hold; an eighth of a byte for each statement
SPARSE = 16  # of so many rows one at most: then each is looked up, else all are gone through


class TooSlow(Exception):
    """A query took longer than it may."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that are wanted, oldest first, and each facet's counts: what there would be if the facet did not filter.

    The empty name counts those without one. In "when" a month is "2023-04", "2023" a year whose month is not known, "" neither known.
    """

    entries: Rows
    facets: dict[str, Counter[str]] = field(default_factory=dict)


def find_entries(snapshot: Snapshot, wanted: Filters) -> Found:
    """The entries wanted, with counts."""
    filters = Filters.model_validate(wanted.model_dump(include=set(Filters.model_fields)))
    return memoize(snapshot, ("found", filters), lambda: _find(snapshot, filters), keep=filters == Filters())


def _find(snapshot: Snapshot, wanted: Filters) -> Found:
    """A row that fails in one facet alone is counted there, for without that facet's filter it would be found."""
    give_up = monotonic() + QUERY_SECONDS
    base = np.ones(len(snapshot.columns), np.bool_)
    failed = np.zeros(len(snapshot.columns), np.int8)
    fails: dict[str, Array] = {}
    for name, mask in _masks(snapshot, wanted):
        if name in FACETS:
            fails[name] = ~mask
            failed += fails[name]
        else:
            base &= mask
        if monotonic() > give_up:
            raise TooSlow
    found = np.flatnonzero(base & (failed == 0)).astype(np.int32)
    facets = {}
    for name in FACETS:
        at = np.flatnonzero(base & (failed == fails[name])).astype(np.int32) if name in fails else found
        facets[name] = _COUNTS[name](snapshot, at)
    return Found(snapshot.rows(found), facets)


def _masks(snapshot: Snapshot, wanted: Filters) -> Iterator[tuple[str, Array]]:
    """Which rows fulfil each filter, under the name of the facet that it belongs to."""
    columns, tables = snapshot.columns, snapshot.tables
    if wanted.article:
        held = snapshot.articles.get(wanted.article)
        yield "article", columns.document == (held.order if held else -1)
    if wanted.person:
        yield "person", columns.person == tables.people.codes.get(wanted.person, -1)
    if wanted.reviewed is not None:
        yield "reviewed", columns.reviewed == wanted.reviewed
    yield from _name_masks(snapshot, wanted)
    if wanted.manner:
        yield "manner", np.isin(columns.manner, [tables.manners.codes.get(one, -1) for one in wanted.manner])
    if wanted.act:
        yield "act", np.isin(columns.act, [tables.acts.codes.get(one, -1) for one in wanted.act])
    if wanted.min_score is not None:
        yield "score", columns.score >= wanted.min_score
    if wanted.since or wanted.until:
        yield "when", _within(snapshot, wanted.since, wanted.until)
    if wanted.text is not None:
        yield "text", _hold_words(snapshot, wanted.text)


def _name_masks(snapshot: Snapshot, wanted: Filters) -> Iterator[tuple[str, Array]]:
    columns, tables = snapshot.columns, snapshot.tables
    if wanted.speaker:
        exact, by_words = _codes(tables.names, wanted.speaker)
        yield "speaker", exact[columns.who] | by_words[columns.who] | by_words[columns.speaker]
    if wanted.about:
        exact, by_words = _codes(tables.names, wanted.about)
        mask = np.zeros(len(columns), np.bool_)
        mask[columns.about_row[(exact | by_words)[columns.about]]] = True
        if exact[0]:
            mask |= ~_has(len(columns), columns.about_row)
        yield "about", mask
    if wanted.outlet:
        exact, by_words = _codes(tables.outlets, wanted.outlet)
        articles = np.zeros(len(snapshot.placed), np.bool_)
        articles[snapshot.carried[(exact | by_words)[snapshot.carried_by]]] = True
        if exact[0]:
            articles |= ~_has(len(snapshot.placed), snapshot.carried)
        yield "outlet", articles[columns.document] if len(articles) else np.zeros(0, np.bool_)


def _codes(words: Codes, asked: tuple[str, ...]) -> tuple[Array, Array]:
    """Which codes are names asked for whole, and which hold words asked for."""
    padded = words.pad()
    exact, by_words = np.zeros(len(padded), np.bool_), np.zeros(len(padded), np.bool_)
    folded = [fold_words(one) for one in asked if bare_name(one) is None]
    if folded:
        by_words[[code for code, one in enumerate(padded) if holds_any(one, folded)]] = True
    for one in asked:
        if (bare := bare_name(one)) is not None and (code := words.codes.get(bare or None)) is not None and code < len(padded):
            exact[code] = True
    return exact, by_words


def _has(length: int, rows: Array) -> Array:
    mask = np.zeros(length, np.bool_)
    mask[rows] = True
    return mask


def _within(snapshot: Snapshot, since: str | None, until: str | None) -> Array:
    """A statement without a year has no earliest and no latest day, and so is in no range."""
    columns = snapshot.columns
    first = (since and date_range(since)) or ("0", "")
    last = (until and date_range(until)) or ("", str(LAST_DAY))
    low, high = int(first[0].replace("-", "")), int(last[1].replace("-", ""))
    return (columns.latest >= low) & (columns.earliest <= high) & (columns.latest > 0) & (columns.earliest > 0)


def _hold_words(snapshot: Snapshot, text: str) -> Array:
    """Each phrase stands in what is said, in the source, in the speaker's name, or in the name that a person was given."""
    phrases = asked_phrases(text)
    columns, names = snapshot.columns, snapshot.tables.names
    renamed = memoize(snapshot, "renamed", lambda: np.unique(columns.who[columns.who != columns.speaker]), keep=True)
    padded = names.pad()
    mask = np.full(len(columns), bool(phrases))
    by_name = {
        phrase: codes for phrase in phrases if (codes := [code for code in renamed if f" {' '.join(fold_words(phrase))} " in padded[code]])
    }
    if not by_name:
        return mask & _matching(snapshot, text)
    for phrase in phrases:
        mask &= _matching(snapshot, f'"{phrase}"') | np.isin(columns.who, by_name.get(phrase, []))
    return mask


def _matching(snapshot: Snapshot, text: str) -> Array:
    """Which rows hold some words; of words that many hold it is kept, as bits, for they take long to look up."""
    kept: dict[str, Array] = memoize(snapshot, "matching", dict, keep=True)
    if (bits := kept.get(text)) is not None:
        return np.unpackbits(bits, count=len(snapshot.columns)).astype(np.bool_)
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
        rows = np.full(int(number.max(initial=-1)) + 1, len(number), np.int32)
        rows[number] = np.arange(len(number), dtype=np.int32)
        return rows

    return memoize(snapshot, "numbers", work, keep=True)


def count_about(snapshot: Snapshot, at: Array) -> Counter[str]:
    """Whom and what some rows, in order, are about."""
    columns, names = snapshot.columns, snapshot.tables.names
    if len(at) == len(columns):
        return count_codes(columns.about, names)
    if len(at) * SPARSE > len(columns):
        return count_codes(columns.about[_has(len(columns), at)[columns.about_row]], names)
    first, last = (np.searchsorted(columns.about_row, at, side) for side in ("left", "right"))
    times = last - first
    places = np.arange(times.sum()) + np.repeat(first - np.cumsum(times) + times, times)
    return count_codes(columns.about[places], names)


def count_outlets(snapshot: Snapshot, at: Array) -> Counter[str]:
    """Who carried the rows; "" for those that nobody known did."""
    articles = np.bincount(snapshot.columns.document[at], minlength=len(snapshot.placed))
    totals = np.bincount(snapshot.carried_by, weights=articles[snapshot.carried]) if len(snapshot.carried) else np.empty(0)
    counts = Counter({snapshot.tables.outlets.words[code] or "": int(totals[code]) for code in np.flatnonzero(totals)})
    unknown = int(articles[~_has(len(snapshot.placed), snapshot.carried)].sum())
    return counts + Counter({"": unknown})


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


def _count_scores(snapshot: Snapshot, at: Array) -> Counter[str]:
    scores = snapshot.columns.score[at]
    counts = {str(least): int((scores >= least).sum()) for least in SCORES}
    return Counter({least: count for least, count in counts.items() if count})


_COUNTS: dict[str, Callable[[Snapshot, Array], Counter[str]]] = {
    "speaker": lambda snapshot, at: count_codes(snapshot.columns.who[at], snapshot.tables.names),
    "about": count_about,
    "outlet": count_outlets,
    "manner": lambda snapshot, at: count_codes(snapshot.columns.manner[at], snapshot.tables.manners),
    "act": lambda snapshot, at: count_codes(snapshot.columns.act[at], snapshot.tables.acts),
    "score": _count_scores,
    "when": lambda snapshot, at: count_codes(snapshot.columns.month[at], snapshot.tables.months),
}

# What each order is sorted by, the first first; numbers and truths only, so that a cursor can hold them.
_KEYS: dict[str, Callable[[Snapshot], tuple[Array, ...]]] = {
    "newest": lambda one: (one.columns.earliest == 0, -one.columns.earliest, one.columns.document, one.columns.position),
    "oldest": lambda one: (one.columns.earliest == 0, one.columns.earliest, one.columns.document, one.columns.position),
    "surest": lambda one: (-one.columns.score, one.columns.document, one.columns.position),
    "doubtful": lambda one: (one.columns.score, one.columns.document, one.columns.position),
    "added": lambda one: (-one.columns.document, one.columns.position),
}


def _ranks(snapshot: Snapshot, order: str) -> Array:
    """The place of each row in an order."""

    def rank() -> Array:
        ranks = np.empty(len(snapshot.columns), np.int32)
        ranks[np.lexsort(_KEYS[order](snapshot)[::-1])] = np.arange(len(ranks), dtype=np.int32)
        return ranks

    return memoize(snapshot, ("ranks", order), rank, keep=True)


def sort_entries(snapshot: Snapshot, listing: Listing) -> Rows:
    """What is found, in the order asked for."""
    found = find_entries(snapshot, listing).entries.at
    return snapshot.rows(found[np.argsort(_ranks(snapshot, listing.sort)[found])])


def page_of(snapshot: Snapshot, listing: Listing) -> Slice[Entry]:
    """The page of what is found that the cursor names."""
    found = find_entries(snapshot, listing).entries.at
    ranks = _ranks(snapshot, listing.sort)[found]
    if listing.cursor is not None and len(ranks):
        keys = _KEYS[listing.sort](snapshot)
        later = ranks >= _passed(keys, read_cursor(listing.cursor, tuple(key[0].item() for key in keys)))
        found, ranks = found[later], ranks[later]
    taken = min(listing.limit, len(found))
    first = np.argpartition(ranks, taken - 1)[:taken] if 0 < taken < len(found) else np.arange(taken)
    page = snapshot.rows(found[first[np.argsort(ranks[first])]])
    more = taken < len(found) and taken > 0
    last = tuple(key[page.at[-1]].item() for key in _KEYS[listing.sort](snapshot)) if more else ()
    return Slice(page, write_cursor(last) if more else None)


def _passed(keys: tuple[Array, ...], cursor: tuple[float, ...]) -> int:
    """How many rows of all come before or at a cursor."""
    before = np.zeros(len(keys[0]), np.bool_)
    level = np.ones(len(keys[0]), np.bool_)
    for key, value in zip(keys, cursor, strict=True):
        before |= level & (key < value)
        level &= key == value
    return int((before | level).sum())
