"""Mentions of people, bodies and places, nested ones too, and which earlier mention each goes back to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.encoder import Floats, MentionHeads
from onrecord.annotate.pieces import Ints
from onrecord.annotate.windows import Window
from onrecord.records import Reference, ReferenceKind, Span

Bools = NDArray[np.bool_]

KINDS = ("none", "person", "organisation", "place", "other")
_KEPT: tuple[ReferenceKind, ...] = ("person", "organisation", "place")
LONGEST = 24  # pieces: 99.7 % of GUM's people, bodies and places
REACH = 100  # earlier mentions that one may go back to
BLOCK = 64  # mentions linked at once: bounds memory
ALONE = 200_000  # multiplications: for much more OpenBLAS starts threads of its own, which fight with those that read other articles
LEAST_SHARE = 0.02  # of the mentions that one may go back to: the rest are not kept
EDGE_LEAST = -4.0  # pieces below this begin or end no mention
_GAPS, _STEPS = (40, 100, 200, 400, 800, 1600), (2, 3, 4, 5, 8, 16, 32, 64)  # edges of the buckets: characters, mentions
SIZES = (len(_GAPS) + 1, len(_STEPS) + 1, 8, 4)  # buckets of gap, step, match and relation
_GRAIN = 20  # characters; every edge is a multiple
_GAP_TABLE = np.searchsorted(_GAPS, np.arange(0, _GAPS[-1] + 1, _GRAIN), side="right")
_STEP_TABLE = np.searchsorted(_STEPS, np.arange(BLOCK + REACH + 1), side="right")
_WORD = re.compile(r"\w+")
_LED = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """The mentions that begin where a window owns: characters (mentions, 2), kinds, scores, and what they go back by (mentions, link)."""

    spans: Ints
    kinds: Ints
    scores: Floats
    vectors: Floats


def read_mentions(window: Window, figures: Floats, heads: MentionHeads) -> Found:
    """Every span of a window that the model takes for a mention; no two of them cross."""
    first, width, shares = _score_spans(figures, heads)
    best = shares.argmax(1)
    kept = np.flatnonzero((best > 0) & (best < len(KINDS) - 1))
    first, last, kinds, scores = first[kept], first[kept] + width[kept], best[kept], shares[kept, best[kept]]
    kept = drop_crossing(first, last, scores)
    kept = kept[(window.owned_from <= first[kept]) & (first[kept] < window.owned_to)]
    first, last = first[kept], last[kept]
    link = heads.query_weight.shape[0]
    at = figures.shape[1] - 2 * link
    vectors = figures[first, at : at + link] + figures[last, at + link :]
    return Found(np.stack([window.starts[first], window.ends[last]], 1), kinds[kept], scores[kept], vectors)


def _score_spans(figures: Floats, heads: MentionHeads) -> tuple[Ints, Ints, Floats]:
    """First pieces, widths less one, and the share of each kind, of the spans that begin and end where a mention may."""
    hidden = heads.width.shape[1]
    starts, ends = np.maximum(figures[:, :hidden], 0), figures[:, hidden : 2 * hidden]
    begins = np.flatnonzero(np.einsum("ij,j->i", starts, heads.start_weight) + heads.start_bias > EDGE_LEAST)
    stops = np.flatnonzero(np.einsum("ij,j->i", np.maximum(ends, 0), heads.end_weight) + heads.end_bias > EDGE_LEAST)
    width = stops - begins[:, None]
    row, column = np.nonzero((width >= 0) & (width < LONGEST))
    first, width = begins[row], width[row, column]
    states = figures[first, :hidden] + ends[stops[column]] + heads.width[width]
    scores = multiply(np.maximum(states, 0), heads.kind_weight) + heads.kind_bias
    powers = np.exp(scores - scores.max(1, keepdims=True, initial=0))
    return first, width, powers / powers.sum(1, keepdims=True)


def drop_crossing(first: Ints, last: Ints, scores: Floats) -> Ints:
    """Which spans stay, in reading order, the wider first: of two that cross the surer one."""
    crossing = (first[:, None] < first) & (first <= last[:, None]) & (last[:, None] < last)
    stays = np.ones(len(first), np.bool_)
    for left, right in sorted(zip(*crossing.nonzero(), strict=True), key=lambda pair: -max(scores[pair[0]], scores[pair[1]])):
        if stays[left] and stays[right]:
            stays[left if scores[left] < scores[right] else right] = False
    kept = np.flatnonzero(stays)
    ordered: Ints = kept[np.lexsort((-last[kept], first[kept]))]
    return ordered


def link_mentions(text: str, found: Sequence[Found], heads: MentionHeads) -> tuple[Reference, ...]:
    """A document's mentions in order, each with the earlier ones that it may go back to."""
    spans, kinds = np.concatenate([one.spans for one in found]), np.concatenate([one.kinds for one in found])
    scores, vectors = np.concatenate([one.scores for one in found]), np.concatenate([one.vectors for one in found])
    order = np.lexsort((-spans[:, 1], spans[:, 0]))
    spans, kinds, scores, vectors = spans[order], kinds[order], scores[order], vectors[order]
    mentions: list[Reference] = []
    for begin, low, shares in _score_links(Pairs(text, spans, kinds), vectors, heads):
        for at, row in enumerate(shares, begin):
            likely = np.flatnonzero(row[1:] > LEAST_SHARE)
            likely = likely[np.argsort(-row[1:][likely], kind="stable")]
            back = tuple(zip((likely + low).tolist(), row[1:][likely].tolist(), strict=True))
            span = Span(int(spans[at, 0]), int(spans[at, 1]))
            mentions.append(Reference(span, _KEPT[kinds[at] - 1], float(scores[at]), float(row[0]), back))
    return tuple(mentions)


