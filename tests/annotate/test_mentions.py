"""What two mentions have to do with one another, and which of two crossing spans stays."""

import numpy as np
import pytest

from onrecord.annotate.mentions import KINDS, Pairs, drop_crossing

TEXT = "Mayor Ilva Torrand of Elda met the Elda council. The mayor said she and Torrand's deputy agreed with the council."
PERSON, BODY, PLACE = (KINDS.index(kind) for kind in ("person", "organisation", "place"))
NAME, LAST, WHOLE = 1, 2, 4


def pairs_of(*phrases):
    spans, kinds, at = [], [], 0
    for phrase, kind in phrases:
        start = TEXT.index(phrase, at)
        spans.append((start, start + len(phrase)))
        kinds.append(kind)
        at = start
    return Pairs(TEXT, np.array(spans), np.array(kinds))


@pytest.mark.parametrize(
    ("earlier", "later", "matches", "relation"),
    [
        (("Mayor Ilva Torrand", PERSON), ("Torrand", PERSON), NAME + LAST, 2),  # the one stands within the other
        (("Mayor Ilva Torrand", PERSON), ("The mayor", PERSON), 0, 0),
        (("the Elda council", BODY), ("the council", BODY), LAST, 0),
        (("Elda", PLACE), ("the Elda council", BODY), NAME, 1),
        (("The mayor", PERSON), ("she", PERSON), 0, 0),
        (("the Elda council", BODY), ("the Elda council", BODY), NAME + LAST + WHOLE, 2),
    ],
)
def test_what_two_mentions_share(earlier, later, matches, relation):
    _, _, matched, related = pairs_of(earlier, later).describe(1, 2, 0)
    assert (int(matched[0, 0]), int(related[0, 0])) == (matches, relation)


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 3, 0.9), (2, 5, 0.8)], [(0, 3)]),  # crossing: the surer one
        ([(0, 3, 0.7), (2, 5, 0.8)], [(2, 5)]),
        ([(2, 3, 0.9), (0, 5, 0.8)], [(0, 5), (2, 3)]),  # nested: both, the wider first
        ([(0, 3, 0.9), (3, 5, 0.8)], [(0, 3)]),  # one piece shared is crossing too
        ([(0, 2, 0.9), (3, 5, 0.8)], [(0, 2), (3, 5)]),
        ([(0, 5, 0.9), (3, 5, 0.8), (3, 8, 0.7)], [(0, 5), (3, 5)]),
        ([], []),
    ],
)
def test_crossing_spans(spans, kept):
    first, last, scores = np.array(spans).reshape(-1, 3).T
    stay = drop_crossing(first.astype(int), last.astype(int), scores)
    assert [(int(first[one]), int(last[one])) for one in stay] == kept
