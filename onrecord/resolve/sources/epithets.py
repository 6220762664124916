"""Other words for somebody named before: "the Sarn senator", "the property tycoon", "the former general", "the ousted leader"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.resolve.lexicon import ROLES, STANDS_FOR
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
# what makes another office of one: "the colonial governor"
_OF_ANOTHER_RANK = words_of(
    "colonial imperial royal military provincial local deputy vice acting interim lieutenant assistant then new next"
)
# offices and hopes that somebody of a firm or an institute does not have
_SOUGHT = words_of("candidate nominee frontrunner front-runner contender hopeful challenger incumbent")
# what is done to those who are then called by it, and the verbs that tell so
_DONE_TO = {
    "ousted deposed toppled overthrown removed unseated": r"(?:oust|depos|toppl|overthr[eo]w|unseat|remov)(?:e|s|es|n|ed|ing)?",
    "sacked fired dismissed axed": r"(?:sack|fire?|dismiss|axe?)(?:s|es|d|ed|ing)?",
    "arrested detained": r"(?:arrest|detain)(?:s|ed|ing)?",
    "jailed imprisoned": r"(?:jail|imprison)(?:s|ed|ing)?",
    "suspended": r"suspend(?:s|ed|ing)?",
}
_DONE = {word: verb for words, verb in _DONE_TO.items() for word in words.split()}
_OBJECT_LEAD = re.compile(r"(?: (?!by\b|and\b|after\b|for\b|of\b)[\w’'-]+){0,4},? ")
_SUBJECT_OF = re.compile(r"(?:, [^.;:\n“”\"]{2,50},)?(?:,? who)? (?:was|were|is|has been|had been|been|being) (?:[a-z]+ )?")
_REACH = 70  # characters
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
        if found := _meant(reading, turn, turn.source):
            person, rule, score = found
            if speaker:
                told[speaker.value] = person
            turn.speaker = name_speaker(person, rule, score)
    return bool(told)


def _meant(reading: Reading, turn: Turn, source: Source) -> tuple[Person, str, float] | None:
    """Whom an epithet means, by which rule, and how surely."""
    if person := _done_to(reading, turn, source):
        return person, "another word for the one to whom it was done", 0.7
    if not _varies(reading, source) or _answers(reading, turn):
        return None
    only = _only_near(reading, turn)
    if only and _may_be(only, source):
        return only, "another word for the only one near", 0.65
    person = _told_of(reading, turn, source)
    return (person, "another word for the one told of", 0.6) if person else None


def _done_to(reading: Reading, turn: Turn, source: Source) -> Person | None:
    """ "The ousted leader" where parliament "voted to remove Prime Minister Odo Brann": the only one to whom the text tells it was done."""
    done = next((word for word in source.modifiers if word in _DONE), None)
    if done is None or source.determiner != "the" or source.plural or source.head not in ROLES:
        return None
    told: dict[int, Person] = {}
    for verb in re.finditer(rf"\b{_DONE[done]}\b", reading.text):
        after = reading.people_between(verb.end(), verb.end() + _REACH, sure=False)[:1]
        if after and _OBJECT_LEAD.fullmatch(reading.text, verb.end(), after[0][0].whole_start):
            told[id(after[0][1])] = after[0][1]
        before = reading.people_between(max(0, verb.start() - _REACH), verb.start(), sure=False)[-1:]
        if before and _SUBJECT_OF.fullmatch(reading.text, before[0][0].end, verb.start()):
            told[id(before[0][1])] = before[0][1]
    person = next(iter(told.values()), None)
    if len(told) != 1 or person is None or not person.sure or not gender_fits(person, source) or _speaks_of(turn, person):
        return None
    held = STANDS_FOR.get(source.head, frozenset()) | {source.head} | ({"prime"} if source.head in ("leader", "premier") else set())
    return person if not person.role_words or person.role_words & held else None


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
    in_office = bool(person.role_words) and person.role_words.isdisjoint(_FORMER)
    if in_office and not _FORMER.isdisjoint(source.modifiers) and any(other is not person for _, other, _ in named):
        return None  # "Sen. Brann has a bill aimed at Lund. The former secretary"
    if not opening and source.head in _SOUGHT and person.role_words and len(person.mentions) == 1:  # who only tells of the nominee
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
    if source.head in _SEATS and source.head not in seats and not _OF_ANOTHER_RANK.isdisjoint(source.phrase.split()):
        return False
    if source.head in _SEATS and seats and _FORMER.isdisjoint(source.modifiers):
        return source.head in seats and not any(owner_words(role.split()) for role in person.roles if source.head in role.casefold())
    return True
