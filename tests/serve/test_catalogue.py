from dataclasses import replace
from threading import Event, Thread

import pytest

from onrecord.errors import RunError
from onrecord.linking import link_people
from onrecord.people import rename_person
from onrecord.reviews import accept_statement, reject_statement
from onrecord.serve import catalogue as module
from onrecord.serve.catalogue import Catalogue, memoize
from onrecord.serve.filters import Filters
from onrecord.serve.finding import find_entries
from onrecord.serve.memo import Memo, Recent
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, FEAST, TARIFF, document, resolved, saying
from tests.serve.conftest import serve


@pytest.mark.parametrize(("singly", "at_once"), [(0, 10_000), (50, 10_000), (0, 2)])
def test_it_lists_what_the_store_has_however_it_is_read(filled, monkeypatch, singly, at_once):
    monkeypatch.setattr(module, "READ_SINGLY", singly)
    monkeypatch.setattr("onrecord.serve.columns.AT_ONCE", at_once)
    snapshot = Catalogue(filled.view).now()
    assert [entry.id for entry in snapshot.entries] == [said.id for _, said in filled.view.statements()]
    assert snapshot.articles[BRIDGE.id].outlets == ("The Elda Courier", "Sarn Wire")
    assert [entry.position for entry in snapshot.entries_of(BRIDGE.id)] == [0, 1, 2]
    assert snapshot.articles[FEAST.id].outlets == ()
    assert [entry.about for entry in snapshot.entries] == [said.about for _, said in filled.view.statements()]


def test_it_takes_up_what_is_added_and_what_is_read_anew(filled, monkeypatch):
    catalogue = Catalogue(filled.view)
    before = catalogue.now()
    writer = filled.writer("model 2")
    writer.add_article(BRIDGE, BRIDGE_SAID[:1])
    monkeypatch.setattr(module, "FRESH_SECONDS", 60)
    assert catalogue.now() is before
    monkeypatch.setattr(module, "FRESH_SECONDS", -1)
    after = catalogue.now()
    assert [entry.id for entry in after.entries_of(BRIDGE.id)] == [BRIDGE_SAID[0].id]
    assert len(before.entries_of(BRIDGE.id)) == 3
    assert after.fingerprint != before.fingerprint
    assert after.articles[TARIFF.id] is before.articles[TARIFF.id]
    assert len(catalogue.article(BRIDGE.id).statements) == 1


def test_a_new_copy_brings_its_outlet(filled):
    catalogue = Catalogue(filled.view)
    filled.writer("model 1").add_copy(replace(TARIFF, path="wire/tariff.txt", outlet=resolved("Sarn Wire")))
    catalogue.refresh()
    assert catalogue.now().articles[TARIFF.id].outlets == ("Maral Evening Post", "Sarn Wire")


def test_nothing_new_changes_nothing(filled):
    catalogue = Catalogue(filled.view)
    before = catalogue.now()
    catalogue.refresh()
    assert catalogue.now() is before


def test_a_file_named_like_an_article_is_never_taken_for_it(filled):
    writer = filled.writer("model 1")
    writer.add_article(document("Another text altogether, the guild said.\n", path=BRIDGE.id), ())
    assert Catalogue(filled.view).article(BRIDGE.id).document == BRIDGE
    writer.add_article(document("A third text, the guild said.\n", path=BRIDGE.path), ())
    catalogue = Catalogue(filled.view)
    assert catalogue.article(BRIDGE.id).document == BRIDGE
    with pytest.raises(RunError, match="no article of this id"):
        catalogue.article(BRIDGE.path)


def test_articles_on_the_shelf_are_bounded(filled, monkeypatch):
    monkeypatch.setattr(module, "SHELF", 1)
    catalogue = Catalogue(filled.view)
    for article, _ in ALL * 2:
        assert catalogue.article(article.id).document == article
    assert len(catalogue._shelf) == 1


