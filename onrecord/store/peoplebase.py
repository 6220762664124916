"""What a store shows of a person: a line of the list, and every appearance."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Appearance, Link, Role, SpeakerKind


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One line of the list of people. `roles` are the offices as printed, with the first and last day they were; `why` is the reason
    of the link that is least sure, None for whom one article names."""

    id: str
    name: str
    kind: SpeakerKind
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    wikidata: str | None
    statements: int
    articles: int
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    why: str | None


@dataclass(frozen=True, slots=True)
class PersonAppearance:
    """Where a person appears: the article, the name and roles there, and the link that ties it to the others, if one does."""

    appearance: Appearance
    title: str | None
    path: str | None
    outlet: str | None
    link: Link | None


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person with every appearance, and the judgements that keep others apart, each with the other's id and name."""

    summary: PersonSummary
    appearances: tuple[PersonAppearance, ...]
    apart: tuple[tuple[str, str, Link], ...]
