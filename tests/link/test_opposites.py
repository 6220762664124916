"""What shows that one of two statements may be the other's opposite: one line a case, as an editor would check it."""

from __future__ import annotations

import pytest

from onrecord.link.opposites import find_sign, find_undone, is_telling


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        ("the bridge was inspected in May", "the bridge was not inspected in May", "not"),
        ("Nobody has been fined", "212 people have been fined", "not"),
        ("it didn't happen", "it happened", "not"),
        ("Rents have risen since autumn", "rents have fallen since autumn", "fallen"),
        ("the union opposes the merger", "The union supports the merger", "supports"),
        ("the mine is safe", "the mine is dangerous", "dangerous"),
        ("he rejected the plan", "he accepted the plan", "accepted"),
        ("the harbour is for sale", "the harbour is for sale", None),
        ("the harbour is not for sale", "nobody may sell the harbour", None),  # both deny
        ("rents have risen", "wages have risen", None),
        ("rents rose and fell", "rents rose and fell again", None),  # the opposites stand together on both sides
        ("the letter was late", "the minister resigned", None),
        ("the roof is unfinished", "they finished it in May", "finished"),
        ("an imperfect witness", "he is the perfect witness", "perfect"),
        ("the income is known", "the guests come in May", None),  # no word and its opposite
        ("he was informed", "they formed a party", None),
        ("they discovered it", "she covered it", None),
    ],
)
def test_what_shows_an_opposite(left, right, sign):
    assert find_sign(left, right) == sign


def test_the_sides_may_change_places():
    assert find_sign("rents fell", "rents rose") == "rose"
    assert find_sign("rents rose", "rents fell") == "fell"


@pytest.mark.parametrize(
    ("sign", "tells"), [("surplus", True), ("fallen", True), ("not", False), ("for", False), ("one", False), (None, False)]
)
def test_what_tells_enough_by_itself(sign, tells):
    assert is_telling(sign) is tells


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("that Varga was not “eligible” for the office", "Ines is surely eligible", "eligible"),
        ("The museum had ordered a copy", "We have never ordered one", "ordered"),
        ("that the figure came from the office", "the number did not come from the office", "came"),
        ("The wall is closed", "The wall is not even closed at night", "closed"),
        ("The letters were marked secret", "the papers were not only marked secret", None),  # not only: they were
        ("officials are to handle marked letters", "the letters were not marked", None),  # nobody says that they were
        ("the letters were not marked", "they were never marked", None),
        ("he is not a member", "the members met", None),
        ("the wall is not open", "the gate is closed", None),
    ],
)
def test_what_is_so_and_is_not_so(left, right, word):
    assert find_undone(left, right) == word
    assert (find_undone(right, left) is None) == (word is None)
