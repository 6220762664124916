"""Finding a person by id or name, and what counts of what was done by hand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from onrecord.errors import RunError
from onrecord.store import dialect
from onrecord.store.base import Deed
from onrecord.store.schema import appearance, deed, person, person_name
from onrecord.store.words import fold_words
from onrecord.text import count_words

AT_ONCE = 900  # values in one query: every SQLite takes as many
CANDIDATES_SHOWN = 5

_ID_START = re.compile(r"[0-9a-f]{4,}")
T = TypeVar("T")


def parts_of(values: Collection[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """The values in lists that a query can take."""
    listed = list(values)
    return (listed[start : start + size] for start in range(0, len(listed), size))


def rows_in(connection: Connection, query: Select[Any], column: ColumnElement[Any], values: Collection[Any]) -> Iterator[Any]:
    """The rows of a query whose column has one of the values, however many these are."""
    for part in parts_of(values):
        yield from connection.execute(query.where(column.in_(part))).all()  # one by one they take twice as long


def in_force(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether the deed in a column was not undone; what no deed did is in force."""
    return or_(column.is_(None), column.not_in(select(deed.c.withdraws).where(deed.c.withdraws.is_not(None))))


def last_deed(connection: Connection, kinds: Collection[str]) -> Deed | None:
    """The last deed of these kinds that was not taken back."""
    query = select(deed).where(deed.c.what.in_(kinds), in_force(deed.c.number)).order_by(deed.c.number.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return Deed(row.number, row.what, row.said, row.decided_by, row.decided_at) if row else None


def named_so(words: tuple[str, ...]) -> ColumnElement[bool]:
    """Whether a person has these words in one of the names in the record, or in the name given by hand."""
    by_name = select(appearance.c.person_id).where(dialect.holds_words(appearance.c.name_words, words))
    return or_(person.c.id.in_(by_name), dialect.holds_words(person.c.name_words, words))


def find_person(connection: Connection, key: str) -> str:
    """The id of the one person that a key means: an id or its start, a whole name, words of a name; the first of these that means any."""
    for condition in _conditions(key):
        found = connection.execute(select(person.c.id, person.c.name, person.c.moved_to).where(condition)).all()
        now = dict.fromkeys(_follow(connection, row.moved_to) if row.moved_to else row.id for row in found)
        if len(now) == 1 and _appears(connection, *now):
            return str(*now)
        people = _with_appearances(connection, now) if len(now) > 1 else []
        if len(people) == 1:
            return str(people[0].id)
        if people:
            raise RunError(f"{len(people)} people are called {key!r}: {_candidates(people)}. Name one by the id")
    raise RunError(f"nobody is called {key!r}. Give a name or the start of an id: see `onrecord people`")


def _conditions(key: str) -> Iterator[ColumnElement[bool]]:
    words = fold_words(key)
    whole = (f" {' '.join(words)} ", f" {' '.join(words * 2)} ")  # older stores hold a name's words twice
    if _ID_START.fullmatch(key):
        yield person.c.id == key
        yield person.c.id.startswith(key)
    yield person.c.moved_to.is_(None) & (person.c.name_words.in_(whole))
    yield person.c.moved_to.is_(None) & person.c.id.in_(select(appearance.c.person_id).where(appearance.c.name_words.in_(whole)))
    yield person.c.moved_to.is_(None) & named_so(words)


def _follow(connection: Connection, moved_to: str) -> str:
    """Where someone is now who was merged, perhaps more than once."""
    while further := connection.execute(select(person.c.moved_to).where(person.c.id == moved_to)).scalar_one_or_none():
        moved_to = further
    return moved_to


def _appears(connection: Connection, id: str) -> bool:
    """Whether anything is left of someone."""
    return connection.execute(select(appearance.c.number).where(appearance.c.person_id == id).limit(1)).first() is not None


def _with_appearances(connection: Connection, ids: Collection[str]) -> list[Any]:
    """Those of whom anything is left, most statements first."""
    said = func.sum(appearance.c.statements)
    query = select(person.c.id, person.c.name, said.label("statements")).join(appearance, appearance.c.person_id == person.c.id)
    query = query.group_by(person.c.id, person.c.name).order_by(said.desc(), person.c.number)
    return list(rows_in(connection, query, person.c.id, ids))


def _candidates(people: list[Any]) -> str:
    named = [f"{row.id[:8]} ({row.name}, {count_words(row.statements, 'statement')})" for row in people[:CANDIDATES_SHOWN]]
    return ", ".join(named) + (", …" if len(people) > CANDIDATES_SHOWN else "")


def given_names(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The names given by hand to people, or to those merged into them; the latest counts."""
    merged = select(person.c.id, func.coalesce(person.c.moved_to, person.c.id).label("now")).where(
        or_(person.c.id.in_(ids), person.c.moved_to.in_(ids))
    )
    now = {row.id: row.now for row in connection.execute(merged)} | {one: one for one in ids}
    query = select(person_name).where(person_name.c.person_id.in_(now), in_force(person_name.c.deed)).order_by(person_name.c.number)
    return {now[row.person_id]: row.name for row in connection.execute(query)}
