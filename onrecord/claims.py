"""The claims of a record: which statements tell which, by all links; and what a person asks of them: merge, split, undo.

Each of these is one transaction; a deed that fails leaves nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.days import date_range
from onrecord.errors import RunError
from onrecord.link.clusters import Known, Scores, found_id, group_claims, judgements_in_force, score_pairs, settle_claims, sum_scores
from onrecord.link.copies import CopyLinker
from onrecord.link.origins import Carried, count_origins, find_origins
from onrecord.link.ties import USER, is_users
from onrecord.records import Document, Judgement, Link, Span, Statement, content_text, value_of
from onrecord.store.claimbase import ClaimSummary, Said

if TYPE_CHECKING:
    from onrecord.store import Deed, Desk, Store

DEEDS = ("merge claims", "split claims")
SHOWN = 60  # characters of a claim in the list of deeds
REMEMBERED = 2_000  # articles, while claims are gathered that the same ones tell
VERBATIM = ("direct", "mixed", "indirect")  # whose words are a claim's label, the first first


def merge_claims(store: Store, one: str, other: str, *, by: str) -> ClaimSummary:
    """Judge that two claims say the same, or statements that tell none; the older stays, and the other's id leads there."""
    with store.desk() as desk:
        ours, theirs = desk.find_tellers(one), desk.find_tellers(other)
        if gone := [key for key, told in ((one, ours), (other, theirs)) if not told]:
            raise RunError(f"nothing in the record tells claim {gone[0]} any longer: what told it was judged otherwise or read anew")
        if ours == theirs:
            raise RunError(f"{one!r} and {other!r} are one claim already. See `onrecord claim {ours[0][:8]}`")
        deed = desk.note_deed("merge claims", f"{_name(desk, ours)} and {_name(desk, theirs)}", by)
        apart = {frozenset((link.left, link.right)) for link in _judged(desk, ours) if link.judgement == "different"}
        across = {(left, right) for left in ours for right in theirs if frozenset((left, right)) in apart}
        across |= {(ours[0], right) for right in theirs} | {(left, theirs[0]) for left in ours}  # a later split must not part the rest
        desk.add_links([_judge(left, right, "same", by) for left, right in sorted(across)], deed)
        tie_claims(desk, [*ours, *theirs])
        return _claim_of(desk, ours[0])


def split_claim(store: Store, whole: str, parts: Sequence[str], *, by: str) -> ClaimSummary:
    """Judge that some statements of a claim, or all of it in some articles, say something else: they become one claim of their own."""
    with store.desk() as desk:
        claim = desk.find_claim(whole)
        told = desk.tellings([claim])[claim]
        apart = sorted({one for part in parts for one in _find_part(desk, part, told, claim)})
        rest = [one for one in told if one not in apart]
        if not rest:
            raise RunError(f"that is all of claim {claim}, so nothing would be left. Name fewer statements or articles")
        deed = desk.note_deed("split claims", f"{_name(desk, apart)} from {_name(desk, rest)}", by)
        links = [_judge(one, other, "different", by) for one in apart for other in rest]
        desk.add_links([*links, *(_judge(apart[0], one, "same", by) for one in apart[1:])], deed)
        tie_claims(desk, told)
        return _claim_of(desk, apart[0])


def undo_claim(store: Store, *, by: str) -> Deed | None:
    """Take back the last merge or split of claims that was not taken back yet; None where there is none."""
    with store.desk() as desk:
        deed = desk.last_deed(DEEDS)
        if deed:
            desk.note_deed("undo", f"{deed.what} {deed.said}", by, withdraws=deed.number)
            tie_claims(desk, desk.drop_deed(deed.number))
    return deed


def _find_part(desk: Desk, key: str, told: Sequence[str], claim: str) -> list[str]:
    found = [one for one in desk.statements_named(key) if one in told]
    if not found:
        raise RunError(
            f"nothing of claim {claim} is called {key!r}. Name a statement by its id, or an article: see `onrecord claim {claim}`"
        )
    return found


def _name(desk: Desk, ids: Sequence[str]) -> str:
    said = desk.said(ids[:1])
    words = [" ".join(content_text(document.text, one.content).split())[:SHOWN] for document, one in said.values()]
    return f"“{words[0] if words else ids[0]}”"


def _judged(desk: Desk, ids: Collection[str]) -> list[Link]:
    return [link for link in judgements_in_force(desk.claim_links(ids)) if is_users(link)]


def _judge(left: str, right: str, judgement: Judgement, by: str) -> Link:
    return Link(left, right, "same_claim", judgement, 1.0, "judged by hand", USER + by, datetime.now(UTC).isoformat(timespec="seconds"))


def _claim_of(desk: Desk, statement: str) -> ClaimSummary:
    return desk.claim_summary(desk.claims_of([statement])[statement])


