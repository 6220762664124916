"""Composes the stages over iterables and counts every outcome."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onrecord.errors import ItemError, own_fault
from onrecord.records import Document, Reference, Statement

if TYPE_CHECKING:  # the database is loaded only by those who store
    from onrecord.store import Store, Writer

Annotated = tuple[Document, tuple[Statement, ...]]
OnSkipped = Callable[[ItemError], None]

_log = logging.getLogger("onrecord")


class Annotate(Protocol):
    """What `annotate_documents` is, for those who put something else in its place."""

    def __call__(
        self, documents: Iterable[Document | ItemError], *, threads: int, reader: str, on_skipped: OnSkipped
    ) -> Iterator[Annotated]: ...


@dataclass(slots=True)
class Counts:
    """How many articles were added, known already or skipped, and how many statements were added with them."""

    added: int = 0
    known: int = 0
    skipped: int = 0
    statements: int = 0

    @property
    def read(self) -> int:
        """Articles that could be read, new or known."""
        return self.added + self.known

    @property
    def done(self) -> int:
        """Everything that is over with, one way or another."""
        return self.read + self.skipped


def warn_skipped(error: ItemError) -> None:
    """Say in the program's log what was skipped."""
    _log.warning("skipped %s", error)


def reader_version(reader: str = "best") -> str:
    """What reads: this release with a reader's model. Articles read by another are read anew."""
    from onrecord import __version__
    from onrecord.annotate import model_version

    return f"onrecord {__version__}, {model_version(reader)}"


def annotate_documents(
    documents: Iterable[Document | ItemError], *, threads: int = 2, reader: str = "best", on_skipped: OnSkipped = warn_skipped
) -> Iterator[Annotated]:
    """Each document with its statements, speakers and dates resolved, in the order given.

    `reader` is best or the folder of an exported model; RunError where there is none such. What `read_documents` could not read,
    and what fails in a stage, goes to `on_skipped`; the rest goes on.
    """
    from onrecord.resolve import resolve_document

    for document, raw, mentions in _annotate_each(_only_documents(documents, on_skipped), threads, reader, on_skipped):
        try:
            statements = resolve_document(document, raw, mentions)
        except ItemError as error:
            on_skipped(error)
        except Exception as error:
            _log.debug("resolving %s", document.path, exc_info=True)
            on_skipped(own_fault(error, document.path))
        else:
            yield document, statements


def keep_sure(articles: Iterable[Annotated], least: float) -> Iterator[Annotated]:
    """The articles with those statements only that score at least so much."""
    for document, statements in articles:
        yield document, tuple(statement for statement in statements if statement.score >= least)


def _only_documents(items: Iterable[Document | ItemError], on_skipped: OnSkipped) -> Iterator[Document]:
    try:
        for item in items:
            if isinstance(item, ItemError):
                on_skipped(item)
            else:
                yield item
    except ItemError as error:
        on_skipped(error)


def _annotate_each(
    documents: Iterator[Document], threads: int, reader: str, on_skipped: OnSkipped
) -> Iterator[tuple[Document, tuple[Statement, ...], tuple[Reference, ...]]]:
    """Annotate; where one document fails, take up again with those after it, which a look-ahead may already have taken."""
    from onrecord.annotate import annotate_texts

    waiting: deque[Document] = deque()

    def hand_out(again: tuple[Document, ...]) -> Iterator[Document]:
        yield from again
        for document in documents:
            waiting.append(document)
            yield document

    while True:
        try:
            for annotated in annotate_texts(hand_out(tuple(waiting)), threads=threads, reader=reader):
                waiting.popleft()
                yield annotated
            return
        except ItemError as error:
            if not waiting:
                raise
            on_skipped(error)
            waiting.remove(next((document for document in waiting if document.path == error.where), waiting[0]))


def add_articles(
    items: Iterable[Document | ItemError],
    store: Store,
    *,
    threads: int = 2,
    reader: str = "best",
    progress: Callable[[Counts], None] = lambda counts: None,
    annotate: Annotate = annotate_documents,
    version: str | None = None,
) -> Counts:
    """Annotate and store what `read_documents` gives, link who speaks and gather what is said again.

    What the store knows already is not annotated again. `reader` is as for `annotate_documents`. `progress` is called after each outcome.
    `version` names what reads where `annotate` is another one than ours.
    """
    from onrecord.gathering import gather_claims
    from onrecord.linking import link_people

    writer = store.writer(version or reader_version(reader))
    counts = Counts()

    def skip(error: ItemError) -> None:
        writer.log_skipped(error)
        counts.skipped += 1
        progress(counts)

    def know(document: Document) -> None:
        writer.add_copy(document)
        counts.known += 1
        progress(counts)

    for document, statements in annotate(_unknown(items, writer, know), threads=threads, reader=reader, on_skipped=skip):
        _store_one(writer, counts, document, statements, skip)
        progress(counts)
    link_people(store)
    gather_claims(store)
    return counts


def _unknown(items: Iterable[Document | ItemError], writer: Writer, know: Callable[[Document], None]) -> Iterator[Document | ItemError]:
    for item in items:
        if isinstance(item, Document) and writer.knows(item.id):
            know(item)
        else:
            yield item


def _store_one(writer: Writer, counts: Counts, document: Document, statements: tuple[Statement, ...], skip: OnSkipped) -> None:
    try:
        added = writer.add_article(document, statements)
    except ItemError as error:
        skip(error)
        return
    counts.added += added
    counts.known += not added
    counts.statements += len(statements) if added else 0
