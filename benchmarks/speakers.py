"""Score speakers, days, places and occasions on gold spans: what `resolve` makes of statements whose spans are right.

python benchmarks/speakers.py [GOLD] [--reader NAME] [--errors N]

GOLD is a folder of NAME.txt beside NAME.json (default ../shared/gold/wikinews-dev, beside the repository). Prints right, coarser (a
month for the gold's day; for a speaker the description as printed, where gold has a name or more words), wrong and abstained in per cent
of the statements whose gold has the field, what was resolved where the gold leaves it open, and the time taken.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.annotate import annotate_texts
from onrecord.read.bylines import parse_byline, parse_signature
from onrecord.read.dateline import parse_dateline
from onrecord.records import Document, Furniture, Resolved, Span, Statement, hash_spans, hash_text, value_of
from onrecord.resolve import resolve_document

GOLD = Path(__file__).parents[2] / "shared/gold/wikinews-dev"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# words that make no difference between two names; the same measure as the project's score
_DROPPED = {"the", "a", "an", "of", "mr", "mrs", "ms", "dr", "sir", "president", "minister", "senator"}


def same_name(left: str | None, right: str | None) -> bool:
    """Whether two names are one: equal after folding, one ends the other, or three words in five shared."""
    one, two = (
        [word for word in _WORD.findall(re.sub("['’]s", "", (name or "").casefold())) if word not in _DROPPED] for name in (left, right)
    )
    if not one or not two:
        return False
    shared = len(set(one) & set(two)) / len(set(one) | set(two))
    return one == two or (one[-1] == two[-1] and (set(one) <= set(two) or set(two) <= set(one))) or shared >= 0.6


def read_gold(folder: Path) -> Iterator[tuple[Document, tuple[Statement, ...], list[dict[str, Any]]]]:
    """Each article of a folder with its gold statements, raw and as annotated."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        document = _document(path, text, gold)
        ids = {entry["id"]: hash_spans(document.id, *_spans(entry)) for entry in gold["statements"]}
        raw = [_raw(document, entry, ids) for entry in gold["statements"]]
        kept = {statement.id: statement for statement in raw}
        entries = [entry for entry, statement in zip(gold["statements"], raw, strict=True) if kept[statement.id] is statement]
        yield document, tuple(kept.values()), entries


def _document(path: Path, text: str, gold: dict[str, Any]) -> Document:
    published = Resolved(gold["published"], "gold") if gold.get("published") else None
    furniture = tuple(Furniture(Span(item[0], item[1]), item[2] if len(item) > 2 else "furniture") for item in gold.get("furniture", []))
    title = Resolved(gold["title"], "gold") if gold.get("title") else None
    return Document(
        hash_text(text), path.stem, text, "gold", "", title=title, byline=_byline(text, furniture), dateline=_dateline(text, furniture),
        published=published, furniture=furniture,
    )  # fmt: skip


def _byline(text: str, furniture: tuple[Furniture, ...]) -> Resolved | None:
    """The names of the first line that the gold marks as a byline and that has any."""
    for span in (item.span for item in furniture if item.kind == "byline"):
        line = text[span.start : span.end].strip()
        if names := parse_byline(line) or parse_signature(line):
            return Resolved(line[names.start : names.end], "gold", span)
    return None


def _dateline(text: str, furniture: tuple[Furniture, ...]) -> Resolved | None:
    """The place of the dateline that the gold marks as furniture."""
    for span in (item.span for item in furniture if item.kind == "dateline"):
        found = parse_dateline(text[span.start : span.end + 40])
        if found and found.place:
            start, end = found.place
            return Resolved(text[span.start + start : span.start + end], "gold", span, text[span.start : span.end])
    return None


def _spans(entry: dict[str, Any]) -> list[tuple[Span, ...]]:
    return [tuple(Span(*span) for span in entry[role]) for role in ("content", "cue", "source")]


