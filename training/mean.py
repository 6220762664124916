"""The mean of several trained readers: python -m training.mean WEIGHTS WEIGHTS… --out FILE."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

Weights = dict[str, torch.Tensor]


def mean_weights(several: list[Weights]) -> Weights:
    """Each weight's mean (Wortsman et al., ICML 2022): of readers that were trained on from one another, so that they lie close."""
    return {name: torch.stack([weights[name] for weights in several]).mean(0) for name in several[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="+", help="trained readers, one trained on from another")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(mean_weights([torch.load(path, weights_only=True) for path in args.weights]), args.out)


if __name__ == "__main__":
    main()
