"""A large record of invented articles, the same for the same seed: what `python -m benchmarks.serving` asks.

Articles are stored many to a transaction, for one at a time would take the disk an hour; a small record made so equals one that a Writer
stored.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, update

from onrecord.link.appearances import own_block
from onrecord.link.speakers import RULES
from onrecord.link.ties import founded_by
from onrecord.records import ACTS, Appearance, Document, Link, Resolved, Span, Statement, hash_spans, hash_text, hash_words
from onrecord.store import dialect, open_store
from onrecord.store.rows import appearance_values, document_values, link_values, statement_values
from onrecord.store.schema import appearance, link, person, statement_about
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import pad_names, pad_words

SAID_IN_ARTICLE = 10
SPEAKERS, SUBJECTS, OUTLETS, WORDS = 20_000, 2_000, 80, 4_000
CUES = {"said": "say", "asked": "ask", "demanded": "demand", "promised": "promise", "denied": "deny", "warned": "warn", "agreed": "agree"}
FIRST_YEAR, YEARS = 2008, 18
PARTS = ("ka", "to", "ri", "el", "mor", "van", "sol", "ind", "ar", "be", "lun", "osk", "tha", "wen", "dri", "pel", "ga", "shi", "nor", "ul")
AT_ONCE = 2_000
ADDED_AT = "2026-01-01T00:00:00+00:00"


class World:
    """Names and words to write articles with; few are frequent and many are rare, as in news."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.words = [self._word() for _ in range(WORDS)]
        self.speakers = [f"{self._word().capitalize()} {self._word().capitalize()}" for _ in range(SPEAKERS)]
        self.subjects = [f"{self._word().capitalize()} {self._word().capitalize()}" for _ in range(SUBJECTS)]
        self.outlets = [f"The {self._word().capitalize()} Courier" for _ in range(OUTLETS)]

    def _word(self) -> str:
        return "".join(self.chance.choice(PARTS) for _ in range(self.chance.randint(2, 4)))

    def pick(self, names: Sequence[str]) -> str:
        """One of the names, the first ones far more often."""
        return names[
            min(int(self.chance.paretovariate(0.6)) - 1, len(names) - 1)
            if self.chance.random() < 0.8
            else self.chance.randrange(len(names))
        ]

    def sentence(self) -> str:
        """Words in a row."""
        return " ".join(self.pick(self.words) for _ in range(self.chance.randint(6, 18)))


def write_articles(count: int, world: World) -> Iterator[tuple[Document, tuple[Statement, ...]]]:
    """Invented articles with their statements."""
    for number in range(count):
        yield _write_article(world, number)


def _write_article(world: World, number: int) -> tuple[Document, tuple[Statement, ...]]:
    chance = world.chance
    title = world.sentence().capitalize()
    published = f"{FIRST_YEAR + chance.randrange(YEARS)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    text = f"{title}\n\n"
    drafts = []
    cast = [world.pick(world.speakers) for _ in range(3)]
    for _ in range(SAID_IN_ARTICLE):
        speaker, cue, content = chance.choice(cast), chance.choice(list(CUES)), world.sentence()
        quoted = chance.random() < 0.4
        start = len(text)
        shown = f'"{content}"' if quoted else content
        text += f"{shown}, {speaker} {cue}. {world.sentence().capitalize()}.\n"
        source = start + len(shown) + 2
        spans = (
            Span(start, start + len(shown)),
            Span(source + len(speaker) + 1, source + len(speaker) + 1 + len(cue)),
            Span(source, source + len(speaker)),
        )
        drafts.append((spans, speaker, CUES[cue], "direct" if quoted else "indirect"))
    document = Document(
        id=hash_text(text),
        path=f"articles/{number:06}.txt",
        text=text,
        reader="plain",
        raw_hash=hash_text(f"raw {number}"),
        title=Resolved(title, "first line"),
        outlet=Resolved(world.pick(world.outlets), "invented"),
        published=Resolved(published, "invented"),
        language="en",
    )
    return document, tuple(_statement(world, document, *draft) for draft in drafts)


