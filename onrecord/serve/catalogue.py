"""What pages and API ask again and again, kept in memory: of each statement what it is found, counted and sorted by, never its text.

The store is the record and this is a list of it, made through `View` alone. It looks for news at most once in a while, and reads anew
only the articles that changed. Readers hold a `Snapshot`, which never changes under them.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Lock
from time import monotonic
from typing import Any, TypeVar

from onrecord.days import date_range
from onrecord.errors import RunError
from onrecord.records import Document, Statement, content_text, value_of
from onrecord.store import Article, ArticleSummary, View
from onrecord.store.words import pad_words

FRESH_SECONDS = 1.0  # how old a snapshot may grow before the store is asked for news
READ_SINGLY = 50  # changed articles up to which each is asked for; more are read in one go
ARTICLES_KEPT = 512  # whole articles in memory, those last shown
MEMO_SIZE = 128  # answers kept while a snapshot lasts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement as it is found, counted and sorted.

    `speaker` is the name in its article, `who` that of the person whom the record has for it, or else the same. `month` is "2023-04", the
    year where the month is not known, "" where the year is not. `words` are the words that searches look at, folded and padded, with a
    bar between content, speaker and source.
    """

    id: str
    document_id: str
    order: int
    position: int
    speaker: str | None
    person: str | None
    who: str | None
    kind: str | None
    role: str | None
    printed: str
    about: tuple[str, ...]
    outlets: tuple[str, ...]
    manner: str
    act: str
    score: float
    dated: str | None
    earliest: str | None
    latest: str | None
    month: str
    reviewed: bool
    words: str


@dataclass(frozen=True, slots=True)
class Held:
    """An article in the catalogue; `order` is its place among all, in the order they were added."""

    summary: ArticleSummary
    order: int
    outlets: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The catalogue at one moment; entries oldest first, undated last. `memo` keeps what was worked out from it."""

    articles: dict[str, Held]
    entries: tuple[Entry, ...]
    by_id: dict[str, Entry]
    fingerprint: str
    memo: dict[Hashable, Any] = field(default_factory=dict)


class Catalogue:
    """The newest snapshot of a store, and its articles whole."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._refreshing = Lock()
        self._looked = 0.0
        self._seen = 0  # the last change that the snapshot has
        self._shelf: OrderedDict[str, tuple[ArticleSummary, Article]] = OrderedDict()
        self._shelving = Lock()
        self._snapshot = _snapshot({})
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
        changed = list(self._view.articles(changed_after=self._seen))
        if changed:
            before = self._snapshot.articles
            orders = {summary.id: before[summary.id].order if summary.id in before else None for summary in changed}
            new = count(len(before))
            read = self._read(changed)
            held = {one.id: _hold(one, next(new) if (at := orders[one.id]) is None else at, *read[one.id]) for one in changed}
            self._snapshot = _snapshot({**before, **held})
            self._seen = max(summary.changed for summary in changed)
        self._looked = monotonic()

    def _read(self, changed: list[ArticleSummary]) -> dict[str, tuple[tuple[Document, ...], list[Statement]]]:
        """Each changed article's document and copies, and its statements."""
        singly = changed if len(changed) <= READ_SINGLY else [summary for summary in changed if summary.copies]
        whole = {summary.id: self._view.article_of(summary.id) for summary in singly}
        read = {id: ((article.document, *article.copies), list(article.statements)) for id, article in whole.items()}
        if len(changed) > READ_SINGLY:
            documents: dict[str, Document] = {}
            statements: defaultdict[str, list[Statement]] = defaultdict(list)
            for document, statement in self._view.statements():
                documents.setdefault(document.id, document)
                statements[document.id].append(statement)
            for summary in changed:
                if summary.id not in read:
                    found = documents.get(summary.id)
                    read[summary.id] = ((found,) if found else (), statements[summary.id])
        return read

    def article(self, id: str) -> Article:
        """The article of this id with everything; RunError where none has it."""
        held = self._snapshot.articles.get(id)
        if held is None:
            raise RunError("no article of this id is in the record")
        with self._shelving:
            kept = self._shelf.get(id)
            if kept and kept[0] == held.summary:
                self._shelf.move_to_end(id)
                return kept[1]
        article = self._view.article_of(id)
        with self._shelving:
            self._shelf[id] = (held.summary, article)
            while len(self._shelf) > ARTICLES_KEPT:
                self._shelf.popitem(last=False)
        return article

    def whole(self, entries: Iterable[Entry]) -> Iterator[tuple[Document, Statement]]:
        """Each entry's document and statement; one that was read anew meanwhile is left out."""
        for entry in entries:
            document = (article := self.article(entry.document_id)).document
            statement = find_statement(article, entry.id)
            if statement is not None:
                yield document, statement


def find_statement(article: Article, id: str) -> Statement | None:
    """The article's statement of this id."""
    return next((statement for statement in article.statements if statement.id == id), None)


def memoize(snapshot: Snapshot, key: Hashable, work: Callable[[], T]) -> T:
    """What `work` gives for a snapshot, worked out once for each key while the snapshot lasts."""
    with suppress(KeyError):
        kept: T = snapshot.memo[key]
        return kept
    value = work()
    if len(snapshot.memo) >= MEMO_SIZE:
        snapshot.memo.clear()
    snapshot.memo[key] = value
    return value


def _snapshot(articles: dict[str, Held]) -> Snapshot:
    entries = [entry for held in articles.values() for entry in held.entries]
    entries.sort(key=lambda entry: (entry.earliest is None, entry.earliest or "", entry.order, entry.position))
    seen = hashlib.sha256()
    for held in articles.values():
        seen.update(f"{held.summary.id} {held.summary.changed}\n".encode())
    return Snapshot(articles, tuple(entries), {entry.id: entry for entry in entries}, seen.hexdigest()[:16])


def _hold(summary: ArticleSummary, order: int, documents: tuple[Document, ...], statements: list[Statement]) -> Held:
    named = (value_of(document.outlet) for document in documents)
    outlets = tuple(dict.fromkeys(outlet for outlet in (summary.outlet, *named) if outlet))
    in_text = sorted(statements, key=lambda statement: (statement.content, statement.cue))
    entries = [_entry(documents[0], statement, order, place, outlets) for place, statement in enumerate(in_text)]
    return Held(summary, order, outlets, tuple(entries))


def _common_month(earliest: str | None, latest: str | None) -> str:
    if earliest is None or latest is None:
        return ""
    return next((earliest[:length] for length in (7, 4) if earliest[:length] == latest[:length]), "")


def _entry(document: Document, statement: Statement, order: int, position: int, outlets: tuple[str, ...]) -> Entry:
    dated = value_of(statement.said_on or document.published)
    earliest, latest = (date_range(dated) if dated else None) or (None, None)
    speaker, printed, person = value_of(statement.speaker), content_text(document.text, statement.source), statement.person
    who = person.name if person else speaker
    named = speaker if who == speaker else f"{speaker} {who}"
    searched = (content_text(document.text, statement.content), named, printed)
    return Entry(
        id=statement.id,
        document_id=document.id,
        order=order,
        position=position,
        speaker=speaker,
        person=person.id if person else None,
        who=who,
        kind=statement.speaker_kind,
        role=value_of(statement.speaker_role),
        printed=printed,
        about=statement.about,
        outlets=outlets,
        manner=statement.manner,
        act=statement.act,
        score=statement.score,
        dated=dated,
        earliest=earliest,
        latest=latest,
        month=_common_month(earliest, latest),
        reviewed=statement.reviewed is not None,
        words="|".join(pad_words(part) or " " for part in searched),
    )
