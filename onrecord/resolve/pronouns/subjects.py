"""He and she where the nearer rules leave them open: who spoke right before, whose office opens the sentence before."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import Gender
from onrecord.records import Span
from onrecord.resolve.lexicon import ROLES, role_gender
from onrecord.resolve.names.offices import Office, find_humans
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import described
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import read_source

_A = re.compile(r"(?:[Aa]n?|[Oo]ne) ")
_BARE = frozenset({"man", "woman", "person", "boy", "girl"})  # tell nobody by themselves
_AGED = re.compile(r"\b[Aa]n? (\d{1,2}-year-old)(?=[.,]| (?:from|in|of|who|was|is|has)\b)")
_PREDICATE = re.compile(r"\b(?:is|was|be|been|as|like|than|become|became|for|[’']s)\s$")


def resolve_subject(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """Whom "he" or "she" means by the sentence before."""
    found = (
        _in_sentence(reading, turn, gender)
        or _spoke_before(reading, turn, gender)
        or _office_before(reading, turn, gender)
        or _named_next(reading, turn, gender)
        or _nameless_before(reading, turn, gender)
    )
    return replace(found, rule=f"{pronoun}: {found.rule}") if found else None


def _fits(told: Gender | None, gender: Gender) -> bool:
    return told is None or told == gender


def _sentences(reading: Reading, turn: Turn) -> list[int]:
    """Where the sentences of the paragraph before a statement's words begin, the one that the words stand in last."""
    return reading.sentence_starts(turn.paragraph, min(turn.at, turn.statement.content[0].start))


def _in_sentence(reading: Reading, turn: Turn, gender: Gender) -> Speaker | None:
    """ "Her co-author, Marc Bonnet of Sarn, is less forgiving: he argues": the only one whom the sentence names before its colon."""
    begin = _sentences(reading, turn)[-1]
    lead = reading.text[begin : turn.at]
    if not lead.endswith(": ") or '"' in lead or "“" in lead or any(begin <= other.at < turn.at for other in reading.before(turn)):
        return None
    people = {id(person): person for _, person, _ in reading.people_between(begin, turn.at)}
    person = next(iter(people.values())) if len(people) == 1 else None
    return name_speaker(person, "the only one of the sentence", 0.8) if person and _fits(person.gender, gender) else None


def _spoke_before(reading: Reading, turn: Turn, gender: Gender) -> Speaker | None:
    """ "A diplomat saw little chance. “They could not agree,” he said": who opens the sentence before and speaks in it."""
    last = next(iter(reading.before(turn)), None)
    content = turn.statement.content
    if last is None or last.speaker is None or last.paragraph != turn.paragraph or turn.statement.manner == "indirect":
        return None
    speaker = last.speaker
    if speaker.plural or not _fits(speaker.person.gender if speaker.person else speaker.gender, gender):
        return None
    begins = _sentences(reading, turn)
    near = len(begins) > 1 and begins[-1] >= content[0].start - 2 and 0 <= last.at - begins[-2] < 2
    end = max(span.end for span in last.statement.content)
    since = (who for _, who, inside in reading.people_between(end, turn.at) if not inside and who is not speaker.person)
    if any(_fits(who.gender, gender) for who in since) or reading.unclear_between(end, turn.at, gender):
        return None
    human = speaker.person or (speaker.head and find_humans(reading.text, begins[-2], last.at + 80)) if near else None
    return speaker.by("who spoke in the sentence before", 0.7) if human else None


def _office_before(reading: Reading, turn: Turn, gender: Gender) -> Speaker | None:
    """ "The Marabese leader answered. She indicated": the holder of the office that opens the sentence before."""
    begins = _sentences(reading, turn)
    if len(begins) < 2 or reading.people_between(begins[-2], turn.at):
        return None
    human = next((one for one in find_humans(reading.text, begins[-2], begins[-1]) if one.span.start - begins[-2] < 2), None)
    if human is None or not reading.text.startswith("The ", human.span.start):
        return None
    source = read_source(reading.text, (human.span,), reading.mentions, reading.mention_starts)
    found = resolve_nameless(reading, replace(turn, at=human.span.start, source=source), source) if source.name is None else None
    return found.by("office in the sentence before", 0.75) if found and found.person and found.person.gender == gender else None


