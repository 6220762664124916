"""The people of one document: which mentions are one person, what offices they hold, and their gender where the text tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.names import Gender, Name, fold_name, name_keys, parse_name, same_person, words_of
from onrecord.resolve.givennames import given_gender
from onrecord.resolve.lexicon import ROLE_MODIFIERS, ROLES, role_gender
from onrecord.resolve.mentions import Mention

_WORD = re.compile(r"[\w][\w’'-]*")
_SEGMENT_START = re.compile(
    r"\d[.:]\d\d |[.;:!?“”\"«»(\n—–]|, |\b(?:by|said|says|told|and|but|with|asked|added|when|while|as|that|to|against|from|claims|claimed"
    r"|accus(?:es|ed)|blam(?:es|ed)|urg(?:es|ed)|warn(?:s|ed)|slam(?:s|med)|met|thanked|named|appointed|sacked|replaced|succeeded|like) "
)
_HARD_CUT = re.compile(r"[.!?:;]\s|[“”\"«»\n(—]|[’'] ")
_CALLED = re.compile(r"\s+(?:called|named)$")
_CALLED_BEFORE = re.compile(r"\b(?:called|named)\s$")
_NOUN_AFTER = re.compile(r" (?!who\b|is\b|was\b|has\b|had\b|said\b|says\b|told\b|and\b|in\b|from\b|of\b)[a-z]+")
_OWNER_PRONOUN = re.compile(r"\b(?:his|her|its|their|my|our|your|whose)\s+", re.IGNORECASE)
_HONORIFIC_END = re.compile(r"\s+(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame)\.?$")
_RELATIVE_OFFICES = words_of("counterpart predecessor successor colleague deputy spokesman spokeswoman spokesperson aide")
_KIN = words_of("wife husband widow widower son daughter brother sister mother father mum dad lady")
_KIN_BEFORE = re.compile(r"(?:\b(?:his|her|their|my|whose)|[’']s) (?:[a-z]+ )?[a-z]+$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|[\w-]+[’']s)\s", re.IGNORECASE)
# a given name of the table counts as so many pronouns: one that stands near may be another's
_GIVEN_VOTES = 3
_ARTICLES = words_of("the a an his her its their")
_PREPOSITIONS = words_of("of for to at in on by with from")
_OFFICE = re.compile(r"\b(?:of|for|to|at|in|on) ")
_APPOSITION = re.compile(r",? (?:(\d{1,3}), )?(?:who (?:is|was|has been) )?([^.;:!?“”\"«»(\n—–,]{3,90})")
_IN_BRACKETS = re.compile(r" \(((?:[\w’'-]+ ){0,4}[\w’'-]+)\)")
_RUNS = re.compile(r", (?:\d+, )?who (?:runs|ran|leads|led|heads|headed|chairs|chaired|owns|owned) ")
_GENDERED = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
# an object of the clause whose subject the name is means somebody else: "Orsk remembers him", "Orsk accused her of fraud"
_OBJECT = re.compile(r"(?: [a-z]+){1,3} (?:him\b|her(?= (?:of|that|to|in|on|for|and|by|with|at|as)\b|[.,;]))")
_CLAUSE_WORD = re.compile(r"\b(?:who|which|that|when|because|after|before|and|but|whose|while|as|if|where|is|was)\b")
_QUOTED = re.compile(r"[“\"«„][^”\"»\n]*[”\"»]?")
_FEMALE_WORDS = frozenset({"she", "her", "hers", "herself"})
_HUMAN = re.compile(r", (?:who|whose|aged|\d{1,3})\b")
_SENTENCE_LEAD = re.compile(r"(?:^|[.!?][”\"’»)]*\s+|\n|[“\"]\s*)$")
_SHORT_LEAD = re.compile(r"(?:[.!?][”\"’»)]*\s+|\n)(?:[\w’'-]+ ){0,3}[\w’'-]+, $")
_ACTS = re.compile(r" (?!of\b|in\b|and\b|for\b|is\b|are\b|was\b|at\b)[a-z]+\b")
_FULL_STOP = re.compile(r"[.!?]\s|\n")
_LEADER_VERBS = {
    "runs": "director", "ran": "director", "leads": "leader", "led": "leader", "heads": "head", "headed": "head",
    "chairs": "chair", "chaired": "chair", "owns": "owner", "owned": "owner",
}  # fmt: skip


@dataclass(slots=True)
class Person:
    """One person as this document has them: the fullest name, where it stands, the offices printed, the gender told."""

    name: str
    first: Mention
    mentions: list[Mention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_words: set[str] = field(default_factory=set)
    titles: set[Gender] = field(default_factory=set)
    votes: dict[str, int] = field(default_factory=lambda: {"f": 0, "m": 0})
    sure: bool = False

    @property
    def gender(self) -> Gender | None:
        """The gender that titles tell, or else the given name and the pronouns after it; None where they tell none or both."""
        if len(self.titles) == 1:
            return next(iter(self.titles))
        given = given_gender(self.keys[0]) if len(self.keys) > 1 else None
        female, male = (self.votes[gender] + (_GIVEN_VOTES if given == gender else 0) for gender in ("f", "m"))
        if female > 2 * male:
            return "f"
        return "m" if male > 2 * female else None

    @property
    def role(self) -> str | None:
        """The first office printed that says what somebody is, or else the first that says it of another: "counterpart"."""
        own = [role for role in self.roles if _RELATIVE_OFFICES.isdisjoint(_head(role))]
        role = next(iter(own or self.roles), None)
        return without_owner(role) if role else None

    @property
    def keys(self) -> tuple[str, ...]:
        return name_keys(self.name)

    def add_role(self, role: str) -> None:
        words = [word.casefold().replace("’", "'").removesuffix("'s").strip("'") for word in _WORD.findall(role)]
        if role and role not in self.roles:
            self.roles.append(role)
        self.role_words.update(word for word in words for word in (word, *word.split("-")))
        own = words[: next((n for n, word in enumerate(words) if word in ("of", "for", "to", "who", "and")), len(words))]
        if gender := role_gender(tuple(own)):
            self.titles.add(gender)


class People:
    """All people of a document, found by full name, surname, first name."""

    def __init__(self, text: str, mentions: Iterable[Mention], named: frozenset[int]) -> None:
        """`named` holds the starts of mentions that name a speaker: those are people, whatever else speaks for it."""
        self.text = text
        self.all: list[Person] = []
        self._by_key: dict[str, list[Person]] = {}
        self.of_mention: dict[int, Person] = {}
        mentions = [mention for mention in mentions if mention.kind in ("person", "unknown") or mention.start in named]
        self._names = {word for mention in mentions if not mention.in_title for word in mention.words}
        for mention in mentions:
            if len(mention.words) > 1 and not mention.in_title:
                self._add_full(mention, mention.start in named)
        for mention in mentions:
            if len(mention.words) > 1 and mention.in_title:
                self._add_from_title(mention, mention.start in named)
        for mention in mentions:
            if len(mention.words) == 1:
                self._add_short(mention, mention.start in named)
        self._vote()

    def _add_full(self, mention: Mention, named: bool) -> None:
        name = parse_name(mention.name)
        before, after = self._role_before(mention), self._role_after(mention)
        person = next((known for known in self._by_key.get(fold_name(name.surname), []) if same_person(known.name, name.full)), None)
        person = person or next(
            (known for known in self._by_key.get(fold_name(name.words[0]), []) if same_person(known.name, name.full)), None
        )
        if person is None:
            person = Person(name.full, mention)
            self._register(person, name)
        elif len(name_keys(name.full)) > len(person.keys) or (len(person.keys[0]) == 1 and len(name_keys(name.full)[0]) > 1):
            person.name, person.first = name.full, mention
            self._register(person, name, again=True)
        if mention.nickname:
            self._by_key.setdefault(fold_name(mention.nickname), []).append(person)
        self._note(person, mention, [mention.title, before, after])
        mention.opens |= _opens_sentence(self.text, mention, before)
        person.sure |= mention.kind == "person" or named or bool(before or after) or bool(_HUMAN.match(self.text, mention.end))
        person.sure |= mention.opens and bool(_ACTS.match(self.text, mention.end))
        person.sure |= mention.kind == "unknown" and not mention.after_the and given_gender(mention.words[0]) is not None

    def _add_from_title(self, mention: Mention, named: bool) -> None:
        """A name in a line set in title case may hold verbs: it is the known person whose whole name it holds, or a short name's own."""
        for end in range(len(mention.words), 1, -1):
            keys = name_keys(" ".join(mention.words[:end]))
            if person := next((known for known in self._by_key.get(keys[-1], []) if known.keys == keys), None):
                return self._note(person, mention, [mention.title])
        initial = len(mention.words[0].strip(".")) == 1 and bool(mention.title or mention.honorific)
        if len(mention.words) == 2 and (initial or given_gender(mention.words[0]) or self._is_named_elsewhere(mention)):
            known = [] if given_gender(mention.words[0]) else self._by_key.get(fold_name(mention.last), [])
            if len(known) == 1:  # "Meets Kezia": the verb of the line is no name
                return self._note(known[0], mention, [mention.title])
            self._add_full(mention, named)
        return None

    def _is_named_elsewhere(self, mention: Mention) -> bool:
        """Whether a word of a name in a headline is a name in the article too."""
        return any(word in self._names for word in mention.words)

    def _register(self, person: Person, name: Name, again: bool = False) -> None:
        if not again:
            self.all.append(person)
        for key in {*name_keys(name.full), fold_name(name.surname), fold_name(name.full)}:
            listed = self._by_key.setdefault(key, [])
            if person not in listed:
                listed.append(person)

    def _note(self, person: Person, mention: Mention, roles: list[str]) -> None:
        person.mentions.append(mention)
        self.of_mention[mention.start] = person
        if mention.honorific:
            gender = Name((), mention.honorific).gender
            if gender:
                person.titles.add(gender)
            elif fold_name(mention.honorific) in ("dr", "prof", "professor", "doctor"):
                person.role_words.add(fold_name(mention.honorific))
            if fold_name(mention.honorific) == "lady":
                person.role_words.add("lady")
        for role in roles:
            if role:
                person.add_role(role)

    def _add_short(self, mention: Mention, named: bool) -> None:
        fitting = [person for person in self.fitting(mention) if not _is_relative(person, mention.title)]
        if mention.in_title and not fitting:
            return
        if len(fitting) > 1:
            fitting = [person for person in fitting if person.first.start < mention.start]
            if len(fitting) != 1:
                return
        if len(fitting) == 1:
            self._note(fitting[0], mention, [mention.title])
            fitting[0].sure |= fold_name(mention.name) == fitting[0].keys[-1]
        elif not fitting and (mention.title or mention.honorific or named or _is_called(self.text, mention) or self._is_kin(mention)):
            name = parse_name(mention.name)
            if mention.title.casefold() in ("king", "queen", "pope", "prince", "princess", "emperor"):
                name = Name((mention.title.title(), *name.words))
            person = Person(name.full, mention, sure=True)
            self._register(person, name)
            self._note(person, mention, [mention.title, self._role_before(mention), self._role_after(mention)])

    def _is_kin(self, mention: Mention) -> bool:
        """ "His wife, Edna, spent": a first name after a word for kin."""
        before = self.text[max(0, mention.start - 40) : mention.start].rstrip(", ")
        return before.rpartition(" ")[2] in _KIN and bool(_KIN_BEFORE.search(before))

    def fitting(self, mention: Mention) -> list[Person]:
        """The people a short or full mention can mean; a surname goes before a first name, honorific and title decide among several."""
        return self.called(mention.name, Name((), mention.honorific).gender, mention.title)

    def called(self, name: str, gender: Gender | None = None, title: str = "") -> list[Person]:
        """The people a name as printed can mean, most specific reading first; several where the text does not decide."""
        keys = name_keys(parse_name(name).full)
        if not keys:
            return []
        listed = self._by_key.get(keys[-1], [])
        if len(keys) > 1:
            return [person for person in listed if same_person(person.name, name)]
        for place in (-1, 0, None):
            some = [person for person in listed if (place is None or person.keys[place] == keys[0]) and (place == -1 or person.sure)]
            if some:
                return _decide(some, gender, title)
        return []

    def _role_before(self, mention: Mention) -> str:
        """The office printed right before a name: "council member", "The Compact's refugee commissioner,"."""
        start = max(0, mention.whole_start - 110)
        lead = self.text[start : mention.whole_start]
        body = lead.rstrip()
        if body.endswith(" ("):  # "THE CHAIRPERSON (Judge Ada Lund)"
            lead, body = body[:-1], body[:-2].casefold() + ","
        if not body or body[-1] in '.;:!?“”"\n—' or lead == body or "\n" in lead[len(body) :]:
            return ""
        comma = body.endswith(",")
        body = _CALLED.sub("", body.rstrip(","))
        segment = _last_segment(body, comma)
        words = [word.casefold() for word in _WORD.findall(segment)]
        if not words or words[-1] in _PREPOSITIONS:
            return ""
        if comma:
            segment = next((phrase for phrase in _noun_phrases(segment) if _is_role(_head(phrase)[-1:]) and not _has_verb(phrase)), segment)
        head = _head(segment)
        if comma:
            return segment if head and _is_role(head[-1:]) else ""
        if _is_role(words[-1:]):
            return _trailing_office(segment)
        return segment if _is_role(head[-1:]) and words[0] in ("the", "a", "an") else ""

    def _role_after(self, mention: Mention) -> str:
        """The office printed right after a name: ", the foreign minister of Russia,"."""
        if runs := _RUNS.match(self.text, mention.end):
            verb = runs.group().split()[-1]
            return _LEADER_VERBS[verb] + " of " + self.text[runs.end() : runs.end() + 40].split(",")[0].split(".")[0]
        bracket = _IN_BRACKETS.match(self.text, mention.end)
        if bracket and _is_role(_head(bracket.group(1))[-1:]):
            return bracket.group(1)
        match = _APPOSITION.match(self.text, mention.end)
        if not match or not match.group().startswith(","):
            return ""
        phrase = match.group(2).strip()
        head = _head(phrase)
        if not head or head[0] in _NO_OFFICE or len(head) > 7 or not any(_is_role([word]) for word in head[-2:]):
            return ""
        return phrase if head[0] in ("the", "a", "an", "its", "his", "her", "their", "former", "one") or len(head) <= 4 else ""

    def _vote(self) -> None:
        """Count, after each mention, the first pronoun that no other name comes before; not the one after a sentence with two names."""
        masked = _QUOTED.sub(lambda match: " " * len(match.group()), self.text)
        ordered = sorted((mention for person in self.all for mention in person.mentions), key=lambda mention: mention.start)
        for n, mention in enumerate(ordered):
            limit = ordered[n + 1].whole_start if n + 1 < len(ordered) else len(masked)
            pronoun = _GENDERED.search(masked, mention.end, min(limit, mention.end + 160))
            if not pronoun or not masked[mention.start].strip() or "\n" in masked[mention.end : pronoun.start()]:
                continue
            if n and self._shares_sentence(masked, ordered[n - 1], mention) and _FULL_STOP.search(masked, mention.end, pronoun.start()):
                continue
            if _is_object(masked[mention.end : pronoun.end() + 6], pronoun.end() - mention.end):
                continue
            person = self.of_mention[mention.start]
            person.votes["f" if pronoun.group().casefold() in _FEMALE_WORDS else "m"] += 1
            person.sure = True

    def _shares_sentence(self, masked: str, before: Mention, mention: Mention) -> bool:
        """Whether another person is named in the sentence of a mention, before it."""
        other = self.of_mention[before.start] is not self.of_mention[mention.start]
        return other and not _FULL_STOP.search(masked, before.end, mention.start)


