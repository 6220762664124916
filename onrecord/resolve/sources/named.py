"""Speakers that a source names: a person by full name, surname or first name, a body by name or acronym, a country."""

from __future__ import annotations

import re

from onrecord.countries import is_country, is_nationality, is_seat
from onrecord.names import CAPITALS, HONORIFICS, PARTICLES, fold_name, is_acronym, parse_name, strip_article, strip_possessive, words_of
from onrecord.records import Span, SpeakerKind
from onrecord.resolve.lexicon import BODIES, GROUPS, PRONOUNS, ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.nameorder import family_name
from onrecord.resolve.names.people import Person
from onrecord.resolve.names.printedroles import is_style, office_head, without_owner
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.officeinitials import holders_by_initials
from onrecord.resolve.sources.span import Source

_AND_NAME = re.compile(rf"(?:, (?:\d\d?(?=,)|[{CAPITALS}][^,]*))*,? and (?:the )?[{CAPITALS}]")
_OF_PLACE_AND = re.compile(rf",? (?:of|from) [{CAPITALS}][\w’'-]+(?: [{CAPITALS}][\w’'-]+)*,? and ")
_AGE = re.compile(r", \d\d?(?:,?$|, (?=and )|(?=,))")
# "Highland and Lorn Council, which runs the school,"
_ONE_COUNCIL = re.compile(r" and [A-Z][\w’'-]+ (?:Council|Authority|Trust|Board|Police|Police Service|University|Railway)(?:, which\b.*)?")
_OFFICE_AFTER = re.compile(r", ([^,]+?)(?: (?:for|of|to|at|in|on) |,|$)")
_ENDS_OFFICE = re.compile(r"^, (?:[A-Z]?[\w-]+ )*?(?:former |then |[A-Z][\w-]+[’']s ).* [a-z-]+,?$")
_EACH = re.compile(r" (?:each|both|all)$")
_COMMA_NAME = re.compile(rf"(?:, [{CAPITALS}][\w’'-]+)+(?: (?:FMs?|PMs|leaders|ministers|presidents|officials|envoys))?")
_AND_COUNTERPART = re.compile(r" and (?:his|her) (?:[\w’'-]+ ){0,3}(?:counterpart|colleague),? $")
RETORTS = re.compile(r"(?:later )?(?:retort|repl(?:y|ied|ies)|shot back|hit back|counter|answer|respond)")
# one of a nation, and no people: "the Korean", not "the French", "the Japanese"
_ONE_OF_NATION = re.compile(r"(?:an|er|ard|man|woman|Dane|Swede|Pole|Turk|Finn|Greek|Czech|Scot|Israeli|Iraqi|Pakistani)$")
_MAN = re.compile(r"(?:wo)?man$")  # "the Englishman"
_GENERATIONS = words_of("younger elder older")
_JUNIORS = words_of("son daughter nephew niece grandson granddaughter younger junior brother sister")
_ELDERS = words_of("father mother uncle aunt grandfather grandmother elder older senior brother sister")
_NO_OFFICE = words_of("the retd ret retired also then even only perhaps old young elder younger") | PARTICLES | HONORIFICS.keys()
_STYLES_TOO = frozenset({"Chief", "Prince", "Princess", "Comrade"})  # where the text tells an office besides
_SMALL = words_of("the a an of for in at his her its their")
_WORD = re.compile(r"[\w’'-]+")
_NEAR = 3  # paragraphs in which a namesake who has spoken may be meant


