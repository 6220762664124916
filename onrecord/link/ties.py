"""People from links: who is one with whom, a person's judgement before any rule's; and the ids and names that people keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records import Appearance, Form, Link

USER = "user "  # how `decided_by` begins where a person judged
FOUNDER = 1_000_000_000  # outweighs any number of other appearances
ID_LENGTH = 12  # characters of the id of the appearance that founds a person: the person's id


def is_users(link: Link) -> bool:
    """Whether a person made the judgement."""
    return link.decided_by.startswith(USER)


def links_in_force(links: Iterable[Link]) -> list[Link]:
    """Of links in the order of their making, the one of each pair that counts: the latest of a person's, else the latest of a rule's."""
    latest: dict[frozenset[str], Link] = {}
    for link in links:
        pair = frozenset((link.left, link.right))
        known = latest.pop(pair, None)
        latest[pair] = known if known and is_users(known) and not is_users(link) else link
    return [link for link in latest.values() if link.judgement != "withdrawn"]


def tie_people(ids: Sequence[str], links: Iterable[Link]) -> list[list[str]]:
    """The groups of ids that links in force make one, in the order of `ids`.

    Rules tie first, the surest links before others and what hangs on an appearance that a person set apart at the end; then all that is
    tied to the one goes with all that is tied to the other where a person judged two to be the same. What a person set apart never joins.
    """
    known = set(ids)
    links = [link for link in links if link.left in known and link.right in known]
    apart = [link for link in links if link.judgement == "different"]
    set_apart = {one for link in apart if is_users(link) for one in (link.left, link.right)}
    same = [link for link in links if link.judgement == "same"]
    by_rules = sorted(
        (link for link in same if not is_users(link)), key=lambda link: (bool(set_apart & {link.left, link.right}), -link.score)
    )
    groups = _tie([[one] for one in ids], by_rules, apart)
    groups = _tie(groups, [link for link in same if is_users(link)], [link for link in apart if is_users(link)])
    order = {one: n for n, one in enumerate(ids)}
    return sorted((sorted(group, key=order.__getitem__) for group in groups), key=lambda group: order[group[0]])


def _tie(groups: Iterable[list[str]], same: Iterable[Link], apart: Iterable[Link]) -> list[list[str]]:
    """The groups joined by "same", but never across a "different"."""
    ties = _Ties(groups)
    for link in apart:
        ties.part(link.left, link.right)
    for link in same:
        ties.join(link.left, link.right)
    return list({id(group): group for group in ties.group.values()}.values())


def founded_by(appearance_id: str) -> str:
    """The id of the person whom an appearance founds."""
    return appearance_id[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids of people, in the order of their groups, and which ids now stand for others."""

    ids: tuple[str, ...]
    moved: Mapping[str, str]


def settle_ids(groups: Sequence[Sequence[str]], people: Mapping[str, str], ages: Mapping[str, int]) -> Settled:
    """An id for each group of appearances: that of the oldest person whom it continues, else one of its own.

    `people` gives the person that each appearance had, `ages` the order in which ids were given out. A person is continued by the
    group that holds the appearance the id was made from, or, where that is gone, by the one that holds most of the person's.
    """
    held: dict[str, Counter[int]] = {}
    for number, group in enumerate(groups):
        for one in group:
            if one in people:
                held.setdefault(people[one], Counter())[number] += 1
            if founded_by(one) in ages:
                held.setdefault(founded_by(one), Counter())[number] += FOUNDER
    claims: dict[int, list[str]] = {}
    for person, groups_of in held.items():
        claims.setdefault(groups_of.most_common(1)[0][0], []).append(person)
    ids, moved = [], {}
    for number, group in enumerate(groups):
        oldest, *others = sorted(claims.get(number, ()), key=lambda person: ages.get(person, 0)) or [founded_by(group[0])]
        ids.append(oldest)
        moved.update(dict.fromkeys(others, oldest))
    return Settled(tuple(ids), moved)


def best_name(forms: Sequence[Form]) -> str:
    """The name that most statements of a person are under; a lone surname, an acronym or an office only where there is no fuller one."""
    weights: Counter[str] = Counter()
    for one in forms:
        weights[one.name] += one.statements
    fullest = max(forms, key=lambda one: (one.read_as != "unnamed", " " in one.name, weights[one.name], -len(one.name)))
    return fullest.name


def form_of(one: Appearance) -> Form:
    """An appearance as a form of its person's name; a name of a list counts as one statement."""
    return Form(one.name, one.read_as, one.statements + (one.document_id is None))


class _Ties:
    """Disjoint groups, some of which may never join."""

    def __init__(self, groups: Iterable[list[str]]) -> None:
        self.group = {one: group for group in groups for one in group}
        self._foes: dict[int, set[str]] = {}  # by the id of a group: one member of each group that it may not join

    def join(self, left: str, right: str) -> None:
        one, two = self.group[left], self.group[right]
        if one is two or any(self.group[foe] is two for foe in self._foes.get(id(one), ())):
            return
        if len(one) < len(two):
            one, two = two, one
        one += two
        self._foes.setdefault(id(one), set()).update(self._foes.pop(id(two), ()))
        for member in two:
            self.group[member] = one

    def part(self, left: str, right: str) -> None:
        one, two = self.group[left], self.group[right]
        if one is not two:
            self._foes.setdefault(id(one), set()).add(right)
            self._foes.setdefault(id(two), set()).add(left)
