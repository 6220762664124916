"""Claims for a large record of invented articles: what gathering leaves in the store, without the hours it takes.

Invented statements say nothing twice, so a claim is made of any: most are told two or three times, a few some fifty times, and one in
ten is contested.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select

from benchmarks.largerecord import ADDED_AT
from onrecord.link.neighbours import Uttered, keep_marks
from onrecord.records import Link, hash_words
from onrecord.store import ClaimSummary, Marks, dialect
from onrecord.store.claimdesk import SqlClaimDesk
from onrecord.store.named import parts_of
from onrecord.store.rows import link_values
from onrecord.store.schema import claim, link, telling
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table

SHARE = 0.12  # of all statements tell a claim
MOST = 60
CONTESTED = 0.1
RULES = "rule invented 1"
AT_ONCE = 2_000  # articles marked in one go


def put_claims(path: Path, seed: int) -> None:
    """Make claims of some of a record's statements, and keep what all of them are compared by."""
    engine = dialect.connect_file(path)
    chance = random.Random(seed)
    with dialect.writing(engine) as connection:
        count = connection.execute(select(func.count()).select_from(statements_table)).scalar_one()
        numbers = chance.sample(range(1, count + 1), int(count * SHARE))
        groups = list(_groups(chance, numbers))
        for some in (groups[start : start + 500] for start in range(0, len(groups), 500)):
            _insert(connection, chance, some)
        desk = SqlClaimDesk(connection)
        while articles := desk.unmarked(RULES, AT_ONCE):
            kept = [keep_marks(one.number, [Uttered(*said) for said in one.said]) for one in articles]
            desk.put_marks(RULES, [Marks(*one) for one in kept], {one.number: one.changed for one in articles})
            desk.compared([one.number for one in articles])
    engine.dispose()


def _groups(chance: random.Random, numbers: Sequence[int]) -> Iterator[list[int]]:
    """The statements of each claim."""
    left = list(numbers)
    while left:
        size = min(int(chance.paretovariate(1.2)) + 1, MOST, len(left))
        yield [left.pop() for _ in range(size)]


def _insert(connection: Connection, chance: random.Random, groups: Sequence[Sequence[int]]) -> None:
    column = statements_table.c
    fields = (
        column.number,
        column.id,
        column.document_id,
        column.content,
        column.content_text,
        column.speaker,
        column.manner,
        column.dated,
    )
    query = select(*fields, documents.c.outlet).join(documents, documents.c.id == column.document_id)
    rows: dict[int, Any] = {}
    for part in parts_of([number for group in groups for number in group]):
        rows |= {row.number: row for row in connection.execute(query.where(column.number.in_(part)))}
    claims, tellings, links = [], [], []
    for group in groups:
        told = sorted((rows[number] for number in group), key=lambda row: (row.dated, row.id))
        against = told.pop() if len(told) > 2 and chance.random() < CONTESTED else None
        summary = _sum_up(told, contested=against is not None)
        claims.append({**asdict(summary), "moved_to": None})
        tellings += [_telling(row, summary.id) for row in told]
        links += [_link(one.id, other.id, "same_claim", "same") for one, other in pairwise(told)]
        links += [_link(told[0].id, against.id, "contests", "denial")] if against else []
    connection.execute(insert(claim), claims)
    connection.execute(insert(telling), tellings)
    connection.execute(insert(link), links)


def _telling(row: Any, claim_id: str) -> dict[str, Any]:
    start, end = row.content[0][0], row.content[-1][1]
    return {"statement_id": row.id, "document_id": row.document_id, "start": start, "end": end, "claim_id": claim_id}


def _sum_up(told: Sequence[Any], *, contested: bool) -> ClaimSummary:
    label = told[0]
    outlets = tuple(sorted({row.outlet for row in told}))
    return ClaimSummary(
        id=hash_words("claim", label.id)[:12],
        label=" ".join(label.content_text.split()),
        label_id=label.id,
        speaker=label.speaker,
        manner=label.manner,
        statements=len(told),
        articles=len({row.document_id for row in told}),
        first=told[0].dated,
        last=told[-1].dated,
        speakers=tuple(dict.fromkeys(row.speaker for row in told if row.speaker)),
        outlets=outlets,
        origins=len(outlets),
        carried=f"{len(outlets)} outlets, {len(outlets)} origins",
        contests=int(contested),
    )


def _link(left: str, right: str, kind: Any, judgement: Any) -> dict[str, Any]:
    return link_values(Link(left, right, kind, judgement, 0.9, "invented", RULES, ADDED_AT), None)
