"""The claims of a record: gathered when articles come, whatever their order, and wherever it was stopped."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import gathering
from onrecord.claims import merge_claims, split_claim, undo_claim
from onrecord.errors import RunError
from onrecord.gathering import gather_claims
from onrecord.link import neighbours
from onrecord.link.clusters import found_id
from onrecord.link.judging import Judge
from onrecord.linking import link_people
from onrecord.records import hash_words
from onrecord.store import ClaimFilter, StatementFilter, open_store
from onrecord.store.named import parts_of
from onrecord.threads import show_claim
from tests.older import make_older
from tests.telling import ALONE, CORRECTED, DENIED, FIRST, HARVEST, NO_ROAD, RECORD, ROAD, SECOND, SILENT, THIRD, TREATY, reread, told


@pytest.fixture(autouse=True)
def by_rules_alone(monkeypatch):
    """The rules say what they say with and without the model that may be installed."""
    monkeypatch.setattr(gathering, "installed_judge", lambda: Judge(None))
    monkeypatch.setattr(gathering, "find_reader", lambda: None)


def add(store, *articles, version="model 1"):
    for made, statements in articles:
        store.writer(version).add_article(made, statements)
    link_people(store)
    return gather_claims(store)


@pytest.fixture
def record(store):
    add(store, *RECORD)
    return store


def claims(store):
    """What each claim's articles are, and what contests it."""
    found = {}
    for one in store.view.claims():
        shown = show_claim(store.view, one.id)
        against = [(against.kind, against.source.path) for saying in shown.sayings for against in saying.contests]
        found[" ".join(saying.source.path.removesuffix(".txt") for saying in shown.sayings)] = against
    return found


GATHERED = {"1 2 3": [("denial", "4.txt")] * 3, "5": [("correction", "5.txt")]}


def test_what_is_said_again_or_contested_is_a_claim(record):
    assert claims(record) == GATHERED


def test_a_claim_is_summed_up(record):
    one = record.view.claims()[0]
    assert (one.label, one.speaker, one.manner) == (ROAD, "Mirela Hask", "direct")  # word for word before paraphrase
    assert (one.statements, one.articles, one.first, one.last, one.contests) == (3, 3, "2021-02-03", "2023-04-25", 1)
    assert one.speakers == ("Ansel Morvane", "Mirela Hask")
    assert (one.outlets, one.origins) == (("Kestria Times", "Ombra Post", "Orlast Courier"), 3)


def test_the_id_of_a_claim_of_two_statements_in_one_place_is_no_chance(store, monkeypatch):
    """Ids in a set come in another order in each process, and are looked up so in lots; ten times the first by id founds the claim."""
    monkeypatch.setattr(parts_of, "__defaults__", (1,))
    for number in range(10):
        made, (said,) = told(20 + number, f"the {number}th lock is shut", "Edda Colwin", "2023-06-07", "Ombra Post")
        twice = replace(said, id=hash_words(said.id), source=())
        add(store, (made, (said, twice)))
        first, second = sorted((said.id, twice.id))
        assert store.view.claim(second).summary.id == found_id(first)


def test_a_claim_is_shown_through_time(record):
    sayings = show_claim(record.view, record.view.claims()[0].id).sayings
    assert [(one.source.day, one.speaker) for one in sayings] == [
        ("2021-02-03", "Ansel Morvane"), ("2022-05-01", "Ansel Morvane"), ("2023-04-25", "Mirela Hask"),
    ]  # fmt: skip
    changes = [(edit.kind, edit.fullest, edit.version) for edit in sayings[1].edits if edit.kind != "kept"]
    assert changes == [("left out", "has", ""), ("added", "", "whole"), ("left out", "its", "")]
    assert [edit.kind for edit in sayings[0].edits] == ["kept"]
    assert all(one.why for one in sayings)
    (denial, *_) = [against for one in sayings for against in one.contests]
    assert (denial.speaker, denial.source.outlets) == ("Katrin Solveg", ("Vax Wire",))


def test_a_reporters_correction_stands_beside_what_it_corrects(record):
    (corrected,) = show_claim(record.view, CORRECTED[1][0].id).sayings
    (against,) = corrected.contests
    assert (against.statement, against.speaker, against.text) == (None, None, SILENT)
    assert against.source.outlets == ("Orlast Courier",)


