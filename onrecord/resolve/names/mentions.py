"""Where a text names somebody or something: runs of capitalised words, cut into title and name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from onrecord.countries import is_country, is_nationality
from onrecord.names import CAPITALS, HONORIFICS, PARTICLES, SUFFIXES, acronyms_of, fold_name, is_acronym, strip_possessive, words_of
from onrecord.resolve.lexicon import (
    BODIES,
    CALLED_BODIES,
    COMMON,
    PLACES,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
    SURNAME_TITLES,
)
from onrecord.resolve.names.givennames import gender_of_person, given_gender
from onrecord.resolve.names.kinds import Kind, kind_of
from onrecord.resolve.names.runs import Token, drop_common, drop_day, opens_sentence
from onrecord.resolve.names.titlelines import title_lines
from onrecord.text import Stretches

_LOWER_NAME = rf"(?:al|el|an|as|at|ash|ben|d|l|de|bin)[-’'][{CAPITALS}][\w’'-]*"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|MR|MRS|MS|DR|St"
    r"|Gen|Col|Lt|Sgt|Cpl|Pvt|Capt|Maj|Cmdr|Adm|Govs?|Sens?|Reps?|Pres|Del|Ald|Rev|Hon|Prof|Ven|Cllr|Amb|Sec|Det|Insp|Supt|Msgr|Fr|Brig|Atty|Adv"
    r"|Ret|Retd|Rtd|Cde)\."
)
_INITIAL = rf"(?:[{CAPITALS}]\.)+(?:-?[{CAPITALS}]\.)*"
_PLAIN = (
    rf"[ʻʼʿʾ]?[{CAPITALS}](?:\w|[-‐‑](?=\w)|[’'](?=[{CAPITALS}])|&(?=[{CAPITALS}])"
    rf"|(?<![a-z]{{3}})\.(?=[{CAPITALS}])|[’'](?!s\b|re\b|ve\b|ll\b|d\b|m\b|t\b)(?=[a-z]))*"
)
_TOKEN = rf"(?:{_ABBREVIATED}|{_INITIAL}|[Vv]an[’']t(?= [{CAPITALS}])|{_PLAIN}|{_LOWER_NAME})"
# "Railway Workers' Federation": a plural owner is part of a body's name
_OWNED_BODY = "|".join(sorted(word.title() for word in BODIES if word.isalpha()))
# Alexander "Sandy" Gow
_NICKNAME = rf"(?:[“\"‘][{CAPITALS}][\w’'-]+(?: [{CAPITALS}][\w’'-]+)?[”\"’][ \u00a0])"
_LINK = (
    rf"(?:[ \u00a0]{_NICKNAME}?(?:(?:{'|'.join(sorted(PARTICLES | {'i'}))}|[’']t|&)[ \u00a0]){{0,2}}|, (?=(?:Jr|Sr)\b)"
    rf"|(?<=s)[’'] (?=(?:[{CAPITALS}]\w+ )?(?:{_OWNED_BODY})\b)|(?<=s)[’'] and (?=[{CAPITALS}]\w+s[’'] (?:{_OWNED_BODY})\b)"
    rf"|(?:(?<=men)|(?<=dren)|(?<=eople))[’']s (?=(?:{_OWNED_BODY})\b))"
)
# a name also begins where a damaged page has run an article into it: "theAnsel Morvane"
_RUN = re.compile(
    rf"(?=[{CAPITALS}ʻʼʿʾabdelv])(?:(?<![\w@#/])(?<!\S-)(?<!\w[’'])|(?<=\bthe)(?=[{CAPITALS}][a-z]))"
    rf"{_TOKEN}(?:{_LINK}(?:\d )?(?:\(ret\.\) )?{_TOKEN})*"
)
_DATE_WORD = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_EXTENSION = re.compile(
    rf"(?: (?:of|for|on(?! {_DATE_WORD}))(?: the| an?)? {_TOKEN}(?: {_TOKEN})*(?: and(?: the)? {_TOKEN}(?: {_TOKEN})*)?"
    rf"| and {_TOKEN}(?: {_TOKEN})* (?:Party|Union|Council|Commission)\b)+"
)
# "Organization for Security and Co-operation in Europe (OSCE)"
_IN_CONTINENT = re.compile(r" in (?:the )?(?:Europe|Africa|Asia|America|Oceania|Arctic|Pacific|Mediterranean|Caribbean|Balkans|World)\b")
_IN_AND_ACRONYM = re.compile(rf" in (?:the )?{_TOKEN}(?: {_TOKEN})*(?= \(([A-Z]{{3,8}})\))")
_TITLE_OF = re.compile(
    r"\b(?:minister|(?:under-?)?secretary|commissioner|director|chancellor|state|ambassador|envoy|mp|mep|mayor|bishop|archbishop|governor"
    r"|superintendent|supervisor|registrar|inspector(?:[- ]general)?|chief)"
    r"[ ](?:of|for|to)(?: the)? $",
    re.IGNORECASE,
)
# "Deputy Defence Minister of Ruvania Ada Lund"
_CAPITALS_BEFORE = re.compile(rf"(?<!\. )(?:\b[{CAPITALS}][\w’'-]+ )+$")
# "Leader of the Opposition Ada Lund", "Speaker of the House Ada Lund"
_LEADER_OF = re.compile(r"\b(?:leader|speaker|clerk|chair)[ ]of(?: the)? $", re.IGNORECASE)
_CHAMBERS = words_of("opposition house senate assembly parliament commons lords council chamber congress legislature")
_NEXT_NOUN = re.compile(rf" ([a-z]+) [{CAPITALS}]")
_WORD = re.compile(r"[\w’'-]+")
# "the newspaper Torch of Labour"
_CALLED_SO = re.compile(r"\b(?:newspaper|daily|weekly|paper|magazine|charity|movement|party) $")
_PART = re.compile(r"[^\s,“\"‘(](?<![^\s,].)[^\s,]*")  # nothing in marks or brackets
_IN_MARKS_INSIDE = re.compile(r" [“\"‘]([^“”\"‘’]+)[”\"’] ")
_HUMANLY = re.compile(r",? (?:who|said|says|told|added|\d\d)\b|, (?:aged )?\d\d\b|, (?:an?|the) ")
_ADDRESSED = words_of("mr mrs ms miss mx")  # "Mr Court", "Ms Jordan": nobody else
_RANKS = words_of("chief deputy vice first acting assistant senior")
_BENCH = words_of("justice judge president speaker chancellor chief")
_STRICKEN = tuple(f"-{word} " for word in ("hit", "stricken", "ravaged", "held", "controlled", "administered", "occupied"))
_TRADE = re.compile(r"\w{3,}(?:ner|der|ter|ker|ger|per|mer|ver|ist|ian|guard|keeper|woman)$")
_GIVEN_TITLES = frozenset({"Col", "Del", "Rex", "Earl", "Dean", "Duke"})  # given names that are titles too
_LISTED = re.compile(rf"(?<!\bIn )(?<!\bAt )(?<!\bin )(?<!\bat )\b[{CAPITALS}][\w’'-]*,? $")  # "Varga, Deb and Col Hancock"
# "TEARS FOR TINO: …": what a headline shouts names nobody
_SHOUTED_PHRASE = re.compile(
    rf"(?=[^a-z]+$)[{CAPITALS}’'-]+(?: [{CAPITALS}’'-]+)* (?:FOR|TO|IN|AT|ON|AS|AFTER|OVER|WITH|BY|FROM|IS|ARE|WAS) "
)
_SCHOLAR = re.compile(r"\w{2,}(?:ologist|ographer|onomer|matician|atrician|ecologist)s?")
_SHOUTED = re.compile(rf"(?:[{CAPITALS}\d’'&.-]+ ){{3,}}[{CAPITALS}\d’'&.-]+$")


@dataclass(slots=True)
class Mention:
    """One name in the text: `start` and `end` hold the name alone, `title` and `honorific` what stood before it."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: Kind
    title: str = ""
    honorific: str = ""
    opens: bool = False  # the first words of their sentence, an office before the name counted in
    after_the: bool = False
    whole_start: int = 0
    office: bool = False  # what stands before the name ends an office: "Minister of Education Ada Lund"
    nickname: str = ""  # Alexander "Sandy" Gow
    surname: bool = False  # a word that is the surname of somebody the text names in full: "May"
    in_title: bool = False  # in a line set in title case, where verbs have capitals too: "Lorvan Says It Holds"

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def last(self) -> str:
        return next((word for word in reversed(self.words) if fold_name(word) not in SUFFIXES), self.words[-1])


