"""Where people are sorted: appearances, blocks, links and people, read and written in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, case, delete, exists, func, insert, not_, or_, select, true, update

from onrecord.days import stamp
from onrecord.errors import RunError
from onrecord.names import fold_name
from onrecord.records import ANEW, OFFICE, Appearance, Document, Entry, Form, Housed, Link, Noted, Person, Review, Sighted, Statement
from onrecord.store import dialect
from onrecord.store.articles import one_article, whole_article
from onrecord.store.base import Article, Deed
from onrecord.store.claimdesk import SqlClaimDesk
from onrecord.store.named import find_person, given_names, in_force, last_deed, parts_of, rows_in
from onrecord.store.reviewing import drop_reviews, put_review, touch
from onrecord.store.rows import appearance_values, entry_values, link_values, load_appearance, load_document, load_link, load_statement
from onrecord.store.schema import appearance, appearance_block, company, entry, link, open_block, person, person_name
from onrecord.store.schema import deed as deeds
from onrecord.store.schema import document as documents
from onrecord.store.schema import statement as statements_table
from onrecord.store.words import pad_names

SHORTEST_ID = 4  # characters of a statement's id that name it
# Of a name in a block so many appearances stand: those of the first days, and those of each quarter's first days. Other numbers need a
# migration.
FIRST_OF_NAME, FIRST_OF_QUARTER = 40, 2


class SqlDesk(SqlClaimDesk):
    """A Desk on a connection that writes."""

    def unlinked(self, rules: str, limit: int) -> list[tuple[Document, tuple[Statement, ...]]]:
        left = select(documents.c.number).where(unlinked_documents(rules))
        query = select(documents).where(documents.c.number.in_(left)).order_by(documents.c.number).limit(limit)
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
        gone = [one for one in old if one not in new]
        changed = [housed for one, housed in new.items() if one in old and housed[0] != old[one]]
        self._open_anew([*gone, *(one.id for one, _, _ in changed)])
        self._delete(appearance, appearance.c.id, gone)
        self._change(changed)
        added = [housed for one, housed in new.items() if one not in old]
        self._house(added)
        makes_way = {one.name for one, _, _ in changed} | {old[one].name for one in gone}
        self._choose_standing(makes_way, {one.id: one.name for one, _, _ in added})
        self._connection.execute(update(documents).where(documents.c.id.in_(ids)).values(linked=rules))

    def _house(self, housed: Sequence[Housed], entry_id: str | None = None) -> None:
        rows = [{**appearance_values(one, block, entry_id), "stands": True} for one, block, _ in housed]
        self._insert(appearance, rows)
        self._insert(appearance_block, _visits(housed))

    def _change(self, housed: Sequence[Housed]) -> None:
        """Give appearances that are there what is known of them now; they stay with their people."""
        self._delete(appearance_block, appearance_block.c.appearance_id, [one.id for one, _, _ in housed])
        for one, block, _ in housed:
            self._connection.execute(update(appearance).where(appearance.c.id == one.id).values(appearance_values(one, block)))
        self._insert(appearance_block, _visits(housed))
        self._open({(block, ANEW) for _, _, blocks in housed for block in blocks})

    def _choose_standing(self, makes_way: Collection[str], added: Mapping[str, str]) -> None:
        """Choose which appearances stand of the names for which one was added, or one changed or gone makes way for others; where others
        do than before, the names are open in all blocks these bear upon.

        What was added stands until here: so where nothing makes way all that should stand are among those that do.
        """
        stand = appearance.c.stands
        wrong = self._find_wrong(makes_way, true()) | self._find_wrong({*added.values()} - {*makes_way}, stand)
        for ids in parts_of(sorted(wrong)):
            self._connection.execute(update(appearance).where(appearance.c.id.in_(ids)).values(stands=not_(stand)))
        for ids in parts_of(sorted(wrong ^ added.keys())):
            self._open(set(self._blocks_of(ids)))

    def _find_wrong(self, names: Collection[str], among: ColumnElement[bool]) -> set[str]:
        """Which appearances of these names stand and should not, or should and do not."""
        column = appearance.c
        order = (column.first.is_(None), column.first, column.id)
        place = func.row_number().over(partition_by=(column.name, column.block), order_by=order)
        of_quarter = func.row_number().over(partition_by=(column.name, column.block, column.quarter), order_by=order)
        wrong: set[str] = set()
        for part in parts_of(names):
            ranked = select(column.id, column.stands, place.label("place"), of_quarter.label("of_quarter"))
            listed = ranked.where(column.name.in_(part), column.entry_id.is_(None), among).subquery()
            should = or_(listed.c.place <= FIRST_OF_NAME, listed.c.of_quarter <= FIRST_OF_QUARTER)
            wrong.update(self._connection.execute(select(listed.c.id).where(listed.c.stands != should)).scalars())
        return wrong

    def _blocks_of(self, ids: Sequence[str]) -> list[tuple[str, str]]:
        """The blocks that appearances bear upon, with their names."""
        joined = appearance_block.join(appearance, appearance_block.c.appearance_id == appearance.c.id)
        visited = select(appearance_block.c.block, appearance.c.name).select_from(joined).where(appearance.c.id.in_(ids))
        own = select(appearance.c.block, appearance.c.name).where(appearance.c.id.in_(ids))
        return [(block, name) for block, name in self._connection.execute(visited.union(own))]

    def _delete(self, table: Table, column: ColumnElement[Any], values: Collection[str]) -> None:
        for part in parts_of(values):
            self._connection.execute(delete(table).where(column.in_(part)))

    def _insert(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _open_anew(self, ids: Collection[str]) -> None:
        """Open the blocks that these appearances bear upon as a whole."""
        for part in parts_of(ids):
            self._open({(block, ANEW) for block, _ in self._blocks_of(part)})

    def _open(self, blocks: Collection[tuple[str, str]]) -> None:
        """Open blocks for a name each."""
        dialect.insert_new(self._connection, open_block, [{"block": block, "name": name} for block, name in sorted(blocks)])

    def open_blocks(self, limit: int, *, offices: bool) -> dict[str, set[str]]:
        block, pattern = open_block.c.block, f"{OFFICE}%"
        wanted = select(block).distinct().where(block.like(pattern) if offices else block.not_like(pattern)).order_by(block).limit(limit)
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._each(select(open_block), block, self._connection.execute(wanted).scalars().all()):
            found[row.block].add(row.name)
        return dict(found)

    def close_blocks(self, blocks: Collection[str]) -> None:
        self._delete(open_block, open_block.c.block, blocks)

    def members(self, blocks: Collection[str]) -> dict[str, list[Sighted]]:
        column = appearance.c
        query = select(column.block, column.number, column.kind, column.name).where(column.stands)
        return _sighted(self._each(query, column.block, blocks))

    def guests(self, blocks: Collection[str]) -> dict[str, list[Sighted]]:
        column, visited = appearance.c, appearance_block.c
        query = select(visited.block, column.number, column.kind, column.name)
        query = query.join(appearance, visited.appearance_id == column.id).where(column.stands)
        return _sighted(self._each(query, visited.block, blocks))

    def look_at(self, seen: Mapping[str, Collection[Sighted]]) -> dict[str, list[Appearance]]:
        numbers = sorted({one.number for listed in seen.values() for one in listed})
        found = {row.number: load_appearance(row) for row in self._each(select(appearance), appearance.c.number, numbers)}
        return {block: _in_days(found[one.number] for one in listed) for block, listed in seen.items() if listed}

    def crowds(self, names: Mapping[str, Collection[str] | None]) -> dict[str, list[Appearance]]:
        found: dict[str, list[Appearance]] = {}
        for block, listed in names.items():
            query = select(appearance).where(appearance.c.block == block, not_(appearance.c.stands))
            wanted = [query] if listed is None else [query.where(appearance.c.name.in_(part)) for part in parts_of(listed)]
            found.update(_by_block(row for one in wanted for row in self._connection.execute(one)))
        return found

    def newcomers(self, limit: int, *, offices: bool) -> dict[str, list[Appearance]]:
        kind = appearance.c.kind
        unnamed = kind == "unnamed" if offices else kind != "unnamed"
        query = select(appearance).where(appearance.c.person_id.is_(None), unnamed).limit(limit)
        return _by_block(self._connection.execute(query))

    def _each(self, query: Select[Any], column: ColumnElement[Any], values: Collection[Any]) -> Iterator[Any]:
        return rows_in(self._connection, query, column, values)

    def company(self, appearances: Collection[Appearance]) -> dict[str, frozenset[str]]:
        names: dict[str | None, set[str]] = defaultdict(set)
        articles = {one.document_id for one in appearances if one.document_id}
        joined = select(company.c.document_id, func.aggregate_strings(company.c.name, "\n")).group_by(company.c.document_id)
        for document, together in self._each(joined, company.c.document_id, articles):
            names[document].update(together.split("\n"))
        listed = [one.id for one in appearances if one.document_id is None]
        entries = select(appearance.c.id, entry.c.record).join(entry, entry.c.id == appearance.c.entry_id)
        for row in self._each(entries, appearance.c.id, listed):
            names[row.id].update(map(fold_name, row.record["countries"]))
        return {one.id: frozenset(names[one.document_id or one.id]) for one in appearances}

    def company_counts(self) -> tuple[int, Mapping[str, int]]:
        articles = self._connection.execute(select(func.count()).select_from(documents)).scalar_one()
        counted = select(company.c.name, func.count()).group_by(company.c.name).having(func.count() > 1)
        return articles, {row[0]: row[1] for row in self._connection.execute(counted)}

    def homeless(self, ids: Collection[str]) -> set[str]:
        query = select(appearance.c.id).where(appearance.c.person_id.is_(None))
        return {row.id for row in self._each(query, appearance.c.id, ids)}

    def people_of(self, ids: Collection[str]) -> dict[str, str]:
        query = select(appearance.c.id, appearance.c.person_id).where(appearance.c.person_id.is_not(None))
        return {row.id: row.person_id for row in self._each(query, appearance.c.id, ids)}

    def appearances_of(self, person_id: str) -> list[Appearance]:
        query = select(appearance).where(appearance.c.person_id == person_id).order_by(appearance.c.number)
        return [load_appearance(row) for row in self._connection.execute(query)]

    def appearances(self, ids: Collection[str]) -> list[Appearance]:
        rows = sorted(self._each(select(appearance), appearance.c.id, ids), key=_number_of)
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

    def judged(self, ids: Collection[str]) -> list[Link]:
        query = select(link).where(link.c.kind == "same_speaker", in_force(link.c.deed))
        return [load_link(row) for row in sorted(self._each(query, link.c.left, ids), key=_number_of)]

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
        self._place({member.id: one.id for one, members in people for member in members})
        for old, now in moved.items():
            self._connection.execute(update(person).where(or_(person.c.id == old, person.c.moved_to == old)).values(moved_to=now))

    def join_people(self, people: Mapping[str, str]) -> None:
        self._place(people)
        touch(self._connection, sorted({one.document_id for one in self.appearances(people) if one.document_id}))

    def _place(self, people: Mapping[str, str]) -> None:
        """Say whose each appearance is."""
        self._update(appearance, appearance.c.id, [{"id": one, "person_id": person} for one, person in people.items()])

    def forms(self, person_ids: Collection[str]) -> dict[str, list[Form]]:
        column = appearance.c
        weight = func.sum(column.statements + case((column.entry_id.is_not(None), 1), else_=0))
        counted = select(column.person_id, column.name, column.read_as, weight).group_by(column.person_id, column.name, column.read_as)
        found: dict[str, list[Form]] = defaultdict(list)
        for person_id, *form in self._each(counted.order_by(func.min(column.number)), column.person_id, person_ids):
            found[person_id].append(Form(*form))
        return dict(found)

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
        self._open({(block, one.name) for one, _, blocks in appearances for block in blocks})

    def note_deed(self, what: str, said: str, by: str, *, withdraws: int | None = None) -> int:
        row = {"what": what, "said": said, "decided_by": by, "decided_at": stamp(), "withdraws": withdraws}
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
        self._open_anew([row.id for row in gone])
        self._connection.execute(delete(appearance).where(listed))
        drop_reviews(self._connection, deed)
        return sorted(ids - {row.id for row in gone})

    def article_of(self, id: str) -> Article:
        return whole_article(self._connection, id)

    def put_review(self, judged: Review, deed: int) -> None:
        put_review(self._connection, judged, deed)


_number_of = attrgetter("number")


def _visits(housed: Iterable[Housed]) -> list[dict[str, str]]:
    """The rows of the blocks in which appearances are guests."""
    return [{"appearance_id": one.id, "block": block} for one, home, blocks in housed for block in sorted({*blocks} - {home})]


def _sighted(rows: Iterable[Any]) -> dict[str, list[Sighted]]:
    found: dict[str, list[Sighted]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(Sighted._make(row[1:]))
    return dict(found)


def _by_block(rows: Iterable[Any]) -> dict[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for row in rows:
        found[row.block].append(load_appearance(row))
    return {block: _in_days(listed) for block, listed in found.items()}


def _in_days(appearances: Iterable[Appearance]) -> list[Appearance]:
    """In the order of days, undated ones last."""
    return sorted(appearances, key=lambda one: (one.first is None, one.first, one.id))


def unlinked_documents(rules: str) -> ColumnElement[bool]:
    """Whether an article was not looked at by these rules."""
    linked = documents.c.linked
    return or_(linked.is_(None), linked < rules, linked > rules)  # not "other than": an index finds these
