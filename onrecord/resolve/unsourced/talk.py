"""Who is spoken to where people talk: who answers a question, who asked what is answered, and whom a speaker goes on speaking to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.records import Resolved
from onrecord.resolve.circumstances.beside import PAST, is_elsewhere
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.unsourced.answers import is_bare_turn, is_question
from onrecord.text import SENTENCE_END

ASKED, ANSWERED, GOES_ON, ADDRESSED = "who answers", "who asked", "goes on", "addressed in the sentence"
_ASKS = re.compile(r"\b(?:asked|asks|inquired|enquired|wondered|wanted to know|wished to know)$")
_DEMANDS = re.compile(r"\b(?:demanded|demands|pressed|shouted|called)$")
_REPLIES = re.compile(
    r"^(?:(?:then|also|has|have) )?(?:replied|replies|answered|answers|retorted|shot back|came the (?:\w+ )?(?:reply|answer))$"
)
_ADDS = re.compile(r"\b(?:added|adds|adding|went on|continued)$")
_SAYS = re.compile(r"\b(?:said|says|saying|explained|recalled)$")
# what is not said aloud, or has a hearer of its own
_APART = re.compile(r"\b(?:told|asked|wrote|tweeted|posted|(?:ha[sd]|have) .+)$")
_OBJECT = re.compile(r" (?:them|him|her)\b(?! \w+(?:s|ion|ment)\b)")
# "Last month he told parliament so. On Thursday he stood by that."
_NEW_DAY = re.compile(
    r"[.!?][”\"’)]*\s(?:On \w+day|Yesterday|Today|The (?:next|following|same) \w+"
    r"|(?:\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before)"
    r"|Last \w+|Earlier|In (?:\d{4}|[JFMASOND][a-z]{2,8}))\b"
)
_QUOTES = "\"“”„«»‘’'`"


def find_hearers(reading: Reading, told: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The hearer of each statement by whose place in a talk he is told, where its own words tell none; by statement id."""
    found = dict(told)
    outer = sorted(reading.outer, key=lambda turn: (turn.at, turn.statement.content[0].start))
    for n, turn in enumerate(outer):
        if turn.statement.id in found:
            continue
        before, after = outer[n - 1] if n else None, outer[n + 1] if n + 1 < len(outer) else None
        if (
            hearer := _joined(reading, turn, before, found)
            or _who_answers(reading, turn, after)
            or _who_asked(reading, turn, before)
            or _still(reading, turn, before, found)
        ):
            found[turn.statement.id] = hearer
            yield turn.statement.id, hearer


def _hearer(speaker: Speaker, rule: str) -> Resolved:
    return Resolved(speaker.value, rule, speaker.evidence, score=round(min(0.75, speaker.score), 4))


def _cue(reading: Reading, turn: Turn) -> str:
    cue = turn.statement.cue
    return reading.text[cue[0].start : cue[-1].end] if cue else ""


def _is_other(one: Turn, other: Turn) -> bool:
    """Whether two statements are not of one speaker, as far as is known."""
    return one.speaker is None or other.speaker is None or one.speaker.value != other.speaker.value


def _is_next(reading: Reading, earlier: Turn, later: Turn) -> bool:
    return reading.distance(earlier.paragraph, later.paragraph) <= 1 and not reading.is_headline(earlier)


def _who_answers(reading: Reading, turn: Turn, after: Turn | None) -> Resolved | None:
    """The one who speaks next, where somebody asks and the next words answer: they say so, follow bare or are quoted at once."""
    if after is None or after.speaker is None:
        return None
    cue = _cue(reading, turn)
    asks = _ASKS.search(cue) or (_DEMANDS.search(cue) and is_question(reading, turn)) if cue else is_question(reading, turn)
    if not asks or not _is_other(turn, after) or not _is_next(reading, turn, after):
        return None
    if not cue and turn.statement.source and not is_bare_turn(reading, turn):
        return None
    reply = _cue(reading, after)
    if _ASKS.search(reply) or (is_question(reading, after) and not is_bare_turn(reading, after)):
        return None
    bare = not after.statement.cue and (not after.statement.source or is_bare_turn(reading, after))
    free = not cue and reading.text[turn.statement.content[0].start] not in _QUOTES
    quoted = free and after.statement.manner == "direct"
    if not (bare or _REPLIES.search(reply) or quoted or (free and turn.paragraph == after.paragraph)):
        return None
    return _hearer(after.speaker, ASKED)


