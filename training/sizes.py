"""What a reader's widest layers see in the open corpus: read by `distil` to narrow them and by `export` to smooth them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from onrecord.annotate.encoder import CLS, SEP
from onrecord.annotate.pieces import iter_units
from onrecord.annotate.windows import build_windows
from training.corpus.marks import ARTICLES, parse_article
from training.network import Reader

EVERY = 4  # one article in four is read


@torch.no_grad()
def watch_inner(reader: Reader) -> tuple[list[Tensor], list[Tensor]]:
    """Root mean square and mean of each layer's inner units, (inner,) a layer, over the pieces of the open corpus."""
    squares = [torch.zeros(layer.down.in_features) for layer in reader.layers]
    sums = [torch.zeros(layer.down.in_features) for layer in reader.layers]
    pieces = 0

    def see(number: int, wide: Tensor) -> None:
        nonlocal pieces
        squares[number] += wide.square().sum((0, 1))
        sums[number] += wide.sum((0, 1))
        pieces += wide.shape[1] if number == 0 else 0

    _read_corpus(reader, see)
    return [(one / pieces).sqrt() for one in squares], [one / pieces for one in sums]


@torch.no_grad()
def top_inner(reader: Reader) -> list[Tensor]:
    """The largest size that each layer's inner units take, (inner,) a layer, in the open corpus."""
    tops = [torch.zeros(layer.down.in_features) for layer in reader.layers]

    def see(number: int, wide: Tensor) -> None:
        tops[number] = torch.maximum(tops[number], wide.abs().amax((0, 1)))

    _read_corpus(reader, see)
    return tops


def _read_corpus(reader: Reader, see: Callable[[int, Tensor], None]) -> None:
    with _watched(reader, see):
        for ids, features in corpus_windows(EVERY):
            reader.encode(ids, features, None, torch.float32)


def corpus_windows(every: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Ids and features, (1, pieces) each, of the windows of one article of the open corpus in so many."""
    for path in sorted(ARTICLES.glob("*.txt"))[::every]:
        text = parse_article(path.read_text(encoding="utf-8")).text
        for window in build_windows(iter_units(text)):
            yield torch.tensor([[CLS, *window.ids, SEP]]), torch.tensor([[0, *window.features, 0]])


@contextmanager
def _watched(reader: Reader, see: Callable[[int, Tensor], None]) -> Iterator[None]:
    """While it lasts, `see` is told each layer's number and what its second wide matrix reads, (1, pieces, inner)."""

    def hook(number: int) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        return lambda _, inputs: see(number, inputs[0])

    hooks = [layer.down.register_forward_pre_hook(hook(number)) for number, layer in enumerate(reader.layers)]
    try:
        yield
    finally:
        for one in hooks:
            one.remove()
