"""Plain text, as people copy it from a page: the text stays as it is, what surrounds the article is marked."""

from __future__ import annotations

from onrecord.read.decode import decode
from onrecord.read.page import Page, read_page


def read_plain(raw: bytes, where: str) -> Page:
    """The page a plain text file shows; raises ItemError."""
    text, notes = decode(raw, where)
    page = read_page(text)
    page.notes = (*notes, *page.notes)
    return page
