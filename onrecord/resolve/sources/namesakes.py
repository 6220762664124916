"""A bare surname of two people, told by the pronoun that goes on with it: "Ashworth was asked about it. He replied …"."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.resolve.reading import Reading

_GOES_ON = re.compile(r"[^.!?\n“\"]*[.!?] (He|She) ")
_NAMES = ("person", "unknown")
_GENDERS: dict[str, Gender] = {"He": "m", "She": "f"}


def tell_namesakes(reading: Reading) -> None:
    """Give each such surname to the one of that gender, where the others are known to be of the other."""
    for mention in reading.mentions:
        if not mention.opens or len(mention.words) > 1 or mention.start in reading.people.of_mention or mention.kind not in _NAMES:
            continue
        after = _GOES_ON.match(reading.text, mention.end)
        if after is None or len(fitting := reading.people.fitting(mention)) < 2:
            continue
        gender = _GENDERS[after.group(1)]
        told = [person for person in fitting if person.gender == gender]
        named = [person for _, person, _ in reading.people_between(mention.end, after.end()) if person.gender in (None, gender)]
        if len(told) == 1 and all(person.gender for person in fitting) and all(person is told[0] for person in named):
            reading.people.of_mention[mention.start] = told[0]
            told[0].mentions.append(mention)
