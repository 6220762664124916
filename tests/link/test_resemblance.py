"""What two statements have in common and what keeps them apart: one line a case, as an editor could check it."""

from __future__ import annotations

import pytest

from onrecord.link.judging import Judge
from onrecord.link.resemblance import compare_sides, cut_clauses, read_side, read_together
from tests.link.test_claims import tell

CANAL = "Orlavia has turned the canal into a military road"


def compare(left, right, **more):
    one, two = ({"content": side} if isinstance(side, str) else side for side in (left, right))
    return compare_sides(read_side(tell(**one)), read_side(tell(**{**more, **two})))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (CANAL, "Orlavia has not turned the canal into a military road", ["a “not” there alone"]),
        (CANAL, "Dunmarch has turned the canal into a military road", ["other names: Orlavia here, Dunmarch there"]),
        (CANAL, "the Orlavians have turned the canal into a military road",
         ["4 telling words in common, of 5 here and 5 there"]),  # Orlavia's own people are no other name
        ("The dam will drown 40 villages", "The dam will drown 50 villages", ["other figures: 40 here, 50 there"]),
        ("The dam will drown 40 villages", "The dam will drown villages",
         ["3 telling words in common, of 4 here and 3 there"]),  # a figure that one leaves out
        ("the price of bread rose in Threll", "the price of bread fell in Threll", ["“rose” here, “fell” there"]),
        ("“I shall vote for the harbour bill”", {"content": "“I shall vote for the harbour bill”", "speaker": "Lidia Renwold"},
         ["each speaks of themselves"]),
        (CANAL, {"content": CANAL, "act": "deny"}, ["denied there"]),
        ("the locks are closed", "the locks of the Threll are closed and the ferries lie idle since the generals seized every harbour",
         ["more is said there"]),
        (CANAL, "generals drink in the canal taverns at noon", ["1 telling word in common, of 5 here and 5 there"]),
        (CANAL, "the harvest failed", ["no telling word in common"]),
        # of what says several things, only the clauses that have most in common are looked at
        ("It is not my habit to speak of war. Orlavia has turned the canal into a military road.", CANAL,
         ["5 telling words in common, of 8 here and 5 there"]),
    ],
)  # fmt: skip
def test_what_keeps_two_apart(left, right, apart):
    assert list(compare(left, right).apart) == apart


@pytest.mark.parametrize(
    ("left", "right", "names", "words"),
    [
        (CANAL, "the canal is Orlavia’s military road", ("Orlavia",), ("canal", "military", "road")),
        ("Sarn’s bridge cracked", "the cracks of the Sarn bridge", ("Sarn",), ("cracked", "bridge")),
        ("KLV and ZTU drills", "ZTU drills in the KLV", ("KLV", "ZTU"), ("drills",)),
        ("The locks leak", "The locks leaked", (), ("leak", "locks")),  # a capital that opens a sentence makes no name
        ("it was said to him", "she said it to her", (), ()),
        ("the [military] canal", "a military canal", (), ("canal",)),  # what an editor put in is nobody's
    ],
)
def test_what_both_have(left, right, names, words):
    found = compare(left, right)
    assert (found.names, found.words) == (names, words)


@pytest.mark.parametrize(
    ("content", "clauses"),
    [
        ("the canal is closed", ["the canal is closed"]),
        ("The canal is closed today. Nobody in Threll knows why, and the ferries lie idle.",
         ["The canal is closed today.", "Nobody in Threll knows why,", "and the ferries lie idle."]),
        ("Yes. The canal is closed – for good this time, he believes", ["Yes. The canal is closed –", "for good this time, he believes"]),
        ("closed,\n shut … locked", ["closed, shut … locked"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_a_content_is_cut_where_it_pauses(content, clauses):
    assert cut_clauses(content) == clauses


def test_the_nearest_clauses_are_quoted_word_for_word():
    left = "We were friends for thirty years. They have signed a pact on the canal, and it is a serious matter."
    right = "The harvest failed again in Dunmarch. Orlavia and Threll signed the canal pact in May."
    found = compare(left, right)
    assert (found.here, found.there) == ("They have signed a pact on the canal,", "Orlavia and Threll signed the canal pact in May.")


def test_a_long_clause_is_cut_between_words():
    found = compare(f"the canal {'of stone and timber ' * 20}", "the canal")
    assert found.here.endswith(" …")
    assert len(found.here) <= 242


def test_without_the_pair_reader_nothing_is_said_of_how_sure_it_is():
    assert read_together(read_side(tell(CANAL)), read_side(tell(CANAL)), Judge(None)) is None
