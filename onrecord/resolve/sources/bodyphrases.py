"""Speakers that a source gives by a general word for a body: "the ministry", "the company"."""

from __future__ import annotations

import re

from onrecord.countries import same_country
from onrecord.names import CAPITALS, fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, COMPANY_ENDS, COMPANY_FORMS, DEFINITE, KINDS_OF_BODY, LOOSE_MODIFIERS, PAPERS
from onrecord.resolve.names.bodies import distinct
from onrecord.resolve.pronouns.firstperson import body_spoken_for
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.descriptions import described
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.talkedof import GROUPS_CALLED, OUTLETS, resolve_opening, resolve_talked_of

# general words for a body whose name seldom holds them
_ANY_BODY = words_of("""
    company firm club bank operator organisation organization charity airline network manufacturer retailer supplier group agency
    union paper newspaper
    insurer lender carmaker chipmaker drugmaker planemaker housebuilder shipbuilder processor brewer distiller
    supermarket brewery start-up startup utility carrier
""")
# of these, the ones whose bodies seldom say in their name what they are
_TALKED_OF = words_of("""
    company firm operator organisation organization club charity airline manufacturer retailer supplier group
    insurer lender carmaker chipmaker drugmaker planemaker housebuilder shipbuilder processor brewer distiller
    supermarket brewery start-up startup utility carrier
""")
# words that stand in a body's name for what it is called: "the union" for a federation
_STANDS_FOR_BODY: dict[str, tuple[str, ...]] = {
    "union": ("federation", "guild", "brotherhood", "workers", "congress"),
    "charity": ("trust", "foundation", "appeal", "relief", "society"),
    "newspaper": ("times", "post", "courier", "herald", "gazette", "tribune", "echo", "argus", "journal"),
    "paper": ("times", "post", "courier", "herald", "gazette", "tribune", "echo", "argus", "journal"),
    "station": ("radio", "television", "tv", "channel"),
    "broadcaster": ("radio", "television", "tv", "channel"),
    "force": ("police", "constabulary"),
    "utility": ("hydro", "power", "electric", "electricity", "energy", "grid"),
    "carrier": ("airways", "airlines", "airline", "air"),
    "airline": ("airways", "airlines", "air"),
    "firm": ("company", "group", "motors", "industries", "lines"),
    "company": ("firm", "group", "motors", "industries", "lines"),
}
# how far such a company reaches tells no more of which it is: "the provincial utility", "the national carrier"
_REACH = words_of("national provincial state regional municipal local island")
_REACHING = words_of("utility carrier airline")
_PAPER = PAPERS - words_of("republic state university college radio tv crescent cross news") | words_of("paper newspaper")
_ON_AIR = words_of("radio tv television channel news network broadcaster station")
# what the name of each kind of outlet ends in, or what stands before it: "the daily Addisu Zena"
_PRESS = {
    "paper": _PAPER, "newspaper": _PAPER, "daily": _PAPER, "tabloid": _PAPER | {"tabloid"}, "weekly": _PAPER,
    "magazine": frozenset({"magazine"}), "broadcaster": _ON_AIR, "station": _ON_AIR,
}  # fmt: skip
# what is told to, shown to or seen by an outlet
_TO_OUTLET = re.compile(
    r"\b(?:told|(?:seen|obtained|reviewed|read|published|reported) by|(?:interview|interviews) with|wrote in|writing in)"
    r" (?:(?:the|local|state) )?(?:[a-z]+ ){0,2}$"
)
_HEARS = KINDS_OF_BODY | words_of("senate congress house assembly chamber inquest inquiry tribunal jury conference lords commons")
_OF_TRADE = re.compile(r"(?:the )?[a-z]+s[’'] [a-z]+$")  # "the couriers' union"
_STUDY = re.compile(r"\b(?:study|studies|researchers|journal|white paper)\b")
# kinds of body that a name may tell and still be meant by a general word
_CALLED_SO = {"group": GROUPS_CALLED, "newspaper": _PAPER, "paper": _PAPER}
_PORTFOLIO = (
    "foreign|interior|home|defen[cs]e|finance|health|education|justice|transport|trade|labou?r|environment|energy|agriculture|culture"
)
_HELD = re.compile(r"-(?:owned|run|listed|based|backed)$")  # "the state-owned operator"
# "the manufacturer, a family firm in Elda,": told for the first time
_INTRODUCED = re.compile(r"(?:[Tt]he )?[\w-]+, an? ")
_IN_BODY = re.compile(r"\b(?:of|for|at|from|in) the (?:[\w-]+ )?[a-z]+, $")
_DESCRIBED = frozenset({"description as printed", "it: last body that spoke"})
_MINISTER = re.compile(
    rf"\b(?:({_PORTFOLIO}|{_PORTFOLIO.title()}) [Mm]inister\b"
    rf"|[Mm]inister ((?:of|for)(?: the)? ([{CAPITALS}]\w+(?:(?: and)? [{CAPITALS}]\w+)?)))"
)


