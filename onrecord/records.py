"""The records every stage speaks in: frozen, hashed by content, and traceable to characters."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar, get_args

Manner = Literal["direct", "indirect", "mixed"]
Act = Literal["say", "ask", "demand", "promise", "deny", "accuse", "announce", "warn", "agree", "think"]
SpeakerKind = Literal["person", "organisation", "country", "group", "unnamed"]
LinkKind = Literal["same_words", "same_claim", "contests", "same_speaker"]
ReferenceKind = Literal["person", "organisation", "place"]
Judgement = Literal["same", "different", "unsure", "denial", "correction", "reversal", "withdrawn"]
Verdict = Literal["right", "corrected", "none", "missed"]

MANNERS: tuple[str, ...] = get_args(Manner)
ACTS: tuple[str, ...] = get_args(Act)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets into `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def touches(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value worked out from a text, with what it rests on.

    `evidence` is the span of the words that decided, None where they stand outside the text (a page's metadata: then
    `clue` names the element). `rule` names the rule or model that decided; `score` is between 0 and 1. Dates are
    EDTF (ISO 8601-2) and may be partial: 2023-04-25, 2023-04, 2023, XXXX-06-06 (day known, year not).
    """

    value: str
    rule: str
    evidence: Span | None = None
    clue: str | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of page furniture that analysis passes over: a menu, a credit, a dateline, a copyright line."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read. `text` never changes; every span of every record points into it."""

    id: str
    path: str
    text: str
    reader: str
    raw_hash: str
    url: str | None = None
    title: Resolved | None = None
    outlet: Resolved | None = None
    byline: Resolved | None = None
    credit: Resolved | None = None
    dateline: Resolved | None = None
    published: Resolved | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[str, ...] = ()
    fetched_at: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A name, description or pronoun for a person, a body or a place, as the reader model finds it.

    `score` is how sure the model is that the span is such a mention, `new` that it goes back to none before it; `back` are those that it
    may go back to, by their numbers among the document's mentions and with their shares, the likeliest first. All shares make up 1, but
    the least are left out.
    """

    span: Span
    kind: ReferenceKind
    score: float
    new: float
    back: tuple[tuple[int, float], ...]

    @property
    def antecedent(self) -> int | None:
        """The number of the mention that it most likely goes back to, None where it is new."""
        return self.back[0][0] if self.back and self.back[0][1] > self.new else None


@dataclass(frozen=True, slots=True)
class Person:
    """One speaker across articles, be it a person, a body or a country."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """That a person judged a statement: how, who and when. Of what is no statement nothing is left to be judged so."""

    verdict: Verdict
    decided_by: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One saying: the spans of its content, cue and source, and what was resolved of it.

    `person`, `reviewed` and `claim`, the id of what it says with others, are known to a store only.
    """

    id: str
    document_id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    manner: Manner
    act: Act
    score: float
    negated: bool = False
    nested_in: str | None = None
    speaker: Resolved | None = None
    speaker_kind: SpeakerKind | None = None
    speaker_role: Resolved | None = None
    addressee: Resolved | None = None
    said_on: Resolved | None = None
    place: Resolved | None = None
    occasion: Resolved | None = None
    about: tuple[str, ...] = ()
    person: Person | None = None
    reviewed: Reviewed | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What a person judged of one statement of an article. Reviews are appended, never changed; the latest counts.

    `found` is the statement as it stood, None where the reader missed it; `judged` what it should be, None where nothing is stated.
    """

    document_id: str
    verdict: Verdict
    found: Statement | None
    judged: Statement | None
    decided_by: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Role:
    """An office or trade as printed, and the days from and to which it is known to have been held; None where that is open."""

    text: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """One speaker in one article, or one name of an imported list's entry: what links tie into people.

    `name` and `read_as` are the speaker's value and kind as resolved; `kind` is what it is linked as. `document_id` is None for a name
    of an imported list's entry, which may have an id in Wikidata. `gender` is what pronouns tell; `first` and `last` are the days
    between which the article was published. `id` hashes article, name and kind as resolved: an article that is read again keeps it.
    """

    id: str
    document_id: str | None
    name: str
    kind: SpeakerKind
    read_as: SpeakerKind | None = None
    roles: tuple[Role, ...] = ()
    gender: str | None = None
    wikidata: str | None = None
    first: str | None = None
    last: str | None = None
    statements: int = 0


class Sighted(NamedTuple):
    """An appearance by what tells whom it may be one with: the number it is stored under, its kind and name."""

    number: int
    kind: SpeakerKind
    name: str


Named = Appearance | Sighted
Seen = TypeVar("Seen", bound=Named)

OFFICE = "office "  # how the keys of blocks of offices begin
ANEW = ""  # in place of a name of which something changed in a block: all of it is linked anew


class Form(NamedTuple):
    """One form of a person's name, as what it was read, and how many statements are under it."""

    name: str
    read_as: SpeakerKind | None
    statements: int


