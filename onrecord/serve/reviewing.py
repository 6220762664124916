"""Judging in the browser: which statement is next, the passage it stands in, and the words of a form as spans of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from onrecord.errors import RunError
from onrecord.marking import Mark, Piece, clean_text, cut_pieces, statement_marks
from onrecord.records import Document, Span, Statement, content_text
from onrecord.serve.catalogue import Snapshot
from onrecord.serve.columns import Entry
from onrecord.serve.filters import Filters, Listing, Words
from onrecord.serve.finding import count_entries, page_of
from onrecord.serve.lists import speakers_named
from onrecord.store.words import fold_words, pad_words
from onrecord.text import split_paragraphs

BEFORE, AFTER = 4, 3  # paragraphs shown around a statement
LONGEST = 60_000  # characters of a passage
NAMES_OFFERED = 20
GAP = " … "

_PLACES = re.compile(r"\d{1,9}-\d{1,9}(?: \d{1,9}-\d{1,9}){0,30}")


class Queue(Filters):
    """Which statements are to be judged, after which one of them, and what was done last."""

    s: Annotated[Words | None, Field(description="Id of the statement to judge.")] = None
    after: Annotated[Words | None, Field(description="Where to go on.")] = None
    done: Annotated[Words | None, Field(description="What was judged last.")] = None

    @property
    def filters(self) -> dict[str, object]:
        """The filters alone."""
        return self.model_dump(include=set(Filters.model_fields))


@dataclass(frozen=True, slots=True)
class Next:
    """The statement to judge, None where none is left; how many are left, and the place in the queue after it."""

    entry: Entry | None
    left: int
    after: str | None


def next_of(snapshot: Snapshot, queue: Queue) -> Next:
    """The most doubtful statement that nobody judged, or the one that is asked for."""
    waiting = Listing.model_validate({**queue.filters, "reviewed": False, "sort": "doubtful", "limit": 1})
    left = count_entries(snapshot, waiting)
    page = page_of(snapshot, waiting.model_copy(update={"cursor": queue.after}))
    if queue.s:
        return Next(snapshot.find(queue.s), left, queue.after)
    return Next(next(iter(page.items), None), left, page.next)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a passage: where it starts in the article, and its pieces."""

    start: int
    pieces: tuple[Piece, ...]


def passage_of(document: Document, statements: Sequence[Statement], said: Statement | None) -> list[Line]:
    """The paragraphs around a statement, or the article from its beginning, with this statement marked and the others shown."""
    marks = statement_marks(said) if said else []
    marks += [Mark(span, "elsewhere") for one in statements if said is None or one.id != said.id for span in one.content]
    marks += [Mark(item.span, "furniture") for item in document.furniture]
    paragraphs = list(split_paragraphs(document.text))
    shown = paragraphs if said is None else _around(paragraphs, said)
    return [Line(one.start, cut_pieces(document.text, one, marks)) for one in _within(shown)]


def _around(paragraphs: list[Span], said: Statement) -> list[Span]:
    spans = (*said.content, *said.cue, *said.source)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    touched = [number for number, one in enumerate(paragraphs) if one.start < last and first < one.end]
    return paragraphs[max(touched[0] - BEFORE, 0) : touched[-1] + AFTER + 1] if touched else []


def _within(paragraphs: Sequence[Span]) -> Iterator[Span]:
    left = LONGEST
    for one in paragraphs:
        if left <= 0:
            return
        yield Span(one.start, min(one.end, one.start + left))
        left -= one.end - one.start


def names_like(snapshot: Snapshot, begun: str, article: str | None) -> list[tuple[str, str | None]]:
    """Names to choose from, with their kinds: those in the article first, then everyone whose name has a word that begins so."""
    here = [(entry.speaker, entry.kind) for entry in snapshot.entries_of(article or "") if entry.speaker]
    words = [f" {word}" for word in fold_words(begun)]
    everyone = ((name, one.kind) for one in speakers_named(snapshot, words) for name in (one.name, *one.names))
    fitting = ((name, kind) for name, kind in (*here, *everyone) if all(word in (pad_words(name) or "") for word in words))
    return list(dict(fitting).items())[:NAMES_OFFERED]


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words of a role as a form shows them."""
    return " ".join(content_text(text, tuple(spans)).split())


def places_of(spans: Sequence[Span]) -> str:
    """The places of a role as a form carries them: "12-40 50-60"."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def read_spans(text: str, words: str, places: str, near: int | None) -> tuple[Span, ...]:
    """The spans that a form means: at its places where these hold the words, else where the words stand; RunError where that is open."""
    wanted = " ".join(words.replace("…", GAP).split())
    if not wanted:
        return ()
    if _PLACES.fullmatch(places):
        pairs = [tuple(map(int, pair.split("-"))) for pair in places.split()]
        if all(start < end <= len(text) for start, end in pairs):
            spans = tuple(Span(start, end) for start, end in pairs)
            if clean_text(words_of(text, spans)) == clean_text(wanted):  # a form shows what cannot be seen as �
                return spans
    return tuple(_find(text, part.strip(), near) for part in wanted.split(GAP.strip()) if part.strip())


def _find(text: str, words: str, near: int | None) -> Span:
    """Where words stand in the article: in the paragraph of `near` if they stand several times."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    edges = (r"(?<!\w)" if words[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
    found = [Span(*match.span()) for match in re.finditer(edges[0] + pattern + edges[1], text)]
    if len(found) > 1 and near is not None:
        here = next((one for one in split_paragraphs(text) if one.start <= near < one.end), None)
        found = [span for span in found if here and here.start <= span.start < here.end] or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise RunError(f"“{words}” does not stand in the article. Write it as it is printed, with … between parts, or select it")
    raise RunError(f"“{words}” stands there {len(found)} times. Select the place that is meant")
