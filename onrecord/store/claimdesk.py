"""Where claims are gathered: marks, links and claims, read and written in one transaction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, case, delete, func, insert, or_, select, update

from onrecord.records import Document, Link
from onrecord.store import dialect
from onrecord.store.articles import load_said, one_article, said
from onrecord.store.claimbase import ClaimSummary, Marks, Place, Said, Unmarked
from onrecord.store.claimview import find_alone, find_claim, load_carriers, load_claim, named_claim
from onrecord.store.named import in_force, parts_of, rows_in
from onrecord.store.reviewing import touch
from onrecord.store.rows import load_document, load_link
from onrecord.store.schema import claim, link, marked, telling
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table

MARKS_AT_ONCE = 1_000  # articles
TYING = ("same_words", "same_claim", "contests")


_ID_START = re.compile(r"[0-9a-f]{4,}")


class SqlClaimDesk:
    """A ClaimDesk on a connection that writes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unmarked(self, rules: str, limit: int) -> list[Unmarked]:
        numbers = [row.number for row in self._connection.execute(unmarked_documents(rules).limit(limit))]
        rows = list(self._each(select(documents.c.number, documents.c.changed, documents.c.id), documents.c.number, numbers))
        said: dict[str, list[tuple[str, str | None, str]]] = defaultdict(list)
        columns = statements_table.c
        of_articles = select(columns.document_id, columns.id, columns.speaker, columns.content_text).order_by(
            columns.document_id, columns.position
        )
        for row in self._each(of_articles, columns.document_id, [row.id for row in rows]):
            said[row.document_id].append((row.id, row.speaker, row.content_text))
        return [Unmarked(row.number, row.changed, row.id, said[row.id]) for row in rows]

    def _each(self, query: Select[Any], column: ColumnElement[Any], values: Collection[Any]) -> Iterator[Any]:
        return rows_in(self._connection, query, column, values)

    def marks(self, rules: str | None = None) -> Iterator[Marks]:
        query = select(marked.c.number, marked.c.sizes, marked.c.marks).order_by(marked.c.number)
        found = self._connection.execute(query if rules is None else query.where(marked.c.rules == rules))
        for rows in found.partitions(MARKS_AT_ONCE):
            yield from map(Marks._make, rows)

    def put_marks(self, rules: str, marks: Sequence[Marks], changes: Mapping[int, int]) -> None:
        for one in marks:
            values = {"changed": changes[one.number], "rules": rules, "waits": True, "sizes": one.sizes, "marks": one.marks}
            dialect.upsert(self._connection, marked, {"number": one.number, **values}, key=("number",), update=values)

    def wait(self, numbers: Collection[int]) -> None:
        self._set_waiting(numbers, waits=True)

    def compared(self, numbers: Collection[int]) -> None:
        self._set_waiting(numbers, waits=False)

    def _set_waiting(self, numbers: Collection[int], *, waits: bool) -> None:
        for part in parts_of(numbers):
            self._connection.execute(update(marked).where(marked.c.number.in_(part)).values(waits=waits))

    def waiting(self, limit: int) -> dict[int, int]:
        query = select(marked.c.number, marked.c.changed).where(marked.c.waits).order_by(marked.c.number).limit(limit)
        return {row.number: row.changed for row in self._connection.execute(query)}

    def count_waiting(self) -> int:
        return int(self._connection.execute(select(func.count()).select_from(marked).where(marked.c.waits)).scalar_one())

    def marked_so_far(self) -> int:
        return int(self._connection.execute(select(func.coalesce(func.sum(marked.c.changed), 0))).scalar_one())

    def said_at(self, places: Collection[Place]) -> dict[Place, Said]:
        found = self._documents(documents.c.number, {number for number, _ in places})
        return self._said(found, self._each(said(), statements_table.c.id, self.ids_at(places).values()))

    def said_in(self, numbers: Collection[int]) -> dict[Place, Said]:
        found = self._documents(documents.c.number, numbers)
        ids = [document.id for _, document in found.values()]
        return self._said(found, self._each(said(), statements_table.c.document_id, ids))

    def _documents(self, column: Any, values: Collection[Any]) -> dict[int, tuple[int, Document]]:
        return {row.number: (row.number, load_document(row)) for row in self._each(select(documents), column, values)}

    def _said(self, found: Mapping[int, tuple[int, Document]], rows: Iterable[Any]) -> dict[Place, Said]:
        by_id = {document.id: (number, document) for number, document in found.values()}
        return {(by_id[row.document_id][0], row.position): (by_id[row.document_id][1], load_said(row)) for row in rows}

    def said(self, ids: Collection[str]) -> dict[str, Said]:
        rows = list(self._each(said(), statements_table.c.id, ids))
        found = {document.id: document for _, document in self._documents(documents.c.id, {row.document_id for row in rows}).values()}
        return {row.id: (found[row.document_id], load_said(row)) for row in rows}

    def ids_at(self, places: Collection[Place]) -> dict[Place, str]:
        numbers = {
            row.number: row.id for row in self._each(select(documents.c.number, documents.c.id), documents.c.number, {n for n, _ in places})
        }
        back = {id: number for number, id in numbers.items()}
        columns = statements_table.c
        rows = self._each(select(columns.id, columns.document_id, columns.position), columns.document_id, back)
        found = {(back[document], position): id for id, document, position in rows}
        return {place: found[place] for place in places if place in found}

    def places_of(self, ids: Collection[str]) -> dict[str, Place]:
        columns = statements_table.c
        query = select(columns.id, columns.position, documents.c.number).join(documents, documents.c.id == columns.document_id)
        return {row.id: (row.number, row.position) for row in self._each(query, columns.id, ids)}

    def carriers(self, document_ids: Collection[str]) -> dict[str, tuple[Document, ...]]:
        return load_carriers(self._connection, document_ids)

    def statements_named(self, key: str) -> list[str]:
        columns = statements_table.c
        if _ID_START.fullmatch(key):
            found = select(columns.id).where(columns.id.startswith(key)).limit(2)
            if ids := list(self._connection.execute(found).scalars()):
                return ids
        article = one_article(self._connection, key)
        of_article = select(columns.id).where(columns.document_id == article.id).order_by(columns.position)
        return list(self._connection.execute(of_article).scalars())

    def claim_links(self, ids: Collection[str]) -> list[Link]:
        query = select(link).where(link.c.kind.in_(TYING), in_force(link.c.deed))
        rows = {row.number: row for column in (link.c.left, link.c.right) for row in self._each(query, column, ids)}
        return [load_link(rows[number]) for number in sorted(rows)]

    def find_claim(self, key: str) -> str:
        return find_claim(self._connection, key)

    def find_tellers(self, key: str) -> list[str]:
        id = named_claim(self._connection, key)
        return [find_alone(self._connection, key)] if id is None else self.tellings([id]).get(id, [])

    def claim_summary(self, id: str) -> ClaimSummary:
        return load_claim(self._connection.execute(select(claim).where(claim.c.id == id)).one())

    def claims_of(self, ids: Collection[str]) -> dict[str, str]:
        query = select(telling.c.statement_id, telling.c.claim_id)
        return {row.statement_id: row.claim_id for row in self._each(query, telling.c.statement_id, ids)}

    def tellings(self, claim_ids: Collection[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        query = select(telling.c.statement_id, telling.c.claim_id).order_by(telling.c.statement_id)
        for row in self._each(query, telling.c.claim_id, claim_ids):
            found[row.claim_id].append(row.statement_id)
        return dict(found)

    def tellings_in(self, document_ids: Collection[str]) -> dict[str, tuple[str, int, int]]:
        rows = self._each(select(telling), telling.c.document_id, document_ids)
        return {row.statement_id: (row.document_id, row.start, row.end) for row in rows}

    def replace_tellings(self, replaced: Mapping[str, str | None]) -> None:
        self.leave_claims([old for old, new in replaced.items() if new is None])
        renamed = {old: new for old, new in replaced.items() if new is not None}
        for old, new in renamed.items():
            self._connection.execute(update(telling).where(telling.c.statement_id == old).values(statement_id=new))
        judged = select(link).where(link.c.kind == "same_claim", link.c.decided_by.startswith("user "))
        for row in self._connection.execute(judged.where(or_(link.c.left.in_(renamed), link.c.right.in_(renamed)))).all():
            ends = {"left": renamed.get(row.left, row.left), "right": renamed.get(row.right, row.right)}
            self._connection.execute(insert(link), {**asdict(replace(load_link(row), **ends)), "deed": row.deed})

    def leave_claims(self, ids: Collection[str]) -> None:
        emptied = set(self.claims_of(ids).values())
        for part in parts_of(ids):
            self._connection.execute(delete(telling).where(telling.c.statement_id.in_(part)))
        gone = claim.c.id.in_(sorted(emptied - self.tellings(emptied).keys()))
        self._connection.execute(update(claim).where(gone).values(statements=0, articles=0, origins=0, contests=0))

    def known_claims(self, ids: Collection[str]) -> dict[str, tuple[int, str | None]]:
        query = select(claim.c.id, claim.c.number, case((claim.c.statements > 0, claim.c.moved_to), else_="").label("moved_to"))
        return {row.id: (row.number, row.moved_to) for row in self._each(query, claim.c.id, ids)}

    def put_claims(self, claims: Sequence[tuple[ClaimSummary, Sequence[Said]]], moved: Mapping[str, str]) -> None:
        before = self.claims_of([one.id for _, many in claims for _, one in many])
        for summary, many in claims:
            values = {**asdict(summary), "moved_to": None}
            dialect.upsert(self._connection, claim, values, key=("id",), update=values)
            for document, one in many:
                start, end = one.content[0].start, one.content[-1].end
                row = {"statement_id": one.id, "document_id": document.id, "start": start, "end": end, "claim_id": summary.id}
                dialect.upsert(self._connection, telling, row, key=("statement_id",), update=row)
        for old, now in moved.items():
            self._connection.execute(update(claim).where(or_(claim.c.id == old, claim.c.moved_to == old)).values(moved_to=now))
        self._touch(sorted({document.id for summary, many in claims for document, one in many if before.get(one.id) != summary.id}))

    def _touch(self, document_ids: Sequence[str]) -> None:
        """Say that articles are other than before; to linking they are as they were marked."""
        current = select(documents.c.number).join(marked, marked.c.number == documents.c.number)
        current = current.where(marked.c.changed == documents.c.changed)
        numbers = [row.number for row in self._each(current, documents.c.id, document_ids)]
        touch(self._connection, document_ids)
        now = select(documents.c.changed).where(documents.c.number == marked.c.number).scalar_subquery()
        for part in parts_of(numbers):
            self._connection.execute(update(marked).where(marked.c.number.in_(part)).values(changed=now))


def unmarked_documents(rules: str) -> CompoundSelect[Any]:
    """The articles that these rules have not marked as they are, the longest unchanged first: when each changed, and its number.

    What is marked is taken from what there is, both read in order: looking each article up would read all marks from all over the file.
    """
    there = select(documents.c.changed, documents.c.number)
    return there.except_(select(marked.c.changed, marked.c.number).where(marked.c.rules == rules)).order_by("changed", "number")