def tie_claims(desk: Desk, ids: Collection[str]) -> None:
    """Gather anew what these statements, and all that they are tied to, tell."""
    if not ids:
        return
    reached = _reach(desk, ids)
    said = desk.said(reached)
    links = judgements_in_force(desk.claim_links(reached))
    order = sorted(said, key=lambda id: _order(*said[id]))
    groups = group_claims(order, links)
    judged = {one for link in links if link.kind == "contests" or is_users(link) for one in (link.left, *([link.right] * is_users(link)))}
    before = desk.claims_of(reached)
    kept = [group for group in groups if len(group) > 1 or group[0] in judged or group[0] in before]
    known = desk.known_claims({*before.values(), *(found_id(group[0]) for group in kept)})
    settled = settle_claims(kept, before, {id: Known(*one) for id, one in known.items()})
    claims = list(zip(settled.ids, kept, strict=True))
    left = [group[0] for id, group in claims if len(group) == 1 and group[0] not in judged and id not in before.values()]
    changed = [(id, group) for id, group in claims if group[0] not in left and _is_other(id, group, before, ids)]
    ties, copies = _Ties.of(links), CopyLinker(REMEMBERED)
    summaries = [(_sum_up(desk, id, group, said, ties, copies), [said[one] for one in group]) for id, group in changed]
    desk.put_claims(summaries, settled.moved)
    desk.leave_claims([*(one for one in before if one not in said), *left])


def _is_other(id: str, group: Sequence[str], before: Mapping[str, str], ids: Collection[str]) -> bool:
    """Whether something of a claim may be other than it was."""
    tellers = {one for one, claim in before.items() if claim == id}
    return tellers != set(group) or any(one in ids for one in group)


def _reach(desk: Desk, ids: Collection[str]) -> set[str]:
    """All statements that links lead to from these, and those that told one claim with them."""
    reached: set[str] = set()
    new = set(ids)
    while new:
        reached |= new
        fellows = {one for many in desk.tellings(set(desk.claims_of(new).values())).values() for one in many}
        tied = (link for link in judgements_in_force(desk.claim_links(new)) if link.kind != "contests")
        new = (fellows | {one for link in tied for one in (link.left, link.right)}) - reached
    return reached


def _order(document: Document, statement: Statement) -> tuple[str, str, Span, str]:
    return (_days(document, statement) or ("9", "9"))[0], document.id, statement.content[0], statement.id


def _days(document: Document, statement: Statement) -> tuple[str, str] | None:
    """The first and last day on which it may have been said, or else published."""
    dated = value_of(statement.said_on or document.published)
    return date_range(dated) if dated else None


@dataclass(frozen=True, slots=True)
class _Ties:
    """How surely each two statements say the same, and what contests each."""

    scores: Scores
    contests: Mapping[str, set[str]]

    @classmethod
    def of(cls, links: Iterable[Link]) -> _Ties:
        contests: dict[str, set[str]] = defaultdict(set)
        told = []
        for link in links:
            if link.kind == "contests":
                contests[link.left].add(link.right)
            else:
                told.append(link)
        return cls(score_pairs(told), contests)


def count_carried(places: Sequence[Document], copies: CopyLinker | None = None) -> Carried:
    """How many outlets and origins some articles stand for; `copies` remembers what it read."""
    copies = copies or CopyLinker(REMEMBERED)
    return count_origins(places, find_origins(places, copies.link(places, {place.id: place for place in places}.__getitem__)))


def _sum_up(desk: Desk, id: str, group: Sequence[str], said: Mapping[str, Said], ties: _Ties, copies: CopyLinker) -> ClaimSummary:
    told = [said[one] for one in group]
    best = min(VERBATIM.index(one.manner) for _, one in told)
    verbatim = [one.id for _, one in told if VERBATIM.index(one.manner) == best]
    among = set(group)
    label = min(verbatim, key=lambda one: -sum_scores(one, among, ties.scores))
    document, statement = said[label]
    carriers = desk.carriers({one.id for one, _ in told})
    places = [place for _, many in sorted(carriers.items()) for place in many]
    carried = count_carried(places, copies)
    dated = sorted((days[0], value_of(one.said_on or article.published)) for article, one in told if (days := _days(article, one)))
    names = dict.fromkeys(one.person.name if one.person else value_of(one.speaker) for _, one in told)
    return ClaimSummary(
        id=id,
        label=" ".join(content_text(document.text, statement.content).split()),
        label_id=label,
        speaker=value_of(statement.speaker),
        manner=statement.manner,
        statements=len(group),
        articles=len(carriers),
        first=dated[0][1] if dated else None,
        last=dated[-1][1] if dated else None,
        speakers=tuple(name for name in names if name),
        outlets=tuple(sorted({outlet for place in places if (outlet := value_of(place.outlet))})),
        origins=carried.origins,
        carried=carried.reason,
        contests=len({by for one in group for by in ties.contests.get(one, ())}),
    )
