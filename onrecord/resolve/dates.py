"""When each statement was made: words in its own sentence, outside what was said, or the occasion a speaker's words belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from onrecord.days import day_comes_first
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import PAST, in_so_many_words
from onrecord.resolve.circumstances.calendar import TIME, Anchor, date_of, first_day, is_day, read_anchor, within
from onrecord.resolve.circumstances.deeds import find_deed_days
from onrecord.resolve.circumstances.inscene import InScene, days_of_scenes
from onrecord.resolve.circumstances.livepage import find_live_days
from onrecord.resolve.circumstances.papers import find_paper_days
from onrecord.resolve.circumstances.partsofday import find_part_of_day, tells_part_of_day
from onrecord.resolve.circumstances.recordday import find_record_day, find_talk_day, is_day_of_page, is_of_record
from onrecord.resolve.circumstances.saidwhen import find_time_of_saying, tells_of_another, with_preposition
from onrecord.resolve.circumstances.scenes import Gathered, Opening, find_scenes, mask_content
from onrecord.resolve.circumstances.sceneswords import AWAY, HEARD, JUDGE
from onrecord.resolve.circumstances.times import Time, Times
from onrecord.resolve.circumstances.undated import in_dateline, is_another_text, is_obituary, is_of_no_day, is_to_come, tells_verdict
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import SENTENCE_OR_LINE_END

_HAS = re.compile(r"\b(?:has|have|had|'s|’s)\b|ly\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|would like|plans?|is expected|are expected|is due|intends?)\b")
_TO_COME = re.compile(
    r"(?:will|shall|would(?! (?:not|only|never|neither|say only|give|confirm)\b)|(?:is|are) (?:to|due|expected|likely)|plans? to)\b"
)
_ASKED_FIRST = re.compile(r"(?:When )?[Aa]sked\b")
_OTHERS = (
    " subsequent",
    " separate ",
    " follow-up ",
    "n an earlier",
    "n a later",
    "n a previous",
    "n another ",
    " at one p",
    " during the camp",
)
_AFTERWARDS = re.compile(
    r" subsequent(?:ly)?\b|(?<=[Ii]n) (?:an?|another) (?:separate|later|earlier|previous|follow-up) | at one point\b| during the campaign\b"
)
# not "Long said"
_EARLIER = re.compile(
    r"\b(?:[Ee]arlier|[Pp]reviously|[Oo]nce|long|[Rr]epeatedly|[Aa]lways|[Oo]ften|[Bb]efore|[Rr]ecently|[Ff]requently|[Rr]outinely|[Oo]riginally"
    r"|[Ii]nitially|first reported)\b"
)
_SAYING = re.compile(r"^\w+ing\b|\w+ing$")
Found = dict[str, Resolved]


@dataclass(frozen=True, slots=True)
class Event:
    """The day that an article reports, and the words that name it."""

    day: date
    words: Span
    time: Time
    reported: bool = True  # not by a dateline alone

    def clue(self, text: str) -> str:
        """The words themselves."""
        return text[self.words.start : self.words.end]


def resolve_dates(reading: Reading) -> tuple[Found, Gathered]:
    """The day of each statement whose text tells it, by statement id, and the scenes in which statements were made."""
    record = find_record_day(reading)
    known = reading.document.published or record
    anchor = read_anchor(known.value if known else None)
    times = Times(reading, replace(anchor, day_first=day_comes_first(reading.text)))
    record = find_talk_day(reading, times) or (None if record and is_day_of_page(reading, record) else record)
    found: Found = {}
    for turn in reading.turns:
        if told := find_time_of_saying(reading, turn, times):
            found[turn.statement.id] = told
    for turn in reading.outer:
        if turn.statement.id not in found and (dateline := _dateline(reading, turn, anchor)):
            found[turn.statement.id] = dateline
        elif turn.statement.id not in found and record and is_of_record(reading, turn, record):
            found[turn.statement.id] = record
    found |= {key: told for key, told in find_live_days(reading, times) if key not in found}
    event = _event(reading, times)
    found |= dict(_on_its_day(reading, found, times, event))
    gathered = _told_in_scenes(reading, found, times, event)
    found |= dict(find_paper_days(reading, times, found))
    found |= dict(_same_occasion(reading, found, times))
    found |= dict(_headlines(reading, found))
    found |= dict(_after_the_event(reading, found, times, event))
    found |= dict(in_so_many_words(reading, found))
    return {key: told for key, told in found.items() if told.value}, gathered


def _told_in_scenes(reading: Reading, found: Found, times: Times, event: Event | None) -> Gathered:
    """Give what has no day that of its scene, or of what the speaker did right before; the scenes of those made in one."""
    opening = Opening(event.time if event else None, lambda time: _is_past(reading, time, times.anchor))
    open_text = mask_content(reading)
    scenes = find_scenes(reading, times, open_text, opening)
    scene_of = InScene(reading, times, found, scenes, open_text).find(event.day.isoformat() if event else None) if scenes else {}
    told = dict(days_of_scenes(reading, found, scene_of))
    found |= told
    found |= dict(find_deed_days(reading, times, found, open_text=open_text, opening=opening))
    return Gathered(scene_of, frozenset(told))


def _dateline(reading: Reading, turn: Turn, anchor: Anchor) -> Resolved | None:
    """The day a wire's dateline gives, for words said in the past tense in the paragraph under it."""
    dateline = reading.document.dateline
    if not (dateline and dateline.evidence) or not turn.statement.cue:
        return None
    cue = turn.statement.cue[0]
    words = reading.text[cue.start : cue.end]
    if turn.paragraph != reading.paragraph_of(dateline.evidence.start) or not PAST.search(words) or _HAS.search(words):
        return None
    return _day_of_dateline(reading, dateline.evidence, anchor)


