"""Answers in bytes: pages, JSON and CSV, each with an ETag, so that what did not change is not sent again."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

HTML = "text/html; charset=utf-8"
JSON = "application/json"
CSV = "text/csv; charset=utf-8"
PROBLEM = "application/problem+json"


def reply(request: Request, content: str, media_type: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """The content, or 304 where the one who asks has it already."""
    body = content.encode("utf-8", "backslashreplace")
    tag = f'W/"{hashlib.sha256(media_type.encode() + body).hexdigest()[:24]}"'
    given = {"etag": tag, "vary": "Accept, Cookie", **(headers or {})}
    if status == 200 and is_known(request, tag):
        return Response(status_code=304, headers=given)
    return Response(body, status, {**given, "content-type": media_type})


def is_known(request: Request, tag: str) -> bool:
    """Whether the one who asks says that it has what the tag stands for; whether weak or not is all one."""
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag.removeprefix("W/") in known or known == ["*"]


def reply_json(request: Request, value: Any, *, media_type: str = JSON, headers: Mapping[str, str] | None = None) -> Response:
    """The value as JSON."""
    return reply(request, json.dumps(value, ensure_ascii=False), media_type, headers=headers)


def reply_csv(request: Request, rows: Sequence[Mapping[str, Any]], columns: Iterable[str], name: str) -> Response:
    """Records as a table, words of a list parted by "; "; true to the text, as `onrecord.export.csv` is."""
    file = io.StringIO()
    writer = csv.DictWriter(file, list(columns), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: "; ".join(value) if isinstance(value, list | tuple) else value for key, value in row.items()})
    return reply(request, file.getvalue(), CSV, headers=as_file(name))


def as_file(name: str) -> dict[str, str]:
    """The header that has a browser save what it gets."""
    return {"content-disposition": f'attachment; filename="{name}"'}


def problem(status: int, title: str, detail: str) -> Response:
    """What went wrong, as RFC 9457 has it."""
    content = json.dumps({"type": "about:blank", "status": status, "title": title, "detail": detail}, ensure_ascii=False)
    return Response(content.encode("utf-8", "backslashreplace"), status, media_type=PROBLEM)
