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
_ANY_BODY = frozenset("company firm club bank operator organisation organization charity airline network manufacturer retailer supplier group agency union paper newspaper".split())
_OPEN = frozenset("both neither each either none only any".split())
_OF_THEM = re.compile(r"\b(?:of|by) (?:them|these|those)$")
_OF = re.compile(r"^(?:of|for|to|at|in)(?: the)? ([A-Z][\w-]+)")


def resolve_nameless(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who a description without a name means, or the description itself where it means nobody the text names."""
    if source.determiner in POSSESSIVE:
        return _owned(reading, turn, source)
    if source.head in ("one", "another") and not source.modifiers and not source.determiner:
        return _one_of(reading, turn, source)
    if source.printed.split()[0].casefold() in _OPEN or _OF_THEM.search(source.printed):
        return None
    single = source.head in ROLES or source.head.split("-")[-1] in ROLES
    definite = source.determiner in DEFINITE or source.determiner == "'s" or not source.determiner
    if single and definite:
        return _title(reading, turn, source)
    if source.determiner in DEFINITE and not source.tail and (again := _again(reading, turn, source)):
        return again
    if source.head in BODIES and definite:
        return _body(reading, turn, source)
    if source.determiner in DEFINITE and source.head in DOCUMENTS and (issuer := _issuer(reading, turn, source)):
        return issuer
    return described(source)


def described(source: Source) -> Speaker | None:
    """The description as printed, where it can stand for itself."""
    if not source.phrase or not any(char.isalpha() for char in source.phrase):
        return None
    kind, plural = kind_described(source)
    return Speaker(source.phrase, kind, "description as printed", source.span, 0.8, gender=role_gender((source.head, *source.modifiers)),
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


def _owned(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"His spokeswoman": the description with its owner's name, None where the owner is open."""
    from onrecord.resolve.pronouns import resolve_pronoun

    pronoun = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we"}.get(source.determiner)
    owner = resolve_pronoun(reading, turn, pronoun) if pronoun else None
    if owner is None:
        return None
    noun = " ".join((source.phrase.split(" ", 1)[1] if " " in source.phrase else source.phrase).split())
    kind, plural = kind_described(source)
    possessive = owner.value + ("’" if owner.value.endswith("s") and owner.plural else "’s")
    return Speaker(f"{possessive} {noun}", kind, "owner of the description: " + owner.rule, owner.evidence, min(0.75, owner.score),
                   gender=role_gender((source.head,)), plural=plural, head=source.head)  # fmt: skip


def _one_of(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"One of them", "another": one of the group that spoke last."""
    if source.tail and not re.match(r"of (?:them|the (?:two|three|four|five|six|seven))\b", source.tail):
        return described(source)
    for other in reading.before(turn)[:3]:
        speaker = other.speaker
        if speaker and speaker.plural and not speaker.person and reading.distance(other.paragraph, turn.paragraph) <= 1:
            return Speaker("one of " + speaker.value, "unnamed", "one of the group that spoke", speaker.evidence, 0.75, head=speaker.head)
        if speaker and speaker.value.startswith("one of ") and other.paragraph == turn.paragraph:
            return speaker.by("another of the group that spoke", 0.7)
    return described(source) if source.tail else None


def _again(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"The official", "the same sources": an unnamed speaker met before, if only one fits."""
    heads = {source.head, source.head.rstrip("s")}
    found = []
    for other in reading.outer:
        speaker = other.speaker
        if other.at >= turn.at or not speaker or speaker.person or not speaker.head:
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
    if bare and spoke and not spoke.role_words and _gender_fits(spoke, source) and source.head not in ("mayor", "president", "king", "queen"):
        return _titled(spoke, "title after the last speaker", 0.65)
    return described(source)


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


def _body(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"The ministry": the only ministry the text names; None where it names several and the phrase does not choose."""
    told = [strip_possessive(word) for word in source.modifiers if word not in LOOSE_MODIFIERS]
    found = reading.bodies.with_head(source.head)
    fitting = [entry for entry in found if all(_word_fits(word, entry[0]) for word in told)]
    if len(fitting) == 1 and not source.tail:
        name, start, end = fitting[0]
        if len(name.split()) > len(told) + 1:
            return Speaker(name, "organisation", "the only " + source.head + " named", Span(start, end), 0.85, head=source.head)
    if told or source.tail or source.determiner == "'s" or not source.determiner:
        return described(source)
    if spoken := _body_before(reading, turn, source, fitting):
        return spoken
    return described(source) if not fitting and source.head not in _ANY_BODY else None


def _word_fits(word: str, name: str) -> bool:
    return any(fold_name(strip_possessive(other)) == word or same_country(word, strip_possessive(other)) for other in name.split())


def _body_before(reading: Reading, turn: Turn, source: Source, fitting: list[tuple[str, int, int]]) -> Speaker | None:
    """The body that spoke just before, where the general word may mean it."""
    names = {entry[0] for entry in fitting}
    for other in reading.before(turn):
        speaker = other.speaker
        if not speaker or reading.distance(other.paragraph, turn.paragraph) > 1:
            continue
        if speaker.kind == "organisation" and (speaker.value in names or speaker.head == source.head or (source.head in _ANY_BODY and not names)):
            return speaker.by("the body that spoke just before", 0.7)
    return None


def _issuer(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """"The statement": the body that issued it, if a body spoke just before in this paragraph."""
    if source.tail or source.modifiers or source.head not in ("statement", "communique", "communiqué", "text", "declaration"):
        return None
    for other in reading.before(turn)[:1]:
        if other.speaker and other.speaker.kind in ("organisation", "country", "group") and other.paragraph == turn.paragraph:
            return other.speaker.by("issuer of the text", 0.75)
    return None
