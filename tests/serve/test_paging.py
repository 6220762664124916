from base64 import urlsafe_b64encode

import pytest

from onrecord.errors import RunError
from onrecord.serve.paging import take_page
from tests.invented import document, saying
from tests.serve.conftest import Visitor, serve

ORDERS = ("newest", "oldest", "surest", "doubtful", "added")


def walk(visit, address):
    """Every item of a list, page by page."""
    items, cursor = [], ""
    while cursor is not None:
        page = visit.json(f"{address}&cursor={cursor}")
        items += page["items"]
        cursor = page["next"]
    return items


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 200])
@pytest.mark.parametrize("sort", ORDERS)
def test_pages_hold_every_statement_once_in_order(visit, sort, limit):
    whole = visit.json(f"/api/v1/statements?sort={sort}&limit=200")
    assert [one["id"] for one in walk(visit, f"/api/v1/statements?sort={sort}&limit={limit}")] == [one["id"] for one in whole["items"]]
    assert len(whole["items"]) == whole["total"] == 5


@pytest.mark.parametrize("list", ["articles?sort=published", "articles?sort=added", "articles?text=the", "speakers?text="])
def test_articles_and_speakers_come_in_pages_too(visit, list):
    whole = visit.json(f"/api/v1/{list}&limit=200")
    assert walk(visit, f"/api/v1/{list}&limit=1") == whole["items"]
    assert len(whole["items"]) == whole["total"] >= 3


@pytest.mark.parametrize(
    ("sort", "first"),
    [("oldest", "2023-04-03"), ("newest", "2024"), ("surest", "2023-04-03"), ("doubtful", "2023-04-03"), ("added", None)],
)
def test_the_order_is_the_one_asked_for(visit, sort, first):
    one = visit.json(f"/api/v1/statements?sort={sort}&limit=1")["items"][0]
    assert (one["said_on"] or one["published"] if sort != "added" else one["published"]) == first
    assert visit.json("/api/v1/statements?sort=doubtful&limit=1")["items"][0]["score"] == 0.6


def test_a_cursor_holds_its_place_while_articles_are_added(filled):
    with serve(filled) as client:
        add_while_walking(Visitor(client), filled)


def add_while_walking(visit, filled):
    first = visit.json("/api/v1/statements?sort=oldest&limit=2")
    early = document("Long ago the ferry sank, Ilva Torrand said.\n", path="old.txt", published="1999-01-01")
    filled.writer("model 1").add_article(early, (saying(early, "the ferry sank", source="Ilva Torrand", cue="said"),))
    visit.client.app.state.site.catalogue.refresh()
    after = visit.json(f"/api/v1/statements?sort=oldest&limit=10&cursor={first['next']}")
    assert after["total"] == 6
    assert [one["id"] for one in after["items"]] == [one["id"] for one in visit.json("/api/v1/statements?sort=oldest")["items"]][3:]


@pytest.mark.parametrize("key", [b"", b"x", b"[]", b"[1]", b'["a","b","c","d"]', b"[1,2,3,null]", b"{}", b"[" * 300, b"[1,2,3,[4]]"])
def test_a_cursor_that_names_no_place_is_refused(key):
    with pytest.raises(RunError, match="cursor"):
        take_page([1, 2], lambda item: (item, item, item, item), urlsafe_b64encode(key).decode(), 10)


@pytest.mark.parametrize("cursor", ["ä", "!!!", "AAAA", "%00"])
def test_a_broken_cursor_is_a_bad_request(visit, cursor):
    assert "cursor" in visit.json(f"/api/v1/statements?cursor={cursor}", 400)["detail"]


@pytest.mark.parametrize("limit", ["0", "201", "-1", "many"])
def test_a_page_has_bounds(visit, limit):
    assert "limit" in visit.json(f"/api/v1/statements?limit={limit}", 422)["detail"]
