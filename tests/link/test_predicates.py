"""What says something, and what only names it."""

from __future__ import annotations

import pytest

from onrecord.link.predicates import says_something


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("the news media", False),
        ("Democratic nominee Hilda Crane", False),
        ("either Torrand or Vell", False),
        ("the opposition to the Elda harbour chief", False),
        ("the red bed", False),
        ("the king", False),
        ("", False),
        ("the news media lie", True),
        ("Crane closed the ferry", True),
        ("shutting the Brannoch gates", True),
        ("it’s a road", True),
        ("to build a wall", True),
        ("lower tolls on timber and salt for the boats of the upper valley", True),  # long enough to be taken for it
    ],
)
def test_a_name_is_no_claim(content, says):
    assert says_something(content) is says
