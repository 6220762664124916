"""Which statements are made in a scene: by hearers, questions and answers, those who spoke in it before, and who stands between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import PAST
from onrecord.resolve.circumstances.scenes import BESIDE, MASK, Scene
from onrecord.resolve.circumstances.sceneswords import (
    ASKS,
    AWAY,
    CROWD,
    ELSEWHERE,
    FORUM,
    HAS_SAID,
    HEARD,
    JUDGE,
    LEFT,
    MORE_PAST,
    PRESS,
    REPLIES,
    SPEECH,
    VERDICT,
)
from onrecord.resolve.circumstances.times import Times
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.unsourced.answers import is_bare_turn, is_question

RULE = "day of the scene"
# paragraphs after which a speaker of the scene needs a new sign that he still speaks in it; within which others go on, and in which
# the one speaks who is named where the scene is set; how many are held back until one shows that they belong to it
_REACH, _NEXT, _OPENS, _MOST_HELD = 8, 2, 2, 6


class InScene:
    """The statements of one document that are made in its scenes, found in order."""

    def __init__(self, reading: Reading, times: Times, days: Mapping[str, Resolved], scenes: list[Scene], open_text: str) -> None:
        self._reading, self._times, self._days = reading, times, days
        self._scenes, self._starts, self._open = scenes, [scene.at for scene in scenes], open_text
        self.scene_of: dict[str, Scene] = {}
        self._spoke: dict[tuple[str, int], int] = {}
        self._at, self._live, self._asked = 0, False, False

    def find(self, lead: str | None) -> dict[str, Scene]:
        """The scene of each statement that shows that it is made in one; `lead` is the day that the article opens with."""
        full = self._times.anchor.full
        self._lead_days = (lead, full.isoformat() if full else None)
        held: list[Turn] = []
        last: Scene | None = None
        for turn in self._reading.outer:
            scene = self._in_force(turn)
            if scene is None or (turn.source and turn.source.head in DOCUMENTS and turn.statement.id not in self._days):
                continue
            if scene is not last:
                held, last, self._at, self._live = [], scene, self._reading.paragraph_of(scene.sentence.end - 1), True
            held = self._step(turn, scene, held)
        for question, answer in reversed(list(zip(self._reading.outer, self._reading.outer[1:], strict=False))):
            self._ask(question, answer)
        return self.scene_of

    def _in_force(self, turn: Turn) -> Scene | None:
        n = bisect_right(self._starts, turn.at) - 1
        return self._scenes[n] if n >= 0 else None

    def _step(self, turn: Turn, scene: Scene, held: list[Turn]) -> list[Turn]:
        """Take a statement into the scene, with those held back that it shows to be told there; else hold it back or let the scene go."""
        sign = self._sign(turn, scene)
        near = self._is_near(turn)
        self._at = turn.paragraph
        if sign:
            for before in held if near and scene.forum else ():
                self._take(before, scene)
            self._take(turn, scene)
            self._live, self._asked = True, turn.statement.act == "ask"
            return []
        self._asked = False
        self._live = near and sign is not None
        if (turn.speaker and turn.speaker.kind == "unnamed") or (turn.speaker is None and turn.source and turn.source.pronoun == "who"):
            return held
        if not self._live or len(held) == _MOST_HELD:
            self._live = False
            return []
        return [*held, turn]

    def _take(self, turn: Turn, scene: Scene) -> None:
        self.scene_of[turn.statement.id] = scene
        if turn.speaker:
            self._spoke[turn.speaker.value, scene.at] = turn.paragraph

    def _is_near(self, turn: Turn) -> bool:
        return self._live and self._reading.distance(self._at, turn.paragraph) <= _NEXT

    def _sign(self, turn: Turn, scene: Scene) -> bool | None:
        """Whether a statement shows that it is made in the scene; None where something speaks against it."""
        sentence = self._times.sentence_of(turn)
        words = self._open[sentence.start : sentence.end]
        if told := self._days.get(turn.statement.id):
            own = scene.press and sentence.start == scene.at
            gathered = own or HEARD.search(words) or FORUM.search(words) or SPEECH.search(words)
            return True if told.value == scene.day and gathered and not AWAY.search(words) else None
        if not self.fits(turn, scene, sentence) or self._is_since(turn, scene) or self._was_heard_before(scene, words):
            return None
        if sentence.start <= scene.words.start < sentence.end:
            return False if scene.forum else None
        if self._is_heard(turn, scene, words) or self._opens(turn, scene) or self._spoke_lately(turn, scene):
            return True
        if turn.speaker and turn.speaker.kind not in ("person", "unnamed", "group"):
            return None
        return self._is_near(turn) and self._takes_part(turn, scene)

    def fits(self, turn: Turn, scene: Scene, sentence: Span, *, anywhere: bool = False) -> bool:
        """Whether nothing speaks against a statement being made in a scene: tense, another time or place, a written source."""
        statement, source, line = turn.statement, turn.source, self._reading.paragraphs[turn.paragraph]
        if (source and source.head in DOCUMENTS) or self._reading.is_headline(turn):
            return False
        if not statement.cue:
            spoken = not statement.source or is_bare_turn(self._reading, turn)
        else:
            first, last = statement.cue[0].start, statement.cue[-1].end
            past = PAST.search(self._open, first, last) or MORE_PAST.search(self._open, first, last)
            has = HAS_SAID.search(self._open, max(sentence.start, first - 14), statement.cue[0].end)
            spoken = past is not None and has is None and not self._is_of_another_day(turn, scene, sentence)
        place = ELSEWHERE.match(self._open, sentence.start, sentence.end)
        if place and not FORUM.search(place.group()):
            return False
        away = (
            spoken
            and not anywhere
            and (AWAY.search(self._open, sentence.start, sentence.end) or LEFT.search(self._open, line.start, sentence.start))
        )
        return spoken and not away

    def _is_of_another_day(self, turn: Turn, scene: Scene, sentence: Span) -> bool:
        """Whether the sentence, or one before it in the paragraph, names a time that is not the scene's."""
        after = scene.words.end if scene.lead else scene.sentence.end
        low = min(sentence.start, max(after, self._reading.paragraphs[turn.paragraph].start))
        named = (time for time in self._times.of_paragraph(turn.paragraph) if low <= time.start < sentence.end)
        named = (time for time in named if not BESIDE.search(self._open, sentence.start, time.start))
        return any(time.value != scene.day and not time.attributive and self._open[time.start] != MASK for time in named)

    def _was_heard_before(self, scene: Scene, words: str) -> bool:
        """Whether what a jury was told is recalled on the day of its verdict."""
        return VERDICT.search(self._open, scene.at, scene.sentence.end) is not None and JUDGE.search(words) is None

    def _is_since(self, turn: Turn, scene: Scene) -> bool:
        """Whether the speaker's last words with a day of their own were said on a later one."""
        for other in self._reading.before(turn) if turn.speaker else ():
            told = self._days.get(other.statement.id)
            if told and other.at > scene.at and other.speaker and turn.speaker and other.speaker.value == turn.speaker.value:
                return told.value > scene.day
        return False

    def _is_heard(self, turn: Turn, scene: Scene, words: str) -> bool:
        """Whether those who hear are the scene's: "told the jury", "warned the jury not to talk", "told a crowd"."""
        if scene.press and PRESS.search(words):
            return True
        if not scene.forum:
            return self._live and CROWD.search(words) is not None
        cue = turn.statement.cue[-1] if turn.statement.cue else None
        asked = HEARD.search(self._reading.text, cue.start, cue.end + 40) if cue else None
        return bool(HEARD.search(words) or (cue and asked and asked.start() < cue.end))

    def _opens(self, turn: Turn, scene: Scene) -> bool:
        """Whether the speaker is named where the scene is set, right before, or is the first at a press conference."""
        speaker = turn.speaker
        if speaker is None or speaker.kind != "person" or (turn.source and turn.source.pronoun == "who"):
            return False  # "he confronted his aide, who claimed": told beside
        if self._reading.distance(self._reading.paragraph_of(scene.at), turn.paragraph) > _OPENS:
            return False
        first = scene.press and not any(at == scene.at for _, at in self._spoke)
        return first or speaker.value.split()[-1] in self._open[scene.at : scene.sentence.end]

    def _spoke_lately(self, turn: Turn, scene: Scene) -> bool:
        if turn.speaker is None or (not self._live and scene.day not in self._lead_days):  # a sitting may go on for days
            return False
        last = self._spoke.get((turn.speaker.value, scene.at))
        return last is not None and self._reading.distance(last, turn.paragraph) <= _REACH

    def _takes_part(self, turn: Turn, scene: Scene) -> bool:
        """Whether somebody asks, answers or goes on where the scene is still told."""
        statement = turn.statement
        if is_bare_turn(self._reading, turn) or (self._asked and turn.paragraph == self._at):
            return True
        if not statement.cue:
            opens = statement.content[0].start - self._times.sentence_of(turn).start < 2
            before = None if scene.forum else next(iter(self._reading.before(turn)), None)
            goes_on = before is None or before.statement.id in self.scene_of
            return opens and goes_on and not statement.source and statement.manner == "direct"
        cue = self._open[statement.cue[0].start : statement.cue[-1].end]
        replies = REPLIES.search(cue) and (scene.forum or (scene.press and statement.manner == "direct"))
        return bool(replies or (ASKS.search(cue) and (scene.forum or scene.press)))

    def _ask(self, question: Turn, answer: Turn) -> None:
        """A question that nobody is said to ask belongs to its answer."""
        scene, key = self.scene_of.get(answer.statement.id), question.statement.id
        if scene is None or key in self.scene_of or key in self._days or question.paragraph < answer.paragraph - 1:
            return
        asks = question.statement.act == "ask" or is_question(self._reading, question)
        if asks and (question.speaker is None or is_bare_turn(self._reading, question)):
            sentence = self._times.sentence_of(question)
            if not AWAY.search(self._open, sentence.start, sentence.end):
                self._take(question, scene)


def days_of_scenes(reading: Reading, days: Mapping[str, Resolved], scene_of: Mapping[str, Scene]) -> Iterator[tuple[str, Resolved]]:
    """The day of each statement made in a scene that has none of its own."""
    for key, scene in scene_of.items():
        if key not in days:
            yield key, Resolved(scene.day, RULE, scene.words, reading.text[scene.words.start : scene.words.end], 0.6)
