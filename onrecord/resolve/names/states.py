"""Names that a text uses as a country's, though no table has them: "the foreign minister of Kestria", "the Kestrian government"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.countries import STEM, same_country

_OFFICES = r"(?:foreign|prime|defen[cs]e|interior|finance) (?:ministers?|ministry)"
_LAND = r"parliament|capital|coast|central bank|constitution|independence|airspace|territory|borders?"
_OF = re.compile(
    rf"\b(?:{_OFFICES}|governments?|republic|kingdom|embassy|representatives?|delegates?) (?:of|for) (?:the )?$", re.IGNORECASE
)
_OWNS = re.compile(rf"[’']s (?:(?:[a-z]+ )?(?:{_LAND})|(?i:foreign|defen[cs]e|interior) (?i:ministry))\b")
_ADJECTIVE = re.compile(
    rf"(\w*(?:n|ese|ish|ic|er|i)) (?i:{_OFFICES}|{_LAND}|governments?|president|premier|army|navy|troops|forces|officials?"
    r"|authorities|diplomats?|diplomacy|embassy|consulate|ambassador|side|minister|ministry|soldiers?|ships?|vessels|citizens|people|police"
    r"|delegation|delegates|leaders?|currency|state|waters|farmers|companies)\b"
)
_PRONOUN = re.compile(r"\b(?:he|his|him|she|hers?|(its|itself))\b|[.!?;\n“”\"«»]")
_IN_COMPANY = re.compile(r"\b(?:[Ss]hares|[Ss]take|[Ii]nvestors|[Ss]hareholders) (?:in|of) $")
_OF_COMPANY = re.compile(
    r"[’']s (?:[\w-]+ )?(?:chatbot|app|software|platform|board|chief executive|CEO|chairman|products|servers|factory|plant)\b"
    r"|(?:[’']s)? (?:shares|shareholders|customers|passengers|plc)\b"
    r"| (?:was|were) founded (?:in|as|by)\b"
    r"| said in a statement(?: [\w ]{1,20})? (?:that )?it (?:would|had|was|will|has|is)\b"
)
_AS_FAR = 140  # characters in which a pronoun may still mean the name before it


def is_state_name(text: str, name: str) -> bool:
    """Whether the text prints a single name's officials or land, or those of the adjective made from it, as a country's."""
    stem = name[: max(STEM, len(name) - 2)]
    for at in _find_all(text, stem):
        end = at + len(name)
        if text.startswith(name, at) and not text[end : end + 1].isalnum():
            if _OWNS.match(text, end) or _OF.search(text, max(0, at - 32), at):
                return True
        elif (match := _ADJECTIVE.match(text, at + len(stem))) and same_country(name, stem + match.group(1)):
            return True
    return False


def is_company(text: str, name: str) -> bool:
    """Whether a single name is used as a company's: "shares in Railnet", "Railnet said in a statement that it would"."""
    for at in _find_all(text, name):
        end = at + len(name)
        if _OF_COMPANY.match(text, end) or (not text[end : end + 1].isalnum() and _IN_COMPANY.search(text, max(0, at - 24), at)):
            return True
    return False


def is_thing(text: str, name: str) -> bool:
    """Whether a single name is followed by "its" somewhere and by "his" or "her" nowhere: no human's."""
    found = False
    for at in _find_all(text, name):
        pronoun = _PRONOUN.search(text, at + len(name), at + len(name) + _AS_FAR)
        if pronoun and pronoun.group()[0].isalpha():
            if not pronoun.group(1):
                return False
            found = True
    return found


def _find_all(text: str, word: str) -> Iterator[int]:
    """Where a word begins, alone or as the beginning of another."""
    at = text.find(word)
    while at >= 0:
        if not text[at - 1 : at].isalnum():
            yield at
        at = text.find(word, at + 1)


def adjectives_of(name: str) -> frozenset[str]:
    """The adjectives and peoples that may be made from a country's name: Tolmark, Tolmarkian, Tolmarkians."""
    made = {f"{name}n", f"{name}ese", *(name.rstrip("aeiouy") + end for end in ("ian", "an", "ese", "ish", "i", "ine"))}
    return frozenset({*made, *(word + "s" for word in made)})
