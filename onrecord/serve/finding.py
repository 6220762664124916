"""What is found and how it is counted: one pass over the catalogue gives the entries, the facets and the line of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from time import monotonic
from typing import Any

from onrecord.serve.catalogue import Entry, Snapshot, memoize
from onrecord.serve.filters import ORDERS, Filters, Listing, Test, entry_tests
from onrecord.serve.paging import Slice, take_page

QUERY_SECONDS = 5.0
CHECKED = 1000  # entries between two looks at the clock
SCORES = (0.9, 0.8, 0.6, 0.4)

Spread = Callable[[Any], Iterable[str]]
# For each facet the field of an entry that it counts, and the values that the field stands for.
FACETS: dict[str, tuple[str, Spread]] = {
    "speaker": ("who", lambda who: (who or "",)),
    "about": ("about", lambda about: about),
    "outlet": ("outlets", lambda outlets: outlets or ("",)),
    "manner": ("manner", lambda manner: (manner,)),
    "act": ("act", lambda act: (act,)),
    "score": ("score", lambda score: (str(least) for least in SCORES if score >= least)),
    "when": ("month", lambda month: (month,)),
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
    needed = [test for name, test in tests if name not in FACETS]
    chosen = [(name, test) for name, test in tests if name in FACETS]
    found: list[Entry] = []
    nearly: dict[str, list[Entry]] = {name: [] for name in FACETS}
    give_up = monotonic() + QUERY_SECONDS
    for start in range(0, len(entries), CHECKED):
        if monotonic() > give_up:
            raise TooSlow
        some = entries[start : start + CHECKED]
        for test in needed:
            some = [entry for entry in some if test(entry)]
        _sort_out(some, chosen, found, nearly)
    return Found(tuple(found), {name: _count(name, chain(found, nearly[name])) for name in FACETS})


def _sort_out(entries: Sequence[Entry], chosen: list[tuple[str, Test]], found: list[Entry], nearly: dict[str, list[Entry]]) -> None:
    """Put each entry with those found, with those that one facet alone keeps out, or nowhere."""
    if not chosen:
        found += entries
        return
    (first, passes), *others = chosen
    for entry in entries:
        failed = [] if passes(entry) else [first]
        if others:
            failed += [name for name, test in others if not test(entry)]
        if not failed:
            found.append(entry)
        elif len(failed) == 1:
            nearly[failed[0]].append(entry)


def _count(name: str, entries: Iterable[Entry]) -> Counter[str]:
    """Each field's values are counted first and spread then: there are far fewer of them than entries."""
    field, spread = FACETS[name]
    counts: Counter[str] = Counter()
    for held, count in Counter(map(attrgetter(field), entries)).items():
        for value in spread(held):
            counts[value] += count
    return counts


def sort_entries(snapshot: Snapshot, listing: Listing) -> list[Entry]:
    """What is found, in the order asked for."""
    key = ("sorted", listing.model_copy(update={"cursor": None, "limit": 1}))
    return memoize(snapshot, key, lambda: sorted(find_entries(snapshot, listing).entries, key=ORDERS[listing.sort]))


def page_of(snapshot: Snapshot, listing: Listing) -> Slice[Entry]:
    """The page of what is found that the cursor names."""
    return take_page(sort_entries(snapshot, listing), ORDERS[listing.sort], listing.cursor, listing.limit)
