"""What in the record speaks against a statement: a denial by another, a correction by the reporter, the speaker's own later opposite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.link.assertions import Assertion, find_difference, overlap, read_assertion, read_words_of
from onrecord.link.candidates import find_candidates
from onrecord.link.denials import (
    ADVERSE,
    CITED,
    OTHERWISE,
    calls_untrue,
    gives_no_answer,
    has_denying_word,
    is_apposed,
    points_at,
    points_at_accusation,
    points_at_both,
    points_at_several,
    read_holder,
    says_silent,
    says_untrue,
)
from onrecord.link.judging import Judge, asserted_text, installed_judge
from onrecord.link.opposites import find_sign
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling, same_speaker
from onrecord.link.voiced import find_verdict
from onrecord.names import name_keys
from onrecord.records import Span
from onrecord.text import split_sentences

Kind = Literal["denial", "correction", "reversal"]
Spans = Mapping[str, tuple[int, int]]

NEAR = 600  # characters of an article within which a denial or correction may point at a statement without repeating it
AFTER = 2  # sentences after a statement that may correct it
# tuned on the development half of benchmarks/labels/contests_*.tsv, and by reading what they find in PolNeAR's articles of that half: for
# whose words (a later statement of another in the article, one of another article, the reporter's, those that
# begin with "but", nearly the same with a "not") what the pair reader must be sure of, and what share of both wordings must be the same
OPPOSED = {"near": 0.55, "far": 0.65, "reporter": 0.55, "adverse": 0.55, "mirrored": 0.65}
# A speaker's own words of two days are taken for opposites only where a word shows it and the reader is so sure at such a share in common:
# of 50 in PolNeAR's articles that had less, as people linked across articles make them, some three were right.
OWN = ((0.8, 0.5), (0.9, 0.4))
ALIKE = {"near": 0.4, "far": 0.6, "reporter": 0.3, "adverse": 0.3}
CITED_OPPOSED = 0.5  # what the pair reader must be sure of where the reporter cites a record or picture, whatever the words in common
APPOSED = 40  # characters between a statement and what takes it up: "…, a claim that she denies"
PARTS = " … "  # what joins the parts of a content
REPEATED = 0.3  # share of two wordings that is the same for a denial to be one of the other,
SHARED_WORDS = 2  # and how many words of weight
MIRRORED = 0.6  # share of two wordings that is the same where a "not" in one makes it the opposite
POINTED, WORDED, MIRRORS, NAMED = 0.75, 0.8, 0.7, 0.8  # scores of what rules find


@dataclass(frozen=True, slots=True)
class Contest:
    """What speaks against a statement, by id: another statement `by`, or, where that is "", the reporter's own sentence, which lies at
    `start` to `end` of `document`."""

    statement: str
    by: str
    document: str | None
    start: int | None
    end: int | None
    kind: Kind
    score: float
    reason: str


def link_contests(
    tellings: Sequence[Telling],
    texts: Mapping[str, str],
    spans: Spans,
    new: Collection[str] | None = None,
    *,
    judge: Judge | None = None,
) -> Iterator[Contest]:
    """What speaks against the tellings; with `new`, only where the contested or the contesting statement is one of these ids.

    `texts` are the articles by document id, `spans` the offsets of each whole statement, cue and source included.
    """
    judge = judge or installed_judge()
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.id in spans and telling.document in texts:
            by_document[telling.document].append(telling)
    read = {telling.id: assertion for telling in tellings if (assertion := read_assertion(telling))}
    found: set[tuple[str, str]] = set()
    for document, said in by_document.items():
        if new is None or any(telling.id in new for telling in said):
            said.sort(key=lambda one: (spans[one.id], one.id))
            for contest in _within(texts[document], said, spans, read, judge):
                if new is None or contest.statement in new or contest.by in new:
                    found.add((contest.statement, contest.by))
                    yield contest
    across = len({telling.document for telling in tellings}) > 1
    for left, right in find_candidates(list(read.values()), new, judge) if across else ():
        opposite = compare_opposites(left, right, judge)
        if opposite and not {(opposite.statement, opposite.by), (opposite.by, opposite.statement)} & found:
            yield opposite


def _within(text: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge) -> Iterator[Contest]:
    """The contests within one article, whose tellings come in order."""
    for number, telling in enumerate(said):
        assertion = read.get(telling.id)
        if assertion and (correction := _find_correction(text, assertion, said, spans, judge)):
            yield correction
        start, end = spans[telling.id]
        if assertion and (voiced := _find_voiced(text, telling, said, spans)):
            yield voiced
        denies = telling.act == "deny" or has_denying_word(text[start:end]) or calls_untrue(telling.content)
        if denies and points_at(telling.content):
            yield from _find_pointed(number, said, spans, read)
        elif denies and (held := _find_held(number, said, spans, read)):
            yield held
        elif denied := _find_denied(number, said, spans, read, judge):
            yield denied


def _find_correction(text: str, assertion: Assertion, said: Sequence[Telling], spans: Spans, judge: Judge) -> Contest | None:
    """The reporter's own sentence after a statement that says it is not so."""
    telling = assertion.telling
    end = spans[telling.id][1]
    if end >= len(text):
        return None
    for number, sentence in enumerate(split_sentences(text, Span(end, min(len(text), end + NEAR)))[: AFTER + 1]):
        if not any(char.isalpha() for char in text[sentence.start : sentence.end]):
            continue
        if any(spans[one.id][0] < sentence.end and sentence.start < spans[one.id][1] for one in said):
            return None
        if found := _correct(assertion, text[sentence.start : sentence.end], judge, points=number < AFTER):
            return Contest(telling.id, "", telling.document, sentence.start, sentence.end, "correction", *found)
    return None


