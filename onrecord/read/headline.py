"""The headline of a text: its first line that is neither furniture nor running text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.read.dateline import parse_dateline
from onrecord.read.lines import Line, without_markup

MOST_WORDS = 30
MOST_WORDS_WITH_PERIOD = 20
MOST_QUOTED = 14  # words of a headline that is nothing but a quotation
LOOK_AT = 12
LABEL_WORDS, LABELS = 2, 2
LONGEST_HEAD = 60  # lines of menus above a headline
BODY_WORDS = re.compile(r"\b(?:said|told|was|were|had|has been|have been|it's|it is|there (?:is|are)|I|I'm)\b")
SMALL = "a an the and or but of in on at to for from by with as is are be it its his her their that not than into over after"
SMALL_WORDS = frozenset(SMALL.split())
ABBREVIATION = re.compile(r"(?:\b[A-Za-z]|\b(?:Inc|Co|Jr|Sr|Corp|Ltd|vs|No|St))\.$")


def find_headline(lines: Sequence[Line], marks: Mapping[int, str]) -> int | None:
    """The number of the line that is the headline, or None where the text begins with its body."""
    for number in range(min(LONGEST_HEAD, len(lines))):
        if number not in marks:
            following = _following(lines, marks, number)
            if _is_label(lines, marks, number, following) or _is_ticker(lines, marks, number, following):
                continue
            return number if is_headline(lines[number], _longest(lines, following)) else None
    return None


def _following(lines: Sequence[Line], marks: Mapping[int, str], number: int) -> list[int]:
    return [after for after in range(number + 1, min(number + LOOK_AT, len(lines))) if after not in marks][:3]


def _longest(lines: Sequence[Line], numbers: Sequence[int]) -> int:
    return max((lines[number].words for number in numbers), default=0)


def _is_label(lines: Sequence[Line], marks: Mapping[int, str], number: int, following: Sequence[int]) -> bool:
    """Whether a line of a word or two is the section above the headline, "Markets": a longer one is the next line or the next but one."""
    if lines[number].words > LABEL_WORDS or lines[number].ends_sentence or lines[number].quotes:
        return False
    for after in following[: 1 + LABELS]:
        if lines[after].words > LABEL_WORDS:
            close = all(between in marks or lines[between].words <= LABEL_WORDS for between in range(number + 1, after))
            signed = any(marks.get(between) in ("byline", "date") for between in range(number + 1, after))
            longer = lines[after].words >= 4 and not lines[after].ends_sentence
            return close and longer and not signed and is_headline(lines[after], _longest(lines, _following(lines, marks, after)))
    return False


def _is_ticker(lines: Sequence[Line], marks: Mapping[int, str], number: int, following: Sequence[int]) -> bool:
    """Whether a line is news of something else above the article's own rubric and headline: "Breaking / Strike off / Exclusive / ..."."""
    if not following or marks.get(number - 1) != "topics" or lines[number].ends_sentence:
        return False
    first = following[0]
    return marks.get(first - 1) == "topics" and is_headline(lines[first], _longest(lines, _following(lines, marks, first)))


def is_headline(line: Line, following: int) -> bool:
    """Whether a first line is a headline; `following` counts the words of the longest of the next lines."""
    words = without_markup(line.text)
    if line.words > MOST_WORDS or not 2 <= len(words) <= 240 or line.words < 2 or not following or parse_dateline(words):
        return False
    if words.endswith((":", ",", "—", "-")) or _is_quotation(line, words) or not _opens_as_headline(words):
        return False
    if not line.ends_sentence or ABBREVIATION.search(words):
        return True
    if line.words > MOST_WORDS_WITH_PERIOD or following < 6:
        return False
    if _title_case_share(words) >= 0.6:
        return True
    return line.words <= 16 and following >= 1.3 * line.words and not BODY_WORDS.search(words)


def _opens_as_headline(words: str) -> bool:
    return words[0].isupper() or words[0].isdigit() or words[0] in "'‘’\"“$£€[(#" or (words[0].islower() and words[1:2].isupper())


def _is_quotation(line: Line, words: str) -> bool:
    """Whether quotation marks open the line and only one pair, or no closing one, spans all of it, unless no stop ends the words."""
    if words[0] not in "\"“«'‘" or (line.words <= MOST_QUOTED and words[-1] in "\"”»'’" and words[-2] not in ".,!?…:"):
        return False
    closing = max(words.rfind(mark, 1) for mark in "\"”»'’")
    return closing < 1 or closing >= len(words) - 2


def _title_case_share(words: str) -> float:
    long = [word.strip("'‘’“”\"():,.!?") for word in words.split()]
    long = [word for word in long if len(word) > 2 and word.lower() not in SMALL_WORDS]
    return sum(word[0].isupper() for word in long if word) / len(long) if len(long) > 2 else 0.0
