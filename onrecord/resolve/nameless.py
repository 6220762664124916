"""Speakers that a source describes without naming them: which kind of description it is."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.resolve.bodyphrases import resolve_body
from onrecord.resolve.descriptions import described, resolve_fuller, resolve_met_before, resolve_one_of, resolve_spokesman
from onrecord.resolve.documents import resolve_text
from onrecord.resolve.headlines import resolve_headline
from onrecord.resolve.lexicon import BODIES, DATES, DEFINITE, DOCUMENTS, ROLES
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source
from onrecord.resolve.titles import resolve_title
from onrecord.resolve.townhalls import TOWNS, resolve_town

_OPEN = words_of("both neither each either none only any")
# several that only stand for those named before: without them they mean nobody
_ANAPHORIC = words_of("""
    companies parties leaders sides authors banks brothers sisters twins pair couple two three four
""")
# a part of a work says what the work says, whichever that is
_PARTS = words_of("section part page chapter passage entry column")
_OF_WORK = re.compile(r"of (?:the|this|that) [a-z]+$")
_NEEDS_OWNER = words_of("spokesman spokeswoman spokesperson")
_OF_THEM = re.compile(r"\b(?:of|by) (?:them|these|those)$")


def resolve_nameless(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who a description without a name means, or the description itself where it means nobody the text names."""
    if source.head in ("one", "another") and not source.modifiers:
        return resolve_one_of(reading, turn, source)
    if _is_open(source):
        return None
    if not source.determiner and reading.is_headline(turn):
        return resolve_headline(reading, turn, source)
    if source.head in _NEEDS_OWNER and not source.modifiers and not source.tail and source.determiner in ("a", "an"):
        return resolve_spokesman(reading, turn, source)
    return _by_head(reading, turn, source)


def _is_open(source: Source) -> bool:
    """Whether a description only points back at others, "both", "each government", "the companies", or is a date."""
    words = source.printed.casefold().split()
    if words[0] in _OPEN or _OF_THEM.search(source.phrase):
        return True
    if words[0] in DATES and all(word in DATES or word.isdigit() for word in words):
        return True
    return source.determiner in DEFINITE and not source.tail and source.head in _ANAPHORIC


def _by_head(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    definite = source.determiner in DEFINITE or source.determiner == "'s" or not source.determiner
    if definite and (source.head in ROLES or source.head.split("-")[-1] in ROLES):
        return resolve_title(reading, turn, source)
    if source.determiner in DEFINITE and not source.tail and (again := resolve_met_before(reading, turn, source)):
        return again
    if definite and source.head in BODIES:
        return resolve_body(reading, turn, source)
    if source.head in _PARTS and _OF_WORK.match(source.tail):
        return None
    if source.determiner == "the" and source.head in TOWNS and not source.modifiers and not source.tail:
        return resolve_town(reading, turn, source) or described(source)
    if source.head in DOCUMENTS:
        return resolve_text(reading, turn, source)
    return resolve_fuller(reading, turn, source) or described(source)
