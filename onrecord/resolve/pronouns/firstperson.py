"""Who says I and we inside a quotation: the one quoted, or the body in whose name an officer speaks."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS, fold_name
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, DEFINITE, ROLE_MODIFIERS
from onrecord.resolve.names.states import adjectives_of
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

_NAME = rf"(?:the )?([{CAPITALS}][\w’'&-]*(?: (?:(?:of|for|and) (?:the )?)?[{CAPITALS}][\w’'&-]*)*)"
# an office and the body it is of: "chief executive of Halvard", "the Trust spokeswoman"
_OFFICE_OF = re.compile(
    rf"\b(?i:executive|founder|owner|boss|president|chair(?:man|woman)?|director|counsel|head|partner"
    rf"|spokes(?:man|woman|person)) (?:of|for|at) {_NAME}$"
)
# an office and the sort of body it is of: "Council leader", "the union’s secretary"
_HEADS = "leader|secretary|director|manager|president|chair(?:man|woman|person)?|chief|executive|head|spokes(?:man|woman|person)"
_SORTS = "council|union|trust|company|club|team|school|academy|agency|charity|hospital|bank|federation|association|institute|museum"
_OFFICE_IN = re.compile(rf"^(?:(?:the|its|their) )?({_SORTS})(?:[’']s)?(?: [a-z]+)? (?:{_HEADS})\b", re.IGNORECASE)
_OWN_OFFICE = re.compile(rf"^{_NAME}[’']s (?:[a-z]+ )?(?:executive|founder|owner|boss|director|president|chair(?:man|woman)?)\b")
_SPOKES = re.compile(rf"^(?:[Tt]he |[Aa]n? )?{_NAME} (?i:spokes(?:man|woman|person))$")

# who speaks for a country: "Ruvanian Foreign Minister", "Foreign Ministry spokeswoman"
_DIPLOMACY = re.compile(r"\b(?i:(?:foreign|external affairs) (?:minister|ministry|policy|secretary)|top diplomat|ambassador)\b")
_WHOSE = re.compile(
    rf"\b([{CAPITALS}][\w-]+)(?:[’']s)? (?:[Dd]eputy |[Tt]op )?(?i:foreign minist|foreign policy|top diplomat|diplomat\b|ambassador)"
)
# a ministry's own page
_OF_MINISTRY = re.compile(
    r"\bMinistry of (?:Foreign|External) Affairs of (?:the )?"
    rf"(?:(?:[{CAPITALS}]\w+ )?(?:Republic|Kingdom|State|Federation) of )?(?:the )?([{CAPITALS}][\w-]+)\b"
)
_HEADING = 500  # characters
# officers whose body goes without saying once it has spoken
_IN_HOUSE = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Aa]) )?(?:[Cc]hief executive(?: officer)?|CEO|managing director|(?:senior |chief )?forecaster"
    r"|spokes(?:man|woman|person)"
    r"|(?:the|its) report[’']s author)"
)
_GOVERNING = re.compile(r"(?:(?:[Tt]he|[Aa]) )?(?:senior |[A-Z]\w+ |[a-z]+ ){0,2}(?:official|[Mm]inister)")
_AND = re.compile(r",| and | & |/")
# what is told of an article's author at its foot: "Ada Lund, a teacher in Elda, is a member of", "Ada Lund writes on rivers."
_AT_FOOT = re.compile(
    r"(?:, (?:[^.;:\n“”\"]|\.(?=,)){2,60}?,?)? (?:is|chairs|heads|leads|runs|teaches|writes|covers|reports|serves|works)\b"
)
_TITLED = 40  # characters
_LABEL = re.compile(r"(?!I )[^\s.!?][^.!?:\n]{0,40}: ")  # a transcript's turn
_SINGLE_OPEN = re.compile(r"(?<![\w’'])['‘](?=\w)(?!.*[\w.,!?]['’](?!\w))")
_STATE = frozenset({"government", "administration"})


def resolve_first_person(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """I is who is quoted; we is the body or group quoted or spoken for, and open where one person says it."""
    holder = reading.holder(turn)
    if holder is None and pronoun == "i":
        return _who_signs(reading, turn)
    parent = _who_says(reading, holder)
    speaker = parent.speaker if parent else None
    if speaker is None:
        return None
    if pronoun == "i":
        return speaker.by("I: who is quoted", 0.93) if not speaker.plural else None
    if speaker.plural or speaker.kind in ("organisation", "country"):
        return speaker.by("we: who is quoted", 0.75)
    spoken_for = body_spoken_for(reading, speaker)
    if spoken_for:
        return spoken_for.by("we: the body spoken for", 0.7)
    return _country_of(reading, speaker, parent.at if parent else 0) or (_body_before(reading, parent, speaker) if parent else None)


def _who_signs(reading: Reading, turn: Turn) -> Speaker | None:
    """ "I asked her whether": the only one of the byline, or who is told of at the foot, in the article's own words."""
    byline, cue = reading.document.byline, turn.statement.cue
    if not cue or reading.is_headline(turn) or (byline and (_AND.search(byline.value) or len(byline.value.split()) < 2)):
        return None
    line = reading.text[reading.paragraphs[turn.paragraph].start : turn.at]
    if _LABEL.match(line) or line.count("“") > line.count("”") or line.count('"') % 2 or _SINGLE_OPEN.search(line):
        return None
    if byline is None:
        return _told_at_foot(reading, turn)
    span = byline.evidence or cue[0]
    return Speaker(byline.value, "person", "I: who signs the article", span, 0.8, head=fold_name(byline.value.split()[-1]))


