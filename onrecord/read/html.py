"""HTML: the main text of a page, its headline first, and what the page's metadata tell."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from onrecord.errors import ItemError
from onrecord.read.bylines import JOB
from onrecord.read.decode import decode
from onrecord.read.forms import heads_related
from onrecord.read.htmldates import find_page_date
from onrecord.read.page import Page, mark_author_notes, read_page
from onrecord.records import Resolved, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

OPENING = re.compile(r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype html|html)\b", re.I | re.S)
XML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:rss|feed|svg|nitf|newsItem|urlset|opml|rdf:RDF)\b", re.I | re.S
)
CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})", re.I)
TAG = re.compile(r"<[a-zA-Z](?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+")
LONG_TAG = 5_000
MOST_ATTRIBUTES = 1_000
MOST_ELEMENTS = 20_000
DEEPEST = 250
"""The parser loses text below 256 levels; real pages stay under 60. The other limits keep a hostile page under two seconds."""
SAVE_TEXT = "Copy the article from the page into a plain text file and read that"
TITLE_IN = 3
LONGEST_HEADING = 60
LEAD_LINES = 8
NOBODY = re.compile(r"(?:web ?)?(?:admin(?:istrator)?|master|user|editor|staff|desk|wpadmin|root)", re.I)  # accounts of systems
ADDED = re.compile(r"\b(?:wm-ipp|archive-banner)|\bpull-?quote", re.I)
BREAKS = frozenset(("p", "br", "div", "td", "tr", "table", "li", "ul", "ol", "hr", "center", "dd", "dt", "dl", "pre", "blockquote")) | {
    *("h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "header", "main")
}


def looks_html(head: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return bool(OPENING.match(head))


def read_html(raw: bytes, where: str) -> Page:
    """The page in an HTML file; raises ItemError."""
    found = CHARSET.search(raw[:4096])
    declared = (found[1] or found[2]).decode("ascii", "replace") if found else None
    source, notes = decode(raw, where, declared=declared)
    if XML.match(source):
        raise ItemError("not an article: this is XML, a feed or a picture", where, SAVE_TEXT)
    tree = _parse(source, where)
    _drop_related(tree)
    _drop_banner(tree)
    body, metadata = _extract(tree, where)
    page = _with_lead(tree, body, metadata) or _with_headline(tree, body, metadata)
    _take_metadata(page, tree, metadata)
    page.notes = (*notes, *page.notes)
    return page


def _parse(source: str, where: str) -> HtmlElement:
    """The tree of a page that is no danger to those who walk it; raises ItemError."""
    _check_count(source.count("<") // 5, where)
    _check_tags(source, where)
    try:
        from lxml import etree, html  # type: ignore[import-untyped]
    except ImportError as error:
        raise _missing(error, where) from error
    parser = html.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ItemError("no main text in the page", where, SAVE_TEXT) from error
    _check_tree(tree, where)
    return tree


def _check_tags(source: str, where: str) -> None:
    """Refuses a tag with a thousand attributes, over which the parser would take minutes."""
    for tag in TAG.finditer(source):
        if len(tag[0]) > LONG_TAG and len(re.sub(r"\"[^\"]*\"|'[^']*'", "", tag[0]).split()) > MOST_ATTRIBUTES:
            raise ItemError("the page is damaged: a tag has thousands of attributes", where, SAVE_TEXT)


def _check_tree(tree: HtmlElement, where: str) -> None:
    from lxml import etree

    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > DEEPEST:
            raise ItemError("the page is nested too deeply", where, SAVE_TEXT)
        _check_count(count, where)


def _check_count(count: int, where: str) -> None:
    if count > MOST_ELEMENTS:
        raise ItemError(f"the page has more than {MOST_ELEMENTS:,} elements", where, SAVE_TEXT)


def _drop_related(tree: HtmlElement) -> None:
    """Takes out lists of links under a heading such as "More on this story": their titles would read like paragraphs."""
    for heading in [*tree.iter("h2", "h3", "h4", "h5", "h6", "p", "strong", "div", "span")]:
        below = heading.getnext()
        if below is None or below.tag not in ("ul", "ol", "div", "nav", "section") or len(heading.text_content()) > LONGEST_HEADING:
            continue
        words = below.text_content()
        linked = sum(len(link.text_content()) for link in below.iter("a"))
        if heads_related(_one_line(heading.text_content())) and 2 * linked > len(words.strip()):
            below.drop_tree()
            heading.drop_tree()


def _drop_banner(tree: HtmlElement) -> None:
    """Takes out what an archive of pages puts above each of them, and words set large that the text has anyway."""
    for element in [*tree.iter("div", "script", "iframe", "aside", "p", "blockquote", "figure", "section")]:
        named = ADDED.search(f"{element.get('id') or ''} {element.get('class') or ''}")
        if named and element.getparent() is not None:
            element.drop_tree()


def _extract(tree: HtmlElement, where: str) -> tuple[str, Any]:
    """The main text, its paragraphs parted by blank lines, and the metadata trafilatura finds."""
    try:
        import trafilatura
        from trafilatura.metadata import extract_metadata
    except ImportError as error:
        raise _missing(error, where) from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        metadata = extract_metadata(tree, None, {"extensive_search": False, "original_date": True})
        found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError) as error:
        raise ItemError(f"the page cannot be taken apart: {type(error).__name__}", where, SAVE_TEXT) from error
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if not paragraphs:
        raise ItemError("no main text in the page", where, SAVE_TEXT)
    return "\n\n".join(paragraphs), metadata


def _missing(error: ImportError, where: str) -> ItemError:
    return ItemError(f"HTML cannot be read: {error}", where, "Install it: pip install trafilatura lxml_html_clean")


def _with_headline(tree: HtmlElement, body: str, metadata: Any) -> Page:
    """The page of a text that begins with its headline; where the body lacks it, it goes in front."""
    title, clue = _headline(tree, metadata)
    if not title:
        return read_page(body)
    start = _place(title, body)
    text = body if start is not None else f"{title}\n\n{body}"
    page = read_page(text)
    begin = start or 0
    page.title = Resolved(text[begin : begin + len(title)], "page metadata", Span(begin, begin + len(title)), clue)
    page.furniture = tuple(one for one in page.furniture if one.span.end <= begin or one.span.start >= begin + len(title))
    return page


def _with_lead(tree: HtmlElement, body: str, metadata: Any) -> Page | None:
    """The page of a text whose headline nothing marks, as old pages have it: with the lines that the page prints above the text."""
    if next(tree.iter("h1"), None) is not None or any(_meta(tree, name) for name in ("og:title", "twitter:title")):
        return None
    lead = _lines_above(tree, body.partition("\n")[0])
    if not lead:
        return None
    head = "\n".join(lead)
    page = read_page(f"{head}\n\n{body}")
    if page.title is None or page.title.evidence is None or page.title.evidence.end > len(head):
        return None
    return None if _one_line(metadata.title).casefold().startswith(page.title.value.casefold()) else page


def _lines_above(tree: HtmlElement, first: str) -> list[str]:
    """The last lines that a page shows before the first of its text, up to what is but links; none where it does not show that line."""
    lines: list[str] = []
    for words, linked in _shown_lines(tree):
        if words.startswith(first[:60]) or (len(words) > 30 and first.startswith(words)):
            return lines[-LEAD_LINES:]
        lines = [] if linked else [*lines, words]
    return []


def _shown_lines(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """The lines of a page as a browser breaks them, and whether a line is nothing but links."""
    from lxml import etree

    words: list[str] = []
    plain = False
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in ("script", "style", "head", "title"):
            continue
        if element.tag in BREAKS and (line := _one_line(" ".join(words))):
            yield line, not plain
            words, plain = [], False
        part = element.text if event == "start" else element.tail
        if part and part.strip():
            words.append(part)
            inside = element if event == "start" else element.getparent()
            plain = plain or inside is None or not (inside.tag == "a" or any(above.tag == "a" for above in inside.iterancestors()))
    if line := _one_line(" ".join(words)):
        yield line, not plain


def _place(title: str, body: str) -> int | None:
    """Where a body's first paragraphs print the headline."""
    start = 0
    for paragraph in body.split("\n\n")[:TITLE_IN]:
        if paragraph.casefold() == title.casefold():
            return start
        start += len(paragraph) + 2
    return None


