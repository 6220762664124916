"""When it was said: words of the sentence, seen from the day of publication. Wednesday, 15 March 2023 unless a case says else."""

from __future__ import annotations

import pytest

from onrecord.resolve.circumstances.calendar import TIME, date_of, read_anchor
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
    ("on February 29", None),
    ("on April 31, 2022", None),
    ("on February 29, 2020", "2020-02-29"),
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
    ("on Thursday last week", "2023-03-09"),
    ("on Monday of this week", "2023-03-13"),
    ("last week, on Friday", "2023-03-10"),
    ("on Friday this week", None),
    ("the day before yesterday", "2023-03-13"),
    ("overnight", "2023-03"),
    ("in recent days", "2023-03"),
    ("over the past two months", "2023"),
    ("in the past year", None),
    ("24 hours ago", "2023-03-14"),
    ("an hour ago", "2023-03"),
    ("a few days ago", "2023-03"),
    ("a few weeks ago", "2023"),
    ("several months ago", None),
    ("in the summer of 2021", "2021"),
    ("in late 2019", "2019"),
    ("at the end of 2020", "2020"),
    ("14th January", "2023-01-14"),
    ("on Sept 7", "2022-09-07"),
    ("soon", None),
    ("tomorrow", None),
    ("in the 1990s", None),
    ("in fiscal 2022", None),
    ("in 2021-22", None),
    ("in 2021 dollars", None),
    ("March 5-7", None),
    ("March 5,000", None),
    ("in May 14 people died", "2022-05"),
    ("they march 5 miles", None),
    ("the second of the three", None),
    ("on Tuesdays", None),
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
        ("last week", "2023-03-19", "2023-03"),
        ("last week", "2018-10-07", "2018"),  # a Sunday: the week that ends, or the one before
        ("last week", "2023-03-08", "2023"),
        ("overnight", "2023-03-01", "2023"),
        ("overnight", "2023-01-01", None),
        ("overnight", "2023-01", None),
        ("on Thursday last week", "2023", None),
        ("24 hours ago", "2023-03-01", "2023-02-28"),
        ("in recent days", "2023-03-02", "2023"),
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
    ("[S|Roca, reached by Canal Nou yesterday evening,] [K|said] [C|it leaks].", "2023-03-14", "yesterday evening"),
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
    # words of time around the day itself
    ("[S|Ines Varga] [K|said] early Tuesday [C|the dam holds].", "2023-03-14", "early Tuesday"),
    ("[S|Ines Varga] [K|said] on Sunday night [C|the dam holds].", "2023-03-12", "on Sunday night"),
    ("[C|The dam holds], [S|the board] [K|announced] in the early hours of Sunday.", "2023-03-12", "in the early hours of Sunday"),
    ("[C|The dam holds], [S|the board] [K|said] on the morning of March 9.", "2023-03-09", "on the morning of March 9"),
    ("[C|The dam holds], [S|the board] [K|said] before dawn on Monday.", "2023-03-13", "on Monday"),
    ("[S|Ines Varga] [K|said] shortly after 9 p.m. on Monday [C|the dam holds].", "2023-03-13", "on Monday"),
    ("[S|Ines Varga] [K|told] reporters overnight [C|that the dam holds].", "2023-03", "overnight"),
    ("[S|Ines Varga] [K|said] this morning [C|the dam holds].", "2023-03-15", "this morning"),
    ("[S|Ines Varga] [K|said] earlier today [C|the dam holds].", "2023-03-15", "earlier today"),
    ("[S|Ines Varga] [K|said] late last night [C|the dam holds].", "2023-03-14", "late last night"),
    ("[S|Ines Varga] [K|said] the day before yesterday [C|the dam holds].", "2023-03-13", "the day before yesterday"),
    ("[S|Ines Varga] [K|said] over the weekend [C|the dam holds].", "2023-03", "over the weekend"),
    ("[S|Ines Varga] [K|said] on Thursday last week [C|the dam holds].", "2023-03-09", "on Thursday last week"),
    ("[S|Ines Varga] [K|said] late last year [C|the dam would hold].", "2022", "late last year"),
    ("[S|Ines Varga] [K|said] earlier this month [C|the dam would hold].", "2023-03", "earlier this month"),
    ("[S|Ines Varga] [K|warned] in mid-January [C|the dam would not hold].", "2023-01", "in mid-January"),
    ("[S|Ines Varga] [K|warned] at the end of January [C|the dam would not hold].", "2023-01", "at the end of January"),
    ("Back in 2021 [S|Ines Varga] [K|warned] [C|the dam would not hold].", "2021", "in 2021"),
    ("[S|Ines Varga] [K|warned] in the summer of 2021 [C|the dam would not hold].", "2021", "in the summer of 2021"),
    ("[S|Ines Varga] [K|has said] in recent days [C|the dam holds].", "2023-03", "in recent days"),
    ("[S|Ines Varga] [K|wrote] on 9 March 2023 [C|that the dam holds].", "2023-03-09", "on 9 March 2023"),
    ("[S|Ines Varga] [K|wrote] on 14 Jan [C|that the dam holds].", "2023-01-14", "on 14 Jan"),
    ("In June 2016, [S|Ines Varga] [K|promised] [C|to build a dam].", "2016-06", "In June 2016"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] two days ago.", "2023-03-13", "two days ago"),
    ("[C|The dam holds], [S|Ines Varga], 54, [K|said] on Monday.", "2023-03-13", "on Monday"),
    # a day before an occasion of speaking
    ("[C|The dam holds], [S|Ines Varga] [K|said] at Monday's press conference.", "2023-03-13", "Monday"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a Monday interview.", "2023-03-13", "Monday"),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] in a Jan. 3 letter to the board.", "2023-01-03", "Jan. 3"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in last week’s speech.", "2023-03", "last week"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a letter written on Monday.", "2023-03-13", "on Monday"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in remarks made on Monday.", "2023-03-13", "on Monday"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] a meeting of the council on Monday.", "2023-03-13", "on Monday"),
    ("[S|Monday's report] [K|said] [C|the dam holds].", "2023-03-13", "Monday"),
    ("[S|Posts on the board] from Friday [K|claimed] [C|it leaks].", "2023-03-10", "Friday"),
    ("[S|[S2|Posts on the board]] from Friday [K|hint] [C|it leaks], and [K2|claim] [C2|it broke].", "2023-03-10", "Friday"),
    ("[S|The ruling of the river court on March 8], [K|recognising] [C|the claim], was short.", "2023-03-08", "on March 8"),
    ("In a letter of 3 March, [S|Ines Varga] [K|said] [C|it holds].", "2023-03-03", "3 March"),
    ("In a memo from 2019 seen by the board, [S|Ines Varga] [K|warned] [C|it leaks].", "2019", "2019"),
    ("In a 2019 memo [S|Ines Varga] [K|warned] [C|it leaks].", "2019", "2019"),
    ("[S|A March 2019 report] [K|said] [C|it holds].", "2019-03", "March 2019"),
    ("[S|Papers read out on Wednesday in court] [K|show] [C|it leaks].", "2023-03-15", "on Wednesday"),
    ("[S|A review by the board last year] [K|found] [C|it holds].", "2022", "last year"),
    # somebody asked, and what else was done on the day
    ("[S|Ines Varga] [K|said] [C|it holds] when asked about it on Tuesday.", "2023-03-14", "on Tuesday"),
    ("When asked about it on Tuesday, [S|Ines Varga] [K|said] [C|it holds].", "2023-03-14", "on Tuesday"),
    ("[S|Ines Varga, speaking in Elda on Tuesday], [K|said] [C|it holds].", "2023-03-14", "on Tuesday"),
    ("[S|Ines Varga] resigned on Tuesday, [K|saying] [C|it leaks].", "2023-03-14", "on Tuesday"),
    ("The dam was shut on Monday, when [S|Ines Varga] [K|told] the board [C|it leaked].", "2023-03-13", "on Monday"),
    ("[S|Ines Varga], however, on Tuesday [K|said] [C|it holds].", "2023-03-14", "on Tuesday"),
    ("As early as 2020 [S|the board] [K|warned] [C|of leaks].", "2020", "As early as 2020"),
    ("[S|The board] [K|warned] in May last year [C|of leaks].", "2022-05", "in May last year"),
    ("[S|The board] [K|warned] last May [C|of leaks].", "2022-05", "last May"),
    ("[S|The board] [K|warned] towards the end of last year [C|of leaks].", "2022", "last year"),
    # a time that opens its sentence dates what is said in it
    (
        "On Monday, after a night of talks in Elda with all eleven river states, [S|Ines Varga] [K|said] [C|it holds].",
        "2023-03-13",
        "On Monday",
    ),
    (
        "Late on Monday [S|the ministry], which runs the eleven dams of the river states, [K|said] [C|it holds].",
        "2023-03-13",
        "Late on Monday",
    ),
    # seen from a day that the text has set
    ("The dam broke on Friday. Two days later [S|Ines Varga] [K|said] [C|it was old].", "2023-03-12", "Two days later"),
    ("The dam broke on Friday. The next day, [S|Ines Varga] [K|said] [C|it was old].", "2023-03-11", "The next day"),
    ("The dam broke on Friday. [S|Ines Varga] [K|said] the following morning [C|it was old].", "2023-03-11", "the following morning"),
    ("The dam broke on Friday. [S|Ines Varga] [K|had said] the day before [C|that it was old].", "2023-03-09", "the day before"),
    ("The dam broke on Friday. [S|Ines Varga] [K|had said] a day earlier [C|that it was old].", "2023-03-09", "a day earlier"),
    ("The dam broke on Friday. [S|Ines Varga] [K|said] the same day [C|that it was old].", "2023-03-10", "the same day"),
    ("The dam broke on Friday. Later that day [S|Ines Varga] [K|said] [C|it was old].", "2023-03-10", "Later that day"),
    ("The dam broke on Friday. Earlier in the day, [S|Ines Varga] [K|had said] [C|it was old].", "2023-03-10", "Earlier in the day"),
    ("The dam broke on Friday.\n\nThat evening [S|Ines Varga] [K|said] [C|it was old].", "2023-03-10", "That evening"),
    ("The dam broke on Friday. [S|Ines Varga] [K|said] then [C|that it was old].", "2023-03-10", "then"),
    ("The dam broke on Friday. The previous Monday [S|Ines Varga] [K|had said] [C|it was old].", "2023-03-06", "The previous Monday"),
    ("The dam broke on Friday. The following Monday [S|Ines Varga] [K|said] [C|it was old].", "2023-03-13", "The following Monday"),
    ("The dam broke in 2016.\n\nThe previous September [S|Ines Varga] [K|had said] [C|it was old].", "2015-09", "The previous September"),
    (
        "In an email dated 2 March Osk Vell wrote that it leaks. [S|Ines Varga] [K|replied] the next day [C|it was old].",
        "2023-03-03",
        "the next day",
    ),
    ("In a 2019 opinion, [S|Ines Varga] [K|wrote] [C|that it was old].", "2019", "2019"),
    # not from the date that a text bears
    (
        "The court met on Monday on its order of March 2.\n\n[S|Ines Varga] [K|said] later in the day [C|it was old].",
        "2023-03-13",
        "later in the day",
    ),
    ("The dam broke on January 30. A week later [S|Ines Varga] [K|said] [C|it was old].", "2023-02", "A week later"),
    ("The dam broke in May 2019. [C|It was old], [S|Ines Varga] [K|said] at the time.", "2019-05", "at the time"),
    ("The dam broke in 2019. A year later [S|Ines Varga] [K|said] [C|it was old].", "2020", "A year later"),
    ("The dam broke in May 2019. Two months earlier [S|Ines Varga] [K|had warned] [C|it would].", "2019-03", "Two months earlier"),
    ("A day after the dam broke on Friday, [S|Ines Varga] [K|said] [C|it was old].", "2023-03-11", "A day after the dam broke on Friday"),
    ("[S|Ines Varga] [K|said] two days after Friday's vote [C|that it was old].", "2023-03-12", "two days after Friday"),
    ("[S|Ines Varga] [K|said] the day before the vote on March 5 [C|that it was old].", "2023-03-04", "the day before the vote on March 5"),
    (
        "[S1|Osk Vell] [K1|said] on Monday [C1|it held]. The next day [S2|Ines Varga] [K2|said] [C2|it leaked].",
        "2023-03-14",
        "The next day",
    ),
    ("[S|Ines Varga] [K|said] on 13/03/23 [C|the dam holds].", "2023-03-13", "on 13/03/23"),
    ("[S|Ines Varga] [K|said] on 2023-03-01 [C|the dam holds].", "2023-03-01", "on 2023-03-01"),
    ("[S|Ines Varga] [K|said] on 5.3.2023 [C|the dam holds].", "2023-03-05", "on 5.3.2023"),
    ("[S|Ines Varga] [K|said] on 05/03/23 [C|the dam holds].", "2023", "on 05/03/23"),
    ("Seen on 14/02/23. [S|Ines Varga] [K|said] on 05/03/23 [C|the dam holds].", "2023-03-05", "on 05/03/23"),
    ("Seen on 02/14/23. [S|Ines Varga] [K|said] on 03/05/23 [C|the dam holds].", "2023-03-05", "on 03/05/23"),
    ("[S|Ines Varga] [K|said] after a 10-2-12 season [C|the dam holds].", None, None),
    # the clause of the saying hangs on the time
    ("Talks failed in January, when [S|Ruvania] [K|asked] [C|for more].", "2023-01", "in January"),
    ("[C1|“It was known in January”], when [S2|the bank] [K2|warned] [C2|of leaks].", "2023-01", "in January"),
    ("He played a tape from 2019 in which [S|Ines Varga] [K|called] [C|it safe].", "2019", "2019"),
    ("In one, from May 2019, [S|Ines Varga] [K|asks] [C|whether it holds].", "2019-05", "May 2019"),
    ("When [S|Ines Varga] [K|told] a crowd in Elda on Monday [C|that it holds], they cheered.", "2023-03-13", "on Monday"),
    ("[S|A report in January by the bank's auditors] [K|found] [C|leaks].", "2023-01", "in January"),
    ("[S|A 2019 consultant's study] [K|found] [C|leaks].", "2019", "2019"),
    ("[S|An audit completed in January by Orsk and Vell] [K|found] [C|leaks].", "2023-01", "in January"),
    ("It was known since at least 2020. That year, [S|Ines Varga] [K|warned] [C|that it leaks].", "2020", "That year"),
]


