"""The pair reader: a small model that reads each statement once and compares two word by word; alone in this layer it knows onnxruntime."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import RunError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

PACKAGE = "onrecord_claims"  # the package that carries the model
MISSING = (
    "the pair reader is not installed, so only claims in nearly the same words are linked: run 'pip install ./claims-model' in a checkout"
)
CLS, SEP = 101, 102
LONGEST = 96  # pieces of a statement that are read
ALIGN, COMPARE, VECTOR = 64, 128, 128  # widths of what the encoder gives for each piece: to find its match, to compare, to sum up


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two statements are to say the same, to deny each other, or neither; they make up 1."""

    same: float
    opposed: float
    other: float


@dataclass(frozen=True, slots=True)
class Encoded:
    """One statement as read: keys and values of its pieces, (pieces, ALIGN) and (pieces, COMPARE), and its vector (VECTOR,) of length 1."""

    keys: Halves
    values: Halves
    vector: Floats


@dataclass(frozen=True, slots=True)
class PairReader:
    """The model, ready to run on one statement at a time, so that no other can change its figures."""

    tower: InferenceSession
    tokenizer: Tokenizer
    head: InferenceSession

    def encode(self, text: str) -> Encoded:
        """A statement read by itself."""
        ids, features = encode_pieces(self.tokenizer, text)
        states: Floats = self.tower.run(None, {"ids": ids[None, :], "features": features[None, :]})[0][0]
        keys, values, parts = np.split(states, (ALIGN, ALIGN + COMPARE), axis=1)
        return Encoded(_unit(keys).astype(np.float16), values.astype(np.float16), _unit(parts.mean(0)))

    def judge(self, left: Encoded, right: Encoded) -> Verdict:
        """What the model makes of two statements; their order makes no difference but for rounding.

        By onnxruntime as well: the threads of NumPy's products cost forty times what products as small as these do.
        """
        sides = {"left": left, "right": right}
        keys = {f"{name}_keys": side.keys.astype(np.float32) for name, side in sides.items()}
        values = {f"{name}_values": side.values.astype(np.float32) for name, side in sides.items()}
        vectors = {f"{name}_vector": side.vector for name, side in sides.items()}
        figures = self.head.run(None, keys | values | vectors)[0].astype(np.float64)
        shares = np.exp(figures - figures.max())
        return Verdict(*(shares / shares.sum()).tolist())


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12)
    return unit


def encode_pieces(tokenizer: Tokenizer, text: str) -> tuple[Ints, Ints]:
    """The pieces of a statement with the two special ones, and for each whether it begins with a capital."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids = [CLS, *encoding.ids[:LONGEST], SEP]
    capitals = [int(text[start].isupper()) for start, _ in encoding.offsets[:LONGEST]]
    return np.array(ids, np.int64), np.array([0, *capitals, 0], np.int64)


def find_reader() -> Path | None:
    """Where the model lies; None where its package is not installed."""
    spec = find_spec(PACKAGE)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def reader_version(folder: Path) -> str:
    """The name and version of a model."""
    return str(json.loads((folder / "model.json").read_text(encoding="utf-8"))["version"])


@cache
def load_pair_reader(folder: Path) -> PairReader:
    """The model in a folder, one thread a run."""
    return PairReader(_start(folder / "claims.onnx"), load_tokenizer(folder / "tokenizer.json"), _start(folder / "head.onnx"))


def _start(path: Path) -> InferenceSession:
    import onnxruntime

    if not path.exists():
        raise RunError(f"the pair reader is missing ({path}). Reinstall it: pip install ./claims-model in a checkout of onrecord")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_tokenizer(path: Path) -> Tokenizer:
    """The encoder's word-piece tokenizer, without truncation, padding or special pieces."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
