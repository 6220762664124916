"""What the API answers with, for OpenAPI: the line format of `docs/cli.md`, and what is added to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from onrecord.store import ArticleSummary

STRICT = ConfigDict(extra="forbid")


class Model(BaseModel):
    model_config = STRICT


class StatementLine(Model):
    """A statement in the line format, with its outlets, copies counted, and its address."""

    document: str
    document_id: str
    id: str
    content: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    source: list[tuple[int, int]]
    text: str
    manner: str
    act: str
    negated: bool
    nested_in: str | None
    speaker: str | None
    speaker_kind: str | None
    speaker_role: str | None
    person: str | None
    person_name: str | None
    addressee: str | None
    said_on: str | None
    said_on_text: str | None
    place: str | None
    occasion: str | None
    about: list[str]
    score: float
    reviewed: str | None
    claim: str | None
    published: str | None
    outlet: str | None
    title: str | None
    outlets: list[str]
    url: str


class Reason(Model):
    """Why a value is what it is: the rule, the span of the words it rests on or what outside the text, and a score."""

    value: str
    rule: str
    evidence: tuple[int, int] | None
    evidence_text: str | None
    clue: str | None
    score: float


class StatementFull(StatementLine):
    """A statement with the reasons for what was resolved, its whole sentences, and a citation."""

    reasons: dict[str, Reason]
    sentence: str
    citation: str


class StatementPage(Model):
    items: list[StatementLine]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class ArticleLine(ArticleSummary):
    """An article in a list; `copies` counts the other places the same text was read from, `reviewed` the statements that a person judged.

    `changed` grows over all articles whenever anything of one is other than before.
    """

    __pydantic_config__ = STRICT

    outlets: tuple[str, ...]


class ArticlePage(Model):
    items: list[ArticleLine]
    total: int
    next: str | None


class ArticleFull(Model):
    """The document with the rule and evidence of what was found on it, its statements in the line format, its copies without text."""

    model_config = ConfigDict(extra="allow")
    id: str
    path: str
    text: str
    statements: list[dict[str, Any]]
    copies: list[dict[str, Any]]


class SpeakerLine(Model):
    """One who speaks: a person across articles, or a name that is linked to nobody; `names` are those in the articles."""

    name: str
    person: str | None
    names: list[str]
    kind: str | None
    statements: int
    first: str | None
    last: str | None
    outlets: list[str]


class SpeakerPage(Model):
    items: list[SpeakerLine]
    total: int
    next: str | None


class RoleLine(Model):
    role: str
    statements: int
    first: str | None
    last: str | None


class MannerLine(Model):
    """How often something was quoted directly, in part, or only paraphrased."""

    name: str
    direct: int
    mixed: int
    indirect: int


class SpeakerFull(Model):
    """A person across articles, or exactly one name where nobody is linked to it; `names` are those in the articles."""

    name: str
    person: str | None
    names: list[str]
    kinds: list[str]
    statements: int
    first: str | None
    last: str | None
    roles: list[RoleLine]
    printed: list[tuple[str, int]]
    subjects: list[MannerLine]
    outlets: list[MannerLine]
    alike: list[str]


class OutletLine(Model):
    name: str
    articles: int
    statements: int


class OutletPage(Model):
    items: list[OutletLine]
    total: int
    next: str | None


class SkippedLine(Model):
    where: str
    what: str
    remedy: str
    first_seen: str
    last_seen: str
    times: int


class SkippedPage(Model):
    items: list[SkippedLine]
    total: int
    next: str | None


class Counts(Model):
    """How many statements there are, and for each facet how many there would be for each value if that facet did not filter.

    `values` is how many values each facet has, for only the most frequent are given.
    """

    total: int
    facets: dict[str, dict[str, int]]
    values: dict[str, int]


class NetworkTie(Model):
    """That a speaker speaks about somebody or something: how often, and how often word for word."""

    speaker: str
    speaker_person: str | None
    about: str
    about_person: str | None
    statements: int
    direct: int


class Network(Model):
    """The ties between the names shown, and how many names and ties there are in all."""

    items: list[NetworkTie]
    names: int
    all_names: int
    all_ties: int


class SearchResult(Model):
    statements: StatementPage
    articles: list[ArticleLine]


class Problem(Model):
    """What went wrong, as RFC 9457 has it; `detail` says what to do."""

    type: str
    status: int
    title: str
    detail: str
