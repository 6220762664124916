"""Whether a score of 0.8 is right in eight of ten: python -m benchmarks.sureness [FOLDER…] [--shared DIR] [--reader NAME].

FOLDER is gold in our own form (default wikinews-dev). A statement is right here if content and source are, as score.py judges them, and if
the speaker, where one is given, is the gold's. Prints bands of score with the mean score beside the share that is right, and the expected
calibration error (Naeini et al., AAAI 2015).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.accuracy import write_lines

BANDS = 10


def load_score(shared: Path) -> ModuleType:
    """The project's measure, score.py, as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(score: ModuleType, folder: Path, reader: str) -> Iterator[tuple[float, bool]]:
    """Each statement's score and whether it is right; thoughts and what the gold calls debatable are left out, as score.py does."""
    with tempfile.TemporaryDirectory() as work:
        write_lines(folder, Path(work) / "lines.jsonl", reader)
        lines = [json.loads(line) for line in (Path(work) / "lines.jsonl").read_text(encoding="utf-8").splitlines()]
    for name, text, gold in score.own(folder):
        words = [match.span() for match in score.WORD.finditer(text)]
        tokens = [score.role_tokens(text, words, entry) for entry in gold]
        for line in (line for line in lines if Path(line["document"]).stem == name):
            mine = score.role_tokens(text, words, line)
            overlaps = [score.jaccard(mine["content"], theirs["content"]) for theirs in tokens]
            at = overlaps.index(max(overlaps)) if any(overlaps) else None
            if at is None:
                if line["act"] != "think":
                    yield line["score"], False
            elif not gold[at]["optional"] and gold[at]["act"] != "think":
                yield line["score"], overlaps[at] >= 0.5 and _agree(score, line, mine, gold[at], tokens[at])


def _agree(score: ModuleType, line: dict[str, Any], mine: dict[str, Any], entry: dict[str, Any], theirs: dict[str, Any]) -> bool:
    if score.jaccard(mine["source"], theirs["source"]) < 0.5:
        return False
    return line["speaker"] is None or bool(score.same_name(line["speaker"], entry["speaker"]))


def print_bands(judged: list[tuple[float, bool]]) -> None:
    """Bands of score with what is right in them, and the expected calibration error."""
    print("score       statements  mean score  right")
    error = 0.0
    for number in range(BANDS):
        band = [(sure, right) for sure, right in judged if min(BANDS - 1, int(sure * BANDS)) == number]
        if band:
            mean, share = sum(sure for sure, _ in band) / len(band), sum(right for _, right in band) / len(band)
            error += len(band) * abs(mean - share) / len(judged)
            print(f"{number / BANDS:.1f} to {(number + 1) / BANDS:.1f} {len(band):12} {mean:11.2f} {share:6.2f}")
    print(f"expected calibration error {error:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with score.py and gold/")
    parser.add_argument("--reader", default="best", help="best, or the folder of an exported model")
    args = parser.parse_args()
    score = load_score(args.shared)
    for folder in args.folders or [args.shared / "gold/wikinews-dev"]:
        print(folder)
        print_bands(list(judge(score, folder, args.reader)))


if __name__ == "__main__":
    main()
