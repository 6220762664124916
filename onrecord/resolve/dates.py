"""When each statement was made: words in its own sentence, outside what was said, or the occasion a speaker's words belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.names import words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.beside import PAST, SPOKE
from onrecord.resolve.calendar import MONTHS, TIME, Anchor, date_of, read_anchor, within
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import split_sentences

# a time after one of these tells of something else: "since Monday", "after Monday's vote", "who was arrested on Monday"
_OTHER_EVENT = re.compile(
    r"\b(?:since|until|till|by|before|after|following|from|for|than|of|to|between|and|ahead of|due|next|starting|through|during)"
    r"(?: the| late| early)?\s+$",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(r"(\w+ed)(?: (?:on|in|late|early|earlier|at|last|this))*\s+$")
_PUBLISHED = words_of("""
    published dated released issued posted aired dated broadcast signed unveiled recorded added
""")
_NAME_GOES_ON = re.compile(r" [A-Z]")
_HAS = re.compile(r"\b(?:has|have|had|'s|’s)\b|ly\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|would like|plans?|is expected|are expected|is due|intends?)\b", re.IGNORECASE)
_FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
# every time holds one of these; the full pattern is tried only where one stands, since it costs a hundred times as much
_HINTS = (
    "day", "DAY", "Day", "onight", "ast night", "weekend", " ago", "n 19", "n 20",
    *(month.title()[:3] for month in MONTHS),
    *(f"{which} {period}" for which in ("his", "ast") for period in ("week", "month", "year", "morning", "afternoon", "evening")),
    *(f"{which} {season}" for which in ("his", "ast") for season in ("spring", "summer", "autumn", "winter", "fall")),
)  # fmt: skip
_EARLIER = re.compile(r"\b(?:earlier|previously|once|long|repeatedly|always|often|before)\b", re.IGNORECASE)


def resolve_dates(reading: Reading) -> dict[str, Resolved]:
    """The day of each statement whose text tells it, by statement id."""
    times = _Times(reading, read_anchor(reading.document.published.value if reading.document.published else None))
    found: dict[str, Resolved] = {}
    for turn in reading.turns:
        if told := _own_words(reading, turn, times):
            found[turn.statement.id] = told
    for turn in reading.outer:
        if turn.statement.id not in found and (dateline := _dateline(reading, turn)):
            found[turn.statement.id] = dateline
    found |= dict(_same_occasion(reading, found))
    found |= dict(_headlines(reading, found))
    found |= dict(_after_the_event(reading, found, times))
    return found | dict(_in_so_many_words(reading, found))


class _Times:
    """The sentences and times of a document's paragraphs, each read once and only where a statement stands."""

    def __init__(self, reading: Reading, anchor: Anchor) -> None:
        self._reading, self.anchor = reading, anchor
        self._hints = _find_hints(reading.text)
        self._found: dict[int, list[re.Match[str]]] = {}
        self._sentences: dict[int, list[Span]] = {}

    def of_paragraph(self, number: int) -> list[re.Match[str]]:
        """The times a paragraph names, in order."""
        if number not in self._found:
            spans = self._split(number) if self._is_hinted(self._reading.paragraphs[number]) else []
            text = self._reading.text
            self._found[number] = [match for span in spans if self._is_hinted(span) for match in TIME.finditer(text, span.start, span.end)]
        return self._found[number]

    def _is_hinted(self, span: Span) -> bool:
        n = bisect_left(self._hints, span.start)
        return n < len(self._hints) and self._hints[n] < span.end

    def of_sentence(self, turn: Turn) -> tuple[Span, list[re.Match[str]]]:
        """The sentence that holds a statement's cue or source, and the times in it."""
        times = self.of_paragraph(turn.paragraph)
        if not times:
            return self._reading.paragraphs[turn.paragraph], []
        sentence = self.sentence_of(turn)
        return sentence, [match for match in times if sentence.start <= match.start() < sentence.end]

    def sentence_of(self, turn: Turn) -> Span:
        """The sentence that holds a statement's cue, source or content."""
        at = (turn.statement.cue or turn.statement.source or turn.statement.content)[0].start
        line = self._reading.paragraphs[turn.paragraph]
        return next((span for span in self._split(turn.paragraph) if span.start <= at < span.end), line)

    def _split(self, number: int) -> list[Span]:
        if number not in self._sentences:
            self._sentences[number] = split_sentences(self._reading.text, self._reading.paragraphs[number])
        return self._sentences[number]


