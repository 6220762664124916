"""The same claim in other words: statements, by whomever and whenever, that assert one thing."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.link.assertions import Assertion, find_difference, overlap, read_assertion, shared_words, speak_of_themselves
from onrecord.link.candidates import find_candidates
from onrecord.link.judging import Judge, asserted_text, installed_judge
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling as Telling
from onrecord.link.weighing import weigh_pair

# The scores from which two are one claim, where so much of both wordings is the same, and where less is, but still so much: tuned on the
# development half of benchmarks/labels/same_claim_*.tsv and by reading what is linked in PolNeAR's articles of that half, where few pairs
# say the same; of those that share less than a third of their words fewer than half were right, however high the score
SURE, SURER = 0.7, 0.85
SAME_WORDS, LEAST_WORDS = 0.55, 0.35
SHOWN = 4  # words shown in a reason
ALIKE = 0.75  # share of the weight of both wordings that makes them one claim by their words alone


@dataclass(frozen=True, slots=True)
class SameClaim:
    """Two statements, by id, that say the same; left is the smaller id."""

    left: str
    right: str
    score: float
    reason: str


def link_claims(
    tellings: Sequence[Telling], new: Collection[str] | None = None, *, judge: Judge | None = None, least: float | None = None
) -> Iterator[SameClaim]:
    """The tellings that say the same, two by two; with `new`, only pairs that hold one of these ids; with `least`, from that score on."""
    judge = judge or installed_judge()
    read = [one for telling in tellings if says_something(telling.content) and (one := read_assertion(telling))]
    for left, right in find_candidates(read, new, judge):
        if link := compare_assertions(left, right, judge, least):
            yield link


def compare_assertions(left: Assertion, right: Assertion, judge: Judge, least: float | None = None) -> SameClaim | None:
    """Whether two assertions are one claim, and why; None where they are not."""
    if left.telling.id > right.telling.id:
        left, right = right, left
    if find_difference(left, right) or speak_of_themselves(left, right):
        return None
    share = overlap(left, right)
    needed = _needed(share) if least is None else least
    if math.isinf(needed):
        return None  # whatever the pair reader would say
    said = ", ".join(shared_words(left, right)[:SHOWN])
    one, two = asserted_text(left), asserted_text(right)
    if verdict := judge.compare(one, two):
        score = weigh_pair(left, right, verdict, judge.nearness(one, two))
        if score < needed:
            return None
        reason = f"read together they say the same; both have: {said}" if said else "read together they say the same, in other words"
        return SameClaim(left.telling.id, right.telling.id, round(score, 4), reason)
    if share < ALIKE or left.denies != right.denies or bool(left.negations) != bool(right.negations):
        return None
    return SameClaim(left.telling.id, right.telling.id, round(share, 4), f"nearly the same words: {said}")


def _needed(share: float) -> float:
    """The score that two need of whose wordings so much is the same."""
    return SURE if share >= SAME_WORDS else SURER if share >= LEAST_WORDS else math.inf