def test_many_read_while_one_writes(filled, monkeypatch):
    monkeypatch.setattr(module, "FRESH_SECONDS", 0)
    wrong = []

    def browse(client):
        for address in ("/", "/?text=ferry", "/speakers", "/compare?speaker=torrand", "/api/v1/export", "/articles") * 3:
            answer = client.get(address)
            if answer.status_code != 200:
                wrong.append((address, answer.status_code, answer.text))

    with serve(filled) as client:
        readers = [Thread(target=browse, args=(client,)) for _ in range(4)]
        for reader in readers:
            reader.start()
        writer = filled.writer("model 1")
        for number in range(25):
            article = document(f"The ferry {number} sails, Ilva Torrand said.\n", path=f"{number}.txt", published="2023-05-01")
            writer.add_article(article, (saying(article, f"The ferry {number} sails", source="Ilva Torrand", cue="said"),))
        for reader in readers:
            reader.join()
        assert wrong == []
        assert client.get("/api/v1/counts?text=ferry").json()["total"] == 25


def test_it_takes_up_who_is_who_and_what_was_judged(filled, monkeypatch):
    monkeypatch.setattr(module, "FRESH_SECONDS", -1)
    catalogue = Catalogue(filled.view)
    assert {entry.person for entry in catalogue.now().entries} == {None}
    link_people(filled)
    linked = catalogue.now()
    assert [linked.find(said.id).who for said in BRIDGE_SAID] == ["Ilva Torrand", "Ilva Torrand", "Osk Vell"]
    rename_person(filled, "Osk Vell", "Oskar Vell", by="mira")
    renamed = catalogue.now()
    leak = renamed.find(BRIDGE_SAID[2].id)
    assert (leak.who, leak.speaker) == ("Oskar Vell", "Osk Vell")
    assert [entry.id for entry in find_entries(renamed, Filters(text='"oskar vell" wall')).entries] == [leak.id]
    assert renamed.articles[TARIFF.id] is linked.articles[TARIFF.id]
    reject_statement(filled, BRIDGE.id, BRIDGE_SAID[0].id, by="mira")
    accept_statement(filled, BRIDGE.id, BRIDGE_SAID[1].id, by="mira")
    assert [(entry.id, entry.reviewed) for entry in catalogue.now().entries_of(BRIDGE.id)] == [
        (BRIDGE_SAID[1].id, True),
        (BRIDGE_SAID[2].id, False),
    ]


def test_what_several_ask_for_at_once_is_worked_out_once(filled):
    snapshot, worked = Catalogue(filled.view).now(), []

    def work():
        worked.append(1)
        Event().wait(0.2)
        return "found"

    found = []
    asking = [Thread(target=lambda: found.append(memoize(snapshot, "key", work))) for _ in range(4)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert (found, worked) == (["found"] * 4, [1])
    with pytest.raises(ValueError, match="no"):
        memoize(snapshot, "bad", lambda: int("no"))
    assert memoize(snapshot, "bad", lambda: 1) == 1


def test_what_was_asked_for_last_stays_within_bounds(monkeypatch):
    recent = Recent(10)
    for key, size in (("a", 4), ("b", 4), ("a", 5)):
        recent.put(key, key, size)
    assert recent.get("a") == "a"
    recent.put("c", "c", 4)
    with pytest.raises(KeyError):
        recent.get("b")
    assert (recent.get("a"), recent.get("c")) == ("a", "c")
    recent.put("large", "large", 100)
    assert (len(recent), recent.get("large")) == (1, "large")


def test_what_is_kept_for_good_makes_no_room_for_others(monkeypatch):
    monkeypatch.setattr("onrecord.serve.memo.ROOM", 10)
    memo = Memo()
    assert memo.get("kept", lambda: "x" * 100, keep=True) == "x" * 100
    assert [memo.get(name, lambda: "y" * 100) for name in "ab"] == ["y" * 100] * 2
    assert memo.get("kept", lambda: "anew") == "x" * 100
    assert memo.get("a", lambda: "anew") == "anew"
