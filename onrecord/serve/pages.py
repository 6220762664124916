"""The pages that are read: search, articles, speakers, compare, skipped, and what the API offers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.records import ACTS, MANNERS
from onrecord.serve.articlepage import show_article
from onrecord.serve.compare import compare_outlets, suggest_comparisons
from onrecord.serve.filters import Asked, Filters, Listing, Order, Words, bare_name, quote_name
from onrecord.serve.finding import find_entries, page_of
from onrecord.serve.lists import Articles, Speakers, page_of_articles, page_of_speakers
from onrecord.serve.site import Site, show_page, show_results, site_of
from onrecord.serve.speaker import describe_speaker
from onrecord.serve.timeline import draw_timeline

router = APIRouter(include_in_schema=False)

VALUES_SHOWN, VALUES_FOLDED = 8, 40  # of a facet: at once, and when it is opened
ARTICLES_BESIDE = 4
FACETS = ("speaker", "about", "outlet", "manner", "act", "year", "score")
NONE = {"speaker": "not resolved", "outlet": "not known"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its name, how many statements it would leave, and the address that chooses it or lets it go."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, the most frequent first."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on: the parameter it stands in, and the address without it."""

    name: str
    value: str
    label: str
    href: str


@router.get("/")
def search(request: Request, listing: Annotated[Listing, Query()]) -> Response:
    """Statements and articles, by words and facets."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    found = find_entries(snapshot, listing)
    page = page_of(snapshot, listing)
    text = listing.text
    return show_page(
        request,
        "search.html",
        listing=listing,
        total=len(found.entries),
        everything=len(snapshot.entries),
        articles=len(snapshot.articles),
        results=show_results(site.catalogue, page.items),
        more=listing.address("/", cursor=page.next) if page.next else None,
        beside=site.store.view.search_articles(text, limit=ARTICLES_BESIDE) if text and not listing.cursor else [],
        timeline=draw_timeline(found.facets["when"], listing),
        facets=list_facets(listing, found.facets),
        chips=list_chips(listing),
        **choices(),
    )


def choices() -> dict[str, Any]:
    """What the forms let one choose from."""
    return {"acts": ACTS, "manners": MANNERS, "orders": get_args(Order)}


def list_facets(wanted: Filters, counts: dict[str, Counter[str]], path: str = "/") -> list[Facet]:
    """The facets beside a list; a value that is on stays to be seen, however rare."""
    return [Facet(name, _values(name, wanted, counts, path)) for name in FACETS]


def _values(name: str, wanted: Filters, counts: dict[str, Counter[str]], path: str) -> tuple[Value, ...]:
    if name == "year":
        return _year_values(wanted, counts["when"], path)
    if name == "score":
        return tuple(_score_value(wanted, least, count, path) for least, count in sorted(counts["score"].items(), reverse=True))
    given: tuple[str, ...] = getattr(wanted, name)
    named = name in ("speaker", "about", "outlet")
    values = []
    for value, count in counts[name].most_common():
        asked = quote_name(value) if named else value
        chosen = asked in given
        if chosen or len(values) < VALUES_FOLDED:
            after = tuple(one for one in given if one != asked) if chosen else (*given, asked)
            values.append(Value(value or NONE.get(name, "none"), count, wanted.address(path, **{name: after, "cursor": None}), chosen))
    return tuple(values)


def _year_values(wanted: Filters, months: Counter[str], path: str) -> tuple[Value, ...]:
    years: Counter[str] = Counter()
    for month, count in months.items():
        if month:
            years[month[:4]] += count
    values = []
    for year, count in sorted(years.items(), reverse=True)[:VALUES_FOLDED]:
        chosen = wanted.since == wanted.until == year
        since = None if chosen else year
        values.append(Value(year, count, wanted.address(path, since=since, until=since, cursor=None), chosen))
    return tuple(values)


def _score_value(wanted: Filters, least: str, count: int, path: str) -> Value:
    chosen = wanted.min_score == float(least)
    return Value(f"{least} and more", count, wanted.address(path, min_score=None if chosen else least, cursor=None), chosen)


def list_chips(wanted: Filters, path: str = "/") -> list[Chip]:
    """The filters that are on and have no field of their own in the form."""
    chips = []
    for name in ("speaker", "about", "outlet", "manner", "act", "article"):
        given = getattr(wanted, name)
        for value in (given,) if isinstance(given, str) else given or ():
            after = tuple(one for one in given if one != value) if isinstance(given, tuple) else None
            bare = bare_name(value)
            label = value if bare is None else bare or NONE.get(name, "none")
            chips.append(Chip(name, value, label, wanted.address(path, **{name: after, "cursor": None})))
    return chips


class ArticleView(Asked):
    """Which part of a long article, and which statement is pointed out."""

    part: Annotated[int, Field(ge=1, le=10_000)] = 1
    s: Words | None = None


@router.get("/articles/{id}")
def article(request: Request, id: str, asked: Annotated[ArticleView, Query()]) -> Response:
    """One article with its statements marked."""
    return show_article(request, _known_article(site_of(request), id), asked.part, asked.s)


def _known_article(site: Site, id: str) -> str:
    if id not in site.catalogue.now().articles:
        raise HTTPException(404, "No article of this id is in the record. See the list of articles.")
    return id


@router.get("/statements/{id}")
def statement(request: Request, id: str) -> Response:
    """The lasting address of a statement: leads to its place in the article."""
    entry = site_of(request).catalogue.now().by_id.get(id)
    if entry is None:
        raise HTTPException(404, "No statement of this id is in the record. It may have been read anew since; search for its words.")
    return RedirectResponse(f"/articles/{entry.document_id}?s={id}#s-{id}", 307)


@router.get("/articles")
def articles(request: Request, asked: Annotated[Articles, Query()]) -> Response:
    """The articles, or those with some words."""
    site = site_of(request)
    found = page_of_articles(site.catalogue.now(), site.store.view, asked)
    more = asked.address("/articles", cursor=found.page.next) if found.page.next else None
    return show_page(request, "articles.html", asked=asked, found=found, more=more, outlets=_outlets(site))


def _outlets(site: Site) -> list[tuple[str, int]]:
    counts = Counter(outlet for held in site.catalogue.now().articles.values() for outlet in held.outlets)
    return counts.most_common()


@router.get("/speakers")
def speakers(request: Request, asked: Annotated[Speakers, Query()]) -> Response:
    """Everyone who speaks."""
    found = page_of_speakers(site_of(request).catalogue.speakers(), asked)
    more = asked.address("/speakers", cursor=found.page.next) if found.page.next else None
    return show_page(request, "speakers.html", asked=asked, found=found, more=more)


class SpeakerView(Asked):
    """Whose page it is."""

    name: Words = ""


@router.get("/speaker")
def speaker(request: Request, asked: Annotated[SpeakerView, Query()]) -> Response:
    """What the record has of one speaker."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    record = describe_speaker(snapshot, asked.name, (one.name for one in site.catalogue.speakers()))
    if record is None:
        raise HTTPException(404, "Nobody in the record has exactly this name. See the list of speakers, or search for words of the name.")
    wanted = Listing(speaker=(quote_name(record.name),), limit=10)
    timeline = draw_timeline(find_entries(snapshot, wanted).facets["when"], wanted)
    results = show_results(site.catalogue, page_of(snapshot, wanted).items)
    return show_page(request, "speaker.html", record=record, wanted=Listing(speaker=wanted.speaker), timeline=timeline, results=results)


