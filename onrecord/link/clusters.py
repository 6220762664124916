"""Claims from links: which statements say the same, a person's judgement before any rule's; and the ids that claims keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from onrecord.link.ties import is_users, links_in_force
from onrecord.records import Link, hash_words

ID_LENGTH = 12  # characters of a claim's id
FITS = 0.5  # share of a claim's statements that another must say the same as, unless it is its most central one

Scores = Mapping[str, Mapping[str, float]]
Fit = Callable[[Collection[str], Collection[str]], bool]


def judgements_in_force(links: Iterable[Link]) -> list[Link]:
    """Of links in the order of their making, those that count: of each pair and kind the latest, a person's before a rule's."""
    by_kind: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_kind[link.kind].append(link)
    return [link for kind in sorted(by_kind) for link in links_in_force(by_kind[kind])]


def group_claims(ids: Sequence[str], links: Iterable[Link]) -> list[list[str]]:
    """The groups of statements that links in force make one claim, each in the order of `ids`.

    Rules join first, the surest links before others: two groups become one where each statement of the smaller fits the larger or each of
    the larger the smaller, so that a chain of neighbours makes no one. Then all that is said the same goes together where a person judged
    so. What a person set apart never joins.
    """
    order = {one: number for number, one in enumerate(ids)}
    links = [link for link in links if link.left in order and link.right in order and link.kind in ("same_words", "same_claim")]
    by_users = [link for link in links if is_users(link)]
    groups = _Groups(ids, apart=[link for link in by_users if link.judgement == "different"])
    scores = score_pairs(link for link in links if not is_users(link))
    pairs = sorted(
        {(min(one, two), max(one, two)) for one in scores for two in scores[one]}, key=lambda pair: (-scores[pair[0]][pair[1]], pair)
    )
    joined = True
    while joined:
        before = len(pairs)
        pairs = [pair for pair in pairs if not groups.join(*pair, lambda one, two: _fit(one, two, scores))]
        joined = len(pairs) < before
    for link in by_users:
        if link.judgement == "same":
            groups.join(link.left, link.right)
    return sorted((sorted(group, key=order.__getitem__) for group in groups.all()), key=lambda group: order[group[0]])


def score_pairs(links: Iterable[Link]) -> dict[str, dict[str, float]]:
    """How surely each two say the same, by the best of their links."""
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        if link.judgement == "same":
            best = max(link.score, scores[link.left].get(link.right, 0.0))
            scores[link.left][link.right] = scores[link.right][link.left] = best
    return scores


def find_central(members: Collection[str], scores: Scores) -> str:
    """The statement that most surely says what the others say."""
    among = set(members)
    return min(members, key=lambda one: (-sum_scores(one, among, scores), one))


def sum_scores(one: str, others: Collection[str], scores: Scores) -> float:
    """How surely a statement says what others say, summed; `others` are best a set."""
    return fsum(score for other, score in scores.get(one, {}).items() if other in others)


def _fit(one: Collection[str], two: Collection[str], scores: Scores) -> bool:
    return _all_fit(one, two, scores) or _all_fit(two, one, scores)


def _all_fit(some: Collection[str], whole: Collection[str], scores: Scores) -> bool:
    """Whether each of some statements says the same as most of a group, or as its most central one."""
    central, among = find_central(whole, scores), set(whole)
    return all(central in scores[one] or len(scores[one].keys() & among) >= FITS * len(whole) for one in some)


class _Groups:
    """Disjoint groups; those that a person set apart never join."""

    def __init__(self, ids: Iterable[str], apart: Iterable[Link]) -> None:
        self._group = {one: [one] for one in ids}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for link in apart:
            self._apart[link.left].add(link.right)
            self._apart[link.right].add(link.left)

    def join(self, left: str, right: str, fit: Fit | None = None) -> bool:
        """Make one of two groups, if they are not; False where they may not be."""
        one, two = self._group[left], self._group[right]
        if one is two:
            return True
        if any(self._apart[member] & set(two) for member in one if member in self._apart):
            return False
        if fit and not fit(one, two):
            return False
        one += two
        self._group.update(dict.fromkeys(two, one))
        return True

    def all(self) -> list[list[str]]:
        return list({id(group): group for group in self._group.values()}.values())


@dataclass(frozen=True, slots=True)
class Known:
    """A claim that was given out before: which of all it was, and the claim into whom it was merged, if it was."""

    number: int
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class SettledClaims:
    """The ids of claims, in the order of their groups, and which ids now lead to others."""

    ids: tuple[str, ...]
    moved: Mapping[str, str]


def found_id(statement: str, again: int = 0) -> str:
    """The id of the claim that a statement founds; where it founded one that now means other statements, of another."""
    return hash_words("claim", statement, *([str(again)] if again else []))[:ID_LENGTH]


def settle_claims(groups: Sequence[Sequence[str]], before: Mapping[str, str], known: Mapping[str, Known]) -> SettledClaims:
    """An id for each group of statements: that of the oldest claim that it continues, else one of its own.

    `before` gives the claim that each statement had, `known` what is known of these and of the ids that the statements might found. A
    claim is continued by the group that holds most of its statements.
    """
    held: dict[str, Counter[int]] = defaultdict(Counter)
    for number, group in enumerate(groups):
        for one in group:
            if one in before:
                held[before[one]][number] += 1
    continued: dict[int, list[str]] = defaultdict(list)
    for claim, counts in held.items():
        continued[min(counts, key=lambda number: (-counts[number], number))].append(claim)
    ids: list[str] = []
    moved: dict[str, str] = {}
    for number, group in enumerate(groups):
        listed = sorted(continued[number], key=lambda claim: (known[claim].number, claim))
        id = listed[0] if listed else _new_id(group[0], known, {*ids, *held})
        ids.append(id)
        moved.update(dict.fromkeys(listed[1:], id))
    return SettledClaims(tuple(ids), moved)


def _new_id(first: str, known: Mapping[str, Known], taken: Collection[str]) -> str:
    """The id that a statement founds, unless it was given out and means other statements; one that led elsewhere comes back."""
    again = 0
    while (id := found_id(first, again)) in taken or (id in known and known[id].moved_to is None):
        again += 1
    return id
