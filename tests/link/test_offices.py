"""Roles as printed, and what they tell."""

from __future__ import annotations

import pytest

from onrecord.link.offices import compare_offices, read_office


@pytest.mark.parametrize(
    ("printed", "title", "sole"),
    [
        ("Karvian Foreign Minister", "foreign minister of Karvian", True),
        ("the foreign minister of Karvia", "foreign minister of Karvia", True),
        ("Karvia's top diplomat", "foreign minister of Karvia", True),
        ("the head of Karvian diplomacy", "foreign minister of Karvian", True),
        ("Swedish finance minister", "finance minister of Sweden", True),
        ("UK Secretary of Defense", "defence minister of United Kingdom", True),
        ("its foreign minister", "foreign minister", False),
        ("Mayor of Port Sarn", "mayor of Port Sarn", True),
        ("New Elda Gov.", "governor of New Elda", True),
        ("the secretary general of the League of Littoral States", "secretary-general of League of Littoral States", True),
        ("leader of the opposition Fairwater Party", "leader of Fairwater Party", True),
        ("White Hall Press Secretary", "spokesman of White Hall", False),
        ("deputy mayor of Sarn", "mayor of Sarn", False),
        ("acting president of Karvia", "president of Karvia", False),
        ("The delegate of Dunmarch", "delegate of Dunmarch", False),
        ("swimming coach", "coach", False),
        ("South Korean President", "president of South Korea", True),
        ("Retired Lt. Gen.", "general", False),
    ],
)
def test_an_office_is_read(printed, title, sole):
    office = read_office(printed)
    assert office is not None
    assert (office.title, office.is_sole) == (title, sole)


@pytest.mark.parametrize("printed", ["", "the late", "a 43-year-old", "of Karvia", "his colleague of old"])
def test_what_names_no_office(printed):
    assert read_office(printed) is None


@pytest.mark.parametrize(
    ("one", "two", "points", "conflict"),
    [
        ("foreign minister of Karvia", "Karvian Foreign Minister", 0.6, False),
        ("spokesman for the Canal Commission", "Canal Commission spokeswoman", 0.4, False),
        ("DRC chairman", "chairman of the Delta Rivers Commission", 0.6, False),
        ("foreign minister of Karvia", "prime minister of Karvia", 0.25, False),
        ("mayor", "mayor of Sarn", 0.25, False),
        ("senator", "governor", 0.1, False),
        ("professor", "minister of justice", 0.0, False),
        ("mayor of Sarn", "mayor of Elda", 0.0, True),
        ("mayor of Port Sarn", "mayor of Port Elda", 0.0, True),
        ("swimming coach", "senator", 0.0, True),
        ("farmer", "teacher", 0.0, True),
    ],
)
def test_two_offices_are_compared(one, two, points, conflict):
    match = compare_offices([read_office(one)], [read_office(two)])
    assert (match.points, match.conflict) == (points, conflict)


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("foreign minister of Karvia", "Karvian Foreign Minister", "both foreign minister of Karvia"),
        ("the Pact's secretary general", "secretary general of the Pact of Rivers", "both secretary-general of Pact of Rivers"),
        ("mayor", "mayor of Sarn", "both mayor of Sarn"),
    ],
)
def test_two_offices_are_one_by_the_fuller_of_their_names(one, two, reason):
    assert {compare_offices([read_office(left)], [read_office(right)]).reason for left, right in ((one, two), (two, one))} == {reason}


def test_nobody_without_an_office_is_in_conflict():
    match = compare_offices([], [read_office("mayor of Sarn")])
    assert (match.points, match.conflict) == (0.0, False)