def _day_of_dateline(reading: Reading, line: Span, anchor: Anchor) -> Resolved | None:
    """The date printed in a dateline: the article's own, or one that its words tell."""
    published = reading.document.published
    if published is None:
        return None
    if published.evidence and line.start <= published.evidence.start and published.evidence.end <= line.end + 40:
        return Resolved(published.value, "day of the dateline", published.evidence, published.clue, 0.7)
    match = TIME.search(reading.text, line.start, line.end)
    value = date_of(match, anchor) if match and match.lastgroup == "dated" else None
    if match is None or value is None or value != published.value:
        return None
    return Resolved(value, "day of the dateline", Span(*match.span()), match.group(), 0.7)


def _same_occasion(reading: Reading, found: Found, times: Times) -> Iterable[tuple[str, Resolved]]:
    """What a speaker goes on to say in the past tense belongs to the day of the words before, until a new time is named.

    A month or a year, and a day long before the article's, goes on only to the end of its sentence.
    """
    last: dict[str, tuple[Resolved, int, Turn]] = {}
    before: Turn | None = None
    for turn in reading.outer:
        speaker = turn.speaker.value if turn.speaker else None
        same, before = before is not None and before.statement.source == turn.statement.source, turn
        if speaker is None:
            continue
        if told := found.get(turn.statement.id):
            if turn.source and turn.source.pronoun == "who":  # "Varga, who said on Thursday": told beside
                last.pop(speaker, None)
                continue
            last[speaker] = (told, turn.paragraph, turn)
        elif speaker in last and _is_another_time(reading, turn, last[speaker][2], times):
            last.pop(speaker)
        elif speaker in last and _goes_on(reading, turn, *last[speaker][1:], same=same):
            told, paragraph, first = last[speaker]
            lasting = is_day(told.value) and not _is_long_ago(told.value, times.anchor)
            if reading.distance(paragraph, turn.paragraph) <= REACH if lasting else times.sentence_of(first) == times.sentence_of(turn):
                last[speaker] = (told, turn.paragraph, first)
                yield turn.statement.id, Resolved(told.value, "same occasion", told.evidence, told.clue, 0.7)


