"""What shows that one of two statements may be the other's opposite: one line a case, as an editor would check it."""

from __future__ import annotations

import pytest

from onrecord.link.opposites import find_sign, is_telling


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
