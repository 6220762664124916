"""Finds what a store holds; everything here only reads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, or_, select

from onrecord.errors import RunError
from onrecord.records import Document, Statement
from onrecord.store import dialect
from onrecord.store.base import EVERYTHING, Article, ArticleSummary, SkippedItem, SpeakerSummary, StatementFilter
from onrecord.store.conditions import Condition, statement_conditions
from onrecord.store.rows import load_copy, load_document, load_statement
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy as copies
from onrecord.store.schema import skipped
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import fold_words

BATCH = 500  # statements fetched at a time; their documents are fetched with them
CANDIDATES_SHOWN = 5

_ID_START = re.compile(r"[0-9a-f]{4,}")


class SqlView:
    """A View on an SQL database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def statements(
        self, wanted: StatementFilter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[tuple[Document, Statement]]:
        columns = statements_table.c
        order = (columns.earliest.is_(None), columns.earliest, documents.c.number, columns.position)
        query = select(statements_table).join(documents).where(*statement_conditions(wanted)).order_by(*order)
        with dialect.reading(self._engine) as connection:
            found = connection.execution_options(yield_per=BATCH).execute(query.limit(limit).offset(offset))
            for rows in found.partitions():
                by_id = _documents_of(connection, {row.document_id for row in rows})
                yield from ((by_id[row.document_id], load_statement(row)) for row in rows)

    def count(self, wanted: StatementFilter = EVERYTHING) -> int:
        with dialect.reading(self._engine) as connection:
            query = select(func.count()).select_from(statements_table).where(*statement_conditions(wanted))
            return int(connection.execute(query).scalar_one())

    def article(self, key: str) -> Article:
        with dialect.reading(self._engine) as connection:
            row = _one_article(connection, key)
            said = select(statements_table).where(statements_table.c.document_id == row.id).order_by(statements_table.c.position)
            copied = select(copies).where(copies.c.document_id == row.id).order_by(copies.c.number)
            return Article(
                document=load_document(row),
                statements=tuple(load_statement(found) for found in connection.execute(said)),
                copies=tuple(load_copy(found, row.text) for found in connection.execute(copied)),
                reader_version=row.reader_version,
                added_at=row.added_at,
            )

    def articles(self, *, limit: int | None = None, offset: int = 0) -> Iterator[ArticleSummary]:
        query = _summaries().order_by(documents.c.number).limit(limit).offset(offset)
        with dialect.reading(self._engine) as connection:
            yield from (ArticleSummary(*row) for row in connection.execute(query))

    def search_articles(self, text: str, *, limit: int = 50) -> list[ArticleSummary]:
        found = dialect.matching(documents, text).subquery()
        query = _summaries().join(found, found.c.number == documents.c.number).order_by(found.c.rank, documents.c.number)
        with dialect.reading(self._engine) as connection:
            return [ArticleSummary(*row) for row in connection.execute(query.limit(limit))]

    def speakers(self) -> list[SpeakerSummary]:
        with dialect.reading(self._engine) as connection:
            outlets = _outlets_of_speakers(connection)
            return [
                SpeakerSummary(
                    name=row.speaker,
                    kind=row.speaker_kind,
                    statements=row.statements,
                    first=_after_bar(row.first),
                    last=_after_bar(row.last),
                    outlets=tuple(sorted(outlets[row.speaker, row.speaker_kind])),
                )
                for row in connection.execute(_SPEAKERS)
            ]

    def skipped(self) -> list[SkippedItem]:
        columns = (skipped.c.item, skipped.c.what, skipped.c.remedy, skipped.c.first_seen, skipped.c.last_seen, skipped.c.times)
        with dialect.reading(self._engine) as connection:
            return [SkippedItem(*row) for row in connection.execute(select(*columns).order_by(skipped.c.item, skipped.c.what))]


def _documents_of(connection: Connection, ids: set[str]) -> dict[str, Document]:
    found = connection.execute(select(documents).where(documents.c.id.in_(ids)))
    return {row.id: load_document(row) for row in found}


def _one_article(connection: Connection, key: str) -> Any:
    """The row that a path, the start of an id or words of the title name: the first of these that names any."""
    for condition in _article_conditions(key):
        rows = connection.execute(select(documents).where(condition).order_by(documents.c.number)).all()
        if len(rows) == 1:
            return rows[0]
        if rows:
            raise RunError(f"{len(rows)} articles are called {key!r}: {_candidates(rows)}. Name one by its id")
    raise RunError(f"no article is called {key!r}. Name it by its path, the start of its id or words of its title: see `onrecord articles`")


def _article_conditions(key: str) -> Iterator[Condition]:
    bare = key.removeprefix("./")
    ends = "/" + bare
    yield _by_path(documents.c.path.in_((key, bare)), copies.c.path.in_((key, bare)))
    yield _by_path(documents.c.path.endswith(ends, autoescape=True), copies.c.path.endswith(ends, autoescape=True))
    if _ID_START.fullmatch(key):
        yield documents.c.id.startswith(key)
    yield dialect.holds_words(documents.c.title_words, fold_words(key))


def _by_path(in_document: Condition, in_copy: Condition) -> Condition:
    return or_(in_document, documents.c.id.in_(select(copies.c.document_id).where(in_copy)))


def _candidates(rows: Any) -> str:
    named = [f"{row.id[:8]} ({row.title or row.path})" for row in rows[:CANDIDATES_SHOWN]]
    return ", ".join(named) + (", …" if len(rows) > CANDIDATES_SHOWN else "")


def _summaries() -> Select[Any]:
    """Columns in the order of ArticleSummary."""
    said = select(func.count()).where(statements_table.c.document_id == documents.c.id).scalar_subquery()
    copied = select(func.count()).where(copies.c.document_id == documents.c.id).scalar_subquery()
    column = documents.c
    described = (column.id, column.path, column.url, column.title, column.outlet, column.published, column.language)
    return select(*described, said, copied, column.added_at)


def _outlets_of_speakers(connection: Connection) -> dict[tuple[str, str | None], set[str]]:
    """Which outlets carried each speaker and kind of speaker, copies counted."""
    who = (statements_table.c.speaker, statements_table.c.speaker_kind)
    outlets: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for carrier in (documents, copies):
        same = carrier.c.id if carrier is documents else carrier.c.document_id
        query = select(*who, carrier.c.outlet).distinct().join(carrier, statements_table.c.document_id == same)
        for speaker, kind, outlet in connection.execute(query.where(who[0].is_not(None), carrier.c.outlet.is_not(None))):
            outlets[speaker, kind].add(outlet)
    return outlets


def _speakers() -> Select[Any]:
    """The first and last date, each behind the day it is sorted by and a bar."""
    column = statements_table.c
    how_many = func.count().label("statements")
    first = func.min(column.earliest + "|" + column.dated).label("first")
    last = func.max(column.latest + "|" + column.dated).label("last")
    grouped = select(column.speaker, column.speaker_kind, how_many, first, last).group_by(column.speaker, column.speaker_kind)
    return grouped.where(column.speaker.is_not(None)).order_by(how_many.desc(), column.speaker, column.speaker_kind)


_SPEAKERS = _speakers()


def _after_bar(dated: str | None) -> str | None:
    return dated.partition("|")[2] if dated else None
