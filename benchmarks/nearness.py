"""How many of the first three that lie near a claim or statement are worth seeing, by pairs of PolNeAR's that one person judged by reading.

    python -m benchmarks.nearness RECORD.db --half test
    python -m benchmarks.nearness build/large.db --time 15

RECORD.db holds PolNeAR's articles of the earlier half (before 15 May 2016) as `onrecord add` read them, their paths ending in the corpus's
names, with days and outlets from its table. Worth seeing is what one who follows the first would want to see: on the same subject, a
related assertion. Pairs by names and offsets of our own reader's statements: another reader's may not be found again.
`--time` asks for what lies near some claims of any record, as `python -m benchmarks.serving make` writes one, and says how long it takes.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.labelledwords import LABELS
from onrecord.nearby import SHOWN, show_near
from onrecord.records import Document, Statement
from onrecord.store import View, open_store

FIRST = 3


class Place(NamedTuple):
    """A statement by the name of its article and its first and last character."""

    name: str
    start: int
    end: int


def place_of(document: Document, statement: Statement) -> Place:
    """Where a statement stands, as labels have it."""
    return Place(Path(document.path).stem, statement.content[0].start, statement.content[-1].end)


def read_labels(half: str) -> dict[Place, dict[Place, bool]]:
    """What lies near each statement of a half, and whether it is worth seeing."""
    labels: dict[Place, dict[Place, bool]] = defaultdict(dict)
    with (LABELS / "near_polnear.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            left, right = (Place(row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])) for side in ("left", "right"))
            if row["half"] == half:
                labels[left][right] = row["label"] == "see"
    return labels


def measure_nearness(view: View, half: str, show: int) -> Counter[str]:
    """Of the first few that are shown how many are worth seeing, are not, and nobody judged; by claims and statements that tell none."""
    counts = Counter[str]()
    at = {place_of(document, statement): statement.id for document, statement in view.statements()}
    for asked, judged in read_labels(half).items():
        if asked not in at:
            counts["not found again"] += 1
            continue
        claim = view.claim(at[asked])
        kind = "claim" if claim.summary.id != claim.summary.label_id else "statement"
        near = show_near(view, at[asked], limit=SHOWN)[:FIRST]
        counts.update(("asked", f"{kind} asked", *(["with any", f"{kind} with any"] if near else [])))
        for one, said in ((one, view.said([one.statement])[one.statement]) for one in near):
            worth = judged.get(place_of(*said))
            verdict = "not judged" if worth is None else "see" if worth else "not"
            counts.update((verdict, f"{kind} {verdict}"))
            if verdict != "see" and counts["told"] < show:
                counts["told"] += 1
                print(f"  {verdict}: {asked} | {claim.summary.label[:150]} | {place_of(*said)} | {one.closeness} {one.text[:150]}")
    return counts


def measure_time(view: View, many: int) -> None:
    """Processor time of what lies near some claims, asked for the first time."""
    claims = view.claims(limit=20 * many)[::20]
    show_near(view, claims[0].id)  # the pair reader is loaded
    spent = []
    for claim in claims:
        before = time.process_time()
        show_near(view, claim.id)
        spent.append(1000 * (time.process_time() - before))
    print(f"{view.count():,} statements, {len(spent)} claims: median {median(spent):.0f} ms, at most {max(spent):.0f} ms of the processor")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--half", choices=("dev", "test"), default="test")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N that are not worth seeing, or not judged")
    parser.add_argument("--time", type=int, metavar="N", help="what lies near so many claims, and how long it takes")
    given = parser.parse_args()
    with open_store(given.record, read_only=True) as store:
        if given.time:
            measure_time(store.view, given.time)
            return
        counts = measure_nearness(store.view, given.half, given.errors)
    for kind in ("", "claim ", "statement "):
        see, shown = counts[f"{kind}see"], sum(counts[f"{kind}{one}"] for one in ("see", "not", "not judged"))
        share = f"{100 * see / shown:.0f} %" if shown else "none"
        asked, found, unjudged = (counts[f"{kind}{one}"] for one in ("asked", "with any", "not judged"))
        worth = f"{see} of the first {shown} worth seeing ({share}), {unjudged} not judged"
        print(f"{kind or 'all '}{asked} asked, {found} with anything near: {worth}")
    print(f"{counts['not found again']} not found again")


if __name__ == "__main__":
    main()
