"""Claims from links: chains, what people judged, ids that keep their meaning."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.clusters import Known, find_central, found_id, group_claims, judgements_in_force, score_pairs, settle_claims
from onrecord.records import Link


def linked(pairs, judgement="same", by="rule claims 1", kind="same_claim"):
    """Links as "ab" for a and b, with a score behind: "ab9" is 0.9."""
    return [Link(pair[0], pair[1], kind, judgement, int(pair[2:] or 9) / 10, "", by, "") for pair in pairs.split()]


def grouped(ids, *links):
    found = group_claims(list(ids), judgements_in_force([one for some in links for one in some]))
    return " ".join(sorted("".join(group) for group in found))


@pytest.mark.parametrize(
    ("links", "groups"),
    [
        ("", "a b c d"),
        ("ab", "ab c d"),
        ("ab bc", "abc d"),  # c says the same as half of a and b
        ("ab9 bc9 cd9", "abc d"),  # a chain ends where the next says the same as few
        ("ab9 bc8 cd9", "ab cd"),  # the surest go together first
        ("ab9 cd9 bc5", "ab cd"),
        ("ab9 cd9 bc5 ad5", "abcd"),  # each of one says the same as half of the other
        ("ab9 cd9 ac8 bc8", "abcd"),  # both of one say the same as the most central of the other
        ("ab9 ac8 ad7", "abcd"),  # all say the same as one of them
        ("ab9 ac9 bc9 cd9 bd9", "abcd"),
    ],
)
def test_chains_make_no_claim(links, groups):
    assert grouped("abcd", linked(links)) == groups


@pytest.mark.parametrize(
    ("rules", "person", "groups"),
    [
        ("ab bc ac", [("ac bc", "different")], "ab c d"),
        ("ab", [("ac", "same")], "abc d"),
        ("ab cd", [("ac", "same")], "abcd"),
        ("ab", [("ab", "different"), ("ab", "same")], "ab c d"),  # the later judgement counts
        ("ab", [("ac", "same"), ("bc", "different")], "ab c d"),
    ],
)
def test_a_person_is_heard_before_any_rule(rules, person, groups):
    judged = [linked(pairs, judgement, "user ilva") for pairs, judgement in person]
    assert grouped("abcd", *judged, linked(rules)) == groups


def test_the_same_words_are_the_same_claim_and_a_contest_is_not():
    assert grouped("abc", linked("ab", kind="same_words"), linked("bc", "denial", kind="contests")) == "ab c"


def test_what_a_rule_takes_back_ties_no_longer():
    assert grouped("ab", linked("ab"), linked("ba", "withdrawn")) == "a b"


def test_the_most_central_statement_says_most_surely_what_the_others_say():
    assert find_central("abc", score_pairs(linked("ab9 bc9 ac5"))) == "b"


PAIRS = st.sets(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.integers(1, 9)).filter(lambda one: one[0] < one[1]))


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_statements_and_links_does_not_count(pairs, chance):
    links = linked(" ".join(f"{left}{right}{score}" for left, right, score in sorted({pair[:2]: pair for pair in sorted(pairs)}.values())))
    ids = list("abcdefgh")
    wanted = grouped(ids, links)
    chance.shuffle(ids)
    chance.shuffle(links)
    flipped = [Link(one.right, one.left, one.kind, one.judgement, one.score, "", one.decided_by, "") for one in links]
    found = group_claims(ids, judgements_in_force(flipped))
    assert " ".join(sorted("".join(sorted(group)) for group in found)) == wanted


def settled(groups, before, known):
    """Groups as "ab c"; what statements told as "a1 b1"; claims in order of age, those merged as "2>1"."""
    ages = {name.partition(">")[0]: Known(age, name.partition(">")[2] or None) for age, name in enumerate(known.split())}
    return settle_claims([list(group) for group in groups.split()], {one[0]: one[1:] for one in before.split()}, ages)


@pytest.mark.parametrize(
    ("groups", "before", "known", "ids", "moved"),
    [
        ("ab", "", "", (found_id("a"),), {}),
        ("abc", "a1 b1", "1", ("1",), {}),
        ("abcd", "a1 b1 c2 d2", "1 2", ("1",), {"2": "1"}),
        ("abcd", "a1 b1 c2 d2", "2 1", ("2",), {"1": "2"}),  # the older stays
        ("a bcd", "a1 b1 c1 d1", "1", (found_id("a"), "1"), {}),  # the greater part keeps the id, though the founder leaves
        ("a b", "a1 b1", "1", ("1", found_id("b")), {}),
        ("a b", "a1 b1", f"1 {found_id('b')}", ("1", found_id("b", 1)), {}),  # that id means other statements now
        ("a b", "a1 b1", f"1 {found_id('b')}>1", ("1", found_id("b")), {}),  # an id that led elsewhere comes back
    ],
)
def test_an_id_keeps_its_meaning(groups, before, known, ids, moved):
    found = settled(groups, before, known)
    assert (found.ids, found.moved) == (ids, moved)
