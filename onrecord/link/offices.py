"""What a printed role says: which office, of which country or body, in which sphere of life; and whether two roles fit one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from onrecord.countries import country_named, same_country
from onrecord.names import CAPITALS, acronyms_of, fold_name, is_short_form, strip_possessive, words_of

# sphere: the offices and trades in it, each with other words for the same; an open table
_SPHERES: dict[str, str] = {
    "government": """president premier=taoiseach,pm chancellor minister=secretary governor=gov mayor senator=sen
        representative=rep,reps,congressman,congresswoman,mp,mep,msp,lawmaker,legislator,parliamentarian councillor=councilman,
        councilor,councilwoman,alderman ambassador=envoy,consul diplomat politician candidate=nominee,frontrunner,contender king queen
        prince princess emir sultan secretary-general commissioner spokesman=spokeswoman,spokesperson adviser=advisor,aide,strategist
        official whip pollster lobbyist undersecretary democrat republican vice-president delegate first-lady=lady high-representative""",
    "law": "judge=justice,magistrate lawyer=attorney,counsel,solicitor,barrister,jurist prosecutor",
    "police": "policeman=policewoman,constable,detective,sheriff,superintendent,cop,inspector",
    "forces": "general=gen admiral=adm colonel=col major=maj captain=capt lieutenant=lt sergeant=sgt commander brigadier soldier marine",
    "science": """professor=prof lecturer scientist=researcher economist historian physicist biologist chemist geologist scholar=academic
        epidemiologist sociologist psychologist engineer analyst=expert,specialist""",
    "medicine": "doctor=dr,physician,surgeon,gp nurse midwife psychiatrist vet dentist pharmacist pathologist",
    "church": "pope bishop=archbishop,cardinal priest=vicar,pastor,rev,reverend,chaplain rabbi imam patriarch",
    "sport": """footballer=striker,midfielder,defender,goalkeeper,winger,forward,quarterback coach=trainer swimmer runner=sprinter
        cyclist boxer golfer athlete=olympian cricketer batsman bowler referee=umpire gymnast rower skier racer""",
    "arts": """actor=actress singer musician=guitarist,pianist,drummer,rapper painter=artist,sculptor writer=novelist,author,poet,
        playwright filmmaker dancer comedian designer architect photographer""",
    "press": """journalist=reporter,correspondent editor columnist presenter=anchor,host,moderator,broadcaster blogger publisher
        commentator critic""",
    "business": "ceo=executive owner businessman=businesswoman,entrepreneur,tycoon investor=billionaire banker trader developer broker",
    "trade": """farmer teacher=headteacher,headmaster,headmistress driver miner baker carpenter electrician plumber fisherman shopkeeper
        student pupil nanny cook=chef mechanic librarian waiter=waitress hairdresser pensioner=retiree trucker sailor beekeeper""",
    "": """chief=head,boss chair=chairman,chairwoman,chairperson,convener director manager leader=frontman member founder=co-founder,
        cofounder expert activist=campaigner speaker coordinator=organiser,organizer officer counterpart victim resident widow
        father mother son daughter brother sister wife husband friend neighbour=neighbor""",
}  # fmt: skip
_HEADS: dict[str, str] = {}
_SPHERE_OF: dict[str, str] = {}
for _sphere, _listed in _SPHERES.items():
    for _entry in re.sub(r",\s+", ",", _listed).split():
        _head, _, _others = _entry.partition("=")
        _SPHERE_OF[_head] = _sphere
        _HEADS.update(dict.fromkeys([_head, *filter(None, _others.split(","))], _head))

# Of each of these there is one at a time, where field and owner are told.
_SOLE = words_of("president premier chancellor minister governor mayor king queen emir sultan pope secretary-general ceo")
_SOLE_OF_BODY = words_of("chief chair leader")
# national offices: whoever owns them is a state, a part of one or a union of them
_OF_STATES = words_of("president premier chancellor minister governor mayor king queen prince princess emir sultan ambassador senator")
# spheres in which one person holds this office and then that
_LIFELONG = words_of("government law forces church")
# spheres between which people move
_PUBLIC = words_of("government law forces science business press")
# words of many bodies' names that tell none of them
_GENERIC = words_of("""
    house senate party union committee national ministry department university city county state council police campaign office board
    court agency center centre institute association group company international federal general security supreme
