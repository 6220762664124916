"""What stands beside a saying: the open words of its sentence, and how far the circumstances they tell carry on."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Generic, TypeVar

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.scenes import Gathered, Scene
from onrecord.resolve.reading import Reading, Turn
from onrecord.text import SENTENCE_OR_LINE_END, join_touching, subtract_spans

_CLAUSE = re.compile(
    r"[;\n]|[–—]|\b(?:and|but|who|whose|where|which|when|although|though|while|because|whom|they|he|she|it|that|whether|before|since|if)\b"
)
# a clause that tells of the saying itself
SPOKE = re.compile(r"^, who (?:spoke|was speaking|had been speaking|addressed|testified|appeared)\b")
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*\s+[\"“‘'«(]*[A-Z]|(?<=[a-z])[.!?][\"'”’]?(?=[A-Z][a-z])|\n")
_OPENING = r"(?:^|[.!?:…][\"'”’»)\]]*\s|\n)[\s\"“‘'«(]*"
_OPENS = re.compile(rf"{_OPENING}$")
# what may open a sentence before a phrase that frames it: "But", "Later, ", "Speaking to reporters "
_FRAME = re.compile(
    rf"{_OPENING}(?:(?:But|And|Yet|Also|Later|Earlier|Meanwhile|However|Separately|Then|Only|On \w+|Last \w+)(?: \w+| in the day)?,? "
    r"|[A-Z][a-z]+(?:ing|ed)(?: (?!(?:who|which|where|that|whether|how|why)\b)[\w’'“”$%£-]+,?){0,12} )$"
)
PAST = re.compile(r"\b(?!need|speed|indeed|confident)\w+(?:ed|id|old|ote|oke|ave|ought|ent|ut|aid)\b")
_ELSEWHERE = re.compile(
    r"\b(?:earlier|previously|subsequently|once|long|repeatedly|always|often|before|separately|later|another|elsewhere|meanwhile|has|have|had|after|when"
    r"|since|until|recently|ago|last (?:week|month|year)|in (?:\d{4}|[JFMASOND][a-z]{2,8})|initially|originally)\b",
    re.IGNORECASE,
)
# "On Monday Varga said": another day than that of what she said before
_ANOTHER_DAY = re.compile(
    r"(?:[.!?][\"”’)]*\s|\n|^)(?:But |And )?(?:On (?:\w+day|\d{1,2} \w+|[A-Z]\w+\.? \d{1,2})|Yesterday|The (?:next|following|previous) \w+"
    r"|(?:An?|Two|Three|Four|Five|Six|The) (?:hour|day|night|week|month|year)s? (?:later|earlier|ago|before|after)"
    r"|Hours (?:later|earlier|after)"
    r"|Later (?:in|on|that|the)|Earlier (?:in|that|the|this)|In \d{4}|It was [^.;:!?\n]{3,40} (?:ago|earlier|later))\b"
)
_AGO = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:earlier|before|ago)\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TIME_AFTER = re.compile(r" (?:late |early )?(?:on )?[A-Z]\w+")
_HE_FIRST = re.compile(r"[^.;:!?\n]{0,40}?,? (?:he|she|they)\b")
_HAS_BEEN = re.compile(r"\b(?:has|have|had|'s|’s)\b|ly\b", re.IGNORECASE)
_NEW_HEARER = re.compile(r" (?:reporters|journalists|me|us|[A-Z])")
_TO_PRESS = re.compile(r" to (?:reporters|journalists|[A-Z]{2,}\b)")
# characters between a phrase and the words of saying after which it stands, or which it opens
MOST_BETWEEN, MOST_AHEAD = 80, 170
ON_NETWORK, TOLD_OUTLET = "put on a network", "told a news outlet"
TEXT_SPEAKS, SAME_OCCASION, SAME_SENTENCE, HEADLINE = "text that speaks", "same occasion", "same sentence", "headline of the statement"
SAME_SCENE = "same scene"
CARRIED = frozenset({SAME_OCCASION, SAME_SENTENCE, HEADLINE, SAME_SCENE})
_LATER = re.compile(r"\b(?:earlier|previously|later|separately|elsewhere|ago|last (?:week|month|year)|in (?:\d{4}|[JFMASOND][a-z]{2,8}))\b")
# how many paragraphs apart a speaker's words may stand and still belong to one occasion
REACH = 2
Found = TypeVar("Found")


class OpenParts:
    """The parts of a document's paragraphs outside what anybody is quoted or reported as saying."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said = join_touching(span for turn in reading.outer for span in turn.statement.content)
        self._found: dict[str | int, list[Span]] = {}

    def of(self, turn: Turn) -> list[Span]:
        """The open parts of a statement's paragraph or, where it is nested, of the content that holds it."""
        key = turn.statement.id if turn.statement.nested_in else turn.paragraph
        if key not in self._found:
            line = self._reading.paragraphs[turn.paragraph]
            self._found[key] = self._around(turn) if turn.statement.nested_in else subtract_spans(line, self._said)
        return self._found[key]

    def _around(self, turn: Turn) -> list[Span]:
        holder = self._reading.by_id.get(turn.statement.nested_in or "")
        parts = [part for part in holder.statement.content if part.start <= turn.at < part.end] if holder else []
        return [rest for part in parts for rest in subtract_spans(part, sorted(turn.statement.content))]


