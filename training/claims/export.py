"""The pair reader as int8 ONNX with its head and tokenizer, in the folder of its package."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from pathlib import Path
from unittest.mock import patch

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.annotate.pieces import MODEL
from onrecord.link.pairreader import ALIGN, COMPARE, VECTOR
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


class ExportedHead(nn.Module):
    """The head for one pair a run: three figures from what the tower made of both sides, keys and vectors of length 1."""

    def __init__(self, reader: PairReader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *sides: Tensor) -> Tensor:
        keys, values, vector, other_keys, other_values, other_vector = sides
        alike = keys @ other_keys.T
        compared = self._compare(values, alike, other_values) + self._compare(other_values, alike.T, values)
        matches = [torch.stack([best.amin(), best.mean()]) for best in (alike.amax(1), alike.amax(0))]
        measures = [(vector * other_vector).sum(0, keepdim=True), matches[0] + matches[1], (matches[0] - matches[1]).abs()]
        joined = torch.cat([compared, (vector - other_vector).abs(), vector * other_vector, *measures])
        figures: Tensor = self.reader.answer(F.relu(self.reader.mixed(joined)))
        return figures

    def _compare(self, values: Tensor, alike: Tensor, others: Tensor) -> Tensor:
        aligned = (self.reader.sharpness * alike).softmax(-1) @ others
        told = F.relu(self.reader.compare(torch.cat([values, aligned, (values - aligned).abs(), values * aligned], dim=-1)))
        return torch.cat([told.mean(0), told.amax(0)])


def export_reader(weights: Path, to: Path, version: str) -> None:
    """Write claims.onnx, head.onnx, tokenizer.json and model.json."""
    to.mkdir(parents=True, exist_ok=True)
    reader = load_pair_reader(weights)
    save_head(reader, to / "head.onnx")
    save_tower(reader.tower, to / "claims.onnx")
    shutil.copyfile(MODEL / "tokenizer.json", to / "tokenizer.json")
    (to / "model.json").write_text(json.dumps({"version": version}) + "\n", encoding="utf-8")
    print(f"{to / 'claims.onnx'}: {(to / 'claims.onnx').stat().st_size / 1e6:.1f} MB")


def save_head(reader: PairReader, path: Path) -> None:
    """The small weights that compare two, as ONNX in float."""
    side = {"keys": (ALIGN,), "values": (COMPARE,), "vector": ()}
    shapes = {f"{name}_{part}": (part, shape) for name in ("left", "right") for part, shape in side.items()}
    example = tuple(
        torch.rand(VECTOR) if part == "vector" else torch.rand(7 + 2 * name.startswith("left"), *shape)
        for name, (part, shape) in shapes.items()
    )
    free = {name: {0: f"{name.partition('_')[0]}_pieces"} for name, (part, _) in shapes.items() if part != "vector"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            ExportedHead(reader), example, str(path), input_names=list(shapes), output_names=["figures"], dynamic_axes=free,
            opset_version=17, dynamo=False,
        )  # fmt: skip


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
