"""What the API answers with on claims, for OpenAPI: what the record shows of them, and where each is found."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.nearby import Near
from onrecord.serve.models import STRICT, Model
from onrecord.store import ClaimSummary
from onrecord.threads import Saying


@dataclass(frozen=True, slots=True)
class ClaimLine(ClaimSummary):
    """A claim in the words of its most central statement, `label_id`; `origins` count copies of one text once, and `carried` says so."""

    __pydantic_config__ = STRICT

    url: str


class ClaimPage(Model):
    items: list[ClaimLine]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class ClaimFull(ClaimLine):
    """A claim with its sayings, oldest first, undated last, and what lies near it, best first, where that was asked for."""

    sayings: tuple[Saying, ...]
    near: tuple[Near, ...]
