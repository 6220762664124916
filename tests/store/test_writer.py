import sqlite3
from dataclasses import replace

import pytest

from onrecord.errors import ItemError
from onrecord.records import hash_text
from onrecord.store import StatementFilter, open_store
from tests.invented import BRIDGE, BRIDGE_SAID, TARIFF, TARIFF_SAID, document, saying

ELSEWHERE = replace(BRIDGE, path="wire/bridge.txt", raw_hash="other bytes", notes=())
UNREADABLE = ItemError("it is empty", "bridge.txt", "Leave it out")


def lines(store):
    """All that a store holds, as text, but for times."""
    view = store.view
    articles = [view.article(article.id) for article in view.articles()]
    return [repr(replace(article, added_at="")) for article in articles]


def test_the_same_article_again_changes_nothing(store):
    writer = store.writer("model 1")
    assert writer.add_article(BRIDGE, BRIDGE_SAID) is True
    before = lines(store)
    assert writer.add_article(BRIDGE, BRIDGE_SAID) is False
    assert writer.add_article(BRIDGE, ()) is False
    assert lines(store) == before


def test_the_same_text_from_another_path_is_kept_once_with_both_paths(store):
    writer = store.writer("model 1")
    writer.add_article(BRIDGE, BRIDGE_SAID)
    assert writer.add_article(ELSEWHERE, BRIDGE_SAID) is False
    writer.add_copy(ELSEWHERE)
    article = store.view.article(BRIDGE.id)
    assert (article.document, article.copies) == (BRIDGE, (ELSEWHERE,))
    assert [found.copies for found in store.view.articles()] == [1]


def test_another_reader_version_replaces_statements_and_keeps_every_path(store):
    store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
    newer = store.writer("model 2")
    assert newer.add_article(ELSEWHERE, BRIDGE_SAID[1:]) is True
    article = store.view.article(BRIDGE.id)
    assert (article.document, article.statements, article.copies) == (ELSEWHERE, BRIDGE_SAID[1:], (BRIDGE,))
    assert article.reader_version == "model 2"
    assert store.view.count() == 2
    assert not [said for _, said in store.view.statements() if said.id == BRIDGE_SAID[0].id]
    assert newer.add_article(BRIDGE, BRIDGE_SAID) is False
    store.writer("model 3").add_article(BRIDGE, BRIDGE_SAID)
    article = store.view.article(BRIDGE.id)
    assert (article.document, article.copies) == (BRIDGE, (ELSEWHERE,))


def test_a_replaced_article_is_found_by_its_new_words_only(store):
    store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
    renamed = replace(BRIDGE, title=replace(BRIDGE.title, value="Crossing opens"))
    store.writer("model 2").add_article(renamed, ())
    assert [found.title for found in store.view.search_articles("crossing")] == ["Crossing opens"]
    assert store.view.count(StatementFilter(text="bridge")) == 0


def test_what_is_known_is_known_by_text_and_by_bytes_for_this_version_only(store):
    writer = store.writer("model 1")
    writer.add_article(BRIDGE, BRIDGE_SAID)
    writer.add_copy(ELSEWHERE)
    keys = [BRIDGE.id, BRIDGE.raw_hash, "other bytes", TARIFF.id]
    assert [writer.knows(key) for key in keys] == [True, True, True, False]
    assert [store.writer("model 2").knows(key) for key in keys] == [False] * 4


def test_the_same_thing_skipped_again_is_counted_not_kept_twice(store):
    writer = store.writer("model 1")
    for error in (UNREADABLE, UNREADABLE, ItemError("it is no text", "bridge.txt", "Convert it")):
        writer.log_skipped(error)
    assert [(item.where, item.what, item.remedy, item.times) for item in store.view.skipped()] == [
        ("bridge.txt", "it is empty", "Leave it out", 2),
        ("bridge.txt", "it is no text", "Convert it", 1),
    ]


@pytest.mark.parametrize("way", ["add_article", "add again", "add_copy"])
def test_what_is_read_later_is_skipped_no_longer(store, way):
    writer = store.writer("model 1")
    at_bridge = replace(BRIDGE, path="bridge.txt")
    if way != "add_article":
        writer.add_article(at_bridge, BRIDGE_SAID)
    writer.log_skipped(UNREADABLE)
    writer.add_copy(at_bridge) if way == "add_copy" else writer.add_article(at_bridge, BRIDGE_SAID)
    assert store.view.skipped() == []


def test_a_file_name_that_is_no_unicode_is_written_out(store):
    odd = replace(BRIDGE, path="caf\udce9.txt")
    writer = store.writer("model 1")
    writer.add_article(odd, BRIDGE_SAID)
    writer.add_copy(odd)
    writer.log_skipped(ItemError("it is empty", "na\udcefve.txt", "Leave it out"))
    assert store.view.article(BRIDGE.id).document.path == r"caf\udce9.txt"
    assert [item.where for item in store.view.skipped()] == [r"na\udcefve.txt"]


TWICE = (*TARIFF_SAID, *TARIFF_SAID)
HALF = "Half a character \udc80 in a text long enough"


@pytest.mark.parametrize(
    ("article", "said"),
    [(TARIFF, TWICE), (TARIFF, BRIDGE_SAID), (replace(TARIFF, id=hash_text(HALF), text=HALF), ())],
    ids=["one statement twice", "statements of another article", "half a character"],
)
def test_what_cannot_be_stored_is_an_item_error_and_leaves_nothing(store, article, said):
    with pytest.raises(ItemError, match=r"tariff\.html"):
        store.writer("model 1").add_article(article, said)
    assert list(store.view.articles()) == []


def test_a_failure_midway_leaves_nothing_of_the_article(store, monkeypatch):
    monkeypatch.setattr("onrecord.store.writer.put_reading", lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
    assert list(store.view.articles()) == []
    assert store.view.search_articles("bridge") == []


def test_two_programs_write_in_turn(tmp_path):
    path = tmp_path / "record.db"
    with open_store(path, create=True) as one, open_store(path, create=True) as other:
        one.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
        assert other.writer("model 1").add_article(BRIDGE, BRIDGE_SAID) is False
        other.writer("model 1").add_article(TARIFF, TARIFF_SAID)
        assert [article.id for article in one.view.articles()] == [BRIDGE.id, TARIFF.id]


def test_the_search_indexes_agree_with_the_tables_after_replacing(filled, tmp_path):
    filled.writer("model 2").add_article(ELSEWHERE, BRIDGE_SAID[:1])
    filled.close()
    with sqlite3.connect(tmp_path / "record.db") as connection:
        for index in ("statement_search", "document_search"):
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT count(*) FROM statement_about").fetchone() == (3,)
    connection.close()


def test_an_article_without_statements_is_kept(store):
    silent = document("Nothing was said.\n")
    store.writer("model 1").add_article(silent, ())
    assert store.view.article(silent.id).statements == ()


def test_a_statement_of_two_parts_keeps_both(store):
    said = saying(BRIDGE, "The bridge … in May", source="Mayor Ilva Torrand", cue="said")
    store.writer("model 1").add_article(BRIDGE, (said,))
    assert [len(found.content) for _, found in store.view.statements()] == [2]
