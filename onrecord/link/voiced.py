"""What the words beside a cue say of a statement: "wrongly claimed", "said, without evidence, that …", "the false claim that …"."""

from __future__ import annotations

import re

_ADVERBS = (
    r"(?:falsely|wrongly|incorrectly|inaccurately|erroneously|mistakenly|misleadingly|untruthfully|disingenuously|dishonestly|deceptively"
    r"|fallaciously|speciously|spuriously|baselessly)"
)
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
    r"|groundless|inaccurate|erroneous|bogus|mistaken|evidence-free|fact-free|unsubstantiated|fallacious|specious|spurious|phony)"
)
_CLAIM = (
    r"(?:accounts?|accusations?|allegations?|assertions?|beliefs?|charges?|claims?|contentions?|conspiracy theor(?:y|ies)|ideas?"
    r"|notions?|rumou?rs?|statements?"
    r"|stor(?:y|ies)|suggestions?|theor(?:y|ies))"
)
_CLAIMED = re.compile(rf"\b{_CLAIM}\b", re.IGNORECASE)
_VOICED = re.compile(
    rf"\b(?:{_ADVERBS} (?:and \w+ )?{_SAYING}"
    rf"|{_SAYING}(?: [\w’'.]+){{0,5}}?(?:,| [-–—])? ?(?:again |once more |and )?(?:{_ADVERBS}|{_UNPROVED})"
    rf"|{_FALSE} (?:and \w+ )?{_CLAIM}|{_SAYING} (?:the (?:lie|myth|falsehood|hoax|fiction|untruth)))\b",
    re.IGNORECASE,
)
# right before a statement: "contrary to what she said", "despite his claims that …"
_AGAINST = re.compile(r"\b(?:contrary to(?: what)?|contradicting(?: what)?|as opposed to what)(?=\s*$)", re.IGNORECASE)
_DESPITE = re.compile(
    r"\b(?:despite|notwithstanding|in spite of)"
    r"(?P<of>(?: (?:the|his|her|its|their|all|any|some|many|those|these|this|earlier|frequent|previous|public|recent|repeated|widespread"
    r"|\w+[’']s|claims|accusations|suggestions|allegations|assertions|reports|that|by))*)(?=\s*$)",
    re.IGNORECASE,
)
_CLAIMING = re.compile(
    r"\b(?:accusations?|allegations?|assertions?|assurances?|boasts?|charges?|claims?|contentions?|insistence|protestations?|rumou?rs?"
    r"|statements?|suggestions?)\b",
    re.IGNORECASE,
)
BEFORE = 45  # characters before a statement in which that stands
# before a statement, how its speaker went wrong: "stretched the truth when she claimed …", "was wrong to say …"
_ERRED = re.compile(
    r"\b(?:stretch(?:ed|es|ing) the (?:truth|facts)|misspoke|misled|erred|exaggerated|overstated|misstated|mischaracteri[sz]ed"
    rf"|(?:was|were|is) (?:{_ADVERBS} |plainly |simply |just |flat )?(?:wrong|mistaken|incorrect|inaccurate|untruthful|lying))"
    r"\b[^.;:!?“”\"]{0,60}? (?:when|in|by|to)(?: (?:he|she|they|it))?(?=\s*$)",
    re.IGNORECASE,
)
ERRED = 140  # characters before a statement in which that stands
# after one that is called a claim: "… isn't true", "… does not hold up"
_JUDGED = re.compile(
    r"^[”\"'’,\s]{0,3}(?:(?:is|was|are|were|has been|have been)(?: \w+ly| just| also| simply| long)?(?: not|n['’]t)"
    r"(?: \w+ly| quite)? (?:accurate|based on|borne out|correct|right|supported|the case|true)"
    rf"|(?:is|was|are|were|has been|have been)(?: \w+ly| just| also| simply| long)? (?:{_FALSE}|a (?:fabrication|falsehood|hoax|lie|myth)"
    r"|at odds with|belied by|contradicted by|incorrect|misleading|nonsense|wrong)"
    r"|(?:does|do|did)(?: not|n['’]t) (?:add|hold|stand|check) (?:out|up)|(?:runs|ran) counter to|flies in the face of"
    r"|(?:mis(?:represents|states)|distorts|ignores) the (?:facts|record|truth))\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:not|never|n['’]t|no)\s+(?:\w+\s+)?$", re.IGNORECASE)


def find_contrast(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words before a whole statement set what is told against it; None where they do not."""
    found = _AGAINST.search(text, max(0, start - BEFORE), start)
    if not found:
        found = _DESPITE.search(text, max(0, start - BEFORE), start)
        found = found if found and (_CLAIMING.search(text, start, end) or _CLAIMING.search(found["of"])) else None
    return found.span() if found else None


def find_error(text: str, start: int) -> tuple[int, int] | None:
    """Where the words before a whole statement say that its speaker went wrong with it; None where they do not."""
    found = _ERRED.search(text, max(0, start - ERRED), start)
    return found.span() if found and not _UNDONE.search(text, max(0, start - ERRED), found.start()) else None


def find_judgement(text: str, around: str, end: int) -> tuple[int, int] | None:
    """Where the words after a whole statement, which the words `around` its content call a claim, say that it is not so; else None."""
    found = _JUDGED.search(text[end : end + BEFORE]) if _CLAIMED.search(around) else None
    return (end + found.start(), end + found.end()) if found else None


def find_verdict(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words from `start` to `end`, which tell who says something, also say that it is not so; None where they do not."""
    for match in _VOICED.finditer(text, start, end):
        if not _UNDONE.search(text, start, match.start()):
            return match.span()
    return None
