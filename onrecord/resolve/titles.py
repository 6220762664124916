"""Speakers that a source describes without naming: "the minister", "the ministry", "two officials", "his spokeswoman"."""

from __future__ import annotations

import re

from onrecord.names import fold_name, strip_possessive
from onrecord.records import Span, SpeakerKind
from onrecord.resolve.countries import same_country
from onrecord.resolve.lexicon import BODIES, DEFINITE, DOCUMENTS, GROUPS, LOOSE_MODIFIERS, POSSESSIVE, ROLES, STANDS_FOR, UNNAMED, role_gender
from onrecord.resolve.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source

_ABBREVIATED = {"gen": "general", "sen": "senator", "gov": "governor", "rep": "representative", "capt": "captain", "col": "colonel", "prof": "professor"}
_DIPLOMATIC = frozenset({"foreign", "affairs", "relations", "exterior", "external"})
# general words for a body whose name seldom holds them
_ANY_BODY = frozenset(
    "company firm club bank operator organisation organization charity airline network manufacturer retailer supplier group agency union paper newspaper".split()
)
# several that only stand for those named before: without them they mean nobody
_ANAPHORIC = frozenset("companies parties leaders sides authors banks brothers sisters twins pair couple two three four organisers organizers".split())
_OFFICES = frozenset(
    """director captain manager chairman chairwoman chair chief leader minister secretary commissioner ambassador general colonel source gardener
    spokesman spokeswoman spokesperson deputy senator gaffer boss diplomat official lawmaker lawyer rider player coach candidate actress actor
    singer author writer professor researcher scientist officer inspector driver""".split()
)
_NEEDS_OWNER = frozenset("spokesman spokeswoman spokesperson".split())
_OPEN = frozenset("both neither each either none only any whose".split())
_OF_GROUP = re.compile(r"of (?:them|these|those|the (?:two|three|four|five|six|seven))$|of the (\w+)$")
_OF_THEM = re.compile(r"\b(?:of|by) (?:them|these|those)$")
_CUT_WHO = re.compile(r"\s+(?:who|whom|which|whose|that)$")
_BY = re.compile(r"(?<!obtained )(?<!seen )(?<!leaked )(?<!reviewed )(?<!read )(?<!heard )\b(?:by|from) (?:the )?([A-Z][\w’'&-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w’'&-]*)*)")
_WORD = re.compile(r"[\w’'-]+")
_OF = re.compile(r"^(?:of|for|to|at|in)(?: the)? ([A-Z][\w-]+)")


