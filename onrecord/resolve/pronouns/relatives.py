"""Whom "who" and "which" mean: what stands right before them."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.countries import is_country
from onrecord.names import fold_name
from onrecord.records import Span, SpeakerKind
from onrecord.resolve.lexicon import BODIES, DOCUMENTS, GROUPS, ROLES, UNNAMED, is_trade, role_gender
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.span import read_source
from onrecord.resolve.sources.titles import resolve_title

_ANTECEDENT = re.compile(
    r"\b((?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]ome|[Ss]everal|[Mm]any|[Tt]hose)(?: [\w’'-]+){1,3}"
    r"(?: (?:of|at|in|from|for|on) (?:the |an? )?[\w’'-]+(?: [\w’'-]+)?)?),? *$"
)
# what may stand between a name and "who": a dash, an age, a trade, and the place or body the person is of
_BESIDE = re.compile(
    r"(?: \([^()\n]{1,30}\))?(?:[ ,\d]*| ?[—–-]{1,2} ?)(?:(?<=, )(?:the [A-Z][\w’'-]*(?: [a-z][\w-]*){1,3} $)"
    r"|(?<=, )an? (?:[a-z-]+ ){0,3}[a-z-]+, )?(?:(?:of|at|from) (?:the )?[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*, )?"
)
# several without an article: "even senators who", "Coastal growers, who"
_SEVERAL = re.compile(
    r"(?:(?:^|(?<=[.!?] )|(?<=[.!?][”\"’] ))|\b(?:but|by|for|from|of|that|to|with|[a-z]+(?:ed|ing)) )(?:[Ee]ven |But |And |Yet )?"
    r"((?:(?!the |these |those |their |its |his |her |our |my )[A-Z]?[a-z-]+ )?(?:[A-Z]?[a-z]+s|[Pp]eople|[Mm]en|[Ww]omen)),? $",
    re.MULTILINE,
)
# what somebody is: "Ada Lund, a banker and former White House adviser who"
_IS_ONE = re.compile(
    r"(?: \([^()\n]{1,30}\))?,(?: \d\d,)? (?:an?|the) (?:(?!an?\b|the\b|his\b|her\b|their\b|its\b|one\b|another\b)[\w’'.&-]+ ){0,9}?"
    r"([a-z-]+),? $"
)
_WITHIN = 2  # names: "Ada Lund, a Varga supporter who"
_PRONOUN_END = re.compile(r"\b(?:him|her|them|it)$")
_BODY = re.compile(rf"\b([Tt]he (?:[a-z-]+ )?(?:{'|'.join(sorted(BODIES))})),? $")
_OFFICE_OF = re.compile(r"\b([a-z-]+) of (?:the )?$")
_RIVAL = re.compile(r"\b(?:rival|competitor|subsidiary|newcomer) $")  # "a warning from rival Sweetwater, which said"


def resolve_relative(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Who": the name right before it, or else the description."""
    start = reading.paragraphs[turn.paragraph].start
    for other in reading.before(turn)[:2]:  # "according to two of the pilots, who said"
        source = other.statement.source
        if other.speaker and source and reading.text[source[-1].end : turn.at] in (" ", ", "):
            if _PRONOUN_END.search(other.speaker.value):  # "a person close to her", whoever she is
                return None
            if other.speaker.person and turn.source and turn.source.printed.casefold() == "which":  # the body of her office
                break
            return other.speaker.by("who: the one who spoke right before", 0.8)
    close = reading.people_between(start, turn.at)
    held = close and _OFFICE_OF.search(reading.text, max(start, close[-1][0].whole_start - 40), close[-1][0].whole_start)
    if held and fold_name(held.group(1)) in ROLES and (office := _office_before(reading, turn)):  # "the envoy of Orland, who said"
        return office
    if close and _BESIDE.fullmatch(reading.text, close[-1][0].end, turn.at):
        return name_speaker(close[-1][1], "who: name before it", 0.93)
    for mention, person, _ in close[: -(_WITHIN + 1) : -1]:
        one = _IS_ONE.match(reading.text, mention.end, turn.at)
        if one and is_trade(one.group(1)) and turn.source and turn.source.printed.casefold() == "who":
            return name_speaker(person, "who: name before it", 0.85)
    named = reading.mentions_between(start, turn.at)
    if named and turn.source and turn.source.printed.casefold() == "who" and reading.text[named[-1].end : turn.at] in (", ", " "):
        fitting = reading.people.fitting(named[-1]) if named[-1].kind == "place" else []  # "a call from Orsk, who"
        if fitting:
            return name_speaker(fitting[0], "who: name before it", 0.8) if len(fitting) == 1 else None
    which = turn.source is not None and turn.source.printed.casefold() == "which" and bool(named)
    which = which and (named[-1].kind == "body" or _RIVAL.search(reading.text, max(0, named[-1].start - 12), named[-1].start) is not None)
    owner = which or (turn.source is not None and turn.source.determiner == "whose")
    if owner and named and (which or named[-1].kind in ("body", "place")) and reading.text[named[-1].end : turn.at] == ", ":
        value, _, fuller = reading.bodies.expand(named[-1].name)
        at = fuller or named[-1]
        kind: SpeakerKind = "country" if is_country(value) else "organisation"
        return Speaker(value, kind, "who: name before it", Span(at.start, at.end), 0.8)
    if office := _office_before(reading, turn):
        return office
    if match := _ANTECEDENT.search(reading.text, start, turn.at):
        beside = reading.people_between(start, match.start(), sure=False)[-1:]
        if beside and beside[0][0].end == match.start() - 2 and reading.text.startswith(", a", beside[0][0].end):
            return name_speaker(beside[0][1], "who: name before it", 0.85)  # "Ada Lund, a little-known commissioner who said"
        phrase = match.group(1)
        words = tuple(word.casefold() for word in phrase.split())
        that = turn.source is not None and turn.source.printed.casefold() == "that" and words[-1] not in BODIES | ROLES | GROUPS
        if that or not DOCUMENTS.isdisjoint(words):
            return None
        span = Span(match.start(1), match.end(1))
        first, _, rest = phrase.partition(" ")
        value = rest if first.casefold() in ("a", "an", "the", "those") else phrase
        described: SpeakerKind = "organisation" if words[-1] in BODIES else "unnamed"
        return Speaker(value, described, "who: description before it", span, 0.75, gender=role_gender(words), head=words[-1])
    if turn.source is not None and turn.source.printed.casefold() == "which":
        return _body_before(reading, turn, start)
    return _several_before(reading, turn, start)


