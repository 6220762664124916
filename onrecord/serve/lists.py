"""The lists of articles and of speakers, as pages and API ask for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field

from onrecord.records import SpeakerKind
from onrecord.serve.catalogue import Entry, Held, Snapshot, memoize
from onrecord.serve.filters import NAMES, Names, Paged, Words, name_test
from onrecord.serve.paging import LARGEST_PAGE, Slice, take_page
from onrecord.serve.speaker import dates_of
from onrecord.store import SkippedItem, View
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


@dataclass(frozen=True, slots=True)
class Speaking:
    """One who speaks: a person across articles, or a name that is linked to nobody; `names` are those in the articles."""

    name: str
    person: str | None
    names: tuple[str, ...]
    kind: str | None
    statements: int
    first: str | None
    last: str | None
    outlets: tuple[str, ...]


def list_speakers(snapshot: Snapshot) -> list[Speaking]:
    """Everyone who speaks, most statements first."""
    return memoize(snapshot, "speakers", lambda: _list_speakers(snapshot))


def _list_speakers(snapshot: Snapshot) -> list[Speaking]:
    said: defaultdict[tuple[str, str | None], list[Entry]] = defaultdict(list)
    for entry in snapshot.entries:
        if entry.who is not None:
            said[(entry.person, None) if entry.person else (entry.who, entry.kind)].append(entry)
    return sorted(map(_speaking, said.values()), key=_by_number)


def _speaking(entries: list[Entry]) -> Speaking:
    one = entries[0]
    first, last = dates_of(entries)
    names = Counter(entry.speaker for entry in entries if entry.speaker)
    return Speaking(
        name=one.who or "",
        person=one.person,
        names=tuple(name for name, _ in names.most_common()),
        kind=one.kind,
        statements=len(entries),
        first=first,
        last=last,
        outlets=tuple(sorted({outlet for entry in entries for outlet in entry.outlets})),
    )


def _by_number(one: Speaking) -> tuple[int, str, str, str]:
    return (-one.statements, one.name, one.kind or "", one.person or "")


def page_of_speakers(speakers: Sequence[Speaking], asked: Speakers) -> Listed[Speaking]:
    """The speakers wanted, those with most statements first; words are looked for in all of the names."""
    words = [f" {word} " for word in fold_words(asked.text or "")]
    found = [
        one
        for one in speakers
        if (asked.kind is None or one.kind == asked.kind)
        and (asked.text is None or (words and all(word in (pad_words(" ".join((one.name, *one.names))) or "") for word in words)))
    ]
    return Listed(take_page(found, _by_number, asked.cursor, asked.limit), len(found))


def skipped_key(item: SkippedItem) -> tuple[str, str]:
    """What the list of what was skipped is sorted by."""
    return (item.where, item.what)


def article_row(held: Held) -> dict[str, Any]:
    """An article as the API lists it."""
    return {**asdict(held.summary), "outlets": list(held.outlets)}
