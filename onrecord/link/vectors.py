"""What a text is about as a vector: its words' vectors summed by what they weigh. It finds candidates and decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.link.pairreader import find_reader, load_tokenizer
from onrecord.link.words import FORMULA_WEIGHT, fold_text, weigh_word

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Floats = NDArray[np.float32]
Near = Iterator[tuple[int, int, float]]

_AT_ONCE = 1024  # rows compared with all in one pass: bounds memory


class Vectors:
    """Word vectors in int8 by row, put together word by word."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "vectors.npz") as arrays:
            self._table: Floats = arrays["rows"].astype(np.float32) * arrays["scale"]
        self._tokenizer: Tokenizer = load_tokenizer(folder / "tokenizer.json")
        self._words: dict[str, Floats] = {}

    def embed(self, text: str) -> Floats:
        """The text's vector, of length 1, or 0 where no word weighs anything."""
        total = np.zeros(self._table.shape[1], np.float32)
        for fold in set(fold_text(text)):
            if (weight := weigh_word(fold)) >= FORMULA_WEIGHT:
                total += weight * self._word(fold)
        return _unit(total)

    def _word(self, fold: str) -> Floats:
        if fold not in self._words:
            ids = self._tokenizer.encode(fold, add_special_tokens=False).ids
            self._words[fold] = _unit(self._table[ids].mean(0)) if ids else np.zeros(self._table.shape[1], np.float32)
        return self._words[fold]


def _unit(vector: Floats) -> Floats:
    length = float(np.linalg.norm(vector))
    return vector / length if length > 0 else vector


@cache
def load_vectors() -> Vectors | None:
    """The installed vectors; None where the pair reader's package is not installed."""
    folder = find_reader()
    return Vectors(folder) if folder else None


def find_nearest(rows: Floats, asked: Sequence[int], count: int) -> Near:
    """For each row asked, the `count` nearest others with their cosines."""
    for start in range(0, len(asked), _AT_ONCE):
        own = np.array(asked[start : start + _AT_ONCE])
        cosines = rows[own] @ rows.T
        cosines[np.arange(len(own)), own] = -1.0
        most = min(count, len(rows) - 1)
        for row, others in enumerate(np.argpartition(-cosines, most - 1, axis=1)[:, :most] if most > 0 else ()):
            for other in others.tolist():
                yield int(own[row]), other, float(cosines[row, other])
