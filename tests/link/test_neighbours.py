"""Which statements are compared with which."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.link import neighbours
from onrecord.link.neighbours import Index, Place, find_flips, keep_marks

CANAL = "the Threll Canal is being turned into a military road for Orlavian generals"


def index(*articles):
    return Index(keep_marks(number, contents) for number, contents in enumerate(articles))


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        (CANAL, "Orlavian generals have made a military road of the canal", True),
        (CANAL, CANAL, True),
        (CANAL, CANAL.upper(), True),
        (CANAL, "the harvest failed in three provinces", False),
        (CANAL, "it is being said that the government will take a decision", False),  # words that anybody uses
        (CANAL, "", False),
        ("Yes.", "Yes.", True),  # one wording, whatever it weighs
    ],
)
def test_neighbours_share_what_tells_something(left, right, near):
    assert list(index([left], [right]).find_neighbours({0})) == ([(Place(0, 0), Place(1, 0))] if near else [])


def test_a_pair_is_found_once_from_either_side():
    both = index([CANAL, "unheard"], [CANAL])
    assert [list(both.find_neighbours(asked)) for asked in ({0}, {1}, {0, 1})] == [
        [(Place(0, 0), Place(1, 0))], [(Place(1, 0), Place(0, 0))], [(Place(0, 0), Place(1, 0))],
    ]  # fmt: skip
    assert both.are_neighbours([(Place(0, 0), Place(1, 0)), (Place(0, 1), Place(1, 0)), (Place(0, 0), Place(7, 0))]) == [True, False, False]


def test_a_word_of_many_wordings_finds_nobody_and_a_copied_story_stays(monkeypatch):
    monkeypatch.setattr(neighbours, "RARE_WORD", 3)
    monkeypatch.setattr(neighbours, "RARE_PAIR", 3)
    copied = [[CANAL]] * 8
    assert len(list(index(*copied).find_neighbours({0}))) == 7
    told = [[f"the canal carried {word} yesterday"] for word in ("gravel", "timber", "salt", "cattle")]
    assert list(index(*told).find_neighbours(set(range(4)))) == []
    assert len(list(index(*told[:3]).find_neighbours(set(range(3))))) == 3


def test_a_mark_that_becomes_common_or_rare_again_is_told(monkeypatch):
    monkeypatch.setattr(neighbours, "RARE_WORD", 2)
    few, many = [["gravel came"], ["gravel went"]], [["gravel came"], ["gravel went"], ["gravel stayed"]]
    assert find_flips(index(*few), index(*many), {2}) == ([Place(0, 0), Place(1, 0)], set())
    assert find_flips(index(*many), index(*few, ["nothing"]), {2}) == ([], {0, 1})


def test_nothing_is_compared_in_an_empty_record():
    assert list(index().find_neighbours({1})) == []
    assert index([]).are_neighbours([]) == []
    assert index([], [""]).live_marks(np.empty(0, np.uint32))[0].size == 0
