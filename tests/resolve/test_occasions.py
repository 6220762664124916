"""On what occasion it was said: one line a case, as an editor would check it; None where the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

NAMED = [
    ("[S|Ines Varga] in an interview with VESTA [K|expressed hope] that [C|the dam holds].", "interview with VESTA"),
    # people together
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a press conference.", "press conference"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at a hastily called news conference in Elda.", "hastily called news conference"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters at a briefing on Monday.", "briefing"),
    ("[S|Ines Varga] [K|told] a news conference [C|the dam holds].", "news conference"),
    ("[S|Ines Varga] [K|told] a packed meeting in Elda [C|the dam holds].", "packed meeting"),
    ("[S|Ines Varga] [K|told] the planning committee [C|the dam holds].", "planning committee"),
    ("[S|Ines Varga] [K|told] the court [C|the dam held].", "court"),
    ("[S|The inquest] [K|heard] [C|the dam held].", "inquest"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a speech to the council.", "speech to the council"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a televised address.", "televised address"),
    ("At a rally in Sarn on Monday, [S|Ines Varga] [K|said] [C|the dam holds].", "rally"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] during a debate.", "debate"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at the Rivers Summit.", "Rivers Summit"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at the opening of the session.", "opening of the session"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] at Thursday’s briefing.", "Thursday’s briefing"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] on a visit to Elda.", "visit to Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] reporters after the match.", "after the match"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] following a meeting with the board.", "following a meeting"),
    ("After the match, [S|Ines Varga] [K|said] [C|the dam holds].", "after the match"),
    # a microphone or a telephone between; a breakfast that is a programme
    ("[S|Ines Varga] [K|told] the breakfast program Good Day Elda [C|the dam holds].", "breakfast program Good Day Elda"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in an interview.", "interview"),
    ("In an interview with the Elda Herald, [S|Ines Varga] [K|said] [C|the dam holds].", "interview with the Elda Herald"),
    ("[C|The dam holds], [S|Ines Varga] [K|told] the Elda Herald.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|told] state television.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|told] public broadcaster TR1.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] on national television.", "national television"),
    ("[C|The dam holds], [S|Ines Varga] [K|said] by telephone.", "telephone"),
    # what is written
    ("[S|The board] [K|said] in a statement [C|the dam holds].", "statement"),
    ("[S|The board], in a terse statement on Monday, [K|said] [C|the dam holds].", "terse statement"),
    ("In a statement, [S|the board] [K|said] [C|the dam holds].", "statement"),
    ("In a letter to the trustees, [S|Ines Varga] [K|wrote] [C|the dam holds].", "letter to the trustees"),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] in an e-mail.", "e-mail"),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] in a post on Telegram.", "post on Telegram"),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] on X.", "post on X"),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] on Tattler.", "post on Tattler"),
    ("[S|Ines Varga] [K|tweeted] [C|the dam holds].", "tweet"),
    ("[S|The board] [K|said] on its website [C|the dam holds].", "website"),
    ("[S|The annual report] [K|said] [C|the dam holds].", "annual report"),
    ("[C|The dam holds], [K|according to] [S|a statement from the board].", "statement"),
    ("The board issued a statement [K|saying] [C|the dam holds].", "statement"),
    ("He cites a letter of 1998 in which [S|a nurse] [K|asked] [C|whether the dam held].", "letter"),
    # a programme by its title, a network, what is shown
    ("[S|Ines Varga] [K|said] on EBC’s “Elda This Week” [C|that it holds].", "EBC’s “Elda This Week”"),
    ("In an interview on EBC’s “Elda This Week,” [S|Ines Varga] [K|said] [C|it holds].", "interview on EBC’s “Elda This Week”"),
    ("[C|“It holds,”] [S|Ines Varga] [K|said] during an appearance on Elda One.", "appearance on Elda One"),
    ("[S|Ines Varga] [K|said] on Elda Radio [C|that it holds].", "Elda Radio"),
    ("In a 20-second ad, [S|Ines Varga] [K|says] [C|it holds].", "20-second ad"),
    ("The ad has a clip of a radio interview, in which [S|Ines Varga] [K|says] [C|it holds].", "interview"),
    ("[S|Ines Varga] [K|said] in interviews [C|it holds].", "interviews"),
    ("In a survey of 900 keepers, [S|half] [K|said] [C|it holds].", "survey"),
    ("[S|The board] [K|said] in a brief statement [C|it holds].", "brief statement"),
    ("[S|Ines Varga] [K|told] a conference call [C|it holds].", "conference call"),
    ("[S|The communiqué] [K|read]: [C|“It holds.”]", "communiqué"),
    ("[C|It holds], [K|said] [S|Ines Varga], the keeper, while addressing a rally in Elda.", "rally"),
    # a stop on the road, the house that hears it, this month's
    ("During a campaign stop in Elda, [S|Ines Varga] [K|said] [C|it holds].", "campaign stop"),
    ("[S|Ines Varga] [K|told] donors at a fundraiser [C|it holds].", "fundraiser"),
    ("[S|Ines Varga] [K|told] a Rivers Committee hearing [C|it holds].", "Rivers Committee hearing"),
    ("In her opening statement, [S|Ines Varga] [K|said] [C|it holds].", "opening statement"),
    ("[S|Ines Varga] [K|said] at this month’s debate [C|it holds].", "this month’s debate"),
    ("In an interview with The Elda Herald just hours before the vote, [S|Varga] [K|said] [C|it holds].", "interview with The Elda Herald"),
    ("On television, [S|Varga] [K|said] [C|it holds].", "television"),
    ("[S|Ines Varga] [K|said] on a local radio station [C|it holds].", "local radio station"),
    ("[S|Ines Varga] [K|said] on Elda Radio’s Meet the Keepers on Sunday [C|it holds].", "Elda Radio’s Meet the Keepers"),
    ("[S|Ines Varga] [K|said] on her radio show Thursday [C|it holds].", "radio show"),
    ("[S|Ines Varga] [K|wrote] in a letter to Minister Osk E. Vell that [C|it holds].", "letter to Minister Osk E. Vell"),
    ("[S|Ines Varga] [K|wrote] in a court filing [C|it holds].", "court filing"),
    # in the sentence beside
    ("The board put out a terse statement on Monday. [S|The board] [K|said] [C|it holds].", "terse statement"),
    ("Ines Varga called a press conference in Elda. [C|“It holds,”] [S|she] [K|said].", "press conference"),
    ("[C|“It holds,”] [S|Ines Varga] [K|said]. She was speaking at a rally in Elda.", "rally"),
    ("[S|Ines Varga] [K|told] the daily Elda Bladet [C|the dam holds].", None),
    ("[S|Ines Varga] [K|told] reporters after the final whistle [C|the dam holds].", "after the final whistle"),
    ("[S|Ines Varga] [K|presented] [C|the results] at the Congress of Rivers in Sarn.", "Congress of Rivers"),
]

NOT_OCCASIONS = [
    ("[S|Ines Varga] [K|said] [C|the dam holds].", None),
    ("[S|The Post] [K|said] [C|the dam holds].", None),
    # in the content
    ("[S|Ines Varga] [K|said] [C|the dam was discussed at a meeting].", None),
    ("[C|He was rude in an interview], [S|Ines Varga] [K|said].", None),
    # somebody else's, or another time's
    ("[S|Ines Varga], who was at the meeting, [K|said] [C|the dam holds].", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] before the meeting.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] ahead of the summit.", None),
    ("[S|Ines Varga] [K|said] [C|the dam holds], but he denied it in an interview.", None),
    ("The board held a press conference after [S|Ines Varga] [K|said] [C|it leaks].", None),
    ("The board held a press conference, [S|Ines Varga] [K|said].[C| It holds.]", None),
    ("The dam was discussed at a meeting. [S|Ines Varga] [K|said] [C|it holds].", None),
    ("[S|The head of the inquiry] [K|said] [C|the dam held].", None),
    ("[S|Ines Varga] [K|commented] on the report: [C|“It holds.”]", None),
    ("[S|Ines Varga] [K|asked] for a meeting: [C|“It holds.”]", None),
    # an earlier or another's occasion; who only listened; a call for something; a full stop between
    ("Repeating from her speech at the Rivers Convention, [S|Ines Varga] [K|mocked] [C|the dam].", None),
    ("Following Osk Vell’s speech at the Rivers Convention, [S|Ines Varga] [K|said] [C|it holds].", None),
    ("[S|Ines Varga] [K|was asked] after an appearance on a radio station [C|whether it holds].", None),
    ("Ines Varga went to hear Osk Vell speak at a rally. [S|Varga] [K|said] [C|it holds].", None),
    ("Some of Varga’s advisers were at the meeting. [S|Ines Varga] [K|said] [C|it holds].", None),
    ("Ines Varga spoke at a vigil in May. [S|She] [K|says] [C|it holds].", None),
    ("[S|Ines Varga] [K|made an urgent call for] [C|peace].", None),
    ("[C|It holds], as [S|keepers] [K|said] in an earlier poll. And 64 percent call it old.", None),
    ("[S|Ines Varga] [K|shouted] [C|it leaks] at the TV.", None),
    ("[S|Ines Varga] [K|told] a television interviewer [C|it holds].", None),
    # words that name no occasion here
    ("[C|The dam holds], [S|Ines Varga] [K|said] in the meeting room.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in a state of shock.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|said] in the days since the meeting.", None),
    ("[S|Ines Varga] [K|told] the debate audience [C|the dam holds].", None),
    ("[S|Ines Varga] [K|told] Herald Daily host Pavel Orsk [C|the dam holds].", None),
    ("[K|According to] [S|recent polls], [C|the dam holds].", None),
    ("[S|Ines Varga] [K|told] her mother [C|the dam holds].", None),
    # what is said is judged: no occasion of its own, and its matter no place
    ("[C|The dam leaks], [S|Ines Varga] [K|said] in her sharpest remarks on the dispute since May.", None),
    ("[C|The dam leaks], [S|Ines Varga] [K|said] in her first comments.", None),
    ("[C|The dam leaks], [S|Ines Varga] [K|said] in remarks to guests.", "remarks to guests"),
    ("[S|Ines Varga] [K|told] Herald reporter Pavel Orsk [C|the dam holds].", None),
    ("[S|Ines Varga] [K|told] a radio presenter [C|the dam holds].", None),
    ("[S|Ines Varga] [K|asked] the Elda Herald [C|whether the dam held].", None),
    ("[C|The dam holds], [S|Ines Varga] [K|wrote] on Monday.", None),
    ("[K|According to] [S|official figures], [C|the dam holds].", None),
    ("[S|The law] [K|says] [C|that dams must hold].", None),
    ("[S|One poster] [K|said] [C|the dam holds].", None),
    ("In the same paper, [S|Ines Varga] [K|said] [C|the dam holds].", None),
    ("[S|An aide] [K|told] police [C|minister ‘ordered’ it], court hears.", None),
    ("[S|Sarn] [K|urged] [C|restraint]. An official, briefing reporters, left.", None),
    ("[C|The dam holds], [S|Ines Varga] [K|whispered] in the lunch queue.", None),
    ("[S|Ines Varga] [K|commented on] [C|“Blue Water”].", None),
    ("[S|Ines Varga] [K|commented on “Blue Water”]: [C|“It holds.”]", None),
    ("[S|Ines Varga] [K|said] in an ad campaign row [C|it holds].", None),
    ("[S|Ines Varga] [K|said] on the Elda Radio reporter’s boat [C|it holds].", None),
    ("The board put out a terse statement on Monday. [S|Pavel Orsk] [K|said] [C|it holds].", None),
    ("[C|It holds], [K|said] [S|Ines Varga] while the mayor was addressing a rally.", None),
]


@pytest.mark.parametrize(("marked", "value"), NAMED + NOT_OCCASIONS)
def test_an_occasion_belongs_to_the_saying_or_is_left_alone(marked, value):
    occasion = resolved(marked)[-1].occasion
    assert (occasion.value if occasion else None) == value


SEVERAL = [
    # the same speaker goes on, back to the headline and within one sentence
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [C2|“I built it,”] [S2|she] [K2|added].\n\n[C3|“It is mine.”]", ["rally"] * 3),
    ("[S1|The board] [K1|dismissed] [C1|the claim] and [K2|called for] [C2|calm] in a statement.", ["statement"] * 2),
    ("In a statement [S1|the board] [K1|dismissed] [C1|the claim] and [K2|called for] [C2|calm].", ["statement"] * 2),
    ("[K1|Asked] at a briefing [C1|whether it holds], [S2|Ines Varga] [K2|said] [C2|it does].", ["briefing"] * 2),
    # a second verb of one subject
    ("[C1|“It holds,”] [S1|[S2|Ines Varga]] [K1|said] at a rally, [K2|adding] [C2|that it is old].", ["rally"] * 2),
    ("[C1|It holds], [S1|Osk Vell] [K1|said] in a Friday tweet. [S2|Vell] [K2|said] Tuesday [C2|it leaks].", ["Friday tweet", None]),
    # another speaker, another occasion, another time
    ("[K1|Asked] at a briefing [C1|whether it holds], she left. [S2|Ines Varga] [K2|said] [C2|it does].", ["briefing", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [C2|It leaks], [S2|Pavel Orsk] [K2|said].", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [S2|She] [K2|told] the Elda Herald [C2|it leaks].", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [S2|She] [K2|told] a radio station [C2|it leaks].", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [S2|She] [K2|had earlier said] [C2|it leaks].", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in a letter. Later [S2|she] [K2|told] reporters [C2|it leaks].", ["letter", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. Nobody left after [S2|Varga] [K2|said] [C2|it leaks].", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [C2|It leaks], [S2|she] [K2|said] last year.", ["rally", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] in a letter.\n\nOn Monday [S2|Varga] [K2|said] [C2|it leaks].", ["letter", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|tweeted].\n\n[S2|She] [K2|said] [C2|it leaks].", ["tweet", None]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally. [S2|Varga] [K2|says] [C2|it leaks].", ["rally", None]),
    # an occasion of long before is left with its paragraph
    (
        "[S1|Ines Varga] [K1|praised] [C1|it] two days earlier on public radio.\n\n[S2|Varga] [K2|said] [C2|it leaks].",
        ["public radio", None],
    ),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally a week ago. [S2|She] [K2|added] [C2|that it is old].", ["rally"] * 2),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] at a rally.\n\n[S2|Varga] [K2|said] [C2|it broke days before].", ["rally"] * 2),
]


@pytest.mark.parametrize(("marked", "values"), SEVERAL)
def test_a_speaker_goes_on_on_the_same_occasion(marked, values):
    assert [statement.occasion.value if statement.occasion else None for statement in resolved(marked)] == values


@pytest.mark.parametrize(
    ("marked", "words", "rule"),
    [
        ("[C|It holds], [S|Ines Varga] [K|said] at a packed rally.", "packed rally", "named with the cue"),
        ("[S|Ines Varga] [K|told] a packed rally [C|it holds].", "packed rally", "told there"),
        ("[S|Ines Varga] [K|wrote] on X: [C|“It holds.”]", "on X", "put on a network"),
        ("[S|Her report] [K|says] [C|it holds].", "report", "text that speaks"),
    ],
)
def test_an_occasion_says_what_it_rests_on(marked, words, rule):
    occasion = resolved(marked)[0].occasion
    assert occasion
    assert occasion.evidence
    text = "".join(part.partition("|")[2] or part for part in marked.replace("]", "[").split("["))
    assert (text[occasion.evidence.start : occasion.evidence.end], occasion.clue, occasion.rule) == (words, words, rule)
