"""The body that a stretch of text is about: whom "the company" means where no name says company."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.countries import is_country, is_seat
from onrecord.names import fold_name, is_acronym, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, COMPANY_FORMS, GROUPS, ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Speaker, Turn

_PUBLIC = words_of("ministry republic street square road avenue league office workers conference")
# what groups call themselves
GROUPS_CALLED = words_of("front movement brigade brigades network coalition alliance collective league forum")
# what is done by or with a body, or stands in a list of places, is not what the text is about
_OBJECT_LEAD = re.compile(r"\b(?:by|with|from|against|(?<!hares )(?<!stock )in|at|near|to|into|on|via|via the|of|of the) $")
OUTLETS = ("paper ", "magazine ", "daily ", "weekly ", "website ", "station ", "broadcaster ")
_THING_AFTER = re.compile(
    r" (?:Act|Award|Building|Bridge|Cup|Prize|Report|Road|Square|Street|Treaty"
    r"|act|award|bill|building|bridge|cup|day|film|law|prize|treaty)\b"
)


def resolve_talked_of(reading: Reading, turn: Turn, head: str) -> Speaker | None:
    """The only body named in the sentence, else in the paragraph, else in the one before; None where two are."""
    for number, (begin, end) in enumerate(_windows(reading, turn)):
        found: dict[str, Mention] = {}
        for mention in reading.mentions_between(begin, end):
            if may_be_meant(reading, mention, head) and (number < 2 or mention.opens):
                value, _, fuller = reading.bodies.expand(mention.name)
                found.setdefault(strip_possessive(value), fuller or mention)
        if len(found) == 1:
            ((value, mention),) = found.items()
            span = Span(mention.start, mention.end)
            return Speaker(value, "organisation", f"the only body the text talks of before “{head}”", span, 0.7, head=head)
        if found:
            return None
    return None


def resolve_opening(reading: Reading, turn: Turn, head: str) -> Speaker | None:
    """ "Orlam led the losses. The company said": the body whose bare name opens the sentence before, alone in it."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    if len(begins) < 2 or turn.at - begins[-1] > 2:
        return None
    named = reading.mentions_between(begins[-2], begins[-1])
    if len(named) != 1 or named[0].whole_start != begins[-2] or not may_be_meant(reading, named[0], head):
        return None
    value, _, fuller = reading.bodies.expand(named[0].name)
    at = fuller or named[0]
    return Speaker(
        strip_possessive(value), "organisation", "the body that opens the sentence before", Span(at.start, at.end), 0.75, head=head
    )


def _windows(reading: Reading, turn: Turn) -> Iterator[tuple[int, int]]:
    line = reading.paragraphs[turn.paragraph].start
    yield reading.sentence_starts(turn.paragraph, turn.at)[-1], turn.at
    yield line, turn.at
    if turn.paragraph:
        yield reading.paragraphs[turn.paragraph - 1].start, line


def may_be_meant(reading: Reading, mention: Mention, head: str) -> bool:
    """Whether a name can be that of a company, club or charity that the text is about; a front is a group."""
    if mention.kind not in ("body", "unknown") or mention.start in reading.people.of_mention or reading.in_furniture(mention.start):
        return False
    words = [fold_name(word) for word in mention.words]
    heads = BODIES.intersection(words) - COMPANY_FORMS
    heads -= GROUPS_CALLED if head in ("group", "organisation", "organization") else frozenset()
    if heads or not _PUBLIC.isdisjoint(words) or is_country(mention.name) or is_seat(mention.name) or words[-1] in ROLES | GROUPS:
        return False
    if reading.bodies.is_place(mention.name) or (mention.name.isupper() and not is_acronym(mention.name)):
        return False
    if len(words) == 1 and mention.opens and not _is_name_elsewhere(reading, mention):
        return False
    lead = reading.text[max(0, mention.start - 12) : mention.start]
    if lead.endswith(OUTLETS):  # "the trade paper Wheel & Rim reported"
        return False
    return not _OBJECT_LEAD.search(lead.removesuffix("the ")) and not _THING_AFTER.match(reading.text, mention.end)


def _is_name_elsewhere(reading: Reading, mention: Mention) -> bool:
    """Whether a word that opens a sentence is a name: capitalised within sentences too, and never small."""
    within = any(other.name == mention.name and not other.opens for other in reading.mentions)
    return within and not re.search(rf"\b{re.escape(mention.name.casefold())}\b", reading.text)