def find_mentions(text: str) -> list[Mention]:
    """Every name of a text, in order; a title alone ("Prime Minister") names nobody and is left out."""
    found = []
    titles = Stretches(title_lines(text))
    for match in _RUN.finditer(text):
        if mention := _read_run(text, match):
            mention.in_title = titles.hold(mention.start)
            found.append(mention)
    for one, other in pairwise(found):
        if text[one.end : other.whole_start] == " and " and one.words[1:] == () and one.kind == "unknown":
            _share_surname(text, one, other)
    return found


def _share_surname(text: str, one: Mention, other: Mention) -> None:
    """ "Deb and Col Hancock": a given name joined to a full name has its surname."""
    full = other.words if len(other.words) > 1 else (other.title, *other.words) if other.title in _GIVEN_TITLES else ()
    whole = len(full) == 2 and other.kind in ("person", "unknown") and not other.honorific
    if whole and given_gender(one.name) and given_gender(full[-1]) is None and not _LISTED.search(text, max(0, one.start - 40), one.start):
        one.words, one.kind = (one.name, full[-1]), "person"
        if len(other.words) == 1:
            other.words, other.title, other.start = full, "", other.whole_start


def _read_run(text: str, match: re.Match[str]) -> Mention | None:
    run, start = match.group(), match.start()
    if " " not in run:
        tokens, folded = [(run, start, match.end())], run.casefold()
        noun = _NEXT_NOUN.match(text, match.end()) if folded in BODIES else None
        if noun and noun.group(1) in ROLES | BODIES | CALLED_BODIES and opens_sentence(text, start):  # "Airport operator KAA"
            return None
        if (folded in COMMON and not is_acronym(run)) or (len(run) == 1 and text.startswith(" of ", match.end())):  # "C of E"
            return None
    elif run[:2].isupper() and (_SHOUTED.match(run) or _SHOUTED_PHRASE.match(run)):
        return None
    else:
        tokens = [(part[0], start + part.start(), start + part.end()) for part in _PART.finditer(run)]
    opens = opens_sentence(text, start)
    kept = drop_day(text, drop_common(text, tokens, opens))
    found = _cut_run(text, kept, opens and len(kept) == len(tokens)) if kept else None
    if found and found.title and len(kept) == len(tokens) - 1 and tokens[0][0] == "The":  # "The Rev Ada Lund, minister of Sarn, will"
        found.opens = opens
    if found and text.endswith(_STRICKEN, 0, found.start):  # "Typhoon-hit Baryo"
        found.kind = "place"
    if found and len(found.words) > 1 and (nickname := _IN_MARKS_INSIDE.search(text, found.start, found.end)):
        found.nickname = nickname.group(1)
    return found


