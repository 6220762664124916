"""Speakers that a source gives by title: "the minister", "the Russian top diplomat", "the mayor"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.countries import is_nationality, same_country
from onrecord.names import fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import (
    ABBREVIATED_OFFICES,
    CLERGY,
    DEFINITE,
    FAMED,
    LOOSE_MODIFIERS,
    MINISTERS_IN_SHORT,
    NAMELESS_OFFICES,
    POSSESSIVE,
    REVEREND,
    ROLE_MODIFIERS,
    ROLES,
    STANDS_FOR,
    role_gender,
)
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import Office, owner_words
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.continuing import resolve_continuing
from onrecord.resolve.sources.descriptions import described, resolve_met_before
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import Source, read_source
from onrecord.resolve.sources.witnesses import resolve_witness

_DIPLOMATIC = frozenset({"foreign", "affairs", "relations", "exterior", "external"})
_SPOKES = words_of("spokesman spokeswoman spokesperson")
_OF_MINISTRY = _SPOKES | {"director", "head"}
_DIPLOMATS = frozenset({"diplomat", "ambassador", "envoy", "consul"})
_MINISTERS = frozenset({"minister", "secretary", "chief", "commissioner"})
# offices by which a text calls somebody whom it has named before without one
_VARIED = words_of("""
    minister official diplomat lawmaker legislator parliamentarian senator politician leader premier chancellor envoy ambassador
    councillor candidate spokesman spokeswoman spokesperson governor general executive chief
""")
_LESSER = words_of("deputy vice former ex assistant shadow then late")
# words that set one holder apart from the one who holds the office now
_ANOTHER = words_of("first second third last previous next earlier late future would-be")
_IN_OFFICE_THEN = frozenset({"of the day", "of the time", "at the time", "of the moment"})
# offices of two words that others stand for
_TWO_WORDS = (
    (words_of("envoy ambassador"), words_of("high commissioner")),
    *((_SPOKES, words_of(held)) for held in ("press secretary", "director information department", "head press service")),
)
# "the head of state", "the head of government"
_HEADS_OF = {
    "of state": words_of("president king queen emir sultan monarch emperor"),
    "of government": words_of("premier chancellor taoiseach"),
}
# words that stand for many offices
_LOOSE = words_of("expert analyst envoy")
_RANKS = words_of("top senior chief high-ranking highest-ranking veteran")
_NAMED_NEXT = re.compile(r",? (?:called |named )?[A-Z]")
_YEAR = re.compile(r"\b[Ii]n (?:1[0-9]|20)\d\d\b|\b[Ww]hen I was\b|\byears ago\b")
_FORMERLY, _FORMER = frozenset({"former", "ex"}), re.compile(r"\b(?:former|ex)\b")
_OWNER_END = re.compile(r"([\w-]+)[’']s $")
_WORD = re.compile(r"[\w][\w’'-]*")
_OF_BODY = re.compile(r"^of the (?:[A-Z][\w’'-]+ )+((?i:bureau|agency|authority|commission|institute|council|service|office|board))$")
_OF = re.compile(r"^(?:of|for|to|at|in)(?: the)? ([A-Z][\w-]+)")


def resolve_title(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The Russian foreign minister": the one person of the text who holds that office, nobody named for another's."""
    if _is_of_long_ago(reading, turn):
        return None
    if source.tail in _IN_OFFICE_THEN:
        return described(source)
    if witness := resolve_witness(reading, turn, source):
        return witness
    fitting = [person for person in reading.people.all if person.sure and fits_title(person, source)]
    fitting = [one for one in fitting if not all(said.in_title for said in one.mentions)] or fitting  # "MINISTER TELLS HEADS"
    fitting = fitting or _with_no_owner(reading, turn, source) or _by_style(reading, source)
    spoke = _last_speaker(reading, turn)
    fitting = [person for person in _at_home(fitting, source) if not _is_another(person, source, spoke)]
    if source.head in _LOOSE:  # goes back, never forward
        fitting = [person for person in fitting if source.head in person.role_words or person.mentions[0].start < turn.at]
    if len(fitting) > 1:
        fitting = most_exact(fitting, source)
    fitting = [person for person in fitting if not _is_anothers_talk(reading, turn, person)]
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


def _is_anothers_talk(reading: Reading, turn: Turn, person: Person) -> bool:
    """ "Our position was stated by the president": in somebody's words not the president of whom only others spoke, a while before."""
    parent = reading.by_id.get(turn.statement.nested_in or "")
    if parent is None or parent.statement.cue or any(not reading.in_content(mention.start) for mention in person.mentions):
        return False
    last = max((mention.start for mention in person.mentions if mention.start < turn.at), default=turn.at)
    own = any(span.start <= last < span.end for span in parent.statement.content)
    return not own and reading.distance(reading.paragraph_of(last), parent.paragraph) > 1


def is_head_of(source: Source) -> bool:
    """ "The head of state", "the head of government"."""
    return source.head == "head" and source.tail in _HEADS_OF