def _correct(assertion: Assertion, sentence: str, judge: Judge, *, points: bool) -> tuple[float, str] | None:
    """Whether a reporter's sentence speaks against an assertion: how surely, and why. It may only point at one that is just before it."""
    if gives_no_answer(sentence):
        return None
    words = read_words_of(sentence)
    shares = len(words.keys() & assertion.stems.keys())
    if ((points or shares) and says_untrue(sentence)) or (shares and says_silent(sentence)):
        return WORDED, "the reporter's own words after it say that it is not so"
    if points and shares and OTHERWISE.search(sentence):
        return MIRRORS, "the reporter's own words after it say that it is otherwise"
    cited = CITED.search(sentence) if points else None
    if cited and find_sign(assertion.telling.content, sentence):
        verdict = judge.compare(asserted_text(assertion), sentence)
        if verdict and verdict.opposed >= CITED_OPPOSED:
            return round(verdict.opposed, 4), f"the reporter cites against it: “{cited[0]}”"
    adverse = bool(ADVERSE.search(sentence))
    whose = "adverse" if adverse else "reporter"
    share = sum(weight for stem, weight in words.items() if stem in assertion.stems) / max(assertion.weight, sum(words.values()))
    sign = find_sign(assertion.telling.content, sentence) if share >= ALIKE[whose] else None
    verdict = judge.compare(asserted_text(assertion), sentence) if sign else None
    if verdict and verdict.opposed >= OPPOSED[whose]:
        return round(verdict.opposed, 4), f"the reporter's own words after it say otherwise: “{sign}”"
    return None


def _find_voiced(text: str, telling: Telling, said: Sequence[Telling], spans: Spans) -> Contest | None:
    """What the words around a content say of it: those of the reporter, or of whoever else says the whole of it."""
    start, end = spans[telling.id]
    for first, last in _around(text, telling, start, end):
        if not (found := find_verdict(text, first, last)):
            continue
        words = text[found[0] : found[1]]
        others = [one for one in said if one is not telling and _holds(text, one, spans[one.id], found)]
        if any(end - start > spans[one.id][1] - spans[one.id][0] for one in said if _tells(text, one, spans[one.id], found)):
            return None  # they belong to a statement that is part of this one
        if not others:
            reason = f"the reporter's own words beside it say that it is not so: “{words}”"
            return Contest(telling.id, "", telling.document, found[0], found[1], "correction", WORDED, reason)
        if all(same_speaker(one, telling) is False for one in others):
            reason = f"{others[0].speaker or 'another'} says that it is not so: “{words}”"
            return Contest(telling.id, others[0].id, None, None, None, "denial", WORDED, reason)
    return None


