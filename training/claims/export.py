"""The pair reader as int8 ONNX with its tokenizer, in the folder of its package."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from pathlib import Path
from unittest.mock import patch

import torch
from torch import Tensor, nn

from onrecord.annotate.pieces import MODEL
from onrecord.link.pairreader import SIDE
from training.claims.network import PairReader, load_pair_reader
from training.export import RowQuantised, attend, normalise
from training.network import CastNorm


class Exported(nn.Module):
    """The reader for one pair a run, which needs no mask."""

    def __init__(self, reader: PairReader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        answers: Tensor = self.reader(ids, features, None, torch.float32)
        return answers


def export_reader(weights: Path, to: Path, version: str) -> None:
    """Write claims.onnx, tokenizer.json and model.json."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    to.mkdir(parents=True, exist_ok=True)
    reader = load_pair_reader(weights)
    reader.words = RowQuantised(reader.words)
    for layer in reader.layers:
        layer.attend = attend
    sides = torch.tensor([[0, *[SIDE] * 30, 0, *[2 * SIDE] * 31, 0]])
    example = (torch.randint(1000, 2000, (1, sides.shape[1])), sides)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        with warnings.catch_warnings(), patch.object(CastNorm, "forward", normalise):
            warnings.simplefilter("ignore")
            torch.onnx.export(
                Exported(reader), example, str(plain), input_names=["ids", "features"], output_names=["answers"],
                dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}}, opset_version=17, dynamo=False,
            )  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        products = [node.name for node in onnx.load(str(ready)).graph.node if node.op_type == "MatMul" and "layers" in node.name]
        wide = [name for name in products if "norm" not in name]
        quantize_dynamic(str(ready), str(to / "claims.onnx"), per_channel=True, weight_type=QuantType.QInt8, nodes_to_quantize=wide)
    shutil.copyfile(MODEL / "tokenizer.json", to / "tokenizer.json")
    (to / "model.json").write_text(json.dumps({"version": version}) + "\n", encoding="utf-8")
    print(f"{to / 'claims.onnx'}: {(to / 'claims.onnx').stat().st_size / 1e6:.1f} MB")
