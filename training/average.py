"""Average the weights of readers trained from the same start: python -m training.average A.pt B.pt … --out FILE."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def average_weights(paths: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of each weight over the files; runs of one start and other seeds lie in one basin (Wortsman et al., ICML 2022)."""
    readers = [torch.load(path, weights_only=True) for path in paths]
    return {name: torch.stack([reader[name] for reader in readers]).mean(0) for name in readers[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(average_weights(args.weights), args.out)


if __name__ == "__main__":
    main()
