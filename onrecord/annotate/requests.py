"""Whoever is asked, told or urged to do something hears it and is no part of it: asked [the council] to wait."""

from __future__ import annotations

import re

from onrecord.records import Span

_ASKING = re.compile(
    r"\b(?:(?:ask|urg|tell|order|encourag|instruct|advis|warn|beg|remind|implor|invit|press|direct|command|exhort|petition|lobby"
    r"|challeng|appeal|plead)(?:s|es|e|ed|ing|ged|ging)?|told|(?:call|prevail)(?:s|ed|ing)? (?:up)?on)$",
    re.IGNORECASE,
)
# cues after which a verb may stand in a clause of its own: "warned attempts to block it would fail"
_TELLING = re.compile(r"\b(?:told|tell(?:s|ing)?|warn(?:s|ed|ing)?|remind(?:s|ed|ing)?)$", re.IGNORECASE)
_REMINDING = re.compile(r"\bremind(?:s|ed|ing)?$", re.IGNORECASE)
_FINITE = re.compile(r"[^.;:!?\n“”\"]*?\b(?:will|would|can|could|may|might|must|should|was|were|is|are|has|have|had|did|does)\b")
_NOT_IN_HEARER = (
    r"(?!(?:he|she|it|they|we|I|you|who|which|that|whether|will|would|is|was|are|were|has|have|had|never|not|halt|end|stop|up|questions?"
    r"|against|about|over|under|before|after|because|how|what|when|where|why)\b)"
)
# "ordered the road to be closed", "objecting to forces": nobody is asked to do it
_NOT_ASKED = (
    r"(?:(?:the|an?|his|her|its|their|been|be (?:\w+e[dn]|lit|made|put|sent|kept|shut|held|told|paid|brought|built|shown))\b"
    r"|(?!focus\b)\w+[^\Ws]s\b)"
)
_HEARER = re.compile(
    r"(?:(?:to|with) (?=(?:the|an?|his|her|its|their)\b|[A-Z]))?"
    r"(?!(?:how|what|if|when|where|why|for|to|and|or|as|there|this)\b)"
    rf"(?:{_NOT_IN_HEARER}[\w’'.&/-]+(?: |, (?=[A-Z]|(?:and|or|along|his|her|its|their|the) ))){{1,12}}?"
    rf"(?=(?:not |never )?to (?!{_NOT_ASKED})[a-z])"
)


def hearer_end(text: str, cue: Span, first: Span) -> int:
    """Where what is asked begins in the first part of a content, behind whoever is asked; the part's start where it names nobody."""
    if first.start - cue.end != 1 or not _ASKING.search(text, cue.start, cue.end):
        return first.start
    hearer = _HEARER.match(text, first.start, first.end)
    if hearer is None:
        return first.start
    of_something = " of " in hearer[0] and _REMINDING.search(text, cue.start, cue.end)  # "reminded them of his promise to wait"
    tells = _TELLING.search(text, cue.start, cue.end) and _FINITE.match(text, hearer.end(), first.end)
    return first.start if of_something or tells else hearer.end()