def _at_home(people: list[Person], source: Source) -> list[Person]:
    """ "The minister" is nobody's counterpart; "the Tirasian minister" may be."""
    if not any("counterpart" in person.role_words for person in people) or owner_words([*_capitals(source), *source.tail.split()]):
        return people
    return [person for person in people if "counterpart" not in person.role_words] or people


def _is_another(person: Person, source: Source, spoke: Person | None) -> bool:
    """ "The premier" is not the former premier Ada Lund, "the former premier" not Premier Varga, "the official" no minister out of turn."""
    if source.head == "official" or not _FORMERLY.isdisjoint(source.modifiers):
        return person is not spoke and person.role_words.isdisjoint(_FORMERLY if source.head != "official" else {"official"})
    held = [role.casefold() for role in person.roles if source.head in role.casefold()]
    return bool(held) and all(map(_FORMER.search, held))


def _is_of_long_ago(reading: Reading, turn: Turn) -> bool:
    """ "In 1944 it rang. The priest said it was the wind": in somebody's words of another year no holder of today is meant."""
    parent = reading.by_id.get(turn.statement.nested_in or "")
    if parent is None or parent.statement.manner != "direct":
        return False
    return _YEAR.search(reading.text, parent.statement.content[0].start, turn.at) is not None


def _with_no_owner(reading: Reading, turn: Turn, source: Source) -> list[Person]:
    """ "The Rovers gaffer" where the only manager is printed without a club: that one, if named right around and of no other country."""
    owners = owner_words([*_capitals(source), *source.tail.split()])
    bare = replace(source, modifiers=tuple(word for word in source.modifiers if strip_possessive(word) not in owners), tail="")
    fitting = [person for person in reading.people.all if person.sure and fits_title(person, bare)] if owners else []
    if owned := [person for person in fitting if any(_is_printed_of(reading, mention, owners) for mention in person.mentions)]:
        return owned
    if not owners or source.determiner not in DEFINITE or any(_is_of_country(reading, word) for word in owners):
        return []
    if len(fitting) != 1 or any(owner_words(_WORD.findall(role)) for role in fitting[0].roles):
        return []
    last = reading.paragraphs[min(turn.paragraph + 2, len(reading.paragraphs) - 1)].end
    near = (
        reading.people_between(reading.paragraphs[max(0, turn.paragraph - 1)].start, turn.at) or reading.people_between(turn.at, last)[:1]
    )
    return fitting if near and all(person is fitting[0] for _, person, _ in near) else []


def _is_printed_of(reading: Reading, mention: Mention, owners: frozenset[str]) -> bool:
    """ "Ruvania's President Ada Lund", for "Ruvania's president"."""
    owner = _OWNER_END.search(reading.text, max(0, mention.whole_start - 40), mention.whole_start)
    return owner is not None and fold_name(owner.group(1)) in owners


def _by_style(reading: Reading, source: Source) -> list[Person]:
    """ "The Archbishop", where the only cleric is the Most Rev Ada Lund and no office is printed with the name."""
    if source.head not in CLERGY or source.determiner not in DEFINITE or _told(source):
        return []
    clerics = [person for person in reading.people.all if person.sure and person.role_words & (REVEREND | CLERGY)]
    return clerics if len(clerics) == 1 and not clerics[0].role_words & CLERGY - REVEREND else []


def _is_of_country(reading: Reading, word: str) -> bool:
    """Whether a word is the adjective of a country, one that the text names or one of the table."""
    return is_nationality(word) or any(same_country(word, mention.last) and fold_name(mention.last) != word for mention in reading.mentions)


def _capitals(source: Source) -> list[str]:
    return [word for word in _WORD.findall(source.printed) if word[0].isupper() and word not in ("The", "This", "That")]


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
    if again := resolve_continuing(reading, turn, source):
        return again
    if not source.determiner and source.modifiers and not source.tail:  # an attribution under a quotation: "Anonymous blogger"
        return described(source) if not turn.statement.cue else None
    if source.determiner not in DEFINITE or source.tail or not set(_told(source)) <= ROLE_MODIFIERS:
        return _of_rank(reading, turn, source) or described(source)
    if varied := _varied(reading, turn, source):
        return varied
    if _told(source):
        return described(source)
    if again := _called_before(reading, turn, source):
        return again
    if introduced := _introduced(reading, turn, source):
        return introduced
    if near := _only_one_near(reading, turn, source):
        return near
    found = described(source) if source.head in NAMELESS_OFFICES or _is_quoted(reading, turn) else None
    return found.by("office whose holder no text names", 0.6) if found else None


