"""Which claims are wanted: the statements that fulfil the filters tell them, and the order is the store's."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import NamedTuple

import numpy as np

from onrecord.errors import RunError
from onrecord.serve.catalogue import FRESH_SECONDS, Snapshot, memoize
from onrecord.serve.columns import Array
from onrecord.serve.filters import Filters
from onrecord.serve.finding import find_entries
from onrecord.serve.paging import read_cursor, write_cursor
from onrecord.store import ClaimSummary, Store, View

SHARE = 0.05  # of the time at most goes into asking for the order anew


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, the cursor of the next, and how many there are in all."""

    claims: list[ClaimSummary]
    next: str | None
    total: int


class Order(NamedTuple):
    """All claims in order, whether anything contests each, and a number that is another where the order is."""

    ids: tuple[str, ...]
    contested: Array
    number: int


class ClaimOrder:
    """The order of all claims, as it was a moment ago: contests change it, too, though no article changes with them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version: int | None = None
        self._asking = Lock()
        self._until = 0.0
        self._order = Order((), np.empty(0, np.bool_), 0)

    def now(self) -> Order:
        """The order, asked for anew where it is due."""
        with self._asking:
            begun, version = monotonic(), self._store.version
            if version != self._version and begun > self._until:
                found, self._version = self._store.view.order_claims(), version
                ids = tuple(id for id, _ in found)
                number = self._order.number + (ids != self._order.ids)
                self._order = Order(ids, np.array([one for _, one in found], np.bool_), number)
                self._until = begun + max(FRESH_SECONDS, (monotonic() - begun) / SHARE)
            return self._order


def list_page(
    snapshot: Snapshot, order: ClaimOrder, view: View, wanted: Filters, contested: bool | None, place: tuple[str | None, int]
) -> Listed:
    """The page of the claims wanted that a cursor and a limit name."""
    now = order.now()
    ids, shown = now.ids, np.ones(len(now.ids), np.bool_) if contested is None else now.contested == contested
    if wanted != Filters():
        shown = shown & memoize(snapshot, ("told", wanted, now.number), lambda: _told(snapshot, ids, wanted))
    places = np.flatnonzero(shown)
    cursor, limit = place
    page = places[_after(ids, cursor) < places] if cursor else places
    named = [ids[place] for place in page[:limit].tolist()]
    return Listed(view.claims_of(named), write_cursor((named[-1],)) if len(page) > limit else None, len(places))


def _after(ids: tuple[str, ...], cursor: str) -> int:
    try:
        return ids.index(read_cursor(cursor, ("",))[0])
    except ValueError:
        raise RunError("this cursor names no place in this list. Begin at its first page") from None


def _told(snapshot: Snapshot, ids: tuple[str, ...], wanted: Filters) -> Array:
    """Which claims are told by any of the statements wanted."""
    codes = np.flatnonzero(np.bincount(snapshot.columns.claim[find_entries(snapshot, wanted).entries.at]))
    told = {snapshot.tables.claims.words[code] for code in codes.tolist()}
    return np.fromiter((id in told for id in ids), np.bool_, len(ids))
