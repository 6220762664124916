"""What a name is of, by its words and those beside it: a person, a body, a place, or what only the rest of the text can tell."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.countries import is_country, is_nationality, is_seat
from onrecord.names import fold_name, is_acronym, words_of
from onrecord.resolve.lexicon import BODIES, CALLED_BODIES, COMPANY_ENDS, GROUPS, PARTIES, PLACES, ROLES, VESSELS
from onrecord.resolve.names.givennames import gender_of_person, given_gender
from onrecord.resolve.names.knownbodies import is_known_body
from onrecord.resolve.names.nameorder import is_given_in_two
from onrecord.resolve.names.runs import PLACE_LEADS, opens_sentence

Kind = Literal["person", "body", "place", "unknown"]

# "the ferry operator Nordo": bodies; a camera operator is a person
_OPERATED = words_of("rail railway train tram bus ferry port airport network grid mobile phone telecoms cable pipeline power")
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_CALLED = "|".join(sorted(CALLED_BODIES))
# "Medo, the biggest producer of toys"
_LARGEST = r"(?:biggest|largest|leading|main|oldest) (?:[a-z-]+ ){0,2}?(?:producer|exporter|importer|seller|provider|brewer|builder)"
# those whom somebody who stands for office has, and no body
_OF_LEADERS = words_of("""
    aide aides adviser advisers advisor advisors ally allies surrogate surrogates supporter supporters backers loyalists voter voters donors
    delegate delegates campaign camp administration presidency cabinet
