"""How quickly `onrecord serve` answers over a large record: makes one of invented articles, and asks it as several readers at once.

    python -m benchmarks.serving make build/large.db --articles 100000
    python -m benchmarks.serving ask build/large.db --clients 8

`make` is the same for the same seed. `ask` starts the server, warms it with other addresses of each kind, and prints for each page and
call how long answers took when several readers asked at once, and the 95th percentile; the processor time of one answer, asked alone, for
the first time and again; and how much memory the server held at most.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, quote_plus

from benchmarks.largeclaims import put_claims
from benchmarks.largerecord import World, make, put_people
from onrecord.store import open_store

FLOOR = 0.3  # seconds that the 95th percentile may take
ROOM = 500  # megabytes that the server may hold


def put_linked(path: Path, seed: int) -> None:
    """Put people and claims in."""
    put_people(path)
    put_claims(path, seed)


def addresses(path: Path, first: int = 0) -> dict[str, list[str]]:
    """What is asked for: each page and call, with several of the names and words that there are; others of them from another article on."""
    with open_store(path, read_only=True) as store:
        listed = list(store.view.articles(limit=400))[first::50]
        articles = [store.view.article_of(one.id) for one in listed]
        claims = [one.id for one in [*store.view.claims(limit=5), *store.view.claims(limit=400)[50 + first :: 50]]]
        some = [(article.document, article.statements[n % len(article.statements)]) for n, article in enumerate(articles)]
    said = [statement for _, statement in some]
    names = [statement.speaker.value for statement in said if statement.speaker]
    people = [statement.person.id for statement in said if statement.person]
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
        "speaker by id": [f"/speaker?person={id}" for id in people],
        "who is who": ["/review/people", *(f"/review/people?person={id}" for id in people[:4])],
        "compare": ["/compare", *(f"/compare?speaker={name}" for name in whole)],
        "claims": [
            *("/claims", "/claims?contested=true", "/claims?since=2012&until=2015"),
            *(f"/claims?text={quote(word)}" for word in words[:4]),
            *(f"/claims?speaker={quote_plus(name)}" for name in names[:4]),
        ],
        "claim": [f"/claims/{id}" for id in claims],
        "network": ["/network", "/network?since=2012&until=2013", *(f"/network?focus={quote_plus(name)}" for name in names[:3])],
        "skipped": ["/skipped"],
        "review": ["/review", *(f"/review?speaker={name}" for name in whole[:3])],
        "api statements": ["/api/v1/statements", *(f"/api/v1/statements?text={quote(word)}&limit=100" for word in words[:4])],
        "api statement": [f"/api/v1/statements/{statement.id}" for statement in said],
        "api article": [f"/api/v1/articles/{statement.document_id}" for statement in said],
        "api annotation": [f"/api/v1/articles/{statement.document_id}?format=annotation" for statement in said],
        "api articles": ["/api/v1/articles", "/api/v1/articles?sort=published"],
        "api speaker": [f"/api/v1/speaker?name={quote_plus(name)}" for name in names],
        "api speakers": ["/api/v1/speakers"],
        "api counts": ["/api/v1/counts", *(f"/api/v1/counts?text={quote(word)}" for word in words)],
        "api search": [f"/api/v1/search?text={quote(word)}" for word in words],
        "api claims": ["/api/v1/claims", *(f"/api/v1/claims?person={id}" for id in people[:4])],
        "api claim": [f"/api/v1/claims/{id}" for id in claims],
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
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})  # as browsers ask
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

    @property
    def processor_seconds(self) -> float:
        """What it has spent, all threads together."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9

    def stop(self) -> None:
        """Let it end."""
        self.process.terminate()
        self.process.wait(30)


def ask(path: Path, clients: int, rounds: int, *, new: bool = False, tell: bool = False) -> bool:
    """Ask everything as several clients at once; whether all is as quick and small as it should be."""
    warming, wanted, others = (
        [(name, address) for name, listed in addresses(path, first).items() for address in listed] for first in (25, 0, 12)
    )
    server = Server(path)
    try:
        _ask_singly(server, warming)
        first = _ask_singly(server, wanted, tell=tell)
        spent = _ask_singly(server, wanted, tell=tell)
        before, begun = server.processor_seconds, time.monotonic()
        took = _ask_at_once(server, others if new else wanted, clients, rounds)
        together = server.processor_seconds - before, time.monotonic() - begun
        return _tell(took, first, spent, together, server)
    finally:
        server.stop()


def _ask_singly(server: Server, wanted: Sequence[tuple[str, str]], *, tell: bool = False) -> dict[str, list[float]]:
    """Processor time of each answer, one after the other."""
    spent: defaultdict[str, list[float]] = defaultdict(list)
    connection = HTTPConnection("127.0.0.1", server.port, timeout=600)
    for name, address in wanted:
        before, begun = server.processor_seconds, time.monotonic()
        server.get(connection, address)
        spent[name].append(server.processor_seconds - before)
        if tell:
            print(f"{spent[name][-1] * 1000:6.0f} ms of the processor, {(time.monotonic() - begun) * 1000:6.0f} ms: {address}", flush=True)
    return spent


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


def _tell(
    took: dict[str, list[float]], new: dict[str, list[float]], spent: dict[str, list[float]], together: tuple[float, float], server: Server
) -> bool:
    slow = 0
    for name, seconds in took.items():
        ordered = sorted(seconds)
        half, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        slow += most > FLOOR
        first, again = ((sum(some[name]) / len(some[name]), max(some[name])) for some in (new, spent))
        print(
            f"{name:16} {len(ordered):5} answers   median {half * 1000:6.0f} ms   p95 {most * 1000:6.0f} ms"
            f"   processor {first[0] * 1000:4.0f} ms, at most {first[1] * 1000:4.0f} ms"
            f"   asked again {again[0] * 1000:4.0f} ms, at most {again[1] * 1000:4.0f} ms"
        )
    answers = sum(map(len, took.values()))
    per_answer = [round(1000 * seconds / answers, 1) for seconds in together]
    told = {"started_s": round(server.started, 1), "memory_mb": round(server.megabytes), "slow": slow}
    print(json.dumps({**told, "at_once_processor_ms": per_answer[0], "at_once_ms": per_answer[1], "load": os.getloadavg()[0]}))
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
    asking.add_argument("--new", action="store_true", help="have the readers ask for what nobody asked for before")
    asking.add_argument("--tell", action="store_true", help="print each address with its processor time")
    given = parser.parse_args()
    if given.command == "make":
        make(given.path, given.articles, World(given.seed), lambda path: put_linked(path, given.seed))
    elif not ask(given.path, given.clients, given.rounds, new=given.new, tell=given.tell):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
