"""Statements put right by what stands around their cue. Marked as the reader found them, and as they must become."""

from __future__ import annotations

import re

import pytest

from onrecord.annotate.around import join_cues, right_draft
from onrecord.annotate.mend import Draft
from onrecord.records import Span

_OPEN = re.compile(r"\[([CSK])\|")


def read_draft(marked: str) -> tuple[str, Draft]:
    """The text and the draft of a line with [C|content], [S|source] and [K|cue]."""
    out, spans, opened = "", {"C": [], "S": [], "K": []}, []
    at = 0
    while at < len(marked):
        if match := _OPEN.match(marked, at):
            opened.append((match[1], len(out)))
            at = match.end()
        elif marked[at] == "]" and opened:
            role, start = opened.pop()
            spans[role].append(Span(start, len(out)))
            at += 1
        else:
            out, at = out + marked[at], at + 1
    return out, Draft(tuple(spans["C"]), tuple(spans["K"]), tuple(spans["S"]), 0.5)


RIGHTED = [
    # a clause is nobody
    (
        "His deputy, of whom [S|she called it mad], [K|has said] [C|nothing].",
        "His deputy, of whom she called it mad, [K|has said] [C|nothing].",
    ),
    ("[S|She] [K|has said] [C|nothing].", "[S|She] [K|has said] [C|nothing]."),
    # when it was done is no part of who did it; when a text was made may be
    ("[S|The Treasury of Norland last week] [K|alleged] [C|fraud].", "[S|The Treasury of Norland] last week [K|alleged] [C|fraud]."),
    ("[S|A poll released last week] [K|said] [C|it holds].", "[S|A poll released last week] [K|said] [C|it holds]."),
    ("[S|Varga, who left last week,] [K|said] [C|it holds].", "[S|Varga, who left last week,] [K|said] [C|it holds]."),
    ("[S|A poll by the Herald last week] [K|said] [C|it holds].", "[S|A poll by the Herald] last week [K|said] [C|it holds]."),
    # nothing to put right
    ("[S|Ines Varga] [K|said] [C|the dam holds].", "[S|Ines Varga] [K|said] [C|the dam holds]."),
    ("[S|The clerk] [K|was adamant] that [C|the dam holds].", "[S|The clerk] [K|was adamant] that [C|the dam holds]."),
    ("[S|The mayor of Sarn] [K|said] [C|it holds].", "[S|The mayor of Sarn] [K|said] [C|it holds]."),
    ("[C|“It holds,”] [K|said] [S|Osk Vell].", "[C|“It holds,”] [K|said] [S|Osk Vell]."),
    ("[S|One poster] [K|wrote] [C|“Fish first”].", "[S|One poster] [K|wrote] [C|“Fish first”]."),
    # the relative pronoun is the source, where it was left out; where things only seem, nobody is
    ("the police, who in 2016 [K|denied] [C|the leak].", "the police, [S|who] in 2016 [K|denied] [C|the leak]."),
    ("95 admirals, most of whom [K|announced] [C|support].", "95 admirals, [S|most of whom] [K|announced] [C|support]."),
    ("a sky which [K|seemed] [C|to hold].", "a sky which [K|seemed] [C|to hold]."),
    ("a man who [K|was said] [C|to be lost].", "a man who [K|was said] [C|to be lost]."),
    # who accuses is the subject of the sentence, not what its verb has behind it
    (
        "The Concert on Friday blacklisted nine boats and [S|a trading house], [K|accusing] [C|them of fraud].",
        "[S|The Concert] on Friday blacklisted nine boats and a trading house, [K|accusing] [C|them of fraud].",
    ),
    (
        "It comes as Norland extends a closure, [K|accusing] [C|Sarn of fraud].",
        "It comes as [S|Norland] extends a closure, [K|accusing] [C|Sarn of fraud].",
    ),
    ("On Friday [S|Varga], [K|citing] [C|fraud], left.", "On Friday [S|Varga], [K|citing] [C|fraud], left."),
    ("Orsk left, but he met [S|Varga], [K|claiming] [C|fraud].", "Orsk left, but he met [S|Varga], [K|claiming] [C|fraud]."),
    ("Orsk quoted a clerk who met [S|Varga], [K|claiming] [C|fraud].", "Orsk quoted a clerk who met [S|Varga], [K|claiming] [C|fraud]."),
    ("It comes as ships wait, [K|accusing] [C|Sarn of fraud].", "It comes as ships wait, [K|accusing] [C|Sarn of fraud]."),
    # what the name is told with is no part of what was said
    (
        "[C|The lake], [K|according to] [S|Ada Quill], [C|the keeper of the weir, is full].",
        "[C|The lake], [K|according to] [S|Ada Quill], the keeper of the weir, [C|is full].",
    ),
    ("[C|The lake], [K|says] [S|Ada Quill], [C|is a full, deep one].", "[C|The lake], [K|says] [S|Ada Quill], [C|is a full, deep one]."),
    (
        "[C|The lake], [K|according to] [S|Ada Quill], “is full” and belongs to Elda. It rains.",
        "[C|The lake], [K|according to] [S|Ada Quill], [C|“is full” and belongs to Elda]. It rains.",
    ),
    # a source that swallowed its cue
    (
        "[C|“Boats stay,”] [S|the harbour office states on its website].",
        "[C|“Boats stay,”] [S|the harbour office] [K|states] on its website.",
    ),
    ("[C|“Boats stay”] — [S|Member states]", "[C|“Boats stay”] — [S|Member states]"),
    # the article that opens the sentence belongs to what is said, a conjunction does not
    ("The class XII [C|paper leaked], [S|a clerk] [K|told] us.", "[C|The class XII paper leaked], [S|a clerk] [K|told] us."),
    ("It fell. That [C|criticism was fair], [S|he] [K|said].", "It fell. [C|That criticism was fair], [S|he] [K|said]."),
    ("That was [C|what] [S|they] [K|wanted].", "That was [C|what] [S|they] [K|wanted]."),
    ("A ferry [C|firm faces a fine], [S|a court] [K|ruled].", "[C|A ferry firm faces a fine], [S|a court] [K|ruled]."),
    ("It rained. The [C|firm faces a fine], [S|she] [K|said].", "It rained. [C|The firm faces a fine], [S|she] [K|said]."),
    ("But [C|the firm faces a fine], [S|she] [K|said].", "But [C|the firm faces a fine], [S|she] [K|said]."),
    ("The [S|clerk] [K|said] [C|it rained].", "The [S|clerk] [K|said] [C|it rained]."),
    ("[S|Her son, Pell, who is 30 and] [K|wants] [C|her to go].", "[S|Her son, Pell], who is 30 and [K|wants] [C|her to go]."),
    # who tells at the end, where the model found nobody
    ("[C|A rat ate it], stunned customers [K|told] the Sheet.", "[C|A rat ate it], [S|stunned customers] [K|told] the Sheet."),
    ("[C|A rat ate it], which also [K|said] so.", "[C|A rat ate it], which also [K|said] so."),
    # signatures
    ("[C|“We missed it.”] (Ada Lund)\nIt rained.", "[C|“We missed it.”] ([S|Ada Lund])\nIt rained."),
    ("[C|“We missed it.”] (Photo Vesta)", "[C|“We missed it.”] (Photo Vesta)"),
    ("[S|@ada]\n[C|“We missed it”] - @orsk_sarn", "@ada\n[C|“We missed it”] - [S|@orsk_sarn]"),
    ("[S|@ada]\n[C|“Stay away.”] - Elda Coastguard (@elda)", "@ada\n[C|“Stay away.”] - [S|Elda Coastguard] (@elda)"),
    ("[C|“It was cold.”] ― Ada Quill.", "[C|“It was cold.”] ― [S|Ada Quill]."),
    ("[C|“It was cold.”] — Ada Quill", "[C|“It was cold.”] — [S|Ada Quill]"),
    ("[C|‘No boats’] – dockers’ leader", "[C|‘No boats’] – [S|dockers’ leader]"),
    ('[C|"It was cold."] -- Ada Quill, 71, of Sarn', '[C|"It was cold."] -- [S|Ada Quill], 71, of Sarn'),
    ("[C|“It was cold.”] — A diver\nNext line", "[C|“It was cold.”] — [S|A diver]\nNext line"),
    ("[C|“It was cold,”] — and then the lights went out. He ran.", "[C|“It was cold,”] — and then the lights went out. He ran."),
    ("[C|“It was cold.”]\n— 4 —", "[C|“It was cold.”]\n— 4 —"),
    # a quotation before a headline
    ("[C|“It shook”: the night of the quake]", "[C|“It shook”]: the night of the quake"),
    ("[C|“It shook: the night of the quake”]", "[C|“It shook: the night of the quake”]"),
    # who is told does not tell
    (
        "[S|Pupils] [K|were told] by the head that [C|the hall was sold].",
        "Pupils [K|were told] by [S|the head] that [C|the hall was sold].",
    ),
    ("[S|Vell] [K|was asked] [C|whether it holds].", "Vell [K|was asked] [C|whether it holds]."),
    ("[S|Vell] [K|was repeatedly warned] [C|it leaks].", "Vell [K|was repeatedly warned] [C|it leaks]."),
    ("[C|The crew] [K|were told] [C|the ship was sold].", "The crew [K|were told] [C|the ship was sold]."),
    ("[K|Asked] by [S|the court], he spoke of [C|rain].", "[K|Asked] by [S|the court], he spoke of [C|rain]."),
    ("[S|Vell] [K|told] [C|the crew to wait].", "[S|Vell] [K|told] the crew [C|to wait]."),
    # who speaks in the passive
    ("[C|The dam] [K|was called] [C|“a sieve” by its builder].", "[C|The dam] [K|was called] [C|“a sieve”] by [S|its builder]."),
    ("[C|The dam] [K|was called] [C|a sieve by the sea].", "[C|The dam] [K|was called] [C|a sieve by the sea]."),
    # a sentence that the cue interrupts
    ("[C|The dam], [K|according to] [S|the board], is full.", "[C|The dam], [K|according to] [S|the board], [C|is full]."),
    (
        "[C|The dam is full], [K|according to] [S|the board], and rain fell.",
        "[C|The dam is full], [K|according to] [S|the board], and rain fell.",
    ),
    ("[C|The dam is full], [K|according to] [S|the board], which met.", "[C|The dam is full], [K|according to] [S|the board], which met."),
    ("[C|The dam is full], [K|according to] [S|the board].", "[C|The dam is full], [K|according to] [S|the board]."),
    ("When asked, [S|the clerk] [K|said], [C|it was shut.]", "When asked, [S|the clerk] [K|said], [C|it was shut.]"),
    ("Why, [S|the clerk] [K|asked], [C|was it shut?]", "[C|Why], [S|the clerk] [K|asked], [C|was it shut?]"),
    ("Then, [S|the clerk] [K|said], [C|it was shut].", "Then, [S|the clerk] [K|said], [C|it was shut]."),
    ("[S|The clerk] [K|asked] [C|not to be moved].", "[S|The clerk] [K|asked] [C|not to be moved]."),
    # a subject before the cue, its verb in the quotation
    ("The bell, as [S|he] [K|put it], [C|“knows all of us.”]", "[C|The bell], as [S|he] [K|put it], [C|“knows all of us.”]"),
    ("It rang. But it, [S|he] [K|said], [C|'has jokes'].", "It rang. But [C|it], [S|he] [K|said], [C|'has jokes']."),
    ("The day, in [S|his] [K|words], [C|“was short.”]", "[C|The day], in [S|his] [K|words], [C|“was short.”]"),
    ("In Elda, [S|he] [K|said], [C|“is the best fish.”]", "In Elda, [S|he] [K|said], [C|“is the best fish.”]"),
    ("The clerk, [S|he] [K|said], [C|“Is he in?”]", "The clerk, [S|he] [K|said], [C|“Is he in?”]"),
    ("The day, [S|he] [K|said], [C|“a short one”], was cold.", "The day, [S|he] [K|said], [C|“a short one”], was cold."),
    # days and stray words at the end of a source
    ("[S|The report, tabled on Tuesday,] [K|noted] [C|it].", "[S|The report, tabled on Tuesday,] [K|noted] [C|it]."),
    ("[S|The report, tabled on Tuesday] [K|noted] [C|it].", "[S|The report], tabled on Tuesday [K|noted] [C|it]."),
    ("[S|Nurses on Monday] [K|demanded] [C|rest].", "[S|Nurses] on Monday [K|demanded] [C|rest]."),
    (
        "[C|It holds], [K|according to] [S|Vell, who spoke at a fair in Elda].",
        "[C|It holds], [K|according to] [S|Vell], who spoke at a fair in Elda.",
    ),
    ("[S|A guard who spoke no Elish] [K|said] [C|no].", "[S|A guard who spoke no Elish] [K|said] [C|no]."),
    ("[S|The board yesterday] [K|denied] [C|it].", "[S|The board] yesterday [K|denied] [C|it]."),
    ("[S|The Men of Monday] [K|denied] [C|it].", "[S|The Men of Monday] [K|denied] [C|it]."),
    ("[C|He] [K|was accused] by [S|the board of] [C|theft].", "[C|He] [K|was accused] by [S|the board] [C|of theft]."),
    # a headline's quotation is signed by a name, not by what it goes on to tell
    ("[C|‘We lost it’] – [S|Orsk fumes as Town fall again]", "[C|‘We lost it’] – [S|Orsk] fumes as Town fall again"),
    ("[C|‘We lost it’] – [S|Friends of the Sea]", "[C|‘We lost it’] – [S|Friends of the Sea]"),
    ("[S|Karvian\n\nMinister Orsk]: [C|“We lost it”]", "Karvian\n\n[S|Minister Orsk]: [C|“We lost it”]"),
    ("Vell [K|was told] at 14 by the head [C|to go].", "Vell [K|was told] at 14 by [S|the head] [C|to go]."),
    # when somebody was silent
    ("[S|The palace] [K|declined] [C|to comment this week].", "[S|The palace] [K|declined] [C|to comment] this week."),
    ("[S|The palace] [K|declined] [C|to comment on Monday’s storm].", "[S|The palace] [K|declined] [C|to comment on Monday’s storm]."),
    # who asks is told after "by"
    ("[S|Vell], [K|asked] by reporters [C|if it holds], left.", "Vell, [K|asked] by [S|reporters] [C|if it holds], left."),
    ("[S|Vell, a soldier], [K|was asked] [C|whether it holds].", "Vell, a soldier, [K|was asked] [C|whether it holds]."),
    ("[S|The firm] [K|apologised] [C|to the families in April 2004].", "[S|The firm] [K|apologised] [C|to the families] in April 2004."),
]


