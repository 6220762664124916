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
    # the sentence opens with it
    ("In Elda, [S|the mayor] [K|said] [C|the dam holds].", "Elda"),
    ("In Elda on Monday, [S|the mayor] [K|said] [C|the dam holds].", "Elda"),
    ("Speaking in Elda, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("Speaking to reporters in Elda on Monday, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
    ("[S|Ines Varga], speaking in Elda, [K|said] [C|the dam holds].", "Elda"),
    ("On a visit to Elda, [S|Ines Varga] [K|said] [C|the dam holds].", "Elda"),
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
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in Elda. [S2|She] [K2|said] in a letter [C2|it leaks].", ["Elda", None]),
]


@pytest.mark.parametrize(("marked", "values"), SEVERAL)
def test_a_speaker_goes_on_in_the_same_place(marked, values):
    assert [statement.place.value if statement.place else None for statement in resolved(marked)] == values


# under "ELDA, June 6."
DATELINED = [
    ("[C|It holds], [S|Ines Varga] [K|told] reporters.", "Elda"),
    ("[C|It holds], [S|Ines Varga] [K|said] at a press conference.", "Elda"),
    ("[S|Ines Varga] [K|told] a news conference [C|it holds].", "Elda"),
    ("[C|It holds], [S|Ines Varga] [K|told] reporters in Sarn.", "Sarn"),
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
