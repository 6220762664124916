"""The labelled pairs of statements: PolNeAR's by name and offsets, the invented ones in full."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.records import Document, Resolved, Span, SpeakerKind, Statement, hash_spans, hash_text
from onrecord.resolve import resolve_document
from training.corpora import GoldStatement, read_polnear

LABELS = Path(__file__).parent / "labels"
KINDS: dict[str, SpeakerKind] = {"o": "organisation", "u": "unnamed"}

MARKS = 2  # characters that close a quotation

Said = tuple[Document, Statement]


@dataclass(frozen=True)
class Pair:
    """Two statements and whether they are one utterance, as a person judged who read both."""

    left: Said
    right: Said
    same: bool
    half: str
    why: str


def half_of(*keys: str) -> str:
    return "test" if zlib.crc32("|".join(sorted(keys)).encode()) % 2 else "dev"


def read_polnear_articles(shared: Path) -> dict[str, tuple[Document, tuple[Statement, ...]]]:
    """PolNeAR's articles by name with their gold statements, speakers resolved as in any other article."""
    with (shared / "corpora/polnear/metadata.tsv").open(encoding="utf-8") as table:
        heads = {row["filename"]: row for row in csv.DictReader(table, delimiter="\t")}
    articles: dict[str, tuple[Document, tuple[Statement, ...]]] = {}
    for part in ("train", "dev"):
        for gold in read_polnear(shared / "corpora/polnear" / part):
            if gold.name in articles:  # another annotator's reading
                continue
            head = heads[gold.name]
            outlet, day = Resolved(head["publisher"], "metadata"), Resolved(head["publication_date"], "metadata")
            document = Document(hash_text(gold.text), gold.name, gold.text, "gold", "", outlet=outlet, published=day)
            raw = {one.id: one for one in _statements(document, gold.statements)}
            articles[gold.name] = document, resolve_document(document, tuple(raw.values()))
    return articles


def _statements(document: Document, gold: list[GoldStatement]) -> Iterator[Statement]:
    quotes = pair_quotes(document.text)
    for one in gold:
        content, cue, source = (tuple(Span(*span) for span in spans if span[0] < span[1]) for spans in (one.content, one.cue, one.source))
        if content:
            manner = manner_of(document.text, content, quotes)
            yield Statement(hash_spans(document.id, content, cue, source), document.id, content, cue, source, manner, "say", 1.0)


def read_polnear_pairs(articles: dict[str, tuple[Document, tuple[Statement, ...]]]) -> Iterator[Pair]:
    for row in read_rows("same_words_polnear.tsv"):
        yield Pair(said_at(articles, *row[:3]), said_at(articles, *row[3:6]), row[6] == "same", half_of(row[0], row[3]), "PolNeAR")


def said_at(articles: Mapping[str, tuple[Document, tuple[Statement, ...]]], name: str, start: str, end: str) -> Said:
    """The article of that name and the statement whose content stands there."""
    document, statements = articles[name]
    statement = statement_at(statements, int(start), int(end))
    if statement is None:
        raise ValueError(f"no statement at {start} to {end} of {name}")
    return document, statement


def statement_at(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The first statement whose content stands there; resolving may have put in a mark that closes it."""
    near = [one for one in statements if one.content[0].start == start and abs(one.content[-1].end - end) <= MARKS]
    return min(near, key=lambda one: abs(one.content[-1].end - end), default=None)


def read_invented_pairs() -> Iterator[Pair]:
    for number, row in enumerate(read_rows("same_words_invented.tsv")):
        left, right = _invented(f"{number}, left", *row[2:5]), _invented(f"{number}, right", *row[5:8])
        yield Pair(left, right, row[0] == "same", half_of(row[4], row[7]), row[1])


def _invented(name: str, speaker: str, day: str, words: str) -> Said:
    document = Document(hash_text(name + words), name, words, "invented", "", published=Resolved(day, "table"))
    content = (Span(0, len(words)),)
    mark, _, rest = speaker.partition(":")
    kind = KINDS.get(mark) if rest else "person"
    manner = manner_of(words, content, pair_quotes(words))
    statement = Statement(hash_spans(document.id, content), document.id, content, (), (), manner, "say", 1.0)
    if speaker == "-":
        return document, statement
    return document, Statement(
        statement.id, document.id, content, (), (), manner, "say", 1.0, speaker=Resolved(rest or speaker, "table"), speaker_kind=kind
    )


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of labels, without its heads."""
    with (LABELS / name).open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        yield from rows
