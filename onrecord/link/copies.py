"""Articles that are one text: the same words, or largely one wire story under other headlines, cut, moved about or added to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

import numpy as np

from onrecord.link.shingles import Marks, count_pairs, mark_of, shingle_words
from onrecord.link.words import fold_text, quoted_spans, weigh_word
from onrecord.records import Document, Span, value_of
from onrecord.text import join_touching, split_paragraphs, split_sentences, subtract_spans

ONE_IN = 4  # of a text's runs of three words, how many are looked up: a brief of eighty words still has a score of them
LEAST_MARKS, LEAST_SHARE = 3, 0.06  # shared marks, and their share of the shorter text's, below which two texts are not compared

SHORTEST = 20  # words of a text that can be the same by being equal: "Subscribe to read on" stands for many articles

# tuned on the development half of benchmarks/links.py
ALIKE = 0.5  # share of a sentence's own words, by what they weigh, that stand in order in its counterpart
LEAST_COPIED = 0.3  # share of the shorter text's own words, by weight, that stand in such sentences
HOUSE = 3  # articles of one outlet in which a paragraph stands that is the house's note, not the article's
LEAST_WEIGHT = 10.0  # weight of own words below which a text is mostly quotation and is judged as a whole,
WHOLE = 0.8  # with this share


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles, by document id, that are one text; `score` is how much of the shorter one stands in the longer."""

    left: str
    right: str
    kind: Literal["exact", "near"]
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence's words, all and those outside quotation marks, and what these weigh."""

    words: tuple[str, ...]
    own: tuple[str, ...]
    weight: float


_Read = Callable[[Document, frozenset[int]], list[_Sentence]]


def link_copies(documents: Iterable[Document], fetch: Callable[[str], Document]) -> Iterator[Copy]:
    """The copies among some documents, left before right as they came; only marks are held, and `fetch` gives a document again by its id.

    Of a text that many carry not every two are linked, but each to some others of them: `find_origins` puts them together.
    """
    return CopyLinker(remembered=64).link(documents, fetch)


class CopyLinker:
    """Finds copies among some documents, then among others: what it lately read and compared it remembers."""

    def __init__(self, remembered: int) -> None:
        self._mark = lru_cache(remembered)(_mark_document)
        self._sentences = lru_cache(remembered)(_sentences)
        self._compare = lru_cache(remembered * 32)(self._compare_anew)

    def link(self, documents: Iterable[Document], fetch: Callable[[str], Document]) -> Iterator[Copy]:
        """As `link_copies`."""
        ids: list[str] = []
        marks: list[Marks] = []
        printed: list[Marks] = []
        texts: dict[int, str] = {}
        for document in documents:
            one = self._mark(document)
            if one.words >= SHORTEST and (first := texts.setdefault(one.whole, document.id)) != document.id:
                yield Copy(first, document.id, "exact", 1.0, f"word for word the same {one.words} words")
                continue
            ids.append(document.id)
            marks.append(one.shingles)
            printed.append(one.house)
        house = _repeated(printed)
        del printed
        for lefts, rights, counts in count_pairs(marks):
            for left, right, count in zip(lefts.tolist(), rights.tolist(), counts.tolist(), strict=True):
                least = max(LEAST_MARKS, LEAST_SHARE * min(len(marks[left]), len(marks[right])))
                if count >= least and (copy := self._compare(fetch(ids[left]), fetch(ids[right]), house)):
                    yield copy

    def _compare_anew(self, left: Document, right: Document, house: frozenset[int]) -> Copy | None:
        return _compare(left, right, house, self._sentences)


@dataclass(frozen=True, slots=True)
class _Marked:
    """How many words a document has, the mark of all of them, those of its runs of three, and those of its outlet's paragraphs."""

    words: int
    whole: int
    shingles: Marks
    house: Marks


def _mark_document(document: Document) -> _Marked:
    paragraphs = [_fold(document, part) for part in _body(document)]
    words = [word for paragraph in paragraphs for word in paragraph]
    whole = mark_of(" ".join(words)) << 32 | mark_of(" ".join(reversed(words)))
    return _Marked(len(words), whole, shingle_words(words, one_in=ONE_IN), _house_marks(document, paragraphs))


def compare_documents(left: Document, right: Document, house: frozenset[int] = frozenset()) -> Copy | None:
    """Whether two articles are one text, sentence by sentence; None where they are not.

    What counts are the reporters' own words: two who heard one speech share its quotations and are no copies. `house` holds the marks of
    paragraphs that an outlet prints below many of its articles: between two articles of that outlet they do not count.
    """
    return _compare(left, right, house, _sentences)


