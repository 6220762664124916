"""Who is told, hears or stands accused is not who speaks: “It leaks”, a court heard; minister accused of waste."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.annotate.mend import Draft
from onrecord.records import Span

# "Reckless" driver knew the road, jury told; It leaked, an inquest has heard
_HEARERS = re.compile(
    r"(?:(?:the|an?) )?(?:[\w’'-]+ ){0,3}?(?:jury|jurors|court|inquest|inquiry|tribunal|hearing|trial|committee|panel|commission|mps"
    r"|councillors|magistrates|judge|judges|parents|residents|passengers|workers)",
    re.IGNORECASE,
)
_HEARD = re.compile(r"(?:(?:has|have|had) )?(?:heard|hears?)", re.IGNORECASE)
_SITTING = re.compile(
    r"(?:jury|jurors|court|inquest|inquiry|tribunal|hearing|trial|commission|mps|councillors|magistrates)$", re.IGNORECASE
)
_TOLD = re.compile(r"(?=\n|$| (?:as|by|in|at)\b)")
# Residents told ‘stay away’, told to stay away: nobody is told anything between the verb and the words
_TOLD_SO = re.compile(r" (?:(?:not )?to |[‘“\"'«])")


def without_hearer(text: str, draft: Draft) -> Draft:
    """The draft without a source that is told or hears what is said; one that is accused of something is part of that."""
    if len(draft.source) != 1 or len(draft.cue) != 1:
        return draft
    (source,), (cue,) = draft.source, draft.cue
    if source.end + 1 != cue.start:
        return draft
    word = text[cue.start : cue.end].casefold()
    heads = source.start == 0 or text[source.start - 1] == "\n"
    if heads and word in ("accused", "accused of") and text.startswith(" of ", cue.start + len("accused")):
        of = Span(cue.start + len("accused "), draft.content[0].end)
        if not of.start <= draft.content[0].start <= of.start + len("of "):
            return draft
        return replace(draft, cue=(Span(cue.start, cue.start + len("accused")),), source=(), content=(source, of, *draft.content[1:]))
    behind = draft.content[-1].end < source.start
    hears = behind and (is_told(text, source, cue) or (_HEARD.fullmatch(word) and _SITTING.search(text, source.start, source.end)))
    told_so = word == "told" and draft.content[0].start == cue.end + 1 and _TOLD_SO.match(text, cue.end)
    return replace(draft, source=()) if hears or told_so else draft


def is_told(text: str, source: Span, cue: Span) -> bool:
    """Whether a source stands before a headline's passive: “…, jury told” at the end of its line."""
    told = text[cue.start : cue.end].casefold() == "told" and _TOLD.match(text, cue.end)
    return bool(told and _HEARERS.fullmatch(text, source.start, source.end))
