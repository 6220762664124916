"""How quickly `onrecord serve` answers over a large record: makes one of invented articles, and asks it as several readers at once.

    python -m benchmarks.serving make build/large.db --articles 100000
    python -m benchmarks.serving ask build/large.db --clients 8

`make` is the same for the same seed. `ask` starts the server, warms it, and prints for each page and call how long answers took, the
95th percentile last, and how much memory the server held at most.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, quote_plus

from onrecord.records import ACTS, Document, Resolved, Span, Statement, hash_spans, hash_text
from onrecord.store import open_store

SAID_IN_ARTICLE = 10
SPEAKERS, SUBJECTS, OUTLETS, WORDS = 20_000, 2_000, 80, 4_000
CUES = {"said": "say", "asked": "ask", "demanded": "demand", "promised": "promise", "denied": "deny", "warned": "warn", "agreed": "agree"}
FIRST_YEAR, YEARS = 2008, 18
SYLLABLES = [
    "ka",
    "to",
    "ri",
    "el",
    "mor",
    "van",
    "sol",
    "ind",
    "ar",
    "be",
    "lun",
    "osk",
    "tha",
    "wen",
    "dri",
    "pel",
    "ga",
    "shi",
    "nor",
    "ul",
]
FLOOR = 0.3  # seconds that the 95th percentile may take
ROOM = 500  # megabytes that the server may hold


class World:
    """Names and words to write articles with; few are frequent and many are rare, as in news."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.words = [self._word() for _ in range(WORDS)]
        self.speakers = [f"{self._word().capitalize()} {self._word().capitalize()}" for _ in range(SPEAKERS)]
        self.subjects = [f"{self._word().capitalize()} {self._word().capitalize()}" for _ in range(SUBJECTS)]
        self.outlets = [f"The {self._word().capitalize()} Courier" for _ in range(OUTLETS)]

    def _word(self) -> str:
        return "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(2, 4)))

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


def write_articles(count: int, seed: int) -> Iterator[tuple[Document, tuple[Statement, ...]]]:
    """Invented articles with their statements."""
    world = World(seed)
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
        about=tuple({world.pick(world.subjects) for _ in range(chance.choice((0, 1, 1, 2)))}),
    )


def make(path: Path, articles: int, seed: int) -> None:
    """Write the store; one that is there is left as it is."""
    if path.exists():
        print(f"{path} is there already")
        return
    begun = time.monotonic()
    with open_store(path, create=True) as store:
        writer = store.writer("invented")
        for number, (document, statements) in enumerate(write_articles(articles, seed), 1):
            writer.add_article(document, statements)
            if number % 5_000 == 0:
                print(f"{number} articles, {number / (time.monotonic() - begun):.0f}/s", flush=True)


def addresses(path: Path) -> dict[str, list[str]]:
    """What is asked for: each page and call, with several of the names and words that there are."""
    with open_store(path, read_only=True) as store:
        some = list(itertools.islice(store.view.statements(), 400))[::50]
    said = [statement for _, statement in some]
    names = [statement.speaker.value for statement in said if statement.speaker]
    words = [document.text[statement.content[0].start :].split()[1].strip('",.') for document, statement in some]
    about = [name for statement in said for name in statement.about]
    whole = [quote_plus(f'"{name}"') for name in names]
    return {
        "search": ["/", "/?sort=oldest", "/?manner=direct", "/?since=2012&until=2015", "/?min_score=0.8"],
        "search words": [f"/?text={quote(word)}" for word in words],
        "search names": [f"/?speaker={name}" for name in whole] + [f"/?about={quote_plus(name)}" for name in about[:4]],
        "article": [f"/articles/{statement.document_id}" for statement in said],
        "articles": ["/articles", *(f"/articles?text={quote(word)}" for word in words[:4])],
        "speakers": ["/speakers", *(f"/speakers?text={quote(name.split()[0])}" for name in names[:4])],
        "speaker": [f"/speaker?name={quote_plus(name)}" for name in names],
        "compare": ["/compare", *(f"/compare?speaker={name}" for name in whole)],
        "network": ["/network", "/network?since=2012&until=2013", *(f"/network?focus={quote_plus(name)}" for name in names[:3])],
        "review": ["/review", *(f"/review?speaker={name}" for name in whole[:3])],
        "api statements": ["/api/v1/statements", *(f"/api/v1/statements?text={quote(word)}&limit=100" for word in words[:4])],
        "api statement": [f"/api/v1/statements/{statement.id}" for statement in said],
        "api article": [f"/api/v1/articles/{statement.document_id}" for statement in said],
        "api articles": ["/api/v1/articles"],
        "api speaker": [f"/api/v1/speaker?name={quote_plus(name)}" for name in names],
        "api speakers": ["/api/v1/speakers"],
        "api counts": ["/api/v1/counts", *(f"/api/v1/counts?text={quote(word)}" for word in words)],
        "api search": [f"/api/v1/search?text={quote(word)}" for word in words],
        "api network": ["/api/v1/network"],
        "api outlets": ["/api/v1/outlets"],
    }