def _compare(left: Document, right: Document, house: frozenset[int], read: _Read) -> Copy | None:
    if value_of(left.outlet) != value_of(right.outlet):
        house = frozenset()
    one, two = read(left, house), read(right, house)
    shorter, longer = (one, two) if _size(one) <= _size(two) else (two, one)
    found = _find_counterparts(shorter, longer)
    own, of = sum(kept for kept, _ in found), sum(size for _, size in found)
    score, least = (own / of, LEAST_COPIED) if of >= LEAST_WEIGHT else (_shared_whole(shorter, longer), WHOLE)
    if score < least:
        return None
    same = sum(kept > 0 for kept, _ in found)
    return Copy(left.id, right.id, "near", round(score, 4), _reason(score, same, len(found), len(longer) - len(shorter)))


def _house_marks(document: Document, paragraphs: list[list[str]]) -> Marks:
    outlet = value_of(document.outlet)
    return np.array([_house_mark(outlet, words) for words in paragraphs] if outlet else [], np.uint32)


def _house_mark(outlet: str | None, words: list[str]) -> int:
    return mark_of(f"{outlet}: {' '.join(words)}")


def _repeated(printed: list[Marks]) -> frozenset[int]:
    """The marks of paragraphs that one outlet has printed in HOUSE articles or more."""
    if not printed:
        return frozenset()
    found, times = np.unique(np.concatenate([np.unique(own) for own in printed]), return_counts=True)
    return frozenset(found[times >= HOUSE].tolist())


def _reason(score: float, same: int, of: int, more: int) -> str:
    said = f"{same} of {of} sentences of the shorter stand in the longer, {round(100 * score)} % of its own words by weight"
    return f"{said}; the longer has {more} more" if more > 0 else said


def _size(sentences: list[_Sentence]) -> int:
    return sum(len(sentence.words) for sentence in sentences)


def _body(document: Document) -> list[Span]:
    """The paragraphs of a document without page furniture and headline."""
    skips = [item.span for item in document.furniture]
    if document.title and document.title.evidence:
        skips.append(document.title.evidence)
    joined = join_touching(skips)
    return [part for paragraph in split_paragraphs(document.text) for part in subtract_spans(paragraph, joined)]


def _fold(document: Document, span: Span) -> list[str]:
    return fold_text(document.text[span.start : span.end])


def _sentences(document: Document, house: frozenset[int]) -> list[_Sentence]:
    text, outlet, sentences = document.text, value_of(document.outlet), []
    for part in _body(document):
        if house and _house_mark(outlet, _fold(document, part)) in house:
            continue
        quoted = quoted_spans(text, part)
        for span in split_sentences(text, part):
            own = [word for rest in subtract_spans(span, quoted) for word in _fold(document, rest)]
            sentences.append(_Sentence(tuple(_fold(document, span)), tuple(own), _weigh(own)))
    return sentences


def _find_counterparts(shorter: list[_Sentence], longer: list[_Sentence]) -> list[tuple[float, float]]:
    """For each sentence of the shorter with words of its own: the weight of those in its counterpart, 0 without one; of how much."""
    places: dict[tuple[str, str], list[int]] = {}
    for number, sentence in enumerate(longer):
        for pair in zip(sentence.words, sentence.words[1:], strict=False):
            places.setdefault(pair, []).append(number)
    return [(_weigh_kept(sentence, longer, places), sentence.weight) for sentence in shorter if len(sentence.own) >= 4]


def _weigh_kept(sentence: _Sentence, longer: list[_Sentence], places: dict[tuple[str, str], list[int]]) -> float:
    votes = Counter[int]()
    for pair in zip(sentence.words, sentence.words[1:], strict=False):
        for number in set(places.get(pair, ())):
            votes[number] += 1
    nearest = sorted(number for number, _ in votes.most_common(2))  # two, for a sentence made of two
    others = tuple(word for number in nearest for word in longer[number].own)
    if _weigh(word for word in sentence.own if word in others) < ALIKE * sentence.weight:
        return 0.0
    kept = _weigh(_shared_in_order(sentence.own, others))
    return kept if kept >= ALIKE * sentence.weight else 0.0


def _weigh(words: Iterable[str]) -> float:
    return sum(weigh_word(word) for word in words)


def _shared_in_order(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str]:
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield from left[block.a : block.a + block.size]


def _shared_whole(shorter: list[_Sentence], longer: list[_Sentence]) -> float:
    """The share of all words of the shorter, quoted ones too, that stand in the longer in runs of four."""
    words = [word for sentence in shorter for word in sentence.words]
    runs = set(_runs([word for sentence in longer for word in sentence.words]))
    covered = {at + step for at, run in enumerate(_runs(words)) if run in runs for step in range(4)}
    return len(covered) / len(words) if words else 0.0


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[step:] for step in range(4)), strict=False)