def _find_hints(text: str) -> list[int]:
    """Where a text may name times, in order."""
    found = []
    for hint in _HINTS:
        at = text.find(hint)
        while at >= 0:
            found.append(at)
            at = text.find(hint, at + 1)
    return sorted(found)


def _own_words(reading: Reading, turn: Turn, times: _Times) -> Resolved | None:
    """The time named in the sentence of the cue that stands nearest to it."""
    statement = turn.statement
    near = next(iter(statement.cue or statement.source), None)
    if near is None:
        return None
    sentence, matches = times.of_sentence(turn)
    if not matches or (statement.cue and _FUTURE.search(reading.text, near.start, near.end)):
        return None
    best: tuple[int, str, re.Match[str]] | None = None
    for match in matches:
        distance = match.start() - near.end if match.start() >= near.end else near.start - match.end()
        closer = best is None or distance < best[0]
        if closer and _is_when_said(reading, turn, match, sentence) and (value := date_of(match, times.anchor)):
            best = (distance, value, match)
    if best is None:
        return _dated_text(reading, turn, times)
    span = _with_preposition(reading.text, best[2])
    return Resolved(best[1], "time named with the cue", span, reading.text[span.start : span.end], 0.9)


def _is_when_said(reading: Reading, turn: Turn, match: re.Match[str], sentence: Span) -> bool:
    """Whether a time belongs to the saying: outside content and source, not told of another event, no other cue between."""
    statement, at = turn.statement, match.start()
    if any(span.start <= at < span.end for span in (*statement.content, *statement.source)):
        return False
    if not statement.nested_in and reading.in_content(at):
        return False
    lead = reading.text[max(0, at - 40) : at]
    if _RELATIVE.search(lead) and "," in reading.text[match.end() : (statement.cue or statement.source)[0].start]:
        return False
    if _OTHER_EVENT.search(lead) or reading.text[match.end() : match.end() + 2] in ("'s", "’s"):
        return False
    if _frames(reading, turn, match, sentence):
        return True
    told = _TOLD_OF.search(lead)
    if told and told.group(1).casefold() not in _PUBLISHED and not _in_cue(statement.cue, at - len(lead) + told.start(1)):
        return False
    before = reading.text[sentence.start : at]
    if _ASKED.match(before) and _ABOUT.search(before):
        return False
    return _is_near(reading, turn, match) and not _cue_between(reading, turn, at)


def _frames(reading: Reading, turn: Turn, match: re.Match[str], sentence: Span) -> bool:
    """Whether a time dates the whole sentence: "The ministry on Monday rejected …, calling it", "Asked last week whether …, she said"."""
    near = (turn.statement.cue or turn.statement.source)[0]
    if match.start() >= near.start:
        return False
    lead = _DATELINE.sub("", reading.text[sentence.start : match.start()])
    if _CLAUSE.search(lead) or len(lead) > MOST_BETWEEN:
        return False
    if _ASKED.match(lead) and not _ABOUT.search(lead):
        return "," in reading.text[match.end() : near.start]
    participle = not turn.statement.source and reading.text[near.start : near.end].split()[0].endswith("ing")
    return participle and bool(_SUBJECT_LEAD.fullmatch(lead))


def _is_near(reading: Reading, turn: Turn, match: re.Match[str]) -> bool:
    """Whether no other clause stands between a time and the cue, the source or the end of what was said."""
    statement = turn.statement
    parts = (*statement.cue, *statement.source, *statement.content)
    before = max((span.end for span in parts if span.end <= match.start()), default=None)
    after = min((span.start for span in parts if span.start >= match.end()), default=None)
    gaps = [reading.text[before : match.start()]] if before is not None else []
    gaps += [reading.text[match.end() : after]] if after is not None and before is None else []
    return any(len(gap) <= MOST_BETWEEN and not _CLAUSE.search(SPOKE.sub("", gap)) for gap in gaps)


_RELATIVE = re.compile(r"\b(?:who|which|where)(?: late| early)?(?: on)? $")
_ABOUT = re.compile(r"\b(?:whether|if|how|why|what)\b")
_ASKED = re.compile(r"(?:Asked|Speaking|Writing|Addressing|Answering|Questioned|Pressed|Testifying) ")
_DATELINE = re.compile(r"^[^a-z]{3,}[^()]{0,30}\([\w ]+\) ?[—–-]{1,2} ")
# a subject that begins its sentence, with nothing after it: "Kestria on Monday"
_SUBJECT_LEAD = re.compile(r"[A-Z][^,;:.“”\"]*? (?:on |late on |early on |late )?")
# characters between a time and the words it belongs to; longer stretches hold a clause of their own
MOST_BETWEEN = 70
_CLAUSE = re.compile(r";|[–—]|\b(?:and|but|who|whose|where|which|when|although|though|while|because|whom|in what|they|he|she|it|that)\b")


