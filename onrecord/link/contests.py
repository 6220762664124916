"""What in the record speaks against a statement: a denial by another, a correction by the reporter, the speaker's own later opposite."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.link.assertions import Assertion, overlap, read_assertion
from onrecord.link.tellings import Telling, same_speaker
from onrecord.records import Span
from onrecord.text import split_sentences

Kind = Literal["denial", "correction", "reversal"]

NEAR = 500  # characters after a statement within which another's denial may point at it without repeating it
LEAST_SHARED = 0.25  # share of two wordings that is the same for a denial to be one of the other
CORRECTED = 0.8  # the score of a correction by rule
DENIED = 0.75

_ADVERSE = re.compile(
    r"^\W*(?:but|however|yet|in fact|in reality|actually|contrary to|in truth|although|though|nevertheless)\b", re.IGNORECASE
)
_UNTRUE = re.compile(
    r"\b(?:do(?:es)? not (?:say|state|mention|contain|support|show|bear)|did not (?:say|state|mention)|no evidence|(?:is|was|are|were) "
    r"(?:not true|false|untrue|wrong|incorrect|inaccurate|baseless)|(?:no such|not a single)|never (?:said|happened|existed|took place))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contest:
    """What speaks against a statement: `by` is the id of another, or "" where the reporter's own sentence does, which lies at
    `start` to `end` of `document`."""

    statement: str
    by: str
    document: str | None
    start: int | None
    end: int | None
    kind: Kind
    score: float
    reason: str


def link_contests(
    tellings: Sequence[Telling],
    texts: Mapping[str, str],
    spans: Mapping[str, tuple[int, int]],
    new: Collection[str] | None = None,
) -> Iterator[Contest]:
    """What speaks against the tellings; with `new`, only where the contested or the contesting statement is one of these ids.

    `texts` are the articles by document id, `spans` the offsets of each whole statement, cue and source included.
    """
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.id in spans and telling.document in texts:
            by_document[telling.document].append(telling)
    for document, said in by_document.items():
        said.sort(key=lambda one: (spans[one.id], one.id))
        yield from _find_corrections(document, texts[document], said, spans, new)
        yield from _find_denials(said, spans, new)


def _find_corrections(
    document: str, text: str, said: Sequence[Telling], spans: Mapping[str, tuple[int, int]], new: Collection[str] | None
) -> Iterator[Contest]:
    """The reporter's own sentence right after a statement that says it is not so."""
    starts = [spans[one.id][0] for one in said]
    for telling in said:
        end = spans[telling.id][1]
        if new is not None and telling.id not in new:
            continue
        for sentence in split_sentences(text, Span(end, min(len(text), end + NEAR)))[:2] if end < len(text) else ():
            at = bisect_left(starts, sentence.start)
            taken = any(spans[one.id][1] > sentence.start for one in said[:at]) or (at < len(said) and starts[at] < sentence.end)
            words = text[sentence.start : sentence.end]
            if not taken and _ADVERSE.search(words) and _UNTRUE.search(words):
                reason = "the reporter's next sentence says otherwise"
                yield Contest(telling.id, "", document, sentence.start, sentence.end, "correction", CORRECTED, reason)
                break


def _find_denials(said: Sequence[Telling], spans: Mapping[str, tuple[int, int]], new: Collection[str] | None) -> Iterator[Contest]:
    """A statement of denial after another speaker's statement of the same."""
    read = {one.id: assertion for one in said if (assertion := read_assertion(one))}
    for number, denial in enumerate(said):
        if denial.act != "deny" or denial.id not in read:
            continue
        for one in reversed(said[:number]):
            if spans[denial.id][0] - spans[one.id][1] > NEAR:
                break
            if one.id in read and same_speaker(one, denial) is False and _may_deny(read[one.id], read[denial.id]):
                if new is None or one.id in new or denial.id in new:
                    yield Contest(one.id, denial.id, None, None, None, "denial", DENIED, f"{denial.speaker} denies it")
                break


def _may_deny(one: Assertion, denial: Assertion) -> bool:
    return not one.denies and overlap(one, denial) >= LEAST_SHARED
