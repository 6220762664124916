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
    ],
)
def test_the_addressee_stands_beside_the_cue(marked, addressee):
    statement, *_ = resolved(marked)
    assert (statement.addressee.value if statement.addressee else None) == addressee
