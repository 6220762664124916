"""Those who are only described: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

LONG = "with no direct knowledge of the weir but with some experience of dams in wet and cold countries"
UNNAMED = [
    # "the person" goes on with one nameless speaker, not with two, nor past somebody named
    (
        "[S1|A negotiator in the talks] [K1|said] [C1|it leaks]. [C2|“They left,”] [K2|said] [S2|the person].",
        ["negotiator in the talks"] * 2,
    ),
    ("[S1|Two negotiators] [K1|said] [C1|it leaks]. [C2|“They left,”] [K2|said] [S2|the person].", ["Two negotiators", None]),
    ("[S1|A negotiator] [K1|said] [C1|it leaks]. Ada Lund left. [C2|“So,”] [K2|said] [S2|the person].", ["negotiator", None]),
    ("[S1|A negotiator] [K1|said] [C1|it leaks].\n\n[C2|“So,”] [K2|said] [S2|the person].", ["negotiator", None]),
    # by the name told with the description, if it is the speaker's own
    ("[C1|“It leaks,”] [K1|said] [S1|a man who was introduced as Colonel Moussa Day]. [S2|Day] [K2|said] [C2|so].", ["Moussa Day"] * 2),
    ("[C|“It leaks,”] [K|said] [S|a relative of a man identified as Ada Lund].", ["relative of a man identified as Ada Lund"]),
    ("[S|A senior official, who asked not to be named,] [K|said] [C|the dam holds].", ["senior official"]),
    ("[S|Two people familiar with the matter] [K|said] [C|the dam holds].", ["Two people familiar with the matter"]),
    ("[S|officials] [K|said] [C|the dam holds].", ["officials"]),
    # several, without the many words that hang on them; not one, nor things
    (f"[S|Other former river officials {LONG}] [K|said] [C|the dam holds].", ["Other former river officials"]),
    (f"[S|The former river official {LONG}] [K|said] [C|the dam holds].", [None]),
    (f"[S|Large majorities {LONG}] [K|said] [C|the dam holds].", [None]),
    ("[S|Residents of Old Sarn] [K|said] [C|the dam holds].", ["Residents of Old Sarn"]),
    (
        "[S1|Two diplomats] [K1|said] [C1|the dam holds]. [S2|One of them] [K2|said] [C2|it was old].",
        ["Two diplomats", "one of two diplomats"],
    ),
    ("[S1|A source in the port] [K1|said] [C1|the dam holds]. [S2|The source] [K2|said] [C2|it was old].", ["source in the port"] * 2),
    (
        "[S1|Mr Pavel Orsk] [K1|said] [C1|the dam holds]. [S2|His spokeswoman] [K2|said] [C2|it was old].",
        ["Pavel Orsk", "Pavel Orsk’s spokeswoman"],
    ),
    ("[S|His spokeswoman] [K|said] [C|the dam holds].", [None]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His own sister] [K2|denied] [C2|it].", ["Pavel Orsk", "Pavel Orsk’s own sister"]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His own account] [K2|says] [C2|it leaks].", ["Pavel Orsk"] * 2),
    (
        "[S1|One cabinet minister] [K1|said] [C1|it holds]. [S2|Another] [K2|said] [C2|it leaks].",
        ["One cabinet minister", "another cabinet minister"],
    ),
    ("[S1|Reporters] [K1|asked] [C1|whether it holds]. [S2|One] [K2|said] [C2|it leaks].", ["Reporters", None]),
    ("[S1|Most] [K1|said] [C1|it holds]. [S2|One] [K2|said] [C2|it leaks].", [None, None]),
    # a count of those who spoke before; alone it counts nobody
    (
        "[S1|One villager] [K1|said] [C1|it holds]. [S2|Another] [K2|said] [C2|it leaks]. [S3|A third] [K3|laughed]: [C3|“It is old.”]",
        ["One villager", "another villager", "third villager"],
    ),
    ("[S1|Pavel Orsk] [K1|said] [C1|it holds]. [S2|A third] [K2|said] [C2|it leaks].", ["Pavel Orsk", None]),
    (
        "[S1|One man] [K1|said] [C1|it holds]. [S2|The woman beside him] [K2|said] [C2|it leaks]. [S3|A third] [K3|laughed]: [C3|“Old.”]",
        ["One man", "woman beside him", None],
    ),
    ("[S1|The divers] [K1|said] [C1|it holds]. [S2|Most] [K2|feared] [C2|a flood].", ["divers", "most of divers"]),
    # the name that somebody goes by
    ("[S|One woman, who would give her name only as Dot,] [K|said] [C|it holds].", ["Dot"]),
    ("[S|opponents, calling themselves Sundial,] [K|said] [C|it holds].", ["Sundial"]),
    ("[S1|One porter, who gave only his first name, Matis,] [K1|said] [C1|so]. [C2|“It is,”] [S2|he] [K2|said].", ["Matis"] * 2),
    ("[C1|“So,”] [K1|said] [S1|a clerk from the paint department], who gave only her first name, Rosa.", ["Rosa"]),
    ("[S|A spokesman of the Front, who calls himself Abu Layth,] [K|said] [C|it holds].", ["Abu Layth"]),
    ("[S|A lawyer for the union, who gave only her first name, Rosa,] [K|said] [C|it holds].", ["Rosa"]),
    ("[S|A student who goes by the name of Dot] [K|said] [C|it holds].", ["Dot"]),
    ("[S|A student identified only by her first name, Dot,] [K|said] [C|it holds].", ["Dot"]),
    # not the name of another, nor what is given a name
    ("[S|The widow of a sailor who went by the name of Dot] [K|said] [C|it holds].", ["widow of a sailor who went by the name of Dot"]),
    ("[S|A sister of the senator who calls himself Dot] [K|said] [C|it holds].", ["sister of the senator who calls himself Dot"]),
    (
        "[S|A villager who gave her name to a River Fund petition] [K|said] [C|it holds].",
        ["villager who gave her name to a River Fund petition"],
    ),
    ("[S|A man known to the court as Witness Heron] [K|said] [C|it holds].", ["Witness Heron"]),
    # who adds to what a body said in the paragraph before; not to what somebody said, nor who only says something
    ("[S1|Elda Bank] [K1|said] [C1|so].\n\n[C2|“It is old,”] [S2|a spokesman] [K2|added].", ["Elda Bank", "spokesman for Elda Bank"]),
    ("[S1|Ines Varga] [K1|said] [C1|so].\n\n[C2|“It is old,”] [S2|a spokesman] [K2|added].", ["Ines Varga", None]),
    ("[S1|Elda Bank] [K1|said] [C1|so].\n\n[C2|“It is old,”] [S2|a spokesman] [K2|said].", ["Elda Bank", None]),
    # by another who is named; as printed where that other is open
    ("Ms Edda Koss queued. [S|A man behind her] [K|said] [C|it holds].", ["man behind Edda Koss"]),
    ("[S|A man behind her] [K|said] [C|it holds].", ["man behind her"]),
    ("Ms Edda Koss queued. [S|She herself] [K|said] [C|it holds].", ["Edda Koss"]),
    ("[C|The dam holds], it [K|was said].", [None]),
    ("[K|Asked] [C|whether the dam holds], Ines Varga left.", [None]),
]

WHOSE = [
    ("Vadim Koss came. [S|Mr Koss's press secretary] [K|said] [C|it leaks].", ["Mr Koss's press secretary"]),
    ("Vadim Koss met Dov Koss. [S|Mr Koss's press secretary] [K|said] [C|it leaks].", [None]),
    (
        "[S1|The Tarsian defence ministry] [K1|said] [C1|so]. [K2|According to] [S2|the ministry's account], [C2|it leaks].",
        ["Tarsian defence ministry"] * 2,
    ),
    ("It was Pavel Orsk of Elda College, [S|whose 1998 study, “The Long Fence,”] [K|found] [C|it holds].", ["Pavel Orsk"]),
    ("It was built by Corvane Mills, [S|whose director] [K|said] [C|it holds].", ["Corvane Mills’s director"]),
    ("It was a trader in Sarn, [S|who] [K|said] [C|it holds].", ["trader in Sarn"]),
    ("It was late and it rained, [S|whose director] [K|said] [C|it holds].", [None]),
    # the subject of what is reported in the same sentence
    ("Hans Brill closed it.\n\n[C|Ernst Kall never spoke of it], [K|according to] [S|his son].", ["Ernst Kall’s son"]),
    ("An official left. [C|The UN chief is away], [S|his spokeswoman] [K|said].", ["UN chief’s spokeswoman"]),
    ("Hans Brill closed it. [C|“Ernst Kall never spoke of it,”] [S|his son] [K|said].", ["Hans Brill’s son"]),
]

FULLER = [
    # the same head with what it is of, where the text has it of one sort
    ("Critics of the Sarn plan and critics of the Toll plan came. [S|Critics] [K|said] [C|it leaks].", ["Critics"]),
    ("Critics of the Sarn plan came. [S|Other critics] [K|said] [C|it leaks].", ["Other critics"]),
    ("Critics of the Sarn plan came. [S|Two critics] [K|said] [C|it leaks].", ["Two critics"]),
    ("Critics of high walls came. [S|Critics] [K|said] [C|it leaks].", ["Critics"]),
    ("Critics of Mayor Ines Varga’s plan came. [S|Critics] [K|said] [C|it leaks].", ["Critics of Mayor Ines Varga’s plan"]),
    ("Local farmers in Ruvania met. [S|several farmers] [K|said] [C|it leaks].", ["several farmers in Ruvania"]),
    # an office: of one owner so far, not a deputy's
    ("The keeper of the Sarn Museum and the keeper of the Toll Museum met. [S|The keeper] [K|said] [C|it leaks].", [None]),
    ("He told of the first keeper of the Sarn Museum. [S|The keeper] [K|said] [C|it leaks].", [None]),
    ("The deputy speaker of Sarn left. [S|The speaker] [K|said] [C|it leaks].", ["speaker"]),
    ("A gift went to the keeper of the Sarn Museum. [S|The keeper] [K|said] [C|it leaks].", ["keeper of the Sarn Museum"]),
    ("Rain fell. [S|The announcer] [K|said] [C|it leaks].", ["announcer"]),
    ("The announcer, Ines Varga, came. [S|The announcer] [K|said] [C|it leaks].", ["Ines Varga"]),
    ("Rain fell. [S|The organisers] [K|said] [C|it leaks].", ["organisers"]),
    ("Rain fell. [S|The leaders] [K|said] [C|it leaks].", [None]),
]

HEADLINES = [
    # a verb of the line is no name
    (
        "[S1|KEZIA]: [C1|IT HOLDS]\n\nSinger Kezia Lorne came.\n\nWhen Dam Meets Kezia In Sarn\n\n[S2|Kezia] [K2|said] [C2|it holds].",
        ["Kezia Lorne"] * 2,
    ),
    # the only holder of a title speaks in the headline, whatever else is like it
    (
        "[C1|Dam to close], [S1|minister] [K1|says]\n\nHealth Minister Ada Lund left. [S2|Odo Brann] [K2|said] [C2|the dam is to close].",
        ["Ada Lund", "Odo Brann"],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), UNNAMED + WHOSE + FULLER + HEADLINES)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