# An appearance, the block it is at home in, and all blocks it bears upon: keys under which those who may be one are looked for.
Housed = tuple[Appearance, str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Noted:
    """Who appears in an article, and whom and what it names."""

    document_id: str
    appearances: Sequence[Housed]
    company: Collection[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, body or country of an imported list: all names, offices with their days, countries, the id that Wikidata has."""

    id: str
    names: tuple[str, ...]
    kind: SpeakerKind = "person"
    roles: tuple[Role, ...] = ()
    countries: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A judgement on two things of the record. Links are appended, never changed: the latest of a person's counts before any rule's.

    `left` and `right` are ids of appearances for `same_speaker`, else of statements. For `contests`, `right`, which may also be a place in
    an article (`name_place`), speaks against `left`, and the judgement tells how. `decided_by` is "user NAME" or "rule NAME VERSION".
    "withdrawn" takes a rule's earlier judgement back.
    """

    left: str
    right: str
    kind: LinkKind
    judgement: Judgement
    score: float
    reason: str
    decided_by: str
    decided_at: str


def hash_words(*words: str) -> str:
    """An id for what some words name: the first 24 hex digits of their SHA-256."""
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()[:24]


def hash_text(text: str) -> str:
    """The id of a text: the first 24 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def hash_spans(document_id: str, *roles: tuple[Span, ...]) -> str:
    """The id of a statement: the first 24 hex digits of the SHA-256 over its document and spans."""
    parts = [[(span.start, span.end) for span in role] for role in roles]
    return hashlib.sha256(json.dumps([document_id, parts]).encode()).hexdigest()[:24]


def name_place(document_id: str, span: Span) -> str:
    """What stands for the words of an article where a link names no statement."""
    return f"{document_id} {span.start} {span.end}"


def read_place(name: str) -> tuple[str, Span] | None:
    """The article and the words that such a name means; None where it is the id of a statement."""
    parts = name.split()
    return (parts[0], Span(int(parts[1]), int(parts[2]))) if len(parts) == 3 else None


def content_text(text: str, content: tuple[Span, ...]) -> str:
    """The characters of a discontinuous content, its parts joined by ' … '."""
    return " … ".join(text[span.start : span.end] for span in content)


def value_of(resolved: Resolved | None) -> str | None:
    """The plain value, or None where nothing was resolved."""
    return resolved.value if resolved else None


def statement_line(document: Document, statement: Statement) -> dict[str, object]:
    """A statement in the line format: one flat JSON object, offsets as [start, end] pairs."""

    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "document": document.path,
        "document_id": document.id,
        "id": statement.id,
        "content": pairs(statement.content),
        "cue": pairs(statement.cue),
        "source": pairs(statement.source),
        "text": content_text(document.text, statement.content),
        "manner": statement.manner,
        "act": statement.act,
        "negated": statement.negated,
        "nested_in": statement.nested_in,
        "speaker": value_of(statement.speaker),
        "speaker_kind": statement.speaker_kind,
        "speaker_role": value_of(statement.speaker_role),
        "person": statement.person.id if statement.person else None,
        "person_name": statement.person.name if statement.person else None,
        "addressee": value_of(statement.addressee),
        "said_on": value_of(statement.said_on),
        "said_on_text": statement.said_on.clue if statement.said_on else None,
        "place": value_of(statement.place),
        "occasion": value_of(statement.occasion),
        "about": list(statement.about),
        "score": round(statement.score, 4),
        "reviewed": statement.reviewed.verdict if statement.reviewed else None,
        "claim": statement.claim,
        "published": value_of(document.published),
        "outlet": value_of(document.outlet),
        "title": value_of(document.title),
    }
