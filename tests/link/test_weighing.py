"""Two statements are one claim only where they are so both as near misses and as neighbours: one line a case, read by the pair reader."""

from __future__ import annotations

import pytest

from onrecord.link.assertions import read_assertion
from onrecord.link.claims import LIKELY, SURE, compare_assertions
from onrecord.link.judging import Judge, asserted_text
from onrecord.link.pairreader import load_pair_reader
from onrecord.link.weighing import measure_pair, share_in_order, weigh, weigh_as_neighbours
from tests.link.test_claims import tell
from tests.link.test_pairreader import SHIPPED

# two wordings; whether they are sure as near misses, and likely as neighbours
CASES = [
    ("ships would be barred from the harbour of Elda in May", "the harbour of Elda would be closed to ships in May", True, True),
    ("for two years the council had known about the leak in the dam",
     "the council had known of the leak in the dam for two years", True, True),
    ("the port lost nine million by the strike", "the strike had cost the port nine million", True, True),
    ("the army shelled the market of Elda on Sunday", "the rebels shelled the market of Elda on Sunday", False, True),
    ("the harbour of Elda would be closed to ships in May", "the harbour of Elda would be opened to ships in May", False, True),
    ("the dam will cost the valley nine villages", "the dam will be built and cost the valley nine villages and a church", False, True),
    ("the council wants the bridge over the Sarn repaired", "the bakers want a lower tax on flour from abroad", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "sure", "likely"), CASES, ids=lambda case: str(case)[:40])
def test_both_ways_of_weighing_are_asked(one, other, sure, likely):
    judge = Judge(load_pair_reader(SHIPPED))
    left, right = read_assertion(tell(one)), read_assertion(tell(other, "Lidia Renwold"))
    assert left is not None
    assert right is not None
    texts = asserted_text(left), asserted_text(right)
    verdict = judge.compare(*texts)
    assert verdict is not None
    measures = measure_pair(left, right, verdict, judge.nearness(*texts))
    assert (weigh(measures) >= SURE, weigh_as_neighbours(left, right, measures) >= LIKELY) == (sure, likely)
    assert (compare_assertions(left, right, judge) is not None) == (sure and likely)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("the strike cost nine million", "the strike cost nine million", 1.0),
        ("the strike cost nine million", "the strike has cost the port nine million", 5 / 8),
        ("nine million for the port", "the bakers want a lower tax", 1 / 6),
    ],
)
def test_words_in_one_order(one, other, share):
    left, right = read_assertion(tell(one)), read_assertion(tell(other))
    assert left is not None
    assert right is not None
    assert share_in_order(left, right) == pytest.approx(share)
