import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from onrecord.errors import RunError
from onrecord.store import StatementFilter, dialect, migrations, open_store
from onrecord.store.schema import metadata
from tests.invented import BRIDGE, BRIDGE_SAID
from tests.older import make_older


def differences(path):
    """What the tables and indexes of a store have otherwise than they should."""
    engine = dialect.connect_file(path)
    with dialect.reading(engine) as connection:
        ours = {"include_name": lambda name, kind, parents: kind != "table" or "_search" not in name}
        found = compare_metadata(MigrationContext.configure(connection, opts=ours), metadata)
    engine.dispose()
    return found


def test_a_new_store_is_what_the_migrations_make(store, tmp_path):
    assert differences(tmp_path / "record.db") == []


@pytest.mark.parametrize("revision", migrations.REVISIONS[:-1])
def test_a_store_of_an_older_release_becomes_what_a_new_one_is(tmp_path, revision):
    path = tmp_path / "older.db"
    with open_store(path, create=True) as store:
        store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
    make_older(path, revision)
    assert differences(path)
    with open_store(path) as store:
        assert store.view.article(BRIDGE.id).statements == BRIDGE_SAID
        assert store.view.count(StatementFilter(addressee="council")) == 1
    assert differences(path) == []


def test_the_revisions_listed_are_those_there_are():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == migrations.REVISIONS


def test_a_store_opened_again_holds_what_it_held(tmp_path):
    path = tmp_path / "a folder with 100% odd? #name" / "record.db"
    path.parent.mkdir()
    with open_store(path, create=True) as store:
        store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
    for read_only in (False, True):
        with open_store(path, read_only=read_only) as store:
            assert store.view.article(BRIDGE.id).statements == BRIDGE_SAID
    assert [file.name for file in path.parent.iterdir()] == ["record.db"]


def test_a_reader_sees_what_a_writer_stored_just_now(tmp_path):
    with open_store(tmp_path / "record.db", create=True) as writing:
        writing.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
        with open_store(tmp_path / "record.db", read_only=True) as reading:
            assert reading.view.count() == 3
            with pytest.raises(RunError, match=r"readonly.*may write"):
                reading.writer("model 1").add_article(BRIDGE, ())


def make(path, **pragmas):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")
    connection.close()


def make_newer(path):
    open_store(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_far_future'")
    connection.close()


def make_damaged(path):
    open_store(path, create=True).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))


@pytest.mark.parametrize(
    ("prepare", "problem"),
    [
        (lambda path: None, "no store at .* Make one with"),
        (lambda path: path.mkdir(), "is no file"),
        (lambda path: path.write_text("a shopping list, longer than any header"), "no onrecord store"),
        (make, "no onrecord store"),
        (lambda path: make(path, application_id=42), "no onrecord store"),
        (lambda path: make(path, journal_mode="WAL"), "no onrecord store"),
        (make_newer, "newer onrecord .9999_far_future.. Upgrade"),
        (make_damaged, "cannot be used: .* damaged"),
        (lambda path: path.touch(), "is empty. Fill it"),
    ],
    ids=["nothing", "folder", "text", "database", "other program", "other in WAL", "newer", "damaged", "empty"],
)
def test_what_is_no_store_of_ours_is_refused_and_left_alone(tmp_path, prepare, problem):
    path = tmp_path / "record.db"
    prepare(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(RunError, match=problem):
        open_store(path)
    if before:
        assert path.read_bytes() == before
        with pytest.raises(RunError):
            open_store(path, create=True)
        assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "record.db"
    path.touch()
    with open_store(path, create=True) as store:
        assert store.view.count() == 0


def test_a_store_is_not_made_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RunError, match=r"folder .* does not exist"):
        open_store(tmp_path / "nowhere" / "record.db", create=True)


def test_a_creation_that_fails_leaves_no_half_store(tmp_path, monkeypatch):
    monkeypatch.setattr(dialect, "mark_ours", lambda connection: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        open_store(tmp_path / "record.db", create=True)
    monkeypatch.undo()
    with open_store(tmp_path / "record.db", create=True) as store:
        assert store.view.count() == 0


def test_an_older_store_is_brought_up_to_date(tmp_path, monkeypatch):
    """Every step is asked for where one is missing; what the steps do to an older store, tests/test_people.py sees."""
    asked = []
    open_store(tmp_path / "record.db", create=True).close()
    monkeypatch.setattr(migrations, "REVISIONS", (*migrations.REVISIONS, "9999_next"))
    monkeypatch.setattr(migrations, "upgrade", asked.append)
    with pytest.raises(RunError, match="older onrecord"):
        open_store(tmp_path / "record.db", read_only=True)
    open_store(tmp_path / "record.db").close()
    assert len(asked) == 1
