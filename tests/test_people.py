"""The people of a record: linked when articles come, put right by hand, and never undone by a re-run."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from onrecord.errors import RunError
from onrecord.link.speakers import RULES
from onrecord.linking import link_people
from onrecord.people import import_people, merge_people, rename_person, split_person, undo_deed
from onrecord.records import Resolved
from onrecord.store import StatementFilter, open_store
from tests.invented import document, saying
from tests.older import make_older


def article(number, *said, published=None, outlet="The Elda Courier"):
    """An article in which each of ("Name", "role") says something."""
    text = f"Article {number}\n" + "".join(f"{name} said word {n}.\n" for n, (name, _) in enumerate(said))
    made = document(text, path=f"{number}.txt", title=f"Article {number}", outlet=outlet, published=published)
    statements = []
    for n, (name, role) in enumerate(said):
        kind = "unnamed" if name.startswith("mayor") else "person"
        one = saying(made, f"word {n}", source=name, cue="said", speaker=name, speaker_kind=kind, about=("Sarn Accord",))
        statements.append(replace(one, speaker_role=Resolved(role, "printed") if role else None))
    return made, tuple(statements)


MAYOR = ("Ines Varga", "mayor of Sarn")
FIRST = article(1, MAYOR, ("Osk Vell", None), published="2016-03-02")
SECOND = article(2, ("Ines Varga", "the mayor of Sarn"), published="2016-05-01", outlet="Maral Post")
THIRD = article(3, ("Varga", "mayor of Sarn"), published="2017")
COACH = article(4, ("Ines Varga", "swimming coach"), published="2016-03-02")
OFFICE = article(5, ("mayor of Sarn", None), published="2016-04-01")


@pytest.fixture
def record(store):
    add(store, FIRST, SECOND, THIRD, COACH, OFFICE)
    return store


def add(store, *articles, version="model 1"):
    for made, statements in articles:
        store.writer(version).add_article(made, statements)
    link_people(store)


def people(store):
    """Each person's name and articles, most statements first."""
    shown = (store.view.person(one.id) for one in store.view.people())
    return [(one.summary.name, [found.path for found in one.appearances if found.path]) for one in shown]


LINKED = [("Ines Varga", ["1.txt", "5.txt", "2.txt", "3.txt"]), ("Osk Vell", ["1.txt"]), ("Ines Varga", ["4.txt"])]


def test_people_are_linked_across_articles(record):
    assert people(record) == LINKED
    assert record.view.is_linked(RULES)


def test_a_person_is_summed_up(record):
    one = record.view.people(name="varga", limit=1)[0]
    assert (one.names, one.statements, one.articles, one.first, one.last) == (
        ("Ines Varga", "mayor of Sarn", "Varga"), 4, 4, "2016-03-02", "2017",
    )  # fmt: skip
    assert [(role.text, role.since, role.until) for role in one.roles] == [
        ("mayor of Sarn", "2016-03-02", "2017-12-31"),
        ("the mayor of Sarn", "2016-05-01", "2016-05-01"),
    ]
    assert one.outlets == ("Maral Post", "The Elda Courier")
    assert one.why == "mayor of Sarn: Ines Varga, printed so on 2016-03-02"
    assert record.view.count_people(name="varga") == 2
    assert [found.name for found in record.view.people(kind="organisation")] == []


def test_a_person_shows_who_is_kept_apart(record):
    (apart,) = record.view.person(record.view.people()[0].id).apart
    assert apart[1] == "Ines Varga"
    assert (apart[2].judgement, apart[2].reason) == ("different", "same name; but coach and mayor of Sarn")


def test_the_order_of_articles_does_not_count(store):
    for made in (OFFICE, COACH, THIRD, SECOND, FIRST):
        add(store, made)
    assert sorted(people(store)) == sorted(LINKED)


def test_statements_are_found_under_any_of_a_persons_names(record):
    def paths(**conditions):
        return [found.path for found, _ in record.view.statements(StatementFilter(**conditions))]

    everywhere = ["1.txt", "5.txt", "2.txt", "3.txt"]
    assert paths(speaker="ines varga") == ["1.txt", "4.txt", "5.txt", "2.txt", "3.txt"]
    assert paths(person=record.view.people()[0].id) == everywhere
    assert paths(person="Osk Vell") == ["1.txt"]
    names = {(found.speaker.value, found.person.name) for _, found in record.view.statements(StatementFilter(speaker="ines"))}
    assert names == {("Ines Varga", "Ines Varga"), ("Varga", "Ines Varga"), ("mayor of Sarn", "Ines Varga")}


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("Ines Varga", r"2 people are called 'Ines Varga': \w{8} .Ines Varga, 4 statements., \w{8}"),
        ("ferry", "nobody is called 'ferry'"),
        ("", "nobody"),
    ],
)
def test_a_name_of_several_or_nobody_is_refused(record, key, problem):
    with pytest.raises(RunError, match=problem):
        record.view.person(key)


