"""Who is asked, and by whom: "Ashworth was also asked whether", "Asked by Mr Judge if he had told a vet, he said"."""

from __future__ import annotations

import re

from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.unsourced.answers import is_inquiry

_ASKED_BY = re.compile(r"(?:Asked|Pressed|Questioned|Challenged|Quizzed|Told|Urged|Reminded|Cross-examined) by ")
_IS_ASKED = re.compile(r"(?:was|were|is|are|had been|has been|being) (?:\w+ )?(?:asked|pressed|questioned|reminded|quizzed)$")
_SENTENCE_END = re.compile(r"[.!?][”\"’»)]*\s|\n")


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
    return last if by and not _SENTENCE_END.search(reading.text, cue.start, turn.at) else None
