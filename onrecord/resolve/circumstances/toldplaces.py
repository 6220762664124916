"""Places told apart from the saying: where somebody appeared in the sentence before, where an interview was held, a dateline's "here"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import PAST
from onrecord.resolve.circumstances.recordday import TALK, TALKED, is_of_record
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import split_sentences

# what somebody does where he is about to speak
_APPEARED = re.compile(
    r" (?:addressed|addresses|spoke|speaks|was speaking|chaired|held|hosted|took questions|appeared"
    r"|met (?:reporters|journalists|residents|supporters)"
    r"|(?:was|were) (?:in \w+ \w+ )?(?:at|in) (?:a|the|his|her|their) (?:\w+ ){0,3}(?:rally|meeting|ceremony|reception|party|vigil))\b"
)
_AWAY = re.compile(
    r"\b(?:has|have|had|phone|telephone[ds]?|e-?mail|letter|statement|wrote|written|posted|tweeted|afterwards|later|earlier|elsewhere)\b"
)
_HERE = re.compile(r" (?:(?:reporters|journalists|a (?:press|news) conference|a rally|a crowd) )?here\b")
_HERE_FIRST = re.compile(r"\bhere (?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|yester)day(?: \w+)?,? $")
# characters into a sentence in which its subject stands
_SUBJECT_WITHIN = 70

ReadPlaces = Callable[[Span], list[Span]]


def find_beside(reading: Reading, found: Container[str], read: ReadPlaces) -> Iterator[tuple[Turn, Span]]:
    """What a speaker says in the sentence after the one that tells where he appeared: "He spoke at a café. He said …"."""
    lines = {reading.paragraph_of(match.start()) for match in _APPEARED.finditer(reading.text)}
    for turn in reading.outer:
        speaker, cue = turn.speaker, turn.statement.cue
        if (
            turn.paragraph not in lines
            or speaker is None
            or not cue
            or speaker.kind != "person"
            or not PAST.search(reading.text, cue[0].start, cue[-1].end)
        ):
            continue
        line = reading.paragraphs[turn.paragraph]
        sentences = split_sentences(reading.text, line)
        first = min((*cue, *turn.statement.source, *turn.statement.content)).start
        before = [sentence for sentence in sentences if sentence.end <= first]
        if not before or _AWAY.search(reading.text, max(before[-1].end, cue[0].start - 24), cue[-1].end + 24):
            continue
        if _is_he(reading, turn, before[-1]) and len(places := read(before[-1])) == 1:
            yield turn, places[0]


def _is_he(reading: Reading, turn: Turn, sentence: Span) -> bool:
    """Whether the speaker opens a sentence that tells where he appeared, and nothing is said in it."""
    text = reading.text
    person = turn.speaker.person if turn.speaker else None
    appeared = _APPEARED.search(text, sentence.start, sentence.end)
    if person is None or appeared is None or reading.in_content(appeared.start()):
        return False
    named = [other for _, other, _ in reading.people_between(sentence.start, appeared.start(), sure=False)]
    words = text[sentence.start : appeared.start() + 1]
    pronoun = turn.source is not None and turn.source.pronoun in ("he", "she")
    again = re.search(r"\b(?:He|She|he|she)\b", words[:_SUBJECT_WITHIN]) is not None
    title = turn.source is not None and turn.source.pronoun is not None and re.search(r"\b[Tt]he [\w-]+(?: [\w-]+)? $", words) is not None
    return named == [person] or (not named and (pronoun or turn.source is None) and (again or title))


def find_talk_place(reading: Reading, read: ReadPlaces) -> Iterator[tuple[Turn, Span]]:
    """The only place of the sentence in which an interview tells where it was held, for its bare answers and questions."""
    if not any(hint in reading.text for hint in ("e spoke", "e met", "e talked", "e sat down", "interview took")):
        return
    places: list[Span] = []
    for match in TALKED.finditer(reading.text):
        number = reading.paragraph_of(match.start())
        sentence = next((span for span in split_sentences(reading.text, reading.paragraphs[number]) if match.start() < span.end), None)
        if sentence and not reading.in_content(match.start()):
            places += read(Span(match.end(), sentence.end))
    if len(places) != 1:
        return
    told = Resolved("", TALK, places[0])
    for turn in reading.outer:
        if turn.at > places[0].end and not turn.statement.cue and is_of_record(reading, turn, told):
            yield turn, places[0]


def find_here(reading: Reading) -> Iterator[Turn]:
    """The statements of a text with a dateline that were made "here": "said here on Monday", "here Monday told"."""
    dateline = reading.document.dateline
    if dateline is None or dateline.evidence is None or " here" not in reading.text:
        return
    for turn in reading.outer:
        cue = turn.statement.cue
        if cue and turn.at > dateline.evidence.start and not reading.is_headline(turn):
            starts = (cue[0].start, turn.at)
            if _HERE.match(reading.text, cue[-1].end) or any(_HERE_FIRST.search(reading.text, max(0, at - 40), at) for at in starts):
                yield turn