@pytest.mark.parametrize(("found", "right"), RIGHTED)
def test_a_draft_is_put_right(found, right):
    text, draft = read_draft(found)
    assert (text, right_draft(text, draft)) == read_draft(right)


@pytest.mark.parametrize(
    "found",
    [
        "A clerk, [S|who] [K|asked] [C|not to be named], left.",
        "[S|He] [K|requested] [C|anonymity].",
        "A clerk, [S|who] [K|asked] [C|to be called only Mrs D], left.",
        "A clerk, [S|who] [K|asked] [C|that her surname not be used], left.",
        "[C|A clerk who] [K|asked] [C|to be identified only as Dot] told the Herald so.",
    ],
)
def test_why_somebody_goes_without_a_name_is_no_statement(found):
    assert right_draft(*read_draft(found)) is None


@pytest.mark.parametrize(
    "found", ["[S|Pell], [K|asked] [C|if he would go], said no.", "[S|He], [K|pressed on] [C|whether it holds], left."]
)
def test_who_is_asked_does_not_ask(found):
    assert right_draft(*read_draft(found)) is None


@pytest.mark.parametrize("found", ["[S|Pell, the clerk], [K|asked] [C|if it holds].", "[S|Pell] [K|asked] [C|if it holds]."])
def test_who_asks_asks(found):
    assert right_draft(*read_draft(found)) is not None