""")
# "Orsk's management company, Glow Theory,"
_OWN_COMPANY = re.compile(rf"(?:[’']s|\b(?:[Ii]ts|[Hh](?:is|er)|[Tt]heir|[Aa]n?)) (?:(?!for |of |at )[\w-]+ ){{0,3}}(?:{_CALLED}), $")
# "The company, Swiftline, told", not "the head of the company, Ada Lund, said"
_THE_COMPANY = re.compile(rf"(?<!of )(?<!for )(?<!at )(?<!from )(?<!to )(?<!by )\b[Tt]he (?:[\w-]+ )?(?:{_CALLED}), $")
_CALLED_AFTER = re.compile(
    rf", (?:the|an?|which is|one of the) (?:(?!(?:who|of|to|for|at|in|from|with|by)\b)[\w’'-]+ ){{0,4}}?(?:{_CALLED}|{_LARGEST})"
    r"(?:,| that| which| used| behind| in| of|\.| last| based| owned| backed| founded| valued| headquartered)"
)
# "Varga Inc"
COMPANY_AFTER = re.compile(r",? (?:Inc|Ltd|LLC|LLP|Corp|PLC|plc|GmbH|S\.A|N\.V|A/S|AB)\b\.?")
# bodies that are surnames too after a given name that is no town's: "Anneke Post"
_SURNAMES = words_of("post church house court force lodge parish palace guard board store front fund camp works mission mirror school star")
_BODY_ENDS = words_of("pac watch survey poll globe")  # "Valley Rights Watch", not "Anneke Poll"
_TOWNS = words_of(
    "victoria florence georgia charlotte virginia sydney madison lourdes sofia alexandria carolina adelaide regina valencia paris"
)
_OFFICE_BEFORE = re.compile(r"\b([a-z-]+) (?:of|for|in|at|to) [^,.;:\n“”\"]{2,50}, $|\b([a-z-]+),? $")
_HOLDINGS = ("hares in ", "take in ", "stock in ")
_CAMEL = re.compile(r"(?!Fitz|Mac|Van|Von|De[ls]|Abd|Ben|Ter|Mag)[A-Z][a-z]{2,}[A-Z][a-z]+")  # NorthGen, no McPhee
_FIRST_CAMEL = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z][a-z]{2,}")  # HomeShield Direct, no MaryBeth Lund
_CAMEL_PARTS = re.compile(r"[A-Z][a-z]+")


def kind_of(text: str, words: tuple[str, ...], at: tuple[int, int], titled: bool, after_the: bool) -> Kind:
    """What a name at some offsets is of; `titled` where a title or honorific stands before it."""
    start, end = at
    folded = [fold_name(word) for word in words]
    name = " ".join(words)
    if is_country(name) or is_seat(name):
        return "place"
    camel = None if words[0][1:].islower() else (_CAMEL if len(words) == 1 else _FIRST_CAMEL).fullmatch(words[0])
    if "&" in words or (camel and (len(words) == 1 or not any(map(gender_of_person, _CAMEL_PARTS.findall(words[0]))))):
        return "body"
    titled |= text.endswith("-year-old ", 0, start) and not (_NEXT_WORD.match(text, end) or is_nationality(words[0]))
    given = gender_of_person(words[0]) if titled else given_gender(words[0])
    surnamed = len(words) == 2 and folded[1] in _SURNAMES and folded[0] not in _TOWNS and given and (titled or not after_the)
    party = folded[-1] in PARTIES and (after_the or not opens_sentence(text, start) or folded[-1] == "labour" or len(words) > 1)
    if party or (not surnamed and ((folded[-1] in BODIES) if titled else not BODIES.isdisjoint(folded))):
        return "body"
    if titled:
        return "person"
    if is_known_body(name) and not re.search(rf"\b(?:Mrs?|Ms|Miss|Dr)\.? {re.escape(name)}\b", text):
        return "body"
    if len(words) > 1 and folded[-1] in GROUPS and given is None:  # "Kestrian Christians"
        return "body"
    before = text[max(0, start - 24) : start].rsplit(" ", 3)[-3:-1] if text[start - 1 : start] == " " else []
    called = before and (before[-1] in CALLED_BODIES or before[-1] in VESSELS or (before[-1] == "operator" and before[0] in _OPERATED))
    called = called or (before[-1:] in (["called"], ["named"]) and before[0] in CALLED_BODIES)  # "a group called Orsk First"
    apposed = text.startswith(",", end) and text.endswith(", ", 0, start)
    called = called or (apposed and _OWN_COMPANY.search(text, max(0, start - 50), start) is not None)
    called = called or (apposed and _THE_COMPANY.search(text, max(0, start - 40), start) is not None)
    called = called or (len(words) > 1 and before[-1:] in (["opposition"], ["ruling"], ["governing"]))
    if called or (text.startswith(", ", end) and _CALLED_AFTER.match(text, end)):
        return "body"
    if (len(words) > 1 and folded[-1] in COMPANY_ENDS) or COMPANY_AFTER.match(text, end):
        return "body"
    if len(words) > 1 and folded[-1] in _BODY_ENDS and given_gender(words[0]) is None:
        return "body"
    following = _NEXT_WORD.match(text, end)
    if following and _owns_as_body(words, following.group(1)):
        return "body"
    if len(words) == 1 and is_acronym(words[0]):
        return "body"
    if before and before[-1] == "the":
        before = before[:-1]
    named = len(words) > 1 and before[-1:] in (["from"], ["through"], ["around"], ["toward"]) and folded[0] not in _TOWNS
    if named and given_gender(words[0]) and folded[-1] not in PLACES:  # "took over from Ada Lund"
        return "unknown"
    owner = len(words) > 1 and text.startswith(("'s ", "’s "), end)  # "on a wall in Ines Varga's office"
    owner |= before[-1:] == ["in"] and text.endswith(_HOLDINGS, 0, start)  # "Shares in Vantaro"
    if len(words) == 2 and (is_given_in_two(words[1]) or is_given_in_two(words[0])) and not PLACES.isdisjoint(folded):
        return "person"
    if len(words) > 1 and folded[0] not in PLACES and folded[-1] in PLACES and _has_office(text, start):
        return "person"
    human = len(words) > 1 and given_gender(words[0]) is not None  # "Bill Clay"
    if (folded[0] in PLACES and not human) or folded[-1] in PLACES or (before and before[-1] in PLACE_LEADS and not owner):
        return "place"
    if after_the:
        return "body" if len(words) > 1 else "unknown"
    return "unknown"


def _owns_as_body(words: tuple[str, ...], noun: str) -> bool:
    """Whether the noun after a name tells a body: "a Swiftline spokesman", no "Varga aides", no "Ada Lund stickers"."""
    if noun not in ROLES and noun not in BODIES and noun not in GROUPS:
        return False
    return noun not in _OF_LEADERS if len(words) == 1 else given_gender(words[0]) is None


def _has_office(text: str, start: int) -> bool:
    """Whether an office stands right before a name: "Her foreign minister, Jon Inge Day", "former general Kanat Hill"."""
    office = _OFFICE_BEFORE.search(text, max(0, start - 70), start)
    return office is not None and any(fold_name(word) in ROLES for word in office.groups() if word)
