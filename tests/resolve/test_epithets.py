"""Speakers as daily news prints them: by another word for somebody named before, behind a chain of offices, in a headline's capitals."""

from __future__ import annotations

import pytest

from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, speakers_of

ONLY_NEAR = [
    # another word for the only one near
    ("[S1|Odo Brann] [K1|asked] [C1|for time].\n\n[S2|The Sarn senator] [K2|said] [C2|it holds].", ["Odo Brann"] * 2),
    ("[S1|Odo Brann] [K1|asked] [C1|for time]. [S2|The Sarn senator] [K2|said] [C2|it holds]. [S3|He] [K3|added] [C3|so].",
     ["Odo Brann"] * 3),
    ("For Odo Brann, 54, it was over. [S|The former steel executive] [K|said] [C|it holds].", ["Odo Brann"]),
    ("Varga and other Federalists met. It was late.\n\nOdo Brann came. [S|The Federalist from Sarn] [K|said] [C|it holds].", ["Odo Brann"]),
    # not by an office that nobody gives him, of another rank or time
    ("Odo Brann drove a van and won the song prize. [S|The colonial governor] [K|ordered] [C|the radio not to play it].",
     ["colonial governor"]),
    ("Odo Brann sang. [S|The military governor] [K|said] [C|it was loud].", ["military governor"]),
    ("Odo Brann came. [S|The New Elda governor] [K|said] [C|it was loud].", ["Odo Brann"]),
    ("Governor Odo Brann came. [S|The military governor] [K|said] [C|it was loud].", ["Odo Brann"]),
    # not with another named beside, or in what is said, nor with another's office, age or sex
    ("[S1|Odo Brann] [K1|asked] Ada Lund [C1|for time]. [S2|The Sarn senator] [K2|said] [C2|it holds].", ["Odo Brann", "Sarn senator"]),
    ("Odo Brann came. [C|“Odo Brann left,”] [S|the Sarn senator] [K|said].", ["Sarn senator"]),
    ("In a letter to the attorney, Odo Brann, [S|the Sarn senator] [K|said] [C|it holds].", ["Sarn senator"]),
    ("[S1|Odo Brann, governor of Elda,] [K1|asked] [C1|for time]. [S2|The Sarn senator] [K2|said] [C2|it holds].",
     ["Odo Brann", "Sarn senator"]),
    ("[S1|Mr Odo Brann] [K1|asked] [C1|for time]. [S2|The Sarn congresswoman] [K2|said] [C2|so].", ["Odo Brann", "Sarn congresswoman"]),
    ("[S1|Odo Brann] [K1|asked] [C1|for time]. [S2|The health secretary] [K2|said] [C2|so].", ["Odo Brann", "health secretary"]),
    ("[S1|Odo Brann] [K1|asked] [C1|for time]. [S2|The board’s senator] [K2|said] [C2|so].", ["Odo Brann", "board’s senator"]),
]  # fmt: skip
DONE_TO = [
    # by what was done to the only one of whom the text tells so
    (
        "Parliament voted to remove Prime Minister Odo Brann, whom Ada Lund follows. Jon Pell left.\n\nLater [S1|the ousted leader] "
        "[K1|said] [C1|no]. [C2|“Go home,”] [S2|he] [K2|said].",
        ["Odo Brann"] * 2,
    ),
    ("Ada Lund met Mr Odo Brann, who was sacked on Monday. It was late.\n\n[S|The sacked coach] [K|said] [C|so].", ["Odo Brann"]),
    ("Ada Lund met Odo Brann.\n\nMr Brann had been arrested. [S|The arrested lawyer] [K|said] [C|so].", ["Odo Brann"]),
    # not who did it, nor one of two, nor one of another office
    ("Mr Odo Brann was removed by Mrs Ada Lund. It was late.\n\n[S|The ousted manager] [K|said] [C|so].", ["Odo Brann"]),
    ("They sacked Mr Odo Brann. Ada Lund was sacked too.\n\n[S|The sacked coach] [K|said] [C|so].", ["sacked coach"]),
    ("The king removed General Odo Brann. Ada Lund left.\n\n[S|The ousted premier] [K|said] [C|so].", ["ousted premier"]),
    ("Ada Lund removed the hat of Odo Brann. It was late.\n\n[S|The ousted premier] [K|said] [C|so].", ["ousted premier"]),
]
TOLD_OF = [
    # who spoke last, or opens the last sentence that anybody does, whoever else was named in what was said
    ("[S1|Odo Brann] [K1|said] [C1|Ada Lund had lied]. [S2|The Sarn billionaire] [K2|called] [C2|it a shame].", ["Odo Brann"] * 2),
    ("Odo Brann met Ada Lund.\n\n[S|The Sarn billionaire] [K|said] [C|it holds].", ["Odo Brann"]),
    ("Odo Brann won, with Ada Lund behind him. In a letter to Jon Pell, [S|the Federalist candidate] [K|said] [C|so].", ["Odo Brann"]),
    ("[S1|Odo Brann] [K1|urged] [C1|Judge Ada Lund to resign]. [C2|“Judge Lund lied,”] [S2|the presumptive nominee] [K2|wrote].",
     ["Odo Brann"] * 2),
    ("[S1|Odo Brann] [K1|said] [C1|Ada Lund had lied]. [S2|The candidate] [K2|called] [C2|it a shame].", ["Odo Brann"] * 2),
    ("[S1|Odo Brann] [K1|said] [C1|Ada Lund had lied]. [C2|It leaks], [S2|the Sarn senator and party champion] [K2|said].",
     ["Odo Brann"] * 2),
    ("[S1|Odo Brann] [K1|said] [C1|Ada Lund had lied]. [S2|The former secretary of state] [K2|called] [C2|it a shame].",
     ["Odo Brann"] * 2),
    # not who is told to be something else, once, and only speaks of the nominee
    ("[C1|“Ada Lund lies,”] [K1|said] [S1|Odo Brann, an analyst at Orsk Group].\n\n[S2|The nominee] [K2|says] [C2|it holds].",
     ["Odo Brann", "nominee"]),
    # named where something is aimed at her, so that there are two, of whom one is in office
    ("Sen. Odo Brann met Ada Lund. It was late.\n\nBrann wrote a bill that was aimed at Lund. [S|The former judge] [K|said] [C|so].",
     [None]),
    # another named since, or in the same sentence, or in the words themselves; who is asked; who answers; two of them
    ("[S1|Odo Brann] [K1|said] [C1|no]. It was a blow to Ada Lund. [S2|The former secretary] [K2|said] [C2|so].",
     ["Odo Brann", None]),
    ("Odo Brann ran the paper.\n\nBrann has liked the tone, which [S|the candidate] [K|said] [C|is hers].", [None]),
    ("Odo Brann met Ada Lund. Jon Pell came, and [S|the Sarn billionaire] [K|said] [C|so].", ["Sarn billionaire"]),
    ("[S1|Odo Brann] [K1|said] [C1|the trouble with Ada Lund was a plan that [S2|the Sarn billionaire] [K2|had called] [C2|good]].",
     ["Odo Brann", "Sarn billionaire"]),
    ("[S1|Odo Brann] [K1|told] Ada Lund [C1|no]. [C2|“Odo Brann lies,”] [S2|the Sarn billionaire] [K2|said].",
     ["Odo Brann", "Sarn billionaire"]),
    ("[C1|“Is that you?”] [S1|Odo Brann] [K1|asked]. [C2|“It may be,”] [S2|the Sarn senator] [K2|said].", ["Odo Brann", "Sarn senator"]),
    ("[S1|Odo Brann] [K1|called] [C1|Ada Lund a liar]. [S2|The Sarn billionaire] [K2|responded] [C2|that he was]. ",
     ["Odo Brann", "Sarn billionaire"]),
    ("[S1|Odo Brann] [K1|said] [C1|Ada Lund had lied]. [S2|The senator and the governor] [K2|said] [C2|so].",
     ["Odo Brann", "senator and the governor"]),
    ("[S1|The Republican candidate, Odo Brann,] [K1|said] [C1|Ada Lund had lied]. [S2|The Sarn Democrat] [K2|said] [C2|so].",
     ["Odo Brann", "Sarn Democrat"]),
]  # fmt: skip

