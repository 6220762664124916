"""What is said again, or contested: the list of claims and each claim's line through time, as pages and over the API."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import asdict, fields
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field, model_validator
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.export.claims import SCHEMA, link_claim
from onrecord.nearby import SHOWN, show_near
from onrecord.serve.api import PREFIX, FormAsked, form_of, next_link
from onrecord.serve.catalogue import memoize
from onrecord.serve.claimlist import Listed, list_page
from onrecord.serve.claimmodels import ClaimFull, ClaimLine, ClaimPage
from onrecord.serve.filters import Asked, Filters, Paged, Words, check_dates
from onrecord.serve.linked import JSON_LD
from onrecord.serve.replies import HTML, JSON, reply, reply_csv, reply_json
from onrecord.serve.site import base_of, render_page, show_page, site_of
from onrecord.threads import ClaimShown, claim_line, show_claim

router = APIRouter(include_in_schema=False)
calls = APIRouter(prefix=PREFIX, tags=["claims"])

MOST_NEAR = 25
NEAR_AT_ONCE = 20_000  # statements of a record in which what lies near is looked for unasked: in some hundred milliseconds
NearAsked = Annotated[int, Query(ge=0, le=MOST_NEAR, description="How many that lie near it are wanted.")]
LINKED: dict[int | str, dict[str, Any]] = {
    200: {"content": {JSON_LD: {}}, "description": "JSON, or by `Accept` schema.org's Claim as JSON-LD."},
    404: {"description": "There is none."},
}


class Claims(Paged):
    """Which claims are wanted: those of which some statement fulfils every condition."""

    text: Annotated[Words | None, Field(description='Words of a statement; "quotes" hold a phrase together.')] = None
    speaker: Annotated[Words | None, Field(description="Words of any of a speaker's names.")] = None
    person: Annotated[Words | None, Field(description="Id of a person who says it.")] = None
    about: Annotated[Words | None, Field(description="Words of what it is about.")] = None
    outlet: Annotated[Words | None, Field(description="Words of an outlet that carries it.")] = None
    since: Annotated[Words | None, Field(description="Said, else published, on or after: 2023, 2023-04 or 2023-04-25.")] = None
    until: Annotated[Words | None, Field(description="Said, else published, on or before.")] = None
    contested: Annotated[bool | None, Field(description="Whether something in the record speaks against it.")] = None

    @model_validator(mode="after")
    def _check_dates(self) -> Claims:
        check_dates(self.since, self.until)
        return self

    def filters(self) -> Filters:
        """Which statements tell the claims wanted."""
        names = {name: (value,) for name in ("speaker", "about", "outlet") if (value := getattr(self, name)) is not None}
        asked = {name: getattr(self, name) for name in ("text", "person", "since", "until")}
        return Filters.model_validate({**asked, **names})

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered at all."""
        return bool(self.model_fields_set - Paged.model_fields.keys())


class ClaimTable(Claims):
    """Which claims are wanted, and in what form; a table has one page, too."""

    format: Annotated[Literal["json", "csv"], Field(description="json or csv.")] = "json"


def _list(request: Request, asked: Claims) -> Listed:
    site = site_of(request)
    place = asked.cursor, asked.limit
    return list_page(site.catalogue.now(), site.claims, site.store.view, asked.filters(), asked.contested, place)


def _find(request: Request, id: str) -> ClaimShown:
    try:
        return show_claim(site_of(request).store.view, id)
    except RunError as error:
        raise HTTPException(404, f"No claim of this id is in the record: {error}. See the list of claims.") from None


def _keep(request: Request, key: Hashable, work: Callable[[], str]) -> str:
    """What `work` writes, kept until anything is stored: a claim said often takes long to compare with itself."""
    site = site_of(request)
    return memoize(site.catalogue.now(), (key, site.store.version), work)


@router.get("/claims")
def claims(request: Request, asked: Annotated[Claims, Query()]) -> Response:
    """What is said again in other articles, or contested."""
    found = _list(request, asked)
    more = asked.address("/claims", cursor=found.next) if found.next else None
    return show_page(request, "claims.html", asked=asked, found=found, more=more)


class ClaimView(Asked):
    """How many that lie near a claim are shown with it; without it, in a large record none are looked for."""

    near: Annotated[int | None, Field(ge=1, le=MOST_NEAR)] = None


@router.get("/claims/{id}")
def claim(request: Request, id: str, asked: Annotated[ClaimView, Query()]) -> Response:
    """A claim through time, or a statement that tells none; where it was merged into another, that one."""

    def work() -> str:
        found = _find(request, id)
        if found.summary.id != id:
            return found.summary.id
        site = site_of(request)
        wanted = asked.near or (SHOWN if len(site.catalogue.now().columns) <= NEAR_AT_ONCE else None)
        near = show_near(site.store.view, id, limit=wanted) if wanted else None
        bounds = {"asked_for": wanted, "few": SHOWN, "most": MOST_NEAR}
        return render_page(request, "claim.html", claim=found, summary=found.summary, near=near, **bounds)

    page = _keep(request, ("claim", id, asked.near), work)
    return reply(request, page, HTML) if page.startswith("<") else RedirectResponse(asked.address(f"/claims/{page}"), 307)


@calls.get("/claims", response_model=ClaimPage)
def list_claims(request: Request, asked: Annotated[ClaimTable, Query()]) -> Response:
    """What is said again in other articles, or contested: those of most origins first."""
    found = _list(request, asked)
    rows = [{**asdict(one), "url": f"{base_of(request)}/claims/{one.id}"} for one in found.claims]
    if asked.format == "csv":
        return reply_csv(request, rows, [field.name for field in fields(ClaimLine)], "claims.csv")
    return reply_json(request, {"items": rows, "total": found.total, "next": found.next}, headers=next_link(request, found.next))


@calls.get("/claims/{id}", response_model=ClaimFull, responses=LINKED)
def one_claim(request: Request, id: str, form: FormAsked = None, near: NearAsked = 0) -> Response:
    """One claim with every saying, its word diff against the label, and what speaks against it; and as many as are asked for of what lies
    near it and was not taken for the same. A statement that tells no claim is answered alone, under its own id."""
    base, wanted = base_of(request), form_of(request, form)

    def work() -> str:
        shown = _find(request, id)
        found = claim_line(shown)
        if wanted == "jsonld":
            return json.dumps({"@context": SCHEMA, **link_claim(found, base)}, ensure_ascii=False)
        beside = [asdict(one) for one in show_near(site_of(request).store.view, shown.summary.id, limit=near)]
        return json.dumps({**found, "near": beside, "url": f"{base}/claims/{found['id']}"}, ensure_ascii=False)

    return reply(request, _keep(request, ("claim", id, base, wanted, near), work), JSON_LD if wanted == "jsonld" else JSON)