def _asked_by(reading: Reading, turn: Turn, before: Turn) -> Resolved | None:
    """ "Asked by reporters whether it holds, she said": those after "by"."""
    source = before.source
    if source is None or source.pronoun or not _cue(reading, before).startswith(("Asked", "Pressed", "Questioned")):
        return None
    text = reading.text
    if not text.endswith(" by ", 0, source.span.start) or text[before.statement.content[-1].end : turn.at].strip(',”"’ \u00a0'):
        return None
    named = before.speaker.value if before.speaker and source.name else source.printed
    return Resolved(named, ANSWERED, source.span, score=0.75)


def _who_asked(reading: Reading, turn: Turn, before: Turn | None) -> Resolved | None:
    """The one who asked, where the words answer: they say so, or follow bare."""
    cue = _cue(reading, turn)
    if before and cue and (asked := _asked_by(reading, turn, before)):
        return asked
    if before is None or before.speaker is None or (cue and not _REPLIES.search(cue)):
        return None
    if not _is_other(turn, before) or not _is_next(reading, before, turn):
        return None
    asks = is_question(reading, before) or _ASKS.search(_cue(reading, before))
    if not cue:
        bare = not turn.statement.source or is_bare_turn(reading, turn)
        return _hearer(before.speaker, ANSWERED) if bare and asks and not is_question(reading, turn) else None
    # "Ada Lund said it holds. Pavel Orsk replied that it leaks": to the paper, in court; not so where both are quoted side by side
    face = turn.paragraph == before.paragraph and turn.statement.manner != "indirect"
    spoken = before.statement.manner != "indirect" or _DEMANDS.search(_cue(reading, before))
    return _hearer(before.speaker, ANSWERED) if asks or (face and spoken) else None


def _joined(reading: Reading, turn: Turn, before: Turn | None, found: Mapping[str, Resolved]) -> Resolved | None:
    """The hearer of what one says in one breath: "wrote to the keeper that it leaks and asked what to do"."""
    told = found.get(before.statement.id) if before else None
    if before is None or told is None or not turn.statement.cue or _is_other(turn, before) or turn.speaker is None:
        return None
    cue = turn.statement.cue
    if reading.text[before.statement.content[-1].end : cue[0].start] not in (" and ", ", and "):
        return None
    them = _OBJECT.match(reading.text, cue[-1].end)
    asks = _ASKS.search(_cue(reading, turn)) and re.search(r"\b(?:told|tells|wrote)$", _cue(reading, before))
    return Resolved(told.value, GOES_ON, told.evidence, told.clue, min(told.score, 0.65)) if them or asks else None


def _still(reading: Reading, turn: Turn, before: Turn | None, found: Mapping[str, Resolved]) -> Resolved | None:
    """Those whom the speaker was telling right before, where his words go on."""
    told = found.get(before.statement.id) if before else None
    if before is None or told is None or told.rule in (ASKED, ANSWERED) or _is_other(turn, before) or turn.speaker is None:
        return None
    if not re.search(r"\b(?:told|tells)$", _cue(reading, before)) and told.rule not in (GOES_ON, ADDRESSED):
        return None
    begin, cue = before.statement.content[-1].end, _cue(reading, turn)
    if _NEW_DAY.search(reading.text, begin - 1, turn.at):
        return None
    quoted = _ADDS.search(cue) or (_SAYS.search(cue) and turn.statement.manner != "indirect")
    near = turn.paragraph == before.paragraph or ((not cue or turn.statement.manner == "direct") and _is_next(reading, before, turn))
    goes_on = near and (quoted if cue else not turn.statement.source)
    same = turn.paragraph == before.paragraph and not SENTENCE_END.search(reading.text, begin - 2, turn.at)
    if cue and same and not goes_on:  # "told the Courier that it leaks and blamed the rain"
        past = PAST.search(cue) and turn.statement.act != "think" and not _APART.search(cue)
        goes_on = bool(past) and not is_elsewhere(reading, turn)
    return Resolved(told.value, GOES_ON, told.evidence, told.clue, min(told.score, 0.65)) if goes_on else None
