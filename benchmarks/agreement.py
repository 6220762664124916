"""How far PolNeAR's annotators agree among themselves: python -m benchmarks.agreement [--shared DIR].

Eighteen of its articles were annotated by five or six people. Each annotator is scored against each other one as a reader is against gold,
by the project's own score.py: the mean over all ordered pairs is what a reader can be held to.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections import defaultdict
from itertools import permutations
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.sureness import load_score

FIGURES = ("attribution", "exact", "content token", "source token", "cue exact")


def read_annotators(shared: Path, score: ModuleType) -> dict[str, dict[str, tuple[str, str, list[Any]]]]:
    """The statements of every annotator of an article that has several: article, then annotator, to (name, text, statements)."""
    readings: dict[str, dict[str, tuple[str, str, list[Any]]]] = defaultdict(dict)
    for compartment in ("train", "dev"):
        folder = shared / "corpora/polnear" / compartment
        for path in sorted((folder / "attributions").glob("*.ann")):
            article, annotator = path.stem.rsplit("_", 1)
            if len(list(path.parent.glob(f"{article}_*.ann"))) > 1:
                with tempfile.TemporaryDirectory() as alone:
                    for name in ("text", "attributions"):
                        Path(alone, name).mkdir()
                    shutil.copy(folder / "text" / f"{article}.txt", Path(alone, "text"))
                    shutil.copy(path, Path(alone, "attributions"))
                    readings[article][annotator] = next(iter(score.polnear(Path(alone))))
    return readings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with score.py and corpora/")
    args = parser.parse_args()
    score = load_score(args.shared)
    readings = read_annotators(args.shared, score)
    people = sorted({annotator for mine in readings.values() for annotator in mine})
    found: dict[str, list[float]] = defaultdict(list)
    for one, other in permutations(people, 2):
        both = [article for article, mine in readings.items() if one in mine and other in mine]
        report = score.score([readings[article][one] for article in both], {article: readings[article][other][2] for article in both})
        for figure in FIGURES:
            found[figure].append(report[figure]["f1"])
    print(f"{len(readings)} articles, {len(people)} annotators, {len(found[FIGURES[0]])} ordered pairs; F1: mean (least to most)")
    for figure, values in found.items():
        print(f"{figure:14} {statistics.mean(values):.1f} ({min(values)} to {max(values)})")


if __name__ == "__main__":
    main()
