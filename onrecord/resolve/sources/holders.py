"""Whether the offices printed before a name are those of who has it: "former Sarn Gov. and Party Chairman Odo Brann"."""

from __future__ import annotations

import re

from onrecord.names import fold_name, words_of
from onrecord.resolve.lexicon import ABBREVIATED_OFFICES, BODIES, DEFINITE, INDEFINITE, PORTFOLIOS, POSSESSIVE, ROLES
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.printedroles import is_style

_OFFICES = ROLES | ABBREVIATED_OFFICES.keys() | words_of("founder star contributor contender nominee hopeful neurosurgeon master")
# "chair of the bench Ada Lund": the head of a body, named after it
_HEAD_OF = re.compile(r"(?:[Tt]he )?(?:[\w-]+ )?([\w-]+) (?:of|in|at|on) the (?:[a-z-]+ )?([a-z]+) $")
# "Chairman of governors the Rev Hilary March": the office has its genitive, so that "the" is the style's
_OFFICE_THE = re.compile(r"(?:[Tt]he )?(?:[\w-]+ ){0,2}([\w-]+) (?:of|for) (?!the\b)[\w’'-]+(?: [\w’'-]+)? the $")
# one office of a chain: "former Sarn Gov.", "Elda County Supervisor of Elections"
_OFFICE = re.compile(r"(?:(?:[\w’'-]+\.?,? ){0,6}?)([\w-]+)\.?(?: of ([\w-]+))?")
_OF_OFFICES = PORTFOLIOS | words_of("elections ceremonies staff schools operations communications parliament police")
_NO_PART = DEFINITE | INDEFINITE | POSSESSIVE | words_of("of for to with by from at in on who that or than like about after")


def holds_office(lead: str, mention: Mention) -> bool:
    """Whether all that stands before a name, in its part of the sentence, is the name's own office or offices."""
    return _heads_body(lead, mention) or ((bool(mention.title) or len(mention.words) > 1) and _has_offices(lead, mention))


def _heads_body(lead: str, mention: Mention) -> bool:
    """ "Chair of the bench Ada Lund", "Chair of governors the Rev Ada Lund", not "the biographer of the poet Ada Lund"."""
    if mention.title and is_style(mention.title) and (own := _OFFICE_THE.fullmatch(lead.lstrip())):
        return fold_name(own.group(1)) in ROLES
    office = _HEAD_OF.search(lead) if len(mention.words) > 1 else None
    held = office and fold_name(office.group(1)) in ROLES and (office.group(2) in BODIES or office.group(2) in ("bench", "faculty"))
    return bool(held) and any(given_gender(word) for word in mention.words[:-1])


def _has_offices(lead: str, mention: Mention) -> bool:
    """ "Co-founder and CEO Ada Lund", "Farmer and mother-of-four Ada Lund", not "a friend and Ada Lund"."""
    *parts, last = re.split(r" and(?: |$)", lead.strip())
    if mention.kind == "body" or fold_name(lead.split()[0] if lead.split() else "") in DEFINITE:
        return False
    if mention.title and parts:  # its last office is read with the name
        return all(map(_is_chain_part, parts)) and _NO_PART.isdisjoint(last.casefold().split())
    return all(map(_is_chain_part, (*parts, last)))


def _is_chain_part(part: str) -> bool:
    office = _OFFICE.fullmatch(part)
    if office is None or (office.group(2) and office.group(2).casefold() not in _OF_OFFICES):
        return False
    before = part[: office.start(1)].casefold().split()
    return _is_office(office.group(1)) and _NO_PART.isdisjoint(before)


def _is_office(word: str) -> bool:
    parts = fold_name(word).split("-")
    return parts[-1] in _OFFICES or (parts[1:2] == ["of"] and parts[0] in _OFFICES)