def _told_at_foot(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Ada Lund is a teacher in Elda.", as an article's last paragraph: who is named nowhere else in it."""
    line = next(line for line in reversed(reading.paragraphs) if line.end - line.start > 1)
    mention = next(iter(reading.mentions_between(line.start, line.start + _TITLED)), None)
    person = reading.people.of_mention.get(mention.start) if mention and mention.whole_start - line.start < 2 else None
    if person is None or mention is None or len(mention.words) < 2 or reading.outer[-1].at >= line.start:
        return None
    alone = all(one.start >= line.start for one in person.mentions) and _AT_FOOT.match(reading.text, mention.end, line.end)
    return name_speaker(person, "I: who is told of at the foot", 0.75) if alone else None


def _who_says(reading: Reading, parent: Turn | None) -> Turn | None:
    """Whose I and we stand in a statement: not his of whom it is only reported in somebody's own words, "he wrote that I was wrong"."""
    while parent and (outer := reading.by_id.get(parent.statement.nested_in or "")):
        start = parent.statement.content[0].start
        if parent.statement.manner != "indirect" or reading.text[:start].rstrip()[-1:] == ":":
            break
        parent = outer
    return parent


def body_spoken_for(reading: Reading, speaker: Speaker) -> Speaker | None:
    """The one body that the office printed with the speaker is of; none for a minister, who may speak for many."""
    roles = speaker.person.roles if speaker.person else [speaker.value]
    named = [match.group(1) for role in roles if (match := _OFFICE_OF.search(role) or _OWN_OFFICE.match(role) or _SPOKES.match(role))]
    found = {name for name in (reading.bodies.expand(printed)[0] for printed in named) if _is_body(reading, name)}
    found = found or {name for role in roles for name in _bodies_of_office(reading, role)}
    if len(found) != 1:
        return None
    name = found.pop()
    return Speaker(name, "organisation", "the body spoken for", speaker.evidence, 0.7, head=fold_name(name.split()[-1]))


def _bodies_of_office(reading: Reading, role: str) -> list[str]:
    """The body that an office is of without its name, where the text names only one such: "Council leader", "the union’s secretary"."""
    match = _OFFICE_IN.search(role)
    named = reading.bodies.with_head(match.group(1).casefold()) if match else []
    return [name for name, _, _ in named if len(named) == 1 and name[0].isupper() and _is_body(reading, name)]


def _is_body(reading: Reading, name: str) -> bool:
    """Whether a name is a body's that speaks for itself: a ministry's officers speak for their country."""
    words = {fold_name(word) for word in name.split()}
    if words & {"ministry", "government"}:
        return False
    return not reading.bodies.is_place(name) and (len(name.split()) > 1 or not BODIES.isdisjoint(words))


def _country_of(reading: Reading, speaker: Speaker, at: int) -> Speaker | None:
    """The country whose foreign minister or ministry's spokesman speaks: by the adjective of his office, or the only one told before."""
    roles = " ".join(speaker.person.roles) if speaker.person else speaker.value
    if not _DIPLOMACY.search(roles):
        return None
    told = _owners(roles) or _owners(reading.text[:at])
    if not told and (heading := _OF_MINISTRY.search(reading.text, 0, _HEADING)):
        span = Span(*heading.span(1))
        return Speaker(heading.group(1), "country", "we: the country of the heading", span, 0.65, head=fold_name(heading.group(1)))
    names = {
        mention.name: mention
        for mention in reading.mentions
        if any(word in adjectives_of(mention.name) for word in told) and not mention.name.isupper()
    }
    if len(told) != 1 or len(names) != 1:
        return None
    ((name, mention),) = names.items()
    return Speaker(name, "country", "we: the country spoken for", Span(mention.start, mention.end), 0.7, head=fold_name(name))


def _owners(text: str) -> set[str]:
    """The words that tell whose foreign ministers and diplomats a text has."""
    return {match.group(1) for match in _WHOSE.finditer(text) if match.group(1).casefold() not in ROLE_MODIFIERS | DEFINITE}


def _body_before(reading: Reading, parent: Turn, speaker: Speaker) -> Speaker | None:
    """The body that spoke last, of which an officer printed without one must be: "chief executive Ada Lund", "a senior official"."""
    roles = speaker.person.roles if speaker.person else [speaker.value]
    if not roles:
        return None
    for other in reading.before(parent):
        if reading.distance(other.paragraph, parent.paragraph) > 1:
            return None
        if other.speaker and other.speaker.kind in ("organisation", "country"):
            body = other.speaker
            if body.kind == "country":  # "Zahrat rejected it. “We …,” Foreign Ministry spokesperson Suha Benkirane said"
                unowned = _DIPLOMACY.match(roles[0]) and reading.is_state(body.value)
                return body.by("we: the country that spoke before", 0.65) if unowned else None
            fits = _GOVERNING if not _STATE.isdisjoint(fold_name(word) for word in body.value.split()) else _IN_HOUSE
            return body.by("we: the body that spoke before", 0.65) if body.kind == "organisation" and fits.fullmatch(roles[0]) else None
    return None
