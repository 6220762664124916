"""A name heard in many articles: few of its appearances stand for the others, and people are the same whatever the order of articles."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from onrecord import linking
from onrecord.link.speakers import RULES
from onrecord.people import merge_people, undo_deed
from onrecord.store import desk, open_store
from tests.older import make_older
from tests.test_people import add, article

MAYOR, SPEAKER, COACH, BARE = "mayor of Sarn", "speaker of the Sarn council", "swimming coach", None
WHO = (
    *[("Ines Varga", MAYOR)] * 6,
    *[("Ines Varga", COACH)] * 5,
    *[("Ines Varga", BARE)] * 3,
    *[("Varga", MAYOR)] * 3,
    *[("Olo Varga", "farmer")] * 2,
    *[("mayor of Sarn", None)] * 3,
    *[("Rilo Desh", SPEAKER)] * 5,
)
DAYS = ("2016-01-10", "2016-02-03", "2016-05-20", "2016-11-30", "2017-01-09", None)
ARTICLES = tuple(article(number, who, published=DAYS[number * 7 % len(DAYS)]) for number, who in enumerate(WHO))


@pytest.fixture(autouse=True)
def few_stand(monkeypatch):
    monkeypatch.setattr(desk, "FIRST_OF_NAME", 2)
    monkeypatch.setattr(desk, "FIRST_OF_QUARTER", 1)


def groups(store):
    """Who is one with whom, by the articles, and by what name; and which appearances stand."""
    shown = (store.view.person(one.id) for one in store.view.people())
    people = sorted((one.summary.name, sorted(found.path for found in one.appearances if found.path)) for one in shown)
    with closing(sqlite3.connect(store.path)) as connection:
        return people, connection.execute("SELECT id, stands FROM appearance ORDER BY id").fetchall()


def record_of(path, lots):
    """A record to which articles were added lot by lot, each linked before the next."""
    store = open_store(path, create=True)
    for lot in lots:
        add(store, *lot)
    return store


@pytest.fixture
def at_once(tmp_path):
    with record_of(tmp_path / "at once.db", [ARTICLES]) as store:
        yield groups(store)


def test_a_crowd_goes_to_those_it_fits(at_once):
    by_first = {(name, paths[0]): len(paths) for name, paths in at_once[0]}
    # the mayor with the articles that print her surname or only her office, the coach, the farmer, the council's speaker; each "Ines
    # Varga" of whom nothing is told alone
    assert sorted(by_first.values()) == [1, 1, 1, 2, 5, 5, 12]


@pytest.mark.parametrize("seed", range(12))
def test_any_order_and_any_lots_end_in_the_same_people(tmp_path, at_once, seed):
    chance = random.Random(seed)
    left = chance.sample(ARTICLES, len(ARTICLES))
    lots = []
    while left:
        size = chance.choice((1, 1, 2, 5, 9))
        lots.append(left[:size])
        left = left[size:]
    with record_of(tmp_path / "record.db", lots) as store:
        assert groups(store) == at_once


FORMS = tuple(
    article(50 + number, who, published=f"2016-{number % 12 + 1:02}-03")
    for number, who in enumerate(
        (
            *[("Ines Varga", MAYOR), ("I. Varga", MAYOR), ("Varga Ines", MAYOR), ("Varga", MAYOR), ("I. Varga", COACH)] * 2,
            *[("Olo Varga", SPEAKER), ("Olo M. Varga", SPEAKER), ("O. Varga", BARE), ("Mira Varga", COACH), ("Mira Varga", BARE)] * 2,
        )
    )
)


@pytest.mark.parametrize("seed", range(8))
def test_whoever_is_left_out_where_another_of_the_surname_changes_would_have_been_judged_as_before(tmp_path, seed, monkeypatch):
    chance = random.Random(seed)
    articles = chance.sample((*FORMS, *ARTICLES), len(FORMS) + len(ARTICLES))
    lots = [articles[at : at + 3] for at in range(0, len(articles), 3)]
    with record_of(tmp_path / "record.db", lots) as store:
        links, people = judgements(store), groups(store)
    monkeypatch.setattr(linking, "who_is_judged", lambda _, members, guests: {one.name for one in (*members, *guests)})
    with record_of(tmp_path / "all judged.db", lots) as store:
        assert (judgements(store), groups(store)) == (links, people)


def judgements(store):
    """All links in the order of their making."""
    return [(one.left, one.right, one.judgement, one.score, one.reason) for one in store.view.links()]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("other", ["role", "name"])
def test_an_article_read_again_leaves_nothing_of_what_it_said_before(tmp_path, at_once, seed, other):
    chance = random.Random(seed)
    changed = chance.sample(range(len(ARTICLES)), 6)
    retold = _renamed if other == "name" else _retold
    first = [retold(one, n) if n in changed else one for n, one in enumerate(ARTICLES)]
    with record_of(tmp_path / "record.db", [first]) as store:
        for number in changed:
            add(store, ARTICLES[number], version="model 2")
        assert groups(store) == at_once


def _retold(one, number):
    """The article as another reader read it, with another role for who speaks in it."""
    made, statements = one
    role = (COACH, MAYOR)[number % 2]
    return made, tuple(
        replace(said, speaker_role=replace(said.speaker_role, value=role) if said.speaker_role else None) for said in statements
    )


def _renamed(one, number):
    """The article as another reader read it, who took somebody else for who speaks in it."""
    made, statements = one
    name = ("Ines Varga", "Rilo Desh")[number % 2]
    return made, tuple(replace(said, speaker=replace(said.speaker, value=name)) for said in statements)


def test_what_is_added_to_a_crowd_leaves_the_links_of_others_alone(tmp_path):
    *most, last = [article(number, ("Ines Varga", MAYOR), published=f"2016-01-{number + 1:02}") for number in range(9)]
    with record_of(tmp_path / "record.db", [most]) as store:
        before = len(store.view.links())
        add(store, last)
        (person,) = store.view.people()
        (new,) = store.view.links()[before:]
        assert (person.articles, new.judgement, new.reason) == (9, "same", "same name; both mayor of Sarn")


def test_what_a_person_judged_of_one_in_a_crowd_holds(tmp_path):
    with record_of(tmp_path / "record.db", [ARTICLES]) as store:
        alone = [one for one in store.view.people(name="ines varga") if one.articles == 1]
        mayor = store.view.people(name="ines varga", limit=1)[0]
        merged = merge_people(store, alone[0].id, mayor.id, by="ilva")
        held, _ = groups(store)
        add(store, article(90, ("Ines Varga", MAYOR), published="2016-01-02"), article(91, ("Ines Varga", COACH), published="2015-01-02"))
        assert [paths for _, paths in groups(store)[0] if len(paths) > 12] == [
            sorted([*paths, "90.txt"]) for _, paths in held if len(paths) == 13
        ]
        assert store.view.person(merged.id).summary.articles == 14
        undo_deed(store, by="ilva")
        assert store.view.person(merged.id).summary.articles == 13


def test_a_store_of_an_older_release_keeps_its_people(tmp_path, at_once):
    path = tmp_path / "older.db"
    record_of(path, [ARTICLES]).close()
    make_older(path, "0004_claims")
    with open_store(path) as store:
        assert not store.view.is_linked(RULES)
        linking.link_people(store)
        assert groups(store)[0] == at_once[0]  # as many stand as the migration chose


@pytest.mark.parametrize("ties", [0, 1, 2, 3])
def test_linking_that_was_stopped_goes_on(tmp_path, at_once, monkeypatch, ties):
    monkeypatch.setattr(linking, "BLOCKS_AT_ONCE", 1)
    monkeypatch.setattr(linking, "NEWCOMERS_AT_ONCE", 1)
    with record_of(tmp_path / "record.db", [ARTICLES[:10]]) as store:
        for made, said in ARTICLES[10:]:
            store.writer("model 1").add_article(made, said)
        tie = linking.tie_anew
        monkeypatch.setattr(linking, "tie_anew", _stopping(tie, ties))
        with pytest.raises(KeyboardInterrupt):
            linking.link_people(store)
        monkeypatch.setattr(linking, "tie_anew", tie)
        linking.link_people(store)
        assert groups(store) == at_once


def _stopping(tie, times):
    """Tie so many times, then stop."""
    left = iter(range(times))

    def tie_or_stop(store_desk, ids):
        if next(left, None) is None:
            raise KeyboardInterrupt
        tie(store_desk, ids)

    return tie_or_stop