@pytest.mark.parametrize(
    "found",
    [
        "“[S|We] [K|said] [C|it to their faces],” he said.",
        "[S|She] [K|said] [C|it twice].",
        "[S|They] [K|openly admitted] [C|it after the vote].",
    ],
)
def test_it_points_at_what_is_said_elsewhere(found):
    assert right_draft(*read_draft(found)) is None


@pytest.mark.parametrize(
    "found",
    [
        "[S|She] [K|said] [C|so].",
        "[S|She] [K|said] [C|it in the end rained].",
        "[S|She] [K|said] [C|it was so].",
        "[S|She] [K|admitted] [C|it rained].",
    ],
)
def test_it_may_begin_what_is_said(found):
    assert right_draft(*read_draft(found)) is not None


@pytest.mark.parametrize(
    "found",
    [
        "Police [K|were called] [C|to the street].",
        "[S|We] [K|called] [C|the regulator] at once.",
        "[S|She] [K|called] [C|her neighbour].",
        "Orlavia [K|is obliged] [C|to keep the locks open].",
        "[S|Orlavia] [K|is legally bound] [C|to keep the locks open].",
        "[S|The board] [K|apologised] [C|in 2001].",
        "[S|Subsequent] [K|calls to] [C|his line].",
        "One, [K|calling] [C|himself King], left.",
        "He was jailed for [K|ordering] [C|the killing].",
        "[S|They] [K|let slip] [C|a two-goal lead].",
        "Crews [K|were called out] [C|to a fire].",
        "[S|The girls’ team] [K|had been denied] [C|visas to enter].",
        "The coach [K|was refused] [C|entry].",
        "Orlavia acts by measures [S|it] [K|deems] [C|appropriate].",
        "[S|Orlavia] [K|annoyed] [C|the League by leaving it].",
        "[S|The mayor] [K|has angered] [C|Sarn].",
    ],
)
def test_who_is_called_somewhere_is_asked_nothing(found):
    assert right_draft(*read_draft(found)) is None


