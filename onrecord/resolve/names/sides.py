"""Teams: the names that a scoreline puts beside goals or points, "Elda 3 Sarn 1", "Elda 2-12 Sarn 1-14", "Elda 3-1 Sarn"."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names import CAPITALS

_NAME = rf"(?P<{{0}}>[{CAPITALS}][\w’'.-]*(?: [{CAPITALS}][\w’'.-]*){{{{0,3}}}})"
_ONE, _TWO = _NAME.format("one"), _NAME.format("two")
_POINTS = r"\d{1,3}(?:[-–.:/]\d{1,3})?(?: \(\d{1,3}\))?"
# a line's beginning, what stands in front of the names left out: "FULL TIME: Elda 3 Sarn 1"
_LINES = (
    re.compile(rf"^(?:[^\n:]{{0,30}}: )?{_ONE},? {_POINTS},?(?: [-–])? {_TWO},? {_POINTS}(?=$|[\s,.:;(])", re.MULTILINE),
    re.compile(rf"^(?:[^\n:]{{0,30}}: )?{_ONE} \d{{1,3}} ?[-–] ?\d{{1,3}} {_TWO}(?=$|[,.:;(]|\n)", re.MULTILINE),
)


@lru_cache(maxsize=16)
def find_sides(text: str) -> frozenset[str]:
    """The names of the teams whose scores a line of the text gives."""
    return frozenset(match[group] for line in _LINES for match in line.finditer(text) for group in ("one", "two"))
