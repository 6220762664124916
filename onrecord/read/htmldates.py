"""When a page says it was published: its data for machines, its address, or a date line a reader can see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from onrecord.read.dates import day_value, find_dates
from onrecord.read.furniture import is_date_line
from onrecord.records import Resolved

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

NAMES = """
    article:published_time article:published article:post_date og:article:published_time og:published_time og:pubdate datepublished
    date_published date pubdate publishdate publish-date publish_date published-date published_date published_time publication_date dc.date
    dc.date.issued dc:date dcterms.created dc.date.created parsely-pub-date sailthru.date article.published article_date_original
    originalpublicationdate citation_publication_date citation_date displaydate cxenseparse:recs:publishtime rnews:datepublished bt:pubdate
"""
META_NAMES = frozenset(NAMES.split())
COMPACT = re.compile(r"\b((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)")
LONGEST_JSON = 500_000
LONGEST_DATE_LINE = 80
ASIDE = frozenset(("nav", "aside", "footer", "li", "a"))


def find_page_date(tree: HtmlElement, url: str | None) -> Resolved | None:
    """The date of publication with the element it rests on, the most trusted first; a date in running text is never taken."""
    for clues in (_json_dates(tree), _meta_dates(tree), _time_dates(tree), _url_dates(url), _line_dates(tree, url)):
        for value, clue in clues:
            if len(value) >= 4 and not value.startswith("XXXX"):
                return Resolved(value, "page metadata", None, clue)
    return None


def _read_date(words: str | None) -> str | None:
    """The first date of an attribute, in any of the usual forms."""
    head = (words or "").strip()[:LONGEST_DATE_LINE]
    compact = COMPACT.match(head)
    if compact:
        return day_value(int(compact[1]), int(compact[2]), int(compact[3]))
    dates = find_dates(head)
    return dates[0].value if dates else None


def _json_dates(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text and len(script.text) <= LONGEST_JSON:
            for item in _json_objects(script.text):
                words = item.get("datePublished")
                value = _read_date(words) if isinstance(words, str) else None
                if value:
                    yield value, "json-ld datePublished"


def _json_objects(source: str) -> Iterator[dict[str, Any]]:
    """Every object in JSON data; damaged data hold none."""
    try:
        waiting = [json.loads(source, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _meta_dates(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip()
            value = _read_date(element.get("content")) if name.lower() in META_NAMES else None
            if value:
                yield value, f"meta {name}"


def _time_dates(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Elements marked as the date of publication, then the first time element that stands in no list, link or margin."""
    for element in tree.iter("time", "span", "abbr", "div", "p"):
        marked = (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None
        value = _read_date(element.get("datetime") or element.get("content") or element.text) if marked else None
        if value:
            yield value, f"{element.tag} element"
    for element in tree.iter("time"):
        if not any(above.tag in ASIDE for above in element.iterancestors()):
            value = _read_date(element.get("datetime") or element.text_content())
            if value:
                yield value, "time element"


def _url_dates(url: str | None) -> Iterator[tuple[str, str]]:
    found = URL_DATE.search(url[:500]) if url else None
    value = day_value(int(found[1]), int(found[2]), int(found[3])) if found else None
    if value:
        yield value, "url"


def _line_dates(tree: HtmlElement, url: str | None) -> Iterator[tuple[str, str]]:
    """The day htmldate finds, if a date line on the page, outside running text, says the same day."""
    shown = [(element, words) for element, words in _short_texts(tree) if is_date_line(words, head=True)]
    if not shown:
        return
    from htmldate import find_date

    try:
        day = find_date(tree, extensive_search=False, original_date=True, url=url)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return
    for element, words in shown:
        if any(found.value == day for found in find_dates(words)):
            yield str(day), f"{element.tag} element: {words}"


def _short_texts(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    for element in tree.iter("span", "div", "p", "small", "abbr", "em", "i", "strong", "b", "td", "li", "h5", "h6"):
        if len(element) == 0 and element.text and len(element.text) <= 2 * LONGEST_DATE_LINE:
            words = " ".join(element.text.split())
            if words and len(words) <= LONGEST_DATE_LINE and not any(above.tag in ASIDE for above in element.iterancestors()):
                yield element, words
