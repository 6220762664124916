"""Fewer heads of attention for a reader: read by `distil`.

Four heads a turn go, each of another layer: those without which the reader's figures over the open corpus move least, what they add on
average staying in their place (that most heads can go was shown by Michel et al., NeurIPS 2019).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.network import HEAD_WIDTH, Layer, Reader
from training.sizes import corpus_windows

EVERY = 40  # one article in so many is read
A_TURN = 4  # heads that go before all are weighed again


@torch.no_grad()
def drop_heads(reader: Reader, count: int) -> None:
    """Take away `count` heads of attention, in place; every layer keeps one, or ValueError."""
    left = sum(layer.heads for layer in reader.layers) - count
    if left < len(reader.layers):
        raise ValueError(f"{left} heads are too few for {len(reader.layers)} layers")
    starts = [reader.embed(ids, features, torch.float32) for ids, features in corpus_windows(EVERY)]
    wanted = [_figures(reader, _run(reader.layers, start)) for start in starts]
    scale = torch.cat(wanted, 1).var((0, 1))
    while count > 0:
        trials: list[tuple[float, int, Layer]] = []
        states = starts
        for number, layer in enumerate(reader.layers):
            means = torch.cat([layer.attended(state, None) for state in states], 1).mean((0, 1))
            leaner = [_without(layer, head, means) for head in range(layer.heads)] if layer.heads > 1 else []
            losses = [_loss(reader, [one, *reader.layers[number + 1 :]], states, wanted, scale) for one in leaner]
            if leaner:
                least = min(range(len(leaner)), key=losses.__getitem__)
                trials.append((losses[least], number, leaner[least]))
            states = [layer(state, None) for state in states]
        for _, number, layer in sorted(trials, key=lambda trial: trial[:2])[: min(A_TURN, count)]:
            reader.layers[number] = layer
            count -= 1
        print(f"heads a layer: {[layer.heads for layer in reader.layers]}, loss {min(loss for loss, _, _ in trials):.4f}", flush=True)


def _loss(reader: Reader, layers: Sequence[nn.Module], states: list[Tensor], wanted: list[Tensor], scale: Tensor) -> float:
    """How far these layers move the figures from the wanted ones, relative to their variance, a piece."""
    gaps = [((_figures(reader, _run(layers, state)) - then) ** 2 / scale).mean(-1) for state, then in zip(states, wanted, strict=True)]
    return float(torch.cat(gaps, 1).mean())


def _run(layers: Sequence[nn.Module], state: Tensor) -> Tensor:
    for layer in layers:
        state = layer(state, None)
    return state


def _figures(reader: Reader, states: Tensor) -> Tensor:
    """What is read from the last states, (windows, pieces, figures)."""
    return torch.cat([head(states) for head in (reader.anchor, reader.state, reader.first, reader.last)], -1)


def _without(layer: Layer, head: int, means: Tensor) -> Layer:
    """The layer without one head; what that head attends to on average, (heads * HEAD_WIDTH,) for all heads, goes to the bias."""
    gone = torch.arange(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH)
    width = layer.heads * HEAD_WIDTH
    kept = torch.tensor([at for at in range(width) if at not in set(gone.tolist())])
    rows = torch.cat([kept, kept + width, kept + 2 * width])
    weights = dict(layer.state_dict())
    weights |= {"qkv.weight": layer.qkv.weight[rows], "qkv.bias": layer.qkv.bias[rows]}
    weights |= {"out.weight": layer.out.weight[:, kept], "out.bias": layer.out.bias + layer.out.weight[:, gone] @ means[gone]}
    leaner = Layer(layer.up.out_features, rectified=layer.rectified, heads=layer.heads - 1)
    leaner.load_state_dict(weights)
    return leaner
