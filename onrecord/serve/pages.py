"""The pages that are read: search, articles, speakers, compare, skipped, and what the API offers."""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.serve.articlepage import show_article
from onrecord.serve.catalogue import Snapshot
from onrecord.serve.choosing import list_chips, list_facets
from onrecord.serve.compare import compare_outlets, suggest_comparisons
from onrecord.serve.filters import Asked, Filters, Listing, Order, Paged, Words
from onrecord.serve.finding import count_entries, count_facets, find_entries, page_of
from onrecord.serve.lists import (
    Articles,
    Speakers,
    article_rows,
    best_articles,
    count_outlets,
    page_of_articles,
    page_of_speakers,
    skipped_key,
)
from onrecord.serve.paging import take_page
from onrecord.serve.site import Site, show_lines, show_page, site_of
from onrecord.serve.timeline import draw_timeline

router = APIRouter(include_in_schema=False)

ARTICLES_BESIDE = 4


@router.get("/")
def search(request: Request, listing: Annotated[Listing, Query()]) -> Response:
    """Statements and articles, by words and facets."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    page = page_of(snapshot, listing)
    counts, text = count_facets(snapshot, listing), listing.text
    beside = best_articles(snapshot, site.store.view, text)[:ARTICLES_BESIDE] if text and not listing.cursor else []
    return show_page(
        request,
        "search.html",
        listing=listing,
        total=count_entries(snapshot, listing),
        everything=len(snapshot.columns),
        articles=len(snapshot.articles),
        results=show_lines(site, page.items),
        more=listing.address("/", cursor=page.next) if page.next else None,
        beside=article_rows(site.store.view, beside),
        timeline=draw_timeline(counts["when"], listing, "/"),
        facets=list_facets(listing, counts),
        chips=list_chips(listing, person=_name_of(snapshot, listing)),
        orders=get_args(Order),
    )


def _name_of(snapshot: Snapshot, wanted: Filters) -> str | None:
    """The name of the person whose statements are wanted, where any are found."""
    entries = find_entries(snapshot, wanted).entries if wanted.person else ()
    return entries[0].who if entries else None


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
    entry = site_of(request).catalogue.now().find(id)
    if entry is None:
        raise HTTPException(404, "No statement of this id is in the record. It may have been read anew since; search for its words.")
    return RedirectResponse(f"/articles/{entry.document_id}?s={id}#s-{id}", 307)


@router.get("/articles")
def articles(request: Request, asked: Annotated[Articles, Query()]) -> Response:
    """The articles, or those with some words."""
    site = site_of(request)
    found = page_of_articles(site.catalogue.now(), site.store.view, asked)
    more = asked.address("/articles", cursor=found.page.next) if found.page.next else None
    listed = article_rows(site.store.view, found.page.items)
    return show_page(request, "articles.html", asked=asked, found=found, listed=listed, more=more, outlets=_outlets(site))


def _outlets(site: Site) -> list[tuple[str, int]]:
    """The outlets with the most articles first."""
    return sorted(((name, articles) for name, articles, _ in count_outlets(site.catalogue.now())), key=lambda one: -one[1])


@router.get("/speakers")
def speakers(request: Request, asked: Annotated[Speakers, Query()]) -> Response:
    """Everyone who speaks."""
    found = page_of_speakers(site_of(request).catalogue.now(), asked)
    more = asked.address("/speakers", cursor=found.page.next) if found.page.next else None
    return show_page(request, "speakers.html", asked=asked, found=found, more=more)


@router.get("/compare")
def compare(request: Request, wanted: Annotated[Filters, Query()]) -> Response:
    """Outlets side by side."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    if not wanted.filtered:
        return show_page(request, "compare.html", wanted=wanted, suggestions=suggest_comparisons(snapshot), comparison=None)
    comparison = compare_outlets(snapshot, wanted)
    shown = {entry.id: entry for row in comparison.rows for cell in row.cells for entry in cell}
    words = show_lines(site, shown.values(), "show_cell")
    beside = [chip for chip in list_chips(wanted, "/compare", person=_name_of(snapshot, wanted)) if chip.name != "outlet"]
    return show_page(request, "compare.html", wanted=wanted, comparison=comparison, words=words, chips=beside, suggestions=None)


@router.get("/skipped")
def skipped(request: Request, asked: Annotated[Paged, Query()]) -> Response:
    """What could not be read, and why."""
    items = site_of(request).store.view.skipped()
    page = take_page(items, skipped_key, asked.cursor, asked.limit)
    more = asked.address("/skipped", cursor=page.next) if page.next else None
    return show_page(request, "skipped.html", items=page.items, total=len(items), more=more)


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
