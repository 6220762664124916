"""Other words for somebody named before: "the Sarn senator", "the property tycoon", "the former general", "the nominee"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.resolve.lexicon import ROLES
from onrecord.resolve.names.generations import CHILDREN
from onrecord.resolve.names.offices import owner_words
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn, name_speaker
from onrecord.resolve.sources.named import RETORTS
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.titles import gender_fits

# offices of which somebody holds but one
_SEATS = words_of("""
    senator governor mayor congressman congresswoman president premier minister king queen pope chancellor ambassador judge mp councillor
""")
# who belongs to a party: "the Elda Democrat"
_MEMBERS = words_of("republican democrat")
_PARTIES = {"republican": "republican", "gop": "republican", "democrat": "democrat", "democratic": "democrat"}
# offices and trades that only tell of somebody already named
_VARYING = _MEMBERS | words_of("""
    senator governor mayor congressman congresswoman lawmaker legislator mp politician candidate nominee frontrunner front-runner
    businessman businesswoman tycoon billionaire magnate mogul actor actress singer champion veteran
    contender hopeful challenger incumbent standard-bearer socialist libertarian donor developer financier entrepreneur
    neurosurgeon surgeon comedian rapper star host columnist commentator evangelist televangelist strongman firebrand populist
    legend winner laureate speechwriter
""")
# of these, the ones that need no further word
_PLAIN = _MEMBERS | words_of("""
    candidate nominee frontrunner front-runner businessman businesswoman tycoon billionaire mogul magnate contender challenger incumbent
    senator congressman congresswoman