def test_a_correction_in_a_damaged_text_is_shown_as_it_stands(tmp_path):
    garbled = "But the â€œBrannoch treatyâ€\x9d does not say that any lock has to be kept open in sum\u00admer."
    article = told(7, TREATY, "Ansel Morvane", "2023-06-06", "Orlast Courier", after=garbled)
    with open_store(tmp_path / "record.db", create=True) as store:
        add(store, article)
        (corrected,) = show_claim(store.view, article[1][0].id).sayings
        assert [against.text for against in corrected.contests] == [garbled]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClaimFilter(StatementFilter(speaker="hask")), ["1 2 3"]),
        (ClaimFilter(StatementFilter(speaker="solveg")), []),
        (ClaimFilter(StatementFilter(outlet="courier", until="2023-04")), ["1 2 3"]),
        (ClaimFilter(StatementFilter(since="2023-05")), ["5"]),
        (ClaimFilter(StatementFilter(text="treaty")), ["5"]),
        (ClaimFilter(contested=True), ["1 2 3", "5"]),
        (ClaimFilter(contested=False), []),
    ],
)
def test_a_claim_is_found_by_any_of_its_statements(record, wanted, found):
    articles = [" ".join(one.source.path[0] for one in show_claim(record.view, claim.id).sayings) for claim in record.view.claims(wanted)]
    assert articles == found
    assert record.view.count_claims(wanted) == len(found)


def test_linking_again_changes_nothing(record):
    before = record.view.links()
    again = gather_claims(record)
    assert (again.articles, again.linked, record.view.links()) == (0, 0, before)
    add(record, *RECORD)
    assert record.view.links() == before


def test_only_what_is_new_is_compared(record):
    done = add(record, told(7, ROAD, "Owen Tarrant", "2023-01-01", "Sarn Echo"))
    assert (done.articles, done.pairs) == (1, 4)
    assert claims(record)["1 2 7 3"] == [("denial", "4.txt")] * 4


def test_statements_know_their_claim(record):
    claim = record.view.claims()[0].id
    assert {document.path: statement.claim for document, statement in record.view.statements()}["2.txt"] == claim
    assert record.view.article("6.txt").statements[0].claim is None


@pytest.mark.parametrize("key", ["zzzz", "0000000000", "", "1", "barley wheat"])
def test_a_claim_that_is_none_is_refused(record, key):
    with pytest.raises(RunError, match="no claim or statement is called"):
        record.view.claim(key)


@pytest.mark.parametrize("key", ["barley harvest", ALONE[1][0].id, ALONE[1][0].id[:8]])
def test_a_statement_that_tells_no_claim_is_shown_alone(record, key):
    shown = show_claim(record.view, key)
    assert (shown.alone, shown.summary.id, shown.summary.label) == (True, ALONE[1][0].id, HARVEST)
    assert [(one.source.path, one.speaker, one.why) for one in shown.sayings] == [("6.txt", "Edda Colwin", None)]
    assert (shown.summary.outlets, shown.summary.carried, shown.summary.first) == (("Ombra Post",), "1 outlet, 1 origin", "2023-06-07")
    assert not show_claim(record.view, "treaty").alone


def test_words_of_several_statements_of_no_claim_name_none(record):
    add(record, told(7, "the barley harvest was late in the hills", "Osk Vell", "2024", "Vax"))
    with pytest.raises(RunError, match="several statements are"):
        record.view.claim('"barley harvest"')


def test_a_claim_is_named_by_its_id_a_statement_or_words(record):
    road, treaty = record.view.claims()
    for key, found in ((road.id[:6], road), (SECOND[1][0].id, road), ("military ROAD", road), ('"every lock"', treaty)):
        assert record.view.claim(key).summary == found
    with pytest.raises(RunError, match=f"several claims are called 'orlavia': ({road.id}, {treaty.id}|{treaty.id}, {road.id})"):
        record.view.claim("orlavia")


