"""The measures of coreference on cases worked out by hand."""

from itertools import permutations

import numpy as np
import pytest

from benchmarks.coreference import best_pairs, mean_f1, score_entities


def entities(words):
    """ "abc de": two entities, of three mentions and of two."""
    return [frozenset((ord(letter), ord(letter) + 1, "person") for letter in word) for word in words.split()]


@pytest.mark.parametrize(
    ("gold", "found", "muc", "b_cubed", "ceaf_e"),
    [
        # the example of Pradhan et al. (ACL 2014), recall and precision
        ("abc defg", "ab cd fghi", (40, 40), (41.67, 50), (65, 43.33)),
        ("abc", "abc", (100, 100), (100, 100), (100, 100)),
        # all in one: every link is there, and too many
        ("ab cd", "abcd", (100, 66.67), (100, 50), (33.33, 66.67)),
        # every mention apart: no link at all
        ("abcd", "a b c d", (0, 0), (25, 100), (40, 10)),
        ("ab", "", (0, 0), (0, 0), (0, 0)),
    ],
)
def test_measures(gold, found, muc, b_cubed, ceaf_e):
    scores = score_entities([(entities(gold), entities(found))])
    got = {name: (round(score.recall, 2), round(score.precision, 2)) for name, score in scores.items()}
    assert got == {"MUC": muc, "B³": b_cubed, "CEAF-e": ceaf_e}


def test_documents_are_summed_before_they_are_divided():
    apart = [(entities("abc"), entities("abc")), (entities("ab"), entities("a b"))]
    assert score_entities(apart)["MUC"].recall == pytest.approx(100 * 2 / 3)
    assert mean_f1(score_entities(apart[:1])) == 100


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("shape", [(1, 4), (3, 3), (4, 2), (5, 6)])
def test_the_best_pairing_is_the_best_of_all(seed, shape):
    worth = np.random.default_rng(seed).random(shape)
    rows, columns = best_pairs(worth)
    wide = worth if shape[0] <= shape[1] else worth.T
    best = max(sum(wide[row, column] for row, column in enumerate(order)) for order in permutations(range(wide.shape[1]), wide.shape[0]))
    assert worth[rows, columns].sum() == pytest.approx(best)
