"""The times that news English names: "on Tuesday", "last month", "January 14", worked out against the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1, "an": 1}

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# "May", "March" and "August" are also words: as names of months they keep their capital
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|Jun\.|July|Jul\.|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
# how a time can begin: most words are passed over by their first letters
_BEGINS = (
    rf"[JFMASOND]|\d|(?i:{_DAY})|[Ll]a(?:st|te)\s|[Yy]esterday|[Tt]o(?:day|night)|[Tt]his\s|[Ee]arl|mid|(?:[Aa]t|[Oo]ver)\sthe\s"
    rf"|(?i:{_COUNT})\s+(?:day|week|month|year)"
)
TIME = re.compile(
    rf"""\b(?={_BEGINS})(?:
    (?P<dated>(?:(?i:{_DAY}),?\s+(?:the\s+)?)?(?:(?P<month1>{_MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))
        (?:,?\s+(?P<year1>(?:19|20)\d\d))?)
  | (?P<month_year>(?:early\s|late\s|mid-)?(?P<month3>{_MONTH}),?\s+(?P<year2>(?:19|20)\d\d))
  | (?P<last_day>[Ll]ast\s+(?P<weekday1>(?i:{_DAY})))
  | (?P<weekday>(?P<weekday2>(?i:{_DAY}))(?:\s+(?:morning|afternoon|evening|night))?)
  | (?P<yesterday>[Yy]esterday|[Ll]ast\s+night)
  | (?P<today>[Tt]oday|[Tt]onight|[Tt]his\s+(?:morning|afternoon|evening))
  | (?P<week>(?:[Ee]arlier\s+|[Ll]ate\s+|[Ee]arly\s+)?(?P<which_week>[Tt]his|[Ll]ast)\s+(?:week|weekend))
  | (?P<weekend>[Aa]t\s+the\s+weekend|[Oo]ver\s+the\s+weekend)
  | (?P<rel_month>(?:[Ee]arlier\s+|[Ll]ate\s+|[Ee]arly\s+)?(?P<which_month>[Tt]his|[Ll]ast)\s+month)
  | (?P<rel_year>(?:[Ee]arlier\s+|[Ll]ate\s+|[Ee]arly\s+)?(?P<which_year>[Tt]his|[Ll]ast)\s+(?:year|spring|summer|autumn|winter|fall))
  | (?P<ago>(?P<count>(?i:{_COUNT}))\s+(?P<unit>day|week|month|year)s?\s+ago)
  | (?P<month>(?<=[Ii]n\s)(?:(?:early|late|mid)[ -])?(?P<month4>{_MONTH}))
  | (?P<year>(?<=[Ii]n\s)(?P<year3>(?:19|20)\d\d))
    )\b(?!\s*-\s*year)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication as far as it is known; `month` and `day` may be missing."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        """The day itself, where all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def read_anchor(value: str | None) -> Anchor:
    """The parts of an EDTF date: 2023-04-25, 2023-04, 2023, XXXX-06-06."""
    match = re.fullmatch(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?.*", value or "")
    if not match:
        return Anchor(None)
    year, month, day = match.groups()
    return Anchor(None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None)


def date_of(match: re.Match[str], anchor: Anchor) -> str | None:
    """The date that words mean for something past, seen from the day of publication; None where they do not tell one."""
    rule = next(rule for name, rule in _RULES.items() if match.group(name))
    return rule(match, anchor)


def _month_number(word: str) -> int:
    folded = word.casefold().rstrip(".")
    return _SHORT_MONTHS.get(folded) or MONTHS.index(folded) + 1


def _dated(match: re.Match[str], anchor: Anchor) -> str | None:
    month = _month_number(match.group("month1") or match.group("month2"))
    day = int(match.group("day1") or match.group("day2"))
    if not 1 <= day <= monthrange(2000, month)[1]:  # a leap year, so that 29 February passes
        return None
    if match.group("year1"):
        return f"{match.group('year1')}-{month:02}-{day:02}"
    if anchor.year is None:
        return f"XXXX-{month:02}-{day:02}"
    if anchor.month is None:
        return None
    later = (month, day) > (anchor.month, anchor.day or 31)
    return f"{anchor.year - later}-{month:02}-{day:02}"


def _month_year(match: re.Match[str], anchor: Anchor) -> str | None:
    return f"{match.group('year2')}-{_month_number(match.group('month3')):02}"


def _back(anchor: Anchor, days: int) -> str | None:
    return (anchor.full - timedelta(days)).isoformat() if anchor.full else None


def _weekday(match: re.Match[str], anchor: Anchor) -> str | None:
    day = anchor.full
    return _back(anchor, (day.weekday() - WEEKDAYS.index(match.group("weekday2").casefold())) % 7) if day else None


def _last_weekday(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "Last Thursday": the most recent one or the one of the week before; told no closer than both agree on."""
    day = anchor.full
    if day is None:
        return None
    back = (day.weekday() - WEEKDAYS.index(match.group("weekday1").casefold())) % 7 or 7
    return within(day - timedelta(back + 7), day - timedelta(back))


def _week(match: re.Match[str], anchor: Anchor) -> str | None:
    day = anchor.full
    if day is None:
        return None
    monday = day - timedelta(day.weekday())
    if match.group("which_week").casefold() == "this":
        return within(monday, day)
    return within(monday - timedelta(7), monday - timedelta(1))


def within(first: date, last: date) -> str | None:
    """The day, month or year that holds a stretch of days, None where it lies across two years."""
    if first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return f"{first.year}-{first.month:02}" if first.month == last.month else f"{first.year}"


def _weekend(match: re.Match[str], anchor: Anchor) -> str | None:
    day = anchor.full
    if day is None:
        return None
    sunday = day - timedelta((day.weekday() + 1) % 7)
    return within(sunday - timedelta(1), sunday)


def _rel_month(match: re.Match[str], anchor: Anchor) -> str | None:
    if anchor.year is None or anchor.month is None:
        return None
    back = match.group("which_month").casefold() == "last"
    year, month = (anchor.year, anchor.month - back) if anchor.month > back else (anchor.year - 1, 12)
    return f"{year}-{month:02}"


def _rel_year(match: re.Match[str], anchor: Anchor) -> str | None:
    if anchor.year is None:
        return None
    if match.group("rel_year").split()[-1].casefold() != "year":
        return None
    return str(anchor.year - (match.group("which_year").casefold() == "last"))


def _ago(match: re.Match[str], anchor: Anchor) -> str | None:
    word = match.group("count").casefold()
    count = _NUMBERS.get(word) or int(word)
    unit = match.group("unit")
    if unit == "year":
        return str(anchor.year - count) if anchor.year else None
    if anchor.full is None:
        return None
    if unit == "day":
        return _back(anchor, count)
    past = anchor.full - timedelta(count * (7 if unit == "week" else 30))
    return f"{past.year}-{past.month:02}"


def _month(match: re.Match[str], anchor: Anchor) -> str | None:
    if anchor.year is None or anchor.month is None:
        return None
    month = _month_number(match.group("month4"))
    return f"{anchor.year - (month > anchor.month)}-{month:02}"


_RULES: dict[str, Callable[[re.Match[str], Anchor], str | None]] = {
    "dated": _dated,
    "month_year": _month_year,
    "last_day": _last_weekday,
    "weekday": _weekday,
    "yesterday": lambda match, anchor: _back(anchor, 1),
    "today": lambda match, anchor: _back(anchor, 0),
    "week": _week,
    "weekend": _weekend,
    "rel_month": _rel_month,
    "rel_year": _rel_year,
    "ago": _ago,
    "month": _month,
    "year": lambda match, anchor: match.group("year3"),
}
