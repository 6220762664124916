"""Export trained weights to the package: python -m training.export WEIGHTS [--float] [--to DIR] --version NAME."""

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
from training.network import HEADS, CastNorm, Reader


class FusedAttention(torch.autograd.Function):
    """Stands for onnxruntime's own attention operator, a third faster than the operators it is made of."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        return torch.zeros_like(q)  # only traced, never used

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS).setType(q.type())


def normalise(norm: nn.LayerNorm, x: Tensor) -> Tensor:
    """Layer normalisation in operators that onnxruntime runs over wide registers; its own one sums number by number."""
    mean = x.new_full((x.shape[-1], 1), 1 / norm.normalized_shape[0])
    centred = x - x @ mean
    return centred * ((centred * centred) @ mean + norm.eps).rsqrt() * norm.weight + norm.bias


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """What `network.attend` does, as one operator; one window a run needs no mask."""
    attended: Tensor = FusedAttention.apply(q, k, v)
    return attended


class Exported(nn.Module):
    """The encoder with its four linear read-outs side by side, for one window a run."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        reader = self.reader
        states = reader.encode(ids, features, None, torch.float32)
        return torch.cat([reader.anchor(states), reader.state(states), reader.first(states), reader.last(states)], dim=-1)


def load_reader(path: Path) -> Reader:
    reader = Reader()
    reader.load_state_dict(torch.load(path, weights_only=True))
    return reader.eval()


def save_heads(reader: Reader, path: Path) -> None:
    """The small weights that the reader applies with NumPy."""
    weights = {name: value.detach().numpy().astype(np.float32) for name, value in reader.state_dict().items()}
    near = weights["distance.weight"][:, None, :] + weights["sentence.weight"][None, :, :]
    np.savez(
        path,
        anchor_moves=weights["anchor_moves"],
        role_moves=weights["role_moves"],
        near=near,
        role_weight=weights["role.weight"].T.copy(),
        role_bias=weights["role.bias"],
    )


def save_encoder(reader: Reader, path: Path, *, quantise: bool) -> None:
    """The encoder as ONNX; int8 weights by channel, activations quantised as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
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
            quantize_dynamic(
                str(ready), str(path), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"]
            )
        else:
            path.write_bytes(plain.read_bytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--to", type=Path, default=MODEL)
    parser.add_argument("--float", action="store_true", help="keep float weights (to measure what int8 costs)")
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    reader = load_reader(args.weights)
    save_heads(reader, args.to / "heads.npz")
    save_encoder(reader, args.to / "reader.onnx", quantise=not args.float)
    (args.to / "model.json").write_text(json.dumps({"version": args.version}) + "\n", encoding="utf-8")
    if args.to != MODEL:
        (args.to / "tokenizer.json").write_bytes((MODEL / "tokenizer.json").read_bytes())
    print(f"{args.to / 'reader.onnx'}: {(args.to / 'reader.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
