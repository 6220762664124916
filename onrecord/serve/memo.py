"""What was worked out and is kept while the record stays as it is: within bounds what anyone asked for, and for good what many ask for."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Lock
from typing import Any, Generic, TypeVar, cast

ROOM = 32_000_000  # bytes that what was worked out may take together, but for what is kept for good
PLAIN = 4_000  # bytes that are reckoned for a value that does not tell

T = TypeVar("T")


class Recent(Generic[T]):
    """The values asked for last, as many as there is room for."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._values: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._size = 0
        self._changing = Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: Hashable) -> T:
        """The value of a key; KeyError where there is none."""
        with self._changing:
            value, _ = self._values[key]
            self._values.move_to_end(key)
            return value

    def put(self, key: Hashable, value: T, size: int) -> None:
        """Keep a value of so many bytes, and let go those asked for longest ago where there is no room."""
        with self._changing:
            _, before = self._values.pop(key, (None, 0))
            self._values[key] = value, size
            self._size += size - before
            while self._size > self._room and len(self._values) > 1:
                self._size -= self._values.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Let everything go."""
        with self._changing:
            self._values.clear()
            self._size = 0


class Memo:
    """Values by their keys, each worked out once."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}
        self._recent: Recent[Any] = Recent(ROOM)
        self._working: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, work: Callable[[], T], *, keep: bool = False) -> T:
        """What `work` gives; whoever asks for the same meanwhile waits for it. `keep` it for good."""
        with suppress(KeyError):
            return cast(T, self._find(key))
        with self._working.setdefault(key, Lock()):
            with suppress(KeyError):  # somebody worked it out meanwhile
                return cast(T, self._find(key))
            value = work()
            if keep:
                self._kept[key] = value
            else:
                self._recent.put(key, value, sys.getsizeof(value) if isinstance(value, str) else int(getattr(value, "nbytes", PLAIN)))
        self._working.pop(key, None)
        return value

    def _find(self, key: Hashable) -> Any:
        with suppress(KeyError):
            return self._kept[key]
        return self._recent.get(key)

    def clear(self) -> None:
        """Let everything go."""
        self._kept.clear()
        self._recent.clear()
