"""The lists of articles and of speakers, as pages and API ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field

from onrecord.records import SpeakerKind
from onrecord.serve.catalogue import Held, Snapshot
from onrecord.serve.filters import NAMES, Names, Paged, Words, name_test
from onrecord.serve.paging import LARGEST_PAGE, Slice, take_page
from onrecord.store import SpeakerSummary, View
from onrecord.store.words import fold_words, pad_words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """One page of a list, and how long the list is."""

    page: Slice[T]
    total: int


class Articles(Paged):
    """Which articles are wanted."""

    text: Annotated[Words | None, Field(description='Words of title or text; "quotes" hold a phrase together. The best come first.')] = None
    outlet: Annotated[Names, Field(description="Who published it, copies counted. " + NAMES)] = ()
    sort: Annotated[Literal["added", "published"], Field(description="The newest come first, in either.")] = "added"


class Speakers(Paged):
    """Which speakers are wanted."""

    text: Annotated[Words | None, Field(description="Words of the name, in any order.")] = None
    kind: Annotated[SpeakerKind | None, Field(description="What the speaker is.")] = None


def page_of_articles(snapshot: Snapshot, view: View, asked: Articles) -> Listed[Held]:
    """The articles wanted; those with some words are one page, the best, for they are found by rank."""
    is_outlet = name_test(asked.outlet)
    if asked.text is not None:
        best = (snapshot.articles.get(summary.id) for summary in view.search_articles(asked.text, limit=LARGEST_PAGE))
        found = [held for held in best if held and _is_from(held, asked, is_outlet)]
        return Listed(Slice(found, None), len(found))
    every = [held for held in snapshot.articles.values() if _is_from(held, asked, is_outlet)]

    def key(held: Held) -> tuple[bool, int, int]:
        day = (held.summary.published or "") if asked.sort == "published" else ""
        digits = day.replace("-", "")[:8].ljust(8, "0")
        known = digits.isascii() and digits.isdecimal() and bool(day)
        return (asked.sort == "published" and not known, -int(digits) if known else 0, -held.order)

    every.sort(key=key)
    return Listed(take_page(every, key, asked.cursor, asked.limit), len(every))


def _is_from(held: Held, asked: Articles, is_outlet: Any) -> bool:
    return not asked.outlet or any(map(is_outlet, held.outlets or ("",)))


def page_of_speakers(speakers: Sequence[SpeakerSummary], asked: Speakers) -> Listed[SpeakerSummary]:
    """The speakers wanted, those with most statements first."""
    words = [f" {word} " for word in fold_words(asked.text or "")]
    found = [
        one
        for one in speakers
        if (asked.kind is None or one.kind == asked.kind)
        and (asked.text is None or (words and all(word in (pad_words(one.name) or "") for word in words)))
    ]

    def key(one: SpeakerSummary) -> tuple[int, str, str]:
        return (-one.statements, one.name, one.kind or "")

    return Listed(take_page(sorted(found, key=key), key, asked.cursor, asked.limit), len(found))


def article_row(held: Held) -> dict[str, Any]:
    """An article as the API lists it."""
    return {**asdict(held.summary), "outlets": list(held.outlets)}