def resolve_captioned(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "Mayor Ines Varga at the weir. “It leaks,” she said. (Photo by …)": the first whom the caption names."""
    line = reading.paragraphs[turn.paragraph].start
    if not reading.in_furniture(line) or not reading.in_furniture(turn.at):
        return None
    named = (reading.people.of_mention.get(one.start) for one in reading.mentions_between(line, turn.at))
    person = next((one for one in named if one and one.sure), None)
    return name_speaker(person, f"{pronoun}: named in the caption", 0.75) if person and _fits(person.gender, gender) else None


def _nameless_before(reading: Reading, turn: Turn, gender: Gender) -> Speaker | None:
    """ "A local vendor was selling them for a crown. She told": the only human of the sentence before, nobody else named near."""
    begins = _sentences(reading, turn)
    if len(begins) < 2 or turn.statement.nested_in:
        return None
    line = begins[0]
    around = reading.paragraphs[max(0, turn.paragraph - 1)].start
    people = [person for _, person, _ in reading.people_between(around, turn.at, sure=False)]
    humans = find_humans(reading.text, line, turn.at)
    if len(humans) == 2 and reading.text[phrase_end(reading.text, humans[0].span.end) : humans[1].span.start] == ", ":
        humans = humans[1:]  # "The tenant of the flat, a retired bookkeeper,"
    if not humans and (aged := list(_AGED.finditer(reading.text, line, turn.at))):
        humans = [Office(Span(*match.span()), match.group(1), frozenset(), frozenset()) for match in aged]
    if any(_fits(person.gender, gender) for person in people) or len(humans) != 1 or humans[0].span.start < begins[-2]:
        return None
    human = humans[0]
    if not _A.match(reading.text, human.span.start) or role_gender((human.head,)) not in (None, gender) or human.head.endswith("s"):
        return None
    if reading.in_content(human.span.start) or _PREDICATE.search(reading.text, max(0, human.span.start - 8), human.span.start):
        return None
    spoke = (other for other in reading.before(turn) if other.paragraph == turn.paragraph and other.source)
    if any(other.speaker is None or other.speaker.head in ROLES or other.speaker.person for other in spoke):
        return None
    span = Span(human.span.start, phrase_end(reading.text, human.span.end))
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    found = described(source) if source.tail or source.head not in _BARE else None
    return found.by("the nameless one of the sentence before", 0.65) if found else None


def _named_next(reading: Reading, turn: Turn, gender: Gender) -> Speaker | None:
    """ "A clerk wept as he told the inquiry": the opening of a report, and the first of that gender whom its next paragraph names."""
    line = reading.paragraphs[turn.paragraph]
    human = next((one for one in find_humans(reading.text, line.start, line.end) if one.span.start - line.start < 2), None)
    if human is None or not reading.text.startswith(("A ", "An "), line.start) or turn.paragraph + 1 >= len(reading.paragraphs):
        return None
    if role_gender((human.head,)) not in (None, gender):
        return None
    told = [person for _, person, _ in reading.people_between(line.start, line.end)]
    if any(person.gender == gender for person in told) or any(
        other.speaker and not reading.is_headline(other) for other in reading.before(turn)
    ):
        return None
    number = next(
        (n for n in range(turn.paragraph + 1, len(reading.paragraphs)) if reading.distance(turn.paragraph, n) == 1), turn.paragraph + 1
    )
    after = reading.paragraphs[number]
    named = [person for _, person, _ in reading.people_between(after.start, after.end)][:1]
    unmet = (
        named
        and named[0].gender == gender
        and all(mention.start > turn.at or reading.is_title(mention.start) for mention in named[0].mentions)
    )
    return name_speaker(named[0], "named next, after the opening", 0.7) if unmet else None
