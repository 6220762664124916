"""Speakers that the text tells though nobody is named beside the cue: one line a case; None means that it stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.records import Resolved
from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, speakers_of

RELATIVES = [
    ("Rep. Luisa Marn (R-Sarn), [S|who] [K|wants] [C|a law], sat down.", ["Luisa Marn"]),
    ("Rep. Luisa Marn, the Sarn conservative [S|who] [K|wants] [C|a law], sat down.", ["Luisa Marn"]),
    ("Even growers [S|who] [K|had asked for] [C|a wall] stayed away.", ["growers"]),
    ("The port drew the ire of coastal growers, [S|who] [K|wanted] [C|a wall].", ["coastal growers"]),
    ("The hall hired four singers from the chapel, [S|who] [K|agreed] [C|to hum].", ["four singers from the chapel"]),
    ("[C1|It leaks], [K1|according to] [S1|two people at the weir], [S2|who] [K2|said] [C2|it was old].", ["two people at the weir"] * 2),
    ("Ferro Lines, a shipper, sued. The company, [S|which] [K|says] [C|it is sound], is new.", ["Ferro Lines"]),
    ("Milan Drave rang. There was a call from Drave, [S|who] [K|wished] [C|her well].", ["Milan Drave"]),
    ("Milan Drave rang, then Odo Drave. There was a call from Drave, [S|who] [K|wished] [C|her well].", [None]),
    (
        "[C1|It leaks], [K1|said] [S1|Paloma Rusk, legal director of the Weir League], [S2|which] [K2|sued over] [C2|it].",
        ["Paloma Rusk", "Weir League"],
    ),
    # a dash; what somebody is; a name in it
    ("On Monday, Luisa Marn—[S|who] [K|wants] [C|a law]—sat down.", ["Luisa Marn"]),
    ("Then Luisa Marn, a former senior Weir House adviser [S|who] [K|wants] [C|a law], sat down.", ["Luisa Marn"]),
    ("Milo Orsk and Luisa Marn, a banker and former Sarn official [S|who] [K|wants] [C|a law], sat down.", ["Luisa Marn"]),
    ("Luisa Marn, a grower and Orsk supporter [S|who] [K|wants] [C|a law], sat down. Milo Orsk ate.", ["Luisa Marn"]),
    ("We met Orsk, [S|who] [K|wants] [C|a law]. Later Senator Orsk ate.", ["Orsk"]),
    ("Luisa Marn, the author of a book on an adviser [S|who] [K|wants] [C|a law], sat down.", [None]),
    ("He gave a speech [S|that] [K|promised] [C|a wall].", [None]),
    # whoever "her" is; things do not speak; two sorts of people
    (
        "Mrs Una Holm met Mrs Ada Pell. [C1|It leaks], [K1|according to] [S1|a person close to her], [S2|who] [K2|said] [C2|so].",
        ["person close to her", None],
    ),
    ("The walls, [S|which] [K|say] [C|much], are thin.", [None]),
    ("It sold rakes and growers [S|who] [K|wanted] [C|a wall] came.", [None]),
    ("It sold the growers [S|who] [K|wanted] [C|a wall] a rake.", [None]),
]
ASKED = [
    # whom the question names is not who answers it; who has answered goes on
    (
        "[S0|Mrs Ada Lund] [K0|said] [C0|so].\n\n[K1|Asked if] [C1|it leaked], [S2|Odo Brann] [K2|said] [C2|no], but [S3|he] [K3|denied] "
        "[C3|any fault].",
        ["Ada Lund", None, "Odo Brann", "Odo Brann"],
    ),
    (
        "Actress Susan Holm came. [K1|Asked about] [C1|her vote in case Ada Lund faces Odo Brann], [S2|who] [K2|has insulted] "
        "[C2|miners], [S3|she] [K3|said] [C3|no].",
        [None, "Odo Brann", "Susan Holm"],
    ),
    (
        "[K1|Asked] whether [C1|[S2|she] [K2|believed] [C2|it leaked]], [S3|Ines Varga] [K3|said] [C3|no].",
        [None, "Ines Varga", "Ines Varga"],
    ),
    (
        "[S1|Pavel Orsk] [K1|said] [C1|no]. [K2|Asked] what [C2|[S3|he] [K3|planned]  [C3|next]], [S4|he] [K4|said] [C4|to fish].",
        ["Pavel Orsk", None, "Pavel Orsk", "Pavel Orsk"],
    ),
    # another sentence answers; he asks about another
    ("[K1|Asked] whether [C1|[S2|she] [K2|believed] [C2|it leaked]]. [S3|Ines Varga] [K3|said] [C3|no].", [None, None, "Ines Varga"]),
    (
        "[S1|Ines Varga] [K1|asked] whether [C1|[S2|he] [K2|believed] [C2|it leaked]]. [S3|Pavel Orsk] [K3|said] [C3|no].",
        ["Ines Varga", None, "Pavel Orsk"],
    ),
]
SHARED = [
    (
        "[S1|Ines Varga] [K1|said] [C1|[S2|Pavel Orsk] [K2|had praised] [C2|it] and [K3|asked for] [C3|more]].",
        ["Ines Varga", "Pavel Orsk", "Pavel Orsk"],
    ),
    # a passive hides who asked; another sentence
    (
        "[S1|Ines Varga] [K1|said] [C1|[S2|Pavel Orsk] [K2|had praised] [C2|it] and [K3|was asked for] [C3|more]].",
        ["Ines Varga", "Pavel Orsk", None],
    ),
    (
        "[C1|“[S2|Pavel Orsk] [K2|praised] [C2|it]. It rained and [K3|promised] [C3|more],”] [S1|Ines Varga] [K1|said].",
        ["Ines Varga", "Pavel Orsk", None],
    ),
]
GROUPS = [
    ("Brokers at Sarn Securities cut their target. [S|They] [K|wrote] [C|it was dear].", ["Brokers at Sarn Securities"]),
    ("Ministers do not dig wells. [S|They] [K|regret] [C|the drought].", ["Ministers"]),
    ("Two members of the board told another story. [K|According to] [S|them], [C|he was sacked].", ["Two members of the board"]),
    ("Orsk United have made a bid and [S|they] [K|hope] [C|to sign him].", ["Orsk United"]),
    (
        "[S1|Two people at the inn] [K1|wept]  [C1|so]. [S2|One of them] [K2|said] [C2|it fell]. [S3|The other] [K3|recalled] [C3|smoke].",
        ["Two people at the inn", "one of two people at the inn", "the other of two people"],
    ),
    # things; what belongs to nobody yet; a club that is told of in the singular
    ("Prices at Sarn Securities fell. [S|They] [K|say] [C|much].", [None]),
    ("[S1|Three of its members] [K1|would vote] [C1|for it]. [S2|They] [K2|asked] [C2|for cover].", ["Three of its members", None]),
    ("Orsk United has made a bid and [S|they] [K|hope] [C|to sign him].", [None]),
]
BODIES = [
    ("The lamp company Ferro sank. The tin company Dunmar rose. [S|The company] [K|said] [C|so].", [None]),
    ("The lamp company Ferro sank. [S|The company] [K|said] [C|so].\n\nLater the lamp company Dunmar bought it.", ["Ferro"]),
    (
        "The shares of GLT fell. [S1|GLT] [K1|said] [C1|it would appeal]. [S2|The firm] [K2|added] [C2|more].\n\n"
        "The lamp firm Dunmar rose.",
        ["GLT"] * 2,
    ),
    ("The bakers' union sued. [S|The union] [K|puts] [C|the bill at 300m].", ["bakers' union"]),
    ("The government of Estmark began building in March. [S|It] [K|says] [C|crossings fell].", ["government of Estmark"]),
    ("I asked the Letters Company about it. [S|A spokesman] [K|said] [C|it was open].", ["spokesman for Letters Company"]),
    # two who may be meant; one who is named himself
    ("I asked the Letters Company and the Rail Company. [S|A spokesman] [K|said] [C|it was open].", [None]),
    ("I asked the Letters Company and Pavel Orsk came. [S|A spokesman] [K|said] [C|it was open].", [None]),
]
TEXTS = [
    ("They agreed on a stove. [S|The agreement] [K|says] [C|no pork].", ["agreement"]),
    ("[S|The 52-page indictment] [K|speaks of] [C|a mayor at ease].", ["52-page indictment"]),
    ("[S1|The report put before members] [K1|says] [C1|it leaks]. [S2|It] [K2|adds] [C2|more].", ["report put before members"] * 2),
    ("In a communiqué sent to us [S1|the union] [K1|said] [C1|no]. [C2|“We object,”] [S2|the communiqué] [K2|read].", [None, None]),
    ("[C|Rain is late], [S|study of millers] [K|finds]\n\nRain is late this year, and nobody knows why.", ["study of millers"]),
    # whose these are, the text may tell
    ("They met. [S|The declaration] [K|says] [C|no more].", [None]),
    ("[C|Rain is late], [S|study] [K|finds]\n\nRain is late this year, and nobody knows why.", [None]),
]
NAMELESS = [
    ("A local vendor sold them. [S|She] [K|said] [C|they were gone].", ["local vendor"]),
    ("Police held a 19-year-old from out of town. [S|He] [K|denies] [C|it].", ["19-year-old from out of town"]),
    ("The tenant of the flat, a retired bookkeeper, came out. [C|“I sign,”] [S|she] [K|said].", ["retired bookkeeper"]),
    ("[S1|The ombudsman] [K1|says] [C1|it upheld half]. [S2|She] [K2|advises] [C2|patience].", ["ombudsman"] * 2),
    ("[F|Mayor Ines Varga at the weir. [C|“It leaks,”] [S|she] [K|said]. (Photo by Odo Brann)]", ["Ines Varga"]),
    (
        "[C1|It is late], [S1|Director of the Foreign Ministry's Information Department Pavel Orsk] [K1|said].\n\n"
        "[S2|The diplomat] [K2|denied] [C2|it]. The spokesman took questions. [C3|It was late], [S3|he] [K3|warned].",
        ["Pavel Orsk"] * 3,
    ),
    # two of them; a bare man; one who is only like it; a woman; one named near
    ("A local vendor saw a sailor. [S|She] [K|said] [C|they were gone].", [None]),
    ("A man drove on. [S|He] [K|said] [C|they were gone].", [None]),
    ("It worked as a teacher. [S|He] [K|said] [C|they were gone].", [None]),
    ("A waitress sold them. [S|He] [K|said] [C|they were gone].", [None]),
    ("Pavel Orsk came.\n\nA local vendor sold them. [S|He] [K|said] [C|they were gone].", ["Pavel Orsk"]),
]
FOOT = [
    ("The road was long. [S|I] [K|asked] [C|if he missed it].\n\nMira Lund is a baker in Elda.", ["Mira Lund"]),
    ("I learnt it late: [S|I] [K|asked] [C|if he missed it].\n\nRep. Mira Lund, F-Elda, chairs the Weir Board.", ["Mira Lund"]),
    ("[S|I] [K|fear] [C|it leaks].\n\nMira Lund, a judge in Elda, writes on weirs. Her book is “Rain”.", ["Mira Lund"]),
    # of whom the article tells; a body; what is no author's line; a quotation
    ("Mira Lund fell. [S|I] [K|asked] [C|if he missed it].\n\nMira Lund is a baker in Elda.", [None]),
    ("The road was long. [S|I] [K|asked] [C|if he missed it].\n\nThe Weir Board is in Elda.", [None]),
    ("The road was long. [S|I] [K|asked] [C|if he missed it].\n\nMira Lund waited by the road.", [None]),
    ("“It was late. [S|I] [K|asked] [C|if it leaked].” So it went on.\n\nMira Lund is a baker in Elda.", [None]),
    ("KESS: [S|I] [K|asked] [C|if it leaked].\n\nMira Lund is a baker in Elda.", [None]),
    ("[S1|I] [K1|fear] [C1|it leaks].\n\n[S2|Mira Lund] [K2|is] [C2|for a wall].", [None, "Mira Lund"]),
]


@pytest.mark.parametrize(("marked", "expected"), RELATIVES + ASKED + SHARED + GROUPS + BODIES + TEXTS + NAMELESS + FOOT)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


SIGNED = [
    ("The road was long. [S|I] [K|asked] [C|if he missed it].", "Mira Lund", ["Mira Lund"]),
    ("[S|My brother] [K|thinks] [C|it is late].", "Mira Lund", ["Mira Lund’s brother"]),
    ("[S1|I] [K1|asked] her whether [C1|[S2|she] [K2|believed] [C2|it]].", "Mira Lund", ["Mira Lund", None]),
    (
        "[S1|Ines Varga] [K1|said] [C1|no]. [S2|I] [K2|asked] her whether [C2|[S3|she] [K3|believed] [C3|it]].",
        "Mira Lund",
        ["Ines Varga", "Mira Lund", "Ines Varga"],
    ),
    # somebody else's words; two who sign; nobody who does
    ("[C1|“[S2|I] [K2|asked] [C2|if it leaked],”] [S1|Ines Varga] [K1|said].", "Mira Lund", ["Ines Varga", "Ines Varga"]),
    ("“It was late. [S|I] [K|asked] [C|if it leaked].” So it went on.", "Mira Lund", [None]),
    ("‘It was late. [S|I] [K|asked] [C|if it leaked].’ So it went on.", "Mira Lund", [None]),
    ("KESS: [S|I] [K|asked] [C|if it leaked].", "Mira Lund", [None]),
    ("The road was long. [S|I] [K|asked] [C|if he missed it].", "Mira Lund and Odo Brann", [None]),
    ("The road was long. [S|I] [K|asked] [C|if he missed it].", "Newsdesk", [None]),
]


@pytest.mark.parametrize(("marked", "byline", "expected"), SIGNED)
def test_who_signs_the_article_is_i_in_its_own_words(marked, byline, expected):
    document, statements = read_marked(marked)
    document = replace(document, byline=Resolved(byline, "page metadata"))
    found = resolve_document(document, statements)
    assert [one.speaker.value if one.speaker else None for one in found] == expected