@router.get("/compare")
def compare(request: Request, wanted: Annotated[Filters, Query()]) -> Response:
    """Outlets side by side."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    if not wanted.filtered:
        return show_page(request, "compare.html", wanted=wanted, suggestions=suggest_comparisons(snapshot), comparison=None)
    comparison = compare_outlets(snapshot, wanted)
    shown = {entry.id: entry for row in comparison.rows for cell in row.cells for entry in cell}
    words = {result.entry.id: result for result in show_results(site.catalogue, list(shown.values()))}
    beside = [chip for chip in list_chips(wanted, "/compare") if chip.name != "outlet"]
    return show_page(request, "compare.html", wanted=wanted, comparison=comparison, words=words, chips=beside, suggestions=None)


@router.get("/skipped")
def skipped(request: Request) -> Response:
    """What could not be read, and why."""
    return show_page(request, "skipped.html", items=site_of(request).store.view.skipped())


@router.get("/api")
def api(request: Request) -> Response:
    """What the API offers, for people."""
    schema = request.app.openapi()
    calls = [(path, call) for path, methods in schema["paths"].items() for call in methods.values()]
    return show_page(request, "api.html", calls=calls)


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """A style sheet or script; its address changes with its content, so that it may be kept."""
    found = site_of(request).static.get(name)
    if found is None:
        raise HTTPException(404, "There is no such file.")
    content, kind = found
    keep = {"cache-control": "public, max-age=31536000, immutable"} if request.query_params.get("v") else {}
    return Response(content, media_type=kind, headers=keep)


def explain(error: RunError) -> str:
    """What a RunError says, as a sentence of its own."""
    words = str(error)
    return words[:1].upper() + words[1:]
