"""What somebody says in the sentence after the one that tells what he did on a day; None where it may be another day."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

AROUND = "between the event and the article's day"
DEEDS = [
    ("Ines Varga came to Elda on Monday. [S|She] [K|promised] [C|to mend it].", "2023-03-13"),
    ("The dam was opened yesterday by Ines Varga, 93, who kept it in 1950. [S|She] [K|told] staff: [C|“It holds.”]", "2023-03-14"),
    # done to her, told beside, by two, before or after, elsewhere, another way
    ("Ines Varga was arrested on Monday. [S|She] [K|said] [C|it holds].", None),
    ("Ines Varga, who came on Monday, is old. [S|She] [K|said] [C|it holds].", None),
    ("Ines Varga met Osk Vell on Monday. [C|“It holds,”] [S|Varga] [K|said].", None),
    ("Ines Varga came on Monday. [S|She] [K|has promised] [C|to mend it].", None),
    ("Ines Varga came on Monday. [S|She] [K|says] [C|it holds].", None),
    ("Ines Varga came on Monday. Later [S|she] [K|said] [C|it holds].", None),
    ("Ines Varga came on Monday. [S|She] [K|wrote] in a letter [C|that it holds].", None),
    ("Ines Varga will come on Monday. [S|She] [K|said] [C|it holds].", None),
    ("The dam broke on Monday. [S|Ines Varga] [K|said] [C|it was old].", None),
]


@pytest.mark.parametrize(("marked", "day"), DEEDS)
def test_what_follows_a_deed_is_said_on_its_day(marked, day):
    said_on = resolved(marked, published="2023-03-15")[-1].said_on
    assert (said_on.value if said_on and said_on.rule != AROUND else None) == day
