"""An article with everything, and finding one by path, id or words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from onrecord.errors import RunError
from onrecord.records import Person, Statement
from onrecord.store import dialect
from onrecord.store.base import Article
from onrecord.store.conditions import Condition, speaks_here
from onrecord.store.reviewing import load_reviewed
from onrecord.store.rows import load_copy, load_document, load_statement
from onrecord.store.schema import appearance, deed, review, telling
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy as copies
from onrecord.store.schema import person as people
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import fold_words

CANDIDATES_SHOWN = 5

_ID_START = re.compile(r"[0-9a-f]{4,}")


def said() -> Select[Any]:
    """Statements with the person whom the record has for the speaker, how somebody judged them, and the claim that they tell."""
    known = people.c.id.label("person_id"), people.c.name.label("person_name")
    judged = review.c.verdict, deed.c.decided_by, deed.c.decided_at
    query = select(statements_table, *known, *judged, telling.c.claim_id).select_from(statements_table)
    query = query.outerjoin(telling, telling.c.statement_id == statements_table.c.id).outerjoin(appearance, speaks_here())
    query = query.outerjoin(people, people.c.id == appearance.c.person_id)
    return query.outerjoin(review, review.c.number == statements_table.c.review).outerjoin(deed, deed.c.number == review.c.deed)


def load_said(row: Any) -> Statement:
    """The statement of such a row."""
    return load_statement(row, Person(row.person_id, row.person_name) if row.person_id else None, load_reviewed(row), row.claim_id)


def whole_article(connection: Connection, id: str) -> Article:
    """The article of exactly this id."""
    row = connection.execute(select(documents).where(documents.c.id == id)).one_or_none()
    if row is None:
        raise RunError("no article of this id is in the record")
    return load_article(connection, row)


def load_article(connection: Connection, row: Any) -> Article:
    """The article of a row, with everything."""
    found = said().where(statements_table.c.document_id == row.id).order_by(statements_table.c.position)
    copied = select(copies).where(copies.c.document_id == row.id).order_by(copies.c.number)
    return Article(
        document=load_document(row),
        statements=tuple(load_said(one) for one in connection.execute(found)),
        copies=tuple(load_copy(one, row.text) for one in connection.execute(copied)),
        reader_version=row.reader_version,
        added_at=row.added_at,
    )


def one_article(connection: Connection, key: str) -> Any:
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
