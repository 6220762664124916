"""What speakers say against their own words within one article: "I never said that we erred", after they said so "last year"."""

from __future__ import annotations

import re

from onrecord.link.assertions import Assertion, find_difference, overlap
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.opposites import find_sign
from onrecord.link.predicates import says_something
from onrecord.link.tellings import same_speaker

# What the pair reader must be sure of and what share of both wordings must be the same: of ten pairs of one speaker in 524 of PolNeAR's
# articles that it takes for opposites, these leave three, all right.
SURE, ALIKE = 0.8, 0.5
_NEVER_SAID = re.compile(
    r"^\W*(?:that )?(?:i|we|he|she|they|it)(?:['’]ve| have| has| had)? (?:never|did not|didn['’]t) (?:ever )?"
    r"(?:sa(?:y|id)|suggest(?:ed)?|call(?:ed)?|claim(?:ed)?|promised?|stated?|told|tell|ask(?:ed)?(?: for)?|propose[d]?"
    r"|argued?|advocated?|demand(?:ed)?)\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:once|previously|earlier|originally|initially|at (?:the|that) time|(?:last|in) (?:week|month|year|spring|summer"
    r"|autumn|fall|winter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)"
    r"|(?:days?|weeks?|months?|years?) (?:ago|before|earlier)|used to|had (?:said|told|promised|claimed|insisted|called|argued))\b",
    re.IGNORECASE,
)


def denies_saying(content: str) -> bool:
    """Whether somebody says of themselves that they never said something."""
    return bool(_NEVER_SAID.search(content))


def find_own_opposite(one: Assertion, other: Assertion, wholes: tuple[str, str], judge: Judge) -> tuple[bool, float, str] | None:
    """Whether one of two statements of one speaker in an article goes against the other: whether the second does so against the first,
    how surely, and why. `wholes` are both in full; which came first has to be told in them."""
    if not same_speaker(one.telling, other.telling) or find_difference(one, other) or overlap(one, other) < ALIKE:
        return None
    never = denies_saying(one.telling.content), denies_saying(other.telling.content)
    ago = bool(_LONG_AGO.search(wholes[0])), bool(_LONG_AGO.search(wholes[1]))
    told = never if never[0] != never[1] else (ago[1], ago[0])
    sign = find_sign(asserted_text(one), asserted_text(other))
    if told[0] == told[1] or not sign or not (says_something(one.telling.content) and says_something(other.telling.content)):
        return None
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    if verdict is None or verdict.opposed < SURE:
        return None
    why = "denies having said so" if never[0] != never[1] else f"said the opposite before: “{sign}”"
    return told[1], round(verdict.opposed, 4), f"the same speaker {why}"
