"""Whom a pronoun or a title does not mean: the text has turned to somebody else, or another may be meant. One line a case."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

LAST = "[S1|Critics] [K1|said] [C1|it leaks]."
THEY = [
    (LAST + " [S2|They] [K2|pushed for] [C2|more].", ["Critics", "Critics"]),
    # two are named together since, or others are told of
    (LAST + " Ines Varga and Pavel Orsk turned on the mayor. [S2|They] [K2|pushed for] [C2|more].", ["Critics", None]),
    (LAST + " Republican Ines Varga and Democrat Pavel Orsk repeated [S2|their] [K2|claims of] [C2|more].", ["Critics", None]),
    (LAST + " Foreign exiles wept as [S2|they] [K2|said] [C2|more].", ["Critics", None]),
    (LAST + " By Sunday, small papers had gathered videos, [S2|their] [K2|complaint being] [C2|the mud].", ["Critics", None]),
    # their own arguments, and one who is named alone
    (LAST + " Their old arguments are heard, [S2|they] [K2|say], [C2|but hold].", ["Critics", "Critics"]),
    (LAST + " Ines Varga heard it. [S2|They] [K2|pushed for] [C2|more].", ["Critics", "Critics"]),
]
HE = [
    # the paragraph is about him before it names another
    ("Odo Brann came.\n\nThe vote is near.\n\nHe attacked Mr Orsk’s past. [S1|He] [K1|tells] [C1|them it leaks].", None),
    ("The vote is near.\n\nMr Orsk came late. [S1|He] [K1|tells] [C1|them it leaks].", "Orsk"),
    # named in what is reported in the same sentence
    ("Pavel Orsk’s mother came. [S0|Her camp] [K0|told] [C0|Sen. Odo Brann’s votes], including [S1|his] [K1|support of] [C1|tolls].", None),
    # a surname of two, one of them known to be a woman
    ("Hana Orsk and Pavel Orsk met Odo Brann. It rained.\n\nOdo Brann spoke. Orsk was quiet when [S1|he] [K1|said] [C1|it leaks].", None),
]  # fmt: skip
OPEN_ONE = [
    # “said the woman”, whoever it is
    ("Hana Lund sells fish.\n\nA shopper wept. [C1|“No,”] [K1|said] [S1|the woman]. [C2|“Too much,”] [S2|she] [K2|said].", [None, None]),
    ("Hana Lund sells fish. [C1|“No,”] [K1|said] [S1|Hana Lund]. [C2|“Too much,”] [S2|she] [K2|said].", ["Hana Lund"] * 2),
]
TITLES = [
    # who held it once is not who holds it
    ("“It is hard for President Odo Brann and me,” [S1|the former president] [K1|said], [C1|and harder to win].", None),
    ("Odo Brann, former president, came. [S1|The former president] [K1|said] [C1|it leaks].", "Odo Brann"),
    # an official is anybody but for one who has just spoken
    ("Foreign Secretary Ines Varga came. A paper wrote of it.\n\n[C1|“It leaks,”] [S1|the official] [K1|said].", None),
    # who, behind a description of somebody named
    ("He met Ines Varga, a little-known commissioner [S1|who] [K1|accused] [C1|him of fraud].", "Ines Varga"),
    ("He met Ines Varga near a little-known commissioner [S1|who] [K1|accused] [C1|him of fraud].", "little-known commissioner"),
    ("It is a concern for Admiral Ines Varga, [S1|whose] [K1|task is to recommend] [C1|a way].", "Ines Varga"),
    ("[C0|“No,”] [K0|said] [S0|Ines Varga], [S1|who, like many in Sarn,] [K1|wants] [C1|rain].", "Ines Varga"),
]
TEXTS = [
    # whose text it is, and whom it only stands beside
    ("Odo Brann stays ahead of Varga in a latest poll. It was long.\n\n[S1|The poll] [K1|found] [C1|a lead].", "latest poll"),
    ("The Rivers Board commissioned a report. [S1|The report] [K1|said] [C1|it leaks].", "Rivers Board"),
    ("[S1|Footage from the scene of the Sarn fire] [K1|showed] [C1|a leak].", "Footage from the scene of the Sarn fire"),
    ("[S1|A report by the embassy of the Atlantic Union] [K1|said] [C1|it leaks].", "embassy of the Atlantic Union"),
]


@pytest.mark.parametrize(("marked", "expected"), THEY + OPEN_ONE)
def test_who_is_meant_after_others(marked, expected):
    assert speakers_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), HE + TITLES + TEXTS)
def test_who_is_meant(marked, expected):
    assert speakers_of(marked)[-1] == expected
