"""What the words beside a cue say of a statement: "wrongly claimed", "said, without evidence, that …", "the false claim that …"."""

from __future__ import annotations

import re

_ADVERBS = r"(?:falsely|wrongly|incorrectly|inaccurately|erroneously|mistakenly|misleadingly|untruthfully)"
_SAYING = (
    r"(?:accus|alleg|argu|assert|boast|call|charg|claim|declar|describ|impl(?:y|i)|insist|maintain|proclaim|report|said"
    r"|say|stat|suggest|tell"
    r"|told|tweet|wr[io]t|blam|portray|assur|announc|den(?:y|i))\w*"
)
_UNPROVED = (
    r"(?:without (?:(?:offering|providing|citing) )?(?:any )?(?:evidence|proof)"
    r"|(?:offering|providing|citing|with) no (?:evidence|proof))"
)
_FALSE = (
    r"(?:false|untrue|(?:long-|much-|thoroughly |widely |repeatedly )?debunked|discredited|disproved|disproven|refuted|unfounded|baseless"
    r"|groundless|inaccurate|erroneous|bogus|mistaken)"
)
_CLAIM = (
    r"(?:accounts?|accusations?|allegations?|assertions?|beliefs?|charges?|claims?|conspiracy theor(?:y|ies)|ideas?"
    r"|notions?|rumou?rs?|statements?"
    r"|stor(?:y|ies)|suggestions?|theor(?:y|ies))"
)
_VOICED = re.compile(
    rf"\b(?:{_ADVERBS} (?:and \w+ )?{_SAYING}"
    rf"|{_SAYING}(?: [\w’'.]+){{0,5}}?(?:,| [-–—])? ?(?:again |once more |and )?(?:{_ADVERBS}|{_UNPROVED})"
    rf"|{_FALSE} (?:and \w+ )?{_CLAIM}|{_SAYING} (?:the (?:lie|myth|falsehood|hoax|fiction|untruth)))\b",
    re.IGNORECASE,
)
# right before a statement: "contrary to what she said", "despite his claims that …"
_AGAINST = re.compile(r"\b(?:contrary to(?: what)?|contradicting(?: what)?|as opposed to what)(?=\s*$)", re.IGNORECASE)
_DESPITE = re.compile(r"\b(?:despite|notwithstanding|in spite of)(?=\s*$)", re.IGNORECASE)
_CLAIMING = re.compile(
    r"\b(?:claims?|assertions?|insistence|contentions?|protestations?|statements?|assurances?"
    r"|boasts?)\b",
    re.IGNORECASE,
)
BEFORE = 30  # characters before a statement in which that stands
_UNDONE = re.compile(r"\b(?:not|never|n['’]t|no)\s+(?:\w+\s+)?$", re.IGNORECASE)


def find_contrast(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words before a whole statement set what is told against it; None where they do not."""
    found = _AGAINST.search(text, max(0, start - BEFORE), start)
    if not found and _CLAIMING.search(text, start, end):
        found = _DESPITE.search(text, max(0, start - BEFORE), start)
    return found.span() if found else None


def find_verdict(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words from `start` to `end`, which tell who says something, also say that it is not so; None where they do not."""
    for match in _VOICED.finditer(text, start, end):
        if not _UNDONE.search(text, start, match.start()):
            return match.span()
    return None