def resolve_body(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The ministry": the only ministry the text names; None where it names several and the phrase does not choose."""
    told = [strip_possessive(word) for word in source.modifiers if word not in LOOSE_MODIFIERS and not _HELD.search(word)]
    reach = source.head in _REACHING and bool(told) and _REACH.issuperset(told)
    told = [] if reach else told
    bare = source.determiner == "the" and source.head in _TALKED_OF and not (told or source.tail)
    if bare and (opening := resolve_opening(reading, turn, source.head)):
        return opening
    fitting = _fitting(reading, turn, source, told)
    if source.head in _ANY_BODY:  # "the ferry company" names none; the company it is printed beside does
        fitting = [
            entry
            for entry in fitting
            if any(word[0].isupper() for word in entry[0].split()[-2:]) or _is_central(entry[0]) or _OF_TRADE.match(entry[0])
        ]
    if len(fitting) > 1 and not source.tail:  # the one that the paragraph has named
        line = reading.paragraphs[turn.paragraph].start
        near = [entry for entry in fitting if line <= reading.text.rfind(entry[0], 0, turn.at)]
        fitting = near if len(near) == 1 else fitting
    if bare and (again := _same_kind_before(reading, turn, source.head, fitting)):
        return again
    fuller = [word for entry in fitting for word in entry[0].split() if word[0].isupper() and fold_name(strip_possessive(word)) not in told]
    if len(fitting) == 1 and not source.tail and (fuller or not told):
        return _named(fitting[0], f"the only {source.head} named", source.head)
    if told or source.tail or source.determiner not in DEFINITE or _INTRODUCED.match(reading.text, source.span.start, source.span.end + 8):
        return described(source)
    apposed = reading.bodies.apposed(source.head) if not fitting else []
    apposed = [entry for entry in apposed if not _is_of_body(reading, entry[1]) and _is_told_of(reading, turn, entry)]
    so_far = [entry for entry in apposed if entry[1] < turn.at]
    if apposed and not so_far and (spoken := _body_before(reading, turn, source, fitting)):  # not one that only comes later
        return spoken
    apposed = so_far if len(so_far) == 1 else apposed
    if len(apposed) == 1:
        return _named(apposed[0], f"the only one called a {source.head}", source.head)
    if reach:
        return described(source)
    if source.head in _PRESS and not fitting and (outlet := _outlet_before(reading, turn, source.head)):
        return outlet
    if spoken := _body_before(reading, turn, source, fitting):
        return spoken
    if source.determiner == "the" and source.head in _TALKED_OF and (meant := resolve_talked_of(reading, turn, source.head)):
        return meant
    if source.head == "ministry" and not fitting and (portfolio := _portfolio(reading, turn)):
        return portfolio
    return described(source) if not fitting and source.head not in _ANY_BODY else None


def _same_kind_before(reading: Reading, turn: Turn, head: str, fitting: list[tuple[str, int, int]]) -> Speaker | None:
    """ "A trade group for ferries said … the group wrote": the one that spoke just before and is only described, not one with a name."""
    last = next((other for other in reading.before(turn) if other.speaker), None)
    speaker = last.speaker if last and reading.distance(last.paragraph, turn.paragraph) < 2 else None
    if speaker is None or speaker.head != head or speaker.rule not in _DESCRIBED or any(entry[0] == speaker.value for entry in fitting):
        return None
    return speaker.by("the body that spoke just before", 0.7)


def _outlet_before(reading: Reading, turn: Turn, head: str) -> Speaker | None:
    """ "The paper": the only one so far that is told something or has seen a text: "a memo seen by the Dholi Mirror"."""
    found: dict[str, Span] = {}
    for mention in reading.mentions_between(0, turn.at):
        plain = mention.kind != "person" and mention.start not in reading.people.of_mention
        plain &= _HEARS.isdisjoint(fold_name(word) for word in mention.words) and not reading.bodies.is_place(mention.name)
        lead = reading.text[max(0, mention.whole_start - 50) : mention.whole_start]
        kind = _PRESS[head] & {fold_name(word) for word in (mention.last, lead.split(" ")[-2:][0])}
        if plain and kind and _TO_OUTLET.search(lead):
            found.setdefault(reading.bodies.expand(mention.name)[0], Span(mention.start, mention.end))
    if len(found) != 1 or _STUDY.search(reading.text, 0, turn.at):
        return None
    ((name, span),) = found.items()
    return Speaker(name, "organisation", "the only outlet told", span, 0.7, head=head)


def _is_of_body(reading: Reading, at: int) -> bool:
    """ "A commander of the group, Ada Lund,": who is in the body, not what it is called."""
    return at in reading.people.of_mention and _IN_BODY.search(reading.text, max(0, at - 40), at) is not None


def _is_central(name: str) -> bool:
    """ "Merania’s central bank": there is but one, and it is called so."""
    return name.casefold().removeprefix("the ").endswith("central bank")


def _portfolio(reading: Reading, turn: Turn) -> Speaker | None:
    """The ministry of the only minister whom the text has named by portfolio: "the Minister of Transport", "the finance minister"."""
    found: dict[str, tuple[str, Span]] = {}
    for match in _MINISTER.finditer(reading.text, 0, turn.at):
        if reading.in_furniture(match.start()):
            continue
        name = f"{match.group(1).casefold()} ministry" if match.group(1) else f"Ministry {match.group(2)}"
        found.setdefault((match.group(1) or match.group(3)).casefold(), (name, Span(match.start(), match.end())))
    if len(found) != 1:
        return None
    ((name, span),) = found.values()
    return Speaker(name, "organisation", "the ministry of the only minister named", span, 0.75, head="ministry")


def _fitting(reading: Reading, turn: Turn, source: Source, told: list[str]) -> list[tuple[str, int, int]]:
    """The bodies of that kind; of several the one named before the statement, if only one was."""
    named = [entry for entry in reading.bodies.with_head(source.head) if not _tells_reach(entry[0])]
    fitting = [entry for entry in named if all(_word_fits(word, entry[0]) for word in told)]
    if not fitting and _REACH.issuperset(told) and source.determiner == "the":
        for head in _STANDS_FOR_BODY.get(source.head, ()):
            fitting += [entry for entry in reading.bodies.with_head(head) if entry[1] < turn.at or reading.opens_article(turn)]
        if source.head in ("company", "firm"):
            fitting = [entry for entry in fitting if _is_told_of(reading, turn, entry)]
        if source.head in _REACHING:  # not the Elda Power Workers, nor the Air Passengers Act
            fitting = [entry for entry in fitting if fold_name(entry[0].split()[-1]) in _STANDS_FOR_BODY[source.head]]
        fitting = distinct(fitting)
    so_far = [entry for entry in fitting if entry[1] < turn.at]
    return so_far if len(fitting) > 1 and len(so_far) == 1 else fitting


def _is_told_of(reading: Reading, turn: Turn, entry: tuple[str, int, int]) -> bool:
    """Whether a text has more of a company than its name at the end of a list far away: "and Orsk Industries was unchanged"."""
    if fold_name(entry[0].split()[-1]) not in COMPANY_ENDS | COMPANY_FORMS:
        return True
    near = reading.distance(reading.paragraph_of(entry[1]), turn.paragraph) < 2
    return near or reading.text.count(entry[0].split()[0]) > 1


def _tells_reach(name: str) -> bool:
    """ "Provincial utility", which names none."""
    *reach, head = name.split()
    return head in _REACHING and bool(reach) and _REACH.issuperset(reach)


def _named(entry: tuple[str, int, int], rule: str, head: str) -> Speaker:
    return Speaker(entry[0], "organisation", rule, Span(entry[1], entry[2]), 0.85, head=head)


def _word_fits(word: str, name: str) -> bool:
    return any(fold_name(strip_possessive(other)) == word or same_country(word, strip_possessive(other)) for other in name.split())


def _body_before(reading: Reading, turn: Turn, source: Source, fitting: list[tuple[str, int, int]]) -> Speaker | None:
    """The body that spoke just before, where the general word may mean it."""
    names = {entry[0] for entry in fitting}
    last = next(iter(reading.before(turn)), None)
    officer = last.speaker.person if last and last.speaker and last.paragraph == turn.paragraph else None
    if last and last.speaker and officer and officer.role_words and source.head in _ANY_BODY and not names:
        return body_spoken_for(reading, last.speaker)
    for other in reading.before(turn):
        speaker = other.speaker
        if not speaker or reading.distance(other.paragraph, turn.paragraph) > 1:
            continue
        if reading.bodies.is_place(speaker.value) and source.head in _ANY_BODY:  # "the newspaper" is not Brussels
            continue
        if source.head not in _PRESS and reading.text.endswith(OUTLETS, 0, speaker.evidence.start):  # "the paper Wheel & Rim reported"
            continue
        kinds = BODIES.intersection(fold_name(word) for word in speaker.value.split())
        plain = source.head in _ANY_BODY and not names and not kinds - _CALLED_SO.get(source.head, frozenset())
        if speaker.kind == "organisation" and (speaker.value in names or speaker.head == source.head or plain):
            return speaker.by("the body that spoke just before", 0.7)
    return None
