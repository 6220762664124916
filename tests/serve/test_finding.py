"""However many statements there are, the same are found, counted and ordered: few are put in order, among many they are picked out."""

from collections import Counter

import pytest

from benchmarks.largeclaims import put_claims
from benchmarks.largerecord import World, put_people, store_articles, write_articles
from onrecord.errors import ItemError
from onrecord.serve import counting, finding
from onrecord.serve.catalogue import Catalogue
from onrecord.serve.claimlist import ClaimOrder, list_page
from onrecord.serve.compare import IN_CELL, ON_PAGE, compare_outlets
from onrecord.serve.filters import Filters, Listing, quote_name
from onrecord.store import ClaimFilter, StatementFilter, open_store

ORDERS = {
    "newest": lambda one: (one.earliest is None, -int((one.earliest or "0").replace("-", "")), one.order, one.position),
    "oldest": lambda one: (one.earliest is None, one.earliest or "", one.order, one.position),
    "surest": lambda one: (-one.score, one.order, one.position),
    "doubtful": lambda one: (one.score, one.order, one.position),
    "added": lambda one: (-one.order, one.position),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("finding") / "record.db"
    open_store(path, create=True).close()
    list(store_articles(path, write_articles(60, World(5))))
    put_people(path)
    put_claims(path, seed=5)
    with open_store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def catalogue(store):
    return Catalogue(store.view)


@pytest.fixture(params=["few", "many", "one by one"])
def snapshot(request, catalogue, monkeypatch):
    """The same record, each time looked through in another way."""
    snapshot = catalogue.now()
    snapshot.memo.clear()
    monkeypatch.setattr(finding, "FEW_ROWS", {"few": 10_000}.get(request.param, 0))
    monkeypatch.setattr(finding, "STRIDE", {"one by one": 1}.get(request.param, 4_096))
    monkeypatch.setattr(finding, "FEW_CODES", {"many": 0}.get(request.param, 6))
    monkeypatch.setattr(counting, "SPARSE", {"few": 1}.get(request.param, 10**9))
    return snapshot


def asked(snapshot):
    """Filters, each with what it demands of a statement."""
    speakers, abouts, outlets = Counter(), Counter(), Counter()
    for one in snapshot.entries:
        speakers[one.who] += 1
        abouts.update(one.about)
        outlets.update(one.outlets)
    (who, _), (said_of, _), (outlet, _) = (next(item for item in found.most_common() if item[0]) for found in (speakers, abouts, outlets))
    rare = next(name for name, count in speakers.items() if count == 1)
    return [
        ({}, lambda one: True),
        ({"speaker": (quote_name(who),)}, lambda one: one.who == who),
        ({"speaker": (quote_name(rare),)}, lambda one: one.who == rare),
        ({"speaker": (quote_name(None),), "manner": ("direct",)}, lambda one: one.who is None and one.manner == "direct"),
        ({"about": (quote_name(said_of),)}, lambda one: said_of in one.about),
        ({"about": (quote_name(None),), "min_score": 0.6}, lambda one: not one.about and one.score >= 0.6),
        ({"outlet": (quote_name(outlet),), "act": ("say", "deny")}, lambda one: outlet in one.outlets and one.act in ("say", "deny")),
        ({"since": "2012", "until": "2015-06"}, lambda one: one.earliest and one.earliest >= "2012" and one.latest <= "2015-06-30"),
    ]


def test_what_is_found_is_what_fulfils_the_filters(snapshot):
    for filters, demands in asked(snapshot):
        found = [one.id for one in finding.find_entries(snapshot, Filters(**filters)).entries]
        assert found == [one.id for one in snapshot.entries if demands(one)], filters
        assert found
        assert finding.count_entries(snapshot, Filters(**filters)) == len(found)


@pytest.mark.parametrize("sort", ORDERS)
def test_pages_follow_one_another_in_the_order_asked_for(snapshot, sort):
    for filters, demands in asked(snapshot):
        wanted = [one.id for one in sorted(filter(demands, snapshot.entries), key=ORDERS[sort])]
        seen, cursor = [], None
        while True:
            page = finding.page_of(snapshot, Listing(**filters, sort=sort, limit=37, cursor=cursor))
            seen += [one.id for one in page.items]
            if (cursor := page.next) is None:
                break
        assert seen == wanted, filters
        assert [one.id for one in finding.sort_entries(snapshot, Listing(**filters, sort=sort))] == wanted


def test_counts_are_of_what_is_found_but_for_the_facets_own_filter(snapshot):
    for filters, _ in asked(snapshot):
        for name, own in finding.FACETS.items():
            others = {key: value for key, value in filters.items() if key not in own}
            entries = list(finding.find_entries(snapshot, Filters(**others)).entries)
            if name in ("speaker", "manner", "act", "outlet", "about"):
                expected = Counter(value for one in entries for value in values_of(one, name))
                counted = finding.count_facet(snapshot, Filters(**filters), name)
                assert dict(counted) == dict(expected), (filters, name)
                assert dict(counted.most_common(3)).keys() <= expected.keys()
                assert [count for _, count in counted.most_common(3)] == [count for _, count in expected.most_common(3)]
                assert [count for _, count in counted.most_common()] == [count for _, count in expected.most_common()]


def values_of(entry, name):
    if name == "about":
        return entry.about
    if name == "outlet":
        return entry.outlets or ("",)
    return ((entry.who if name == "speaker" else getattr(entry, name)) or "",)


def test_side_by_side_stands_what_each_outlet_carried_that_day(snapshot):
    compared = compare_outlets(snapshot, Filters(manner=("direct",)))
    assert compared.total == sum(one.manner == "direct" for one in snapshot.entries)
    assert sum(len(cell) for row in compared.rows for cell in row.cells) <= ON_PAGE
    for row in compared.rows:
        for outlet, cell, more in zip(compared.chosen, row.cells, row.more, strict=True):
            said = [one.id for one in snapshot.entries if (one.dated, one.manner) == (row.dated, "direct") and outlet.name in one.outlets]
            assert ([one.id for one in cell], more) == (said[:IN_CELL], max(len(said) - IN_CELL, 0))
    chosen = {one.name for one in compared.chosen}
    days = list(dict.fromkeys(one.dated for one in snapshot.entries if one.manner == "direct" and chosen & {*one.outlets}))
    assert [row.dated for row in compared.rows] == days[: len(compared.rows)]
    assert compared.days == len(days)


def test_claims_are_those_the_store_finds_in_its_order(snapshot, store):
    order, entry = ClaimOrder(store), next(one for one in snapshot.entries if one.who)
    for filters, said, contested in (
        ({}, None, None),
        ({}, None, False),
        ({"speaker": (entry.who,)}, StatementFilter(speaker=entry.who), None),
        ({"since": "2012", "until": "2015"}, StatementFilter(since="2012", until="2015"), None),
        ({"person": entry.person}, StatementFilter(person=entry.person), False),
    ):
        wanted = [one.id for one in store.view.claims(ClaimFilter(said, contested))]
        seen, cursor = [], None
        while True:
            page = list_page(snapshot, order, store.view, Filters(**filters), contested, (cursor, 3))
            seen += [one.id for one in page.claims]
            assert page.total == len(wanted)
            if (cursor := page.next) is None:
                break
        assert seen == wanted
    assert len(store.view.claims()) > 5


def test_whatever_is_stored_changes_the_version(store):
    before = store.version
    assert store.version == before
    with open_store(store.path) as other:
        other.writer("another").log_skipped(ItemError("empty", "a.txt", "check"))
    assert store.version != before