def _score_links(pairs: Pairs, vectors: Floats, heads: MentionHeads) -> Iterator[tuple[int, int, Floats]]:
    """For each block of mentions: where it begins, its first candidate, and the share of each answer, the first of which is "new"."""
    query = np.maximum(multiply(vectors, heads.query_weight) + heads.query_bias, 0)
    key = np.maximum(multiply(vectors, heads.key_weight) + heads.key_bias, 0)
    new, both = np.einsum("ij,j->i", query, heads.new_weight) + heads.new_bias, multiply(query, heads.both)
    weights = np.split(multiply(query, heads.near_weight) + heads.near_bias, np.cumsum(SIZES)[:-1], axis=1)
    for begin in range(0, len(vectors), BLOCK):
        end, low = min(begin + BLOCK, len(vectors)), max(0, begin - REACH)
        scores = multiply(both[begin:end], key[low:end].T)
        for weight, bucket in zip(weights, pairs.describe(begin, end, low), strict=True):
            scores += np.take_along_axis(weight[begin:end], bucket, 1)
        distance = np.arange(begin, end)[:, None] - np.arange(low, end)
        scores[(distance <= 0) | (distance > REACH)] = -np.inf
        scores = np.concatenate([new[begin:end, None], scores], 1)
        powers = np.exp(scores - scores.max(1, keepdims=True))
        yield begin, low, powers / powers.sum(1, keepdims=True)


def multiply(left: Floats, right: Floats) -> Floats:
    """The matrix product, in parts that stay in this thread."""
    rows = max(1, ALONE // right.size)
    return np.concatenate([left[at : at + rows] @ right for at in range(0, max(len(left), 1), rows)])


class Pairs:
    """What two mentions of a text have to do with one another, from their words and places alone."""

    def __init__(self, text: str, spans: Ints, kinds: Ints) -> None:
        self.spans, self.kinds = spans, kinds
        words = [_WORD.findall(_LED.sub("", text[start:end], count=1)) for start, end in spans.tolist()]
        self.whole = _number([" ".join(ones).casefold() for ones in words])
        self.last = _number([ones[-1].casefold() if ones else "" for ones in words])
        names = {name: number for number, name in enumerate(dict.fromkeys(one for ones in words for one in ones if one[0].isupper()))}
        self.names = np.zeros((len(spans), len(names) // 64 + 1), np.uint64)  # a bit a name
        for row, ones in enumerate(words):
            for number in {names[one] for one in ones if one in names}:
                self.names[row, number // 64] |= np.uint64(1 << number % 64)

    def describe(self, begin: int, end: int, low: int) -> tuple[Ints, Ints, Ints, Ints]:
        """Buckets of the mentions [begin, end) against [low, end): characters between, mentions between, words shared, kind and nesting."""
        starts, ends = self.spans.T
        gaps = _GAP_TABLE[(starts[begin:end, None] - starts[None, low:end]).clip(0, _GAPS[-1]) // _GRAIN]
        steps = _STEP_TABLE[(np.arange(begin, end)[:, None] - np.arange(low, end)).clip(0, len(_STEP_TABLE) - 1)]
        shared = (self.names[begin:end, None] & self.names[None, low:end]).any(2)
        matches = shared + 2 * _same(self.last, begin, end, low) + 4 * _same(self.whole, begin, end, low)
        relations = ~_same(self.kinds, begin, end, low) + 2 * (starts[begin:end, None] < ends[None, low:end])
        return gaps, steps, matches.astype(np.int64), relations.astype(np.int64)


def _number(words: Sequence[str]) -> Ints:
    """Equal words as equal numbers; no word equals nothing."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(word, len(numbers)) if word else -1 - at for at, word in enumerate(words)], np.int64)


def _same(values: Ints, begin: int, end: int, low: int) -> Bools:
    same: Bools = values[begin:end, None] == values[None, low:end]
    return same
