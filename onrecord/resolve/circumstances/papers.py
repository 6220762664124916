"""Days of the texts that speak: "a decision published yesterday", and then "the ruling does not say"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.times import Times
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.reading import Reading, Turn

RULE = "day of the same text"
_HEADS = "|".join(sorted(DOCUMENTS - {"will", "act", "order", "record", "results", "book", "map", "law", "sign", "signs", "data", "bill"}))
_BORE = re.compile(
    rf"\b({_HEADS})\b,?(?: [\w’',.-]+){{0,5}}? (?:published|released|issued|unveiled|dated|delivered|handed down|filed|posted|circulated"
    r"|completed)(?: late| early)?(?: on| in)? $"
    rf"|\b({_HEADS})(?:,? dated(?: on)?| of) $"
)
# a paragraph without one of these tells no text's day
_BEARS = re.compile(
    r"(?:publish|releas|issu|unveil|dat|deliver|fil|post|circulat|complet)ed|handed down"
    r"| of (?=\d|[JFMASOND][a-z]+ \d)"
)
_SAID_IN = re.compile(rf"\b[Ii]n (?:an?|its|his|her|their) (?:[\w-]+ ){{0,3}}({_HEADS})\b")
# whom a poll has asked
_ASKED = re.compile(
    r"(?:(?:about|nearly|almost|only|just|some) )?[\w.-]+ ?(?:per ?cent\b|%)"
    r"|(?:[\w.%-]+ ){0,4}(?:respondents|(?:people|adults|voters|those) (?:surveyed|polled|questioned))\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:poll|survey)\b")
_TAKEN_ON = re.compile(
    r"\b(?:The|the|Our|our) (?:[\w’'/-]+ ){0,3}(?:poll|survey)\b[^;:!?]{0,60} was (?:taken|conducted|carried out)(?: [\w’'-]+){0,3}?"
    r" (?:(?:in|on|late|early) )?$"
)
# a text by another word
_ANY = frozenset({"document", "text", "paper"})
_SAME = (frozenset({"ruling", "judgment", "judgement", "decision", "verdict"}), frozenset({"memo", "memorandum"}))
_ANOTHER = re.compile(r"\b(?:an?|another|earlier|previous|last|second|separate|older|new|latest|one|each|such|no)\b", re.IGNORECASE)
_NOT_OF_IT = re.compile(r"\b(?:had|earlier|previously|once)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A text whose day is told: its noun and where it is called so."""

    at: int
    head: str
    day: Resolved


def find_paper_days(reading: Reading, times: Times, days: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The day of what a text goes on to say, by statement id; none where two texts of that name have two days."""
    yield from _asked(reading, times, days)
    if not any(turn.source and turn.source.head in DOCUMENTS for turn in reading.outer):
        return
    speaking = [turn for turn in reading.outer if turn.source and (turn.source.head in DOCUMENTS or turn.source.pronoun == "it")]
    papers = sorted(_find_papers(reading, times, days), key=lambda paper: paper.at)
    last: tuple[Turn, Resolved] | None = None
    for turn in speaking:
        told = days.get(turn.statement.id) or _day_of(reading, times, turn, papers, last)
        if told is None or _NOT_OF_IT.search(_verb(reading, turn)):
            last = None
            continue
        if turn.source and turn.source.pronoun is None:
            last = (turn, told)
        if turn.statement.id not in days:
            yield turn.statement.id, Resolved(told.value, RULE, told.evidence, told.clue, min(told.score, 0.65))


def _asked(reading: Reading, times: Times, days: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """When those whom a text's only poll has asked answered it: "The survey was taken in July. … Two in ten respondents said"."""
    turns = [turn for turn in reading.outer if turn.source and _ASKED.match(turn.source.printed) and turn.statement.id not in days]
    if not turns or len(polls := {told.value: told for told in _find_polls(reading, times)}) != 1:
        return
    told = next(iter(polls.values()))
    for turn in turns:
        if told.evidence and not any(not reading.in_content(time.start) for time in times.of_sentence(turn)[1]):
            yield turn.statement.id, Resolved(told.value, "when the poll was taken", told.evidence, told.clue, 0.6)


def _find_polls(reading: Reading, times: Times) -> Iterator[Resolved]:
    """The days on which a text says that its polls were taken: "The survey was taken", not "in a poll taken in 2019"."""
    for number, line in enumerate(reading.paragraphs):
        for time in times.of_paragraph(number) if times.is_hinted(line) and _TAKEN.search(reading.text, line.start, line.end) else ():
            if time.value and _TAKEN_ON.search(reading.text, max(line.start, time.start - 110), time.start):
                span = Span(time.start, time.end)
                yield Resolved(time.value, RULE, span, reading.text[time.start : time.end], 0.6)


def _verb(reading: Reading, turn: Turn) -> str:
    cue = turn.statement.cue[0] if turn.statement.cue else turn.statement.content[0]
    return reading.text[max(0, cue.start - 12) : cue.end]


def _day_of(reading: Reading, times: Times, turn: Turn, papers: list[Paper], last: tuple[Turn, Resolved] | None) -> Resolved | None:
    source = turn.source
    if source is None or any(not reading.in_content(time.start) for time in times.of_sentence(turn)[1]):
        return None
    if source.pronoun:
        same = last is not None and last[0].paragraph == turn.paragraph and not _people_between(reading, last[0], turn)
        return last[1] if last and same else None
    if _ANOTHER.search(source.printed):
        return None
    before = [paper for paper in papers if paper.at < turn.at]
    if source.head in _ANY:
        before = before[-1:]
    named = [paper for paper in before if source.head in _ANY or _is_same(paper.head, source.head)]
    return named[-1].day if len({paper.day.value for paper in named}) == 1 else None


def _is_same(one: str, other: str) -> bool:
    """Whether two nouns may name one text."""
    return one == other or any({one, other} <= words for words in _SAME)


def _people_between(reading: Reading, earlier: Turn, later: Turn) -> bool:
    return any(earlier.at < other.at < later.at and not (other.source and other.source.head in DOCUMENTS) for other in reading.outer)


def _find_papers(reading: Reading, times: Times, days: Mapping[str, Resolved]) -> Iterator[Paper]:
    """The texts that are told with their day, or in which something dated was said."""
    text = reading.text
    for number, line in enumerate(reading.paragraphs):
        for time in times.of_paragraph(number) if times.is_hinted(line) and _BEARS.search(text, line.start, line.end) else ():
            found = _BORE.search(text, max(line.start, time.start - 80), time.start) if time.value else None
            if found and not reading.in_furniture(time.start):
                span = Span(time.start, time.end)
                day = Resolved(time.value or "", RULE, span, text[time.start : time.end], 0.65)
                yield Paper(found.start(), (found.group(1) or found.group(2)).casefold(), day)
    for turn in reading.outer:
        told = days.get(turn.statement.id)
        if told is None or told.rule not in ("time named with the cue", "date of the text that speaks"):
            continue
        if turn.source and turn.source.head in DOCUMENTS:
            yield Paper(turn.at, turn.source.head, told)
        elif told.evidence:
            sentence = times.sentence_of(turn)
            if (found := _SAID_IN.search(text, sentence.start, sentence.end)) and not reading.in_content(found.start()):
                yield Paper(found.start(), found.group(1), told)
