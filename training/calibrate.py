"""Measure how often the reader is right at each level of its own sureness: python -m training.calibrate [--shared DIR] [--to DIR].

Reads PolNeAR dev with the package's model and writes the levels into its `model.json`: isotonic regression (pool adjacent violators,
Ayer et al., 1955) over bands of equal size. Prints the expected calibration error of each half of the articles by levels of the other.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.levels import Scored
from onrecord.annotate.pieces import MODEL

BANDS = 16  # of at least a hundred statements each on PolNeAR dev
TOP_RISE = 0.02  # above the highest band the score still rises a little, so that it orders statements
Levels = dict[str, list[float]]


def fit_levels(scored: Scored) -> Levels:
    """Sureness and share right, both rising, at no more than BANDS levels."""
    edges = np.quantile([score for score, _ in scored.lines], np.linspace(0, 1, BANDS + 1))
    edges[-1] = 2.0
    bands = [scored.between(low, high) for low, high in pairwise(edges)]
    pools: list[tuple[float, float, float]] = []  # sureness, share right, statements
    for count, precision, _, mean in bands:
        pools.append((mean, precision / 100, count))
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            one, two = pools.pop(), pools.pop()
            size = one[2] + two[2]
            pools.append(((one[0] * one[2] + two[0] * two[2]) / size, (one[1] * one[2] + two[1] * two[2]) / size, size))
    pools.append((1.0, min(1.0, pools[-1][1] + TOP_RISE), 0))
    return {"sure": [round(pool[0], 3) for pool in pools], "right": [round(pool[1], 3) for pool in pools]}


def halve(scored: Scored, number: int) -> Scored:
    """The statements of every other article."""
    paths = sorted({json.loads(line)["document"] for _, line in scored.lines})
    kept = set(paths[number::2])
    return scored.only(lambda line: json.loads(line)["document"] in kept)


def through(levels: Levels) -> Callable[[float], float]:
    """The likelihood that levels give a sureness."""
    return lambda sure: float(np.interp(sure, levels["sure"], levels["right"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with score.py, corpora/ and gold/")
    parser.add_argument("--to", type=Path, default=MODEL, help="folder of the exported model (the package's)")
    args = parser.parse_args()
    path = args.to / "model.json"
    model = {key: value for key, value in json.loads(path.read_text(encoding="utf-8")).items() if key != "levels"}
    path.write_text(json.dumps(model) + "\n", encoding="utf-8")
    scored = Scored.read(args.shared, "polnear-dev", str(args.to))
    for number in (0, 1):
        other = through(fit_levels(halve(scored, 1 - number)))
        print(f"half {number + 1}: expected calibration error {halve(scored, number).rescored(other).error():.3f}")
    model["levels"] = fit_levels(scored)
    path.write_text(json.dumps(model) + "\n", encoding="utf-8")
    print(f"{path}: {model['levels']}")


if __name__ == "__main__":
    main()