def test_claims_are_merged_and_split_and_each_deed_is_taken_back(record):
    road, treaty = (claim.id for claim in record.view.claims())
    merged = merge_claims(record, treaty, road, by="ilva")
    assert set(claims(record)) == {"1 2 3 5"}
    other = treaty if merged.id == road else road
    assert record.view.claim(other).summary.id == merged.id  # the id leads there
    apart = split_claim(record, merged.id, ["2.txt"], by="ilva")
    assert (apart.statements, record.view.claim(SECOND[1][0].id).summary.id) == (1, apart.id)
    assert set(claims(record)) == {"1 3 5", "2"}  # what is split off has what contests it
    assert (undo_claim(record, by="ilva").what, set(claims(record))) == ("split claims", {"1 2 3 5"})
    assert (undo_claim(record, by="ilva").what, claims(record)) == ("merge claims", GATHERED)
    assert undo_claim(record, by="ilva") is None
    assert {claim.id for claim in record.view.claims()} == {road, treaty}  # each came back


def test_statements_that_tell_no_claim_are_merged_and_taken_back(record):
    road = record.view.claims()[0].id
    add(record, late := told(7, "the barley harvest was late in the hills", "Osk Vell", "2024", "Vax"))
    merged = merge_claims(record, ALONE[1][0].id, late[1][0].id[:8], by="ilva")
    assert (merged.statements, claims(record)["6 7"]) == (2, [])
    assert set(claims(record)) == {*GATHERED, "6 7"}
    merge_claims(record, merged.id, road, by="ilva")
    assert set(claims(record)) == {"1 2 3 6 7", "5"}
    for _ in range(2):
        undo_claim(record, by="ilva")
    assert claims(record) == GATHERED
    assert show_claim(record.view, "barley harvest hills").alone


def test_a_split_outlives_linking_anew(record):
    road = record.view.claims()[0].id
    split_claim(record, road, [THIRD[1][0].id], by="ilva")
    add(record, *RECORD, version="model 2")
    assert record.view.claim(FIRST[1][0].id).summary.id == road
    assert [document.path for document, _ in record.view.claim(road).said] == ["1.txt", "2.txt"]


@pytest.mark.parametrize(
    ("deed", "problem"),
    [
        (lambda store, id: split_claim(store, id, ["1.txt", "2.txt", "3.txt"], by="ilva"), "nothing would be left"),
        (lambda store, id: split_claim(store, id, ["6.txt"], by="ilva"), "nothing of claim"),
        (lambda store, id: merge_claims(store, id, id[:6], by="ilva"), "are one claim already"),
    ],
)
def test_what_cannot_be_judged_is_refused(record, deed, problem):
    before = record.view.links()
    with pytest.raises(RunError, match=problem):
        deed(record, record.view.claims()[0].id)
    assert record.view.links() == before


def test_a_claim_keeps_its_id_when_articles_come_and_when_they_are_read_otherwise(store):
    add(store, FIRST, SECOND)
    (one,) = store.view.claims()
    add(store, THIRD, DENIED)
    assert [claim.id for claim in store.view.claims()] == [one.id]
    split_claim(store, one.id, ["2.txt"], by="ilva")
    for article in (FIRST, SECOND, THIRD, DENIED):
        add(store, reread(article), version="model 2")
    assert [document.path for document, _ in store.view.claim(one.id).said] == ["1.txt", "3.txt"]


def test_a_claim_of_which_nothing_is_left_says_so(store):
    add(store, FIRST, SECOND)
    (one,) = store.view.claims()
    for made, _ in (FIRST, SECOND):
        add(store, (made, ()), version="model 2")
    assert store.view.claims() == []
    with pytest.raises(RunError, match="nothing in the record tells claim"):
        store.view.claim(one.id)
    add(store, ALONE)
    with pytest.raises(RunError, match="nothing in the record tells claim"):
        merge_claims(store, ALONE[1][0].id, one.id, by="ilva")


def test_a_store_of_an_older_release_gets_its_claims(tmp_path):
    path = tmp_path / "older.db"
    with open_store(path, create=True) as store:
        for made, statements in RECORD:
            store.writer("model 1").add_article(made, statements)
        link_people(store)
    make_older(path, "0003_reviews")
    with open_store(path) as store:
        assert store.view.claims() == []
        gather_claims(store)
        assert claims(store) == GATHERED


class Killed(Exception):
    """Stands for the power cut."""