def resolve_named(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The person, body or country that the name in a source stands for; None where two people may be meant."""
    mention = source.name
    assert mention is not None
    if both := _joined(reading, turn, source, mention):
        return both
    outlet = reading.document.outlet
    if outlet and mention.name == outlet.value and not mention.title:  # the paper's own questions
        return Speaker(outlet.value, "organisation", "the outlet", source.span, 0.85, head=fold_name(mention.last))
    if mention.start in reading.carriers:
        return _as_body(reading, source, mention)
    person = reading.people.of_mention.get(mention.start)
    if person and _is_other_generation(source, person):
        return None
    if person:
        return _as_person(reading.text, source, mention, person)
    if holders := holders_by_initials(reading, mention):
        person = holders[0]
        at = Span(person.first.start, person.first.end)
        office = Speaker(person.name, "person", "office by its initials", at, 0.8, person, person.role, person.gender)
        return office if len(holders) == 1 else None
    shouted = mention.kind == "body" and len(mention.words) == 1 and mention.name.isupper()
    if (mention.kind in ("person", "unknown") or shouted) and (people := _people(reading, source, mention)):
        return _as_person(reading.text, source, mention, people[0]) if len(people) == 1 else _nearest(reading, turn, source, people)
    return _as_national(reading, turn, source, mention) or _as_body(reading, source, mention)


def _is_other_generation(source: Source, person: Person) -> bool:
    """ "The younger Orsak", where the only one named so in full is not told to be the younger."""
    word = fold_name(source.lead.split(" ")[-1])
    told = {word} | (_ELDERS if word in ("elder", "older") else _JUNIORS)
    return word in _GENERATIONS and not person.name.startswith(word) and person.role_words.isdisjoint(told)


def _joined(reading: Reading, turn: Turn, source: Source, mention: Mention) -> Speaker | None:
    """ "Halmark and Maltravia", in a headline "Halmark, Maltravia": two names as one speaker, as printed."""
    rest = reading.text[mention.end : source.span.end]
    commas = reading.is_headline(turn) and not mention.title and _COMMA_NAME.fullmatch(rest)
    if not mention.after_the and len(mention.words) == 1 and mention.kind != "person" and _ONE_COUNCIL.fullmatch(rest):
        value = strip_article(source.phrase)
        return Speaker(value, "organisation", "name as printed", source.span, 0.85, head=fold_name(value.split()[-1]))
    if _is_office_after(rest):
        return None
    for other in reading.mentions_between(mention.end, source.span.end):
        person = reading.people.of_mention.get(mention.start)
        if person and _AND_COUNTERPART.fullmatch(reading.text, mention.end, other.whole_start) and other.end + 2 > source.span.end:
            value = f"{person.name} and {other.name}"
            return Speaker(value, "group", "two who speak together", source.span, 0.8, plural=True, head=fold_name(other.last))
    person = reading.people.of_mention.get(mention.start)
    apart = _OF_PLACE_AND.match(rest) if person and person.sure else None
    other_one = reading.people.of_mention.get(mention.end + apart.end()) if apart else None
    if person and other_one and other_one is not person and len(other_one.keys) > 1:  # "Ada Lund of Sarn and Odo Brann of Elda"
        value = f"{person.name} and {other_one.name}"
        return Speaker(value, "group", "two who speak together", source.span, 0.8, plural=True, head=fold_name(other_one.keys[-1]))
    if not (commas or _AND_NAME.match(rest)) or len(source.phrase.split()) > 12:
        return None
    value = strip_article(_AGE.sub(" ", source.printed).strip() if _AGE.search(source.printed) else _EACH.sub("", source.phrase))
    return Speaker(value, "group", "names joined as printed", source.span, 0.85, plural=True, head=fold_name(value.split()[-1]))


def _is_office_after(rest: str) -> bool:
    """ "Ada Lund, Under-Secretary for Relief and Emergency Coordinator", "Ada Lund, Orsk’s Office and Budget chief": the office of one."""
    if rest.count(", ") == 1 and rest.startswith(", ") and _ENDS_OFFICE.search(rest):
        return fold_name(rest.split()[-1].strip(",")) in ROLES
    office = _OFFICE_AFTER.match(rest) if rest.startswith(", ") else None
    head = office_head(office.group(1)) if office else []
    return bool(head) and len(head) < 5 and (head[-1] in ROLES or head[-1].split("-")[-1] in ROLES)


def _people(reading: Reading, source: Source, mention: Mention) -> list[Person]:
    people = reading.people.fitting(mention)
    if len(people) > 1:
        words = {word.casefold() for word in (*_WORD.findall(source.lead), *_WORD.findall(source.printed)[-1:])} - _SMALL
        told = [person for person in people if words & person.role_words]
        people = told if len(told) == 1 else people
    if len(people) == 2 and not mention.title and fold_name(source.lead.split(" ")[-1]) in _GENERATIONS:
        juniors = [person for person in people if person.role_words & _JUNIORS]
        if len(juniors) == 1:  # "the younger Orsak" beside his uncle
            elder = fold_name(source.lead.split(" ")[-1]) in ("elder", "older")
            return [person for person in people if (person in juniors) != elder]
    if len(people) > 1:
        so_far = [person for person in people if person.mentions[0].start < mention.start]
        people = so_far if len(so_far) == 1 else people
        if not so_far and len(people) > 1:
            people = _main_one(people)
        elif len(people) > 1 and not (mention.title or mention.honorific or source.lead):
            people = _far_more_named(reading, mention, people)
    return people


def _far_more_named(reading: Reading, mention: Mention, people: list[Person]) -> list[Person]:
    """A bare surname is that of the one whom the text names three times and more, where the others stand once and never speak near."""
    most, *rest = sorted(people, key=lambda person: -len(person.mentions))
    if len(most.mentions) < 3:
        return people
    spoke = {id(reading.people.of_mention.get(turn.source.name.start)) for turn in reading.turns if turn.source and turn.source.name}
    here = reading.paragraph_of(mention.start)
    alone = all(
        len(person.mentions) == 1 and (id(person) not in spoke or not 0 <= here - reading.paragraph_of(person.first.start) < _NEAR)
        for person in rest
    )
    often = len(most.mentions) > (3 if any(id(person) in spoke for person in rest) else 2)
    titled = any(one.honorific and fold_name(one.last) == most.keys[-1] and not _is_his(reading, one, most) for one in reading.mentions)
    return [most] if often and alone and not titled else people


def _is_his(reading: Reading, mention: Mention, person: Person) -> bool:
    return reading.people.of_mention.get(mention.start) is person


def _main_one(people: list[Person]) -> list[Person]:
    """A surname in a headline is that of the namesake whom the text names first and most."""
    first, *rest = sorted(people, key=lambda person: person.mentions[0].start)
    return [first] if all(len(first.mentions) > len(other.mentions) for other in rest) else people


def _nearest(reading: Reading, turn: Turn, source: Source, people: list[Person]) -> Speaker | None:
    """Of several namesakes the one who spoke in this paragraph, where none of the others is named in it or the one before."""
    assert source.name is not None
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    near = [person for _, person, _ in reading.people_between(start, turn.at) if person in people]
    spoke = [other.speaker.person for other in reading.before(turn) if other.paragraph == turn.paragraph and other.speaker]
    fitting = [person for person in people if person in spoke]
    if len(fitting) == 1 and all(person is fitting[0] for person in near):
        return _as_person(reading.text, source, source.name, fitting[0]).by("namesake who spoke just before", 0.7)
    last = next((other.speaker.person for other in reading.before(turn) if other.speaker), None)
    cue = turn.statement.cue
    if len(people) == 2 and last in people and cue and RETORTS.match(reading.text, cue[0].start):
        other = people[1] if last is people[0] else people[0]
        return _as_person(reading.text, source, source.name, other).by("namesake who answers the other", 0.7)
    return None


def _as_person(text: str, source: Source, mention: Mention, person: Person) -> Speaker:
    full = len(person.keys) > 1
    printed = parse_name(mention.name).full
    rule = "full name" if len(mention.words) > 1 or printed == person.name else "short form of a full name"
    if rule != "full name" and full:
        surname = fold_name(mention.last) == person.keys[-1] or (
            mention.last == family_name(person.name) or fold_name(mention.last) in person.keys[1:-1]  # "Belmonte" of Ada Belmonte Rey
        )
        rule = "surname of a full name" if surname else "first name of a full name"
    if person.kin:
        rule = "first name, with the surname of kin"
    score = {"full name": 0.98, "surname of a full name": 0.95, "first name, with the surname of kin": 0.75}.get(rule, 0.9)
    at = person.first if rule != "full name" else mention
    return Speaker(
        person.name, "person", rule, Span(at.start, at.end), score, person, role_printed(text, source, mention, person), person.gender
    )


def role_printed(text: str, source: Source, mention: Mention, person: Person) -> str | None:
    """The office printed with the name, or else the first one the text gives."""
    office = text[mention.whole_start : mention.start].strip() if mention.office else mention.title
    own = " ".join(part for part in (strip_possessive(source.lead) if source.lead.endswith("’") else source.lead, office) if part)
    if fold_name(own.split(" ")[0]) in PRONOUNS and not own.startswith(("US ", "U.S. ")):  # "he overheard Salm" say
        own = office
    own = own.strip("() ")
    words = {fold_name(word) for word in own.split()}
    if words and words <= _NO_OFFICE:  # "also Ada Lund", "Chief (Mrs) Ada Lund", "van Houten"
        own = ""
    elif own and (is_style(own) or own in _STYLES_TOO):  # "Barrister Ada Lund", "the late Ada Lund", "Chief Ada Lund"
        own = next(
            (role for role in person.roles if not is_style(role) and role not in _STYLES_TOO),
            "" if words <= {"the", "late"} else strip_article(own),
        )
    if own.endswith(("'s", "’s")):  # "Labour's Joan Tully"
        own = ""
    if own and (printed := _WORD.findall(own)) and fold_name(printed[-1]) not in ("the", "a", "an", "but", "and", "called", "named"):
        return without_owner(own)
    return person.role


def _as_national(reading: Reading, turn: Turn, source: Source, mention: Mention) -> Speaker | None:
    """ "Said the Korean": the one who has just spoken, where nobody is named since; else somebody nameless."""
    if not mention.after_the or len(mention.words) > 1 or not _ONE_OF_NATION.search(mention.name):
        return None
    if not (is_nationality(mention.name) or is_nationality(_MAN.sub("", mention.name)) or mention.name == "Korean"):
        return None
    last = next(iter(reading.before(turn)), None)
    if last and last.paragraph == turn.paragraph and last.speaker and last.speaker.person:
        end = max(span.end for span in (*last.statement.content, *last.statement.cue, *last.statement.source))
        if all(inside for _, _, inside in reading.people_between(end, turn.statement.source[0].start, sure=False)):
            return last.speaker.by("the one of a nation who spoke just before", 0.7)
    only = reading.only_person_before(turn)
    if only and only[1].sure and only[0].start >= reading.paragraphs[turn.paragraph].start:
        return name_speaker(only[1], "the one of a nation, alone named before", 0.7)
    return Speaker(mention.name, "unnamed", "description as printed", source.span, 0.7, head=fold_name(mention.name))


def _as_body(reading: Reading, source: Source, mention: Mention) -> Speaker:
    printed = strip_possessive(strip_article(reading.text[mention.start : mention.end]))
    owner = re.search(r"([\w’' .-]+[’']s?)(?: [a-z-]+)*$", strip_article(source.lead))
    value, rule, fuller = reading.bodies.expand(printed)
    if owner and owner.group().strip().endswith(("'s", "’s", "s'", "s’")) and rule == "name as printed":
        value = f"{owner.group().strip()} {printed}"
    kind: SpeakerKind = "country" if reading.is_state(printed) else kind_of_name(mention, printed, value)
    if kind == "organisation" and mention.after_the and _is_family(reading, printed):
        kind = "group"
    at = fuller or mention
    plural = kind == "group"
    return Speaker(
        value,
        kind,
        rule,
        Span(at.start, at.end),
        0.9 if rule == "name as printed" else 0.85,
        plural=plural,
        head=fold_name(printed.split()[-1]),
    )


def _is_family(reading: Reading, printed: str) -> bool:
    """ "The Hobbses", where the text has a Hobbs."""
    surnames = {printed.removesuffix("es").casefold(), printed.removesuffix("s").casefold()} - {printed.casefold()}
    return any(person.keys[-1] in surnames for person in reading.people.all)


def kind_of_name(mention: Mention, printed: str, value: str) -> SpeakerKind:
    """Whether a name that is no person's is a country's, a group's or a body's."""
    last = fold_name(printed.split()[-1])
    if is_country(printed):
        return "country"
    if is_seat(printed) or is_acronym(printed) or any(fold_name(word) in BODIES for word in value.split()):
        return "organisation"
    if last in GROUPS or (last.endswith("s") and is_nationality(last[:-1])):
        return "group"
    if mention.after_the or len(mention.words) > 1:
        return "organisation"
    return "group" if last.endswith("s") and last[:-1] in ROLES else "organisation"
