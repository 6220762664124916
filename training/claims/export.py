"""The pair reader as int8 ONNX with its head and tokenizer, in the folder of its package."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from pathlib import Path
from unittest.mock import patch

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.annotate.pieces import MODEL
from training.claims.network import PairReader, Tower, load_pair_reader
from training.export import RowQuantised, attend, normalise
from training.network import CastNorm


class Exported(nn.Module):
    """The tower for one statement a run, which needs no mask."""

    def __init__(self, tower: Tower) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        states: Tensor = self.tower(ids, features, None, torch.float32)
        return states


def export_reader(weights: Path, to: Path, version: str) -> None:
    """Write claims.onnx, head.npz, tokenizer.json and model.json."""
    to.mkdir(parents=True, exist_ok=True)
    reader = load_pair_reader(weights)
    save_head(reader, to / "head.npz")
    save_tower(reader.tower, to / "claims.onnx")
    shutil.copyfile(MODEL / "tokenizer.json", to / "tokenizer.json")
    (to / "model.json").write_text(json.dumps({"version": version}) + "\n", encoding="utf-8")
    print(f"{to / 'claims.onnx'}: {(to / 'claims.onnx').stat().st_size / 1e6:.1f} MB")


def save_head(reader: PairReader, path: Path) -> None:
    """The small weights that the reader applies with NumPy."""
    layers = {"compare": reader.compare, "mixed": reader.mixed, "answer": reader.answer}
    weights = {f"{name}_weight": layer.weight.detach().numpy().T.copy() for name, layer in layers.items()}
    biases = {f"{name}_bias": layer.bias.detach().numpy() for name, layer in layers.items()}
    np.savez(path, sharpness=reader.sharpness.detach().numpy(), **weights, **biases)


def save_tower(tower: Tower, path: Path) -> None:
    """The encoder as ONNX: embeddings in int8 by row, the layers' weights in int8 by channel, the heads in float."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    tower.words = RowQuantised(tower.words)
    for layer in tower.layers:
        layer.attend = attend
    example = (torch.randint(1000, 2000, (1, 64)), torch.zeros(1, 64, dtype=torch.long))
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        with warnings.catch_warnings(), patch.object(CastNorm, "forward", normalise):
            warnings.simplefilter("ignore")
            torch.onnx.export(
                Exported(tower), example, str(plain), input_names=["ids", "features"], output_names=["states"],
                dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}, "states": {1: "pieces"}}, opset_version=17, dynamo=False,
            )  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        products = [node.name for node in onnx.load(str(ready)).graph.node if node.op_type == "MatMul" and "layers" in node.name]
        wide = [name for name in products if "norm" not in name]
        quantize_dynamic(str(ready), str(path), per_channel=True, weight_type=QuantType.QInt8, nodes_to_quantize=wide)
