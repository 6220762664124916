"""The pair reader as it ships: what anybody would say of two statements, one line a case; its figures are in docs/link.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.link.pairreader import PairReader, load_pair_reader, reader_version

SHIPPED = Path(__file__).parents[2] / "claims-model" / "onrecord_claims"
DUKE = "The duke has given the orchard to the nuns"


@pytest.fixture(scope="module")
def reader() -> PairReader:
    return load_pair_reader(SHIPPED)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (DUKE, DUKE, "same"),
        (DUKE, f"“{DUKE},”", "same"),
        (DUKE, "that the orchard was given to the nuns by the duke", "same"),
        (DUKE, "The duke has not given the orchard to the nuns", "opposed"),
        (DUKE, "it is not true that the duke has given the orchard to the nuns", "opposed"),
        (DUKE, "The duke has given the orchard to the monks", "other"),
        (DUKE, "The nuns grow pears", "other"),
        (DUKE, "a seventh lock will be dug at the mouth of the river", "other"),
    ],
)
def test_what_it_makes_of_two(reader, left, right, verdict):
    found = reader.judge(reader.encode(left), reader.encode(right))
    figures = {"same": found.same, "opposed": found.opposed, "other": found.other}
    assert max(figures, key=figures.__getitem__) == verdict, figures
    assert sum(figures.values()) == pytest.approx(1)


def test_the_order_makes_no_difference(reader):
    one, two = reader.encode(DUKE), reader.encode("the nuns have been given an orchard")
    assert reader.judge(one, two).same == pytest.approx(reader.judge(two, one).same, abs=1e-5)


def test_what_was_read_before_makes_no_difference(reader):
    before = reader.encode(DUKE)
    reader.encode("something else, and rather longer than that, about a bridge that nobody has crossed since the flood")
    assert (reader.encode(DUKE).keys == before.keys).all()


def test_it_has_a_name():
    assert reader_version(SHIPPED).startswith("claims-")
