"""How long a large record takes to link what is new in it: makes one of invented articles, adds a hundred, and links them.

    python -m benchmarks.largelinks make build/links.db --articles 100000
    python -m benchmarks.largelinks link build/links.db
    python -m benchmarks.largelinks link build/links.db --late

`make` is the same for the same seed; it links the people, and leaves marks as linking does, but no claims, without the hours that takes.
Its words are as many and as uneven as those of news, and one statement in thirty says again what another said. `link` adds new
articles to a copy, of the days after all others or, with `--late`, of any day, links them as `onrecord link` does and prints the time, the
processor time and the most memory of the whole process.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.largerecord import FIRST_YEAR, YEARS, World, make, write_articles
from onrecord.cli import set_pace
from onrecord.gathering import claim_rules, gather_claims
from onrecord.link.commonwords import PLAIN, SMALL, USUAL
from onrecord.link.neighbours import Uttered, keep_marks
from onrecord.linking import link_people
from onrecord.records import Resolved
from onrecord.store import Desk, open_store
from onrecord.store.claimbase import Marks

NEW = 100
TODAY = f"{FIRST_YEAR + YEARS - 1}-12-31"
RARE = 60_000  # words beside the common ones; how often each comes falls with its rank, as in any language (Zipf's law)
SHARES = ((0.45, sorted(SMALL)), (0.7, sorted(PLAIN)), (0.8, sorted(USUAL)))
AGAIN = 1 / 30
REMEMBERED = 20_000
MARKED_AT_ONCE = 2_000


class NewsWorld(World):
    """Names, and words as uneven as those of news."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.rare = [f"{self._word()}{self.chance.randrange(26) + 10:x}" for _ in range(RARE)]
        self.said: list[str] = []

    def sentence(self) -> str:
        """Words in a row, now and then those of another sentence with some of its words changed."""
        if self.said and self.chance.random() < AGAIN:
            words = self.chance.choice(self.said).split()
            for _ in range(self.chance.randint(0, 3)):
                words[self.chance.randrange(len(words))] = self._one()
            return " ".join(words)
        said = " ".join(self._one() for _ in range(self.chance.randint(8, 30)))
        if len(self.said) < REMEMBERED:
            self.said.append(said)
        else:
            self.said[self.chance.randrange(REMEMBERED)] = said
        return said

    def pick(self, names: Sequence[str]) -> str:
        return names[_by_rank(self.chance, len(names))]

    def _one(self) -> str:
        drawn = self.chance.random()
        for share, words in SHARES:
            if drawn < share:
                return self.chance.choice(words)
        return self.pick(self.rare)


def _by_rank(chance: random.Random, many: int) -> int:
    """A place in a list, each as much rarer than the first as its rank says."""
    return int(many ** chance.random()) - 1


def put_linked(path: Path) -> None:
    """Link its people, and leave it as if the rest had been linked and nothing were said twice: what each statement is compared by."""
    rules = claim_rules()
    with open_store(path) as store:
        begun = time.process_time()
        link_people(store)
        print(f"people by {time.process_time() - begun:.0f} s of processor time", flush=True)
        marked = True
        while marked:
            with store.desk() as desk:
                marked = _mark(desk, rules)


def _mark(desk: Desk, rules: str) -> bool:
    articles = desk.unmarked(rules, MARKED_AT_ONCE)
    kept = [keep_marks(one.number, [Uttered(*said) for said in one.said]) for one in articles]
    desk.put_marks(rules, [Marks(one.article, one.sizes, one.marks) for one in kept], {one.number: one.changed for one in articles})
    desk.compared([one.number for one in articles])
    return bool(articles)


def link_new(path: Path, seed: int, *, late: bool) -> None:
    """Add new articles to a copy of the record, link them, and print what it cost."""
    copy = path.with_name(path.name + ".copy")
    shutil.copyfile(path, copy)
    with open_store(copy) as store:
        articles = sum(1 for _ in store.view.articles())
        for document, statements in islice(write_articles(articles + NEW, NewsWorld(seed)), articles, None):
            of_today = document if late else replace(document, published=Resolved(TODAY, "invented"))
            store.writer("invented").add_article(of_today, statements)
        before, begun, used = _memory(), time.monotonic(), time.process_time()
        link_people(store)
        people, used_by_people = time.monotonic() - begun, time.process_time() - used
        done = gather_claims(store)
        clock, processor = time.monotonic() - begun, time.process_time() - used
    copy.unlink()
    print(f"{articles:,} articles in the record; {done.articles} compared by {done.pairs:,} pairs, {done.linked:,} links made")
    print(f"people {people:.1f} s ({used_by_people:.1f} s of processor time), all {clock:.1f} s ({processor:.1f} s)")
    print(f"memory at most {_memory()} MB, {before} MB before")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "link"))
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=100_000, help="ten statements each (100,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--late", action="store_true", help="link articles of any day, as where an archive comes in late")
    given = parser.parse_args()
    set_pace()
    if given.what == "make":
        make(given.path, given.articles, NewsWorld(given.seed), put_linked)
    else:
        link_new(given.path, given.seed, late=given.late)


if __name__ == "__main__":
    main()