""")
_FORMER = frozenset({"former", "ex"})
_OF_STATE = ("of state", "of the state")
_AGED = re.compile(r".*, \d\d?\b", re.DOTALL)  # "the Harbour Lane actress, 58,": told of her alone
_PAIR = re.compile(r" and (?:the|an?|other|his|her|several) ")
_LONGEST = 7  # words of a description
# what opens a sentence and names nobody who acts in it: "In an interview with Ada Lund, the nominee said"
_LEAD = re.compile(r"(?:In|At|On|During|With|To|For|Asked|Speaking|Appearing|Citing|Unlike|Like) [^,;:]*, (?:\w+, )?$")
UNNAMED_RULES = frozenset({"description as printed", "description met before", "fuller description before", "title met before"})


def resolve_varied(reading: Reading) -> bool:
    """Give an epithet to the only one named near, or to the one of whom the text is telling.

    True where one was found, so that what was left open after it may be tried again.
    """
    told: dict[str, Person] = {}
    for turn in reading.turns:
        speaker = turn.speaker
        if speaker and (speaker.person or speaker.plural):
            continue
        if speaker and speaker.rule not in UNNAMED_RULES | {"name as printed"}:
            if (person := told.get(speaker.value)) and speaker.kind == "unnamed":  # "he" after it
                turn.speaker = name_speaker(person, speaker.rule, min(0.6, speaker.score))
            continue
        if turn.source is None or turn.statement.nested_in or reading.is_headline(turn):
            continue
        if speaker and "before" in speaker.rule and not turn.source.modifiers:  # "the senator" after "the Sarn senator": that one
            continue
        if not _varies(reading, turn.source) or _answers(reading, turn):
            continue
        only = _only_near(reading, turn)
        person = only if only and _may_be(only, turn.source) else _told_of(reading, turn, turn.source)
        if person:
            if speaker:
                told[speaker.value] = person
            rule = "another word for the only one near" if person is only else "another word for the one told of"
            turn.speaker = name_speaker(person, rule, 0.65 if person is only else 0.6)
    return bool(told)


def _varies(reading: Reading, source: Source) -> bool:
    """Whether a description with "the" tells more of an office than the office, and nothing of whom it is the office of but a place."""
    if source.name:  # "the Federalist from Sarn"
        one = source.name
        member = one.after_the and len(one.words) == 1 and reading.text.startswith((" from ", " of "), one.end)
        return member and re.search(rf"\b{re.escape(one.name)}s\b", reading.text) is not None
    if _AGED.match(reading.text, source.span.start, source.span.end):
        return False
    if source.determiner != "the" or source.plural or _PAIR.search(source.printed) or len(source.phrase.split()) > _LONGEST:
        return False
    former = not _FORMER.isdisjoint(source.modifiers)
    tail = not source.tail or source.tail.startswith(("from ", "and ")) or (former and source.tail in _OF_STATE)
    if not tail or any(word.endswith(("'s", "’s", "s'", "s’")) for word in source.modifiers):
        return False
    return (source.head in _VARYING and (bool(source.modifiers) or source.head in _PLAIN)) or (source.head in ROLES and former)


def _only_near(reading: Reading, turn: Turn) -> Person | None:
    """The only person named in the paragraph so far, or else in the one before, where nobody else has spoken since."""
    line = reading.paragraphs[turn.paragraph].start
    begin = reading.sentence_starts(turn.paragraph, turn.at)[-1]
    here = _named_from(reading, turn, turn.paragraph)
    near = here or _named_from(reading, turn, max(0, turn.paragraph - 1))
    last = next((other for other in reading.before(turn) if other.speaker and (not here or other.paragraph == turn.paragraph)), None)
    spoke = last.speaker.person if last and last.speaker else None
    person = next(iter(near.values()), spoke)
    if len(near) > 1 or person is None or not person.sure or _speaks_of(turn, person):
        return None
    before = any(line <= mention.start and mention.end <= begin for mention in person.mentions)
    return person if spoke is person or (before and last is None) else None


def _told_of(reading: Reading, turn: Turn, source: Source) -> Person | None:
    """Of several named near, the one of whom the text is telling: who opens the last sentence that any does, or else spoke last."""
    if source.name:
        return None
    first = min(turn.at, turn.statement.content[0].start)
    begin = reading.sentence_starts(turn.paragraph, first)[-1]
    cue = turn.statement.cue
    if cue and RETORTS.search(reading.text, cue[0].start, cue[-1].end):  # may be the one just spoken of
        return None
    last = next((other for other in reading.before(turn) if other.at < begin and other.source), None)
    if last and reading.distance(last.paragraph, turn.paragraph) > 1:
        last = None
    line = reading.paragraphs[max(0, turn.paragraph - 1)].start
    spoke = last.speaker.person if last and last.speaker else None
    named = reading.people_between(max(line, last.statement.source[-1].end if last else 0), first)
    since = [(mention, person) for mention, person, inside in named if not inside or mention.start > begin]
    opening = [person for mention, person in since if mention.opens and mention.end < begin]
    person = opening[-1] if opening else spoke
    beside = {id(other) for mention, other in since if mention.start >= begin}
    if person is None or not person.sure or id(person) in beside or _speaks_of(turn, person):
        return None
    told_at = max((mention.start for mention, other in since if other is person and mention.opens), default=line)
    ends = [*reading.sentence_starts(reading.paragraph_of(told_at), begin), begin]
    rest = next(end for end in ends if end > told_at) if opening else told_at
    aside = begin if _LEAD.match(reading.text, begin, first) else first
    if any(rest <= mention.start < aside and other is not person and _may_be(other, source) for mention, other in since):
        return None
    return person if _may_be(person, source) else None


def _answers(reading: Reading, turn: Turn) -> bool:
    """Whether a quotation follows a question, which somebody else put."""
    last = next(iter(reading.before(turn)), None) if turn.statement.manner == "direct" else None
    return last is not None and "?" in reading.text[last.statement.content[-1].end - 2 : last.statement.content[-1].end + 1]


def _speaks_of(turn: Turn, person: Person) -> bool:
    """Whether a statement's own words name a person, so that somebody else says it."""
    return any(span.start <= mention.start < span.end for span in turn.statement.content for mention in person.mentions)


def _named_from(reading: Reading, turn: Turn, paragraph: int) -> dict[int, Person]:
    """The people named from the beginning of a paragraph up to a statement's source, not in its own words."""
    named = reading.people_between(reading.paragraphs[paragraph].start, turn.at, sure=False)
    own = turn.statement.content
    return {id(person): person for mention, person, _ in named if not any(span.start <= mention.start < span.end for span in own)}


def _may_be(person: Person, source: Source) -> bool:
    """Whether no office printed with a name speaks against a description."""
    if not gender_fits(person, source) or CHILDREN & person.role_words:
        return False
    words = {_PARTIES.get(word) for word in (source.head, *source.modifiers)} - {None}
    parties = {_PARTIES.get(word) for word in person.role_words} - {None}
    if words and parties and words.isdisjoint(parties):
        return False
    seats = person.role_words & _SEATS
    if source.head in _SEATS and seats and _FORMER.isdisjoint(source.modifiers):
        return source.head in seats and not any(owner_words(role.split()) for role in person.roles if source.head in role.casefold())
    return True
