"""Sources that the sentence around corrects: who speaks in a statement signed by an aide, and the subject of a second verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

# "The chairman, Ada Lund, in a statement signed by [his aide, Odo Brann], called for": the chairman's words
_SIGNED_BY = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"’] ))(?:(?:But|And|Also|However|Meanwhile|Similarly|Reacting|Earlier),? )?"
    r"(?P<subject>[A-Z](?:[^.!?;:\n,“”\"]|(?<=Dr|Mr|Ms)\.|(?<=Mrs|Hon|Rev|Sen|Gov|Gen|Col)\.|(?<=Prof|Engr|Barr)\.){2,90}"
    r"(?:, (?:[^.!?;:\n,“”\"]|(?<=Dr|Mr|Ms)\.|(?<=Mrs|Hon|Rev|Sen|Gov|Gen|Col)\.|(?<=Prof|Engr|Barr)\.){2,60})?), (?:has |have )?(?:also )?"
    r"in (?:an?|his|her|its|their|the|another) (?:press |media |joint |separate )?(?:statement|release|letter|petition|message|communiqué)"
    r"(?: (?:[a-z]+ )?on \w+day| yesterday| [a-z]+ in \w+)? (?:jointly )?(?:signed|issued|released|sent|read)"
    r"(?: (?:on \w+day|yesterday|in \w+|to \w+))?(?: on (?:his|her|its|their) behalf)? by $",
    re.MULTILINE,
)
_TWO_NAMES = re.compile(r"(?:[\w.’'-]+ ){1,5}?[A-Z][\w’'-]+(?: [KQS]C)?, (?P<second>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})")
_OPENING = re.compile(
    r"(?:Under|Asked|Pressed|Questioned|Challenged|Quizzed|Cross-examined|Interviewed|Replying|Responding|In (?:reply|response|answer)"
    r"|Flanked|Accompanied|Introduced|Speaking|Urged)\b[^.;:“”\"\n]{0,80}?"
    r"\b(?:by|from|to|alongside|beside|with)\b(?: [^.;:“”\"\n]{1,50}?,)? "
)
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s|\n")
_SECOND_VERB = re.compile(r"\band (?:also |then |later )?$")
# verbs of which somebody in what is said may as well be the subject: that [Orsk was late and asked to wait], that [he had called and asked]
_ASKED = re.compile(r"(?:asked|urged|warned|demanded|directed|called (?:for|on)|ordered|said|appealed)\b")
_NAMED_FIRST = re.compile(r"(?:he|she|they|we|I|who|[A-Z][a-z’'-]+(?: [A-Z][\w’'-]+)*) (?!would\b|will\b|could\b|can\b)")
_HAD = re.compile(r"\b(?:had|has|have) (?!been\b)")
_NEXT_CLAUSE = re.compile(r",? (?:though|although|but|while|whereas|yet) $")


def give_back_sources(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those with another source whose sentence plainly tells it."""
    text = layout.text
    found = [_after_opening(text, _signed(text, draft)) for draft in drafts]
    by_source: dict[tuple[Span, ...], list[int]] = {}
    for n, draft in enumerate(found):
        if draft.source and draft.cue:
            by_source.setdefault(draft.source, []).append(n)
    for holders in by_source.values():
        if len(holders) > 1:
            _part(text, found, holders)
            _leave_second(text, found, holders)
            _join(text, found, holders)
    return [draft for draft in found if draft.content]


def _join(text: str, drafts: list[Draft], holders: Sequence[int]) -> None:
    """He [called for] [the deal to go] and [for] [the letters to be shown]: a bare preposition goes on with the first one's words."""
    for n in holders:
        cue = drafts[n].cue[0]
        word = text[cue.start : cue.end]
        if word not in ("for", "on", "to", "that") or len(drafts[n].cue) > 1:
            continue
        for k in holders:
            first = drafts[k]
            called = (
                text[first.cue[-1].start : first.cue[-1].end].endswith(f" {word}") and first.content and first.content[-1].end <= cue.start
            )
            if k != n and called and text[first.content[-1].end : cue.start].strip(" ,") == "and":
                drafts[k] = replace(first, content=(*first.content, *drafts[n].content))
                drafts[n] = replace(drafts[n], content=())
                break


def _leave_second(text: str, drafts: list[Draft], holders: Sequence[int]) -> None:
    """He [added] that [the cause is unknown and] [asked] us [to wait]: what he goes on to do is no part of what he added."""
    for n in holders:
        span, cue = drafts[n].content[-1], drafts[n].cue[-1]
        if span.start < cue.end or _NAMED_FIRST.match(text, span.start):
            continue
        for k in holders:
            second = drafts[k].cue[0]
            if k != n and span.start < second.start < span.end and _ASKED.match(text, second.start):
                link = _SECOND_VERB.search(text, max(span.start + 1, second.start - 12), second.start)
                if link and not _HAD.search(text, span.start, second.start):
                    end = len(text[: link.start()].rstrip(" ,"))
                    drafts[n] = replace(drafts[n], content=(*drafts[n].content[:-1], Span(span.start, end)))
                    break


def _signed(text: str, draft: Draft) -> Draft:
    if len(draft.source) != 1 or not draft.cue or draft.cue[0].start < draft.source[0].end:
        return draft
    start = draft.source[0].start
    line = text.rfind("\n", 0, start) + 1
    if "signed by" not in text[line:start] and " by " not in text[max(line, start - 40) : start + 1]:
        return draft
    match = next((one for one in _SIGNED_BY.finditer(text, line, start) if one.end() == start), None)
    return replace(draft, source=(Span(*match.span("subject")),)) if match else draft


def _after_opening(text: str, draft: Draft) -> Draft:
    """Under questioning from counsel, [Jack Stone, Pauline Rich] conceded: the one after the opening speaks."""
    if len(draft.source) != 1 or not draft.cue or draft.cue[0].start < draft.source[0].end:
        return draft
    source = draft.source[0]
    names = _TWO_NAMES.fullmatch(text, source.start, source.end)
    if names is None:
        return draft
    start = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, source.start - 200), source.start)), default=0)
    if not _OPENING.fullmatch(text, start, source.start):
        return draft
    return replace(draft, source=(Span(names.start("second"), source.end),))


def _part(text: str, drafts: list[Draft], holders: Sequence[int]) -> None:
    """The authors write [that it may be] and [call for] [a trial], though Keane [conceded] …: the authors call for it, not Keane."""
    for n in holders:
        draft = drafts[n]
        source = draft.source[0]
        if (
            draft.cue[-1].end >= source.start
            or draft.content[-1].end > source.start
            or not _NEXT_CLAUSE.search(text, max(0, source.start - 12), source.start)
        ):
            continue
        before = text[draft.cue[0].start : source.start]
        owns = any(drafts[k].cue[0].start >= draft.source[-1].end for k in holders if k != n)
        second = _SECOND_VERB.search(text, max(0, draft.cue[0].start - 12), draft.cue[0].start)
        if not owns or "\n" in before or not second:
            continue
        first = [
            k for k, other in enumerate(drafts)
            if other.cue and other.source and other.source != draft.source and other.cue[-1].end < draft.cue[0].start
            and not _SENTENCE_END.search(text[other.cue[-1].end : draft.cue[0].start])
        ]  # fmt: skip
        if not first:
            continue
        other = drafts[first[-1]]
        drafts[n] = replace(draft, source=other.source)
        last = other.content[-1]
        if last.start < draft.cue[0].start < last.end:
            end = len(text[: second.start()].rstrip(" ,"))
            drafts[first[-1]] = replace(other, content=(*other.content[:-1], Span(last.start, end)))