def resolve_nameless(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who a description without a name means, or the description itself where it means nobody the text names."""
    if source.head in ("one", "another") and not source.modifiers:
        return _one_of(reading, turn, source)
    if source.printed.split()[0].casefold() in _OPEN or _OF_THEM.search(source.phrase):
        return None
    if source.determiner in DEFINITE and not source.tail and source.head in _ANAPHORIC:
        return None
    if not source.determiner and is_headline(reading, turn):
        return _headline(reading, turn, source)
    single = source.head in ROLES or source.head.split("-")[-1] in ROLES
    if source.head in _NEEDS_OWNER and not source.modifiers and not source.tail and source.determiner in ("a", "an"):
        return _spokesman(reading, turn, source)
    definite = source.determiner in DEFINITE or source.determiner == "'s" or not source.determiner
    if single and definite:
        return _title(reading, turn, source)
    if source.determiner in DEFINITE and not source.tail and (again := _again(reading, turn, source)):
        return again
    if source.head in BODIES and definite:
        return _body(reading, turn, source)
    if source.head in DOCUMENTS:
        return _issuer(reading, turn, source)
    return described(source)


def described(source: Source) -> Speaker | None:
    """The description as printed, where it can stand for itself."""
    phrase = _CUT_WHO.sub("", source.phrase)
    if not any(char.isalpha() for char in phrase) or (phrase != source.phrase and source.determiner in DEFINITE):
        return None
    kind, plural = kind_described(source)
    return Speaker(phrase, kind, "description as printed", source.span, 0.8, gender=role_gender((source.head, *source.modifiers)),
                   plural=plural, head=source.head)  # fmt: skip


def kind_described(source: Source) -> tuple[SpeakerKind, bool]:
    """The kind of a nameless speaker and whether there are several."""
    head = source.head
    plural = head in GROUPS or head in UNNAMED or source.plural
    if head in UNNAMED or source.printed.casefold().startswith(("one of", "a source", "sources")):
        return "unnamed", plural
    if head in BODIES or head in DOCUMENTS:
        return "organisation", False
    if plural:
        return "group", True
    return "unnamed", False


def _spokesman(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"A spokesman": of the body that spoke just before in this paragraph, None where none did."""
    for other in reading.before(turn)[:2]:
        if other.speaker and other.paragraph == turn.paragraph and other.speaker.kind in ("organisation", "country"):
            value = f"{source.head} for {other.speaker.value}"
            return Speaker(value, "unnamed", "spokesman of the body that spoke before", other.speaker.evidence, 0.7,
                           gender=role_gender((source.head,)), head=source.head)  # fmt: skip
    return None


def _one_of(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"One of them", "another": one of the group that spoke last."""
    group = _OF_GROUP.match(source.tail)
    if source.tail and not group:
        return described(source)
    head = group.group(1) if group else None
    for other in reading.before(turn)[:3]:
        speaker = other.speaker
        if head and speaker and speaker.head != head:
            continue
        if speaker and speaker.plural and not speaker.person and reading.distance(other.paragraph, turn.paragraph) <= 1:
            return Speaker("one of " + speaker.value, "unnamed", "one of the group that spoke", speaker.evidence, 0.75, head=speaker.head)
        if speaker and speaker.value.startswith("one of ") and other.paragraph == turn.paragraph:
            return speaker.by("another of the group that spoke", 0.7)
    return described(source) if head and source.tail.count(" ") > 2 else None


def _again(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"The official", "the same sources": an unnamed speaker met before, if only one fits."""
    heads = {source.head, source.head.rstrip("s")}
    found = []
    for other in reading.outer:
        speaker = other.speaker
        if other.at >= turn.at or not speaker or speaker.person or not speaker.head or is_headline(reading, other):
            continue
        if speaker.head in heads and speaker.kind in ("unnamed", "group") and all(known.value != speaker.value for known in found):
            found.append(speaker)
    extra = set(source.modifiers) - LOOSE_MODIFIERS
    fitting = [speaker for speaker in found if extra <= {fold_name(word) for word in speaker.value.split()}]
    return fitting[0].by("description met before", 0.8) if len(fitting) == 1 else None


def _title(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"The Russian foreign minister": the one person of the text who holds that office."""
    fitting = [person for person in reading.people.all if person.sure and fits_title(person, source)]
    if len(fitting) > 1:
        fitting = _most_exact(fitting, source)
    if len(fitting) == 1:
        return _titled(fitting[0], "title of", 0.88)
    if len(fitting) > 1:
        spoke = _last_speaker(reading, turn)
        if spoke in fitting and not any(person in fitting and person is not spoke for person in _named_since(reading, turn)):
            return _titled(spoke, "title of the last speaker", 0.75)
        return None
    if source.determiner in DEFINITE and (again := _again(reading, turn, source)):
        return again
    return _unheld(reading, turn, source)


def _unheld(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """A title nobody in the text is given: the last speaker's where it can be, else the bare title means nobody we know."""
    bare = source.determiner in DEFINITE and not set(source.modifiers) - LOOSE_MODIFIERS and not source.tail
    spoke = _last_speaker(reading, turn)
    if source.determiner in DEFINITE and "same" in source.modifiers or (not source.determiner and source.modifiers and not source.tail):
        return None
    if bare and spoke and not spoke.role_words and _gender_fits(spoke, source) and source.head not in ("mayor", "president", "king", "queen"):
        return _titled(spoke, "title after the last speaker", 0.65)
    return described(source) if not bare or source.head not in _OFFICES else None


def _titled(person: Person, rule: str, score: float) -> Speaker:
    span = Span(person.first.start, person.first.end)
    return Speaker(person.name, "person", rule, span, score, person, person.roles[0] if person.roles else None, person.gender)


def _gender_fits(person: Person, source: Source) -> bool:
    told = role_gender((source.head,))
    return not (told and person.gender and told != person.gender)


def fits_title(person: Person, source: Source) -> bool:
    """Whether a person of the text may be meant by a title: office, country and gender agree."""
    words = {_ABBREVIATED.get(word, word) for word in person.role_words}
    head = source.head if source.head in ROLES else source.head.split("-")[-1]
    heads = STANDS_FOR.get(head, frozenset({head})) | {head}
    if head == "diplomat":
        matched = bool(words & {"diplomat", "ambassador", "envoy", "consul"}) or bool({"minister", "secretary", "chief", "commissioner"} & words and words & _DIPLOMATIC)
    elif head == "minister" and "prime" not in source.modifiers:
        matched = "minister" in words or ("secretary" in words and not {"press", "general"} & words)
    elif head == "minister":
        matched = {"prime", "minister"} <= words or "premier" in words
    elif head == "premier":
        matched = "premier" in words or {"prime", "minister"} <= words
    else:
        matched = bool(words & heads)
    return matched and _gender_fits(person, source) and all(_modifier_fits(person, words, word) for word in _told(source))


def _told(source: Source) -> list[str]:
    """The words of a title that tell whose it is."""
    words = [strip_possessive(word) for word in source.modifiers if word not in LOOSE_MODIFIERS]
    if match := _OF.match(source.tail):
        words.append(fold_name(match.group(1)))
    return [word for word in words if word and not (source.head == "diplomat" and word in ("top", "chief"))]


def _modifier_fits(person: Person, words: set[str], modifier: str) -> bool:
    if modifier in words or any(same_country(modifier, word) for word in words):
        return True
    if modifier in ("foreign",) and words & _DIPLOMATIC:
        return True
    return False


def _most_exact(people: list[Person], source: Source) -> list[Person]:
    """Drop those whose office has a deputy's or former's word the title lacks, then those of another rank."""
    if source.head not in ROLES or source.head in ("diplomat", "official", "politician"):
        return people
    for lesser in ("deputy", "vice", "former", "ex", "assistant", "shadow"):
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
