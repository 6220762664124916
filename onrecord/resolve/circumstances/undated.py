"""What the day that an article opens with does not date: what is still to come, what has been said before, what is only thought."""

from __future__ import annotations

import re
from datetime import date

from onrecord.names import words_of
from onrecord.resolve.circumstances.calendar import is_day
from onrecord.resolve.circumstances.sceneswords import VERDICT
from onrecord.resolve.circumstances.times import Time, Times
from onrecord.resolve.reading import Reading, Turn

_DATELINE = re.compile(r"[^a-z]{3,}[^()]{0,30}\([\w ]+\) ?[—–-]{1,2} ")
_CLAUSE = re.compile(r"[,;:—–]|[.!?][\"”’]? |\n|\bafter\b")
_WEEK = re.compile(r"(?:[Ee]arlier |[Ll]ate |[Ee]arly )?[Tt]his week(?:end)?")
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were)(?: \w+ly)? (?:to|due|expected|expecting|set|scheduled|slated|poised|about|likely|preparing"
    r"|planning)|head(?:s|ed|ing)? into|ahead of|plans? to|hopes? to|holds?|gathers?|meets|convenes)\b|\bas (?:soon|early) as (?:on )?$"
)
# a verb of what is over: "released", "won"; "a poll out Wednesday"
_DONE = re.compile(
    r"(?<![-\w])(?!(?:based|need|speed|indeed|hundred|allied|united)\b)[a-z]{2,}ed\b(?! to\b)"
    r"|\b(?:was|were|had|did|said|told|wrote|spoke|met|won|lost|held|hit|took|began|came|went|gave|got|made|put|saw|sent|left|led|ran"
    r"|shot|sat|stood|drew|threw|fell|rose|found|kept|brought|sought|fought|bought|caught|thought|knew|grew|broke|chose|swore|laid|paid"
    r"|became|spent|built|struck|(?:is|are|poll|survey|report|study|figures|data) out)\b"
)
# "has called", "had said", not "had to concede", "had no answer"
_PERFECT = re.compile(r"(?:\b(?:has|have|had|having)|['’]ve)\b(?! (?:to|no|a|an|the|this|that|little|nothing|some|only)\b)")
# "a day after she accused the board", "four weeks after"
_LONG_AFTER = re.compile(r"\b(?:day|week|month|year)s? after $")
# thought on that day, or stated
_THOUGHT_THEN = re.compile(
    r"(?:ed|ing|thought|felt|saw|knew|heard|found|sought)\b|\b(?:expect|anticipat|forecast|predict|intend|confiden|sees\b)", re.IGNORECASE
)
_DIED = re.compile(r"\b(?:died|passed away)\b")
_AT_AGE = re.compile(r"\b[Ss]?[Hh]e was (?:aged )?\d{2,3}\b|\baged \d\d|\bat (?:the age of )?\d\d\b|, \d\d, (?:has )?died\b")
_BORN = re.compile(r" was born (?:in|on|to)\b|, born (?:in|on)\b")
# texts that may be years old where nobody has named them before, and those that hold for years: "Article 9 requires", "the law says"
_OLDER = words_of("report study review audit survey budget estimate dossier paper book document memo analysis law draft")
_STANDING = words_of("law act constitution charter code rule rules statute statutes clause regulation regulations manual handbook")
_NUMBERED = re.compile(r"(?:Article|Section|Clause|Rule|Regulation) \d")
# paragraphs of an opening that names the texts it reports
_FIRST = 6
# characters of an article's opening
_OPENING = 1500
# characters before a cue in which an auxiliary may stand
_AUXILIARY = 16


def in_dateline(reading: Reading, time: Time) -> bool:
    """Whether a time stands in a dateline: "ELDA, March 15 (RNA) - "."""
    line = reading.paragraphs[reading.paragraph_of(time.start)]
    dateline = _DATELINE.match(reading.text, line.start, line.end)
    return dateline is not None and time.start < dateline.end()


def is_to_come(reading: Reading, times: Times, time: Time, today: date | None) -> bool:
    """Whether what a sentence names a day for may be still to come: "will choose 27 delegates on Saturday", "tonight's debate".

    So it is with a week. On the article's own day something must be told as done.
    """
    text = reading.text
    line = reading.paragraphs[reading.paragraph_of(time.start)]
    sentence = next((span for span in times.sentences(reading.paragraph_of(time.start)) if span.start <= time.start < span.end), line)
    if _WEEK.fullmatch(text, time.start, time.end):
        return True
    clause = _CLAUSE.split(text[sentence.start : time.start])[-1]
    if _AHEAD.search(clause) or (time.start - sentence.start < len("Early on ") and _AHEAD.search(text, time.end, sentence.end)):
        return True
    return today is not None and time.value == today.isoformat() and not _DONE.search(text, sentence.start, sentence.end)


def tells_verdict(reading: Reading, times: Times, time: Time) -> bool:
    """Whether a time is that of a trial's end, before which its witnesses were heard."""
    sentences = times.sentences(reading.paragraph_of(time.start))
    return any(VERDICT.search(reading.text, span.start, span.end) is not None for span in sentences if span.start <= time.start < span.end)


def is_obituary(reading: Reading, time: Time) -> bool:
    """Whether an article opens with somebody's death and tells a life: what it quotes may have been said long before."""
    text, line = reading.text, reading.paragraphs[reading.paragraph_of(time.start)]
    return bool(_DIED.search(text, line.start, line.end) and _AT_AGE.search(text, 0, _OPENING) and _BORN.search(text))


def is_of_no_day(reading: Reading, turn: Turn, value: str, opening: int) -> bool:
    """Whether a statement tells what has been said at some time, or before something else was done, or what somebody thinks.

    A paragraph up to the opening may report as news what "has" been said, and so may a year; what a body expects it has stated.
    """
    statement, text = turn.statement, reading.text
    if not statement.cue:
        return False
    cue, end = statement.cue[0], statement.cue[-1].end
    first = min(cue.start, *(span.start for span in (*statement.source, *statement.content)))
    if text.endswith(" after ", 0, first) and (is_day(value) or _LONG_AFTER.search(text, max(0, first - 24), first)):
        return True
    begin = max([cue.start - _AUXILIARY, *(span.end for span in (*statement.source, *statement.content) if span.end <= cue.start)])
    perfect = _PERFECT.search(text, begin, end)
    if perfect and (perfect.group() == "had" or (turn.paragraph > opening and len(value) > len("2020"))):
        return True
    if statement.act != "think" or _THOUGHT_THEN.search(text, begin, end):
        return False
    return turn.speaker is None or turn.speaker.kind != "organisation"


def is_another_text(turn: Turn) -> bool:
    """Whether a text that nobody has named before speaks after the opening, "according to a study by the bank", or a law, a manual."""
    source = turn.source
    if source is None or source.pronoun:
        return False
    older = source.head in _OLDER and source.determiner in ("a", "an", "one", "another") and turn.paragraph > _FIRST
    standing = source.head in _STANDING and source.head in source.printed  # not "Law said"
    return older or standing or _NUMBERED.match(source.printed) is not None
