"""What lies near a claim and was not taken for the same: few, likely, the same speaker's before others'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord import gathering, nearby
from onrecord.claims import split_claim
from onrecord.errors import RunError
from onrecord.link.judging import Judge
from onrecord.nearby import show_near
from tests.telling import ALONE, DENIED, FIRST, RECORD, ROAD, told
from tests.test_gathering import add

LATER = told(
    11,
    "a colonel of Orlavia sits in every lock house of the Threll Canal, and tanks roll along it",
    "Ansel Morvane",
    "2025-01-09",
    "Vax Wire",
)
BARGES = "the Threll Canal needs a road for its barges, and Orlavia should pay for that road"
OTHER = told(12, BARGES, "Lidia Renwold", "2016-05-05", "Sarn Echo")
COPY = told(13, BARGES, "Otto Prins", "2016-05-06", "Ombra Post")
FIGURES = told(14, "40 locks of the Threll Canal will close", "Osk Vell", "2024-02-01", "Vax Wire")
OTHER_FIGURES = told(15, "50 locks of the Threll Canal will close", "Osk Vell", "2025-02-01", "Vax Wire")


@pytest.fixture(autouse=True)
def by_rules_alone(monkeypatch):
    """The rules say what they say with and without the model that may be installed."""
    for module in (gathering, nearby):
        monkeypatch.setattr(module, "installed_judge", lambda: Judge(None))
    monkeypatch.setattr(gathering, "find_reader", lambda: None)


@pytest.fixture
def record(store):
    add(store, *RECORD, LATER, OTHER)
    return store


def paths(found):
    return [one.source.path.removesuffix(".txt") for one in found]


def id_of(article):
    return article[1][0].id


def test_the_same_speakers_come_before_others_and_contests_are_left_out(record):
    found = show_near(record.view, FIRST[1][0].id)
    assert paths(found) == ["11", "12"]  # 4, the denial, stands beside the claim already
    assert [one.same_speaker for one in found] == [False, False]  # a name and nothing else makes no one person, but it comes first
    assert found[0].closeness > found[1].closeness


def test_what_lies_near_says_who_where_when_and_why(record):
    (one, *_) = show_near(record.view, FIRST[1][0].id)
    assert (one.claim, one.statement, one.speaker) == (None, id_of(LATER), "Ansel Morvane")
    assert (one.source.day, one.outlets, one.origins, one.sayings) == ("2025-01-09", ("Vax Wire",), 1, 1)
    assert (one.names, one.words) == (("Canal", "Orlavia", "Threll"), ())
    assert (one.here, one.there) == (ROAD, "a colonel of Orlavia sits in every lock house of the Threll Canal,")
    assert one.likeness is None
    assert one.reason.startswith("both have: Canal, Orlavia, Threll. apart: ")


def test_a_claim_is_near_a_statement_that_tells_none_and_stands_once_for_all_that_say_it(record):
    road = record.view.claims()[0].id
    (one,) = [one for one in show_near(record.view, id_of(LATER)) if one.claim == road]
    assert (one.sayings, one.first, one.last) == (3, "2021-02-03", "2023-04-25")
    assert (one.origins, one.carried) == (3, "3 outlets, 3 origins")


def test_one_wording_is_told_once(monkeypatch, store):
    monkeypatch.setattr(gathering, "_tie_two", lambda *_: ())  # they were not taken for the same
    add(store, FIRST, OTHER, COPY)
    (one,) = show_near(store.view, id_of(FIRST))
    assert (one.sayings, one.first, one.last, one.outlets) == (2, "2016-05-05", "2016-05-06", ("Ombra Post", "Sarn Echo"))
    assert one.carried.startswith("2 outlets, ")


def test_other_figures_keep_apart(store):
    add(store, FIGURES, OTHER_FIGURES)
    (one,) = show_near(store.view, id_of(FIGURES))
    assert one.apart == ("other figures: 40 here, 50 there",)


def test_what_a_person_set_apart_says_so(record):
    road = record.view.claims()[0].id
    split_claim(record, road, ["2.txt"], by="ilva")
    (apart,) = [one for one in show_near(record.view, road) if one.source.path == "2.txt"]
    assert apart.apart[0] == "set apart by hand"


@pytest.mark.parametrize("article", [ALONE, DENIED], ids=["nothing is like it", "what it denies stands beside it"])
def test_where_nothing_lies_near_nothing_is_shown(store, article):
    add(store, *RECORD)
    assert show_near(store.view, id_of(article)) == ()


def test_what_stands_in_its_own_article_is_not_near_it(store):
    made, (said,) = told(1, ROAD, "Ansel Morvane", "2021", "Vax", after="Generals of Orlavia own the Threll Canal, he said.")
    more = replace(said, id="0" * 24, content=(replace(said.content[0], start=made.text.index("Generals"), end=made.text.index(", he")),))
    add(store, (made, (said, more)))
    assert show_near(store.view, said.id) == ()


def test_few_are_likely_and_more_are_fainter(record):
    add(record, told(16, "the Threll Canal in Orlavia froze over in January", "Osk Vell", "2019", "Vax"))
    road = FIRST[1][0].id
    assert paths(show_near(record.view, road)) == ["11", "12"]
    assert paths(show_near(record.view, road, limit=20)) == ["11", "12", "5", "16"]
    assert paths(show_near(record.view, road, limit=1)) == ["11"]
    assert show_near(record.view, road, limit=0) == ()


def test_of_one_article_two_are_among_the_few(store):
    words = [f"Orlavia keeps {what} on the Threll Canal" for what in ("tanks", "hungry soldiers", "guns of bronze")]
    made, (said,) = told(2, BARGES, "Ansel Morvane", "2022", "Vax", after=". ".join(words))
    starts = [made.text.index(one) for one in words]
    spans = [replace(said.content[0], start=start, end=start + len(one)) for start, one in zip(starts, words, strict=True)]
    add(store, FIRST, (made, tuple(replace(said, id=f"{n}" * 24, content=(span,)) for n, span in enumerate(spans))))
    assert len(show_near(store.view, id_of(FIRST))) == 2
    assert len(show_near(store.view, id_of(FIRST), limit=6)) == 3


def test_a_statement_that_was_read_anew_since_it_was_marked_is_passed_over(record):
    before = paths(show_near(record.view, FIRST[1][0].id))
    made, (said,) = LATER
    record.writer("model 2").add_article(
        made, (replace(said, id=said.id[::-1], content=(replace(said.content[0], end=said.content[0].end - 9),)),)
    )
    assert paths(show_near(record.view, FIRST[1][0].id)) == before[1:]


def test_what_is_no_claim_and_no_statement_is_refused(record):
    with pytest.raises(RunError, match="no claim or statement is called"):
        show_near(record.view, "wheat")
