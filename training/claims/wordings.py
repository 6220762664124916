"""The written wordings: groups of ways to say one thing, what denies it, and what only looks like it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from onrecord.link.assertions import read_words_of
from onrecord.link.predicates import says_something
from training.corpus.marks import ARTICLES, parse_article

WORDINGS = Path(__file__).parent / "wordings"
KEPT_GROUPS = Path(__file__).parent / "kept"  # nothing is learnt from these
SAME, OPPOSED, OTHER = range(3)  # the reader's answers, in its order
CLAIM, DENIAL, AGAINST = 0, 1, -1  # places of wordings in a group; from 2 on whatever else
SURROUNDING = 1000  # from here on what is said in an article beside other things
AT_ONCE, LEAST_WORDS, ALIKE = 6, 4, 0.4  # statements of an article, words of one, and the share of words in common that may mean the same
DENYING = ("deny",)


@dataclass(frozen=True)
class Wording:
    """One wording and its place in its group: wordings of one place say the same, save those that speak against the claim
    each in its own way."""

    text: str
    place: int


Group = Sequence[Wording]


def read_groups(folder: Path = WORDINGS) -> Iterator[tuple[str, Group]]:
    """Each file's name with each of its groups. A line begins with "=" for the claim, "!" for what denies it, "~" for what
    speaks against it in its own way, "-" for something else, "+" for the same as the line above it; an empty line ends the group."""
    for path in sorted(folder.rglob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            if group := list(_read_group(block.splitlines())):
                yield path.stem, group


def _read_group(lines: Sequence[str]) -> Iterator[Wording]:
    place, last = CLAIM, DENIAL
    for line in lines:
        mark, _, text = line.partition(" ")
        if mark == "-":
            last += 1
        if mark not in "=!~-+" or not text:
            raise ValueError(f"no wording: {line!r}")
        place = {"=": CLAIM, "!": DENIAL, "~": AGAINST, "-": last, "+": place}[mark]
        yield Wording(text, place)


def read_surroundings(folder: Path = ARTICLES) -> Iterator[Group]:
    """For each invented article of the reader's corpus what is said in it, in its order, denials left out: each something else."""
    for path in sorted(folder.glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        contents = []
        for one in article.statements:
            content = " … ".join(article.text[start:end] for start, end in one.spans["content"])
            if one.fields.get("act") not in DENYING and len(content.split()) >= LEAST_WORDS and says_something(content):
                contents.append(content)
        if len(contents) >= 2:
            yield [Wording(content, SURROUNDING + number) for number, content in enumerate(contents)]


def draw_surroundings(article: Group, rng: random.Random) -> Group:
    """A few statements that stand near each other in an article, none of which shares most of its words with another."""
    first = rng.randrange(max(1, len(article) - AT_ONCE + 1))
    drawn: list[Wording] = []
    for wording in article[first : first + AT_ONCE]:
        own = _stems(wording)
        if all(len(own & _stems(other)) <= ALIKE * min(len(own), len(_stems(other))) for other in drawn):
            drawn.append(wording)
    return drawn


def _stems(wording: Wording) -> set[str]:
    return set(read_words_of(wording.text))


def relate_places(left: int, right: int) -> int | None:
    """What two wordings of a group are to each other by their places; None where that is not told."""
    if AGAINST in (left, right):
        return OPPOSED if CLAIM in (left, right) else None
    if left == right:
        return SAME
    return OPPOSED if {left, right} == {CLAIM, DENIAL} else OTHER


def pair_group(group: Group) -> Iterator[tuple[int, int, int]]:
    """Every two wordings of a group, by their numbers, with what they are to each other where that is told."""
    for left, right in combinations(range(len(group)), 2):
        if (answer := relate_places(group[left].place, group[right].place)) is not None:
            yield left, right, answer
