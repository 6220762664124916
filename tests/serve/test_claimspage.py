"""Claims as pages and over the API."""

from __future__ import annotations

import pytest

from onrecord import gathering, nearby
from onrecord.claims import merge_claims
from onrecord.gathering import gather_claims
from onrecord.link.judging import Judge
from onrecord.linking import link_people
from onrecord.serve import claimspage
from tests.serve.conftest import Visitor, serve
from tests.serve.test_pages import Page
from tests.telling import ALONE, FIRST, RECORD, ROAD, SECOND, SILENT, told
from tests.test_nearby import BARGES, LATER, OTHER

HOSTILE = '<img src=x onerror=alert(1)> & "the \u202egates" of Threll stay shut'


@pytest.fixture
def claims(monkeypatch, store):
    """A visitor of a record with two claims, and their ids; the store."""
    for module in (gathering, nearby):
        monkeypatch.setattr(module, "installed_judge", lambda: Judge(None))
    monkeypatch.setattr(gathering, "find_reader", lambda: None)
    hostile = [told(7, HOSTILE, HOSTILE, "2020-01-01", HOSTILE), told(8, HOSTILE, HOSTILE, "2020-02-01", HOSTILE)]
    for article in (*RECORD, *hostile):
        store.writer("model 1").add_article(*article)
    link_people(store)
    gather_claims(store)
    with serve(store) as client:
        yield Visitor(client), {one.label: one.id for one in store.view.claims()}, store


def test_claims_are_listed_by_origins_and_found(claims):
    visitor, ids, _ = claims
    page = Page(visitor.page("/claims"))
    assert "3 claims" in page.text
    assert next(link for link in page.values("href") if link.startswith("/claims/")) == f"/claims/{ids[ROAD]}"
    for query, found in (
        ("speaker=hask", "1 claim"),
        ("contested=true", "2 claims"),
        ("text=barley", "No claim matches"),
        ("since=2023-06", "1 claim"),
    ):
        assert found in Page(visitor.page(f"/claims?{query}")).text


def test_a_claim_page_shows_days_diffs_and_both_sides(claims):
    visitor, ids, _ = claims
    source = visitor.page(f"/claims/{ids[ROAD]}")
    text = Page(source).text
    line = text[text.index("Through time") :]
    assert line.index("3 February 2021") < line.index("1 May 2022") < line.index("25 April 2023")
    assert "<ins>whole</ins>" in source
    assert "<del>its</del>" in source
    assert text.count("Katrin Solveg contests it, 27 April 2023") == 1
    assert text.count("contested by the same as above: Katrin Solveg") == 2
    treaty = next(id for label, id in ids.items() if "treaty" in label)
    corrected = Page(visitor.page(f"/claims/{treaty}")).text
    assert "The reporter corrects it" in corrected
    assert SILENT in corrected


def test_outlets_that_are_not_known_are_told_of(claims):
    visitor, ids, store = claims
    assert "3 outlets, 3 origins: Kestria Times, Ombra Post, Orlast Courier Contested" in Page(visitor.page(f"/claims/{ids[ROAD]}")).text
    store.writer("model 1").add_article(*told(9, ROAD, "Ansel Morvane", "2024-01-01", None))
    link_people(store)
    gather_claims(store)
    assert "Ombra Post, Orlast Courier, and where the outlet is not known" in Page(visitor.page(f"/claims/{ids[ROAD]}")).text


def test_nothing_in_an_article_is_executed(claims):
    visitor, ids, _ = claims
    for source in (visitor.page("/claims"), visitor.page(f"/claims/{ids[HOSTILE]}")):
        assert "<img" not in source
        assert "\u202e" not in source
        assert "onerror=alert(1)&gt;" in source


def test_statements_elsewhere_lead_to_their_claim(claims):
    visitor, ids, _ = claims
    assert f"/claims/{ids[ROAD]}" in Page(visitor.page("/?text=military")).values("href")
    assert f"/claims/{ids[ROAD]}" in Page(visitor.page(f"/articles/{FIRST[0].id}")).values("href")


def test_a_merged_claim_leads_on_and_what_is_none_is_not_found(claims):
    visitor, ids, store = claims
    visitor.page("/")  # what pages keep in memory is as it was
    treaty = next(id for label, id in ids.items() if "treaty" in label)
    kept = merge_claims(store, ids[ROAD], treaty, by="ilva").id
    gone = treaty if kept == ids[ROAD] else ids[ROAD]
    assert visitor.get(f"/claims/{gone}", 307).headers["location"] == f"/claims/{kept}"
    assert visitor.get(f"/claims/{SECOND[1][0].id}", 307).headers["location"] == f"/claims/{kept}"
    assert "No claim of this id" in visitor.page("/claims/0000000000", 404)
    assert visitor.json("/api/v1/claims/0000000000", 404)["status"] == 404


