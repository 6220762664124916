"""A place that opens a paragraph is where those speak who are told in it; None where they may be elsewhere."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

OPENED = [
    ("On the quay it was simpler. [C|“Two loaves,”] [K|said] [S|one baker].", ["the quay"]),
    ("In Elda the crowd did not seem troubled. [S|Osk Vell], a vet, [K|said] [C|it held].", ["Elda"]),
    (
        "Outside the mill, two brothers stood. [C1|“Yes,”] [K1|said] [S1|Osk Vell]. [C2|“No,”] [K2|said] [S2|Pavel Vell].",
        ["Outside the mill"] * 2,
    ),
    # somebody is told in the opening sentence, who may be there alone; another paragraph; a country; an idiom
    ("In Elda the board [K1|called] it [C1|a victory]. [C2|It leaks], [K2|said] [S2|Osk Vell].", [None, None]),
    ("On the quay it was simpler.\n\n[C|“Two loaves,”] [K|said] [S|one baker].", [None]),
    ("In Norway the mood was sour. [C|“Two loaves,”] [K|said] [S|one baker].", [None]),
    ("In Elda, [C|the mill is under pressure], [K|said] [S|its owner].", [None]),
    ("In South Dakota the mood was sour. [C|“Two loaves,”] [K|said] [S|one baker].", [None]),
    ("On the Hill the mood was sour. [C|“Two loaves,”] [K|said] [S|one baker].", [None]),
    # not in the past, written or by telephone, or moved on
    ("On the quay it was simpler. [C|“Two loaves,”] [K|says] [S|one baker].", [None]),
    ("On the quay it was simpler. [S|One baker] [K|has said] [C|it holds].", [None]),
    ("On the quay it was simpler. [C|“Two loaves,”] [S|one baker] [K|wrote].", [None]),
    ("On the quay it was simpler. [C|“Two loaves,”] [S|one baker] [K|said] by telephone.", [None]),
    ("On the quay it was simpler. At home they slept. [C|“Two loaves,”] [S|one baker] [K|said].", [None]),
    ("[C1|On the quay it was simpler], [S1|Osk Vell] [K1|said]. [C2|“Two loaves,”] [S2|one baker] [K2|said].", [None, None]),
]


@pytest.mark.parametrize(("marked", "places"), OPENED)
def test_a_place_that_opens_a_paragraph_holds_in_it(marked, places):
    assert [statement.place.value if statement.place else None for statement in resolved(marked)] == places
