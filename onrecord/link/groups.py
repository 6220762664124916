"""Links to groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Keys put together two by two."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        """The key that stands for the group of this one."""
        top = key
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(key, key)) != top:
            self._above[key], key = top, above
        return top

    def join(self, left: Key, right: Key) -> None:
        one, two = self.find(left), self.find(right)
        if one != two:
            self._above[two] = one


def group_linked(keys: Iterable[Key], links: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
    """The keys in groups, each with all it is linked to however far; groups and their keys in the order given."""
    groups = Groups[Key]()
    for left, right in links:
        groups.join(left, right)
    gathered: dict[Key, list[Key]] = {}
    for key in keys:
        gathered.setdefault(groups.find(key), []).append(key)
    return list(gathered.values())
