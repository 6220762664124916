"""The reader model; with `link/pairreader.py` all that knows onnxruntime."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.pieces import MODEL, Ints
from onrecord.errors import RunError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]

CLS, SEP = 101, 102
BEST = "best"  # the reader in the package


@dataclass(frozen=True, slots=True)
class Heads:
    """The small weights that read the encoder's output; shapes in `training/network.py`."""

    anchor_moves: Floats
    role_moves: Floats
    near: Floats  # (distance buckets, sentence buckets, role width)
    role_weight: Floats  # (role width, roles)
    role_bias: Floats


@dataclass(frozen=True, slots=True)
class MentionHeads:
    """The small weights that read mentions and what they go back to; shapes in `training/mentionheads.py`."""

    width: Floats  # (widths, span)
    kind_weight: Floats  # (span, kinds)
    kind_bias: Floats
    start_weight: Floats  # (span,)
    start_bias: Floats
    end_weight: Floats
    end_bias: Floats
    query_weight: Floats  # (link, wide)
    query_bias: Floats
    key_weight: Floats
    key_bias: Floats
    both: Floats  # (wide, wide)
    near_weight: Floats  # (wide, buckets)
    near_bias: Floats
    new_weight: Floats  # (wide,)
    new_bias: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one window: anchors (pieces, 4), states (pieces, width), first and last (pieces, 2 width).

    `mentions` (pieces, columns) has no columns where the model reads no mentions.
    """

    anchors: Floats
    states: Floats
    first: Floats
    last: Floats
    mentions: Floats


@dataclass(frozen=True, slots=True)
class Model:
    """A reader model, ready to run.

    `levels` are its own sureness at some levels, rising, and the share of statements right there; None where it is not calibrated.
    """

    session: InferenceSession
    heads: Heads
    levels: tuple[Floats, Floats] | None
    mention_heads: MentionHeads | None = None

    def encode(self, ids: Ints, features: Ints) -> Encoded:
        """Run one window alone and unpadded, so that no other window can change its figures."""
        feed = {
            "ids": np.concatenate(([CLS], ids, [SEP]))[None, :],
            "features": np.concatenate(([0], features, [0]))[None, :],
        }
        output = self.session.run(None, feed)[0][0, 1:-1]
        width = self.heads.role_weight.shape[0]
        return Encoded(*np.split(output, (4, 4 + width, 4 + 3 * width, 4 + 5 * width), axis=1))

    def likelihood(self, sureness: float) -> float:
        """The share of statements of this sureness whose content and source were right, 0 to 1; between two levels on a straight line."""
        return round(float(np.interp(sureness, *self.levels)), 3) if self.levels else sureness


def model_folder(reader: str) -> Path:
    """Where a reader's model lies: best, or the folder of an exported model; RunError where there is none."""
    if reader == BEST:
        return MODEL
    if not (Path(reader) / "model.json").is_file():
        raise RunError(f"{reader!r} is no reader: name best, or a folder that `python -m training.export` has written")
    return Path(reader)


def model_version(reader: str) -> str:
    """The name and version of a reader's model; part of every stored article's provenance."""
    return str(_describe(model_folder(reader))["version"])


@cache
def load_model(reader: str) -> Model:
    """A reader's model, one thread a run: the caller runs several windows side by side."""
    import onnxruntime

    folder = model_folder(reader)
    path = folder / "reader.onnx"
    if not path.exists():
        raise RunError(f"the reader model is missing ({path}). Reinstall onrecord, or run 'make model' in a checkout.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    with np.load(folder / "heads.npz") as arrays:
        heads = Heads(**{name: arrays[name] for name in Heads.__dataclass_fields__})
        named = {name: arrays[f"mention_{name}"] for name in MentionHeads.__dataclass_fields__ if f"mention_{name}" in arrays}
    levels = _describe(folder).get("levels")
    sure = (np.array(levels["sure"], np.float32), np.array(levels["right"], np.float32)) if levels else None
    return Model(session, heads, sure, MentionHeads(**named) if named else None)


def _describe(folder: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    return described
