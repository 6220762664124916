"""What a store does, whatever database holds it: Writer puts articles in, View finds them again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.days import date_range
from onrecord.errors import ItemError, RunError
from onrecord.notebook import article_html
from onrecord.records import (
    ACTS,
    MANNERS,
    Act,
    Document,
    Entry,
    Housed,
    Link,
    Manner,
    Review,
    SpeakerKind,
    Statement,
)
from onrecord.store.claimbase import ClaimDesk, ClaimView
from onrecord.store.peoplebase import PeopleDesk, PersonShown, PersonSummary


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are wanted; every condition given must hold.

    `speaker`, `addressee`, `about` and `outlet` match whole words in any order, without case or accents; a speaker is found by any of the
    names that the record has for the person. `person` is a person's id, the start of it or a name. `since` and `until` are partial
    dates, compared with the day the statement was made or, where that is not known, the day it was published; a partial date
    matches if any of its days does. `text` is searched in content, speaker and source; "quotes" hold a phrase together. `reviewed`
    tells whether a person judged the statement.
    """

    speaker: str | None = None
    addressee: str | None = None
    about: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    manner: Manner | None = None
    act: Act | None = None
    text: str | None = None
    min_score: float | None = None
    person: str | None = None
    reviewed: bool | None = None

    def __post_init__(self) -> None:
        since, until = _days_of("since", self.since), _days_of("until", self.until)
        if since and until and since[0] > until[1]:
            raise RunError(f"since, {self.since}, is later than until, {self.until}: nothing was said between them")
        for name, given, known in (("manner", self.manner, MANNERS), ("act", self.act, ACTS)):
            if given is not None and given not in known:
                raise RunError(f"{name} must be one of {', '.join(known)}, not {given!r}")
        if self.min_score is not None and not 0 <= self.min_score <= 1:
            raise RunError(f"min_score must be between 0 and 1, not {self.min_score}")


def _days_of(name: str, date: str | None) -> tuple[str, str] | None:
    days = date_range(date) if date is not None else None
    if date is not None and days is None:
        raise RunError(f"{name} must be a date such as 2023, 2023-04 or 2023-04-25, not {date!r}")
    return days