@pytest.mark.parametrize(("marked", "value", "clue"), SAID)
def test_a_time_belongs_to_the_saying_or_is_left_alone(marked, value, clue):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    told = said_on and said_on.rule not in AROUND
    assert (said_on.value if told else None, said_on.clue if told else None) == (value, clue)


# what is no time of the saying, with what the time belongs to
OTHER_TIMES = [
    "When the dam broke in January, [S|Ines Varga] [K|said] [C|it was old].",
    "In January the talks failed and [S|Ines Varga], when they ended, [K|said] [C|so].",
    "[S|A report on the floods in January by the bank] [K|found] [C|leaks].",
    "He played a tape from 2019. [S|Ines Varga] [K|called] [C|it safe].",
    "On Friday, [C|two ships had been seen], [K|according to] [S|the guard].",
    "On Friday, [C|two ships were seen], [S|the guard] [K|said].",
    "Zubara, whose rulers took power in 2006, was cautious: [S|its ministry] [K|said] [C|it holds].",
    "[S|Roca, arrested by police yesterday evening,] [K|said] [C|it leaks].",
    # inside what was said
    "[S|Ines Varga] [K|said] [C|the dam was built on Tuesday].",
    "[S|Ines Varga] [K|said] [C|they will vote next week].",
    "[S|Ines Varga] [K|said] [C|they would vote on Friday].",
    "[C|“On Monday we close the gates,”] [S|Ines Varga] [K|said].",
    "[C|“It broke yesterday,”] [S|Ines Varga] [K|said].",
    "[S|Ines Varga] [K|promised] [C|a new dam by March 2025].",
    "[S|Ines Varga] [K|urged] [C|the board to vote on Friday].",
    "[S|Ines Varga] [K|said] [C|that last year the dam had held].",
    "[S|Ines Varga] [K|says] [C|she was at home at the time].",
    "[S|Ines Varga] [K|recalled] [C|the flood of January 14].",
    # what another clause tells
    "[C|The dam holds], [S|Ines Varga] [K|said] after Monday's vote.",
    "[C|The dam holds], [S|Ines Varga] [K|said] ahead of Monday's vote.",
    "[C|The dam holds], [S|Ines Varga] [K|said] before the vote on Sunday.",
    "[C|The dam holds], [S|Ines Varga] [K|said] ahead of the election on March 26.",
    "[S|Ines Varga], who was arrested on Monday, [K|said] [C|the dam holds].",
    "[S|Ines Varga], arrested on Monday, [K|said] [C|the dam holds].",
    "[S|The board], beaten on Sunday, [K|said] [C|the dam holds].",
    "[S|Ines Varga], who won on Sunday, [K|said] [C|the dam holds].",
    "[S|Ines Varga], elected in 2019, [K|said] [C|the dam holds].",
    "[S|Ines Varga], mayor since 2019, [K|said] [C|the dam holds].",
    "[S|Ines Varga], mayor until last year, [K|said] [C|the dam holds].",
    "[S|Ines Varga], who left office in January, [K|said] [C|the dam holds].",
    "[S|Ines Varga], born on 5 March 1961, [K|said] [C|the dam holds].",
    "[S|The man who was shot on Monday] [K|said] [C|the dam holds].",
    "[S|Ines Varga] [K|has said] since Monday [C|that it holds].",
    "The dam broke on Monday. [S|Ines Varga] [K|said] [C|it was old].",
    "[S|Ines Varga] [K|said] [C|it held], and on Monday they shut the port.",
    "The port shut on Monday and [S|Ines Varga] [K|says] [C|it was time].",
    "[S|Osk Vell] resigned on Monday, but [S|Ines Varga] [K|says] [C|he was told to go].",
    "When the dam broke on Monday, nobody slept, [S|Ines Varga] [K|says] [C|of that night].",
    "Kestria, which on Monday shut its gates to all the river states there are, sent a note, [K|calling it] [C|an insult].",
    "Asked whether the dam broke on Monday, [S|Ines Varga] [K|would say only] [C|that it was old].",
    "[S|Ines Varga] [K|said] as of Monday [C|the dam held].",
    "[S|Ines Varga], born in Elda in 1961, [K|said] [C|it leaks].",
    "[C|It leaks], [K|said] [S|Ines Varga], mayor of Elda in 2019.",
    "[C|It leaks], [S|Ines Varga] [K|said] of the flood on Sunday.",
    "[C|It leaks], [S|Ines Varga] [K|said] about the flood in 1953.",
    "[S|Ines Varga] [K|says] in a book out on Friday [C|it leaks].",
    "[S|Ines Varga] [K|said] days after the vote on March 1 [C|that it holds].",
    "Fish fell on Wednesday after [S|the port] [K|forecast] [C|two nights of frost].",
    "[S|Ines Varga] [K|has vowed] [C|to mend it], a phrase her party printed on posters last year.",
    # what is still to come
    "[C|It leaks], [S|Ines Varga], due in court on Friday, [K|said].",
    "[K|According to] [S|a paper to appear in March], [C|it leaks].",
    "[S|Ines Varga] [K|will say] on Monday [C|that it holds].",
    "[S|Ines Varga] will on Monday [K|tell] the council [C|that it holds].",
    "[S|Ines Varga] is to [K|announce] on Friday [C|that it holds].",
    "[S|Ines Varga] is expected to [K|tell] the council on Friday [C|that it holds].",
    "[S|Ines Varga] [K|plans to say] next Friday [C|that it holds].",
    "[S|Ines Varga] [K|said] next Friday [C|the dam would open].",
    "[S|Ines Varga] [K|announced] for the coming Friday [C|the end of the dam].",
    "[C|The dam holds], [S|Ines Varga] [K|said], due to speak on Friday.",
    "[C|The dam holds], [S|Ines Varga] [K|said] tomorrow would show.",
    "[C|The dam holds], [S|Ines Varga] [K|said], and later today the gates open.",
    # days without a date
    "[S|Ines Varga] [K|says] every Monday [C|that it holds].",
    "[S|Ines Varga] [K|said] one Monday [C|that it held].",
    "[S|Ines Varga] [K|said] on a Monday [C|that it held].",
    "[S|Ines Varga] [K|says] on Mondays [C|that it holds].",
    "[S|Ines Varga] [K|said] on Good Friday [C|that it held].",
    "[S|Ines Varga] [K|said] on Monday and Tuesday [C|that it held].",
    "[S|Ines Varga] [K|said] between Monday and Tuesday [C|that it held].",
    "[S|Ines Varga] [K|said] from 3 to 5 March [C|that it held].",
    "[S|Ines Varga] [K|said] from March 3-5 [C|that it held].",
    "[S|Ines Varga] [K|said] the day before [C|that it held].",
    "[S|Ines Varga] [K|said] the same day [C|that it held].",
    "[S|Ines Varga] [K|said] two days later [C|that it held].",
    "[S|Ines Varga] [K|said] at the time [C|that it held].",
    "The dam broke on Friday.\n\nRain fell for long.\n\nThe town was dark.\n\n[S|Ines Varga] [K|had said] a day earlier [C|it was old].",
    "[S|Ines Varga] [K|said] a day after the vote [C|that it held].",
    "[S|Ines Varga] [K|said] at the time of the flood [C|that it held].",
    "[C1|“It broke on Friday,”] [S1|Osk Vell] [K1|said]. The next day [S2|Ines Varga] [K2|said] [C2|it was old].",
    "The dam broke in 2019. Two days later [S|Ines Varga] [K|said] [C|it was old].",
    "The dam broke yesterday. Two days later [S|Ines Varga] [K|said] [C|it was old].",
    "[S|Ines Varga] now [K|says] [C|the dam holds].",
    "[S|Ines Varga] [K|said] on Friday this week [C|that it held].",
    "[S|Ines Varga] [K|said] in 2020 and 2021 [C|that it held].",
    "The dam has held since March 3.\n\nThe next day [S|Ines Varga] [K|said] [C|it was old].",
    # names, titles, verbs and numbers that look like times
    "[C|It leaks], [S|Ines Varga] [K|told] “Good Morning Sunday”.",
    "[S|The union] [K|is demanding] [C|that night boats be run].",
    "[S|Ines Varga] [K|told] the Sunday Herald [C|that it holds].",
    "[S|Ines Varga] [K|told] Monday Review [C|that it holds].",
    "[S|Ines Varga] [K|said] on Friday Night Live [C|that it holds].",
    "[S|Ines Varga] [K|said] in the film Friday [C|that it holds].",
    "[S|Osk Friday] [K|said] [C|that it holds].",
    "[C|It holds], [K|said] [S|Joan May], 14.",
    "[S|Joan May] [K|may say] [C|that it holds].",
    "[S|Ines Varga] [K|told] the March 14 movement [C|that it holds].",
    "[S|Ines Varga] [K|told] the January 6 committee [C|that it holds].",
    "[S|Ines Varga] [K|told] the 2019 inquiry [C|that it holds].",
    "[S|Ines Varga] [K|found] in 2000 homes [C|that it holds].",
    "[S|Ines Varga] [K|said] in fiscal 2022 [C|it had held].",
    "[S|Ines Varga] [K|said] in 2021-22 [C|it had held].",
    "[S|Ines Varga] [K|put] in 2021 dollars [C|the cost at nine million].",
    "[S|Ines Varga] [K|said] in the 1990s [C|that it held].",
    "[S|Ines Varga] [K|said] for the second time [C|that it held].",
    "[S|Ines Varga] [K|told] the second day of the hearing [C|that it held].",
    "[S|Ines Varga], a 34-year-old, [K|said] [C|that it held].",
    "[S|Ines Varga], whose side won 3-1 on Saturday, [K|said] [C|that it held].",
    "[S|Ines Varga] [K|said] on the anniversary of the March 11 flood [C|that it held].",
    "[S|Ines Varga] [K|told] a Friday crowd [C|that it held].",
    "[S|Ines Varga] [K|said] [C|that it held].",
    "[C|It was read on May 30 and not], as the board claims, in March, [S|Ines Varga] [K|said].",
]


