"""Places that open a paragraph, for those who speak in it: "On the quay it was simpler. “Two loaves,” said a baker."."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

from onrecord.records import Span
from onrecord.resolve.circumstances.beside import PAST, ends_sentence
from onrecord.resolve.reading import Reading, Turn

_HUMAN = frozenset({"person", "unnamed", "group"})
_HAS = re.compile(r"\b(?:has|have|had)\b")
# said elsewhere or by another way
_AWAY = re.compile(
    r"\b(?:phone|telephone[ds]?|e-?mails?|letters?|statement|wrote|written|posted|afterwards|later|elsewhere|(?:In|At|On|Outside) [a-zA-Z])"
)


def find_opened(reading: Reading, found: Container[str], read: Callable[[Span], Span | None]) -> Iterator[tuple[Turn, Span]]:
    """The statements without a place in paragraphs that a place opens, each with its words; `read` finds them in a paragraph."""
    opened: dict[int, Span | None] = {}
    for turn in reading.outer:
        cue, speaker = turn.statement.cue, turn.speaker
        if turn.statement.id in found or not cue or speaker is None or speaker.kind not in _HUMAN:
            continue
        if turn.paragraph not in opened:
            opened[turn.paragraph] = read(reading.paragraphs[turn.paragraph])
        if (place := opened[turn.paragraph]) and _is_there(reading, turn, place):
            yield turn, place


def _is_there(reading: Reading, turn: Turn, place: Span) -> bool:
    """Whether somebody speaks then and there: nobody else is told in the opening sentence, which may then be about its place."""
    text, cue = reading.text, turn.statement.cue
    if not PAST.search(text, cue[0].start, cue[-1].end) or _HAS.search(text, max(0, cue[0].start - 8), cue[0].end):
        return False
    content = turn.statement.content[0].start
    if place.end < content < turn.at and not ends_sentence(text, place.end, content + 2):  # "In Elda, the dam holds, said Varga"
        return False
    others = (other for other in reading.before(turn) if other.paragraph == turn.paragraph and other.at > place.end)
    if any(_by(other) != _by(turn) and not ends_sentence(text, place.end, other.at + 1) for other in others):
        return False
    return not _AWAY.search(text, place.end, max(turn.at, cue[-1].end) + 60)


def _by(turn: Turn) -> str | None:
    return turn.speaker.value if turn.speaker else None
