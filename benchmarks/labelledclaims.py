"""The labelled pairs for the same claim: PolNeAR's by name and offsets, the invented ones in full, parted by time into halves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from benchmarks.labelledwords import read_rows, said_at
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.link.tellings import Telling, tell_statement
from onrecord.records import Document, Span, Statement, hash_words

INVENTED_SPLIT, POLNEAR_SPLIT = "2020-03-01", "2016-05-15"  # the half kept for the final figure begins here
Articles = Mapping[str, tuple[Document, tuple[Statement, ...]]]


@dataclass(frozen=True)
class ClaimPair:
    """Two tellings and whether they say the same, as a person judged who read both."""

    left: Telling
    right: Telling
    same: bool
    half: str


def read_invented_claims() -> Iterator[ClaimPair]:
    """Every two tellings of one subject."""
    subjects: dict[str, list[tuple[str, Telling]]] = defaultdict(list)
    for subject, claim, speaker, day, words in read_rows("same_claim_invented.tsv"):
        subjects[subject].append((claim, _tell(subject, speaker, day, words)))
    for told in subjects.values():
        for (one, left), (two, right) in combinations(told, 2):
            yield ClaimPair(left, right, one == two, _half(max(left.day or "", right.day or ""), INVENTED_SPLIT))


def _tell(subject: str, speaker: str, day: str, words: str) -> Telling:
    manner = manner_of(words, (Span(0, len(words)),), pair_quotes(words))
    key = hash_words(subject, speaker, day, words)
    return Telling(key, key, words, speaker.removeprefix("o:"), None, day, manner, "say", False, (), "", "")


def read_polnear_claims(articles: Articles) -> Iterator[ClaimPair]:
    """The pairs of PolNeAR's statements, out of its articles by name."""
    for row in read_rows("same_claim_polnear.tsv"):
        left, right = said_at(articles, *row[:3]), said_at(articles, *row[3:6])
        day = max(name.split("_")[1] for name in (row[0], row[3]))
        yield ClaimPair(tell_statement(*left), tell_statement(*right), row[6] == "same", _half(day, POLNEAR_SPLIT))


def _half(day: str, split: str) -> str:
    return "test" if day >= split else "dev"
