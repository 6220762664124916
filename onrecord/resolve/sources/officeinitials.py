"""Offices by their initials: "the DM" for District Magistrate Anita Rao, "the SP"."""

from __future__ import annotations

import re

from onrecord.names import acronyms_of, fold_name
from onrecord.resolve.lexicon import ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading

MOST_LETTERS = 4
_HYPHEN = re.compile(r"-[a-z]")  # "Sub-inspector": SI


def holders_by_initials(reading: Reading, mention: Mention) -> list[Person]:
    """The people whose office, as printed with a name, has these initials; none where a body is spelled out for them."""
    name = mention.name
    if not mention.after_the or len(mention.words) > 1 or not name.isupper() or not name.isalpha() or not 2 <= len(name) <= MOST_LETTERS:
        return []
    if reading.bodies.expand(name)[1] != "name as printed":
        return []
    return [person for person in reading.people.all if any(_has(role, name) for role in person.roles)]


def _has(role: str, initials: str) -> bool:
    """Whether an office in capitals has the initials: "Superintendent of Police", not "Elda Dairy chief" nor "former Prime Minister"."""
    words = role.removeprefix("The ").removeprefix("the ").split()
    office = any(fold_name(part) in ROLES for word in words for part in (word, *word.split("-"))) and words[0][0].isupper()
    return office and fold_name(initials) in acronyms_of(_HYPHEN.sub(lambda match: match.group().upper(), " ".join(words)))