@pytest.mark.parametrize("twice", [False, True], ids=["as stored now", "as older stores hold names, their words twice"])
def test_a_whole_name_goes_before_longer_ones(store, twice):
    add(store, article(1, ("Osk Vell", None), ("Osk Vell Harrow", None)), article(2, ("Osk Vell", None)))
    if twice:
        with closing(sqlite3.connect(store.path)) as record:
            for table in ("person", "appearance"):
                record.execute(f"UPDATE {table} SET name_words = name_words || substr(name_words, 2)")
            record.commit()
    assert store.view.person("osk vell").summary.name == "Osk Vell"
    with pytest.raises(RunError, match=r"2 people are called 'vell'.*Harrow, 1 statement\)"):
        store.view.person("vell")


def test_two_are_merged_and_parted_again(record):
    mayor, _, coach = (one.id for one in record.view.people())
    assert merge_people(record, coach, mayor, by="ilva").id == mayor
    assert people(record) == [("Ines Varga", ["1.txt", "4.txt", "5.txt", "2.txt", "3.txt"]), ("Osk Vell", ["1.txt"])]
    assert record.view.person(coach).summary.id == mayor, "an id that was merged leads to the other"
    assert undo_deed(record, by="ilva").what == "merge"
    assert people(record) == LINKED
    assert [one.id for one in record.view.people()] == [mayor, record.view.people()[1].id, coach]
    assert undo_deed(record, by="ilva") is None


def test_a_person_is_split_by_article_and_by_statement(record):
    mayor = record.view.people()[0].id
    other = split_person(record, mayor, ["2.txt", THIRD[1][0].id[:10]], by="ilva")
    assert [found.path for found in record.view.person(other.id).appearances] == ["2.txt", "3.txt"]
    assert [found.path for found in record.view.person(mayor).appearances] == ["1.txt", "5.txt"]
    undo_deed(record, by="ilva")
    assert people(record) == LINKED


def test_a_later_word_overrules_an_earlier_one(record):
    mayor = record.view.people()[0].id
    other = split_person(record, mayor, ["2.txt"], by="ilva")
    assert merge_people(record, mayor, other.id, by="ilva").id == mayor
    assert people(record) == LINKED
    split_person(record, mayor, ["2.txt"], by="ilva")
    assert sorted(len(paths) for _, paths in people(record)) == [1, 1, 1, 3]


def test_what_cannot_be_done_changes_nothing(record):
    mayor = record.view.people()[0].id
    with pytest.raises(RunError, match="are one already"):
        merge_people(record, mayor, "mayor of Sarn", by="ilva")
    with pytest.raises(RunError, match="nothing would be left"):
        split_person(record, "osk vell", ["1.txt"], by="ilva")
    with pytest.raises(RunError, match=r"Osk Vell does not appear in 2\.txt"):
        split_person(record, "osk vell", ["2.txt"], by="ilva")
    with pytest.raises(RunError, match="needs a letter"):
        rename_person(record, mayor, "  ", by="ilva")
    assert (people(record), undo_deed(record, by="ilva")) == (LINKED, None)


@pytest.mark.parametrize("version", ["model 1", "model 2"])
def test_a_word_given_outlives_every_re_run(record, version):
    mayor, _, coach = (one.id for one in record.view.people())
    split_person(record, mayor, ["3.txt"], by="ilva")
    merge_people(record, mayor, coach, by="ilva")
    rename_person(record, mayor, "Ines Varga-Holm", by="ilva")
    before = sorted(people(record))
    assert before[0] == ("Ines Varga-Holm", ["1.txt", "4.txt", "5.txt", "2.txt"])
    add(record, FIRST, SECOND, THIRD, COACH, OFFICE, article(6, ("Lin Aubrey", None)), version=version)
    with record.desk() as desk:  # as if the rules were others
        desk.put_appearances("other rules", [])
    assert sorted(people(record))[:4] == sorted([*before, ("Lin Aubrey", ["6.txt"])])[:4]


def test_an_article_read_otherwise_is_linked_otherwise(record):
    made, statements = SECOND
    renamed = tuple(replace(said, speaker=Resolved("Lin Aubrey", "given"), speaker_role=None) for said in statements)
    add(record, (made, renamed), version="model 2")
    assert ("Lin Aubrey", ["2.txt"]) in people(record)
    assert ("Ines Varga", ["1.txt", "5.txt", "3.txt"]) in people(record)
    add(record, SECOND, version="model 3")
    assert people(record) == LINKED


