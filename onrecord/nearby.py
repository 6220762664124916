"""What lies near a claim: statements and claims that were not taken for the same, best first, each with what both have and what keeps them
apart. Worked out from a record when it is asked for; nothing is stored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.claims import count_carried
from onrecord.link.judging import Judge, installed_judge
from onrecord.link.nearby import Rarity, find_nearby
from onrecord.link.neighbours import Uttered
from onrecord.link.resemblance import Side, compare_sides, read_side, read_together, weigh_nearness
from onrecord.link.shingles import mark_of
from onrecord.link.tellings import Telling, same_speaker, tell_statement
from onrecord.link.ties import is_users
from onrecord.link.words import fold_text
from onrecord.records import Document, Statement, content_text, value_of
from onrecord.store import ClaimStored, ClaimSummary, Said, View
from onrecord.threads import Source, show_source

SHOWN = 5
LIKELY, FAINT = 0.6, 0.3  # how likely what is shown is worth seeing at least; the second where more are wanted than the few
OF_ONE_ARTICLE = 2  # are among the few
LOOKED_AT = 40  # of those that share most: are compared word by word
READ = 12  # of those nearest by that: are read by the pair reader, at some 5 ms each
SIDES = 6  # wordings of a claim by which it is compared
BY_RULES = Judge(None)
WORDS_SHOWN = 5  # names, and words beside them, in a reason


@dataclass(frozen=True, slots=True)
class Near:
    """A claim, or a statement that tells none, which lies near the one asked for and was not taken for the same.

    `claim` is None for a statement that tells none. The words are those of `statement`, which lies nearest of all that say it, to
    `beside`; `sayings`, `first`, `last`, `outlets`, `origins` and `carried` count all that say it. `names` and `words` stand in both,
    `here` and `there` are the clauses of each with most in common, `apart` is what keeps them apart; `closeness`, from 0 to 1, is how
    likely it is worth seeing, by which they are ordered, and `likeness` how sure the pair reader is that they say the same, None where
    it is not installed; `reason` says it all in one line.
    """

    claim: str | None
    statement: str
    beside: str
    speaker: str | None
    person: str | None
    same_speaker: bool
    manner: str
    act: str
    negated: bool
    text: str
    source: Source
    sayings: int
    first: str | None
    last: str | None
    outlets: tuple[str, ...]
    origins: int
    carried: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    here: str
    there: str
    apart: tuple[str, ...]
    closeness: float
    likeness: float | None
    reason: str


class _Found(NamedTuple):
    """One that lies near: all of its statements that were found, which of them is nearest, to which, whether any who says one says the
    other, or at least one of the same name, and how near it is."""

    said: Sequence[Said]
    nearest: Said
    side: Side
    beside: Side
    same_speaker: bool
    same_name: bool
    closeness: float


def show_near(view: View, key: str, *, limit: int = SHOWN, judge: Judge | None = None) -> tuple[Near, ...]:
    """What lies near the claim, or the statement of none, that a key means; RunError where it means none or several.

    Few and likely ones; where more are wanted, fainter ones after them.
    """
    stored = view.claim(key)
    if limit < 1:
        return ()
    judge = judge or installed_judge()
    sides = _sides_of(stored)
    found, rarity = _look_up(view, stored)
    tellers = [tell_statement(*said) for said in stored.said]
    compared = sorted((_find_nearest(sides, tellers, many, rarity) for many in _group(stored, found)), key=_order)
    read = compared[: max(READ, 2 * limit)]
    if judge.reader:
        read = sorted((_read(one, rarity, judge) for one in read), key=_order)
    shown = list(_few(read) if limit <= SHOWN else (one for one in read if one.closeness >= FAINT))[:limit]
    claims = {one.id: one for one in view.claims_of([one.nearest[1].claim or "" for one in shown])}
    places = view.carriers({document.id for one in shown for document, _ in one.said})
    return tuple(_show(one, stored, claims.get(one.nearest[1].claim or ""), places, judge) for one in shown)


def _look_up(view: View, stored: ClaimStored) -> tuple[list[Said], Rarity]:
    """What shares most with the statements of a claim and stands in other articles; and how rare the words of the claim are."""
    found, rarity = find_nearby(view.marks(), [_uttered(*said) for said in stored.said], LOOKED_AT)
    at = view.said_at({one.place for one in found})
    own = {document.id for document, _ in stored.said}
    said = [at[one.place] for one in found if one.place in at and mark_of(at[one.place][1].id) == one.said]
    return [(document, statement) for document, statement in said if document.id not in own], rarity


def _uttered(document: Document, statement: Statement) -> Uttered:
    return Uttered(statement.id, value_of(statement.speaker), content_text(document.text, statement.content))


def _sides_of(stored: ClaimStored) -> list[Side]:
    """The wordings of a claim, that of its label first."""
    label = stored.summary.label_id
    said = sorted(stored.said, key=lambda one: one[1].id != label)
    by_wording = {" ".join(fold_text(content_text(document.text, one.content))): (document, one) for document, one in reversed(said)}
    return [read_side(tell_statement(*one)) for one in [*by_wording.values()][::-1][:SIDES]]


def _group(stored: ClaimStored, found: Iterable[Said]) -> list[list[Said]]:
    """What tells one claim, or is one wording, together; not what stands beside the claim already, for it contests it or is contested."""
    groups: dict[str, list[Said]] = defaultdict(list)
    for document, statement in found:
        groups[statement.claim or " ".join(fold_text(content_text(document.text, statement.content)))].append((document, statement))
    contests = {one for link in stored.links if link.kind == "contests" for one in (link.left, link.right)}
    return [many for many in groups.values() if not any(statement.id in contests for _, statement in many)]


def _few(found: Iterable[_Found]) -> Iterator[_Found]:
    """The likely ones, and of one article no more than OF_ONE_ARTICLE."""
    told: Counter[str] = Counter()
    for one in found:
        document = one.nearest[0].id
        if one.closeness >= LIKELY and told[document] < OF_ONE_ARTICLE:
            told[document] += 1
            yield one


def _find_nearest(sides: Sequence[Side], tellers: Sequence[Telling], many: Sequence[Said], rarity: Rarity) -> _Found:
    """Of what is one the nearest, by what can be counted."""
    every = [(said, read_side(tell_statement(*said))) for said in many]
    theirs = [side.parts.telling for _, side in every]
    same = any(same_speaker(own, other) for own in tellers for other in theirs)
    named = same or any(own.speaker is not None and own.speaker == other.speaker for own in tellers for other in theirs)
    found = (_Found(many, said, side, own, same, named, 0.0) for said, side in every for own in sides)
    return min((_read(one, rarity, BY_RULES) for one in found), key=_order)


def _read(one: _Found, rarity: Rarity, judge: Judge) -> _Found:
    return one._replace(closeness=weigh_nearness(one.beside, one.side, rarity, judge, same_speaker=one.same_name))


def _order(one: _Found) -> tuple[float, bool, str]:
    """The nearest first, of about equals the same speaker's."""
    return -round(one.closeness, 2), not one.same_name, one.nearest[1].id