def _in_cue(cue: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in cue)


def _cue_between(reading: Reading, turn: Turn, at: int) -> bool:
    near = (turn.statement.cue or turn.statement.source)[0]
    low, high = (near.end, at) if at >= near.end else (at, near.start)
    return any(low <= cue.start < high for other in reading.turns if other is not turn for cue in other.statement.cue if cue != near)


def _dated_text(reading: Reading, turn: Turn, times: _Times) -> Resolved | None:
    """The day a written source bears: "a poll published in January", "posts from Friday"."""
    source = turn.source
    if source is None or source.pronoun or (source.name and source.name.kind == "person"):
        return None
    for match in times.of_paragraph(turn.paragraph):
        if not source.span.start <= match.start() < source.span.end:
            continue
        lead = _TOLD_OF.search(reading.text, max(0, match.start() - 40), match.start())
        since = reading.text.endswith(" from ", 0, match.start()) and not _NAME_GOES_ON.match(reading.text, match.end())
        dated = since or (lead and lead.group(1).casefold() in _PUBLISHED)
        if dated and (value := date_of(match, times.anchor)):
            span = _with_preposition(reading.text, match)
            return Resolved(value, "date of the text that speaks", span, reading.text[span.start : span.end], 0.85)
    return None


_PREPOSITION = re.compile(
    r"\b(?:(?:late|early|earlier|later)\s+)?(?:on|in|at|late|early|earlier)\s+$|\b(?:late|early) on\s+$", re.IGNORECASE
)


def _with_preposition(text: str, match: re.Match[str]) -> Span:
    lead = _PREPOSITION.search(text, max(0, match.start() - 16), match.start())
    return Span(lead.start() if lead else match.start(), match.end())


def _dateline(reading: Reading, turn: Turn) -> Resolved | None:
    """The day a wire's dateline gives, for words said in the past tense in the paragraph under it."""
    dateline, published = reading.document.dateline, reading.document.published
    if not (dateline and dateline.evidence and published and published.evidence) or not turn.statement.cue:
        return None
    inside = dateline.evidence.start <= published.evidence.start and published.evidence.end <= dateline.evidence.end + 40
    cue = turn.statement.cue[0]
    words = reading.text[cue.start : cue.end]
    if not inside or turn.paragraph != reading.paragraph_of(dateline.evidence.start) or not PAST.search(words) or _HAS.search(words):
        return None
    return Resolved(published.value, "day of the dateline", published.evidence, published.clue, 0.7)


def _same_occasion(reading: Reading, found: dict[str, Resolved]) -> Iterable[tuple[str, Resolved]]:
    """What a speaker goes on to say in the past tense belongs to the day of the words before, until a new time is named."""
    last: dict[str, tuple[Resolved, int]] = {}
    for turn in reading.outer:
        speaker = turn.speaker.value if turn.speaker else None
        if speaker is None:
            continue
        if told := found.get(turn.statement.id):
            if _FULL_DAY.fullmatch(told.value):
                last[speaker] = (told, turn.paragraph)
            else:
                last.pop(speaker, None)
        elif speaker in last and _goes_on(reading, turn):
            told, paragraph = last[speaker]
            if reading.distance(paragraph, turn.paragraph) <= REACH:
                last[speaker] = (told, turn.paragraph)
                yield turn.statement.id, Resolved(told.value, "same occasion", told.evidence, told.clue, 0.7)


def _headlines(reading: Reading, found: dict[str, Resolved]) -> Iterable[tuple[str, Resolved]]:
    """A headline's words are those of the first dated statement by the same speaker."""
    for turn in reading.outer:
        if turn.statement.id in found or turn.speaker is None or not reading.is_headline(turn):
            continue
        for other in reading.outer:
            if other.at > turn.at and other.speaker and other.speaker.value == turn.speaker.value and not reading.is_headline(other):
                if told := found.get(other.statement.id):
                    yield turn.statement.id, Resolved(told.value, "headline of a dated statement", told.evidence, told.clue, 0.7)
                break


