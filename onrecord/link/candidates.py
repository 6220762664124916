"""Which assertions are worth judging together: those nearest in their words, a bounded number in all."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from onrecord.link.assertions import Assertion
from onrecord.link.vectors import Near, Vectors, find_nearest

Pair = tuple[Assertion, Assertion]

NEAREST = 10  # candidates of one assertion
EACH, LEAST_PAIRS = 0.6, 4000  # pairs judged for each assertion looked at, and at least: what keeps a large record quick
LEAST_COSINE = 0.3
MOST = 150  # assertions with a word beyond which, without vectors, the word finds nobody
LEAST_SHARED = 0.4  # without vectors: cosine of the words' weights


def find_candidates(assertions: Sequence[Assertion], new: Collection[str] | None, vectors: Vectors | None) -> Iterator[Pair]:
    """Pairs near in their words, the nearest first where there are too many; with `new`, each has one of these ids in it."""
    asked = [number for number, one in enumerate(assertions) if new is None or one.telling.id in new]
    if not asked:
        return
    near = find_nearest(_embed(assertions, vectors), asked, NEAREST) if vectors else _find_sharing(assertions, asked)
    scores = {(min(left, right), max(left, right)): score for left, right, score in near if score >= LEAST_COSINE}
    best = sorted(scores, key=lambda pair: (-scores[pair], pair))[: max(LEAST_PAIRS, round(EACH * len(asked)))]
    for left, right in sorted(best):
        if not _is_part(assertions[left], assertions[right]):
            yield assertions[left], assertions[right]


def _embed(assertions: Sequence[Assertion], vectors: Vectors) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.array([vectors.embed(one.telling.content) for one in assertions], np.float32)


def _is_part(left: Assertion, right: Assertion) -> bool:
    """Whether one statement stands within the other of the same article."""
    one, two = left.telling, right.telling
    return one.document == two.document and (one.content in two.content or two.content in one.content)


def _find_sharing(assertions: Sequence[Assertion], asked: Sequence[int]) -> Near:
    """Those that share weighty words that few have, with the cosines of their words' weights."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, assertion in enumerate(assertions):
        for stem in assertion.stems:
            holders[stem].append(number)
    sizes = [math.sqrt(sum(weight**2 for weight in one.stems.values())) for one in assertions]
    for number in asked:
        scores: dict[int, float] = defaultdict(float)
        for stem, weight in assertions[number].stems.items():
            if len(holders[stem]) <= MOST:
                for other in holders[stem]:
                    scores[other] += weight * assertions[other].stems[stem]
        scores.pop(number, None)
        found = sorted((-score / (sizes[number] * sizes[other]), other) for other, score in scores.items())
        yield from ((number, other, -score) for score, other in found[:NEAREST] if -score >= LEAST_SHARED)
