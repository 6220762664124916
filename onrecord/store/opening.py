"""Opening a store: make it, migrate it, or say why not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from onrecord.errors import RunError
from onrecord.store import dialect, migrations
from onrecord.store.base import Desk, Store, View, Writer
from onrecord.store.desk import SqlDesk
from onrecord.store.view import SqlView
from onrecord.store.writer import SqlWriter


class SqlStore:
    """An open store in an SQL database."""

    def __init__(self, path: str, engine: Engine, *, may_write: bool) -> None:
        self.path = path
        self.may_write = may_write
        self._engine = engine
        self._watch = dialect.Watch(engine)

    @property
    def version(self) -> int:
        return self._watch.version()

    @property
    def view(self) -> View:
        return SqlView(self._engine)

    def writer(self, reader_version: str) -> Writer:
        return SqlWriter(self._engine, reader_version)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        with dialect.writing(self._engine) as connection:
            yield SqlDesk(connection)

    def close(self) -> None:
        self._watch.close()
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def open_store(path: str | Path, *, create: bool = False, read_only: bool = False) -> Store:
    """Open the store in a file; `create` makes one where none is. An older store is migrated, unless `read_only`.

    Raises RunError where there is no store, the file is no onrecord store, or a newer onrecord made it.
    """
    if not str(path):
        raise RunError("the store has no name. Name a file with --store")
    file = Path(path)
    if not create and not _exists(file):
        raise RunError(f"there is no store at {path}. Make one with `onrecord add PATH`, or name another with --store")
    if _exists(file) and not file.is_file():
        raise RunError(f"{path} is no file. Name a file for the store with --store")
    if not file.absolute().parent.is_dir():
        raise RunError(f"the folder of {path} does not exist. Make it, or name another file with --store")
    _refuse_foreign_bytes(file)
    engine = dialect.connect_file(file, read_only=read_only)
    try:
        _bring_up_to_date(engine, path, create=create, read_only=read_only)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(str(path), engine, may_write=not read_only)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        raise _closed(file, error) from error


def _refuse_foreign_bytes(file: Path) -> None:
    """Look before connecting, for to connect is to set the journal mode of a file that may not be ours."""
    try:
        with file.open("rb") as opened:
            header = opened.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _closed(file, error) from error
    mark = int.from_bytes(header[68:72])
    if header and (not header.startswith(b"SQLite format 3\0") or mark not in (0, dialect.APPLICATION_ID)):
        raise _foreign(file)


def _bring_up_to_date(engine: Engine, path: str | Path, *, create: bool, read_only: bool) -> None:
    with dialect.reading(engine) as connection:
        revision = _revision(connection, path)
    if revision == migrations.REVISIONS[-1]:
        return
    if revision is None and not create:
        raise RunError(f"the store at {path} is empty. Fill it with `onrecord add PATH`, or name another with --store")
    if read_only:
        raise RunError(f"the store at {path} was made by an older onrecord. Open it where it may be written to bring it up to date")
    dialect.prepare_file(engine)
    with dialect.writing(engine) as connection:
        migrations.upgrade(connection)
        dialect.mark_ours(connection)


def _revision(connection: Connection, path: str | Path) -> str | None:
    """Which migration the store is at, None for an empty file."""
    if dialect.is_empty(connection):
        return None
    if not dialect.is_ours(connection):
        raise _foreign(path)
    revision: str = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    if revision not in migrations.REVISIONS:
        raise RunError(f"the store at {path} was made by a newer onrecord ({revision}). Upgrade onrecord, or name another with --store")
    return revision


def _closed(file: Path, error: OSError) -> RunError:
    return RunError(f"{file} cannot be opened: {error.strerror}. Check who may read it, or name another with --store")


def _foreign(path: str | Path) -> RunError:
    return RunError(f"{path} is no onrecord store. Name another file with --store")
