"""How sure it is that two assertions say the same: the pair reader's verdict weighed with what can be counted."""

from __future__ import annotations

import math

from onrecord.link.assertions import Assertion, names_differ, overlap
from onrecord.link.pairreader import Verdict
from onrecord.link.tellings import same_speaker

LEAST = 1e-4
# fitted on the development half of benchmarks/labels/same_claim_*.tsv by benchmarks/weighclaims.py
WEIGHTS: dict[str, float] = {
    "same": 0.85, "opposed": -0.372, "other": -0.236, "overlap": -1.017, "nearness": 2.446, "kept": -0.817, "negated": -0.386,
    "added": -0.01, "named": -1.511, "speaker": 0.393,
}  # fmt: skip
BIAS = -0.519


def measure_pair(left: Assertion, right: Assertion, verdict: Verdict, nearness: float) -> dict[str, float]:
    """What is weighed: the reader's figures, the words shared by weight and by the shorter, one "not" more, what each adds, names of each
    alone, one speaker."""
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
    }


def weigh_pair(left: Assertion, right: Assertion, verdict: Verdict, nearness: float) -> float:
    """A score from 0 to 1."""
    measures = measure_pair(left, right, verdict, nearness)
    return 1 / (1 + math.exp(-BIAS - sum(WEIGHTS[name] * figure for name, figure in measures.items())))
