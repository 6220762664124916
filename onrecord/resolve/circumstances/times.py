"""The times a document names, paragraph by paragraph, each worked out against the article's day and the times set before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.records import Span
from onrecord.resolve.circumstances.calendar import BY_ITSELF, MONTHS, TIME, WEEKDAYS, Anchor, date_of, days_from, first_day
from onrecord.resolve.circumstances.occasionwords import KINDS, ONLY_TOLD
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import split_sentences

# every time holds one of these; the full pattern is tried only where one stands, since it costs a hundred times as much
_HINTS = (
    "day", "DAY", "Day", "onight", "t night", "vernight", "weekend", " ago", " later", " earlier", "t the time", "d then",
    "n the hour", "n an hour", " afterwards",
    " 20", " 19", "-20",
    "-19", "/", ".0", ".1", ".2", "ecent ", "e past ", "ollowing ", "revious ", "e same ",
    *(month.title()[:3] for month in MONTHS),
    *(f"{unit} before" for unit in ("week", "month", "year", "night")),
    # this, last, that, next
    *(f"{end} {period}" for end in "st" for period in ("week", "month", "year", "morning", "afternoon", "evening")),
    *(f"{which} {season}" for which in ("his", "ast") for season in ("spring", "summer", "autumn", "winter", "fall")),
)  # fmt: skip
_DAY = rf"(?i:{'|'.join(WEEKDAYS)})"
_MONTH = "|".join(month.title()[:3] for month in MONTHS)
# days of no one date, and what is called after a day: "every Monday", "Good Friday", "the film Friday"
_UNDATED = re.compile(
    r"(?:\b(?:[Nn]ext|[Cc]oming|[Ee]very|[Ee]ach|[Aa]ny|[Oo]ne|[Ss]ome|[Mm]ost|[Pp]revious|[Ff]ollowing|Good|Black|Bloody|Easter|Ash|Holy|Palm"
    r"|Super|Whit|Shrove|Maundy|Cyber|film|movie|song|album|book|novel|play|series|show|magazine|newspaper|called|named|titled) "
    r"|\b[Oo]n an? |[“\"‘'])$"
)
_TITLE = re.compile(
    r" (?:Times|Telegraph|Post|Mail|Herald|Express|Mirror|Independent|World|Review|Night|Live|Show|Club|People|Business|Service|Street"
    r"|Mercury|Tribune|Star|Sun|Sport|Magazine|Group|Movement)\b"
)
_CAPITAL, _CAPITAL_BEFORE = re.compile(r" [A-Z]"), re.compile(r"\b[A-Z]\w+ $")
_CLOSING = re.compile(r"[\"”’»](?!s\b)")
_NAME_BEFORE = re.compile(r"[\w’'] $")  # "USA Today"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his) $")
_NOUN = re.compile(r" (?!(?:in|at|on|to|by|for|from|with|when|that|and|or|of|said|says|told|before|after)\b)[A-Za-z]")
_POSSESSIVE = re.compile(r"[’']s?\b")
_ON_OCCASION = re.compile(rf"(?:[’']s)?(?: [\w-]+){{0,2}}? (?:{'|'.join(sorted(KINDS.keys() - ONLY_TOLD))})\b")
_BY_ITSELF = re.compile(BY_ITSELF)
_IN_A = re.compile(r"\b[Ii]n (?:an?|the|his|her|its|their|our) $")
_LATER = re.compile(r"\b[Ll]ater $")
_RANGE = re.compile(
    r"\s*(?:[–—-]|\b(?:and|or|to|through|until|till)\b)\s*(?:on )?(?:the )?"
    rf"(?:{_DAY}\b|(?:{_MONTH})\S* \d|\d{{1,2}}\S* (?:{_MONTH})|(?:19|20)\d\d\b)"
)
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_BREAK = re.compile(r"[;:.,]")
_NAMED_DAYS, _SEEN_FROM = ("weekday", "dated"), ("same", "step", "step_named", "then", "hour")
# an hour after one of these may be the next day
_NIGHT = re.compile(r"\b(?:night|midnight|evening|late|[Oo]vernight|small hours)\b")
# a time after one of these is not where the text stands
_SINCE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y)(?: the)? $"
    r"|\b(?:ends|begins|starts|expires|opens|is due|are due)(?: in| on| at)?(?: the| early| late)? $"
)
_AWAY = re.compile(r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]or|[Ff]rom)(?: the)? $")
# the date that a text bears is no day that the text has set for "later in the day"
_BORNE = re.compile(r"\b(?:dated|due|(?:order|letter|ruling|report|judge?ment|statement|decision|minutes|act) of)(?: the)? $")
# "that night services be run": no night of the text's
_CONJUNCTION = re.compile(r" (?!(?:in|at|on|to|by|with|when|and|after|before|he|she|they|it|the|an?|his|her|its|their|we|I|as)\b)[a-z]")
# characters between "two days after" and the day it counts from; paragraphs back in which a text sets the day of "the next day"
_MOST_BETWEEN, _REACH = 60, 3
_OPENS = len("In early ") + 1  # characters before a time that opens its sentence
LONGEST_PARAGRAPH, _NEAR = 2000, 300  # characters


@dataclass(frozen=True, slots=True)
class Time:
    """Words that name a time and the date they mean, None where they tell none.

    `attributive` where they belong to a noun that is no occasion of speaking: "Monday's vote", "the January 6 committee".
    """

    start: int
    end: int
    value: str | None
    attributive: bool = False


class Times:
    """The sentences and times of a document's paragraphs, each read once and only where a statement stands."""

    def __init__(self, reading: Reading, anchor: Anchor) -> None:
        self._reading, self.anchor = reading, anchor
        self._hints = _find_hints(reading.text)
        self._matches: dict[int, list[re.Match[str]]] = {}
        self._found: dict[int, list[Time]] = {}
        self._first_days: dict[int, list[tuple[int, date | None]]] = {}
        self._sentences: dict[int, list[Span]] = {}

    def of_paragraph(self, number: int) -> list[Time]:
        """The times a paragraph names, in order."""
        if number not in self._found:
            self._found[number] = self._work_out(number)
        return self._found[number]

    def first_days(self, number: int, at: int) -> list[date | None]:
        """The first day that each time around an offset may mean; None for one that cannot be told.

        Left out are those that somebody names, those that something lasts from or to, "cut off since April", and those that open a
        sentence further on: "In June, …". Around it is its paragraph, or in one that was run together from many what stands near.
        """
        if number not in self._first_days:
            open_times = (time for time in self.of_paragraph(number) if not self._reading.in_content(time.start))
            here = (time for time in open_times if not _SINCE.search(self._reading.text, max(0, time.start - 24), time.start))
            self._first_days[number] = [(time.start, first_day(time.value)) for time in here]
        later = [span.start for span in self.sentences(number) if span.start > at]
        paragraph = self._reading.paragraphs[number]
        near = paragraph.end - paragraph.start if paragraph.end - paragraph.start <= LONGEST_PARAGRAPH else _NEAR
        return [
            day
            for start, day in self._first_days[number]
            if abs(start - at) <= near and not any(start - begin < _OPENS for begin in later if begin <= start)
        ]

    def of_sentence(self, turn: Turn) -> tuple[Span, list[Time]]:
        """The sentence that holds a statement's cue or source, and the times in it."""
        times = self.of_paragraph(turn.paragraph)
        if not times:
            return self._reading.paragraphs[turn.paragraph], []
        sentence = self.sentence_of(turn)
        return sentence, [time for time in times if sentence.start <= time.start < sentence.end]

    def sentence_of(self, turn: Turn) -> Span:
        """The sentence that holds a statement's cue, source or content."""
        at = (turn.statement.cue or turn.statement.source or turn.statement.content)[0].start
        line = self._reading.paragraphs[turn.paragraph]
        return next((span for span in self.sentences(turn.paragraph) if span.start <= at < span.end), line)

    def _work_out(self, number: int) -> list[Time]:
        found: list[Time] = []
        matches, text = self._match(number), self._reading.text
        for n, match in enumerate(matches):
            if found and match.start() < found[-1].end:
                continue
            kind = match.lastgroup
            if kind == "from_day":
                found += self._day_from(match, matches[n + 1 : n + 2])
                continue
            if kind == "then" and not self._stands_alone(match):
                continue
            told = self._told_before(match, number, found) if kind in _SEEN_FROM else None
            if kind == "same" and match.group("same_unit") == "year" and (bare := self._bare_year(match, number, found)):
                told = bare
            value = None if _RANGE.match(text, match.end()) else date_of(match, self.anchor, told)
            if kind == "hour" and value is None:
                continue
            found.append(Time(match.start(), match.end(), value, _is_attributive(text, match)))
        return found

    def _day_from(self, match: re.Match[str], after: Sequence[re.Match[str]]) -> list[Time]:
        """ "Two days after the vote on Friday" as one time; none where the day it counts from is not named."""
        if not after or after[0].start() - match.end() > _MOST_BETWEEN or _BREAK.search(self._reading.text, match.end(), after[0].start()):
            return []
        return [Time(match.start(), after[0].end(), days_from(match, date_of(after[0], self.anchor), self.anchor))]

    def _stands_alone(self, match: re.Match[str]) -> bool:
        """Whether no clause hangs on "at the time": what follows is at most what was said."""
        at, reading = match.end(), self._reading
        return _BY_ITSELF.match(reading.text, at) is not None or (reading.in_content(at + 1) and not reading.in_content(at - 1))

    def _told_before(self, match: re.Match[str], number: int, found: Sequence[Time]) -> str | None:
        """The date that the text has set last outside quotations; None where that stands in what somebody is reported to have said."""
        text = self._reading.text
        same = match.lastgroup == "same"
        here = [(time.start, time.value) for time in found if not (_is_away(text, time.start, same) or time.attributive)]
        if not here and match.lastgroup != "then":
            here = self._told_in_paragraphs_before(number, same, 1 if match.lastgroup == "hour" else _REACH - (match.lastgroup == "step"))
        if not here:
            return None
        outside = not self._reading.in_content(match.start())
        last, told = next((one for one in reversed(here) if not (outside and self._is_quoted(one[0]))), here[-1])
        if match.lastgroup == "hour" and _NIGHT.search(text, max(0, last - 12), last + 24):
            return None
        return None if outside and self._reading.in_content(last) else told

    def _is_quoted(self, at: int) -> bool:
        """Whether an offset stands in a quotation, whose days are not those that the text sets."""
        if not self._reading.in_content(at):
            return False
        said = (turn.statement for turn in self._reading.outer if turn.statement.manner == "direct")
        return any(span.start <= at < span.end for statement in said for span in statement.content)

    def _bare_year(self, match: re.Match[str], number: int, found: Sequence[Time]) -> str | None:
        """ "Since at least 2023. That year": the year printed last before, though it tells no time."""
        begin = found[-1].end if found else self._reading.paragraphs[number].start
        years = _YEAR.findall(self._reading.text, begin, match.start())
        return years[-1] if years else None

    def _told_in_paragraphs_before(self, number: int, same: bool, reach: int) -> list[tuple[int, str | None]]:
        """The times of the nearest paragraph before one that sets any, not those that are seen from others."""
        text = self._reading.text
        for before in range(number - 1, max(-1, number - 1 - reach), -1):
            found = [match for match in self._match(before) if not _is_away(text, match.start(), same)]
            if found:
                return [(match.start(), date_of(match, self.anchor)) for match in found]
        return []

    def _match(self, number: int) -> list[re.Match[str]]:
        """The words of time in a paragraph."""
        if number not in self._matches:
            text = self._reading.text
            spans = self.sentences(number) if self.is_hinted(self._reading.paragraphs[number]) else []
            found = (match for span in spans if self.is_hinted(span) for match in TIME.finditer(text, span.start, span.end))
            self._matches[number] = [match for match in found if not _is_undated(text, match)]
        return self._matches[number]

    def is_hinted(self, span: Span) -> bool:
        """Whether a stretch of the text may name a time."""
        n = bisect_left(self._hints, span.start)
        return n < len(self._hints) and self._hints[n] < span.end

    def sentences(self, number: int) -> list[Span]:
        """The sentences of a paragraph."""
        if number not in self._sentences:
            self._sentences[number] = split_sentences(self._reading.text, self._reading.paragraphs[number])
        return self._sentences[number]