def _open_words(reading: Reading, turn: Turn, start: int, end: int) -> str:
    """A cue with the words close around it that are not what it tells: “I have,” she said."""
    content = turn.statement.content
    low = max((span.end for span in content if span.end <= start), default=0)
    high = min((span.start for span in content if span.start >= end), default=len(reading.text))
    return reading.text[max(low, start - 14) : min(high, end + 12)]


def _names_a_time(reading: Reading, turn: Turn, times: Times) -> bool:
    """Whether the words before the statement open its sentence with a time that was not given it: "A year ago, when it stood, X said"."""
    sentence, named = times.of_sentence(turn)
    first = min((*turn.statement.cue, *turn.statement.source, *turn.statement.content)).start
    asked = _ASKED_FIRST.match(reading.text, sentence.start) is not None
    lead = (time for time in named if time.start < first and (asked or time.start - sentence.start < 8))
    return any(not reading.in_content(time.start) and not time.attributive for time in lead)


def _is_another_time(reading: Reading, turn: Turn, last: Turn, times: Times) -> bool:
    """Whether the text has turned to another time or text since a speaker's last words: "In a subsequent note", "later defended"."""
    if turn.statement.cue and (afterwards := _turns_on(reading.text)):
        start, end = times.sentence_of(turn).start, turn.statement.cue[-1].end + 24
        if any(start <= at < end for at in afterwards):
            return True
    opens = times.sentence_of(last) != times.sentence_of(turn) and _names_a_time(reading, turn, times)
    return opens or _acted_since(reading, turn, last, times)


def _acted_since(reading: Reading, turn: Turn, last: Turn, times: Times) -> bool:
    """Whether a sentence between two of a paragraph tells what the speaker did at another time: "Sole apologised a day later"."""
    begin, end = last.statement.content[-1].end, times.sentence_of(turn).start
    person = turn.speaker.person if turn.speaker else None
    for time in times.of_paragraph(turn.paragraph):
        if not begin <= time.start < end or time.attributive or reading.in_content(time.start):
            continue
        sentence = next((span for span in times.sentences(turn.paragraph) if span.start <= time.start < span.end), None)
        named = reading.people_between(sentence.start, time.start) if sentence else []
        if [other for _, other, _ in named] == [person]:
            return True
    return False


def _is_long_ago(value: str, anchor: Anchor) -> bool:
    day = first_day(value)
    return day is not None and anchor.full is not None and anchor.full - day > RECENT


def _headlines(reading: Reading, found: Found) -> Iterable[tuple[str, Resolved]]:
    """A headline's words are those of the first dated statement by the same speaker."""
    for turn in reading.outer:
        if turn.statement.id in found or turn.speaker is None or not reading.is_headline(turn):
            continue
        for other in reading.outer:
            if other.at > turn.at and other.speaker and other.speaker.value == turn.speaker.value and not reading.is_headline(other):
                if told := found.get(other.statement.id):
                    yield turn.statement.id, Resolved(told.value, "headline of a dated statement", told.evidence, told.clue, 0.7)
                break


def _on_its_day(reading: Reading, found: Found, times: Times, event: Event | None) -> Iterable[tuple[str, Resolved]]:
    """What is said after a match, or "in the evening" after an event of the day before, is said on the day that the article opens with.

    So is what a match report of the day after quotes.
    """
    if event is None or times.anchor.full is None:
        return
    fresh = times.anchor.full - event.day <= timedelta(1)
    report, parts = fresh and _is_match_report(reading), fresh and event.reported and tells_part_of_day(reading.text)
    if not report and not parts and not _AFTER_THE_MATCH.search(reading.text):
        return
    for turn in reading.outer:
        if turn.statement.id in found:
            continue
        sentence = times.sentence_of(turn)
        told = _AFTER_THE_MATCH.search(reading.text, sentence.start, sentence.end) or (report and _is_quoted(reading, turn, sentence))
        part = find_part_of_day(reading, turn, sentence) if parts and not told else None
        if (told or part) and _since(reading, turn, event.day, times) == event.day:
            words, rule = (part, "part of the event's day") if part else (event.words, "after the match")
            yield turn.statement.id, Resolved(event.day.isoformat(), rule, words, reading.text[words.start : words.end], 0.7)


