"""Who contests a statement: one line a case, as an editor would check it; here by the rules alone, which need no model."""

from __future__ import annotations

import pytest

from onrecord.link.assertions import read_assertion
from onrecord.link.contests import Contest, compare_opposites, link_contests
from onrecord.link.denials import CITED, points_at, says_untrue
from onrecord.link.judging import Judge
from onrecord.link.pairreader import Verdict
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
        "But it turns out that the charter was never in force.",
        "However, the charter in question is in fact a draft.",
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
        "The charter's secretary didn't respond to a request for comment, and there is no evidence that he read it.",
        "In fact, the house was full.",
        "But it turns out that he likes swimming.",
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
        ("That was a claim that the Northern Pact rejected.", "a claim that", "deny"),
        ("The Northern Pact rejected Stroud's claim.", "Stroud's claim", "deny"),
        ("The Northern Pact rejected criticism from Stroud that it sends arms.", "criticism from Stroud that it sends arms", "deny"),
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
        ("The Northern Pact rejected Varga's claim.", "Varga's claim", "Northern Pact", "deny"),
        (
            "The Northern Pact rejected Stroud's claim about the ferry and its captain.",
            "Stroud's claim about the ferry and its captain",
            "Northern Pact",
            "deny",
        ),
        ("The Northern Pact denied arms of every size to its members.", "arms of every size", "Northern Pact", "deny"),
        ("The Northern Pact said it would look into the claim.", "it would look into the claim", "Northern Pact", "say"),
    ],
)
def test_another_does_not(after, content, speaker, act):
    assert contest(after, (content, speaker, act)) == []


def test_what_takes_up_the_words_before_it_stands_right_behind_them():
    denial = "The toll is high, a claim that the Pact rejects."
    assert contest(denial, ("a claim that", "Northern Pact", "deny"), gap=" The town lies by the sea, and it has a market.") == []


def test_both_are_denied():
    after = "Goran Pell said the charter was forged. The Pact rejected both claims."
    found = contest(after, ("the charter was forged", "Goran Pell", "say"), ("both claims", "Northern Pact", "deny"))
    assert {(one.statement, one.by) for one in found} == {("claim", "other 1"), ("other 0", "other 1")}


def test_what_happened_is_what_somebody_is_accused_of():
    after = "Goran Pell accused the Pact of burning the charter. Ilva Torrand said the hall was cold. The Pact denied it happened."
    others = ("burning the charter", "Goran Pell", "accuse"), ("the hall was cold", "Ilva Torrand", "say"), ("it happened", "Pact", "deny")
    assert [(one.statement, one.by) for one in contest(after, *others)] == [("other 0", "other 2")]


def voice(text: str, *told: tuple[str, str, str]) -> list[Contest]:
    """What contests statements, given with whole, content and speaker, by the words beside them."""
    tellings = [tell(content, speaker, id=whole, document="d") for whole, content, speaker in told]
    spans = {whole: (text.index(whole), text.index(whole) + len(whole)) for whole, _, _ in told}
    return list(link_contests(tellings, {"d": text}, spans, judge=RULES))


@pytest.mark.parametrize(
    ("beside", "verdict"),
    [
        ("Stroud falsely claimed that", "falsely claimed"),
        ("Stroud said, without evidence, that", "said, without evidence"),
        ("Stroud told the house - again wrongly - that", "told the house - again wrongly"),
        ("Stroud's debunked claim that", "debunked claim"),
        ("Stroud claimed that", None),
        ("Stroud, wrongly convicted in 1998, said that", None),  # no word of saying
        ("Stroud never falsely claimed that", None),
        ("Stroud said without a pause that", None),
    ],
)
def test_the_reporter_says_so_beside_the_cue(beside, verdict):
    whole = f"{beside} {CHARTER}"
    found = voice(f"{whole}.", (whole, CHARTER, "Bela Stroud"))
    assert [(one.kind, f"{whole}."[one.start : one.end]) for one in found] == ([("correction", verdict)] if verdict else [])


def test_what_another_says_beside_the_cue_is_that_ones_denial():
    inner = f"Stroud falsely claimed {CHARTER}"
    outer = f"“{inner},” said Goran Pell"
    (found,) = voice(f"{outer}.", (outer, f"“{inner},”", "Goran Pell"), (inner, CHARTER, "Bela Stroud"))
    assert (found.statement, found.by, found.kind) == (inner, outer, "denial")


def test_a_verdict_belongs_to_the_statement_it_stands_in():
    inner = f"later alleging - again falsely - that {CHARTER}"
    outer = f"Stroud, {inner}, said the ferry would sail"
    found = voice(f"{outer}.", (outer, "the ferry would sail", "Bela Stroud"), (inner, CHARTER, "Bela Stroud"))
    assert [one.statement for one in found] == [inner]


class Sure(Judge):
    """A judge that takes any two for opposites."""

    def compare(self, left: str, right: str) -> Verdict:
        return Verdict(0.02, 0.95, 0.03)


@pytest.mark.parametrize(
    ("before", "after", "reverses"),
    [
        ("the ban on Kestrian timber should be kept", "the ban on Kestrian timber should not be kept", True),
        ("a ban on Kestrian timber entering Orlavia", "his position of not allowing boats into the southern harbours", False),
        ("we are running a radical campaign of truth", "his campaign is radical for its truth", False),  # nothing shows an opposite
    ],
)
def test_a_reversal_is_seen_in_the_words(before, after, reverses):
    one, two = tell(before, "Jarl Munk", day="2013-03-20", id="b"), tell(after, "Jarl Munk", day="2014-03-20", id="a")
    read = [read_assertion(each) for each in (one, two)]
    assert read[0]
    assert read[1]
    assert bool(compare_opposites(read[0], read[1], Sure(None))) is reverses


@pytest.mark.parametrize(
    ("sentence", "cites"),
    [
        ("Court records show that nobody was there.", True),
        ("A photograph seen by this paper shows him in the hall.", True),
        ("The records were kept in a cellar.", False),
    ],
)
def test_what_is_cited(sentence, cites):
    assert bool(CITED.search(sentence)) is cites


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
