"""Fit the weights of onrecord/link/weighing.py on the development half: python benchmarks/weighclaims.py [--shared DIR]."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.labelledclaims import read_invented_claims, read_polnear_claims
from benchmarks.labelledwords import read_polnear_articles
from onrecord.link.assertions import find_difference, read_assertion, speak_of_themselves
from onrecord.link.judging import asserted_text, installed_judge
from onrecord.link.predicates import says_something
from onrecord.link.weighing import WEIGHTS, measure_pair

STEPS, RATE, DECAY = 4000, 0.3, 0.02


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora/polnear")
    args = parser.parse_args()
    judge, rows, same = installed_judge(), [], []
    for pair in (*read_invented_claims(), *read_polnear_claims(read_polnear_articles(args.shared))):
        left, right = read_assertion(pair.left), read_assertion(pair.right)
        if pair.half != "dev" or left is None or right is None or find_difference(left, right) or speak_of_themselves(left, right):
            continue
        if not says_something(pair.left.content) or not says_something(pair.right.content):
            continue
        one, two = asserted_text(left), asserted_text(right)
        if verdict := judge.compare(one, two):
            measures = measure_pair(left, right, verdict, judge.nearness(one, two))
            rows.append([measures[name] for name in WEIGHTS])
            same.append(pair.same)
    figures, wanted = np.array(rows), np.array(same, float)
    middle, spread = figures.mean(0), figures.std(0) + 1e-6
    weights = np.zeros(len(WEIGHTS) + 1)
    inputs = np.c_[(figures - middle) / spread, np.ones(len(figures))]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        weights -= RATE * (inputs.T @ (likely - wanted) / len(wanted) + DECAY * weights)
    plain = weights[:-1] / spread
    print(
        {name: round(float(weight), 3) for name, weight in zip(WEIGHTS, plain, strict=True)}, round(float(weights[-1] - plain @ middle), 3)
    )
    scores = 1 / (1 + np.exp(-inputs @ weights))
    for level in np.arange(0.2, 0.75, 0.05):
        taken = scores >= level
        right = wanted[taken].sum()
        print(f"from {level:.2f}: precision {100 * right / max(1, taken.sum()):.1f}, recall {100 * right / wanted.sum():.1f}")


if __name__ == "__main__":
    main()
