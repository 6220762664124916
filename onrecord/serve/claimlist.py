"""Which claims are wanted: the statements that fulfil the filters tell them, and the order is the store's."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from time import monotonic

import numpy as np

from onrecord.errors import RunError
from onrecord.serve.catalogue import FRESH_SECONDS, Snapshot, memoize
from onrecord.serve.columns import Array
from onrecord.serve.filters import Filters
from onrecord.serve.finding import find_entries
from onrecord.serve.paging import read_cursor, write_cursor
from onrecord.store import ClaimSummary, View

SHARE = 0.05  # of the time at most goes into asking for the order anew


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, the cursor of the next, and how many there are in all."""

    claims: list[ClaimSummary]
    next: str | None
    total: int


class ClaimOrder:
    """The order of all claims, as it was a moment ago: contests change it, too, though no article changes with them."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._asking = Lock()
        self._until = 0.0
        self._ids: list[str] = []
        self._contested: Array = np.empty(0, np.bool_)

    def now(self) -> tuple[list[str], Array]:
        """The ids in order, and whether anything contests each."""
        with self._asking:
            begun = monotonic()
            if begun > self._until:
                order = self._view.order_claims()
                self._ids, self._contested = [id for id, _ in order], np.array([one for _, one in order], np.bool_)
                took = monotonic() - begun
                self._until = begun + max(FRESH_SECONDS, took / SHARE)
            return self._ids, self._contested


def list_page(
    snapshot: Snapshot, order: ClaimOrder, view: View, wanted: Filters, contested: bool | None, place: tuple[str | None, int]
) -> Listed:
    """The page of the claims wanted that a cursor and a limit name."""
    ids, is_contested = order.now()
    shown = np.ones(len(ids), np.bool_) if contested is None else is_contested == contested
    if wanted != Filters():
        shown = shown & _told(snapshot, ids, wanted)
    places = np.flatnonzero(shown)
    cursor, limit = place
    page = places[_after(ids, cursor) < places] if cursor else places
    named = [ids[place] for place in page[:limit].tolist()]
    return Listed(view.claims_of(named), write_cursor((named[-1],)) if len(page) > limit else None, len(places))


def _after(ids: list[str], cursor: str) -> int:
    try:
        return ids.index(read_cursor(cursor, ("",))[0])
    except ValueError:
        raise RunError("this cursor names no place in this list. Begin at its first page") from None


def _told(snapshot: Snapshot, ids: list[str], wanted: Filters) -> Array:
    """Which claims are told by any of the statements wanted."""

    def work() -> Array:
        return np.flatnonzero(np.bincount(snapshot.columns.claim[find_entries(snapshot, wanted).entries.at])).astype(np.int32)

    words = snapshot.tables.claims.words
    told = {words[code] for code in memoize(snapshot, ("told", wanted), work).tolist()}
    return np.fromiter((id in told for id in ids), np.bool_, len(ids))
