"""What stands between the network and the pages: who may ask, from where, how much and how long, and what a browser may do with it."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.serve.replies import problem

BODY_SECONDS = 120.0  # how long a request may take to send its body
LONGEST_ADDRESS = 8_000  # characters of path and query
SESSION = "onrecord_session"
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
OPEN_PATHS = ("/login", "/static/")  # what may be seen without the token

SECURITY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # without any, a browser would not say that its own form is ours
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def session_of(token: str) -> str:
    """What the browser keeps instead of the token."""
    return hmac.new(token.encode(), b"onrecord session", hashlib.sha256).hexdigest()


def is_token(given: str, token: str) -> bool:
    """Whether it is the token, in a time that does not tell how much of it is right."""
    return hmac.compare_digest(given.encode(), token.encode())


class Guard:
    """Wraps the application; `token` is demanded where there is one, else requests must be addressed to this machine by a local name."""

    def __init__(self, app: ASGIApp, *, token: str | None, max_body: int) -> None:
        self._app, self._token, self._max_body = app, token, max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refusal(scope, headers)
        secured = _with_headers(send)
        if refused is not None:
            await refused(scope, receive, secured)
            return
        await self._app(scope, _limited(receive, self._max_body), secured)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return _say(scope, 414, "This address is too long. Ask for less at once.")
        if self._token is None and _host_name(headers.get("host", "")) not in LOCAL_NAMES:
            return _say(scope, 421, "This server answers to 127.0.0.1 and localhost only.")
        if scope["method"] not in ("GET", "HEAD", "OPTIONS") and not _same_origin(headers):
            return _say(scope, 403, "This came from another site's page and was not done.")
        if _declared(headers) > self._max_body:
            return _say(scope, 413, f"This is too large: at most {self._max_body:,} bytes may be sent at once.")
        if self._token is None or scope["path"].startswith(OPEN_PATHS) or self._is_known(headers, self._token):
            return None
        if scope["path"].startswith("/api/"):
            refused = _say(scope, 401, "Send the token: Authorization: Bearer TOKEN")
            refused.headers["www-authenticate"] = 'Bearer realm="onrecord"'
            return refused
        return RedirectResponse("/login", 303)

    def _is_known(self, headers: Headers, token: str) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return is_token(given.strip(), token)
        return is_token(read_cookie(headers, SESSION), session_of(token))


def _say(scope: Scope, status: int, detail: str) -> Response:
    """Why something is refused: a problem for programs, a line for people."""
    if scope["path"].startswith("/api/"):
        return problem(status, HTTPStatus(status).phrase, detail)
    return PlainTextResponse(detail, status)


def read_cookie(headers: Headers, name: str) -> str:
    """A cookie's value, empty where there is none."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _host_name(host: str) -> str:
    return (urlsplit(f"//{host}").hostname or "") if "@" not in host and "[" not in host[1:] else ""


def _same_origin(headers: Headers) -> bool:
    """A browser says where a form stood; who says nothing is no browser, and has no cookies of one."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")


def _declared(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdecimal() else 0


def _limited(receive: Receive, most: int) -> Receive:
    """Receives no larger body than may be sent, and waits for it no longer than it may take."""
    received, more, ends = 0, True, 0.0

    async def limited() -> Message:
        nonlocal received, more, ends
        ends = ends or asyncio.get_running_loop().time() + BODY_SECONDS
        try:
            async with asyncio.timeout_at(ends if more else None):
                message = await receive()
        except TimeoutError:
            raise HTTPException(408, "Sending this took too long. Send less at once.") from None
        received += len(message.get("body", b""))
        more = message.get("more_body", False)
        if received > most:
            raise HTTPException(413, f"This is too large: at most {most:,} bytes may be sent at once.")
        return message

    return limited


def _with_headers(send: Send) -> Send:
    async def secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY.items():
                headers[name] = value
            headers.setdefault("cache-control", "no-cache, private")
        await send(message)

    return secured
