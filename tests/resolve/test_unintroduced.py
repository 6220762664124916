"""An office printed before its holder is named: one line a case; the description stays where the text does not tell who it is."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

LEAD = "[C1|Talks will resume], [S1|Ruvania’s top diplomat] [K1|has said]."
CASES = [
    # the next who speaks, named without a word of who that is
    (LEAD + "\n\n[S2|Ashlan] [K2|said] [C2|it was late].", ["Ashlan", "Ashlan"]),
    (LEAD + "\n\nSpeaking after a meeting, [S2|Timur Ashlan] [K2|said] [C2|it was late].", ["Timur Ashlan"] * 2),
    (LEAD + " [S2|The top diplomat] [K2|warned] [C2|the Union].\n\nAshlan said nothing more.", ["Ashlan"] * 2),
    ("[S1|The Ruvanian prime minister] [K1|said] [C1|it holds].\n\n[S2|Ashlan] [K2|said] [C2|it was late].", ["Ashlan"] * 2),
    # somebody else is told of first
    (LEAD + "\n\nMayor Ines Varga looked on. [S2|Ashlan] [K2|said] [C2|it was late].", ["Ruvania’s top diplomat", "Ashlan"]),
    # the name is told to be somebody else's, or anybody's
    (LEAD + "\n\n[S2|Pavel Orsk, a farmer,] [K2|said] [C2|it was late].", ["Ruvania’s top diplomat", "Pavel Orsk"]),
    (LEAD + "\n\n[S2|Pavel Orsk, 43,] [K2|said] [C2|it was late].", ["Ruvania’s top diplomat", "Pavel Orsk"]),
    (LEAD + "\n\n[S2|Mayor Ines Varga] [K2|said] [C2|it was late].", ["Ruvania’s top diplomat", "Ines Varga"]),
    (LEAD + "\n\n[S2|Marged] [K2|said] [C2|it was late].", ["Ruvania’s top diplomat", "Marged"]),
    # he has been named before
    ("[S2|Ashlan] [K2|said] [C2|it was late].\n\n" + LEAD + "\n\nAshlan left.", ["Ruvania’s top diplomat", "Ashlan"]),
    # an office that nobody need hold alone, or that is not printed in full
    ("[S1|A Ruvanian official] [K1|said] [C1|it holds].\n\n[S2|Ashlan] [K2|said] [C2|it was late].", ["Ruvanian official", "Ashlan"]),
    ("[S1|The envoy] [K1|said] [C1|it holds].\n\n[S2|Ashlan] [K2|said] [C2|it was late].", [None, "Ashlan"]),
    # a woman is no king
    ("[S1|Ruvania’s queen] [K1|said] [C1|it holds].\n\n[S2|Pavel Orsk] [K2|said] [C2|it was late].", ["Ruvania’s queen", "Pavel Orsk"]),
]
# "Ansel Morvane asked … the foreign minister told": the last speaker, of whom the text tells no office
VARIED = [
    ("[S1|Ansel Morvane] [K1|asked] [C1|for time].\n\n[C2|“It holds,”] [S2|the foreign minister] [K2|said].", ["Ansel Morvane"] * 2),
    (
        "[S1|Ansel Morvane] [K1|asked] [C1|for time].\n\n[S2|The foreign minister] [K2|said] [C2|it holds]. [S3|The top diplomat] "
        "[K3|left] [C3|it there].",
        ["Ansel Morvane"] * 3,
    ),
    ("[S1|Ansel Morvane, the mayor,] [K1|asked] [C1|for time].\n\n[S2|The foreign minister] [K2|said] [C2|it holds].",
     ["Ansel Morvane", "foreign minister"]),
    ("[S1|Ansel Morvane] [K1|asked] Pavel Orsk [C1|for time].\n\n[S2|The foreign minister] [K2|said] [C2|it holds].",
     ["Ansel Morvane", "foreign minister"]),
    ("[S1|Ansel Morvane] [K1|asked] [C1|for time].\n\n[S2|The Ruvanian foreign minister] [K2|said] [C2|it holds].",
     ["Ansel Morvane", "Ruvanian foreign minister"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES + VARIED)
def test_who_holds_the_office(marked, expected):
    assert speakers_of(marked) == expected


def test_the_office_becomes_the_role():
    first, _ = resolved(LEAD + "\n\n[S2|Ashlan] [K2|said] [C2|it was late].")
    assert first.speaker_role is not None
    assert first.speaker_role.value == "Ruvania’s top diplomat"
