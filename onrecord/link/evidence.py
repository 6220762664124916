"""What speaks for and against two speakers' being one: a scorer that reads like an editor's checklist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import nsmallest
from math import fsum

from onrecord.countries import STEM, country_named, same_country
from onrecord.link.offices import NOTHING, Office, compare_offices, read_office
from onrecord.names import fold_name
from onrecord.records import Appearance
from onrecord.spellings import NameMatch, person_words

SAME = 0.75  # points from which two are one
CLEAR = 0.1  # points by which the best must lead the next
# What company is worth: names that two articles share, each the more the rarer it is in the record (0 to 1, see `Company`).
_SOME_COMPANY, _SOME_POINTS = 0.5, 0.2
_MUCH_COMPANY, _MUCH_POINTS = 1.5, 0.3
_COUNTRY_POINTS = 0.15
_ONLY_POINTS = 0.25
_GENDER_POINTS = -0.3
_SHOWN = 3  # names of shared company that a reason lists

Weigh = Callable[[str], float]


@dataclass(slots=True, eq=False)
class Profile:
    """One speaker as far as known: one appearance, or all that are taken for one so far, the first added being the root."""

    members: list[Appearance] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    offices: dict[Office, None] = field(default_factory=dict)
    genders: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    wikidata: set[str] = field(default_factory=set)

    @property
    def root(self) -> Appearance:
        return self.members[0]

    def add(self, one: Appearance, company: Iterable[str]) -> None:
        self.members.append(one)
        self.surnames.add(person_words(one.name)[-1])
        self.offices.update((office, None) for role in one.roles if (office := read_office(role.text)))
        self.genders |= {one.gender} - {None}  # type: ignore[arg-type]
        self.company.update(company)
        self.wikidata |= {one.wikidata} - {None}  # type: ignore[arg-type]

    def absorb(self, other: Profile) -> None:
        self.members += other.members
        self.surnames |= other.surnames
        self.offices |= other.offices
        self.genders |= other.genders
        self.company |= other.company
        self.wikidata |= other.wikidata


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points for two speakers' being one, why, and whether something rules it out."""

    points: float
    reason: str
    conflict: bool = False

    @property
    def is_same(self) -> bool:
        return not self.conflict and self.points >= SAME


def weigh_people(one: Profile, two: Profile, name: NameMatch, weigh: Weigh, *, only: bool = False) -> Evidence:
    """The evidence on two people whose names fit; `only` tells that a lone surname is no other full name's in the record."""
    if one.wikidata and two.wikidata:
        same = not one.wikidata.isdisjoint(two.wikidata)
        return Evidence(1.0 if same else 0.0, "one id in Wikidata" if same else "two ids in Wikidata", conflict=not same)
    office = compare_offices(one.offices, two.offices) if one.offices and two.offices else NOTHING
    if office.conflict:
        return Evidence(name.points, f"{name.reason}; but {office.reason}", conflict=True)
    points, reasons = name.points + office.points, [name.reason]
    if office.reason:
        reasons.append(office.reason)
    elif (one.offices or two.offices) and (country := _shared_country(one, two)):
        points += _COUNTRY_POINTS
        reasons.append(f"{country} told of one and in the article of the other")
    if only:
        points += _ONLY_POINTS
        reasons.append("the only full name with it")
    worth, shared = _shared_company(one, two, weigh)
    if worth >= _SOME_COMPANY:
        points += _MUCH_POINTS if worth >= _MUCH_COMPANY else _SOME_POINTS
        reasons.append("both beside " + ", ".join(shared))
    if len(one.genders) == len(two.genders) == 1 and one.genders != two.genders:
        points += _GENDER_POINTS
        reasons.append("but he and she")
    return Evidence(min(points, 1.0), "; ".join(reasons))


def _shared_country(one: Profile, two: Profile) -> str | None:
    """The country or town of an office of one that the articles of the other name."""
    for left, right in ((one, two), (two, one)):
        for state in sorted({state for office in left.offices for state in office.states}):
            if any(_names_state(name, state) for name in right.company):
                return state.title()
    return None


def _names_state(name: str, state: str) -> bool:
    known = country_named(state)
    return country_named(name) == known if known else name[:STEM] == state[:STEM] and same_country(name, state)


def _shared_company(one: Profile, two: Profile, weigh: Weigh) -> tuple[float, list[str]]:
    """How much the names that both stand beside are worth, and the rarest of them; names with their own surnames do not count."""
    own = one.surnames | two.surnames
    shared = [(weigh(name), name) for name in one.company & two.company if own.isdisjoint(person_words(name))]
    worth = fsum(weight for weight, _ in shared)  # the same in whatever order a set gives them
    rarest = nsmallest(_SHOWN, shared, key=lambda pair: (-pair[0], pair[1])) if worth >= _SOME_COMPANY else []
    return worth, [name.title() for _, name in rarest]


def has_namesake(one: Profile, name: str) -> bool:
    """Whether the articles of a lone surname name somebody of that surname other than the one with this full name."""
    surname, full = person_words(one.root.name)[-1], fold_name(name)
    named = (other for other in one.company if other.endswith(surname) and " " in other)
    return any(person_words(other)[-1:] == (surname,) and other != full for other in named)
