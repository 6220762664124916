"""The people of a store as they are shown: names, roles with dates, articles, and why they are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from onrecord.records import Appearance, Link, Role, SpeakerKind
from onrecord.store.named import in_force, named_so, parts_of, rows_in
from onrecord.store.peoplebase import PersonAppearance, PersonShown, PersonSummary
from onrecord.store.rows import load_appearance, load_link
from onrecord.store.schema import appearance, link, person
from onrecord.store.schema import document as documents
from onrecord.store.words import fold_words


def list_people(connection: Connection, kind: SpeakerKind | None, name: str | None, limit: int | None) -> list[PersonSummary]:
    """Those who speak, most statements first."""
    said = func.sum(appearance.c.statements)
    query = _speaking(kind, name, select(person)).group_by(person.c.number).order_by(said.desc(), person.c.number).limit(limit)
    people = connection.execute(query).all()
    by_person: dict[str, list[Any]] = defaultdict(list)
    for row in rows_in(connection, _shown(), appearance.c.person_id, [row.id for row in people]):
        by_person[row.person_id].append(row)
    reasons = _reasons(connection, [row.id for rows in by_person.values() if len(rows) > 1 for row in rows])
    return [_summary(row, by_person[row.id], reasons) for row in people]


def count_people(connection: Connection, kind: SpeakerKind | None, name: str | None) -> int:
    """How many speak."""
    return int(connection.execute(_speaking(kind, name, select(func.count(person.c.number.distinct())))).scalar_one())


def _speaking(kind: SpeakerKind | None, name: str | None, query: Select[Any]) -> Select[Any]:
    query = query.select_from(person).join(appearance, appearance.c.person_id == person.c.id).where(appearance.c.statements > 0)
    if kind is not None:
        query = query.where(person.c.kind == kind)
    return query if name is None else query.where(named_so(fold_words(name)))


def _shown() -> Select[Any]:
    """Every appearance with what is shown of its article and entry."""
    of_article = (documents.c.title, documents.c.path, documents.c.outlet, documents.c.published)
    query = select(appearance, *of_article).outerjoin(documents, documents.c.id == appearance.c.document_id)
    return query.order_by(*_EARLIEST_FIRST)


_EARLIEST_FIRST = (appearance.c.first.is_(None), appearance.c.first, appearance.c.number)


def show_person(connection: Connection, person_id: str, limit: int | None = None, offset: int = 0) -> PersonShown:
    """A person with every appearance, or some of them, and what keeps others apart."""
    row = connection.execute(select(person).where(person.c.id == person_id)).one()
    own = appearance.c.person_id == person_id
    some = select(appearance.c.number).where(own).order_by(*_EARLIEST_FIRST).limit(limit).offset(offset)
    rows = connection.execute(_shown().where(own if limit is None else appearance.c.number.in_(some))).all()
    reasons = _reasons(connection, [one.id for one in rows])
    shown = tuple(PersonAppearance(load_appearance(one), one.title, one.path, one.outlet, reasons.get(one.id)) for one in rows)
    summary = _summary(row, rows, reasons)
    whole = summary if limit is None else replace(summary, **_count(connection, own))
    return PersonShown(whole, shown, tuple(_apart(connection, person_id)))


def _count(connection: Connection, own: ColumnElement[bool]) -> dict[str, Any]:
    """What a summary tells of all appearances, counted by the database."""
    said = func.sum(appearance.c.statements).label("said")
    known = (
        func.min(appearance.c.first),
        func.max(appearance.c.last),
        func.max(appearance.c.wikidata),
        func.count(appearance.c.document_id),
    )
    by_name = select(appearance.c.name, said, *known).where(own).group_by(appearance.c.name).order_by(said.desc())
    names, saids, firsts, lasts, wikidatas, articles = zip(*connection.execute(by_name), strict=True)
    distinct = select(func.count(appearance.c.document_id.distinct())).where(own)
    return {
        "names": names,
        "statements": sum(saids),
        "first": min(filter(None, firsts), default=None),
        "last": max(filter(None, lasts), default=None),
        "wikidata": next(filter(None, wikidatas), None),
        "articles": articles[0] if len(names) == 1 else connection.execute(distinct).scalar_one(),
    }


def _summary(row: Any, rows: Sequence[Any], reasons: dict[str, Link]) -> PersonSummary:
    appearances = [load_appearance(one) for one in rows]
    names = Counter[str]()
    for one in appearances:
        names[one.name] += one.statements
    why = min((link for one in rows if (link := reasons.get(one.id))), key=lambda link: link.score, default=None)
    articles = [one for one in rows if one.document_id]
    days = sorted(one.published or one.first for one in articles if one.first)
    return PersonSummary(
        id=row.id,
        name=row.name,
        kind=row.kind,
        names=tuple(name for name, _ in names.most_common()),
        roles=gather_roles(appearances),
        wikidata=next((one.wikidata for one in rows if one.wikidata), None),
        statements=sum(names.values()),
        articles=len({one.document_id for one in articles}),
        outlets=tuple(sorted({one.outlet for one in articles if one.outlet})),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        why=why.reason if why else None,
    )


def gather_roles(appearances: Sequence[Appearance]) -> tuple[Role, ...]:
    """The roles as printed, each once with the first and last day it was, in that order."""
    spans: dict[str, list[Role]] = {}
    for one in appearances:
        for role in one.roles:
            spans.setdefault(" ".join(role.text.split()).casefold(), []).append(role)
    roles = [
        Role(listed[0].text, min(filter(None, (one.since for one in listed)), default=None),
             None if listed[0].since is None else max(filter(None, (one.until for one in listed)), default=None))
        for listed in spans.values()
    ]  # fmt: skip
    return tuple(sorted(roles, key=lambda role: role.since or "9999"))


def _reasons(connection: Connection, ids: Collection[str]) -> dict[str, Link]:
    """Why each appearance is with the others: its strongest link in force that says "same"."""
    found: dict[str, Link] = {}
    for part in parts_of(ids):
        for row in connection.execute(_judged(link.c.left.in_(part)).order_by(link.c.number)):
            found[row.left] = load_link(row)
    return {one: judged for one, judged in found.items() if judged.judgement == "same"}


def _judged(condition: ColumnElement[bool]) -> Select[Any]:
    return select(link).where(link.c.kind == "same_speaker", in_force(link.c.deed), condition)


def _apart(connection: Connection, person_id: str) -> list[tuple[str, str, Link]]:
    """The others from whom a judgement keeps a person apart, each once."""
    found: dict[frozenset[str], Link] = {}
    for part in parts_of(_told_apart(connection, person_id)):
        for row in connection.execute(_judged(or_(link.c.left.in_(part), link.c.right.in_(part))).order_by(link.c.number)):
            found[frozenset((row.left, row.right))] = load_link(row)
    judged = {pair: one for pair, one in found.items() if one.judgement in ("different", "unsure")}
    named = select(appearance.c.id, person.c.id.label("person_id"), person.c.name).join(person, person.c.id == appearance.c.person_id)
    ids = {one for pair in judged for one in pair}
    who = {row.id: row for row in rows_in(connection, named, appearance.c.id, ids)}
    shown: dict[str, tuple[str, str, Link]] = {}
    for pair, one in judged.items():
        others = [who[id] for id in pair if id in who and who[id].person_id != person_id]
        if len(others) == 1 and len(pair & who.keys()) == 2:
            shown.setdefault(others[0].person_id, (others[0].person_id, others[0].name, one))
    return list(shown.values())


def _told_apart(connection: Connection, person_id: str) -> set[str]:
    """Appearances of others that some judgement, in force or not, held apart from one of this person's."""
    found: set[str] = set()
    for near, far in ((link.c.left, link.c.right), (link.c.right, link.c.left)):
        query = select(far).join(appearance, appearance.c.id == near).where(appearance.c.person_id == person_id)
        found.update(connection.execute(query.where(link.c.judgement.in_(("different", "unsure")))).scalars())
    return found
