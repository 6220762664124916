"""Speakers that a source gives by title: "the minister", "the Russian top diplomat", "the mayor"."""

from __future__ import annotations

import re

from onrecord.countries import same_country
from onrecord.names import fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.descriptions import described, resolve_met_before
from onrecord.resolve.lexicon import DEFINITE, LOOSE_MODIFIERS, POSSESSIVE, ROLES, STANDS_FOR, role_gender
from onrecord.resolve.offices import Office, owner_words
from onrecord.resolve.people import Person
from onrecord.resolve.phrases import phrase_end
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources import Source, read_source

_ABBREVIATED = {
    "gen": "general",
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "capt": "captain",
    "col": "colonel",
    "prof": "professor",
}
_DIPLOMATIC = frozenset({"foreign", "affairs", "relations", "exterior", "external"})
_DIPLOMATS = frozenset({"diplomat", "ambassador", "envoy", "consul"})
_MINISTERS = frozenset({"minister", "secretary", "chief", "commissioner"})
# titles that one alone holds in a text: their holder is named with them
_LONE = frozenset({"mayor", "president", "king", "queen", "witness", "chairperson"})
# offices that somebody holds for the day, whom a text seldom names
_NAMELESS_OFFICES = words_of("announcer commentator presenter interviewer interpreter postmistress chair chairman speaker clerk usher")
_LESSER = words_of("deputy vice former ex assistant shadow")
# words that set one holder apart from the one who holds the office now
_ANOTHER = words_of("first second third last previous next earlier late future would-be")
_WORD = re.compile(r"[\w][\w’'-]*")
_OF = re.compile(r"^(?:of|for|to|at|in)(?: the)? ([A-Z][\w-]+)")


