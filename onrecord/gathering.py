"""Gathers the claims of a record: compares what is said in articles that are new or changed with what is said in all others.

It goes on where it was stopped. Which claims there are depends on the articles and on what people judged, not on the order in which they
came; which ids they have does, for an id that was given out keeps its meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.claims import tie_claims
from onrecord.days import stamp
from onrecord.link.assertions import Assertion, read_assertion
from onrecord.link.claims import compare_assertions
from onrecord.link.clusters import judgements_in_force
from onrecord.link.contested import Contest
from onrecord.link.contests import compare_opposites, link_contests
from onrecord.link.judging import Judge, installed_judge
from onrecord.link.neighbours import Index, Kept, Rows, Uttered, find_flips, keep_marks
from onrecord.link.neighbours import Place as Placed
from onrecord.link.pairreader import find_reader, reader_version
from onrecord.link.predicates import says_something
from onrecord.link.quotations import Quotation, compare_quotations, quotation_of
from onrecord.link.silences import find_silences
from onrecord.link.tellings import Telling, tell_statement, whole_span
from onrecord.link.ties import is_users
from onrecord.link.words import fold_text
from onrecord.records import Document, Judgement, Link, LinkKind, Span, Statement, name_place
from onrecord.repairs import Offsets, follow_records, repair_document
from onrecord.store.claimbase import Marks, Place, Said

if TYPE_CHECKING:
    from onrecord.store import Desk, Store
    from onrecord.store.claimbase import Unmarked

Compared = tuple[Quotation | None, Assertion | None]  # what is compared of a statement

VERSION = "8"
LEAST_BY_RULES = 2.0  # what a content's words weigh at least for rules alone to know it again: "they were angry" weighs less
MARKED_AT_ONCE = 2_000  # articles
COMPARED_AT_ONCE = 200
SAME_SAYING = 0.5  # of two readings' contents together: so much in common makes them one saying


@dataclass(slots=True)
class Gathered:
    """What was compared: articles, pairs of statements, and how many links were made or withdrawn."""

    articles: int = 0
    pairs: int = 0
    linked: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of a whole record, and as of when: they hold as long as nobody else writes."""

    index: Index
    as_of: int


def claim_rules() -> str:
    """By what statements are compared here and now."""
    reader = find_reader()
    return f"rule claims {VERSION}" + (f", {reader_version(reader)}" if reader else "")


def gather_claims(store: Store, *, progress: Callable[[int, int], None] = lambda done, left: None) -> Gathered:
    """Compare the statements of articles that are new or changed with all others, and gather claims anew where that tells something.

    `progress` is called with how many articles are done and how many wait.
    """
    done, rules = Gathered(), claim_rules()
    if store.view.are_claims_gathered(rules):
        return done
    marked: Marked | None = None
    while latest := _mark_next(store, rules, done):
        marked = latest
    while True:
        left, marked = _compare_next(store, rules, done, marked)
        if not left:
            return done
        progress(done.articles, left)


def _mark_next(store: Store, rules: str, done: Gathered) -> Marked | None:
    """Keep what the statements of the next articles are compared by; None where none is left."""
    with store.desk() as desk:
        articles = desk.unmarked(rules, MARKED_AT_ONCE)
        return Marked(_mark(desk, articles, rules, done), desk.marked_so_far()) if articles else None


def _mark(desk: Desk, articles: Sequence[Unmarked], rules: str, done: Gathered) -> Index:
    new = {one.number: keep_marks(one.number, [Uttered(*said) for said in one.said]) for one in articles}
    worn, revived, after = find_flips(desk.marks(rules), list(new.values()))
    desk.put_marks(rules, [*map(_row, new.values())], {one.number: one.changed for one in articles})
    desk.wait(revived)
    gone = _find_worn(desk, after, worn, rules)
    desk.add_links(gone)
    done.withdrawn += len(gone)
    tie_claims(desk, {*_replace_statements(desk, articles), *(one for link in gone for one in (link.left, link.right))})
    return after


def _row(kept: Kept) -> Marks:
    return Marks(kept.article, kept.sizes, kept.marks)


def _find_worn(desk: Desk, index: Index, worn: Sequence[Placed], rules: str) -> list[Link]:
    """What to append so that no link is left between statements that are neighbours no longer."""
    ids = set(desk.ids_at(worn).values())
    links = [link for link in judgements_in_force(desk.claim_links(ids)) if not is_users(link) and {link.left, link.right} & ids]
    places = desk.places_of({one for link in links for one in (link.left, link.right)})
    known = [link for link in links if link.left in places and link.right in places and places[link.left][0] != places[link.right][0]]
    near = index.are_neighbours([(Placed(*places[link.left]), Placed(*places[link.right])) for link in known])
    return [_withdraw(link, rules) for link, still in zip(known, near, strict=True) if not still]