def _headline(tree: HtmlElement, metadata: Any) -> tuple[str, str]:
    """The headline and the element it stands in: the one first-rank heading if the metadata begin with it, else the metadata."""
    title = _one_line(metadata.title)
    headings = [_one_line(heading.text_content()) for heading in tree.iter("h1")]
    for heading in headings:
        if heading and (not title or title.casefold().startswith(heading.casefold()) or len(headings) == 1):
            return heading, "h1"
    for second in [_one_line(heading.text_content()) for heading in tree.iter("h2", "h3")] if not headings else []:
        if second.count(" ") > 1 and second.casefold() in title.casefold():
            return second, "h2"
    for clue in ("og:title", "twitter:title"):
        if title and title == _one_line(_meta(tree, clue)):
            return title, f"meta {clue}"
    return title, "title"


def _take_metadata(page: Page, tree: HtmlElement, metadata: Any) -> None:
    """What the page says of itself goes before what its text shows."""
    page.url = metadata.url or None
    if metadata.sitename:
        named = next((name for name in ("og:site_name", "application-name") if _meta(tree, name)), None)
        page.outlet = Resolved(_one_line(metadata.sitename), "page metadata", None, f"meta {named}" if named else "site name")
    elif page.outlet is None and page.title:
        page.outlet = _outlet_of_title(tree, page.title.value)
    if authors := "; ".join(name for name in _one_line(metadata.author).split("; ") if not (JOB.fullmatch(name) or NOBODY.fullmatch(name))):
        page.byline = Resolved(authors, "page metadata", None, "author")
        mark_author_notes(page, page.byline.value)
    page.published = find_page_date(tree, page.url) or page.published


def _outlet_of_title(tree: HtmlElement, headline: str) -> Resolved | None:
    """What a page's title names after the headline and a separating sign: "Harbour sale off | The Quay Courier"."""
    title = _one_line(next((element.text_content() for element in tree.iter("title")), ""))
    if " | " not in title and not title.casefold().startswith(headline.casefold()[:20]):
        return None
    signs = [sign for sign in (" | ", " » ", " :: ", " - ", " – ", " — ") if sign in title]
    _, sign, name = title.rpartition(signs[0]) if signs else ("", "", title)
    return Resolved(name.strip(), "page metadata", None, "title") if sign and 1 <= len(name.split()) <= 6 else None


def _meta(tree: HtmlElement, name: str) -> str | None:
    for element in tree.iter("meta"):
        if name in (element.get("property"), element.get("name")):
            return str(element.get("content") or "")
    return None


def _one_line(words: str | None) -> str:
    return " ".join((words or "").split())
