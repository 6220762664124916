"""What several articles of a record carry: who had a text first, who left out which words, how many origins stand behind the outlets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.carried import list_copies, list_quotations
from onrecord.records import Resolved
from onrecord.store import StatementFilter
from tests.carried import BODY, CLIP, DAM, DAM_AGAIN, DAM_CUT, FERRY, WHOLE, reported


@pytest.fixture
def record(store):
    add(store, DAM_AGAIN, DAM_CUT, DAM, FERRY)
    return store


def add(store, *articles):
    for made, statements in articles:
        store.writer("model 1").add_article(made, statements)


def test_articles_that_are_one_text_tell_who_had_it_first(record):
    (text,) = list_copies(record.view)
    assert [(one.outlet, one.first, one.article) for one in text.articles] == [
        ("Sarn Echo", True, DAM[0].id), ("Maral Post", False, DAM_AGAIN[0].id),
    ]  # fmt: skip
    assert (text.outlets, text.origins, text.reason) == (2, 1, "published on 2023-04-25, before all others")
    assert "2 of 3 sentences of the shorter stand in the longer" in text.articles[1].why


def test_a_credited_agency_is_named_and_leaves_the_first_article_open(store):
    add(store, *(reported(BODY, WHOLE, outlet, "2023-04-25", credit="VAX") for outlet in ("Sarn Echo", "Maral Post", "Elda Herald")))
    (text,) = list_copies(store.view)
    assert (text.agency, text.reason, any(one.first for one in text.articles)) == ("VAX", "3 of 3 credit VAX", False)


def test_one_text_read_from_two_places_is_carried_twice(store):
    made, said = DAM
    other = replace(made, path="post.txt", raw_hash="other", outlet=Resolved("Maral Post", "given"))
    add(store, DAM, (other, said))
    (text,) = list_copies(store.view)
    assert [(one.article, one.path) for one in text.articles] == [(made.id, made.path), (made.id, "post.txt")]
    assert text.articles[1].why.startswith("word for word the same")
    add(store, DAM_CUT)
    (utterance,) = list_quotations(store.view, StatementFilter())
    assert utterance.versions[0].outlets == ("Sarn Echo", "Maral Post")
    assert (utterance.outlets, utterance.origins) == (3, 2)


def test_an_utterance_is_shown_fullest_first_with_what_each_left_out(record):
    (utterance,) = list_quotations(record.view, StatementFilter())
    assert [(version.outlets, version.earliest) for version in utterance.versions] == [
        (("Sarn Echo",), True), (("Maral Post",), False), (("Elda Herald",), False),
    ]  # fmt: skip
    assert [(edit.kind, edit.fullest, edit.version) for edit in utterance.versions[2].edits] == [
        ("left out", "The dam will hold", ""), ("kept", CLIP, CLIP),
    ]  # fmt: skip
    assert utterance.carried == "3 outlets, 2 origins; 2 of them carry one text"


@pytest.mark.parametrize(
    ("wanted", "outlets"),
    [
        ({"speaker": "torrand"}, ["Sarn Echo", "Maral Post", "Elda Herald"]),
        ({"since": "2023-04-27", "until": "2023-04"}, ["Sarn Echo", "Maral Post", "Elda Herald"]),
        ({"min_score": 0.8}, ["Sarn Echo", "Maral Post"]),
        ({"speaker": "vell"}, []),
        ({"since": "2023-04-28"}, []),
        ({"min_score": 0.95}, []),
    ],
)
def test_a_version_that_is_wanted_brings_the_others_but_the_unsure(record, wanted, outlets):
    found = list_quotations(record.view, StatementFilter(**wanted))
    assert [outlet for one in found for version in one.versions for outlet in version.outlets] == outlets


def test_what_one_article_says_twice_is_not_carried_by_several(store):
    made, (said,) = reported(f"“{CLIP}”, she said.\n{BODY}", WHOLE, "Sarn Echo", "2023-04-25")
    again = reported(f"“{CLIP}”, she said.\n{BODY}", f"“{CLIP}”", "Sarn Echo", "2023-04-25")[1]
    add(store, (made, (said, *again)))
    assert list_quotations(store.view, StatementFilter()) == []
