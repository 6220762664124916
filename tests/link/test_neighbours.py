"""Which statements are compared with which."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.link import neighbours
from onrecord.link.neighbours import Index, Place, Rows, Uttered, find_flips, keep_marks

CANAL = "the Threll Canal is being turned into a military road for Orlavian generals"


def kept(*articles, speakers="A"):
    """Each article says its contents; the first is the first speaker's, and so on around."""
    return [
        keep_marks(
            number, [Uttered(f"{number} {place}", speakers[number % len(speakers)], content) for place, content in enumerate(contents)]
        )
        for number, contents in enumerate(articles)
    ]


def index(*articles, speakers="A"):
    return Index(Rows(kept(*articles, speakers=speakers)))


def flips(before, after):
    """What changes for the others when the last article comes, or is other."""
    return find_flips(kept(*before), kept(*after)[-1:])[:2]


def pairs(found):
    return {frozenset((left.article, right.article)) for left, right in found}


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
    assert flips(few, many) == ([Place(0, 0), Place(1, 0)], set())
    assert flips(many, [*few, ["nothing"]]) == ([], {0, 1})


def test_of_a_crowd_one_of_each_speaker_stands_for_the_others(monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 6)
    six, seven = ([[CANAL]] * many + [["Orlavian generals have made a military road of the canal"]] for many in (6, 7))
    assert len(pairs(index(*six, speakers="AB").find_neighbours(range(7)))) == 15 + 6
    crowd = pairs(index(*seven, speakers="AB").find_neighbours(range(8)))
    leaders = {min(one - {7}) for one in crowd if 7 in one}
    assert len(leaders) == 2  # who alone are neighbours of another wording
    assert len(crowd) == 2 + 1 + 5  # and of one another, and one of all others
    assert all(len({one % 2 for one in pair}) == 1 for pair in crowd if 7 not in pair and not pair <= leaders)


def test_what_many_say_is_a_stock_phrase(monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 2)
    monkeypatch.setattr(neighbours, "MOST_SPEAKERS", 3)
    assert len(pairs(index(*[[CANAL]] * 6, speakers="ABC").find_neighbours(range(6)))) == 3 + 3
    assert len(pairs(index(*[[CANAL]] * 8, speakers="ABCD").find_neighbours(range(8)))) == 4


@pytest.mark.parametrize("many", [2, 3, 4, 7])
def test_what_is_found_and_what_is_asked_for_agree(monkeypatch, many):
    monkeypatch.setattr(neighbours, "CROWD", 3)
    monkeypatch.setattr(neighbours, "MOST_SPEAKERS", 2)
    told = [[CANAL], [CANAL], [CANAL], [CANAL, "gravel came down the canal"], ["gravel came down the canal"], [CANAL], [CANAL]][:many]
    whole = index(*told, speakers="AABC")
    places = [Place(number, place) for number, contents in enumerate(told) for place in range(len(contents))]
    every = [(left, right) for left in places for right in places if left < right]
    assert set(whole.find_neighbours(range(many))) == {pair for pair, near in zip(every, whole.are_neighbours(every), strict=True) if near}


@pytest.mark.parametrize("at_once", [1, 7, 50])
def test_marks_tell_the_same_in_however_many_passes(monkeypatch, at_once):
    monkeypatch.setattr(neighbours, "RARE_WORD", 2)
    told = [["gravel came down the canal"], ["gravel went"], ["timber went by canal"], ["timber stayed"], ["gravel and timber"], ["Yes."]]
    whole = index(*told)
    in_one, flipped = list(whole.find_neighbours(range(6))), flips(told[:5], told)
    monkeypatch.setattr(neighbours, "_AT_ONCE", at_once)
    assert (list(whole.find_neighbours(range(6))), flips(told[:5], told)) == (in_one, flipped)
    assert in_one


def test_who_stands_for_whom_is_told_when_it_changes(monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 2)
    two, three = [[CANAL], [CANAL]], [[CANAL], [CANAL], [CANAL]]
    worn, revived = flips(two, three)
    assert worn
    assert {place.article for place in worn} == revived < {0, 1}
    worn, revived = flips(three, [*two, ["nothing"]])
    assert {place.article for place in worn} == revived
    assert revived < {0, 1}


def test_nothing_is_compared_in_an_empty_record():
    assert list(index().find_neighbours({1})) == []
    assert index([]).are_neighbours([]) == []
    assert index([], [""]).telling_marks(np.empty(0, np.uint32)).size == 0
