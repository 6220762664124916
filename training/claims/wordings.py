"""The written wordings: groups of ways to say one thing, what denies it, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

WORDINGS = Path(__file__).parent / "wordings"
SAME, OPPOSED, OTHER = range(3)  # the reader's answers, in its order


@dataclass(frozen=True)
class Wording:
    """One wording and its place in its group: wordings of one place say the same; place 0 is the claim, 1 its denial, -1 what
    speaks against the claim in its own way."""

    text: str
    place: int


Group = Sequence[Wording]
Labelled = tuple[str, str, int]


def read_groups(folder: Path = WORDINGS) -> Iterator[tuple[str, Group]]:
    """Each file's name with each of its groups. A line begins with "=" for the claim, "!" for what denies it, "~" for what
    speaks against it in its own way, "-" for something else, "+" for the same as the line above it; an empty line ends the group."""
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            if group := list(_read_group(block.splitlines())):
                yield path.stem, group


def _read_group(lines: Sequence[str]) -> Iterator[Wording]:
    place, last = 0, 1
    for line in lines:
        mark, _, text = line.partition(" ")
        if mark == "-":
            last += 1
        if mark not in "=!~-+" or not text:
            raise ValueError(f"no wording: {line!r}")
        place = {"=": 0, "!": 1, "~": -1, "-": last, "+": place}[mark]
        yield Wording(text, place)


def pair_group(group: Group) -> Iterator[Labelled]:
    """Every two wordings of a group with what they are to each other."""
    for left, right in combinations(group, 2):
        if -1 not in (left.place, right.place) or 0 in (left.place, right.place):
            yield left.text, right.text, _relate(left.place, right.place)


def _relate(left: int, right: int) -> int:
    if left == right:
        return SAME
    return OPPOSED if {left, right} in ({0, 1}, {0, -1}) else OTHER