""")
_LESSER = words_of("deputy vice assistant shadow acting interim under junior")
_FORMER = words_of("former ex then late retired outgoing previous onetime")
# words that open a role and tell nothing of whose it is
_NO_WORDS = words_of("""
    the a an his her its their our my this that of for to at in on and or who which with from by as is was newly elected top senior
    presiding longtime long-time current
""")
_FIELDS = {
    "foreign": words_of("foreign affairs exterior external state diplomacy"),
    "defence": words_of("defence defense war"),
    "interior": words_of("interior home homeland"),
    "finance": words_of("finance treasury exchequer"),
    "trade": words_of("trade commerce"),
    "press": words_of("press media communications communication information"),
}
_FIELD_OF = {word: field for field, words in _FIELDS.items() for word in words}
_WORD = re.compile(r"[^\W_][\w.’'&-]*")
_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_JOINING = words_of("of the for and")
_CAPITALS = re.compile(rf"[{CAPITALS}][\w.’'&-]*(?:(?: (?:of|the|for|and|&)){{0,2}} [{CAPITALS}][\w.’'&-]*)*")
# where the words that say whose an office is begin
_OF = re.compile(r"\b(?:of|for|at|to|in|on|with|who|that)\b|,|\band (?=(?:a|an|the|now)\b)")
# offices of several words, as the one word that the table has for them
_PHRASES = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (r"\bprime[ -]minister\b", "premier"), (r"\bsecretary[ -]general\b", "secretary-general"),
        (r"\bpress (?:secretary|officer)\b", "spokesman"), (r"\bchief executive(?: officer)?\b|\bexecutive director\b", "ceo"),
        (r"\bvice[ -]president(?:ial)?\b", "vice-president"), (r"\b(attorney|solicitor|director|consul)[ -]general\b", r"\1"),
        (r"\b(?:top|chief) diplomat\b|\bforeign policy chief\b", "foreign minister"), (r"\bfirst lady\b", "first-lady"),
        (r"\b(?:head|chief) of ([\w’'-]+ )?diplomacy\b", r"\1foreign minister"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A role as it is compared: `head` is the office or trade, `fields` its matter, `owners` whose it is, countries by their own name."""

    head: str
    fields: frozenset[str]
    owners: tuple[str, ...]
    lesser: bool
    former: bool

    @property
    def sphere(self) -> str:
        return _SPHERE_OF[self.head]

    @property
    def states(self) -> frozenset[str]:
        """The countries, states or towns that own it, as far as its words tell."""
        known = frozenset(owner for owner in self.owners if country_named(owner))
        return known or frozenset(self.owners if self.head in _OF_STATES else ())

    @property
    def is_sole(self) -> bool:
        """Whether one person holds it at a time: head, matter and owner are told."""
        if self.lesser or not self.owners:
            return False
        return (self.head in _SOLE and (self.head != "minister" or bool(self.fields))) or (self.head in _SOLE_OF_BODY and not self.states)

    @property
    def title(self) -> str:
        """The office in words of ours, the same for all ways of printing it."""
        of = f" of {', '.join(map(_capitals, self.owners))}" if self.owners else ""
        return " ".join([*sorted(self.fields), self.head]) + of


@lru_cache(maxsize=65536)
def read_office(text: str) -> Office | None:
    """The office that a printed role names: "Kestrian Foreign Minister", "the foreign minister of Kestria"; None where it names none."""
    plain = " ".join(text.split())
    for pattern, put in _PHRASES:
        plain = pattern.sub(put, plain)
    of = _OF.search(plain)
    heads = [word for word in _WORD.finditer(plain, 0, of.start() if of else len(plain)) if _fold(word.group()) in _HEADS]
    if not heads:
        return None
    head = heads[-1]
    rest = plain[: head.start()] + "|" + plain[head.end() :]
    folded = {_fold(word) for word in _WORD.findall(rest)}
    return Office(
        _HEADS[_fold(head.group())],
        frozenset(_FIELD_OF[word] for word in folded if word in _FIELD_OF),
        tuple(dict.fromkeys(_read_owners(rest))),
        not _LESSER.isdisjoint(folded),
        not _FORMER.isdisjoint(folded),
    )


def _capitals(owner: str) -> str:
    return " ".join(word if word in _JOINING else word.capitalize() for word in owner.split())


def _fold(word: str) -> str:
    return fold_name(strip_possessive(word))


