"""The people of one document: which mentions are one person, what offices they hold, and their gender where the text tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.names import Gender, Name, fold_name, name_keys, parse_name, printed_keys, words_of
from onrecord.resolve.lexicon import ROLES, role_gender
from onrecord.resolve.names.generations import CHILDREN, are_apart, is_fuller, may_be, words_of_generation
from onrecord.resolve.names.givennames import gender_of_person, given_gender, is_short_given
from onrecord.resolve.names.introductions import is_told, is_works_title, may_be_human
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.nameorder import is_cut_to
from onrecord.resolve.names.printedroles import is_style, office_head, printed_title, role_after, role_before, serves_office, without_owner

_WORD = re.compile(r"[\w][\w’'-]*")
_RELATIVE_OFFICES = words_of("rival opponent counterpart predecessor successor colleague deputy spokesman spokeswoman spokesperson aide")
_KIN = words_of("wife husband widow widower son daughter brother sister mother father mum dad lady")
_KIN_BEFORE = re.compile(r"(?:\b(?:his|her|their|my|whose|an?|one|two)|[’']s) (?:[a-z]+ )?[a-z]+$", re.IGNORECASE)
# a given name of the table counts as so many pronouns, one that is a word ("Joy") as one: a pronoun near may be another's
_GIVEN_VOTES = 3
# "His second wife, the painter Ada Koss"
_KIN_APPOSED = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|[’']s) (?:[\w-]+ )?({'|'.join(sorted(_KIN))})(?: and [\w -]{{3,30}}?)?, "
    r"(?:(?:the|an?) (?:[\w-]+ ){1,3})?$"
)
_ADDRESSED = re.compile(r"-(?:sir|ji|san|sama|saheb|sahib)$")  # "Orsk-sir"
_BORN = re.compile(r"\b(?:[Bb]orn|née|nee) $")
_TELLS = re.compile(r" (?:says|said|writes|wrote|recalls|recalled|adds|added|claims|claimed|insists|insisted)\b")
_ENDS_NAME = re.compile(r"[,;:)\n]| [a-z]")
_FAMILY = re.compile(r" (?:family|families|household|brothers|sisters|twins|estate|dynasty|clan)\b")
_GENERATION = words_of("old young elder younger")
_GENDERED = re.compile(r"[HhSs](?<!\w.)(?:(?<=s)he|(?<=h)(?:e|is|im|imself|er|ers|erself))\b", re.IGNORECASE)
# an object of the clause whose subject the name is means somebody else: "Orsk remembers him", "Orsk accused her of fraud"
_OBJECT = re.compile(r"(?: [a-z]+){1,3} (?:him\b|her(?= (?:of|that|to|in|on|for|and|by|with|at|as)\b|[.,;]))")
# "Bains is the favourite to succeed her."
_TO_ANOTHER = re.compile(
    r"\b(?:to|will|would|can|could|may|might|should|by|with|for|from|against|about|behind|beside|after"
    r"|who|who [a-z]+) (?:[a-z]+ )?(?:him|her)$"
)
_ENDS_THERE = re.compile(r"[.,;:!?]| (?:in|on|at|as|to|when|if|and|but|for|by|with|after|before)\b")
# "Smit dismissed her report": whose report it is, another may be
_OF_ANOTHER = re.compile(
    r"\b(?:dismiss|reject|criticis|criticiz|prais|call|condemn|attack|back|support|den|defend|describ|ridicul|mock"
    r"|accus|welcom|hail|blam|disput|question|doubt|challeng|contest|echo|repeat|confirm|oppos|answer|endors|thank"
    r"|read|publish|approv|refus|ignor|sack|fir|appoint|nam)(?:ed|ied|e|s|es|ies) (?:his|her)$"
    r"|, who (?:(?:had|has|once|later|also) )?(?:(?:served|worked|acted) as|was|is|been|succeeded|replaced|advised|beat)"
    r" (?:his|her|him)$"
)
_CLAUSE_WORD = re.compile(r"\b(?:who|which|that|when|because|after|before|and|but|whose|while|as|if|where|is|was)\b")
_ANYBODYS = words_of("chairman foreman spokesman ombudsman")  # offices in a man's word that a woman may hold: "the chairman, Rose Law"
_QUOTED = re.compile(r"[“\"«„][^”\"»\n]*[”\"»]?")
# "Spin Cycle is out. She will tour it": a work, and no human
_RELEASED = re.compile(r" (?:is|was|will be) (?:now )?(?:out|released|published|available|on sale|in cinemas)\b")
_WHOSE_ROLE = re.compile(r"\b([Hh]er|[Hh]is) (?:[\w-]+ ){0,5}?(?:[\w-]+,? )?$")
_FEMALE_WORDS = frozenset({"she", "her", "hers", "herself"})
_HUMAN = re.compile(r", (?:who|whose|aged|\d{1,3})\b|,? is \d\d\b(?! per|%)")
_SENTENCE_LEAD = re.compile(
    r"(?:^|[.!?][”\"’»)]*\s+|\n|[“\"]\s*)(?:(?:In (?:\w+ )?\d{4}|On \w+day|(?:Last|This) (?:week|month|year)|Yesterday) )?"
    r"(?:(?:Then |Later |So )?(?:I|We|we) (?:r[ia]ng|phoned?|call(?:ed)?|me[et]t|ask(?:ed)?|visit(?:ed)?"
    r"|f[io]u?nd|spoke to|speak to|e?mail(?:ed)?|wrote to|write to) (?:up )?)?$"
)
_SHORT_LEAD = re.compile(
    r"(?:[.!?][”\"’»)]*\s+|\n)(?:(?:[\w’'-]+ ){0,3}[\w’'-]+"
    r"|(?:At|In|On|Outside|Inside|Near|Across|From|Behind|Down|Up|Under|During|Despite) [^.,;:\n“”\"]{3,70}), (?:[a-z-]+ )?$"
)
_ACTS = re.compile(r" (?!of\b|in\b|and\b|for\b|is\b|are\b|was\b|at\b)[a-z]+\b")
_THAT_ONE = re.compile(r"\bthat (?:the|an?) ([a-z]+) ")
_FULL_STOP = re.compile(r"[.!?]\s|\n")


@dataclass(slots=True)
class Person:
    """One person as this document has them: the fullest name, where it stands, the offices printed, the gender told."""

    name: str
    first: Mention
    mentions: list[Mention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_words: set[str] = field(default_factory=set)
    titles: set[Gender] = field(default_factory=set)
    nicknames: set[str] = field(default_factory=set)
    votes: dict[str, int] = field(default_factory=lambda: {"f": 0, "m": 0})
    sure: bool = False
    kin: tuple[str, Person] | None = None  # "his son, Marcus": whose surname it is

    @property
    def gender(self) -> Gender | None:
        """The gender that titles tell, or else the given name and the pronouns after it; None where they tell none or both."""
        if len(self.titles) == 1:
            return next(iter(self.titles))
        given = gender_of_person(self.keys[0]) if len(self.keys) > 1 else None
        weight = _GIVEN_VOTES if given and given_gender(self.keys[0]) else 1
        female, male = (self.votes[gender] + (weight if given == gender else 0) for gender in ("f", "m"))
        if female > 2 * male:
            return "f"
        return "m" if male > 2 * female else None

    @property
    def told_gender(self) -> Gender | None:
        """The gender that titles or the given name tell, whatever pronouns stand near."""
        return next(iter(self.titles)) if len(self.titles) == 1 else gender_of_person(self.keys[0]) if len(self.keys) > 1 else None

    @property
    def role(self) -> str | None:
        """The first office printed that says what somebody is, or else the first that says it of another: "counterpart"."""
        own = [role for role in self.roles if _RELATIVE_OFFICES.isdisjoint(office_head(role))]
        role = next((role for role in own if not is_style(role)), next(iter(own or self.roles), None))
        return without_owner(role) if role else None

    @property
    def keys(self) -> tuple[str, ...]:
        return name_keys(self.name)

    def add_role(self, role: str) -> None:
        served = serves_office(role)
        words = [word.casefold().replace("’", "'").removesuffix("'s").strip("'") for word in _WORD.findall(role)]
        if role and role not in self.roles:
            self.roles.append(role)
        own = words[: next((n for n, word in enumerate(words) if word in ("of", "for", "to", "who", "and")), len(words))]
        kin = bool(own) and own[-1] in CHILDREN  # "the son of a former prime minister"
        self.role_words.update(word for word in (own if served or kin else words) for word in (word, *word.split("-")))
        if (gender := role_gender(tuple(own))) and not (gender == "m" and _ANYBODYS & {*own} and gender_of_person(self.keys[0]) == "f"):
            self.titles.add(gender)


class People:
    """All people of a document, found by full name, surname, first name."""

    def __init__(self, text: str, mentions: Iterable[Mention], named: frozenset[int]) -> None:
        """`named` holds the starts of mentions that name a speaker: those are people, whatever else speaks for it."""
        self.text, self._unquoted = text, _QUOTED.sub(lambda match: " " * len(match.group()), text)
        self.all: list[Person] = []
        self._by_key: dict[str, list[Person]] = {}
        self.of_mention: dict[int, Person] = {}
        mentions = list(mentions)
        owners = [one for one in mentions if one.kind == "place" and len(one.words) == 1 and may_be_human(text, one)]
        mentions = [one for one in mentions if one.start in named or (one.kind in ("person", "unknown") and not is_works_title(text, one))]
        self._names = {word for mention in mentions if not mention.in_title for word in mention.words}
        self._styled = {(mention.last, Name((), mention.honorific).gender) for mention in mentions if mention.honorific}
        for mention in mentions:
            if len(mention.words) > 1 and not mention.in_title:
                self._add_full(mention, mention.start in named)
        for mention in mentions:
            if len(mention.words) > 1 and mention.in_title:
                self._add_from_title(mention, mention.start in named)
        self._vote([mention.whole_start for mention in mentions])  # "Mr Ross" of two: the pronouns after their full names tell
        short = [mention for mention in mentions if len(mention.words) == 1]
        surnames = {person.keys[-1] for person in self.all}  # of them "from Orsk", "at Orsk’s table"
        short += [one for one in owners if fold_name(one.name) in surnames and one.start not in named]
        for mention in sorted(short, key=lambda mention: _order(mention, mention.start in named)):
            self._add_short(mention, mention.start in named)
        alone = {one.name for one in self.all if " " not in one.name}  # "Orsk" before the first "Senator Orsk" of a text
        for mention in [one for one in short if one.name in alone and one.start not in self.of_mention and one.kind == "unknown"]:
            if len(fitting := self.fitting(mention)) == 1 == len(fitting[0].keys) and not _FAMILY.match(text, mention.end):
                self._note(fitting[0], mention)
        for person in self.all:
            person.mentions.sort(key=lambda mention: mention.start)
            person.votes = {"f": 0, "m": 0}
        self._vote()

    def _add_full(self, mention: Mention, named: bool) -> None:
        name = parse_name(mention.name)
        if _BORN.search(self.text, max(0, mention.start - 10), mention.start):
            named_so = [known for known in self.all if known.keys[0] == name_keys(name.full)[0]]
            if len(named_so) == 1:  # "Miriam Case … She was born Miriam Wexler"
                self._note(named_so[0], mention)
                return
        before, after = role_before(self.text, mention), role_after(self.text, mention)
        listed = (known for key in (name.surname, name.words[0]) for known in self._by_key.get(fold_name(key), []))
        same = [known for known in listed if may_be(known.name, name.full)]
        person = next((known for known in same if not are_apart(self.text, mention.start, name.full, known.name)), None)
        for other in same if person is None else ():
            other.role_words |= words_of_generation(other.name, alone=False)
        person = person or (self._by_nickname(mention, name) if not same else None)
        if person is None:
            person = Person(name.full, mention, role_words=set(words_of_generation(name.full, alone=not same)))
            self._register(person, name)
        elif is_fuller(name.full, person.name):
            person.name, person.first = name.full, mention
            self._register(person, name, again=True)
        if mention.nickname and fold_name(mention.nickname) not in person.nicknames:
            person.nicknames.add(fold_name(mention.nickname))
            self._by_key.setdefault(fold_name(mention.nickname), []).append(person)
        self._note(person, mention, before, after)
        if kin := _KIN_APPOSED.search(self.text, max(0, mention.whole_start - 70), mention.whole_start):
            person.titles.update(filter(None, [role_gender((kin.group(1),))]))
        mention.opens |= _opens_sentence(self.text, mention, before)
        person.sure |= mention.kind == "person" or named or bool(before or after) or bool(_HUMAN.match(self.text, mention.end))
        person.sure |= mention.opens and bool(_ACTS.match(self.text, mention.end))
        person.sure |= self.text.endswith("pposite number, ", 0, mention.start)
        person.sure |= mention.kind == "unknown" and not mention.after_the and given_gender(mention.words[0]) is not None

    def _by_nickname(self, mention: Mention, name: Name) -> Person | None:
        """The person whom the text calls Wilhelmina "Billie" Achter, for Billie Achter; or the other way round."""
        for known in self._by_key.get(fold_name(name.surname), []):
            given, other = name_keys(name.full)[0], known.keys[0]
            called = given in known.nicknames or (mention.nickname and fold_name(mention.nickname) == other)
            if called or (known.keys[-1] == fold_name(name.surname) != other and is_short_given(given, other)):  # "Ken Lund … Kenneth Lund"
                return known
        return None

    def _add_from_title(self, mention: Mention, named: bool) -> None:
        """A name in a line set in title case may hold verbs: it is the known person whose whole name it holds, or a short name's own."""
        for end in range(len(mention.words), 1, -1):
            keys = name_keys(" ".join(mention.words[:end]))
            if person := next((known for known in self._by_key.get(keys[-1], []) if known.keys == keys), None):
                return self._note(person, mention)
        initial = len(mention.words[0].strip(".")) == 1 and bool(mention.title or mention.honorific)
        # "With Prime Minister Ada Lund, Elda": a verb would go on
        initial |= bool(mention.title) and _ENDS_NAME.match(self.text, mention.end) is not None
        if len(mention.words) == 2 and (initial or given_gender(mention.words[0]) or not self._names.isdisjoint(mention.words)):
            known = [] if given_gender(mention.words[0]) else self._by_key.get(fold_name(mention.last), [])
            if len(known) == 1:  # "Meets Kezia": the verb of the line is no name
                return self._note(known[0], mention)
            self._add_full(mention, named)
        return None

    def _register(self, person: Person, name: Name, again: bool = False) -> None:
        if not again:
            self.all.append(person)
        for key in {*name_keys(name.full), fold_name(name.surname), fold_name(name.full)}:
            listed = self._by_key.setdefault(key, [])
            if person not in listed:
                listed.append(person)

    def _note(self, person: Person, mention: Mention, *roles: str) -> None:
        person.mentions.append(mention)
        self.of_mention[mention.start] = person
        if mention.honorific:
            gender, honorific = Name((), mention.honorific).gender, fold_name(mention.honorific)
            person.titles |= {gender} if gender else set()
            if honorific == "lady" or (not gender and honorific in ("dr", "prof", "professor", "doctor")):
                person.role_words.add(honorific)
        for role in (printed_title(self.text, mention), *roles):
            if role and fold_name(role) not in _GENERATION:
                person.add_role(role)

    def _add_short(self, mention: Mention, named: bool) -> None:
        if mention.honorific and fold_name(mention.title) in _GENERATION:
            self._add_generation(mention)
            return
        if _FAMILY.match(self.text, mention.end):  # "the Orsk family"
            return
        kin = bool(mention.honorific) and self._is_kin(mention)  # "his wife, Lady Orsk"
        if mention.honorific and {(mention.last, "f"), (mention.last, "m")} <= self._styled:  # "Mr Orsk", "Ms Orsk", Ghaza Orsk: which?
            kin |= not any(gender_of_person(one.keys[0]) for one in self._by_key.get(fold_name(mention.last), []))
        fitting = [] if kin else [person for person in self.fitting(mention) if not _is_relative(person, mention.title)]
        if mention.in_title and not fitting:
            return
        if len(fitting) > 1 and len(fitting := [person for person in fitting if person.first.start < mention.start]) != 1:
            return
        elder = self.text.endswith(("elder ", "older "), 0, mention.whole_start)  # "the elder Orsk" is not Dov Orsk, somebody's son
        fitting = [person for person in fitting if CHILDREN.isdisjoint(person.role_words)] if elder else fitting
        if len(fitting) == 1:
            self._note(fitting[0], mention)
            fitting[0].sure |= fold_name(mention.name) == fitting[0].keys[-1]
        elif not fitting and (elder or mention.title or mention.honorific or named or is_told(self.text, mention) or self._is_kin(mention)):
            name = parse_name(mention.name)
            if mention.title.casefold() in ("king", "queen", "pope", "prince", "princess", "emperor"):
                name = Name((mention.title.title(), *name.words))
            if mention.honorific and self._by_key.get(fold_name(name.surname)):  # "Mrs Pym" beside Walter Pym
                name = Name((mention.honorific, *name.words))
            name = Name(("elder", *name.words)) if elder else name
            person = Person(name.full, mention, sure=True)
            self._register(person, name)
            self._note(person, mention, role_before(self.text, mention), role_after(self.text, mention))

    def _add_generation(self, mention: Mention) -> None:
        """ "Old Mr Petek" beside the mayor, Zoran Petek: somebody else of the name."""
        name = Name((mention.title, mention.honorific, *mention.words))
        person = next((known for known in self.all if known.name == name.full), None)
        if person is None:
            person = Person(name.full, mention, sure=True)
            self._register(person, name)
        self._note(person, mention)

    def _is_kin(self, mention: Mention) -> bool:
        """ "His wife, Edna, spent": a first name after a word for kin."""
        before = self.text[max(0, mention.start - 40) : mention.start].rstrip(", ")
        return before.rpartition(" ")[2] in _KIN and bool(_KIN_BEFORE.search(before))

    def fitting(self, mention: Mention) -> list[Person]:
        """The people a mention can mean; a surname goes before a first name, honorific and title decide among several."""
        return self.called(mention.name, Name((), mention.honorific).gender, mention.title)

    def called(self, name: str, gender: Gender | None = None, title: str = "") -> list[Person]:
        """The people a name as printed can mean, most specific reading first; several where the text does not decide."""
        keys = printed_keys(name)
        if "-" in name and (not keys or keys[-1] not in self._by_key):
            keys = printed_keys(_ADDRESSED.sub("", name))
        listed = self._by_key.get(keys[-1], []) if keys else []
        if len(keys) > 1 or not listed:
            return [person for person in listed if may_be(person.name, name)]
        for place in (-1, 0, None):
            some = [person for person in listed if (place is None or person.keys[place] == keys[0]) and (place == -1 or person.sure)]
            some += [one for one in listed if place == -1 and one not in some and is_cut_to(one.name, keys[0], one.role_words, title)]
            if some:
                return _decide(some, gender, title)
        return []

    def _vote(self, names: list[int] | None = None) -> None:
        """Count, after each mention, the first pronoun that no other name comes before; not the one after a sentence with two names.

        `names` are the starts of names whose bearers are not known yet: a first count, which makes nobody a person.
        """
        masked = self._unquoted
        ordered = sorted((mention for person in self.all for mention in person.mentions), key=lambda mention: mention.start)
        for n, mention in enumerate(ordered):
            limit = ordered[n + 1].whole_start if n + 1 < len(ordered) else len(masked)
            if names:
                limit = min(limit, next(iter(names[bisect_left(names, mention.end) :]), limit))
            pronoun = _GENDERED.search(masked, mention.end, min(limit, mention.end + 160))
            if not pronoun or not masked[mention.start].strip() or "\n" in masked[mention.end : pronoun.start()]:
                continue
            if _tells_of_another(masked[mention.end : pronoun.start()]) or _is_who_tells(masked, pronoun):
                continue
            if n and self._shares_sentence(masked, ordered[n - 1], mention) and _FULL_STOP.search(masked, mention.end, pronoun.start()):
                continue
            if _TO_ANOTHER.search(masked, mention.end, pronoun.end()) and _ENDS_THERE.match(masked, pronoun.end()):
                continue
            if _OF_ANOTHER.search(masked, mention.end, pronoun.end()):
                continue
            if _RELEASED.match(masked, mention.end):
                continue
            if _is_object(masked[mention.end : pronoun.end() + 6], pronoun.end() - mention.end):
                continue
            person = self.of_mention[mention.start]
            if self._is_owners(mention, pronoun.group()) or masked[mention.end : pronoun.start()] == ", ":  # "Spin Cycle, her first record"
                continue
            person.votes["f" if pronoun.group().casefold() in _FEMALE_WORDS else "m"] += 1
            person.sure |= names is None

    def _is_owners(self, mention: Mention, pronoun: str) -> bool:
        """ "Her manager, Rex Dolan, said she was resting": the pronoun is hers to whom the manager belongs."""
        lead = _WHOSE_ROLE.search(self.text, max(0, mention.whole_start - 60), mention.whole_start)
        return lead is not None and (lead.group(1).casefold() == "her") == (pronoun.casefold() in _FEMALE_WORDS)

    def _shares_sentence(self, masked: str, before: Mention, mention: Mention) -> bool:
        """Whether another person is named in the sentence of a mention, before it."""
        other = self.of_mention[before.start] is not self.of_mention[mention.start]
        return other and not _FULL_STOP.search(masked, before.end, mention.start)


