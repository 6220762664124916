"""Corrections in the reporter's own voice: the sentence after a statement, the words beside its cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.link.assertions import Assertion, read_words_of
from onrecord.link.contested import CITED_OPPOSED, MIRRORS, NEAR, POINTED, WORDED, Contest, Spans
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.opposites import find_sign, is_telling
from onrecord.link.papers import find_against
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling, same_speaker
from onrecord.link.verdicts import (
    CITED,
    INSTEAD,
    OTHERWISE,
    calls_false,
    gives_example,
    gives_no_answer,
    prints_own,
    read_replaced,
    says_did_not,
    says_silent,
    says_untrue,
)
from onrecord.link.voiced import find_contrast, find_error, find_judgement, find_verdict
from onrecord.link.words import fold_word, stem_word
from onrecord.records import Span
from onrecord.text import split_sentences

AFTER = 2  # sentences after a statement that may correct it
# what the pair reader must be sure of, and what share of both wordings must be the same; tuned as those of contests.py
OPPOSED, ALIKE = 0.55, 0.3
INSTEAD_SHARED, INSTEAD_ALIKE = 2, 0.3  # words and their share that a sentence repeats which says who or what it was instead
CONTRASTED = 0.2  # share that is the same in the very next sentence, where one of its words stands against one of the statement's
BESIDE = 30  # characters between two statements that one sentence sets against each other
ENDS = re.compile(r"[.!?;][”\"'’]*\s|\n")
PARTS = " … "  # what joins the parts of a content


def find_correction(
    text: str, telling: Telling, assertion: Assertion | None, said: Sequence[Telling], spans: Spans, judge: Judge
) -> Contest | None:
    """The reporter's own sentence after a statement that says it is not so; of one too short to be known again, the next sentence."""
    end = spans[telling.id][1]
    if end >= len(text) or (assertion is None and (telling.act == "ask" or not says_something(telling.content))):
        return None
    follows = True
    for number, sentence in enumerate(split_sentences(text, Span(end, min(len(text), end + NEAR)))[: AFTER + 1]):
        if not any(char.isalpha() for char in text[sentence.start : sentence.end]):
            continue
        words = text[sentence.start : sentence.end]
        inside = [spans[one.id] for one in said if spans[one.id][0] < sentence.end and sentence.start < spans[one.id][1]]
        if inside:
            own = _leave_out(words, [(first - sentence.start, last - sentence.start) for first, last in inside])
            return _point(telling, sentence) if assertion and number < AFTER and calls_false(own) else None
        if (
            follows
            and not _is_to_be_done(telling)
            and says_something(telling.content)
            and says_did_not(text[spans[telling.id][0] : end], words)
        ):
            return _point(telling, sentence)
        if assertion is None:
            return _point(telling, sentence) if number < AFTER and says_untrue(words, shares=False, follows=follows) else None
        if found := _correct(assertion, words, judge, points=number < AFTER, follows=follows):
            return Contest(telling.id, "", telling.document, sentence.start, sentence.end, "correction", *found)
        follows = False
    return None


def _leave_out(words: str, places: Sequence[tuple[int, int]]) -> str:
    """A sentence without what is said in it."""
    for first, last in places:
        at, end = max(0, first), min(len(words), last)
        words = words[:at] + " " * (end - at) + words[end:]
    return words


def _is_to_be_done(telling: Telling) -> bool:
    """Whether a telling asks for or promises what is still to be done: "to reply"; that it was not done is no correction."""
    return telling.act in ("ask", "demand", "promise") or telling.content.startswith("to ")


def _point(telling: Telling, sentence: Span) -> Contest:
    reason = "the reporter's own words after it say that it is not so"
    return Contest(telling.id, "", telling.document, sentence.start, sentence.end, "correction", POINTED, reason)


