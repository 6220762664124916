"""Fit the weights of onrecord/link/weighing.py and tell what is linked by them: python benchmarks/weighclaims.py [--shared DIR].

On the development half of pairs chosen to be near, and on neighbours in the articles of that half; --half test tells only what is linked
among neighbours of the other half.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.labelledclaims import ClaimPair, read_invented_claims, read_polnear_claims
from benchmarks.labelledneighbours import Neighbours, read_neighbours
from benchmarks.labelledwords import read_polnear_articles
from onrecord.link.assertions import find_difference, read_assertion, speak_of_themselves
from onrecord.link.claims import compare_assertions
from onrecord.link.judging import asserted_text, installed_judge
from onrecord.link.predicates import says_something
from onrecord.link.weighing import CHOSEN, NEIGHBOURS, measure_pair, share_in_order

STEPS, RATE = 4000, 0.3
DECAYS = {"chosen": 0.02, "neighbours": 0.003}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora/polnear")
    parser.add_argument("--half", choices=("dev", "test"), default="dev")
    args = parser.parse_args()
    neighbours = list(read_neighbours(args.shared, args.half))
    tell_linked(neighbours)
    if args.half == "dev":
        chosen = [*read_invented_claims(), *read_polnear_claims(read_polnear_articles(args.shared))]
        fit_weights("chosen", list(CHOSEN), [pair for pair in chosen if pair.half == "dev"])
        fit_weights("neighbours", list(NEIGHBOURS), neighbours)


def tell_linked(pairs: Sequence[Neighbours]) -> None:
    """How many neighbours are linked, and how many of them rightly."""
    judge, linked = installed_judge(), []
    for pair in pairs:
        left, right = read_assertion(pair.left), read_assertion(pair.right)
        if left and right and compare_assertions(left, right, judge):
            linked.append(pair.same)
    same = sum(pair.same for pair in pairs)
    share = 100 * sum(linked) / max(1, len(linked))
    print(f"{len(pairs)} labelled neighbours, {same} same; linked {len(linked)}, {sum(linked)} of them the same: precision {share:.1f}")


def fit_weights(name: str, measures: Sequence[str], pairs: Sequence[ClaimPair | Neighbours]) -> None:
    """Logistic regression, with its precision and recall on the pairs it was fitted on."""
    judge, rows, same, weight = installed_judge(), [], [], []
    for pair in pairs:
        left, right = read_assertion(pair.left), read_assertion(pair.right)
        if left is None or right is None or find_difference(left, right) or speak_of_themselves(left, right):
            continue
        if not says_something(pair.left.content) or not says_something(pair.right.content):
            continue
        one, two = asserted_text(left), asserted_text(right)
        if verdict := judge.compare(one, two):
            figures = measure_pair(left, right, verdict, judge.nearness(one, two)) | {"order": share_in_order(left, right)}
            rows.append([figures[name] for name in measures if name != "bias"])
            same.append(pair.same)
            weight.append(pair.stands_for if isinstance(pair, Neighbours) else 1)
    inputs, wanted, weights = np.array(rows), np.array(same, float), np.array(weight, float) / sum(weight)
    middle, spread = inputs.mean(0), inputs.std(0) + 1e-6
    inputs = np.c_[(inputs - middle) / spread, np.ones(len(inputs))]
    found = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ found))
        found -= RATE * (inputs.T @ ((likely - wanted) * weights) + DECAYS[name] * found)
    plain = found[:-1] / spread
    fitted = dict(zip(measures, [*plain, found[-1] - plain @ middle], strict=True))
    print(name, {measure: round(float(each), 3) for measure, each in fitted.items()})
    scores = 1 / (1 + np.exp(-inputs @ found))
    for level in np.arange(0.3, 0.85, 0.1):
        taken = scores >= level
        right = wanted[taken].sum()
        print(f"  from {level:.1f}: precision {100 * right / max(1, taken.sum()):.1f}, recall {100 * right / wanted.sum():.1f}")


if __name__ == "__main__":
    main()
