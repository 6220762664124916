"""Offices whose holder the text names without them: "Ruvania's top diplomat has said … Ashlan said", "Ada Lund … the Sarn senator said"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.records import value_of
from onrecord.resolve.lexicon import BODIES, ROLES, role_gender
from onrecord.resolve.names.generations import CHILDREN
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.offices import owner_words
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Turn, name_speaker
from onrecord.resolve.sources.span import Source

# offices that one person of an article holds; an official or a spokesman may be anybody
_SINGLE = words_of(
    "minister diplomat president premier chancellor mayor governor king queen prince princess pope chief ambassador envoy leader"
)
# offices of which a report has several, and those who hide behind one
_OFTEN_NAMELESS = words_of("""
    official source aide spokesman spokeswoman spokesperson diplomat witness resident officer man woman neighbour neighbor friend
    colleague student driver reporter journalist critic analyst trader voter protester worker member minister senator lawmaker deputy
    politician adviser lawyer executive
""")
# offices of which somebody holds but one
_SEATS = words_of("""
    senator governor mayor congressman congresswoman president premier minister king queen pope chancellor ambassador judge mp councillor
""")
# who belongs to a party, and offices that only tell of somebody already named: "the Elda Democrat", "the property tycoon"
_MEMBERS = words_of("republican democrat")
_VARYING = _MEMBERS | words_of("""
    senator governor mayor congressman congresswoman lawmaker legislator mp politician candidate nominee frontrunner front-runner
    businessman businesswoman tycoon billionaire magnate mogul actor actress singer champion veteran
""")
_FORMER = frozenset({"former", "ex"})
_DESCRIBED = re.compile(r", (?:\d|who\b|an?\b|the\b|whose\b|of\b|from\b)| of\b| from\b")
_AGED = re.compile(r".*, \d\d?\b", re.DOTALL)  # "the Harbour Lane actress, 58,": told of her alone
_LONGEST = 6  # words of a description
_UNNAMED_RULES = frozenset({"description as printed", "description met before", "fuller description before", "title met before"})


def resolve_unintroduced(reading: Reading) -> None:
    """Give an office that nobody holds to the next one who speaks, if the text never tells who that is."""
    spoken = [turn for turn in reading.turns if turn.source and _is_unheld_office(turn)]
    source = spoken[0].source if spoken else None
    if source is None or not _tells_whose(source):
        return
    person = _named_next(reading, spoken[0].at)
    if person and _speaks_between(reading, spoken[0], person):
        return
    if person is None or not _is_unknown(reading, person) or not _gender_fits(person, source):
        return
    person.add_role(source.phrase)
    for turn in spoken:
        if turn.source and turn.source.head == source.head:
            turn.speaker = name_speaker(person, "the name next after an office, never introduced", 0.65)


def _named_next(reading: Reading, at: int) -> Person | None:
    """The person whom the body names first after an offset, within three paragraphs; None where it has named that person before."""
    number = reading.paragraph_of(at)
    last = next((n for n in range(number, len(reading.paragraphs)) if reading.distance(number, n) > 3), len(reading.paragraphs))
    named = reading.people_between(at, reading.paragraphs[last - 1].end, sure=False)
    person = named[0][1] if named and not named[0][2] else None
    if person is None or any(mention.start < at and not reading.is_title(mention.start) for mention in person.mentions):
        return None
    return person


def _speaks_between(reading: Reading, turn: Turn, person: Person) -> bool:
    """Whether another office speaks before the name: "the returning officer said it was 81. … Dieter Kolb told"."""
    after = next(mention.start for mention in person.mentions if mention.start > turn.at)
    between = (other for other in reading.outer if turn.at < other.at < after and other.speaker and other.speaker.kind == "unnamed")
    heads = {other.source.head for other in between if other.source} & ROLES
    return bool(heads - {turn.source.head if turn.source else ""})


def _is_unknown(reading: Reading, person: Person) -> bool:
    """Whether a person speaks or is spoken of as one who has just spoken, and no word tells who it is: no office, no age, no kin."""
    if person.role_words or person.titles or person.name == value_of(reading.document.dateline) or reading.is_state(person.name):
        return False
    alone = len(person.keys) == 1
    if alone and given_gender(person.name):
        return False
    spoke = any(turn.speaker and turn.speaker.person is person for turn in reading.turns)
    return (spoke or alone) and not _DESCRIBED.match(reading.text, person.first.end)


def _is_unheld_office(turn: Turn) -> bool:
    speaker, source = turn.speaker, turn.source
    assert source
    plain = source.determiner in ("the", "'s") and source.head in _SINGLE and not source.tail and not source.plural
    return bool(speaker and speaker.kind == "unnamed" and speaker.rule in _UNNAMED_RULES and plain)


def _tells_whose(source: Source) -> bool:
    """Whether the office is printed in full where it first speaks: "Ruvania's top diplomat", "the Ruvanian foreign minister"."""
    return bool(owner_words([word for word in source.phrase.split() if word[0].isupper()]))


def _gender_fits(person: Person, source: Source) -> bool:
    told = role_gender((source.head,))
    return not (told and person.gender and told != person.gender)


def resolve_lead(reading: Reading) -> None:
    """ "A state judge ruled", in a report's first paragraph: the only judge whom the next ones name."""
    body = [turn for turn in reading.outer if not reading.is_headline(turn) and not reading.in_furniture(turn.at)]
    for turn in body:
        source = turn.source
        if turn.paragraph != body[0].paragraph or source is None or turn.speaker is None or turn.speaker.rule != "description as printed":
            continue
        if source.determiner not in ("a", "an", "the") or source.head not in ROLES - _OFTEN_NAMELESS:
            continue
        if source.plural or source.head in BODIES or turn.statement.nested_in:
            continue
        holders = [person for person in reading.people.all if person.sure and source.head in person.role_words]
        near = [one for one in holders if 0 < reading.distance(turn.paragraph, reading.paragraph_of(one.mentions[0].start)) < 5]
        if len(holders) == 1 and near == holders and _gender_fits(holders[0], source):
            turn.speaker = name_speaker(holders[0], "named after the opening", 0.65)


