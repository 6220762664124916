"""Whether several read the record while another program adds to it: 1,000 articles are added while 8 clients browse.

    python -m benchmarks.together --articles 1000 --clients 8

A real `onrecord add` and a real `onrecord serve` work on one file. No page may fail, no article may be lost, and the pages must show
all of them at the end.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.largerecord import World, make, put_people
from benchmarks.serving import Server, addresses
from onrecord.store import open_store

BEFORE = 500  # articles that are there when it begins
SENTENCES = (
    'The {place} bridge will open in May, {speaker} told reporters on Monday. "We have waited {n} years for it," {speaker} said.',
    "{speaker} denied that the harbour wall at {place} leaks, and promised a report within {n} days.",
    '{speaker} asked the council of {place} to lower the tariff by {n} crowns. "Nobody can pay it," {speaker} said.',
    "The ferry to {place} was late {n} times this year, {speaker} said in a statement, and warned that it would be late again.",
    'According to {speaker}, the school at {place} needs {n} more teachers. "That is the least of it," {speaker} added.',
)


def write_texts(folder: Path, count: int, seed: int) -> None:
    """Invented articles in plain English, each in a file of its own."""
    world = World(seed)
    for number in range(count):
        place = world.chance.choice(world.subjects).split()[0]
        speaker = world.pick(world.speakers)
        lines = [
            one.format(place=place, speaker=speaker, n=number + world.chance.randrange(9)) for one in world.chance.sample(SENTENCES, 3)
        ]
        day = f"{world.chance.randint(1, 28)} March {2010 + number % 15}"
        (folder / f"{number:04}.txt").write_text(f"News from {place}, number {number}\n\n{day}\n\n" + "\n\n".join(lines) + "\n", "utf-8")


class Browsing:
    """Clients who ask one page after the other until they are told to stop."""

    def __init__(self, server: Server, wanted: list[str], clients: int) -> None:
        self._server, self._wanted = server, wanted
        self._stop = threading.Event()
        self.answers: list[float] = []
        self.errors: list[str] = []
        self._threads = [threading.Thread(target=self._browse, args=(seed,)) for seed in range(clients)]

    def __enter__(self) -> Browsing:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _browse(self, seed: int) -> None:
        connection = HTTPConnection("127.0.0.1", self._server.port, timeout=600)
        for address in self._endless(seed):
            try:
                self.answers.append(self._server.get(connection, address))
            except (SystemExit, OSError) as error:
                self.errors.append(f"{address}: {error}")
                connection = HTTPConnection("127.0.0.1", self._server.port, timeout=600)

    def _endless(self, seed: int) -> Iterator[str]:
        chance = random.Random(seed)
        while not self._stop.is_set():
            yield chance.choice(self._wanted)


def add_while_browsing(folder: Path, articles: int, clients: int) -> bool:
    """Do it in a folder; whether all went well."""
    record, texts = folder / "record.db", folder / "texts"
    texts.mkdir()
    make(record, BEFORE, World(1), put_people)
    write_texts(texts, articles, seed=2)
    server = Server(record)
    begun = time.monotonic()
    try:
        with Browsing(server, [address for listed in addresses(record).values() for address in listed], clients) as browsing:
            adding = subprocess.run(
                [sys.executable, "-m", "onrecord", "add", str(texts), "--store", str(record)], capture_output=True, text=True, check=False
            )
            took = time.monotonic() - begun
        shown = _shown(server)
    finally:
        server.stop()
    with open_store(record, read_only=True) as store:
        paths = {summary.path for summary in store.view.articles()}
        kept = sum(str(texts / f"{number:04}.txt") in paths for number in range(articles))
        skipped = len(store.view.skipped())
    slow = sorted(browsing.answers)[int(len(browsing.answers) * 0.95)]
    print(
        json.dumps(
            {
                "seconds": round(took, 1),
                "added": kept,
                "skipped": skipped,
                "lost": articles - kept - skipped,
                "shown": shown - BEFORE,
                "answers": len(browsing.answers),
                "p95_ms": round(slow * 1000),
                "errors": browsing.errors[:5],
                "add": adding.returncode,
            }
        )
    )
    return not browsing.errors and adding.returncode == 0 and kept == articles and shown == BEFORE + articles


def _shown(server: Server) -> int:
    """How many articles the pages know of, once they have had time to look."""
    time.sleep(3)
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", "/api/v1/articles?limit=1")
    total: int = json.loads(connection.getresponse().read())["total"]
    return total


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--clients", type=int, default=8)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not add_while_browsing(Path(folder), given.articles, given.clients):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
