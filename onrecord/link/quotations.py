"""One utterance in several articles: the same words of one speaker, cut, stitched, translated twice or told in part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

import numpy as np

from onrecord.link.alignment import Shared, describe_changes, measure_shared
from onrecord.link.saidby import Relation, Speaker, relate_speakers, speaker_of
from onrecord.link.shingles import Marks, count_pairs, mark_of
from onrecord.link.words import FORMULA_WEIGHT, Word, fold_text, quoted_spans, read_words, stem_word
from onrecord.records import Document, Resolved, Span, Statement, value_of
from onrecord.repairs import repair_article

Kind = Literal["same", "cut", "reworded", "told"]

# All figures below were tuned on the development half of benchmarks/labels.
DAYS = (2, 7, 30, 120)  # between two articles
CLOSE = 7
SURE_DAY = 0.7  # the score of a day of the saying that the words beside the cue tell
# What a run of shared words must weigh for two quotations to be one utterance, by those days: the phrases of a politician come back, with
# other things said around them, within weeks.
LEAST_RUN: dict[str, tuple[float, ...]] = {
    "same": (1.0, 1.3, 1.6, 2.1, 2.8),
    "open": (1.6, 1.9, 4.4, 4.8, 5.0),  # of seven clips that weighed less after a week, in the articles of that half, three were another's
    "doubtful": (2.4, 2.6, 4.2, 5.0, 6.0),  # and nearly to the last word
}
WHOLE_WORDS, WHOLE_COUNTS = 5, 0.15  # each further word of a wording that is all there counts for something, however small
# The share of two sentences with quoted phrases in them that is the same, what that counts for, and what words must stand around; where
# much stands around, so much of what it weighs.
AROUND, AROUND_COUNTS, AROUND_LEAST, AROUND_SHARE = 0.8, 1.4, 0.5, 0.5
PARTLY = 1.3  # how much more is asked where words of the shorter version are not in the other
STITCHED = 3.4  # the weight of a run that is enough even where the shorter wording holds much besides
LEAST_KEPT = 0.65  # share of the shorter wording's words that are in the other where the run is lighter,
DOUBTFUL_KEPT = 0.9  # the same where the speaker is in doubt
CLIP = 4  # words of a clip, which must be there to the last one
REWORDED, REWORDED_KEPT = 2.8, 0.65  # the weight of the words shared, and their share of the weight, that let weight be counted for words
SCATTERED, SCATTERED_WHOLE = 0.5, 0.7  # what words count that are shared in several runs, beside one run; and where none is left out
CERTAIN = 6.0  # the weight of a run that is one utterance even where a "not" or a figure differs
APART = 3.0  # and even where the articles tell two days of the saying
TOLD_WEIGHT = {"same": 2.2, "open": 4.5}  # for a version without quotation marks, which must also be near in time,
TOLD_KEPT = {"same": 0.65, "open": 0.8}  # share of the words that must be shared for that, which are
PASSAGE, PASSAGE_DAYS = 8, 2  # words beside two contents that are the same, and days between the articles, for both to be one passage,
PASSAGE_NEED = 0.5  # which weigh so much,
PASSAGE_KEPT = 0.9  # with that share of the longer content's words in the other, or all but one
ADJOINING, ADJOINING_CHARACTERS = 10, 150  # words that are looked at on each side, within so many characters
SLACK = 2  # words at a content's end that one reading may have and the other not: "that"
TOLD_WORDS = 5  # at least,
BOTH_TOLD = (0.9, 8), (0.85, 7)  # and the share and number where neither has marks, as in two copies; the latter of one speaker


WHO = {
    "same": "the same speaker",
    "open": "the speaker is open in one",
    "doubtful": "a pronoun names another speaker in one",
    "other": "another speaker is read in one",
}
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.+")


@dataclass(frozen=True, slots=True)
class SameWords:
    """Two statements, by id, that are one utterance, the fuller left. `run` is the weight of their longest shared run of words.

    `kind`: "same" words, one "cut", "reworded" in part, or "told" by one in its own words.
    """

    left: str
    right: str
    kind: Kind
    score: float
    run: float
    reason: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is compared of a statement: its quoted words in parts, or, where nothing is quoted, all of it."""

    statement: str
    document: str
    extent: Span
    parts: tuple[str, ...]
    verbatim: bool
    around: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    speaker: Speaker | None
    day: int | None
    said_on: int | None

    def words(self) -> list[list[Word]]:
        return _read_parts(self.parts)


