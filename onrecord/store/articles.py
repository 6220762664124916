"""Finding an article by path, id or words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, or_, select

from onrecord.errors import RunError
from onrecord.store import dialect
from onrecord.store.conditions import Condition
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy as copies
from onrecord.store.words import fold_words

CANDIDATES_SHOWN = 5

_ID_START = re.compile(r"[0-9a-f]{4,}")


def one_article(connection: Connection, key: str) -> Any:
    """The row that a path, the start of an id or words of the title name: the first of these that names any."""
    for condition in _article_conditions(key):
        rows = connection.execute(select(documents).where(condition).order_by(documents.c.number)).all()
        if len(rows) == 1:
            return rows[0]
        if rows:
            raise RunError(f"{len(rows)} articles are called {key!r}: {_candidates(rows)}. Name one by its id")
    raise RunError(f"no article is called {key!r}. Name it by its path, the start of its id or words of its title: see `onrecord articles`")


def _article_conditions(key: str) -> Iterator[Condition]:
    bare = key.removeprefix("./")
    ends = "/" + bare
    yield _by_path(documents.c.path.in_((key, bare)), copies.c.path.in_((key, bare)))
    yield _by_path(documents.c.path.endswith(ends, autoescape=True), copies.c.path.endswith(ends, autoescape=True))
    if _ID_START.fullmatch(key):
        yield documents.c.id.startswith(key)
    yield dialect.holds_words(documents.c.title_words, fold_words(key))


def _by_path(in_document: Condition, in_copy: Condition) -> Condition:
    return or_(in_document, documents.c.id.in_(select(copies.c.document_id).where(in_copy)))


def _candidates(rows: Any) -> str:
    named = [f"{row.id[:8]} ({row.title or row.path})" for row in rows[:CANDIDATES_SHOWN]]
    return ", ".join(named) + (", …" if len(rows) > CANDIDATES_SHOWN else "")