def _is_match_report(reading: Reading) -> bool:
    """Whether an article's heading or opening gives the score and who played."""
    end = min(len(reading.text), _OPENING)
    return bool(_SCORE.search(reading.text, 0, end) and _PLAYED.search(reading.text, 0, end))


def _is_quoted(reading: Reading, turn: Turn, sentence: Span) -> bool:
    """Whether a person's words are quoted in the past tense, or told beside such, and neither from elsewhere nor from before."""
    statement, person = turn.statement, turn.speaker.person if turn.speaker else None
    if not statement.cue or person is None or reading.is_headline(turn):
        return False
    beside = (one for one in reading.outer if one.paragraph == turn.paragraph and one.speaker and one.speaker.person is person)
    if all(one.statement.manner == "indirect" for one in beside):
        return False
    words = _open_words(reading, turn, statement.cue[0].start, statement.cue[-1].end)
    return bool(PAST.search(words)) and not _HAS.search(words) and not AWAY.search(reading.text, sentence.start, sentence.end)


def _after_the_event(reading: Reading, found: Found, times: Times, event: Event | None) -> Iterable[tuple[str, Resolved]]:
    """What a report says nothing closer of was said between the day of the event it opens with and its own day.

    Told no closer than both days agree on: "on Friday" in an article of the Monday after gives the month.
    """
    if event is None or not event.reported or times.anchor.full is None or is_obituary(reading, event.time):
        return
    ended, opening = tells_verdict(reading, times, event.time), reading.paragraph_of(event.words.start)
    for turn in reading.outer:
        if turn.statement.id in found or (since := _since(reading, turn, event.day, times)) is None:
            continue
        sentence = times.sentence_of(turn)
        if (
            ended
            and HEARD.search(reading.text, sentence.start, sentence.end)
            and not JUDGE.search(reading.text, sentence.start, sentence.end)
        ):
            continue
        value = within(since, times.anchor.full)
        if value and not is_of_no_day(reading, turn, value, opening):
            rule = "between the event and the article's day"
            yield turn.statement.id, Resolved(value, rule, event.words, event.clue(reading.text), 0.5)


def _event(reading: Reading, times: Times) -> Event | None:
    """The first past day that the article's opening paragraphs name outside quotations, and its words."""
    published = reading.document.published
    known = published.evidence if published else None
    ends = ((n, line.end - 1) for n, line in enumerate(reading.paragraphs))
    told = (n for n, end in ends if (reading.text[end] in _ENDS or _is_long(reading, n)) and not reading.in_furniture(end))
    said = (turn.statement for turn in reading.outer if turn.statement.manner != "indirect" or not turn.statement.cue)
    quoted = [span for statement in said for span in statement.content]
    dateline: Event | None = None
    for number in islice(told, LEAD):
        for time in times.of_paragraph(number):
            at = time.start
            given = any(span.start <= at < span.end for span in (*quoted, *([known] if known else [])))
            day = _day(time, times.anchor)
            if not day or given or not _is_past(reading, time, times.anchor):
                continue
            if in_dateline(reading, time):
                dateline = dateline or Event(day, with_preposition(reading.text, time), time, reported=False)
            elif not is_to_come(reading, times, time, times.anchor.full):
                return Event(day, with_preposition(reading.text, time), time)
    return dateline


def _is_long(reading: Reading, number: int) -> bool:
    """Whether a paragraph is too long for a heading, though its full stop is gone."""
    return reading.paragraphs[number].end - reading.paragraphs[number].start > LONGEST_HEADING


def _is_past(reading: Reading, time: Time, anchor: Anchor) -> bool:
    """Whether a time is a day in the weeks before the article on which no other event lies and nothing is still to come."""
    lead = SENTENCE_OR_LINE_END.split(reading.text[max(0, time.start - 40) : time.start])[-1]
    return _day(time, anchor) is not None and not tells_of_another(lead) and not _FUTURE.search(lead)