EVERYTHING = StatementFilter()


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article: as it was first read, what is said in it, and the same text as read from other places."""

    document: Document
    statements: tuple[Statement, ...]
    copies: tuple[Document, ...]
    reader_version: str
    added_at: str

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        return article_html(self.document, self.statements)


class Indexed(NamedTuple):
    """What a list of all statements is made from: a statement without its spans and texts; `number` is the store's own for it."""

    number: int
    id: str
    document_id: str
    position: int
    speaker: str | None
    speaker_kind: str | None
    role: str | None
    person: str | None
    person_name: str | None
    addressee: str | None
    source_text: str
    about: Sequence[str]
    manner: str
    act: str
    score: float
    dated: str | None
    earliest: str | None
    latest: str | None
    reviewed: bool
    claim: str | None


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the list of articles.

    `copies` counts the other places the same text was read from, `reviewed` the statements that a person judged. `changed` grows over
    all articles whenever anything of one is other than before.
    """

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
    reviewed: int
    changed: int


class IndexedArticle(NamedTuple):
    """What a list of all articles is made from; `outlets` are those that carried it, copies counted."""

    id: str
    published: str | None
    outlets: tuple[str, ...]
    changed: int


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
class Deed:
    """Something a person did by hand: merge, split, rename, import, review; what, on whom, who did it and when."""

    number: int
    what: str
    said: str
    decided_by: str
    decided_at: str


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


class View(ClaimView, Protocol):
    """Finds what a store holds; every answer has a fixed order."""

    def statements(
        self, wanted: StatementFilter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[tuple[Document, Statement]]:
        """The statements wanted, by date, undated last."""

    def index(self, document_ids: Collection[str] | None = None) -> Iterator[Indexed]:
        """Every statement, or those of some articles, without texts, in no order."""

    def index_articles(self, changed_after: int = 0) -> Iterator[IndexedArticle]:
        """Every article in the order they were added, without its text; or those that changed after some other did."""

    def matching(self, text: str) -> NDArray[np.int64]:
        """The numbers of the statements that hold the words, as `StatementFilter.text` finds them, in no order."""

    def reviews(self) -> Iterator[Review]:
        """What people judged of statements and did not take back, in the order they did."""

    def last_deed(self, kinds: Collection[str]) -> Deed | None:
        """The last deed of these kinds that was not taken back."""

    def count(self, wanted: StatementFilter = EVERYTHING) -> int:
        """How many statements are wanted."""

    def article(self, key: str) -> Article:
        """The one article that a path, the start of an id or words of the title name; RunError if none or several."""

    def article_of(self, id: str) -> Article:
        """The article of exactly this id; RunError where none has it."""

    def statement(self, id: str) -> tuple[Document, Statement]:
        """The statement of exactly this id, with its article; RunError where none has it."""

    def documents(self) -> Iterator[tuple[Document, tuple[Document, ...]]]:
        """Every article in the order they came, with the same text as read from other places."""

    def said(self, ids: Collection[str]) -> dict[str, tuple[Document, Statement]]:
        """The statements of these ids that are there, with their articles."""

    def articles(self, *, limit: int | None = None, offset: int = 0) -> Iterator[ArticleSummary]:
        """Every article, in the order they were added."""

    def articles_of(self, ids: Sequence[str]) -> list[ArticleSummary]:
        """The articles of these ids that are there, in the order of the ids."""

    def matching_articles(self, text: str, *, limit: int = 50) -> list[str]:
        """The ids of the articles that `search_articles` finds."""

    def search_articles(self, text: str, *, limit: int = 50) -> list[ArticleSummary]:
        """Articles whose title or text holds the words, best first; of words that very many hold, the last added."""

    def speakers(self) -> list[SpeakerSummary]:
        """Everyone who is named as a speaker, most statements first."""

    def people(self, *, kind: SpeakerKind | None = None, name: str | None = None, limit: int | None = None) -> list[PersonSummary]:
        """Who speaks, across articles, most statements first; `name` are words of any of the names."""

    def count_people(self, *, kind: SpeakerKind | None = None, name: str | None = None) -> int:
        """How many they are."""

    def person(self, key: str, *, limit: int | None = None, offset: int = 0) -> PersonShown:
        """The one person whom an id, its start or a name means; RunError if none or several. A limit gives so many appearances, the
        earliest first; roles, outlets and why are then those of these."""

    def links(self, ids: Collection[str] | None = None) -> list[Link]:
        """Every link, in the order of their making, but for those that were undone; or those on any of these ids."""

    def is_linked(self, rules: str) -> bool:
        """Whether these rules have looked at every article, and nothing has changed since."""

    def skipped(self) -> list[SkippedItem]:
        """What could not be read, and still cannot."""


class Desk(ClaimDesk, PeopleDesk, Protocol):
    """Where people are sorted and statements judged: reads and writes in one transaction, stored whole or not at all."""

    def find(self, key: str) -> str:
        """The id of the one person whom an id, the start of it or a name means; RunError if none or several."""

    def names_of(self, person_ids: Collection[str]) -> dict[str, str]:
        """The people's names."""

    def rename(self, person_id: str, name: str, deed: int) -> None:
        """Give a person a name that no rule changes."""

    def knows_entry(self, entry_id: str) -> bool:
        """Whether an entry of an imported list is there already."""

    def put_entry(self, entry: Entry, appearances: Sequence[Housed], deed: int) -> None:
        """Keep an entry of an imported list, and its names as appearances without an article."""

    def note_deed(self, what: str, said: str, by: str, *, withdraws: int | None = None) -> int:
        """Write down what a person does, and give it a number; an undo withdraws an earlier one."""

    def last_deed(self, kinds: Collection[str]) -> Deed | None:
        """What of these kinds was done last and not undone."""

    def drop_deed(self, deed: int) -> list[str]:
        """Take back what an undone deed put beside its links; the ids of all appearances it bore upon."""

    def article_of(self, id: str) -> Article:
        """The article of exactly this id; RunError where none has it."""

    def put_review(self, review: Review, deed: int) -> None:
        """Append what a person judged of a statement, and have the record show it."""


class Store(Protocol):
    """An open store; as a context manager it closes itself."""

    path: str
    may_write: bool

    @property
    def version(self) -> int:
        """A number that is another after whatever anybody stores."""

    @property
    def view(self) -> View:
        """For finding."""

    def writer(self, reader_version: str) -> Writer:
        """For adding, as this version of the reader reads."""

    def desk(self) -> AbstractContextManager[Desk]:
        """For sorting people, in one transaction."""

    def close(self) -> None:
        """Let the file go."""

    def __enter__(self) -> Store:
        """The store itself."""

    def __exit__(self, *exception: object) -> None:
        """Close."""
