"""What the score of content and source is worth: python -m benchmarks.levels [--shared DIR] [--gold NAME] [--reader NAME].

Prints two tables over a gold set. The first: keep only statements of at least some score, and precision and recall of the attributions that
stay. The second: statements in bands of score, the mean score beside the share that is right, and the expected calibration error, the
difference between the two weighted by the bands' sizes (Naeini et al., AAAI 2015).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.accuracy import GOLD, score_lines
from onrecord.annotate import annotate_texts
from onrecord.errors import ItemError
from onrecord.read import read_documents
from onrecord.records import statement_line

LEVELS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Scored:
    """Statements of one gold set as the reader finds them, each with its score, to be measured by parts."""

    shared: Path
    name: str
    lines: list[tuple[float, str]]

    @classmethod
    def read(cls, shared: Path, name: str, reader: str) -> Scored:
        """Read a gold set; nothing is resolved, so the score is of content and source alone."""
        folder, texts, _ = GOLD[name]
        documents = [item for item in read_documents(sorted((shared / folder / texts).glob("*.txt"))) if not isinstance(item, ItemError)]
        found = ((document, said) for document, statements, _ in annotate_texts(documents, reader=reader) for said in statements)
        return cls(shared, name, [(said.score, json.dumps(statement_line(document, said))) for document, said in found])

    def only(self, keep: Callable[[str], bool]) -> Scored:
        """Some of the statements, chosen by their lines."""
        return replace(self, lines=[(score, line) for score, line in self.lines if keep(line)])

    def rescored(self, likelihood: Callable[[float], float]) -> Scored:
        """The same statements with other scores."""
        return replace(self, lines=[(likelihood(score), line) for score, line in self.lines])

    def between(self, low: float, high: float) -> tuple[int, float, float, float]:
        """How many statements score at least `low` and less than `high`; their precision, recall (per cent) and mean score."""
        kept = [(score, line) for score, line in self.lines if low <= score < high]
        if not kept:
            return 0, 0.0, 0.0, 0.0
        folder, _, options = GOLD[self.name]
        with tempfile.TemporaryDirectory() as work:
            out = Path(work) / "lines.jsonl"
            out.write_text("".join(line + "\n" for _, line in kept), encoding="utf-8")
            figures = score_lines(self.shared, self.shared / folder, out, options)["attribution"]
        return len(kept), figures["p"], figures["r"], sum(score for score, _ in kept) / len(kept)

    def bands(self) -> list[tuple[int, float, float, float]]:
        """`between` for every band of a tenth."""
        return [self.between(low, low + 0.1 if low < 0.9 else 2.0) for low in LEVELS]

    def error(self) -> float:
        """Expected calibration error."""
        return sum(count * abs(precision / 100 - mean) for count, precision, _, mean in self.bands()) / len(self.lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with score.py, corpora/ and gold/")
    parser.add_argument("--gold", choices=sorted(GOLD), default="polnear-dev", help="which gold set (polnear-dev)")
    parser.add_argument("--reader", default="best", help="best, or the folder of an exported model")
    args = parser.parse_args()
    scored = Scored.read(args.shared, args.gold, args.reader)
    print("score at least  statements  precision  recall")
    for level in LEVELS:
        count, precision, recall, _ = scored.between(level, 2.0)
        print(f"{level:14.1f} {count:11} {precision:10.1f} {recall:7.1f}")
    print("\nscore       statements  mean score  right")
    for low, (count, precision, _, mean) in zip(LEVELS, scored.bands(), strict=True):
        print(f"{low:.1f} to {low + 0.1:.1f} {count:12} {mean:11.2f} {precision / 100:6.2f}")
    print(f"expected calibration error {scored.error():.3f}")


if __name__ == "__main__":
    main()
