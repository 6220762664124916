"""Speakers that a source gives by a general word for a body or a text: "the ministry", "the company", "the report"."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS, fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.countries import same_country
from onrecord.resolve.descriptions import described
from onrecord.resolve.lexicon import BODIES, DEFINITE, DOCUMENTS, LOOSE_MODIFIERS
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source

# general words for a body whose name seldom holds them
_ANY_BODY = words_of("""
    company firm club bank operator organisation organization charity airline network manufacturer retailer supplier group agency
    union paper newspaper
""")
# texts that a body issues in its own name
_ISSUED = words_of("statement document report communique communiqué release notice bulletin announcement message declaration")
_BY = re.compile(
    r"(?<!obtained )(?<!seen )(?<!leaked )(?<!reviewed )(?<!read )(?<!heard )\b(?:by|from) (?:the )?"
    rf"([{CAPITALS}][\w’'&-]*(?: (?:(?:of|for|the|and) )*[{CAPITALS}][\w’'&-]*)*)"
)


def resolve_body(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The ministry": the only ministry the text names; None where it names several and the phrase does not choose."""
    told = [strip_possessive(word) for word in source.modifiers if word not in LOOSE_MODIFIERS]
    fitting = _fitting(reading, turn, source, told)
    if source.head in _ANY_BODY:  # "the ferry company" names none; the company it is printed beside does
        fitting = [entry for entry in fitting if any(word[0].isupper() for word in entry[0].split()[-2:])]
    if len(fitting) == 1 and not source.tail and len(fitting[0][0].split()) > len(told) + 1:
        return _named(fitting[0], f"the only {source.head} named", source.head)
    if told or source.tail or source.determiner not in DEFINITE:
        return described(source)
    apposed = reading.bodies.apposed(source.head) if not fitting else []
    if len(apposed) == 1:
        return _named(apposed[0], f"the only one called a {source.head}", source.head)
    if spoken := _body_before(reading, turn, source, fitting):
        return spoken
    return described(source) if not fitting and source.head not in _ANY_BODY else None


def _fitting(reading: Reading, turn: Turn, source: Source, told: list[str]) -> list[tuple[str, int, int]]:
    """The bodies of that kind; of several the one named before the statement, if only one was."""
    fitting = [entry for entry in reading.bodies.with_head(source.head) if all(_word_fits(word, entry[0]) for word in told)]
    so_far = [entry for entry in fitting if entry[1] < turn.at]
    return so_far if len(fitting) > 1 and len(so_far) == 1 else fitting


def _named(entry: tuple[str, int, int], rule: str, head: str) -> Speaker:
    return Speaker(entry[0], "organisation", rule, Span(entry[1], entry[2]), 0.85, head=head)


def _word_fits(word: str, name: str) -> bool:
    return any(fold_name(strip_possessive(other)) == word or same_country(word, strip_possessive(other)) for other in name.split())


def _body_before(reading: Reading, turn: Turn, source: Source, fitting: list[tuple[str, int, int]]) -> Speaker | None:
    """The body that spoke just before, where the general word may mean it."""
    names = {entry[0] for entry in fitting}
    for other in reading.before(turn):
        speaker = other.speaker
        if not speaker or reading.distance(other.paragraph, turn.paragraph) > 1:
            continue
        plain = source.head in _ANY_BODY and not names and not any(fold_name(word) in BODIES for word in speaker.value.split())
        if speaker.kind == "organisation" and (speaker.value in names or speaker.head == source.head or plain):
            return speaker.by("the body that spoke just before", 0.7)
    return None


def resolve_text(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A review by the institute", "the statement": who issued the text; a new text stands for itself, one met before for its issuer."""
    if match := _BY.search(source.phrase):
        value = reading.bodies.expand(match.group(1))[0]
        return Speaker(value, "organisation", "issuer named with the text", source.span, 0.8, head=source.head)
    if source.determiner not in DEFINITE or source.modifiers or source.tail:
        return described(source)
    for other in reading.before(turn):
        if other.speaker and other.source and other.source.head in DOCUMENTS:
            return other.speaker.by("text met before", 0.75) if other.speaker.rule != "description as printed" else None
        issuer = other.speaker and other.speaker.kind in ("organisation", "country") and other.paragraph == turn.paragraph
        if issuer and other.speaker and source.head in _ISSUED:
            return other.speaker.by("issuer of the text", 0.7)
    return None
