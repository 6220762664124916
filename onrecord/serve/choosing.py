"""What a reader of a list may choose: the facets beside it, and the filters that are on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.serve.counting import Counted
from onrecord.serve.filters import Filters, bare_name, quote_name

MOST_VALUES = 40
SHOWN = ("speaker", "addressee", "about", "outlet", "manner", "act", "year", "score")
NAMED = ("speaker", "addressee", "about", "outlet")
NONE = {"speaker": "not resolved", "addressee": "not told", "outlet": "not known"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its name, how many statements it would leave, and the address that chooses it or lets it go."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, the most frequent first."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on: the parameter it stands in, and the address without it."""

    name: str
    value: str
    label: str
    href: str


def list_facets(wanted: Filters, counts: dict[str, Counted]) -> list[Facet]:
    """The facets beside a search; a value that is on stays to be seen, however rare."""
    return [Facet(name, tuple(_values(name, wanted, counts))) for name in SHOWN]


def _values(name: str, wanted: Filters, counts: dict[str, Counted]) -> Iterator[Value]:
    if name == "year":
        yield from _year_values(wanted, counts["when"])
    elif name == "score":
        address = wanted.addresses("/", "min_score", "cursor")
        for least, count in sorted(counts["score"].items(), reverse=True):
            chosen = wanted.min_score == float(least)
            yield Value(f"{least} and more", count, address(min_score=None if chosen else least), chosen)
    else:
        yield from _own_values(name, wanted, counts[name])


def _own_values(name: str, wanted: Filters, counts: Counted) -> Iterator[Value]:
    """Values that are added to those that are on; words asked for give way to the name that is chosen among what they found."""
    given: tuple[str, ...] = getattr(wanted, name)
    whole = given if name not in NAMED else tuple(one for one in given if bare_name(one) is not None)
    listed = dict(counts.most_common(MOST_VALUES))
    bare = [one if name not in NAMED else bare_name(one) or "" for one in whole]
    rarer = {value: counts[value] for value in bare if value not in listed and value in counts}
    address = wanted.addresses("/", name, "cursor")
    for value, count in {**listed, **dict(sorted(rarer.items(), key=lambda one: -one[1]))}.items():
        asked = quote_name(value) if name in NAMED else value
        chosen = asked in given
        after = tuple(one for one in given if one != asked) if chosen else (*whole, asked)
        yield Value(value or NONE.get(name, "none"), count, address(**{name: after}), chosen)


def _year_values(wanted: Filters, months: Counted) -> Iterator[Value]:
    years: Counter[str] = Counter()
    for month, count in months.items():
        years[month[:4]] += count
    address = wanted.addresses("/", "since", "until", "cursor")
    for year, count in sorted(years.items(), reverse=True)[:MOST_VALUES]:
        if year:
            chosen = wanted.since == wanted.until == year
            since = None if chosen else year
            yield Value(year, count, address(since=since, until=since), chosen)


def list_chips(wanted: Filters, path: str = "/", *, person: str | None = None) -> list[Chip]:
    """The filters that are on and have no field of their own in the form; `person` is the name of the one who is asked for."""
    chips = []
    for name in (*NAMED, "manner", "act", "article"):
        given = getattr(wanted, name)
        for value in (given,) if isinstance(given, str) else given or ():
            after = tuple(one for one in given if one != value) if isinstance(given, tuple) else None
            bare = bare_name(value)
            label = value if bare is None else bare or NONE.get(name, "none")
            chips.append(Chip(name, value, label, wanted.address(path, **{name: after, "cursor": None})))
    if wanted.person:
        chips.append(Chip("person", wanted.person, person or wanted.person, wanted.address(path, person=None, cursor=None)))
    if wanted.reviewed is not None:
        label = "by hand" if wanted.reviewed else "not yet"
        chips.append(Chip("reviewed", str(wanted.reviewed).lower(), label, wanted.address(path, reviewed=None, cursor=None)))
    return chips
