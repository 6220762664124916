"""Two wordings side by side: what they share, in what order, and what each leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter
from typing import Literal

from onrecord.link.words import Word, stem_word
from onrecord.names import words_of

Wording = Sequence[Word]

LEAST_BLOCK = 0.35  # what shared words in a row weigh at least, three of them always do: "the" alone is no trace of a sentence
MENTIONED, PRINTED = 2, 6  # differences told in a reason, and words of each
MOVED, MOVED_WEIGHT = 3, 0.8  # words of a clause that stands elsewhere in the other, and what they weigh at least
BRIDGED = 2  # words that may differ inside a run
AROUND = 3  # words around what is shared among which a "not" counts
NEGATIONS = words_of("not no never none nobody nothing neither nor noone cannot without")

# forms that direct and indirect speech have for one another
_TURNS = """
i we he she they you
my our his her their your
me us him them
myself ourselves himself herself themselves
will would shall
can could
may might
am is are was were
have has had
do does did
this that
these those
here there
"""
_TURNED = {word: turns.split()[0] for turns in _TURNS.strip().splitlines() for word in turns.split()}


@dataclass(frozen=True, slots=True)
class Block:
    """Words in a row that both wordings have: their places in each."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Shared:
    """What a wording shares with a longer one: words and weight, of how many, the weight of the longest nearly unbroken run of them,
    and whether one denies what the other says or has other figures in it."""

    words: int
    of_words: int
    weight: float
    of_weight: float
    run: float
    denied: bool
    other_figures: bool


def find_blocks(left: Wording, right: Wording, form: Callable[[Word], str] = attrgetter("fold")) -> list[Block]:
    """The runs of words that both have, in one order, without what any two sentences share."""
    matcher = SequenceMatcher(None, [form(word) for word in left], [form(word) for word in right], autojunk=False)
    blocks = (Block(*block) for block in matcher.get_matching_blocks())
    return [block for block in blocks if block.size >= 3 or _weigh(left, block) >= LEAST_BLOCK]


def measure_shared(shorter: Sequence[Wording], longer: Wording, *, turned: bool = False) -> Shared:
    """How much of a wording in parts stands in another, each part wherever it stands best; `turned` that one may be indirect speech."""
    form = _turn if turned else _stem
    words, weight, run, denied, other = 0, 0.0, 0.0, False, False
    for part in shorter:
        blocks = find_blocks(part, longer, form)
        found = [(part, block) for block in blocks] + list(_find_moved(part, longer, blocks, form))
        words += sum(block.size for _, block in found)
        weight += sum(_weigh(stretch, block) for stretch, block in found)
        run = max([run, *_runs(part, blocks)])
        if blocks:
            one, two = _windows(part, longer, blocks)
            denied = denied or bool(one & NEGATIONS) != bool(two & NEGATIONS)
            other = other or _figures(one) != _figures(two)
    every = [word for part in shorter for word in part]
    return Shared(words, len(every), weight, sum(word.weight for word in every), run, denied, other)


def _stem(word: Word) -> str:
    return stem_word(word.fold)


def _turn(word: Word) -> str:
    """What direct and indirect speech have in common of a word: "I will" and "he would"."""
    return _TURNED.get(word.fold) or _stem(word)


def _find_moved(left: Wording, right: Wording, blocks: Sequence[Block], form: Callable[[Word], str]) -> Iterator[tuple[Wording, Block]]:
    """The runs of words that both have in another order, in the stretches of the left that no block covers."""
    ends = [0, *(block.left + block.size for block in blocks)]
    starts = [*(block.left for block in blocks), len(left)]
    taken = {at for block in blocks for at in range(block.right, block.right + block.size)}
    free = [word for at, word in enumerate(right) if at not in taken]
    for end, start in zip(ends, starts, strict=True):
        stretch = left[end:start]
        moved = find_blocks(stretch, free, form) if len(stretch) >= MOVED else []
        yield from ((stretch, block) for block in moved if block.size >= MOVED and _weigh(stretch, block) >= MOVED_WEIGHT)


def _weigh(words: Wording, block: Block) -> float:
    return sum(word.weight for word in words[block.left : block.left + block.size])


def _runs(words: Wording, blocks: Sequence[Block]) -> Iterator[float]:
    """The weight of each run of blocks with no more than BRIDGED words between them on either side."""
    weight = 0.0
    for before, block in zip([None, *blocks], blocks, strict=False):
        near = before and max(block.left - before.left, block.right - before.right) - before.size <= BRIDGED
        weight = _weigh(words, block) + (weight if near else 0.0)
        yield weight


def _windows(left: Wording, right: Wording, blocks: Sequence[Block]) -> tuple[set[str], set[str]]:
    """The words of both from their first shared word to their last, and of those around AROUND where both have any."""
    first, last = blocks[0], blocks[-1]
    before = AROUND if first.left and first.right else 0
    after = AROUND if last.left + last.size < len(left) and last.right + last.size < len(right) else 0
    one = left[max(0, first.left - before) : last.left + last.size + after]
    two = right[max(0, first.right - before) : last.right + last.size + after]
    return {word.fold for word in one}, {word.fold for word in two}


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if word[0].isdigit()}


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of two wordings: kept by both, left out by the right, added by it, or changed; None where a side has no words there."""

    kind: Literal["kept", "left out", "added", "changed"]
    left: Wording
    right: Wording


def compare_wordings(left: Wording, right: Wording) -> list[Change]:
    """The word diff of two wordings, in the order of both."""
    changes, at_left, at_right = [], 0, 0
    for block in [*find_blocks(left, right), Block(len(left), len(right), 0)]:
        gone, new = left[at_left : block.left], right[at_right : block.right]
        if gone or new:
            changes.append(Change("changed" if gone and new else "left out" if gone else "added", gone, new))
        at_left, at_right = block.left + block.size, block.right + block.size
        if block.size:
            changes.append(Change("kept", left[block.left : at_left], right[block.right : at_right]))
    return changes


def describe_changes(longer: Wording, shorter: Wording) -> list[str]:
    """The first few differences in words: what the shorter leaves out, adds and changes, and at which end it is cut."""
    changes = compare_wordings(longer, shorter)
    kept = [number for number, change in enumerate(changes) if change.kind == "kept"]
    if not kept:
        return []
    inner = [_describe(change) for change in changes[kept[0] : kept[-1] + 1] if change.kind != "kept"]
    ends = [
        name
        for name, outside in (("start", changes[: kept[0]]), ("end", changes[kept[-1] + 1 :]))
        if any(change.left for change in outside)
    ]
    cut = ["cut at the " + " and the ".join(ends)] if ends else []
    return [*inner[:MENTIONED], *([f"{len(inner) - MENTIONED} more differences"] if len(inner) > MENTIONED else []), *cut]


def _describe(change: Change) -> str:
    if change.kind == "changed":
        return f"“{_print(change.right)}” for “{_print(change.left)}”"
    if change.kind == "left out":
        return f"the shorter leaves out “{_print(change.left)}”"
    return f"the longer leaves out “{_print(change.right)}”"


def print_words(words: Wording) -> list[str]:
    """The words as printed, a short form once."""
    return [word.text for n, word in enumerate(words) if not n or (word.start, word.end) != (words[n - 1].start, words[n - 1].end)]


def _print(words: Wording) -> str:
    """The words as printed, of many the first few."""
    shown = print_words(words)
    return " ".join(shown[:PRINTED]) + (" …" if len(shown) > PRINTED else "")
