"""The lists of articles and of speakers, as pages and API ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

import numpy as np
from pydantic import Field

from onrecord.records import SpeakerKind
from onrecord.serve.catalogue import Held, Snapshot, memoize
from onrecord.serve.columns import Array, Codes
from onrecord.serve.counting import pair_with_outlets
from onrecord.serve.filters import NAMES, Names, Paged, Words, name_test
from onrecord.serve.paging import Slice, take_page
from onrecord.store import SkippedItem, View
from onrecord.store.words import fold_words, pad_words

BEST = 200  # articles that are found by words

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
    """The articles wanted; of those with some words the best, for they are found by rank."""
    is_outlet = name_test(asked.outlet)
    if asked.text is not None:
        found = [held for held in best_articles(snapshot, view, asked.text) if _is_from(held, asked, is_outlet)]
        places = {held.id: place for place, held in enumerate(found)}
        return Listed(take_page(found, lambda held: (places[held.id],), asked.cursor, asked.limit), len(found))
    dated = asked.sort == "published"

    def key(held: Held) -> tuple[bool, int, int]:
        return _place(held, dated=dated)

    every = memoize(snapshot, ("articles", dated), lambda: sorted(snapshot.placed, key=key), keep=True)
    if asked.outlet:
        every = [held for held in every if _is_from(held, asked, is_outlet)]
    return Listed(take_page(every, key, asked.cursor, asked.limit), len(every))


def best_articles(snapshot: Snapshot, view: View, text: str) -> list[Held]:
    """The articles that hold some words, best first; not all, where they are many."""
    ids = memoize(snapshot, ("best", text), lambda: view.matching_articles(text, limit=BEST))
    return [snapshot.articles[id] for id in ids if id in snapshot.articles]


def _place(held: Held, *, dated: bool) -> tuple[bool, int, int]:
    """Where an article stands in the list: the newest first, those without a date last; or the last added first."""
    day = (held.published or "") if dated else ""
    digits = day.replace("-", "")[:8].ljust(8, "0")
    known = digits.isascii() and digits.isdecimal() and bool(day)
    return (dated and not known, -int(digits) if known else 0, -held.order)


def count_outlets(snapshot: Snapshot) -> list[tuple[str, int, int]]:
    """Every outlet by name, with how many articles and statements it carried."""

    def work() -> list[tuple[str, int, int]]:
        names, by_article = snapshot.tables.outlets.words, np.bincount(snapshot.columns.document, minlength=len(snapshot.placed))
        articles = np.bincount(snapshot.carried_by)
        said = np.bincount(snapshot.carried_by, weights=by_article[snapshot.carried])
        return sorted((names[code] or "", int(articles[code]), int(said[code])) for code in np.flatnonzero(articles))

    return memoize(snapshot, "outlets", work, keep=True)


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
    return memoize(snapshot, "speakers", lambda: _list_speakers(snapshot), keep=True)


def index_speakers(snapshot: Snapshot) -> tuple[dict[str, Speaking], dict[str, list[str]]]:
    """The people by their ids, most statements first, and the ids by each of the names."""

    def work() -> tuple[dict[str, Speaking], dict[str, list[str]]]:
        by_id = {one.person: one for one in list_speakers(snapshot) if one.person}
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for id, one in by_id.items():
            for name in one.names:
                by_name[name].append(id)
        return by_id, dict(by_name)

    return memoize(snapshot, "people", work, keep=True)


def _list_speakers(snapshot: Snapshot) -> list[Speaking]:
    columns, tables = snapshot.columns, snapshot.tables
    at = np.flatnonzero(columns.who)
    if not len(at):
        return []
    own = columns.person[at].astype(np.int64)
    keys = np.where(own > 0, own << 40, columns.who[at].astype(np.int64) << 8 | columns.kind[at])
    _, first, group, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    names = _words_of_groups(group, columns.speaker[at], tables.names)
    outlets = _outlets_of_groups(snapshot, group, columns.document[at])
    begins, ends = _ends_of_groups(group, columns.earliest[at], len(counts)), _ends_of_groups(group, -columns.latest[at], len(counts))
    found = []
    for number, start in enumerate(first):
        one = snapshot.entry(int(at[start]))
        begin, end = (tables.dates.of(columns.dated[at[row]]) if row >= 0 else None for row in (begins[number], ends[number]))
        said, carried = int(counts[number]), tuple(sorted(outlets[number]))
        found.append(Speaking(one.who or "", one.person, tuple(names[number]), one.kind, said, begin, end, carried))
    return sorted(found, key=_by_number)


def _words_of_groups(group: Array, codes: Array, words: Codes) -> list[list[str]]:
    """The words of each group, the most frequent first."""
    pairs, counts = np.unique(group.astype(np.int64) << 32 | codes, return_counts=True)
    found: list[list[str]] = [[] for _ in range(int(group.max()) + 1)]
    for place in np.argsort(-counts, kind="stable"):
        if code := int(pairs[place]) & 0xFFFFFFFF:
            found[int(pairs[place]) >> 32].append(words.words[code] or "")
    return found


def _outlets_of_groups(snapshot: Snapshot, group: Array, articles: Array) -> list[list[str]]:
    """Who carried anything of each group."""
    found: list[list[str]] = [[] for _ in range(int(group.max()) + 1)]
    for number, outlet in zip(*pair_with_outlets(snapshot, group, articles), strict=True):
        found[number].append(snapshot.tables.outlets.of(outlet) or "")
    return found


def _ends_of_groups(group: Array, days: Array, count: int) -> Array:
    """The place of the least day of each group, -1 where none has one."""
    known = np.flatnonzero(days)
    order = known[np.lexsort((known, days[known], group[known]))]
    ends = np.full(count, -1)
    unique, first = np.unique(group[order], return_index=True)
    ends[unique] = order[first]
    return ends


def _by_number(one: Speaking) -> tuple[int, str, str, str]:
    return (-one.statements, one.name, one.kind or "", one.person or "")


def padded_speakers(snapshot: Snapshot) -> list[tuple[str, Speaking]]:
    """Everyone who speaks, with all names as searches compare them."""
    return memoize(
        snapshot, "padded", lambda: [(pad_words(" ".join((one.name, *one.names))) or "", one) for one in list_speakers(snapshot)], keep=True
    )


def speakers_named(snapshot: Snapshot, parts: Sequence[str]) -> list[Speaking]:
    """Those whose names, as searches compare them, hold all of these; nobody where none is given."""
    found = padded_speakers(snapshot) if parts else []
    for part in parts:
        found = [one for one in found if part in one[0]]
    return [one for _, one in found]


def page_of_speakers(snapshot: Snapshot, asked: Speakers) -> Listed[Speaking]:
    """The speakers wanted, those with most statements first; words are looked for in all of the names."""
    found = list_speakers(snapshot)
    if asked.text is not None:
        found = speakers_named(snapshot, [f" {word} " for word in fold_words(asked.text)])
    if asked.kind is not None:
        found = [one for one in found if one.kind == asked.kind]
    return Listed(take_page(found, _by_number, asked.cursor, asked.limit), len(found))


def skipped_key(item: SkippedItem) -> tuple[str, str]:
    """What the list of what was skipped is sorted by."""
    return (item.where, item.what)


def article_rows(view: View, some: Iterable[Held]) -> list[dict[str, Any]]:
    """Articles as they are listed, with all outlets."""
    outlets = {held.id: list(held.outlets) for held in some}
    return [{**asdict(summary), "outlets": outlets[summary.id]} for summary in view.articles_of(list(outlets))]
