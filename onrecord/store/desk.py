"""Where people are sorted: appearances, blocks, links and people, read and written in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, delete, exists, func, insert, or_, select, update

from onrecord.errors import RunError
from onrecord.names import fold_name
from onrecord.records import Appearance, Document, Entry, Housed, Link, Noted, Person, Review, Statement
from onrecord.store.articles import one_article, whole_article
from onrecord.store.base import Article, Deed
from onrecord.store.claimdesk import SqlClaimDesk
from onrecord.store.named import find_person, given_names, in_force, last_deed, parts_of
from onrecord.store.reviewing import drop_reviews, put_review, touch
from onrecord.store.rows import appearance_values, entry_values, link_values, load_appearance, load_document, load_link, load_statement
from onrecord.store.schema import appearance, appearance_block, company, entry, link, open_block, person, person_name
from onrecord.store.schema import deed as deeds
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import pad_names

SHORTEST_ID = 4  # characters of a statement's id that name it


class SqlDesk(SqlClaimDesk):
    """A Desk on a connection that writes."""

    def unlinked(self, rules: str, limit: int) -> list[tuple[Document, tuple[Statement, ...]]]:
        query = select(documents).where(unlinked_documents(rules)).order_by(documents.c.number).limit(limit)
        rows = self._connection.execute(query).all()
        said: dict[str, list[Statement]] = defaultdict(list)
        query = select(statements_table).where(statements_table.c.document_id.in_([row.id for row in rows]))
        for row in self._connection.execute(query.order_by(statements_table.c.document_id, statements_table.c.position)):
            said[row.document_id].append(load_statement(row))
        return [(load_document(row), tuple(said[row.id])) for row in rows]

    def put_appearances(self, rules: str, articles: Sequence[Noted]) -> None:
        ids = [article.document_id for article in articles]
        self._delete(company, company.c.document_id, ids)
        self._insert(
            company, [{"document_id": article.document_id, "name": name} for article in articles for name in sorted(article.company)]
        )
        old = {row.id: load_appearance(row) for row in self._each(select(appearance), appearance.c.document_id, ids)}
        new = {housed[0].id: housed for article in articles for housed in article.appearances}
        self._open_blocks_of([one for one, known in old.items() if one not in new or new[one][0] != known])
        self._delete(appearance, appearance.c.id, [one for one in old if one not in new])
        self._change([housed for one, housed in new.items() if one in old and housed[0] != old[one]])
        self._house([housed for one, housed in new.items() if one not in old])
        self._connection.execute(update(documents).where(documents.c.id.in_(ids)).values(linked=rules))

    def _house(self, housed: Sequence[Housed], entry_id: str | None = None) -> None:
        self._insert(appearance, [appearance_values(one, block, entry_id) for one, block, _ in housed])
        self._insert(appearance_block, [{"appearance_id": one.id, "block": block} for one, _, blocks in housed for block in sorted(blocks)])
        self._open({block for _, _, blocks in housed for block in blocks})

    def _change(self, housed: Sequence[Housed]) -> None:
        """Give appearances that are there what is known of them now; they stay with their people."""
        self._delete(appearance_block, appearance_block.c.appearance_id, [one.id for one, _, _ in housed])
        for one, block, _ in housed:
            self._connection.execute(update(appearance).where(appearance.c.id == one.id).values(appearance_values(one, block)))
        self._insert(appearance_block, [{"appearance_id": one.id, "block": block} for one, _, blocks in housed for block in sorted(blocks)])
        self._open({block for _, _, blocks in housed for block in blocks})

    def _delete(self, table: Table, column: ColumnElement[Any], values: Collection[str]) -> None:
        for part in parts_of(values):
            self._connection.execute(delete(table).where(column.in_(part)))

    def _insert(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _open_blocks_of(self, ids: Collection[str]) -> None:
        for part in parts_of(ids):
            query = select(appearance_block.c.block).distinct().where(appearance_block.c.appearance_id.in_(part))
            self._open(self._connection.execute(query).scalars().all())

    def _open(self, blocks: Collection[str]) -> None:
        for part in parts_of(blocks):
            known = set(self._connection.execute(select(open_block.c.block).where(open_block.c.block.in_(part))).scalars())
            self._insert(open_block, [{"block": block} for block in sorted({*part} - known)])

    def open_blocks(self, limit: int, last: str) -> list[str]:
        query = select(open_block.c.block).order_by(open_block.c.block).limit(limit)
        first = self._connection.execute(query.where(open_block.c.block.not_like(f"{last}%"))).scalars().all()
        return list(first or self._connection.execute(query).scalars())

    def close_blocks(self, blocks: Collection[str]) -> None:
        self._delete(open_block, open_block.c.block, blocks)

    def members(self, blocks: Collection[str]) -> dict[str, list[Appearance]]:
        found: dict[str, list[Appearance]] = defaultdict(list)
        for row in self._each(select(appearance).order_by(appearance.c.number), appearance.c.block, blocks):
            found[row.block].append(load_appearance(row))
        return dict(found)

    def guests(self, blocks: Collection[str]) -> dict[str, list[Appearance]]:
        found: dict[str, list[Appearance]] = defaultdict(list)
        keyed = select(appearance, appearance_block.c.block.label("key")).join(
            appearance_block, appearance_block.c.appearance_id == appearance.c.id
        )
        query = keyed.where(appearance.c.block != appearance_block.c.block).order_by(appearance.c.number)
        for row in self._each(query, appearance_block.c.block, blocks):
            found[row.key].append(load_appearance(row))
        return dict(found)

    def _each(self, query: Select[Any], column: ColumnElement[Any], values: Collection[str]) -> Iterator[Any]:
        for part in parts_of(values):
            yield from self._connection.execute(query.where(column.in_(part)))

    def company(self, appearances: Collection[Appearance]) -> dict[str, frozenset[str]]:
        names: dict[str | None, set[str]] = defaultdict(set)
        articles = {one.document_id for one in appearances if one.document_id}
        for row in self._each(select(company), company.c.document_id, articles):
            names[row.document_id].add(row.name)
        listed = [one.id for one in appearances if one.document_id is None]
        entries = select(appearance.c.id, entry.c.record).join(entry, entry.c.id == appearance.c.entry_id)
        for row in self._each(entries, appearance.c.id, listed):
            names[row.id].update(map(fold_name, row.record["countries"]))
        return {one.id: frozenset(names[one.document_id or one.id]) for one in appearances}

    def company_counts(self) -> tuple[int, Mapping[str, int]]:
        articles = self._connection.execute(select(func.count()).select_from(documents)).scalar_one()
        counted = select(company.c.name, func.count()).group_by(company.c.name).having(func.count() > 1)
        return articles, {row[0]: row[1] for row in self._connection.execute(counted)}

    def people_of(self, ids: Collection[str]) -> dict[str, str]:
        query = select(appearance.c.id, appearance.c.person_id).where(appearance.c.person_id.is_not(None))
        return {row.id: row.person_id for row in self._each(query, appearance.c.id, ids)}

    def appearances_of(self, person_id: str) -> list[Appearance]:
        query = select(appearance).where(appearance.c.person_id == person_id).order_by(appearance.c.number)
        return [load_appearance(row) for row in self._connection.execute(query)]

    def appearances(self, ids: Collection[str]) -> list[Appearance]:
        rows = sorted(self._each(select(appearance), appearance.c.id, ids), key=lambda row: int(row.number))
        return [load_appearance(row) for row in rows]

    def appearance_at(self, person_id: str, key: str) -> list[Appearance]:
        here = and_(
            appearance.c.document_id == statements_table.c.document_id,
            appearance.c.name == statements_table.c.speaker,
            appearance.c.read_as == statements_table.c.speaker_kind,
        )
        query = select(appearance).where(appearance.c.person_id == person_id)
        if len(key) >= SHORTEST_ID:
            of_statement = query.join(statements_table, here).where(statements_table.c.id.startswith(key, autoescape=True)).distinct()
            if rows := self._connection.execute(of_statement).all():
                return [load_appearance(row) for row in rows]
        article = one_article(self._connection, key)
        rows = self._connection.execute(query.where(appearance.c.document_id == article.id)).all()
        if not rows:
            raise RunError(
                f"{self.names_of([person_id])[person_id]} does not appear in {article.path}. See `onrecord people show {person_id[:8]}`"
            )
        return [load_appearance(row) for row in rows]

    def links(self, ids: Collection[str]) -> list[Link]:
        query = select(link).where(link.c.kind == "same_speaker", in_force(link.c.deed))
        rows = {row.number: row for column in (link.c.left, link.c.right) for row in self._each(query, column, ids)}
        return [load_link(rows[number]) for number in sorted(rows)]

    def add_links(self, links: Iterable[Link], deed: int | None = None) -> None:
        self._insert(link, [link_values(one, deed) for one in links])

    def find(self, key: str) -> str:
        return find_person(self._connection, key)

    def names_of(self, person_ids: Collection[str]) -> dict[str, str]:
        return {row.id: row.name for row in self._each(select(person.c.id, person.c.name), person.c.id, person_ids)}

    def fellows(self, ids: Collection[str]) -> set[str]:
        people = set(self.people_of(ids).values())
        return {row.id for row in self._each(select(appearance.c.id), appearance.c.person_id, people)}

    def given_names(self, person_ids: Collection[str]) -> dict[str, str]:
        return {one: name for part in parts_of(person_ids) for one, name in given_names(self._connection, part).items()}

    def ages(self, person_ids: Collection[str]) -> dict[str, int]:
        return {row.id: row.number for row in self._each(select(person.c.id, person.c.number), person.c.id, person_ids)}

    def put_people(self, people: Sequence[tuple[Person, Sequence[Appearance]]], moved: Mapping[str, str]) -> None:
        known = self.ages([one.id for one, _ in people])
        self._touch_articles(people)
        rows = [
            {"id": one.id, "name": one.name, "name_words": pad_names([one.name]), "kind": members[0].kind, "moved_to": None}
            for one, members in people
        ]
        self._insert(person, [row for row in rows if row["id"] not in known])
        self._update(person, person.c.id, [row for row in rows if row["id"] in known])
        self._update(appearance, appearance.c.id, [{"id": member.id, "person_id": one.id} for one, members in people for member in members])
        for old, now in moved.items():
            self._connection.execute(update(person).where(or_(person.c.id == old, person.c.moved_to == old)).values(moved_to=now))

    def _touch_articles(self, people: Sequence[tuple[Person, Sequence[Appearance]]]) -> None:
        """Say of which articles a speaker is now another person, or one of another name."""
        names = self.names_of([one.id for one, _ in people])
        before = self.people_of([member.id for _, members in people for member in members])
        moved = {
            member.document_id
            for one, members in people
            for member in members
            if member.document_id and (before.get(member.id) != one.id or names.get(one.id) != one.name)
        }
        touch(self._connection, sorted(moved))

    def _update(self, table: Table, key: ColumnElement[Any], rows: list[dict[str, Any]]) -> None:
        """Set the columns of rows that an id names."""
        if rows:
            values: dict[str, Any] = {name: bindparam("new_" + name) for name in rows[0] if name != "id"}
            named = [{"one": row["id"], **{"new_" + name: row[name] for name in values}} for row in rows]
            self._connection.execute(update(table).where(key == bindparam("one")).values(values), named)

    def rename(self, person_id: str, name: str, deed: int) -> None:
        self._insert(person_name, [{"person_id": person_id, "name": name, "deed": deed}])

    def knows_entry(self, entry_id: str) -> bool:
        known = select(exists().where(entry.c.id == entry_id, in_force(entry.c.deed)))
        return bool(self._connection.execute(known).scalar_one())

    def put_entry(self, listed: Entry, appearances: Sequence[Housed], deed: int) -> None:
        self._insert(entry, [entry_values(listed, deed)])
        self._house(appearances, listed.id)

    def note_deed(self, what: str, said: str, by: str, *, withdraws: int | None = None) -> int:
        row = {"what": what, "said": said, "decided_by": by, "decided_at": _now(), "withdraws": withdraws}
        return int(self._connection.execute(insert(deeds).returning(deeds.c.number), row).scalar_one())

    def last_deed(self, kinds: Collection[str]) -> Deed | None:
        return last_deed(self._connection, kinds)

    def drop_deed(self, deed: int) -> list[str]:
        ids = {one for row in self._connection.execute(select(link.c.left, link.c.right).where(link.c.deed == deed)) for one in row}
        renamed = select(person_name.c.person_id).where(person_name.c.deed == deed)
        ids.update(self._connection.execute(select(appearance.c.id).where(appearance.c.person_id.in_(renamed))).scalars())
        listed = appearance.c.entry_id.in_(select(entry.c.id).where(entry.c.deed == deed))
        gone = self._connection.execute(select(appearance.c.id, appearance.c.person_id).where(listed)).all()
        beside = appearance.c.person_id.in_({row.person_id for row in gone})
        ids.update(self._connection.execute(select(appearance.c.id).where(beside)).scalars())
        self._open_blocks_of([row.id for row in gone])
        self._connection.execute(delete(appearance).where(listed))
        drop_reviews(self._connection, deed)
        return sorted(ids - {row.id for row in gone})

    def article_of(self, id: str) -> Article:
        return whole_article(self._connection, id)

    def put_review(self, judged: Review, deed: int) -> None:
        put_review(self._connection, judged, deed)


def unlinked_documents(rules: str) -> ColumnElement[bool]:
    """Whether an article was not looked at by these rules."""
    return or_(documents.c.linked.is_(None), documents.c.linked != rules)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
