"""To whom the text has turned: the subject of the last sentence that names anybody; None where another of its names may be meant."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

SUBJECTS = [
    ("Pavel Orsk, once a clerk for Oskar Lund, now runs the mill. [S|He] [K|declined] [C|to say more].", ["Pavel Orsk"]),
    ("Pavel Orsk broke with Oskar Lund in 1984 when [S|he] [K|called for] [C|a weir].", ["Pavel Orsk"]),
    ("On Monday, after a walk, Pavel Orsk turned against Oskar Lund. [C|“It leaks,”] [S|he] [K|said].", ["Pavel Orsk"]),
    ("When Oskar Lund praised the mill, Pavel Orsk left.\n\n[C|“It leaks,”] [S|he] [K|said].", ["Pavel Orsk"]),
    ("But as Pavel Orsk walked with Oskar Lund in Elda, [S|he] [K|kept to] [C|his plan].", ["Pavel Orsk"]),
    ("The Federalist leader, Gov. Pavel Orsk, is wary of Oskar Lund. [S|He] [K|wants] [C|a wall].", ["Pavel Orsk"]),
    ("Pavel Orsk met with the Rev. Oskar Lund. [S|He] [K|hopes] [C|to win].", ["Pavel Orsk"]),
    ("Pavel Orsk is drawing lines between himself and the Sarn mayor, Oskar Lund.\n\n[S|He] [K|said] [C|it leaks].", ["Pavel Orsk"]),
    (
        "[S1|Ines Varga] [K1|said] [C1|it leaks].\n\nPavel Orsk has called in Oskar Lund’s men. [S2|He] [K2|wants] [C2|a wall].",
        ["Ines Varga", "Pavel Orsk"],
    ),
    (
        "[S1|Oskar Lund] [K1|said] [C1|it leaks]. Pavel Orsk came.\n\nOskar Lund has kept away from it. [S2|He] [K2|wants] [C2|a wall].",
        ["Oskar Lund", "Oskar Lund"],
    ),
]
OPEN = [
    # whom something is done to, by or from; two together; one of whom more is told
    ("Pavel Orsk called Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk was praised by Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk had a letter from Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk wrote to Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk and Oskar Lund met in Elda. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk sat in a house of which Oskar Lund wrote. [S|He] [K|wants] [C|a wall].", [None]),
    # the same sentence; what is his; a nameless man since
    ("When Oskar Lund praised the mill, Pavel Orsk said that [S|he] [K|wanted] [C|a wall].", [None]),
    ("When Pavel Orsk called Oskar Lund, [S|he] [K|wanted] [C|a wall].", [None]),
    ("Pavel Orsk’s house lies behind Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
    ("Pavel Orsk ran against Oskar Lund. The mayor wept. [S|He] [K|wants] [C|a wall].", [None]),
    ("A book on Pavel Orsk is out with Oskar Lund. [S|He] [K|wants] [C|a wall].", [None]),
]


@pytest.mark.parametrize(("marked", "expected"), SUBJECTS + OPEN)
def test_he_is_the_subject_of_the_last_sentence_that_names_anybody(marked, expected):
    assert speakers_of(marked) == expected


TWO = [
    ("Ada Lund and Odo Brann, millers at Sarn, have a book out. In it, [S|they] [K|say] [C|it leaks].", ["Ada Lund and Odo Brann"]),
    ("Ada Lund, a judge, and Odo Brann teamed up against Pavel Orsk. [S|They] [K|say] [C|it leaks].", ["Ada Lund and Odo Brann"]),
    ("In their book, Ada Lund and Odo Brann write of a weir.\n\nThe weir, [S|they] [K|say], [C|leaks].", ["Ada Lund and Odo Brann"]),
    # others who may be meant; those to whom something is done; one by one
    ("Ada Lund and Odo Brann met the growers. [S|They] [K|say] [C|it leaks].", [None]),
    ("Ada Lund and Odo Brann called Pavel Orsk. [S|They] [K|say] [C|it leaks].", [None]),
    ("A book by Ada Lund and Odo Brann is out. [S|They] [K|say] [C|it leaks].", [None]),
    ("Ada Lund sang, and Odo Brann danced. [S|They] [K|say] [C|it leaks].", [None]),
    ("Ada Lund and Odo Brann sang. Pavel Orsk came. [S|They] [K|say] [C|it leaks].", [None]),
]


@pytest.mark.parametrize(("marked", "expected"), TWO)
def test_they_are_the_two_who_are_the_subject_together(marked, expected):
    assert speakers_of(marked) == expected
