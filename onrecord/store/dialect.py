"""The one seam that knows which database holds the store: connections, upserts and full-text search."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, QueuePool, Select, Table, and_, create_engine, event, false, func, literal_column, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.sql import ColumnElement

from onrecord.errors import RunError
from onrecord.store.words import asked_phrases

APPLICATION_ID = 0x6F6E7263  # "onrc", in the header of every SQLite file that is a store of ours
BUSY_MILLISECONDS = 30_000  # how long a writer waits for another; one article takes milliseconds

Row = Mapping[str, Any]

_SEARCH_TABLES = {"statement": ("content_text", "speaker", "source_text"), "document": ("title", "text")}


def connect_file(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on one SQLite file, made when first written to; transactions are real, DDL included."""

    def connect() -> sqlite3.Connection:
        # Without an isolation level the driver opens and closes no transaction on its own.
        connection = sqlite3.connect(_file_uri(path, read_only), uri=True, isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; a power cut, the last articles
        connection.execute(f"PRAGMA query_only = {int(read_only)}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, execution_options={"file": str(path)})

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def prepare_file(engine: Engine) -> None:
    """Let readers and a writer work at once; the file remembers it. Only for a file known to be ours."""
    with _named_errors(engine), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")


def _file_uri(path: Path, read_only: bool) -> str:
    name = quote(str(path.absolute()), safe="/", errors="surrogateescape")
    may_write = os.access(path.absolute().parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    if may_write or not read_only:
        return f"file:{name}?mode=rwc"  # also to read: a reader, too, tidies up files beside the store
    lies_still = not Path(f"{path}-wal").exists()  # nobody is writing, and it can be read as it lies
    return f"file:{name}?mode=ro" + ("&immutable=1" if lies_still else "")


class Watch:
    """Tells when anything was stored, by whatever program, without looking at the rows."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: PoolProxiedConnection | None = None
        self._asking = Lock()

    def version(self) -> int:
        """A number that is another after every change."""
        with _named_errors(self._engine), self._asking:
            if self._connection is None:
                self._connection = self._engine.raw_connection()  # of its own: each counts what others stored
            cursor = self._connection.cursor()
            cursor.execute("PRAGMA data_version")
            (version,) = cursor.fetchone() or (0,)
            cursor.close()
            return int(version)

    def close(self) -> None:
        """Give the connection back."""
        with self._asking:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store."""
    with _named_errors(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is stored whole or not at all; it waits for another writer at its start, never midway."""
    with _named_errors(engine), engine.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def _named_errors(engine: Engine) -> Iterator[None]:
    """Turn what the database says into problem and remedy."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        problem = str(error.orig if isinstance(error, DBAPIError) else error)
        raise RunError(f"the store at {engine.get_execution_options()['file']} cannot be used: {problem}. {_remedy(problem)}") from error


def _remedy(problem: str) -> str:
    remedies = {
        "locked": "Another program is writing to it; try again when it is done",
        "full": "Free some disk space and run the same command again; what was stored stays",
        "readonly": "Check that you may write to the file and its folder",
        "unable to open": "Check that its folder exists and that you may write there",
        "not a database": "The file is no onrecord store; name another with --store",
        "malformed": "The file is damaged; restore a copy of it, or add the articles to a new store with --store",
    }
    return next((remedy for sign, remedy in remedies.items() if sign in problem), "Check the file, or name another with --store")


def upsert(connection: Connection, table: Table, values: Row, *, key: tuple[str, ...], update: Row | None = None) -> None:
    """Insert a row; where one with this key is there, change the columns in `update`, or nothing."""
    insert = sqlite.insert(table).values(values)
    if update:
        connection.execute(insert.on_conflict_do_update(index_elements=key, set_=dict(update)))
    else:
        connection.execute(insert.on_conflict_do_nothing(index_elements=key))


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert the rows that are not there."""
    if rows:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)


def create_search(connection: Connection) -> None:
    """Full-text indexes over statements and articles, kept in step by triggers; the words themselves are not stored twice."""
    for name, columns in _SEARCH_TABLES.items():
        listed, old, new = (", ".join(prefix + column for column in columns) for prefix in ("", "old.", "new."))
        index = f"{name}_search"
        remove = f"INSERT INTO {index}({index}, rowid, {listed}) VALUES ('delete', old.number, {old});"
        insert = f"INSERT INTO {index}(rowid, {listed}) VALUES (new.number, {new});"
        for ddl in (
            f"CREATE VIRTUAL TABLE {index} USING fts5({listed}, content='{name}', content_rowid='number', "
            "tokenize='unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER {index}_insert AFTER INSERT ON {name} BEGIN {insert} END",
            f"CREATE TRIGGER {index}_delete AFTER DELETE ON {name} BEGIN {remove} END",
            f"CREATE TRIGGER {index}_update AFTER UPDATE OF {listed} ON {name} BEGIN {remove} {insert} END",
        ):
            connection.exec_driver_sql(ddl)


def matching(table: Table, query: str) -> Select[Any]:
    """The numbers of the rows whose words hold all the query asks for; `rank` orders them best first."""
    index = f"{table.name}_search"
    phrases = " AND ".join('"' + phrase.replace('"', '""') + '"' for phrase in asked_phrases(query))
    columns: list[ColumnElement[Any]] = [literal_column("rowid").label("number"), literal_column("rank").label("rank")]
    found: Select[Any] = select(*columns).select_from(text(index))
    return found.where(literal_column(index).op("MATCH")(phrases) if phrases else false())


def list_matching(connection: Connection, table: Table, query: str) -> NDArray[np.int64]:
    """The numbers alone, in no order: gathered into one string, for half a million rows of one number each take five times as long."""
    found = matching(table, query).subquery()
    gathered = connection.execute(select(func.group_concat(found.c.number, " "))).scalar()
    return np.fromstring(gathered, np.int64, sep=" ") if gathered else np.empty(0, np.int64)


def holds_words(column: ColumnElement[Any], words: tuple[str, ...]) -> ColumnElement[bool]:
    """Whether a `*_words` column holds each of these folded words; never, where there are none."""
    conditions = [column.contains(f" {word} ", autoescape=True) for word in words]
    return and_(*conditions) if conditions else false()


def is_ours(connection: Connection) -> bool:
    """Whether the file carries our mark."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID)


def is_empty(connection: Connection) -> bool:
    """Whether nothing was ever stored in the file."""
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0)


def mark_ours(connection: Connection) -> None:
    """Mark the file as a store of ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