def _show(one: _Found, stored: ClaimStored, summary: ClaimSummary | None, places: Mapping[str, Sequence[Document]], judge: Judge) -> Near:
    document, statement = one.nearest
    found, likeness = compare_sides(one.beside, one.side), read_together(one.beside, one.side, judge)
    by_hand = any(link.judgement == "different" and is_users(link) and statement.id in (link.left, link.right) for link in stored.links)
    apart = (*(["set apart by hand"] if by_hand else []), *found.apart)
    carrying = [place for id in sorted({document.id for document, _ in one.said}) for place in places[id]]
    counted = count_carried(carrying)
    days = sorted(day for own, said in one.said if (day := value_of(said.said_on) or value_of(own.published)))
    near = Near(
        claim=summary.id if summary else None,
        statement=statement.id,
        beside=one.beside.parts.telling.id,
        speaker=value_of(statement.speaker),
        person=statement.person.id if statement.person else None,
        same_speaker=one.same_speaker,
        manner=statement.manner,
        act=statement.act,
        negated=statement.negated,
        text=" ".join(content_text(document.text, statement.content).split()),
        source=show_source(places[document.id], statement),
        sayings=summary.statements if summary else len(one.said),
        first=summary.first if summary else next(iter(days), None),
        last=summary.last if summary else next(iter(days[::-1]), None),
        outlets=summary.outlets if summary else tuple(sorted({name for place in carrying if (name := value_of(place.outlet))})),
        origins=summary.origins if summary else counted.origins,
        carried=summary.carried if summary else counted.reason,
        names=found.names,
        words=found.words,
        here=found.here,
        there=found.there,
        apart=apart,
        closeness=round(one.closeness, 2),
        likeness=None if likeness is None else round(likeness, 2),
        reason="",
    )
    return replace(near, reason=tell_reason(near))


def tell_reason(near: Near) -> str:
    """What both have, what keeps them apart, how near the pair reader thinks they are."""
    both = ", ".join([*near.names, *near.words][: 2 * WORDS_SHOWN])
    parts = [f"both have: {both}" if both else "hardly a telling word in common"]
    parts += [f"apart: {'; '.join(near.apart)}"] if near.apart else []
    parts += [f"the pair reader gives {near.likeness:.2f} of 1 that they say the same"] if near.likeness is not None else []
    return ". ".join(parts)
