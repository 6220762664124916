"""A claim's line through time: each saying of it with its day, speaker, outlets and wording, and what in the record speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.carried import Edit, show_change
from onrecord.link.alignment import compare_wordings
from onrecord.link.words import Word, read_words
from onrecord.records import Document, Link, Span, Statement, content_text, read_place, value_of
from onrecord.store import ClaimFilter, ClaimStored, ClaimSummary, Said, View


@dataclass(frozen=True, slots=True)
class Source:
    """An article that something stands in, and the outlets that carried its text; `day` is that of the saying, else of publication."""

    article: str
    title: str | None
    path: str
    url: str | None
    outlets: tuple[str, ...]
    published: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Against:
    """What speaks against a statement: another's denial, a correction in the reporter's own voice, the speaker's own later opposite.

    `statement` is None where the reporter's own sentence does.
    """

    kind: str
    statement: str | None
    speaker: str | None
    person: str | None
    text: str
    source: Source
    score: float
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement that tells a claim; `edits` make its word diff against the claim's label, `why` is what ties it to the others."""

    statement: str
    speaker: str | None
    person: str | None
    manner: str
    act: str
    negated: bool
    score: float
    text: str
    source: Source
    edits: tuple[Edit, ...]
    why: str | None
    contests: tuple[Against, ...]


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim and all its sayings, oldest first, undated last."""

    summary: ClaimSummary
    sayings: tuple[Saying, ...]

    @property
    def alone(self) -> bool:
        """Whether it is a statement that tells no claim, under its own id."""
        return self.summary.id == self.summary.label_id


def show_claim(view: View, key: str) -> ClaimShown:
    """The claim that an id, the start of it, a statement's id or words of it mean, else the statement alone; RunError where none is."""
    stored = view.claim(key)
    label = next((_words(*said) for said in stored.said if said[1].id == stored.summary.label_id), [])
    return ClaimShown(stored.summary, tuple(_show_saying(stored, said, label) for said in stored.said))


def show_claims(view: View, wanted: ClaimFilter) -> Iterator[ClaimShown]:
    """Each claim wanted, with its sayings."""
    return (show_claim(view, summary.id) for summary in view.claims(wanted))


def claim_line(shown: ClaimShown) -> dict[str, Any]:
    """A claim as one JSON object: what sums it up, then its sayings."""
    return {**asdict(shown.summary), "sayings": [asdict(saying) for saying in shown.sayings]}


def _show_saying(stored: ClaimStored, said: Said, label: Sequence[Word]) -> Saying:
    document, statement = said
    changes = [] if statement.id == stored.summary.label_id else compare_wordings(label, _words(document, statement))
    return Saying(
        statement=statement.id,
        speaker=value_of(statement.speaker),
        person=statement.person.id if statement.person else None,
        manner=statement.manner,
        act=statement.act,
        negated=statement.negated,
        score=statement.score,
        text=_on_one_line(document.text, statement.content),
        source=show_source(stored.places[document.id], statement),
        edits=tuple(map(show_change, changes)),
        why=_why(stored, statement),
        contests=tuple(against for link in stored.links if (against := _show_against(stored, link, statement.id))),
    )


def _words(document: Document, statement: Statement) -> list[Word]:
    return read_words(document.text, statement.content)


def _why(stored: ClaimStored, statement: Statement) -> str | None:
    """The reason of the surest link that ties a statement to another of the claim."""
    fellows = {one.id for _, one in stored.said} - {statement.id}
    tying = [link for link in stored.links if link.judgement == "same" and statement.id in (link.left, link.right)]
    tied = [link for link in tying if {link.left, link.right} & fellows]
    return max(tied, key=lambda link: link.score).reason if tied else None


def show_source(places: Sequence[Document], statement: Statement | None) -> Source:
    """Where a statement stands; without one, an article."""
    document = places[0]
    outlets = dict.fromkeys(outlet for place in places if (outlet := value_of(place.outlet)))
    published = value_of(document.published)
    day = value_of(statement.said_on) if statement else None
    return Source(document.id, value_of(document.title), document.path, document.url, tuple(outlets), published, day or published)


def _show_against(stored: ClaimStored, link: Link, contested: str) -> Against | None:
    """What a link says against a statement; None where it says nothing against it, or what it names is in the record no longer."""
    if link.kind != "contests" or link.left != contested:
        return None
    place = read_place(link.right)
    said = {**{one.id: (document, one) for document, one in stored.said}, **stored.contesting}
    if place is None and link.right not in said:
        return None
    document, statement = said[link.right] if place is None else (stored.places[place[0]][0], None)
    spans = statement.content if statement else (place[1],) if place else ()
    return Against(
        kind=link.judgement,
        statement=statement.id if statement else None,
        speaker=value_of(statement.speaker) if statement else None,
        person=statement.person.id if statement and statement.person else None,
        text=_on_one_line(document.text, spans),
        source=show_source(stored.places[document.id], statement),
        score=link.score,
        reason=link.reason,
        decided_by=link.decided_by,
    )


def _on_one_line(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(content_text(text, spans).split())
