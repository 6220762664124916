"""The times that news English names: "on Tuesday", "last month", "January 14", worked out against the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.days import FIGURES, read_figures

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
_NUMBERS = dict(
    zip(("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), (1, 1, *range(1, 11)), strict=True)
)

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
# "May", "March" and "August" are also words: as names of months they keep their capital
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|(?:Mar|Apr|Jun|Jul|Sep)(?:\.|(?=\s+\d))|May|June|July|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_SOME = r"(?:a\s+few|several|a\s+couple\s+of)"
_UNIT = r"(?:day|week|month|year)"
# what is written or said in a year: "in a 2019 memo"
_TEXT = (
    r"(?:report|memo|memorandum|letter|speech|interview|book|memoirs?|autobiography|article|essay|paper|study|statement|ruling|judge?ment"
    r"|op-ed|opinion|dissent|column|e-?mail|tweet|post|testimony|deposition|affidavit|survey|poll|review|audit|filing|lawsuit|documentary|lecture)"
)
_SEASON = r"(?:spring|summer|autumn|winter|fall)"
_EARLY = r"(?:[Ee]arlier\s+|[Ll]ate\s+|[Ee]arly\s+)?"
# what a figure counts or measures where it is no year: "in 2000 homes", "in 2021 dollars"
_COUNTED = (
    r"(?:people|men|women|children|homes|houses|households|villages|towns|schools|cases|places|pages|votes|seats|tests|patients|workers|jobs"
    r"|members|hours|days|miles|km|feet|met(?:er|re)s|tonnes|dollars|euros|pounds|prices|terms|of\s+the)\b"
)
# after "the day before" nothing is named that the day lies before
BY_ITSELF = r"(?=\s*(?:[,.;:!?)\n]|$)|\s+(?:in|at|on|to|that|during|via|by|from|as|outside|inside)\b)"
# how a time can begin: most words are passed over by their first letters
_BEGINS = (
    rf"(?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)|\d|(?=[MTWFSAONEmtwfsaone])(?i:{_DAY}|{_COUNT}\s+(?:{_UNIT}|hour|fortnight)|{_SOME}\s)|[Ll]a(?:st|te)\s|[Yy]esterday|[Tt]o(?:day|night)"
    rf"|[Tt]h(?:is|at)\s|[Tt]he\s+(?:same|next|following|previous|{_UNIT}|night|evening)\b|[Aa]t\s+the\s|then\b|[Oo]ver|recent\s|past\s"
    rf"|[Ee]arl|mid|[Ll]ater\s|[Ww]ithin\s+(?:the|an)\s+hour|(?:(?:[Ss]ome|[Aa]\s+few)\s+)?[Mm]inutes\s|[Mm]oments\s|[Hh]alf\s+an|{_SEASON}\s|[Aa]s\s+[elr]|(?:end|start|beginning|middle)\s+of\s"
)
TIME = re.compile(
    rf"""(?<!\w)(?={_BEGINS})(?:
    (?P<dated>(?:(?i:{_DAY}),?\s+(?:the\s+)?)?(?:(?<![Ii]n\s)(?P<month1>{_MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))
        (?![-–,.]\d)(?:,?\s+(?P<year1>(?:19|20)\d\d)|,?\s+(?:of\s+)?(?P<of1>last|this)\s+year)?)
  | (?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-]))
  | (?P<figures>{FIGURES})
  | (?P<month_year>(?:early\s|late\s|mid-)?(?P<month3>{_MONTH}),?\s+(?P<year2>(?:19|20)\d\d))
  | (?P<week_day>(?P<weekday3>(?i:{_DAY})){_PART},?\s+(?:of\s+)?(?P<which3>last|this)\s+week
      | (?P<which4>[Ll]ast|[Tt]his)\s+week,?\s+on\s+(?P<weekday4>(?i:{_DAY})))
  | (?P<step_named>[Tt]he\s+(?P<side5>previous|following)\s+(?:(?P<weekday5>(?i:{_DAY})){_PART}|(?P<month5>{_MONTH})))
  | (?P<last_day>[Ll]ast\s+(?P<weekday1>(?i:{_DAY})))
  | (?P<last_month>[Ll]ast\s+(?P<month6>{_MONTH}))
  | (?P<weekday>(?P<weekday2>(?i:{_DAY})){_PART})
  | (?P<before_yesterday>[Tt]he\s+day\s+before\s+yesterday)
  | (?P<yesterday>[Yy]esterday{_PART}|[Ll]ast\s+(?:night|evening))
  | (?P<overnight>[Oo]vernight)
  | (?P<today>[Tt]oday|[Tt]onight|[Tt]his\s+(?:morning|afternoon|evening|lunchtime))
  | (?P<lately>(?:(?<=[Ii]n\s)recent|(?<=the\s)(?:past|last)(?:\s+(?:few|several|couple\s+of|(?P<late_count>{_COUNT})))?)
      \s+(?P<late_unit>day|week|month)s?)
  | (?P<week>{_EARLY}(?P<which_week>[Tt]his|[Ll]ast)\s+(?:week|weekend))
  | (?P<weekend>(?:[Aa]t|[Oo]ver)\s+the\s+weekend)
  | (?P<rel_month>{_EARLY}(?P<which_month>[Tt]his|[Ll]ast)\s+month)
  | (?P<rel_year>(?<!the\s){_EARLY}(?P<which_year>[Tt]his|[Ll]ast)\s+(?:year|{_SEASON}))
  | (?P<hours>(?P<hour_count>(?i:{_COUNT}))\s+hours?\s+ago)
  | (?P<ago>(?P<count>(?i:{_COUNT}))\s+(?P<unit>{_UNIT}|fortnight)s?\s+ago)
  | (?P<some>(?i:{_SOME})\s+(?P<some_unit>{_UNIT})s\s+ago)
  | (?P<same>(?:[Tt]he\s+same|[Tt]hat(?:\s+same)?|(?:[Ee]arlier|[Ll]ater)\s+(?:in\s+the|on\s+the\s+same|(?:on\s+)?that(?:\s+same)?))
      \s+(?:(?P<same_unit>{_UNIT})|(?:morning|afternoon|evening|night)))
  | (?P<step>[Tt]he\s+(?P<side1>next|following|previous)\s+(?:(?P<unit1>{_UNIT})|(?:morning|afternoon|evening|night))
      | (?P<count2>(?i:{_COUNT}))\s+(?P<unit2>{_UNIT})s?\s+(?P<side2>earlier|later|(?:before|after){BY_ITSELF})
      | [Tt]he\s+(?:(?P<unit3>{_UNIT})|night|evening)\s+(?P<side3>(?:before|after){BY_ITSELF}))
  | (?P<from_day>(?:[Tt]he|(?P<count4>(?i:{_COUNT})))\s+days?\s+(?P<side4>before|after)\s)
  | (?P<hour>(?:(?:[Aa]n|[Oo]ne|[Tt]wo|[Hh]alf\s+an)\s+hours?|(?:[Ss]ome\s+|[Aa]\s+few\s+)?[Mm]inutes|[Mm]oments)\s+(?:later|afterwards)
      |[Ww]ithin\s+(?:the|an)\s+hour)
  | (?P<then>[Aa]t\s+the\s+time|(?:(?<=said\s)|(?<=warned\s)|(?<=promised\s))then)
  | (?P<month>(?:(?<=[Ii]n\s)(?:(?:early|late|mid)[ -])?|(?:end|start|beginning|middle)\s+of\s+)(?P<month4>{_MONTH})
      (?:\s+(?:of\s+)?(?P<of4>last|this)\s+year)?)
  | (?P<year>(?:(?:(?<=[Ii]n\s)|(?<=of\s)|(?<=from\s))(?:early\s|late\s|mid-)?|[Aa]s\s+(?:early|late|recently|long\s+ago)\s+as\s+
      |{_SEASON}\s+(?:of\s+)?|(?:end|start|beginning|middle)\s+of\s+)(?P<year3>(?:19|20)\d\d)(?![-–/]\d)(?!\s+{_COUNTED}))
  | (?P<text_year>(?:19|20)\d\d(?=\s+(?:[\w’'-]+\s+){{0,2}}?{_TEXT}\b))
    )\b(?!\s*-\s*year)""",
    re.VERBOSE,
)


_FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication as far as it is known; `month` and `day` may be missing."""

    year: int | None
    month: int | None = None
    day: int | None = None
    day_first: bool | None = None  # how the page writes dates in figures

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


def date_of(match: re.Match[str], anchor: Anchor, told: str | None = None) -> str | None:
    """The date that words mean for something past, seen from the day of publication; None where they do not tell one.

    `told` is the date that the text has set before: "the next day" and "at the time" are seen from it.
    """
    kind = match.lastgroup or ""
    if kind == "same":
        return _same(match.group("same_unit") or "day", told)
    if kind == "step":
        return _past(_step(match, told), anchor)
    if kind == "step_named":
        return _past(_step_named(match, told), anchor)
    if kind == "then":
        return told
    if kind == "hour":
        return told if told and is_day(told) else None
    return _RULES[kind](match, anchor) if kind in _RULES else None


def days_from(match: re.Match[str], told: str | None, anchor: Anchor) -> str | None:
    """The day that "two days after" means, before a day named: "two days after the vote on Friday"."""
    return _past(_shift(told, _signed(match.group("count4"), match.group("side4")), "day"), anchor)


def _past(value: str | None, anchor: Anchor) -> str | None:
    """A date, unless it lies after the day of publication."""
    today = anchor.full.isoformat() if anchor.full else str(anchor.year or "")
    return value if value and value[: len(today)] <= today[: len(value)] else None


def _signed(count: str | None, side: str) -> int:
    word = (count or "a").casefold()
    number = _NUMBERS.get(word) or int(word)
    return number if side in ("next", "following", "later", "after") else -number


def _step(match: re.Match[str], told: str | None) -> str | None:
    unit = match.group("unit1") or match.group("unit2") or match.group("unit3") or "day"
    side = match.group("side1") or match.group("side2") or match.group("side3")
    return _shift(told, _signed(match.group("count2"), side), unit)


def _step_named(match: re.Match[str], told: str | None) -> str | None:
    """ "The previous Friday", "the following May": the nearest before or after a date that the text has set."""
    known, side = read_anchor(told), -1 if match.group("side5") == "previous" else 1
    if weekday := match.group("weekday5"):
        days = (WEEKDAYS.index(weekday.casefold()) - known.full.weekday()) * side % 7 or 7 if known.full else 0
        return (known.full + timedelta(side * days)).isoformat() if known.full else None
    month = _month_number(match.group("month5"))
    if known.year is None:
        return None
    if known.month is None:
        return f"{known.year + side}-{month:02}"
    before = month < known.month if side < 0 else month > known.month
    return f"{known.year + (0 if before else side)}-{month:02}"


def _same(unit: str, told: str | None) -> str | None:
    """The day, month or year of a date set before, if it is known so closely."""
    if told is None or (unit in ("day", "week") and not is_day(told)) or (unit == "month" and len(told) < 7):
        return None
    return told if unit == "day" else told[:4] if unit == "year" else told[:7]


def _shift(told: str | None, by: int, unit: str) -> str | None:
    """A date moved by so many days, weeks, months or years; only days keep the day."""
    known = read_anchor(told)
    if unit == "year" and known.year:
        return str(known.year + by)
    if unit == "month" and known.year and known.month:
        year, month = divmod(known.year * 12 + known.month - 1 + by, 12)
        return f"{year}-{month + 1:02}"
    if known.full is None or unit not in ("day", "week"):
        return None
    moved = (known.full + timedelta(by * (7 if unit == "week" else 1))).isoformat()
    return moved[:7] if unit == "week" else moved


def is_day(value: str) -> bool:
    """Whether a date is known to the day, if not to the year."""
    return _FULL_DAY.fullmatch(value) is not None


def _month_number(word: str) -> int:
    folded = word.casefold().rstrip(".")
    return _SHORT_MONTHS.get(folded) or MONTHS.index(folded) + 1


def _dated(match: re.Match[str], anchor: Anchor) -> str | None:
    month = _month_number(match.group("month1") or match.group("month2"))
    day = int(match.group("day1") or match.group("day2"))
    if not 1 <= day <= monthrange(2000, month)[1]:  # a leap year, so that 29 February passes
        return None
    year, which = match.group("year1"), match.group("of1")
    if year is None and anchor.year is None:
        return f"XXXX-{month:02}-{day:02}"
    if year is None and which is None and anchor.month is None:
        return None
    before = which == "last" if which else (month, day) > (anchor.month or 12, anchor.day or 31)
    in_year = int(year) if year else (anchor.year or 0) - before
    return f"{in_year}-{month:02}-{day:02}" if day <= monthrange(in_year, month)[1] else None


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


def _week_day(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "Thursday last week", "last week on Thursday"; no day after the article's."""
    day = anchor.full
    if day is None:
        return None
    which, weekday = match.group("which3") or match.group("which4"), match.group("weekday3") or match.group("weekday4")
    back = day.weekday() - WEEKDAYS.index(weekday.casefold()) + 7 * (which.casefold() == "last")
    return _back(anchor, back) if back >= 0 else None


def _week(match: re.Match[str], anchor: Anchor) -> str | None:
    day = anchor.full
    if day is None:
        return None
    monday = day - timedelta(day.weekday())
    if match.group("which_week").casefold() == "this":
        return within(monday, day)
    # on a Sunday the week that ends may be the last one already
    return within(monday - timedelta(7), day - timedelta(1) if day.weekday() == 6 else monday - timedelta(1))


def within(first: date, last: date) -> str | None:
    """The day, month or year that holds a stretch of days, None where it lies across two years."""
    if first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return f"{first.year}-{first.month:02}" if first.month == last.month else f"{first.year}"


def first_day(value: str | None) -> date | None:
    """The first day that a date of any precision may mean, None where its year is not known."""
    known = read_anchor(value)
    return Anchor(known.year, known.month or 1, known.day or 1).full


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
    past = anchor.full - timedelta(count * _DAYS[unit])
    return f"{past.year}-{past.month:02}"


def _hours_ago(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "24 hours ago" is a day; other counts may or may not reach past midnight."""
    word = match.group("hour_count").casefold()
    days, rest = divmod(_NUMBERS.get(word) or int(word), 24)
    return _stretch(anchor, days + (rest > 0), days)


def _some_ago(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "A few days ago": from two of them to seven."""
    days = _DAYS[match.group("some_unit")]
    return _stretch(anchor, 7 * days, 2 * days)


def _lately(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "In the past two months" and, as long as seven of them, "in recent days"."""
    word = match.group("late_count")
    one = not word and match.group("lately").split()[-1] == match.group("late_unit")
    count = _NUMBERS.get(word) or int(word) if word else 1 if one else 7
    return _stretch(anchor, count * _DAYS[match.group("late_unit")], 0)


def _stretch(anchor: Anchor, most: int, least: int) -> str | None:
    """What so many days back are, told no closer than the first and the last of them agree on."""
    return within(anchor.full - timedelta(most), anchor.full - timedelta(least)) if anchor.full else None


def _month(match: re.Match[str], anchor: Anchor) -> str | None:
    if anchor.year is None or anchor.month is None:
        return None
    month, which = _month_number(match.group("month4")), match.group("of4")
    before = which == "last" if which else month > anchor.month
    return f"{anchor.year - before}-{month:02}"


def _last_month_named(match: re.Match[str], anchor: Anchor) -> str | None:
    """ "Last May": the most recent one or that of the year before; none where they are not the same."""
    if anchor.year is None or anchor.month is None:
        return None
    month = _month_number(match.group("month6"))
    return f"{anchor.year - 1}-{month:02}" if month >= anchor.month else None


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_RULES: dict[str, Callable[[re.Match[str], Anchor], str | None]] = {
    "dated": _dated,
    "iso": lambda match, anchor: match.group("iso"),
    "figures": lambda match, anchor: read_figures(match.group("figures"), anchor.day_first),
    "month_year": _month_year,
    "week_day": _week_day,
    "last_day": _last_weekday,
    "last_month": _last_month_named,
    "weekday": _weekday,
    "before_yesterday": lambda match, anchor: _back(anchor, 2),
    "yesterday": lambda match, anchor: _back(anchor, 1),
    "overnight": lambda match, anchor: _stretch(anchor, 1, 0),
    "today": lambda match, anchor: _back(anchor, 0),
    "lately": _lately,
    "week": _week,
    "weekend": _weekend,
    "rel_month": _rel_month,
    "rel_year": _rel_year,
    "hours": _hours_ago,
    "ago": _ago,
    "some": _some_ago,
    "month": _month,
    "year": lambda match, anchor: match.group("year3"),
    "text_year": lambda match, anchor: match.group("text_year"),
}
