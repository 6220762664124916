"""Speakers that a source gives as a pronoun: he, she, it, they, we, I, who."""

from __future__ import annotations

import re

from onrecord.names import Gender
from onrecord.records import Span
from onrecord.resolve.lexicon import role_gender
from onrecord.resolve.mentions import Mention
from onrecord.resolve.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_ANTECEDENT = re.compile(r"((?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Tt]hose)(?: [\w’'-]+){1,4}),? *$")
_OF_OWNER = re.compile(r"^(?:[Tt]he )?([A-Z][\w&-]*(?: [A-Z][\w&-]*)*)[’']s ")
_OF_BODY = re.compile(r"\b(?:spokesman|spokeswoman|spokesperson|secretary|president|chair|chairman|chairwoman|director|leader|head)(?: general)? (?:of|for) (?:the )?([A-Z][\w’'&-]*(?: (?:of |for |the |and )*[A-Z][\w’'&-]*)*)")


def resolve_pronoun(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """Who a pronoun means, None where two may be meant."""
    if pronoun in ("i", "we"):
        return _first_person(reading, turn, pronoun)
    if pronoun == "who":
        return _relative(reading, turn)
    if turn.statement.nested_in and (parent := reading.by_id.get(turn.statement.nested_in)):
        return _inside(reading, turn, parent, pronoun)
    if pronoun in _GENDERS:
        return _third_person(reading, turn, _GENDERS[pronoun], pronoun)
    if pronoun == "it":
        return _it(reading, turn)
    return _they(reading, turn) if pronoun == "they" else None


def _first_person(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """I is who is quoted; we is the body that is quoted, or the body whose office the speaker holds."""
    parent = reading.by_id.get(turn.statement.nested_in or "")
    speaker = parent.speaker if parent else None
    if speaker is None:
        return None
    if pronoun == "i":
        return speaker.by("I: who is quoted", 0.93) if not speaker.plural else None
    if speaker.person is None:
        return speaker.by("we: who is quoted", 0.75) if speaker.plural or speaker.kind in ("organisation", "country") else None
    for role in speaker.person.roles:
        if match := _OF_BODY.search(role) or _OF_OWNER.search(role):
            return Speaker(match.group(1), "organisation", "we: whose office the speaker holds", speaker.evidence, 0.6)
    return None


def _relative(reading: Reading, turn: Turn) -> Speaker | None:
    """"Who": the name right before it, or else the description."""
    start = reading.paragraphs[turn.paragraph].start
    close = reading.people_between(start, turn.at)
    if close and not reading.text[close[-1][0].end : turn.at].strip(" ,"):
        return _person(close[-1][1], "who: name before it", 0.93)
    if match := _ANTECEDENT.search(reading.text, start, turn.at):
        phrase = match.group(1)
        words = tuple(word.casefold() for word in phrase.split())
        span = Span(match.start(1), match.end(1))
        first, _, rest = phrase.partition(" ")
        value = rest if first.casefold() in ("a", "an", "the", "those") else phrase
        return Speaker(value, "unnamed", "who: description before it", span, 0.75, gender=role_gender(words), head=words[-1])
    return None


def _person(person: Person, rule: str, score: float) -> Speaker:
    span = Span(person.first.start, person.first.end)
    return Speaker(person.name, "person", rule, span, score, person, person.roles[0] if person.roles else None, person.gender)


def _may_be(told: Gender | None, gender: Gender) -> bool:
    return told is None or told == gender


def _third_person(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The last speaker of that gender, if nobody else of it has been named since; else the one person named near."""
    last = _last_single(reading, turn)
    if last and last.speaker and _may_be(_gender(last.speaker), gender):
        since = _others(reading, last, turn, gender)
        near = reading.distance(last.paragraph, turn.paragraph)
        if not since:
            return last.speaker.by(f"{pronoun}: last speaker", 0.93 if near == 0 else 0.88)
        return _after_others(reading, last.speaker, since, pronoun)
    return _named_near(reading, turn, gender, pronoun)


def _last_single(reading: Reading, turn: Turn) -> Turn | None:
    for other in reading.before(turn):
        if reading.distance(other.paragraph, turn.paragraph) > 1:
            return None
        if other.speaker and not other.speaker.plural and other.speaker.kind in ("person", "unnamed"):
            return other
    return None


def _gender(speaker: Speaker) -> Gender | None:
    return speaker.person.gender if speaker.person else speaker.gender


def _others(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> list[tuple[Mention, Person, bool]]:
    """People other than the last speaker, of a possible gender, named since he or she was."""
    person = last.speaker.person if last.speaker else None
    begin = last.statement.source[-1].end if last.statement.source else last.at
    return [entry for entry in reading.people_between(begin, turn.at) if entry[1] is not person and _may_be(entry[1].gender, gender)]


def _after_others(reading: Reading, speaker: Speaker, since: list[tuple[Mention, Person, bool]], pronoun: str) -> Speaker | None:
    told = [entry for entry in since if not entry[2]]
    if not told:
        return speaker.by(f"{pronoun}: last speaker, others only named in what was said", 0.8)
    subjects = [entry for entry in told if entry[0].opens]
    if subjects and len({id(entry[1]) for entry in told}) == 1:
        return _person(subjects[-1][1], f"{pronoun}: the one the text turned to", 0.8)
    return None


def _named_near(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The only person of that gender named in the paragraph before the pronoun, or else in the paragraph before."""
    for back in (0, 1):
        if turn.paragraph < back:
            break
        start = reading.paragraphs[turn.paragraph - back].start
        named = [entry for entry in reading.people_between(start, turn.at) if _may_be(entry[1].gender, gender) and not entry[2]]
        people = {id(entry[1]): entry[1] for entry in named}
        if len(people) == 1:
            return _person(next(iter(people.values())), f"{pronoun}: the only one named before", 0.85 - 0.1 * back)
        sure = {key: person for key, person in people.items() if person.gender == gender}
        if len(people) > 1:
            return _person(next(iter(sure.values())), f"{pronoun}: the only one of that gender", 0.7) if len(sure) == 1 else None
    return None


def _inside(reading: Reading, turn: Turn, parent: Turn, pronoun: str) -> Speaker | None:
    """A pronoun inside what somebody said: in reported speech it may be the speaker, in quotation it is somebody else."""
    speaker = parent.speaker
    start = min(span.start for span in parent.statement.content)
    direct = parent.statement.manner == "direct" or _quoted(reading.text, start, turn.at)
    if pronoun in _GENDERS:
        gender = _GENDERS[pronoun]
        named = {id(person): person for _, person, _ in reading.people_between(start, turn.at) if _may_be(person.gender, gender)}
        if direct:
            return _person(next(iter(named.values())), f"{pronoun}: the only one named in the quotation", 0.7) if len(named) == 1 else None
        if speaker and not speaker.plural and speaker.kind in ("person", "unnamed") and _may_be(_gender(speaker), gender) and not named:
            return speaker.by(f"{pronoun}: who is reported", 0.85)
        return None
    if direct or speaker is None:
        return None
    fits = speaker.plural if pronoun == "they" else speaker.kind in ("organisation", "country")
    return speaker.by(f"{pronoun}: who is reported", 0.8) if fits else None


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation that opened in between is still open."""
    piece = text[start:end]
    return piece.count("“") > piece.count("”") or piece.count('"') % 2 == 1


def _it(reading: Reading, turn: Turn) -> Speaker | None:
    """The body that spoke last, if no other body has been the subject since."""
    for other in reading.before(turn):
        if reading.distance(other.paragraph, turn.paragraph) > 1:
            break
        if other.speaker and other.speaker.kind in ("organisation", "country"):
            return other.speaker.by("it: last body that spoke", 0.8)
        if other.paragraph != turn.paragraph:
            break
    return None


def _they(reading: Reading, turn: Turn) -> Speaker | None:
    """The group that spoke last, if it was the last to speak."""
    for other in reading.before(turn)[:2]:
        if other.speaker and other.speaker.plural and reading.distance(other.paragraph, turn.paragraph) <= 1:
            return other.speaker.by("they: last group that spoke", 0.85)
        if other.speaker and other.paragraph != turn.paragraph:
            break
    return None
