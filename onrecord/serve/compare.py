"""Outlets side by side: what each carried of what is asked for, day by day."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from onrecord.serve.catalogue import Entry, Snapshot, memoize
from onrecord.serve.filters import Filters, name_test
from onrecord.serve.finding import find_entries
from onrecord.serve.speaker import Manners, count_manners

OUTLETS = 4  # side by side where none are chosen
MOST_OUTLETS = 8
DAYS = 40
IN_CELL = 12  # statements of one outlet on one day
SUGGESTED = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One day, as precise as told: what each outlet carried, and how much more there is than is shown."""

    dated: str | None
    cells: tuple[tuple[Entry, ...], ...]
    more: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outlets compared, all that could be, and the days; `carried` counts what these outlets have of the total."""

    chosen: tuple[Manners, ...]
    outlets: tuple[Manners, ...]
    rows: tuple[Row, ...]
    days: int
    carried: int
    total: int


def compare_outlets(snapshot: Snapshot, wanted: Filters) -> Comparison:
    """What is wanted as each outlet has it; the outlets that the filter names, else those with most."""
    anywhere = find_entries(snapshot, wanted.model_copy(update={"outlet": ()})).entries
    outlets = count_manners((outlet, entry) for entry in anywhere for outlet in entry.outlets)
    is_chosen = name_test(wanted.outlet)
    chosen = [one for one in outlets if is_chosen(one.name)][:MOST_OUTLETS] if wanted.outlet else outlets[:OUTLETS]
    names = [one.name for one in chosen]
    days: defaultdict[str | None, list[Entry]] = defaultdict(list)
    carried = [entry for entry in anywhere if not set(names).isdisjoint(entry.outlets)]
    for entry in carried:
        days[entry.dated if entry.earliest else None].append(entry)
    rows = tuple(_row(dated, entries, names) for dated, entries in list(days.items())[:DAYS])
    return Comparison(tuple(chosen), outlets, rows, len(days), len(carried), len(anywhere))


def _row(dated: str | None, entries: list[Entry], names: list[str]) -> Row:
    cells = [tuple(entry for entry in entries if name in entry.outlets) for name in names]
    return Row(dated, tuple(cell[:IN_CELL] for cell in cells), tuple(max(len(cell) - IN_CELL, 0) for cell in cells))


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is worth comparing: by how many outlets each was carried."""

    speakers: tuple[tuple[str, int], ...]
    subjects: tuple[tuple[str, int], ...]
    days: tuple[tuple[str, int], ...]


def suggest_comparisons(snapshot: Snapshot) -> Suggestions:
    """The speakers, subjects and days that most outlets carried, two at least."""
    return memoize(snapshot, "suggestions", lambda: _suggest(snapshot))


def _suggest(snapshot: Snapshot) -> Suggestions:
    carried: tuple[defaultdict[str, set[str]], ...] = (defaultdict(set), defaultdict(set), defaultdict(set))
    speakers, subjects, days = carried
    for entry in snapshot.entries:
        outlets = set(entry.outlets)
        if entry.who and entry.kind not in ("unnamed", "group"):
            speakers[entry.who] |= outlets
        if entry.dated and entry.earliest == entry.latest:
            days[entry.dated] |= outlets
        for subject in entry.about:
            subjects[subject] |= outlets
    return Suggestions(*(_most_carried(one) for one in carried))


def _most_carried(carried: dict[str, set[str]]) -> tuple[tuple[str, int], ...]:
    counts = Counter({name: len(outlets) for name, outlets in carried.items() if len(outlets) > 1})
    return tuple(counts.most_common(SUGGESTED))
