"""Links the speakers of a record across its articles, and works out anew who they are where something changed.

Each step is one transaction; linking goes on where it was stopped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import log
from typing import TYPE_CHECKING

from onrecord.days import stamp
from onrecord.link.appearances import asked_guests, blocks_of, find_appearances, find_company, own_block
from onrecord.link.evidence import Weigh
from onrecord.link.holders import link_holders
from onrecord.link.speakers import RULES, Proposal, like_names, link_newcomers, link_speakers, who_is_judged, who_matters
from onrecord.link.ties import best_name, form_of, founded_by, is_users, links_in_force, settle_ids, tie_people
from onrecord.records import ANEW, Appearance, Document, Housed, Link, Noted, Person, Sighted, Statement

if TYPE_CHECKING:
    from onrecord.store import Desk, Store

ARTICLES_AT_ONCE = 500
BLOCKS_AT_ONCE = 500
NEWCOMERS_AT_ONCE = 2_000
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
    for offices in (False, True):  # who held an office is judged by the people there are
        while _link_blocks(store, weigh, offices=offices):
            pass
        while _link_newcomers(store, weigh, offices=offices):
            pass


def _note_appearances(store: Store) -> bool:
    """Note who appears in the next articles; False where none is left."""
    with store.desk() as desk:
        articles = desk.unlinked(RULES, ARTICLES_AT_ONCE)
        desk.put_appearances(RULES, [_note(document, statements) for document, statements in articles])
    return bool(articles)


def _note(document: Document, statements: Sequence[Statement]) -> Noted:
    found = find_appearances(document, statements)
    return Noted(document.id, [house_appearance(one) for one in found], find_company(found, statements))


def house_appearance(one: Appearance) -> Housed:
    return one, own_block(one), blocks_of(one)


def _link_blocks(store: Store, weigh: Weigh, *, offices: bool) -> bool:
    """Link the next blocks in which something changed; False where none is left."""
    with store.desk() as desk:
        opened = desk.open_blocks(BLOCKS_AT_ONCE, offices=offices)
        _relink(desk, opened, weigh)
        desk.close_blocks(opened)
    return bool(opened)


def _weigh(desk: Desk) -> Weigh:
    """How telling it is that two articles share a name: 0 for what all name, towards 1 for what two of many do."""
    articles, counts = desk.company_counts()
    total = articles + OTHER_ARTICLES
    weights = {name: log(total / count) / log(total) for name, count in counts.items()}
    return lambda name: weights.get(name, 1.0)


def _relink(desk: Desk, opened: Mapping[str, Collection[str]], weigh: Weigh) -> None:
    """Link blocks anew in which these names changed."""
    home = desk.members(opened)
    visiting = _guests(desk, home)
    judged = {block: _judged_names(opened[block], listed, visiting.get(block, ())) for block, listed in home.items()}
    members, guests = (desk.look_at(_of_names(seen, judged)) for seen in (home, visiting))
    crowds = desk.crowds({block: _changed_names(opened[block], listed, guests.get(block, ())) for block, listed in members.items()})
    all_of = {block: [*listed, *guests.get(block, ()), *crowds.get(block, ())] for block, listed in members.items()}
    company = desk.company([one for listed in all_of.values() if len(listed) > 1 for one in listed])
    links = _rules_links(desk, [one.id for listed in all_of.values() for one in listed])
    proposals: list[Proposal] = []
    for block, listed in members.items():
        beside, crowd = guests.get(block, []), crowds.get(block, [])
        if listed[0].kind == "unnamed":
            proposals += link_holders([*listed, *crowd], beside, desk.people_of([one.id for one in beside]))
        else:
            own = [link for one in (*listed, *beside) for link in links.get(one.id, ())]
            changed = None if ANEW in opened[block] else opened[block]
            proposals += link_speakers(listed, beside, company, weigh, crowd, links=own, changed=changed)
    own_ids = [one.id for block, listed in members.items() for one in (*listed, *crowds.get(block, ()))]
    anew = {one.id for block, names in opened.items() if ANEW in names for one in members.get(block, ())}
    _settle(desk, own_ids, links, proposals, anew)


def _guests(desk: Desk, members: Mapping[str, Sequence[Sighted]]) -> dict[str, list[Sighted]]:
    return {block: asked_guests(members[block], listed) for block, listed in desk.guests(list(members)).items()}


def _judged_names(names: Collection[str], members: Sequence[Sighted], guests: Sequence[Sighted]) -> Collection[str] | None:
    """The names to be judged anew where members or guests of these names changed; None for all of the block."""
    return None if ANEW in names else who_is_judged(names, members, guests)


def _of_names(seen: Mapping[str, Sequence[Sighted]], names: Mapping[str, Collection[str] | None]) -> dict[str, list[Sighted]]:
    return {block: [one for one in listed if (kept := names[block]) is None or one.name in kept] for block, listed in seen.items()}


def _changed_names(names: Collection[str], members: Sequence[Appearance], guests: Sequence[Appearance]) -> Collection[str] | None:
    """The names whose crowd is to be linked anew where members or guests of these names changed; None for all of the block."""
    if ANEW in names or (members and members[0].kind == "unnamed" and any(one.name in names for one in guests)):
        return None
    return like_names(names, members)


def _link_newcomers(store: Store, weigh: Weigh, *, offices: bool) -> bool:
    """Link the next newcomers to the crowds of blocks in which nothing else changed; False where none is left."""
    with store.desk() as desk:
        newcomers = desk.newcomers(NEWCOMERS_AT_ONCE, offices=offices)
        home = desk.members(newcomers)
        visiting = _guests(desk, home)
        members, guests = (
            desk.look_at({block: who_matters(newcomers[block], listed) for block, listed in seen.items()}) for seen in (home, visiting)
        )
        asked = {block: [*members.get(block, ()), *guests.get(block, ())] for block in newcomers}
        company = desk.company([one for block, listed in newcomers.items() for one in (*listed, *asked[block])])
        links = _rules_links(desk, [one.id for block, listed in newcomers.items() for one in (*listed, *asked[block])])
        proposals: list[Proposal] = []
        for block, listed in newcomers.items():
            if listed[0].kind == "unnamed":
                beside = guests.get(block, [])
                proposals += link_holders(listed, beside, desk.people_of([one.id for one in beside]))
            else:
                own = [link for one in asked[block] for link in links.get(one.id, ())]
                proposals += link_newcomers(listed, asked[block], own, company, weigh)
        _settle(desk, [one.id for listed in newcomers.values() for one in listed], links, proposals)
    return bool(newcomers)


def _rules_links(desk: Desk, ids: Collection[str]) -> dict[str, list[Link]]:
    """What rules judge on appearances, by the one on the left."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links_in_force(link for link in desk.judged(ids) if not is_users(link)):
        found[link.left].append(link)
    return found


