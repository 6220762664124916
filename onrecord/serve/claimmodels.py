"""What the API answers with on claims, for OpenAPI."""

from __future__ import annotations

from onrecord.serve.models import Model


class ClaimLine(Model):
    """A claim in the words of its most central statement, `label_id`; `origins` count copies of one text once, and `carried` says so."""

    id: str
    label: str
    label_id: str
    speaker: str | None
    manner: str
    statements: int
    articles: int
    first: str | None
    last: str | None
    speakers: list[str]
    outlets: list[str]
    origins: int
    carried: str
    contests: int
    url: str


class ClaimPage(Model):
    items: list[ClaimLine]
    total: int
    next: str | None


class ClaimSource(Model):
    """An article that something stands in, and the outlets that carried its text."""

    article: str
    title: str | None
    path: str
    url: str | None
    outlets: list[str]
    published: str | None
    day: str | None


class ClaimEdit(Model):
    """A stretch of a saying against the label: kept, left out, added or changed; both sides' words."""

    kind: str
    fullest: str
    version: str


class ClaimContest(Model):
    """What speaks against a saying: a denial, a correction, a reversal; `statement` is null where the reporter's own sentence does."""

    kind: str
    statement: str | None
    speaker: str | None
    person: str | None
    text: str
    source: ClaimSource
    score: float
    reason: str
    decided_by: str


class ClaimSaying(Model):
    """A statement that tells the claim; `why` is what ties it to the others."""

    statement: str
    speaker: str | None
    person: str | None
    manner: str
    act: str
    negated: bool
    score: float
    text: str
    source: ClaimSource
    edits: list[ClaimEdit]
    why: str | None
    contests: list[ClaimContest]


class ClaimFull(ClaimLine):
    """A claim with its sayings, oldest first, undated last."""

    sayings: list[ClaimSaying]
