"""Speakers whom a text describes before it names them, and names of which one part stands alone: one line a case."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

MET = "At the Palace of the Bridges the Minister of Posts of Orsk, Ignacio Varga Rey, received Ada Lund.\n\n"
NAMES = [
    # a sentence with many capitals is no headline
    (MET + "[S1|Minister Varga] [K1|said] [C1|it holds]. [S2|He] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    # the first of two surnames, or a whole other surname
    ("[S1|Ignacio Varga Rey, the mayor,] [K1|left] [C1|it]. [S2|Mr Varga] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    ("[S1|Ignacio Varga Rey, the mayor,] [K1|left] [C1|it]. [S2|Mr Rey] [K2|said] [C2|so].", ["Ignacio Varga Rey"] * 2),
    ("Ignacio Varga Rey, the mayor, met the clerk, Ada Varga. [S|Mayor Varga] [K|said] [C|so].", ["Ignacio Varga Rey"]),
    # an office that holds the word for a body, before a name and alone
    ("[S|Kestria’s Chief Cabinet Secretary, Isurugi Tomoyo,] [K|said] [C|so].", ["Isurugi Tomoyo"]),
    ("[S|Deputy Party Chairman Orsk] [K|said] [C|so].", ["Orsk"]),
    ("[S|Chief Cabinet Secretary Isurugi Tomoyo] [K|said] [C|so].", ["Isurugi Tomoyo"]),
    ("[S|The General Dental Council] [K|said] [C|so].", ["General Dental Council"]),
    # a land is not what is left of its institute; a surname may be
    ("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].\n\nKestria’s government left.", ["Kestria"]),
    ("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].", ["Kestria Institute of Climate"]),
    ("It is the Orsk Institute of Climate’s. [S|Orsk] [K|denies] [C|it].\n\nOle Orsk’s government left.", ["Ole Orsk"]),
]
DARK = "Thousands sit in the dark\n\n[C1|It will be dark till Friday], [S1|the provincial utility] [K1|says].\n\n"
BODIES = [
    # the only utility, carrier or processor, which the opening describes or the text has named
    (DARK + "Sarn Hydro president Ole Orsk left. [S2|The utility] [K2|said] [C2|so].", ["Sarn Hydro"] * 2),
    (DARK + "Sarn Hydro and Elda Power met.", ["provincial utility"]),
    (DARK + "The Sarn Power Workers left.", ["provincial utility"]),
    ("It is slow, according to Elda Airways. [S|The national carrier] [K|said] [C|so].", ["Elda Airways"]),
    ("The Air Passengers Act holds. [S|The airline] [K|said] [C|so].", [None]),
    ("[C|Those supplying Elda Creameries will get less], [S|the processor] [K|has said].", ["Elda Creameries"]),
    ("Elda Creameries met Vell Dairies. [S|The processor] [K|said] [C|so].", [None]),
    # the police whose inspector the text names
    ("Elda Falls Police Insp. Ole Orsk left.\n\n[S|The force] [K|is asking] [C|for help].", ["Elda Falls Police"]),
    ("Elda Police Insp. Ole Orsk met Sarn Police Sgt. Ada Lund.\n\n[S|The force] [K|is asking] [C|for help].", [None]),
    ("City Police Chief Ole Orsk left.\n\n[S|The force] [K|is asking] [C|for help].", ["force"]),
    # a union by the name of its congress, however its name may be cut
    ("The head of the Congress of Elda Workers, Ole Orsk, left. [S|The union] [K|said] [C|so].", ["Congress of Elda Workers"]),
    ("The Congress of Elda Workers met the Guild of Smiths. [S|The union] [K|said] [C|so].", [None]),
]
TEXTS = [
    # when it came out is left out, whence it is stays
    ("[S|An auditor’s report in 2017] [K|found] [C|a leak].", ["auditor’s report"]),
    ("[K|According to] [S|court papers unsealed Thursday], [C|it leaks].", ["court papers"]),
    ("[S|A Sarn poll last week] [K|showed] [C|a lead].", ["Sarn poll"]),
    ("[S|A colonial survey from 1937] [K|shows] [C|a village].", ["colonial survey from 1937"]),
    ("[S|Voters who read the report last week] [K|want] [C|change].", ["Voters who read the report last week"]),
    ("[S|The decision in May] [K|says] [C|so].", ["decision"]),
    ("The High Court has ruled. [S|The ruling in May] [K|says] [C|so].", ["High Court"]),
    ("[S|Voters going to the polls Tuesday] [K|want] [C|change].", ["Voters going to the polls Tuesday"]),
    ("[S|The river agreement of 2013] [K|says] [C|so].", ["river agreement of 2013"]),
    # a body printed small that has issued it, not one that has got it
    ("The Elda Action Council met. [K|According to] [S|a notice issued by the council], [C|it is shut].", ["Elda Action Council"]),
    ("The Elda Action Council met. [K|According to] [S|a notice sent to the council], [C|it is shut].", ["notice sent to the council"]),
    ("[K|According to] [S|a notice issued by the council], [C|it is shut].", ["notice issued by the council"]),
    # a letter goes on with the words of whoever writes in it, though the paragraph before has but quoted him
    ("In the letter [S1|Ada Lund] [K1|writes] [C1|it leaks].\n\n[C2|“So,”] [S2|the letter] [K2|reads].", ["Ada Lund"] * 2),
    ("In the letter a fool, [S1|Ada Lund] [K1|said] [C1|it leaks].\n\n[C2|“So,”] [S2|the letter] [K2|reads].", ["Ada Lund", None]),
    ("[S1|Ada Lund] [K1|told] staff in an email [C1|that it leaks].\n\n[C2|“So,”] [S2|she] [K2|wrote].\n\n"
     "[S3|The email] [K3|did not say] [C3|how].", ["Ada Lund"] * 3),
    ("[S1|Ada Lund] [K1|told] staff in an email [C1|that it leaks].\n\n[C2|“It is none of my business who pays for it, or when it"
     " ends,”] [S2|Ole Orsk] [K2|wrote].\n\n"
     "[S3|The email] [K3|did not say] [C3|how].", ["Ada Lund", "Ole Orsk", None]),
]  # fmt: skip
HELD = "[S1|The head of Elda’s armed forces] [K1|has said] [C1|it fell].\n\n"
OFFICER = "[S1|A senior police officer] [K1|said] [C1|it leaked].\n\n"
FREED = "[F|Elda Post]\n\n[S1|An aid worker freed on Monday] [K1|has spoken] [C1|of his cell].\n\n"
BIGGEST = "[S1|One of the state’s biggest universities] [K1|has admitted] [C1|it underpaid them].\n\n"
PEOPLE = [
    # the head of a body by the office that its head has, the first who speaks
    (HELD + "[C2|“It fell,”] [S2|General Ruwan Orsk] [K2|said].", ["Ruwan Orsk"] * 2),
    (HELD + "[S2|Bishop Ruwan Orsk] [K2|said] [C2|it rose].", ["head of Elda’s armed forces", "Ruwan Orsk"]),
    (HELD + "[S2|General Ruwan Orsk] [K2|denied] [C2|it].", ["head of Elda’s armed forces", "Ruwan Orsk"]),
    ("[S1|The head of the mail service] [K1|said] [C1|so].\n\n[S2|Postmaster General Ada Lund] [K2|said] [C2|it].", ["Ada Lund"] * 2),
    ("[S1|The head of the club] [K1|said] [C1|so].\n\n[S2|Chief executive Ada Lund] [K2|said] [C2|so].", ["head of the club", "Ada Lund"]),
    # the only officer of a rank
    (OFFICER + "[S2|Superintendent Ada Lund] [K2|said] [C2|so].", ["Ada Lund"] * 2),
    (OFFICER + "Inspector Ole Orsk left. [S2|Superintendent Ada Lund] [K2|said] [C2|so].", ["senior police officer", "Ada Lund"]),
    (OFFICER + "Before Justice Ole Orsk, [S2|Superintendent of Police (Cyber) Ada Lund] [K2|said] [C2|so].", ["Ada Lund"] * 2),
    (OFFICER + "[S2|Justice Ada Lund] [K2|said] [C2|so].", ["senior police officer", "Ada Lund"]),
    # a name with a mere age that opens the next paragraph, where the opening tells of nobody else
    (FREED + "[S2|Ole Orsk, 38,] [K2|told] [C2|us so].", ["Ole Orsk"] * 2),
    (FREED + "[S2|Ole Orsk, 38, a farmer,] [K2|told] [C2|us so].", ["aid worker freed on Monday", "Ole Orsk"]),
    (FREED + "[S2|His father, Ole Orsk, 68,] [K2|told] [C2|us so].", ["aid worker freed on Monday", "Ole Orsk"]),
    (FREED.replace("cell", "cell with a guard") + "[S2|Ole Orsk, 38,] [K2|told] [C2|us so].", ["aid worker freed on Monday", "Ole Orsk"]),
    (FREED.replace("aid worker", "actress") + "[S2|Mr Ole Orsk, 38,] [K2|told] [C2|us so].", ["actress freed on Monday", "Ole Orsk"]),
    ("[S1|A woman] [K1|has spoken] [C1|of it].\n\n[S2|Ole Orsk, 38,] [K2|told] [C2|us so].", ["woman", "Ole Orsk"]),
    # the only university, if it speaks; the company that opens the next paragraph
    (BIGGEST + "[S2|The University of Sarn] [K2|said] [C2|so].", ["University of Sarn"] * 2),
    (BIGGEST + "[S2|The University of Sarn] [K2|said] [C2|so]. The University of Elda left.",
     ["One of the state’s biggest universities", "University of Sarn"]),
    (BIGGEST + "The University of Sarn shut. [S2|Ada Lund] [K2|said] [C2|so].", ["One of the state’s biggest universities", "Ada Lund"]),
    (BIGGEST.replace("universities", "clinic groups") + "[S2|Sarn Health] [K2|said] [C2|so].", ["Sarn Health"] * 2),
    (BIGGEST.replace("universities", "clinic groups") + "[S2|The Health Ministry] [K2|said] [C2|so].",
     ["One of the state’s biggest clinic groups", "Health Ministry"]),
]  # fmt: skip
OWNED = [
    # of the only several who open a sentence of the paragraph
    ("Students were angry. Outside, [S|about 200 of them] [K|demanded] [C|a vote].", ["about 200 students"]),
    ("Students were angry. Teachers left. Outside, [S|about 200 of them] [K|demanded] [C|a vote].", [None]),
    ("Students were angry.\n\nOutside, [S|about 200 of them] [K|demanded] [C|a vote].", [None]),
    ("A student was angry. Outside, [S|dozens of them] [K|demanded] [C|a vote].", [None]),
    # the two with a frontier
    ("The frontier between Zelm and Ustr is shut. Orland left. [S|The two countries] [K|agreed] [C|to open it].", ["Zelm and Ustr"]),
    ("The war between Zelm and Ustr is over. [S|The two countries] [K|agreed] [C|to rest].", ["two countries"]),
    ("The border between Zelm and Ustr, the border between Orland and Zelm. [S|The two countries] [K|met] [C|to rest].",
     ["two countries"]),
    ("Zelm’s foreign ministry met the Ustrian army. Ustria fell. Zelm and Ustria left. [S|The two governments] [K|agreed] [C|to rest].",
     ["governments of Zelm and Ustria"]),
    ("Zelm’s foreign minister met Ustr. Zelm and Ustr left. [S|The two governments] [K|agreed] [C|to rest].", ["two governments"]),
    # the ministry of a minister, and what it has issued
    ("[S1|Defence Minister Odo Brann] [K1|said] [C1|so]. [S2|His ministry] [K2|denied] [C2|it].", ["Odo Brann", "Defence Ministry"]),
    ("[S1|Odo Brann, the Minister of Public Works,] [K1|said] [C1|so]. [S2|His ministry] [K2|denied] [C2|it].",
     ["Odo Brann", "Ministry of Public Works"]),
    ("[S1|Mayor Odo Brann] [K1|said] [C1|so]. [S2|His ministry] [K2|denied] [C2|it].", ["Odo Brann", None]),
    ("[S1|Defence Minister Odo Brann] [K1|said] [C1|so].\n\n[S2|A transcript put out last night by his ministry] [K2|says] [C2|it].",
     ["Odo Brann", "Defence Ministry"]),
    # the government of a minister whose state is printed
    ("[S1|The Ruvanian finance minister, Odo Brann,] [K1|denied] [C1|it]. [S2|His government] [K2|asked] [C2|for it]. Ruvania left.",
     ["Odo Brann", "government of Ruvania"]),
    ("[S1|The Minister for Security of Ruvania, Odo Brann,] [K1|denied] [C1|it]. [S2|His Government] [K2|wants] [C2|time].",
     ["Odo Brann", "government of Ruvania"]),
    ("[S1|The Minister of Public Works, Odo Brann,] [K1|denied] [C1|it]. [S2|His Government] [K2|wants] [C2|time].", ["Odo Brann", None]),
    # a spokesperson goes on as "they" in the next sentence; another person and somebody named between do not
    ("[S1|A company spokesperson] [K1|said] [C1|it is late]. [S2|They] [K2|declined] [C2|to say more].", ["company spokesperson"] * 2),
    ("[S1|A person in the unit] [K1|said] [C1|it is late]. [S2|They] [K2|declined] [C2|to say more].", ["person in the unit", None]),
    ("[S1|A company spokesperson] [K1|said] [C1|it is late]. Ada Lund left with Ole Orsk. [S2|They] [K2|declined] [C2|it].",
     ["company spokesperson", None]),
    # one of several, told anew
    ("[S|One of the pickets, a tenant who asked not to be named,] [K|said] [C|so].", ["One of the pickets"]),
    ("[S|One of the pickets] [K|said] [C|so].", [None]),
    # a joint text that is signed is no one's
    ("They met over the joint declaration signed on Monday. [S|The declaration] [K|does not say] [C|so].", ["joint declaration"]),
    ("The League put out a joint declaration. [S|The declaration] [K|does not say] [C|so].", [None]),
    # a company of a nation is not its nation
    ("[S|A survey by an Orsinian company] [K|found] [C|gas].", ["survey by an Orsinian company"]),
    ("[S|A survey by the Orsin Company] [K|found] [C|gas].", ["Orsin Company"]),
]  # fmt: skip
FAR = "Rain fell on the mill for most of the week, and the weir above it was as full as anybody could remember.\n\n"
COMPANIES = [
    # not a company that only ends a list far away, nor one whose brokers speak of another, nor the paper that tells of it
    ("Corb fell and Tandem Industries was unchanged.\n\n" + FAR + FAR + "[S|The company] [K|said] [C|so].", [None]),
    ("Tandem Industries fell. Tandem is old.\n\n" + FAR + FAR + "[S|The company] [K|said] [C|so].", ["Tandem Industries"]),
    ("Tandem Industries fell.\n\n[S|The company] [K|said] [C|so].", ["Tandem Industries"]),
    ("Brokers at Elda Securities cut it.\n\n" + FAR + "[S|The company] [K|said] [C|so].", [None]),
    ("[S1|The trade paper Wheel & Rim] [K1|reported] [C1|it]. [S2|The company] [K2|said] [C2|so].", ["Wheel & Rim", None]),
    ("[S1|The trade paper Wheel & Rim] [K1|reported] [C1|it]. [S2|The paper] [K2|said] [C2|so].", ["Wheel & Rim"] * 2),
    # "it" after a group that is called so, and not after one only told of
    ("[S1|The health office] [K1|says] [C1|so]. A group called Elda First warned of it. [S2|It] [K2|said] [C2|so].",
     ["health office", "Elda First"]),
    ("[S1|The health office] [K1|says] [C1|so] and has met a group called Elda First. [S2|It] [K2|said] [C2|so].", ["health office"] * 2),
    # a headline's trade is no name, nor its manager
    ("[S1|Processor] [K1|blames] [C1|powder glut]\n\n[C2|Those supplying Elda Creameries get less], [S2|the processor] [K2|has said].",
     ["Elda Creameries"] * 2),
    ("[S1|Processor] [K1|blames] [C1|powder glut]\n\n[S2|Ole Orsk, its manager,] [K2|blamed] [C2|a powder glut].", [None, "Ole Orsk"]),
    ("[S1|Carrier] [K1|says] [C1|it will move].\n\nShares in Carrier fell.", ["Carrier"]),
    ("[S1|Carrier] [K1|says] [C1|it will move].\n\nCarrier’s plant closed.", ["Carrier"]),
    ("[S1|Lender] [K1|cuts] [C1|rates]\n\n[S2|Ole Orsk] [K2|left] [C2|it].", [None, "Ole Orsk"]),
    ("A boy called Elda First left. [S|First] [K|said] [C|so].", ["Elda First"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), NAMES + BODIES + TEXTS + PEOPLE + OWNED + COMPANIES)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


def test_a_land_with_an_institute_is_a_country():
    (said,) = resolved("It is the Kestria Institute of Climate’s. [S|Kestria] [K|denies] [C|it].\n\nKestria’s government left.")
    assert said.speaker_kind == "country"
