"""Statements without a source: quotations that go on, headlines that quote, participles that share a subject."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names import fold_name
from onrecord.records import Span, content_text
from onrecord.resolve.lexicon import COMMON, DEFINITE, INDEFINITE, ROLES
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import described
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.span import read_source
from onrecord.resolve.unsourced.answers import (
    is_bare_turn,
    is_inquiry,
    is_labelled,
    is_question,
    is_reply,
    resolve_answer,
    resolve_interview,
    resolve_labelled,
    resolve_unasked,
)
from onrecord.text import SENTENCE_END

_PASSIVE = re.compile(
    r"(?:(?:had|has|have|having|will|would|could|can|may|might|should) )?(?:not )?(?:be|is|are|was|were|been|being)\b"
    r"(?! (?:calling|asking|demanding|urging|saying|not))"
)
_JOINED = re.compile(r"(?:\band|\bbut|\bor|\bthen|,)(?: (?:also|then|later|again|in turn|he|[a-z]+ly))?[ ]$")
_TITLE_SUBJECT = re.compile(r"The (?:[\w’'-]+ ){0,3}?([a-z-]+)(?= [a-z]+(?:ed|s|t|d|k|ve|ok|ft)\b)")
_VERB = re.compile(r"(?: on \w+day)? [a-z]+(?:ed|s|t|d|k|w|ve|ft)\b")
# words that give a sentence another subject: "who", "while she"
_RIVAL = re.compile(r"\b(?:who|whom|whose|which|while|and|but|when|where|that|he|she|it|they|after|before|as|with|by)\b|[;:“”\"]")
_NO_WORD = re.compile(r"[^\w\s]|_")
# who said it, printed after a quotation that stands for itself
_UNDER = re.compile(r"[”\"’»]+[ \n](?:[-–—]+ ?)?([A-Z][\w’'-]*(?: [\w’'-]+){0,3})(?=,|\n|$)")
SAME_WORDS = "same words elsewhere in the text"
_ADDRESSES = re.compile(r"(?:(?:And|But|So),? )?(?:(?:Mr|Mrs|Ms|Mme|Madam|Dr|Prof)\b|(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+, (?:you|your)\b)")
GOES_ON = "the turn goes on"
# so many letters said alike are one quotation printed twice
_REPEATED = 30
_QUOTES = "\"“”„«»‘’'`"


def resolve_silent(reading: Reading, turn: Turn) -> Speaker | None:
    """Who speaks where no source is printed, None where the text hides it ("it was said that")."""
    if turn.statement.nested_in:
        return _shared_subject(reading, turn, _beside(reading, turn)) if turn.statement.cue else None
    if is_reply(reading, turn):
        before = reading.before(turn)
        return resolve_answer(reading, turn, before[0]) if before and before[0].statement.act == "ask" else None
    if turn.statement.cue:
        return _shared_subject(reading, turn, reading.before(turn)[:1])
    if is_labelled(reading, turn):
        return resolve_labelled(reading, turn)
    found = _same_words(reading, turn) or resolve_interview(reading, turn) or _introduced(reading, turn) or _turn_goes_on(reading, turn)
    return found or _goes_on(reading, turn)


def _turn_goes_on(reading: Reading, turn: Turn) -> Speaker | None:
    """A further paragraph of what a transcript prints after a name and a colon."""
    line = reading.paragraphs[turn.paragraph]
    if turn.statement.source or turn.statement.content[0].start - line.start > 1 or reading.text[line.start] in _QUOTES:
        return None
    last = next(iter(reading.before(turn)), None)
    if last is None or last.speaker is None or is_question(reading, last) or is_question(reading, turn):
        return None
    if _ADDRESSES.match(reading.text, line.start):
        return None
    goes_on = is_bare_turn(reading, last) or last.speaker.rule == GOES_ON
    beside = reading.distance(last.paragraph, turn.paragraph) <= 1
    return last.speaker.by(GOES_ON, 0.75) if goes_on and beside and not last.statement.cue else None


def _introduced(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Here is the minister, Semi Koroi, a short while ago:" and the quotation as the next paragraph: the only one named there."""
    line = reading.paragraphs[turn.paragraph]
    if not turn.paragraph or turn.statement.content[0].start - line.start > 1 or reading.text[line.start] not in _QUOTES:
        return None
    before = reading.paragraphs[turn.paragraph - 1]
    if reading.text[before.end - 1] != ":" or any(other.paragraph == turn.paragraph - 1 for other in reading.before(turn)):
        return None
    people = {id(person): person for _, person, _ in reading.people_between(before.start, before.end, sure=False)}
    return name_speaker(next(iter(people.values())), "named before the colon", 0.75) if len(people) == 1 else None


