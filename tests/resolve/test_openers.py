"""A plain word before a surname makes no namesake of somebody whom the text names in full."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

TALK = "Pavel Orsk spoke in Elda. {} [S|Orsk] [K|said] [C|no]."
CUT = [
    ("Former Orsk advisers left.", "Pavel Orsk"),  # a word of the tables
    ("Following Orsk on the stage, the choir sang.", "Pavel Orsk"),  # by its form
    ("Professors Orsk and Lund smiled.", "Pavel Orsk"),
    ("Absorbed Orsk readers clapped.", "Pavel Orsk"),
    ("A longtime ally wept. Longtime Orsk friends did so too.", "Pavel Orsk"),  # the text has it without a capital
    ("Imagine Pavel Orsk as a baker. It is hard to imagine.", "Pavel Orsk"),
    # given names, known or not; a word for once and a name for the rest of the text
    ("Oskar Orsk did not.", None),
    ("Zelmina Orsk did not.", None),
    ("Ming Orsk did not.", None),
    ("Hunter Orsk rose. Hunter Orsk sang. A hunter passed.", None),
    ("A hunter passed, and so did Hunter Orsk.", None),
]


@pytest.mark.parametrize(("sentence", "speaker"), CUT)
def test_a_plain_word_makes_no_namesake(sentence, speaker):
    assert speakers_of(TALK.format(sentence)) == [speaker]


SHORT = [
    ("Ken Orsk came. Kenneth Orsk, a miller, sat. [S|Orsk] [K|said] [C|no].", "Ken Orsk"),
    ("William Orsk, a miller, sat. Bill Orsk is old. [S|Orsk] [K|said] [C|no].", "William Orsk"),
    # two of one family
    ("Eric Orsk came. Erica Orsk, a miller, sat. [S|Orsk] [K|said] [C|no].", None),
    ("Ann Orsk came. Anna Orsk, a miller, sat. [S|Orsk] [K|said] [C|no].", None),
    ("Daniel Orsk came. Daniella Orsk, a miller, sat. [S|Orsk] [K|said] [C|no].", None),
    ("Kenneth Orsk, a miller, sat. Oskar Orsk is old. [S|Orsk] [K|said] [C|no].", None),
]


@pytest.mark.parametrize(("marked", "speaker"), SHORT)
def test_a_short_form_makes_no_namesake(marked, speaker):
    assert speakers_of(marked) == [speaker]
