"""Where it was said: one line a case, as an editor would check it; None where the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

NAMED = [
    # with the cue
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters in Elda.", "Elda"),
    ("[S|Ines Varga] [K|told] reporters in Elda on Monday [C|the dam holds].", "Elda"),
    ("[S|Ines Varga] [K|told] reporters on Monday in Elda [C|the dam holds].", "Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Port Elda, Norway.", "Port Elda, Norway"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a rally in St. Elda, N.Y., on Monday.", "St. Elda, N.Y."),
    ("The dam stands in Kestria. [C|It holds], [S|Ines Varga] [K|said] in Port Elda, Kestria.", "Port Elda, Kestria"),
    ("[C|The dam holds], [S|she] [K|said] at the United Nations in New York.", "the United Nations in New York"),
    ("[C|The dam holds], [K|said] [S|Ines Varga] in Elda.", "Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] a crowd in Old Sarn.", "Old Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] a crowd of about 200 in Sarn.", "Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] journalists in the capital, Sarn.", "Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] journalists in the southern city of Sarn.", "Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters in southern Kestria.", "southern Kestria"),
    # where people stand when they speak
    ("[C|The dam holds], [S|Ines Varga] [K|told] supporters from the balcony of the town hall.", "the balcony of the town hall"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] outside the embassy in Sarn.", "outside the embassy in Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] the Elda Herald on the stairs.", "the stairs"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters outside court.", "outside court"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in parliament on Monday.", "parliament"),
    ("[S|Ines Varga] [K|told] parliament [C|the dam holds].", "parliament"),
    ("[S|Ines Varga] [K|told] the House of Commons [C|the dam holds].", "the House of Commons"),
    ("[S|Ines Varga] [K|told] Elda Crown Court [C|the dam held].", "Elda Crown Court"),
    ("[S|Elda Crown Court] [K|heard] [C|the dam held].", "Elda Crown Court"),
    ("At the East Gate, [S|Ines Varga] [K|said] [C|the dam holds].", "the East Gate"),
    ("[C|It holds], [S|Ines Varga] [K|said] during a debate on the Sarn dispute.", None),
    ("[C|It holds], [S|Ines Varga] [K|said] at a vigil on the East Quay.", "the East Quay"),
    ("[C|“It holds,”] [S|Ines Varga] [K|said] outside the court.", "outside the court"),
    ("[C|“It holds,”] [S|Ines Varga] [K|said] to cheers at a hotel ballroom in Sarn.", "a hotel ballroom in Sarn"),
    ("[C|“It holds,”] [S|Ines Varga] [K|told] reporters at the Elda showgrounds.", "the Elda showgrounds"),
    ("[C|“It holds,”] [S|Ines Varga] [K|told] reporters at the Ministry.", "the Ministry"),
    ("[S|Ines Varga] [K|defended] [C|the dam] in parliament on Monday.", "parliament"),
    ("[S|Ines Varga] [K|announced] [C|her exit] on the floor of the Senate on Monday.", "the floor of the Senate"),
    ("[S|Judge Osk Vell] [K|described] [C|himself] in open court [C|as lucky].", "open court"),
    ("[S|Ines Varga] [K|informed] the Legislative Assembly [C|the dam holds].", "Legislative Assembly"),
    # a name with its owner's
    ("[S|Ines Varga] [K|said] at Elda Coroner’s Court [C|the dam held].", "Elda Coroner’s Court"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters at St Osk's Church in Elda.", "St Osk's Church in Elda"),
    # the sentence opens with it
    ("In Elda, [S|the mayor] [K|said] [C|the dam holds].", "Elda"),
    ("In Elda on Monday, [S|the mayor] [K|said] [C|the dam holds].", "Elda"),
    ("Recording a verdict in Elda on Monday, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("[C|The dam holds], [K|said] [S|Ines Varga], head of the board, while addressing a briefing at the East Tower.", "the East Tower"),
    ("Speaking in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("Speaking to reporters in Elda on Monday, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("[S|Ines Varga], speaking in Elda, [K|said] [C|the dam holds].", "Elda"),
    ("On a visit to Elda, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    # a state after a town, whole, and no name of who speaks
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Elda, New Hampshire.", "Elda, New Hampshire"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Elda, Conn.", "Elda, Conn."),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a rally in Elda, W.Va., on Monday.", "Elda, W.Va."),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Elda, Ohio on Monday.", "Elda, Ohio"),
    ("He met Osk Vell in Varga. At a rally in Elda, [S|Varga] [K|said] [C|the dam holds].", "Elda"),
    ("In New Hampshire, [S|Varga] [K|said] [C|the dam holds]. He lives in Varga.", "New Hampshire"),
    ("Speaking in Elda, [S|Norway] [K|said] [C|the dam holds].", "Elda"),
    # a town hall that is an event, and one that is a house
    ("In a Tuesday town hall in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a crowded town hall.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a town hall in this Elda town.", "this Elda town"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] Channel 6 in Elda.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|told] the Sarn Herald in Elda.", None),
    ("Asked in Sarn recently about the dam, [S|Ines Varga] [K|said] [C|it holds].", "Sarn"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at the town hall.", "the town hall"),
    # those who are spoken to
    ("[C|The dam holds], [S|Ines Varga] [K|said] to a raucous crowd in Elda.", "Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] a cheering throng of keepers in Elda.", "Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|joked] with reporters after a town hall in Elda.", "Elda"),
    ("[S|Ines Varga] [K|told] reporters at a picket outside the Elda depot [C|the dam holds].", "outside the Elda depot"),
    # the occasion's place
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a press conference in Port Maral.", "Port Maral"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in an interview in Sarn.", "Sarn"),
    ("At a rally in Elda on Monday, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("[S|Ines Varga] [K|told] a rally in Elda [C|the dam holds].", "Elda"),
    ("[S|Ines Varga] [K|told] the hearing at Elda Town Hall [C|the dam held].", "Elda Town Hall"),
    ("Ines Varga held a press conference in Elda. [C|“It holds,”] [S|she] [K|said].", "Elda"),
]

NOT_PLACES = [
    # no place, or in the content
    ("[S|Ines Varga] [K|said] [C|the dam holds].", None),
    ("[S|Ines Varga] [K|said] [C|the bridge in Elda holds].", None),
    ("[C|The dam in Elda holds], [S|Ines Varga] [K|said].", None),
    # the speaker's office, home or employer
    ("[S|The mayor of Elda] [K|said] [C|the dam holds].", None),
    ("[S|Ines Varga, from Elda,] [K|said] [C|the dam holds].", None),
    ("[S|Ines Varga], a farmer from Elda, [K|said] [C|the dam holds].", None),
    ("[S|Ines Varga], who lives in Elda, [K|said] [C|the dam holds].", None),
    ("[C|It holds], [K|said] [S|Ines Varga] at the University of Elda.", None),
    ("[C|It holds], [K|said] [S|Ines Varga], a nurse at the hospital in Elda.", None),
    ("Born in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", None),
    # another place than that of saying
    ("Asked about the bridge in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", None),
    ("The dam broke in Elda. [S|Ines Varga] [K|said] [C|it was old].", None),
    ("[S|Ines Varga], who was arrested in Elda, [K|said] [C|the dam holds].", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] after the vote in Elda.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|told] a newspaper in Elda.", None),
    ("[S|I] [K|would advise] our friends in the Senate [C|to wait].", None),
    ("[C|The dam holds], [S|she] [K|replied], to laughter in the public gallery.", None),
    ("[S|Ines Varga] [K|dismissed] [C|the claim] in court papers.", None),
    ("[S|Ines Varga] [K|praised] [C|the dam] in Elda.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Orsk's Mercedes.", None),
    ("The two were locked in an exchange on Monday. [S|Osk Vell] [K|said] [C|it leaks].", None),
    # a text, a share of those asked, what is aired or sent, a hope, another's or an earlier occasion
    ("In Elda, [S|early results] [K|showed] [C|the dam holds].", None),
    ("In Elda, [S|exit polls] [K|suggested] [C|the dam holds].", None),
    ("In Elda, [S|about half of the voters] [K|said] [C|the dam holds].", None),
    ("In Elda, [S|the union] [K|is running an ad attacking] [C|the dam].", None),
    ("In response to Osk Vell’s comments in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", None),
    ("On Monday, she attended a rally in Elda, where [S|a banner] [K|showed] [C|the dam].", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] after an appearance on a local radio station.", None),
    ("The plan [K|raised eyebrows] at [S|the Pentagon]: [C|it leaks].", None),
    # no place at all
    ("[C|The dam holds], [S|Ines Varga] [K|said] in March.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in French.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in Pavel Orsk's defence.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a statement.", None),
    ("[C|The dam holds], [S|the bank] [K|said] in Rivers and Lakes Commission filings.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] in the Elda Herald.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] on Facebook.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a school opening.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at an event in the city.", None),
]


@pytest.mark.parametrize(("marked", "value"), NAMED + NOT_PLACES)
def test_a_place_belongs_to_the_saying_or_is_left_alone(marked, value):
    place = resolved(marked)[-1].place
    assert (place.value if place else None) == value


SEVERAL = [
    # the same speaker goes on
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [C2|“I built it,”] [S2|she] [K2|added].\n\n[C3|“It is mine.”]", ["Elda"] * 3),
    ("[S1|Ines Varga] [K1|told] reporters in Elda [C1|it holds], [K2|adding] [C2|that it is old].", ["Elda"] * 2),
    # another speaker, another place, another time or occasion
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [C2|It leaks], [S2|Pavel Orsk] [K2|said].", ["Elda", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. In Sarn, [S2|Varga] [K2|said] [C2|it leaks].", ["Elda", "Sarn"]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [S2|She] [K2|has long said] [C2|it holds].", ["Elda", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. Later [S2|she] [K2|told] reporters [C2|it leaks].", ["Elda", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda.\n\nLater in the day, [S2|she] [K2|called] [C2|it old].", ["Elda", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [S2|She] [K2|subsequently called] [C2|it old].", ["Elda", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. A week after the vote, [S2|she] [K2|said] [C2|it leaks].", ["Elda", None]),
    (
        "[C1|It holds], [S1|Ines Varga] [K1|said] in Elda.\n\nA day earlier, Varga had sat with keepers in Sarn.\n\n[C2|“It leaks,”] "
        "[S2|she] [K2|said].",
        ["Elda", None],
    ),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda on Monday. [S2|She] [K2|said] Friday [C2|it leaks].", ["Elda", None]),
    # another time that is another's, the same day, and a second verb of one subject
    (
        "[C1|It holds], [S1|Ines Varga] [K1|said] in Elda.\n\nOn May 2, the council shut the dam.\n\n[C2|“It leaks,”] [S2|she] [K2|said].",
        ["Elda", "Elda"],
    ),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda on Monday. [S2|She] [K2|said] Monday [C2|it leaks].", ["Elda", "Elda"]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [S2|She] [K2|said] in a letter [C2|it leaks].", ["Elda", None]),
]


# where somebody appeared in the sentence before, what is done by speaking, where a talk was held
APART = [
    ("Ines Varga addressed a small crowd at a café in Elda. [S1|She] [K1|said] [C1|it holds].", ["a café in Elda"]),
    (
        "Ines Varga won. She was at a rally outside the palace, where she danced. [C1|“It holds,”] [S1|she] [K1|told] the crowd.",
        ["outside the palace"],
    ),
    (
        "[S1|Ines Varga] [K1|told] parliament [C1|so]. She then chaired a meeting at the Secretariat. [S2|She] [K2|asked] [C2|them to go].",
        ["parliament", "the Secretariat"],
    ),
    ("[C1|“[S2|I] [K2|call] it [C2|peace],”] [S1|Ines Varga] [K1|told] reporters in Elda.", ["Elda"] * 2),
    ("We met her on Monday in Elda.\n\n[C1|When did you come?]\n\n[C2|In May.]", ["Elda"] * 2),
    # nobody appeared, somebody else did, at two places, in another way, and what is told in the past of before
    ("Ines Varga owns a café in Elda. [S1|She] [K1|said] [C1|it holds].", [None]),
    ("Osk Vell spoke at a café in Elda. [S1|Ines Varga] [K1|said] [C1|it holds].", [None]),
    ("Ines Varga spoke at a café in Elda and in Sarn. [S1|She] [K1|said] [C1|it holds].", [None]),
    ("Ines Varga spoke at a café in Elda. [S1|She] [K1|said] in a letter [C1|it holds].", [None]),
    ("Ines Varga spoke at a café in Elda. [S1|She] [K1|had said] [C1|it holds].", [None]),
    ("[C1|“[S2|I] [K2|called] it [C2|peace],”] [S1|Ines Varga] [K1|told] reporters in Elda.", ["Elda", None]),
    ("We met her on Monday in Elda and in Sarn.\n\n[C1|When did you come?]\n\n[C2|In May.]", [None] * 2),
]


@pytest.mark.parametrize(("marked", "values"), APART)
def test_a_place_may_be_told_apart(marked, values):
    assert [statement.place.value if statement.place else None for statement in resolved(marked)] == values


@pytest.mark.parametrize(("marked", "values"), SEVERAL)
def test_a_speaker_goes_on_in_the_same_place(marked, values):
    assert [statement.place.value if statement.place else None for statement in resolved(marked)] == values


# under "ELDA, June 6."
DATELINED = [
    ("[C|It holds], [S|Ines Varga] [K|told] reporters.", "Elda"),
    ("[C|It holds], [S|Ines Varga] [K|said] at a press conference.", "Elda"),
    ("[S|Ines Varga] [K|told] a news conference [C|it holds].", "Elda"),
    ("[C|It holds], [S|Ines Varga] [K|told] reporters in Sarn.", "Sarn"),
    ("[C|It holds], [S|Ines Varga] [K|said] here on Monday.", "Elda"),
    ("Opening a hall here on Monday, [S|Ines Varga] [K|said] [C|it holds].", "Elda"),
    ("[C|It holds], [S|Ines Varga], who came here in May, [K|said].", None),
    ("[C|It holds], [S|Ines Varga] [K|told] reporters by telephone.", None),
    ("[C|It holds], [S|Ines Varga] [K|said].", None),
    ("[C|It holds], [S|Ines Varga] [K|said] in a statement.", None),
    ("[C|It holds], [S|Ines Varga] [K|has told] reporters.", None),
    ("[C|It holds], [S|Ines Varga] [K|said] at a briefing the day before.", None),
    ("[C|It holds], [S|Ines Varga] [K|wrote] on Facebook.", None),
]


@pytest.mark.parametrize(("marked", "value"), DATELINED)
def test_a_dateline_tells_where_reporters_were_told(marked, value):
    place = resolved(f"[F|ELDA, June 6.] {marked}", published="2023-06-06", dateline="ELDA")[-1].place
    assert (place.value if place else None) == value


# under "[dateline] — "
UNDER = [
    ("ELDA, N.H.", "[C|It holds], [S|Ines Varga] [K|told] reporters.", "Elda, N.H."),
    ("ELDA, Ill.", "[C|It holds], [S|Ines Varga] [K|told] reporters after the debate in Sarn.", "Sarn"),
    ("ELDA", "[S|White House spokesman Osk Vell] [K|told] reporters [C|it holds].", None),
    ("WASHINGTON", "[S|White House spokesman Osk Vell] [K|told] reporters [C|it holds].", "Washington"),
    ("ELDA", "[S1|Ines Varga] [K1|told] reporters [C1|it holds]. Speaking in Sarn, [S2|she] [K2|said] [C2|it leaks].", "Sarn"),
    (
        "ELDA",
        "All times local:\n\n9:10 p.m.\n\nHe won.\n\n9:20 p.m.\n\nHe lost.\n\n9:30 p.m.\n\nIt rains.\n\n9:40 p.m.\n\n"
        "[S|Ines Varga] [K|told] reporters [C|it holds].",
        None,
    ),
]


@pytest.mark.parametrize(("dateline", "marked", "value"), UNDER)
def test_a_dateline_is_that_of_one_report(dateline, marked, value):
    statements = resolved(f"[F|{dateline}] — {marked}", dateline=dateline)
    place = statements[-1].place
    assert (place.value if place else None) == value
    assert dateline != "ELDA" or all(other.place is None for other in statements[:-1])


def test_a_place_says_what_it_rests_on():
    marked = "[C1|It holds], [S1|Ines Varga] [K1|said] in Port Elda."
    place = resolved(marked)[0].place
    assert place
    assert place.evidence
    assert (place.rule, place.clue, place.score) == ("named with the cue", "Port Elda", 0.9)
    text = "It holds, Ines Varga said in Port Elda."
    assert text[place.evidence.start : place.evidence.end] == "Port Elda"


def test_a_dateline_weighs_less_and_says_so():
    statements = resolved(
        "[F|ELDA, June 6.] [C1|It holds], [S1|Ines Varga] [K1|told] reporters. [C2|“It is old,”] [S2|she] [K2|added].", dateline="ELDA"
    )
    assert [(s.place.value, s.place.rule, s.place.score) for s in statements if s.place] == [("Elda", "dateline", 0.5)] * 2