def test_a_name_given_by_hand_stays_and_is_taken_back(record):
    mayor = record.view.people()[0].id
    assert rename_person(record, "mayor of Sarn", "Ines Holm", by="ilva").name == "Ines Holm"
    assert record.view.person("ines holm").summary.id == mayor
    rename_person(record, mayor, "Inés Holm", by="osk")
    undo_deed(record, by="osk")
    assert record.view.person(mayor).summary.name == "Ines Holm"
    undo_deed(record, by="osk")
    assert record.view.person(mayor).summary.name == "Ines Varga"


def test_a_rule_that_changes_its_mind_appends(record):
    """A second full name with the surname comes: what rested on its being the only one is taken back."""
    bare = article(7, ("Koss", None), ("Pell Dunn", None), ("Lin Aubrey", None), ("Odo Brann", None))
    full = article(8, ("Edda Koss", None), ("Pell Dunn", None), ("Lin Aubrey", None), ("Odo Brann", None))
    add(record, bare, full)
    assert ("Edda Koss", ["7.txt", "8.txt"]) in people(record)
    add(record, article(9, ("Jon Koss", None), ("Pell Dunn", None), ("Lin Aubrey", None), ("Odo Brann", None)))
    assert ("Edda Koss", ["8.txt"]) in people(record)
    judged = [link.judgement for link in record.view.links() if link.kind == "same_speaker" and "Koss" not in link.reason]
    assert "withdrawn" in judged


LIST = """name,aliases,office,country,since,until,wikidata
Osk Vell,Оск Велл,mayor of Sarn,,2018,2022,Q7
Lin Aubrey,,mayor of Sarn,,2023,,
,,mayor of Elda,,,,
"""


def test_a_list_tells_who_held_an_office(record, tmp_path):
    (tmp_path / "mayors.csv").write_text(LIST, encoding="utf-8")
    add(record, article(6, ("mayor of Sarn", None), published="2020-02-02"), article(7, ("mayor of Sarn", None), published="2024"))
    skipped = []
    counts = import_people(record, str(tmp_path / "mayors.csv"), by="ilva", on_skipped=skipped.append)
    assert (counts.added, counts.known, counts.skipped) == (2, 0, 1)
    assert [error.what for error in skipped] == ["it has no name"]
    assert ("Lin Aubrey", ["7.txt"]) in people(record)
    vell = record.view.person("Оск Велл").summary
    assert (vell.name, vell.wikidata, vell.statements) == ("Osk Vell", "Q7", 1)
    again = import_people(record, str(tmp_path / "mayors.csv"), by="ilva", on_skipped=skipped.append)
    assert (again.added, again.known) == (0, 2)
    assert undo_deed(record, by="ilva").what == "import"
    assert ("Lin Aubrey", ["7.txt"]) not in people(record)
    assert undo_deed(record, by="ilva") is None


def test_a_store_of_the_first_release_gets_its_people(tmp_path):
    path = tmp_path / "record.db"
    with open_store(path, create=True) as store:
        for made, statements in (FIRST, SECOND):
            store.writer("model 1").add_article(made, statements)
    make_older(path, "0001_first_record")
    with open_store(path) as store:
        assert store.view.people() == []
        link_people(store)
        assert people(store) == [("Ines Varga", ["1.txt", "2.txt"]), ("Osk Vell", ["1.txt"])]


def test_a_stopped_run_goes_on(tmp_path, monkeypatch):
    """Killed between two steps: the next run ends with the same people."""
    whole, broken = (open_store(tmp_path / name, create=True) for name in ("whole.db", "broken.db"))
    monkeypatch.setattr("onrecord.linking.BLOCKS_AT_ONCE", 1)
    add(whole, FIRST, SECOND, THIRD, COACH, OFFICE)
    from onrecord import linking

    relink = linking._relink
    for stop_at in (1, 2, 4):
        steps = iter(range(1, 99))

        def stop(*given, steps=steps, stop_at=stop_at):
            relink(*given)
            if next(steps) == stop_at:
                raise KeyboardInterrupt

        monkeypatch.setattr(linking, "_relink", stop)
        with pytest.raises(KeyboardInterrupt):
            add(broken, FIRST, SECOND, THIRD, COACH, OFFICE)
    monkeypatch.setattr(linking, "_relink", relink)
    link_people(broken)
    assert broken.view.people() == whole.view.people()
    assert people(broken) == LINKED
    whole.close()
    broken.close()
