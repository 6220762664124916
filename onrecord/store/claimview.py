"""The claims of a store as they are shown: a list of them, and each with its line through time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from onrecord.errors import RunError
from onrecord.records import Document, Link, read_place, value_of
from onrecord.store import dialect
from onrecord.store.articles import load_said, said
from onrecord.store.claimbase import ClaimFilter, ClaimStored, ClaimSummary, Said
from onrecord.store.named import in_force, rows_in
from onrecord.store.rows import load_copy, load_document, load_link
from onrecord.store.schema import claim, link, telling
from onrecord.store.schema import document as documents
from onrecord.store.schema import document_copy as copies
from onrecord.store.schema import statement as statements_table

SHOWN_TOGETHER = 5  # candidates that a message names
MOST_NAMED = 20

_ID_START = re.compile(r"[0-9a-f]{4,}")
_COLUMNS = [claim.c[field.name] for field in fields(ClaimSummary)]
_LISTS = ("speakers", "outlets")
_REMEDY = "Give its id or the start of it, a statement's id, or words of it: see `onrecord claims`"
_SHOWN = and_(claim.c.moved_to.is_(None), or_(claim.c.articles > 1, claim.c.contests > 0))
_ORDER = (claim.c.origins, claim.c.contests, claim.c.articles, func.coalesce(claim.c.last, ""), claim.c.number)


def list_claims(connection: Connection, wanted: ClaimFilter, conditions: Sequence[Any], limit: int | None) -> list[ClaimSummary]:
    """The claims wanted, those of most origins first, then the most contested."""
    query = _wanted(select(*_COLUMNS), wanted, conditions)
    return [load_claim(row) for row in connection.execute(query.order_by(*(part.desc() for part in _ORDER)).limit(limit))]


def count_claims(connection: Connection, wanted: ClaimFilter, conditions: Sequence[Any]) -> int:
    """How many claims are wanted."""
    return int(connection.execute(_wanted(select(func.count()).select_from(claim), wanted, conditions)).scalar_one())


def _wanted(query: Select[Any], wanted: ClaimFilter, conditions: Sequence[Any]) -> Select[Any]:
    query = query.where(_SHOWN)
    if wanted.contested is not None:
        query = query.where(claim.c.contests > 0 if wanted.contested else claim.c.contests == 0)
    if conditions:
        told = select(telling.c.claim_id).join(statements_table, statements_table.c.id == telling.c.statement_id).where(*conditions)
        query = query.where(claim.c.id.in_(told))
    return query


def order_claims(connection: Connection) -> list[tuple[str, bool]]:
    """The ids of all claims that are shown, those of most origins first, and whether anything contests each."""
    query = select(claim.c.id, claim.c.contests > 0).where(_SHOWN).order_by(*(part.desc() for part in _ORDER))
    return [(id, bool(contested)) for id, contested in connection.execute(query)]


def load_claims(connection: Connection, ids: Sequence[str]) -> list[ClaimSummary]:
    """The summaries of some claims, in the order of their ids."""
    found = {row.id: load_claim(row) for row in rows_in(connection, select(*_COLUMNS), claim.c.id, ids)}
    return [found[id] for id in ids if id in found]


def load_claim(row: Any) -> ClaimSummary:
    """The summary of a row."""
    plain = {column.name: getattr(row, column.name) for column in _COLUMNS}
    return ClaimSummary(**{**plain, **{name: tuple(plain[name]) for name in _LISTS}})


def show_claim(connection: Connection, key: str) -> ClaimStored:
    """A claim with all that is said of it and against it; a statement that tells none, alone."""
    id = named_claim(connection, key)
    if id is None:
        return _show_alone(connection, find_alone(connection, key))
    summary = load_claim(connection.execute(select(*_COLUMNS).where(claim.c.id == id)).one())
    told = said().where(telling.c.claim_id == id)
    order = (
        statements_table.c.earliest.is_(None),
        statements_table.c.earliest,
        statements_table.c.document_id,
        statements_table.c.position,
    )
    rows = connection.execute(told.order_by(*order)).all()
    if not rows:
        raise RunError(f"nothing in the record tells claim {id} any longer: what told it was judged otherwise or read anew")
    return _with_links(connection, summary, rows)


def _with_links(connection: Connection, summary: ClaimSummary, rows: Sequence[Any]) -> ClaimStored:
    ids = [row.id for row in rows]
    links = _links_on(connection, ids)
    against = {one for judged in links if judged.kind == "contests" for one in (judged.left, judged.right)} - set(ids)
    others = list(rows_in(connection, said(), statements_table.c.id, {one for one in against if read_place(one) is None}))
    outside = {place[0] for one in against if (place := read_place(one))}
    carriers = load_carriers(connection, {row.document_id for row in (*rows, *others)} | outside)

    def pair(row: Any) -> Said:
        return carriers[row.document_id][0], load_said(row)

    return ClaimStored(summary, tuple(map(pair, rows)), carriers, tuple(links), {row.id: pair(row) for row in others})


def _show_alone(connection: Connection, id: str) -> ClaimStored:
    """A statement that tells no claim, summed up like one under its own id."""
    row = connection.execute(said().where(statements_table.c.id == id)).one()
    places = load_carriers(connection, [row.document_id])[row.document_id]
    outlets = tuple(sorted({outlet for place in places if (outlet := value_of(place.outlet))}))
    many = len({value_of(place.outlet) or place.id for place in places})
    carried = f"{many} outlets, 1 origin; {many} of them carry one text" if many > 1 else "1 outlet, 1 origin"
    alone = ClaimSummary(
        id=id,
        label=" ".join(row.content_text.split()),
        label_id=id,
        speaker=row.speaker,
        manner=row.manner,
        statements=1,
        articles=1,
        first=row.dated,
        last=row.dated,
        speakers=(row.person_name or row.speaker,) if row.speaker else (),
        outlets=outlets,
        origins=1,
        carried=carried,
        contests=0,
    )
    return _with_links(connection, alone, [row])


def list_contests(connection: Connection, ids: Collection[str]) -> list[Link]:
    """The links that contest any of these statements, or by which they contest others."""
    return [judged for judged in _links_on(connection, ids) if judged.kind == "contests"]


def _links_on(connection: Connection, ids: Collection[str]) -> list[Link]:
    """The latest of each pair and kind, in the order of their making."""
    query = select(link).where(link.c.kind.in_(("same_words", "same_claim", "contests")), in_force(link.c.deed))
    rows = {row.number: row for column in (link.c.left, link.c.right) for row in rows_in(connection, query, column, ids)}
    latest: dict[tuple[str, frozenset[str]], Link] = {}
    for number in sorted(rows):
        one = load_link(rows[number])
        key = one.kind, frozenset((one.left, one.right))
        if not (key in latest and latest[key].decided_by.startswith("user ") and not one.decided_by.startswith("user ")):
            latest[key] = one
    return [one for one in latest.values() if one.judgement != "withdrawn"]


def load_carriers(connection: Connection, document_ids: Collection[str]) -> dict[str, tuple[Document, ...]]:
    """Each article, then the same text as read from other places under ids of their own."""
    found = {row.id: (row.text, load_document(row)) for row in rows_in(connection, select(documents), documents.c.id, document_ids)}
    copied: dict[str, list[Document]] = defaultdict(list)
    for row in rows_in(connection, select(copies).order_by(copies.c.number), copies.c.document_id, document_ids):
        number = len(copied[row.document_id]) + 1
        copied[row.document_id].append(replace(load_copy(row, found[row.document_id][0]), id=f"{row.document_id}/{number}"))
    return {id: (document, *copied[id]) for id, (_, document) in found.items()}


def find_claim(connection: Connection, key: str) -> str:
    """The id of the one claim that a key means: the start of a claim's id, of a statement's id, or words said; the first that means any."""
    if (found := named_claim(connection, key)) is not None:
        return found
    raise RunError(f"no claim is called {key!r}. {_REMEDY}")


def find_alone(connection: Connection, key: str) -> str:
    """The id of the one statement of no claim that a key means: the start of its id, or words of it."""
    alone = select(statements_table.c.id).outerjoin(telling, telling.c.statement_id == statements_table.c.id)
    alone = alone.where(telling.c.claim_id.is_(None)).order_by(statements_table.c.number).limit(MOST_NAMED)
    matched = dialect.matching(statements_table, key).subquery()
    begins = [alone.where(statements_table.c.id.startswith(key))] if _ID_START.fullmatch(key) else []
    for query in (*begins, alone.join(matched, matched.c.number == statements_table.c.number)):
        found = list(connection.execute(query).scalars())
        if len(found) == 1:
            return str(found[0])
        if found:
            raise RunError(
                f"no claim is called {key!r}, and several statements are: {', '.join(found[:SHOWN_TOGETHER])}. Name one by its id"
            )
    raise RunError(f"no claim or statement is called {key!r}. {_REMEDY}")


def named_claim(connection: Connection, key: str) -> str | None:
    """The id of the one claim that a key means, None where it means none; RunError where it means several."""
    for ids in _named(connection, key):
        found = list(dict.fromkeys(_follow(connection, id) for id in ids))
        if len(found) == 1:
            return found[0]
        if found:
            raise RunError(f"several claims are called {key!r}: {', '.join(found[:SHOWN_TOGETHER])}. Name one by its id")
    return None


def _named(connection: Connection, key: str) -> Iterator[list[str]]:
    if _ID_START.fullmatch(key):
        named = select(claim.c.id).where(claim.c.id.startswith(key)).order_by(claim.c.number)
        yield list(connection.execute(named.limit(MOST_NAMED)).scalars())
        told = select(telling.c.claim_id).distinct().where(telling.c.statement_id.startswith(key))
        yield list(connection.execute(told.limit(MOST_NAMED)).scalars())
    matched = dialect.matching(statements_table, key).subquery()
    said_so = select(telling.c.claim_id).distinct().join(statements_table, statements_table.c.id == telling.c.statement_id)
    listed = said_so.join(matched, matched.c.number == statements_table.c.number).join(claim, claim.c.id == telling.c.claim_id)
    yield list(connection.execute(listed.where(_SHOWN).limit(MOST_NAMED)).scalars())


def _follow(connection: Connection, id: str) -> str:
    """Where a claim is now that was merged, perhaps more than once."""
    while moved_to := connection.execute(select(claim.c.moved_to).where(claim.c.id == id)).scalar_one():
        id = moved_to
    return id
