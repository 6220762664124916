"""Outlets side by side: what each carried of what is asked for, day by day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array, Codes, Entry
from onrecord.serve.counting import has_row, pair_with_outlets
from onrecord.serve.filters import Filters, name_test
from onrecord.serve.finding import find_entries
from onrecord.serve.speaker import Manners, manners_by_outlet

OUTLETS = 4  # side by side where none are chosen
MOST_OUTLETS = 8
DAYS = 40
IN_CELL = 6  # statements of one outlet on one day
ON_PAGE = 160  # statements; where days have many, fewer days are shown
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
    outlets = manners_by_outlet(snapshot, anywhere.at)
    is_chosen = name_test(wanted.outlet)
    chosen = [one for one in outlets if is_chosen(one.name)][:MOST_OUTLETS] if wanted.outlet else outlets[:OUTLETS]
    names = [one.name for one in chosen]
    columns = snapshot.columns
    by_outlet = [_articles_of(snapshot, name) for name in names]
    articles = np.logical_or.reduce([np.zeros(len(snapshot.placed), np.bool_), *by_outlet])
    carried = anywhere.at[articles[columns.document[anywhere.at]]]
    days = np.where(columns.earliest[carried] > 0, columns.dated[carried], 0)
    first = np.full(len(snapshot.tables.dates.words), -1)
    first[days[::-1]] = np.arange(len(days))[::-1]  # what is written last, stays
    found = np.flatnonzero(first >= 0)
    rows: list[Row] = []
    left = ON_PAGE
    for day in found[np.argsort(first[found])][:DAYS]:
        row = _row(snapshot, int(day), carried[days == day], by_outlet)
        left -= sum(map(len, row.cells))
        if rows and left < 0:
            break
        rows.append(row)
    return Comparison(tuple(chosen), outlets, tuple(rows), len(found), len(carried), len(anywhere))


def _articles_of(snapshot: Snapshot, outlet: str) -> Array:
    """Which articles an outlet carried."""
    return has_row(len(snapshot.placed), snapshot.carried[snapshot.carried_by == snapshot.tables.outlets.codes[outlet]])


def _row(snapshot: Snapshot, day: int, at: Array, by_outlet: list[Array]) -> Row:
    articles = snapshot.columns.document[at]
    cells = [at[carried[articles]] for carried in by_outlet]
    shown = tuple(tuple(snapshot.rows(cell[:IN_CELL])) for cell in cells)
    return Row(snapshot.tables.dates.words[day], shown, tuple(max(len(cell) - IN_CELL, 0) for cell in cells))


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is worth comparing: by how many outlets each was carried."""

    speakers: tuple[tuple[str, int], ...]
    subjects: tuple[tuple[str, int], ...]
    days: tuple[tuple[str, int], ...]


def suggest_comparisons(snapshot: Snapshot) -> Suggestions:
    """The speakers, subjects and days that most outlets carried, two at least."""
    return memoize(snapshot, "suggestions", lambda: _suggest(snapshot), keep=True)


def _suggest(snapshot: Snapshot) -> Suggestions:
    columns, tables = snapshot.columns, snapshot.tables
    nobody = [tables.kinds.codes.get(kind, -1) for kind in ("unnamed", "group")]
    named = ~np.isin(columns.kind, nobody)
    whole = (columns.earliest > 0) & (columns.earliest == columns.latest)
    return Suggestions(
        _most_carried(snapshot, columns.who[named], columns.document[named], tables.names),
        _most_carried(snapshot, columns.about, columns.document[columns.about_row], tables.names),
        _most_carried(snapshot, columns.dated[whole], columns.document[whole], tables.dates),
    )


def _most_carried(snapshot: Snapshot, codes: Array, articles: Array, words: Codes) -> tuple[tuple[str, int], ...]:
    """The words that stand in articles of most outlets."""
    totals = np.bincount(pair_with_outlets(snapshot, codes, articles)[0])
    counts = {words.of(int(code)) or "": int(totals[code]) for code in np.flatnonzero(totals > 1) if code}
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SUGGESTED])
