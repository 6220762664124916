"""Speakers who come to say something else: what the words around two of their statements have to show."""

import pytest

from onrecord.link.assertions import read_assertion
from onrecord.link.judging import Judge
from onrecord.link.pairreader import Verdict
from onrecord.link.turns import breaks_pledge, find_turn, may_turn, reminds
from tests.link.test_claims import tell


class Half(Judge):
    """A judge that is half sure that any two are opposites."""

    def compare(self, left: str, right: str) -> Verdict:
        return Verdict(0.1, 0.5, 0.4)


@pytest.mark.parametrize(
    ("first", "second", "near", "turns"),
    [
        # conceded, shortly after or in the same words
        (("Munk said", "he was in Tolmark on holiday"), ("Munk conceded that", "he had not left the country"), True, True),
        (("Munk said", "he was in Tolmark on holiday"), ("Munk conceded that", "he had not left the country"), False, False),
        (("Munk said", "the mine was safe"), ("Munk now says", "the mine is not safe"), False, True),
        (("Munk said", "the mine was safe"), ("Munk now says", "the harbour is not deep"), True, False),
        (("Munk said", "the mine was safe"), ("Neither Munk nor Pell admitted that", "the mine was not safe"), True, False),
        (("Munk said", "the mine was safe"), ("Munk said", "the mine was not safe"), True, False),
        (("Munk said", "she had two sources"), ("Munk accepted that", "there had been only one source"), True, True),
        # at first, and later
        (("Munk first said", "the driver was a local man"), ("Munk later said", "the driver was a foreigner"), False, True),
        (("Munk first said", "the driver was a local man"), ("Munk later said", "the road was wet"), False, False),
        (("Munk said", "the driver was a local man"), ("Munk later said", "the driver was a foreigner"), False, False),
        # a pledge
        (("Munk said", "there were no plans to close the mill"), ("Munk announced that", "the mill would close"), False, True),
        (("Munk said", "there were no plans to close the mill"), ("Munk announced that", "a school would close"), False, False),
        (("Munk said", "the mill was not old"), ("Munk announced that", "the mill would close"), False, False),
    ],
)
def test_who_comes_to_say_something_else(first, second, near, turns):
    one, later = (read_assertion(tell(content, "Jarl Munk", id=content)) for _, content in (first, second))
    assert one
    assert later
    found = find_turn(one, later, (first[0], second[0]), Half(None), near=near) if may_turn(second[0]) else None
    assert bool(found) is turns


@pytest.mark.parametrize(
    ("pledge", "deed", "breaks"),
    [
        ("pensions will never be cut", "all pensions will be cut from July", True),
        ("pensions will never be cut", "pensions will never fall", False),
        ("he would not go above twelve crowns an hour", "he is for twelve crowns an hour", False),
        ("we shall not sell the club", "the club is for sale", True),
        ("pensions are not high", "all pensions will be cut from July", False),
    ],
)
def test_what_breaks_a_pledge(pledge, deed, breaks):
    one, later = (read_assertion(tell(content, "Jarl Munk", id=content)) for content in (pledge, deed))
    assert one
    assert later
    assert breaks_pledge(one, later) is breaks


@pytest.mark.parametrize(
    ("first", "second", "tells"),
    [
        (("Munk said", "the state has to pay its share"), ("In 2017 he had promised that", "the state would not pay"), True),
        (("Munk said", "the state has to pay its share"), ("Munk said", "the state would not pay"), False),
        (("Munk said", "the state has to pay its share"), ("In 2017 he had promised that", "the state would pay"), False),
        (("In 2016 he had said", "the state has to pay its share"), ("In 2017 he had promised that", "the state would not pay"), False),
    ],
)
def test_what_the_speaker_had_said_before(first, second, tells):
    one, later = (read_assertion(tell(content, "Jarl Munk", id=content)) for _, content in (first, second))
    assert one
    assert later
    assert bool(reminds(one, later, (first[0], second[0]), Half(None))) is tells
