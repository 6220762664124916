"""Damaged pages: quotations gathered above the article; None where the cut-off cues do not tell whose each is."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

ONE, TWO = "[C1|“The dam holds, and it will hold.”]\n\n", "[C2|“Nobody asked the river for its view.”]\n\n"
LAST = "[S9|Edda Koss, a farmer,] [K9|said] [C9|it leaks]."
CASES = [
    # one cue is cut off
    (ONE + "Mayor Ines Varga said:The board met. " + LAST, ["Ines Varga", "Edda Koss"]),
    (ONE + TWO + "Mayor Ines Varga came late, saying:The board met. " + LAST, ["Ines Varga", "Ines Varga", "Edda Koss"]),
    # as many as there are quotations, in their order
    (
        ONE + TWO + "Mayor Ines Varga told the council:Clerk Pavel Orsk said in a statement:while " + LAST,
        ["Ines Varga", "Pavel Orsk", "Edda Koss"],
    ),
    (ONE + TWO + "Mayor Ines Varga told the council:\n\nRain fell. Clerk Pavel Orsk said:The board met. " + LAST,
     ["Ines Varga", "Pavel Orsk", "Edda Koss"]),
    # of two who are cut off, one quotation may be either's
    (ONE + "Mayor Ines Varga told the council:Clerk Pavel Orsk said in a statement:while " + LAST, [None, "Edda Koss"]),
    # words without marks are there
    (ONE + "Mayor Ines Varga said:Rain fell. Clerk Pavel Orsk said:I shall go. " + LAST, ["Ines Varga", "Edda Koss"]),
    # nobody is named before the cue
    (ONE + "The board said:Rain fell. " + LAST, [None, "Edda Koss"]),
    # no cue is cut off, or a time of day stands after the colon
    (ONE + "Mayor Ines Varga said:\n\n“It leaks.” " + LAST, [None, "Edda Koss"]),
    (ONE + "Mayor Ines Varga said: the board met. " + LAST, [None, "Edda Koss"]),
    (ONE + "Mayor Ines Varga said at 10:30 she was late. " + LAST, [None, "Edda Koss"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_whose_quotation_was_cut_off(marked, expected):
    assert speakers_of(marked) == expected


def test_a_name_run_into_an_article_is_whole():
    assert speakers_of("He spoke at theInes Varga came. [S|Varga] [K|said] [C|the dam holds].") == ["Ines Varga"]
