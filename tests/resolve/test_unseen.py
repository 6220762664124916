"""Speakers that articles nobody had looked at got wrong: one line a case, None where the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

TOLD = [
    # who is told says nothing
    ("[S1|Ada Lund] [K1|said]: [C1|“[S2|I] [K2|was told] [C2|it was full].”]", ["Ada Lund", None]),
    ("[S|The crews] [K|had been warned] [C|it would rain].", [None]),
    ("[S|We] [K|weren't told] [C|it was full].", [None]),
    ("[C|It was full], they [K|were told] by [S|the clerk of the council].", ["clerk of the council"]),
    ("[S|The crews] [K|told] us [C|it would rain].", ["crews"]),
]
SERVED = [
    # whose spokesman he is does not become his office
    ("The spokesman for the Secretary-General, Odo Brann, came. [S|The Secretary-General] [K|said] [C|so].", [None]),
    ("The spokesman for the Secretary-General, Odo Brann, came. [S|The spokesman] [K|said] [C|so].", ["Odo Brann"]),
    ("The spokeswoman for the foreign ministry, Mira Orsk, came. [S|The diplomat] [K|said] [C|so].", ["Mira Orsk"]),
    # a style after a place is the name; without a style the name stays
    ("It rained. [S|The Rector of the Federal College, Sarn, Prof. Ladi Orsk,] [K|said] [C|so].", ["Ladi Orsk"]),
    ("It rained. [S|The mayor, Varga, a friend of Mr Orsk,] [K|said] [C|so].", ["Varga"]),
    # what a judge is called
    ("Justice Rowena Lund came. [S|Her Honour] [K|said] [C|so].", ["Rowena Lund"]),
    ("Justice Piet Lund, 60, came. He sat. [S|Her Honour] [K|said] [C|so].", [None]),
    ("It rained. [S|Her Honour] [K|said] [C|so].", [None]),
    # a caller is who stands in the brackets
    ("[S|CALLER (Auntie Vida)]: [C|Good morning to you all.]", ["Vida"]),
    # a headline within the text
    ("Ned Orsk came. He sent a release headlined “[S|Orsk] [K|Hails] [C|Historic Deal],” in which [S2|he] [K2|said] [C2|so].",
     ["Ned Orsk"] * 2),
    # two of two places, and one
    ("Two left. [S|Two members, Ada Lund of Sarn and Odo Brann of Elda,] [K|said] [C|so].", ["Ada Lund and Odo Brann"]),
    ("Odo Brann came. [S|Ada Lund of Sarn and Elda] [K|said] [C|so].", ["Ada Lund"]),
]  # fmt: skip
OPENING = [
    # an office of a report's first paragraph with "the"; a body's word is no office
    ("[C|A man was held], [S|the public prosecutor] [K|said].\n\nIt took a year, prosecutor Ada Lund told us.", ["Ada Lund"]),
    ("[C|A man was held], [S|the Elda coast guard] [K|said].\n\nIt took a year, guard Ada Lund told us.", ["Elda coast guard"]),
]
BODIES = [
    # the body whose bare name opens the sentence before
    ("Lund Foods fell. It rose at Orlam.\n\nOrlam led the losses. [S|The company] [K|said] [C|so].", ["Orlam"]),
    ("Lund Foods fell. It rose at Orlam.\n\nOrlam met Vellis. [S|The company] [K|said] [C|so].", ["Lund Foods"]),
    # told for the first time
    ("Lund Foods fell. [K|According to] [S|the manufacturer, a family firm in Elda,] [C|it held].", ["manufacturer"]),
    # a measure is no part of a name
    ("The two-year government bond fell. [S|The government] [K|said] [C|so].", ["government"]),
    ("He spoke to the weekly magazine Obrin. [S|The magazine] [K|asked] [C|whether it held].", ["Obrin"]),
    # what "it" goes on with
    ("Orlam fell. The report was drawn up by the Sarn firm of Vell & Pym. [S|It] [K|says] [C|so].", [None]),
    ("The hospital has a new unit. A review, held last year, ran to 51 pages.\n\n[S|It] [K|found] [C|so].", ["review"]),
    ("Orlam Bank has lost. One customer, Vell & Pym, left. [S|It] [K|said] [C|so].", [None]),
    ("Orlam Bank has lost. It was sued by Vell & Pym. [S|It] [K|said] [C|so].", ["Orlam Bank"]),
    ("MaryBeth Lund had taken it. [C|“No,”] [S|she] [K|said].", ["MaryBeth Lund"]),
    # no woman is a company, nor several charities
    ("HomeShield Direct had taken it. [C|“No,”] [S|she] [K|said].", [None]),
    ("[S1|Charities] [K1|fear] [C1|the worst].\n\nThe owner was rolling napkins. [C2|“No,”] [S2|she] [K2|said].", ["Charities", None]),
]
SEVERAL = [
    # part of those before
    ("It was put to aid workers, [S|several of whom] [K|said] [C|so].", ["several of aid workers"]),
    ("It rained, [S|several of whom] [K|said] [C|so].", [None]),
    ("[S|All three] [K|said] [C|so].", [None]),
    ("[S|Seven] [K|said] [C|so].", [None]),
    ("[C1|He left], [K1|according to] [S1|two people present]. [S2|One of them] [K2|said] [C2|so].",
     ["two people present", "one of two people present"]),
    # the sentence's own several
    ("[S1|Doctors] [K1|agreed] [C1|to stay]. In the hall, aides to the mayor handed out what [S2|they] [K2|called] [C2|lies].",
     ["Doctors", None]),
    ("[S1|Doctors] [K1|agreed] [C1|to stay]. In the hall, [S2|they] [K2|said] [C2|so].", ["Doctors"] * 2),
    # who ends in a trade is human; a student behind him
    ("[S1|A schoolteacher] [K1|said] [C1|so]. [C2|“No,”] [S2|he] [K2|said].", ["schoolteacher"] * 2),
    ("[S1|Ada Lund] [K1|said] [C1|so]. Behind her a student laughed. [C2|“No,”] [S2|she] [K2|said].", ["Ada Lund", None]),
    # of whom an obituary tells, whoever reports it; not where he is told to be a woman
    ("Dame Ada Lund, an engineer, has died. She built it.\n\n[S1|The manager, Chukwu Orsk,] [K1|said] "
     "[C1|[S2|she] [K2|would have laughed] [C2|at it]].", ["Chukwu Orsk", None]),
    ("Dame Ada Lund, an engineer, has died. She built it.\n\n[S1|The manager, Mrs Ines Orsk,] [K1|said] "
     "[C1|[S2|she] [K2|had laughed] [C2|at it]].", ["Ines Orsk"] * 2),
    # another text's authors
    ("A study of lakes came out. A second paper is to follow. [S|The authors] [K|say] [C|so].", ["authors of study"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), TOLD + SERVED + OPENING + BODIES + SEVERAL)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
