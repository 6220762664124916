"""Speakers that a source gives by a written thing: "the report", "a review by the institute", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.countries import is_nationality
from onrecord.names import CAPITALS, fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.descriptions import described
from onrecord.resolve.lexicon import COMMON, DEFINITE, DOCUMENTS, GROUPS
from onrecord.resolve.mentions import Mention
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources import Source

# texts that a body issues in its own name
_ISSUED = words_of("statement document report communique communiqué release notice bulletin announcement message declaration")
_NAME = rf"[{CAPITALS}][\w’'&-]*(?: (?:(?:of|for|the|and) )*[{CAPITALS}][\w’'&-]*)*"
_ISSUER_LEAD = (
    r"(?<!obtained )(?<!seen )(?<!leaked )(?<!reviewed )(?<!read )(?<!heard )(?<!unsealed )(?<!quoted )(?<!cited )"
    r"\b(?:by|from) (?:the )?"
)
_BY = re.compile(_ISSUER_LEAD + f"({_NAME})")
_BY_AFTER = re.compile(r"[^.;:\n“”\"]{0,40}?" + _ISSUER_LEAD + f"(?={_NAME})")
_BETWEEN = re.compile(r"(?:[’']s)?(?: [a-z][\w-]*){0,2} $")
_NOUN_AFTER = re.compile(rf"(?: [a-z][\w-]*){{0,2}} (?:{'|'.join(sorted(DOCUMENTS))})\b")
_JOINT = re.compile(rf"[{CAPITALS}][\w’']*(?:[-–][{CAPITALS}][\w’']*)+")
_RELATIVE = ("who", "which", "that")


def resolve_text(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who issued the text; a new text stands for itself, one met before for its issuer or for what it was called."""
    match = _BY.search(source.phrase)
    if match and fold_name(match.group(1)) not in COMMON:
        value = reading.bodies.expand(match.group(1))[0]
        return Speaker(value, "organisation", "issuer named with the text", source.span, 0.8, head=source.head)
    if source.determiner not in DEFINITE or source.modifiers or (source.tail and not source.tail.startswith(_RELATIVE)):
        return described(source)
    if found := _met_before(reading, turn, source) or _issuer_before(reading, turn, source):
        return found
    return described(source) if source.tail else None


def _met_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    for other in reading.before(turn):
        if other.speaker and other.source and other.source.head in DOCUMENTS:
            return other.speaker.by("text met before", 0.75) if other.speaker.rule != "description as printed" else None
        issuer = other.speaker and other.speaker.kind in ("organisation", "country") and other.paragraph == turn.paragraph
        if issuer and other.speaker and source.head in _ISSUED:
            return other.speaker.by("issuer of the text", 0.7)
    return None


def _issuer_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The only one whom the text has named as issuer of such a text: "a report published by X", "an X document"."""
    found: dict[str, Speaker] = {}
    for match in re.finditer(rf"\b{re.escape(source.head)}\b", reading.text[: turn.at]):
        mention = _issuer_after(reading, match.end()) or _issuer_lead(reading, match.start())
        if mention and (speaker := _joint_text(reading, source, mention, match.end()) or _issuer(reading, mention)):
            found.setdefault(speaker.value, speaker)
    return next(iter(found.values())) if len(found) == 1 else None


def _joint_text(reading: Reading, source: Source, mention: Mention, end: int) -> Speaker | None:
    """A text of two that are joined by a hyphen speaks for itself: "a Kestria-Maral declaration"."""
    text = described(source)
    if text is None or not _JOINT.fullmatch(mention.name):
        return None
    span = Span(mention.start, end)
    return replace(text, value=reading.text[span.start : span.end], rule="text met before", evidence=span, score=0.75)


def _issuer_after(reading: Reading, end: int) -> Mention | None:
    match = _BY_AFTER.match(reading.text, end)
    named = reading.mentions_between(match.end(), match.end() + 30) if match else []
    return named[0] if match and named and named[0].whole_start == match.end() else None


def _issuer_lead(reading: Reading, start: int) -> Mention | None:
    named = reading.mentions_between(max(0, start - 60), start)
    return named[-1] if named and _BETWEEN.fullmatch(reading.text, named[-1].end, start) else None


def _stands_before(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands before a noun without being its owner: "a Rivers Authority report"."""
    return bool(_NOUN_AFTER.match(reading.text, mention.end))


def _issuer(reading: Reading, mention: Mention) -> Speaker | None:
    person = reading.people.of_mention.get(mention.start)
    if person and not _stands_before(reading, mention):  # "an Orsk report" is no person's
        return name_speaker(person, "issuer named with the text before", 0.7) if person.sure else None
    value, _, fuller = reading.bodies.expand(reading.text[mention.start : mention.end])
    last = fold_name(mention.words[-1])
    if reading.bodies.is_place(value) or last in GROUPS or mention.kind == "place" or is_nationality(last):
        return None
    at = fuller or mention
    span = Span(at.start, at.end)
    return Speaker(
        strip_possessive(value), "organisation", "issuer named with the text before", span, 0.7, head=fold_name(value.split()[-1])
    )
