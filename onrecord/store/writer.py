"""Puts articles in: each in one transaction, so that a killed run loses at most the article in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, delete, exists, insert, or_, select, update

from onrecord.days import stamp
from onrecord.errors import ItemError
from onrecord.records import Document, Statement
from onrecord.store import dialect
from onrecord.store.reviewing import next_change, put_reading, touch
from onrecord.store.rows import copy_values, document_values, load_document
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy, skipped


class SqlWriter:
    """A Writer on an SQL database."""

    def __init__(self, engine: Engine, reader_version: str) -> None:
        self._engine = engine
        self._reader_version = reader_version

    def add_article(self, document: Document, statements: tuple[Statement, ...]) -> bool:
        document = replace(document, path=_printable(document.path))
        _check(document, statements)
        try:
            return self._add(document, statements)
        except UnicodeEncodeError:
            remedy = "Save the file again as UTF-8 text"
            raise ItemError("its text holds halves of characters (lone surrogates)", document.path, remedy) from None

    def _add(self, document: Document, statements: tuple[Statement, ...]) -> bool:
        with dialect.writing(self._engine) as connection:
            _forget_skipped(connection, document.path)
            stored = _stored(connection, document.id)
            if stored is not None and stored.reader_version == self._reader_version:
                _keep_copy(connection, stored, document)
                return False
            self._put_document(connection, stored, document)
            put_reading(connection, document, statements)
        return True

    def _put_document(self, connection: Connection, stored: Any, document: Document) -> None:
        added = {"reader_version": self._reader_version, "added_at": stamp(), "linked": None, "changed": next_change(connection)}
        values = {**document_values(document), **added}
        if stored is None:
            connection.execute(insert(documents), values)
            return
        connection.execute(update(documents).where(documents.c.id == document.id).values(values))
        this_path = (document_copy.c.document_id == document.id) & (document_copy.c.path == document.path)
        connection.execute(delete(document_copy).where(this_path))
        _keep_copy(connection, document, load_document(stored))

    def add_copy(self, document: Document) -> None:
        document = replace(document, path=_printable(document.path))
        if _nothing_new(self._engine, document):
            return
        with dialect.writing(self._engine) as connection:
            _forget_skipped(connection, document.path)
            stored = _stored(connection, document.id)
            if stored is not None:
                _keep_copy(connection, stored, document)

    def knows(self, key: str) -> bool:
        copied = select(document_copy.c.document_id).where(document_copy.c.raw_hash == key)
        same = or_(documents.c.id == key, documents.c.raw_hash == key, documents.c.id.in_(copied))
        with dialect.reading(self._engine) as connection:
            found = select(exists().where(same, documents.c.reader_version == self._reader_version))
            return bool(connection.execute(found).scalar_one())

    def log_skipped(self, error: ItemError) -> None:
        now = stamp()
        seen = {"item": _printable(error.where), "what": _printable(error.what), "remedy": _printable(error.remedy)}
        row = {**seen, "first_seen": now, "last_seen": now, "times": 1}
        again = {"last_seen": now, "times": skipped.c.times + 1, "remedy": seen["remedy"]}
        with dialect.writing(self._engine) as connection:
            dialect.upsert(connection, skipped, row, key=("item", "what"), update=again)


def _check(document: Document, statements: tuple[Statement, ...]) -> None:
    ids = {statement.id for statement in statements}
    if len(ids) < len(statements) or any(statement.document_id != document.id for statement in statements):
        raise ItemError("its statements do not fit it", document.path, "This is a fault of onrecord; please report it")


def _printable(text: str) -> str:
    """The text with what is no Unicode, as in a file name that is no UTF-8, written out as \\udcff."""
    return text.encode("utf-8", "backslashreplace").decode()


def _stored(connection: Connection, document_id: str) -> Any:
    return connection.execute(select(documents).where(documents.c.id == document_id)).one_or_none()


def _nothing_new(engine: Engine, document: Document) -> bool:
    """Whether the path is known and not in the log: asked without the lock that writing takes."""
    in_document = select(documents.c.path).where(documents.c.id == document.id)
    in_copy = select(document_copy.c.path).where(document_copy.c.document_id == document.id)
    in_log = select(skipped.c.item).where(skipped.c.item == document.path)
    with dialect.reading(engine) as connection:
        paths = set(connection.execute(in_document.union_all(in_copy)).scalars())
        return document.path in paths and connection.execute(in_log.limit(1)).first() is None


def _keep_copy(connection: Connection, kept: Any, other: Document) -> None:
    """Keep the other place that the same text was read from, unless it is the place kept."""
    if other.path != kept.path:
        row = {**copy_values(other), "added_at": stamp()}
        dialect.upsert(connection, document_copy, row, key=("document_id", "path"))
        touch(connection, [kept.id])


def _forget_skipped(connection: Connection, path: str) -> None:
    """What is read now is skipped no longer."""
    connection.execute(delete(skipped).where(skipped.c.item == path))
