"""The measures of coreference: MUC, B³, CEAF-e and their mean, the CoNLL score, as Pradhan et al. (ACL 2014) define them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Marked = tuple[int, int, str]  # a mention: start, end, kind
Entity = frozenset[Marked]  # the mentions of one entity
Parts = tuple[float, float]  # what was found, and out of how much


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, in per cent."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def muc_recall(gold: Sequence[Entity], found: Sequence[Entity]) -> Parts:
    """Links of the gold entities that are found (Vilain et al., 1995); the precision with the two exchanged."""
    home = {mention: number for number, entity in enumerate(found) for mention in entity}
    parts = (len({home.get(mention, mention) for mention in entity}) for entity in gold)
    return sum(len(entity) for entity in gold) - float(sum(parts)), float(sum(len(entity) - 1 for entity in gold))


def b_cubed_recall(gold: Sequence[Entity], found: Sequence[Entity]) -> Parts:
    """The share of each mention's gold entity that is found with it (Bagga and Baldwin, 1998), summed."""
    home = {mention: number for number, entity in enumerate(found) for mention in entity}
    right = 0.0
    for entity in gold:
        shared = Counter(home[mention] for mention in entity if mention in home)
        right += sum(count * count for count in shared.values()) / len(entity)
    return right, float(sum(len(entity) for entity in gold))


def ceaf_e_recall(gold: Sequence[Entity], found: Sequence[Entity]) -> Parts:
    """Likeness of the entities under their best pairing (Luo, 2005, phi 4)."""
    if not gold or not found:
        return 0.0, float(len(gold))
    likeness = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in found] for one in gold])
    return float(likeness[best_pairs(likeness)].sum()), float(len(gold))


def best_pairs(worth: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows and columns of the pairing of greatest worth: the Hungarian method with potentials, one shortest path a row."""
    if worth.shape[0] > worth.shape[1]:
        columns, rows = best_pairs(worth.T)
        return rows, columns
    cost = worth.max() - worth
    rows, columns = cost.shape
    row_price, price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner, before = np.zeros(columns + 1, np.int64), np.zeros(columns + 1, np.int64)
    for row in range(1, rows + 1):
        owner[0], at = row, 0
        least, done = np.full(columns + 1, np.inf), np.zeros(columns + 1, np.bool_)
        while owner[at]:
            done[at] = True
            open_ = ~done[1:]
            reduced = cost[owner[at] - 1] - row_price[owner[at]] - price[1:]
            nearer = open_ & (reduced < least[1:])
            least[1:][nearer], before[1:][nearer] = reduced[nearer], at
            following = int(np.where(open_, least[1:], np.inf).argmin()) + 1
            step = least[following]
            row_price[owner[done]] += step
            price[done] -= step
            least[~done] -= step
            at = following
        while at:
            owner[at] = owner[before[at]]
            at = int(before[at])
    taken = np.flatnonzero(owner[1:])
    return owner[1:][taken] - 1, taken


MEASURES: dict[str, Callable[[Sequence[Entity], Sequence[Entity]], Parts]] = {
    "MUC": muc_recall,
    "B³": b_cubed_recall,
    "CEAF-e": ceaf_e_recall,
}


def score_entities(documents: Iterable[tuple[Sequence[Entity], Sequence[Entity]]]) -> dict[str, Score]:
    """Each measure over documents of (gold, found) entities: what they find is summed over all before it is divided."""
    pairs = list(documents)
    return {
        name: Score(_share(recall(found, gold) for gold, found in pairs), _share(recall(gold, found) for gold, found in pairs))
        for name, recall in MEASURES.items()
    }


def mean_f1(scores: dict[str, Score]) -> float:
    """The CoNLL score: the mean of the measures' F1."""
    return sum(score.f1 for score in scores.values()) / len(scores)


def _share(parts: Iterable[Parts]) -> float:
    found, of = (sum(column) for column in zip(*parts, strict=True))
    return 100 * found / of if of else 0.0
