"""Whom a title means: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

TITLES = [
    (
        "[C1|The dam holds], [S1|Ruvanian Foreign Minister Timur Ashlan] [K1|said].\n\n[S2|{title}] [K2|said] [C2|it was old].",
        title,
        "Timur Ashlan",
    )
    for title in (
        "The minister",
        "The diplomat",
        "The top diplomat",
        "The Ruvanian top diplomat",
        "The foreign minister",
        "The Ruvanian foreign minister",
        "Ruvania’s top diplomat",
    )
]
WRONG_TITLES = [
    ("the foreign minister", "Finance Minister Timur Ashlan"),
    ("the Dalmerian foreign minister", "Ruvanian Foreign Minister Timur Ashlan"),
    ("the mayor", "Finance Minister Timur Ashlan"),
    ("the spokeswoman", "government spokesman Timur Ashlan"),
    ("the prime minister", "Finance Minister Timur Ashlan"),
]
MORE_TITLES = [
    ("Mayor Ines Varga came. [S|The mayor] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Edda Koss, a spokeswoman for the port, came. [S|The spokeswoman] [K|said] [C|the dam holds].", ["Edda Koss"]),
    ("Senator Odo Brann came. [S|The lawmaker] [K|said] [C|the dam holds].", ["Odo Brann"]),
    ("Odo Brann, who chairs the council, came. [S|The chairman] [K|said] [C|the dam holds].", ["Odo Brann"]),
    # a long sentence full of names is no heading, though all but one of its long words have capitals
    (
        "On Thursday the Minister of Foreign Affairs, Ignacio Belmonte Rey, received the Minister for Security of Guariva, Zulmira "
        "Fontane, at the Palace of the Two Bridges.\n\n[S|Minister Belmonte] [K|said] [C|it holds].",
        ["Ignacio Belmonte Rey"],
    ),
    # two who hold it
    ("Finance Minister Ada Lund met Justice Minister Odo Brann. [S|The minister] [K|said] [C|the dam holds].", [None]),
    ("Finance Minister Ada Lund met Justice Minister Odo Brann. [S|The finance minister] [K|said] [C|the dam holds].", ["Ada Lund"]),
    ("Finance Minister Ada Lund met Deputy Finance Minister Odo Brann. [S|The finance minister] [K|said] [C|the dam holds].", ["Ada Lund"]),
    # the one of the two who has just spoken
    ("Justice Minister Odo Brann left. [S1|Finance Minister Ada Lund] [K1|said] [C1|the dam holds]. [S2|The minister] "
     "[K2|said] [C2|it was old].", ["Ada Lund"] * 2),
    # nobody holds it
    ("Rain fell. [S|The minister] [K|said] [C|the dam holds].", [None]),
    ("Rain fell. [S|The outgoing finance minister] [K|said] [C|the dam holds].", ["outgoing finance minister"]),
    # the one who gives evidence
    ("Pavel Orsk, 58, giving evidence, told the court it leaks. Counsel Ada Koss asked more. [C|“I signed it,”] [S|the witness] [K|said].",
     ["Pavel Orsk"]),
    ("Judge Pavel Orsk told the court it leaks. [C|“I signed it,”] [S|the witness] [K|said].", [None]),
    # the head of a body by its last word; the holder in brackets, not the next on the list
    ("Bureau Director Pavel Orsk came. [S|The director of the Signals Bureau] [K|said] [C|it leaks].", ["Pavel Orsk"]),
    ("Bureau Director Pavel Orsk came. [S|The director of the Harbour Board] [K|said] [C|it leaks].", ["director of the Harbour Board"]),
    ("Present: Cllr A. Murgat (Chair), Cllr P. Nowak, Cllr S. Iqbal. [S|The Chair] [K|undertook] [C|to write].", ["A. Murgat"]),
    # the same office of several
    ("[S1|The representative of Norland] [K1|said] [C1|it holds]. [S2|The representative of Estmark] [K2|denied] [C2|it].",
     ["representative of Norland", "representative of Estmark"]),
    ("The Special Representative for Zubara, Mr Ali Ndoy, came. [S|The representative of Zubara] [K|said] [C|it holds].",
     ["representative of Zubara"]),
    ("Pavel Orsk worked under Milan Drave. [S|The latter] [K|warned] [C|that it leaks].", [None]),
]  # fmt: skip

OTHERS_TITLES = [
    # a club or see that no office in the text is printed with: its only holder, where he alone is named around; never across countries
    ("Boss Milan Drave left. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Milan Drave"]),
    ("Boss Milan Drave met Mr Odo Brann. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Rovers gaffer"]),
    ("United boss Milan Drave left. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Rovers gaffer"]),
    ("[S|The archbishop of San Abdon] [K|said] [C|it holds]. Archbishop Milan Drave left.", ["Milan Drave"]),
    ("Foreign Minister Timur Ashlan left. In Dalmeria, [S|the Dalmerian foreign minister] [K|said] [C|it holds].",
     ["Dalmerian foreign minister"]),
    # an owner printed with a possessive; a headline's verb is no name
    ("Rivbo’s chief executive, Ada Lund, left. [S|The Rivbo chief] [K|said] [C|it holds].", ["Ada Lund"]),
    ("MINISTER TELLS HEADS TO GO\n\nMinister Ada Lund left. [S|The minister] [K|said] [C|it holds].", ["Ada Lund"]),
    # what somebody does is no office that the text would vary a name by
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|The engineer] [K2|said] [C2|it was late].", ["Lorvan", None]),
    # a title goes back to its nearest mention, whoever owns it; never on to somebody first named later for another owner
    ("[C1|Talks will resume], [S1|Kestria’s top diplomat] [K1|has said].\n\n[S2|The top diplomat] [K2|criticized] [C2|the Union], "
     "with [S3|Union top diplomat Mara Quell] [K3|admitting] [C3|a delay].", ["Kestria’s top diplomat"] * 2 + ["Mara Quell"]),
    ("[C1|Talks will resume], [S1|Kestria’s top diplomat] [K1|has said].\n\n[S2|Lorvan] [K2|criticized] [C2|the Union], "
     "[K3|stating that] [C3|it failed].\n\n[S4|The top diplomat] [K4|said] [C4|it was late], with Union top diplomat Mara Quell by.",
     ["Lorvan"] * 4),
    ("Kestria’s top diplomat left. [S|The top diplomat] [K|said] [C|it holds]. Union top diplomat Mara Quell agreed.",
     ["Kestria’s top diplomat"]),
    ("Kestria’s top diplomat, Timur Ashlan, left. [S|The top diplomat] [K|said] [C|it holds]. Union top diplomat Mara Quell agreed.",
     ["Timur Ashlan"]),
    ("[S1|A minister] [K1|said] [C1|it holds]. [S2|The minister] [K2|said] [C2|it was late].\n\nFinance Minister Ada Lund came.",
     ["minister", "minister"]),
    ("[S1|The Kestrian minister] [K1|said] [C1|it holds]. [S2|Union minister Mara Quell] [K2|replied] [C2|it leaks]. "
     "[S3|The minister] [K3|said] [C3|it was late].", ["Kestrian minister", "Mara Quell", "Mara Quell"]),
    # a bare surname stays as printed; a title nobody is given is the last speaker's only where nobody else is near
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|The minister] [K2|said] [C2|it was late].", ["Lorvan", "Lorvan"]),
    ("[S1|Lorvan] [K1|criticized] [C1|the Union] and met Ines Varga.\n\n[S2|The minister] [K2|said] [C2|it was late].",
     ["Lorvan", None]),
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|THE WITNESS] [K2|said] [C2|it was late].", ["Lorvan", None]),
    # a line in title case: its verbs are no part of a name
    ("Milan Drave Says Dam Will Hold For Years\n\nSenator Milan Drave came. [S|The senator] [K|said] [C|it holds].", ["Milan Drave"]),
    ("Retired General Reveals Secret Of The Dam\n\nRain fell. [S|The general] [K|said] [C|it holds].", [None]),
    # a titled surname beside a relative's full name is not the relative's
    ("First Lady Ada Orsk waved. President Orsk left. [S|The president] [K|said] [C|it holds].", ["Orsk"]),
    ("The first lady, Ada Orsk, waved. President Orsk left. [S|Mr Orsk] [K|said] [C|it holds].", ["Orsk"]),
    ("The leader called Ruvanian officials to the dam. [S|The leader] [K|said] [C|it holds].", [None]),
    # an office is read up to the verb, and with what it is of
    ("Edda Koss left. [S|The actress] [K|accused] [C|the fair’s director, Milan Drave, of fraud].", [None]),
    ("Minister of Water Resources Timur Ashlan came. [S|The minister] [K|said] [C|it holds].", ["Timur Ashlan"]),
    ("THE CHAIRPERSON (Judge Ada Lund) sat. [S|THE CHAIRPERSON]: [C|Sit down.]", ["Ada Lund"]),
    # a participle without a source follows the subject that begins its sentence
    ("Mayor Ines Varga came. The mayor met reporters on Tuesday, [K|stating that] [C|it holds].", ["Ines Varga"]),
    ("Ines Varga met the council, [K|saying] [C|it holds].", ["Ines Varga"]),
    ("Ines Varga met Pavel Orsk, who left, [K|saying] [C|it holds].", [None]),
    # an office in brackets after the name
    ("Ms P. Bolit (Town Clerk) came. [S|The Clerk] [K|said] [C|it holds].", ["P. Bolit"]),
    ("Ms P. Bolit (Labour) came. [S|The Clerk] [K|said] [C|it holds].", ["Clerk"]),
    # another word for the last speaker: where the cue goes on with his words, or an age is told; not with somebody else around
    ("[S1|Len Orsk] [K1|said] [C1|it holds].\n\n[S2|The pensioner] [K2|added] [C2|that it leaks].", ["Len Orsk"] * 2),
    ("[S1|Len Orsk] [K1|said] [C1|it holds]. [S2|The winger] [K2|went on]: [C2|“It leaks.”]", ["Len Orsk"] * 2),
    ("[S1|Len Orsk] [K1|said] [C1|it holds].\n\nMaud Hask stood by. [S2|The pensioner] [K2|added] [C2|that it leaks].", ["Len Orsk", None]),
    ("[S1|Len Orsk] [K1|said] [C1|it holds].\n\n[S2|The widow] [K2|added] [C2|that it leaks].", ["Len Orsk", None]),
    ("[S1|Len Orsk] [K1|said] [C1|it holds].\n\n[S2|The pensioner] [K2|denied] [C2|it].", ["Len Orsk", None]),
    ("[S1|Ms Trix Vale] [K1|said] [C1|it holds].\n\n[S2|The Harbour Lane actress, 58,] [K2|denied] [C2|it].", ["Trix Vale"] * 2),
    ("[S1|Ms Trix Vale, 40,] [K1|said] [C1|it holds].\n\n[S2|The Harbour Lane actress, 58,] [K2|denied] [C2|it].",
     ["Trix Vale", "Harbour Lane actress"]),
    # in somebody's words of another year no holder of today is meant
    ("Father Anton left. [C1|“In 1944 it rang. [S2|The priest] [K2|said] [C2|it was the wind],”] [K1|said] [S1|Odo Brann].",
     ["Odo Brann", None]),
    # not the one who held it then
    ("Then-Governor Elliott Pask left. Governor Ruth Delac came. [S|The Governor] [K|said] [C|it holds].", ["Ruth Delac"]),
    # a chief minister is no minister
    ("Transport Secretary Fauzia Anjum left. [S|The chief minister] [K|said] [C|it holds].", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), MORE_TITLES + OTHERS_TITLES)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


@pytest.mark.parametrize(("marked", "title", "speaker"), TITLES)
def test_a_title_goes_to_its_holder(marked, title, speaker):
    assert speakers_of(marked.format(title=title))[1] == speaker


@pytest.mark.parametrize(("title", "printed"), WRONG_TITLES)
def test_a_title_never_goes_to_somebody_else(title, printed):
    marked = f"Rain fell on {printed}. Many others came to see the dam that day, and all were wet.\n\n[S|{title}] [K|said] [C|it was old]."
    assert speakers_of(marked)[0] != "Timur Ashlan"


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("The former Prime Minister Ada Lund came. [S|The prime minister] [K|said] [C|it leaks].", "prime minister"),
        ("Ada Lund, the former prime minister, came. [S|The prime minister] [K|said] [C|it leaks].", "prime minister"),
        ("The ex-mayor Ada Lund came. [S|The mayor] [K|said] [C|it leaks].", None),
        ("The former Prime Minister Ada Lund came. [S|The former prime minister] [K|said] [C|it leaks].", "Ada Lund"),
        ("The former mayor, Minister Ada Lund, came. [S|The minister] [K|said] [C|it leaks].", "Ada Lund"),
        ("The acting Prime Minister Ada Lund came. [S|The prime minister] [K|said] [C|it leaks].", "Ada Lund"),
    ],
)
def test_an_office_is_not_its_former_holders(marked, speaker):
    assert speakers_of(marked) == [speaker]


@pytest.mark.parametrize("lesser", ["former ", "acting ", "deputy ", "ex-"])
def test_a_role_has_the_small_word_before_it(lesser):
    (said,) = resolved(f"The {lesser}Prime Minister Ada Lund came. [S|Lund] [K|said] [C|it leaks].")
    assert said.speaker_role.value == f"{lesser}Prime Minister"
