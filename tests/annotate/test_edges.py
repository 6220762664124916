"""Where source, cue and content end: marked as the reader found them, and as they must become; None where nobody says it."""

from __future__ import annotations

import pytest

from onrecord.annotate.edges import trim_edges
from tests.annotate.test_around import read_draft

TRIMMED = [
    # the sentence before a semicolon is no part of who speaks behind it
    (
        "[S|Lund blamed the general, Dov Stone; Stone, now retired,] [K|said] [C|it leaks].",
        "Lund blamed the general, Dov Stone; [S|Stone, now retired,] [K|said] [C|it leaks].",
    ),
    # who is told in an interview is not who speaks
    (
        "Earlier, the envoy to Sarn, Ada Lund, in an interview with [S|VESTA] [K|voiced hope] that [C|it holds].",
        "Earlier, [S|the envoy to Sarn, Ada Lund], in an interview with VESTA [K|voiced hope] that [C|it holds].",
    ),
    (
        "In an interview with VESTA, [S|Ada Lund] [K|said] [C|it holds].",
        "In an interview with VESTA, [S|Ada Lund] [K|said] [C|it holds].",
    ),
    (
        "It came up in an interview with VESTA. [S|VESTA] [K|said] [C|it holds].",
        "It came up in an interview with VESTA. [S|VESTA] [K|said] [C|it holds].",
    ),
    # nothing to trim
    ("[S|Ines Varga] [K|said] [C|the dam holds].", "[S|Ines Varga] [K|said] [C|the dam holds]."),
    ("[S|The Mayor] [K|Said] [C|the dam holds].", "[S|The Mayor] [K|Said] [C|the dam holds]."),
    ("[S|VARGA] [K|VOWS] [C|to rebuild].", "[S|VARGA] [K|VOWS] [C|to rebuild]."),
    ("[S|Varga] [K|Backs Down On] [C|Dam Plan]", "[S|Varga] [K|Backs Down On] [C|Dam Plan]"),
    # the rest of a name is no cue
    ("[S|Spokeswoman Mira] [K|Hask called] [C|it sad].", "[S|Spokeswoman Mira Hask] [K|called] [C|it sad]."),
    ("[S|Spokeswoman Mira] [K|Hask] called [C|it sad].", None),
    # verbs are no sources
    ("She denied [S|having] [K|told] him [C|it leaks].", "She denied having [K|told] him [C|it leaks]."),
    ("[C|a charge that] [S|Sarn] [K|denies].", "[C|a charge] that [S|Sarn] [K|denies]."),
    # an article before a noun as cue
    ("[S|a] [K|warning] from its treasurer that [C|it leaks].", "a [K|warning] from [S|its treasurer] that [C|it leaks]."),
    ("[S|A] [K|warning] by Orsk [C|“to stay”].", "A [K|warning] by [S|Orsk] [C|“to stay”]."),
    ("[S|A] [K|claim] that [C|the well is dry].", "A [K|claim] that [C|the well is dry]."),
    # where it was said
    (
        "In [S|Sarn, the board's spokeswoman, Mira Hask,] [K|said] [C|it holds].",
        "In Sarn, [S|the board's spokeswoman, Mira Hask,] [K|said] [C|it holds].",
    ),
    ("[S|In Sarn, Mira Hask] [K|said] [C|it holds].", "In Sarn, [S|Mira Hask] [K|said] [C|it holds]."),
    ("[S|Varga, Orsk and Hask] [K|said] [C|it holds].", "[S|Varga, Orsk and Hask] [K|said] [C|it holds]."),
    # when it was said; but what came earlier may be told
    ("[S|Varga] [K|said] [C|earlier the gate was shut].", "[S|Varga] [K|said] earlier [C|the gate was shut]."),
    ("[S|Varga] [K|said] [C|earlier warnings were lost].", "[S|Varga] [K|said] [C|earlier warnings were lost]."),
    ("[S|Varga] [K|said] that [C|earlier the gate was shut].", "[S|Varga] [K|said] that [C|earlier the gate was shut]."),
    # whoever is asked, told or urged to do something hears it
    ("[S|Orsk] [K|asked] [C|the council to wait].", "[S|Orsk] [K|asked] the council [C|to wait]."),
    ("[S|Orsk] [K|asks] [C|to the regional government to wait].", "[S|Orsk] [K|asks] to the regional government [C|to wait]."),
    ("[S|Orsk] [K|urged] [C|Hask, his aide and others not to wait].", "[S|Orsk] [K|urged] Hask, his aide and others [C|not to wait]."),
    ("[S|Orsk] [K|called on] [C|the envoy to Sarn to go].", "[S|Orsk] [K|called on] the envoy to Sarn [C|to go]."),
    ("[S|She] [K|warned] [C|him never to come back].", "[S|She] [K|warned] him [C|never to come back]."),
    ("[S|Orsk] [K|told] [C|residents to stay in].", "[S|Orsk] [K|told] residents [C|to stay in]."),
    # but no hearer: what is to be done with it, what others would do, a noun's own "to"
    ("[S|Orsk] [K|ordered] [C|the road to be closed].", "[S|Orsk] [K|ordered] [C|the road to be closed]."),
    ("[S|Orsk] [K|ordered] [C|a halt to the work].", "[S|Orsk] [K|ordered] [C|a halt to the work]."),
    ("[S|Orsk] [K|ordered] [C|an end to work on it].", "[S|Orsk] [K|ordered] [C|an end to work on it]."),
    ("[S|Orsk] [K|warned] [C|attempts to block it would fail].", "[S|Orsk] [K|warned] [C|attempts to block it would fail]."),
    ("[S|Orsk] [K|warned] [C|of delays of up to five hours].", "[S|Orsk] [K|warned] [C|of delays of up to five hours]."),
    ("[S|Orsk] [K|told] [C|the board it needed to wait].", "[S|Orsk] [K|told] [C|the board it needed to wait]."),
    (
        "[S|Orsk] [K|warned] [C|the League against sending ships, objecting to crews from Elda].",
        "[S|Orsk] [K|warned] [C|the League against sending ships, objecting to crews from Elda].",
    ),
    ("[S|Orsk] [K|reminded] [C|them of his promise to wait].", "[S|Orsk] [K|reminded] [C|them of his promise to wait]."),
    ("[S|Orsk] [K|reminded] [C|residents to wait].", "[S|Orsk] [K|reminded] residents [C|to wait]."),
    ("[S|Orsk] [K|advised] [C|sellers how to market it].", "[S|Orsk] [K|advised] [C|sellers how to market it]."),
    ("[S|Orsk] [K|asks] [C|them odd questions to see how].", "[S|Orsk] [K|asks] [C|them odd questions to see how]."),
    ("[S|Orsk] [K|asked] [C|how Hask came to know].", "[S|Orsk] [K|asked] [C|how Hask came to know]."),
    ("[S|Orsk] [K|said] [C|the council to wait].", "[S|Orsk] [K|said] [C|the council to wait]."),
    # the name of an office, before a clause with a subject of its own
    (
        "[K|According to] [S|the coach], [C|Ada Lund, in their first match, the team led].",
        "[K|According to] [S|the coach, Ada Lund], [C|in their first match, the team led].",
    ),
    (
        "[K|According to] [S|the coach], [C|Ada Lund, they led].",
        "[K|According to] [S|the coach, Ada Lund], [C|they led].",
    ),
    (
        "[K|According to] [S|the coach], [C|Ada Lund, in her first year, led].",
        "[K|According to] [S|the coach], [C|Ada Lund, in her first year, led].",
    ),
    (
        "[K|According to] [S|the coach], [C|Ada Lund, the captain, led].",
        "[K|According to] [S|the coach], [C|Ada Lund, the captain, led].",
    ),
    # who is told stands before what is said; but what is said to be going on may begin so
    ("[S|Orsk] [K|confirmed] [C|to Radio Elda that it holds].", "[S|Orsk] [K|confirmed] to Radio Elda that [C|it holds]."),
    ("[S|Orsk] [K|admitted] [C|to knowing that it holds].", "[S|Orsk] [K|admitted] [C|to knowing that it holds]."),
    ("[S|Orsk] [K|promised] [C|to show Elda that it holds].", "[S|Orsk] [K|promised] [C|to show Elda that it holds]."),
    # a "that" which is the subject; a time behind the closing mark, and none within
    ("[S|Orsk] [K|said] that [C|was “no matter”].", "[S|Orsk] [K|said] [C|that was “no matter”]."),
    ("[S|Orsk] [K|said] that [C|it was no matter].", "[S|Orsk] [K|said] that [C|it was no matter]."),
    ("[S|Orsk] [K|called] [C|it “a lie” at the time].", "[S|Orsk] [K|called] [C|it “a lie”] at the time."),
    ("[S|Orsk] [K|called] [C|it a lie at the time].", "[S|Orsk] [K|called] [C|it a lie at the time]."),
    ("[S|The home] [K|declined to comment] [C|while it goes on].", "[S|The home] [K|declined] [C|to comment] while it goes on."),
    ("SARN’S old [C|library has won], [S|councillors] [K|decided].", "[C|SARN’S old library has won], [S|councillors] [K|decided]."),
    # who is quoted speaks, not who quotes
    (
        "Ada Orsk, 40, [K|was quoted] by [S|Radio Elda] [C|as saying it holds].",
        "[S|Ada Orsk, 40], [K|was quoted] by Radio Elda as saying [C|it holds].",
    ),
    ("[S|She] [K|was quoted] [C|as saying that it holds].", "[S|She] [K|was quoted] as saying that [C|it holds]."),
    ("[S|Radio Elda] [K|quoted] her [C|as saying that it holds].", "[S|Radio Elda] [K|quoted] her [C|as saying that it holds]."),
    # who has seen a letter does not speak in it; "something" is no participle
    (
        "In a letter, which [S|the Herald has seen, Ada Orsk] [K|says] [C|it holds].",
        "In a letter, which the Herald has seen, [S|Ada Orsk] [K|says] [C|it holds].",
    ),
    ("A dam that [S|Ada Orsk, the mayor,] [K|says] [C|holds].", "A dam that [S|Ada Orsk, the mayor,] [K|says] [C|holds]."),
    (
        "The dam broke at noon, something [S|the mayor, Ada Orsk,] [K|said] [C|it would not do].",
        "The dam broke at noon, something [S|the mayor, Ada Orsk,] [K|said] [C|it would not do].",
    ),
    # a list that the verb after it belongs to
    (
        "[C|A plan which], [K|according to] [S|the Elda Herald, the board and the mayor] have both dropped.",
        "A plan which, [K|according to] [S|the Elda Herald], [C|the board and the mayor have both dropped].",
    ),
    (
        "[C|The plan is dead], [K|according to] [S|Varga, Orsk and Hask].",
        "[C|The plan is dead], [K|according to] [S|Varga, Orsk and Hask].",
    ),
    # a word that begins what comes next
    ("[S|He] [K|cited] [C|a treaty which] nobody had read.", "[S|He] [K|cited] [C|a treaty] which nobody had read."),
    ("[S|He] [K|said] [C|he knew that].", "[S|He] [K|said] [C|he knew that]."),
    # a source that ran over the lines between headline and article
    (
        "Dam holds: [S|Minister\n\nElda News\n\nSARN: Works Minister Ines Varga] [K|said] [C|it holds].",
        "Dam holds: Minister\n\nElda News\n\nSARN: [S|Works Minister Ines Varga] [K|said] [C|it holds].",
    ),
    ("[C|It holds], [K|said] [S|Ines Varga\n\nRead more].", "[C|It holds], [K|said] [S|Ines Varga]\n\nRead more."),
    ("[S|Works Minister\nInes Varga] [K|said] [C|it holds].", "[S|Works Minister\nInes Varga] [K|said] [C|it holds]."),
    # of two names the first closes what opens the sentence
    (
        "Pressed by [S|chair Dora Vinn, Till Orsk] [K|conceded] [C|it leaks].",
        "Pressed by chair Dora Vinn, [S|Till Orsk] [K|conceded] [C|it leaks].",
    ),
    ("At talks with her, [S|Ada Lund, al-Has] [K|said] [C|it is].", "At talks with her, Ada Lund, [S|al-Has] [K|said] [C|it is]."),
    ("The mayor came. [S|Ada Lund, Sarn’s mayor,] [K|said] [C|it is].", "The mayor came. [S|Ada Lund, Sarn’s mayor,] [K|said] [C|it is]."),
    ("At noon [S|the mayor, Ada Lund] [K|said] [C|it leaks].", "At noon [S|the mayor, Ada Lund] [K|said] [C|it leaks]."),
    ("Dam leaks: [S|Varga, Orsk] [K|say] [C|it leaks].", "Dam leaks: [S|Varga, Orsk] [K|say] [C|it leaks]."),
    # a name before a bracket
    ("Norvane Biologics (KSE: [S|NVB)] [K|said] [C|it works].", "[S|Norvane Biologics (KSE: NVB)] [K|said] [C|it works]."),
    # a nickname in marks
    ("Dario “Two Boats” [S|Fennick] [K|said] [C|it leaks].", "[S|Dario “Two Boats” Fennick] [K|said] [C|it leaks]."),
    ("[C|“It leaks,” Lena ‘The Anvil’] [S|Strom] [K|said].", "[C|“It leaks,”] [S|Lena ‘The Anvil’ Strom] [K|said]."),
    ("[C|“It leaks.”] [S|Strom] [K|said].", "[C|“It leaks.”] [S|Strom] [K|said]."),
    # who is told
    ("[S|The court] [K|told] [C|him to go].", "[S|The court] [K|told] him [C|to go]."),
    ("[C|Dam leaks], [S|Varga] [K|told] the jury", "[C|Dam leaks], [S|Varga] [K|told] the jury"),
    # nobody says it
    ("Ruvania joined, with [S|Sarn] [K|expected] [C|to follow].", None),
    ("[S|Sarn] [K|expected] [C|to join].", "[S|Sarn] [K|expected] [C|to join]."),
    ("[S|Varga] [K|said:][C|Varga was speaking of the dam].", None),
    ("[S|Varga] [K|said]:[C|Varga was speaking of the dam].", None),
    ("[S|Varga] [K|said]:[C|I built the dam].", "[S|Varga] [K|said]:[C|I built the dam]."),
    ("[S|Varga] [K|said]: [C|the dam holds].", "[S|Varga] [K|said]: [C|the dam holds]."),
    ("[S|Varga] [K|said]:[C|“The dam holds”].", "[S|Varga] [K|said]:[C|“The dam holds”]."),
    # the subject of the sentence, not the name in what parts it from its verb
    (
        "Ines Varga, speaking in Sarn with [S|visiting Mayor Till Orsk], [K|said] [C|it holds].",
        "[S|Ines Varga], speaking in Sarn with visiting Mayor Till Orsk, [K|said] [C|it holds].",
    ),
    (
        "In Sarn, speaking with [S|Mayor Till Orsk], [K|said] [C|it holds].",
        "In Sarn, speaking with [S|Mayor Till Orsk], [K|said] [C|it holds].",
    ),
    ("It rose on Monday, making [S|Till Orsk] [K|say] [C|it holds].", "It rose on Monday, making [S|Till Orsk] [K|say] [C|it holds]."),
    # a day or a manner that opens the sentence
    ("[S|Yesterday the union] [K|said] [C|it holds].", "Yesterday [S|the union] [K|said] [C|it holds]."),
    ("[S|On Monday Ines Varga] [K|said] [C|it holds].", "On Monday [S|Ines Varga] [K|said] [C|it holds]."),
    ("[S|Today] [K|said] [C|it holds].", "[S|Today] [K|said] [C|it holds]."),
    (
        "Giving evidence by [S|video link from Sarn, Till Orsk] [K|said] [C|it holds].",
        "Giving evidence by video link from Sarn, [S|Till Orsk] [K|said] [C|it holds].",
    ),
    # the article of a small word that the reader left to the content
    (
        "[C|It sank with five men, a fatal accident] [S|inquiry] [K|heard] today.",
        "[C|It sank with five men], [S|a fatal accident inquiry] [K|heard] today.",
    ),
    ("[C|It sank with a crash], [S|Varga] [K|said].", "[C|It sank with a crash], [S|Varga] [K|said]."),
    # the time of day of a live page
    ("[C|17.15 Power is out], [S|the board] [K|says].", "17.15 [C|Power is out], [S|the board] [K|says]."),
    ("[C|3.2 million left], [S|the board] [K|says].", "[C|3.2 million left], [S|the board] [K|says]."),
    (
        "Reacting, Musa Danladi, in a statement signed by [S|his aide, Haruna Bello], [K|said] [C|it holds].",
        "Reacting, [S|Musa Danladi], in a statement signed by his aide, Haruna Bello, [K|said] [C|it holds].",
    ),
    (
        "In a statement signed by his aide, [S|Haruna Bello] [K|said] [C|it holds].",
        "In a statement signed by his aide, [S|Haruna Bello] [K|said] [C|it holds].",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("found", "expected"), TRIMMED)
def test_trim_edges(found, expected):
    text, draft = read_draft(found)
    wanted = read_draft(expected)[1] if expected else None
    assert trim_edges(text, draft) == wanted
