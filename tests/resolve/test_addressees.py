"""To whom it was said: one line a case, as an editor would check it; None where the text does not tell."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("[S|Ines Varga] [K|told] reporters on Monday [C|the dam holds].", "reporters"),
        ("[S|Ines Varga] [K|told] the Elda Courier [C|the dam holds].", "the Elda Courier"),
        ("[S|Ines Varga] [K|told] the Beshi daily Sawt [C|the dam holds].", "the Beshi daily Sawt"),
        ("[S|Ines Varga] [K|told] a sitting of the assembly [C|the dam holds].", "a sitting of the assembly"),
        ("[S|Ines Varga] [K|told] The Daily Blaze last night [C|the dam holds].", "The Daily Blaze"),
        ("[S|Ines Varga] [K|asked] the council [C|to wait].", "the council"),
        ("[S|Ines Varga] [K|told] senators Tuesday [C|it holds].", "senators"),
        ("[S|Ines Varga] [K|told] USA Today [C|it holds].", "USA Today"),
        ("[S|Ines Varga] [K|said] to Minister Orsk an hour ago: [C|come].", "Minister Orsk"),
        ("[S|Ines Varga] [K|told] Minister Orsk a week later [C|that it leaks].", "Minister Orsk"),
        ("[C|“I'm [K2|told] [C2|it leaks],”] [S|Ines Varga] [K|said].", None),
        ("[S|Ines Varga] [K|told] the council afterwards [C|it holds].", "the council"),
        ("[S|Ines Varga] [K|urged] members [C|to wait].", "members"),
        ("[S|Ines Varga] [K|called on] both sides [C|to wait].", "both sides"),
        ("[S|Ines Varga] [K|wrote] in a letter to the committee [C|that it holds].", "the committee"),
        ("[S|Varga] [K|told] a hastily called news conference [C|that it holds].", None),
        ("More than 4,000 people [K|were told] [C|to leave].", "More than 4,000 people"),
        ("[S|Ines Varga] [K|said] [C|it].", None),
        ("[S|Ines Varga] [K|told] him [C|it].", None),
        ("[S|Ines Varga] [K|told] her directly [C|it].", None),
        ("[S|Ines Varga] [K|told] me [C|it].", "me"),
        ("[S|Ines Varga] [K|told] this newspaper [C|it].", "this newspaper"),
        ("[S|Ines Varga] [K|told] this [C|it].", None),
        ("[S|Ines Varga] [K|told] a crowd of 1,300 here [C|it].", "a crowd of 1,300 here"),
        ("[S|Ines Varga] [K|told] stories of [C|how it was].", None),
        ("[S|Ines Varga] [K|wrote] in a statement to Elda Courier explaining [C|why it holds].", "Elda Courier"),
        ("[S|Ines Varga] [K|told] a minister of health [C|it].", "a minister of health"),
        ("[S|Ines Varga] [K|said] to the council [C|that it holds].", "the council"),
        ("[S|Ines Varga] [K|wrote] to [C|mend it].", None),
        ("[S|Ines Varga], in remarks to the Elda Courier, [K|said] [C|it].", "the Elda Courier"),
        ("[S|Ines Varga] [K|urged] [C|motorists not to stop].", "motorists"),
        ("[S|Ines Varga] [K|urged] [C|calm].", None),
        ("[S|Ines Varga] [K|told] a regular press briefing [C|it].", None),
        ("[C|The dam leaks], jury [K|told]\n\nA farmer spoke.", "jury"),
        # who is told or asked may stand before, or answer after
        ("Residents of Sarn [K|were told] by [S|Ines Varga] [C|to leave].", "Residents of Sarn"),
        ("She [K|was told] by [S|Ines Varga] [C|to leave].", None),
        ("The leader of the council, Osk Vell, [K|was asked] [C|why it leaks].", "Osk Vell"),
        ("Osk Vell, who [K|was told] [C|to leave], stayed.", "Osk Vell"),
        ("Osk Vell slept; the keeper of the gate, old and deaf, [K|was told] [C|to leave].", None),
        ("[S|A jury] [K|heard] [C|that it leaks].", "A jury"),
        ("[S|R. Price] [K|told] the bench of Justice A. K. Law that [C|it leaks].", "the bench of Justice A. K. Law"),
        ("[S|R. Price] [K|told] the owners of plan B. [C|It leaks].", "the owners of plan B"),
        (
            "In a letter to the board of trustees, copies of which were handed to all, [S|Ines Varga] [K|wrote] [C|that it holds].",
            "the board of trustees",
        ),
        ("[K|Asked] by [S|reporters] [C|whether it holds], [S2|Ines Varga] [K2|said] [C2|it does].", "Ines Varga"),
        ("[K|Asked] [C|whether it holds]. Rain fell. [S2|Ines Varga] [K2|said] [C2|it does].", None),
        ("[C|“It holds?”] [K|asked] [S|Councillor Mira Jos].", None),
        ("[S|Ines Varga] [K|warned] last Thursday [C|of a flood].", None),
        # names with a full stop, programmes, those whom an apposition names
        ("[S|Ines Varga] [K|asked] Ms. Jos [C|whether it holds].", "Ms. Jos"),
        ("[S|Ines Varga] [K|told] the dean, Mira Jos, [C|that it holds].", "Mira Jos"),
        ("[S|Ines Varga] [K|told] EBC’s “Elda This Week” [C|that it holds].", "EBC’s “Elda This Week”"),
        ("[S|Ines Varga] [K|told] “Elda Tonight” that [C|it holds].", "“Elda Tonight”"),
        ("[S|Ines Varga] [K|told] an Elda rally [C|that it holds].", "an Elda rally"),
        ("[S|Ines Varga] [K|complained] to Elda officials since Jan. 2 [C|that it leaks].", "Elda officials"),
        # who is spoken or written to stands before, or without an article
        ("Speaking to reporters in Elda, [S|Ines Varga] [K|said] [C|it holds].", "reporters"),
        ("[S|Ines Varga], speaking earlier with the Elda Courier, [K|said] [C|it holds].", "the Elda Courier"),
        ("After speaking to residents, [S|Ines Varga] [K|said] [C|it holds].", None),
        ("In a statement read to the court, [S|Ines Varga] [K|said] [C|it holds].", "the court"),
        ("[S|Ines Varga] [K|wrote] in a note to clients [C|that it holds].", "clients"),
        ("[S|Ines Varga] [K|spoke of it] in a speech to mark the day [C|it broke].", None),
        ("[C|“It holds,”] [S|Ines Varga] [K|said] to cheers.", None),
        ("[S|Ines Varga] [K|has apologised] to viewers for [C|the leak].", "viewers"),
        ("[S|Ines Varga] [K|put it to] the witness [C|that it leaked].", "the witness"),
        ("[S|Ines Varga] [K|directed] [C|the crews to “mend it”].", "the crews"),
        # who is asked, promised, told
        ("[S|Ines Varga] [K|warned] both crews against [C|leaving it open].", "both crews"),
        ("[S|Ines Varga] [K|told] Mothers Against Gambling [C|that it holds].", "Mothers Against Gambling"),
        ("[K|Asked] [C|whether it holds], Ines Varga shrugged.", "Ines Varga"),
        ("[K|Asked] [C|whether it holds], the crews of Ines Varga shrugged.", None),
        ("[K|Asked] [C|whether it holds], [S2|a clerk] [K2|said] [C2|it did].", "clerk"),
        ("Osk Vell, who came late, [K|was asked] [C|why it leaks].", "Osk Vell"),
        ("Rain fell, and the crews [K|had been told] [C|of it].", "the crews"),
        ("About 900 people [K|were ordered] [C|to leave].", "About 900 people"),
        ("The crews [K|were promised] [C|a boat].", "The crews"),
        ("The boat [K|was promised] in writing [C|by the board].", None),
    ],
)
def test_the_addressee_stands_beside_the_cue(marked, addressee):
    statement, *_ = resolved(marked)
    assert (statement.addressee.value if statement.addressee else None) == addressee


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("[S|Ines Varga] [K|told] reporters [C|it holds]. [S2|She] [K2|dismissed] [C2|talk of a leak].", None),
        # a sentence of its own goes on where it is quoted or "added"; what else is reported may have been said anywhere
        ("[S|Ines Varga] [K|told] the Elda Herald [C|it holds]. [S2|She] [K2|accused] [C2|the board of sleeping].", None),
        ("[S|Ines Varga] [K|told] the Elda Herald [C|it holds]. [S2|She] [K2|said] [C2|the board slept].", None),
        ("[S|Ines Varga] [K|told] the Elda Herald: [C|“It holds.”] [S2|She] [K2|blamed] [C2|the board].", None),
        ("[S|Ines Varga] [K|told] the Elda Herald: [C|“It holds.”]\n\n[S2|She] [K2|blamed] [C2|the board].", None),
        ("[S|Ines Varga] [K|told] the Elda Herald [C|it holds]. [S2|She] [K2|added] [C2|that the board slept].", "the Elda Herald"),
        ("[S|Ines Varga] [K|told] the Elda Herald [C|it holds]. [C2|“They slept,”] [S2|she] [K2|said].", "the Elda Herald"),
        ("[S|[S2|Ines Varga]] [K|told] the Elda Herald [C|it holds] and [K2|accused] [C2|the board of sleeping].", "the Elda Herald"),
        ("Speaking to reporters, [S|Ines Varga] [K|said] [C|it holds]. [S2|She] [K2|called for] [C2|calm].", None),
        ("[S|Ines Varga] [K|told] reporters [C|it holds]. [S2|She] [K2|had earlier denied] [C2|a leak].", None),
        ("[S|Ines Varga] [K|told] reporters [C|it holds]. [S2|She] [K2|wrote] [C2|that it leaks].", None),
        ("[K|Asked] by [S|reporters] [C|whether it holds], [S2|Ines Varga] [K2|said] [C2|it does].", "reporters"),
        ("[K|Asked] [C|whether it holds], [S|[S2|half of the keepers]] [K2|said] [C2|it does].", None),
        ("[K|Asked] by [S|reporters] [C|whether it holds], she left. [S2|Ines Varga] [K2|said] [C2|it does].", None),
        ("[S|Ines Varga] [K|told] reporters [C|it holds].\n\n[C2|“I built it,”] [S2|she] [K2|said].", "reporters"),
        ("[S|Ines Varga] [K|told] reporters [C|it holds].\n\n[S2|She] [K2|said] [C2|she built it].", None),
        (
            "[S|Ines Varga] [K|told] reporters [C|it holds].\n\nRain fell on Elda, on Sarn and on the hills until the morning.\n\n"
            "[C2|“I built it,”] [S2|she] [K2|said].",
            None,
        ),
        ("[S|[S2|Ines Varga]] [K|told] members [C|it leaks] and [K2|begged] [C2|them to wait].", "members"),
        ("[S|[S2|Ines Varga]] [K|told] members [C|it leaks] and [K2|begged] them [C2|to wait].", "members"),
        ("[S|[S2|Ines Varga]] [K|wrote] to the keeper [C|that it leaks] and [K2|asked] [C2|what to do].", "the keeper"),
        ("[S|[S2|Ines Varga]] [K|thanked] the crews [C|for it] and [K2|asked] [C2|members to wait].", "members"),
    ],
)
def test_the_last_words_have_the_hearer_of_those_before(marked, addressee):
    *_, statement = resolved(marked)
    assert (statement.addressee.value if statement.addressee else None) == addressee
