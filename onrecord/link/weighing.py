"""How sure it is that two assertions say the same: the pair reader's verdict weighed with what can be counted.

Weighed in two ways, for what tells pairs apart depends on which pairs there are. Among pairs chosen to be near misses, words in common mean
little; among the neighbours in real articles they mean most.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from difflib import SequenceMatcher

from onrecord.link.assertions import Assertion, names_differ, overlap
from onrecord.link.pairreader import Verdict
from onrecord.link.tellings import same_speaker
from onrecord.link.words import fold_text, stem_word

LEAST = 1e-4
# both fitted by benchmarks/weighclaims.py: on the development half of benchmarks/labels/same_claim_*.tsv, pairs chosen to be near,
CHOSEN: Mapping[str, float] = {
    "same": 0.85, "opposed": -0.372, "other": -0.236, "overlap": -1.017, "nearness": 2.446, "kept": -0.817, "negated": -0.386,
    "added": -0.01, "named": -1.511, "speaker": 0.393, "bias": -0.519,
}  # fmt: skip
# and on benchmarks/labels/neighbours_polnear.tsv, pairs that are neighbours in real articles
NEIGHBOURS: Mapping[str, float] = {
    "same": 0.261, "opposed": -0.361, "other": -0.363, "overlap": 0.353, "nearness": 6.634, "kept": 0.135, "negated": -0.063,
    "added": -0.224, "named": 0.073, "speaker": 1.502, "order": 5.117, "bias": -9.143,
}  # fmt: skip


def measure_pair(left: Assertion, right: Assertion, verdict: Verdict, nearness: float) -> dict[str, float]:
    """What is weighed: the reader's figures, the words shared by weight and by the shorter, one "not" more, what each adds, names of each
    alone, one speaker; and 1."""
    shared = left.stems.keys() & right.stems.keys()
    kept = sum(left.stems[stem] for stem in shared)
    return {
        "same": math.log(max(verdict.same, LEAST)),
        "opposed": math.log(max(verdict.opposed, LEAST)),
        "other": math.log(max(verdict.other, LEAST)),
        "overlap": overlap(left, right),
        "nearness": nearness,
        "kept": kept / min(left.weight, right.weight),
        "negated": float((left.negations > 0) != (right.negations > 0)),
        "added": min(left.weight, right.weight) - kept,
        "named": float(names_differ(left, right)),
        "speaker": float(same_speaker(left.telling, right.telling) is True),
        "bias": 1.0,
    }


def weigh(measures: Mapping[str, float], weights: Mapping[str, float] = CHOSEN) -> float:
    """A score from 0 to 1."""
    return 1 / (1 + math.exp(-sum(weight * measures[name] for name, weight in weights.items())))


def weigh_as_neighbours(left: Assertion, right: Assertion, measures: Mapping[str, float]) -> float:
    """The share of such neighbours in real articles that say the same, by what is weighed and by the words that both have in one order."""
    return weigh({**measures, "order": share_in_order(left, right)}, NEIGHBOURS)


def share_in_order(left: Assertion, right: Assertion) -> float:
    """The share of the longer one's words that both have in the same order."""
    one, two = ([stem_word(fold) for fold in fold_text(each.telling.content)] for each in (left, right))
    return sum(block.size for block in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()) / max(len(one), len(two))
