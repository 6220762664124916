"""Export trained weights: python -m training.export WEIGHTS [--float] [--to DIR] --version NAME."""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.annotate.pieces import MODEL
from training.network import HEAD_WIDTH, CastNorm, Reader, load_reader
from training.sizes import top_inner

# power of a channel's range that moves into the weights: 0.2 leaves the least error (0.098; without 0.117, with 0.5 it is 0.190)
SMOOTHING = 0.2


class FusedAttention(torch.autograd.Function):
    """Stands for onnxruntime's own attention operator, a third faster than the operators it is made of."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        return torch.zeros_like(q)  # only traced, never used

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


def normalise(norm: nn.LayerNorm, x: Tensor) -> Tensor:
    """Layer normalisation in operators that onnxruntime runs over wide registers; its own one sums number by number."""
    mean = x.new_full((x.shape[-1], 1), 1 / norm.normalized_shape[0])
    centred = x - x @ mean
    return centred * ((centred * centred) @ mean + norm.eps).rsqrt() * norm.weight + norm.bias


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """What `network.attend` does, as one operator; one window a run needs no mask."""
    attended: Tensor = FusedAttention.apply(q, k, v, int(q.shape[-1]) // HEAD_WIDTH)
    return attended


class RowQuantised(nn.Module):
    """An embedding table in int8 with a scale a row: a quarter of the size at a fraction of the error of one scale for all."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        scale = table.weight.detach().abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (table.weight.detach() / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        rows: Tensor = self.rows[ids].float() * self.scale[ids]
        return rows


class Smoothed(nn.Module):
    """A linear layer whose input channels are brought to like ranges before int8, their scale moved into the weights."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.register_buffer("shrink", 1 / scale)
        self.linear = scale_inputs(linear, scale)

    def forward(self, x: Tensor) -> Tensor:
        smoothed: Tensor = self.linear(x * self.shrink)
        return smoothed


def scale_inputs(linear: nn.Linear, scale: Tensor) -> nn.Linear:
    """The layer for inputs divided by `scale` (inputs,)."""
    scaled = nn.Linear(linear.in_features, linear.out_features)
    scaled.weight = nn.Parameter(linear.weight.detach() * scale)
    scaled.bias = linear.bias
    return scaled


def scale_outputs(linear: nn.Linear, scale: Tensor) -> nn.Linear:
    """The layer with its outputs divided by `scale` (outputs,)."""
    scaled = nn.Linear(linear.in_features, linear.out_features)
    scaled.weight = nn.Parameter(linear.weight.detach() / scale[:, None])
    scaled.bias = nn.Parameter(linear.bias.detach() / scale)
    return scaled


@torch.no_grad()
def smooth_layers(reader: Reader) -> None:
    """Smooth each layer's widest matrix, whose inputs lose most in int8, by the largest size each takes in the open corpus.

    The method is that of SmoothQuant (Xiao et al., ICML 2023). What cuts at zero scales with its input, so there the matrix before it
    divides and nothing is left to do at run time.
    """
    for layer, top in zip(reader.layers, top_inner(reader), strict=True):
        scale = top.clamp(min=1e-3) ** SMOOTHING
        if layer.rectified:
            layer.up, layer.down = scale_outputs(layer.up, scale), scale_inputs(layer.down, scale)
        else:
            layer.down = Smoothed(layer.down, scale)


class Exported(nn.Module):
    """The encoder with its linear read-outs side by side, for one window a run."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        reader = self.reader
        states = reader.encode(ids, features, None, torch.float32)
        heads = [reader.anchor, reader.state, reader.first, reader.last, *([reader.mentions.columns] if reader.mentions else [])]
        return torch.cat([head(states) for head in heads], dim=-1)


def save_heads(reader: Reader, path: Path) -> None:
    """The small weights that the reader applies with NumPy."""
    weights = {name: value.detach().numpy().astype(np.float32) for name, value in reader.state_dict().items()}
    mentions = reader.mentions.arrays() if reader.mentions else {}
    near = weights["distance.weight"][:, None, :] + weights["sentence.weight"][None, :, :]
    np.savez(
        path,
        anchor_moves=weights["anchor_moves"],
        role_moves=weights["role_moves"],
        near=near,
        role_weight=weights["role.weight"].T.copy(),
        role_bias=weights["role.bias"],
        **{f"mention_{name}": value.detach().numpy().astype(np.float32) for name, value in mentions.items()},
    )


def save_encoder(reader: Reader, path: Path, *, quantise: bool) -> None:
    """The encoder as ONNX; the layers' weights int8 by channel, their inputs quantised as they come; what finds the cues stays float."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        if quantise:
            smooth_layers(reader)
            reader.words = RowQuantised(reader.words)
        for layer in reader.layers:
            layer.attend = attend
        example = (torch.randint(1000, 2000, (1, 64)), torch.zeros(1, 64, dtype=torch.long))
        with warnings.catch_warnings(), patch.object(CastNorm, "forward", normalise):
            warnings.simplefilter("ignore")
            torch.onnx.export(
                Exported(reader), example, str(plain), input_names=["ids", "features"], output_names=["figures"],
                dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}, "figures": {1: "pieces"}}, opset_version=17, dynamo=False,
            )  # fmt: skip
        if quantise:
            quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
            graph = onnx.load(str(ready)).graph
            products = [node.name for node in graph.node if node.op_type == "MatMul"]
            wide = [name for name in products if "norm" not in name and "anchor" not in name]
            quantize_dynamic(str(ready), str(path), per_channel=True, weight_type=QuantType.QInt8, nodes_to_quantize=wide)
        else:
            path.write_bytes(plain.read_bytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="a trained reader")
    parser.add_argument("--to", type=Path, default=MODEL, help="folder of the model (the package's)")
    parser.add_argument("--float", action="store_true", help="keep float weights (to measure what int8 costs)")
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    reader = load_reader(args.weights)
    save_heads(reader, args.to / "heads.npz")
    save_encoder(reader, args.to / "reader.onnx", quantise=not args.float)
    (args.to / "model.json").write_text(json.dumps({"version": args.version}) + "\n", encoding="utf-8")
    print(f"{args.to / 'reader.onnx'}: {(args.to / 'reader.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
