"""Speakers whom a report's first paragraph describes and the next ones name: "A state judge ruled … Judge Ada Lund said"."""

from __future__ import annotations

import re

from onrecord.names import fold_name, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, ROLES, role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.talkedof import may_be_meant
from onrecord.resolve.sources.titles import gender_fits

# offices of which a report has several, and those who hide behind one
_OFTEN_NAMELESS = words_of("""
    official source aide spokesman spokeswoman spokesperson diplomat witness resident officer man woman neighbour neighbor friend
    colleague student driver reporter journalist critic analyst trader voter protester worker member minister senator lawmaker deputy
    politician adviser lawyer executive
""")
# by what office the head of some bodies goes
_HEADS = (
    (words_of("army forces military navy marines"), words_of("general admiral marshal commander")),
    (words_of("mail post postal"), words_of("postmaster")),
    (words_of("police constabulary force"), words_of("commissioner constable superintendent inspector-general")),
    (words_of("university college"), words_of("chancellor vice-chancellor rector provost")),
    (words_of("church diocese"), words_of("archbishop bishop patriarch")),
)
_CHIEFS = words_of("director chief chairman chairwoman chair executive head president")
_POLICE = words_of("sergeant constable inspector detective superintendent commissioner")
_AGED = re.compile(r",? \(?(?:aged )?\d{1,2}\b")
_OTHER_SIDE = re.compile(r"den(?:y|ie)|reject|dismiss|declin|refus|disput|repl|respond|retort|counter|contradict")
_ONE_OF = re.compile(
    r"[Oo]ne of (?:the )?(?:[\w’'-]+ ){0,3}?(?:biggest|largest|oldest|leading|top|best-known|richest|busiest) (?:[a-z-]+ ){0,2}([a-z]+s)"
)


def resolve_lead(reading: Reading) -> None:
    """ "A state judge ruled", in a report's first paragraph: the only judge whom the next ones name."""
    body = [turn for turn in reading.outer if not reading.is_headline(turn) and not reading.in_furniture(turn.at)]
    for turn in body:
        described = turn.speaker is not None and turn.speaker.rule == "description as printed"
        if not described or turn.source is None or (turn.source.plural and not _ONE_OF.match(turn.source.printed)):
            continue
        if turn.paragraph == body[0].paragraph:
            turn.speaker = _holder(reading, turn, turn.source) or _next_named(reading, turn, turn.source) or turn.speaker
        turn.speaker = _one_of_its_kind(reading, turn, turn.source) or turn.speaker


def _holder(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The only one of that office whom the next paragraphs name."""
    if source.determiner not in ("a", "an", "the") or source.head not in ROLES - _OFTEN_NAMELESS - BODIES:
        return None
    holders = [person for person in reading.people.all if person.sure and source.head in person.role_words]
    near = [one for one in holders if 0 < reading.distance(turn.paragraph, reading.paragraph_of(one.mentions[0].start)) < 5]
    fits = len(holders) == 1 and near == holders and gender_fits(holders[0], source)
    return name_speaker(holders[0], "named after the opening", 0.65) if fits else None


def _next_named(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The one who speaks first in the next paragraph, named there for the first time: by an office that fits, or by a mere age."""
    then = next((other for other in reading.outer if other.paragraph > turn.paragraph and other.source), None)
    person = then.speaker.person if then and then.speaker else None
    if then is None or person is None or reading.distance(turn.paragraph, then.paragraph) > 2 or not gender_fits(person, source):
        return None
    line = reading.paragraphs[turn.paragraph]
    named = [mention for mention in person.mentions if not (reading.in_furniture(mention.start) or reading.is_title(mention.start))]
    before = [one for _, one, said in reading.people_between(line.end, then.at) if not said and one is not person]
    cue = reading.text[then.statement.cue[0].start : then.statement.cue[-1].end] if then.statement.cue else ""
    if not named or named[0].start < line.end or _OTHER_SIDE.match(cue):
        return None
    if _is_head(person, source) and not before:
        return name_speaker(person, "head named after the opening", 0.6)
    if _is_officer(reading, person, source) and then.paragraph - turn.paragraph < 3:
        return name_speaker(person, "officer named after the opening", 0.6)
    told = role_gender((source.head, *source.modifiers))
    if told not in (None, person.gender):
        return None
    if _opens_by_age(reading, named[0], then) and _is_told_alone(reading, turn, source) and person.role_words <= {source.head}:
        person.add_role(" ".join([*source.modifiers, source.head]))
        return name_speaker(person, "name and age after the opening", 0.6)
    return None


def _is_head(person: Person, source: Source) -> bool:
    """ "The head of the national mail service", who is Postmaster General Ada Lund."""
    if source.head not in ("head", "chief") or source.determiner != "the" or not source.tail.startswith("of "):
        return False
    owned = {fold_name(word).removesuffix("'s") for word in source.tail.split()} - {"of", "the"}
    if any(owned & bodies and person.role_words & offices for bodies, offices in _HEADS):
        return True
    return bool(person.role_words & _CHIEFS and owned & (person.role_words - ROLES))


def _is_officer(reading: Reading, person: Person, source: Source) -> bool:
    """ "A senior police officer", who is Superintendent Ada Lund, the only one of such a rank."""
    if source.head != "officer" or source.determiner not in ("a", "an") or "police" not in source.modifiers or source.tail:
        return False
    return [one for one in reading.people.all if one.sure and one.role_words & _POLICE] == [person]


def _opens_by_age(reading: Reading, mention: Mention, then: Turn) -> bool:
    """ "Ada Lund, 38, told": a name in full with an age, which opens the paragraph and speaks."""
    opens = mention.whole_start == reading.paragraphs[then.paragraph].start == then.at
    return opens and len(mention.words) > 1 and _AGED.match(reading.text, mention.end) is not None


def _is_told_alone(reading: Reading, turn: Turn, source: Source) -> bool:
    """Whether the first paragraph opens with a description and tells of nobody else."""
    line = reading.paragraphs[turn.paragraph]
    if source.determiner not in ("a", "an") or source.head not in ROLES or source.span.start != line.start:
        return False
    others = find_humans(reading.text, source.span.end, line.end)
    return not reading.people_between(line.start, line.end, sure=False) and not others


def _one_of_its_kind(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "One of the state's biggest universities": the only one that the text names, or the firm that opens the next paragraph."""
    match = _ONE_OF.fullmatch(source.printed)
    if match is None:
        return None
    head = match.group(1)[:-3] + "y" if match.group(1).endswith("ies") else match.group(1)[:-1]
    spoke = {other.speaker.value for other in reading.outer if other.speaker and other.speaker.kind == "organisation"}
    named = {name: Span(start, end) for name, start, end in reading.bodies.with_head(head) if name[0].isupper()}
    if not named and turn.paragraph + 1 < len(reading.paragraphs):
        mention = next(iter(reading.mentions_between(turn_end := reading.paragraphs[turn.paragraph].end, turn_end + 8)), None)
        if mention and may_be_meant(reading, mention, head):
            named = {reading.bodies.expand(mention.name)[0]: Span(mention.start, mention.end)}
    if len(named) != 1 or not named.keys() <= spoke:
        return None
    ((name, span),) = named.items()
    return Speaker(name, "organisation", "named after the opening", span, 0.65, head=head)
