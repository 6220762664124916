"""Pages of a sorted list: a cursor names the last thing seen, so that what is added meanwhile shifts nothing."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from onrecord.errors import RunError

PAGE = 25
LARGEST_PAGE = 200

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Key = tuple[Any, ...]  # numbers, strings and truths, in the same places for every thing in a list


class Listed(Protocol[T_co]):
    """What a page needs of a list."""

    def __len__(self) -> int:
        """How many."""

    def __iter__(self) -> Iterator[T_co]:
        """One after the other."""


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page of a list, and the cursor of the next, None where it is the last."""

    items: Listed[T]
    next: str | None


def take_page(items: Sequence[T], key: Callable[[T], Key], cursor: str | None, limit: int) -> Slice[T]:
    """The page of a list sorted by `key` that the cursor names; RunError where it names none."""
    if not items:
        return Slice((), None)
    start = 0 if cursor is None else bisect_right(items, read_cursor(cursor, key(items[0])), key=key)
    page = items[start : start + limit]
    return Slice(page, write_cursor(key(page[-1])) if page and start + limit < len(items) else None)


def write_cursor(key: Key) -> str:
    """The cursor that names a place in a list."""
    return urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode().rstrip("=")


def read_cursor(cursor: str, like: Key) -> Key:
    """The key that a cursor names; RunError where it is none like this one."""
    try:
        key = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=="))
    except (ValueError, RecursionError):
        key = None
    if not isinstance(key, list) or [_sort_of(part) for part in key] != [_sort_of(part) for part in like]:
        raise RunError("this cursor names no place in this list. Begin at its first page")
    return tuple(key)


def _sort_of(part: object) -> str:
    """What a value can be compared with: a number or truth, a string, or nothing here."""
    return "number" if isinstance(part, int | float) else "words" if isinstance(part, str) else "neither"