def resolve_varied(reading: Reading) -> bool:
    """ "The Sarn senator", "the former general": another word for the only one whom the paragraph or the one before it names.

    True where one was found, so that what was left open after it may be tried again.
    """
    told: dict[str, Person] = {}
    for turn in reading.turns:
        speaker = turn.speaker
        if speaker is None or speaker.person or speaker.plural:
            continue
        if speaker.rule not in _UNNAMED_RULES | {"name as printed"}:
            if (person := told.get(speaker.value)) and speaker.kind == "unnamed":  # "he" after it
                turn.speaker = name_speaker(person, speaker.rule, min(0.6, speaker.score))
            continue
        if turn.source and _varies(reading, turn.source) and (person := _only_near(reading, turn)) and _may_be(person, turn.source):
            told[speaker.value] = person
            turn.speaker = name_speaker(person, "another word for the only one near", 0.65)
    return bool(told)


def _varies(reading: Reading, source: Source) -> bool:
    """Whether a description with "the" tells more of an office than the office, and nothing of whom it is the office of but a place."""
    if source.name:  # "the Federalist from Sarn"
        one = source.name
        member = one.after_the and len(one.words) == 1 and reading.text.startswith((" from ", " of "), one.end)
        return member and re.search(rf"\b{re.escape(one.name)}s\b", reading.text) is not None
    if _AGED.match(reading.text, source.span.start, source.span.end):
        return False
    if source.determiner != "the" or source.plural or " and " in source.printed or len(source.phrase.split()) > _LONGEST:
        return False
    if (source.tail and not source.tail.startswith("from ")) or any(word.endswith(("'s", "’s", "s'", "s’")) for word in source.modifiers):
        return False
    return (source.head in _VARYING and bool(source.modifiers)) or (source.head in ROLES and not _FORMER.isdisjoint(source.modifiers))


def _only_near(reading: Reading, turn: Turn) -> Person | None:
    """The only person named in the paragraph so far, or else in the one before, where nobody else has spoken since."""
    if turn.statement.nested_in or reading.is_headline(turn):
        return None
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
    if not _gender_fits(person, source) or CHILDREN & person.role_words:
        return False
    former = bool(_FORMER & {*source.modifiers})
    seats = person.role_words & _SEATS
    if source.head in _SEATS and seats and not former:
        return source.head in seats and not any(owner_words(role.split()) for role in person.roles if source.head in role.casefold())
    return True
