"""The reader model: the only module that knows onnxruntime."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.pieces import MODEL, Ints
from onrecord.errors import RunError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]

CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Heads:
    """The small weights that read the encoder's output; shapes in `training/network.py`."""

    anchor_moves: Floats
    role_moves: Floats
    near: Floats  # (distance buckets, sentence buckets, role width)
    role_weight: Floats  # (role width, roles)
    role_bias: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one window: anchors (pieces, 4), states (pieces, width), first and last (pieces, 2 width)."""

    anchors: Floats
    states: Floats
    first: Floats
    last: Floats


@cache
def model_version() -> str:
    """The name and version of the model in the package; part of every stored article's provenance."""
    return str(json.loads((MODEL / "model.json").read_text(encoding="utf-8"))["version"])


@cache
def load_heads() -> Heads:
    """The heads' weights from the package."""
    with np.load(MODEL / "heads.npz") as arrays:
        return Heads(**{name: arrays[name] for name in Heads.__dataclass_fields__})


@cache
def load_session() -> InferenceSession:
    """The encoder, one thread a run: the caller runs several windows side by side."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    path = MODEL / "reader.onnx"
    if not path.exists():
        raise RunError(f"the reader model is missing ({path}). Reinstall onrecord, or run 'make model' in a checkout.")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def encode_window(ids: Ints, features: Ints) -> Encoded:
    """Run one window alone and unpadded, so that no other window can change its figures."""
    feed = {
        "ids": np.concatenate(([CLS], ids, [SEP]))[None, :],
        "features": np.concatenate(([0], features, [0]))[None, :],
    }
    output = load_session().run(None, feed)[0][0, 1:-1]
    width = (output.shape[1] - 4) // 5
    return Encoded(output[:, :4], output[:, 4 : 4 + width], output[:, 4 + width : 4 + 3 * width], output[:, 4 + 3 * width :])