def _statement(world: World, document: Document, spans: tuple[Span, Span, Span], speaker: str, act: str, manner: str) -> Statement:
    content, cue, source = ((span,) for span in spans)
    chance = world.chance
    known = chance.random() < 0.85
    assert act in ACTS
    return Statement(
        id=hash_spans(document.id, content, cue, source),
        document_id=document.id,
        content=content,
        cue=cue,
        source=source,
        manner=manner,  # type: ignore[arg-type]
        act=act,  # type: ignore[arg-type]
        score=round(chance.uniform(0.3, 0.98), 3),
        speaker=Resolved(speaker, "full name", source[0]) if known else None,
        speaker_kind="person" if known else None,
        about=tuple(dict.fromkeys(world.pick(world.subjects) for _ in range(chance.choice((0, 1, 1, 2))))),
    )


def make(path: Path, articles: int, world: World, also: Callable[[Path], None]) -> None:
    """Write the store, and what else is to be put in; one that is there is left as it is."""
    if path.exists():
        print(f"{path} is there already")
        return
    begun = time.monotonic()
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    open_store(unfinished, create=True).close()
    for done in store_articles(unfinished, write_articles(articles, world)):
        print(f"{done} articles after {time.monotonic() - begun:.0f} s", flush=True)
    also(unfinished)
    print(f"all after {time.monotonic() - begun:.0f} s", flush=True)
    unfinished.rename(path)


def store_articles(path: Path, written: Iterable[tuple[Document, tuple[Statement, ...]]]) -> Iterator[int]:
    """Put articles into a new store, and say now and then how many are in."""
    engine = dialect.connect_file(path)
    left, done = iter(written), 0
    while some := list(islice(left, AT_ONCE)):
        with dialect.writing(engine) as connection:
            _insert(connection, some, done)
        done += len(some)
        yield done
    engine.dispose()


def _insert(connection: Connection, articles: Sequence[tuple[Document, tuple[Statement, ...]]], before: int) -> None:
    added = {"reader_version": "invented", "added_at": ADDED_AT, "linked": None}
    rows = [{**document_values(document), **added, "changed": number} for number, (document, _) in enumerate(articles, before + 1)]
    said = [(document, one, position) for document, statements in articles for position, one in enumerate(statements)]
    about = [{"statement_id": one.id, "words": pad_words(value)} for _, one, _ in said for value in one.about]
    connection.execute(insert(documents), rows)
    connection.execute(insert(statements_table), [{**statement_values(*one), "review": None} for one in said])
    connection.execute(insert(statement_about), about)


def put_people(path: Path) -> None:
    """Make everyone of one name one person, each article tied to the first: what linking leaves, without the hour it takes."""
    engine = dialect.connect_file(path)
    column = statements_table.c
    dated = func.min(column.earliest).label("first")
    who = select(column.document_id, column.speaker, func.count().label("statements"), dated).where(column.speaker.is_not(None))
    grouped = who.group_by(column.document_id, column.speaker).order_by(func.min(column.number))
    firsts: dict[str, str] = {}
    with dialect.writing(engine) as connection:
        found = connection.execute(grouped)
        while rows := found.fetchmany(AT_ONCE * 10):
            appearances = [_appear(*row) for row in rows]
            new = [one for one in appearances if firsts.setdefault(one.name, one.id) == one.id]
            persons = [{"id": founded_by(one.id), "name": one.name, "name_words": pad_names([one.name]), "kind": "person"} for one in new]
            placed = [{**appearance_values(one, own_block(one)), "person_id": founded_by(firsts[one.name])} for one in appearances]
            ties = [link_values(_tie(one.id, firsts[one.name]), None) for one in appearances if firsts[one.name] != one.id]
            connection.execute(insert(person), persons)
            connection.execute(insert(appearance), placed)
            connection.execute(insert(link), ties)
        connection.execute(update(documents).values(linked=RULES))
    engine.dispose()


def _appear(document_id: str, name: str, statements: int, first: str | None) -> Appearance:
    id = hash_words(document_id, name, "person")
    return Appearance(id, document_id, name, "person", read_as="person", first=first, last=first, statements=statements)


def _tie(left: str, right: str) -> Link:
    return Link(left, right, "same_speaker", "same", 0.9, "same name", RULES, ADDED_AT)
