"""The application: pages and API over one store, with everything that guards them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import anyio.to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse, Response

from onrecord.errors import RunError
from onrecord.serve import addpage, api, claimspage, networkpage, pages, peoplepage, reviewpage, speakerpage
from onrecord.serve.adding import MOST_FILES, Jobs
from onrecord.serve.catalogue import Catalogue
from onrecord.serve.claimlist import ClaimOrder
from onrecord.serve.finding import TooSlow
from onrecord.serve.guard import Guard
from onrecord.serve.replies import problem
from onrecord.serve.site import Site, load_static, load_templates, show_page
from onrecord.serve.wording import sentence_of
from onrecord.settings import Settings
from onrecord.store import Store

THREADS = 12  # that answer at a time: the store has fifteen connections
COMPRESSED = 1_000  # bytes from which an answer is compressed
HOW_HARD = 4  # of 9: a page is a tenth larger than at 9, in half the time
FILES_AT_ONCE = 5  # of the largest size that may be sent at once, or as many small ones as fit
TITLES = {
    400: "That cannot be asked",
    403: "That is not allowed",
    404: "There is nothing here",
    405: "That cannot be done here",
    408: "That took too long",
    413: "That is too large",
    422: "That cannot be asked",
    503: "Not just now",
}
UNSAID = {  # what Starlette says of itself, and what helps
    "Not Found": "Check the address, or search the record.",
    "Method Not Allowed": "This address is only there to be read.",
}


def create_app(store: Store, settings: Settings, *, token: str | None = None, read_only: bool = False) -> FastAPI:
    """The application for an open store, which stays the caller's to close."""
    catalogue = Catalogue(store.view)
    jobs = Jobs(store, catalogue, settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield
        jobs.close()

    description = "Who said what, to whom, when and where; which outlets carried it, and in whose words. " + (
        "Offsets are half-open code points into an article's text. Unknown parameters are refused."
    )
    app = FastAPI(
        title="onrecord",
        version=version("onrecord"),
        description=description,
        openapi_url=f"{api.PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.site = Site(store, catalogue, jobs, load_templates(), load_static(), read_only, token, ClaimOrder(store))
    for part in (pages, speakerpage, claimspage, networkpage, reviewpage, peoplepage, addpage, api):
        app.include_router(part.router)
    app.include_router(claimspage.calls)
    _handle_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=COMPRESSED, compresslevel=HOW_HARD)
    app.add_middleware(Guard, token=token, max_body=FILES_AT_ONCE * settings.max_bytes + MOST_FILES * COMPRESSED)
    return app


def _handle_errors(app: FastAPI) -> None:
    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        return _say(request, error.status_code, UNSAID.get(str(error.detail), str(error.detail)))

    @app.exception_handler(RequestValidationError)
    def misasked(request: Request, error: RequestValidationError) -> Response:
        return _say(request, 422, " ".join(_what_is_wrong(one) for one in error.errors()[:5]))

    @app.exception_handler(RunError)
    def failed(request: Request, error: RunError) -> Response:
        words = sentence_of(error)
        return _say(request, 503 if words.startswith("The store") else 400, words)

    @app.exception_handler(TooSlow)
    def slow(request: Request, error: TooSlow) -> Response:
        return _say(request, 503, "This search took too long and was stopped. Ask for less: fewer words, a year, one outlet.")

    @app.exception_handler(Exception)
    def broken(request: Request, error: Exception) -> Response:
        return PlainTextResponse("Something is wrong with onrecord itself. What was stored stays; please report this.", 500)


def _what_is_wrong(error: dict[str, object]) -> str:
    """One fault of a request, in a sentence."""
    place, message = error.get("loc"), str(error.get("msg", ""))
    name = next((part for part in reversed(place) if isinstance(part, str) and part != "query"), "") if isinstance(place, tuple) else ""
    if error.get("type") == "extra_forbidden":
        return f"There is no parameter {name!r}."
    said = message.removeprefix("Value error, ")
    return f"{name}: {said}." if name else f"{said[:1].upper()}{said[1:]}."


def _say(request: Request, status: int, detail: str) -> Response:
    """A page for people or a problem for programs, which says what to do."""
    title = TITLES.get(status, "That did not work")
    if request.url.path.startswith("/api/"):
        return problem(status, title, detail)
    return show_page(request, "error.html", status=status, title=title, detail=detail)