def _of_rank(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The top Ruvanian diplomat" after Foreign Minister Ada Lund, whose country the text does not print: another word for her."""
    spoke = _last_speaker(reading, turn)
    if source.head != "diplomat" or source.tail or _RANKS.isdisjoint(source.modifiers) or source.determiner not in DEFINITE:
        return None
    if spoke is None or turn.statement.nested_in or any(owner_words(_WORD.findall(role)) for role in spoke.roles):
        return None
    fitting = fits_title(spoke, replace(source, modifiers=()))
    alone = all(person is spoke for person in _named_since(reading, turn))
    return name_speaker(spoke, "title after the last speaker", 0.65) if fitting and alone else None


def _varied(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Ansel Morvane asked … the foreign minister told": the last speaker where nobody else is near and the text gives him no office."""
    spoke = _last_speaker(reading, turn)
    if turn.statement.nested_in or spoke is None or spoke.role_words or source.head not in _VARIED or not gender_fits(spoke, source):
        return None
    if not _is_alone(reading, turn, spoke):
        return None
    spoke.role_words.update(_told(source), [source.head])
    return name_speaker(spoke, "title after the last speaker", 0.65)


def _only_one_near(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The artist wrote": the only one named in this paragraph and the one before, where the text gives him no other office."""
    if source.head not in FAMED or turn.statement.nested_in:
        return None
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    people = {id(person): person for _, person, _ in reading.people_between(start, turn.at, sure=False)}
    person = next(iter(people.values())) if len(people) == 1 else None
    if person is None or not person.sure or person.role_words - ROLE_MODIFIERS or role_gender((source.head,)) not in (None, person.gender):
        return None
    return name_speaker(person, "title of the only one near", 0.65)


def _is_quoted(reading: Reading, turn: Turn) -> bool:
    """Whether a title stands in somebody's own words, who may know a holder that the text does not."""
    parent = reading.by_id.get(turn.statement.nested_in or "")
    return parent is not None and parent.statement.manner == "direct"


def _introduced(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The soldier" after "a soldier", of whom the paragraph or the one before told without a word of his."""
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    human = re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:[\w-]+ ){{0,2}}?{re.escape(source.head)})\b(?![’'-])")
    found = list(human.finditer(reading.text, start, turn.at))
    spoke = {other.source.span.start for other in reading.before(turn) if other.source}
    if len(found) != 1 or found[0].start() in spoke or _NAMED_NEXT.match(reading.text, found[0].end()):
        return None
    span = Span(found[0].start(1), phrase_end(reading.text, found[0].end()))
    kept = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    speaker = described(kept) if kept.name is None else None
    return speaker.by("fuller description before", 0.65) if speaker else None


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
    return all(other is person for _, other, _ in reading.people_between(start, turn.at, sure=False))


def gender_fits(person: Person, source: Source) -> bool:
    """Whether neither is of another gender than the other."""
    told = role_gender((source.head,))
    return not (told and person.gender and told != person.gender)


def fits_title(person: Person, source: Source) -> bool:
    """Whether a person of the text may be meant by a title: office, country and gender agree."""
    words = {ABBREVIATED_OFFICES.get(word, word) for word in person.role_words}
    words |= {part for word in words for part in MINISTERS_IN_SHORT.get(word, "").split()}
    head = source.head if source.head in ROLES else source.head.split("-")[-1]
    if any(head in heads and held <= words for heads, held in _TWO_WORDS):
        holds = True
    elif head == "diplomat":
        of_ministry = {"foreign", "ministry"} <= words and bool(words & _OF_MINISTRY)  # as agencies call a foreign ministry's spokeswoman
        holds = bool(of_ministry or words & _DIPLOMATS or (words & _MINISTERS and words & _DIPLOMATIC))
    elif head == "head" and source.tail in _HEADS_OF:
        prime = source.tail == "of government" and {"prime", "minister"} <= words
        holds = prime or bool(words & _HEADS_OF[source.tail] and not words & _LESSER)
    elif head == "premier" or (head == "minister" and "prime" in source.modifiers):
        holds = "premier" in words or {"prime", "minister"} <= words
    elif head == "minister" and {"chief", "first"} & set(source.modifiers):
        holds = "minister" in words and bool({"chief", "first"} & set(source.modifiers) & words)
    elif head == "minister":
        holds = "minister" in words or ("secretary" in words and not {"press", "general"} & words)
    else:
        holds = bool(words & (STANDS_FOR.get(head, frozenset()) | {head}))
    if "shadow" in words and "shadow" not in source.modifiers and source.head in _MINISTERS:
        return False
    if holds and (body := _OF_BODY.match(source.tail)) and fold_name(body.group(1)) in words:  # "the director of the Signals Bureau"
        source = replace(source, tail="")
    if holds and (owner := _OF.match(source.tail)) and source.tail.startswith("of ") and _is_sent_to(person, owner.group(1)):
        return False
    return holds and gender_fits(person, source) and all(_modifier_fits(words, word) for word in _told(source))


def _is_sent_to(person: Person, owner: str) -> bool:
    """ "The representative of Zubara" is not the Special Representative for Zubara."""
    roles = " ".join(person.roles)
    return bool(re.search(rf"\b(?:for|to)(?: the)? {re.escape(owner)}\b", roles)) and not re.search(
        rf"\bof(?: the)? {re.escape(owner)}\b", roles
    )


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


def most_exact(people: list[Person], source: Source) -> list[Person]:
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
