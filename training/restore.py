"""Float weights back from an exported reader: python -m training.restore DIR --out FILE.

So that a reader can be taught by the one in the package, without training its teachers again. What int8 rounded away stays away; weights
that the export leaves out (the heads that only training reads) start afresh.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.network import HEAD_WIDTH, RECTIFIED, Reader

LINEAR = ("qkv", "out", "up", "down")
READ_OUTS = ("anchor", "state", "first", "last")


def restore_reader(folder: Path) -> Reader:
    """The reader that `training.export` wrote to the folder, as float weights; mention heads are not restored."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(folder / "reader.onnx")).graph
    values = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    products = {name.strip("/").rsplit("/", 1)[0]: name for name in (node.name for node in graph.node if "MatMul" in node.op_type)}
    nodes = {node.name: [name for name in node.input if name in values] for node in graph.node}

    def weights_of(module: str) -> Tensor:
        """A linear layer's weights (outputs, inputs)."""
        name = products[module]
        weight = values[nodes[name][0]].float()
        if name.endswith("_quant"):
            weight = weight * values[nodes[f"{name}_scales_mul"][0]]
        return weight.T

    def named(path: str) -> str:
        return path.replace("/", ".")

    layers = sum(name.endswith("/qkv/MatMul_quant") for name in nodes)
    inner = len(weights_of("layers.0/up"))
    heads = [weights_of(f"layers.{number}/out").shape[1] // HEAD_WIDTH for number in range(layers)]
    reader = Reader(layers, heads=heads, inner=inner, rectified=any(node.op_type == "Relu" for node in graph.node))
    weights: dict[str, Tensor] = {"words.weight": values["reader.words.rows"].float() * values["reader.words.scale"]}
    for name in ("features", "positions"):
        weights[f"{name}.weight"] = values[f"reader.{name}.weight"]
    modules = [f"layers.{number}/{part}" for number in range(layers) for part in LINEAR]
    for module in [*modules, *READ_OUTS]:
        smoothed = f"{module}/linear" if f"{module}/linear" in products else module
        weight = weights_of(smoothed)
        if smoothed != module:
            weight = weight * values[f"reader.{named(module)}.shrink"]
        weights[f"{named(module)}.weight"] = weight
        weights[f"{named(module)}.bias"] = values[nodes[f"/{smoothed}/Add"][0]]
    norms = ["norm", *(f"layers.{number}.{norm}" for number in range(layers) for norm in ("norm1", "norm2"))]
    for norm in norms:
        weights |= {f"{norm}.{part}": values[f"reader.{norm}.{part}"] for part in ("weight", "bias")}
    with np.load(folder / "heads.npz") as heads:
        near = torch.from_numpy(heads["near"])
        weights |= {name: torch.from_numpy(heads[name]) for name in ("anchor_moves", "role_moves")}
        weights["role.weight"], weights["role.bias"] = torch.from_numpy(heads["role_weight"]).T, torch.from_numpy(heads["role_bias"])
    weights["distance.weight"], weights["sentence.weight"] = near.mean(1), near.mean(0) - near.mean((0, 1))
    if RECTIFIED in reader.state_dict():
        weights[RECTIFIED] = torch.ones(())
    missing, unexpected = reader.load_state_dict(weights, strict=False)
    if unexpected or {name.split(".")[0] for name in missing} - {"auxiliary", "guess"}:
        raise ValueError(f"{folder} was not written by this version of training.export: {missing or unexpected}")
    return reader.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="an exported reader, such as onrecord/annotate/model")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(restore_reader(args.folder).state_dict(), args.out)


if __name__ == "__main__":
    main()