def _body_before(reading: Reading, turn: Turn, start: int) -> Speaker | None:
    """ "The company, which says": the body that the general word stands for."""
    match = _BODY.search(reading.text, max(start, turn.at - 60), turn.at)
    if match is None:
        return None
    source = read_source(reading.text, (Span(match.start(1), match.end(1)),), reading.mentions, reading.mention_starts)
    found = resolve_nameless(reading, replace(turn, at=match.start(1), source=source), source) if source.name is None else None
    return found.by("who: " + found.rule, 0.7) if found else None


def _several_before(reading: Reading, turn: Turn, start: int) -> Speaker | None:
    """ "Senators who have called for cuts": several whom no article goes before, as printed."""
    match = _SEVERAL.search(reading.text, max(start, turn.at - 60), turn.at)
    head = match.group(1).split()[-1].casefold() if match else ""
    if match is None or not (head in GROUPS | UNNAMED or head.removesuffix("s") in ROLES):
        return None
    span = Span(match.start(1), match.end(1))
    return Speaker(match.group(1), "group", "who: description before it", span, 0.7, plural=True, head=head)


def _office_before(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Remarks by the US Secretary of State, who had called on Elda": the office right before, and its holder where one is told."""
    begin = reading.sentence_starts(turn.paragraph, turn.at)[-1]
    office = next((human for human in reversed(find_humans(reading.text, begin, turn.at)) if human.span.start >= begin), None)
    if office is None or reading.text[office.span.end : turn.at] not in (" ", ", "):
        return None
    source = read_source(reading.text, (office.span,), reading.mentions, reading.mention_starts)
    if source.name or source.determiner not in ("the", "'s"):
        return None
    found = resolve_title(reading, replace(turn, at=office.span.start, source=source), source)
    if found and found.person and "former" in source.modifiers and "former" not in found.person.role_words:
        return None
    return found.by("who: office before it", 0.7) if found else None
