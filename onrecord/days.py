"""The days a partial date covers: "2023-04" is every day of that April."""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?:T.*)?[?~%]?")


def date_range(date: str) -> tuple[str, str] | None:
    """First and last day of an EDTF date or interval as YYYY-MM-DD; None where the year is not known or it is no date.

    The strings sort as the days do. "2023-04/2023-06" covers three months; "XXXX-06-06" covers nothing, for it has no year.
    """
    first, _, last = date.partition("/")
    start, end = _one_range(first), _one_range(last or first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def _one_range(date: str) -> tuple[str, str] | None:
    match = _DATE.fullmatch(date)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if month in (None, "XX"):
        return (f"{year}-01-01", f"{year}-12-31") if day in (None, "XX") and year != "0000" else None
    if not 1 <= int(month) <= 12 or year == "0000":
        return None
    last = monthrange(int(year), int(month))[1]
    if day in (None, "XX"):
        return f"{year}-{month}-01", f"{year}-{month}-{last:02}"
    return (f"{year}-{month}-{day}",) * 2 if 1 <= int(day) <= last else None
