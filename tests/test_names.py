"""Names of people and bodies, compared as an editor would."""

from __future__ import annotations

import pytest

from onrecord.names import (
    acronyms_of,
    fold_name,
    is_acronym,
    is_short_form,
    name_keys,
    parse_name,
    same_person,
    strip_article,
    strip_possessive,
)


@pytest.mark.parametrize(
    ("printed", "full", "honorific", "gender"),
    [
        ("Ines Varga", "Ines Varga", None, None),
        ("Mr Pavel Orsk", "Pavel Orsk", "Mr", "m"),
        ("Mrs. Edda Koss", "Edda Koss", "Mrs.", "f"),
        ("Dr. Mina al-Tareq", "Mina al-Tareq", "Dr.", None),
        ("Sir Alban Reeve’s", "Alban Reeve", "Sir", "m"),
        ("KING MAGNUS", "King Magnus", None, None),
        ("O'NEILL-BRAND", "O'Neill-Brand", None, None),
        ("Tomas Rill Jr", "Tomas Rill Jr", None, None),
        ("J. R. HOLM", "J. R. Holm", None, None),
    ],
)
def test_a_name_is_parsed_into_its_parts(printed, full, honorific, gender):
    name = parse_name(printed)
    assert (name.full, name.honorific, name.gender) == (full, honorific, gender)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ines Varga", "Varga", True),
        ("Ines Varga", "Ines", True),
        ("Ines Varga", "I. Varga", True),
        ("Ines Varga", "Ines M. Varga", True),
        ("Inés Várga", "Ines Varga", True),
        ("Luis Orta Mendez", "Luis Orta", True),
        ("Mina al-Tareq", "Mina Al-Tareq", True),
        ("Jan van der Velde", "Jan Velde", True),
        ("Ines Varga", "Pavel Varga", False),
        ("Ines Varga", "I. Koss", False),
        ("Ines Varga", "P. Varga", False),
        ("Ines Varga", "Koss", False),
        ("Ben Varga", "Ines Varga", False),
        ("Ben Varga", "Varga", True),
        ("Luca Di Varga", "Di Varga", True),
        ("Rhodri ap Gwilym", "Ap Gwilym", True),
        ("A.P. Varga", "Pavel Varga", False),
        ("AP Varga", "Pavel Varga", False),
        ("D.E. Varga", "Dora Varga", False),
        ("Des Varga", "Ines Varga", False),
        ("Tomas Rill Jr", "Tomas Rill", True),
        ("", "Varga", False),
    ],
)
def test_two_names_can_be_one_persons(left, right, same):
    assert same_person(left, right) is same
    assert same_person(right, left) is same


@pytest.mark.parametrize(
    ("word", "expected"), [("RCNA", True), ("U.N.", True), ("M5S", True), ("Varga", False), ("A", False), ("Mr", False), ("the", False)]
)
def test_acronyms_are_mostly_capitals(word, expected):
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    ("body", "acronym"),
    [
        ("Ruvanian Central News Agency", "rcna"),
        ("Union of Barge Owners", "ubo"),
        ("Union of Barge Owners", "uobo"),
        ("Elda-Sarn Port Union", "espu"),
    ],
)
def test_a_body_is_abbreviated_by_its_initials(body, acronym):
    assert acronym in acronyms_of(body)


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Corvane", "Corvane Agricultural Supplies", True),
        ("the Hearth", "People’s Hearth", True),
        ("Agricultural", "Corvane Agricultural Supplies", False),
        ("Corvane Agricultural Supplies", "Corvane Agricultural Supplies", False),
        ("Elda", "Corvane Agricultural Supplies", False),
    ],
)
def test_a_short_form_begins_or_ends_the_full_one(short, full, expected):
    assert is_short_form(short, full) is expected


def test_small_things_are_stripped():
    assert strip_possessive("Varga’s") == "Varga"
    assert strip_possessive("dockers'") == "dockers"
    assert strip_article("The Elda Commission") == "Elda Commission"
    assert fold_name("  Zoë  O’Brann ") == "zoe o'brann"
    assert name_keys("Dr Jan van der Velde") == ("jan", "velde")