def _cut_run(text: str, tokens: list[Token], opens: bool) -> Mention | None:
    run, whole_start = tokens, tokens[0][1]
    title, honorific, tokens = _cut_title(text, tokens)
    if not tokens:
        return None
    words = tuple(token for token, _, _ in tokens)
    start, end = tokens[0][1], tokens[-1][2]
    after_the = text.endswith(("the ", "The "), max(0, whole_start - 4), whole_start)
    kind = kind_of(text, words, (whole_start, end), bool(title or honorific), after_the)
    if kind == "body" and after_the and title and not honorific:  # "the General Medical Council": nobody's rank
        title, words, start = "", tuple(token for token, _, _ in run), whole_start
    kind = "person" if honorific and fold_name(honorific) in _ADDRESSED else kind
    extends = (after_the and not title) or (kind == "body" and (_takes_extension(words) or _is_called_so(text, words, start)))
    if extends and (more := _EXTENSION.match(text, end)):
        end = _with_where(text, start, more.end())
        words, kind = tuple(text[start:end].split()), "body"
    office = start != whole_start and _ends_office(text, whole_start, start, title)
    if office and (lead := _office_lead(text, whole_start)):
        before = _CAPITALS_BEFORE.search(text, max(0, lead.start() - 40), lead.start())
        title, kind = (before.group() if before else "") + lead.group() + text[whole_start:start].strip(), "person"
    return Mention(start, end, words, kind, title, honorific, opens, after_the, whole_start, office)


