"""To whom each statement was made: "told reporters", "in a letter to the committee", "urged members to"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.reading import Reading, Turn

# cues after which the hearer stands; "called on" and the like take two words
_TOLD = words_of("""
    told tell tells telling asked ask asks asking urged urge urges urging warned warn warns warning reminded remind reminds reminding
    assured assure assures informed inform informs advised advise advises ordered order orders invited invite invites instructed begged
    beg begs briefed promised promise promises
""")
_TWO_WORDS = frozenset({
    "call on", "called on", "calls on", "calling on", "called upon", "appeal to", "appealed to", "appeals to", "appealing to",
    "apologised to", "apologized to", "plead with", "pleads with", "pleaded with", "wrote to", "writes to", "spoke to", "promised to",
})  # fmt: skip
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


def resolve_addressee(reading: Reading, turn: Turn) -> Resolved | None:
    """The words right after the cue that name a hearer, or those after "in a letter to"; None where none are printed."""
    if not turn.statement.cue:
        return None
    cue = turn.statement.cue[-1]
    words = reading.text[cue.start : cue.end].casefold().split()
    if words[-1] in _TOLD or " ".join(words[-2:]) in _TWO_WORDS:
        return _after_cue(reading, turn, cue)
    line = reading.paragraphs[turn.paragraph]
    end = min(line.end, cue.end + 60)
    match = _IN_A_TEXT.search(reading.text, cue.end, end) if reading.text.find(" in ", cue.end, end) >= 0 else None
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