@pytest.mark.parametrize("marked", OTHER_TIMES)
def test_a_time_of_something_else_is_never_when_it_was_said(marked):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    assert said_on is None or said_on.rule in AROUND


@pytest.mark.parametrize(
    ("quoted", "day"),
    [("[C1|“Last year it held.”]", "2023-03-11"), ("[C1|it held last year].", None), ("[C1|“It held.”]", "2023-03-11")],
)
def test_a_time_in_a_quotation_is_not_where_the_text_stands(quoted, day):
    _, later = resolved(f"On 9 March, [S1|Varga] [K1|said]: {quoted} [S2|Orsk] [K2|said] [C2|so] two days later.", published=PUBLISHED)
    assert (later.said_on.value if later.said_on else None) == day


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


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        # a time that cannot be given the statement, or one told of beside, does not go on
        ("[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. A year ago, when it leaked, [S2|Varga] [K2|declared] [C2|it held].", None),
        ("It was Ines Varga, [S1|who] [K1|said] on Monday [C1|it holds]. [C2|“It leaks,”] [S2|she] [K2|told] reporters.", "2023-03"),
        ("[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [S2|Varga] [K2|will announce] [C2|more].", None),
        (
            "[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [S2|A leaflet of hers] [K2|described] it [C2|as old].",
            "2023-03",
        ),
        ("On Monday [S1|Ines Varga] [K1|denied] [C1|it] but [K2|did not deny] [C2|that it leaked].", "2023-03-13"),
        # words of a quotation tell no other time; nor do the words before it in its own sentence
        ("[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [C2|“It has leaked before,”] [S2|she] [K2|said].", "2023-03-13"),
        ("[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. [C2|“It leaks,”] [S2|she] [K2|had said].", None),
        ("On Monday [S1|Ines Varga] [K1|said] [C1|it holds]. [C2|No], [S2|she] [K2|said], [K3|dismissing] [C3|the rest].", "2023-03-13"),
        # a day that cannot be told is not filled from the words before
        ("[C1|It holds], [S1|Ines Varga] [K1|said] on Monday. In 2019 it leaked. [S2|Varga] [K2|said] the next day [C2|so].", None),
    ],
)
def test_what_does_not_belong_to_the_day_before_stays_open(marked, day):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    assert (said_on.value if said_on else None) == day


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
    ("Elda 2-1 Maral\n\nA late goal beat Maral yesterday.\n\n[C|“We slept,”] [S|Osk Vell] [K|said].", PUBLISHED, "2023-03-14"),
    ("Elda 2-1 Maral\n\nA late goal beat Maral on Monday.\n\n[C|“We slept,”] [S|Osk Vell] [K|said].", PUBLISHED, "2023-03"),
    ("Elda 2-1 Maral\n\nA late goal beat Maral yesterday.\n\n[S|Osk Vell] [K|has said]: [C|“We slept.”]", PUBLISHED, None),
    (
        "Elda 2-1 Maral\n\nA goal beat Maral yesterday.\n\n[S1|Osk Vell] [K1|insisted] [C1|he slept]. [C2|“We slept,”] [S2|he] [K2|said].",
        PUBLISHED,
        "2023-03-14",
    ),
    ("Elda 2-1 Maral\n\nA late goal beat Maral yesterday.\n\n[S|Osk Vell] [K|insisted] [C|he slept].", PUBLISHED, "2023-03"),
    # a day that the page does not let be told is not the dateline's
    ("SARN, March 15 (EN) - The dam broke, [S|the board] [K|said] late Tuesday [C|so].", "XXXX-03-15", None),
    ("SARN, March 15 (EN) - [C|The dam broke], [S|the board] [K|said].", "XXXX-03-15", "XXXX-03-15"),
    ("The vote was 2-1\n\nThe board met yesterday.\n\n[C|“We slept,”] [S|Osk Vell] [K|said].", PUBLISHED, "2023-03"),
    # what is done by speaking
    (
        "The dam broke on Friday.\n\n[C1|“[S2|We] [K2|urge] the board [C2|to act],”] [S1|Ines Varga] [K1|said].",
        PUBLISHED,
        "2023-03",
    ),
    ("The dam broke on Friday.\n\n[C1|“[S2|I] [K2|warned] them [C2|it was old],”] [S1|Ines Varga] [K1|said].", PUBLISHED, None),
    ("The dam broke today.\n\n[S|Ines Varga] [K|would not say] [C|why].", PUBLISHED, "2023-03-15"),
    ("The dam broke today.\n\n[S|Ines Varga] [K|will explain] [C|why].", PUBLISHED, None),
    # "Long" and "Will" are names here
    ("The dam broke today.\n\n[C|It was old], [S|Will Long] [K|said].", PUBLISHED, "2023-03-15"),
    # another time leads away from the event
    ("The dam broke on Friday.\n\nIn 2019 a crack was found. [C|It was small], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam broke on Friday.\n\n[S|Ines Varga] [K|had long said] [C|it was old].", PUBLISHED, None),
    ("The dam broke in 1998.\n\n[C|It was old], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam has held since Friday.\n\n[C|It is old], [S|Ines Varga] [K|said].", PUBLISHED, None),
    ("The dam broke on Friday.\n\n[C|It was old], [S|Ines Varga] [K|said].", None, None),
    ("[C1|The dam broke on Friday], [S1|Osk Vell] [K1|said].\n\n[C2|It was old], [S2|Ines Varga] [K2|said].", PUBLISHED, "2023-03"),
    ("[C1|“It broke on Friday,”] [S1|Osk Vell] [K1|said].\n\n[C2|It was old], [S2|Ines Varga] [K2|said].", PUBLISHED, None),
    ("The board will vote on Friday.\n\n[C|It is old], [S|Ines Varga] [K|said].", PUBLISHED, None),
    # what may be older than the event
    ("The dam broke today.\n\n[S|Ines Varga] [K|warned] in a letter sent on the eve of the vote [C|that it leaks].", PUBLISHED, None),
    ("The dam broke today." + 7 * "\n\nIt was old." + "\n\n[C|It leaks], [K|according to] [S|a study by the bank].", PUBLISHED, None),
    ("The dam broke today." + 7 * "\n\nIt was old." + "\n\n[C|It leaks], [K|according to] [S|the board].", PUBLISHED, "2023-03-15"),
    # what a court heard before its verdict; not what its judge says
    ("A keeper was found guilty today.\n\n[S|Osk Vell] [K|told] the jury [C|it leaked].", PUBLISHED, None),
    ("A keeper was found guilty today.\n\n[S|The judge] [K|told] the court [C|it leaked].", PUBLISHED, "2023-03-15"),
    ("A keeper was fined today.\n\n[S|Osk Vell] [K|told] the court [C|it leaked].", PUBLISHED, "2023-03-15"),
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