def _correct(assertion: Assertion, sentence: str, judge: Judge, *, points: bool, follows: bool) -> tuple[float, str] | None:
    """Whether a reporter's sentence speaks against an assertion: how surely, and why. It may only point at one that is just before it."""
    if gives_no_answer(sentence) or prints_own(sentence):
        return None
    words = read_words_of(sentence)
    shares = len(words.keys() & assertion.stems.keys())
    if ((points or shares) and says_untrue(sentence, shares=bool(shares), follows=follows)) or (shares and says_silent(sentence)):
        return WORDED, "the reporter's own words after it say that it is not so"
    if points and shares and (replaced := [word for word in read_replaced(sentence) if _says(assertion, word)]):
        return MIRRORS, f"the reporter's own words after it put another in place of “{replaced[0]}”"
    if points and shares and gives_example(assertion.telling.content, sentence):
        return MIRRORS, "the reporter's own words after it give an example of what it says there is none of"
    if points and shares and OTHERWISE.search(sentence):
        return MIRRORS, "the reporter's own words after it say that it is otherwise"
    cited = CITED.search(sentence) if points else None
    if cited and find_sign(assertion.telling.content, sentence):
        verdict = judge.compare(asserted_text(assertion), sentence)
        if verdict and verdict.opposed >= CITED_OPPOSED:
            return round(verdict.opposed, 4), f"the reporter cites against it: “{cited[0]}”"
    if points and (against := find_against(assertion, sentence, shares=bool(shares), follows=follows)):
        return MIRRORS, against
    share = sum(weight for stem, weight in words.items() if stem in assertion.stems) / max(assertion.weight, sum(words.values()))
    if follows and shares >= INSTEAD_SHARED and share >= INSTEAD_ALIKE and INSTEAD.search(sentence):
        return MIRRORS, "the reporter's own words after it put another in place of it"
    if follows and shares and share >= CONTRASTED and is_telling(sign := find_sign(assertion.telling.content, sentence)):
        return MIRRORS, f"the reporter's own words after it say otherwise: “{sign}”"
    sign = find_sign(assertion.telling.content, sentence) if share >= ALIKE else None
    verdict = judge.compare(asserted_text(assertion), sentence) if sign else None
    if verdict and verdict.opposed >= OPPOSED:
        return round(verdict.opposed, 4), f"the reporter's own words after it say otherwise: “{sign}”"
    return None


def _says(assertion: Assertion, word: str) -> bool:
    """Whether a word that tells something is one of an assertion's."""
    return any(stem_word(fold) in assertion.stems or fold in assertion.figures for fold in fold_word(word))


def find_voiced(text: str, telling: Telling, said: Sequence[Telling], spans: Spans) -> Contest | None:
    """What the words around a content say of it: those of the reporter, or of whoever else says the whole of it."""
    start, end = spans[telling.id]
    around = _around(text, telling, start, end)
    contrast = find_contrast(text, start, around[0][1]) if around and around[0][0] == start else None
    beside = " ".join(text[slice(*words)] for words in around)
    for found in [*(find_verdict(text, *words) for words in around), find_error(text, start), find_judgement(text, beside, end), contrast]:
        if not found or prints_own(text[start:end]):
            continue
        words = text[slice(*found)]
        others = [one for one in said if one is not telling and _holds(text, one, spans[one.id], found)]
        if any(end - start > spans[one.id][1] - spans[one.id][0] for one in said if _tells(text, one, spans[one.id], found)):
            return None  # they belong to a statement that is part of this one
        other = _beside(text, telling, said, spans, found) if found is contrast else None
        if not others and other:
            reason = f"{other.speaker} says otherwise, “{words}”"
            return Contest(telling.id, other.id, None, None, None, "denial", WORDED, reason)
        if not others:
            reason = f"the reporter's own words beside it say that it is not so: “{words}”"
            rest = split_sentences(text, Span(end, min(len(text), end + NEAR)))[:1] if found is contrast and end < len(text) else []
            last = rest[0].end if rest else found[1]  # with what is told against it
            return Contest(telling.id, "", telling.document, found[0], last, "correction", WORDED, reason)
        if all(same_speaker(one, telling) is False for one in others):
            reason = f"{others[0].speaker or 'another'} says that it is not so: “{words}”"
            return Contest(telling.id, others[0].id, None, None, None, "denial", WORDED, reason)
    return None


def _beside(text: str, telling: Telling, said: Sequence[Telling], spans: Spans, contrast: tuple[int, int]) -> Telling | None:
    """What another says in the sentence in which it is set against a telling, before the words of contrast or after the telling."""
    for one in said:
        first, last = spans[one.id]
        between = text[last : contrast[0]] if last <= contrast[0] else text[spans[telling.id][1] : first]
        beside = len(between) <= BESIDE and not ENDS.search(between) and first not in range(contrast[0], spans[telling.id][1])
        if beside and same_speaker(one, telling) is False:
            return one
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
