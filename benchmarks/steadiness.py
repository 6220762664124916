"""How steady the reader is when what does not matter changes: python -m benchmarks.steadiness [FOLDER…] [--change WORDS].

FOLDER is gold in our own form (default wikinews-dev) or a PolNeAR compartment; --articles N draws N of each. Each change of
benchmarks/changes is made alone, with the gold's offsets and names carried along; only the articles that it touches count, read
as they were and as they are then. Prints attribution F1, speaker end-to-end F1, speaker and said_on accuracy of both (score.py,
speech only), and how many gold statements are read worse and better: content found with its source, speaker, day. What is drawn
is drawn by --seed and the article's name.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.changes import CHANGES, Article, Change
from benchmarks.sureness import load_score
from onrecord.pipeline import annotate_documents
from onrecord.read import read_documents
from onrecord.records import statement_line

SHARED = Path("../shared")
Read = dict[str, list[dict[str, Any]]]
FIGURES = (("attribution", "f1"), ("speaker end-to-end", "f1"), ("speaker accuracy", "acc"), ("said_on accuracy", "acc"))
HEADS = ("attribution", "end to end", "speaker", "said_on")


def load_articles(score: ModuleType, folder: Path) -> Iterator[Article]:
    """The articles of a folder in our own form, or of a PolNeAR compartment."""
    if (folder / "attributions").is_dir():
        for name, text, statements in score.polnear(folder):
            yield Article(name, text, tuple(_with_names(text, statement) for statement in statements))
        return
    for name, text, statements in score.own(folder):
        gold = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        furniture = tuple((item[0], item[1], item[2] if len(item) > 2 else "furniture") for item in gold.get("furniture") or ())
        yield Article(name, text, tuple(statements), gold.get("outlet"), furniture)


def _with_names(text: str, statement: dict[str, Any]) -> dict[str, Any]:
    """A statement of PolNeAR with the name that its source ends in, for the changes of names alone."""
    words = " ".join(text[start:end] for start, end in statement["source"])
    name = re.search(r"\b[A-Z][a-z]+ [A-Z][a-z]+$", words)
    return statement | ({"named": name[0]} if name else {})


def read_articles(articles: Iterable[Article]) -> Read:
    """What onrecord reads in the articles' texts, by their names, in the line format."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for article in articles:
            paths.append(Path(folder) / f"{article.name}.txt")
            paths[-1].write_bytes(article.text.replace("\n", article.line_end).encode())
        found: Read = {}
        for document, statements in annotate_documents(read_documents(paths)):
            found[Path(document.path).stem] = [statement_line(document, statement) for statement in statements]
    return found


def change_all(articles: Sequence[Article], change: Change, seed: int) -> list[Article]:
    """The articles that a change touches, changed."""
    changed = [change(article, random.Random(f"{seed} {article.name}")) for article in articles]
    return [new for old, new in zip(articles, changed, strict=True) if new != old]


def outcomes(score: ModuleType, article: Article, predicted: list[dict[str, Any]]) -> list[tuple[bool, bool, bool]]:
    """Of each gold statement that counts: whether it is found with its source, its speaker right and its day right."""
    words = [match.span() for match in score.WORD.finditer(article.text)]
    mine = [score.role_tokens(article.text, words, line) for line in predicted]
    gold = [(entry, score.role_tokens(article.text, words, entry)) for entry in article.statements]
    overlaps = sorted(
        ((score.jaccard(one["content"], theirs["content"]), score.jaccard(one["cue"], theirs["cue"]), i, j)
         for i, one in enumerate(mine) for j, (_, theirs) in enumerate(gold) if one["content"] & theirs["content"]), reverse=True,
    )  # fmt: skip
    pairs: dict[int, int] = {}
    for share, _, i, j in overlaps:
        if j not in pairs and i not in pairs.values() and share >= 0.5:
            pairs[j] = i
    judged = []
    for j, (entry, theirs) in enumerate(gold):
        if entry.get("optional") or entry.get("act") == "think" or not theirs["content"]:
            continue
        line = predicted[pairs[j]] if j in pairs else None
        judged.append((
            line is not None and score.jaccard(mine[pairs[j]]["source"], theirs["source"]) >= 0.5,
            line is not None and (not entry.get("speaker") or score.same_name(line["speaker"], entry["speaker"])),
            line is not None and (not entry.get("said_on") or score.same_date(line["said_on"], entry["said_on"])),
        ))  # fmt: skip
    return judged


