"""A bare name that the text introduces as a human's: "a teacher named Vika", "the pollster, Kartini,", "Setiawati, 54, who"."""

from __future__ import annotations

import re

from onrecord.names import words_of
from onrecord.resolve.lexicon import BODIES, ROLES
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.printedroles import office_head, role_after, role_before

_CALLED_BEFORE = re.compile(r"\b(?:called|named)\s$")
_ONE_CALLED = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z-]+ ){1,3}(?:called|named) $")  # "a teacher named Vika waits"
_NOUN_AFTER = re.compile(r" (?!who\b|is\b|was\b|has\b|had\b|said\b|says\b|told\b|and\b|in\b|from\b|of\b)[a-z]+")
_AGED = re.compile(r", (?:aged )?[1-9]\d, [a-z]|, aged [1-9]\d\b")
_PREPOSITION = re.compile(r"\b(?:in|at|of|from|near|by|for|with|to|outside|under) $", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\b([a-z][a-z-]+) $")
# "in Elda, the mayor, Ada Lund,": the office is hers
_NAMED_NEXT = re.compile(r"(?: of [\w’' -]{1,40}?,)? [A-Z]|, [A-Z]")
# what a club, a firm, a town or a country may be called too; "colleague Elda" and "member Elda" may be states
_BODILY = words_of("""
    agent associate auditor builder candidate champion client colleague competitor consultant contractor counterpart customer defender
    developer editor employer favourite friend founder frontrunner front-runner general guard host incumbent insider investor keeper
    leader member monitor neighbor neighbour observer operator opponent organiser organizer owner partner person player porter
    predecessor producer promoter publisher republican rival shareholder source sponsor successor supplier tenant trader twin user
    winner mother father sister brother major king queen prince princess mediator
""")

_FROM = (" from ", " through ", " around ", " toward ", " towards ", *(f" {done} at " for done in (
    "directed", "aimed", "levelled", "leveled", "shouted", "looked", "laughed", "angry", "furious", "swipe", "shot", "shots", "dig",
)))  # fmt: skip
_OPENING, _CLOSED = frozenset('"“‘«'), re.compile(r",?[\"”’»]")
_PLAYED = re.compile(r"\b(?:fame|starred|starring|role|cast|appeared)\b[^.;:,\n]{0,30} (?:as|of)(?: [a-z-]+)? $")
_WORK = re.compile(
    r"\b(?:show|programme|program|film|movie|series|play|musical|opera|novel|book|memoir|album|song|single|podcast|painting|documentary) .$"
)

_SO_CALLED = re.compile(r"\b(?:as|titled|entitled|dubbed) .$")  # "gave their home as “Upper Sarn,”"


def is_told(text: str, mention: Mention) -> bool:
    """Whether the text tells of a bare name that it is a human's."""
    return is_called(text, mention) or is_introduced(text, mention)


def is_called(text: str, mention: Mention) -> bool:
    """ "A seller named Dobro said", not "called Ruvanian officials"."""
    if not text[max(0, mention.start - 8) : mention.start].rstrip().endswith(("called", "named")):
        return False
    if _ONE_CALLED.search(text, max(0, mention.start - 60), mention.start):
        return True
    before = _CALLED_BEFORE.search(text, max(0, mention.start - 8), mention.start)
    return bool(before) and not _NOUN_AFTER.match(text, mention.end)


def is_introduced(text: str, mention: Mention) -> bool:
    """Whether an age or an office printed beside a bare name tells that it is a human's; "without their coach, Elda lost" tells nothing."""
    if mention.kind != "unknown" or mention.after_the or mention.in_title or mention.name.isupper() or not mention.name[-1].isalpha():
        return False
    if _PREPOSITION.search(text, max(0, mention.start - 10), mention.start):
        return False
    return _AGED.match(text, mention.end) is not None or has_human_office(text, mention)


def may_be_human(text: str, place: Mention) -> bool:
    """Whether what reads as a place may be somebody of that surname: "at Orsk’s table", "came under fire from Orsk"."""
    if text.startswith(("'s ", "’s "), place.end):
        return True
    return is_after_from(text, place) and f" in {place.name}" not in text


def is_after_from(text: str, place: Mention) -> bool:
    """Whether what made a place of a name is a word that may stand before a human too: "from", "aimed at"."""
    return text.endswith(_FROM, 0, place.start)


def is_plainly_human(text: str, mention: Mention) -> bool:
    """Whether what stands beside a name tells that it is a human's: a title, an office, an age."""
    titled = bool(mention.title or mention.honorific)
    return titled or _AGED.match(text, mention.end) is not None or has_human_office(text, mention)


def has_human_office(text: str, mention: Mention) -> bool:
    """Whether an office that only a human holds is printed right before a name or right after it."""
    closed = text.startswith(",", mention.end)
    if text.endswith(", ", max(0, mention.start - 2), mention.start):
        return closed and (_is_human(role_before(text, mention)) or text.endswith("pposite number, ", 0, mention.start))
    if (word := _WORD_BEFORE.search(text, max(0, mention.start - 24), mention.start)) and _is_role(word[1]):
        return True
    if text.endswith(" of staff ", 0, mention.start) and _is_human(role_before(text, mention)):  # "her chief of staff Ada Mills"
        return True
    after = role_after(text, mention) if closed else ""
    return " " in after and _is_human(after) and not _NAMED_NEXT.match(text, mention.end + 2 + len(after))


def _is_human(role: str) -> bool:
    return _is_role((office_head(role) or [""])[-1])


def _is_role(word: str) -> bool:
    last = word.split("-")[-1]
    return last in ROLES and last not in _BODILY and last not in BODIES


def is_works_title(text: str, mention: Mention) -> bool:
    """ "On the show “Buenos Días”": a name alone in marks is a work's, "Flight MS804" a thing's, "Vince" of "fame as Vince" a part's."""
    start = mention.whole_start
    before = text[max(0, start - 60) : start].rsplit(" ", 3)[-3:-1]
    played = ("as" in before or "of" in before) and _PLAYED.search(text, max(0, start - 60), start)
    if played or mention.words[-1][-1].isdigit():
        return True
    marks = text[start - 1 : start] in _OPENING and bool(_CLOSED.match(text, mention.end))
    if marks and given_gender(mention.words[0]) is None and _SO_CALLED.search(text, max(0, start - 12), start):
        return True
    return marks and len(mention.words) > 1 and _WORK.search(text, max(0, start - 30), start) is not None
