"""A StatementFilter as conditions on the tables."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import and_, or_, select
from sqlalchemy.sql import ColumnElement

from onrecord.days import date_range
from onrecord.store import dialect
from onrecord.store.base import StatementFilter
from onrecord.store.named import named_so
from onrecord.store.schema import appearance, document, document_copy, person, statement, statement_about
from onrecord.store.words import fold_words

Condition = ColumnElement[bool]


def statement_conditions(wanted: StatementFilter) -> list[Condition]:
    """What a row of `statement` must fulfil; all of them must hold."""
    return [*_plain_conditions(wanted), *_date_conditions(wanted), *_word_conditions(wanted)]


def _plain_conditions(wanted: StatementFilter) -> Iterator[Condition]:
    if wanted.manner is not None:
        yield statement.c.manner == wanted.manner
    if wanted.act is not None:
        yield statement.c.act == wanted.act
    if wanted.reviewed is not None:
        yield statement.c.review.is_not(None) if wanted.reviewed else statement.c.review.is_(None)
    if wanted.min_score is not None:
        yield statement.c.score >= wanted.min_score


def _date_conditions(wanted: StatementFilter) -> Iterator[Condition]:
    """A statement without a year has no earliest and no latest day, and so matches no range."""
    if wanted.since is not None and (days := date_range(wanted.since)):
        yield statement.c.latest >= days[0]
    if wanted.until is not None and (days := date_range(wanted.until)):
        yield statement.c.earliest <= days[1]


def _word_conditions(wanted: StatementFilter) -> Iterator[Condition]:
    if wanted.speaker is not None:
        words = fold_words(wanted.speaker)
        yield or_(dialect.holds_words(statement.c.speaker_words, words), _said_by(named_so(words)))
    if wanted.addressee is not None:
        yield dialect.holds_words(statement.c.addressee_words, fold_words(wanted.addressee))
    if wanted.about is not None:
        topics = select(statement_about.c.statement_id)
        yield statement.c.id.in_(topics.where(dialect.holds_words(statement_about.c.words, fold_words(wanted.about))))
    if wanted.outlet is not None:
        yield _by_outlet(fold_words(wanted.outlet))
    if wanted.text is not None:
        found = dialect.matching(statement, wanted.text).subquery()
        yield statement.c.number.in_(select(found.c.number))


def speaks_here() -> Condition:
    """The appearance of a statement's speaker in its article."""
    same_article = appearance.c.document_id == statement.c.document_id
    return and_(same_article, appearance.c.name == statement.c.speaker, appearance.c.read_as == statement.c.speaker_kind)


def of_person(person_id: str) -> Condition:
    """Said by one person, under whatever name."""
    return _said_by(person.c.id == person_id)


def _said_by(condition: Condition) -> Condition:
    said = select(statement.c.number).join(appearance, speaks_here()).join(person, person.c.id == appearance.c.person_id)
    return statement.c.number.in_(said.where(condition))


def _by_outlet(words: tuple[str, ...]) -> Condition:
    """Carried by the outlet, in the document or in a copy of it."""
    documents = select(document.c.id).where(dialect.holds_words(document.c.outlet_words, words))
    copies = select(document_copy.c.document_id).where(dialect.holds_words(document_copy.c.outlet_words, words))
    return or_(statement.c.document_id.in_(documents), statement.c.document_id.in_(copies))