def _settle(
    desk: Desk, judged: Collection[str], before: Mapping[str, Iterable[Link]], proposals: Iterable[Proposal], anew: Collection[str] = ()
) -> None:
    """Append what is judged otherwise than before on appearances, and tie those whom it bears upon, and those to be tied anew."""
    known = {(link.left, link.right): link for one in judged for link in before.get(one, ())}
    changes = _changes(known, proposals)
    desk.add_links(changes)
    homeless = desk.homeless(judged)
    leaves = _leaves(desk, homeless)
    telling = (link for link in changes if link.left not in leaves and not _tells_nothing(link, known.get((link.left, link.right))))
    ends = {one for link in telling for one in (link.left, link.right)}
    tie_anew(desk, {*anew, *homeless, *ends} - leaves.keys())
    _join(desk, leaves)


def _tells_nothing(link: Link, before: Link | None) -> bool:
    """Whether a link ties and parts nobody, and took the place of none that did."""
    return link.judgement in ("unsure", "withdrawn") and (before is None or before.judgement == "unsure")


def _leaves(desk: Desk, homeless: Collection[str]) -> dict[str, str]:
    """Of those who have no person yet, whoever hangs by a rule's single link on somebody else: that one's person is theirs."""
    links: dict[str, list[Link]] = defaultdict(list)
    for link in links_in_force(desk.links(homeless)):
        if link.judgement != "unsure":
            links[link.left].append(link)
            links[link.right].append(link)
    founders = desk.ages([founded_by(one) for one in homeless])
    single = {
        one: hanging[0].right if hanging[0].left == one else hanging[0].left
        for one in homeless
        if len(hanging := links.get(one, [])) == 1 and hanging[0].judgement == "same" and not is_users(hanging[0])
    }
    placed = desk.people_of(set(single.values()))
    return {one: other for one, other in single.items() if other in placed and founded_by(one) not in founders}


def _join(desk: Desk, leaves: Mapping[str, str]) -> None:
    """Give each leaf the person of whom it hangs on, and those people the names that most statements now have."""
    people = desk.people_of(set(leaves.values()))
    desk.join_people({one: people[other] for one, other in leaves.items()})
    joined = set(people.values())
    names, given = desk.names_of(joined), desk.given_names(joined)
    renamed = {person for person, forms in desk.forms(joined).items() if names[person] != (given.get(person) or best_name(forms))}
    tie_anew(desk, {other for other, person in people.items() if person in renamed})


def _changes(known: Mapping[tuple[str, str], Link], proposals: Iterable[Proposal]) -> list[Link]:
    """What to append so that the rules' judgements are these proposals; `known` are those in force by what they are on."""
    wanted = {(one.left, one.right): one for one in proposals}
    now = stamp()
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
    return gone + new  # in this order: of a pair that is turned about the new link is the latest


def tie_anew(desk: Desk, ids: Collection[str]) -> None:
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
        name = names[1].get(person) or best_name([form_of(one) for one in members])
        if names[0].get(person) != name or any(people.get(one) != person for one in group):
            changed.append((Person(person, name), members))
    desk.put_people(changed, settled.moved)


def _reach(desk: Desk, ids: Collection[str]) -> set[str]:
    """All appearances that may be one with these, and those that have been one person with them."""
    reached: set[str] = set()
    new = desk.fellows(ids) | set(ids)
    while new:
        reached |= new
        same = (link for link in links_in_force(desk.links(new)) if link.judgement == "same")
        new = {one for link in same for one in (link.left, link.right)} - reached
    return reached
