"""The pages that write: signing in with the token, adding articles and watching them being read."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.read.readers import SUFFIXES
from onrecord.serve.adding import MOST_FILES, Job, Sent, number_names, pasted_name, safe_name
from onrecord.serve.forms import TOO_OLD, is_sealed, refuse_where_read_only, show_form
from onrecord.serve.guard import SESSION, is_token, session_of
from onrecord.serve.site import show_page, site_of
from onrecord.serve.wording import sentence_of

router = APIRouter(include_in_schema=False)

SLOWLY = 0.5  # seconds that a wrong token costs


@router.get("/add")
def add(request: Request) -> Response:
    """The form for files or a pasted text."""
    return _show_form(request)


def _show_form(request: Request, *, status: int = 200, error: str | None = None) -> Response:
    refuse_where_read_only(request)
    limits = {"bytes": site_of(request).jobs.max_bytes, "files": MOST_FILES, "suffixes": SUFFIXES}
    return show_form(request, "add.html", status=status, error=error, limits=limits)


@router.post("/add")
async def take(request: Request) -> Response:
    """Take what was sent and begin to read it."""
    refuse_where_read_only(request)
    site = site_of(request)
    async with request.form(max_files=MOST_FILES, max_fields=4, max_part_size=site.jobs.max_bytes) as form:
        if not is_sealed(request, form.get("seal")):
            return await run_in_threadpool(_show_form, request, status=403, error=TOO_OLD)
        files = [part for part in form.getlist("files") if isinstance(part, UploadFile) and part.filename]
        sent = [Sent(safe_name(file.filename or ""), await file.read()) for file in files]
        pasted = form.get("pasted")
    if isinstance(pasted, str) and pasted.strip():
        content = pasted.encode("utf-8", "replace")
        sent.append(Sent(pasted_name(content), content))
    if not sent:
        error = "Nothing was sent. Choose files, or paste the text of an article."
        return await run_in_threadpool(_show_form, request, status=400, error=error)
    try:
        job = site.jobs.start(number_names(sent))
    except RunError as error:
        return await run_in_threadpool(_show_form, request, status=503, error=sentence_of(error))
    return RedirectResponse(f"/add/{job.id}", 303)


@router.get("/add/{id}")
def watch(request: Request, id: str) -> Response:
    """How far it is; when all is read the one article opens, or the list of what became of each file."""
    job = _job(request, id)
    return RedirectResponse(f"/articles/{job.opens}", 303) if job.opens else show_page(request, "job.html", job=job)


@router.get("/add/{id}/progress")
def progress(request: Request, id: str) -> Response:
    """The part of the page that changes while it is read."""
    job = _job(request, id)
    headers = {"hx-redirect": f"/articles/{job.opens}"} if job.opens else {}
    return show_page(request, "progress.html", job=job, headers=headers)


def _job(request: Request, id: str) -> Job:
    job = site_of(request).jobs.get(id)
    if job is None:
        raise HTTPException(404, "This is not known any more. What was read is in the list of articles, what was not under Skipped.")
    return job


@router.get("/login")
def login(request: Request) -> Response:
    """The form for the token."""
    return show_page(request, "login.html", error=None) if site_of(request).token else RedirectResponse("/", 303)


@router.post("/login")
async def enter(request: Request, token: Annotated[str, Form(max_length=400)] = "") -> Response:
    """Let in whoever has the token; the browser keeps a mark made from it until it is closed."""
    expected = site_of(request).token
    if expected is None:
        return RedirectResponse("/", 303)
    if not is_token(token, expected):
        await asyncio.sleep(SLOWLY)
        error = "That is not the token. It stands where the server was started."
        return await run_in_threadpool(show_page, request, "login.html", status=403, error=error)
    response = RedirectResponse("/", 303)
    response.set_cookie(SESSION, session_of(expected), httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return response
