"""Speakers whom a text describes before it names them, and names of which one part stands alone: one line a case."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

MET = "At the Palace of the Bridges the Minister of Posts of Orsk, Ignacio Varga Rey, received Ada Lund.\n\n"
NAMES = [
    # a sentence with many capitals is no headline
    (MET + "[S1|Minister Varga] [K1|said] [C1|it holds]. [S2|He] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    # the first of two surnames, or a whole other surname
    ("[S1|Ignacio Varga Rey, the mayor,] [K1|left] [C1|it]. [S2|Mr Varga] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    ("[S1|Ignacio Varga Rey, the mayor,] [K1|left] [C1|it]. [S2|Mr Rey] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    ("Ignacio Varga Rey, the mayor, met the clerk, Ada Varga. [S|Mayor Varga] [K|said] [C|so].", ["Ignacio Varga Rey"]),
    # an office that holds the word for a body, before a name and alone
    ("[S|Kestria’s Chief Cabinet Secretary, Isurugi Tomoyo,] [K|said] [C|so].", ["Isurugi Tomoyo"]),
    ("[S|Deputy Party Chairman Orsk] [K|said] [C|so].", ["Orsk"]),
    ("[S|Chief Cabinet Secretary Isurugi Tomoyo] [K|said] [C|so].", ["Isurugi Tomoyo"]),
    ("[S|The General Dental Council] [K|said] [C|so].", ["General Dental Council"]),
    # a land is not what is left of its institute; a surname may be
    ("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].\n\nKestria’s government left.", ["Kestria"]),
    ("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].", ["Kestria Institute of Climate"]),
    ("It is the Orsk Institute of Climate’s. [S|Orsk] [K|denies] [C|it].\n\nOle Orsk’s government left.", ["Ole Orsk"]),
]


@pytest.mark.parametrize(("marked", "expected"), NAMES)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


def test_a_land_with_an_institute_is_a_country():
    (said,) = resolved("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].\n\nKestria’s government left.")
    assert said.speaker_kind == "country"
