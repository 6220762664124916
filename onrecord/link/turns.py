"""What shows that speakers come to say something else: they concede it, said otherwise at first, or do what they said they never would."""

from __future__ import annotations

import re

from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion, overlap
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.opposites import find_sign
from onrecord.link.predicates import says_something
from onrecord.link.words import fold_text

# who comes to say something else: by a cue that tells it, by a first and a later saying, by what they do against a pledge
_CONCEDES = re.compile(
    r"\b(?:accept(?:s|ed|ing)|acknowledg\w+|admit\w*|conced\w+|confess\w*|correct(?:s|ed|ing) (?:him|her|it|them)sel(?:f|ves)"
    r"|own(?:s|ed) up)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now (?:accept|admit|argu|believ|claim|conced|insist|sa(?:y|id)|think)\w*|revis(?:es|ed|ing)"
    r"|chang(?:es|ed) (?:his|her|its|their) (?:account|mind|story|tune|version))\b",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"\b(?:at first|first|initially|originally)\b", re.IGNORECASE)
_LATER_ON = re.compile(r"\b(?:after(?:wards|ward)|correct\w*|later|now|then|chang\w+|revis\w+)\b", re.IGNORECASE)
_HAD_SAID = re.compile(
    r"\b(?:had|once|previously|earlier|originally|in (?:19|20)\d\d|(?:years?|months?|weeks?) (?:ago|before|earlier)|last (?:year"
    r"|month|spring|summer|autumn|winter))\b"
    r".{0,40}\b(?:said|told|promised|claimed|called|insisted|vowed|pledged|argued|written|wrote|described|declared)\b",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:only|just|no more than) (?:a |the )?(?:one|\d|two|three|four|five|six|seven|eight|nine|ten|single)\b", re.IGNORECASE
)
_PLEDGE = re.compile(
    r"\b(?:(?:has|have|had|with|is|are|was|were|there (?:is|was|are|were)) no (?:intention|plans?)|(?:will|would|shall|should) never"
    r"|never (?:allow|cut|raise|sell|close|sign|leave)|without (?:an?|any)(?: single)?|no (?:new|more|further)|not (?:one|a single))\b",
    re.IGNORECASE,
)
# but "would not go above twelve crowns" is no word against twelve
_WILL_NOT = re.compile(
    r"\b(?:(?:will|would|shall|should) not|won['’]t|wouldn['’]t)\b(?! (?:exceed|go (?:above|beyond|further|over)|(?:\w+ )?more than))",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:announc|decid|sign|approv|order|unveil|confirm|propos|present|introduc|admit|acknowledg|conced|accept|agree|t(?:old|ell))\w*\b",
    re.IGNORECASE,
)
# what the pair reader must be sure of where such words show it, and what share of both wordings must be the same
CONCEDED, FIRST_ALIKE, NOW_ALIKE, PLEDGED = 0.4, 0.3, 0.2, (0.35, 0.2)
PLEDGED_NOT = 0.5  # where it was said with a mere "not"
LONGEST = 25  # words of a statement that says one thing
TURNED = 0.7  # score of what words alone show


def may_turn(around: str) -> bool:
    """Whether the words around a statement can show that its speaker comes to say something else."""
    return any(form.search(around) for form in (_CONCEDES, _NOW, _LATER_ON, _DOES))


def find_turn(one: Assertion, later: Assertion, arounds: tuple[str, str], judge: Judge, *, near: bool) -> tuple[float, str] | None:
    """Whether the words around two statements of one speaker show that the later takes the other back: how surely, and why."""
    if not (says_something(one.telling.content) and says_something(later.telling.content)):
        return None
    share = overlap(one, later)
    if _AT_FIRST.search(arounds[0]) and _LATER_ON.search(arounds[1]) and FIRST_ALIKE <= share < 1:
        return TURNED, "the same speaker said otherwise at first"
    brief = all(len(each.telling.content.split()) <= LONGEST for each in (one, later))
    fewer = _ONLY.search(later.telling.content) and _NUMBER.search(one.telling.content)
    if fewer and near and _CONCEDES.search(arounds[1]):
        return TURNED, "the same speaker comes to give another number"
    concedes = brief and _concedes(arounds[1], near=near, alike=share >= NOW_ALIKE)
    if not concedes and not (breaks_pledge(one, later) and _DOES.search(arounds[1])):
        return None
    left, right = asserted_text(one), asserted_text(later)
    sign = find_sign(left, right)
    verdict = judge.compare(left, right) if sign else None
    if concedes and verdict and verdict.opposed >= CONCEDED:
        return round(verdict.opposed, 4), f"the same speaker comes to say the opposite: “{sign}”"
    if not concedes and verdict and verdict.opposed >= PLEDGED[0]:
        return round(verdict.opposed, 4), "the same speaker had said that it would not be"
    return None


def reminds(one: Assertion, later: Assertion, arounds: tuple[str, str], judge: Judge) -> tuple[float, str] | None:
    """Whether what stands right after a statement is what its speaker said before, and that was the opposite."""
    if not _HAD_SAID.search(arounds[1]) or _HAD_SAID.search(arounds[0]) or not says_something(one.telling.content):
        return None
    left, right = asserted_text(one), asserted_text(later)
    verdict = judge.compare(left, right) if find_sign(left, right) else None
    if verdict and verdict.opposed >= CONCEDED:
        return round(verdict.opposed, 4), "the same speaker had said the opposite"
    return None


def _concedes(around: str, *, near: bool, alike: bool) -> bool:
    """Whether the words around a statement tell that its speaker comes round: what is conceded stands near, what is said now is alike."""
    if NEGATIONS & set(fold_text(around)):
        return False
    return bool((near or alike) and _CONCEDES.search(around)) or bool(alike and _NOW.search(around))


def breaks_pledge(one: Assertion, later: Assertion) -> bool:
    """Whether what was said never to be is told without a "not" later, in words that both have."""
    if not one.negations or later.negations:
        return False
    content, share = one.telling.content, overlap(one, later)
    return bool(_PLEDGE.search(content) and share >= PLEDGED[1]) or bool(_WILL_NOT.search(content) and share >= PLEDGED_NOT)
