"""To whom people speak in a talk: who answers, who asked, and whom they go on telling; None where that is not sure."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

VARGA, ORSK = "Ines Varga", "Pavel Orsk"
TALKS = [
    # who answers, and who asked
    ("[C1|“Since when?”] [K1|asked] [S1|Pavel Orsk].\n\n[C2|“May,”] [S2|Ines Varga] [K2|replied].", [VARGA, ORSK]),
    ("[C1|Since when?] [S1|Pavel Orsk] [K1|inquired].\n\n[C2|“May,”] [K2|replied] [S2|Ines Varga].", [VARGA, ORSK]),
    ("[S1|MS VARGA]: [C1|It holds.]\n\n[S2|MR ORSK]: [C2|Since when?]\n\n[S3|MS VARGA]: [C3|May.]", [None, "Varga", "Orsk"]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said]. [C2|Had she seen it?] [C3|“I have,”] [S3|she] [K3|said].", [None, VARGA, None]),
    ("[C1|“Nonsense,”] [S1|Pavel Orsk] [K1|said]. [C2|“You lie,”] [K2|retorted] [S2|Ines Varga].", [None, ORSK]),
    ("[C1|It holds], [S1|Ines Varga] [K1|said] when [K2|asked] [C2|about it].", [None, VARGA]),
    # not the next who speaks: of something else, far off, or the same one
    ("[C1|“Who would?”] [K1|asked] [S1|Pavel Orsk]. [C2|It holds], [S2|Ines Varga] [K2|said].", [None, None]),
    ("[C1|“Since when?”] [K1|asked] [S1|Pavel Orsk]. [C2|“I ask you,”] [S2|he] [K2|replied].", [None, None]),
    ("[S1|Pavel Orsk] [K1|demanded] [C1|that it be mended]. [C2|“No,”] [S2|Ines Varga] [K2|replied].", [None, ORSK]),
    ("[C1|“Who would?”] [S1|Pavel Orsk] [K1|wrote]. [C2|“Nobody,”] [S2|Ines Varga] [K2|said].", [None, None]),
    # a reply to no question is face to face only where both are quoted side by side
    ("[S1|Pavel Orsk] [K1|said] [C1|it leaks]. [S2|Ines Varga] [K2|replied] [C2|that it holds].", [None, None]),
    ("[C1|“It leaks,”] [S1|the letter] [K1|says].\n\n[S2|Orsk Cement] [K2|answered] [C2|that it holds].", [None, None]),
    ("[C1|“It leaks,”] [S1|Pavel Orsk] [K1|said].\n\n[C2|“Nonsense,”] [S2|Ines Varga] [K2|retorted] on Friday.", [None, None]),
    # who goes on, to the same hearers, a quotation also in the next paragraph; not later on, nor after a request
    ("[S1|Ines Varga] [K1|told] reporters [C1|it holds]. [C2|“I built it,”] [S2|she] [K2|added].", ["reporters"] * 2),
    ("[S1|Ines Varga] [K1|told] reporters: [C1|“It holds.]\n\n[C2|“I built it.”]", ["reporters"] * 2),
    ("[S1|Ines Varga] [K1|told] reporters [C1|it holds].\n\n[C2|“I built it,”] [S2|she] [K2|added].", ["reporters"] * 2),
    ("[S1|Ines Varga] [K1|told] reporters [C1|it holds].\n\n[S2|She] [K2|added] [C2|that she built it].", ["reporters", None]),
    ("[S1|Ines Varga] [K1|told] reporters [C1|it holds]. [S2|She] [K2|wrote] [C2|that she built it].", ["reporters", None]),
    ("[S1|Ines Varga] [K1|urged] drivers [C1|to wait]. [C2|“It holds,”] [S2|she] [K2|added].", ["drivers", None]),
]


@pytest.mark.parametrize(("marked", "hearers"), TALKS)
def test_a_talk_tells_to_whom(marked, hearers):
    assert [statement.addressee.value if statement.addressee else None for statement in resolved(marked)] == hearers
