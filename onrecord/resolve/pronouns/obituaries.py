"""Of whom an obituary tells: "he" and "she" at the head of its paragraphs."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.resolve.lexicon import role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

_HAS_DIED = re.compile(
    r"[^.!?\n]{0,120}?(?:,? who (?:has )?died\b|,? has died\b|\bdies (?:at|aged)\b|\bdied (?:on|at|aged|peacefully|yesterday|last)\b"
    r"|[-–—(,] ?obituary\b)"
    r"|[^.!?\n]{0,60}\bdies$",
    re.IGNORECASE | re.MULTILINE,
)
# "the son of a seaman and a seamstress": who somebody's parents were
_OWNED = {
    "m": re.compile(r"\b[Hh]is (?:[\w-]+ ){1,4}$|\b[Hh]is (?:[\w-]+ ){0,4}[\w-]+, $"),
    "f": re.compile(r"\b[Hh]er (?:[\w-]+ ){0,4}[\w-]+,? $"),
}
_CHILD_OF = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]nly|[Ee]ldest|[Yy]oungest) (?:[a-z]+ )?(?:son|daughter|child) (?:of|to) [^,.;\n]+"
    r"|\b[Bb]orn to [^,.;\n]+"
)
_LEAD = 3  # paragraphs in which an obituary says that somebody has died


def resolve_mourned(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The one whose death opens the article, where the paragraph has nobody else of that gender before the pronoun."""
    person = find_mourned(reading)
    if person is None or person.gender != gender or turn.statement.nested_in:
        return None
    begin = reading.paragraphs[turn.paragraph].start
    named = [other for _, other, _ in reading.people_between(begin, turn.at, sure=False) if other.gender in (None, gender)]
    if any(other is not person for other in named):
        return None
    born = [match.span() for match in _CHILD_OF.finditer(reading.text, begin, turn.at)]
    humans = (human for human in find_humans(reading.text, begin, turn.at) if not reading.in_content(human.span.start))
    humans = (human for human in humans if not any(start <= human.span.start < end for start, end in born))
    if any(role_gender((human.head,)) in (None, gender) and not human.head.endswith("s") for human in humans):
        return None
    before = [other for other in reading.before(turn) if other.paragraph == turn.paragraph and not (other.speaker and other.speaker.plural)]
    spoke = before[0].speaker if before else None
    if spoke and spoke.person is not person and (spoke.person.gender if spoke.person else spoke.gender) in (None, gender):
        return None
    return name_speaker(person, f"{pronoun}: of whom the obituary tells", 0.75)


def may_mean_mourned(reading: Reading, last: Turn, gender: Gender, *, nested: bool = False) -> bool:
    """ "His successor, Pat Lund, said so. He said": in an obituary perhaps the dead man whose successor Lund was.

    Inside what is reported (`nested`) it may be the dead man, whoever reports it.
    """
    spoke = last.speaker.person if last.speaker else None
    if spoke is None or (spoke.told_gender if nested else spoke.gender) is not None:
        return False
    mourned = find_mourned(reading)
    if mourned is None or mourned.gender != gender or spoke is mourned:
        return False
    if nested:
        return True
    owned = (_OWNED[gender].search(reading.text, max(0, mention.whole_start - 40), mention.whole_start) for mention in spoke.mentions)
    return any(owned)


def find_mourned(reading: Reading) -> Person | None:
    """The person first named, if a sentence that names him so tells of the death."""
    if not reading.paragraphs:
        return None
    end = reading.paragraphs[min(_LEAD, len(reading.paragraphs)) - 1].end
    named = [(mention, person) for mention, person, inside in reading.people_between(0, end) if not inside]
    # the heading may have another name: "The Mighty Sapodilla dies"
    told = [entry for entry in named if not reading.is_title(entry[0].start)]
    return _who_died(reading, told) or _who_died(reading, named)


def _who_died(reading: Reading, named: list[tuple[Mention, Person]]) -> Person | None:
    first = named[0][1] if named else None
    if first is None or len(first.keys) < 2:
        return None
    return first if any(_HAS_DIED.match(reading.text, mention.end) for mention, person in named if person is first) else None
