"""Of whom an obituary tells: "he" and "she" at the head of its paragraphs."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.resolve.lexicon import role_gender
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

_HAS_DIED = re.compile(
    r"[^.!?\n]{0,120}?(?:,? who (?:has )?died\b|,? has died\b|\bdies (?:at|aged)\b|\bdied (?:on|at|aged|peacefully|yesterday|last)\b"
    r"|[-–—(,] ?obituary\b)"
    r"|[^.!?\n]{0,60}\bdies$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAD = 3  # paragraphs in which an obituary says that somebody has died


def resolve_mourned(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The one whose death opens the article, where the paragraph has nobody else of that gender before the pronoun."""
    person = _mourned(reading)
    if person is None or person.gender != gender or turn.statement.nested_in:
        return None
    begin = reading.paragraphs[turn.paragraph].start
    named = [other for _, other, _ in reading.people_between(begin, turn.at, sure=False) if other.gender in (None, gender)]
    if any(other is not person for other in named):
        return None
    humans = (human for human in find_humans(reading.text, begin, turn.at) if not reading.in_content(human.span.start))
    if any(role_gender((human.head,)) in (None, gender) for human in humans):
        return None
    before = [other for other in reading.before(turn) if other.paragraph == turn.paragraph]
    spoke = before[0].speaker if before else None
    if spoke and spoke.person is not person and (spoke.person.gender if spoke.person else spoke.gender) in (None, gender):
        return None
    return name_speaker(person, f"{pronoun}: of whom the obituary tells", 0.75)


def _mourned(reading: Reading) -> Person | None:
    """The person first named, if the sentence tells of the death."""
    if not reading.paragraphs:
        return None
    end = reading.paragraphs[min(_LEAD, len(reading.paragraphs)) - 1].end
    for mention, person, inside in reading.people_between(0, end):
        if not inside:
            return person if len(person.keys) > 1 and _HAS_DIED.match(reading.text, mention.end) else None
    return None
