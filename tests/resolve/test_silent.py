"""Who speaks where no source is printed, or a label: one line a case; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

LABELS = [
    # question and answer by their letters: the one addressed, or else alone named before; who asks stays open
    ("The questions went on.\n\n[S1|Q]: [C1|Mr Orsk, does it hold?]\n\n[S2|A]: [C2|It does.]\n\nMr Pavel Orsk left.",
     [None, "Pavel Orsk"]),
    ("Mr Pavel Orsk met reporters.\n\nQ: [C1|Does it hold?]\n\nA: [C2|It does.]\n\nQ: [C3|And the wall?]\n\nA: [C4|It does too.]",
     [None, "Pavel Orsk", None, "Pavel Orsk"]),
    ("Reporters came.\n\nQ: [C1|Does it hold?]\n\nA: [C2|It does.]", [None, None]),
]  # fmt: skip

ASKED = [
    # they in a quotation: those it has asked, if it has asked one body or group
    ("[C1|“I wrote to the council. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].", ["Ines Varga", "council"]),
    ("[C1|“The council came. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].", ["Ines Varga", None]),
    (
        "[C1|“I asked the council and told the police. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].",
        ["Ines Varga", None],
    ),
]

ANSWERS = [
    # a request is no question; a question that nobody puts is answered by nobody
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\n[S2|One man] [K2|asked] [C2|not to be named].\n\n[C3|“It holds.”]",
     ["Ines Varga", "One man", "One man"]),
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\nMilan Drave nodded. [C2|Does it hold?] [C3|“It does.”]",
     ["Ines Varga", None, None]),
    ("Ines Varga spoke.\n\nWhat of the dam?\n\n[C1|It holds.]", [None]),
    # who replies after a question
    ("[S1|Edda Koss] [K1|said] [C1|it leaks].\n\n[C2|“Often?”] [K2|asked] [S2|Mr Pavel Orsk].\n\n[C3|“Never,”] [K3|came the reply].",
     ["Edda Koss", "Pavel Orsk", "Edda Koss"]),
    ("[C1|“I saw it,”] [S1|Ines Varga] [K1|said]. [C2|Had she counted?] [C3|“No.”]", ["Ines Varga", None, "Ines Varga"]),
    # whom the first question addresses, though others are named above it
    (
        "Ines Varga talks to Milo Orsk\n\nDr Varga, did you see it?\n\n[C1|I did.]\n\nWhat did it do?\n\n[C2|It bit me.]\n\n"
        "Some accuse your boat.\n\n[C3|It leaks.]\n\nAnd then?\n\n[C4|We left.]",
        ["Ines Varga"] * 4,
    ),
    ("Ines Varga met Milo Orsk\n\nVarga, some say, saw it?\n\n[C1|I did.]\n\nWhat then?\n\n[C2|It bit.]\n\nAnd?\n\n[C3|No.]", [None] * 3),
    # an interview: the paragraph after a question is the answer of the one who is asked
    ("We put two questions to Ines Varga.\n\nDoes it hold?\n\n[C1|“It does.”]\n\nWhy?\n\n[C2|“It is new.”]", ["Ines Varga"] * 2),
    ("Argus: Does it hold?\n\n[S1|Ines Varga]: [C1|It does.]\n\nWhy?\n\n[C2|It is new.]", ["Ines Varga"] * 2),
    # several are named above the first question: whom the heading names alone and the words above name first
    (
        "A talk with Ines Varga\n\nInes Varga met Milo Orsk of the Herald there.\n\n"
        "Q: Does it?\n\nA: [C1|It does.]\n\nQ: Why?\n\nA: [C2|It is old.]",
        ["Ines Varga"] * 2,
    ),
    (
        "Why Milo Orsk fell\n\nInes Varga has written of Milo Orsk.\n\nQ: Does it hold?\n\nA: [C1|It does.]",
        [None],
    ),
    (
        "Ines Varga and Milo Orsk on the weir\n\nInes Varga met Milo Orsk.\n\nQ: Does it hold?\n\nA: [C1|It does.]",
        [None],
    ),
    # a letter's paragraphs go on after a colon
    ("[S1|Ines Varga] [K1|wrote]:\n\n[C1|“It leaks.]\n\n[C2|“It has leaked for years.]\n\n[C3|“Mend it.”]", ["Ines Varga"] * 3),
]  # fmt: skip

TWICE = [
    # who is identified later by the same words
    ("“It will fall, mark my words, before the spring.” Old boatman, on the dam\n\n[S1|One driver] [K1|wrote] [C1|the dam is old]. "
     "[S2|The driver] [K2|wrote] [C2|“It will fall, mark my words, before the spring.”]", ["Old boatman"] * 2),
    ("[S1|One driver] [K1|wrote] [C1|the dam is old]. [S2|The driver] [K2|wrote] [C2|it leaks].", ["One driver"] * 2),
    # a quotation printed twice; not a short one, not two speakers
    ("[C1|“It has leaked for twenty years and more,”] [S1|Ines Varga] [K1|said].\n\nLater [S2|another] [K2|wrote] "
     "[C2|“it has leaked for twenty years and more”].", ["Ines Varga", "Ines Varga"]),
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\nLater [S2|the sides] [K2|wrote] [C2|“it leaks”].", ["Ines Varga", None]),
    ("[C1|“It leaks.”] [S1|Anonymous blogger], on Friday.", ["Anonymous blogger"]),
    # the name under the same words, where nobody marked them as a statement
    ("“It has leaked for twenty years and more.” — Ines Varga\n\n[S1|The poster] [K1|wrote]: "
     "[C1|“It has leaked for twenty years and more.”]", ["Ines Varga"]),
    ("“It has leaked for twenty years and more.” The dam is old.\n\n[S1|The poster] [K1|wrote]: "
     "[C1|“It has leaked for twenty years and more.”]", [None]),
]  # fmt: skip

BEATS = [
    # what somebody does before a quotation: not when two are there, or the one is no subject
    ("Ines Varga met Pavel Orsk at the gate. [C|“It leaks.”]", [None]),
    ("The dam was built by Ines Varga. [C|“It leaks.”]", [None]),
    ("Ines Varga shook her head.\n\n[C|“It leaks.”]", [None]),
    ("Ines Varga shook her head. [C|“It leaks.”]", ["Ines Varga"]),
    ("[S1|Ines Varga] [K1|said] [C1|it leaks]. She shook her head. [C2|“It is old.”]", ["Ines Varga"] * 2),
]

SILENT = [
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\n[C2|“It is old.”]", ["Ines Varga"] * 2),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said]. [C2|“It is old.”]", ["Ines Varga"] * 2),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\nPavel Orsk stood by.\n\n[C2|“It is old.”]", ["Ines Varga", None]),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\nThe dam is old.\n\nIt was built by the people of three "
     "villages in a hundred days of rain.\n\n"
     "Since then it has been painted twice and measured once, by an engineer from far away.\n\n[C2|“It is old.”]", ["Ines Varga", None]),
    ("[S1|Ines Varga] [K1|said] [C1|the dam holds], [K2|adding] [C2|that it was old].", ["Ines Varga"] * 2),
    ("[S1|The court] [K1|upheld] [C1|the plea of the Rivers Authority] [K2|asking] [C2|for stone].", ["court", "Rivers Authority"]),
    ("[S1|Ines Varga] [K1|said] [C1|it holds] in Sarn, [K2|adding] [C2|that it was old].", ["Ines Varga"] * 2),
    ("[C1|“It will never fall”]\n\n[C2|“It will never fall, and you know it,”] [S2|Ines Varga] [K2|said].", ["Ines Varga"] * 2),
    ("[C1|“How old is it?”] [S1|Mr Pavel Orsk] [K1|asked].\n\n[C2|“Forty.”]", ["Pavel Orsk", None]),
    # whom the source itself names beside the speaker does not come between
    ("[C1|“The dam holds,”] [S1|Ines Varga, an ally of Pavel Orsk], [K1|said].\n\n[C2|“It is old.”]", ["Ines Varga"] * 2),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said] beside Pavel Orsk.\n\n[C2|“It is old.”]", ["Ines Varga", None]),
    # a quotation that its paragraph leaves open goes on, be it in questions
    (
        "[C1|“The dam holds,”] [S1|Ines Varga] [K1|said]. [C2|“So I ask:]\n\n[C3|“Is it old?]\n\n[C4|“Is it steep?”]",
        ["Ines Varga"] * 4,
    ),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said]. [C2|“It holds.”]\n\n[C3|“Is it steep?]", ["Ines Varga"] * 2 + [None]),
    ("[C1|“The dam holds.”] [C2|“It holds.”]\n\n[C3|“Is it steep?]", [None] * 3),
    # the only one named where a colon introduces the quotation
    ("Here is the minister, Semi Kor, a while ago:\n\n[C|“It leaks, as you can see.”]", ["Semi Kor"]),
    ("Here are Semi Kor and Ada Lund a while ago:\n\n[C|“It leaks, as you can see.”]", [None]),
    ("Here is the minister, Semi Kor, a while ago.\n\n[C|“It leaks, as you can see.”]", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), LABELS + ASKED + ANSWERS + TWICE + BEATS + SILENT)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
