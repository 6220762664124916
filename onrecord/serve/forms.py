"""What forms that write must carry: a seal that only a page of this server knows, who judges, and nothing where the server is read-only."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Any
from urllib.parse import quote, unquote

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.marking import clean_text
from onrecord.serve.guard import read_cookie
from onrecord.serve.site import show_page, site_of

REVIEWER = "onrecord_reviewer"  # the cookie that keeps who judges
KEPT = 365 * 24 * 3600  # seconds that it does
LONGEST_NAME = 80
FORM = "onrecord_form"  # the cookie that a form's seal belongs to
SEAL_KEY = secrets.token_bytes(32)
TOO_OLD = "This form was too old, or cookies are switched off. Nothing was changed; send it again."


def seal_of(cookie: str) -> str:
    """What a form must carry to be taken: only a page of this server knows it."""
    return hmac.new(SEAL_KEY, cookie.encode(), hashlib.sha256).hexdigest()


def show_form(request: Request, template: str, *, status: int = 200, **given: Any) -> Response:
    """A page with a sealed form."""
    cookie = read_cookie(request.headers, FORM) or secrets.token_urlsafe(24)
    page = show_page(request, template, status=status, seal=seal_of(cookie), **given)
    page.set_cookie(FORM, cookie, httponly=True, samesite="strict", path="/")
    return page


def is_sealed(request: Request, seal: object) -> bool:
    """Whether a form comes from a page of this server, shown to this browser."""
    cookie = read_cookie(request.headers, FORM)
    return bool(cookie) and isinstance(seal, str) and hmac.compare_digest(seal.encode(), seal_of(cookie).encode())


def refuse_where_read_only(request: Request) -> None:
    """Raise HTTPException where the server only shows the record."""
    if site_of(request).read_only:
        raise HTTPException(403, "This server only shows the record. Start it without --read-only to add to it or to judge what is in it.")


def name_reviewer(request: Request, given: str = "") -> str:
    """Who judges: the name given, else the one given before, else nobody's."""
    return " ".join(clean_text(given).split()) or last_reviewer(request) or "unknown"


def last_reviewer(request: Request) -> str:
    """The name that was given before in this browser, empty where none was."""
    return " ".join(clean_text(unquote(read_cookie(request.headers, REVIEWER))).split())[:LONGEST_NAME]


def keep_reviewer(request: Request, response: Response, given: str) -> None:
    """Have the browser keep who judges."""
    name = quote(name_reviewer(request, given))
    response.set_cookie(REVIEWER, name, max_age=KEPT, httponly=True, samesite="strict", path="/review")
