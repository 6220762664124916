"""The same claim or another: one line a case, as an editor would check it; here by the rules alone, which need no model."""

from __future__ import annotations

import pytest

from onrecord.link.assertions import read_assertion
from onrecord.link.claims import SameClaim, link_claims
from onrecord.link.judging import Judge
from onrecord.link.tellings import Telling, same_speaker

RULES = Judge(None)
CANAL = "Orlavia has turned the canal into a military road"


def tell(content: str, speaker: str | None = "Ansel Morvane", **more: object) -> Telling:
    """A telling in an article of its own."""
    values: dict[str, object] = {
        "id": f"{content}/{speaker}/{more}", "document": f"{content}/{speaker}", "content": content, "speaker": speaker, "person": None,
        "day": "2019-06-11", "manner": "direct" if content[0] in "“\"" else "indirect", "act": "say", "negated": False, "about": (),
        "before": "", "after": "",
    }  # fmt: skip
    return Telling(**values | more)  # type: ignore[arg-type]


def link(left: Telling, right: Telling) -> SameClaim | None:
    found = list(link_claims([left, right], judge=RULES))
    assert len(found) <= 1
    return found[0] if found else None


NOT = [
    (tell(CANAL), tell("Orlavia has not turned the canal into a military road")),
    (tell(CANAL), tell("Dunmarch has turned the canal into a military road")),
    (tell(CANAL), tell(CANAL, act="deny")),
    (tell("The dam will drown 40 villages of the valley"), tell("The dam will drown four villages of the valley")),
    (tell("The tax will cost the bakers nine million"), tell("The tax will cost the bakers seven million")),
    (tell("“I shall vote for the harbour bill,”"), tell("“I shall vote for the harbour bill,”", "Lidia Renwold")),
    (tell("I shall vote for the harbour bill"), tell("I shall vote for the harbour bill", "Lidia Renwold")),
    (tell("“I shall vote for the harbour bill,”"), tell("that she would vote for the harbour bill", "Lidia Renwold")),
    (tell("the harbour bill would have his vote"), tell("“I shall vote for the harbour bill,”", "Lidia Renwold")),
    (tell("they want the bill dropped", "about half of the bakers"), tell("they want the bill dropped", "four in 10 fishers")),
    (tell("the harbour of Port Elda in winter"), tell("the harbour of Port Elda in winter", "Lidia Renwold")),  # says nothing of it
    (tell("Should Orlavia turn the canal into a military road?", act="ask"), tell(CANAL)),
    (tell("Thank you for the canal road"), tell("Thank you for the canal road", "Lidia Renwold")),
]
SAME = [
    (tell(CANAL), tell("the canal had been turned into a military road by Orlavia", "Lidia Renwold")),
    (tell(CANAL), tell("“Orlavia has turned that canal into a military road,”", day="2023-01-05")),
    (tell("The dam will drown 40 villages of the valley"), tell("forty villages of the valley would be drowned by the dam", "Otto Prins")),
    (tell(CANAL, act="deny"), tell(CANAL, "Lidia Renwold", act="deny")),
    (tell("“I shall vote for the harbour bill,”"), tell("“I shall vote for the harbour bill again,”")),
    (tell("“I shall vote for the harbour bill,”"), tell("that he would vote for the harbour bill")),
    (tell("they had shelled the harbour of Elda"), tell("they had shelled the harbour of Elda", "Lidia Renwold")),
]


@pytest.mark.parametrize(("left", "right"), NOT, ids=lambda one: one.content[:40])
def test_kept_apart(left, right):
    assert link(left, right) is None


@pytest.mark.parametrize(("left", "right"), SAME, ids=lambda one: one.content[:40])
def test_one_claim(left, right):
    found = link(left, right)
    assert found is not None
    assert {found.left, found.right} == {left.id, right.id}
    assert found.left < found.right
    assert 0.5 <= found.score <= 1.0
    assert "words" in found.reason


def test_the_order_makes_no_difference():
    tellings = [telling for pair in (*SAME, *NOT) for telling in pair]
    forwards = list(link_claims(tellings, judge=RULES))
    assert sorted(forwards, key=lambda one: (one.left, one.right)) == sorted(
        link_claims(tellings[::-1], judge=RULES), key=lambda one: (one.left, one.right)
    )


def test_new_asks_only_for_pairs_with_one_of_these():
    (old, new), (other, another) = SAME[0], SAME[2]
    found = list(link_claims([old, new, other, another], {new.id}, judge=RULES))
    assert [{one.left, one.right} for one in found] == [{old.id, new.id}]


def test_a_statement_within_another_of_its_article_is_no_second_telling():
    whole = tell(f"the ministry believes {CANAL}", document="a")
    assert link(whole, tell(CANAL, document="a", id="part")) is None


@pytest.mark.parametrize(
    ("content", "act", "asserts"),
    [
        ("Orlavia has turned the canal into a military road", "say", True),
        ("to turn the canal into a military road", "demand", True),
        ("Thank you very much, Brannoch", "say", False),
        ("no comment", "say", False),
        ("Good evening, Port Elda", "say", False),
        ("Who turned the canal into a road?", "say", False),
        ("whether the canal is a road", "ask", False),
        ("“Yes,”", "say", False),
    ],
)
def test_what_asserts_something(content, act, asserts):
    assert (read_assertion(tell(content, act=act)) is not None) is asserts


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (tell("a", "Ines Varga"), tell("b", "Ines Varga"), True),
        (tell("a", "Ines Varga"), tell("b", "Keld Varga"), False),
        (tell("a", "Ines Varga", person="p1"), tell("b", "the mayor", person="p1"), True),
        (tell("a", "Ines Varga", person="p1"), tell("b", "Ines Varga", person="p2"), False),
        (tell("a", "Ines Varga"), tell("b", None), None),
    ],
)
def test_whose_words(left, right, one):
    assert same_speaker(left, right) is one
