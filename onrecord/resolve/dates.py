"""When each statement was made: words in its own sentence, outside what was said, or the occasion a speaker's words belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.names import words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.calendar import TIME, Anchor, date_of, read_anchor
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
_HAS = re.compile(r"\b(?:has|have|had|'s|’s)\b|ly\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|would like|plans?|is expected|are expected|is due|intends?)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?!need|speed|indeed)\w+(?:ed|id|old|ote|oke|ave|ought|ent|ut|aid)\b")
_FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
# what every time has; the full pattern is tried only where one of these stands
_HINT = re.compile(
    r"day\b|night|morning|noon|evening|\b(?:19|20)\d\d|\b[Ll]ast |\b[Tt]his |weekend|\bago\b"
    r"|[JFMASOND][a-z]{2,8}\.? \d|\d [JFMASOND]|\b[Ii]n (?:\w+ )?[JFMASOND]"
)
_EARLIER = re.compile(r"\b(?:earlier|previously|once|long|repeatedly|always|often|before)\b", re.IGNORECASE)


def resolve_dates(reading: Reading) -> dict[str, Resolved]:
    """The day of each statement whose text tells it, by statement id."""
    anchor = read_anchor(reading.document.published.value if reading.document.published else None)
    found: dict[str, Resolved] = {}
    sentences: dict[int, list[Span]] = {}
    for turn in reading.turns:
        if told := _own_words(reading, turn, anchor, sentences):
            found[turn.statement.id] = told
    for turn in reading.outer:
        if turn.statement.id not in found and (dateline := _dateline(reading, turn)):
            found[turn.statement.id] = dateline
    found |= dict(_same_occasion(reading, found))
    return found | dict(_headlines(reading, found))


def _own_words(reading: Reading, turn: Turn, anchor: Anchor, sentences: dict[int, list[Span]]) -> Resolved | None:
    """The time named in the sentence of the cue that stands nearest to it."""
    statement = turn.statement
    if not (statement.cue or statement.source):
        return None
    if statement.cue and _FUTURE.search(reading.text, statement.cue[0].start, statement.cue[0].end):
        return None
    sentence = _sentence_of(reading, turn, sentences)
    near = (statement.cue or statement.source)[0]
    best: tuple[int, str, re.Match[str]] | None = None
    if not _HINT.search(reading.text, sentence.start, sentence.end):
        return None
    for match in TIME.finditer(reading.text, sentence.start, sentence.end):
        distance = match.start() - near.end if match.start() >= near.end else near.start - match.end()
        if _is_when_said(reading, turn, match) and (best is None or distance < best[0]) and (value := date_of(match, anchor)):
            best = (distance, value, match)
    if best is None:
        return _dated_text(reading, turn, anchor)
    span = _with_preposition(reading.text, best[2])
    return Resolved(best[1], "time named with the cue", span, reading.text[span.start : span.end], 0.9)


def _sentence_of(reading: Reading, turn: Turn, sentences: dict[int, list[Span]]) -> Span:
    if turn.paragraph not in sentences:
        sentences[turn.paragraph] = split_sentences(reading.text, reading.paragraphs[turn.paragraph])
    at = (turn.statement.cue or turn.statement.source)[0].start
    for sentence in sentences[turn.paragraph]:
        if sentence.start <= at < sentence.end:
            return sentence
    return reading.paragraphs[turn.paragraph]


def _is_when_said(reading: Reading, turn: Turn, match: re.Match[str]) -> bool:
    """Whether a time belongs to the saying: outside content and source, not told of another event, no other cue between."""
    statement, at = turn.statement, match.start()
    if any(span.start <= at < span.end for span in (*statement.content, *statement.source)):
        return False
    if not statement.nested_in and reading.in_content(at):
        return False
    lead = reading.text[max(0, at - 40) : at]
    if _OTHER_EVENT.search(lead) or reading.text[match.end() : match.end() + 2] in ("'s", "’s"):
        return False
    told = _TOLD_OF.search(lead)
    if told and told.group(1).casefold() not in _PUBLISHED and not _in_cue(statement.cue, at - len(lead) + told.start(1)):
        return False
    return _is_near(reading, turn, match) and not _cue_between(reading, turn, at)


def _is_near(reading: Reading, turn: Turn, match: re.Match[str]) -> bool:
    """Whether no other clause stands between a time and the cue, the source or the end of what was said."""
    statement = turn.statement
    parts = (*statement.cue, *statement.source, *statement.content)
    before = max((span.end for span in parts if span.end <= match.start()), default=None)
    after = min((span.start for span in parts if span.start >= match.end()), default=None)
    gaps = [reading.text[before : match.start()]] if before is not None else []
    gaps += [reading.text[match.end() : after]] if after is not None and before is None else []
    return any(len(gap) <= MOST_BETWEEN and not _CLAUSE.search(_SPOKE.sub("", gap)) for gap in gaps)


# characters between a time and the words it belongs to; longer stretches hold a clause of their own
MOST_BETWEEN = 70
_SPOKE = re.compile(r"^, who (?:spoke|was speaking|had been speaking|addressed|testified|appeared)\b")
_CLAUSE = re.compile(r";|[–—]|\b(?:and|but|who|whose|where|which|when|although|though|while|because|whom|in what|they|he|she|it|that)\b")


def _in_cue(cue: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in cue)


def _cue_between(reading: Reading, turn: Turn, at: int) -> bool:
    near = (turn.statement.cue or turn.statement.source)[0]
    low, high = (near.end, at) if at >= near.end else (at, near.start)
    return any(low <= cue.start < high for other in reading.turns if other is not turn for cue in other.statement.cue if cue != near)


def _dated_text(reading: Reading, turn: Turn, anchor: Anchor) -> Resolved | None:
    """The day a written source bears: "a poll published in January", "whose 1998 study"."""
    source = turn.source
    if source is None or source.pronoun or (source.name and source.name.kind == "person"):
        return None
    for match in TIME.finditer(reading.text, source.span.start, source.span.end):
        lead = _TOLD_OF.search(reading.text, max(0, match.start() - 40), match.start())
        if lead and lead.group(1).casefold() in _PUBLISHED and (value := date_of(match, anchor)):
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
    if not inside or turn.paragraph != reading.paragraph_of(dateline.evidence.start) or not _PAST.search(words) or _HAS.search(words):
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


# how many paragraphs apart a speaker's words may stand and still belong to one occasion
REACH = 40


def _goes_on(reading: Reading, turn: Turn) -> bool:
    if not turn.statement.cue:
        return not turn.statement.source
    cue = turn.statement.cue[0]
    words = reading.text[max(0, cue.start - 14) : cue.end + 12]
    return bool(_PAST.search(reading.text, cue.start, cue.end)) and not _HAS.search(words) and not _EARLIER.search(words)
