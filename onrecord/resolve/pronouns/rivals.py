"""Why "he" may be another than the last speaker: the text has spoken of somebody else before."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.resolve.lexicon import ROLES, role_gender
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import SENTENCE_OR_LINE_END

_OFFERED = re.compile(r"\b(?:offered|asked|invited|urged|begged|ordered|told|advised|warned|tried to persuade) (him|her)\b")
_DECLINED = re.compile(
    r"(?:He|She) (?:had )?(?:declined|refused|accepted|agreed|consented|turned|withdrew|complied|obeyed"
    r"|apologi[sz]ed|said (?:no|yes)\b)"
)
_FIRST_WORD = re.compile(r"[“\"‘]?([A-Za-z]+)\b")
_OBJECT = {
    "m": re.compile(r"\bhim\b[^.!?\n]*[.!?]\s+$"),
    "f": re.compile(r"\bher(?= (?:on|in|at|to|that|and|of|from|with|by|for|when)\b|[.,;])[^.!?\n]*[.!?]\s+$"),
}


def is_another_known(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> bool:
    """Whether the last speaker's gender is not told, and the paragraph has named another before who is known to be of it."""
    if last.speaker is None or (last.speaker.person.gender if last.speaker.person else last.speaker.gender) is not None:
        return False
    content = last.statement.content[0]
    reported = last.statement.manner == turn.statement.manner == "indirect" and last.paragraph == turn.paragraph
    if reported and turn.at > content.end and reading.text.startswith("the ", content.start):
        spoken_of = next(iter(find_humans(reading.text, content.start, content.end)), None)  # "X said the minister had left. She"
        if spoken_of and spoken_of.span.start == content.start and role_gender((spoken_of.head,)) in (None, gender):
            return True
    named = reading.people_between(reading.paragraphs[turn.paragraph].start, last.at)
    return any(person.gender == gender and person is not last.speaker.person for _, person, _ in named)


def answers_an_offer(reading: Reading, last: Turn, turn: Turn, pronoun: str) -> bool:
    """ "President Orsk offered him a ministry. He declined, explaining": not the one who offered, whoever it is."""
    offer = _OFFERED.search(reading.text, reading.paragraphs[last.paragraph].start, turn.at)
    if offer is None or offer.group(1) != {"he": "him", "she": "her"}[pronoun]:
        return False
    between = reading.text[offer.end() : turn.at]
    return len(SENTENCE_OR_LINE_END.findall(between)) < 2 and _DECLINED.match(reading.text, turn.at) is not None


def is_asked_for(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> bool:
    """ "Orsk promised quiet. The Greens want the chancellor to testify. He has said": the chancellor may be meant, whom nobody names."""
    for other in reading.before(turn):
        if other.at <= last.at:
            return False
        content = other.statement.content[0]
        asked = next(iter(find_humans(reading.text, content.start, content.start + 40)), None) if other.speaker else None
        opens = asked and asked.span.start == content.start and reading.text.startswith("the ", content.start)
        wanted = opens and other.statement.act in ("ask", "demand", "think")
        if asked and wanted and other.speaker and other.speaker.person is None and role_gender((asked.head,)) in (None, gender):
            return reading.sentence_starts(turn.paragraph, turn.at)[-1] > content.end
    return False


def is_of_kin(reading: Reading, turn: Turn, gender: Gender) -> bool:
    """ "His daughter rang her husband. She heard from him on Monday. He told her": whether the paragraph has turned to a nameless man."""
    line = reading.paragraphs[turn.paragraph].start
    object_ = _OBJECT[gender].search(reading.text[line : turn.at])
    humans = find_humans(reading.text, line, turn.at) if object_ else []
    return any(role_gender((human.head,)) == gender and not reading.in_content(human.span.start) for human in humans)


def is_told_by(reading: Reading, last: Turn, pronoun: str) -> bool:
    """ "According to her daughter, Ruth, she was asked. … she said": of whom Ruth told, not Ruth."""
    statement = last.statement
    told = statement.cue and reading.text[statement.cue[0].start : statement.cue[-1].end].casefold().endswith("according to")
    first = _FIRST_WORD.match(reading.text, statement.content[0].start)
    return bool(told) and statement.manner != "direct" and first is not None and first[1].casefold() == pronoun


def is_spoken_of_before(reading: Reading, nameless: Turn, pronoun: str) -> bool:
    """Whether the paragraph has spoken of another "he" before the nameless one: "He wrote a book. The governor called it sedition"."""
    start = reading.paragraphs[nameless.paragraph].start
    found = re.finditer(rf"\b{pronoun}\b", reading.text[start : nameless.at], re.IGNORECASE)
    return any(not reading.in_content(start + match.start()) for match in found)


def is_unknown_between(reading: Reading, turn: Turn, gender: Gender) -> bool:
    """Whether somebody spoke in the paragraph before whom the text leaves open: "Mr Daly's spokesman said" of two Dalys."""
    if turn.source and "self" in turn.source.printed:  # "she herself"
        return False
    for other in reading.before(turn):
        if other.paragraph != turn.paragraph or other.speaker:
            return False
        if other.source and not other.source.name and other.source.head in ROLES and not other.source.plural:
            opens = other.at - reading.sentence_starts(turn.paragraph, other.at)[-1] < 2
            return opens and role_gender((other.source.head,)) in (None, gender)
    return False
