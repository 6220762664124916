"""From the encoder's figures to labelled pieces: anchors first, then what every piece is to each anchor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.encoder import Encoded, Floats, Heads
from onrecord.annotate.pieces import Ints
from onrecord.annotate.roles import SENTENCES, bucket_distances, bucket_sentences
from onrecord.annotate.windows import Window

Labels = NDArray[np.int8]

OUTSIDE, BEGIN, INSIDE, CUELESS = range(4)
NOTHING, SOURCE, CONTENT = range(3)
# Added to a cue's first piece and to every source piece; chosen on PolNeAR dev and wikinews-dev. The training also shows the model
# false cues with nothing to read, which leaves it shy. The first gains recall for as much precision, the second is a gain in both.
CUE_BIAS = 0.5
SOURCE_BIAS = 0.5
# What is left of the learnt cost of passing from one role to another. Chosen on half of PolNeAR dev; on the other half attribution F1
# gains 0.6: whole, it costs so much that a short content, "called [him] a liar", or a source of one word is not read at all.
CHANGE = 0.85


@dataclass(frozen=True, slots=True)
class Reading:
    """One anchor in one window: its first and last piece, the (role, first, last) of each run of pieces, and how sure the model is."""

    first: int
    last: int
    cueless: bool
    runs: list[tuple[int, int, int]]
    score: float


def best_paths(emissions: Floats, moves: Floats, lengths: Ints) -> Labels:
    """Viterbi over rows padded to one length: (rows, pieces, labels) to labels (rows, pieces).

    Only sums and maxima of each row's own figures: a row's path never depends on the other rows.
    """
    rows, size, _ = emissions.shape
    worth = _worth_of_ends(emissions, moves)
    inside = np.arange(size)[:, None] < lengths
    paths = np.empty((size, rows), np.int8)
    paths[-1] = at = worth[lengths - 1, :, np.arange(rows)].argmax(1)
    for t in range(size - 1, 0, -1):
        before = (worth[t - 1] + moves.take(at, axis=1)).argmax(0)
        np.copyto(at, before, where=inside[t])
        paths[t - 1] = at
    return np.ascontiguousarray(paths.T)


def _worth_of_ends(emissions: Floats, moves: Floats) -> Floats:
    """What the best path is worth that ends with a label at a piece, (pieces, labels, rows): rows last makes each step one sweep."""
    worth = np.array(emissions.transpose(1, 2, 0), order="C")  # a copy even of one row, which lies like this already
    ways = np.empty((*moves.shape, len(emissions)), np.float32)
    for before, here in pairwise(worth):
        np.add(before[:, None], moves[:, :, None], out=ways)
        here += ways.max(0)
    return worth


def pad_rows(rows: Sequence[Floats]) -> tuple[Floats, Ints]:
    """Stack rows (pieces, labels) to (rows, pieces, labels), with their lengths."""
    lengths = np.array([len(row) for row in rows], np.int64)
    padded = np.zeros((len(rows), int(lengths.max()), rows[0].shape[1]), np.float32)
    for index, row in enumerate(rows):
        padded[index, : len(row)] = row
    return padded, lengths


def read_windows(windows: Sequence[Window], encoded: Sequence[Encoded], heads: Heads) -> list[list[Reading]]:
    """The readings of each window, those anchors only that the window owns."""
    anchors, lengths = pad_rows([one.anchors for one in encoded])
    labels = best_paths(_bias_cues(anchors), _anchor_moves(heads), lengths)
    sure = own_shares(anchors, labels)
    queries = [owned_anchors(labels[row, : lengths[row]], window) for row, window in enumerate(windows)]
    roles = iter(_read_roles([role_scores(q, w, e, heads) for q, w, e in zip(queries, windows, encoded, strict=True)], heads))
    return [[_reading(anchor, float(sure[row, anchor[0]]), *next(roles)) for anchor in query] for row, query in enumerate(queries)]


def _read_roles(scores: Sequence[Floats], heads: Heads) -> Iterator[tuple[Labels, Floats]]:
    """Each anchor's best path over the pieces of its window, and how sure the model is of each piece."""
    flat = [row for rows in scores for row in rows]
    if not flat:
        return
    padded, lengths = pad_rows(flat)
    paths = best_paths(padded, _role_moves(heads), lengths)
    for path, shares, length in zip(paths, own_shares(padded, paths), lengths, strict=True):
        yield path[:length], shares[:length]


