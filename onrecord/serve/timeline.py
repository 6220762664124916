"""The line of time as bars: what the server draws as SVG, and lists for those who use a keyboard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from onrecord.days import date_range
from onrecord.serve.counting import Counted
from onrecord.serve.filters import Filters
from onrecord.serve.wording import date_in_words

WIDTH, HEIGHT = 1200, 100  # units of the drawing, which is stretched to the page
MOST_BARS = 150
TOLD = 0.9  # share of those with a year whose month is known, from which months are drawn
STEPS = (1, 10, 100)  # years to a bar, where months would be too many


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or some years: what the filter must be for it alone, the address that sets it so, how it is called, and where it is drawn."""

    since: str
    until: str
    href: str
    label: str
    count: int
    x: float
    width: float
    height: float
    chosen: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in order, gaps included; `vague` are those whose month is not known, `undated` those without a year."""

    bars: tuple[Bar, ...]
    vague: int
    undated: int

    @property
    def unit(self) -> str:
        """What one bar is."""
        return "month" if len(self.bars[0].since) == 7 else "year" if self.bars[0].since == self.bars[0].until else "years"


def draw_timeline(counted: Counted, wanted: Filters, path: str) -> Timeline | None:
    """The bars for counts by month as `Entry.month` names them; None where nothing has a date."""
    counts = Counter(counted)
    years = [int(month[:4]) for month in counts if month]
    if not years:
        return None
    told = sum(count for month, count in counts.items() if len(month) == 7)
    by_month = 12 * (max(years) - min(years) + 1) <= MOST_BARS and told >= TOLD * (sum(counts.values()) - counts[""])
    bins = _months(min(years), max(years)) if by_month else _years(min(years), max(years))
    tall = [sum(counts[name] for name in names) for names, _, _ in bins]
    first, last = (next((n for n in order if tall[n]), 0) for order in (range(len(tall)), reversed(range(len(tall)))))
    shown = list(zip(bins, tall, strict=True))[first : last + 1]
    width, highest = WIDTH / len(shown), max(max(tall), 1)
    address, bars = wanted.addresses(path, "since", "until", "cursor"), []
    for n, ((_, since, until), count) in enumerate(shown):
        left, wide = round(n * width, 2), round(width, 2)
        href, chosen = address(since=since, until=until), _in(wanted, since, until)
        bars.append(Bar(since, until, href, _label(since, until), count, left, wide, _height(count, highest), chosen))
    placed = sum(bar.count for bar in bars)
    return Timeline(tuple(bars), sum(counts.values()) - counts[""] - placed, counts[""])


Bin = tuple[list[str], str, str]


def _months(first: int, last: int) -> list[Bin]:
    names = [f"{year:04}-{month:02}" for year in range(first, last + 1) for month in range(1, 13)]
    return [([name], name, name) for name in names]


def _years(first: int, last: int) -> list[Bin]:
    step = next((step for step in STEPS if (last - first) // step < MOST_BARS), STEPS[-1])
    bins = []
    for start in range(first // step * step, last + 1, step):
        years = [f"{year:04}" for year in range(max(start, 1), start + step)]
        names = years + [f"{year}-{month:02}" for year in years for month in range(1, 13)]
        bins.append((names, years[0], years[-1]))
    return bins


def _label(since: str, until: str) -> str:
    return date_in_words(since) if since == until else f"{since} to {until}"


def _height(count: int, highest: int) -> float:
    """At least so high that it can be seen, where there is anything."""
    return round(max(HEIGHT * count / highest, 4), 1) if count else 0


def _in(wanted: Filters, since: str, until: str) -> bool:
    days = date_range(f"{since}/{until}")
    first = wanted.since and date_range(wanted.since)
    last = wanted.until and date_range(wanted.until)
    return days is not None and (not first or days[1] >= first[0]) and (not last or days[0] <= last[1])