BEFORE_THE_NAME = [
    # all that stands before a name is what its bearer is
    ("[C|It leaks], [K|said] [S|former Sarn Gov. and Federalist Party Chairman Odo Brann].", ["Odo Brann"]),
    ("[S|Former Secretary of State and Federalist frontrunner Ada Lund] [K|said] [C|no].", ["Ada Lund"]),
    ("[S|Elda County Supervisor of Elections Ada Lund] [K|said] [C|no].", ["Ada Lund"]),
    ("[S|Sarn Daily contributor and monetary historian Odo Brann] [K|said] [C|so].", ["Odo Brann"]),
    ("[S|Federalist South Sarn Sen. Odo Brann] [K|said] [C|so].", ["Odo Brann"]),
    ("[S|Federalist National Committee Chairman Odo Brann] [K|said] [C|so].", ["Odo Brann"]),
    ("[S|Co-anchor Ada Lund] [K|asked] [C|why].", ["Ada Lund"]),
    ("[C|It leaks], [K|said] [S|master of ceremonies Ada Lund].", ["Ada Lund"]),
    ("It is, [S|as columnist Odo Brann] [K|noted], [C|late].", ["Odo Brann"]),
    # others are meant, or others too
    ("[C|It leaks], [K|said] [S|others, including Sen. Ada Lund].", ["others"]),
    ("[S|Sarn officials, including Gov. Ada Lund], [K|said] [C|so].", ["Sarn officials"]),
    ("[S|He and Committee Chairman Ada Lund] [K|said] [C|so].", ["He and Committee Chairman Ada Lund"]),
    ("[S|Teachers and union leader Ada Lund] [K|said] [C|so].", ["Teachers and union leader Ada Lund"]),
    ("[S|A spokesman for Federalist candidate Ada Lund] [K|said] [C|so].", ["spokesman for Federalist candidate Ada Lund"]),
    # a headline's capitals
    ("[S|Liberal Oscar-winner Lund] [K|asks] [C|for more]\n\nOn Monday Ada Lund met the press.", ["Ada Lund"]),
    ("[S|Ada Lund] [K|Slams] [C|The Media In One Debate]\n\nOn Monday Ada Lund met the press.", ["Ada Lund"]),
    ("[S|Lund] [K|Slams] [C|The Media In One Debate]\n\nOn Monday Ada Lund met the press.", ["Ada Lund"]),
    ("[S|Lund Under Pressure] [K|Says] [C|She Wants Time]\n\nOn Monday Ada Lund met the press.", ["Lund Under Pressure"]),
]  # fmt: skip