def _tells_of_another(between: str) -> bool:
    """Whether the sentence of a pronoun has a nameless subject of its own: "Ada Koss called it a knife. The governor said he"."""
    over = _FULL_STOP.search(between)
    sentence = _FULL_STOP.split(between)[-1] if over else ""
    told = _THAT_ONE.search(between) if over else None  # "Roble said that the mayor had gone. His widow"
    return any(word.casefold() in ROLES for word in _WORD.findall(sentence)) or (told is not None and told.group(1) in ROLES)


def _is_who_tells(masked: str, pronoun: re.Match[str]) -> bool:
    """ "Orsk left; two hours later, she says, he rang": who tells it, not whom it is told of."""
    lead = masked[max(0, pronoun.start() - 3) : pronoun.start()]
    return lead.endswith((", ", "; ")) and lead[0] != " " and _TELLS.match(masked, pronoun.end()) is not None


def _order(mention: Mention, named: bool) -> int:
    """In which round a single name is looked at: "Old Mr Petek" first, then bare names that speak."""
    if mention.honorific and fold_name(mention.title) in _GENERATION:
        return 0
    return 1 if named and not (mention.title or mention.honorific) else 2


def _is_object(after: str, end: int) -> bool:
    """Whether the pronoun that ends at an offset after a name is the object of the name's own clause."""
    found = _OBJECT.match(after)
    return found is not None and found.end() == end and not _CLAUSE_WORD.search(after, 0, end)


