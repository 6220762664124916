"""What two statements that are not taken for the same have in common, and what keeps them apart: counted and quoted, never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion, find_difference, overlap, read_words_of, speak_of_themselves, take_apart
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.nearby import Rarity, rarity_of
from onrecord.link.opposites import find_sign
from onrecord.link.tellings import Telling
from onrecord.link.weighing import measure_pair, weigh
from onrecord.link.words import PLAIN_WEIGHT, USUAL_WEIGHT, Word, read_words, stem_word
from onrecord.records import Span

SHOWN = 5  # names and words that are told of each
LEAST_CLAUSE, LONGEST_CLAUSE = 4, 240  # words below which a clause goes with its neighbour; characters of one that are quoted
MOST_OF = 0.6  # of the shorter's words by weight: with as many in the other, the other says more
FEW = 0.35  # of the weight of both that is the same: with less, that is what keeps two apart

# What speaks for one that is worth seeing, and how much: likeness by the pair reader, or by words where it is not installed; rare words
# and names in common; one speaker. Fitted to 344 pairs of 64 claims and statements of PolNeAR's earlier articles, of each of which one
# person judged by reading whether whoever follows the first would want to see the second: the same subject, a related assertion
READ = {"likeness": 4.43, "words": 1.33, "names": 4.11, "speaker": 2.04, "bias": -4.86}
BY_WORDS = {"likeness": 3.88, "words": 1.41, "names": 3.62, "speaker": 2.20, "bias": -3.76}
ENOUGH_NAMES = 0.5  # rarity of names that counts: what has a well-known name in common need have little else

_POSSESSIVE = re.compile(r"[’']s?$")
_CLAUSE_ENDS = re.compile(r"[.!?;:…]+[\"”’')]*\s+|,[\"”’']*\s+|\s+[–—-]+\s+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a content as printed on one line, the words of it that weigh something, its names, whether it has a "not"."""

    text: str
    stems: Mapping[str, float]
    names: Mapping[str, str]
    negated: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A telling taken apart for comparing: its stems as printed, its names as printed."""

    parts: Assertion
    printed: Mapping[str, str]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Two statements side by side.

    `names` and `words` stand in both, as the left has them, those that tell most first; `here` and `there` are the clauses of each that
    have most in common, as printed; `apart` is what keeps them apart, the plainest first.
    """

    names: tuple[str, ...]
    words: tuple[str, ...]
    here: str
    there: str
    apart: tuple[str, ...]


def compare_sides(one: Side, two: Side) -> Resemblance:
    """What two have in common and what keeps them apart."""
    stems = one.parts.stems
    shared = sorted((stem for stem in stems if stem in two.parts.stems), key=lambda stem: (-stems[stem], stem))
    names = [stem for stem in shared if stem in one.names and stem in two.names]
    words = [stem for stem in shared if stem not in names and stem in one.printed]  # not what an editor put in
    here, there = _nearest_clauses(one, two)
    return Resemblance(
        tuple(dict.fromkeys(one.names[stem] for stem in names)),
        tuple(dict.fromkeys(one.printed[stem] for stem in words)),
        here.text,
        there.text,
        tuple(_find_apart(one, two, (here, there))) or (_count_common(one.parts, two.parts),),
    )


def weigh_nearness(one: Side, two: Side, rarity: Rarity, judge: Judge, *, same_speaker: bool) -> float:
    """How likely whoever follows one would want to see the other, from 0 to 1."""
    shared = one.parts.stems.keys() & two.parts.stems.keys()
    names = {stem for stem in shared if stem in one.names or stem in two.names}
    weights = READ if judge.reader else BY_WORDS
    weighed = one.parts.weight and two.parts.weight
    by_words = overlap(one.parts, two.parts) if weighed else 0.0
    measures = {
        "likeness": judge.nearness(*_texts(one, two)) if judge.reader and weighed else by_words,
        "words": sum(rarity_of(stem, rarity) for stem in shared - names),
        "names": min(sum(rarity_of(stem, rarity) for stem in names), ENOUGH_NAMES),
        "speaker": float(same_speaker),
    }
    return 1 / (1 + exp(-weights["bias"] - sum(weights[name] * figure for name, figure in measures.items())))


def _texts(one: Side, two: Side) -> tuple[str, str]:
    return asserted_text(one.parts), asserted_text(two.parts)


def read_together(one: Side, two: Side, judge: Judge) -> float | None:
    """How surely two say the same by the pair reader and what can be counted, from 0 to 1; None without it."""
    if not one.parts.weight or not two.parts.weight:
        return None
    verdict = judge.compare(*_texts(one, two))
    return weigh(measure_pair(one.parts, two.parts, verdict, judge.nearness(*_texts(one, two)))) if verdict else None


