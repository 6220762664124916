"""The large record is what Writer and linking would leave, only sooner."""

from sqlalchemy import text

from benchmarks.largerecord import World, put_people, store_articles, write_articles
from onrecord.link.speakers import RULES
from onrecord.store import dialect, open_store

TABLES = ("document", "statement", "statement_about")
BY_CHANCE = ("added_at", "linked")


def rows(path, table):
    engine = dialect.connect_file(path, read_only=True)
    with dialect.reading(engine) as connection:
        found = [dict(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY number")).mappings()]
    engine.dispose()
    return [{name: value for name, value in row.items() if name not in BY_CHANCE} for row in found]


def test_many_at_once_leave_what_one_at_a_time_does(tmp_path):
    singly, at_once = tmp_path / "singly.db", tmp_path / "at_once.db"
    with open_store(singly, create=True) as store:
        for document, statements in write_articles(4, World(3)):
            store.writer("invented").add_article(document, statements)
    open_store(at_once, create=True).close()
    assert list(store_articles(at_once, write_articles(4, World(3)))) == [4]
    for table in TABLES:
        assert rows(at_once, table) == rows(singly, table)
        assert rows(at_once, table)


def test_everyone_is_a_person_and_nothing_is_left_to_link(tmp_path):
    path = tmp_path / "record.db"
    open_store(path, create=True).close()
    list(store_articles(path, write_articles(20, World(3))))
    put_people(path)
    with open_store(path, read_only=True) as store:
        assert store.view.is_linked(RULES)
        (most, *_) = people = store.view.people()
        said = [statement for _, statement in store.view.statements() if statement.speaker]
        assert sum(one.statements for one in people) == len(said)
        assert all(statement.person and statement.person.name == statement.speaker.value for statement in said)
        shown = store.view.person(most.id)
        assert len(shown.appearances) == most.articles > 1
        assert shown.appearances[1].link.reason == "same name"
