"""Score the reader: python benchmarks/accuracy.py [--shared DIR] [--gold NAME] [--folder DIR] [--reader NAME] [--errors N].

Reads the gold texts as `onrecord read --json` does, writes the lines to a file and hands them to the project's score.py.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from onrecord.errors import ItemError
from onrecord.pipeline import annotate_documents
from onrecord.read import read_documents
from onrecord.records import statement_line

GOLD = {
    "polnear-dev": ("corpora/polnear/dev", "text", []),
    "wikinews-dev": ("gold/wikinews-dev", "", ["--speech-only"]),
}
# attribution F1, exact F1 below which the command fails; lowering one is a decision, not a repair
FLOORS = {"polnear-dev": (70.0, 58.0), "wikinews-dev": (58.0, 0.0)}


def write_lines(folder: Path, out: Path, reader: str) -> None:
    """The line format for every text of a folder."""
    documents = [item for item in read_documents(sorted(folder.glob("*.txt"))) if not isinstance(item, ItemError)]
    with out.open("w", encoding="utf-8") as lines:
        for document, statements in annotate_documents(documents, reader=reader):
            for statement in statements:
                lines.write(json.dumps(statement_line(document, statement), ensure_ascii=False) + "\n")


def score_lines(shared: Path, gold: Path, lines: Path, options: list[str]) -> dict[str, dict[str, float]]:
    """What score.py says of the lines."""
    command = [sys.executable, str(shared / "score.py"), str(gold), str(lines), "--json", *options]
    report: dict[str, dict[str, float]] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return report


def print_report(name: str, report: dict[str, dict[str, float]]) -> None:
    print(f"\n{name}")
    for figure, value in report.items():
        if isinstance(value, dict):
            print(f"  {figure:24} " + "  ".join(f"{key} {number}" for key, number in value.items()))
        else:
            print(f"  {figure}: {value}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with score.py, corpora/ and gold/")
    parser.add_argument("--gold", choices=sorted(GOLD), action="append", help="which gold set; both where left out")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="another folder in our own gold form")
    parser.add_argument("--reader", default="best", help="best, or the folder of an exported model")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    failed = False
    sets = [(name, args.shared / GOLD[name][0], GOLD[name][1], GOLD[name][2]) for name in args.gold or ([] if args.folder else GOLD)]
    sets += [(str(folder), folder, "", ["--speech-only"]) for folder in args.folder]
    for name, gold, texts, options in sets:
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder) / "lines.jsonl"
            write_lines(gold / texts, lines, args.reader)
            report = score_lines(args.shared, gold, lines, [*options, "--errors", str(args.errors)])
        print_report(name, report)
        attribution, exact = FLOORS.get(name, (0.0, 0.0))
        if report["attribution"]["f1"] < attribution or report["exact"]["f1"] < exact:
            print(f"  below the floor: attribution {attribution}, exact {exact}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
