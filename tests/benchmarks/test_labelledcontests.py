"""The labelled pairs for claims and contests read as what links take, in two halves."""

from collections import Counter

from benchmarks.labelledclaims import read_invented_claims
from benchmarks.labelledcontests import read_invented_passages


def test_a_passage_keeps_its_statements_and_sentences():
    for passage in read_invented_passages():
        at = {one.id: one for one in passage.tellings}
        first = at[passage.statement]
        start, end = passage.spans[first.id]
        assert first.content in passage.texts[first.document][start:end]
        assert not set("<>[]{}|") & set("".join(passage.texts.values()))
        assert (passage.by is None) == (passage.sentence is not None)


def test_both_halves_have_contests_of_each_kind_and_near_misses():
    counts = Counter((passage.half, passage.label) for passage in read_invented_passages())
    assert set(counts) == {(half, label) for half in ("dev", "test") for label in ("denial", "correction", "reversal", "none")}
    assert min(counts.values()) >= 5


def test_claims_are_paired_within_their_subject():
    pairs = list(read_invented_claims())
    assert len(pairs) == 865
    assert Counter(pair.same for pair in pairs)[True] == 210
