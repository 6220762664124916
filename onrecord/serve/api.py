"""The API: what the pages show, for programs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from itertools import islice
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse

from onrecord.export import FORMATS
from onrecord.export.articles import article_line
from onrecord.records import Document, Statement, content_text, statement_line
from onrecord.serve import models
from onrecord.serve.articlepage import RESOLVED
from onrecord.serve.catalogue import Catalogue, find_statement
from onrecord.serve.columns import Entry
from onrecord.serve.filters import Asked, Filters, Listing, Order, Paged, Words
from onrecord.serve.finding import count_entries, count_facets, page_of, sort_entries
from onrecord.serve.linked import (
    ANNOTATION,
    JSON_LD,
    annotate_article,
    annotate_list,
    annotate_statement,
    linked_article,
    linked_list,
    linked_record,
    linked_statement,
)
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
from onrecord.serve.network import NetworkAsked, build_network, network_rows
from onrecord.serve.paging import take_page
from onrecord.serve.replies import CSV, PROBLEM, as_file, is_known, reply, reply_csv, reply_json
from onrecord.serve.site import base_of, site_of, speaker_link
from onrecord.serve.speakerpage import find_speaker
from onrecord.serve.wording import cite_statement, count_of, sentences_of
from onrecord.store import Article

PREFIX = "/api/v1"
STREAMED = 100  # statements to a piece of the export
BEST_ARTICLES = 10
MOST_CALLED = 10
VALUES, MOST_VALUES = 500, 10_000  # of a facet

WRONG = {"description": "What is wrong, and what to do.", "content": {PROBLEM: {"schema": models.Problem.model_json_schema()}}}

router = APIRouter(prefix=PREFIX, responses={"4XX": WRONG, 503: WRONG})

Form = Literal["json", "jsonld", "annotation"]
Table = Literal["json", "csv"]
TABLE: dict[int | str, dict[str, Any]] = {200: {"content": {CSV: {}}, "description": "JSON, or by `format` a table."}}
STREAM: dict[int | str, dict[str, Any]] = {200: {"content": {"application/x-ndjson": {}, CSV: {}}}}
FormAsked = Annotated[Form | None, Query(alias="format", description="What `Accept` asks for, for those who cannot set it.")]
LINKED: dict[int | str, dict[str, Any]] = {
    200: {"content": {JSON_LD: {}, ANNOTATION: {}}, "description": "JSON, or by `Accept` schema.org or a W3C Web Annotation as JSON-LD."},
}


def form_of(request: Request, asked: Form | None) -> Form:
    """What the one who asks would rather have; JSON where that is not said."""
    if asked:
        return asked
    best: Form = "json"
    weight = 0.0
    for part in request.headers.get("accept", "").lower().split(","):
        kind, *parameters = (one.strip() for one in part.split(";"))
        form: Form | None = {"application/json": "json", "application/ld+json": "jsonld"}.get(kind)  # type: ignore[assignment]
        if form == "jsonld" and any(one.startswith("profile=") and "anno" in one for one in parameters):
            form = "annotation"
        q = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        given = float(q) if q.replace(".", "", 1).isdecimal() and q.isascii() else 0.0
        if form and given > weight:
            best, weight = form, given
    return best


def _rows(catalogue: Catalogue, entries: Iterable[Entry], base: str) -> list[dict[str, Any]]:
    entries = list(entries)
    outlets = {entry.id: list(entry.outlets) for entry in entries}
    return [
        {**statement_line(document, said), "outlets": outlets[said.id], "url": f"{base}/statements/{said.id}"}
        for document, said in catalogue.whole(entries)
    ]


def next_link(request: Request, cursor: str | None) -> dict[str, str]:
    """The header that names the next page."""
    return {"link": f'<{request.url.include_query_params(cursor=cursor)}>; rel="next"'} if cursor else {}


class StatementTable(Listing):
    """Which statements are wanted, and in what form."""

    format: Annotated[Form | None, Field(description="What `Accept` asks for, for those who cannot set it.")] = None


@router.get("/statements", response_model=models.StatementPage, responses={200: LINKED[200]}, tags=["statements"])
def statements(request: Request, asked: Annotated[StatementTable, Query()]) -> Response:
    """Statements, filtered and sorted."""
    catalogue, base = site_of(request).catalogue, base_of(request)
    snapshot, listing = catalogue.now(), Listing(**asked.model_dump(exclude={"format"}, exclude_defaults=True))
    page = page_of(snapshot, listing)
    total = count_entries(snapshot, listing)
    headers, wanted = next_link(request, page.next), form_of(request, asked.format)
    if wanted == "jsonld":
        return reply_json(request, linked_list(catalogue.whole(page.items), total, base), media_type=JSON_LD, headers=headers)
    if wanted == "annotation":
        address = base + request.url.path + (f"?{request.url.query}" if request.url.query else "")
        collection = annotate_list(catalogue.whole(page.items), total, base, address)
        return reply_json(request, collection, media_type=ANNOTATION, headers=headers)
    items = _rows(catalogue, page.items, base)
    return reply_json(request, {"items": items, "total": total, "next": page.next}, headers=headers)


@router.get("/statements/{id}", response_model=models.StatementFull, responses=LINKED, tags=["statements"])
def statement(request: Request, id: str, form: FormAsked = None) -> Response:
    """One statement with the reasons for everything that was resolved of it."""
    catalogue, base = site_of(request).catalogue, base_of(request)
    entry = catalogue.now().find(id)
    article = catalogue.article(entry.document_id) if entry else None
    said = find_statement(article, id) if article else None
    if entry is None or article is None or said is None:
        raise HTTPException(404, "No statement of this id is in the record.")
    document, wanted = article.document, form_of(request, form)
    if wanted == "jsonld":
        return reply_json(request, linked_statement(document, said, base), media_type=JSON_LD)
    if wanted == "annotation":
        return reply_json(request, annotate_statement(document, said, base), media_type=ANNOTATION)
    (row,) = _rows(catalogue, [entry], base)
    sentence = sentences_of(document.text, said)
    more = {
        "reasons": _reasons(document, said),
        "sentence": document.text[sentence.start : sentence.end],
        "citation": cite_statement(document, said, row["url"]),
    }
    return reply_json(request, {**row, **more})


def _reasons(document: Document, said: Statement) -> dict[str, dict[str, Any]]:
    found = {name: getattr(said, name) for name in RESOLVED}
    return {
        name: {
            "value": one.value,
            "rule": one.rule,
            "evidence": [one.evidence.start, one.evidence.end] if one.evidence else None,
            "evidence_text": content_text(document.text, (one.evidence,)) if one.evidence else None,
            "clue": one.clue,
            "score": one.score,
        }
        for name, one in found.items()
        if one is not None
    }


class ArticleTable(Articles):
    """Which articles are wanted, and in what form."""

    format: Annotated[Table, Field(description="json or csv.")] = "json"


@router.get("/articles", response_model=models.ArticlePage, responses=TABLE, tags=["articles"])
def articles(request: Request, asked: Annotated[ArticleTable, Query()]) -> Response:
    """Articles, or those with some words."""
    site = site_of(request)
    found = page_of_articles(site.catalogue.now(), site.store.view, asked)
    rows = article_rows(site.store.view, found.page.items)
    if asked.format == "csv":
        return reply_csv(request, rows, [field.name for field in fields(models.ArticleLine)], "articles.csv")
    headers = next_link(request, found.page.next)
    return reply_json(request, {"items": rows, "total": found.total, "next": found.page.next}, headers=headers)


def _article(request: Request, id: str) -> Article:
    catalogue = site_of(request).catalogue
    if id not in catalogue.now().articles:
        raise HTTPException(404, "No article of this id is in the record.")
    return catalogue.article(id)


@router.get("/articles/{id}", response_model=models.ArticleFull, responses=LINKED, tags=["articles"])
def article(request: Request, id: str, form: FormAsked = None) -> Response:
    """One article with its text and its statements."""
    found, base, wanted = _article(request, id), base_of(request), form_of(request, form)
    if wanted == "jsonld":
        return reply_json(request, linked_article(found, base), media_type=JSON_LD)
    if wanted == "annotation":
        return reply_json(request, annotate_article(found.document, found.statements, base), media_type=ANNOTATION)
    return reply_json(request, article_line(found.document, found.statements, found.copies))


@router.get("/articles/{id}/text", tags=["articles"], response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def article_text(request: Request, id: str) -> Response:
    """The text that every offset counts in, character for character."""
    return reply(request, _article(request, id).document.text, "text/plain; charset=utf-8")


class SpeakerTable(Speakers):
    """Which speakers are wanted, and in what form."""

    format: Annotated[Table, Field(description="json or csv.")] = "json"


@router.get("/speakers", response_model=models.SpeakerPage, responses=TABLE, tags=["speakers"])
def speakers(request: Request, asked: Annotated[SpeakerTable, Query()]) -> Response:
    """Everyone who speaks, most statements first."""
    found = page_of_speakers(site_of(request).catalogue.now(), asked)
    rows = [asdict(one) for one in found.page.items]
    if asked.format == "csv":
        return reply_csv(request, rows, models.SpeakerLine.model_fields, "speakers.csv")
    headers = next_link(request, found.page.next)
    return reply_json(request, {"items": rows, "total": found.total, "next": found.page.next}, headers=headers)


class SpeakerAsked(Asked):
    """Who is wanted."""

    name: Annotated[Words, Field(description="The whole name, as the record has it.")] = ""
    person: Annotated[Words | None, Field(description="Or the id of a person.")] = None
    format: Annotated[Form | None, Field(description="What `Accept` asks for, for those who cannot set it.")] = None


@router.get("/speaker", response_model=models.SpeakerFull, responses=LINKED, tags=["speakers"])
def speaker(request: Request, asked: Annotated[SpeakerAsked, Query()]) -> Response:
    """One speaker: names, roles, subjects, outlets."""
    record = find_speaker(site_of(request), asked.name, asked.person)
    if isinstance(record, list):
        told = ", ".join(f"{one.person or 'no person'} ({count_of(one.statements, 'statement')})" for one in record[:MOST_CALLED])
        raise HTTPException(400, f"Several are called so. Give the id of one as person: {told}.")
    person = record.person.summary.id if record.person else None
    if form_of(request, asked.format) == "jsonld":
        url = f"{base_of(request)}{speaker_link(record.name, person)}"
        return reply_json(request, {"@context": "https://schema.org", **linked_record(record, url)}, media_type=JSON_LD)
    told_of = ("name", "names", "kinds", "first", "last", "roles", "printed", "outlets", "alike")
    plain = {name: getattr(record, name) for name in told_of}
    plain |= {name: [asdict(one) for one in plain[name]] for name in ("roles", "outlets")}
    subjects = [asdict(subject.manners) for subject in record.subjects]
    return reply_json(request, {**plain, "person": person, "statements": len(record.entries), "subjects": subjects})


@router.get("/outlets", response_model=models.OutletPage, tags=["outlets"])
def outlets(request: Request, asked: Annotated[Paged, Query()]) -> Response:
    """Every outlet, with how many articles and statements it carried."""
    counts = count_outlets(site_of(request).catalogue.now())
    rows = [{"name": name, "articles": articles, "statements": said} for name, articles, said in counts]
    page = take_page(rows, lambda row: (row["name"],), asked.cursor, asked.limit)
    told = {"items": page.items, "total": len(rows), "next": page.next}
    return reply_json(request, told, headers=next_link(request, page.next))


class CountsAsked(Filters):
    """Which statements are counted, and how many values of each facet are given."""

    most: Annotated[int, Field(ge=1, le=MOST_VALUES, description="How many values of each facet, the most frequent first.")] = VALUES


@router.get("/counts", response_model=models.Counts, tags=["search"])
def counts(request: Request, wanted: Annotated[CountsAsked, Query()]) -> Response:
    """How many statements match, and what each facet would leave; months and years under `when`."""
    snapshot = site_of(request).catalogue.now()
    counted = count_facets(snapshot, wanted)
    facets = {name: dict(one.most_common(wanted.most)) for name, one in counted.items()}
    values = {name: len(one) for name, one in counted.items()}
    return reply_json(request, {"total": count_entries(snapshot, wanted), "facets": facets, "values": values})


class NetworkTable(NetworkAsked):
    """Which network is wanted, and in what form."""

    format: Annotated[Table, Field(description="json or csv.")] = "json"


@router.get("/network", response_model=models.Network, responses=TABLE, tags=["speakers"])
def network(request: Request, asked: Annotated[NetworkTable, Query()]) -> Response:
    """Who speaks about whom: the names with most ties, and how often each speaks of each other."""
    built = build_network(site_of(request).catalogue.now(), asked)
    rows = network_rows(built)
    if asked.format == "csv":
        return reply_csv(request, rows, models.NetworkTie.model_fields, "network.csv")
    return reply_json(request, {"items": rows, "names": len(built.nodes), "all_names": built.all_nodes, "all_ties": built.all_edges})


@router.get("/search", response_model=models.SearchResult, tags=["search"])
def search(request: Request, listing: Annotated[Listing, Query()]) -> Response:
    """Statements that match, and the articles whose title or text holds the words."""
    site = site_of(request)
    snapshot = site.catalogue.now()
    page = page_of(snapshot, listing)
    total = count_entries(snapshot, listing)
    said = {"items": _rows(site.catalogue, page.items, base_of(request)), "total": total, "next": page.next}
    best = best_articles(snapshot, site.store.view, listing.text)[:BEST_ARTICLES] if listing.text else []
    return reply_json(request, {"statements": said, "articles": article_rows(site.store.view, best)})


class SkippedTable(Paged):
    """Which page is wanted, and in what form; a table has all."""

    format: Annotated[Table, Field(description="json or csv.")] = "json"


@router.get("/skipped", response_model=models.SkippedPage, responses=TABLE, tags=["articles"])
def skipped(request: Request, asked: Annotated[SkippedTable, Query()]) -> Response:
    """What could not be read, why, and what to do about it."""
    items = site_of(request).store.view.skipped()
    if asked.format == "csv":
        return reply_csv(request, [asdict(item) for item in items], models.SkippedLine.model_fields, "skipped.csv")
    page = take_page(items, skipped_key, asked.cursor, asked.limit)
    told = {"items": [asdict(item) for item in page.items], "total": len(items), "next": page.next}
    return reply_json(request, told, headers=next_link(request, page.next))


class Export(Filters):
    """Which statements are wanted, in what order and form."""

    sort: Annotated[Order, Field(description="Undated statements come last in either order of date.")] = "oldest"
    format: Annotated[Literal["jsonl", "csv"], Field(description="jsonl, the line format, or csv.")] = "jsonl"


@router.get("/export", tags=["statements"], response_class=StreamingResponse, responses=STREAM)
def export(request: Request, asked: Annotated[Export, Query()]) -> Response:
    """Every statement that matches, as `onrecord export` writes them, in a stream."""
    catalogue = site_of(request).catalogue
    snapshot = catalogue.now()
    tag = f'W/"{snapshot.fingerprint}-{asked.format}"'
    headers = {"etag": tag, "vary": "Accept, Cookie"}
    if is_known(request, tag):
        return Response(status_code=304, headers=headers)
    kind = CSV if asked.format == "csv" else "application/x-ndjson"
    pieces = _write(catalogue, sort_entries(snapshot, Listing(**asked.model_dump(exclude={"format"}))), asked.format)
    return StreamingResponse(pieces, media_type=kind, headers={**headers, **as_file(f"statements.{asked.format}")})


def _write(catalogue: Catalogue, entries: Iterable[Entry], format: str) -> Iterator[bytes]:
    """The export in pieces; a table's header is written once."""
    left = iter(entries)
    first = True
    while (batch := list(islice(left, STREAMED))) or first:
        file = io.StringIO()
        FORMATS[format](catalogue.whole(batch), file)
        written = file.getvalue()
        yield (written if first or format != "csv" else written.partition("\n")[2]).encode("utf-8", "backslashreplace")
        first = False