class NearTurns(Generic[Found]):
    """What the open parts around a statement hold, read by one function and only once a paragraph."""

    def __init__(self, parts: OpenParts, read: Callable[[Span], list[Found]]) -> None:
        self._parts, self._read = parts, read
        self._found: dict[int, list[Found]] = {}

    def near(self, turn: Turn) -> list[Found]:
        """What is found around a statement, in order."""
        if not turn.statement.nested_in and turn.paragraph in self._found:
            return self._found[turn.paragraph]
        found = [item for part in self._parts.of(turn) for item in self._read(part)]
        if not turn.statement.nested_in:
            self._found[turn.paragraph] = found
        return found


def is_beside(reading: Reading, turn: Turn, span: Span) -> bool:
    """Whether words stand with a saying in its sentence: right after a part of it, or before it at the opening of the sentence."""
    text = reading.text
    behind, ahead = last_part(turn, span.start), next_part(turn, span.end)
    if behind and not text[span.start].isupper():
        gap = text[behind.end : span.start]
        if len(gap) <= MOST_BETWEEN and not _CLAUSE.search(SPOKE.sub("", gap)) and not ends_sentence(text, behind.end - 2, span.start):
            return not cue_between(reading, turn, behind.end, span.start)
    if ahead is None or ahead.start - span.end > MOST_AHEAD or ends_sentence(text, span.end, ahead.start + 1):
        return False
    return opens_sentence(reading, span.start) and not cue_between(reading, turn, span.end, ahead.start)


def opens_sentence(reading: Reading, at: int) -> bool:
    """Whether words at an offset open their sentence, alone or after "But", "Later" or "Speaking to reporters"."""
    lead = reading.text[max(0, at - 110) : at]
    if at > 1 and (reading.in_furniture(at - 1) or reading.in_furniture(at - 2)):  # a dateline
        return True
    return bool(_OPENS.search(lead) or _FRAME.search(lead))


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two offsets."""
    return _SENTENCE_END.search(text, max(0, start), end) is not None


def parts_of(turn: Turn) -> tuple[Span, ...]:
    """The spans of a statement."""
    return (*turn.statement.cue, *turn.statement.source, *turn.statement.content)


def last_part(turn: Turn, at: int) -> Span | None:
    """The part of a statement that ends last before an offset."""
    found = None
    for span in parts_of(turn):
        if span.end <= at and (found is None or span.end > found.end):
            found = span
    return found


def next_part(turn: Turn, at: int) -> Span | None:
    """The part of a statement that begins first after an offset."""
    found = None
    for span in parts_of(turn):
        if span.start >= at and (found is None or span.start < found.start):
            found = span
    return found


def is_inside(spans: tuple[Span, ...], at: int) -> bool:
    """Whether an offset lies in one of the spans."""
    return any(span.start <= at < span.end for span in spans)


def cue_between(reading: Reading, turn: Turn, start: int, end: int) -> bool:
    """Whether another statement's cue stands between two offsets."""
    if end <= start:
        return False
    for other in reading.turns:
        if other is not turn and abs(other.at - turn.at) < 2000:
            for cue in other.statement.cue:
                if start <= cue.start < end and cue not in turn.statement.cue:
                    return True
    return False


