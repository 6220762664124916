"""How far a piece is from a cue, in the buckets the model was trained with."""

from __future__ import annotations

import numpy as np

from onrecord.annotate.pieces import Ints

_REACH = 6  # distances up to this are told apart; beyond it by powers of two
_TOP = _REACH + 6
DISTANCES = 2 * _TOP + 1
SENTENCES = 7


def bucket_distances(queries: Ints, length: int) -> Ints:
    """Signed distance buckets, shape (queries, length); `queries` (n, 2) are first and last pieces of cues."""
    at = np.arange(length)[None, :]
    gap = np.where(at < queries[:, :1], at - queries[:, :1], np.where(at > queries[:, 1:], at - queries[:, 1:], 0))
    size = np.abs(gap)
    far = _REACH + np.floor(np.log2(np.maximum(size, 1) / _REACH)).astype(np.int64) + 1
    bucket = np.where(size <= _REACH, size, np.minimum(far, _TOP))
    buckets: Ints = (np.sign(gap) * bucket + _TOP).astype(np.int64)
    return buckets


def bucket_sentences(queries: Ints, sentences: Ints) -> Ints:
    """Signed sentence distance from the cue's first piece, at most three either way, shape (queries, length)."""
    steps = sentences[None, :] - sentences[queries[:, 0]][:, None]
    buckets: Ints = (np.clip(steps, -3, 3) + 3).astype(np.int64)
    return buckets
