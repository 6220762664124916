"""To whom each statement was made: "told reporters", "in a letter to the committee", "urged members to"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.reading import Reading, Turn

_TO_SOMEBODY = re.compile(
    r"\b(?:told|tells?|telling|asked|asks?|asking|urged|urges?|urging|warned|warns?|warning|reminded|reminds?|assured|assures?|informed|informs?"
    r"|advised|advises?|ordered|orders?|invited|invites?|instructed|begged|begs?|briefed|promised|promises?|accused|blamed|challenged|pressed)$",
    re.IGNORECASE,
)
_CALLED_ON = re.compile(
    r"\b(?:call(?:ed|s|ing)? on|called upon|appeal(?:ed|s|ing)? to|apologi[sz]ed to|plead(?:s|ed) with"
    r"|wrote to|writes to|spoke to|promised to)$",
    re.IGNORECASE,
)
_LEAD = r"(?:the |an? |his |her |its |their |our |all |both |several |some |more than |about )?"
# words that end the naming of a hearer
_STOP_WORDS = words_of(
    """that to on in at by how why what where when whether if not as for about during after before over from with who which it he she they
    there yesterday today earlier late last this and but then also instead once again"""
)
_STOPS = "|".join(sorted(_STOP_WORDS))
_TIMES = r"\w+ (?:times|months|weeks|days|years|minutes)"
_PARTY = re.compile(rf"\s+({_LEAD}[\w’'&-]+(?: (?!(?:{_STOPS}|\w+ly|one thing|{_TIMES})\b|of\b(?! the\b| [A-Z]))[\w’'&-]+){{0,5}})")
_IN_A_TEXT = re.compile(
    r"\bin (?:an? |his |her |its |their )?(?:open |joint |written )?"
    r"(?:letter|note|message|speech|statement|address|remarks|interview|email|e-mail|memo) (?:to|with) "
    r"((?:the |an? )?[\w’'&-]+(?: (?!on\b|in\b|that\b|and\b|last\b|this\b|published\b|at\b)[\w’'&-]+){0,4})"
)
_NOBODY = words_of("""
    that to on in at how why what where when whether if not as for about it he she they there yesterday today is was are were be has
    have had no one more monday tuesday wednesday thursday friday saturday sunday and but of by from again last this then also instead
    directly once twice three earlier later twenty two four five so such any anyone nobody
""")
_PRONOUNS = words_of("him them me us you myself himself herself themselves each")
# "accused X of" names whom it is said about, not to whom
_ABOUT = re.compile(r"\b(?:accused|blamed|challenged|pressed)$", re.IGNORECASE)


def resolve_addressee(reading: Reading, turn: Turn) -> Resolved | None:
    """The words right after the cue that name a hearer, or those after "in a letter to"; None where none are printed."""
    if not turn.statement.cue:
        return None
    cue = turn.statement.cue[-1]
    words = reading.text[cue.start : cue.end]
    if (_TO_SOMEBODY.search(words) and not _ABOUT.search(words)) or _CALLED_ON.search(words):
        return _after_cue(reading, turn, cue)
    line = reading.paragraphs[turn.paragraph]
    match = _IN_A_TEXT.search(reading.text, cue.end, min(line.end, cue.end + 60))
    return _named(match.group(1), match.start(1)) if match and not reading.in_content(match.start()) else None


def _after_cue(reading: Reading, turn: Turn, cue: Span) -> Resolved | None:
    stop = min((span.start for span in turn.statement.content if span.start >= cue.end), default=len(reading.text))
    stop = min([stop, reading.paragraphs[turn.paragraph].end, *(span.start for span in turn.statement.source if span.start >= cue.end)])
    match = _PARTY.match(reading.text, cue.end, max(stop, cue.end))
    return _named(match.group(1), match.start(1)) if match else None


def _named(printed: str, start: int) -> Resolved | None:
    printed = printed.rstrip(" .,’'-")
    first = printed.split()[0].casefold() if printed else ""
    if not printed or first in _NOBODY or first in _PRONOUNS:
        return None
    if first == "her" and len(printed.split()) == 1:
        return None
    return Resolved(printed, "named after the cue", Span(start, start + len(printed)), score=0.85)