def _with_where(text: str, start: int, end: int) -> int:
    """The end of a body's name with the continent it is "in", or a place that its acronym counts in."""
    if (where := _IN_AND_ACRONYM.match(text, end)) and fold_name(where.group(1)) in acronyms_of(text[start : where.end()]):
        return where.end()
    where = _IN_CONTINENT.match(text, end)
    return where.end() if where else end


def _ends_office(text: str, whole_start: int, start: int, title: str) -> bool:
    if start == whole_start or any(fold_name(word) in ROLES for word in title.split()):
        return False
    between = [fold_name(word) for word in text[whole_start:start].split()]
    return any(word not in HONORIFICS for word in between) and _office_lead(text, whole_start) is not None


def _office_lead(text: str, start: int) -> re.Match[str] | None:
    """What opens an office before a run of names: "Minister of" Education …, "Leader of the" Opposition …."""
    if lead := _TITLE_OF.search(text, max(0, start - 24), start):
        return lead
    lead = _LEADER_OF.search(text, max(0, start - 16), start)
    first = _WORD.match(text, start) if lead else None
    return lead if first and fold_name(first.group()) in _CHAMBERS else None


def _cut_title(text: str, tokens: list[Token]) -> tuple[str, str, list[Token]]:
    """Split a run into its title, its honorific and the name that is left."""
    folded = [fold_name(token) for token, _, _ in tokens]
    if len(tokens) == 1 and folded[0] not in ROLES and "-" not in folded[0] and folded[0] not in ABBREVIATED_TITLES:
        return "", "", tokens
    honorifics = [n for n, word in enumerate(folded) if word in HONORIFICS and n < len(folded) - 1]
    if honorifics:
        last = honorifics[-1]
        title = _printed(text, tokens[: honorifics[0]])
        rest = tokens[last + 1 :]
        while len(rest) > 1 and fold_name(rest[0][0]) in _BENCH:  # "Lady Justice Ada Lund"
            title, rest = f"{title or tokens[last][0]} {rest[0][0]}", rest[1:]
        return title, tokens[last][0], rest
    cut = _title_length(folded, tokens)
    if cut:
        return _printed(text, tokens[:cut]), "", tokens[cut:]
    if len(tokens) >= 3 and BODIES.isdisjoint((folded[1], folded[-1])) and _office_lead(text, tokens[0][1]):
        keep = _name_after_office(tokens)
        return "", "", tokens[keep:]
    if folded[0] == "state" and len(tokens) == 2 and folded[1] not in BODIES | PORTFOLIOS and _office_lead(text, tokens[0][1]):
        return "", "", tokens[1:]  # "former secretary of State Varga"
    return "", "", tokens[_is_of_nation(text, tokens) :]


def _is_of_nation(text: str, tokens: list[Token]) -> bool:
    """ "Canadian Dale Whitecloud": whence somebody comes, before a given name or where a human's doings follow."""
    if text.endswith(("the ", "The "), 0, tokens[0][1]) or len(tokens) != 3 or not is_nationality(tokens[0][0]):
        return False
    if not BODIES.isdisjoint(fold_name(token) for token, _, _ in tokens):
        return False
    apposed = text.endswith(", ", 0, tokens[0][1]) and text.startswith(",", tokens[-1][2])
    return apposed or given_gender(tokens[1][0]) is not None or _HUMANLY.match(text, tokens[-1][2]) is not None


ABBREVIATED_TITLES = words_of("""
    revd ven cr cde ret retd rtd
    sens reps govs pres
    pm fm gen col lt sgt cpl pvt capt maj cmdr adm gov sen rep del ald rev cllr amb sec det insp supt msgr fr brig atty adv
    ch con cst cdr ldr flt sqn pte
""")


