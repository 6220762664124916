"""Which statements are made in a scene that the text has set for Monday, 13 March 2023, and what they share; None where open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

PUBLISHED = "2023-03-15"
MONDAY, AROUND = "2023-03-13", "between the event and the article's day"
MET = "Councillors met on Monday in the old mill.\n\n"
FIRST = "[S1|Ines Varga] [K1|told] the meeting [C1|it holds].\n\n"

# the days of the statements, in order
DAYS = [
    # by who hears
    (MET + FIRST, [MONDAY]),
    (MET + "[S1|Ines Varga] [K1|asked] councillors [C1|whether it holds].", [MONDAY]),
    (MET + "[S1|Osk Vell, giving evidence,] [K1|said] [C1|it held].", [MONDAY]),
    (MET + "[C1|“It holds,”] [S1|Ines Varga] [K1|said], to laughter.", [MONDAY]),
    ("The trial opened on Monday.\n\n[S1|The judge] [K1|warned] [C1|the jury not to talk].", [MONDAY]),
    # by who is named where it is set, and by who has spoken in it
    ("Ines Varga faced a noisy chamber on Monday.\n\n[C1|“It holds,”] [S1|she] [K1|said].", [MONDAY]),
    (MET + FIRST + "[S2|Pavel Orsk] [K2|said] [C2|it leaks].\n\n[C3|“Never,”] [S3|Varga] [K3|said].", [MONDAY] * 3),
    # a time in a clause beside is no other day; a day given since is
    (
        MET + FIRST + "[C2|“Never,”] [K2|said] [S2|Pavel Orsk], who in 2011 sold the dam.\n\n[S3|Osk Vell] [K3|told] the meeting [C3|so].",
        [MONDAY] * 3,
    ),
    (
        "Voters met on Monday. The press conference was late.\n\n[S1|Ines Varga] [K1|said] on Tuesday [C1|it holds].\n\n"
        "[S2|Varga] [K2|told] the press conference [C2|so].",
        ["2023-03-14"] * 2,
    ),
    # who speaks where it is set, and who goes on
    (
        "Councillors met on Monday and [S1|Osk Vell] twice [K1|asked] [C1|them to wait].\n\n[S2|A man] [K2|told] the meeting [C2|so].",
        [MONDAY] * 2,
    ),
    # told beside; what a jury was told before its verdict
    ("Ines Varga faced a noisy chamber on Monday.\n\nOsk Vell met Ines Varga, [S1|who] [K1|claimed] [C1|it held].", [None]),
    ("The jury found Osk Vell guilty in court on Monday.\n\n[S1|Mira Tal] [K1|told] the jury [C1|it leaked].", [None]),
    # by question and answer
    (MET + FIRST + "[C2|“Since when?”] [K2|asked] [S2|Pavel Orsk].\n\n[C3|“Since May,”] [K3|replied] [S3|Osk Vell].", [MONDAY] * 3),
    (MET + FIRST + "[C2|“Since when?”] [K2|asked] [S2|Pavel Orsk].\n\n[C3|“Since May.”]", [MONDAY] * 3),
    (MET + FIRST + "[C2|Had she seen it?] [C3|“I have,”] [S3|she] [K3|said].", [MONDAY] * 3),
    (MET + FIRST + "Part of it went so:\n\n[S2|MR ORSK]: [C2|Why?]\n\n[S3|MS VARGA]: [C3|It was wet.]", [MONDAY] * 3),
    # a new speaker between two who are in it; not one after the last, nor a body
    (
        MET + FIRST + "[S2|Pavel Orsk] [K2|said] [C2|it leaks].\n\n[S3|Osk Vell] [K3|asked] councillors [C3|to wait].\n\n"
        "[S4|Mira Tal] [K4|said] [C4|it was late].",
        [MONDAY] * 3 + [None],
    ),
    (MET + FIRST + "[S2|The River Party] [K2|said] [C2|it leaks].\n\n[C3|“Never,”] [S3|Varga] [K3|said].", [MONDAY, None, MONDAY]),
    # a press conference: who opens it, and who is asked
    ("It was on Monday that they came. The press conference was late.\n\n[C1|“It holds,”] [S1|Ines Varga] [K1|said].", [MONDAY]),
    (
        "Ines Varga faced reporters at a briefing on Monday.\n\n[S1|Q]: [C1|Does it hold?]\n\n[S2|Varga]: [C2|It does.]",
        [MONDAY] * 2,
    ),
    # what speaks against it: tense, another time, another way, another place, who stands outside
    (MET + FIRST + "[S2|Varga] [K2|says] [C2|it holds].", [MONDAY, None]),
    (MET + FIRST + "[S2|Varga] [K2|has said] [C2|it holds].", [MONDAY, None]),
    (MET + FIRST + "[S2|Varga] [K2|had long said] [C2|it holds].", [MONDAY, None]),
    (MET + "[S2|Varga] [K2|told] the meeting in 2019 [C2|it holds].", ["2019"]),
    (MET + "[S2|Varga] [K2|wrote] in a letter to councillors [C2|that it holds].", [None]),
    (MET + "[C2|It holds], [S2|Varga] [K2|told] the Elda Herald.", [None]),
    (MET + "Outside, [S2|Osk Vell] [K2|told] members [C2|it leaks].", [None]),
    (MET + "I found her in the tea room. [C2|“It holds,”] [S2|Varga] [K2|told] members.", [None]),
    (MET + FIRST + "[S2|Campaigners] [K2|asked] [C2|for more].", [MONDAY, None]),
    (MET + "Earlier that year a crack was seen. [S2|Osk Vell] [K2|told] the meeting [C2|it leaks].", [None]),
]


@pytest.mark.parametrize(("marked", "days"), DAYS)
def test_a_scene_gives_its_day_to_those_who_speak_in_it(marked, days):
    told = [statement.said_on for statement in resolved(marked, published=PUBLISHED)]
    assert [day.value if day and day.rule != AROUND else None for day in told] == days


def test_a_day_from_a_scene_says_so():
    said_on = resolved(MET + FIRST, published=PUBLISHED)[0].said_on
    assert said_on
    assert (said_on.rule, said_on.clue, said_on.score) == ("day of the scene", "Monday", 0.6)


# the occasions and places of the statements
SHARED = [
    # what one is told to be in, the others are in
    (
        MET + FIRST + "[C2|“Since when?”] [K2|asked] [S2|Pavel Orsk].",
        ["meeting"] * 2,
        ["the old mill"] * 2,
    ),
    # what happens tells more than who hears
    (
        "The vote was on Monday; members shouted.\n\n[S1|Osk Vell] [K1|told] the committee [C1|it leaks].\n\n"
        "[C2|“Since when?”] [K2|asked] [S2|Pavel Orsk].\n\n[S3|Mira Tal] [K3|told] the meeting [C3|it was late].",
        ["committee", "meeting", "meeting"],
        [None] * 3,
    ),
    # where it is set; not where two places are named
    (
        "At Monday's meeting of the council in Sarn, nobody sat.\n\n[S1|Osk Vell] [K1|asked] members [C1|to wait].",
        ["Monday's meeting"],
        ["Sarn"],
    ),
    (
        "Monday's meeting in the Corn Exchange was stopped by men in the public gallery.\n\n[S1|Osk Vell] [K1|asked] members [C1|to wait].",
        [None],
        ["the Corn Exchange"],
    ),
    (
        "At Monday's meeting in Sarn on the dam in Elda, nobody sat.\n\n[S1|Osk Vell] [K1|asked] members [C1|to wait].",
        ["Monday's meeting"],
        [None],
    ),
    # not what one has of his own
    (
        "[S1|Osk Vell] [K1|told] the inquiry in Elda on Monday [C1|it leaks]. [S2|Mira Tal] [K2|said] in Sarn on Monday [C2|it holds].",
        ["inquiry", None],
        ["Elda", "Sarn"],
    ),
]


@pytest.mark.parametrize(("marked", "occasions", "places"), SHARED)
def test_those_who_speak_in_a_scene_share_occasion_and_place(marked, occasions, places):
    statements = resolved(marked, published=PUBLISHED)
    assert [s.occasion.value if s.occasion else None for s in statements] == occasions
    assert [s.place.value if s.place else None for s in statements] == places
