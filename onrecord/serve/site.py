"""What every page and answer is made from: the store, its catalogue, the templates, and what is allowed."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from onrecord.marking import Piece, clean_text, cut_pieces, statement_marks
from onrecord.records import Span, content_text, value_of
from onrecord.serve.adding import Jobs
from onrecord.serve.catalogue import Catalogue
from onrecord.serve.claimlist import ClaimOrder
from onrecord.serve.columns import Entry
from onrecord.serve.filters import quote_name
from onrecord.serve.memo import Recent
from onrecord.serve.replies import HTML, reply
from onrecord.serve.wording import MANNER_WORDS, count_of, date_in_words, sentences_of, size_of, speaker_words, statement_bounds, title_of
from onrecord.store import Store

CLIP = 600  # characters of a result's sentences; longer ones are cut
LINES = 8_000_000  # bytes that lines of lists as shown lately may take
LEAD = 120  # characters kept before a statement that begins late in what is cut

STATIC_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Site:
    """One application's parts; `read_only` forbids adding, `token` is demanded where there is one; `lines` of lists as shown lately."""

    store: Store
    catalogue: Catalogue
    jobs: Jobs
    templates: Environment
    static: dict[str, tuple[bytes, str]]
    read_only: bool
    token: str | None
    claims: ClaimOrder
    lines: Recent[Markup] = field(default_factory=lambda: Recent(LINES))


@dataclass(frozen=True, slots=True)
class Result:
    """A statement in a list: its sentence in pieces, and what is told beside it."""

    entry: Entry
    who: str
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool
    title: str
    outlet: str | None
    published: str | None
    said_on: str | None
    place: str | None
    occasion: str | None
    negated: bool
    claim: str | None


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site: Site = request.app.state.site
    return site


def base_of(request: Request) -> str:
    """The address of the site, without a slash at its end."""
    return str(request.base_url).rstrip("/")


@cache
def load_static() -> dict[str, tuple[bytes, str]]:
    """The files that pages use, by name, each with its type: an address never becomes a path."""
    named = {file.name: file for file in files("onrecord.serve").joinpath("static").iterdir()}
    typed = {name: kind for name in named for suffix, kind in STATIC_TYPES.items() if name.endswith(suffix)}
    return {name: (named[name].read_bytes(), kind) for name, kind in typed.items()}


@cache
def load_templates() -> Environment:
    """The templates: everything put into them is cleaned and escaped."""
    templates = Environment(
        loader=PackageLoader("onrecord.serve"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: "" if value is None else clean_text(value) if type(value) is str else value,
    )
    stamps = {name: hashlib.sha256(content).hexdigest()[:12] for name, (content, _) in load_static().items()}
    templates.globals.update(
        static=lambda name: f"/static/{name}?v={stamps[name]}",
        count_of=count_of,
        size_of=size_of,
        manner_words=MANNER_WORDS,
        speaker_link=speaker_link,
        quote_name=quote_name,
        web_address=web_address,
        asked=_asked,
    )
    templates.filters.update(date=date_in_words, title_of=title_of)
    return templates


def speaker_link(name: str, person: str | None = None) -> str:
    """The address of a speaker's page: of the person, where the record has one."""
    return "/speaker?" + urlencode({"person": person} if person else {"name": name})


def _asked(record: Any, **more: str) -> dict[str, str]:
    """The parameters that name a speaker."""
    return {**({"person": record.person.summary.id} if record.person else {"name": record.name}), **more}


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web; an article may carry any."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def show_page(request: Request, template: str, *, status: int = 200, headers: dict[str, str] | None = None, **given: Any) -> Response:
    """A page made of a template."""
    return reply(request, render_page(request, template, **given), HTML, status=status, headers=headers)


def render_page(request: Request, template: str, **given: Any) -> str:
    """The page itself."""
    site = site_of(request)
    return site.templates.get_template(template).render(site=site, path=request.url.path, **given)


def show_lines(site: Site, entries: Iterable[Entry], macro: Literal["show_result", "show_cell"] = "show_result") -> dict[str, Markup]:
    """Each entry with its sentence as a macro puts it, by its id; what was shown lately is put together once only."""
    by_id = {entry.id: entry for entry in entries}
    keys = {id: (macro, id, entry.changed) for id, entry in by_id.items()}
    lines: dict[str, Markup] = {}
    for id, key in keys.items():
        with suppress(KeyError):
            lines[id] = site.lines.get(key)
    show = getattr(site.templates.get_template("parts.html").module, macro)
    for result in show_results(site.catalogue, [entry for id, entry in by_id.items() if id not in lines]):
        id = result.entry.id
        lines[id] = show(result)
        site.lines.put(keys[id], lines[id], sys.getsizeof(lines[id]))
    return {id: lines[id] for id in keys if id in lines}


def show_results(catalogue: Catalogue, entries: Iterable[Entry]) -> list[Result]:
    """Each entry with its sentence; one that was read anew meanwhile is left out."""
    by_id = {entry.id: entry for entry in entries}
    results = []
    for document, statement in catalogue.whole(by_id.values()):
        text = document.text
        whole, bounds = sentences_of(text, statement), statement_bounds(statement)
        start = whole.start if bounds.start - whole.start <= LEAD else bounds.start - LEAD
        within = Span(start, min(whole.end, start + CLIP))
        results.append(
            Result(
                entry=by_id[statement.id],
                who=speaker_words(document, statement),
                pieces=cut_pieces(text, within, statement_marks(statement)),
                cut_before=start > whole.start,
                cut_after=within.end < whole.end,
                title=value_of(document.title) or document.path,
                outlet=value_of(document.outlet),
                published=value_of(document.published),
                said_on=value_of(statement.said_on),
                place=value_of(statement.place),
                occasion=value_of(statement.occasion),
                negated=statement.negated,
                claim=statement.claim,
            )
        )
    return results


def words_at(text: str, span: Span | None) -> str | None:
    """The words of a span on one line, None where there is none."""
    return " ".join(content_text(text, (span,)).split()) if span else None
