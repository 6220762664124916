"""What is asked for, as it stands in an address: the filters that pages and API share, and the order of what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field, model_validator

from onrecord.days import date_range
from onrecord.errors import RunError
from onrecord.records import Act, Manner
from onrecord.serve.catalogue import Entry
from onrecord.serve.paging import LARGEST_PAGE, PAGE, Key
from onrecord.store import StatementFilter
from onrecord.store.words import asked_phrases, fold_words, pad_words

LONGEST = 400  # characters of one value
MOST = 20  # values of one filter

Words = Annotated[str, Field(max_length=LONGEST)]
Names = Annotated[tuple[Words, ...], Field(max_length=MOST)]
Order = Literal["newest", "oldest", "surest", "doubtful", "added"]
Test = Callable[[Entry], bool]

NOTHING = "||"  # stands in no entry's words
NAMES = 'Words of the name in any order; in double quotes the whole name as the record has it, `""` for none. Several: any of them.'


class Asked(BaseModel):
    """Parameters of an address; what is not known is refused, for a misspelt filter would find too much. Empty values are not given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        bare = {name: [one for one in value if one != ""] if isinstance(value, list) else value for name, value in given.items()}
        return {name: value for name, value in bare.items() if value not in ("", [])}

    def address(self, path: str, **changed: Any) -> str:
        """The address that asks the same with some parameters changed, None for taken out; what is so by default is left out."""
        given = {name: value for name, value in self.model_dump(exclude_defaults=True).items() if name not in changed}
        pairs = [(name, value) for name, value in {**given, **changed}.items() if value not in (None, (), "")]
        query = urlencode(pairs, doseq=True)
        return f"{path}?{query}" if query else path


class Filters(Asked):
    """Which statements are wanted; every filter given must hold."""

    text: Annotated[Words | None, Field(description='Words in statement, speaker or source; "quotes" hold a phrase together.')] = None
    speaker: Annotated[Names, Field(description=NAMES)] = ()
    about: Annotated[Names, Field(description="Who or what it is about. " + NAMES)] = ()
    outlet: Annotated[Names, Field(description="Who published it, copies counted. " + NAMES)] = ()
    manner: Annotated[tuple[Manner, ...], Field(max_length=MOST, description="direct, indirect or mixed, by the quotation marks.")] = ()
    act: Annotated[tuple[Act, ...], Field(max_length=MOST, description="What is done by saying it.")] = ()
    since: Annotated[Words | None, Field(description="Said, else published, on or after: 2023, 2023-04 or 2023-04-25.")] = None
    until: Annotated[Words | None, Field(description="Said, else published, on or before.")] = None
    min_score: Annotated[float | None, Field(ge=0, le=1, description="How likely it is right at least.")] = None
    person: Annotated[Words | None, Field(description="Id of the person who says it.")] = None
    article: Annotated[Words | None, Field(description="Id of the article it is in.")] = None
    reviewed: Annotated[bool | None, Field(description="Whether somebody judged it.")] = None

    @model_validator(mode="after")
    def _check_dates(self) -> Filters:
        try:
            StatementFilter(since=self.since, until=self.until)
        except RunError as error:
            raise ValueError(str(error)) from None
        return self

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered at all."""
        return bool(self.model_fields_set & Filters.model_fields.keys())


class Paged(Asked):
    """Which page of a list."""

    cursor: Annotated[Words | None, Field(description="Where to go on, from `next` of the page before.")] = None
    limit: Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="How many on a page.")] = PAGE


class Listing(Filters, Paged):
    """Filters, an order, and which page of what is found."""

    sort: Annotated[Order, Field(description="Undated statements come last in either order of date.")] = "newest"


def entry_tests(wanted: Filters) -> Iterator[tuple[str, Test]]:
    """What an entry must fulfil, each test under the name of the facet that it belongs to."""
    yield from _word_tests(wanted)
    if wanted.manner:
        yield "manner", lambda entry: entry.manner in wanted.manner
    if wanted.act:
        yield "act", lambda entry: entry.act in wanted.act
    least = wanted.min_score
    if least is not None:
        yield "score", lambda entry: entry.score >= least
    if wanted.person:
        yield "person", lambda entry: entry.person == wanted.person
    if wanted.reviewed is not None:
        yield "reviewed", lambda entry: entry.reviewed is wanted.reviewed
    if wanted.article:
        yield "article", lambda entry: entry.document_id == wanted.article
    if wanted.since or wanted.until:
        yield "when", _date_test(wanted.since, wanted.until)


def _word_tests(wanted: Filters) -> Iterator[tuple[str, Test]]:
    if wanted.text is not None:
        asked = [f" {' '.join(fold_words(phrase))} " for phrase in asked_phrases(wanted.text)]
        yield from (("text", _text_test(phrase)) for phrase in asked or [NOTHING])
    if wanted.speaker:
        is_speaker = who_test(wanted.speaker)
        yield "speaker", lambda entry: is_speaker(entry.who or "", entry.speaker or "")
    if wanted.about:
        is_about = name_test(wanted.about)
        yield "about", lambda entry: any(map(is_about, entry.about or ("",)))
    if wanted.outlet:
        is_outlet = name_test(wanted.outlet)
        yield "outlet", lambda entry: any(map(is_outlet, entry.outlets or ("",)))


def _text_test(phrase: str) -> Test:
    return lambda entry: phrase in entry.words


def _date_test(since: str | None, until: str | None) -> Test:
    """A statement without a year has no earliest and no latest day, and so is in no range."""
    first = ((since and date_range(since)) or ("", ""))[0]
    last = ((until and date_range(until)) or ("", "9999-99-99"))[1]
    return lambda entry: entry.latest is not None and entry.earliest is not None and entry.latest >= first and entry.earliest <= last


def quote_name(name: str | None) -> str:
    """The filter value that asks for exactly this name, or for none."""
    return f'"{name or ""}"'


def bare_name(asked: str) -> str | None:
    """The name in a quoted filter value; None where words are asked for."""
    return asked[1:-1] if len(asked) >= 2 and asked[0] == asked[-1] == '"' else None


def name_test(asked: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a name is one of those asked for; the empty name stands for none."""
    exact = {bare for one in asked if (bare := bare_name(one)) is not None}
    by_words = [fold_words(one) for one in asked if bare_name(one) is None]

    @cache
    def test(name: str) -> bool:
        if name in exact:
            return True
        padded = pad_words(name) or ""
        return any(words and all(f" {word} " in padded for word in words) for words in by_words)

    return test


def who_test(asked: tuple[str, ...]) -> Callable[[str, str], bool]:
    """Whether a speaker is one of those asked for: words are looked for in the person's name and in that of the article."""
    is_who = name_test(asked)
    by_words = name_test(tuple(one for one in asked if bare_name(one) is None))
    return lambda who, speaker: is_who(who) or by_words(speaker)


def _day(entry: Entry) -> int:
    return int(entry.earliest.replace("-", "")) if entry.earliest else 0


ORDERS: dict[str, Callable[[Entry], Key]] = {
    "newest": lambda entry: (entry.earliest is None, -_day(entry), entry.order, entry.position),
    "oldest": lambda entry: (entry.earliest is None, _day(entry), entry.order, entry.position),
    "surest": lambda entry: (-entry.score, entry.order, entry.position),
    "doubtful": lambda entry: (entry.score, entry.order, entry.position),
    "added": lambda entry: (-entry.order, entry.position),
}
