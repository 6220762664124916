"""Where a text names somebody or something: runs of capitalised words, cut into title and name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.countries import is_country, is_seat
from onrecord.names import CAPITALS, HONORIFICS, PARTICLES, SUFFIXES, acronyms_of, fold_name, is_acronym, strip_possessive, words_of
from onrecord.resolve.lexicon import (
    BODIES,
    CALLED_BODIES,
    COMMON,
    COMPANY_ENDS,
    GROUPS,
    PARTIES,
    PLACES,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
    SURNAME_TITLES,
    VESSELS,
)
from onrecord.resolve.names.givennames import gender_of_person, given_gender
from onrecord.resolve.names.nameorder import is_given_in_two
from onrecord.resolve.names.runs import Token, drop_common
from onrecord.resolve.names.titlelines import title_lines

Kind = Literal["person", "body", "place", "unknown"]

_LOWER_NAME = rf"(?:al|el|an|as|at|ash|ben|d|l|de|bin)[-’'][{CAPITALS}][\w’'-]*"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|MR|MRS|MS|DR|St"
    r"|Gen|Col|Lt|Sgt|Cpl|Pvt|Capt|Maj|Cmdr|Adm|Gov|Sen|Rep|Del|Ald|Rev|Hon|Prof|Ven|Cllr|Amb|Sec|Det|Insp|Supt|Msgr|Fr|Brig|Atty|Adv"
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
_RUN = re.compile(rf"(?:(?<![\w@#/-])(?<!\w[’'])|(?<=\bthe)(?=[{CAPITALS}][a-z])){_TOKEN}(?:{_LINK}(?:\d )?(?:\(ret\.\) )?{_TOKEN})*")
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
    r"|superintendent|inspector(?:[- ]general)?|chief)"
    r"[ ](?:of|for|to)(?: the)? $",
    re.IGNORECASE,
)
# "Deputy Defence Minister of Ruvania Ada Lund"
_CAPITALS_BEFORE = re.compile(rf"(?<!\. )(?:\b[{CAPITALS}][\w’'-]+ )+$")
# "Leader of the Opposition Ada Lund", "Speaker of the House Ada Lund"
_LEADER_OF = re.compile(r"\b(?:leader|speaker|clerk|chair)[ ]of(?: the)? $", re.IGNORECASE)
_CHAMBERS = words_of("opposition house senate assembly parliament commons lords council chamber congress legislature")
# "the ferry operator Nordo": bodies; a camera operator is a person
_OPERATED = words_of("rail railway train tram bus ferry port airport network grid mobile phone telecoms cable pipeline power")
_EDGES = " \t\n\u00a0\"“”„«‘'(["
_PLACE_LEADS = words_of("in at from near across into outside around toward towards through via")
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_WORD = re.compile(r"[\w’'-]+")
_CALLED = "|".join(sorted(CALLED_BODIES))
# "the newspaper Torch of Labour"
_CALLED_SO = re.compile(r"\b(?:newspaper|daily|weekly|paper|magazine|charity|movement|party) $")
# "Orsk's management company, Glow Theory,"
_OWN_COMPANY = re.compile(rf"(?:[’']s|\b(?:[Ii]ts|[Hh](?:is|er)|[Tt]heir|[Aa]n?)) (?:(?!for |of |at )[\w-]+ ){{0,3}}(?:{_CALLED}), $")
# "The company, Swiftline, told", not "the head of the company, Ada Lund, said"
_THE_COMPANY = re.compile(rf"(?<!of )(?<!for )(?<!at )(?<!from )(?<!to )(?<!by )\b[Tt]he (?:[\w-]+ )?(?:{_CALLED}), $")
_CALLED_AFTER = re.compile(
    rf", (?:the|an?|which is|one of the) (?:(?!who\b)[\w’'-]+ ){{0,4}}?(?:{_CALLED})"
    r"(?:,| that| which| used| behind| in| of|\.| last| based| owned| backed| founded| valued| headquartered)"
)
_PART = re.compile(r"[^\s,]+")
_IN_MARKS = '“"‘('
_IN_MARKS_INSIDE = re.compile(r" [“\"‘]([^“”\"‘’]+)[”\"’] ")
# the time of day before an entry of a live page
_CLOCK = re.compile(r"(?:^|\n)[\s\"“‘]*\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[:.,–—-]? +$")
# what is named after its kind and is nobody: "the trawler Bonny Margaret"
_COMPANY_AFTER = re.compile(r",? (?:Inc|Ltd|LLC|LLP|Corp|PLC|plc|GmbH|S\.A|N\.V|A/S|AB)\b\.?")
_ADDRESSED = words_of("mr mrs ms miss mx")  # "Mr Court", "Ms Jordan": nobody else
_BENCH = words_of("justice judge president speaker chancellor chief")
_STRICKEN = re.compile(r"-(?:hit|stricken|ravaged|held|controlled|administered|occupied) $")
# bodies that are surnames too after a given name that is no town's: "Anneke Post"
_SURNAMES = words_of("post church house court force lodge parish palace guard board store front fund camp works mission mirror school star")
_TOWNS = words_of(
    "victoria florence georgia charlotte virginia sydney madison lourdes sofia alexandria carolina adelaide regina valencia paris"
)
_OFFICE_BEFORE = re.compile(r"\b([a-z-]+) (?:of|for|in|at|to) [^,.;:\n“”\"]{2,50}, $|\b([a-z-]+),? $")
_TRADE = re.compile(r"\w{3,}(?:ner|der|ter|ker|ger|per|mer|ver|ist|ian|guard|keeper|woman)$")
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
        words = [word for word in self.words if fold_name(word) not in SUFFIXES] or self.words
        return words[-1]


def find_mentions(text: str) -> list[Mention]:
    """Every name of a text, in order; a title alone ("Prime Minister") names nobody and is left out."""
    found = []
    titles = title_lines(text)
    for match in _RUN.finditer(text):
        if mention := _read_run(text, match):
            mention.in_title = any(start <= mention.start < end for start, end in titles)
            found.append(mention)
    return found


def _read_run(text: str, match: re.Match[str]) -> Mention | None:
    run, start = match.group(), match.start()
    if " " not in run:
        tokens = [(run, start, match.end())]
        if run.casefold() in COMMON and not is_acronym(run):
            return None
    elif _SHOUTED.match(run):
        return None
    else:
        parts = (part for part in _PART.finditer(run) if part.group()[0] not in _IN_MARKS)
        tokens = [(part.group(), start + part.start(), start + part.end()) for part in parts]
    opens = opens_sentence(text, start)
    kept = drop_common(text, tokens, opens)
    found = _cut_run(text, kept, opens and len(kept) == len(tokens)) if kept else None
    if found and found.title and len(kept) == len(tokens) - 1 and tokens[0][0] == "The":  # "The Rev Ada Lund, minister of Sarn, will"
        found.opens = opens
    if found and _STRICKEN.search(text, max(0, found.start - 24), found.start):  # "Typhoon-hit Baryo"
        found.kind = "place"
    if found and (nickname := _IN_MARKS_INSIDE.search(text, found.start, found.end)):
        found.nickname = nickname.group(1)
    return found


def _cut_run(text: str, tokens: list[Token], opens: bool) -> Mention | None:
    whole_start = tokens[0][1]
    title, honorific, tokens = _cut_title(text, tokens)
    if not tokens:
        return None
    words = tuple(token for token, _, _ in tokens)
    start, end = tokens[0][1], tokens[-1][2]
    after_the = text.endswith(("the ", "The "), max(0, whole_start - 4), whole_start)
    kind = _kind_of(text, words, (whole_start, end), bool(title or honorific), after_the)
    kind = "person" if fold_name(honorific) in _ADDRESSED else kind
    named_so = len(words) == 1 and _CALLED_SO.search(text, max(0, start - 24), start)
    if ((kind == "body" and (_takes_extension(words) or named_so)) or (after_the and not title)) and (more := _EXTENSION.match(text, end)):
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


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word is the first of its sentence, quotation or line."""
    before = start
    while before and text[before - 1] in _EDGES:
        before -= 1
        if text[before] == "\n":
            return True
    return before == 0 or text[before - 1] in ".!?:;—–…" or _CLOCK.search(text, max(0, start - 24), start) is not None


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
    return "", "", tokens


