"""What was worked out and is kept while the record stays as it is: within bounds what anyone may ask for, and for good what many ask for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Lock
from typing import Any, TypeVar

ROOM = 40_000_000  # bytes that values kept within bounds may hold together
PLAIN = 20_000  # bytes that are reckoned for a value that does not tell

T = TypeVar("T")


class Memo:
    """Values by their keys, each worked out once; those asked for last stay, as many as there is room for."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}
        self._recent: OrderedDict[Hashable, Any] = OrderedDict()
        self._size = 0
        self._changing = Lock()
        self._working: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, work: Callable[[], T], *, keep: bool = False) -> T:
        """What `work` gives; whoever asks for the same meanwhile waits for it. `keep` it whatever its size."""
        with suppress(KeyError):
            return self._find(key)
        with self._working.setdefault(key, Lock()):
            with suppress(KeyError):  # somebody worked it out meanwhile
                return self._find(key)
            value = work()
            self._put(key, value, keep=keep)
        self._working.pop(key, None)
        return value

    def clear(self) -> None:
        """Let everything go."""
        with self._changing:
            self._kept.clear()
            self._recent.clear()
            self._size = 0

    def _find(self, key: Hashable) -> Any:
        with suppress(KeyError):
            return self._kept[key]
        with self._changing:
            value = self._recent[key]
            self._recent.move_to_end(key)
            return value

    def _put(self, key: Hashable, value: object, *, keep: bool) -> None:
        with self._changing:
            if keep:
                self._kept[key] = value
                return
            self._recent[key] = value
            self._size += _size_of(value)
            while self._size > ROOM and len(self._recent) > 1:
                self._size -= _size_of(self._recent.popitem(last=False)[1])


def _size_of(value: object) -> int:
    return int(getattr(value, "nbytes", PLAIN))
