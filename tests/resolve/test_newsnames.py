"""Names as daily news prints them: whose they are, where they end, and what only looks like one. One line a case."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

WHOSE = [
    # who stands for office has voters and aides, and is no body for it
    ("Bernd Orsk came. Top Orsk aides left.\n\n[S1|Orsk, who founded a group,] [K1|said] [C1|it holds].", ("Bernd Orsk", "person")),
    ("Much of it came from Ada Lund supporters.\n\n[S1|Lund] [K1|said] [C1|it holds].", ("Ada Lund", "person")),
    # a company has spokesmen
    ("“It holds,” a Swiftline spokesman said.\n\n[S1|Swiftline] [K1|said] [C1|its cables hold].", ("Swiftline", "organisation")),
    # "from", before a human
    ("Ada Lund met Pavel Orsk. She came under fire [K1|from] [S1|Orsk] [C1|over unfair questions].", ("Pavel Orsk", "person")),
    ("A memo from Neva Tarn tells more. [S1|Tarn, head of the fund,] [K1|said] [C1|it leaks].", ("Neva Tarn", "person")),
    # a word for a body beside a name, of whom the office is
    ("[C1|“It leaks,”] [K1|said] [S1|Dan Const, a senior adviser to the group].", ("Dan Const", "person")),
    ("[S1|Nordo, a rival group,] [K1|said] [C1|it leaks].", ("Nordo", "organisation")),
    # surnames that are words for places and firms
    ("“No,” said Kerstin Day, executive director of Voters for Life.\n\n[S1|Day] [K1|said] [C1|it leaks].", ("Kerstin Day", "person")),
    ("She wrote to her chief of staff Cheryl Mills. [S1|Mills] [K1|writes back] [C1|that it leaks].", ("Cheryl Mills", "person")),
    ("[S1|RoseAnn Delm, head of a union,] [K1|said] [C1|it leaks].", ("RoseAnn Delm", "person")),
    ("[S1|HomeShield Direct, head office of a group,] [K1|said] [C1|it leaks].", ("HomeShield Direct", "organisation")),
]  # fmt: skip
ENDS = [
    # a day and the office of a human are no part of a name
    ("Ines Varga came. [S1|Varga Sunday] [K1|night recalled] [C1|a storm].", "Ines Varga"),
    ("[S1|Anna Sunday] [K1|recalled] [C1|a storm].", "Anna Sunday"),
    ("[S1|Black Friday] [K1|said] [C1|it leaks].", "Black Friday"),
    ("[C1|“It leaks,”] [S1|Trade Department senior trial counsel Carla Lund] [K1|wrote].", "Carla Lund"),
    ("[S1|Orsak senior] [K1|said] [C1|it leaks].", "Orsak"),
    # what two have asked is nobody's alone
    ("[S1|A Sarn Times/Radio Elda poll] [K1|found] [C1|a lead].", "Sarn Times/Radio Elda poll"),
    ("[S1|a national SARN TODAY/Elda University Poll released] [K1|found] [C1|a lead].", "national SARN TODAY/Elda University Poll"),
    ("[S1|Ada Lund/Sarn Times] [K1|said] [C1|it leaks].", "Ada Lund"),
]
PLAIN = [
    ("[S1|None] [K1|showed] [C1|a leak].", None),
    ("[S1|Current and former officials] [K1|said] [C1|it leaks].", "Current and former officials"),
    ("[S1|Minority and women voters] [K1|said] [C1|it leaks].", "Minority and women voters"),
    ("Lena Green came. [S1|Green and her aides] [K1|said] [C1|it leaks].", "Lena Green"),
    ("This angered [S1|Hispanics] [K1|who said] [C1|it leaks].", "Hispanics"),
    ("[S1|Conservative Christians] [K1|said] [C1|it leaks].", "Conservative Christians"),
    # whence somebody is, what somebody does or has written, and who is named as one of several
    ("[S1|A woman in Wester, Norrland,] [K1|told him] [C1|it leaks].", "woman in Wester, Norrland"),
    ("[S1|Students at a school in Elda, Norrland,] [K1|said] [C1|it leaks].", "Students at a school in Elda, Norrland"),
    ("[S1|A friend in Elda, Pilar,] [K1|said] [C1|it leaks].", "Pilar"),
    ("[S1|A judge handling a Freedom of Records suit] [K1|said] [C1|it leaks].", "judge handling a Freedom of Records suit"),
    ("[S1|Acting mayor Ines Varga] [K1|said] [C1|it leaks].", "Ines Varga"),
    ("[S1|Several leaders, including Sens. Odo Brann (Norr.), Ines Varga (Elda)] [K1|said] [C1|it leaks].", "Several leaders"),
    ("[S1|one good-natured Finn] [K1|said] [C1|it leaks].", "one good-natured Finn"),
    # a name only in marks
    ("Some gave their home as “Wilaya Chirp,” others none. [S1|Chirp] [K1|said] [C1|its rules hold].", "Chirp"),
]


@pytest.mark.parametrize(("marked", "expected"), WHOSE)
def test_whose_name_it_is(marked, expected):
    (statement,) = resolved(marked)
    assert statement.speaker is not None
    assert (statement.speaker.value, statement.speaker_kind) == expected


@pytest.mark.parametrize(("marked", "expected"), ENDS + PLAIN)
def test_what_is_a_name(marked, expected):
    assert speakers_of(marked) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # offices in a run of capitals, and what stands after a name
        ("[S1|Republican National Committee Chairman Odo Brann] [K1|said] [C1|it leaks].", "Odo Brann"),
        ("[S1|former White House Chief Of Staff Carl Brann] [K1|said] [C1|it leaks].", "Carl Brann"),
        ("[S1|President Ada Lund Pym] [K1|said] [C1|it leaks].", "Ada Lund Pym"),
        ("[S1|Air Force 1st Lt. Tyler Orsk] [K1|said] [C1|it leaks].", "Tyler Orsk"),
        ("In the paper, [S1|Pres. Varga] [K1|admits] [C1|it leaks].", "Varga"),
        ("[S1|Peter Orsk, Varga’s former Office of Roads and Budget director,] [K1|said] [C1|it leaks].", "Peter Orsk"),
        ("[S1|Peter Orsk, Ada Varga and the director] [K1|said] [C1|it leaks].", "Peter Orsk"),
        ("[S1|Alderman William Orsk, whose district has Elda Park, on Sarn’s side] [K1|said] [C1|it leaks].", "William Orsk"),
        ("[S1|the Sarn Times and Elda Herald each] [K1|said] [C1|it leaks].", "Sarn Times and Elda Herald"),
        # descriptions: what only points back or stands in dashes is left out
        ("[S1|Those voters] [K1|said] [C1|it leaks].", "voters"),
        ("[S1|Those around him] [K1|said] [C1|it leaks].", "Those around him"),
        ("[S1|a prosecutor -- who has been in a feud for days] [K1|said] [C1|it leaks].", "prosecutor"),
        ("[S1|A Sept. 15, 2011 memo] [K1|said] [C1|it leaks].", "Sept. 15, 2011 memo"),
        ("Varga’s old campaign is over. [S1|The Varga campaign] [K1|said] [C1|it leaks].", "Varga campaign"),
        ("One provided a memo.\n\n[S1|The memo] [K1|said] [C1|it leaks].", "memo"),
    ],
)
def test_what_belongs_to_a_name(marked, expected):
    assert speakers_of(marked) == [expected]


def test_the_group_that_spoke_goes_before_one_with_a_name():
    marked = "Elda Group is big.\n\n[S1|A trade group for ferries] [K1|said] [C1|it leaks]. [C2|“It is old,”] [S2|the group] [K2|wrote]."
    assert speakers_of(marked) == ["trade group for ferries"] * 2


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a dash at the head of a line, an office in small letters, a surname that is a word for a place
        ("Read more:\n-[S1|Philippa Bump] [K1|shows] [C1|it leaks].", "Philippa Bump"),
        ("Hana Orsk came. [S1|Former secretary of State Orsk] [K1|was for] [C1|a bridge].", "Hana Orsk"),
        ("[S1|lobbyist and party strategist Carl Brann, Orsk’s former partner,] [K1|said] [C1|it leaks].", "Carl Brann"),
        ("“No,” said Bay Orsk, treasurer of the fund.\n\n[S1|Orsk] [K1|wants] [C1|a bridge]. “No,” Orsk said.", "Bay Orsk"),
        # nobody, a case and no campaign, somebody named before
        ("Lobbyists were there. [S1|no one] [K1|doubts] [C1|it leaks].", None),
        ("The Orsk campaign finance case is old. [S1|The campaign] [K1|said] [C1|it leaks].", "campaign"),
        ("Hana Orsk was told. It rained. [S1|The Norrland governor] [K1|said] [C1|it leaks].\n\nPavel Varga said so.", "Hana Orsk"),
    ],
)
def test_what_a_blind_reading_found(marked, expected):
    assert speakers_of(marked)[-1] == expected


def test_mr_and_ms_of_one_whose_first_name_tells_nothing():
    marked = "The parents are Khizra and Ghaza Orsk. [S1|Mr. Orsk] [K1|said] [C1|it leaks]. [S2|Ms. Orsk] [K2|said] [C2|so too]."
    assert speakers_of(marked) == ["Mr. Orsk", "Ms. Orsk"]
    assert speakers_of(marked.replace("Khizra and Ghaza", "Hana")) == ["Mr. Orsk", "Hana Orsk"]
