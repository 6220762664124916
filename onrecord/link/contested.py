"""What speaks against a statement, as found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["denial", "correction", "reversal"]
Spans = Mapping[str, tuple[int, int]]

NEAR = 600  # characters of an article within which a denial or correction may point at a statement without repeating it
POINTED, WORDED, MIRRORS, NAMED = 0.75, 0.8, 0.7, 0.8  # scores of what rules find
CITED_OPPOSED = 0.5  # what the pair reader must be sure of where a record or picture is cited, whatever the words in common


@dataclass(frozen=True, slots=True)
class Contest:
    """What speaks against a statement, by id: another statement `by`, or, where that is "", the reporter's own sentence, which lies at
    `start` to `end` of `document`."""

    statement: str
    by: str
    document: str | None
    start: int | None
    end: int | None
    kind: Kind
    score: float
    reason: str
