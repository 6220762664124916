"""Gold texts to windows with labels, freshly augmented each epoch."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.annotate.pieces import Ints, iter_units
from onrecord.annotate.windows import Window, build_windows
from onrecord.records import Span
from training.augment import augment_text
from training.corpora import GoldText, Spans

ANCHOR_LABELS = ("O", "B", "I", "A")  # outside, cue begins, cue goes on, first piece of a content without cue
ROLE_LABELS = ("O", "S", "C")


@dataclass(frozen=True)
class Example:
    """A window with its labels.

    `anchors` (pieces,) indexes ANCHOR_LABELS; `queries` holds (first, last) pieces of each anchor and `roles`
    (queries, pieces) what each piece is to it, indexing ROLE_LABELS.
    """

    window: Window
    anchors: Ints
    queries: Ints
    roles: Ints


def build_examples(texts: Sequence[GoldText], rng: random.Random | None) -> list[Example]:
    """Windows of all texts; with `rng` augmented and cut at random lengths, without it as the reader cuts them."""
    examples = []
    for gold in texts:
        text = augment_text(gold.text, rng) if rng else gold.text
        units = list(iter_units(text, [Span(s, e) for s, e in sorted(gold.passed_over)]))
        size = rng.choice((160, 220, 254, 254)) if rng else 254
        if rng and rng.random() < 0.5:
            units = units[rng.randrange(min(3, len(units)) or 1) :]
        overlap = rng.choice((0, 20, 40)) if rng else 56
        examples += [label_window(window, gold) for window in build_windows(units, max_pieces=size, overlap=overlap)]
    return examples


def label_window(window: Window, gold: GoldText) -> Example:
    """Label one window; a statement counts where its anchor lies in the window."""
    anchors = np.zeros(len(window.ids), np.int64)
    found: dict[tuple[int, int], Ints] = {}
    for statement in gold.statements:
        content = _mask(window, statement.content)
        anchor = _mask(window, statement.cue) if statement.cue else content
        places = np.flatnonzero(anchor)
        if not len(places) or not content.any():
            continue
        first, last = int(places[0]), int(places[-1])
        if statement.cue:
            anchors[first : last + 1] = 2
            anchors[first] = 1
        elif window.starts[first] <= statement.content[0][0] < window.ends[first]:
            last = first
            anchors[first] = anchors[first] or 3
        else:
            continue
        roles = found.setdefault((first, last), np.zeros(len(window.ids), np.int64))
        roles[content] = 2
        roles[_mask(window, statement.source)] = 1
    ordered = sorted(found)
    return Example(
        window,
        anchors,
        np.array(ordered, np.int64).reshape(-1, 2),
        np.stack([found[key] for key in ordered]) if ordered else np.zeros((0, len(window.ids)), np.int64),
    )


def _mask(window: Window, spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    mask = np.zeros(len(window.ids), np.bool_)
    for start, end in spans:
        mask |= (window.starts < end) & (window.ends > start)
    return mask
