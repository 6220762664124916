"""Two sayings in one sentence that sets them against each other: "first said …, said …", "When Lund accused her of it, she said …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion, overlap
from onrecord.link.contested import Spans
from onrecord.link.corrections import ENDS, PARTS
from onrecord.link.opposites import find_sign
from onrecord.link.tellings import Telling, same_speaker

JOINED = 60  # characters between two contents in one sentence, and beside them
AT_ONCE = 20  # those between a charge and its answer
ALIKE = 0.3  # share of two wordings that is the same where one was said at first

_AT_FIRST = re.compile(
    r"\b(?:at first|initially|originally|first (?:announced|argued|called|claimed|denied|insisted|promised|put|said|suggested|told))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?P<though>even though|although|though|despite having)\b|\bhaving\b", re.IGNORECASE)
_AGO = re.compile(
    r"\b(?:had|once|previously|earlier|in (?:19|20)\d\d|(?:days?|weeks?|months?|years?) (?:ago|before|earlier)"
    r"|(?:last|recent|earlier|previous) \w+)\b",
    re.IGNORECASE,
)
# before a charge that is answered at once, and what is no answer to it
_WHEN = re.compile(r"(?:^|[.!?:;\n”\"]\s*)(?:but |and |yet )?when(?: [\w’'.-]+){0,4}\s*$", re.IGNORECASE)
_YIELDS = re.compile(
    r"\b(?:acknowledg|admit|agree|apologi[sz]|ask|attack|conced|confirm|declin|ignor|joke|laugh|refus|regret|thank|threaten|warn)\w*\b",
    re.IGNORECASE,
)
Place = tuple[int, int]


def find_turned(text: str, said: Sequence[Assertion], spans: Spans) -> Iterator[tuple[Assertion, Assertion, str]]:
    """Two statements of one speaker in one sentence, and why the one goes against the other; in the order in which they stand."""
    placed = sorted((place, number) for number, one in enumerate(said) if (place := _place(text, one.telling, *spans[one.telling.id])))
    for (left, number), (right, other) in pairwise(placed):
        one, later = said[number], said[other]
        between = text[left[1] : right[0]]
        if right[0] < left[1] or len(between) > JOINED or ENDS.search(between) or not same_speaker(one.telling, later.telling):
            continue
        lead = ENDS.split(text[max(0, left[0] - JOINED) : left[0]])[-1]
        trail = ENDS.split(text[right[1] : right[1] + JOINED])[0]
        if reason := _turns(one, later, (lead, between, trail)):
            yield one, later, reason


def _place(text: str, telling: Telling, start: int, end: int) -> Place | None:
    """Where the content of a statement stands, from its first part to its last; None where it cannot be found."""
    parts = telling.content.split(PARTS)
    at, to = text.find(parts[0], start, end), text.rfind(parts[-1], start, end)
    return (at, to + len(parts[-1])) if 0 <= at <= to else None


def _turns(one: Assertion, later: Assertion, around: tuple[str, str, str]) -> str | None:
    """Why one of two statements goes against the other, by the words before, between and after them."""
    lead, between, trail = around
    if _AT_FIRST.search(lead) and not _AT_FIRST.search(between) and ALIKE <= overlap(one, later) < 1:
        return "the same speaker said otherwise at first"
    before = _BEFORE.search(between)
    if not before:
        return None
    sign = find_sign(one.telling.content, later.telling.content)
    if (sign and sign not in NEGATIONS) or (before["though"] and _AGO.search(between + trail)):
        return "the same speaker had said otherwise"
    return None


def is_answered(charge: Telling, answer: str, content: str) -> bool:
    """Whether a charge is answered in the sentence that tells of it, which begins with "when": by an `answer` of that `content`."""
    between, found, _ = charge.after.partition(answer)
    told = bool(found) and len(between) <= AT_ONCE and not ENDS.search(between)
    return told and bool(_WHEN.search(charge.before)) and not _YIELDS.search(answer.replace(content, " "))
