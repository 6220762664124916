"""Kills `onrecord add` at random moments, adds again, and compares the store with one made without a kill.

    python benchmarks/kill.py --kills 100 --articles 300 --seed 1

Each kill has a store of its own and a moment drawn evenly from the time that an undisturbed run takes. Every tenth article lies there
twice under different names and every tenth file is empty, so that copies and the log of what was skipped are compared too.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path
from statistics import median

from onrecord.store import open_store

PROGRAM = (sys.executable, "-m", "onrecord")

PEOPLE = ("Ilva Torrand", "Osk Vell", "Mara Dunmore", "Prior Anselm Dove", "Teodor Brask", "Lin Aubrey")
BODIES = ("the Harbour Board", "the Maral Trade Office", "the Elda Water Guild", "the Sarn River Council")
# words in such numbers that a claim returns in two or three articles and shares few with others, as in news
MANY_CLAIMS = 1_500
SYLLABLES = (
    ("sar", "mer", "tol", "vash", "kel", "orr", "bran", "ild"),
    ("a", "en", "ov", "il", "u"),
    ("n", "wick", "dorn", "mouth", "va", "sk"),
)
DEEDS = (
    *("open late", "close before winter", "be sold to strangers", "be repaired by volunteers", "lose its licence"),
    *("need new pipes", "flood every spring", "stand empty", "honour a sailor", "feed thousands"),
)

SHAPES = (
    '"{claim_}," {who} said on Monday.',
    "{who} told reporters that {claim}.",
    "{who} denied that {claim}.",
    "According to {body}, {claim}.",
    "{body_} warned on Friday that {claim}, and {who} agreed.",
    "It rained on the harbour for most of the day.",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kill: when, how many articles the store held then, and what differs after adding again (nothing, it is hoped)."""

    moment: float
    stored: int
    difference: str | None


def main() -> int:
    arguments = _arguments()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="onrecord-kill-") as name:
        work = Path(name)
        write_articles(work / "articles", arguments.articles, chance)
        began = time.monotonic()
        add(work, "whole.db")
        duration = time.monotonic() - began
        whole = contents(work / "whole.db")
        print(
            f"{len(whole)} entries from {arguments.articles} articles; an undisturbed add takes {duration:.1f} s; seed {arguments.seed}",
            flush=True,
        )
        moments = [chance.uniform(0, duration) for _ in range(arguments.kills)]
        outcomes = []
        for moment in moments:
            outcomes.append(kill_once(work, moment, whole))
            if len(outcomes) % 10 == 0:
                same = sum(outcome.difference is None for outcome in outcomes)
                print(f"after {len(outcomes)} kills {same} stores the same as without", flush=True)
    return report(outcomes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100, help="how many times to kill (100)")
    parser.add_argument("--articles", type=int, default=300, help="how many articles to add (300)")
    parser.add_argument("--seed", type=int, default=1, help="what the articles and moments are drawn with (1)")
    return parser.parse_args()


def write_articles(folder: Path, count: int, chance: random.Random) -> None:
    """Invented articles; of every ten, one has a copy beside it and one an empty file."""
    folder.mkdir()
    for number in range(count):
        article = invent_article(number, chance)
        (folder / f"{number:04}.txt").write_text(article, encoding="utf-8")
        if number % 10 == 3:
            (folder / f"{number:04}-copy.txt").write_text(article, encoding="utf-8")
        if number % 10 == 7:
            (folder / f"{number:04}-empty.txt").touch()


def invent_article(number: int, chance: random.Random) -> str:
    """A headline, a dateline and some paragraphs; the number keeps any two apart."""
    claim, body = chance.choice(_claims()), chance.choice(BODIES)
    head = f"Report {number}: {body} says {claim}\n\nPORT ELDA, April {1 + number % 28}, 2023 - This is report {number} of the year."
    return "\n\n".join([head, *(_paragraph(chance) for _ in range(chance.randint(1, 3)))]) + "\n"


def _paragraph(chance: random.Random) -> str:
    sentences = []
    for _ in range(chance.randint(1, 3)):
        claim, body = chance.choice(_claims()), chance.choice(BODIES)
        words = {"claim": claim, "claim_": _raise(claim), "body": body, "body_": _raise(body), "who": chance.choice(PEOPLE)}
        sentences.append(chance.choice(SHAPES).format(**words))
    return " ".join(sentences)


def _raise(words: str) -> str:
    return words[0].upper() + words[1:]


@cache
def _claims() -> tuple[str, ...]:
    words = ["".join(parts) for parts in product(*SYLLABLES)]
    things, places = words[::6], random.Random(0).choices(words, k=MANY_CLAIMS)
    return tuple(
        f"the {things[at % len(things)]} of {_raise(place)} will {DEEDS[at // len(things) % len(DEEDS)]}" for at, place in enumerate(places)
    )


def kill_once(work: Path, moment: float, whole: list[str]) -> Outcome:
    """Kill an add at the moment, add again, compare; then remove the store."""
    store = work / "killed.db"
    with subprocess.Popen(_command("killed.db"), cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            program.wait(moment)
        except subprocess.TimeoutExpired:
            program.kill()
    stored = count_articles(store)
    add(work, "killed.db")
    difference = compare(whole, contents(store)) or damage(store)
    for file in work.glob("killed.db*"):
        file.unlink()
    return Outcome(moment, stored, difference)


def _command(store: str) -> list[str]:
    return [*PROGRAM, "add", "articles", "--store", store, "--json"]


def add(work: Path, store: str) -> None:
    """Add every article, undisturbed."""
    subprocess.run(_command(store), cwd=work, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def count_articles(store: Path) -> int:
    """How many articles a store holds that may not be one yet."""
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM document").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def contents(path: Path) -> list[str]:
    """All that a store holds, one string for each article and each entry of the log, but for times and how often."""
    with open_store(path) as store:
        articles = [repr(replace(store.view.article(line.id), added_at="")) for line in store.view.articles()]
        skipped = [repr(replace(item, first_seen="", last_seen="", times=0)) for item in store.view.skipped()]
        people = [repr(person) for person in store.view.people()]
        links = [repr(replace(link, decided_at="")) for link in store.view.links()]
    return articles + skipped + people + sorted(links)


def compare(whole: list[str], found: list[str]) -> str | None:
    """The first difference in words, None where there is none."""
    if len(whole) != len(found):
        return f"{len(found)} entries instead of {len(whole)}"
    return next((f"{right[:200]} instead of {left[:200]}" for left, right in zip(whole, found, strict=True) if left != right), None)


def damage(path: Path) -> str | None:
    """What the database itself finds wrong with a store and its search indexes."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            for index in ("statement_search", "document_search"):
                connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
            answer = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        except sqlite3.DatabaseError as error:
            answer = str(error)
    return None if answer == "ok" else answer


def report(outcomes: list[Outcome]) -> int:
    """Print the figures; 1 where any store differs."""
    wrong = [outcome for outcome in outcomes if outcome.difference]
    stored = [outcome.stored for outcome in outcomes]
    print(f"{len(outcomes)} kills; articles stored at the kill: {min(stored)} to {max(stored)}, median {median(stored):g}")
    print(f"{len(outcomes) - len(wrong)} stores the same as without a kill, {len(wrong)} not")
    for outcome in wrong:
        print(f"  killed at {outcome.moment:.3f} s: {outcome.difference}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