def _raw(document: Document, entry: dict[str, Any], ids: dict[Any, str]) -> Statement:
    content, cue, source = _spans(entry)
    return Statement(
        ids[entry["id"]], document.id, content, cue, source, entry["manner"], entry["act"], 1.0,
        negated=bool(entry.get("negated")), nested_in=ids.get(entry.get("nested_in")),
    )  # fmt: skip


def same_words(left: str | None, right: str | None) -> bool:
    """Whether two phrases tell one place or occasion: the words of one are among the other's, articles not counted."""
    one, two = (set(_WORD.findall((words or "").casefold())) - {"the", "a", "an"} for words in (left, right))
    return bool(one and two) and (one <= two or two <= one)


class Tally:
    """Right, coarser (a month, a description as printed), wrong, abstained and, where the gold leaves the field open, made up."""

    def __init__(self, name: str) -> None:
        self.name, self.counts = name, Counter[str]()

    def add(self, found: str | None, gold: str | None, right: bool, *, coarser: bool = False) -> str:
        told = "right" if right else "coarser" if coarser else "wrong"
        outcome = told if gold and found else "abstained" if gold else "made up" if found else "left open"
        self.counts[outcome] += 1
        return outcome

    def line(self) -> str:
        keys = ["right", *(["coarser"] if self.counts["coarser"] else []), "wrong", "abstained"]
        of = sum(self.counts[key] for key in keys) or 1
        shares = "  ".join(f"{key} {100 * self.counts[key] / of:5.1f} %" for key in keys)
        return f"{self.name:10} {shares}  of {of}; gold open: {self.counts['left open']} left open, {self.counts['made up']} not"


def measure(folder: Path, errors: int, reader: str) -> list[Tally]:
    """Score a folder and print its first errors; the reader finds the mentions."""
    speakers, days, addressees = Tally("speaker"), Tally("said_on"), Tally("addressee")
    settings = [Tally("place"), Tally("occasion")]
    articles = list(read_gold(folder))
    annotated = annotate_texts([document for document, _, _ in articles], reader=reader)
    for (document, raw, gold), (_, _, mentions) in zip(articles, annotated, strict=True):
        for statement, entry in zip(resolve_document(document, raw, mentions), gold, strict=True):
            if entry.get("optional"):
                continue
            found, day = value_of(statement.speaker), value_of(statement.said_on)
            as_printed = statement.speaker is not None and statement.speaker.rule.startswith("description as printed")
            outcome = speakers.add(found, entry["speaker"], same_name(found, entry["speaker"]), coarser=as_printed)
            addressees.add(
                value_of(statement.addressee), entry.get("addressee"), same_name(value_of(statement.addressee), entry.get("addressee"))
            )
            said_on = str(entry.get("said_on") or "")
            for tally in settings:
                value, told = value_of(getattr(statement, tally.name)), entry.get(tally.name)
                tally.add(value, told, same_words(value, told))
            on_day = days.add(day, said_on, str(day)[: len(said_on)] == said_on, coarser=said_on.startswith(str(day)))
            if errors > 0 and (outcome not in ("right", "left open") or on_day in ("wrong", "made up")):
                errors -= 1
                _print_error(document, statement, entry, f"{outcome}/{on_day}")
    return [speakers, days, addressees, *settings]


def _print_error(document: Document, statement: Statement, entry: dict[str, Any], outcome: str) -> None:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(document.text[span.start : span.end] for span in spans)

    rule = statement.speaker.rule if statement.speaker else "-"
    print(f"{outcome} {document.path} #{entry['id']} [{words(statement.source)}|{words(statement.cue)}|{words(statement.content)[:40]}]")
    print(f"    {value_of(statement.speaker)!r} ({rule}), gold {entry['speaker']!r}")
    print(f"    day {value_of(statement.said_on)}, gold {entry.get('said_on')}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--reader", default="best", help="whose mentions to use: best, or the folder of an exported model")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    arguments = parser.parse_args()
    started = time.process_time()
    for tally in measure(arguments.gold, arguments.errors, arguments.reader):
        print(tally.line())
    print(f"{time.process_time() - started:.2f} s of processor time")


if __name__ == "__main__":
    main()
