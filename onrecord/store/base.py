"""What a store does, whatever database holds it: Writer puts articles in, View finds them again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.errors import ItemError, RunError
from onrecord.records import ACTS, MANNERS, Act, Document, Manner, Statement
from onrecord.store.dates import date_range


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are wanted; every condition given must hold.

    `speaker`, `about` and `outlet` match whole words in any order, without case or accents. `since` and `until` are partial
    dates, compared with the day the statement was made or, where that is not known, the day it was published; a partial date
    matches if any of its days does. `text` is searched in content, speaker and source; "quotes" hold a phrase together.
    """

    speaker: str | None = None
    about: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    manner: Manner | None = None
    act: Act | None = None
    text: str | None = None
    min_score: float | None = None

    def __post_init__(self) -> None:
        for name, date in (("since", self.since), ("until", self.until)):
            if date is not None and date_range(date) is None:
                raise RunError(f"{name} must be a date such as 2023, 2023-04 or 2023-04-25, not {date!r}")
        for name, given, known in (("manner", self.manner, MANNERS), ("act", self.act, ACTS)):
            if given is not None and given not in known:
                raise RunError(f"{name} must be one of {', '.join(known)}, not {given!r}")
        if self.min_score is not None and not 0 <= self.min_score <= 1:
            raise RunError(f"min_score must be between 0 and 1, not {self.min_score}")


EVERYTHING = StatementFilter()


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article: as it was first read, what is said in it, and the same text as read from other places."""

    document: Document
    statements: tuple[Statement, ...]
    copies: tuple[Document, ...]
    reader_version: str
    added_at: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the list of articles; `copies` counts the other places the same text was read from."""

    id: str
    path: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    statements: int
    copies: int
    added_at: str


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """One line of the list of speakers; `first` and `last` are dates as precise as the articles give them."""

    name: str
    kind: str | None
    statements: int
    first: str | None
    last: str | None
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkippedItem:
    """Something that could not be read: what, where, the remedy, and how often it was met."""

    where: str
    what: str
    remedy: str
    first_seen: str
    last_seen: str
    times: int


class Writer(Protocol):
    """Puts articles into a store as one version of the reader reads them."""

    def add_article(self, document: Document, statements: tuple[Statement, ...]) -> bool:
        """Store an article in one transaction; False if this version's reading of it is there already.

        Another version's reading is replaced. The same text from another path is kept as a copy.
        """

    def add_copy(self, document: Document) -> None:
        """Note that a known article was met again: its path, if new, is kept, and it is skipped no longer."""

    def knows(self, key: str) -> bool:
        """Whether an article of this document id, or read from bytes of this hash, is stored as this version reads it."""

    def log_skipped(self, error: ItemError) -> None:
        """Keep what could not be read; the same thing met again is counted, not kept twice."""


class View(Protocol):
    """Finds what a store holds; every answer has a fixed order."""

    def statements(
        self, wanted: StatementFilter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[tuple[Document, Statement]]:
        """The statements wanted, by date, undated last."""

    def count(self, wanted: StatementFilter = EVERYTHING) -> int:
        """How many statements are wanted."""

    def article(self, key: str) -> Article:
        """The one article that a path, the start of an id or words of the title name; RunError if none or several."""

    def articles(self, *, limit: int | None = None, offset: int = 0) -> Iterator[ArticleSummary]:
        """Every article, in the order they were added."""

    def search_articles(self, text: str, *, limit: int = 50) -> list[ArticleSummary]:
        """Articles whose title or text holds the words, best first."""

    def speakers(self) -> list[SpeakerSummary]:
        """Everyone who is named as a speaker, most statements first."""

    def skipped(self) -> list[SkippedItem]:
        """What could not be read, and still cannot."""


class Store(Protocol):
    """An open store; as a context manager it closes itself."""

    path: str

    @property
    def view(self) -> View:
        """For finding."""

    def writer(self, reader_version: str) -> Writer:
        """For adding, as this version of the reader reads."""

    def close(self) -> None:
        """Let the file go."""

    def __enter__(self) -> Store:
        """The store itself."""

    def __exit__(self, *exception: object) -> None:
        """Close."""