def _day(time: Time, anchor: Anchor) -> date | None:
    """The day that a time names, if it lies in the weeks before the article."""
    today = anchor.full
    if time.value is None or today is None or not is_day(time.value) or time.value.startswith("X"):
        return None
    day = date.fromisoformat(time.value)
    return day if timedelta(0) <= today - day <= RECENT else None


@lru_cache(maxsize=4)
def _tells_before(text: str) -> list[int]:
    return [match.start() for match in _BEFORE_IT.finditer(text)] if any(hint in text for hint in _EVES) else []


@lru_cache(maxsize=4)
def _turns_on(text: str) -> list[int]:
    return [match.start() for match in _AFTERWARDS.finditer(text)] if any(hint in text for hint in _OTHERS) else []


@lru_cache(maxsize=4)
def _tells_hours(text: str) -> bool:
    return _HOURS_EARLIER.search(text) is not None


def _since(reading: Reading, turn: Turn, event: date, times: Times) -> date | None:
    """The earliest day on which a statement may have been made: the event's, or an earlier one that its paragraph names.

    None where the paragraph names a time that cannot be told or the cue tells of the past: "had said", "long", "once".
    """
    cue = (turn.statement.cue or turn.statement.source or turn.statement.content)[0]
    if turn.statement.cue and _TO_COME.match(reading.text, cue.start):
        return None
    if _EARLIER.search(_open_words(reading, turn, cue.start, cue.end)) or is_another_text(turn):
        return None
    if eves := [at for at in _tells_before(reading.text) if not reading.in_content(at)]:
        sentence = times.sentence_of(turn)
        if any(sentence.start <= at < sentence.end for at in eves):
            return None
    if _tells_hours(reading.text) and _HOURS_EARLIER.search(reading.text, reading.paragraphs[turn.paragraph].start, cue.end):
        event -= timedelta(1)
    own = times.first_days(turn.paragraph, cue.start)
    known = [day for day in own if day]
    return min([event, *known]) if len(known) == len(own) else None


# "in a report published on the eve of the summit"
_EVES = (" eve of", " run-up", " ahead of", "days before", "weeks before", "months before", "years before")
_BEFORE_IT = re.compile(r" (?:on the eve of|in the run-up to|ahead of|(?:days|weeks|months|years) before)\b")
# may be the day before
_HOURS_EARLIER = re.compile(r"(?:^|(?<=[.!?”\"] )|(?<=\n))(?:Hours|The night|The evening) (?:earlier|before)\b")
_AFTER_THE_MATCH = re.compile(r"\bafter the (?:match|game|race|fight|bout|final whistle)\b", re.IGNORECASE)
_SCORE = re.compile(r"\b\d{1,2} ?[-–] ?\d{1,2}\b(?![-–])")
_PLAYED = re.compile(r"\b(?:goals?|goalkeeper|striker|midfielder|defenders?|half-time|centre-forward|penalty|wicket|try|tries|innings)\b")
# characters of a report's opening
_OPENING = 1500
_ENDS = '.!?”"’»'
# how many of an article's first paragraphs tell what it reports, and how long ago that may have been
LEAD, RECENT = 3, timedelta(31)
LONGEST_HEADING = 160  # characters
# how many paragraphs apart a speaker's words may stand and still belong to one occasion
REACH = 40


def _goes_on(reading: Reading, turn: Turn, paragraph: int, first: Turn, *, same: bool) -> bool:
    """Whether words carry on those of before: bare, in the past tense or "adding"; what a speaker's leaflet says does not.

    `same` is whether they have the source of the statement right before.
    """
    if not turn.statement.cue:
        return not turn.statement.source
    if turn.source and turn.source.head in DOCUMENTS and not (first.source and first.source.head in DOCUMENTS):
        return False
    cue = turn.statement.cue[0]
    words = _open_words(reading, turn, cue.start, cue.end)
    sourced = turn.statement.source and not same and turn.statement.source != first.statement.source  # "X called for more, stressing that"
    participle = not sourced and paragraph == turn.paragraph and _SAYING.search(reading.text[cue.start : cue.end])
    past = participle or PAST.search(reading.text, cue.start, cue.end)
    return bool(past) and not _HAS.search(words) and not _EARLIER.search(words)
