"""Counterparts: "his Tirasian counterpart Ludek Marn", beside a foreign minister, is the Tirasian foreign minister."""

from __future__ import annotations

import re

from onrecord.countries import is_nationality
from onrecord.names import fold_name, words_of
from onrecord.resolve.lexicon import ROLE_MODIFIERS
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading

# offices that another country has too
_OFFICES = words_of("minister president premier chancellor secretary commissioner governor speaker king queen prosecutor")
_OPENER = re.compile(r"(?:In|At|During|After|Following|Meeting|Speaking|Hosting) [^.;:\n]*\b(?:his|her) (?:[\w-]+ ){0,3}$")
_FAR = 60  # characters to the comma and to the name
_SAME = words_of("counterpart homologue")
_LESSER = words_of("former ex then late retired incoming outgoing")


def give_offices(reading: Reading) -> None:
    """Give each counterpart the office of the one named before in the sentence."""
    for person in reading.people.all:
        role = next((role for role in person.roles if _is_counterpart(reading, role)), None)
        if role and (holder := _holder(reading, person)):
            words = holder.role_words & (_OFFICES | ROLE_MODIFIERS | {"affairs", "of"}) - _LESSER
            person.role_words.update(words)


def _is_counterpart(reading: Reading, role: str) -> bool:
    """ "Tirasian counterpart"; "colleague" only beside a country's adjective: "his Tirasian colleague"."""
    if "counterpart" not in role and "colleague" not in role and "homologue" not in role:
        return False
    words = [fold_name(word) for word in role.split()]
    if words[-1:] != ["colleague"]:
        return bool(words) and words[-1] in _SAME
    return any(is_nationality(word) or reading.is_state(word) for word in words[:-1])


def _holder(reading: Reading, person: Person) -> Person | None:
    """The one office holder named before a counterpart in the sentence, or after what opens it: "In a call with his counterpart Y, X"."""
    at = person.mentions[0].whole_start
    begin = reading.sentence_starts(reading.paragraph_of(at), at)[-1]
    named = {id(other): other for _, other, _ in reading.people_between(begin, at) if other is not person}
    if not named and _OPENER.match(reading.text, begin, at):
        comma = reading.text.find(", ", person.mentions[0].end, person.mentions[0].end + _FAR)
        after = reading.people_between(comma, comma + _FAR)[:1] if comma > 0 else []
        named = {id(other): other for mention, other, _ in after if mention.whole_start == comma + 2}
    held = [other for other in named.values() if other.role_words & _OFFICES]
    return held[0] if len(held) == 1 else None
