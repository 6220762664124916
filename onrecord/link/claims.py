"""The same claim in other words: statements, by whomever and whenever, that assert one thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.link.assertions import Assertion, find_difference, overlap, read_assertion, shared_words, speak_of_themselves
from onrecord.link.candidates import find_candidates
from onrecord.link.judging import Judge, asserted_text, installed_judge
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling as Telling
from onrecord.link.weighing import measure_pair, weigh, weigh_as_neighbours

# How sure it must be of two, weighed as pairs that were chosen to be near and as neighbours in real articles, and the share of both that
# they need in common. Chosen on the development half and on PolNeAR's articles of that half (benchmarks/weighclaims.py): by the first
# alone 27 in 100 of the neighbours that were linked said something else, by the second alone most near misses were linked
SURE, LIKELY, LEAST_WORDS = 0.7, 0.5, 0.35
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
    """The tellings that say the same, two by two; with `new`, only pairs that hold one of these ids; with `least`, from that
    score on as pairs chosen to be near are weighed, whatever neighbours of their kind are."""
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
    if least is None and share < LEAST_WORDS:
        return None  # whatever the pair reader would say
    said = ", ".join(shared_words(left, right)[:SHOWN])
    one, two = asserted_text(left), asserted_text(right)
    if verdict := judge.compare(one, two):
        measures = measure_pair(left, right, verdict, judge.nearness(one, two))
        score = weigh(measures)
        if score < (SURE if least is None else least) or (least is None and weigh_as_neighbours(left, right, measures) < LIKELY):
            return None
        reason = f"read together they say the same; both have: {said}" if said else "read together they say the same, in other words"
        return SameClaim(left.telling.id, right.telling.id, round(score, 4), reason)
    if share < ALIKE or left.denies != right.denies or bool(left.negations) != bool(right.negations):
        return None
    return SameClaim(left.telling.id, right.telling.id, round(share, 4), f"nearly the same words: {said}")
