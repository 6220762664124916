"""When an article came out: a date line first, then the dateline; a year is added only where the text bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.days import day_comes_first, read_figures
from onrecord.read.dates import YEAR, find_dates, weekday_of, with_year
from onrecord.read.furniture import PUBLISHED_WORD, UPDATED_WORD
from onrecord.read.lines import Line
from onrecord.records import Resolved, Span

SEARCHED = 20_000
"""Characters of a text that are searched for a year; the tail is searched for a copyright year besides."""
NEAR = 1_500
DAY_NAMED = re.compile(
    r"(?<!next )(?<!last )(?<!by )(?<!until )(?<!since )(?<!previous )(?<!coming )(?<!every )"
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s)"
)
COPYRIGHT_YEAR = re.compile(rf"(?:©|\(c\)|copyright)(?: ?©| \(c\))? ?(?:{YEAR} ?[-–] ?)?({YEAR})\b", re.I)
EVENT_YEAR = re.compile(rf"\b[A-Z][\w’'.]+[-–‑ ]({YEAR})\b|\b({YEAR}) [A-Z]\w+")
NOW = re.compile(r"\b(?:today|this week|this month|this year|tonight|yesterday|tomorrow|this morning)\b", re.I)
NO_EVENTS = "In Since Until From By Of During After Before Early Late Mid Summer Winter Spring Autumn Fall"
NO_EVENT = frozenset(NO_EVENTS.split())
SENTENCE = re.compile(r"[^.!?\n]{1,400}")


@dataclass(frozen=True, slots=True)
class DateClue:
    """Words that may tell the day of publication: where they stand, what they say, and which rule found them."""

    start: int
    end: int
    value: str
    rule: str
    score: float = 1.0
    weekday: str | None = None


def date_line_clue(line: Line, *, by_rule: str = "date line") -> DateClue | None:
    """The date a date line gives: the one after "published", else the first; an "updated" alone is trusted less."""
    dates = find_dates(line.text)
    if not dates:
        return None
    said, updated = PUBLISHED_WORD.search(line.text), UPDATED_WORD.search(line.text)
    after = [found for found in dates if said and found.start > said.start()]
    chosen = (after or dates)[0]
    only_updated = updated is not None and not said and updated.start() < chosen.start
    named = DAY_NAMED.search(line.text)
    return DateClue(
        line.start + chosen.start,
        line.start + chosen.end,
        chosen.value,
        by_rule,
        0.8 if only_updated else 1.0,
        named[1].lower() if named else None,
    )


def resolve_published(text: str, clues: list[DateClue], lead: list[Line]) -> Resolved | None:
    """The best of the clues, in the order given; a day without year is completed if exactly one year fits."""
    clues = [_settled(text, clue) for clue in clues]
    with_years = [clue for clue in clues if not clue.value.startswith("XXXX")]
    for clue in with_years[:1]:
        return _resolved(text, clue, clue.value, clue.rule, clue.score)
    for clue in clues[:1]:
        return _completed(text, clue, lead) or _resolved(text, clue, clue.value, clue.rule, clue.score)
    return None


def _settled(text: str, clue: DateClue) -> DateClue:
    """05/04/24 as the day that its weekday, or else the other dates of the page, make of it."""
    words = text[clue.start : clue.end]
    if len(clue.value) != 4 or not words[:1].isdigit():
        return clue
    days = (read_figures(words, first) for first in (True, False))
    fitting = [day for day in days if day and clue.weekday and weekday_of(day) == clue.weekday]
    day = fitting[0] if len(fitting) == 1 else None if clue.weekday else read_figures(words, day_comes_first(text))
    return replace(clue, value=day) if day and len(day) == 10 else clue


def _resolved(text: str, clue: DateClue, value: str, rule: str, score: float) -> Resolved:
    return Resolved(value, rule, Span(clue.start, clue.end), text[clue.start : clue.end], score)


def _completed(text: str, clue: DateClue, lead: list[Line]) -> Resolved | None:
    named = (clue.weekday, clue.weekday.title()) if clue.weekday else _weekday_of_lead(lead)
    if named is None:
        return None
    weekday, words = named
    fitting: dict[str, tuple[str, str]] = {}
    for year, basis, reason in _years(text, clue):
        value = with_year(clue.value, year)
        if value and weekday_of(value) == weekday:
            fitting.setdefault(value, (basis, reason))
    if len(fitting) != 1:
        return None
    value, (basis, reason) = next(iter(fitting.items()))
    joined = " … ".join((text[clue.start : clue.end], words, basis))
    return Resolved(value, f"{clue.rule} + weekday + {reason}", Span(clue.start, clue.end), joined, 0.9)


def _weekday_of_lead(lead: list[Line]) -> tuple[str, str] | None:
    """The one weekday that the first paragraph to name any names."""
    for line in lead[:2]:
        named = {match[1] for match in DAY_NAMED.finditer(line.text[:NEAR])}
        if named:
            name = named.pop()
            return None if named else (name.lower(), name)
    return None


def _years(text: str, clue: DateClue) -> Iterator[tuple[int, str, str]]:
    """Years the text ties to its own day: of the copyright, of an event under way, of a full date within a month."""
    searched = text[:SEARCHED]
    for part in {searched, text[-2_000:]}:
        for match in COPYRIGHT_YEAR.finditer(part):
            yield int(match[1]), match[0], "copyright year"
    for sentence in SENTENCE.finditer(searched):
        if NOW.search(sentence[0]):
            for match in EVENT_YEAR.finditer(sentence[0]):
                if match[0].split()[0] not in NO_EVENT:
                    yield int(match[1] or match[2]), match[0], "year named"
    for found in find_dates(searched[: 2 * NEAR]):
        if len(found.value) == 10 and found.has_year and _within_a_month(found.value, clue.value):
            yield int(found.value[:4]), searched[found.start : found.end], "year named"


def _within_a_month(full: str, partial: str) -> bool:
    """Whether two days lie within 31 days of each other, years aside."""
    days = [int(value[5:7]) * 30.4 + int(value[8:10]) for value in (full, partial)]
    return abs(days[0] - days[1]) <= 31
