"""Score what links articles: python benchmarks/links.py [--shared DIR] [--half dev|test] [--errors N] copies | words | speed.

copies  articles cut, rearranged, added to, rewritten and partly replaced among 2,000: precision and recall by pair
words   the labelled pairs of benchmarks/labels: precision and recall, hard negatives counted apart
speed   time and memory of both at 2,000 and 8,000 articles
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from benchmarks.copycases import Made, Paragraphs, make_set
from onrecord.link.copies import link_copies
from onrecord.link.origins import find_origins
from onrecord.records import Document, Resolved, hash_text
from training.corpus.marks import ARTICLES, parse_article

SHORTEST = 100  # words of an article that is copied or stands beside
HALVED = 400  # words from which a PolNeAR article is taken as several, so that there are 2,000: texts on one subject that share nothing


SET, COPIES, LOOKALIKES = 2000, 120, 90
# stories that PolNeAR has twice, as printed on two days or in two editions: neither right nor wrong here
TWICE = re.compile(
    "as-spotlight-shines|misinformation-enters|republicans-have-stake|polls-suggest-possib|golf-courses-forced|with-fewer-golfers"
    "|the-latest-kasich|the-latest-sanders|sanders-advances|via-legislative|sanders-says-he-s-ri|sanders-winning-str|a-meaningful-exch"
    "|watch-the-best"
)


def document_of(name: str, text: str) -> Document:
    return Document(hash_text(text), name, text, "benchmark", "")


def half_of(name: str) -> str:
    return "test" if zlib.crc32(name.encode()) % 2 else "dev"


def read_articles(shared: Path) -> Iterator[tuple[str, Paragraphs]]:
    """The invented articles, then PolNeAR's, as paragraphs; a long one of PolNeAR is cut into parts."""
    for path in sorted(ARTICLES.glob("*.txt")):
        yield path.stem, _paragraphs(parse_article(path.read_text(encoding="utf-8")).text)
    for path in sorted((shared / "corpora/polnear").glob("*/text/*.txt")):
        paragraphs = _paragraphs(path.read_text(encoding="utf-8"))
        for number, part in enumerate(_parts(paragraphs)):
            yield f"{path.stem}:{number}", part


def _published(number: int, item: Made, name: str | None) -> Document:
    """A made article as a document of an outlet: PolNeAR's by its name, a house's note in one house's articles, the rest in one each."""
    outlet = name.partition("_")[0] if name and ":" in name else item.how if item.how == "same_note" else f"Outlet {number}"
    return replace(document_of(str(number), f"{number}\n\n" + "\n\n".join(item.paragraphs)), outlet=Resolved(outlet, "made"))


def _paragraphs(text: str) -> Paragraphs:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _parts(paragraphs: Paragraphs) -> Iterator[Paragraphs]:
    part: Paragraphs = []
    left = sum(len(paragraph.split()) for paragraph in paragraphs)
    for paragraph in paragraphs:
        part.append(paragraph)
        size = sum(len(one.split()) for one in part)
        if size >= HALVED and left - size >= SHORTEST:
            yield part
            part, left = [], left - size
    yield part


def measure_copies(shared: Path, half: str, errors: int) -> tuple[float, float]:
    """Precision and recall by pair of articles put together, over 2,000 articles of which 120 are copies and 90 look like it."""
    # invented articles of this half are copied first; the rest, and PolNeAR's of both halves, stand around
    everything = [(name, article) for name, article in read_articles(shared) if sum(len(p.split()) for p in article) >= SHORTEST]
    mine = [item for item in everything if ":" not in item[0] and half_of(item[0]) == half]
    rest = [item for item in everything if item not in mine]
    names, articles = zip(*(mine + rest)[: SET - COPIES - LOOKALIKES], strict=True)
    lenders = [article for _, article in (mine + rest)[SET - COPIES - LOOKALIKES :]]
    made = list(make_set(articles, lenders, copies=COPIES, lookalikes=LOOKALIKES, seed=1 if half == "dev" else 2))
    documents = [_published(number, item, names[number] if number < len(names) else None) for number, item in enumerate(made)]
    by_id = {document.id: number for number, document in enumerate(documents)}
    groups = [[by_id[key] for key in origin.documents] for origin in find_origins(documents, link_copies(documents, _fetch(documents)))]
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    sources = defaultdict(list)
    for number, item in enumerate(made):
        if item.source is not None:
            sources[item.source].append(number)
    gold = {pair for group in sources.values() for pair in combinations(group, 2)}
    real = {pair for pair in found - gold if all(at < len(names) and TWICE.search(names[at]) for at in pair)}
    for left, right in sorted(found - gold - real)[:errors]:
        print(f"  wrong: {_name(left, made, names)} | {_name(right, made, names)}")
    missed, wrong = gold - found, found - gold - real
    print(f"  missed by what was done: {dict(Counter(made[pair[1]].how for pair in missed))}")
    print(f"  wrong by what was done: {dict(Counter(made[pair[1]].how for pair in wrong))}; {len(real)} pairs of PolNeAR itself not counted")
    precision, recall = _share(len(found) - len(real) - len(wrong), len(found) - len(real)), _share(len(gold) - len(missed), len(gold))
    print(f"copies, {half}: {len(documents)} articles, {len(gold)} pairs; precision {precision:.1f}, recall {recall:.1f}")
    return precision, recall


def _fetch(documents: Iterable[Document]):
    return {document.id: document for document in documents}.__getitem__


def _name(number: int, made: list[Made], names: tuple[str, ...]) -> str:
    return names[number] if number < len(names) else f"{made[number].how} {number}"


def _share(part: int, whole: int) -> float:
    return 100.0 * part / whole if whole else 100.0