@lru_cache(maxsize=16384)  # one is compared with many
def _read_parts(parts: tuple[str, ...]) -> list[list[Word]]:
    return [words for part in parts if (words := read_words(part, [Span(0, len(part))]))]


def link_quotations(articles: Iterable[tuple[Document, Sequence[Statement]]]) -> Iterator[SameWords]:
    """The statements of some articles that are one utterance; damaged texts are compared as they were meant.

    Of an utterance that many carry not every two are linked, but each to some others: `find_utterances` puts them together.
    """
    quotations = sorted(
        (
            quotation
            for document, statements, _ in (repair_article(*article) for article in articles)
            for statement in statements
            if (quotation := quotation_of(document, statement))
        ),
        key=lambda quotation: (quotation.day or 0, quotation.document, quotation.extent),
    )
    keys = np.array(
        [mark_of(quotation.speaker.key) if quotation.speaker and quotation.speaker.person else 0 for quotation in quotations], np.uint32
    )
    for lefts, rights, counts in count_pairs([_marks(quotation) for quotation in quotations]):
        likely = (counts > 1) | (keys[lefts] == keys[rights]) | (keys[lefts] == 0) | (keys[rights] == 0)
        for left, right in zip(lefts[likely].tolist(), rights[likely].tolist(), strict=True):
            if link := compare_quotations(quotations[left], quotations[right]):
                yield link


def quotation_of(document: Document, statement: Statement) -> Quotation | None:
    """What is compared of a statement; None where nobody says it in so many words that they could be known again. A damaged text comes
    repaired."""
    text, extent = document.text, Span(statement.content[0].start, statement.content[-1].end)
    quoted = quoted_parts(text, statement)
    spans = quoted or statement.content
    quotation = Quotation(
        statement.id,
        document.id,
        extent,
        tuple(part for span in spans for part in _ELLIPSIS.split(text[span.start : span.end]) if part.strip()),
        bool(quoted) or statement.manner == "direct",
        " ".join(text[span.start : span.end] for span in statement.content) if quoted and statement.manner != "direct" else "",
        tuple(fold_text(text[max(0, extent.start - ADJOINING_CHARACTERS) : extent.start])[-ADJOINING:]),
        tuple(fold_text(text[extent.end : extent.end + ADJOINING_CHARACTERS])[:ADJOINING]),
        speaker_of(statement),
        _day(document.published),
        _day(statement.said_on) if statement.said_on and statement.said_on.score >= SURE_DAY else None,
    )
    return quotation if len(_heavy(quotation)) > 1 else None


def quoted_parts(text: str, statement: Statement) -> list[Span]:
    """The parts of a statement's content that stand in quotation marks."""
    return [span for part in statement.content for span in quoted_spans(text, part)]


def _day(found: Resolved | None) -> int | None:
    """A date as a number, None where it is not known to the day."""
    try:
        return date.fromisoformat((value_of(found) or "")[:10]).toordinal()
    except ValueError:
        return None


def _heavy(quotation: Quotation) -> list[str]:
    """The words by which it may be found again: those that weigh something, of a phrase also those the reporter put around it."""
    around = quotation.around
    parts = [read_words(around, [Span(0, len(around))])] if around else quotation.words()
    return [stem_word(word.fold) for words in parts for word in words if word.weight >= FORMULA_WEIGHT]