RECORDS = [
    ("Oral questions, Wednesday 9 October 2013\n\n[S|Ms Ines Varga]: [C|I did say that it holds.]", "2013-10-09"),
    ("Minutes of the meeting held on 14 January 2020\n\n1. [S|Cllr Orsk] [K|reported] [C|that it leaks].", "2020-01-14"),
    ("Minutes of the meeting held on 14 January 2020\n\n1. [S|Cllr Orsk] [K|had reported] [C|that it leaks].", None),
    ("Minutes of 14 January 2020, agreed on 2 February 2020\n\n1. [S|Cllr Orsk] [K|reported] [C|that it leaks].", None),
    ("Minutes of the meeting held on 14 January 2020\n\n1. [S|Cllr Orsk] [K|reported] in 2019 [C|that it leaks].", "2019"),
    ("The dam of 14 January 2020\n\n[S|Ms Ines Varga]: [C|I did say that it holds.]", None),
    ("Radio Elda\n\nThursday 9 March 2023, bulletin and interview\n\n[S|VARGA]: [C|I did say that it holds.]", "2023-03-09"),
    ("‘We had ten minutes’: a town flees\n\n14 January 2020\n\n1. [S|Cllr Orsk] [K|reported] [C|that it leaks].", None),
    ("5 minutes read\n\n14 January 2020\n\n1. [S|Cllr Orsk] [K|reported] [C|that it leaks].", None),
    ("Transcript, 3 May 2023\n\n[S1|LB]: [C1|No. [S2|I] [K2|said] on Monday [C2|that it holds].]", "2023-05-01"),
]


@pytest.mark.parametrize(("marked", "value"), RECORDS)
def test_minutes_and_transcripts_bear_a_day(marked, value):
    said_on = resolved(marked)[-1].said_on
    assert (said_on.value if said_on else None) == value
