"""Finds what a store holds; everything here only reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, Select, exists, func, or_, select

from onrecord.errors import RunError
from onrecord.records import Document, Link, Review, SpeakerKind, Statement
from onrecord.store import dialect
from onrecord.store.articles import load_article, load_said, one_article, said, whole_article
from onrecord.store.base import (
    EVERYTHING,
    Article,
    ArticleSummary,
    Deed,
    Indexed,
    IndexedArticle,
    SkippedItem,
    SpeakerSummary,
    StatementFilter,
)
from onrecord.store.claimbase import EVERY_CLAIM, ClaimFilter, ClaimStored, ClaimSummary, Marks, Place, Said
from onrecord.store.claimdesk import SqlClaimDesk, unmarked_documents
from onrecord.store.claimview import count_claims, list_claims, list_contests, load_carriers, load_claims, order_claims, show_claim
from onrecord.store.conditions import Condition, of_person, speaks_here, statement_conditions
from onrecord.store.desk import unlinked_documents
from onrecord.store.named import find_person, in_force, last_deed, parts_of, rows_in
from onrecord.store.peoplebase import PersonShown, PersonSummary
from onrecord.store.peopleview import count_people, list_people, show_person
from onrecord.store.reviewing import select_reviews
from onrecord.store.rows import load_copy, load_document, load_link, load_review
from onrecord.store.schema import appearance, link, marked, open_block, skipped, telling
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy as copies
from onrecord.store.schema import person as people
from onrecord.store.schema import statement as statements_table

RANKED = 20_000  # articles that are ranked by how well they match; of more, which none can rank well, the last added are taken
BATCH = 500  # statements fetched at a time; their documents are fetched with them


class SqlView:
    """A View on an SQL database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def statements(
        self, wanted: StatementFilter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[tuple[Document, Statement]]:
        columns = statements_table.c
        order = (columns.earliest.is_(None), columns.earliest, documents.c.number, columns.position)
        with dialect.reading(self._engine) as connection:
            query = said().join(documents, documents.c.id == columns.document_id).where(*_conditions(connection, wanted)).order_by(*order)
            found = connection.execution_options(yield_per=BATCH).execute(query.limit(limit).offset(offset))
            for rows in found.partitions():
                by_id = _documents_of(connection, {row.document_id for row in rows})
                yield from ((by_id[row.document_id], load_said(row)) for row in rows)

    def count(self, wanted: StatementFilter = EVERYTHING) -> int:
        with dialect.reading(self._engine) as connection:
            query = select(func.count()).select_from(statements_table).where(*_conditions(connection, wanted))
            return int(connection.execute(query).scalar_one())

    def article(self, key: str) -> Article:
        with dialect.reading(self._engine) as connection:
            return load_article(connection, one_article(connection, key))

    def article_of(self, id: str) -> Article:
        with dialect.reading(self._engine) as connection:
            return whole_article(connection, id)

    def statement(self, id: str) -> tuple[Document, Statement]:
        with dialect.reading(self._engine) as connection:
            row = connection.execute(said().where(statements_table.c.id == id)).one_or_none()
            if row is None:
                raise RunError("no statement of this id is in the record. It may have been judged or read anew; search for its words")
            return _documents_of(connection, {row.document_id})[row.document_id], load_said(row)

    def index(self, document_ids: Collection[str] | None = None) -> Iterator[Indexed]:
        column = statements_table.c
        role, addressee = (column.resolved[name]["value"].as_string() for name in ("speaker_role", "addressee"))
        query = select(
            *(column.number, column.id, column.document_id, column.position, column.speaker, column.speaker_kind, role),
            *(people.c.id, people.c.name, addressee, column.source_text, column.about, column.manner, column.act, column.score),
            *(column.dated, column.earliest, column.latest, column.review.is_not(None), telling.c.claim_id),
        )
        query = (
            query.select_from(statements_table)
            .outerjoin(telling, telling.c.statement_id == column.id)
            .outerjoin(appearance, speaks_here())
            .outerjoin(people, people.c.id == appearance.c.person_id)
        )
        with dialect.reading(self._engine) as connection:
            streamed = connection.execution_options(yield_per=BATCH)
            if document_ids is None:
                yield from map(Indexed._make, streamed.execute(query))
                return
            yield from map(Indexed._make, rows_in(streamed, query, column.document_id, document_ids))

    def index_articles(self, changed_after: int = 0) -> Iterator[IndexedArticle]:
        query = select(documents.c.number, documents.c.id, documents.c.published, documents.c.outlet, documents.c.changed)
        copied = select(copies.c.document_id, copies.c.outlet).where(copies.c.outlet.is_not(None)).order_by(copies.c.number)
        if changed_after:  # asked for on their own, or all articles would be gone through to find that none changed
            changed = documents.c.changed > changed_after
            query = query.where(documents.c.number.in_(select(documents.c.number).where(changed)))
            copied = copied.where(copies.c.document_id.in_(select(documents.c.id).where(changed)))
        with dialect.reading(self._engine) as connection:
            same: dict[Any, Any] = {}  # of what many articles have in common one copy is enough
            others: dict[str, list[str]] = defaultdict(list)
            for id, outlet in connection.execute(copied):
                others[id].append(outlet)
            for row in connection.execution_options(yield_per=BATCH).execute(query.order_by(documents.c.number)):
                outlets = tuple(dict.fromkeys(one for one in (row.outlet, *others.get(row.id, ())) if one))
                published = same.setdefault(row.published, row.published)
                yield IndexedArticle(row.id, published, same.setdefault(outlets, outlets), row.changed)

    def matching(self, text: str) -> NDArray[np.int64]:
        with dialect.reading(self._engine) as connection:
            return dialect.list_matching(connection, statements_table, text)

    def reviews(self) -> Iterator[Review]:
        with dialect.reading(self._engine) as connection:
            yield from map(load_review, connection.execution_options(yield_per=BATCH).execute(select_reviews()))

    def last_deed(self, kinds: Collection[str]) -> Deed | None:
        with dialect.reading(self._engine) as connection:
            return last_deed(connection, kinds)

    def documents(self) -> Iterator[tuple[Document, tuple[Document, ...]]]:
        query = select(copies, documents.c.text).join(documents, documents.c.id == copies.c.document_id).order_by(copies.c.number)
        with dialect.reading(self._engine) as connection:
            copied: dict[str, list[Document]] = defaultdict(list)
            for row in connection.execute(query):
                copied[row.document_id].append(load_copy(row, row.text))
            for row in connection.execution_options(yield_per=BATCH).execute(select(documents).order_by(documents.c.number)):
                yield load_document(row), tuple(copied[row.id])

    def said(self, ids: Collection[str]) -> dict[str, tuple[Document, Statement]]:
        with dialect.reading(self._engine) as connection:
            rows = list(rows_in(connection, said(), statements_table.c.id, ids))
            by_id = _documents_of(connection, {row.document_id for row in rows})
            return {row.id: (by_id[row.document_id], load_said(row)) for row in rows}

    def articles(self, *, limit: int | None = None, offset: int = 0) -> Iterator[ArticleSummary]:
        query = _summaries().order_by(documents.c.number).limit(limit).offset(offset)
        with dialect.reading(self._engine) as connection:
            yield from (ArticleSummary(*row) for row in connection.execute(query))

    def articles_of(self, ids: Sequence[str]) -> list[ArticleSummary]:
        with dialect.reading(self._engine) as connection:
            return _summaries_of(connection, ids)

    def matching_articles(self, text: str, *, limit: int = 50) -> list[str]:
        with dialect.reading(self._engine) as connection:
            return _best_articles(connection, text, limit)

    def search_articles(self, text: str, *, limit: int = 50) -> list[ArticleSummary]:
        with dialect.reading(self._engine) as connection:
            return _summaries_of(connection, _best_articles(connection, text, limit))

    def people(self, *, kind: SpeakerKind | None = None, name: str | None = None, limit: int | None = None) -> list[PersonSummary]:
        with dialect.reading(self._engine) as connection:
            return list_people(connection, kind, name, limit)

    def count_people(self, *, kind: SpeakerKind | None = None, name: str | None = None) -> int:
        with dialect.reading(self._engine) as connection:
            return count_people(connection, kind, name)

    def person(self, key: str, *, limit: int | None = None, offset: int = 0) -> PersonShown:
        with dialect.reading(self._engine) as connection:
            return show_person(connection, find_person(connection, key), limit, offset)

    def links(self, ids: Collection[str] | None = None) -> list[Link]:
        query = select(link).where(in_force(link.c.deed))
        with dialect.reading(self._engine) as connection:
            if ids is None:
                return [load_link(row) for row in connection.execute(query.order_by(link.c.number))]
            on_any = [query.where(or_(link.c.left.in_(part), link.c.right.in_(part))) for part in parts_of(ids)]
            rows = {row.number: row for part in on_any for row in connection.execute(part)}
            return [load_link(rows[number]) for number in sorted(rows)]

    def claims(self, wanted: ClaimFilter = EVERY_CLAIM, *, limit: int | None = None) -> list[ClaimSummary]:
        with dialect.reading(self._engine) as connection:
            return list_claims(connection, wanted, _conditions(connection, wanted.said or EVERYTHING), limit)

    def count_claims(self, wanted: ClaimFilter = EVERY_CLAIM) -> int:
        with dialect.reading(self._engine) as connection:
            return count_claims(connection, wanted, _conditions(connection, wanted.said or EVERYTHING))

    def order_claims(self) -> list[tuple[str, bool]]:
        with dialect.reading(self._engine) as connection:
            return order_claims(connection)

    def claims_of(self, ids: Sequence[str]) -> list[ClaimSummary]:
        with dialect.reading(self._engine) as connection:
            return load_claims(connection, ids)

    def claim(self, key: str) -> ClaimStored:
        with dialect.reading(self._engine) as connection:
            return show_claim(connection, key)

    def contests(self, ids: Collection[str]) -> list[Link]:
        with dialect.reading(self._engine) as connection:
            return list_contests(connection, ids)

    def marks(self) -> Iterator[Marks]:
        with dialect.reading(self._engine) as connection:
            yield from SqlClaimDesk(connection).marks()

    def said_at(self, places: Collection[Place]) -> dict[Place, Said]:
        with dialect.reading(self._engine) as connection:
            return SqlClaimDesk(connection).said_at(places)

    def carriers(self, document_ids: Collection[str]) -> dict[str, tuple[Document, ...]]:
        with dialect.reading(self._engine) as connection:
            return load_carriers(connection, document_ids)

    def are_claims_gathered(self, rules: str) -> bool:
        with dialect.reading(self._engine) as connection:
            left = unmarked_documents(rules).limit(1), select(marked.c.number).where(marked.c.waits).limit(1)
            return not any(connection.execute(query).first() for query in left)

    def is_linked(self, rules: str) -> bool:
        with dialect.reading(self._engine) as connection:
            newcomers = exists().where(appearance.c.person_id.is_(None))
            waiting = select(exists().where(unlinked_documents(rules))), select(exists().select_from(open_block)), select(newcomers)
            return not any(connection.execute(query).scalar_one() for query in waiting)

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
    return {row.id: load_document(row) for row in rows_in(connection, select(documents), documents.c.id, ids)}


def _summaries_of(connection: Connection, ids: Sequence[str]) -> list[ArticleSummary]:
    found = {row.id: ArticleSummary(*row) for row in rows_in(connection, _summaries(), documents.c.id, ids)}
    return [found[id] for id in ids if id in found]


def _best_articles(connection: Connection, text: str, limit: int) -> list[str]:
    """The ids of the articles that hold some words, best first."""
    matched = dialect.matching(documents, text).subquery()
    some = select(matched.c.number).limit(RANKED + 1).subquery()
    many = connection.execute(select(func.count()).select_from(some)).scalar_one() > RANKED
    order = (matched.c.number.desc(),) if many else (matched.c.rank, matched.c.number)
    best = list(connection.execute(select(matched.c.number).order_by(*order).limit(limit)).scalars())
    ids = {row.number: row.id for row in connection.execute(select(documents.c.number, documents.c.id).where(documents.c.number.in_(best)))}
    return [ids[number] for number in best]


def _conditions(connection: Connection, wanted: StatementFilter) -> list[Condition]:
    """The filter's conditions, with the one person whom it names."""
    named = [of_person(find_person(connection, wanted.person))] if wanted.person is not None else []
    return [*statement_conditions(wanted), *named]


def _summaries() -> Select[Any]:
    """Columns in the order of ArticleSummary."""
    here = select(func.count()).where(statements_table.c.document_id == documents.c.id)
    judged = here.where(statements_table.c.review.is_not(None)).scalar_subquery()
    copied = select(func.count()).where(copies.c.document_id == documents.c.id).scalar_subquery()
    column = documents.c
    described = (column.id, column.path, column.url, column.title, column.outlet, column.published, column.language)
    return select(*described, here.scalar_subquery(), copied, column.added_at, judged, column.changed)


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
