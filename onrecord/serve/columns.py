"""All statements as columns of numbers: a million of them take some eighty megabytes, and are filtered and counted in milliseconds.

Codes that recur are kept once, in tables, and stand in the columns as codes; 0 stands for none. Tables only grow, so that a code means
the same in every snapshot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from threading import Lock
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from onrecord.store import Indexed
from onrecord.store.words import pad_words

Array = NDArray[Any]
AT_ONCE = 10_000  # statements read between two turns into numbers: as objects they take ten times the room


class Codes:
    """Codes by their codes, and codes by their words; `padded` are the same as searches compare them."""

    def __init__(self) -> None:
        self.words: list[str | None] = [None]
        self.codes: dict[str | None, int] = {None: 0}
        self.padded: list[str] = [""]
        self._padding = Lock()

    def pad(self) -> list[str]:
        """All words as searches compare them."""
        if len(self.padded) < len(self.words):
            with self._padding:
                for words in self.words[len(self.padded) :]:
                    self.padded.append(pad_words(words) or "")
        return self.padded

    def of(self, code: int) -> str | None:
        """The words of a code."""
        return self.words[code]

    def code(self, words: str | None) -> int:
        """The code of some words, new if need be; empty words are none."""
        words = words or None
        found = self.codes.get(words)
        if found is None:
            found = self.codes[words] = len(self.words)
            self.words.append(words)
        return found


class Tables:
    """The words that the columns share; `names` are of speakers, people, addressees and subjects alike."""

    def __init__(self) -> None:
        self.names, self.people, self.kinds, self.roles, self.printed = Codes(), Codes(), Codes(), Codes(), Codes()
        self.manners, self.acts, self.dates, self.months, self.outlets = Codes(), Codes(), Codes(), Codes(), Codes()
        self.claims = Codes()


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """A row for each statement: oldest first, undated last, then in the order of articles and of their text.

    `earliest` and `latest` are days as numbers, 20230403, 0 where there is none. `about` holds names, `about_row` the rows they belong to.
    """

    number: Array
    high: Array
    low: Array
    document: Array
    position: Array
    speaker: Array
    who: Array
    person: Array
    kind: Array
    role: Array
    printed: Array
    addressee: Array
    manner: Array
    act: Array
    score: Array
    dated: Array
    earliest: Array
    latest: Array
    month: Array
    reviewed: Array
    claim: Array
    about_row: Array
    about: Array

    def __len__(self) -> int:
        return len(self.number)


TYPES = {
    "number": np.uint32, "high": np.uint64, "low": np.uint32, "score": np.float32, "reviewed": np.bool_,
    "kind": np.int8, "manner": np.int8, "act": np.int8,
}  # fmt: skip
ROWS = tuple(field.name for field in fields(Columns) if not field.name.startswith("about"))


def no_columns() -> Columns:
    """Of an empty record."""
    return Columns(*(np.empty(0, _type_of(field.name)) for field in fields(Columns)))


Read = dict[str, Array]  # columns as they are read, under their names, not in order yet; whoever takes one out lets it go


def read_columns(lines: Iterable[Indexed], places: dict[str, int], tables: Tables) -> Read:
    """Columns of statements; `places` has the place of each article."""
    left = iter(lines)
    parts: dict[str, list[Array]] = {field.name: [np.empty(0, _type_of(field.name))] for field in fields(Columns)}
    count = 0
    while some := list(islice(left, AT_ONCE)):
        for name, values in _read_some(some, places, tables, count).items():
            parts[name].append(values)
        count += len(some)
    return {name: np.concatenate(parts.pop(name)) for name in list(parts)}


def _type_of(name: str) -> Any:
    return TYPES.get(name, np.int32)


def _read_some(lines: Sequence[Indexed], places: dict[str, int], tables: Tables, first: int) -> Read:
    rows: dict[str, list[Any]] = {name: [] for name in ROWS}
    about_row: list[int] = []
    about: list[int] = []
    for row, line in enumerate(lines, first):
        for name, value in zip(ROWS, _row(line, places[line.document_id], tables), strict=True):
            rows[name].append(value)
        for words in line.about:
            about_row.append(row)
            about.append(tables.names.code(words))
    return {name: np.array(values, _type_of(name)) for name, values in {**rows, "about_row": about_row, "about": about}.items()}


def _row(line: Indexed, place: int, tables: Tables) -> tuple[Any, ...]:
    earliest, latest = line.earliest, line.latest
    return (
        line.number,
        int(line.id[:16], 16),
        int(line.id[16:], 16),
        place,
        line.position,
        tables.names.code(line.speaker),
        tables.names.code(line.person_name or line.speaker),
        tables.people.code(line.person),
        tables.kinds.code(line.speaker_kind),
        tables.roles.code(line.role),
        tables.printed.code(line.source_text),
        tables.names.code(line.addressee),
        tables.manners.code(line.manner),
        tables.acts.code(line.act),
        line.score,
        tables.dates.code(line.dated),
        _day(earliest),
        _day(latest),
        tables.months.code(common_month(earliest, latest)),
        line.reviewed,
        tables.claims.code(line.claim),
    )


def _day(date: str | None) -> int:
    return int(date.replace("-", "")) if date else 0


def common_month(earliest: str | None, latest: str | None) -> str:
    """ "2023-04" where both days are in one month, "2023" where in one year, else ""."""
    if earliest is None or latest is None:
        return ""
    return next((earliest[:length] for length in (7, 4) if earliest[:length] == latest[:length]), "")


def join_columns(old: Columns, without: Sequence[int], new: Read) -> Columns:
    """Old rows but those of some articles, and new ones, all in order; `new` is used up, a column at a time, for a large one is large."""
    kept = ~np.isin(old.document, np.array(without, np.int32))

    def join(name: str) -> Array:
        return np.concatenate([getattr(old, name)[kept], new.pop(name)]) if len(old) else new.pop(name)

    sorting = {name: join(name) for name in ("position", "document", "earliest")}
    order = np.lexsort((*sorting.values(), sorting["earliest"] == 0)).astype(np.int32)
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    known = kept[old.about_row]
    stayed = places[(np.cumsum(kept, dtype=np.int32) - 1)[old.about_row[known]]]
    rows = np.concatenate([stayed, places[new.pop("about_row") + int(kept.sum())]])
    about = np.concatenate([old.about[known], new.pop("about")])
    by_row = np.argsort(rows, kind="stable")
    ordered = {name: (sorting.pop(name) if name in sorting else join(name))[order] for name in ROWS}
    return Columns(**ordered, about_row=rows[by_row].astype(np.int32), about=about[by_row])


class Entry:
    """A statement of the columns, as it is found, counted and sorted.

    `speaker` is the name in its article, `who` that of the person whom the record has for it, or else the same. `order` is its article's
    place among all, `changed` grows when anything of the article is other than before. `month` is "2023-04", the year where the month is
    not known, "" where the year is not.
    """

    __slots__ = ("_columns", "_row", "_tables", "changed", "document_id", "outlets")

    def __init__(self, columns: Columns, tables: Tables, row: int, document_id: str, outlets: tuple[str, ...], changed: int) -> None:
        self._columns, self._tables, self._row = columns, tables, row
        self.document_id, self.outlets, self.changed = document_id, outlets, changed

    @property
    def id(self) -> str:
        """The statement's id."""
        return f"{int(self._columns.high[self._row]):016x}{int(self._columns.low[self._row]):08x}"

    @property
    def order(self) -> int:
        """The place of its article."""
        return int(self._columns.document[self._row])

    @property
    def position(self) -> int:
        """Its place in the article."""
        return int(self._columns.position[self._row])

    @property
    def speaker(self) -> str | None:
        """The name in its article."""
        return self._tables.names.of(self._columns.speaker[self._row])

    @property
    def who(self) -> str | None:
        """The person's name."""
        return self._tables.names.of(self._columns.who[self._row])

    @property
    def person(self) -> str | None:
        """The person's id."""
        return self._tables.people.of(self._columns.person[self._row])

    @property
    def kind(self) -> str | None:
        """What the speaker is."""
        return self._tables.kinds.of(self._columns.kind[self._row])

    @property
    def role(self) -> str | None:
        """The speaker's role."""
        return self._tables.roles.of(self._columns.role[self._row])

    @property
    def printed(self) -> str:
        """The words that name the speaker."""
        return self._tables.printed.of(self._columns.printed[self._row]) or ""

    @property
    def about(self) -> tuple[str, ...]:
        """Whom and what it is about."""
        first, last = np.searchsorted(self._columns.about_row, (self._row, self._row + 1))
        return tuple(self._tables.names.words[code] or "" for code in self._columns.about[first:last])

    @property
    def manner(self) -> str:
        """Direct, indirect or mixed."""
        return self._tables.manners.of(self._columns.manner[self._row]) or ""

    @property
    def act(self) -> str:
        """What is done by saying it."""
        return self._tables.acts.of(self._columns.act[self._row]) or ""

    @property
    def score(self) -> float:
        """How likely it is right."""
        return float(self._columns.score[self._row])

    @property
    def dated(self) -> str | None:
        """The date as told."""
        return self._tables.dates.of(self._columns.dated[self._row])

    @property
    def earliest(self) -> str | None:
        """The first day it can have been said."""
        return day_words(int(self._columns.earliest[self._row]))

    @property
    def latest(self) -> str | None:
        """The last day."""
        return day_words(int(self._columns.latest[self._row]))

    @property
    def month(self) -> str:
        """The month or year."""
        return self._tables.months.of(self._columns.month[self._row]) or ""

    @property
    def reviewed(self) -> bool:
        """Whether a person judged it."""
        return bool(self._columns.reviewed[self._row])


def day_words(day: int) -> str | None:
    """A day as the store writes it."""
    return f"{day // 10000:04}-{day // 100 % 100:02}-{day % 100:02}" if day else None


class Rows:
    """Some rows of a snapshot, in order, that turn into entries when they are looked at."""

    __slots__ = ("_make", "at")

    def __init__(self, at: Array, make: Callable[[int], Entry]) -> None:
        self.at, self._make = at, make

    def __len__(self) -> int:
        return len(self.at)

    def __iter__(self) -> Iterator[Entry]:
        return (self._make(int(row)) for row in self.at)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Entry | Rows:
        if isinstance(place, slice):
            return Rows(self.at[place], self._make)
        return self._make(int(self.at[place]))
