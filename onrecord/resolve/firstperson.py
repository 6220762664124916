"""Who says I and we inside a quotation: the one quoted, or the body or country that he or she speaks for."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS, words_of
from onrecord.resolve.countries import is_country, same_country
from onrecord.resolve.reading import Reading, Speaker, Turn

_NAME = rf"[{CAPITALS}][\w’'&-]*(?: (?:(?:of|for|the|and) )*[{CAPITALS}][\w&-]*)*"
_OF_BODY = re.compile(
    rf"\b(?:spokesman|spokeswoman|spokesperson|secretary|president|chair|chairman|chairwoman|director|leader|head|chief|member)"
    rf"(?: general)? (?:of|for) (?:the )?({_NAME})"
)
_OF_OWNER = re.compile(rf"^(?:[Tt]he )?({_NAME})[’']s ")
_BODY_FIRST = re.compile(
    rf"^(?:[Tt]he )?({_NAME}) (?:[a-z-]+ )*(?:spokes\w+|director|executive|chairman|chairwoman|president|secretary|chief|boss|head)\b"
)
_STATE_OFFICES = words_of("minister president ambassador premier chancellor diplomat envoy")


def resolve_first_person(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """I is who is quoted; we is the body quoted, or the one whose office the speaker holds."""
    parent = reading.holder(turn)
    speaker = parent.speaker if parent else None
    if speaker is None:
        return None
    if pronoun == "i":
        return speaker.by("I: who is quoted", 0.93) if not speaker.plural else None
    if speaker.person is None:
        return speaker.by("we: who is quoted", 0.75) if speaker.plural or speaker.kind in ("organisation", "country") else None
    return _spoken_for(reading, speaker)


def _spoken_for(reading: Reading, speaker: Speaker) -> Speaker | None:
    assert speaker.person is not None
    for role in speaker.person.roles:
        if not _STATE_OFFICES.isdisjoint(role.casefold().split()):
            if country := _country_of(reading, role):
                return Speaker(country, "country", "we: whose office the speaker holds", speaker.evidence, 0.6)
            continue
        if match := _OF_BODY.search(role) or _OF_OWNER.search(role) or _BODY_FIRST.search(role):
            value = reading.bodies.expand(match.group(1))[0]
            return Speaker(value, "organisation", "we: whose office the speaker holds", speaker.evidence, 0.6)
    return None


def _country_of(reading: Reading, role: str) -> str | None:
    """The country that an office's adjective or name tells, under the name the text uses."""
    for word in re.findall(rf"[{CAPITALS}][\w-]+", role):
        if is_country(word):
            return str(word)
        for mention in reading.mentions:
            if len(mention.words) == 1 and mention.name != word and len(mention.name) < len(word) and same_country(word, mention.name):
                return mention.name
    return None
