"""Who is asked, and by whom: "Ashworth was also asked whether", "Asked by Mr Judge if he had told a vet, he said"."""

from __future__ import annotations

import re

from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.unsourced.answers import is_inquiry
from onrecord.text import SENTENCE_OR_LINE_END

_ASKED_BY = re.compile(r"(?:Asked|Pressed|Questioned|Challenged|Quizzed|Told|Urged|Reminded|Cross-examined) by ")
_IS_ASKED = re.compile(r"(?:was|were|is|are|had been|has been|being) (?:\w+ )?(?:asked|pressed|questioned|reminded|quizzed)$")
_ASKED = re.compile(r"(?:[Ww]hen )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed)\b")
_HEARER = re.compile(r" (him|her)\b(?=[^.!?]{0,60}\b(?:whether|if|what|how|why|when|where|who)\b)")


def is_asked_of(reading: Reading, turn: Turn) -> bool:
    """ "Ashworth was also asked whether": the subject of the passive is the one who is asked."""
    cue, source = turn.statement.cue, turn.statement.source
    passive = cue and source and source[-1].end <= cue[0].start and _IS_ASKED.match(reading.text, cue[0].start, cue[-1].end)
    return bool(passive) and is_inquiry(reading, turn)


def asked_by(reading: Reading, turn: Turn) -> Turn | None:
    """ "Asked by Mr Judge if he had told a vet, he said": the question that opens the sentence; who asks it is not "he"."""
    last = next(iter(reading.before(turn)), None)
    if last is None or last.source is None or not last.statement.cue or last.paragraph != turn.paragraph:
        return None
    cue = last.statement.cue[0]
    by = cue.start < last.source.span.start and _ASKED_BY.fullmatch(reading.text, cue.start, last.source.span.start)
    return last if by and not SENTENCE_OR_LINE_END.search(reading.text, cue.start, turn.at) else None


def answered_by(reading: Reading, question: Turn) -> Speaker | None:
    """ "Asked whether she would stay, Varga said": who answers what the sentence opens with, who is "she" in it."""
    cue, source = question.statement.cue, question.statement.source
    if not cue or not _ASKED.match(reading.text, cue[0].start, cue[0].end) or (source and source[0].start < cue[0].start):
        return None
    end = question.statement.content[-1].end
    answers = (
        other
        for other in reading.outer
        if end < other.at <= end + 3 and other.source and other.source.pronoun != "who" and other.statement.cue
    )
    return next((other.speaker for other in answers if reading.text[end : other.at] == ", "), None)


def question_before(reading: Reading, turn: Turn) -> int | None:
    """Where the question begins that opens a statement's sentence and names nobody who asks: "Asked about the weir, she said"."""
    begin = reading.sentence_starts(turn.paragraph, turn.at)[-1]
    here = [one for one in reading.before(turn) if one.at >= begin]
    answered = any(one.source and one.source.pronoun != "who" for one in here)  # "Asked about it, Ada Lund said so, but she"
    opens = _ASKED.match(reading.text, begin, turn.at) and any(one.at == begin and not one.source for one in here)
    return begin if opens and not answered else None


def asked_at(reading: Reading, question: Turn, pronoun: str) -> int | None:
    """ "I asked her whether she believed it": where the hearer stands whom the same pronoun means in the question."""
    cue, source = question.statement.cue, question.statement.source
    asks = question.statement.act == "ask" and question.statement.manner == "indirect" and source and cue
    match = _HEARER.match(reading.text, cue[0].end) if asks else None
    return cue[0].end if match and match[1] == {"he": "him", "she": "her"}[pronoun] else None
