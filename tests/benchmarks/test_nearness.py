"""The labels of what lies near."""

from __future__ import annotations

from benchmarks.nearness import measure_nearness, place_of, read_labels
from onrecord import nearby
from onrecord.link.judging import Judge
from tests.telling import FIRST, RECORD
from tests.test_gathering import add
from tests.test_nearby import LATER, OTHER


def test_no_statement_is_in_both_halves():
    halves = [read_labels(half) for half in ("dev", "test")]
    assert all(len(half) >= 30 for half in halves)
    assert not halves[0].keys() & halves[1].keys()
    assert all({False, True} == {worth for judged in half.values() for worth in judged.values()} for half in halves)


def test_the_first_few_are_counted_by_what_was_judged_of_them(store, monkeypatch):
    monkeypatch.setattr(nearby, "installed_judge", lambda: Judge(None))
    add(store, *RECORD, LATER, OTHER)
    left, later, other = (place_of(made, said) for made, (said,) in (FIRST, LATER, OTHER))
    monkeypatch.setattr("benchmarks.nearness.read_labels", lambda half: {left: {later: True}, later._replace(name="gone"): {other: True}})
    counts = measure_nearness(store.view, "dev", 0)
    assert {name: counts[name] for name in ("asked", "with any", "see", "not", "not judged", "not found again", "claim see")} == {
        "asked": 1, "with any": 1, "see": 1, "not": 0, "not judged": 1, "not found again": 1, "claim see": 1,
    }  # fmt: skip
