"""The people of a record: links speakers across its articles, and does what a person asks: merge, split, rename, import, undo.

Each of these is one transaction. Linking goes on where it was stopped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import log
from typing import TYPE_CHECKING

from onrecord.link.appearances import asked_guests, blocks_of, find_appearances, find_company, own_block
from onrecord.link.evidence import Weigh
from onrecord.link.holders import link_holders
from onrecord.link.speakers import RULES, Proposal, link_speakers
from onrecord.link.ties import best_name, founded_by, is_users, links_in_force, settle_ids, tie_people
from onrecord.records import Appearance, Link, Person

if TYPE_CHECKING:
    from onrecord.store import Desk, Store

ARTICLES_AT_ONCE = 200
BLOCKS_AT_ONCE = 500
# A record is weighed as if it held so many more articles on other things: in a small one, a name in two articles says little less than in
# a large one.
OTHER_ARTICLES = 20


def link_people(store: Store) -> None:
    """Link the speakers of articles that no one has looked at yet, and anew those whom they bear upon."""
    if store.view.is_linked(RULES):
        return
    while _note_appearances(store):
        pass
    with store.desk() as desk:
        weigh = _weigh(desk)
    while _link_blocks(store, weigh):
        pass


def _note_appearances(store: Store) -> bool:
    """Note who appears in the next articles; False where none is left."""
    with store.desk() as desk:
        articles = desk.unlinked(RULES, ARTICLES_AT_ONCE)
        for document, statements in articles:
            found = find_appearances(document, statements)
            desk.put_appearances(document.id, RULES, map(_house, found), find_company(found, statements))
    return bool(articles)


def _house(one: Appearance) -> tuple[Appearance, str, frozenset[str]]:
    return one, own_block(one), blocks_of(one)


def _link_blocks(store: Store, weigh: Weigh) -> bool:
    """Link the next blocks in which something changed; False where none is left."""
    with store.desk() as desk:
        blocks = desk.open_blocks(BLOCKS_AT_ONCE)
        _relink(desk, blocks, weigh)
        desk.close_blocks(blocks)
    return bool(blocks)


def _weigh(desk: Desk) -> Weigh:
    """How telling it is that two articles share a name: 0 for what all name, towards 1 for what two of many do."""
    articles, counts = desk.company_counts()
    total = articles + OTHER_ARTICLES
    return lambda name: log(total / counts.get(name, 1)) / log(total)


def _relink(desk: Desk, blocks: Sequence[str], weigh: Weigh) -> None:
    """Append what the rules judge otherwise than before, and tie people anew."""
    members = desk.members(blocks)
    guests = {block: asked_guests(members[block], listed) for block, listed in desk.guests(list(members)).items()}
    several = (block for block in members if len(members[block]) + len(guests.get(block, ())) > 1)
    company = desk.company([one for block in several for one in (*members[block], *guests.get(block, ()))])
    proposals: list[Proposal] = []
    for block, listed in members.items():
        beside = guests.get(block, [])
        if listed[0].kind == "unnamed":
            proposals += link_holders(listed, beside, desk.people_of([one.id for one in beside]))
        else:
            proposals += link_speakers(listed, beside, company, weigh)
    own = {one.id for listed in members.values() for one in listed}
    before = links_in_force(link for link in desk.links(own) if link.left in own and not is_users(link))
    changes = _changes(before, proposals)
    desk.add_links(changes)
    _tie(desk, own.union(*((link.left, link.right) for link in changes)))


def _changes(before: Iterable[Link], proposals: Iterable[Proposal]) -> list[Link]:
    """What to append so that the rules' judgements are these proposals."""
    known = {frozenset((link.left, link.right)): link for link in before}
    wanted = {frozenset((one.left, one.right)): one for one in proposals}
    now = _now()
    gone = [
        replace(link, judgement="withdrawn", score=0.0, reason="no longer so judged", decided_by=RULES, decided_at=now)
        for pair, link in known.items()
        if pair not in wanted
    ]
    new = [
        Link(one.left, one.right, "same_speaker", one.judgement, round(one.score, 4), one.reason, RULES, now)
        for pair, one in wanted.items()
        if pair not in known or known[pair].judgement != one.judgement
    ]
    return gone + new


def _tie(desk: Desk, ids: Collection[str]) -> None:
    """Work out anew who is one with whom, among these appearances and all that are tied to them."""
    reached = _reach(desk, ids)
    appearances = {one.id: one for one in desk.appearances(reached)}
    groups = tie_people(list(appearances), links_in_force(desk.links(reached)))
    people = desk.people_of(reached)
    ages = desk.ages({*people.values(), *map(founded_by, appearances)})
    settled = settle_ids(groups, people, ages)
    names = desk.names_of(settled.ids), desk.given_names([*settled.ids, *settled.moved])
    changed = []
    for person, group in zip(settled.ids, groups, strict=True):
        members = [appearances[one] for one in group]
        name = names[1].get(person) or best_name(members)
        if names[0].get(person) != name or any(people.get(one) != person for one in group):
            changed.append((Person(person, name), members))
    desk.put_people(changed, settled.moved)


def _reach(desk: Desk, ids: Collection[str]) -> set[str]:
    """All appearances that links lead to from these, and those that have been one person with them."""
    reached: set[str] = set()
    new = desk.fellows(ids) | set(ids)
    while new:
        reached |= new
        new = {one for link in desk.links(new) for one in (link.left, link.right)} - reached
    return reached


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