def _around(text: str, telling: Telling, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a whole statement before, between and after the parts of its content; none where they cannot be found."""
    found, at = [], start
    for part in telling.content.split(PARTS):
        here = text.find(part, at, end)
        if here < 0:
            return []
        found.append((at, here))
        at = here + len(part)
    return [(first, last) for first, last in [*found, (at, end)] if first < last]


def _holds(text: str, one: Telling, whole: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether a place lies in the content of a statement."""
    return whole[0] <= place[0] and place[1] <= whole[1] and not _tells(text, one, whole, place)


def _tells(text: str, one: Telling, whole: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether a place lies in a statement's words around its content."""
    return any(first <= place[0] and place[1] <= last for first, last in _around(text, one, *whole))


def _earlier(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Iterator[Telling]:
    """What others say shortly before a telling, the nearest first."""
    denial = said[number]
    for one in reversed(said[:number]):
        if spans[denial.id][0] - spans[one.id][1] > NEAR:
            return
        if not same_speaker(one, denial) and one.id in read and not _overlaps(spans[one.id], spans[denial.id]):
            yield one


def _find_pointed(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Iterator[Contest]:
    """What a denial points at: the nearest statement of another, an accusation before others; of several, that speaker's last two; of
    both, the last two."""
    denial, earlier = said[number], list(_earlier(number, said, spans, read))
    if is_apposed(denial.content):
        earlier = [one for one in earlier if spans[denial.id][0] - spans[one.id][1] <= APPOSED]
    accusing = [one for one in earlier if one.act == "accuse"] if points_at_accusation(denial.content) else []
    for first in (accusing or earlier)[:1]:
        reason = f"{denial.speaker or 'another'} denies it: {denial.content.strip()}"
        both, several = points_at_both(denial.content), points_at_several(denial.content)
        more = [one for one in earlier if one is not first and (both or (several and same_speaker(one, first)))]
        for one in [first, *more[:1]]:
            yield Contest(one.id, denial.id, None, None, None, "denial", POINTED, reason)


def _find_held(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Contest | None:
    """The nearest earlier statement of the speaker whom a denial names, on what it tells of it."""
    denial = said[number]
    holder = read_holder(denial.content)
    if not holder:
        return None
    who, rest = holder[0], read_words_of(holder[1])
    for one in _earlier(number, said, spans, read):
        shared = len(rest.keys() & read[one.id].stems.keys())
        if _is_named(one, who) and shared >= min(SHARED_WORDS, len(rest)):
            reason = f"{denial.speaker or 'another'} denies it: {denial.content.strip()}"
            return Contest(one.id, denial.id, None, None, None, "denial", NAMED, reason)
    return None


def _is_named(telling: Telling, who: str) -> bool:
    """Whether its speaker is the one that some words name: the surname counts."""
    one, two = name_keys(telling.speaker or ""), name_keys(who)
    return bool(one) and bool(two) and one[-1] == two[-1]


def _find_denied(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge) -> Contest | None:
    """The nearest earlier statement of another speaker of which a telling says the opposite."""
    denial = said[number]
    if denial.id in read:
        for one in _earlier(number, said, spans, read):
            if found := _deny(read[one.id], read[denial.id], judge):
                return Contest(one.id, denial.id, None, None, None, "denial", *found)
    return None


def _overlaps(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _deny(one: Assertion, other: Assertion, judge: Judge) -> tuple[float, str] | None:
    """Whether a statement denies an earlier one of the same article: how surely, and why."""
    who = other.telling.speaker or "another"
    shared = len(one.stems.keys() & other.stems.keys())
    claims = says_something(one.telling.content) and says_something(other.telling.content)
    if claims and other.denies and not one.denies and shared >= SHARED_WORDS and overlap(one, other) >= REPEATED:
        return WORDED, f"{who} denies the same in so many words"
    if _mirrors(one, other, judge):
        return MIRRORS, f"{who} says the same with a “not”"
    sign = find_sign(asserted_text(one), asserted_text(other))
    if not shared or not sign or find_difference(one, other) or same_speaker(one.telling, other.telling) is not False:
        return None
    if overlap(one, other) < ALIKE["near"]:
        return None
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    if verdict and verdict.opposed >= OPPOSED["near"]:
        return round(verdict.opposed, 4), f"{who} says the opposite: “{sign}”"
    return None


def _mirrors(one: Assertion, other: Assertion, judge: Judge) -> bool:
    """Whether two say nearly the same, but for a "not" in one of them; the pair reader, where there is one, has to confirm it."""
    negated = (one.negations > 0) != (other.negations > 0)
    if one.denies != other.denies or not negated or overlap(one, other) < MIRRORED or find_difference(one, other):
        return False
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    return verdict is None or verdict.opposed >= OPPOSED["mirrored"]


def compare_opposites(left: Assertion, right: Assertion, judge: Judge) -> Contest | None:
    """Whether the later of two statements of different articles, or of one speaker, is the opposite of the earlier; None where not."""
    one, other = sorted((left, right), key=lambda each: (each.telling.day or "", each.telling.id))
    same = same_speaker(one.telling, other.telling)
    if one.telling.document == other.telling.document or same is None or find_difference(one, other):
        return None
    if same and (one.telling.day or "") >= (other.telling.day or ""):
        return None
    kind: Kind = "reversal" if same else "denial"
    who = "the same speaker later" if same else other.telling.speaker
    if _mirrors(one, other, judge):
        return Contest(one.telling.id, other.telling.id, None, None, None, kind, MIRRORS, f"{who} says the same with a “not”")
    sign = find_sign(asserted_text(one), asserted_text(other))
    share = overlap(one, other)
    levels = OWN if same else ((OPPOSED["far"], ALIKE["far"]),)
    verdict = judge.compare(asserted_text(one), asserted_text(other)) if sign and share >= min(least for _, least in levels) else None
    if verdict is None or not any(verdict.opposed >= sure and share >= least for sure, least in levels):
        return None
    reason = f"{who} says the opposite: “{sign}”"
    return Contest(one.telling.id, other.telling.id, None, None, None, kind, round(verdict.opposed, 4), reason)
