"""The decoder against a search over every path."""

import itertools

import numpy as np
import pytest

from onrecord.annotate.decode import best_paths, pad_rows, runs_of


@pytest.mark.parametrize("seed", range(8))
def test_best_paths_are_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    rows = [rng.normal(size=(n, 3)).astype(np.float32) for n in (1, 4, 6)]
    moves = rng.normal(size=(3, 3)).astype(np.float32)
    padded, lengths = pad_rows(rows)
    found = best_paths(padded, moves, lengths)
    for row, path in zip(rows, found, strict=True):

        def worth(labels, row=row):
            return sum(row[t, y] for t, y in enumerate(labels)) + sum(moves[a, b] for a, b in itertools.pairwise(labels))

        assert tuple(path[: len(row)]) == max(itertools.product(range(3), repeat=len(row)), key=worth)


def test_a_path_never_depends_on_other_rows():
    rng = np.random.default_rng(1)
    rows = [rng.normal(size=(n, 4)).astype(np.float32) for n in (9, 30, 17, 1)]
    moves = rng.normal(size=(4, 4)).astype(np.float32)
    together = best_paths(*_with_moves(pad_rows(rows), moves))
    for row, path in zip(rows, together, strict=True):
        alone = best_paths(*_with_moves(pad_rows([row]), moves))[0]
        assert np.array_equal(alone, path[: len(row)])


@pytest.mark.parametrize("rows", [1, 2])
def test_a_search_leaves_the_scores_as_they_were(rows):
    scores, lengths = pad_rows([np.ones((9, 3), np.float32)] * rows)
    best_paths(scores, np.ones((3, 3), np.float32), lengths)
    assert (scores == 1).all()


def _with_moves(padded, moves):
    return padded[0], moves, padded[1]


def test_runs_of():
    assert runs_of(np.array([1, 1, 0, 2, 1, 1, 2], np.int8)) == [(1, 0, 1), (0, 2, 2), (2, 3, 3), (1, 4, 5), (2, 6, 6)]
    assert runs_of(np.zeros(3, np.int8)) == [(0, 0, 2)]
