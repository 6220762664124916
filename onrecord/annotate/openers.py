"""What opens a sentence is no part of who speaks in it: the day, the manner, a name that belongs to a phrase before the subject."""

from __future__ import annotations

import re

from onrecord.records import Span

_START = r"(?:^|[\n.!?][\s\"”’»]*)"
# "Yesterday the union said", "On Monday Varga said": the day is no part of who speaks
_DAY_FIRST = re.compile(
    r"(?:(?:(?:Late|Early|Earlier) )?(?:Yesterday|Today|Tonight|[Ll]ast (?:night|week|month|year)|[Tt]his (?:morning|afternoon|week)"
    r"|(?:[Oo]n )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:morning|afternoon|evening|night))?,?) (?=\w)"
)
# In a message to staff seen by [the Herald, the bank's director, Ada Lund,] said: what a preposition stands before is no subject
_OBJECT_FIRST = re.compile(
    rf"{_START}(?:(?:In|At|On|From|For|With|During|After|Before|Through|Under|By)"
    r"|(?:(?:In|At|On|From|For|With|During|After|Before|Through|Under|By|Based|Given|[A-Z][a-z]+ing|When this was)\b[^,;:.!?\n“”\"]*"
    rf" (?:in|at|on|by|of|to|with|from|for|via|through|over))) (?:(?:[\w’'.]+ ){{0,4}}[\w’'.]+-)?$"
)
# what may be the subject behind that comma; "In the north of [Sarn, a port,] boats" has none, and neither "Lund, who" nor "Lund, 40,"
_SUBJECT = re.compile(r"(?!(?:[Ww]ho|which|whose|where|including|such|like|as)\b)(?:[A-Z]|[a-z]+ (?:[\w’'-]+ )*[\w’'-])")
# up to that comma, with a state: In a court in [Sarn, Va., Lund]
_TO_COMMA = re.compile(r"(?:[^,]|,(?=\d))+, (?:(?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2}|[A-Z]{2}), )?")
# In the letter, which [the Herald has seen, Ada Lund] says: who has seen it does not speak
_SEEN_FIRST = re.compile(r"[^,]{2,40} (?:has|have|had) (?:\w+ )?(?:seen|read|heard|obtained|reviewed|published|verified), (?=\w)")
# Asked by the chair, Dora Vinn, [Marko Till] conceded: the first of two names closes what opens the sentence
_OPENER = re.compile(
    rf"{_START}(?:In|At|During|After|Before|Following|Speaking|Asked|Pressed|Questioned|Challenged|Flanked|Joined|Standing"
    r"|Writing|Responding|Replying|Referring|Alongside|With|Unlike|Like)\b[^.!?\n“”\"]*$"
)
_TWO_NAMES = re.compile(r"[^,]*[A-Z][\w’'.-]*, (?P<last>(?:[a-z]{1,4}-)?[A-Z][\w’'.-]*(?: [\w’'.-]+){0,3})")
# in the course of [their report they] said: "they" before its verb is the subject
_PRONOUN_LAST = re.compile(r"\w (?<!\band )(?<!\bor )(?<!\bnor )(?<!\bthan )(?P<name>he|she|they|we)$")
# [A transcript put out by his ministry] says: whoever put it out is no more than a part of the subject
_MADE = re.compile(
    rf"{_START}(?P<whole>(?:An?|The|His|Her|Its|Their|Another) (?:[\w’'-]+ ){{1,4}}(?:put|published|released|issued|obtained|written|signed"
    r"|sent|drafted|commissioned|leaked|prepared|compiled|seen|presented|submitted|tabled|funded|conducted)(?: [\w’'-]+){0,6}"
    r" )$"
)
_HOLDING = (" by ", " before ", " to ", " in ", " on ", " at ", " of ", " from ", " with ", " for ")
_STOP = re.compile(r"[.!?;:]\s")
REACH = 200  # characters before a source in which its sentence's opening may lie


def without_opener(text: str, source: Span, cue: Span) -> Span:
    """The source without what opens its sentence: the day, the object of a preposition, who has seen the letter."""
    if day := _DAY_FIRST.match(text, source.start, source.end):
        return Span(day.end(), source.end)
    if source.start < cue.start and (pronoun := _PRONOUN_LAST.search(text, source.start, source.end)):
        return Span(*pronoun.span("name"))
    if text.endswith(("which ", "that "), 0, source.start) and (seen := _SEEN_FIRST.match(text, source.start, source.end)):
        return Span(seen.end(), source.end)
    return _behind_object(text, _last_of_opener(text, source, cue), cue)


def _last_of_opener(text: str, source: Span, cue: Span) -> Span:
    if text[source.end : cue.start] != " " or not (two := _TWO_NAMES.fullmatch(text, source.start, source.end)):
        return source
    opened = _OPENER.search(text, max(0, source.start - REACH), source.start)
    return Span(two.start("last"), source.end) if opened else source


def _behind_object(text: str, source: Span, cue: Span) -> Span:
    """The source behind the comma that ends the phrase in which it begins; the whole phrase where its head is the subject."""
    if source.end > cue.start or text[source.start - 1 : source.start] not in (" ", "-") or _STOP.search(text, source.end, cue.start):
        return source
    before = max(0, source.start - REACH)
    first = _TO_COMMA.match(text, source.start, source.end)
    if first and _SUBJECT.match(text, first.end(), source.end) and _OBJECT_FIRST.search(text, before, source.start):
        return Span(first.end(), source.end)
    held = text[source.end : cue.start] == " " and text.endswith(_HOLDING, before, source.start)
    made = _MADE.search(text, before, source.start) if held else None
    return Span(made.start("whole"), source.end) if made else source
