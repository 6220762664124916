"""Which assertions are worth comparing: those that share weighty words, the nearest few of each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from onrecord.link.assertions import Assertion

MOST = 400  # assertions with a word beyond which it finds nobody
NEAREST = 6  # candidates of one assertion
LEAST = 0.2  # cosine of the words' weights


def find_candidates(assertions: Sequence[Assertion], new: Collection[str] | None = None) -> Iterator[tuple[Assertion, Assertion]]:
    """Pairs that share weighty words, for each assertion (or each new one) the nearest few; in the order of the assertions."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, assertion in enumerate(assertions):
        for stem in assertion.stems:
            holders[stem].append(number)
    rarity = {stem: math.log(1 + len(assertions) / len(found)) for stem, found in holders.items()}
    sizes = [math.sqrt(sum((weight * rarity[stem]) ** 2 for stem, weight in one.stems.items())) for one in assertions]
    found: set[tuple[int, int]] = set()
    for number, assertion in enumerate(assertions):
        if new is not None and assertion.telling.id not in new:
            continue
        scores: dict[int, float] = defaultdict(float)
        for stem, weight in assertion.stems.items():
            if len(holders[stem]) <= MOST:
                for other in holders[stem]:
                    scores[other] += weight * assertions[other].stems[stem] * rarity[stem] ** 2
        scores.pop(number, None)
        near = sorted((-score / (sizes[number] * sizes[other]), other) for other, score in scores.items())
        found.update((min(number, other), max(number, other)) for score, other in near[:NEAREST] if -score >= LEAST)
    for left, right in sorted(found):
        yield assertions[left], assertions[right]
