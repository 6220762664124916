"""To whom the text has turned: the subject of the last sentence that names anybody, told by what stands before and beside its names."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.names import CAPITALS, Gender, fold_name
from onrecord.records import Span
from onrecord.resolve.lexicon import GROUPS, ROLES, role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn

Named = tuple[Mention, Person, bool]

# a sentence's end, but for the full stop of a title or an initial: "Mr. Orsk", "Gov. Ada M. Lund"
_ENDS = re.compile(
    r"[.!?](?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bGov\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGen\.)(?<!\bRev\.)(?<! [A-Z]\.)"
    r"[”\"’'»)]*\s+|\n\s*"
)
_CLAUSE = "(?i:When|As|While|After|Before|Though|Although|Even though|Even as|If|Since|Because|Once|Until)"
_ADVERB = "(?i:With|Without|For|By|During|Despite|In|On|At|From|Like|Unlike|Under|Through|Throughout|Amid|Among|Of|To|Instead of)"
_AND = "(?:(?:But|And|Yet|So|Still|Then|Now|Later|Earlier|Instead|However|Meanwhile|[A-Z][a-z]+ly),? )?"
# "The Federalist nominee, Gov. Mira Orsk"
_OFFICE = rf"(?:(?:The|An?|His|Her|Their|Its|the|his|her|their|its|[{CAPITALS}][\w-]+[’']s) (?:[\w’'.-]+ ){{0,6}}?([a-z-]+),? )?"
_LEAD = re.compile(rf"{_AND}(?:(?:{_CLAUSE}|{_ADVERB}) (?:[^;:!?\n“”\"]|[“\"][^“”\"\n]{{1,60}}[”\"]){{2,200}}, )?{_AND}{_OFFICE}")
# the subject of a clause that goes before: "When Orsk took the floor, he"
_CLAUSE_LEAD = re.compile(rf"{_AND}{_CLAUSE} {_OFFICE}")
_DOES = re.compile(r"(?! and\b)(?: [a-z]|, (?!and\b)| \(| [-–—]|[—])")
# who is only told of with the subject: "met with Lund", "against the Sarn senator, Ada Lund"; not to whom or by whom something is done
_BESIDE = re.compile(
    r"\b(?:with|against|about|on|over|in|of|for|under|behind|between|alongside|beyond|than|versus|unlike)"
    r" (?:(?!who\b|which\b|that\b)[\w’'.&-]+,? ){0,5}$"
)
_ACTS = re.compile(
    r" (?:[a-z]+ly )?(?:(?:has|had|have|is|was|will|would|did|does|could|may|might|can|should)\b|(?!this\b)[a-z]{3,}(?:ed|s)\b)"
)

# two who are told of together: "Ada Lund and Odo Brann", "Ada Lund, a judge in Elda, and Odo Brann"
_JOINED = re.compile(
    rf"(?: \([^()\n]{{1,30}}\))?(?: of [{CAPITALS}][\w ]{{2,30}}| of the [{CAPITALS}][\w ]{{2,60}}|,(?: an?| the)? [^,;:\n]{{3,60}},)? and "
)
_APPOSED = re.compile(r", [^,.;:\n“”\"]{3,80},|(?: of| from| at) [^,.;:\n“”\"]{3,80},")
_WORDS = re.compile(r"\b[a-z]+s\b|\b[a-z]{3,}\b")


def turned_to(reading: Reading, named: list[Named], at: int, gender: Gender) -> Person | None:
    """Of the people named before an offset, outside what is said, the one who is the subject of the last sentence that names any."""
    last = named[-1][0] if named else None
    opening = [entry for entry in named if entry[0].opens]
    if last is None or (opening and opening[-1][0] is last):
        return opening[-1][1] if opening else None
    text = reading.text
    line = reading.paragraphs[reading.paragraph_of(last.start)].start
    begin = max((match.end() for match in _ENDS.finditer(text, line, last.whole_start)), default=line)
    here = [entry for entry in named if entry[0].whole_start >= begin]
    over = _ENDS.search(text, last.end, at) is not None
    clause = not over and text.endswith(", ", begin, at)
    subject = next((entry for entry in reversed(here) if _is_subject(text, begin, entry[0], clause)), None)
    if subject is None or any(_is_rival(text, subject, entry, over) for entry in here if entry[1] is not subject[1]):
        return None
    titles = {entry[0].whole_start for entry in here}  # "the Rev. Odo Lund" is no nameless human
    for human in find_humans(text, subject[0].end, at):
        told = titles.isdisjoint(range(human.span.start, human.span.end + 3)) and not reading.in_content(human.span.start)
        if told and role_gender((human.head,)) in (None, gender):
            return None
    return subject[1]


def two_turned_to(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Ada Lund and Odo Brann have written a book. In it, they": the two who are together the subject of the last sentence with names."""
    text, line = reading.text, reading.paragraphs[turn.paragraph]
    at = min(turn.at, turn.statement.content[0].start)
    for start in (line.start, reading.paragraphs[max(0, turn.paragraph - 1)].start):
        named = [entry for entry in reading.people_between(start, at, sure=False) if not entry[2]]
        if named:
            break
    begin = max((match.end() for match in _ENDS.finditer(text, start, named[-1][0].whole_start)), default=start) if named else 0
    here = [entry for entry in named if entry[0].whole_start >= begin]
    for one, other in pairwise(here):
        if not _JOINED.fullmatch(text, one[0].end, other[0].whole_start) or one[1] is other[1] or not _DOES.match(text, other[0].end):
            continue
        lead = _LEAD.fullmatch(text, begin, one[0].whole_start)
        if lead is None or (lead.group(1) is not None and lead.group(1) not in ROLES):
            return None
        after = _APPOSED.match(text, other[0].end, at)
        since = after.end() if after else other[0].end
        rivals = [entry for entry in here if entry[0].start > other[0].start and entry[1] not in (one[1], other[1])]
        several = (
            word for word in _WORDS.findall(text[since:at]) if word in GROUPS or (word.removesuffix("s") in ROLES and word[-1] == "s")
        )
        if any(_is_rival(text, other, entry, True) for entry in rivals) or any(several):
            return None
        value = f"{one[1].name} and {other[1].name}"
        span = Span(other[0].start, other[0].end)
        return Speaker(value, "group", "they: the two the text turned to", span, 0.7, plural=True, head=fold_name(other[0].last))
    return None


def _is_subject(text: str, begin: int, mention: Mention, clause: bool) -> bool:
    """Whether nothing but a clause or an office of its own stands before a name in its sentence, and something is told of it."""
    if not _DOES.match(text, mention.end):
        return False
    leads = (_LEAD, _CLAUSE_LEAD) if clause else (_LEAD,)
    found = (lead.fullmatch(text, begin, mention.whole_start) for lead in leads)
    return any(match and (match.group(1) is None or match.group(1) in ROLES) for match in found)


def _is_rival(text: str, subject: Named, other: Named, over: bool) -> bool:
    """Whether somebody else of the sentence may be meant as well."""
    if other[0].start < subject[0].start:  # "When Orsk objected, Lund left. He"
        return not over
    if text.startswith(("'s", "’s"), other[0].end):
        return False
    beside = _BESIDE.search(text, max(subject[0].end, other[0].whole_start - 60), other[0].whole_start)
    return beside is None or _ACTS.match(text, other[0].end) is not None
