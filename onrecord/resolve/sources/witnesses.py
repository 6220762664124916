"""Who "the witness" of a court report is: the one who gives evidence."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.span import Source

_EVIDENCE = re.compile(
    r"(?:, [^.,;\n]{1,40})?,? (?:giving evidence|gave evidence|who gave evidence|testif(?:ied|ies|ying)|took the stand"
    r"|told (?:[\w’'-]+ ){0,4}?(?:court|inquest|inquiry|hearing|tribunal|commission|committee)\b)",
    re.IGNORECASE,
)
_EVIDENCE_BEFORE = re.compile(r"\b(?:[Gg]iving|[Ii]n (?:his|her)) evidence(?: (?:on|at|to) [^,.;\n]{1,40})?, (?:[\w’'-]+ ){0,4}$")
# those who address a court from another place
_COURT = words_of("judge coroner prosecutor barrister lawyer attorney counsel solicitor advocate magistrate chairman chair chairwoman")


def resolve_witness(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The person who was last said to give evidence, where nobody is a witness by another word."""
    if source.head != "witness" or source.determiner != "the" or source.modifiers or source.tail:
        return None
    given = [
        person
        for mention, person, inside in reading.people_between(0, turn.at)
        if not inside and _gives_evidence(reading.text, mention, person)
    ]
    return name_speaker(given[-1], "who gives evidence", 0.75) if given else None


def _gives_evidence(text: str, mention: Mention, person: Person) -> bool:
    if _EVIDENCE_BEFORE.search(text, max(0, mention.whole_start - 90), mention.whole_start):
        return True
    return _EVIDENCE.match(text, mention.end) is not None and person.role_words.isdisjoint(_COURT)