def _marks(quotation: Quotation) -> Marks:
    """Each two words that weigh something and stand beside or one apart, by themselves and with the speaker."""
    heavy = _heavy(quotation)
    pairs = {f"{one} {two}" for step in (1, 2) for one, two in zip(heavy, heavy[step:], strict=False)}
    if quotation.speaker:
        pairs |= {f"{pair}: {quotation.speaker.key}" for pair in pairs}
    return np.array([mark_of(pair) for pair in sorted(pairs)], np.uint32)


def compare_quotations(left: Quotation, right: Quotation) -> SameWords | None:
    """Whether two statements are one utterance, and why; None where they are not."""
    relation = relate_speakers(left.speaker, right.speaker)
    adjoining = _is_adjoining(left, right)
    if (relation == "other" and not adjoining) or (left.document == right.document and left.extent.touches(right.extent)):
        return None
    one, two = left.words(), right.words()
    shorter, longer = (one, two) if _size(one) < _size(two) else (two, one)
    flat = [word for part in longer for word in part]
    told = not (left.verbatim and right.verbatim)
    shared = measure_shared(shorter, flat, turned=told)
    days = _days_between(left, right)
    passage = adjoining and _is_passage(shared, len(flat), told)
    if passage:
        need, run = PASSAGE_NEED, max(PASSAGE_NEED, shared.weight)
    elif relation == "other" or _speaks_against(left, right, shared, days):
        return None
    elif told:
        need, run = TOLD_WEIGHT.get(relation, CERTAIN), shared.weight
    else:
        need, run = _needed(relation, days, shared), _found(left, right, shared)
    if run < need or not (passage or (_is_told(left, right, shared, relation) if told else _is_kept(shared, relation, days))):
        return None
    score = (1 - 0.4 * need / run) * (0.7 if told else 1.0) * {"same": 1.0, "open": 0.9}.get(relation, 0.8)
    kind = "told" if told else _kind(shared, len(flat))
    reason = _reason(shared, shorter, flat, relation, days) + ("; the same words stand around it" if passage else "")
    fuller, other = (right, left) if shorter is one else (left, right)
    return SameWords(fuller.statement, other.statement, kind, round(score, 4), round(shared.run, 2), reason)


def _is_adjoining(left: Quotation, right: Quotation) -> bool:
    """Whether two contents stand between the same words, as one passage does that two articles print, whoever is read as its speaker."""
    if left.document == right.document or _days_between(left, right) > PASSAGE_DAYS:
        return False
    return _alike(left.before[::-1], right.before[::-1]) + _alike(left.after, right.after) >= PASSAGE


def _is_passage(shared: Shared, longer: int, told: bool) -> bool:
    """Whether what stands between the same words is the same too, and more than a name or two."""
    words = TOLD_WORDS if told else 1
    return shared.words >= max(words, min(PASSAGE_KEPT * longer, longer - 1)) and not (shared.denied or shared.other_figures)