def without_owner(role: str) -> str:
    """An office without the pronoun that tells whose it is by pointing elsewhere, and without an honorific: "His spokeswoman"."""
    return _HONORIFIC_END.sub("", _OWNER_PRONOUN.sub("", role.strip()))


def _is_object(after: str, end: int) -> bool:
    """Whether the pronoun that ends at an offset after a name is the object of the name's own clause."""
    found = _OBJECT.match(after)
    return found is not None and found.end() == end and not _CLAUSE_WORD.search(after, 0, end)


def _is_called(text: str, mention: Mention) -> bool:
    """ "A seller named Dobro said", not "called Ruvanian officials"."""
    before = _CALLED_BEFORE.search(text, max(0, mention.start - 8), mention.start)
    return bool(before) and not _NOUN_AFTER.match(text, mention.end)


def _is_relative(person: Person, title: str) -> bool:
    """Whether a titled surname is not this person's but a relative's: "President Orsk" beside "First Lady Ada Orsk"."""
    words = {word.casefold() for word in _WORD.findall(title)} & ROLES
    return bool(words) and words.isdisjoint(person.role_words) and not _KIN.isdisjoint(person.role_words)


def _opens_sentence(text: str, mention: Mention, role: str) -> bool:
    """Whether the office before a name begins its sentence: "The interior minister, X, has"."""
    if not role:
        return bool(_SHORT_LEAD.search(text, max(0, mention.whole_start - 32), mention.whole_start))
    start = text.rfind(role, max(0, mention.whole_start - 120), mention.whole_start)
    return start >= 0 and bool(_SENTENCE_LEAD.search(text, max(0, start - 6), start))