def _bias_cues(anchors: Floats) -> Floats:
    biased = anchors.copy()
    biased[..., BEGIN] += CUE_BIAS
    return biased


def _anchor_moves(heads: Heads) -> Floats:
    moves = heads.anchor_moves.copy()
    moves[[OUTSIDE, CUELESS], INSIDE] = -1e4
    return moves


def _role_moves(heads: Heads) -> Floats:
    moves = heads.role_moves * np.float32(CHANGE)
    np.fill_diagonal(moves, heads.role_moves.diagonal())
    return moves


def owned_anchors(labels: Labels, window: Window) -> list[tuple[int, int, bool]]:
    """(first, last, cueless) of the anchors in a row of labels that start where the window owns."""
    anchors = []
    for first in np.flatnonzero((labels == BEGIN) | (labels == CUELESS)):
        last = int(first)
        while labels[first] == BEGIN and last + 1 < len(labels) and labels[last + 1] == INSIDE:
            last += 1
        if window.owned_from <= first < window.owned_to:
            anchors.append((int(first), last, bool(labels[first] == CUELESS)))
    return anchors


def role_scores(anchors: Sequence[tuple[int, int, bool]], window: Window, encoded: Encoded, heads: Heads) -> Floats:
    """What each piece is to each anchor, (anchors, pieces, roles)."""
    scores = np.empty((len(anchors), len(window.ids), 3), np.float32)
    if not anchors:
        return scores
    queries = np.array([anchor[:2] for anchor in anchors], np.int64)
    scales, shifts = np.split(encoded.first[queries[:, 0]] + encoded.last[queries[:, 1]], 2, axis=1)
    near = heads.near.reshape(-1, heads.near.shape[2])
    places = bucket_distances(queries, len(window.ids)) * SENTENCES + bucket_sentences(queries, window.sentences)
    states = np.ascontiguousarray(encoded.states)
    hidden, scaled, nothing = np.empty_like(states), np.empty_like(states), np.zeros_like(states)
    for row, place in enumerate(places):  # one by one: the figures of one anchor stay in the processor's cache
        np.take(near + shifts[row], place, axis=0, out=hidden, mode="clip")
        hidden += np.multiply(states, scales[row] + 1, out=scaled)
        np.maximum(hidden, nothing, out=hidden)  # a mere 0 takes four times as long
        np.matmul(hidden, heads.role_weight, out=scores[row])
    scores += heads.role_bias
    scores[..., SOURCE] += SOURCE_BIAS
    return scores


def own_shares(scores: Floats, labels: Labels) -> Floats:
    """The probability (softmax) of each piece's own label; scores (rows, pieces, labels), labels (rows, pieces)."""
    by_label = np.ascontiguousarray(np.moveaxis(scores, 2, 0))  # else every sum over three labels is a call of its own
    powers = np.exp(by_label - by_label.max(0))
    shares: Floats = np.take_along_axis(powers, labels[None], 0)[0] / powers.sum(0)
    return shares


def _reading(anchor: tuple[int, int, bool], sure: float, path: Labels, shares: Floats) -> Reading:
    """`sure` is how sure the model is of the anchor, `shares` how sure of each piece's role."""
    for role in (SOURCE, CONTENT):
        mine = shares[path == role]
        sure *= float(mine.sum() / len(mine)) if len(mine) else 0.5
    return Reading(*anchor, runs_of(path), sure)


def runs_of(labels: Labels) -> list[tuple[int, int, int]]:
    """The (label, first, last) of each unbroken stretch of pieces with one label."""
    edges = [0, *((labels[1:] != labels[:-1]).nonzero()[0] + 1).tolist(), len(labels)]
    return [(label, first, end - 1) for label, (first, end) in zip(labels[edges[:-1]].tolist(), pairwise(edges), strict=True)]
