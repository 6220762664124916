"""How far a piece is from a cue, in the buckets the model was trained with."""

from __future__ import annotations

import numpy as np

from onrecord.annotate.pieces import Ints

_REACH = 6  # distances up to this are told apart; beyond it by powers of two
_TOP = _REACH + 6
_FARTHEST = _REACH * 2 ** (_TOP - _REACH - 1)  # from here on every distance is in the last bucket
DISTANCES = 2 * _TOP + 1
SENTENCES = 7


def _bucket_gaps() -> Ints:
    """The bucket of each signed distance from -_FARTHEST to _FARTHEST."""
    gaps = np.arange(-_FARTHEST, _FARTHEST + 1)
    size = np.abs(gaps)
    far = _REACH + np.floor(np.log2(np.maximum(size, 1) / _REACH)).astype(np.int64) + 1
    buckets: Ints = np.sign(gaps) * np.where(size <= _REACH, size, far) + _TOP
    return buckets


_BUCKETS = _bucket_gaps()


def bucket_distances(queries: Ints, length: int) -> Ints:
    """Signed distance buckets, shape (queries, length); `queries` (n, 2) are first and last pieces of cues."""
    at = np.arange(length)
    gaps = np.minimum(at - queries[:, :1], 0) + np.maximum(at - queries[:, 1:], 0)
    buckets: Ints = _BUCKETS[gaps.clip(-_FARTHEST, _FARTHEST) + _FARTHEST]
    return buckets


def bucket_sentences(queries: Ints, sentences: Ints) -> Ints:
    """Signed sentence distance from the cue's first piece, at most three either way, shape (queries, length)."""
    buckets: Ints = (sentences - sentences[queries[:, :1]]).clip(-3, 3) + 3
    return buckets
