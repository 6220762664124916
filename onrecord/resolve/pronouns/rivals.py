"""Why "he" may be another than the last speaker: the text has spoken of somebody else before."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import Gender
from onrecord.resolve.lexicon import ROLES, role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import SENTENCE_OR_LINE_END

PASSIVE = re.compile(r"(?:[a-z]+ )?(?:is|was|are|were|been)\b")
_OPENING_PRONOUN = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"’] ))(He|She)\b", re.MULTILINE)
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
    """Whether one whom the text leaves open spoke in the paragraph: "Mr Daly's spokesman said" of two Dalys, "“No,” said the woman"."""
    if turn.source and "self" in turn.source.printed:  # "she herself"
        return False
    for other in reading.before(turn):
        if other.paragraph == turn.paragraph and other.source and other.source.pronoun == "who":
            continue
        if other.paragraph != turn.paragraph or other.speaker:
            return False
        if other.source and not other.source.name and other.source.head in ROLES and not other.source.plural:
            opens = other.at - reading.sentence_starts(turn.paragraph, other.at)[-1] < 2 or other.statement.manner == "direct"
            return opens and role_gender((other.source.head,)) in (None, gender)
    return False


def is_subject_of_passive(reading: Reading, at: int) -> bool:
    """ "Voss was criticised": the subject of a passive that hides who speaks is not only named in what was said."""
    for other in reading.outer:
        statement = other.statement
        hidden = statement.cue and not statement.source and at < statement.cue[0].start
        if hidden and any(span.start <= at < span.end for span in statement.content):
            return statement.manner == "indirect" and PASSIVE.match(reading.text, statement.cue[0].start) is not None
    return False


def is_in_sentence_of(reading: Reading, last: Turn, mention: Mention) -> bool:
    """Whether a name stands in the sentence of the last speaker's own: "its head, X, a cousin of Y. He"."""
    begin = (last.statement.source or last.statement.cue or last.statement.content)[-1].end
    return not SENTENCE_OR_LINE_END.search(reading.text, begin, mention.start) and reading.text.find("; ", begin, mention.start) < 0


def pronoun_before(reading: Reading, turn: Turn, named: Mention, pronoun: str) -> Turn | None:
    """ "He attacked Mr Orsk’s past. He says": the first "he", whoever it is, as the paragraph is about him before it names anybody."""
    line = reading.paragraphs[turn.paragraph].start
    opening = _OPENING_PRONOUN.search(reading.text, line, named.start)
    if opening is None or opening.group(1).casefold() != pronoun or reading.in_content(opening.start(1)):
        return None
    return replace(turn, at=opening.start(1))


def is_told_of_in_sentence(reading: Reading, turn: Turn, person: Person, gender: Gender) -> bool:
    """ "The mother of Dov Orsk spoke. Her camp told of Varga’s votes, including his support": another, in what is reported here."""
    last = max((mention.end for mention in person.mentions if mention.end <= turn.at), default=0)
    begin = max(last, reading.sentence_starts(turn.paragraph, turn.at)[-1])
    told = [(mention, other) for mention, other, inside in reading.people_between(begin, turn.at) if inside and other is not person]
    own = turn.statement.content
    return turn.statement.manner == "indirect" and any(
        other.gender in (None, gender) and not any(span.start <= mention.start < span.end for span in own) for mention, other in told
    )


def is_told_of_nameless(reading: Reading, turn: Turn, gender: Gender) -> bool:
    """ "A woman of Sarn was fined after she": whether the paragraph, naming nobody, has turned to a nameless human of that gender."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    if reading.people_between(begins[0], turn.at, sure=False):
        return False
    humans = (one for one in find_humans(reading.text, begins[0], turn.at) if role_gender((one.head,)) == gender)
    return any(one.span.start in begins and reading.text.startswith(("A ", "An ", "One "), one.span.start) for one in humans)


def nameless_spoke(reading: Reading, turn: Turn, gender: Gender) -> bool:
    """Whether a nameless man or woman of that gender was the last to speak, and nobody has been named since."""
    before = reading.before(turn)
    speaker = before[0].speaker if before else None
    if speaker is None or speaker.kind != "unnamed" or speaker.plural or speaker.gender != gender:
        return False
    named = (person for _, person, inside in reading.people_between(before[0].at, turn.at) if not inside)
    return not any(person.gender in (None, gender) for person in named)
