"""Speakers told by whom they belong to: "his spokeswoman", "its president", "my mother"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import Gender
from onrecord.records import Span
from onrecord.resolve.lexicon import DOCUMENTS, OWN_WORDS, role_gender
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.states import adjectives_of
from onrecord.resolve.pronouns.firstperson import body_spoken_for
from onrecord.resolve.pronouns.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import describe_owned, described, kind_described
from onrecord.resolve.sources.nameless import ISSUED_BY, resolve_nameless
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import Source, read_source
from onrecord.text import SENTENCE_END

_RELATED = re.compile(r"\b(?:of|behind|beside|to|with|near|like|around) (him|his|hers?|them|theirs)$")
_OTHERS = frozenset({"him", "his", "her", "hers", "them", "theirs"})
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_PORTFOLIO = re.compile(
    r"\b(?:(?P<before>(?i:foreign|interior|defen[cs]e|finance|health|education|justice|transport|trade|energy|agriculture|culture|environment))"
    r" [Mm]inister\b|[Mm]inister (?P<after>(?:of|for)(?: the)? [A-Z]\w+(?:(?:,| and)? [A-Z]\w+)*))"
)
_OF_STATE = re.compile(
    r"(?:[Tt]he )?(?:(?:[A-Z]\w+ )*(?i:minister|president|premier|ambassador)(?: (?:of|for)(?: the)? [A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?"
    r" of (?P<of>(?!(?:Foreign|Defen[cs]e|Justice|State|Finance|Health|Education|Trade|Interior|Internal|Public|Home|the)\b)[A-Z][\w-]+)"
    r"|(?P<own>[A-Z][\w-]+)[’']s (?:[\w-]+ ){0,3}(?i:minister|president|premier|ambassador)(?: (?:of|for) .*)?"
    r"|(?P<people>[A-Z]\w+) (?:(?i:prime|foreign|finance|defen[cs]e|interior|trade|health|energy) )?(?i:minister|president|premier))"
)
_OPEN = "open"
_AUTHORS = frozenset({"author", "authors", "writer", "writers", "editor", "editors", "signatories", "sponsors", "chairman", "chair"})
_FIRMS = frozenset({"company", "firm", "airline", "business", "charity", "club", "group"})


def is_related(source: Source) -> bool:
    """Whether a description ends in a pronoun for somebody else: "a man behind her"."""
    return source.phrase.rpartition(" ")[2] in _OTHERS and bool(_RELATED.search(source.phrase))


def resolve_related(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A man behind her", "a friend of his": the description with the other's name, as printed where that is open."""
    match = _RELATED.search(source.phrase)
    assert match is not None
    pronoun = {"him": "he", "his": "he", "her": "she", "hers": "she"}.get(match.group(1), "they")
    other = resolve_pronoun(reading, turn, pronoun)
    if other is None or other.person is None:
        return described(source)
    kind, plural = kind_described(source)
    value = source.phrase[: match.start(1)] + other.value
    return Speaker(value, kind, "description by another: " + other.rule, other.evidence, min(0.75, other.score),
                   gender=role_gender((source.head,)), plural=plural, head=source.head)  # fmt: skip


