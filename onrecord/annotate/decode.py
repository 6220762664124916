"""From the encoder's figures to labelled pieces: anchors first, then what every piece is to each anchor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.encoder import Encoded, Floats, Heads
from onrecord.annotate.pieces import Ints
from onrecord.annotate.roles import bucket_distances, bucket_sentences
from onrecord.annotate.windows import Window

OUTSIDE, BEGIN, INSIDE, CUELESS = range(4)
NOTHING, SOURCE, CONTENT = range(3)
# Added to a cue's first piece and to every source piece; chosen on PolNeAR dev and wikinews-dev. The training also shows the model
# false cues with nothing to read, which leaves it shy. The first gains recall for as much precision, the second is a gain in both.
CUE_BIAS = 0.5
SOURCE_BIAS = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """One anchor in one window: its first and last piece, each piece's role (pieces,), and how sure the model is."""

    first: int
    last: int
    cueless: bool
    roles: Ints
    score: float


def best_paths(emissions: Floats, moves: Floats, lengths: Ints) -> Ints:
    """Viterbi over rows padded to one length: (rows, pieces, labels) to labels (rows, pieces).

    Only sums and maxima of each row's own figures: a row's path never depends on the other rows.
    """
    rows, size, labels = emissions.shape
    back = np.zeros((size, rows, labels), np.int8)
    value = emissions[:, 0].copy()
    for t in range(1, size):
        candidates = value[:, :, None] + moves
        back[t] = candidates.argmax(1)
        step = candidates.max(1) + emissions[:, t]
        value = np.where((t < lengths)[:, None], step, value)
    paths = np.zeros((rows, size), np.int64)
    at = value.argmax(1)
    everyone = np.arange(rows)
    for t in range(size - 1, -1, -1):
        paths[:, t] = at
        if t:
            at = np.where(t < lengths, back[t, everyone, at], at)
    return paths


def pad_rows(rows: Sequence[Floats]) -> tuple[Floats, Ints]:
    """Stack rows (pieces, labels) to (rows, pieces, labels), with their lengths."""
    lengths = np.array([len(row) for row in rows], np.int64)
    padded = np.zeros((len(rows), int(lengths.max()), rows[0].shape[1]), np.float32)
    for index, row in enumerate(rows):
        padded[index, : len(row)] = row
    return padded, lengths


def read_windows(windows: Sequence[Window], encoded: Sequence[Encoded], heads: Heads) -> list[list[Reading]]:
    """The readings of each window, those anchors only that the window owns."""
    biased = [_bias_cues(one.anchors) for one in encoded]
    anchors, lengths = pad_rows(biased)
    labels = best_paths(anchors, _anchor_moves(heads), lengths)
    queries = [owned_anchors(labels[row, : lengths[row]], window) for row, window in enumerate(windows)]
    scores = [role_scores(q, w, e, heads) for q, w, e in zip(queries, windows, encoded, strict=True)]
    flat = [row for rows in scores for row in rows]
    if not flat:
        return [[] for _ in windows]
    paths = best_paths(*_with(pad_rows(flat), heads.role_moves))
    readings, at = [], 0
    for window, query, score, one in zip(windows, queries, scores, encoded, strict=True):
        n = len(window.ids)
        readings.append([_reading(q, paths[at + i, :n], score[i, :n], one.anchors) for i, q in enumerate(query)])
        at += len(query)
    return readings


def _with(padded: tuple[Floats, Ints], moves: Floats) -> tuple[Floats, Floats, Ints]:
    return padded[0], moves, padded[1]


def _bias_cues(anchors: Floats) -> Floats:
    biased = anchors.copy()
    biased[:, BEGIN] += CUE_BIAS
    return biased


def _anchor_moves(heads: Heads) -> Floats:
    moves = heads.anchor_moves.copy()
    moves[[OUTSIDE, CUELESS], INSIDE] = -1e4
    return moves


def owned_anchors(labels: Ints, window: Window) -> list[tuple[int, int, bool]]:
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
    if not anchors:
        return np.zeros((0, len(window.ids), 3), np.float32)
    queries = np.array([anchor[:2] for anchor in anchors], np.int64)
    asked = encoded.first[queries[:, 0]] + encoded.last[queries[:, 1]]
    scale, shift = np.split(asked[:, None, :], 2, axis=2)
    near = heads.near[bucket_distances(queries, len(window.ids)), bucket_sentences(queries, window.sentences)]
    near += shift
    near += encoded.states * (scale + 1)
    np.maximum(near, 0, out=near)
    scores: Floats = near @ heads.role_weight + heads.role_bias
    scores[..., SOURCE] += SOURCE_BIAS
    return scores


def _softmax(scores: Floats) -> Floats:
    shares: Floats = np.exp(scores - scores.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    return shares


def _reading(anchor: tuple[int, int, bool], path: Ints, scores: Floats, anchors: Floats) -> Reading:
    first, last, cueless = anchor
    found = float(_softmax(anchors[first])[CUELESS if cueless else BEGIN])
    shares = _softmax(scores)[np.arange(len(path)), path]
    sure = found
    for role in (SOURCE, CONTENT):
        mine = shares[path == role]
        sure *= float(mine.mean()) if len(mine) else 0.5
    return Reading(first, last, cueless, path, sure)


def runs_of(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The (first, last) pieces of each unbroken stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]
