"""Which assertions are worth judging together: the nearest of each, a bounded number."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from onrecord.link.assertions import Assertion
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.pairreader import Floats

Pair = tuple[Assertion, Assertion]
Near = Iterator[tuple[int, int, float]]

NEAREST = 5  # candidates of one assertion: what keeps a large record quick
LEAST_COSINE = 0.3  # of two assertions' vectors
MOST = 150  # assertions with a word beyond which, without vectors, the word finds nobody
LEAST_SHARED = 0.4  # without vectors: cosine of the words' weights
_AT_ONCE = 1024  # rows compared with all in one pass: bounds memory


def find_candidates(assertions: Sequence[Assertion], new: Collection[str] | None, judge: Judge) -> Iterator[Pair]:
    """Pairs near to each other, for each assertion the nearest few; with `new`, each has one of these ids in it.

    The order of the assertions makes no difference; what else stands among them does, once one has more than NEAREST near it.
    """
    assertions = sorted({one.telling.id: one for one in assertions}.values(), key=lambda one: one.telling.id)
    asked = [number for number, one in enumerate(assertions) if new is None or one.telling.id in new]
    if not asked:
        return
    rows = judge.vectors([asserted_text(one) for one in assertions])
    near = _find_sharing(assertions, asked) if rows is None else _find_nearest(rows, asked)
    for left, right in sorted({(min(one, other), max(one, other)) for one, other, score in near if score >= LEAST_COSINE}):
        if not _is_part(assertions[left], assertions[right]):
            yield assertions[left], assertions[right]


def _find_nearest(rows: Floats, asked: Sequence[int]) -> Near:
    most = min(NEAREST, len(rows) - 1)
    if most < 1:
        return
    for start in range(0, len(asked), _AT_ONCE):
        own = np.array(asked[start : start + _AT_ONCE])
        cosines = rows[own] @ rows.T
        cosines[np.arange(len(own)), own] = -1.0
        for row, others in enumerate(np.argpartition(-cosines, most - 1, axis=1)[:, :most]):
            for other in others.tolist():
                yield int(own[row]), other, float(cosines[row, other])


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
