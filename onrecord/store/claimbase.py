"""What a store does for claims: what a desk needs to gather them, and how a view shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from onrecord.records import Document, Link, Statement

if TYPE_CHECKING:
    from onrecord.store.base import StatementFilter

Place = tuple[int, int]  # the number of an article, the place of a statement in it
Said = tuple[Document, Statement]


class Unmarked(NamedTuple):
    """An article that is new to linking, or other than when it was marked: its number, which change it is at, what is said in it (the id of
    each statement, its speaker, its words)."""

    number: int
    changed: int
    document_id: str
    said: Sequence[tuple[str, str | None, str]]


class Marks(NamedTuple):
    """What an article's statements are compared by, as bytes."""

    number: int
    sizes: bytes
    marks: bytes


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """One line of the list of claims.

    `label` are the words of the statement `label_id`, said by `speaker`: the most central one, word for word where any is. `speakers`,
    `outlets` and `origins` count all that say it, `carried` says how copies were folded; `contests` is how many statements and
    corrections speak against any of them.
    """

    id: str
    label: str
    label_id: str
    speaker: str | None
    manner: str
    statements: int
    articles: int
    first: str | None
    last: str | None
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    carried: str
    contests: int


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are wanted: those that any statement wanted tells; contested ones only, or uncontested, where that is said."""

    said: StatementFilter | None = None
    contested: bool | None = None


EVERY_CLAIM = ClaimFilter()


@dataclass(frozen=True, slots=True)
class ClaimStored:
    """A claim with all that is said of it, oldest first, and the links that tie or contest it.

    A statement that tells no claim is one alone: its own id stands for the claim's.
    """

    summary: ClaimSummary
    said: tuple[Said, ...]
    places: Mapping[str, tuple[Document, ...]]
    links: tuple[Link, ...]
    contesting: Mapping[str, Said]


class ClaimView(Protocol):
    """Shows claims."""

    def claims(self, wanted: ClaimFilter = EVERY_CLAIM, *, limit: int | None = None) -> list[ClaimSummary]:
        """The claims wanted that several articles carry or something contests, those of most origins first."""

    def count_claims(self, wanted: ClaimFilter = EVERY_CLAIM) -> int:
        """How many they are."""

    def order_claims(self) -> list[tuple[str, bool]]:
        """The ids of all claims in the order of `claims`, and whether anything contests each."""

    def claims_of(self, ids: Sequence[str]) -> list[ClaimSummary]:
        """The claims of these ids that are there, in the order of the ids."""

    def claim(self, key: str) -> ClaimStored:
        """The one claim that the start of an id, a statement's id or words of it mean, else the one statement of no claim; RunError if
        none or several."""

    def contests(self, ids: Collection[str]) -> list[Link]:
        """What speaks against these statements, and what they speak against."""

    def marks(self) -> Iterator[Marks]:
        """What the statements of every article are compared by, as far as they were marked."""

    def said_at(self, places: Collection[Place]) -> dict[Place, Said]:
        """The statements at some places, with their articles."""

    def carriers(self, document_ids: Collection[str]) -> dict[str, tuple[Document, ...]]:
        """Each article with the same text as read from other places, these under ids of their own."""

    def are_claims_gathered(self, rules: str) -> bool:
        """Whether these rules have compared every statement, and nothing has changed since."""


class ClaimDesk(Protocol):
    """Gathers claims."""

    def unmarked(self, rules: str, limit: int) -> list[Unmarked]:
        """Articles without marks by these rules, or that changed since they had them."""

    def marks(self, rules: str) -> Iterator[Marks]:
        """What every article's statements are compared by, as far as these rules have marked it."""

    def put_marks(self, rules: str, marks: Sequence[Marks], changes: Mapping[int, int]) -> None:
        """Keep marks of articles as of some changes; these articles wait to be compared."""

    def wait(self, numbers: Collection[int]) -> None:
        """Let articles wait to be compared anew."""

    def waiting(self, limit: int) -> dict[int, int]:
        """Articles that wait to be compared, each with the change as of which it was marked."""

    def marked_so_far(self) -> int:
        """A number that grows whenever any article is marked or a claim changes."""

    def count_waiting(self) -> int:
        """How many articles wait."""

    def compared(self, numbers: Collection[int]) -> None:
        """Say that articles wait no longer."""

    def said_at(self, places: Collection[Place]) -> dict[Place, Said]:
        """The statements at some places, with their articles."""

    def said_in(self, numbers: Collection[int]) -> dict[Place, Said]:
        """All statements of some articles."""

    def said(self, ids: Collection[str]) -> dict[str, Said]:
        """The statements of these ids that are there."""

    def ids_at(self, places: Collection[Place]) -> dict[Place, str]:
        """The ids of the statements at some places."""

    def places_of(self, ids: Collection[str]) -> dict[str, Place]:
        """Where statements stand."""

    def carriers(self, document_ids: Collection[str]) -> dict[str, tuple[Document, ...]]:
        """Each article with the same text as read from other places, these under ids of their own."""

    def statements_named(self, key: str) -> list[str]:
        """The statements whose id begins so, two at most; else those of the article that a path, an id or words of a title name."""

    def claim_links(self, ids: Collection[str]) -> list[Link]:
        """The links that tie or contest these statements, in the order of their making, but for those that were undone."""

    def find_claim(self, key: str) -> str:
        """The id of the one claim that the start of an id, a statement's id or words of it mean; RunError if none or several."""

    def find_tellers(self, key: str) -> list[str]:
        """The statements of the one claim that a key means, else the one statement of no claim; RunError if none or several."""

    def claim_summary(self, id: str) -> ClaimSummary:
        """The claim of exactly this id."""

    def claims_of(self, ids: Collection[str]) -> dict[str, str]:
        """The claim of each statement that has one."""

    def tellings(self, claim_ids: Collection[str]) -> dict[str, list[str]]:
        """The statements of each claim."""

    def tellings_in(self, document_ids: Collection[str]) -> dict[str, tuple[str, int, int]]:
        """The statements that claims have in some articles, be they there still or not: article, first and last character."""

    def replace_tellings(self, replaced: Mapping[str, str | None]) -> None:
        """Let other statements stand for statements that are there no longer, in claims and in what people judged; None for nothing."""

    def known_claims(self, ids: Collection[str]) -> dict[str, tuple[int, str | None]]:
        """Which of these ids have been given out: the order in which they were, and the claim that each was merged into, if it was."""

    def put_claims(self, claims: Sequence[tuple[ClaimSummary, Sequence[Said]]], moved: Mapping[str, str]) -> None:
        """Say what claims are now, who tells them, and which were merged into others."""

    def leave_claims(self, ids: Collection[str]) -> None:
        """Say that statements tell no claim; one that nothing tells any longer keeps its id."""