ABBREVIATED_TITLES = words_of("""
    revd ven cr cde ret retd rtd
    pm fm gen col lt sgt cpl pvt capt maj cmdr adm gov sen rep del ald rev cllr amb sec det insp supt msgr fr brig atty adv
""")


def _title_length(folded: list[str], tokens: list[Token]) -> int:
    """How many words of a run are a title; all of them where the run names nobody."""
    cut = 0
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
    if cut and cut < len(folded) and folded[cut] in BODIES:
        return 0
    return cut


def _is_role(word: str) -> bool:
    """A role, "father-in-law" and "co-chair" counted in, and "mother-of-three"."""
    parts = word.split("-")
    return word in ROLES or parts[-1] in ROLES or (parts[1:2] == ["of"] and parts[0] in ROLES)


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


def _kind_of(text: str, words: tuple[str, ...], at: tuple[int, int], titled: bool, after_the: bool) -> Kind:
    start, end = at
    folded = [fold_name(word) for word in words]
    name = " ".join(words)
    if is_country(name) or is_seat(name):
        return "place"
    if "&" in words:
        return "body"
    given = gender_of_person(words[0]) if titled else given_gender(words[0])
    surnamed = len(words) == 2 and folded[1] in _SURNAMES and folded[0] not in _TOWNS and given and (titled or not after_the)
    party = folded[-1] in PARTIES and (after_the or not opens_sentence(text, start) or folded[-1] == "labour" or len(words) > 1)
    if party or (not surnamed and ((folded[-1] in BODIES) if titled else not BODIES.isdisjoint(folded))):
        return "body"
    if titled:
        return "person"
    before = text[max(0, start - 24) : start].split(" ")[-3:-1] if text[start - 1 : start] == " " else []
    called = before and (before[-1] in CALLED_BODIES | VESSELS or (before[-1] == "operator" and before[0] in _OPERATED))
    called = called or (text.startswith(",", end) and _OWN_COMPANY.search(text, max(0, start - 50), start) is not None)
    apposed = text.startswith(",", end) and text.endswith(", ", 0, start)
    called = called or (apposed and _THE_COMPANY.search(text, max(0, start - 40), start) is not None)
    called = called or (len(words) > 1 and before[-1:] in (["opposition"], ["ruling"], ["governing"]))
    if called or (text.startswith(", ", end) and _CALLED_AFTER.match(text, end)):
        return "body"
    if (len(words) > 1 and folded[-1] in COMPANY_ENDS) or _COMPANY_AFTER.match(text, end):
        return "body"
    following = _NEXT_WORD.match(text, end)
    if following and (following.group(1) in ROLES or following.group(1) in BODIES or following.group(1) in GROUPS):
        return "body"
    if len(words) == 1 and is_acronym(words[0]):
        return "body"
    if before and before[-1] == "the":
        before = before[:-1]
    named = len(words) > 1 and before[-1:] in (["from"], ["through"], ["around"], ["toward"]) and folded[0] not in _TOWNS
    if named and given_gender(words[0]) and folded[-1] not in PLACES:  # "took over from Ada Lund"
        return "unknown"
    owner = len(words) > 1 and text.startswith(("'s ", "’s "), end)  # "on a wall in Ines Varga's office"
    if len(words) == 2 and (is_given_in_two(words[1]) or is_given_in_two(words[0])) and not PLACES.isdisjoint(folded):
        return "person"
    if len(words) > 1 and folded[0] not in PLACES and folded[-1] in PLACES and _has_office(text, start):
        return "person"
    if folded[0] in PLACES or folded[-1] in PLACES or (before and before[-1] in _PLACE_LEADS and not owner):
        return "place"
    if after_the:
        return "body" if len(words) > 1 else "unknown"
    return "unknown"


def _has_office(text: str, start: int) -> bool:
    """Whether an office stands right before a name: "Her foreign minister, Jon Inge Day", "former general Kanat Hill"."""
    office = _OFFICE_BEFORE.search(text, max(0, start - 70), start)
    return office is not None and any(fold_name(word) in ROLES for word in office.groups() if word)


def _takes_extension(words: tuple[str, ...]) -> bool:
    """Only a head takes "of …": "Council of the Plain", not "Plain Council of"."""
    return fold_name(strip_possessive(words[-1])) in BODIES
