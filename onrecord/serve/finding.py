"""What is found and how it is counted: one pass over the catalogue gives the entries, the facets and the line of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from time import monotonic

from onrecord.serve.catalogue import Entry, Snapshot, memoize
from onrecord.serve.filters import ORDERS, Filters, Listing, entry_tests
from onrecord.serve.paging import Slice, take_page

QUERY_SECONDS = 5.0
CHECKED = 1000  # entries between two looks at the clock
SCORES = (0.9, 0.8, 0.6, 0.4)

VALUES: dict[str, Callable[[Sequence[Entry]], Iterable[str]]] = {
    "speaker": lambda entries: [entry.speaker or "" for entry in entries],
    "about": lambda entries: chain.from_iterable([entry.about for entry in entries]),
    "outlet": lambda entries: chain.from_iterable([entry.outlets or ("",) for entry in entries]),
    "manner": lambda entries: [entry.manner for entry in entries],
    "act": lambda entries: [entry.act for entry in entries],
    "score": lambda entries: [str(least) for entry in entries for least in SCORES if entry.score >= least],
    "when": lambda entries: [entry.month for entry in entries],
}


class TooSlow(Exception):
    """A query took longer than it may."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that are wanted, oldest first, and each facet's counts: what there would be if the facet did not filter.

    The empty name counts those without one. In "when" a month is "2023-04", "2023" a year whose month is not known, "" neither known.
    """

    entries: tuple[Entry, ...]
    facets: dict[str, Counter[str]] = field(default_factory=dict)


def find_entries(snapshot: Snapshot, wanted: Filters) -> Found:
    """The entries wanted, with counts."""
    filters = Filters.model_validate(wanted.model_dump(include=set(Filters.model_fields)))
    return memoize(snapshot, ("found", filters), lambda: _find(snapshot.entries, filters))


def _find(entries: Sequence[Entry], wanted: Filters) -> Found:
    """An entry that fails in one facet alone is counted there, for without that facet's filter it would be found."""
    tests = list(entry_tests(wanted))
    needed = [test for name, test in tests if name not in VALUES]
    chosen = [(name, test) for name, test in tests if name in VALUES]
    found: list[Entry] = []
    nearly: dict[str, list[Entry]] = {name: [] for name in VALUES}
    give_up = monotonic() + QUERY_SECONDS
    for start in range(0, len(entries), CHECKED):
        if monotonic() > give_up:
            raise TooSlow
        some = entries[start : start + CHECKED]
        for test in needed:
            some = [entry for entry in some if test(entry)]
        for entry in some:
            failed = [name for name, test in chosen if not test(entry)] if chosen else ()
            if not failed:
                found.append(entry)
            elif len(failed) == 1:
                nearly[failed[0]].append(entry)
    return Found(tuple(found), {name: Counter(values([*found, *nearly[name]])) for name, values in VALUES.items()})


def sort_entries(snapshot: Snapshot, listing: Listing) -> list[Entry]:
    """What is found, in the order asked for."""
    key = ("sorted", listing.model_copy(update={"cursor": None, "limit": 1}))
    return memoize(snapshot, key, lambda: sorted(find_entries(snapshot, listing).entries, key=ORDERS[listing.sort]))


def page_of(snapshot: Snapshot, listing: Listing) -> Slice[Entry]:
    """The page of what is found that the cursor names."""
    return take_page(sort_entries(snapshot, listing), ORDERS[listing.sort], listing.cursor, listing.limit)
