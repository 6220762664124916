"""Those whose owner goes without saying: "the family" in an obituary, "the management" of the only company, "the organisers"."""

from __future__ import annotations

import re

from onrecord.names import fold_name
from onrecord.records import Span
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.people import Person
from onrecord.resolve.pronouns.obituaries import find_mourned
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.talkedof import resolve_talked_of

_ORGANISERS = frozenset({"organisers", "organizers"})
_SURVIVED = re.compile(r" (?:is|was) survived by ")
# "organised by the Water Table", "the Water Table, the coalition of committees which organised the march"
_BY = re.compile(r"\borgani[sz]ed (?:jointly )?by (?:the )?$")
_WHICH = re.compile(r"(?:, (?:the|an?) [^,.;:\n“”\"]{3,70}?)?,? (?:which|that|who) (?:has |had |have )?(?:jointly )?organi[sz]e[sd]?\b")
_VERB = re.compile(r"\borgani[sz]e[sd]?\b")
_REACH = 110  # characters


def resolve_belonging(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Whose "the family", "the management" or "the organisers" are, where the text has only one owner."""
    if source.modifiers or source.tail or source.determiner not in ("the", ""):
        return None
    if source.head in _ORGANISERS:
        return _organiser(reading)
    if source.determiner != "the" or turn.statement.nested_in:
        return None
    if source.head == "family":
        person = _left_behind(reading, turn)
        return _of(person.name, person.first, source, "family of the one who has died") if person else None
    if source.head == "management":
        company = resolve_talked_of(reading, turn, "company")
        return _of(company.value, company.evidence, source, "management of " + company.rule) if company else None
    return None


def _of(owner: str, at: Mention | Span, source: Source, rule: str) -> Speaker:
    plural = source.head == "family"
    return Speaker(
        f"{source.head} of {owner}",
        "group" if plural else "organisation",
        rule,
        Span(at.start, at.end),
        0.7,
        plural=plural,
        head=source.head,
    )


def _left_behind(reading: Reading, turn: Turn) -> Person | None:
    """Whose family is left: the one "survived by his wife" in this paragraph, or of whom the obituary tells where nobody else is named."""
    line = reading.paragraphs[turn.paragraph].start
    named = [(mention, person) for mention, person, inside in reading.people_between(line, turn.at, sure=False) if not inside]
    for mention, person in named:
        if _SURVIVED.match(reading.text, mention.end, turn.at):
            return person if person.sure else None
    mourned = find_mourned(reading)
    return mourned if all(person is mourned for _, person in named) else None


def _organiser(reading: Reading) -> Speaker | None:
    """The only body of which the text says that it organised something."""
    found: dict[str, Mention] = {}
    for verb in _VERB.finditer(reading.text):
        near = reading.mentions_between(max(0, verb.start() - _REACH), verb.end() + 24)
        for one in near:
            by = _BY.search(reading.text, max(0, one.whole_start - 30), one.whole_start)
            which = _WHICH.match(reading.text, one.end, verb.end())
            if by or (which and which.end() == verb.end()):
                found.setdefault(reading.bodies.expand(one.name)[0], one)
    if len(found) != 1:
        return None
    ((name, one),) = found.items()
    person = reading.people.of_mention.get(one.start)
    if (person and person.sure) or one.kind == "place" or (one.kind != "body" and reading.bodies.is_place(name)):
        return None
    return Speaker(
        name, "organisation", "the only body that organised it", Span(one.start, one.end), 0.65, head=fold_name(name.split()[-1])
    )
