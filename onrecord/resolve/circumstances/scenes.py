"""Scenes that a text sets: a sentence that names one past day and people gathered to speak, "at Monday's meeting of the council"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.records import Span
from onrecord.resolve.circumstances.calendar import MONTHS, is_day
from onrecord.resolve.circumstances.sceneswords import FORUM, PRESS, SITS, SPEECH
from onrecord.resolve.circumstances.times import Time, Times
from onrecord.resolve.reading import Reading
from onrecord.text import join_touching

MASK = "\u00b7"
# a day that something is put off to, or that is to come
_DEADLINE = re.compile(
    r"\b(?:(?:until|till|by|before|from|since|due)(?: (?:midnight|noon|dawn|the|end|of|late|early|on))*\s$"
    r"|(?:will|would|is to|are to)\b[^.,;]*$)"
)
# a crowd outside parliament does not sit in it
_OUTSIDE = re.compile(r"\b(?:outside|in front of|near|beside|opposite)(?: the)?(?: [\w’'-]+)?")
# "Varga, who in 2011 sponsored the bill": a time of what is told beside
BESIDE = re.compile(rf"(?:, |{MASK}[”\"’']?,? )(?:who|whose|which|where)\b[^,.;:{MASK}]*$")
# every day is told by one of these words
_DAYS = re.compile("|".join(("day", "night", "evening", *(month.title()[:3] for month in MONTHS))))
# paragraphs after an article's opening in which the gathering may be named
_LEAD = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a text tells of people speaking together on one day: in a forum several speak, before the press one."""

    sentence: Span
    day: str
    words: Span
    forum: bool = False
    press: bool = False
    lead: bool = False  # told by the article's first paragraphs together

    @property
    def at(self) -> int:
        """Where the scene is set."""
        return self.sentence.start


@dataclass(frozen=True, slots=True)
class Opening:
    """The day that an article opens with, and which of its times lie in the weeks before it and tell no other event."""

    time: Time | None
    is_past: Callable[[Time], bool]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The scene of each statement made in one, and the statements that are in it by nothing but signs: no time of their own."""

    scene_of: Mapping[str, Scene]
    shown: frozenset[str]


def mask_content(reading: Reading) -> str:
    """The text with what anybody is quoted or reported as saying blanked, offset for offset."""
    pieces, at = [], 0
    for span in join_touching(span for turn in reading.outer for span in turn.statement.content):
        if span.start >= at:
            pieces += [reading.text[at : span.start], MASK * (span.end - span.start)]
            at = span.end
    return "".join([*pieces, reading.text[at:]])


def find_scenes(reading: Reading, times: Times, open_text: str, opening: Opening) -> list[Scene]:
    """The scenes of a text, in order."""
    scenes = [scene for number in range(len(reading.paragraphs)) for scene in _scenes_of(reading, times, number, open_text, opening)]
    lead = _scene_of_lead(reading, times, open_text, opening.time)
    if lead and not any(lead.sentence.start <= scene.at < lead.sentence.end for scene in scenes):
        scenes.append(lead)
    return sorted(scenes, key=lambda scene: scene.at)


def _scenes_of(reading: Reading, times: Times, number: int, open_text: str, opening: Opening) -> Iterator[Scene]:
    """The sentences of a paragraph that name one past day and a gathering."""
    line = reading.paragraphs[number]
    if not times.is_hinted(line) or not _DAYS.search(reading.text, line.start, line.end):
        return
    named = [time for time in times.of_paragraph(number) if open_text[time.start] != MASK and not reading.in_furniture(time.start)]
    for sentence in times.sentences(number) if named else ():
        days = [time for time in named if sentence.start <= time.start < sentence.end and time.value and is_day(time.value)]
        if len({time.value for time in days}) != 1 or not opening.is_past(days[0]):
            continue
        words = open_text[sentence.start : sentence.end]
        within = _OUTSIDE.sub("", words)
        forum = bool(FORUM.search(within) or SITS.search(within))
        lead = open_text[sentence.start : days[0].start]
        if BESIDE.search(lead) and opening.time and (days[0].value or "") < (opening.time.value or ""):
            continue  # "He was answering Ada Lund, who told a meeting on June 20 …": before what the article reports
        if (forum or SPEECH.search(words)) and not _DEADLINE.search(lead):
            yield Scene(sentence, days[0].value or "", Span(days[0].start, days[0].end), forum, bool(PRESS.search(words)))


def _scene_of_lead(reading: Reading, times: Times, open_text: str, time: Time | None) -> Scene | None:
    """The scene of an article that opens with one day and tells the gathering in its heading or beside."""
    if time is None or open_text[time.start] == MASK or _DEADLINE.search(open_text, max(0, time.start - 60), time.start):
        return None
    number = reading.paragraph_of(time.start)
    sentence = next(sentence for sentence in times.sentences(number) if time.start < sentence.end)
    if any(sentence.start <= other.start < sentence.end and other.value != time.value for other in times.of_paragraph(number)):
        return None
    words = open_text[: reading.paragraphs[min(len(reading.paragraphs) - 1, number + _LEAD)].end]
    forum, press = bool(FORUM.search(words) or SITS.search(words)), bool(PRESS.search(words))
    if not forum and not press:
        return None
    return Scene(reading.paragraphs[number], time.value or "", Span(time.start, time.end), forum, press, lead=True)