def _withdraw(link: Link, rules: str) -> Link:
    return replace(link, judgement="withdrawn", score=0.0, reason="no longer so judged", decided_by=rules, decided_at=stamp())


def _replace_statements(desk: Desk, articles: Sequence[Unmarked]) -> set[str]:
    """Carry claims from statements that are gone over to what another reading made of the same saying; what is to be tied anew."""
    told = desk.tellings_in([one.document_id for one in articles])
    if not told:
        return set()
    in_claims = {document for document, _, _ in told.values()}
    now = {one.id: one for _, one in desk.said_in([one.number for one in articles if one.document_id in in_claims]).values()}
    lost = {id: place for id, place in told.items() if id not in now}
    replaced = {id: _find_same(place, [one for one in now.values() if one.id not in told]) for id, place in lost.items()}
    replaced = {id: new if new not in list(replaced.values())[:at] else None for at, (id, new) in enumerate(replaced.items())}
    claims = {desk.claims_of([id]).get(id, "") for id in lost}
    desk.replace_tellings(replaced)
    return {one for many in desk.tellings(claims).values() for one in many}


def _find_same(place: tuple[str, int, int], others: Iterable[Statement]) -> str | None:
    """The statement whose content covers most of the same words."""
    document, start, end = place
    shares = {}
    for one in others:
        first, last = one.content[0].start, one.content[-1].end
        common = min(end, last) - max(start, first)
        if one.document_id == document and common > 0:
            shares[one.id] = common / (max(end, last) - min(start, first))
    best = max(shares, key=lambda id: (shares[id], id), default=None)
    return best if best and shares[best] >= SAME_SAYING else None


def _compare_next(store: Store, rules: str, done: Gathered, marked: Marked | None) -> tuple[int, Marked | None]:
    """Compare the next articles that wait; how many are left. Others may write meanwhile: then the same are compared again."""
    with store.desk() as desk:
        waiting, as_of = desk.waiting(COMPARED_AT_ONCE), desk.marked_so_far()
        if not waiting:
            return 0, marked
        if marked is None or marked.as_of != as_of:
            marked = Marked(Index(Rows(desk.marks(rules))), as_of)
        pairs = list(marked.index.find_neighbours(waiting))
        said = desk.said_in(waiting) | desk.said_at({one for pair in pairs for one in pair if one.article not in waiting})
    found = _judge(said, pairs, set(waiting), rules)
    with store.desk() as desk:
        if desk.marked_so_far() == as_of:
            own = {one.id for (number, _), (_, one) in said.items() if number in waiting}
            before = [link for link in judgements_in_force(desk.claim_links(own)) if not is_users(link)]
            changes = _changes(before, found, rules)
            desk.add_links(changes)
            tie_claims(desk, own.union(*((link.left, link.right) for link in changes)))
            desk.compared(waiting)
            withdrawn = sum(link.judgement == "withdrawn" for link in changes)
            done.articles, done.pairs = done.articles + len(waiting), done.pairs + len(pairs)
            done.linked, done.withdrawn = done.linked + len(changes) - withdrawn, done.withdrawn + withdrawn
            marked = Marked(marked.index, desk.marked_so_far())
        return desk.count_waiting(), marked


def _judge(said: Mapping[Place, Said], pairs: Iterable[tuple[Placed, Placed]], waiting: Collection[int], rules: str) -> list[Link]:
    """The links between neighbours, one of which stands in an article that waits, and what speaks against the statements in it.

    Each pair is judged by itself, and what one article says against itself by that article alone: so nothing hangs on what else was new.
    """
    judge = installed_judge()
    meant = {document.id: repair_document(document) for document in {one.id: one for one, _ in said.values()}.values()}
    said = {place: _repair(one, *meant[document.id]) for place, (document, one) in said.items()}  # as damaged texts were meant
    near = [(left, right) for left, right in pairs if left in said and right in said]

    @cache
    def compared(place: Place) -> Compared:
        return quotation_of(*said[place]), _read(tell_statement(*said[place]))

    found: list[Link] = []
    for left, right in near:
        tied = list(_tie_two(compared(left), compared(right), judge, rules))
        found += tied
        one, two = compared(left)[1], compared(right)[1]
        if one and two and not tied and left.article != right.article and (opposite := _oppose(one, two, judge)):
            found.append(_contest(opposite, rules))
    places = {one.id: place for place, (_, one) in said.items()}
    said_in: dict[int, list[Said]] = defaultdict(list)
    for (number, _), one_said in said.items():
        said_in[number].append(one_said)
    for number in waiting:
        for contest in _contests_within(said_in[number], judge):
            contest = _restore(contest, meant)
            if not contest.by or not any(_tie_two(compared(places[contest.statement]), compared(places[contest.by]), judge, rules)):
                found.append(_contest(contest, rules))
    return found


