"""How far a piece is from a cue, as the model is told."""

import numpy as np
import pytest

from onrecord.annotate.roles import DISTANCES, bucket_distances, bucket_sentences

CUE = np.array([[200, 202]])
MIDDLE = DISTANCES // 2

DISTANCE = [
    # piece, buckets from the middle
    (200, 0), (201, 0), (202, 0),
    (203, 1), (199, -1), (208, 6), (194, -6),
    (209, 7), (213, 7), (214, 8), (225, 8), (226, 9),
    (202 + 191, 11), (202 + 192, 12), (499, 12), (8, -12), (9, -11),
]  # fmt: skip


@pytest.mark.parametrize(("piece", "steps"), DISTANCE)
def test_bucket_distances(piece, steps):
    assert bucket_distances(CUE, 500)[0, piece] - MIDDLE == steps


def test_bucket_sentences():
    sentences = np.repeat(np.arange(9), 50)
    assert bucket_sentences(CUE, sentences)[0, ::50].tolist() == [0, 0, 1, 2, 3, 4, 5, 6, 6]
