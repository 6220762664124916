"""Speakers that a source describes without naming them: which kind of description it is."""

from __future__ import annotations

import re

from onrecord.names import fold_name, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, CALLED_BODIES, DATES, DEFINITE, DOCUMENTS, GROUPS, OWN_WORDS, ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.bodyphrases import resolve_body
from onrecord.resolve.sources.continuing import resolve_continuing
from onrecord.resolve.sources.descriptions import (
    FIGURE,
    ORDINALS,
    SEVERAL,
    described,
    is_several,
    kind_described,
    resolve_alias,
    resolve_counted,
    resolve_fuller,
    resolve_met_before,
    resolve_one_of,
    resolve_one_of_told,
    resolve_spokesman,
)
from onrecord.resolve.sources.documents import resolve_part, resolve_text
from onrecord.resolve.sources.headlines import resolve_headline
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.pairs import resolve_pair, resolve_two
from onrecord.resolve.sources.span import Source, read_source
from onrecord.resolve.sources.titles import is_head_of, resolve_title
from onrecord.resolve.sources.townhalls import TOWNS, resolve_town

_OPEN = words_of("both neither each either none only any not")
_NOBODY = words_of("nobody no no-one")
# several that only stand for those named before: without them they mean nobody
_NUMBERS = words_of("six seven eight nine ten eleven twelve")
_COUNTED = ORDINALS | SEVERAL | _NUMBERS
_PARTS_OF_SEVERAL = SEVERAL | _NUMBERS | {"some", "one", "both"}
# "aid workers, several of whom"
_SEVERAL_BEFORE = re.compile(
    r"\b((?:(?!of|to|by|with|from|for|at|in|on|and|or|told)[a-z][\w-]* )?(?:[a-z][\w-]*s|people|men|women|children)), $"
)
_SEVERAL_OPEN = re.compile(
    r"(?:^|[.!?][”\"]? +)(?:(?:The|Some|Many|Most) )?([A-Z]?[a-z]+s|[Pp]eople|[Mm]en|[Ww]omen) (?!and\b|or\b)[a-z]", re.MULTILINE
)
_ANAPHORIC = words_of("""
    latter former companies parties leaders sides authors banks brothers sisters twins pair couple two three four
""")
# a part of a work says what the work says, whichever that is
_PARTS = words_of("section part page chapter passage entry column")
_NUMBERED = re.compile(
    r"(?:paragraph|article|section|chapter|clause|page) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)
_OF_WORK = re.compile(r"of (?:the|this|that) [a-z]+$")
_OWNER = re.compile(r"((?:[Tt]he )?(?:[\w&-]+ ){0,4}?[\w&-]+)[’'](?:s|(?<=s[’'])) ")
# "figures released by the parliamentary committee on Monday", "a notice issued by the council"
ISSUED_BY = re.compile(
    r"(?:[\w’'-]+ ){1,5}?(?:issued|released|published|put out|drawn up|sent out|compiled)(?: [a-z ]{3,14})? by"
    r" ((?:the|his|her|its) (?:[a-z-]+ ){0,3}[a-z-]+?)(?: (?:on|in|last|this) [\w ]+)?"
)
_NEEDS_OWNER = words_of("spokesman spokeswoman spokesperson")
_AGED = re.compile(r"(\d{1,3})-year-old")
_BOSSES = frozenset({"boss", "manager", "coach", "captain", "skipper", "gaffer"})
# what a report of sport calls its one hero of the day by; none of them is an office
_PLAYERS = words_of("""
    bowler spinner seamer batsman batter wicketkeeper striker forward winger midfielder defender goalkeeper rider climber sprinter runner
    skier boxer wrestler golfer gymnast rower skater jockey teenager youngster veteran debutant
""")
_WRITTEN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts) ((?:[a-z-]+ )?(?:study|paper|report|memo|review|survey|article)"
    r"(?: by (?:the )?[A-Z][\w’'-]*(?: (?:of |for |the )*[A-Z][\w’'-]*)*)?)\b"
)
_OTHER_TEXT = ("second ", "third ", "other ", "earlier ", "previous ", "later ", "separate ", "new ")
_BARE_NAME = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][\w’'-]*[a-z]){0,2}")
_NO_NAMES = ROLES | BODIES | CALLED_BODIES | DOCUMENTS | GROUPS | DATES
_PART_OF_HANDLE = re.compile(r"[^\W\d_]{4,}")
_ASKING = words_of("reporter journalist interviewer moderator presenter")
# those who are somebody's
_SOMEBODYS = words_of("friend pal aide colleague relative pupil confidant")
_OF_THEM = re.compile(r"\b(?:of|by) (?:them|these|those)$")


def resolve_nameless(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who a description without a name means, or the description itself where it means nobody the text names."""
    if alias := resolve_alias(reading, source) or _by_handle(reading, source) or _by_bare_name(reading, source):
        return alias
    if source.printed.casefold().startswith("no one"):
        return None
    if source.head in ("one", "another") and not source.modifiers:
        return resolve_one_of(reading, turn, source)
    if source.head in SEVERAL and source.tail == "of them" and not source.modifiers:
        return resolve_one_of_told(reading, turn, source)
    if source.tail == "of them" and FIGURE.fullmatch(source.head):
        return _of_those_who_open(reading, turn, source)
    if source.printed.isupper() and source.head in _ASKING and reading.text.startswith(":", source.span.end):  # "REPORTER: Will it hold?"
        return described(source)
    if source.printed.casefold().rstrip("'’") == "the authors" and (told := _authors(reading, turn, source)):
        return told
    if two := resolve_two(reading, turn, source):
        return two
    if _is_open(source):
        return resolve_pair(reading, turn, source)
    if source.tail in ("of whom", "of which") and source.head in _PARTS_OF_SEVERAL:
        return _of_those_before(reading, turn, source)
    if source.head in _COUNTED and not source.tail and not source.modifiers:
        return resolve_counted(reading, turn, source)
    if not source.determiner and reading.is_headline(turn):
        return resolve_headline(reading, turn, source)
    if source.head in _NEEDS_OWNER and not source.modifiers and not source.tail and source.determiner in ("a", "an"):
        return resolve_spokesman(reading, turn, source)
    if source.determiner == "the" and not source.tail:
        varied = _varied(reading, turn, source)
        if varied or (not source.modifiers and _AGED.fullmatch(source.head)):
            return varied
    found = _by_head(reading, turn, source)
    if found and source.printed.startswith(("Her ", "His ")) and source.determiner == "the":  # "Her Honour": no man
        return found if found.person and found.gender in (None, "f" if source.printed.startswith("Her ") else "m") else None
    varied = _player(reading, turn, source) if found is None or found.rule == "description as printed" else None
    return varied or found


def _of_those_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Aid workers, several of whom said": several of those who stand right before."""
    match = _SEVERAL_BEFORE.search(reading.text, max(0, source.span.start - 40), source.span.start)
    if match is None:
        return None
    span = Span(match.start(1), match.end(1))
    return Speaker(f"{source.head} of {match.group(1)}", "group", "some of those named before", span, 0.7, plural=True, head=source.head)


def _of_those_who_open(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Students were less patient. About 200 of them said": of the only several who open a sentence of the paragraph."""
    line = reading.paragraphs[turn.paragraph].start
    opening = {
        match.group(1): match for match in _SEVERAL_OPEN.finditer(reading.text, line, turn.at) if is_several(fold_name(match.group(1)))
    }
    if len(opening) != 1:
        return None
    ((noun, match),) = opening.items()
    value = f"{source.phrase.removesuffix(' of them')} {noun[0].lower()}{noun[1:]}"
    return Speaker(value, "group", "several of those who open the paragraph", Span(*match.span(1)), 0.65, plural=True, head=fold_name(noun))


def _by_handle(reading: Reading, source: Source) -> Speaker | None:
    """ "@Amb_Tazarte": the only one whose surname is a part of the handle."""
    if not source.printed.startswith("@") or " " in source.printed:
        return None
    parts = {fold_name(part) for part in _PART_OF_HANDLE.findall(source.printed)}
    fitting = [person for person in reading.people.all if person.sure and len(person.keys) > 1 and person.keys[-1] in parts]
    return name_speaker(fitting[0], "surname in the handle", 0.7) if len(fitting) == 1 else None


def _by_bare_name(reading: Reading, source: Source) -> Speaker | None:
    """ "Stated Stone:", "Orsk Under Fire": words that read by themselves are no name, and are that of the only one whom the text has so."""
    words = source.printed.split()
    if source.determiner or not _BARE_NAME.fullmatch(source.printed) or any(fold_name(word) in _NO_NAMES for word in words):
        return None
    surname = (fold_name(words[-1]),)
    fitting = [person for person in reading.people.called(source.printed) if person.sure and person.keys[1:][-1:] == surname]
    return name_speaker(fitting[0], "name that is a word, of the only one named so", 0.75) if len(fitting) == 1 else None


def _authors(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The authors": those of the text that the paragraph, or else the one before, has named last."""
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    near = list(_WRITTEN.finditer(reading.text, start, turn.at))
    found = [match for match in near if not match.group(1).startswith(_OTHER_TEXT)]
    if not near:
        so_far = list(_WRITTEN.finditer(reading.text, 0, turn.at))
        found = so_far if len({match.group(1).split(" by ")[0].split()[-1] for match in so_far}) == 1 else []
        found = found if any(" by " in match.group(1) for match in found) or len(found) > 1 else []
    if not found or any(reading.people_between(found[-1].end(), turn.at)):
        return None
    kind, plural = kind_described(source)
    span = Span(found[-1].start(1), found[-1].end(1))
    return Speaker(f"{source.head} of {found[-1].group(1)}", kind, "authors of the text before", span, 0.6, plural=plural, head=source.head)


def _is_open(source: Source) -> bool:
    """Whether a description only points back at others, "both", "each government", "the companies", or is a date."""
    words = source.printed.casefold().split()
    if words[0] == "all" and len(words) == 2 and words[1] in SEVERAL | _NUMBERS:
        return True
    if words[0] in _OPEN or (words[0] in _NOBODY and not source.tail) or _OF_THEM.search(source.phrase):
        return True
    if words[0] in DATES and all(word in DATES or word.isdigit() for word in words):
        return True
    return source.determiner in DEFINITE and not source.tail and source.head in _ANAPHORIC


def _by_head(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    definite = source.determiner in DEFINITE or source.determiner == "'s" or not source.determiner
    if source.determiner == "'s" and source.head in ROLES and _is_one_of_several(reading, source):
        return None
    if definite and (source.head in ROLES or source.head.split("-")[-1] in ROLES or is_head_of(source)):
        return resolve_title(reading, turn, source)
    if source.determiner in DEFINITE and not source.tail and (again := resolve_met_before(reading, turn, source)):
        return again
    if definite and (source.head in BODIES or source.head in CALLED_BODIES):
        return resolve_body(reading, turn, source)
    if (source.head in _PARTS and _OF_WORK.match(source.tail)) or _NUMBERED.fullmatch(source.phrase):
        return resolve_part(reading, turn)
    if source.determiner == "the" and source.head in TOWNS and not source.modifiers and not source.tail:
        return resolve_town(reading, turn, source) or described(source)
    told = source.head in OWN_WORDS and all(word.endswith(("'s", "’s", "s'")) for word in source.modifiers)  # no "official account"
    if told and (owner := _owner_of_text(reading, turn, source)):
        return owner
    if source.head in DOCUMENTS:
        return _owner_of_text(reading, turn, source) or resolve_text(reading, turn, source)
    found = resolve_continuing(reading, turn, source) or resolve_fuller(reading, turn, source)
    return found or _of_whom(reading, turn, source) or described(source)


def _is_one_of_several(reading: Reading, source: Source) -> bool:
    """ "Mr Daly's spokesman", where two men are called so."""
    owner = next(iter(reading.mentions_between(source.span.start, source.span.end)), None)
    return owner is not None and bool(owner.honorific) and len(reading.people.fitting(owner)) > 1


def _of_whom(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Friends", "an aide" without a word of whose: of the only one named in the sentence before."""
    if (
        source.head.removesuffix("s") not in _SOMEBODYS
        or source.tail
        or turn.statement.nested_in
        or not set(source.modifiers) <= {"former"}
    ):
        return None
    if source.determiner not in ("a", "an", "one", "") or reading.is_headline(turn):
        return None
    first = min(turn.at, turn.statement.content[0].start)
    begins = reading.sentence_starts(turn.paragraph, first)
    begin = begins[-2] if len(begins) > 1 else begins[0]
    people = {id(person): person for _, person, _ in reading.people_between(begin, first)}
    if len(people) != 1 or any(human.head != source.head for human in find_humans(reading.text, begin, first)):
        return None
    kind, plural = kind_described(source)
    value = f"{source.phrase} of {next(iter(people.values())).name}"
    return Speaker(value, kind, "description, of the only one named", source.span, 0.6, plural=plural, head=source.head)


def _owner_of_text(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The council’s own figures", "Orsk’s letter", "figures issued by the council": whose they are, where the text tells who that is."""
    match = _OWNER.match(reading.text, source.span.start, source.span.end)
    match = match or ISSUED_BY.fullmatch(reading.text, source.span.start, source.span.end)
    if match is None:
        return None
    span = Span(match.start(1), match.end(1))
    owner = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    found = resolve_named(reading, turn, owner) if owner.name else _by_head(reading, turn, owner)
    return found.by("owner of the text: " + found.rule, 0.75) if found and found.rule != "description as printed" else None


def _varied(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The 31-year-old", "the 31-year-old defender", "the Ruvanian-born climber": another word for somebody named before."""
    words = [*source.modifiers, source.head]
    if age := next((match for word in words if (match := _AGED.fullmatch(word))), None):
        told = source.modifiers and re.search(rf"\b[Aa]n? {age[0]}\b", reading.text[: turn.at])
        return None if told else _resolve_aged(reading, turn, age[1])
    return _resolve_aged(reading, turn, "") if any(word.endswith("-born") for word in words) else None


def _player(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The bowler", whom no word has called so: the only one named before, where no other bowler is."""
    if (
        source.determiner == "the" and source.head in _BOSSES and source.modifiers and not source.tail
    ):  # "the Ashby boss", of whom the paragraph names alone
        only = reading.only_person_before(turn)
        here = only and only[0].start >= reading.paragraphs[turn.paragraph].start and not only[1].role_words & ROLES
        return _aged(*only, "the only person named before", 0.7) if only and here else None
    if source.determiner != "the" or source.head not in _PLAYERS or source.modifiers or source.tail:
        return None
    other = re.search(rf"\b(?i:an?|other|another) (?:[\w-]+ )?{source.head}\b", reading.text[: turn.at])
    return None if other else _resolve_aged(reading, turn, "")


def _resolve_aged(reading: Reading, turn: Turn, age: str) -> Speaker | None:
    """Whom the text calls that old, or else the only person of the sentences before in this paragraph or the last."""
    so_far = reading.people_between(0, turn.at, sure=False)
    years = re.compile(rf", {age}\b| \({age}\)")
    told = {id(person): (mention, person) for mention, person, _ in so_far if age and years.match(reading.text, mention.end)}
    if len(told) == 1:
        ((mention, person),) = told.values()
        return _aged(mention, person, "age told with the name", 0.9)
    only = None if told else reading.only_person_before(turn)
    return _aged(*only, "the only person named before", 0.75) if only else None


def _aged(mention: Mention, person: Person, rule: str, score: float) -> Speaker:
    span = Span(mention.start, mention.end)
    return Speaker(person.name, "person", rule, span, score, person, person.role, person.gender)
