"""Check and build the open corpus: marked articles in, plain text and gold JSON out.

python -m training.corpus check [FILE ...]
python -m training.corpus build OUT [SERIES]

SERIES is one letter or two, with which the names of the articles begin: "a-m".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from training.corpus.marks import ARTICLES, MarkError, gold_json, parse_article


def check_articles(paths: list[Path]) -> int:
    faults = 0
    statements = words = 0
    for path in paths:
        try:
            article = parse_article(path.read_text(encoding="utf-8"))
        except MarkError as error:
            faults += 1
            print(f"{path}: {error}")
            continue
        statements += len(article.statements)
        words += len(article.text.split())
    print(f"{len(paths)} articles, {words} words, {statements} statements, {faults} with faults")
    return 1 if faults else 0


def build_corpus(out: Path, series: str = "a-z") -> int:
    paths = [path for path in sorted(ARTICLES.glob("*.txt")) if series[0] <= path.name.removeprefix("test_")[0] <= series[-1]]
    for path in paths:
        folder = out / ("test" if path.name.startswith("test_") else "train")
        folder.mkdir(parents=True, exist_ok=True)
        article = parse_article(path.read_text(encoding="utf-8"))
        (folder / path.name).write_text(article.text, encoding="utf-8")
        gold = json.dumps(gold_json(article, path.name), ensure_ascii=False, indent=1)
        (folder / path.with_suffix(".json").name).write_text(gold, encoding="utf-8")
    return 0 if paths else 1


def main(arguments: list[str]) -> int:
    match arguments:
        case ["check", *names]:
            return check_articles([Path(name) for name in names] or sorted(ARTICLES.glob("*.txt")))
        case ["build", out, *series] if len(series) < 2:
            return build_corpus(Path(out), *series)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