def _after_the_event(reading: Reading, found: dict[str, Resolved], times: _Times) -> Iterable[tuple[str, Resolved]]:
    """What a report says nothing closer of was said between the day of the event it opens with and its own day.

    Told no closer than both days agree on: "on Friday" in an article of the Monday after gives the month.
    """
    lead = _event(reading, times)
    if lead is None or times.anchor.full is None:
        return
    event, evidence = lead
    value, clue = within(event, times.anchor.full), reading.text[evidence.start : evidence.end]
    for turn in reading.outer:
        if turn.statement.id in found or _tells_of_before(reading, turn, event, times):
            continue
        sentence = times.sentence_of(turn)
        if _AFTER_THE_MATCH.search(reading.text, sentence.start, sentence.end):
            yield turn.statement.id, Resolved(event.isoformat(), "after the match", evidence, clue, 0.7)
        elif value:
            yield turn.statement.id, Resolved(value, "between the event and the article's day", evidence, clue, 0.5)


def _in_so_many_words(reading: Reading, found: dict[str, Resolved]) -> Iterable[tuple[str, Resolved]]:
    """What a speaker does by speaking, "we urge …", is done on the day of the words around it."""
    for turn in reading.turns:
        statement = turn.statement
        told = found.get(statement.nested_in or "")
        if told is None or statement.id in found or not statement.cue or not statement.source:
            continue
        source, cue = statement.source[0], statement.cue[0]
        first = reading.text[source.start : source.end].casefold() in ("i", "we")
        if first and not PAST.search(reading.text, cue.start, cue.end) and not _HAS.search(reading.text, source.end, cue.end):
            yield statement.id, Resolved(told.value, "done by the words around it", told.evidence, told.clue, min(told.score, 0.7))


def _event(reading: Reading, times: _Times) -> tuple[date, Span] | None:
    """The first past day that the article's opening paragraphs name outside quotations, and its words."""
    published = reading.document.published
    known = published.evidence if published else None
    told = [n for n, line in enumerate(reading.paragraphs) if reading.text[line.end - 1] in _ENDS and not reading.in_furniture(line.start)]
    quoted = [span for turn in reading.outer if turn.statement.manner != "indirect" for span in turn.statement.content]
    for number in told[:LEAD]:
        for match in times.of_paragraph(number):
            at, lead = match.start(), reading.text[max(0, match.start() - 40) : match.start()]
            given = any(span.start <= at < span.end for span in (*quoted, *([known] if known else [])))
            day = None if given or _OTHER_EVENT.search(lead) or _FUTURE.search(lead) else _day(match, times.anchor)
            if day:
                return day, _with_preposition(reading.text, match)
    return None


def _day(match: re.Match[str], anchor: Anchor) -> date | None:
    """The day that a time names, if it lies in the weeks before the article."""
    value, today = date_of(match, anchor), anchor.full
    if value is None or today is None or not _FULL_DAY.fullmatch(value):
        return None
    day = date.fromisoformat(value)
    return day if timedelta(0) <= today - day <= RECENT else None


def _tells_of_before(reading: Reading, turn: Turn, event: date, times: _Times) -> bool:
    """Whether a statement's paragraph leads away from the event: it names an earlier time, or its cue says "long" or "once"."""
    cue = (turn.statement.cue or turn.statement.source or turn.statement.content)[0]
    if _EARLIER.search(reading.text, max(0, cue.start - 14), cue.end + 12):
        return True
    own = (match for match in times.of_paragraph(turn.paragraph) if not reading.in_content(match.start()))
    return any((day := _day(match, times.anchor)) is None or day < event for match in own)


_AFTER_THE_MATCH = re.compile(r"\bafter the (?:match|game|race|fight|bout|final whistle)\b", re.IGNORECASE)
_ENDS = '.!?”"’»'
# how many of an article's first paragraphs tell what it reports, and how long ago that may have been
LEAD, RECENT = 3, timedelta(31)
# how many paragraphs apart a speaker's words may stand and still belong to one occasion
REACH = 40


def _goes_on(reading: Reading, turn: Turn) -> bool:
    if not turn.statement.cue:
        return not turn.statement.source
    cue = turn.statement.cue[0]
    words = reading.text[max(0, cue.start - 14) : cue.end + 12]
    return bool(PAST.search(reading.text, cue.start, cue.end)) and not _HAS.search(words) and not _EARLIER.search(words)
