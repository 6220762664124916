"""What pages and API ask again and again, kept in memory: of each statement what it is found, counted and sorted by, never its text.

The store is the record and this is a list of it, made through `View` alone. It looks for news at most once in a while, and reads anew
only the articles that changed. Readers hold a `Snapshot`, which never changes under them.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Lock
from time import monotonic
from typing import TypeVar

import numpy as np

from onrecord.errors import RunError
from onrecord.records import Document, Statement
from onrecord.serve.columns import Array, Columns, Entry, Read, Rows, Tables, join_columns, no_columns, read_columns
from onrecord.serve.memo import Memo, Recent
from onrecord.store import Article, View

FRESH_SECONDS = 1.0  # how old a snapshot may grow before the store is asked for news
READ_SINGLY = 2_000  # changed articles up to which each is asked for; of more, all statements are read
SHELF = 12_000_000  # bytes that articles shown last may take, and as many again the statements
SAID_BYTES, WHOLE_BYTES = 2_500, 3_000  # that are reckoned for a statement, and for an article but for its text

T = TypeVar("T")
Pair = tuple[Document, Statement]


@dataclass(frozen=True, slots=True)
class Held:
    """An article in the catalogue; `order` is its place among all, in the order they were added."""

    id: str
    order: int
    published: str | None
    outlets: tuple[str, ...]
    changed: int


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The catalogue at one moment; rows oldest first, undated last.

    `carried_by` are codes of outlets, `carried` the places of the articles that they carried; `people` and `names` are how many codes the
    tables had. `memo` keeps what was worked out for one who asked. `matching` finds the statements that hold some words, in the store.
    """

    articles: dict[str, Held]
    placed: tuple[Held, ...]
    columns: Columns
    tables: Tables
    people: int
    names: int
    carried: Array
    carried_by: Array
    fingerprint: str
    matching: Callable[[str], Array]
    memo: Memo = field(default_factory=Memo)

    @property
    def entries(self) -> Rows:
        """Every statement."""
        return self.rows(np.arange(len(self.columns), dtype=np.int32))

    def rows(self, at: Array) -> Rows:
        """The statements of some rows."""
        return Rows(at, self.entry)

    def entry(self, row: int) -> Entry:
        """The statement of a row."""
        held = self.placed[self.columns.document[row]]
        return Entry(self.columns, self.tables, row, held.id, held.outlets, held.changed)

    def entries_of(self, document_id: str) -> Rows:
        """The statements of an article."""
        held = self.articles.get(document_id)
        at = np.flatnonzero(self.columns.document == held.order) if held else np.empty(0, np.int32)
        return self.rows(at[np.argsort(self.columns.position[at])])

    def find(self, id: str) -> Entry | None:
        """The statement of an id."""
        try:
            high, low = int(id[:16], 16), int(id[16:24], 16)
        except ValueError:
            return None
        order = memoize(self, "ids", lambda: np.argsort(self.columns.high).astype(np.int32), keep=True)
        first = int(np.searchsorted(self.columns.high, np.uint64(high), sorter=order))
        while first < len(order) and self.columns.high[order[first]] == high:
            if self.columns.low[order[first]] == low and len(id) == 24:
                return self.entry(int(order[first]))
            first += 1
        return None


class Catalogue:
    """The newest snapshot of a store, and its articles whole."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._refreshing = Lock()
        self._looked = 0.0
        self._seen = 0  # the last change that the snapshot has
        self._shelf: Recent[Article] = Recent(SHELF)
        self._said: Recent[Pair] = Recent(SHELF)
        self._snapshot = self._make({}, no_columns(), Tables())
        self.refresh()

    def now(self) -> Snapshot:
        """The snapshot, renewed where it is due; while another thread renews it, the one before."""
        if monotonic() - self._looked > FRESH_SECONDS and self._refreshing.acquire(blocking=False):
            try:
                self._renew()
            finally:
                self._refreshing.release()
        return self._snapshot

    def refresh(self) -> None:
        """Take up what was stored since, at once."""
        with self._refreshing:
            self._renew()

    def _renew(self) -> None:
        old = self._snapshot
        new = count(len(old.articles))
        held = {
            id: Held(id, old.articles[id].order if id in old.articles else next(new), published, outlets, changed)
            for id, published, outlets, changed in self._view.index_articles(self._seen)
        }
        if held:
            columns = join_columns(old.columns, [one.order for one in held.values()], self._read(held, old.tables))
            self._snapshot = self._make({**old.articles, **held}, columns, old.tables)
            old.memo.clear()  # what it keeps knows the snapshot, which would keep both
            self._seen = max(one.changed for one in held.values())
        self._looked = monotonic()

    def _read(self, held: dict[str, Held], tables: Tables) -> Read:
        """The statements of articles that changed."""
        places = {id: one.order for id, one in held.items()}
        lines = self._view.index(list(places) if len(places) <= READ_SINGLY else None)
        return read_columns((line for line in lines if line.document_id in places), places, tables)

    def _make(self, articles: dict[str, Held], columns: Columns, tables: Tables) -> Snapshot:
        placed = tuple(articles.values())
        pairs = [(one.order, tables.outlets.code(outlet)) for one in placed for outlet in one.outlets]
        carried, carried_by = (np.array([pair[side] for pair in pairs], np.int32) for side in (0, 1))
        seen = hashlib.sha256()
        for one in placed:
            seen.update(f"{one.id} {one.changed}\n".encode())
        sizes = len(tables.people.words), len(tables.names.words)
        return Snapshot(articles, placed, columns, tables, *sizes, carried, carried_by, seen.hexdigest()[:16], self._view.matching)

    def article(self, id: str) -> Article:
        """The article of this id with everything; RunError where none has it."""
        held = self._snapshot.articles.get(id)
        if held is None:
            raise RunError("no article of this id is in the record")
        key = id, held.changed
        with suppress(KeyError):
            return self._shelf.get(key)
        article = self._view.article_of(id)
        self._shelf.put(key, article, _size_of(article.document, len(article.statements)))
        return article

    def whole(self, entries: Iterable[Entry]) -> Iterator[Pair]:
        """Each entry's document and statement; one that was read anew meanwhile is left out."""
        articles = self._snapshot.articles
        keys = {entry.id: (entry.id, held.changed) for entry in entries if (held := articles.get(entry.document_id))}
        found: dict[str, Pair] = {}
        for id, key in keys.items():
            with suppress(KeyError):
                found[id] = self._said.get(key)
        missing = [id for id in keys if id not in found]
        if missing:
            for id, pair in self._view.said(missing).items():
                found[id] = pair
                self._said.put(keys[id], pair, _size_of(pair[0], 1))
        return (found[id] for id in keys if id in found)


def _size_of(document: Document, statements: int) -> int:
    return WHOLE_BYTES + sys.getsizeof(document.text) + SAID_BYTES * statements


def find_statement(article: Article, id: str) -> Statement | None:
    """The article's statement of this id."""
    return next((statement for statement in article.statements if statement.id == id), None)


def memoize(snapshot: Snapshot, key: Hashable, work: Callable[[], T], *, keep: bool = False) -> T:
    """What `work` gives for a snapshot, worked out once for each key while the snapshot lasts, or while there is room."""
    return snapshot.memo.get(key, work, keep=keep)