def _trailing_office(segment: str) -> str:
    """The office that ends a stretch of text: "crane driver" in "asked crane driver"."""
    near = [phrase for phrase in _noun_phrases(segment) if len(phrase.split()) <= 7]
    if near:
        return near[-1]
    words = segment.split()
    first = len(words) - 1
    while first and (words[first - 1][0].isupper() or _belongs(words[first - 1])) and len(words) - first < 5:
        first -= 1
    first -= first == 1 and len(words) < 4  # a noun before it that begins the sentence: "Team member"
    return " ".join(words[first:])


def _belongs(word: str) -> bool:
    folded = word.casefold()
    return folded in ROLE_MODIFIERS or folded in ROLES or folded.endswith(("’s", "'s"))


def _noun_phrases(segment: str) -> list[str]:
    """The ends of a stretch that begin with an article or an owner, longest first."""
    return [segment[match.start() :] for match in _DETERMINER.finditer(segment)]


def _has_verb(phrase: str) -> bool:
    """Whether a stretch of text tells more than one office: "the actress accused the festival's director"."""
    words = phrase.casefold().split()
    return any(word.endswith("ed") and after in _ARTICLES for word, after in pairwise(words))


# what may stand between commas after a name and is no office: "Ada Lund, and his wife,", "Ada Lund, said the minister,"
_NO_OFFICE = words_of("and or but nor with said says say told tells adds added wrote writes asked replied")


