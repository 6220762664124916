"""When it was said: words of the sentence, seen from the day of publication. Wednesday, 15 March 2023 unless a case says else."""

from __future__ import annotations

import pytest

from onrecord.resolve.calendar import TIME, date_of, read_anchor
from tests.resolve.cases import resolved

PUBLISHED = "2023-03-15"

WORDS = [
    ("on Tuesday", "2023-03-14"),
    ("Wednesday", "2023-03-15"),
    ("late on Monday", "2023-03-13"),
    ("on Thursday", "2023-03-09"),
    ("Sunday night", "2023-03-12"),
    ("yesterday", "2023-03-14"),
    ("last night", "2023-03-14"),
    ("today", "2023-03-15"),
    ("this morning", "2023-03-15"),
    ("this week", "2023-03"),
    ("last week", "2023-03"),
    ("earlier this week", "2023-03"),
    ("at the weekend", "2023-03"),
    ("this month", "2023-03"),
    ("earlier this month", "2023-03"),
    ("last month", "2023-02"),
    ("this year", "2023"),
    ("last year", "2022"),
    ("late last year", "2022"),
    ("in February", "2023-02"),
    ("in March", "2023-03"),
    ("in April", "2022-04"),
    ("in late December", "2022-12"),
    ("on January 14", "2023-01-14"),
    ("on 14 January", "2023-01-14"),
    ("on Jan. 14", "2023-01-14"),
    ("on March 16", "2022-03-16"),
    ("on Wednesday 1 March", "2023-03-01"),
    ("on the 3rd of March", "2023-03-03"),
    ("on June 6, 2016", "2016-06-06"),
    ("on 6 June 2016", "2016-06-06"),
    ("in June 2016", "2016-06"),
    ("in 2016", "2016"),
    ("two days ago", "2023-03-13"),
    ("three weeks ago", "2023-02"),
    ("two years ago", "2021"),
    ("last Thursday", "2023-03"),
    ("soon", None),
    ("on the quay", None),
    ("may", None),
    ("last summer", None),
]


@pytest.mark.parametrize(("words", "expected"), WORDS)
def test_words_of_time_are_worked_out(words, expected):
    match = TIME.search(words)
    assert (date_of(match, read_anchor(PUBLISHED)) if match else None) == expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("on Tuesday", None, None),
        ("on Tuesday", "2023-03", None),
        ("on Tuesday", "XXXX-06-06", None),
        ("on January 14", "XXXX-06-06", "XXXX-01-14"),
        ("on January 14", None, "XXXX-01-14"),
        ("in January", "2023", None),
        ("in January", "2023-03", "2023-01"),
        ("last month", "2023-01", "2022-12"),
        ("last year", "2023", "2022"),
        ("last week", "2023-01-04", None),
        ("last week", "2023-03-08", "2023"),
        ("yesterday", "2023-01-01", "2022-12-31"),
        ("in 2016", None, "2016"),
        ("on February 31", "2023-03-15", None),
    ],
)
def test_a_partial_anchor_gives_a_partial_date_or_none(words, published, expected):
    match = TIME.search(words)
    assert match
    assert date_of(match, read_anchor(published)) == expected


