"""The formats onrecord reads, one row each, and how bytes become a Document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from onrecord.errors import ItemError
from onrecord.read.article import check_article
from onrecord.read.files import Walk, check_size, read_file
from onrecord.read.html import looks_html, read_html
from onrecord.read.markdown import looks_markdown, read_markdown
from onrecord.read.page import Page, running_text
from onrecord.read.plain import read_plain
from onrecord.records import Document, hash_text

MAX_BYTES = 10_000_000
SNIFFED = 4_096
SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: its name, the suffixes of its files, how a text of it begins, and what reads its bytes."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    read: Callable[[bytes, str], Page]


READERS = (
    Reader("html", (".html", ".htm", ".xhtml"), looks_html, read_html),
    Reader("markdown", (".md", ".markdown"), looks_markdown, read_markdown),
    Reader("plain", (".txt", ".text"), lambda head: True, read_plain),
)
SUFFIXES = tuple(suffix for reader in reversed(READERS) for suffix in reader.suffixes)


def read_documents(paths: str | Path | Iterable[str | Path], *, max_bytes: int = MAX_BYTES) -> Iterator[Document | ItemError]:
    """One Document or ItemError for every file the paths, or the one path, lead to, in order; one file is in memory at a time.

    A path is a file, a folder, a glob, or "-" for standard input. What cannot be read is yielded, never raised.
    """
    for found in Walk(SUFFIXES).find_files([paths] if isinstance(paths, str | Path) else paths):
        yield found if isinstance(found, ItemError) else _read_path(found, max_bytes)


def read_bytes(raw: bytes, *, path: str, max_bytes: int = MAX_BYTES) -> Document:
    """The Document in the bytes of one file, its format told by `path` and content; raises ItemError."""
    where = _printable(path)
    check_size(len(raw), where, max_bytes)
    if not raw.strip():
        raise ItemError("the file is empty or holds only white space", where, "Check that the article was saved")
    reader = _choose_reader(raw, where)
    page = reader.read(raw, where)
    language, notes = check_article(running_text(page), where)
    return _document(page, raw, where, reader=reader.name, language=language, notes=notes)


def _read_path(path: str, max_bytes: int) -> Document | ItemError:
    try:
        return read_bytes(read_file(path, max_bytes), path=path, max_bytes=max_bytes)
    except ItemError as error:
        return error


def _choose_reader(raw: bytes, path: str) -> Reader:
    """By suffix; a text file, a file without known suffix and standard input by how the content begins."""
    suffix = PurePath(path).suffix.lower()
    head = _head(raw)
    for reader in READERS:
        if suffix in reader.suffixes and reader.name != "plain":
            return reader
    known_text = suffix in READERS[-1].suffixes
    return next(reader for reader in READERS if reader.sniff(head) and not (known_text and reader.name == "markdown"))


def _head(raw: bytes) -> str:
    """The first characters, good enough to tell a format by."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw[:SNIFFED].decode("utf-16", errors="replace")
    return raw[:SNIFFED].decode("utf-8", errors="replace").replace("\0", "").lstrip("\ufeff")


def _document(page: Page, raw: bytes, path: str, *, reader: str, language: str | None, notes: tuple[str, ...]) -> Document:
    return Document(
        id=hash_text(page.text),
        path=path,
        text=page.text,
        reader=reader,
        raw_hash=hashlib.sha256(raw).hexdigest(),
        url=page.url,
        title=page.title,
        outlet=page.outlet,
        byline=page.byline,
        credit=page.credit,
        dateline=page.dateline,
        published=page.published,
        language=language,
        furniture=page.furniture,
        notes=(*page.notes, *notes),
    )


def _printable(path: str) -> str:
    """A path whose bytes are no UTF-8, so that it can be printed and stored."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if SURROGATES.search(path) else path