def _beside(reading: Reading, turn: Turn) -> list[Turn]:
    """What the same words tell just before: "She said he had praised the plan and asked for more"."""
    inside = (other for other in reading.turns if other.statement.nested_in == turn.statement.nested_in and other.at < turn.at)
    return list(inside)[-1:]


def _shared_subject(reading: Reading, turn: Turn, before: list[Turn]) -> Speaker | None:
    """ "…, adding that", "… and urged": the speaker of the statement before in the same sentence; a passive cue hides its own."""
    cue = turn.statement.cue[0]
    words = reading.text[cue.start : cue.end].casefold().split()
    lead = reading.text[max(0, cue.start - 24) : cue.start]
    if _PASSIVE.match(" ".join(words)) or not (words[0].endswith("ing") or _JOINED.search(lead)):
        return None
    if words[0].endswith("ing") and (named := _named_right_before(reading, turn)):
        return named
    for other in before:
        if other.speaker and other.paragraph == turn.paragraph and not SENTENCE_END.search(reading.text, _end(other), turn.at):
            return other.speaker.by("subject shared with the statement before", 0.75)
    return _subject(reading, turn) if words[0].endswith("ing") else None


def _named_right_before(reading: Reading, turn: Turn) -> Speaker | None:
    """ "…the request of the Rivers Authority asking for stone": a participle without a comma belongs to the name before it."""
    named = reading.mentions_between(reading.paragraphs[turn.paragraph].start, turn.at)
    if not named or reading.text[named[-1].end : turn.at] != " ":
        return None
    source = read_source(reading.text, (Span(named[-1].start, named[-1].end),), reading.mentions, reading.mention_starts)
    found = resolve_named(reading, turn, source) if source.name else None
    return found.by("name right before the participle", 0.75) if found else None


def _subject(reading: Reading, turn: Turn) -> Speaker | None:
    """ "The top diplomat met reporters on Tuesday, stating that": the name or title that begins the sentence and has no rival in it."""
    line = reading.paragraphs[turn.paragraph].start
    begin = max((match.end() for match in SENTENCE_END.finditer(reading.text, line, turn.at)), default=line)
    named = reading.mentions_between(begin, turn.at)
    match = _TITLE_SUBJECT.match(reading.text, begin, turn.at)
    if named and named[0].opens and named[0].whole_start - begin <= 4:
        span = Span(begin, named[0].end)
    elif match and match.group(1) in ROLES and not named:
        span = Span(begin, match.end())
    else:
        return None
    between = reading.text[span.end : turn.at]
    if not _VERB.match(between) or _RIVAL.search(between) or not between.endswith(", ") or reading.in_content(begin):
        return None
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    found = resolve_named(reading, turn, source) if source.name else resolve_nameless(reading, turn, source)
    return found.by("subject of the sentence", 0.7) if found else None


def _end(turn: Turn) -> int:
    return (turn.statement.source or turn.statement.cue or turn.statement.content)[-1].end


@lru_cache(maxsize=256)
def _bare_words(content: str) -> str:
    return " ".join(_NO_WORD.sub(" ", fold_name(content)).split())


def _words_of(reading: Reading, turn: Turn) -> str:
    return _bare_words(content_text(reading.text, turn.statement.content))


def _same_words(reading: Reading, turn: Turn) -> Speaker | None:
    """A headline or crosshead that quotes words which the article gives to somebody."""
    if turn.statement.content[-1].end - turn.statement.content[0].start > 160:
        return None
    own = _words_of(reading, turn)
    if len(own) < 8:
        return None
    found = {}
    for other in reading.outer:
        if other is not turn and (other.statement.source or other.at > turn.at) and other.speaker and own in _words_of(reading, other):
            found[other.speaker.value] = other.speaker
    return next(iter(found.values())).by(SAME_WORDS, 0.85) if len(found) == 1 else None


def resolve_repeated(reading: Reading, turn: Turn) -> Speaker | None:
    """A quotation printed twice: the speaker of the other print, where this one leaves its own open."""
    own = _words_of(reading, turn)
    if turn.statement.manner != "direct" or len(own) < _REPEATED:
        return None
    found = {other.speaker.value: other.speaker for other in reading.outer if other.speaker and _words_of(reading, other) == own}
    if not found and (named := _named_under(reading, turn)):
        found = {named.value: named}
    return next(iter(found.values())).by(SAME_WORDS, 0.8) if len(found) == 1 else None