AROUND = ("between the event and the article's day",)
SAID = [
    ("[S|Ines Varga] [K|said] on Tuesday [C|the dam holds].", "2023-03-14", "on Tuesday"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] late on Monday.", "2023-03-13", "late on Monday"),
    ("On Monday [S|Ines Varga] [K|said] [C|the dam holds].", "2023-03-13", "On Monday"),
    ("[S|Ines Varga] on Monday [K|said] [C|the dam holds].", "2023-03-13", "on Monday"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters yesterday.", "2023-03-14", "yesterday"),
    ("[C|The dam holds], [K|according to] [S|Ines Varga], who spoke at a press conference on Tuesday in Elda.", "2023-03-14", "on Tuesday"),
    ("[S|Posts on the board from Monday] [K|claimed] [C|the dam holds].", "2023-03-13", "Monday"),
    ("[S|Ines Varga from Monday Street] [K|claimed] [C|the dam holds].", None, None),
    ("[K|According to] [S|a poll published in January], [C|the dam holds].", "2023-01", "in January"),
    # a time that frames the whole sentence, before the cue
    (
        "[C1|The plan], [S1|Kestria] [K1|said] late.\n\nKestria on Monday rejected the plan of the eleven river states in full, "
        "[K2|calling it] [C2|an insult].",
        "2023-03-13",
        "on Monday",
    ),
    ("Asked last week whether the dam would hold, [S|Ines Varga] [K|would say only] [C|that it was old].", "2023-03", "last week"),
    # a time that is not when it was said
    ("Kestria, which on Monday shut its gates to all the river states there are, sent a note, [K|calling it] [C|an insult].", None, None),
    ("Asked whether the dam broke on Monday, [S|Ines Varga] [K|would say only] [C|that it was old].", None, None),
    ("[S|Ines Varga] [K|said] [C|the dam was built on Tuesday].", None, None),
    ("[S|Ines Varga] [K|said] [C|they will vote next week].", None, None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] after Monday's vote.", None, None),
    ("[S|Ines Varga], who was arrested on Monday, [K|said] [C|the dam holds].", None, None),
    ("[S|Ines Varga] [K|has said] since Monday [C|that it holds].", None, None),
    ("[S|Ines Varga] [K|will say] on Monday [C|that it holds].", None, None),
    ("The dam broke on Monday. [S|Ines Varga] [K|said] [C|it was old].", None, None),
    ("[S|Ines Varga] [K|said] [C|it held], and on Monday they shut the port.", None, None),
    ("[S|Ines Varga] [K|said] [C|the dam holds].", None, None),
]


@pytest.mark.parametrize(("marked", "value", "clue"), SAID)
def test_a_time_belongs_to_the_saying_or_is_left_alone(marked, value, clue):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    told = said_on and said_on.rule not in AROUND
    assert (said_on.value if told else None, said_on.clue if told else None) == (value, clue)


def test_a_speaker_goes_on_the_same_day():
    marked = "[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [C2|“I built it,”] [S2|she] [K2|added].\n\n[C3|“It is mine.”]"
    days = [statement.said_on.value if statement.said_on else None for statement in resolved(marked, published=PUBLISHED)]
    assert days == ["2023-03-13"] * 3


def test_another_speaker_and_another_time_do_not_share_the_day():
    marked = (
        "[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [C2|It leaks], [S2|Pavel Orsk] [K2|said]. "
        "[S3|Varga] [K3|has long said] [C3|it holds]."
    )
    days = [statement.said_on.value if statement.said_on else None for statement in resolved(marked, published=PUBLISHED)]
    assert days == ["2023-03-13", "2023-03", None]


# the article's days, and when the last statement was made
EVENTS = [
    # between the day of the event and the article's day, told no closer than both agree on
    ("On Friday the dam broke.\n\n[C|It was old], [S|Ines Varga] [K|said].", PUBLISHED, "2023-03"),
    ("The dam broke today.\n\n[C|It was old], [S|Ines Varga] [K|said].", PUBLISHED, "2023-03-15"),
    ("The dam broke on December 30.\n\n[C|It was old], [S|Ines Varga] [K|said].", "2023-01-02", None),
    ("The dam broke on February 28.\n\n[C|It was old], [S|Ines Varga] [K|said].", "2023-03-02", "2023"),
    ("The dam broke yesterday.\n\n[K|According to] [S|the board], [C|it was old].", PUBLISHED, "2023-03"),
    # the match and the words after it
    ("Elda lost to Maral yesterday.\n\nAfter the match [S|coach Osk Vell] [K|said]: [C|“We slept.”]", PUBLISHED, "2023-03-14"),
    # what is done by speaking
    (
        "The dam broke on Friday.\n\n[C1|“[S2|We] [K2|urge] the board [C2|to act],”] [S1|Ines Varga] [K1|said].",
        PUBLISHED,
        "2023-03",
    ),
    ("The dam broke on Friday.\n\n[C1|“[S2|I] [K2|warned] them [C2|it was old],”] [S1|Ines Varga] [K1|said].", PUBLISHED, None),
    # another time leads away from the event
    ("The dam broke on Friday.\n\nIn 2019 a crack was found. [C|It was small], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam broke on Friday.\n\n[S|Ines Varga] [K|had long said] [C|it was old].", PUBLISHED, None),
    ("The dam broke in 1998.\n\n[C|It was old], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam has held since Friday.\n\n[C|It is old], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam broke on Friday.\n\n[C|It was old], [S|Ines Varga] [K|said].", None, None),
    ("[C1|The dam broke on Friday], [S1|Osk Vell] [K1|said].\n\n[C2|It was old], [S2|Ines Varga] [K2|said].", PUBLISHED, "2023-03"),
    ("[C1|“It broke on Friday,”] [S1|Osk Vell] [K1|said].\n\n[C2|It was old], [S2|Ines Varga] [K2|said].", PUBLISHED, None),
    ("The board will vote on Friday.\n\n[C|It is old], [S|Ines Varga] [K|said].", PUBLISHED, None),
]


@pytest.mark.parametrize(("marked", "published", "value"), EVENTS)
def test_a_report_s_statements_were_made_after_its_event(marked, published, value):
    said_on = resolved(marked, published=published)[-1].said_on
    assert (said_on.value if said_on else None) == value


def test_a_dateline_dates_the_paragraph_under_it():
    marked = "ELDA, June 6. [C1|The dam holds], [S1|Ines Varga] [K1|said].\n\n[S2|Pavel Orsk] [K2|says] [C2|it leaks]."
    days = [statement.said_on for statement in resolved(marked, published="XXXX-06-06", dateline="June 6")]
    assert days[0] is not None
    assert (days[0].value, days[0].rule) == ("XXXX-06-06", "day of the dateline")
    assert days[1] is None
