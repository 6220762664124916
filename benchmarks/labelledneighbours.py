"""Neighbours in PolNeAR's articles, labelled: the pairs that linking compares, with statements as our reader finds them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.labelledclaims import POLNEAR_SPLIT
from benchmarks.labelledwords import read_polnear_articles, read_rows
from onrecord import StatementFilter, add_articles, open_store, read_documents
from onrecord.link.tellings import Telling, tell_statement

Place = tuple[str, int, int]  # an article's name, where a content begins and ends


@dataclass(frozen=True)
class Neighbours:
    """Two tellings, whether all who read them took them for the same, and for how many unlabelled pairs they were drawn."""

    left: Telling
    right: Telling
    same: bool
    half: str
    stands_for: int


def read_neighbours(shared: Path, half: str) -> Iterator[Neighbours]:
    """The labelled neighbours of one half; those with a cut content are left out, and those whose statement is no longer read."""
    rows = [row for row in read_rows("neighbours_polnear.tsv") if _half(row) == half]
    told = _read_tellings(shared, {name for row in rows for name in (row[0], row[3])})
    for left, start, end, right, begin, stop, first, second, stands_for in rows:
        places = (left, int(start), int(end)), (right, int(begin), int(stop))
        if "junk" in (first, second) or not all(place in told for place in places):
            continue
        one, two = (told[place] for place in places)
        yield Neighbours(one, two, {first, second} <= {"same", ""}, half, int(stands_for))


def _half(row: Sequence[str]) -> str:
    return "test" if max(name.split("_")[1] for name in (row[0], row[3])) >= POLNEAR_SPLIT else "dev"


def _read_tellings(shared: Path, names: set[str]) -> dict[Place, Telling]:
    """Every statement of these articles, by where it stands, its speaker linked across them."""
    articles = read_polnear_articles(shared)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for name in names:
            (texts / f"{name}.txt").write_text(articles[name][0].text, encoding="utf-8")
        with open_store(Path(folder) / "record.db", create=True) as store:
            add_articles(read_documents(str(texts)), store)
            return {
                (Path(document.path).stem, one.content[0].start, one.content[-1].end): tell_statement(document, one)
                for document, one in store.view.statements(StatementFilter())
            }
