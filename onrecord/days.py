"""The days a partial date covers, "2023-04" is every day of that April; dates in figures: 13/03/24; and the moment it is."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?:T.*)?[?~%]?")


# 05/04/2024, 5.4.24; no part of a longer number
FIGURES = (
    r"(?P<first>\d(?<![\d./-]\d)\d?)(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<in_year>(?:19|20)\d\d|(?<!-)\d\d(?!\d))(?![./-]?\d)"
)
_FIGURES = re.compile(FIGURES)
_NEWEST = 50  # 24 is 2024, 87 is 1987


def day_comes_first(text: str) -> bool | None:
    """Whether 05/04/2024 is 5 April on this page: what its dates with a part above 12 agree on, None where none tells or two differ."""
    dates = [(int(found["first"]), int(found["second"])) for found in _FIGURES.finditer(text) if found["mark"] != "."]
    told = {first > 12 for first, second in dates if (first > 12) != (second > 12) and max(first, second) < 32 and min(first, second)}
    return told.pop() if len(told) == 1 else None


def read_figures(words: str, day_first: bool | None = None) -> str | None:
    """The day that a date in figures means; the year alone where neither the figures nor `day_first` tell day from month."""
    found = _FIGURES.fullmatch(words)
    if found is None:
        return None
    first, second, in_year = int(found["first"]), int(found["second"]), int(found["in_year"])
    year = in_year if in_year > 99 else in_year + (2000 if in_year < _NEWEST else 1900)
    if found["mark"] == "." or first > 12 or first == second:
        day_first = True
    elif second > 12:
        day_first = False
    elif day_first is None:
        return str(year) if first and second else None
    try:
        return date(year, *((second, first) if day_first else (first, second))).isoformat()
    except ValueError:
        return None


def date_range(value: str) -> tuple[str, str] | None:
    """First and last day of an EDTF date or interval as YYYY-MM-DD; None where the year is not known or it is no date.

    The strings sort as the days do. "2023-04/2023-06" covers three months; "XXXX-06-06" covers nothing, for it has no year.
    """
    first, _, last = value.partition("/")
    start, end = _one_range(first), _one_range(last or first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def _one_range(value: str) -> tuple[str, str] | None:
    match = _DATE.fullmatch(value)
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


def stamp() -> str:
    """This moment, to the second, as the record writes it down."""
    return datetime.now(UTC).isoformat(timespec="seconds")