def _title_length(folded: list[str], tokens: list[Token]) -> int:
    """How many words of a run are a title; all of them where the run names nobody."""
    cut = 0
    if "&" in folded:  # "Crumb & Daughter"
        return 0
    if len(folded) == 3 and folded[1] == "dean" and _looks_given(folded[0]):  # "Orville Dean Pruitt"
        return 0
    for n, word in enumerate(folded):
        ends = n == len(folded) - 1 and not tokens[n][0].endswith(".")  # "Ada Sen"
        if _is_role(word) or (word in ABBREVIATED_TITLES and not ends and tokens[n][0][0].isupper()):  # not "Marisol del Prado"
            cut = n + 1
        elif word in ROLE_MODIFIERS or word in ("of",):
            continue
        elif cut:
            break
    if later := _later_title(folded, tokens, cut) or (cut and _title_of_body(folded)):
        return later
    if not cut and len(folded) > 2 and _SCHOLAR.fullmatch(folded[0]):  # "Microbiologist Tala Sefo"
        return 1
    if not cut and len(folded) > 2 and given_gender(folded[1]) and not given_gender(folded[0]):
        first = folded[0].removesuffix("s")
        return int(first in ROLES or _TRADE.search(first) is not None)  # "Neighbours Ada Lund and", "Lifeguard Ada Lund"
    if cut == len(folded) and cut >= 2 and folded[-1] in SURNAME_TITLES and _looks_given(folded[-2]):
        if len(folded) == 3 and gender_of_person(folded[1]) and (_TRADE.search(folded[0]) or folded[0] in ROLES):
            return 1  # "Custodian Earl Pope"
        return 0 if len(folded) == 2 else _title_length(folded[:-1], tokens[:-1])
    if cut == 2 == len(folded) and given_gender(folded[0]) and not tokens[1][0].isupper():  # "Anneke Guard"
        return 0
    if cut == 1 and len(folded) > 1 and folded[0] == "dean":
        return 0
    if 0 < cut < len(folded) - 2 and folded[cut] == "of" and folded[cut + 1] in ROLE_MODIFIERS:  # "Chief Of Staff Ada Lund"
        return cut + 2
    if cut and cut < len(folded) and folded[cut] in BODIES:
        return 0
    return cut


def _title_of_body(folded: list[str]) -> int:
    """ "Chief Cabinet Secretary", "Deputy Party Chairman": how many words an office is that holds the word for a body, else 0."""
    if folded[0] not in _RANKS or len(folded) < 3 or folded[1] not in BODIES:
        return 0
    return 3 if folded[2] in ROLES - SURNAME_TITLES else 0


def _later_title(folded: list[str], tokens: list[Token], cut: int) -> int:
    """ "Federalist South Sarn Sen." Odo Brann: how many words a title is that goes on behind its first office, 0 where it does not."""
    ends = [
        n for n in range(cut + 1, len(folded) - 1) if folded[n] in ROLES or (folded[n] in ABBREVIATED_TITLES and tokens[n][0].endswith("."))
    ]
    plain = bool(cut and ends) and not any(
        given_gender(folded[n]) and folded[n - 1] not in PLACES for n in range(cut, ends[-1])
    )  # "South Carolina" is no Carolina
    return ends[-1] + 1 if plain and len(folded) - ends[-1] > 2 else 0


def _is_role(word: str) -> bool:
    """A role, "father-in-law", "co-chair", "Oscar-winner" and "mother-of-three" counted in."""
    if "-" not in word:
        return word in ROLES
    parts = word.split("-")
    return word in ROLES or parts[-1] in ROLES or parts[-1] == "winner" or (parts[1] == "of" and parts[0] in ROLES)


def _looks_given(word: str) -> bool:
    return word not in ROLE_MODIFIERS and word not in ROLES and word not in ABBREVIATED_TITLES


def _name_after_office(tokens: list[Token]) -> int:
    """Where the name begins after "Minister of": the office's own words come first."""
    given = next((n for n in range(1, len(tokens) - 1) if given_gender(tokens[n][0]) and fold_name(tokens[n - 1][0]) not in PLACES), 0)
    if given:
        return given
    portfolio = next((n for n in range(len(tokens) - 2, 0, -1) if fold_name(tokens[n - 1][0]) in PORTFOLIOS), 0)
    if portfolio:
        return portfolio
    for cut in (2, 1):
        if len(tokens) - cut >= 2 and (cut == 1 or is_country(" ".join(token for token, _, _ in tokens[:2]))):
            return cut
    return 0


def _printed(text: str, tokens: list[Token]) -> str:
    return text[tokens[0][1] : tokens[-1][2]] if tokens else ""


def _is_called_so(text: str, words: tuple[str, ...], start: int) -> bool:
    return len(words) == 1 and _CALLED_SO.search(text, max(0, start - 24), start) is not None


def _takes_extension(words: tuple[str, ...]) -> bool:
    """Only a head takes "of …": "Council of the Plain", not "Plain Council of"."""
    return fold_name(strip_possessive(words[-1])) in BODIES