def _head(phrase: str) -> list[str]:
    """The words of an office up to what it is of: "director general" in "the director general of plant health"."""
    office = _OFFICE.search(phrase)
    return [word.casefold() for word in _WORD.findall(phrase[: office.start()] if office else phrase)]


def _is_role(words: list[str]) -> bool:
    word = words[0] if words else ""
    return word in ROLES or word.split("-")[-1] in ROLES or word in ("chief", "head", "member", "minister")


def _last_segment(lead: str, comma: bool) -> str:
    hard = [match.end() for match in _HARD_CUT.finditer(lead)]
    lead = lead[hard[-1] :] if hard else lead
    cuts = [match.end() for match in _SEGMENT_START.finditer(lead)]
    if comma and cuts:  # "president of the Guild of Mariners, X": the last cut that leaves an office before "of"
        for cut in cuts:
            words = [word.casefold() for word in _WORD.findall(lead[cut:].split(" of ")[0].split(" for ")[0].split(" to ")[0])]
            if _is_role(words[-1:]) and len(words) <= 7:
                return lead[cut:].strip()
    return lead[cuts[-1] :].strip() if cuts else lead.strip()


def _decide(people: list[Person], gender: Gender | None, title: str) -> list[Person]:
    """Those of several namesakes whom honorific and title do not rule out."""
    if len(people) > 1 and gender:
        known = [person for person in people if person.gender == gender]
        people = known or [person for person in people if person.gender is None]
    if len(people) > 1 and title:
        words = {word.casefold() for word in _WORD.findall(title)}
        people = [person for person in people if words <= person.role_words] or people
    return people
