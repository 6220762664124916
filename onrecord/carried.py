"""What several articles carry: one text, or one utterance. Worked out from a record when it is asked for; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.link.alignment import Change, print_words
from onrecord.link.copies import Copy, link_copies
from onrecord.link.origins import Origin, count_origins, find_origins
from onrecord.link.quotations import link_quotations
from onrecord.link.utterances import Utterance, Version, find_utterances
from onrecord.records import Document, Statement, content_text, value_of
from onrecord.store import StatementFilter, View

Places = Mapping[str, Sequence[Document]]  # of each article, by its id: where its text was read, as documents with ids of their own


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that has a text; `why` is the reason of the surest link that ties it to another that has it."""

    article: str
    title: str | None
    outlet: str | None
    published: str | None
    path: str
    first: bool
    why: str


@dataclass(frozen=True, slots=True)
class CopiesShown:
    """Articles that are one text, in order of their days: the agency they credit, and why that or who had it first is known or open."""

    articles: tuple[Carrier, ...]
    agency: str | None
    reason: str
    outlets: int
    origins: int
    carried: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a version against the fullest one: the fullest one's words and the version's, as printed."""

    kind: Literal["kept", "left out", "added", "changed"]
    fullest: str
    version: str


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A statement that tells an utterance, and the outlets whose article it is; `edits` make its word diff against the fullest one."""

    statement: str
    article: str
    title: str | None
    path: str
    outlets: tuple[str, ...]
    published: str | None
    speaker: str | None
    score: float
    text: str
    earliest: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class UtteranceShown:
    """An utterance that several articles carry, the fullest version first."""

    versions: tuple[VersionShown, ...]
    outlets: int
    origins: int
    carried: str


def list_copies(view: View) -> list[CopiesShown]:
    """The texts that more than one article has, those of most outlets first."""
    places = _read_places(view)
    copies = _link_places(places)
    documents = {place.id: place for many in places.values() for place in many}
    shown = [_show_copies(origin, documents, copies) for origin in find_origins(documents.values(), copies)]
    return sorted(shown, key=lambda one: -one.outlets)


def list_quotations(view: View, wanted: StatementFilter) -> list[UtteranceShown]:
    """The utterances that more than one article carries and of which some version is wanted, those of most origins first.

    A version less sure than is wanted is left out; the other conditions need hold for one version only.
    """
    said: dict[str, tuple[Document, list[Statement]]] = {}
    for document, statement in view.statements(StatementFilter(min_score=wanted.min_score)):
        said.setdefault(document.id, (document, []))[1].append(statement)
    statements = {one.id: one for _, many in said.values() for one in many}
    matching = {one.id for _, one in view.statements(wanted)}
    places = _read_places(view)
    origins = find_origins((place for many in places.values() for place in many), _link_places(places))
    shown = [
        _show_utterance(utterance, statements, places, origins)
        for utterance in find_utterances(said.values(), link_quotations(said.values()))
        if len({version.document for version in utterance.versions}) > 1
        and any(version.statement in matching for version in utterance.versions)
    ]
    return sorted(shown, key=lambda one: (-one.origins, -one.outlets))


def _read_places(view: View) -> Places:
    return {
        document.id: [document, *(replace(copy, id=f"{document.id}/{number}") for number, copy in enumerate(copies, start=1))]
        for document, copies in view.documents()
    }


def _link_places(places: Places) -> list[Copy]:
    documents = {place.id: place for many in places.values() for place in many}
    return list(link_copies(documents.values(), documents.__getitem__))


def _show_copies(origin: Origin, documents: Mapping[str, Document], copies: Iterable[Copy]) -> CopiesShown:
    surest: dict[str, Copy] = {}
    for copy in sorted(copies, key=lambda copy: copy.score):
        surest |= {copy.left: copy, copy.right: copy}
    carriers = [
        Carrier(
            article=key.partition("/")[0],
            title=value_of(documents[key].title),
            outlet=value_of(documents[key].outlet),
            published=value_of(documents[key].published),
            path=documents[key].path,
            first=key == origin.first,
            why=surest[key].reason,
        )
        for key in origin.documents
    ]
    carried = count_origins([documents[key] for key in origin.documents], [origin])
    return CopiesShown(tuple(carriers), origin.agency, origin.reason, carried.outlets, carried.origins, carried.reason)


def _show_utterance(utterance: Utterance, statements: Mapping[str, Statement], places: Places, origins: Sequence[Origin]) -> UtteranceShown:
    versions = tuple(
        _show_version(version, statements[version.statement], places[version.document], version.statement in utterance.earliest)
        for version in utterance.versions
    )
    articles = dict.fromkeys(version.document for version in utterance.versions)
    carried = count_origins([place for article in articles for place in places[article]], origins)
    return UtteranceShown(versions, carried.outlets, carried.origins, carried.reason)


def _show_version(version: Version, statement: Statement, places: Sequence[Document], earliest: bool) -> VersionShown:
    document = places[0]
    return VersionShown(
        statement=version.statement,
        article=version.document,
        title=value_of(document.title),
        path=document.path,
        outlets=tuple(dict.fromkeys(outlet for place in places if (outlet := value_of(place.outlet)))),
        published=value_of(document.published),
        speaker=value_of(statement.speaker),
        score=statement.score,
        text=" ".join(content_text(document.text, statement.content).split()),
        earliest=earliest,
        edits=tuple(map(show_change, version.changes)),
    )


def show_change(change: Change) -> Edit:
    """A stretch of a word diff as it is shown."""
    return Edit(change.kind, " ".join(print_words(change.left)), " ".join(print_words(change.right)))
