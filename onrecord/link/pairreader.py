"""The pair reader: a small model that reads two statements together; the only module of this layer that knows onnxruntime."""

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
    from tokenizers import Encoding, Tokenizer

Ints = NDArray[np.int64]

PACKAGE = "onrecord_claims"  # the package that carries the model
MISSING = (
    "the pair reader is not installed, so only claims in nearly the same words are linked: run 'pip install ./claims-model' in a checkout"
)
CLS, SEP = 101, 102
SIDE = 4  # features: whose piece (0 neither's, 1 left, 2 right) x SIDE + shared by both x 2 + begins with a capital
FEATURES = 3 * SIDE
LONGEST = 96  # pieces of a statement that are read


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two statements are to say the same, to deny each other, or neither; they make up 1."""

    same: float
    opposed: float
    other: float


@dataclass(frozen=True, slots=True)
class PairReader:
    """The model, ready to run on one pair at a time, so that no other pair can change its figures."""

    session: InferenceSession
    tokenizer: Tokenizer

    def read(self, left: str, right: str) -> Verdict:
        """What the model makes of two statements; the order makes no difference."""
        left, right = sorted((left, right))
        ids, features = join_pieces(self.tokenizer, left, right)
        figures = self.session.run(None, {"ids": ids[None, :], "features": features[None, :]})[0][0].astype(np.float64)
        shares = np.exp(figures - figures.max())
        return Verdict(*(shares / shares.sum()).tolist())


def join_pieces(tokenizer: Tokenizer, left: str, right: str) -> tuple[Ints, Ints]:
    """Both statements in one row of pieces with their features."""
    sides = [tokenizer.encode(text, add_special_tokens=False) for text in (left, right)]
    ids = [encoding.ids[:LONGEST] for encoding in sides]
    features = [
        [SIDE * (side + 1) + 2 * (piece in others) + capital for piece, capital in zip(own, _capitals(text, encoding), strict=False)]
        for side, (own, others, text, encoding) in enumerate(zip(ids, map(set, reversed(ids)), (left, right), sides, strict=True))
    ]
    row = [CLS, *ids[0], SEP, *ids[1], SEP]
    return np.array(row, np.int64), np.array([0, *features[0], 0, *features[1], 0], np.int64)


def _capitals(text: str, encoding: Encoding) -> list[bool]:
    return [text[start].isupper() for start, _ in encoding.offsets]


def find_reader() -> Path | None:
    """Where the model lies; None where its package is not installed."""
    spec = find_spec(PACKAGE)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def reader_version(folder: Path) -> str:
    """The name and version of a model."""
    return str(json.loads((folder / "model.json").read_text(encoding="utf-8"))["version"])


@cache
def load_pair_reader(folder: Path) -> PairReader:
    """The model in a folder."""
    import onnxruntime

    path = folder / "claims.onnx"
    if not path.exists():
        raise RunError(f"the pair reader is missing ({path}). Reinstall it: pip install ./claims-model in a checkout of onrecord")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return PairReader(session, load_tokenizer(folder / "tokenizer.json"))


def load_tokenizer(path: Path) -> Tokenizer:
    """The encoder's word-piece tokenizer, without truncation, padding or special pieces."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