def spread(reading: Reading, found: dict[str, Resolved], moved: Container[str] = ()) -> dict[str, Resolved]:
    """What was found, and what follows from it for the same sentence, the same occasion and the headline; not for what has moved."""
    found = found | dict(_same_sentence(reading, found))
    found = found | dict(_same_occasion(reading, found, moved))
    return found | dict(_headlines(reading, found))


def share(
    found: Mapping[str, Resolved], told: Mapping[str, Resolved], gathered: Gathered, read: Callable[[Scene], Resolved | None]
) -> Iterator[tuple[str, Resolved]]:
    """What is told of a scene, by one who speaks in it or where it is set, for the others who are in it by nothing of their own."""
    known: dict[int, Resolved | None] = {}
    for key, value in told.items():
        if scene := gathered.scene_of.get(key):
            known.setdefault(scene.at, value)
    for key, scene in gathered.scene_of.items():
        if key in found or key not in gathered.shown:
            continue
        if scene.at not in known:
            known[scene.at] = read(scene)
        if shared := known[scene.at]:
            yield key, Resolved(shared.value, SAME_SCENE, shared.evidence, shared.clue, min(shared.score, 0.55))


def _by(turn: Turn) -> str | None:
    return turn.speaker.value if turn.speaker else None


def _same_sentence(reading: Reading, found: dict[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """Two things one speaker says in one sentence: "dismissed the claim and called for calm in a statement"."""
    for turn, after in zip(reading.outer, reading.outer[1:], strict=False):
        told = found.get(after.statement.id)
        if told is None or turn.statement.id in found or _by(turn) is None or _by(turn) != _by(after):
            continue
        if not turn.statement.cue or not after.statement.cue or not told.evidence:
            continue
        start, end = turn.statement.cue[0].end, max(after.statement.cue[-1].start, told.evidence.start)
        if start < end <= start + 400 and told.evidence.start > start and not ends_sentence(reading.text, start, end):
            yield turn.statement.id, Resolved(told.value, SAME_SENTENCE, told.evidence, told.clue, min(told.score, 0.7))


def _same_occasion(reading: Reading, found: dict[str, Resolved], moved: Container[str]) -> Iterator[tuple[str, Resolved]]:
    """What a speaker goes on to say in the past tense is said on the same occasion, until another is named."""
    last: dict[str, tuple[Resolved, Turn]] = {}
    for turn in reading.outer:
        if (speaker := _by(turn)) is None:
            continue
        if told := found.get(turn.statement.id):
            last[speaker] = (told, turn)
        elif speaker in last and (turn.statement.id in moved or is_elsewhere(reading, turn)):
            last.pop(speaker)
        elif speaker in last and _goes_on(reading, turn, *last[speaker]):
            told, before = last[speaker]
            past = before.paragraph != turn.paragraph and _is_of_before(reading, told)
            if past or _is_another_day(reading, before, turn) or _is_another_weekday(reading, told, turn):
                last.pop(speaker)
                continue
            last[speaker] = (told, turn)
            yield turn.statement.id, Resolved(told.value, SAME_OCCASION, told.evidence, told.clue, min(told.score, 0.65))


def _headlines(reading: Reading, found: dict[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """A headline's words are those of the first statement by the same speaker in the article."""
    for turn in reading.outer:
        if turn.statement.id in found or turn.speaker is None or not reading.is_headline(turn):
            continue
        others = (other for other in reading.outer if other.at > turn.at and _by(other) == _by(turn))
        first = next((other for other in others if not reading.is_headline(other)), None)
        if first and (told := found.get(first.statement.id)):
            yield turn.statement.id, Resolved(told.value, HEADLINE, told.evidence, told.clue, min(told.score, 0.6))


def is_elsewhere(reading: Reading, turn: Turn) -> bool:
    """Whether words are said at another time or to a new hearer: "had earlier said", "told reporters"."""
    if not turn.statement.cue:
        return False
    text, cue = reading.text, turn.statement.cue[-1]
    if _ELSEWHERE.search(text, _clause_start(text, turn, cue), cue.end + 1):
        return True
    first = min(span.start for span in parts_of(turn))
    if any(not ends_sentence(text, match.end(), first) for match in _ANOTHER_DAY.finditer(text, max(0, first - 70), first)):
        return True
    after = next_part(turn, cue.end)
    if _LATER.search(text, cue.end, min(after.start if after else cue.end + 40, cue.end + 40)):
        return True
    if _TO_PRESS.match(text, cue.end):
        return True
    return text[cue.start : cue.end].casefold().endswith(("told", "wrote")) and bool(_NEW_HEARER.match(text, cue.end))


def _is_another_day(reading: Reading, before: Turn, turn: Turn) -> bool:
    """Whether a sentence between two statements opens with another time: in the paragraph of the second, or one that names the speaker."""
    text, start, end = reading.text, max(span.end for span in parts_of(before)), min(span.start for span in parts_of(turn))
    for match in _ANOTHER_DAY.finditer(text, max(0, start - 3), end):
        near = match.end() > reading.paragraphs[turn.paragraph].start
        close = _SENTENCE_END.search(text, match.end(), end)
        stop, name = close.start() if close else end, (_by(turn) or "").split()[-1]
        about = near or name in text[match.end() : stop] or _HE_FIRST.match(text, match.end(), stop)
        if about and not reading.in_content(match.end() - 1):
            return True
    return False


def _is_of_before(reading: Reading, told: Resolved) -> bool:
    """ "Praised it two days earlier on public radio": an occasion before the one that the text tells of, and left with its paragraph."""
    at = told.evidence
    found = _AGO.search(reading.text, max(0, at.start - 40), at.end + 40) if at else None
    return found is not None and not reading.in_content(found.start())


def _is_another_weekday(reading: Reading, told: Resolved, turn: Turn) -> bool:
    """Whether words bear another weekday than those that tell the occasion: "a Friday tweet", "said Tuesday"."""
    first, cue = min(span.start for span in parts_of(turn)), turn.statement.cue
    if not cue or not told.evidence:
        return False
    after = _TIME_AFTER.match(reading.text, cue[-1].end)
    near = _WEEKDAY.finditer(reading.text, first, after.end() if after else cue[-1].end)
    named = {match.group() for match in near if not reading.in_content(match.start())}
    if not named:
        return False
    at = told.evidence
    line = reading.paragraphs[reading.paragraph_of(at.start)]
    stop = min(line.end, at.end + 60, first) if first > at.end else min(line.end, at.end + 60)
    around = [match.group() for match in _WEEKDAY.finditer(reading.text, max(line.start, at.start - 100), stop)]
    return bool(around) and named.isdisjoint(around)


def in_so_many_words(reading: Reading, found: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """What a speaker does by speaking, "we urge …", is done when and where the words around it are said."""
    for turn in reading.turns:
        statement = turn.statement
        told = found.get(statement.nested_in or "")
        if told is None or statement.id in found or not statement.cue or not statement.source:
            continue
        source, cue = statement.source[0], statement.cue[0]
        first = reading.text[source.start : source.end].casefold() in ("i", "we")
        if first and not PAST.search(reading.text, cue.start, cue.end) and not _HAS_BEEN.search(reading.text, source.end, cue.end):
            yield statement.id, Resolved(told.value, "done by the words around it", told.evidence, told.clue, min(told.score, 0.7))


def _clause_start(text: str, turn: Turn, cue: Span) -> int:
    """Where the words that lead to a cue begin: some way before its source, in its sentence."""
    start = max(0, min([cue.start, *(span.start for span in turn.statement.source if span.start < cue.start)]))
    lead = text[max(0, start - 16) : start]
    return start - len(SENTENCE_OR_LINE_END.split(lead)[-1])


def _goes_on(reading: Reading, turn: Turn, told: Resolved, before: Turn) -> bool:
    """Whether words carry on a speech of not long before: past tense, "adding", or a quotation alone; a text does not go on by name."""
    apart = reading.distance(before.paragraph, turn.paragraph)
    if told.rule == TEXT_SPEAKS and turn.source and turn.source.name:
        return False
    if not turn.statement.cue:
        return not turn.statement.source and apart <= 1
    cue = turn.statement.cue[0]
    words = reading.text[cue.start : cue.end]
    shared = not turn.statement.source or turn.statement.source == before.statement.source
    participle = shared and words.endswith("ing") and apart == 0
    return apart <= (0 if told.rule == ON_NETWORK else REACH) and (participle or bool(PAST.search(words)))