def _told_of(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """ "Orsk never spoke of it, according to his son": the subject of what is reported before, in the same sentence."""
    content, gender = turn.statement.content[0], _GENDERS.get(pronoun)
    if gender is None or turn.statement.manner == "direct" or content.start > turn.at:
        return None
    if SENTENCE_END.search(reading.text, content.start, turn.at):
        return None
    named = reading.people_between(content.start, content.start + 40)
    first = next((mention for mention in reading.mentions_between(content.start, content.start + 1)), None)
    if named and named[0][0].whole_start == content.start:
        person = named[0][1]
        return name_speaker(person, "subject of what is reported", 0.8) if person.gender in (None, gender) else None
    office = next((one for one in find_humans(reading.text, content.start, turn.at) if one.span.start == content.start), None)
    if office is None or first is not None or role_gender((office.head,)) not in (None, gender):
        return None
    span = Span(office.span.start, phrase_end(reading.text, office.span.end))
    found = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    speaker = resolve_nameless(reading, replace(turn, at=span.start), found) if found.name is None else None
    return speaker or Speaker("", "unnamed", _OPEN, span)


def resolve_owned(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "His spokeswoman": the description with its owner's name, None where the owner is open."""
    pronoun = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we", "whose": "who"}.get(source.determiner)
    sharing = [other for other in reading.outer if other.source and other.source.span == source.span] or [turn]
    told = next((found for other in sharing if pronoun and (found := _told_of(reading, other, pronoun))), None)
    owner = (told or resolve_pronoun(reading, turn, pronoun)) if pronoun else None
    if pronoun == "it" and owner and owner.kind == "person":  # an article by Ada Lund has no "secretary-general" of its own
        return None
    if owner is None or owner.rule == _OPEN or _is_told_of_another(reading, turn, owner, pronoun):
        return None
    if source.head in DOCUMENTS or ("own" in source.modifiers and source.head in OWN_WORDS):
        return owner.by("owner of the text: " + owner.rule, 0.75)
    if (
        source.head in _FIRMS
        and not source.modifiers
        and source.determiner in ("his", "her")
        and owner.person
        and (firm := body_spoken_for(reading, owner))
    ):
        return firm.by("the body whose officer owns it", 0.65)
    if source.head == "ministry" and not source.modifiers and (ministry := _ministry_of(owner)):
        return ministry
    if source.head == "government" and not source.modifiers and (government := _government_of(reading, owner)):
        return government
    if owner.head in DOCUMENTS and source.head not in _AUTHORS:  # "in a note, its analysts wrote": a broker's
        return None
    return describe_owned(owner, source)


def resolve_issued(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A transcript put out by his ministry": the ministry, where the text tells whose that is."""
    match = ISSUED_BY.fullmatch(reading.text, source.span.start, source.span.end) if " by " in source.printed else None
    if match is None or match.group(1).startswith("the "):
        return None
    owner = read_source(reading.text, (Span(*match.span(1)),), reading.mentions, reading.mention_starts)
    found = resolve_owned(reading, turn, owner)
    return found.by("owner of the text: " + found.rule, 0.65) if found and found.kind == "organisation" else None


def _ministry_of(owner: Speaker) -> Speaker | None:
    """ "His ministry", of Defence Minister Odo Brann."""
    found = {match.group().casefold(): match for role in (owner.person.roles if owner.person else ()) if (match := _PORTFOLIO.search(role))}
    if len(found) != 1:
        return None
    (match,) = found.values()
    value = f"{match.group('before')} {'Ministry' if match.group('before')[0].isupper() else 'ministry'}" if match.group("before") else ""
    value = value or f"Ministry {match.group('after')}"
    return Speaker(value, "organisation", "the ministry of its minister", owner.evidence, 0.65, head="ministry")


def _government_of(reading: Reading, owner: Speaker) -> Speaker | None:
    """ "Her government", of the Minister for Security of Ruvania, of Ruvania’s foreign minister or the Ruvanian foreign minister."""
    held = [match for role in (owner.person.roles if owner.person else ()) if (match := _OF_STATE.fullmatch(role))]
    found = {match.group("of") or match.group("own") for match in held} - {None}
    people = {match.group("people") for match in held} - {None}
    found |= {one.name for one in reading.mentions if people and one.kind != "person" and not people.isdisjoint(adjectives_of(one.name))}
    if len(found) != 1:
        return None
    return Speaker(
        f"government of {found.pop()}", "organisation", "the government of its minister", owner.evidence, 0.65, head="government"
    )


def _is_told_of_another(reading: Reading, turn: Turn, owner: Speaker, pronoun: str | None) -> bool:
    """ "A source said Ada Lund's fee had doubled. Her team denied it": hers of whom a nameless one told."""
    gender = _GENDERS.get(pronoun or "")
    if gender is None or owner.kind != "unnamed" or owner.gender is not None:
        return False
    told = reading.people_between(reading.paragraphs[turn.paragraph].start, turn.at)
    return any(inside and person.gender in (None, gender) for _, person, inside in told)