def _alike(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words from the first on are the same, where one may begin a little later."""
    starts = [(0, 0), *((at, 0) for at in range(1, SLACK + 1)), *((0, at) for at in range(1, SLACK + 1))]
    pairs = [list(zip(left[one:], right[two:], strict=False)) for one, two in starts]
    return max(next((at for at, (one, two) in enumerate(pair) if one != two), len(pair)) for pair in pairs)


def _speaks_against(left: Quotation, right: Quotation, shared: Shared, days: int) -> bool:
    """Whether a "not", other figures or another day of the saying outweigh what is shared."""
    differs = shared.denied or (shared.other_figures and days > CLOSE)
    return (differs and shared.run < CERTAIN) or (shared.run < APART and _said_apart(left, right))


def _needed(relation: Relation, days: int, shared: Shared) -> float:
    """What a run must weigh for two quotations to be one."""
    return LEAST_RUN[relation][sum(days > limit for limit in DAYS)] * (1.0 if shared.words == shared.of_words else PARTLY)


def _found(left: Quotation, right: Quotation, shared: Shared) -> float:
    """What the longest run weighs, or all that is shared in runs, and what else speaks for one utterance."""
    more = shared.words - WHOLE_WORDS if shared.words == shared.of_words else 0
    around = _around(left, right)
    scattered = SCATTERED if shared.words < shared.of_words else SCATTERED_WHOLE
    return max(shared.run, scattered * shared.weight) + WHOLE_COUNTS * max(0, more) + around


def _is_kept(shared: Shared, relation: Relation, days: int) -> bool:
    """Whether enough of the shorter wording is in the longer: of a clip, and where the speaker is in doubt, all of it."""
    if relation == "doubtful":
        return shared.words >= DOUBTFUL_KEPT * shared.of_words
    least = 1.0 if shared.of_words <= CLIP else LEAST_KEPT
    reworded = relation == "same" and days <= CLOSE and _is_reworded(shared)
    return reworded or shared.words >= least * shared.of_words or shared.run >= STITCHED


def _is_reworded(shared: Shared) -> bool:
    """Whether most of what weighs anything is there, as in two translations."""
    return shared.weight >= REWORDED and shared.weight >= REWORDED_KEPT * shared.of_weight


def _is_told(left: Quotation, right: Quotation, shared: Shared, relation: Relation) -> bool:
    """Whether enough of a wording without marks is in the other, which has marks or not, in the same week."""
    share, words = (TOLD_KEPT.get(relation, 1.0), TOLD_WORDS) if left.verbatim or right.verbatim else BOTH_TOLD[relation == "same"]
    return _days_between(left, right) <= CLOSE and shared.words >= words and shared.words >= share * shared.of_words


def _said_apart(left: Quotation, right: Quotation) -> bool:
    """Whether the articles themselves tell two days of the saying."""
    return bool(left.said_on and right.said_on) and abs((left.said_on or 0) - (right.said_on or 0)) > 1


def _size(parts: list[list[Word]]) -> int:
    return sum(map(len, parts))


def _days_between(left: Quotation, right: Quotation) -> int:
    """Days between the two articles; a year where one has no day."""
    return abs(left.day - right.day) if left.day and right.day else 366


def _around(left: Quotation, right: Quotation) -> float:
    """What it counts that two statements are one sentence, the reporters' own words with the quoted phrases; 0 where they are not."""
    one, two = (_weights(quotation.around) for quotation in (left, right))
    added = min(_added(left, one), _added(right, two))
    figures = [{word for word in words if word[0].isdigit()} for words in (one, two)]
    if added < AROUND_LEAST or not (figures[0] <= figures[1] or figures[1] <= figures[0]):
        return 0.0
    share = sum(weight for word, weight in one.items() if word in two) / min(sum(one.values()), sum(two.values()))
    return max(AROUND_COUNTS, AROUND_SHARE * added) if share >= AROUND else 0.0


def _added(quotation: Quotation, around: Mapping[str, float]) -> float:
    """What the reporter's own words around a quoted phrase weigh."""
    quoted = {word.fold for words in quotation.words() for word in words}
    return sum(weight for word, weight in around.items() if word not in quoted)


def _weights(text: str) -> dict[str, float]:
    return {word.fold: word.weight for word in read_words(text, [Span(0, len(text))])} if text else {}


def _kind(shared: Shared, longer: int) -> Kind:
    if shared.words < shared.of_words:
        return "reworded"
    return "same" if shared.of_words == longer else "cut"


def _reason(shared: Shared, shorter: list[list[Word]], longer: list[Word], relation: Relation, days: int) -> str:
    said = f"{shared.words} of {shared.of_words} words of the shorter are in the other"
    changes = describe_changes(longer, [word for part in shorter for word in part])
    who = WHO[relation]
    when = "days not known" if days > 365 else "the same day" if not days else f"{days} days apart"
    return "; ".join([said, *changes, who, when])