def _read_owners(rest: str) -> Iterator[str]:
    """The names in a role beside the office itself: countries by their own name, every other run of capitals whole."""
    apart = _WORD.sub(lambda word: word.group() if _tells_owner(word.group()) else "|", _POSSESSIVE.sub(" |", rest))
    for run in _CAPITALS.findall(apart):
        words = run.split()
        size = next((size for size in (2, 1) if country_named(" ".join(words[:size]))), 0)
        if size:
            yield country_named(" ".join(words[:size])) or ""
        if words[size:]:
            yield fold_name(" ".join(words[size:]))


def _tells_owner(word: str) -> bool:
    folded = _fold(word)
    return word in _JOINING or not any(folded in words for words in (_NO_WORDS, _FORMER, _LESSER, _FIELD_OF, _HEADS))


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """What two people's offices tell of their being one: points towards it, or a conflict; `sole` where both are one single office."""

    points: float
    reason: str
    sole: bool = False
    conflict: bool = False


NOTHING = OfficeMatch(0.0, "")
_SHARED_OWNER = 0.25  # points from which what two share counts for more than other offices of theirs with other owners


def compare_offices(one: Iterable[Office], two: Iterable[Office]) -> OfficeMatch:
    """The best that any of one's offices and any of two's tell; a conflict where they are of two countries or two walks of life."""
    pairs = list(product(one, two))
    best = max((_compare(left, right) for left, right in pairs), key=lambda match: match.points, default=NOTHING)
    if best.points >= _SHARED_OWNER or not pairs:
        return best
    for left, right in pairs:
        if left.states and right.states and _both_of_states(left, right) and not _share(left.states, right.states):
            return OfficeMatch(0.0, f"{left.title} and {right.title}", conflict=True)
    if best.points == 0 and all(_other_walk(left, right) for left, right in pairs):
        left, right = pairs[0]
        return OfficeMatch(0.0, f"{left.title} and {right.title}", conflict=True)
    return best


@lru_cache(maxsize=65536)
def _compare(left: Office, right: Office) -> OfficeMatch:
    shared = _share(left.owners, right.owners)
    if left.head == right.head and (not left.fields or not right.fields or left.fields & right.fields):
        if shared:
            sole = left.is_sole and right.is_sole and left.fields == right.fields
            return OfficeMatch(0.6 if sole else 0.4, f"both {_fuller(left, right).title}", sole=sole)
        if not left.owners or not right.owners:
            return OfficeMatch(0.25, f"both {left.title if left.owners else right.title}")
        return OfficeMatch(0.1, f"both {left.head}") if not (left.states and right.states) else NOTHING
    if shared:
        return OfficeMatch(0.25, f"both of {', '.join(map(_capitals, sorted(shared)))}")
    alike = left.sphere == right.sphere and left.sphere in _LIFELONG
    return OfficeMatch(0.1, f"both in {left.sphere}") if alike else NOTHING


def _fuller(left: Office, right: Office) -> Office:
    """The office told in more words; of as many the shorter one, so that a country stands under its name: of Kestria, not of Kestrian."""
    short, long = sorted((left, right), key=lambda office: len(office.title))
    return short if len(short.title.split()) == len(long.title.split()) else long


def _share(one: Iterable[str], two: Iterable[str]) -> frozenset[str]:
    """The owners of one that are owners of two."""
    return frozenset(max(left, right, key=len) for left in one for right in two if _same_owner(left, right))


@lru_cache(maxsize=65536)
def _same_owner(left: str, right: str) -> bool:
    """Whether two owners are one: by name, adjective, acronym or short form."""
    if left == right or same_country(left, right):
        return True
    short, long = sorted((left, right), key=len)
    return (is_short_form(short, long) and not _GENERIC.issuperset(short.split())) or short in acronyms_of(long.title())


def _both_of_states(left: Office, right: Office) -> bool:
    return left.sphere == right.sphere == "government"


def _other_walk(left: Office, right: Office) -> bool:
    """Whether hardly anybody is both: a swimmer and a senator, a farmer and a bishop; a professor may become a minister."""
    if not left.sphere or not right.sphere or (left.head == right.head):
        return False
    if left.sphere == right.sphere:
        return left.sphere in ("trade", "sport", "arts")
    return not {left.sphere, right.sphere} <= _PUBLIC