def test_the_api_pages_by_cursor_and_gives_tables(claims):
    visitor, ids, _ = claims
    first = visitor.json("/api/v1/claims?limit=1")
    assert (first["total"], [one["id"] for one in first["items"]]) == (3, [ids[ROAD]])
    found, cursor = [ids[ROAD]], first["next"]
    while cursor:
        page = visitor.json(f"/api/v1/claims?limit=1&cursor={cursor}")
        found += [one["id"] for one in page["items"]]
        cursor = page["next"]
    assert sorted(found) == sorted(ids.values())
    assert visitor.get("/api/v1/claims?format=csv").text.startswith("id,label,label_id,speaker,manner,statements")


@pytest.mark.parametrize("query", ["cursor=x", "cursor=WyIwMDAwIl0", "since=yesterday", "colour=red", "limit=0"])
def test_what_cannot_be_asked_is_refused(claims, query):
    answer = claims[0].client.get(f"/api/v1/claims?{query}")
    assert answer.status_code in (400, 422)


def test_a_claim_over_the_api_is_whole_and_speaks_schema_org(claims):
    visitor, ids, _ = claims
    one = visitor.json(f"/api/v1/claims/{ids[ROAD]}")
    assert [saying["source"]["outlets"] for saying in one["sayings"]] == [["Kestria Times"], ["Ombra Post"], ["Orlast Courier"]]
    assert {against["speaker"] for saying in one["sayings"] for against in saying["contests"]} == {"Katrin Solveg"}
    linked = visitor.json(f"/api/v1/claims/{ids[ROAD]}", accept="application/ld+json")
    assert (linked["@type"], linked["@id"], len(linked["appearance"])) == ("Claim", f"http://127.0.0.1/claims/{ids[ROAD]}", 3)


@pytest.fixture
def near(claims):
    """A visitor of the record with two statements more that lie near its first claim, and that claim's id."""
    visitor, ids, store = claims
    for article in (LATER, OTHER):
        store.writer("model 1").add_article(*article)
    gather_claims(store)
    site = visitor.client.app.state.site
    site.catalogue.refresh()
    return visitor, ids[ROAD]


def test_in_a_large_record_a_claim_page_offers_what_lies_near(near, monkeypatch):
    monkeypatch.setattr(claimspage, "NEAR_AT_ONCE", 0)
    visitor, road = near
    plain = Page(visitor.page(f"/claims/{road}"))
    assert f"/claims/{road}?near=5#near" in plain.values("href")
    assert BARGES not in plain.text
    assert BARGES in Page(visitor.page(f"/claims/{road}?near=5")).text


def test_a_claim_page_shows_what_lies_near(near):
    visitor, road = near
    text = Page(visitor.page(f"/claims/{road}")).text
    line = text[text.index("not taken for the same: the record says neither") :]
    assert line.index("9 January 2025") < line.index("5 May 2016")
    assert "Nearest there" in line
    assert line.count("a colonel of Orlavia sits in every lock house of the Threll Canal,") == 2  # whole, and its nearest clause
    assert f"/claims/{LATER[1][0].id}" in Page(visitor.page(f"/claims/{road}?near=5")).values("href")


def test_a_statement_of_no_claim_has_a_page_that_its_article_leads_to(near):
    visitor, road = near
    alone = ALONE[1][0].id
    assert f"/claims/{alone}" in Page(visitor.page(f"/articles/{ALONE[0].id}")).values("href")
    assert "a statement that tells no claim" in Page(visitor.page(f"/claims/{alone}")).text
    assert "Nothing in other articles of the record comes near it" in Page(visitor.page(f"/claims/{alone}?near=5")).text
    assert visitor.get(f"/claims/{SECOND[1][0].id}?near=5", 307).headers["location"] == f"/claims/{road}?near=5"


def test_over_the_api_as_many_lie_near_as_are_asked_for(near):
    visitor, road = near
    assert visitor.json(f"/api/v1/claims/{road}")["near"] == []
    found = visitor.json(f"/api/v1/claims/{road}?near=5")["near"]
    assert [(one["source"]["day"], one["speaker"]) for one in found[:2]] == [
        ("2025-01-09", "Ansel Morvane"),
        ("2016-05-05", "Lidia Renwold"),
    ]
    back = visitor.json(f"/api/v1/claims/{LATER[1][0].id}?near=5")["near"]
    assert [one["sayings"] for one in back if one["claim"] == road] == [3]
    for query in ("near=26", "near=-1", "near=many"):
        assert visitor.client.get(f"/api/v1/claims/{road}?{query}").status_code == 422
    assert visitor.client.get(f"/claims/{road}?near=0").status_code == 422


def test_an_empty_record_says_what_to_do(store):
    with serve(store) as client:
        assert "Nothing in the record is said again or contested yet" in Page(Visitor(client).page("/claims")).text
