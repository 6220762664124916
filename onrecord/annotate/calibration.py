"""From the model's own sureness to how likely a statement is right, as measured when the model was made."""

from __future__ import annotations

import json
from functools import cache

import numpy as np

from onrecord.annotate.encoder import Floats
from onrecord.annotate.pieces import MODEL


@cache
def _levels() -> tuple[Floats, Floats] | None:
    """The model's sureness at some levels, rising, and the share of statements right there; None for a model not calibrated."""
    levels = json.loads((MODEL / "model.json").read_text(encoding="utf-8")).get("levels")
    return (np.array(levels["sure"], np.float32), np.array(levels["right"], np.float32)) if levels else None


def likelihood(sureness: float) -> float:
    """The share of statements of this sureness whose content and source were right, 0 to 1; between two levels on a straight line."""
    levels = _levels()
    return round(float(np.interp(sureness, *levels)), 3) if levels else sureness
