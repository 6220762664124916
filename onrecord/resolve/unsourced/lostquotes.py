"""Damaged pages: quotations gathered above the article, and the cues they were taken from: "Varga said:Orsk looked on."."""

from __future__ import annotations

import re

from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn, name_speaker

# a cue that ends in a colon, with the next sentence run into it or no quotation in the next paragraph; "I" after it is quoted without marks
_CUT_OFF = re.compile(
    r"\b(?:said|says|saying|told|telling|wrote|writing|added|adding|stated|stating|declared|declaring|warned|warning|replied|replying)\b"
    r"[^.:!?;\n“”\"«»]{0,40}:(?!\s*(?:I|We|My|Our)\b)(?=[^\W\d_]|\s*\n\s*[^\W\d_]|\s*$)"
)


def resolve_lost_quotes(reading: Reading) -> None:
    """Give the quotations above the article to those whose words are cut off in it: to the only one, or as many to as many in order."""
    quotes = _gathered(reading)
    speakers = _cut_off(reading) if quotes else []
    if not speakers or None in speakers:
        return
    if len({id(person) for person in speakers}) == 1:
        speakers = speakers[:1] * len(quotes)
    if len(speakers) != len(quotes):
        return
    for turn, person in zip(quotes, speakers, strict=True):
        assert person
        turn.speaker = name_speaker(person, "whose quotation is cut off in the article", 0.6)


def _gathered(reading: Reading) -> list[Turn]:
    """The quotations before the first statement that names who speaks, none of them told whose; each fills its paragraph."""
    found: list[Turn] = []
    for turn in reading.outer:
        if turn.source or turn.statement.cue:
            return found
        if turn.speaker or not _is_whole(reading, turn):
            return []
        found.append(turn)
    return []


def _is_whole(reading: Reading, turn: Turn) -> bool:
    line = reading.paragraphs[turn.paragraph]
    content = turn.statement.content
    return turn.statement.manner == "direct" and len(content) == 1 and content[0].start - line.start < 2 and line.end - content[0].end < 2


def _cut_off(reading: Reading) -> list[Person | None]:
    """Who was about to speak at each cue that is cut off: the person named last before it in its paragraph."""
    found: list[Person | None] = []
    for match in _CUT_OFF.finditer(reading.text):
        start = reading.paragraphs[reading.paragraph_of(match.start())].start
        named = [person for _, person, inside in reading.people_between(start, match.start(), sure=False) if not inside]
        found.append(named[-1] if named else None)
    return found