def _repair(statement: Statement, document: Document, offsets: Offsets) -> Said:
    (moved,) = follow_records((statement,), offsets)
    return document, moved


def _restore(contest: Contest, meant: Mapping[str, tuple[Document, Offsets]]) -> Contest:
    """A correction with its place in the text as it stands."""
    if contest.by or contest.start is None or contest.end is None:
        return contest
    place = meant[contest.document or ""][1].restore(Span(contest.start, contest.end))
    return replace(contest, start=place.start, end=place.end)


def _read(telling: Telling) -> Assertion | None:
    """What a statement asserts; None where it only names something."""
    return read_assertion(telling) if says_something(telling.content) else None


def _tie_two(left: Compared, right: Compared, judge: Judge, rules: str) -> Iterator[Link]:
    """The links by which two statements are one utterance, or say the same."""
    words = compare_quotations(left[0], right[0]) if left[0] and right[0] else None
    if words:
        yield _link(words.left, words.right, "same_words", "same", words.score, words.reason, rules)
        return  # one utterance says the same: nothing is left to be read
    claim = compare_assertions(left[1], right[1], judge) if left[1] and right[1] else None
    if claim and left[1] and right[1] and (judge.reader or min(left[1].weight, right[1].weight) >= LEAST_BY_RULES):
        yield _link(claim.left, claim.right, "same_claim", "same", claim.score, claim.reason, rules)


def _oppose(one: Assertion, two: Assertion, judge: Judge) -> Contest | None:
    """The contest between statements of two articles; none with a clip of it, nor with oneself where it is open what came later."""
    found = compare_opposites(one, two, judge)
    if found is None:
        return None
    left, right = (" ".join(fold_text(each.telling.content)) for each in (one, two))
    clipped = left in right or right in left
    undated = any((each.telling.day or "X").startswith("X") for each in (one, two))
    return None if clipped or (found.kind == "reversal" and undated) else found


def _contests_within(said: Sequence[Said], judge: Judge) -> Iterator[Contest]:
    """What speaks against the statements of one article in that article, each thing once."""
    tellings = {one.id: tell_statement(document, one) for document, one in said}
    texts = {document.id: document.text for document, _ in said}
    spans = {one.id: (whole.start, whole.end) for _, one in said for whole in [whole_span(one)]}
    corrected = set()
    for found in link_contests(list(tellings.values()), texts, spans, judge=judge):
        corrected.add(found.statement)
        yield found
    for found in find_silences(said[0][0], [one for _, one in said], tellings) if said else ():
        if found.statement not in corrected:
            yield found


def _contest(found: Contest, rules: str) -> Link:
    by = found.by or name_place(found.document or "", Span(found.start or 0, found.end or 1))
    return _link(found.statement, by, "contests", found.kind, found.score, found.reason, rules)


def _link(left: str, right: str, kind: LinkKind, judgement: Judgement, score: float, reason: str, rules: str) -> Link:
    return Link(left, right, kind, judgement, round(score, 4), reason, rules, stamp())


def _changes(before: Iterable[Link], found: Iterable[Link], rules: str) -> list[Link]:
    """What to append so that the rules' judgements are those found."""
    known = {_key(link): link for link in before}
    wanted = {_key(link): link for link in sorted(found, key=lambda link: link.score)}
    gone = [_withdraw(link, rules) for key, link in known.items() if key not in wanted]
    return gone + [link for key, link in wanted.items() if key not in known or _said_of(known[key]) != _said_of(link)]


def _key(link: Link) -> tuple[LinkKind, frozenset[str]]:
    return link.kind, frozenset((link.left, link.right))


def _said_of(link: Link) -> tuple[str, float, str, str]:
    return link.left, round(link.score, 4), link.judgement, link.reason
