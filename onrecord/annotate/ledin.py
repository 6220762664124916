"""Quotations that a short sentence before them gives to its subject: "Sandoe disagrees. “It cannot be in two places.”"."""

from __future__ import annotations

import re

from onrecord.annotate.acts import is_known
from onrecord.records import Span

SCORE = 0.55  # the sentence is nearly always about who speaks, but now and then about what happens
# what somebody does who is about to speak; words of saying are in the table of acts
GESTURES = """
    shrugged shrugs nodded nods smiled smiles laughed laughs grinned grins sighed sighs winced winces hesitated hesitates paused pauses
    frowned frowns relented relents demurred demurs disagreed disagrees agreed agrees objected objects bristled bristles
"""
_GESTURES = frozenset(GESTURES.split())
_SENTENCE = re.compile(
    r"(?P<source>(?:He|She|They|(?:The|His|Her|Their|One|Another) [\w’'-]+(?: [\w’'-]+){0,2}?"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]+){0,3}))"
    r" (?:(?:also|only|just|then|simply|flatly|politely|firmly) )?(?P<verb>[a-z]+)(?: (?![^.]*\b(?:that|because|when"
    r"|after)\b)[^.!?:“”\"\n]{1,40})?[.:]\s+"
)
# A statement just in from the embassy of Orland: “…”
_TEXT_FROM = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))(?P<source>(?:An?|The|This) (?:[a-z-]+ ){0,2}?(?:statement|message|letter|post|tweet|comment|reply"
    r"|response|communiqu[eé]) (?:just in )?(?:from|by) [^.:;!?\n“”\"]{2,70}): $"
)
# Uncle himself, the former premier Dov Orsk, posted a photograph with the words: “…”
_WITH_WORDS = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))(?P<source>[^\W\d_a-z][^.:;!?\n“”\"]{1,90}?),? (?P<verb>posted|shared|published|replied|responded|answered"
    r"|ended|closed|concluded|captioned)\b[^.:;!?\n“”\"]{0,80} with (?:the|these|a few|two|three|four|five|six|seven) words: $"
)
_NOBODY = frozenset(("it", "this", "that", "there", "what", "nobody", "no", "everybody", "today", "yesterday", "rain", "water"))


def find_leader(text: str, start: int, quote: int) -> tuple[Span, tuple[Span, ...]] | None:
    """Source and cue of a quotation that begins at `quote`, where all between the paragraph's `start` and it is such a sentence."""
    match = _SENTENCE.fullmatch(text, start, quote)
    if sent := _TEXT_FROM.search(text, start, quote):
        return Span(*sent.span("source")), ()
    if words := _WITH_WORDS.search(text, start, quote):
        return Span(*words.span("source")), (Span(*words.span("verb")),)
    if match is None or match["source"].split()[0].casefold() in _NOBODY:
        return None
    verb = match["verb"]
    if not (verb in _GESTURES or (is_known(verb) and verb.endswith(("s", "ed")))):
        return None
    cue = (Span(*match.span("verb")),) if is_known(verb) else ()
    return Span(*match.span("source")), cue
