"""What the day that an article opens with does not date: days still to come, what has been said, what is only thought."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, resolved

# a Wednesday; the last statement is asked for
TODAY = "2023-03-15"
SAID = "\n\n[C|It was old], [S|Ines Varga] [K|said]."
DAYS = [
    # on the article's own day something must have been done
    (f"Elda chose a mayor on Wednesday.{SAID}", "2023-03-15"),
    (f"Guests at Wednesday’s feast left early.{SAID}", "2023-03-15"),
    (f"Half of Elda is for the dam, according to a poll out Wednesday.{SAID}", "2023-03-15"),
    (f"Four things to watch in tonight’s debate.{SAID}", None),
    (f"Sarn looks to Wednesday’s vote in Elda.{SAID}", None),
    (f"Osk Vell faces a vote in Elda on Wednesday.{SAID}", None),
    (f"Osk Vell is poised to win Wednesday.{SAID}", None),
    (f"Some members are avoiding the congress in Elda this week.{SAID}", None),
    # what is to come, in however many words
    (f"The party in the river state of Sarn will choose 27 of its delegates to the congress on Saturday.{SAID}", None),
    (f"Osk Vell, who was mayor of Elda for nine years, is set to meet with the elders of the party Monday.{SAID}", None),
    (f"Friday, in his last speech of the year, Osk Vell plans to call for a dam.{SAID}", None),
    (f"On Friday, the elders of eleven river states were to gather again at Elda.{SAID}", None),
    (f"Osk Vell leads by a mile, heading into the vote on Tuesday.{SAID}", None),
    # but not what is only told of in another clause
    (f"Sarn will not vote again, the highest court of the river states ruled on Tuesday.{SAID}", "2023-03"),
    (f"Elda will have the tallest dam of all after councillors split nine to nine on Tuesday.{SAID}", "2023-03"),
    (f"As soon as the dam broke on Tuesday, a new feud began.{SAID}", "2023-03"),
    (f"Radio host Osk Vell left Elda on Tuesday.{SAID}", "2023-03"),
    (f"The state of Sarn, where Osk Vell was born, holds a vote on Saturday.{SAID}", None),
    # a death and a life, not a death alone
    (f"Osk Vell, keeper of the dam, died on Monday. He was 92.{SAID}\n\nHe was born in Sarn.", None),
    (f"Osk Vell, keeper of the dam, died on Monday. He was 92.{SAID}\n\nThe dam broke.", "2023-03"),
    # of two days the one that is over
    (f"Osk Vell will speak in Elda on Thursday. He lost a vote on Monday.{SAID}", "2023-03"),
    # a dateline's day is no event's
    (f"ELDA, March 15 (RNA) — Many keepers are not for the dam.{SAID}", None),
    (f"ELDA, March 15 (RNA) — Many keepers fled on Monday.{SAID}", "2023-03"),
    # but that of the press conference under it
    ("ELDA, March 15 (RNA) — Osk Vell held a press conference.\n\n[C|“It holds,”] [S|Vell] [K|told] reporters.", "2023-03-15"),
]


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_a_report_s_event_is_over(marked, day):
    said_on = resolved(marked, published=TODAY)[-1].said_on
    assert (said_on.value if said_on else None) == day


BROKE = "The dam broke on Monday.\n\n"
STATEMENTS = [
    (BROKE + "[S|Ines Varga] [K|called] [C|it safe].", "2023-03"),
    (BROKE + "[S|Ines Varga] [K|calls] [C|it safe].", "2023-03"),
    # has been said at some time
    (BROKE + "[S|Ines Varga] [K|has called] [C|it safe].", None),
    (BROKE + "[S|Ines Varga] has also [K|called] [C|it safe].", None),
    (BROKE + "[S|Her party] [K|had filed a suit against] [C|it].", None),
    (BROKE + "[S|The keepers] [K|have been warned] [C|to leave].", None),
    # as news, in the opening; in a year
    ("The dam broke on Monday, [S|Ines Varga] [K|has admitted], [C|by night].", "2023-03"),
    ("The dam broke on Monday, [S|Ines Varga] [K|had warned], [C|by night].", None),
    ("The dam broke on February 28.\n\n[S|Ines Varga] [K|has called] [C|it safe].", "2023"),
    # no perfect
    (BROKE + "[S|Ines Varga] [K|had no answer to] [C|whether it was safe].", "2023-03"),
    (BROKE + "[S|Ines Varga] [K|had to concede] [C|it was not safe].", "2023-03"),
    (BROKE + "What they had, [S|Ines Varga] [K|said], [C|was a ruin].", "2023-03"),
    # a law, a manual and an article of a treaty may be of any year; a ruling is of its own
    (BROKE + "[S|Article 9] [K|requires] [C|90 days’ notice].", None),
    (BROKE + "[S|The board’s own manual] [K|says] [C|it must be shut].", None),
    (BROKE + "[S|The law] [K|says] [C|it must be shut].", None),
    (BROKE + "[S|Law] [K|said] [C|it was safe].", "2023-03"),
    # a time that opens a sentence further on is not that of this one; one that this one names may be
    (BROKE + "[S|Ines Varga] [K|called] [C|it safe]. In January, two keepers had left.", "2023-03"),
    (BROKE + "[S|Ines Varga] [K|called] [C|it safe]. Two keepers had left in January.", "2023"),
    (BROKE + "In January, two keepers had left. [S|Ines Varga] [K|called] [C|it safe].", "2023"),
    # in the evening of the event's day, where the article is of the day after; not what is done by habit, nor of another clause
    ("The dam broke on Tuesday.\n\n[S|Ines Varga] [K|told] a press conference in the evening [C|it was safe].", "2023-03-14"),
    ("The dam broke on Tuesday.\n\nIn a speech in the evening [S|Ines Varga] [K|urged] people [C|to leave].", "2023-03-14"),
    ("The dam broke on Tuesday.\n\n[S|Ines Varga] came in the afternoon and [K|promised] [C|a new one].", "2023-03-14"),
    ("The dam broke on Tuesday.\n\n[S|Ines Varga] [K|said] [C|it broke in the evening].", "2023-03"),
    ("The dam broke on Tuesday.\n\n[S|Ines Varga] [K|says] in the evening [C|it is safe].", "2023-03"),
    ("The dam broke on Tuesday.\n\nThe keepers, who came in the evening, left. [S|Ines Varga] [K|called] [C|it safe].", "2023-03"),
    (BROKE + "[S|Ines Varga] [K|said] in the evening [C|it was safe].", "2023-03"),
    # before what the text goes on to tell
    ("Osk Vell was dismissed today, hours after [S|he] [K|accused] [C|the board].", None),
    (BROKE + "Four weeks after [S|Ines Varga] [K|promised] [C|to mend it], she left.", None),
    (BROKE + "Shortly after [S|Ines Varga] [K|promised] [C|to mend it], she left.", "2023-03"),
    # habits, and what came first
    (BROKE + "[S|Ines Varga] [K|frequently notes] [C|that it was old].", None),
    (BROKE + "[S|Ines Varga] [K|recently noted] [C|that it was old].", None),
    (BROKE + "[S|Ines Varga] [K|initially defended] [C|it].", None),
]


@pytest.mark.parametrize(("marked", "day"), STATEMENTS)
def test_what_has_been_said_at_some_time_has_no_day(marked, day):
    statement = resolved(marked, published=TODAY)[-1]
    assert (statement.said_on.value if statement.said_on else None) == day


THOUGHTS = [
    # what one thinks is no saying; what a board expects it has stated, and one thought it then
    ("[S|Many keepers] [K|believe] [C|it was old].", None),
    ("[S|Ines Varga] [K|wants] [C|a new one].", None),
    ("[S|Ines Varga] [K|thought] [C|it would hold].", "2023-03"),
    ("[S|Ines Varga] [K|expects] [C|rain].", "2023-03"),
    ("[S|The River Board] [K|believes] [C|it was old].", "2023-03"),
]


@pytest.mark.parametrize(("marked", "day"), THOUGHTS)
def test_what_somebody_thinks_has_no_day(marked, day):
    document, statements = read_marked(BROKE + marked, published=TODAY)
    (statement,) = resolve_document(document, tuple(replace(statement, act="think") for statement in statements))
    assert (statement.said_on.value if statement.said_on else None) == day


BESIDE = [
    # the reader's cue may hold the time
    ("[S|Osk Vell, an elder of the River Board], [K|revealed Monday] [C|that it leaked].", "2023-03-13"),
    ("[S|Osk Vell, an elder of the River Board], [K|told a paper founded in 1901] [C|that it leaked].", None),
    ("[C|It leaks], [S|Ines Varga] [K|said] during Monday’s debate.", "2023-03-13"),
    ("[C|It leaks], [S|Ines Varga] [K|said] during Monday’s flood.", None),
    ("At Sunday night’s debate, [S|Ines Varga] [K|said] [C|it leaks].", "2023-03-12"),
    # still to come, or of the clause after
    ("In a talk, which will be shown on Friday night, [S|Ines Varga] [K|says] [C|it leaks].", None),
    ("In a talk in Sarn, which holds a vote on Saturday, [S|Ines Varga] [K|said] [C|it leaks].", None),
    ("Osk Vell was dismissed on Monday, a day after [S|he] [K|accused] [C|the board].", None),
    ("On Monday, a day after the flood, [S|Ines Varga] [K|accused] [C|the board].", "2023-03-13"),
    # what source and cue stand in the middle of
    ("Six months ago, [S|Ines Varga] [K|said], [C|nobody knew her].", None),
    ("Six months ago, [S|Ines Varga] [K|said], [C|“Nobody knew me.”]", "2022-09"),
    ("Six months ago, [S|Ines Varga] [K|said] [C|nobody knew her].", "2022-09"),
    ("[S|Ines Varga] [K|called] Monday for [C|a new dam].", "2023-03-13"),
    ("[S|Ines Varga] [K|spoke of] [C|a film] called Monday Fever.", None),
    # what one goes on saying
    ("[C1|It leaks], [S1|Ines Varga] [K1|said] on Monday, [K2|adding in her speech] [C2|that it was old].", "2023-03-13"),
    # a paper's name; a stretch of time
    ("[C|It leaks], [K|reports] [S|Elda] Today.", None),
    ("[C|It leaks], [S|Ines Varga] [K|said] today.", "2023-03-15"),
    ("[S|Ines Varga], a keeper, [K|emerged over the last year as an advocate for] [C|the dam].", None),
    ("[S|Ines Varga], a keeper, [K|emerged last year as an advocate for] [C|the dam].", "2022"),
]


@pytest.mark.parametrize(("marked", "day"), BESIDE)
def test_a_time_beside_the_cue(marked, day):
    said_on = resolved(marked, published=TODAY)[-1].said_on
    assert (said_on.value if said_on else None) == day
