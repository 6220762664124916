"""Names right after a long office, as agencies print them: "Head of the Committee on Foreign Affairs Ivo Karas said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.countries import is_country, is_nationality
from onrecord.names import CAPITALS, PARTICLES, fold_name, is_acronym
from onrecord.resolve.lexicon import BODIES, COMPANY_ENDS, GROUPS, PLACES, PORTFOLIOS, ROLE_MODIFIERS, ROLES
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.runs import opens_sentence

_HEADS = (
    r"head|chief|chair(?:man|woman|person)?|director(?:[- ]general)?|commander|representative|ambassador|envoy|minister|secretary"
    r"|secretary[- ]general|deputy|president|vice[- ]president|governor|speaker|member|spokes(?:man|woman|person)|commissioner|adviser"
    r"|leader|rapporteur|prosecutor|co[- ]?ordinator|fellow|professor|expert|analyst|researcher|editor(?:-in-chief)?|mayor|rector|dean"
)
# the office before a name, with the body and the country it is of
_OFFICE = re.compile(
    rf"(?:(?<=[.!?] )|(?<=[.!?][”\"’] )|(?<=[,;:\n(“\"] )|^|\b(?:the|and|by|with|that|to|told|as) |\n|[“\"])"
    rf"((?:(?:[Tt]he )?(?:[{CAPITALS}][\w’'-]* |[a-z][a-z-]+ ){{0,5}}?)(?:{_HEADS}) (?:of|for|to|at|in|on|with) [^,.;:“”\"\n]{{2,110}} )$",
    re.IGNORECASE,
)
_BEFORE_RANK = re.compile(
    rf"\b((?:[{CAPITALS}][\w’'-]* )?(?i:{_HEADS}) of (?:(?:[{CAPITALS}][\w’'-]*|of|the|for|and|on) )+"
    r"(?:(?:Major|Lieutenant|Brigadier|Colonel|Vice|Rear)[- ])?(?:General|Gen\.|Admiral|Colonel|Col\.|Marshal|Judge|Ambassador|Dr\.?) )$"
)
_TITLES = ROLES | ROLE_MODIFIERS
_NO_NAME = BODIES | COMPANY_ENDS | GROUPS | PLACES | PORTFOLIOS | ROLES | ROLE_MODIFIERS
_OF_BODY = BODIES | COMPANY_ENDS | PLACES | PORTFOLIOS
_MOST = 170  # characters of an office


def part_offices(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those cut in two that hold a body's name and right after it a person's who has an office in it."""
    kept: dict[tuple[int, int], Mention] = {}
    starts = [mention.start for mention in mentions]
    for mention in mentions:
        if mention.honorific and len(mention.words) > 1 and all(fold_name(word) in _TITLES for word in mention.words):
            continue  # "Madam Prime Minister" names nobody
        if mention.kind == "person" and mention.title:
            _give_office(text, mention)
        if mention.kind == "person" or len(mention.words) < 3 or mention.in_title:
            kept.setdefault((mention.start, mention.end), mention)
            continue
        person = _person_in(text, mention, mentions[: bisect_left(starts, mention.end)])
        if person is None:
            kept.setdefault((mention.start, mention.end), mention)
            continue
        words = mention.words[: len(mention.words) - len(person.words)]
        body = replace(mention, words=words, end=mention.start + len(text[mention.start : person.start].rstrip()))
        kept[body.start, body.end] = body
        kept[person.start, person.end] = person
        for key in [key for key, one in kept.items() if person.whole_start <= key[0] < body.start and _is_office(one)]:
            del kept[key]
    return sorted(kept.values(), key=lambda mention: mention.start)


def _give_office(text: str, mention: Mention) -> None:
    """ "Commander of the Guards Corps Major General Ada Lund": the office before the rank too."""
    office = (
        _BEFORE_RANK.search(text, max(0, mention.whole_start - _MOST), mention.start)
        if " of " in mention.title or text.endswith(("of ", "'s ", "’s "), 0, mention.whole_start)
        else None
    )
    if office and office.start(1) < mention.whole_start:
        mention.whole_start, mention.title, mention.office = office.start(1), text[office.start(1) : mention.start].strip(), True


def _is_office(mention: Mention) -> bool:
    """ "Head", that a capital made a name."""
    return len(mention.words) == 1 and fold_name(mention.words[0]) in _HEADS.split("|")


def _person_in(text: str, mention: Mention, so_far: Sequence[Mention]) -> Mention | None:
    """The person whose name ends a mention, with the office before it; None where nothing tells that it is a name."""
    length = 3 if len(mention.words) > 3 and fold_name(mention.words[-2]) in PARTICLES else 2
    words = mention.words[-length:]
    if any(fold_name(word) in _NO_NAME or is_acronym(word) or not word[0].isalpha() for word in words):
        return None
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return None
    start = text.rfind(words[0], mention.start, mention.end - len(words[-1]))
    rest = mention.words[: len(mention.words) - length]
    if start <= mention.start or is_country(words[-1]) or f"in {words[-1]}" in text:  # "the University of Iowa"
        return None
    if not any(_is_of_body(word) for word in rest) or not _is_name(text, words, start):
        return None
    office = _OFFICE.search(text, max(0, start - _MOST), start)
    if office is None:
        return None
    whole = office.start(1)
    title = text[whole:start].strip()
    return Mention(start, mention.end, words, "person", title, "", opens_sentence(text, whole), False, whole, True)


def _is_of_body(word: str) -> bool:
    return not word[0].isupper() or fold_name(word) in _OF_BODY or is_acronym(word) or is_country(word) or is_nationality(word)


def _is_name(text: str, words: tuple[str, ...], at: int) -> bool:
    """Whether the first word is a given name, or the last stands alone elsewhere as a surname does."""
    if given_gender(words[0]):
        return True
    alone = re.finditer(rf"(?<![\w-]){re.escape(words[-1])}(?![\w-])", text)
    before = (text[max(0, match.start() - len(words[0]) - 1) : match.start() - 1] for match in alone if match.start() != at)
    return any(lead != words[0] for lead in before)
