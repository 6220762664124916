"""What the reader made of an article and what people judged of it, put together: the statements that the record has.

Judgements are never lost: an article that is read anew is judged anew by all that was said of its statements.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from onrecord.records import Document, Review, Reviewed, Span, Statement
from onrecord.store import dialect
from onrecord.store.named import in_force, parts_of
from onrecord.store.rows import (
    load_document,
    load_review,
    load_statement,
    pack_statement,
    review_values,
    statement_values,
    unpack_statement,
)
from onrecord.store.schema import deed, reading, review, statement_about
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import pad_words

SHARED = 0.5  # of two contents' characters together: so much in common makes them one, where cues do not tell


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with the number of the review that it rests on, if a person judged it."""

    statement: Statement
    review: int | None = None


def apply_reviews(read: Sequence[Statement], reviews: Sequence[tuple[int, Review]]) -> list[Judged]:
    """The statements of a reading as people judged them, one review after the other, in the order of the text."""
    standing = [Judged(statement) for statement in read]
    for number, one in reviews:
        standing = _apply(standing, number, one)
    return sorted(standing, key=lambda judged: _start(judged.statement)) if reviews else standing


def _apply(standing: list[Judged], number: int, one: Review) -> list[Judged]:
    gone = _meant(standing, one)
    left = [judged for judged in standing if judged.statement.id not in gone]
    holder = one.judged.id if one.judged else one.found.nested_in if one.found else None
    moved = [
        replace(judged, statement=replace(judged.statement, nested_in=holder)) if judged.statement.nested_in in gone else judged
        for judged in left
    ]
    return [*moved, Judged(one.judged, number)] if one.judged else moved


def _meant(standing: Sequence[Judged], one: Review) -> set[str]:
    """The ids of the statements that a review is about: the very ones, or those that another reading made of the same saying."""
    sought = [statement for statement in (one.found, one.judged) if statement]
    exact = {statement.id for statement in sought} & {judged.statement.id for judged in standing}
    if one.found and one.found.id in exact:
        return exact
    unjudged = (judged.statement for judged in standing if judged.review is None)
    return exact | {other.id for other in unjudged if any(is_same_saying(other, statement) for statement in sought)}


def is_same_saying(one: Statement, other: Statement) -> bool:
    """Whether two readings of one text mean the same saying: the same words of saying with some of the content, or most of the content."""
    common = _common(one.content, other.content)
    if one.cue and other.cue:
        return bool(common and _common(one.cue, other.cue))
    return common >= SHARED * (_length(one.content) + _length(other.content) - common)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _common(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _start(statement: Statement) -> Span:
    return min(statement.content + statement.cue + statement.source)


def put_reading(connection: Connection, document: Document, statements: Sequence[Statement]) -> None:
    """Store what the reader made of an article, as far as people leave it so."""
    reviews = reviews_of(connection, document.id)
    if reviews:
        row = {"document_id": document.id, "statements": [pack_statement(statement) for statement in statements]}
        dialect.upsert(connection, reading, row, key=("document_id",), update={"statements": row["statements"]})
    _put_statements(connection, document, apply_reviews(statements, reviews))


def put_review(connection: Connection, one: Review, number: int) -> None:
    """Append a review as part of a deed, and let it be seen."""
    read = select(statements_table).where(statements_table.c.document_id == one.document_id).order_by(statements_table.c.position)
    known = connection.execute(select(reading.c.document_id).where(reading.c.document_id == one.document_id)).first()
    if known is None:
        packed = [pack_statement(load_statement(row)) for row in connection.execute(read)]
        connection.execute(insert(reading), {"document_id": one.document_id, "statements": packed})
    connection.execute(insert(review), review_values(one, number))
    _judge_anew(connection, one.document_id, one.verdict)


def drop_reviews(connection: Connection, number: int) -> None:
    """Show an article as it is without what an undone deed judged of it."""
    for row in connection.execute(select(review.c.document_id, review.c.verdict).where(review.c.deed == number)).all():
        _judge_anew(connection, row.document_id, row.verdict)


def _judge_anew(connection: Connection, document_id: str, verdict: str) -> None:
    """Put together again what was read in an article and what is in force of what people judged.

    Its speakers must be linked again, but for a verdict that leaves all as it is.
    """
    row = connection.execute(select(documents).where(documents.c.id == document_id)).one()
    packed = connection.execute(select(reading.c.statements).where(reading.c.document_id == document_id)).scalar_one()
    read = [unpack_statement(one) for one in packed]
    _put_statements(connection, load_document(row), apply_reviews(read, reviews_of(connection, document_id)))
    if verdict != "right":
        connection.execute(update(documents).where(documents.c.id == document_id).values(linked=None))
    touch(connection, [document_id])


def reviews_of(connection: Connection, document_id: str) -> list[tuple[int, Review]]:
    """The reviews of an article that were not undone, in order, each with its number."""
    return [(row.number, load_review(row)) for row in connection.execute(select_reviews().where(review.c.document_id == document_id))]


def select_reviews() -> Select[Any]:
    """Reviews that were not undone, in order, with who judged and when."""
    query = select(review, deed.c.decided_by, deed.c.decided_at).join(deed, deed.c.number == review.c.deed)
    return query.where(in_force(review.c.deed)).order_by(review.c.number)


def load_reviewed(row: Any) -> Reviewed | None:
    """How a person judged the statement of a row, if one did."""
    return Reviewed(row.verdict, row.decided_by, row.decided_at) if row.verdict else None


def _put_statements(connection: Connection, document: Document, standing: Sequence[Judged]) -> None:
    connection.execute(delete(statements_table).where(statements_table.c.document_id == document.id))
    rows = [{**statement_values(document, judged.statement, position), "review": judged.review} for position, judged in enumerate(standing)]
    about = [
        {"statement_id": judged.statement.id, "words": words}
        for judged in standing
        for value in judged.statement.about
        if (words := pad_words(value))
    ]
    if rows:
        connection.execute(insert(statements_table), rows)
    if about:
        connection.execute(insert(statement_about), about)


def next_change(connection: Connection) -> int:
    """The number for articles that change now."""
    return int(connection.execute(select(func.coalesce(func.max(documents.c.changed), 0))).scalar_one()) + 1


def touch(connection: Connection, document_ids: Collection[str]) -> None:
    """Say that something of these articles is other than before."""
    now = next_change(connection) if document_ids else 0
    for part in parts_of(document_ids):
        connection.execute(update(documents).where(documents.c.id.in_(part)).values(changed=now))