def read_side(telling: Telling) -> Side:
    """A telling taken apart for comparing."""
    words = read_words(telling.content, [Span(0, len(telling.content))])
    printed = {stem_word(word.fold): _POSSESSIVE.sub("", word.text) for word in reversed(words)}
    return Side(take_apart(telling), printed, _names_in(words))


def _read_clause(clause: str) -> Clause:
    words = read_words(clause, [Span(0, len(clause))])
    return Clause(_clip(clause), read_words_of(clause), _names_in(words), any(word.fold in NEGATIONS for word in words))


def _names_in(words: Sequence[Word]) -> dict[str, str]:
    """The stems of what is a name by its capital, each as printed; where a capital may only open a sentence, no usual word is one."""
    capitals = (word for word in reversed(words) if word.text[0].isupper() and word.weight > PLAIN_WEIGHT)
    return {stem_word(word.fold): _POSSESSIVE.sub("", word.text) for word in capitals if word.weight != USUAL_WEIGHT or word.text.isupper()}


def _nearest_clauses(one: Side, two: Side) -> tuple[Clause, Clause]:
    """The clause of each that has most in common with one of the other's."""
    left, right = ([_read_clause(clause) for clause in cut_clauses(side.parts.telling.content)] for side in (one, two))
    alike = {(x, y): _alike(here.stems, there.stems) for x, here in enumerate(left) for y, there in enumerate(right)}
    x, y = max(alike, key=lambda place: (alike[place], -place[0], -place[1]))
    return left[x], right[y]


def _alike(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How much two clauses have in common, the more so the larger a share of both it is."""
    shared = sum(weight for stem, weight in one.items() if stem in two)
    return shared * shared / sqrt(sum(one.values()) * sum(two.values())) if shared else 0.0


def cut_clauses(content: str) -> list[str]:
    """The clauses of a content on one line each, by its stops, commas and dashes; a short one goes with the one before it."""
    clauses: list[str] = []
    start = 0
    for end in [*(match.end() for match in _CLAUSE_ENDS.finditer(content)), len(content)]:
        part = " ".join(content[start:end].split())
        start = end
        if clauses and min(len(part.split()), len(clauses[-1].split())) < LEAST_CLAUSE:
            clauses[-1] = f"{clauses[-1]} {part}".strip()
        elif part:
            clauses.append(part)
    return clauses or [""]


def _clip(clause: str) -> str:
    return clause if len(clause) <= LONGEST_CLAUSE else clause[:LONGEST_CLAUSE].rsplit(" ", 1)[0] + " …"


def _find_apart(one: Side, two: Side, nearest: tuple[Clause, Clause]) -> Iterator[str]:
    """What keeps two apart, as an editor could check it on the page; of what says several things, in the nearest clauses."""
    left, right, (here, there) = one.parts, two.parts, nearest
    figures = left.figures - right.figures, right.figures - left.figures
    if all(figures):
        yield f"other figures: {_list(sorted(figures[0]))} here, {_list(sorted(figures[1]))} there"
    if find_difference(left, right) == "each speaks of themselves" or speak_of_themselves(left, right):
        yield "each speaks of themselves"
    names = _names_of_one(here, two), _names_of_one(there, one)
    if all(names):
        yield f"other names: {_list(names[0])} here, {_list(names[1])} there"
    if here.negated != there.negated:
        yield f"a “not” {'here' if here.negated else 'there'} alone"
    elif (word := find_sign(here.text, there.text)) and word != "not" and (other := find_sign(word, here.text)) and other != "not":
        yield f"“{other}” here, “{word}” there"
    if left.denies != right.denies:
        yield f"denied {'here' if left.denies else 'there'}"
    shorter, longer = sorted((left, right), key=lambda side: side.weight)
    kept = sum(weight for stem, weight in shorter.stems.items() if stem in longer.stems)
    if kept >= MOST_OF * shorter.weight and shorter.weight < MOST_OF * longer.weight:
        yield f"more is said {'here' if longer is left else 'there'}"
    elif kept < FEW * longer.weight or not kept:
        yield _count_common(left, right)


def _count_common(left: Assertion, right: Assertion) -> str:
    shared = len(left.stems.keys() & right.stems.keys())
    counted = f"{shared} telling word{'s' if shared > 1 else ''} in common, of {len(left.stems)} here and {len(right.stems)} there"
    return counted if shared else "no telling word in common"


def _names_of_one(clause: Clause, other: Side) -> list[str]:
    """The names of a clause that the other statement has in no form."""
    known = other.names.keys() | other.parts.stems.keys()
    return [name for stem, name in clause.names.items() if not any(stem[:5] == one[:5] for one in known)]


def _list(words: Sequence[str]) -> str:
    return ", ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