@contextmanager
def killed_after(store, desks):
    """Let a store be cut off at the end of so many transactions, the last of which is lost."""
    whole, left = type(store).desk, [desks]

    @contextmanager
    def desk(self):
        with whole(self) as opened:
            yield opened
            left[0] -= 1
            if left[0] < 0:
                raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(store), "desk", desk)
        yield


MANY = [*RECORD, told(10, ROAD, "Ansel Morvane", "2021-02-04", "Vax"), told(11, ROAD, "Ansel Morvane", "2021-02-05", "Sarn Echo"),
        told(7, ROAD, "Owen Tarrant", "2024-01-01", "Sarn Echo"), told(8, f"{ROAD} and colonels", "Ansel Morvane", "2020", "Vax"),
        told(9, "the barley harvest did not fail in three provinces along the Sarn", "Osk Vell", "2023-06-09", "Vax Wire")]  # fmt: skip
STEPS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 6)), max_size=6)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(MANY))), STEPS, st.sets(st.integers(0, len(MANY) - 1), max_size=3), st.integers(1, 4))
def test_any_order_and_any_cut_end_in_the_same_claims(tmp_path, empty_store, order, steps, otherwise, crowd):
    """Articles come in some order, some of them first as another reader reads them, in lots, and each lot's linking may be cut off."""

    def gathered(lots, name):
        shutil.copy(empty_store, tmp_path / name)
        with pytest.MonkeyPatch.context() as patch, open_store(tmp_path / name) as store:
            for of, setting, value in (
                (neighbours, "RARE_WORD", 3),
                (neighbours, "RARE_PAIR", 4),
                (neighbours, "CROWD", crowd),
                (gathering, "MARKED_AT_ONCE", 2),
                (gathering, "COMPARED_AT_ONCE", 2),
            ):
                patch.setattr(of, setting, value)
            for articles, desks in lots:
                for article, version in articles:
                    store.writer(version).add_article(*article)
                if desks is None:
                    link_people(store)
                    gather_claims(store)
                    continue
                with killed_after(store, desks):
                    try:
                        link_people(store)
                        gather_claims(store)
                    except Killed:
                        pass
            judged = {(link.left, link.right) for link in store.view.contests({one.id for _, one in store.view.statements()})}
            groups = [frozenset(statement.id for _, statement in store.view.claim(claim.id).said) for claim in store.view.claims()]
            return sorted(map(sorted, groups)), judged

    wanted = gathered([([(article, "model 2") for article in MANY], None)], "whole.db")
    came = [(MANY[at], "model 2") for at in order]
    lots = [([(reread(MANY[at]), "model 1") for at in sorted(otherwise)], 3)]
    start = 0
    for size, desks in steps:
        lots.append((came[start : start + size], desks))
        start += size
    assert gathered([*lots, (came[start:], None)], "parts.db") == wanted


@pytest.mark.parametrize(
    ("earlier", "later", "contested"),
    [
        (
            told(1, ROAD, "Ansel Morvane", "2021-02-03", "Kestria Times"),
            told(2, NO_ROAD, "Ansel Morvane", "2023-02-03", "Vax"),
            ["reversal"],
        ),
        (told(1, ROAD, "Ansel Morvane", "2021-02-03", "Kestria Times"), told(2, NO_ROAD, "Ansel Morvane", "XXXX-02-03", "Vax"), []),
        (told(1, "it is no road", "Ansel Morvane", "2021", "A"), told(2, f"it is no road but {ROAD}", "Ansel Morvane", "2023", "B"), []),
    ],
    ids=["taken back", "which came later is open", "its own clip"],
)
def test_a_speaker_takes_something_back(store, earlier, later, contested):
    add(store, earlier, later)
    assert [link.judgement for link in store.view.contests([earlier[1][0].id, later[1][0].id])] == contested


def test_every_article_alone_is_no_claim(store):
    add(store, ALONE)
    add(store, DENIED)
    assert store.view.claims() == []


def test_one_utterance_has_one_link(store):
    quoted = [
        told(number, f"“{ROAD},”", "Ansel Morvane", day, "Kestria Times", manner="direct")
        for number, day in ((1, "2021-02-03"), (2, "2021-02-04"))
    ]
    add(store, *quoted)
    with store.desk() as desk:
        links = desk.claim_links({said.id for _, (said,) in quoted})
    assert [link.kind for link in links] == ["same_words"]
