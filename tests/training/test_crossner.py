"""Which names of CrossNER's form are taken for whole mentions; the sentences are made up."""

import pytest

from onrecord.annotate.mentions import KINDS
from training.crossner import parse_crossner


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("He|O met|O Ilva|B-politician Torrand|I-politician .|O", []),  # "met" might belong to it, for all that is known here
        ("by|O Ilva|B-politician Torrand|I-politician .|O", [("Ilva Torrand", "person")]),
        ("of|O the|O Elda|B-politicalparty Party|I-politicalparty ,|O", [("the Elda Party", "organisation")]),
        ("of|O the|O ruling|O Elda|B-politicalparty Party|I-politicalparty ,|O", []),
        ("in|O the|O Elda|B-organisation Board|I-organisation report|O", []),
        ("in|O Sarn|B-location 's|O port|O", []),
        ("in|O Sarn|B-country ,|O and|O Orsk|B-misc .|O", [("Sarn", "place")]),
        ("Sarn|B-country was|O won|O", [("Sarn", "place")]),
    ],
)
def test_names_that_stand_alone(sentence, names):
    gold = parse_crossner("made", [[word.replace("|", "\t") for word in sentence.split()]])
    assert [(gold.text[m.start : m.end], KINDS[m.kind]) for m in gold.mentions] == names
    assert gold.names_only


def test_words_are_joined_as_in_print():
    lines = [[f"{word}\tO" for word in sentence.split()] for sentence in ("Sarn 's port ( 1 ) .", "It opened , she said .")]
    assert parse_crossner("made", lines).text == "Sarn's port (1).\nIt opened, she said."