@pytest.mark.parametrize(
    "found",
    [
        "[C|The vote] [K|annoyed] [S|the League].",
        "[S|The League], [K|annoyed] that [C|Orlavia left], met.",
        "[S|The League], [K|angered by] [C|the vote], met.",
        "[S|The League] [K|was angered] by [C|the vote].",
        "[S|The League] [K|felt bound] [C|to leave].",
    ],
)
def test_who_is_annoyed_or_feels_bound_tells_of_it(found):
    assert right_draft(*read_draft(found)) is not None


@pytest.mark.parametrize("found", ["It [K|was denied] that [C|the gate was shut].", "[C|The charge] [K|was denied] by [S|the bank]."])
def test_what_was_denied_was_said(found):
    assert right_draft(*read_draft(found)) is not None


@pytest.mark.parametrize("found", ["[S|Their banners] [K|read] [C|“Fish first”].", "[S|A sign] [K|said] [C|“No boats”]."])
def test_a_sign_says_nothing(found):
    assert right_draft(*read_draft(found)) is None


@pytest.mark.parametrize(
    ("marked", "cues"),
    [
        # one saying with two cues
        ("[S|Orsk] [K|is quoted] by the Herald as [K|saying] that [C|it holds].", ["saying"]),
        ("[S|The school] [K|wrote] to families to [K|say] that [C|it holds].", ["say"]),
        # two sayings
        ("[S|Orsk] [K|denied] and later [K|admitted] [C|it].", ["denied", "admitted"]),
        ("[S|Orsk] [K|promised] and went on to [K|demand] [C|it].", ["promised", "demand"]),
    ],
)
def test_one_saying_is_one_statement(marked, cues):
    text, draft = read_draft(marked)
    drafts = [Draft(draft.content, (cue,), draft.source, 0.5) for cue in draft.cue]
    assert [text[one.cue[0].start : one.cue[0].end] for one in join_cues(text, drafts)] == cues