def resolve_title(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The Russian foreign minister": the one person of the text who holds that office, nobody named for another's."""
    fitting = [person for person in reading.people.all if person.sure and fits_title(person, source)]
    if len(fitting) > 1:
        fitting = _most_exact(fitting, source)
    spoke = _last_speaker(reading, turn)
    if spoke in fitting and not any(person in fitting and person is not spoke for person in _named_since(reading, turn)):
        return name_speaker(spoke, "title of" if len(fitting) == 1 else "title of the last speaker", 0.88 if len(fitting) == 1 else 0.75)
    if source.determiner in DEFINITE and not _told(source):
        if nearer := _met_since(reading, turn, source, fitting):
            return nearer
        if office := _office_of_another(reading, turn, source, fitting):
            return _who_held(reading, office) or _called_before(reading, turn, source)
    if fitting:
        so_far = [person for person in fitting if person.mentions[0].start < turn.at]
        only = fitting if len(fitting) == 1 else so_far
        return name_speaker(only[0], "title of", 0.88) if len(only) == 1 else None
    if source.determiner in DEFINITE and (again := resolve_met_before(reading, turn, source)):
        return again
    return _unheld(reading, turn, source)


def _last_named(fitting: list[Person], at: int) -> int:
    return max((mention.start for person in fitting for mention in person.mentions if mention.start < at), default=-1)


def _met_since(reading: Reading, turn: Turn, source: Source, fitting: list[Person]) -> Speaker | None:
    """ "The minister" after "a minister" who spoke, when no holder has been named since: that one."""
    again = resolve_met_before(reading, turn, source) if fitting else None
    return again if again and _last_named(fitting, turn.at) < again.evidence.start < turn.at else None


def _office_of_another(reading: Reading, turn: Turn, source: Source, fitting: list[Person]) -> Office | None:
    """ "Kestria's minister", printed last before "the minister" and held by nobody the text names: no later holder is meant."""
    before = [
        office for office in reading.offices(source.head) if office.owners and office.span.start < turn.at and not office.told & _LESSER
    ]
    if not before or before[-1].span.start < _last_named(fitting, turn.at) or any(_may_hold(person, before[-1]) for person in fitting):
        return None
    return before[-1]


def _who_held(reading: Reading, office: Office) -> Speaker | None:
    """The speaker whom the words of an office stood for, where they spoke."""
    for turn in reading.turns:
        if turn.source and turn.speaker and turn.source.span.start <= office.span.start < turn.source.span.end:
            return turn.speaker.by("title met before", 0.75)
    return None


def _may_hold(person: Person, office: Office) -> bool:
    """Whether a holder of such an office may hold this one: its words are printed with the name, or the name with no owner at all."""
    unmet = {word for word in office.told if not _modifier_fits(person.role_words, word)}
    return not unmet or (unmet <= office.owners and not any(owner_words(_WORD.findall(role)) for role in person.roles))


def _unheld(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """A title nobody in the text is given: the last speaker's where nobody else is near, else the bare title means nobody we know."""
    if source.determiner in DEFINITE and "same" in source.modifiers:
        return None
    if not source.determiner and source.modifiers and not source.tail:  # an attribution under a quotation: "Anonymous blogger"
        return described(source) if not turn.statement.cue else None
    if source.determiner not in DEFINITE or _told(source) or source.tail:
        return described(source)
    spoke = _last_speaker(reading, turn)
    if spoke and not spoke.role_words and _gender_fits(spoke, source) and _is_alone(reading, turn, spoke) and source.head not in _LONE:
        return name_speaker(spoke, "title after the last speaker", 0.65)
    if again := _called_before(reading, turn, source):
        return again
    found = described(source) if source.head in _NAMELESS_OFFICES else None
    return found.by("office whose holder no text names", 0.6) if found else None


def _called_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The keeper" after "the keeper of the museum", printed before without a name and of one owner only."""
    fuller: dict[str, Office] = {}
    for office in reading.offices(source.head):
        if office.head == source.head and office.span.start < turn.at and office.told and not office.told & (_LESSER | _ANOTHER):
            fuller.setdefault(" ".join(sorted(office.told)), office)
    if len(fuller) != 1:
        return None
    (office,) = fuller.values()
    span = Span(office.span.start, phrase_end(reading.text, office.span.end))
    found = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    speaker = described(found) if found.name is None and found.determiner not in POSSESSIVE else None
    return speaker.by("fuller description before", 0.7) if speaker else None


def _is_alone(reading: Reading, turn: Turn, person: Person) -> bool:
    """Whether nobody else is named in this paragraph or the one before."""
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    named = (reading.people.of_mention.get(mention.start) for mention in reading.mentions_between(start, turn.at))
    return all(other is None or other is person for other in named)


def _gender_fits(person: Person, source: Source) -> bool:
    told = role_gender((source.head,))
    return not (told and person.gender and told != person.gender)


def fits_title(person: Person, source: Source) -> bool:
    """Whether a person of the text may be meant by a title: office, country and gender agree."""
    words = {_ABBREVIATED.get(word, word) for word in person.role_words}
    head = source.head if source.head in ROLES else source.head.split("-")[-1]
    if head == "diplomat":
        holds = bool(words & _DIPLOMATS or (words & _MINISTERS and words & _DIPLOMATIC))
    elif head == "premier" or (head == "minister" and "prime" in source.modifiers):
        holds = "premier" in words or {"prime", "minister"} <= words
    elif head == "minister":
        holds = "minister" in words or ("secretary" in words and not {"press", "general"} & words)
    else:
        holds = bool(words & (STANDS_FOR.get(head, frozenset()) | {head}))
    return holds and _gender_fits(person, source) and all(_modifier_fits(words, word) for word in _told(source))


def _told(source: Source) -> list[str]:
    """The words of a title that tell whose it is."""
    words = [strip_possessive(word) for word in source.modifiers if word not in LOOSE_MODIFIERS]
    if match := _OF.match(source.tail):
        words.append(fold_name(match.group(1)))
    return [word for word in words if word and not (source.head == "diplomat" and word in ("top", "chief"))]


def _modifier_fits(words: set[str], modifier: str) -> bool:
    if modifier in words or any(same_country(modifier, word) for word in words):
        return True
    return modifier == "foreign" and bool(words & _DIPLOMATIC)


def _most_exact(people: list[Person], source: Source) -> list[Person]:
    """Drop those whose office has a deputy's or former's word the title lacks, then those of another rank."""
    if source.head not in ROLES or source.head in ("diplomat", "official", "politician"):
        return people
    for lesser in sorted(_LESSER):
        if lesser not in source.modifiers:
            people = [person for person in people if lesser not in person.role_words] or people
    if source.head == "minister" and "prime" not in source.modifiers:
        people = [person for person in people if "prime" not in person.role_words] or people
    exact = [person for person in people if source.head in person.role_words]
    return exact or people


def _last_speaker(reading: Reading, turn: Turn) -> Person | None:
    """The person who spoke last in this paragraph or the one before, if one did."""
    for other in reading.before(turn):
        if other.speaker:
            return other.speaker.person if reading.distance(other.paragraph, turn.paragraph) <= 1 else None
    return None


def _named_since(reading: Reading, turn: Turn) -> list[Person]:
    last = next((other for other in reading.before(turn) if other.speaker), None)
    return [person for _, person, inside in reading.people_between(last.at if last else 0, turn.at) if not inside]