def _is_away(text: str, at: int, same: bool) -> bool:
    """Whether a time is not where the text stands; for "later in the day" none that a text bears either."""
    return bool(_AWAY.search(text, max(0, at - 12), at) or (same and _BORNE.search(text, max(0, at - 24), at)))


def _find_hints(text: str) -> list[int]:
    """Where a text may name times, in order."""
    found = []
    for hint in _HINTS:
        at = text.find(hint)
        while at >= 0:
            found.append(at)
            at = text.find(hint, at + 1)
    return sorted(found)


def _is_undated(text: str, match: re.Match[str]) -> bool:
    """Whether words of time name no one date: part of a name or title, a habit, or still to come."""
    lead = text[max(0, match.start() - 14) : match.start()]
    if match.lastgroup == "today":
        return bool(_LATER.search(lead) or (match.group() == "Today" and _NAME_BEFORE.search(lead)))
    if match.lastgroup == "same":
        return match.group().startswith("that") and bool(_CONJUNCTION.match(text, match.end()))
    if match.lastgroup not in _NAMED_DAYS:
        return False
    quoted = _CLOSING.match(text, match.end()) and _CAPITAL_BEFORE.search(lead)
    named = quoted or _TITLE.match(text, match.end()) or (_ARTICLE.search(lead) and _CAPITAL.match(text, match.end()))
    return bool(named or (_UNDATED.search(lead) and not text.startswith(" for ", match.end())))  # "called Wednesday for"


def _is_attributive(text: str, match: re.Match[str]) -> bool:
    """Whether words of time belong to a noun, "Monday's vote", other than an occasion of speaking, "Monday's speech"."""
    if match.lastgroup == "text_year":
        return not _IN_A.search(text, max(0, match.start() - 10), match.start())
    possessive = _POSSESSIVE.match(text, match.end())
    before_noun = (
        match.lastgroup in _NAMED_DAYS
        and _ARTICLE.search(text, max(0, match.start() - 8), match.start())
        and _NOUN.match(text, match.end())
    )
    return bool((possessive or before_noun) and not _ON_OCCASION.match(text, match.end()))
