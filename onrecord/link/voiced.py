"""What the words beside a cue say of a statement: "wrongly claimed", "said, without evidence, that …", "the false claim that …"."""

from __future__ import annotations

import re

_ADVERBS = r"(?:falsely|wrongly|incorrectly|inaccurately|erroneously|mistakenly|misleadingly|untruthfully)"
_SAYING = (
    r"(?:accus|alleg|argu|assert|boast|call|charg|claim|declar|describ|impl(?:y|i)|insist|maintain|proclaim|report|said|say|stat|suggest|tell"
    r"|told|tweet|wr[io]t|blam|portray|assur|announc|den(?:y|i))\w*"
)
_UNPROVED = (
    r"(?:without (?:(?:offering|providing|citing) )?(?:any )?(?:evidence|proof)"
    r"|(?:offering|providing|citing|with) no (?:evidence|proof))"
)
_FALSE = r"(?:false|untrue|debunked|discredited|disproved|disproven|unfounded|baseless|groundless|inaccurate|erroneous|bogus)"
_CLAIM = r"(?:accounts?|accusations?|allegations?|assertions?|claims?|rumou?rs?|statements?|stor(?:y|ies)|suggestions?|theor(?:y|ies))"
_VOICED = re.compile(
    rf"\b(?:{_ADVERBS} (?:and \w+ )?{_SAYING}"
    rf"|{_SAYING}(?: [\w’'.]+){{0,5}}?(?:,| [-–—])? ?(?:again |once more |and )?(?:{_ADVERBS}|{_UNPROVED})"
    rf"|{_FALSE} (?:and \w+ )?{_CLAIM})\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:not|never|n['’]t|no)\s+(?:\w+\s+)?$", re.IGNORECASE)


def find_verdict(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words from `start` to `end`, which tell who says something, also say that it is not so; None where they do not."""
    for match in _VOICED.finditer(text, start, end):
        if not _UNDONE.search(text, start, match.start()):
            return match.span()
    return None
