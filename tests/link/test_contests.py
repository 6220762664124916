"""Who contests a statement: one line a case, as an editor would check it; here by the rules alone, which need no model."""

from __future__ import annotations

import pytest

from onrecord.link.contests import Contest, link_contests
from onrecord.link.denials import points_at, says_untrue
from onrecord.link.judging import Judge
from tests.link.test_claims import tell

RULES = Judge(None)
ARMS = "Bela Stroud said the charter obliges every member to send arms."
CHARTER = "the charter obliges every member to send arms"


def contest(after: str, *others: tuple[str, str, str], gap: str = "") -> list[Contest]:
    """What contests Stroud's claim in an article that goes on so; the others are content, speaker and act of statements in it."""
    text = f"{ARMS}{gap} {after}"
    tellings = [tell(CHARTER, "Bela Stroud", id="claim", document="d")]
    spans = {"claim": (0, len(ARMS))}
    for number, (content, speaker, act) in enumerate(others):
        start = text.index(content, len(ARMS))
        whole = max(text.rfind(".", 0, start) + 2, len(ARMS)), text.index(".", start) + 1
        tellings.append(tell(content, speaker, act=act, id=f"other {number}", document="d"))
        spans[f"other {number}"] = whole
    return list(link_contests(tellings, {"d": text}, spans, judge=RULES))


@pytest.mark.parametrize(
    "sentence",
    [
        "But the charter does not mention arms at all.",
        "But the charter does not state that members must send any.",
        "That is not true.",
        "There is no evidence for this in the charter.",
        "The claim is false, as lawyers of the house confirm.",
        "Nothing in the charter obliges anybody to send arms.",
        "But the text does not say that.",
    ],
)
def test_the_reporter_corrects(sentence):
    (found,) = contest(sentence)
    assert (found.statement, found.by, found.kind) == ("claim", "", "correction")
    assert f"{ARMS} {sentence}"[found.start : found.end] == sentence
    assert found.document == "d"


@pytest.mark.parametrize(
    "sentence",
    [
        "But the crowd had already begun to leave.",
        "That is not all: he also spoke of ships.",
        "The charter was signed in 1998.",
        "But he did not say when.",
        "But he did not say so.",
        "However, the ministry did not explain what it would do about the charter.",
        "The charter binds its members until May. That is not true of guests.",
    ],
)
def test_the_reporter_goes_on(sentence):
    assert contest(sentence) == []


@pytest.mark.parametrize(
    ("after", "content", "act"),
    [
        ("The Northern Pact rejects that version.", "that version", "deny"),
        ("The Northern Pact dismissed the claim.", "the claim", "deny"),
        ("The Northern Pact called it a lie.", "a lie", "say"),
        ("The Northern Pact denied it.", "it", "deny"),
        (
            "The Northern Pact denies that the charter obliges members to send arms.",
            "that the charter obliges members to send arms",
            "deny",
        ),
        (
            "The charter does not oblige every member to send arms, said the Pact.",
            "The charter does not oblige every member to send arms",
            "say",
        ),
    ],
)
def test_another_denies(after, content, act):
    (found,) = [one for one in contest(after, (content, "Northern Pact", act)) if one.by]
    assert (found.statement, found.by, found.kind) == ("claim", "other 0", "denial")
    assert found.reason


@pytest.mark.parametrize(
    ("after", "content", "speaker", "act"),
    [
        ("The Northern Pact rejected calls for more staff.", "calls for more staff", "Northern Pact", "deny"),
        ("The Northern Pact said the charter was signed in May.", "the charter was signed in May", "Northern Pact", "say"),
        ("Bela Stroud rejected the claim.", "the claim", "Bela Stroud", "deny"),
        ("The Northern Pact said it would look into the claim.", "it would look into the claim", "Northern Pact", "say"),
    ],
)
def test_another_does_not(after, content, speaker, act):
    assert contest(after, (content, speaker, act)) == []


def test_a_denial_far_below_points_at_nothing():
    denial = "The Northern Pact rejects that version."
    assert contest(denial, ("that version", "Northern Pact", "deny"), gap=" The town lies by the sea." * 40) == []


def test_the_speaker_says_the_opposite_later():
    before = tell("We shall not stand in the autumn election of the town", "Jarl Munk", day="2013-03-20", id="b")
    after = tell("We shall stand in the autumn election of the town", "Jarl Munk", day="2014-03-20", id="a")
    texts, spans = {one.document: one.content for one in (before, after)}, {one.id: (0, len(one.content)) for one in (before, after)}
    (found,) = link_contests([after, before], texts, spans, judge=RULES)
    assert (found.statement, found.by, found.kind) == ("b", "a", "reversal")
    assert list(link_contests([after, before], texts, spans, {"c"}, judge=RULES)) == []


@pytest.mark.parametrize(
    ("content", "points"),
    [
        ("that version", True),
        ("both critiques", True),
        ("the accusations against him", False),
        ("any wrongdoing", True),
        ("“absolute nonsense”", True),
        ("absolutely true", False),
        ("the request", False),
        ("We did no such thing", True),
    ],
)
def test_what_only_points(content, points):
    assert points_at(content) is points


def test_what_says_untrue_is_about_what_stands_before():
    assert says_untrue("The survey found the opposite.")
    assert not says_untrue("That is not all.")
