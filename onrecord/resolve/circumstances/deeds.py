"""What somebody says in the sentence after the one that tells what he did on a day: "Varga came on Tuesday. She told the crowd …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.inscene import InScene
from onrecord.resolve.circumstances.saidwhen import OF_DEED
from onrecord.resolve.circumstances.scenes import MASK, Opening, Scene
from onrecord.resolve.circumstances.times import Time, Times
from onrecord.resolve.reading import Reading, Turn

# the time of a clause beside, or of what was done to him
_OTHER = re.compile(
    r"\b(?:who|which|whose|when|after|before|quoted|released|published|according|dated|born|arrested|charged|killed|shot|died|sacked"
    r"|convicted|jailed)\b"
)
# done by speaking
_SPOKE = re.compile(r"\b(?:apologi[sz]ed|conceded|admitted|relented|hit back|responded|replied|backtracked|recanted|confessed|stood by)\b")
_PRONOUN = re.compile(r"(?:(?:[Oo]n )?[A-Z][a-z]+,? )?([Hh]e|[Ss]he)\b")
# characters into a sentence in which its subject stands
_SUBJECT_WITHIN = 70


def find_deed_days(
    reading: Reading, times: Times, days: Mapping[str, Resolved], *, open_text: str, opening: Opening
) -> Iterator[tuple[str, Resolved]]:
    """The day of the deed for each such statement that has none."""
    scenes = InScene(reading, times, days, [], open_text)
    for turn in reading.outer:
        person = turn.speaker.person if turn.speaker else None
        if turn.statement.id in days or person is None or not turn.statement.cue or not times.of_paragraph(turn.paragraph):
            continue
        before = _sentence_before(times, turn)
        time = _only_day(times, turn.paragraph, before, open_text) if before else None
        if before is None or time is None or not opening.is_past(time) or not _is_his_deed(reading, turn, before, time, open_text):
            continue
        spoke = _SPOKE.search(open_text, before.start, before.end) is not None
        told = Scene(before, time.value or "", Span(time.start, time.end))
        if scenes.fits(turn, told, times.sentence_of(turn), anywhere=spoke):
            yield turn.statement.id, Resolved(told.day, "day of the deed before", told.words, reading.text[time.start : time.end], 0.6)


def _sentence_before(times: Times, turn: Turn) -> Span | None:
    start = times.sentence_of(turn).start
    return next((sentence for sentence in reversed(times.sentences(turn.paragraph)) if sentence.end <= start), None)


def _only_day(times: Times, number: int, sentence: Span, open_text: str) -> Time | None:
    """The one time of a sentence that is closer than a year, if it belongs to no noun."""
    inside = [time for time in times.of_paragraph(number) if sentence.start <= time.start < sentence.end and open_text[time.start] != MASK]
    named = [time for time in inside if not time.value or len(time.value) > len("2020")]
    return named[0] if len(named) == 1 and not named[0].attributive else None


def _is_his_deed(reading: Reading, turn: Turn, sentence: Span, time: Time, open_text: str) -> bool:
    """Whether a person opens the sentence and nobody else is named in it."""
    person = turn.speaker.person if turn.speaker else None
    if person is None or OF_DEED.search(reading.text, sentence.start, time.start):
        return False
    if turn.source and turn.source.pronoun and (again := _PRONOUN.match(open_text, sentence.start, sentence.end)):
        return again.group(1).casefold() == turn.source.pronoun and not reading.people_between(sentence.start, sentence.end, sure=False)
    at = open_text.find(person.name.split()[-1], sentence.start, sentence.end)
    if not 0 <= at - sentence.start <= _SUBJECT_WITHIN or _OTHER.search(open_text, sentence.start, time.start):
        return False
    return all(other is person or inside for _, other, inside in reading.people_between(sentence.start, sentence.end, sure=False))
