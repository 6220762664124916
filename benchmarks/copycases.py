"""Copies made on purpose: articles cut, moved about, added to, rewritten and partly replaced, and articles that only look like copies."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\b[a-z]{3,}\b")
_QUOTED = re.compile(r"[“\"][^“”\"]{30,}[”\"]")
_HEADS = ("Talks go on into the night", "What we know so far", "No answer yet from the capital", "A long day ends without a vote")
_NOTE = (
    "This newspaper belongs to its readers. If you have seen what we report on, or know somebody who has, write to the newsroom or call the"
    " number on page two; we answer every letter, and we never pass on a name. Corrections are printed on the last page on Saturdays, with"
    " the day and the page of the article they belong to, and the editor of the day signs for them."
)

Paragraphs = list[str]


@dataclass(frozen=True)
class Made:
    """A made article: its paragraphs, what was done, and the number of the article it is a copy of, None where it is none."""

    paragraphs: Paragraphs
    how: str
    source: int | None


def read_as(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """The same text, broken into other lines and with page furniture's words between."""
    body = [" ".join(paragraph.split()) for paragraph in article]
    return [*body[:2], "Advertisement", *body[2:]]


def trimmed(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """The first part of it, as editors cut from the end."""
    return [rng.choice(_HEADS), *_first_words(article, rng.uniform(0.3, 0.6))]


def rearranged(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    rest = article[2:]
    rng.shuffle(rest)
    return [rng.choice(_HEADS), *article[1:2], *rest]


def added_to(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """All of it, with a third to two thirds as much of another article's paragraphs between."""
    more = _first_words(next(others)[1:], rng.uniform(0.5, 0.9))
    return _mixed(rng, [rng.choice(_HEADS), *article[1:]], _fitting(more, _length(article) * rng.uniform(0.3, 0.7)))


def rewritten(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """Of its small words a fifth to nearly half are others: of its runs of three words as few as three in ten are left."""
    rate = rng.uniform(0.2, 0.45)
    return [_reword(rng, paragraph, rate) for paragraph in article]


def partly_replaced(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """Half of it, and as much of another article."""
    kept = _sample_words(rng, article, 0.5)
    return _mixed(rng, kept, _fitting(next(others)[1:], _length(kept)))


def cut_and_rewritten(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    part = [rng.choice(_HEADS), *_first_words(article[1:], rng.uniform(0.5, 0.8))]
    return [_reword(rng, paragraph, rng.uniform(0.15, 0.3)) for paragraph in rearranged(rng, part, others)]


def cut_and_added_to(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    kept = _first_words(article[1:], rng.uniform(0.55, 0.8))
    return _mixed(rng, [rng.choice(_HEADS), *kept], _fitting(next(others)[1:], _length(kept) * rng.uniform(0.2, 0.6)))


COPIES: tuple[Callable[[random.Random, Paragraphs, Iterator[Paragraphs]], Paragraphs], ...] = (
    read_as, trimmed, rearranged, added_to, rewritten, partly_replaced, cut_and_rewritten, cut_and_added_to,
)  # fmt: skip


def same_speech(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """Another report that quotes what this one quotes."""
    quotes = [quote for paragraph in article for quote in _QUOTED.findall(paragraph)]
    own = _fitting(next(others), _length(article))
    return _mixed(rng, own, [f"{quote}, the speaker told the hall." for quote in quotes])


def same_background(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """Another article that ends with this one's background: a sixth of it at most."""
    own = _fitting(next(others), _length(article))
    return [*own, *_fitting(list(reversed(article[1:])), _length(own) // 6)]


def same_note(rng: random.Random, article: Paragraphs, others: Iterator[Paragraphs]) -> Paragraphs:
    """An article of another subject with the house's note below it."""
    return [*_first_words(next(others), rng.uniform(0.3, 0.6)), _NOTE]


LOOKALIKES = (same_speech, same_background, same_note)


def make_set(articles: Sequence[Paragraphs], lenders: Sequence[Paragraphs], *, copies: int, lookalikes: int, seed: int) -> Iterator[Made]:
    """All articles, then copies and lookalikes of the first of them; what these need besides comes from the lenders, not in the set."""
    rng = random.Random(seed)
    others = iter(rng.sample(lenders, len(lenders)))  # each lends once
    for number, article in enumerate(articles):
        yield Made(article, "as it was", number)
    for number in range(copies):
        make, source = COPIES[number % len(COPIES)], number // 2  # two copies of each
        yield Made(make(rng, list(articles[source]), others), make.__name__, source)
    for number in range(lookalikes):
        pretend, source = LOOKALIKES[number % len(LOOKALIKES)], copies // 2 + number
        yield Made(pretend(rng, list(articles[source]), others), pretend.__name__, None)


def _length(paragraphs: Paragraphs) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _fitting(paragraphs: Paragraphs, words: float) -> Paragraphs:
    """Paragraphs from the start until there are so many words, one at least."""
    kept: Paragraphs = []
    for paragraph in paragraphs:
        if kept and _length(kept) + len(paragraph.split()) > words:
            break
        kept.append(paragraph)
    return kept


def _first_words(paragraphs: Paragraphs, share: float) -> Paragraphs:
    return _fitting(paragraphs, share * _length(paragraphs))


def _sample_words(rng: random.Random, paragraphs: Paragraphs, share: float) -> Paragraphs:
    """Paragraphs from anywhere, in their order, that make up such a share of the words."""
    order = list(range(len(paragraphs)))
    rng.shuffle(order)
    kept: list[int] = []
    while order and _length([paragraphs[at] for at in kept]) < share * _length(paragraphs):
        kept.append(order.pop())
    return [paragraphs[at] for at in sorted(kept)]


def _mixed(rng: random.Random, one: Paragraphs, two: Paragraphs) -> Paragraphs:
    """Both, each in its order, shuffled into one another."""
    turns = [0] * len(one) + [1] * len(two)
    rng.shuffle(turns)
    streams = iter(one), iter(two)
    return [next(streams[turn]) for turn in turns]


def _reword(rng: random.Random, paragraph: str, rate: float) -> str:
    """Small words that are no names are swapped for others at a rate, a fifth of them dropped."""

    def other(match: re.Match[str]) -> str:
        if rng.random() >= rate:
            return match[0]
        return "" if rng.random() < 0.2 else "".join(rng.sample(match[0], len(match[0])))

    return " ".join(_WORD.sub(other, paragraph).split())