def _is_relative(person: Person, title: str) -> bool:
    """Whether a titled surname is not this person's but a relative's: "President Orsk" beside "First Lady Ada Orsk"."""
    words = {word.casefold() for word in _WORD.findall(title)} & ROLES
    return bool(words) and words.isdisjoint(person.role_words) and not _KIN.isdisjoint(person.role_words)


def _opens_sentence(text: str, mention: Mention, role: str) -> bool:
    """Whether the office before a name begins its sentence: "The interior minister, X, has"."""
    if not role:
        owner = text.startswith(("'s", "’s"), mention.end)
        short = None if owner else _SHORT_LEAD.search(text, max(0, mention.whole_start - 90), mention.whole_start)
        return bool(short or _SENTENCE_LEAD.search(text, max(0, mention.whole_start - 30), mention.whole_start))
    start = text.rfind(role, max(0, mention.whole_start - 120), mention.whole_start)
    return start >= 0 and bool(_SENTENCE_LEAD.search(text, max(0, start - 30), start))


def _decide(people: list[Person], gender: Gender | None, title: str) -> list[Person]:
    """Those of several namesakes whom honorific and title do not rule out."""
    if len(people) == 1 and gender and people[0].told_gender not in (None, gender):
        return []
    if len(people) > 1 and gender:
        people = [person for person in people if person.gender in (None, gender)]
    if len(people) > 1 and title:
        words = {word.casefold() for word in _WORD.findall(title)}
        people = [person for person in people if words <= person.role_words] or people
    return people