def resolve_told_later(reading: Reading, turn: Turn) -> Speaker | None:
    """ "One poster wrote … The poster wrote": who the second is, told by the same words elsewhere, the first is too."""
    source = turn.source
    if source is None or not turn.speaker or turn.speaker.rule not in ("description as printed", "description met before"):
        return None
    if source.determiner not in INDEFINITE:
        return _told_under(reading, turn)
    for other in reading.outer:
        again = other.source if other.at > turn.at and other.paragraph == turn.paragraph else None
        if again and again.head == source.head and again.determiner in DEFINITE and (told := _told_under(reading, other)):
            return told.by("the same one, told later", 0.7)
    return None


def _told_under(reading: Reading, turn: Turn) -> Speaker | None:
    """Who a long quotation's other print names, for one who is else only described."""
    if turn.speaker and turn.speaker.rule == SAME_WORDS:
        return turn.speaker
    described_only = turn.speaker and turn.speaker.rule == "description met before" and len(_words_of(reading, turn)) >= _REPEATED
    return _named_under(reading, turn) if described_only and turn.statement.manner == "direct" else None


def _named_under(reading: Reading, turn: Turn) -> Speaker | None:
    """Whose name or description stands right after the same words printed elsewhere: “It leaks.” — Ines Varga."""
    words = content_text(reading.text, turn.statement.content).strip(_QUOTES + " ")
    at = reading.text.find(words)
    while at >= 0:
        match = _UNDER.match(reading.text, at + len(words))
        if match and turn.at > match.end() and fold_name(match.group(1).split()[0]) not in COMMON:
            span = Span(match.start(1), match.end(1))
            source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
            return resolve_named(reading, turn, source) if source.name else described(source)
        at = reading.text.find(words, at + 1)
    return None


def _goes_on(reading: Reading, turn: Turn) -> Speaker | None:
    """A quotation that follows the last one directly: the next paragraph, or the same."""
    start = turn.statement.content[0].start
    if reading.text[start] not in _QUOTES and reading.text[start - 1 : start] not in _QUOTES:
        return None
    before = reading.before(turn)
    if not before or not before[0].speaker:
        return resolve_unasked(reading, turn)
    last = before[0]
    assert last.speaker is not None
    said = reading.paragraph_of(last.statement.content[-1].end - 1)
    if said == turn.paragraph - 1 and start - reading.paragraphs[turn.paragraph].start < 2 and _stays_open(reading, said):
        return last.speaker.by("continuing quotation", 0.9)
    asked = said != turn.paragraph or _asked_before(reading, last)
    if last.statement.act == "ask" and asked and is_inquiry(reading, last):
        return resolve_answer(reading, turn, last)
    if said == turn.paragraph and not last.statement.cue and is_question(reading, last):  # “Range?” “Go.”
        return None
    if said != turn.paragraph and (_is_crosshead(reading, turn) or (is_question(reading, turn) and not last.statement.cue)):
        return None
    if reading.distance(max(said, last.paragraph), turn.paragraph) > 1:
        return None
    own = last.statement.source  # "said Ada Lund, an ally of Ines Varga"
    between = reading.people_between(last.statement.content[-1].end, start)
    between = [one for one in between if not (one[2] or any(span.start <= one[0].start < span.end for span in own))]
    if any(person is not last.speaker.person for _, person, _ in between):
        return None
    return last.speaker.by("continuing quotation", 0.9)


def _stays_open(reading: Reading, number: int) -> bool:
    """Whether a paragraph ends within a quotation, as it is printed where one speaker goes on in the next."""
    line = reading.paragraphs[number]
    words = reading.text[line.start : line.end]
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _asked_before(reading: Reading, question: Turn) -> bool:
    """Whether a question was put in full before its asker was named, so that what follows may be the answer."""
    content = question.statement.content
    return question.at > content[-1].start and reading.text[content[-1].start : content[-1].end].rstrip(_QUOTES + ", ")[-1:] == "?"


def _is_crosshead(reading: Reading, turn: Turn) -> bool:
    """Whether a short quotation is a paragraph of its own, without a full stop: a heading between paragraphs."""
    line, content = reading.paragraphs[turn.paragraph], turn.statement.content
    whole = content[0].start - line.start <= 1 and line.end - content[-1].end <= 1
    return whole and line.end - line.start < 60 and reading.text[: line.end].rstrip(_QUOTES)[-1] not in ".!?…"