WHAT_IT_NAMES = [
    # outlets, pollsters, committees; a plural by its verb; a noun that opens its sentence
    ("Ada Lund ran. [K|According to] [S|Orskwire], [C|she won].", "organisation"),
    ("Ada Lund ran. In 2014, [S|Pellis] [K|found] [C|she would win].", "organisation"),
    ("Ada Lund ran. [S|Purple PAC] [K|said] [C|she wins].", "organisation"),
    ("Ada Lund ran. [K|According to] [S|Valley Rights Watch], [C|she won].", "organisation"),
    ("Ada Lund met Google. [S|Google] [K|said] [C|she won].", "organisation"),
    ("Ada Lund ran. [S|Orskites] [K|hope] [C|she wins].", "group"),
    ("Ada Lund ran. [S|Polling of union voters] [K|shows] [C|she wins].", "unnamed"),
    # humans all the same
    ("Mr Bild ran. [S|Bild] [K|said] [C|he won].", "person"),
    ("Paul Orsk, 54, ran. [K|According to] [S|Orsk], [C|he won].", "person"),
    ("Ada Lund asked him why. [K|According to] [S|Budiarto, 54], [C|she won].", "person"),
    ("Ada Lund ran. Why [K|did] [S|Sanders] [K|say] [C|so]?", "person"),
    ("How [S|Paul Orsk] [K|Thinks About] [C|The Sarn Media]\n\nIt is late. The weir leaks.", "person"),
]  # fmt: skip
TWO_ORSKS = "Paul Orsk ran. Orsk spoke. Orsk said no. Orsk left it. Then [S1|Bella Orsk] [K1|said] [C1|no].\n\n"
NAMELESS = [
    ("Mrs Ada Lund ran.\n\nA woman of Sarn was fined after [S|she] [K|said] [C|it leaked].", [None]),
    ("Mrs Ada Lund ran.\n\nIn Sarn it was said after [S|she] [K|said] [C|it leaked].", ["Ada Lund"]),
]
NAMESAKE = [
    # the one whom the text is about, paragraphs after the other has spoken once
    (TWO_ORSKS + "It rained.\n\nThe weir leaks.\n\nIt was late.\n\n[S2|Orsk] [K2|said] [C2|yes].", ["Bella Orsk", "Paul Orsk"]),
    (TWO_ORSKS + "[S2|Orsk] [K2|said] [C2|yes].", ["Bella Orsk", None]),
]


@pytest.mark.parametrize(("marked", "kind"), WHAT_IT_NAMES)
def test_what_a_name_is_of(marked, kind):
    document, raw = read_marked(marked)
    assert resolve_document(document, raw)[0].speaker_kind == kind


@pytest.mark.parametrize(("marked", "expected"), ONLY_NEAR + DONE_TO + TOLD_OF + BEFORE_THE_NAME + NAMELESS + NAMESAKE)
def test_another_word_for_somebody_named_before(marked, expected):
    assert speakers_of(marked) == expected
