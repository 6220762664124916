"""Corrections that say of a paper that it does not say something: "but the declaration does not state that …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.link.assertions import read_words_of
from onrecord.link.contested import Contest
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling, same_speaker, whole_span
from onrecord.link.verdicts import gives_no_answer
from onrecord.records import Document, Statement

NEAR = 800  # characters of the article between what somebody says and what a paper is said not to say
REPEATED = 0.75  # share of the weight of the latter that is in the former,
LEAST = 2  # by so many words
SCORE = 0.8


def find_silences(document: Document, statements: Sequence[Statement], tellings: Mapping[str, Telling]) -> Iterator[Contest]:
    """The nearest earlier statement of somebody else that a paper, or whoever is no person, is said not to say."""
    said = sorted(statements, key=lambda one: (whole_span(one), one.id))
    for number, silent in enumerate(said):
        if silent.negated and silent.act == "say" and silent.speaker and silent.speaker_kind != "person":
            place = whole_span(silent)
            if gives_no_answer(document.text[place.start : place.end]):
                continue
            for one in reversed(said[:number]):
                if place.start - whole_span(one).end > NEAR:
                    break
                if not one.negated and _repeats(tellings[silent.id], tellings[one.id]):
                    reason = f"the article goes on that {silent.speaker.value} does not say so"
                    yield Contest(one.id, "", document.id, place.start, place.end, "correction", SCORE, reason)
                    break


def _repeats(silent: Telling, earlier: Telling) -> bool:
    """Whether another said what is not said here, and not only named it."""
    if not says_something(silent.content):
        return False
    words, others = read_words_of(silent.content), read_words_of(earlier.content)
    shared = [weight for stem, weight in words.items() if stem in others]
    return same_speaker(silent, earlier) is False and len(shared) >= LEAST and sum(shared) >= REPEATED * sum(words.values())