def score_articles(score: ModuleType, articles: Iterable[Article], found: Read) -> list[float | None]:
    """The four figures; None where the gold has nothing to count."""
    documents = [(article.name, article.text, list(article.statements)) for article in articles]
    report = score.score(documents, found, speech_only=True)
    return [report[figure][unit] if figure in report else None for figure, unit in FIGURES]


def compare(score: ModuleType, before: Sequence[Article], after: Sequence[Article], read: Read, seen: Read) -> tuple[int, int, int]:
    """How many gold statements there are, how many are read worse and how many better."""
    total = worse = better = 0
    for old, new in zip(before, after, strict=True):
        for one, two in zip(outcomes(score, old, read.get(old.name, [])), outcomes(score, new, seen.get(new.name, [])), strict=True):
            total += 1
            worse += any(a and not b for a, b in zip(one, two, strict=True))
            better += any(b and not a for a, b in zip(one, two, strict=True))
    return total, worse, better


def show(score: ModuleType, before: Sequence[Article], after: Sequence[Article], read: Read, seen: Read) -> None:
    """The gold statements that are read worse after a change."""
    for old, new in zip(before, after, strict=True):
        kept = [entry for entry in new.statements if not entry.get("optional") and entry.get("act") != "think"]
        was, now = outcomes(score, old, read.get(old.name, [])), outcomes(score, new, seen.get(new.name, []))
        for entry, one, two in zip(kept, was, now, strict=False):
            if any(a and not b for a, b in zip(one, two, strict=True)):
                start, end = entry["content"][0]
                lines = [line for line in seen.get(new.name, []) if any(s < end and e > start for s, e in line["content"])]
                gold = " … ".join(new.text[s:e] for s, e in (*entry["source"], *entry["cue"]))
                lost = "/".join(name for name, a, b in zip(("source", "speaker", "day"), one, two, strict=True) if a and not b)
                print(f"  {new.name} {lost} [{gold}] {new.text[start:end][:90]!r} {entry.get('speaker')} {entry.get('said_on')}")
                for line in lines:
                    source = " … ".join(new.text[s:e] for s, e in (*line["source"], *line["cue"]))
                    print(f"      read [{source}] {line['text'][:90]!r} {line['speaker']} {line['said_on']} {line['published']}")


def print_row(name: str, articles: int, counts: tuple[int, int, int], before: list[float | None], after: list[float | None]) -> None:
    """One row of a table in Markdown."""
    figures = ["-" if one is None or two is None else f"{one:.1f} → {two:.1f}" for one, two in zip(before, after, strict=True)]
    print(f"| {name} | {articles} | {' | '.join(figures)} | {counts[0]} | {counts[1]} | {counts[2]} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", help="gold in our own form, or a PolNeAR compartment; wikinews-dev where left out")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with score.py and gold/")
    parser.add_argument("--articles", type=int, help="draw so many of each folder that has more")
    parser.add_argument("--change", action="append", default=[], metavar="WORDS", help="only changes whose name has these words")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print the statements that are read worse")
    args = parser.parse_args()
    started = time.process_time()
    score = load_score(args.shared)
    articles: list[Article] = []
    for folder in args.folders or [args.shared / "gold/wikinews-dev"]:
        every = list(load_articles(score, folder))
        drawn = args.articles is not None and len(every) > args.articles
        articles += sorted(random.Random(args.seed).sample(every, args.articles), key=lambda one: one.name) if drawn else every
    read = read_articles(articles)
    print(f"| change | articles | {' | '.join(HEADS)} | statements | worse | better |\n|{'---|' * (len(HEADS) + 5)}")
    for name, change in CHANGES.items():
        if args.change and not any(words in name for words in args.change):
            continue
        after = change_all(articles, change, args.seed)
        if not after:
            continue
        names = {article.name for article in after}
        before = [article for article in articles if article.name in names]
        seen = read_articles(after)
        counts = compare(score, before, after, read, seen)
        print_row(name, len(after), counts, score_articles(score, before, read), score_articles(score, after, seen))
        if args.show:
            show(score, before, after, read, seen)
    print(f"\n{time.process_time() - started:.0f} s of processor time")


if __name__ == "__main__":
    main()
