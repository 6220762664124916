"""Markdown: the text stays as it is; front matter and the first heading tell of the article."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.read.dates import find_dates
from onrecord.read.decode import decode
from onrecord.read.page import Page, read_page
from onrecord.records import Furniture, Resolved, Span

LONGEST_FRONT_MATTER = 20_000
FENCE = re.compile(r"(?:---|\+\+\+)[ \t]*$", re.M)
FIELD = re.compile(r"^(?P<key>[A-Za-z_][\w -]{0,30})[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<value>[^\n]{1,500}?)(?P=quote)[ \t]*$", re.M)
HEADING = re.compile(r"^# +(?P<words>[^\n]{1,300}?)[ \t#]*$", re.M)
FIELDS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "by"),
    "outlet": ("outlet", "source", "publication", "publisher", "site", "sitename", "site_name", "website"),
    "published": ("date", "published", "publish_date", "pubdate", "date_published", "created"),
    "url": ("url", "link", "canonical", "permalink", "source_url"),
}


def read_markdown(raw: bytes, where: str) -> Page:
    """The page a Markdown file shows; raises ItemError."""
    text, notes = decode(raw, where)
    front = find_front_matter(text)
    page = read_page(text, marked=(Furniture(front, "front-matter"),) if front else ())
    page.notes = (*notes, *page.notes)
    heading = HEADING.search(text, front.end if front else 0, (front.end if front else 0) + 5_000)
    if heading:
        page.title = _resolved(text, heading.span("words"), "heading")
    if front:
        _take_fields(page, front)
    return page


def find_front_matter(text: str) -> Span | None:
    """The block between two fences at the very start, fences included, if it holds at least one field."""
    start = 1 if text.startswith("\ufeff") else 0
    opening = FENCE.match(text, start)
    closing = FENCE.search(text, opening.end(), LONGEST_FRONT_MATTER) if opening else None
    if not opening or not closing or not FIELD.search(text, opening.end(), closing.start()):
        return None
    return Span(start, closing.end())


def looks_markdown(head: str) -> bool:
    """Whether a text of unknown format begins as Markdown does: front matter or a heading."""
    return find_front_matter(head) is not None or head.lstrip("\ufeff\n ").startswith("# ")


def _take_fields(page: Page, front: Span) -> None:
    values = {match["key"].lower().replace(" ", "_"): match.span("value") for match in FIELD.finditer(page.text, front.start, front.end)}

    def first(name: str) -> tuple[int, int] | None:
        return next((values[key] for key in FIELDS[name] if key in values), None)

    takers: dict[str, Callable[[tuple[int, int]], Resolved | None]] = {
        "title": lambda place: page.title or _resolved(page.text, place, "front matter"),
        "byline": lambda place: _resolved(page.text, place, "front matter"),
        "outlet": lambda place: _resolved(page.text, place, "front matter"),
        "published": lambda place: _date(page.text, place) or page.published,
    }
    for name, take in takers.items():
        place = first(name)
        if place:
            setattr(page, name, take(place))
    link = first("url")
    page.url = page.text[slice(*link)] if link else page.url


def _resolved(text: str, place: tuple[int, int], rule: str) -> Resolved:
    value = text[slice(*place)]
    return Resolved(value, rule, Span(*place), value)


def _date(text: str, place: tuple[int, int]) -> Resolved | None:
    words = text[slice(*place)]
    dates = find_dates(words)
    if dates:
        span = Span(place[0] + dates[0].start, place[0] + dates[0].end)
        return Resolved(dates[0].value, "front matter", span, words)
    return Resolved(words, "front matter", Span(*place), words) if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", words) else None
