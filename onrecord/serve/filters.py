"""What is asked for, as it stands in an address: the filters that pages and API share, and the order of what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field, model_validator

from onrecord.errors import RunError
from onrecord.records import Act, Manner
from onrecord.serve.paging import LARGEST_PAGE, PAGE
from onrecord.store import StatementFilter
from onrecord.store.words import fold_words, pad_words

LONGEST = 400  # characters of one value
MOST = 20  # values of one filter

Words = Annotated[str, Field(max_length=LONGEST)]
Names = Annotated[tuple[Words, ...], Field(max_length=MOST)]
Order = Literal["newest", "oldest", "surest", "doubtful", "added"]
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
        return self.addresses(path, *changed)(**changed)

    def addresses(self, path: str, *names: str) -> Callable[..., str]:
        """What makes addresses that ask the same but for the parameters named: for those who need many."""
        start = _as_query(self.model_dump(exclude_defaults=True, exclude=set(names)))

        def address(**changed: Any) -> str:
            query = "&".join(part for part in (start, _as_query(changed)) if part)
            return f"{path}?{query}" if query else path

        return address


def _as_query(given: dict[str, Any]) -> str:
    return urlencode([(name, value) for name, value in given.items() if value not in (None, (), "")], doseq=True)


def check_dates(since: str | None, until: str | None) -> None:
    """Refuse what is no date."""
    try:
        StatementFilter(since=since, until=until)
    except RunError as error:
        raise ValueError(str(error)) from None


class Filters(Asked):
    """Which statements are wanted; every filter given must hold."""

    text: Annotated[Words | None, Field(description='Words in statement, speaker or source; "quotes" hold a phrase together.')] = None
    speaker: Annotated[Names, Field(description=NAMES)] = ()
    addressee: Annotated[Names, Field(description="Whom it is said to. " + NAMES)] = ()
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
        check_dates(self.since, self.until)
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
        return name in exact or holds_any(pad_words(name) or "", by_words)

    return test


def holds_any(padded: str, asked: Iterable[tuple[str, ...]]) -> bool:
    """Whether padded words hold all words of any of those asked for."""
    return any(words and all(f" {word} " in padded for word in words) for words in asked)