class Server:
    """A running `onrecord serve`."""

    def __init__(self, path: Path) -> None:
        program = [sys.executable, "-m", "onrecord", "serve", "--store", str(path), "--port", "0"]
        begun = time.monotonic()
        self.process = subprocess.Popen(program, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        match = re.search(r":(\d+)/", self.process.stdout.readline())
        assert match, "the server did not start"
        self.port = int(match[1])
        self.get(HTTPConnection("127.0.0.1", self.port, timeout=600), "/")
        self.started = time.monotonic() - begun

    def get(self, connection: HTTPConnection, address: str) -> float:
        """Seconds until the answer is there."""
        begun = time.monotonic()
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{address} gave {answer.status}")
        return time.monotonic() - begun

    @property
    def megabytes(self) -> float:
        """The most memory that it ever held."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        match = re.search(r"VmHWM:\s+(\d+)", status)
        return int(match[1]) / 1_000 if match else 0.0

    def stop(self) -> None:
        """Let it end."""
        self.process.terminate()
        self.process.wait(30)


def ask(path: Path, clients: int, rounds: int) -> bool:
    """Ask everything as several clients at once; whether all is as quick and small as it should be."""
    wanted = [(name, address) for name, listed in addresses(path).items() for address in listed]
    server = Server(path)
    try:
        warm = HTTPConnection("127.0.0.1", server.port, timeout=600)
        for _, address in wanted:
            server.get(warm, address)
        took = _ask_at_once(server, wanted, clients, rounds)
        return _tell(took, server)
    finally:
        server.stop()


def _ask_at_once(server: Server, wanted: Sequence[tuple[str, str]], clients: int, rounds: int) -> dict[str, list[float]]:
    took: defaultdict[str, list[float]] = defaultdict(list)

    def browse(seed: int) -> None:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=600)
        order = list(wanted) * rounds
        random.Random(seed).shuffle(order)
        for name, address in order:
            took[name].append(server.get(connection, address))

    readers = [threading.Thread(target=browse, args=(seed,)) for seed in range(clients)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return took


def _tell(took: dict[str, list[float]], server: Server) -> bool:
    slow = 0
    for name, seconds in took.items():
        ordered = sorted(seconds)
        half, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        slow += most > FLOOR
        print(f"{name:16} {len(ordered):5} answers   median {half * 1000:6.0f} ms   p95 {most * 1000:6.0f} ms")
    print(json.dumps({"started_s": round(server.started, 1), "memory_mb": round(server.megabytes), "slow": slow}))
    return not slow and server.megabytes < ROOM


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("path", type=Path)
    making.add_argument("--articles", type=int, default=100_000)
    making.add_argument("--seed", type=int, default=1)
    asking = commands.add_parser("ask")
    asking.add_argument("path", type=Path)
    asking.add_argument("--clients", type=int, default=8)
    asking.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    if given.command == "make":
        make(given.path, given.articles, given.seed)
    elif not ask(given.path, given.clients, given.rounds):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
