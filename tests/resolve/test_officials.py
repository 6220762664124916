"""Officials as agencies, ministries and broadsheets print them: long offices, counterparts, two of one office, parties, transcripts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.records import Resolved
from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, resolved, speakers_of

TALKS = "Foreign Minister Halvard Brusk met his Tirasian counterpart Ludek Marn. "
LONG_OFFICES = [
    ("[S|Chairman of the State Assembly's Defence Committee Colonel General Ivo Karas] [K|said] [C|it holds].", ["Ivo Karas"]),
    ("[S|A friend of Norland's General Ivo Karas] [K|said] [C|it holds]. Karas left.", ["friend of Norland's General Ivo Karas"]),
    ("[S|Head of the Committee on Foreign Affairs Ivo Karas] [K|said] [C|it holds]. Karas left.", ["Ivo Karas"]),
    ("[S|Permanent Representative of Kestria to the UN Vasil Nebenz] [K|said] [C|it holds]. Then Nebenz left.", ["Vasil Nebenz"]),
    ("[S|The Deputy Head of the Presidential Administration Anna Karas] [K|said] [C|it holds].", ["Anna Karas"]),
    ("Head of the Center for European Studies at the Academy of Sciences Nadezda Korol differs. [S|She] [K|thinks] [C|it leaks].",
     ["Nadezda Korol"]),
    # not: a headline's body for its head
    ("[S1|UN nuclear watchdog] [K1|warns of] [C1|grave risk to the plant]\n\n[S2|The head of the Atomic Agency, Rafael Gross,] [K2|said] "
     "[C2|the risk to the plant was grave].", [None, "Rafael Gross"]),
    # not: a body, a place, a name of three words, a body that a word of an office stands before
    ("[S|The head of the Bank of North Kestria] [K|said] [C|it holds]. North Kestria is cold.", ["head of the Bank of North Kestria"]),
    ("[S|A spokesman for the Ministry of Public Calm] [K|said] [C|it holds].", ["spokesman for the Ministry of Public Calm"]),
    ("[S|Opposition leader in the provincial assembly Malik Tariq Awan] [K|said] [C|it holds].", ["Malik Tariq Awan"]),
    ("[S1|Mindy Romero, director of the Institute of Elections at the University of Orland,] [K1|said] [C1|it rose]. Orland is hot. "
     "[C2|“It did,”] [S2|she] [K2|said].", ["Mindy Romero", "Mindy Romero"]),
    ("[S|The director of the Ada Lund Foundation] [K|said] [C|it holds]. Lund is dead.", ["director of the Ada Lund Foundation"]),
]  # fmt: skip
COUNTERPARTS = [
    # the office of whom the sentence goes on with
    ("In a call with his Tirasian counterpart Ludek Marn, [S1|Foreign Minister Halvard Brusk] [K1|said] [C1|so]. "
     "[S2|The two ministers] [K2|agreed] [C2|to meet].", ["Halvard Brusk", "Ludek Marn and Halvard Brusk"]),
    ("Foreign Minister Halvard Brusk came. In a call with his Tirasian counterpart Ludek Marn, [S1|the hunter Ivo Lund] [K1|said] [C1|so]. "
     "[S2|The two ministers] [K2|agreed] [C2|to meet].", ["Ivo Lund", "two ministers"]),
    (TALKS + "[S|The Tirasian foreign minister] [K|said] [C|it holds].", ["Ludek Marn"]),
    (TALKS + "[S|The minister] [K|said] [C|it holds].", ["Halvard Brusk"]),  # nobody's counterpart
    (TALKS + "[S|The top diplomat] [K|said] [C|it holds].", ["Halvard Brusk"]),
    (TALKS + "[S|The two ministers] [K|said] [C|it holds].", ["Halvard Brusk and Ludek Marn"]),
    (TALKS + "Then Foreign Secretary Ada Lund came. [S|The two ministers] [K|said] [C|it holds].", ["two ministers"]),
    (TALKS + "The then British Foreign Secretary Oliver Haddon had rung. [S|The two ministers] [K|said] [C|no].",
     ["Halvard Brusk and Ludek Marn"]),
    ("Secretary of State Elena Carrow called Ostravian Foreign Minister Zdena Hlavac. "
     "[S|The Secretary and the Foreign Minister] [K|agreed] [C|that it holds].", ["Elena Carrow and Zdena Hlavac"]),
    ("President Milos Dane and Prime Minister Aud Rell met. [S|The head of state] [K|said] [C|it holds].", ["Milos Dane"]),
    ("President Milos Dane and Prime Minister Aud Rell met. [S|The head of government] [K|said] [C|it holds].", ["Aud Rell"]),
    ("President Milos Dane and King Odo came. [S|The head of state] [K|said] [C|it holds].", [None]),
    ("The shadow foreign secretary, Ada Lund, [K1|said] [C1|it leaks]. [S2|The foreign secretary] [K2|said] [C2|no].",
     [None, "foreign secretary"]),
]  # fmt: skip
VARIED = [
    # a foreign ministry's spokeswoman is a diplomat, the army's is none
    ("[S1|Foreign Ministry spokeswoman Ada Lund] [K1|said] [C1|so]. [S2|The diplomat] [K2|stressed] [C2|it holds].", ["Ada Lund"] * 2),
    ("[S1|Army spokeswoman Ada Lund] [K1|said] [C1|so]. [S2|The diplomat] [K2|stressed] [C2|it holds].", ["Ada Lund", None]),
    # whoever it was then
    ("[S1|President Ada Lund] [K1|said] [C1|so]. [S2|The president of the day] [K2|called] [C2|it good].",
     ["Ada Lund", "president of the day"]),
    # whose president is printed with the name
    ("[S1|Ruvania's president] [K1|vetoes] [C1|law]\n\n[S2|Ruvania's President Ada Lund] [K2|vetoed] [C2|it]. President Dov Orsk left.",
     ["Ada Lund"] * 2),
    ("[S1|Tarsia's president] [K1|vetoes] [C1|law]\n\n[S2|Ruvania's President Ada Lund] [K2|vetoed] [C2|it]. President Dov Orsk left.",
     ["Tarsia's president", "Ada Lund"]),
    # a rank and a country that the text does not print of him; not another's country, nor one who is named since
    ("[S1|Foreign Minister Halvard Brusk] [K1|said] [C1|so].\n\n[S2|The top Ruvanian diplomat] [K2|said] [C2|it holds].",
     ["Halvard Brusk"] * 2),
    ("[S1|Deputy Foreign Minister of Ruvania Halvard Brusk] [K1|said] [C1|so]. [S2|The high-ranking diplomat] [K2|said] [C2|it holds].",
     ["Halvard Brusk"] * 2),
    ("[S1|Ruvanian Foreign Minister Halvard Brusk] [K1|said] [C1|so].\n\n[S2|The top Kestrian diplomat] [K2|said] [C2|it holds].",
     ["Halvard Brusk", "top Kestrian diplomat"]),
    ("[S1|Foreign Minister Halvard Brusk] [K1|said] [C1|so]. Ivo Lund came.\n\n[S2|The top Kestrian diplomat] [K2|said] [C2|it holds].",
     ["Halvard Brusk", "top Kestrian diplomat"]),
    ("[S1|Mayor Halvard Brusk] [K1|said] [C1|so].\n\n[S2|The top Kestrian diplomat] [K2|said] [C2|it holds].",
     ["Halvard Brusk", "top Kestrian diplomat"]),
    # what stands for many offices goes back, never forward
    ("[C1|“It is good,”] [S1|Florian Weiss, senior research fellow at the Institute for Energy,] [K1|said]. [S2|The expert] [K2|believes] "
     "[C2|it lasts].\n\nPolitical scientist Oto Brand left.", ["Florian Weiss", "Florian Weiss"]),
    ("[S1|The expert] [K1|believes] [C1|it lasts].\n\nPolitical scientist Oto Brand left.", [None]),
    ("[S1|Ambassador Pavel Grishin] [K1|warned] [C1|it leaks]. [C2|“We can,”] [S2|the envoy] [K2|said].", ["Pavel Grishin"] * 2),
    # an office past another office that speaks is not the next name's
    ("[S1|Poland's prime minister] [K1|said] [C1|it holds].\n\n[S2|The returning officer] [K2|said] [C2|it was 81].\n\n"
     "[C3|“Sorry,”] [S3|Dieter Kolb] [K3|said].", ["Poland's prime minister", "returning officer", "Dieter Kolb"]),
    # the organisation is the one whose director spoke
    ("[S1|The UN] [K1|said] [C1|it leaks].\n\n[S2|Hannah Okoro, the director of Arms Watch,] [K2|said] [C2|they looked away]. "
     "[S3|The organisation] [K3|said] [C3|it would sue].", ["UN", "Hannah Okoro", "Arms Watch"]),
    ("In an interview with the newspaper, Kestrian Ambassador Pavel Grishin spoke.\n\n[S|The newspaper] [K|says] [C|it holds].", [None]),
    ("[S1|The minister, Ada Lund,] [K1|resigned, saying] [C1|it leaks]. [S2|He] [K2|said] [C2|it holds].", ["Ada Lund", None]),
]  # fmt: skip
PRONOUNS = [
    # inside somebody's quotation that is no statement of its own
    ("[S1|Alois Stern] [K1|backed] [C1|the move]. “I told the prime minister: one day. [S2|He] [K2|answered] that [C2|I should wait.]”",
     ["Alois Stern", None]),
    ("[S1|Nina Orsk] [K1|told] us [C1|she was paid]. “[S2|He] [K2|said]: [C2|‘You know what to do.’] I took it.”", ["Nina Orsk", None]),
    ("[S1|Pavel Orsk] [K1|spoke of] [C1|war].\n\n“Absent a force, [S2|he] [K2|added], [C2|“it is how it ends.”]", ["Pavel Orsk"] * 2),
    ("[C1|“It leaks,”] [S1|Pavel Orsk] [K1|said]. [S2|He] [K2|added] that [C2|it was old].", ["Pavel Orsk", "Pavel Orsk"]),
    ("Her co-author, Marc Bonnet, is less forgiving: [S|he] [K|argues] that [C|it leaks].", ["Marc Bonnet"]),
    ("[S1|An official, who asked not to be named because they still advise the state,] [K1|said] [C1|it leaks]. "
     "[C2|“We knew,”] [S2|they] [K2|said].", ["official", "official"]),
    ("She spoke to the interior minister, [S|who] [K|assured] her [C|it was open].", ["interior minister"]),
    ("[S1|Kestria's foreign ministry] [K1|was] [C1|sorry].\n\nKestria's notice runs to two pages. [S2|It] [K2|says] [C2|it leaks].",
     ["Kestria's foreign ministry", "Kestria"]),
    # two of one surname, told by the pronoun that goes on
    ("Sir Gerald Ashworth and Denise Ashworth, she of the bench, met. She spoke.\n\n[S1|Ashworth] [K1|warned] [C1|it leaks]. "
     "[S2|He] [K2|said] [C2|so].", ["Gerald Ashworth", "Gerald Ashworth"]),
    # who is asked does not ask
    ("[S1|Pavel Orsk] [K1|was also asked] [C1|whether he knew]. [S2|He] [K2|replied] [C2|no].", [None, "Pavel Orsk"]),
    ("[S|US] [K|says] [C|it holds]", ["US"]),
]  # fmt: skip
SOURCES = [
    # a vocative, a carrier, an office after a comma, a label, "we in"
    ("[S|Madam Prime Minister, the opposition leader in Elda] [K|claims] [C|it leaks].", ["opposition leader in Elda"]),
    ("[S|Ms Linde, your prime minister, Bo Falk,] [K|said] [C|it leaks].", ["Bo Falk"]),
    ("[S|Mrs Noreen Tapscott, a dinner lady,] [K|said] [C|it leaks].", ["Noreen Tapscott"]),
    ("In a statement carried by [S|the official Voice, the vice chief, Pak Un-chol,] [K|said] [C|it leaks].", ["Pak Un-chol"]),
    ("It was first reported by [S|Christopher Heath, a reporter for Orland TV], [K|who said] [C|it leaks].", ["Christopher Heath"]),
    ("[S|Martha Ndlovu, Under-Secretary-General for Relief and Emergency Coordinator,] [K|said] [C|it leaks].", ["Martha Ndlovu"]),
    ("[S|Martha Ndlovu, Odo Brann and Ines Varga] [K|said] [C|it leaks].", ["Martha Ndlovu, Odo Brann and Ines Varga"]),
    ("[S|TF: The opposition leader, Aksel Thune,] [K|says] [C|no].", ["Aksel Thune"]),
    ("[S|We in Norrland] [K|believe] [C|it holds].", ["Norrland"]),
    ("President Radomir Kels left. [S|Kels himself] [K|spoke of] [C|it].", ["Radomir Kels"]),
    ("[S|Velmora's PM Lukas Brandt] [K|said] [C|no].", ["Lukas Brandt"]),
    ("[S|PM] [K|says] [C|no]\n\nPrime Minister Aud Rell left.", ["Aud Rell"]),
    ("[S|Iranian FM] [K|says] [C|no]\n\nIranian Foreign Minister Hossein Aminian left.", ["Hossein Aminian"]),
    ("[S|Director of National Intelligence Averil Haynes] [K|said] [C|no].", ["Averil Haynes"]),
    ("[S|A lawyer for the group, Nadia Bern,] [K|said] [C|no].", ["Nadia Bern"]),
    ("Secretary of State Ada Lund called Foreign Minister Odo Brann. [S|The secretary] [K|said] [C|no].", ["Ada Lund"]),
    # a bare name that acts is nobody's "his"
    ("President Milos Dane left. [S1|Izvor] [K1|reports] [C1|that Dane begged], a claim [S2|his spokesman] [K2|calls] [C2|“invention”].",
     ["Izvor", "Milos Dane’s spokesman"]),
    # a spokesman of whom the text does not tell which leaves "he" open
    ("Conor Daly, Frances Daly and Declan Daly met.\n\n[S1|Mr Daly’s spokesman] [K1|said] [C1|yes]. [C2|“All,”] [S2|he] [K2|said].",
     [None, None]),
]  # fmt: skip
TURNS = [
    # a label before a name is no key; a further paragraph goes on
    ("Leena Marsk and Aksel Thune are rivals.\n\n[S1|LM]: [C1|Aksel says a lot.]\n\n[S2|LM]: [C2|So he does.]", ["Leena Marsk"] * 2),
    ("LM: Leena Marsk\n\nLars Moe is out.\n\n[S1|LM]: [C1|It holds.]", ["Leena Marsk"]),
    ("[S1|Halvard Brusk]: [C1|I said so.]\n\n[C2|As for the rest, we wait.]", ["Halvard Brusk"] * 2),
    ("[S1|Halvard Brusk]: [C1|Why?]\n\n[C2|As for the rest, we wait.]", ["Halvard Brusk", None]),
    ("[S1|Halvard Brusk]: [C1|I wait.]\n\n[C2|What about the rest?]", ["Halvard Brusk", None]),
    ("[S1|Halvard Brusk]: [C1|I said so.]\n\n[C2|Ms Brandt, you shake your head.]", ["Halvard Brusk", None]),
    # I in what is only reported is who is quoted; the president is not one of whom only others spoke
    ("[S1|Halvard Brusk]: [C1|The poet Ilmar Toss wrote that it fell. [S2|He] [K2|said] [C2|[S3|I] [K3|promised] [C3|rain]].]",
     ["Halvard Brusk", "Ilmar Toss", "Halvard Brusk"]),
    ("Question: [C1|President Macron [K4|said] [C4|that it was not to be done].]\n\n"
     "[S2|Halvard Brusk]: [C2|Yes, I heard that he did, and I was sorry, and so were many of us.]\n\n"
     "Question: [C3|And what will you do then, when the year is over?]\n\n[S5|Halvard Brusk]: [C5|[S6|The president] [K6|said] [C6|yes].]",
     [None, "Halvard Brusk", None, None, "Halvard Brusk", None]),
]  # fmt: skip
WE = [
    ("Ministry of Foreign Affairs of the Republic of Kestria\n\nForeign Minister Halvard Brusk spoke.\n\n"
     "[S1|Halvard Brusk]: [C1|[S2|We] [K2|said] [C2|no].]", ["Halvard Brusk", "Kestria"]),
    ("Foreign Minister Halvard Brusk spoke.\n\n[S1|Halvard Brusk]: [C1|[S2|We] [K2|said] [C2|no].]", ["Halvard Brusk", None]),
    ("Ministry of Foreign Affairs of Kestria\n\n[S1|Tirasian Foreign Minister Ludek Marn] [K1|said]: [C1|“[S2|We] [K2|said] [C2|no].”]",
     ["Ludek Marn", None]),
    ("[S0|Zahrat] [K0|rejected] [C0|the list]. The embassy of Zahrat is shut. "
     "[C1|“[S2|We] [K2|say] [C2|no],”] [S1|Foreign Ministry spokeswoman Suha Benk] [K1|said].", ["Zahrat", "Suha Benk", "Zahrat"]),
]  # fmt: skip
KINDS = [
    ("[S|Labour] [K|called for] [C|a recall]. Sir Gerald Ashworth left.", "organisation"),
    ("The Greens left. [S|The Social Democrats] [K|asked for] [C|talks].", "group"),
    ("Sir Gerald Ashworth left. [S|Orlabank] [K|denied] [C|it].", "organisation"),
    ("Tirasian Prime Minister Ada Lund left. [S|Velgrad] [K|rejected] [C|it].", "organisation"),
    # not: a text that introduces nobody, a first name, an age, an office, a verb that only people do
    ("[S|Varga] [K|denied] [C|it].", "person"),
    ("Sir Gerald Ashworth left. [S|Anna] [K|denied] [C|it].", "person"),
    ("Sir Gerald Ashworth left. [S|Pilka, 34,] [K|denied] [C|it].", "person"),
    ("Sir Gerald Ashworth left. Minister Pilka came. [S|Pilka] [K|denied] [C|it].", "person"),
    ("Sir Gerald Ashworth left. [S|Pilka] [K|said] [C|it].", "person"),
    ("Sir Gerald Ashworth left. Pilka wept. [S|Pilka] [K|denied] [C|it].", "person"),
]
ROLES = [
    ("The paper quotes a fisherman, [S|Dov Orsk], as [K|saying] [C|it leaks].", "a fisherman"),
    ("As [S|official representative of the Service Ada Lund] [K|pointed out], [C|it leaks].", "official representative of the Service"),
    ("[S|US Deputy Secretary of State Marian Colby] [K|said] [C|it holds].", "US Deputy Secretary of State"),
    ("A month later [S|the then trade secretary, Paul Ingleby,] [K|conceded] [C|it].", "the then trade secretary"),
    ("[C|“It came,”] [K|said] [S|Olena Hrab, 67, who carried her grandson to the roof].", None),
]


@pytest.mark.parametrize(("marked", "expected"), LONG_OFFICES + COUNTERPARTS + VARIED + PRONOUNS + SOURCES + TURNS + WE)
def test_officials_are_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_a_bare_name_that_acts_is_a_body(marked, kind):
    assert resolved(marked)[-1].speaker_kind == kind


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_the_role_is_as_printed(marked, role):
    found = resolved(marked)[-1].speaker_role
    assert (found and found.value) == role


def test_initials_of_the_byline_are_the_interviewer():
    document, statements = read_marked("Leena Marsk is tall.\n\n[S1|TF]: [C1|Why?]\n\n[S2|LM]: [C2|Because I am.]")
    document = replace(document, byline=Resolved("Ana Quim and Toby Ferrars", "page metadata"))
    assert [one.speaker.value for one in resolve_document(document, statements)] == ["Toby Ferrars", "Leena Marsk"]
