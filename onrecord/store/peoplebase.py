"""What a store shows of a person: a line of the list, and every appearance; and where people are sorted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.records import Appearance, Document, Form, Link, Noted, Person, Role, Sighted, SpeakerKind, Statement


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


class PeopleDesk(Protocol):
    """Who appears where, what is judged on them, and whose they are."""

    def unlinked(self, rules: str, limit: int) -> list[tuple[Document, tuple[Statement, ...]]]:
        """Articles that these rules have not looked at, in the order they were added."""

    def put_appearances(self, rules: str, articles: Sequence[Noted]) -> None:
        """Keep who appears in articles; what changes opens the blocks concerned."""

    def open_blocks(self, limit: int, *, offices: bool) -> dict[str, set[str]]:
        """Blocks of offices, or the others, in which something changed, with the names concerned or `records.ANEW`."""

    def close_blocks(self, blocks: Collection[str]) -> None:
        """Say that these blocks are linked."""

    def members(self, blocks: Collection[str]) -> dict[str, list[Sighted]]:
        """The appearances of each block that stand for others or are few."""

    def guests(self, blocks: Collection[str]) -> dict[str, list[Sighted]]:
        """Those that have the block among theirs but are at home in another."""

    def look_at(self, seen: Mapping[str, Collection[Sighted]]) -> dict[str, list[Appearance]]:
        """All that is known of them, by block and in the order of days; blocks of none are left out."""

    def crowds(self, names: Mapping[str, Collection[str] | None]) -> dict[str, list[Appearance]]:
        """The appearances of each block and these names, or any, for which others stand."""

    def newcomers(self, limit: int, *, offices: bool) -> dict[str, list[Appearance]]:
        """By block, the appearances that have no person yet: those of nameless office-holders, or the others."""

    def company(self, appearances: Collection[Appearance]) -> dict[str, frozenset[str]]:
        """The names around each appearance, by its id."""

    def company_counts(self) -> tuple[int, Mapping[str, int]]:
        """How many articles there are, and in how many each name stands that stands in more than one."""

    def homeless(self, ids: Collection[str]) -> set[str]:
        """Those of these appearances that have no person yet."""

    def people_of(self, ids: Collection[str]) -> dict[str, str]:
        """The person of each appearance that has one."""

    def appearances_of(self, person_id: str) -> list[Appearance]:
        """The appearances of a person, in the order they came."""

    def appearance_at(self, person_id: str, key: str) -> list[Appearance]:
        """The appearances of a person in the article, or of the statement, that a key names; RunError if there are none."""

    def appearances(self, ids: Collection[str]) -> list[Appearance]:
        """The appearances of these ids, in the order they came."""

    def links(self, ids: Collection[str]) -> list[Link]:
        """The links on any of these ids that tie speakers, in the order of their making, but for those that were undone."""

    def judged(self, ids: Collection[str]) -> list[Link]:
        """Those of them that have one of these ids on their left, where what the rules judge on it has it."""

    def add_links(self, links: Iterable[Link], deed: int | None = None) -> None:
        """Append links, as part of what a person did if so."""

    def fellows(self, ids: Collection[str]) -> set[str]:
        """The ids of all appearances of the people whom these appearances belong to."""

    def ages(self, person_ids: Collection[str]) -> dict[str, int]:
        """Which of these ids have been given to people, and the order in which they were."""

    def given_names(self, person_ids: Collection[str]) -> dict[str, str]:
        """The names that were given by hand to these people, or to others that were merged into them."""

    def put_people(self, people: Sequence[tuple[Person, Sequence[Appearance]]], moved: Mapping[str, str]) -> None:
        """Say which appearances each person has, and which people were merged into others."""

    def join_people(self, people: Mapping[str, str]) -> None:
        """Say of appearances whose they are, where nothing else changes of those people."""

    def forms(self, person_ids: Collection[str]) -> dict[str, list[Form]]:
        """The names of each person as printed, in the order they came."""
