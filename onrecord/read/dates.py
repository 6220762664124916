"""Date expressions on a page, turned into EDTF that says no more than the words do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.days import FIGURES, read_figures

MONTH_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
YEAR = r"(?:19|20)\d\d"
FULL_DATE = re.compile(
    rf"(?P<iso>\b{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01]|[1-9])(?!\d))"
    rf"|(?P<numeric>{FIGURES})"
    rf"|\b(?P<month1>{MONTH}) {{0,2}}(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d)(?:,? {{1,2}}(?P<year1>{YEAR})"
    r"(?:\b|(?=(?-i:[A-Z][a-z])|\d{1,2}:\d\d)))?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<month2>{MONTH})(?:,?[ -](?P<year2>{YEAR})(?:\b|(?=(?-i:[A-Z][a-z]))))?"
    rf"|\b(?P<month3>{MONTH}),? (?P<year3>{YEAR})\b",
    re.I,
)
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date expression found at `start:end` of the string searched; `value` is EDTF."""

    start: int
    end: int
    value: str

    @property
    def has_year(self) -> bool:
        """Whether the words name the year."""
        return not self.value.startswith("XXXX")


def find_dates(words: str) -> list[DateWords]:
    """Every date expression in a short string; words that name no possible day are passed over."""
    if not DIGIT.search(words):
        return []
    found = ((match, _edtf(match)) for match in FULL_DATE.finditer(words))
    return [DateWords(match.start(), match.end(), value) for match, value in found if value]


def weekday_of(value: str) -> str | None:
    """The weekday of a full date, None for a partial one."""
    return WEEKDAYS[date.fromisoformat(value).weekday()] if len(value) == 10 and value[0] != "X" else None


def with_year(value: str, year: int) -> str | None:
    """A date without year, completed; None where that year has no such day."""
    return day_value(year, int(value[5:7]), int(value[8:10]))


def day_value(year: int | None, month: int, day: int) -> str | None:
    """EDTF of a day, or None where the calendar has no such day."""
    try:
        moment = date(year or 2000, month, day)
    except ValueError:
        return None
    return moment.isoformat() if year else f"XXXX-{month:02d}-{day:02d}"


def _edtf(match: re.Match[str]) -> str | None:
    if match["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/.]", match["iso"]))
        return day_value(year, month, day)
    if match["numeric"]:
        return read_figures(match["numeric"])
    if match["month3"]:
        return f"{match['year3']}-{_month(match['month3']):02d}"
    month_words, day_words = match["month1"] or match["month2"], match["day1"] or match["day2"]
    year_words = match["year1"] or match["year2"]
    return day_value(int(year_words) if year_words else None, _month(month_words), int(day_words))


def _month(words: str) -> int:
    return next(number for number, name in enumerate(MONTH_NAMES, 1) if name[:3] == words[:3].lower())
