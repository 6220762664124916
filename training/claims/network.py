"""The pair reader's network: the MiniLM encoder over both statements, and one layer that answers same, opposed or other."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.link.pairreader import FEATURES, SIDE
from training.network import POSITIONS, VOCABULARY, WIDTH, CastNorm, Layer, Reader, load_encoder

ANSWERS = 3


class PairReader(nn.Module):
    """Pieces of both statements in one row; `features` say whose a piece is, whether the other side has it, whether it has a capital."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = CastNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(rectified=False) for _ in range(layers))
        self.mixed = nn.Linear(4 * WIDTH, WIDTH)
        self.answer = nn.Linear(WIDTH, ANSWERS)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.features.weight, std=0.01)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None, dtype: torch.dtype) -> Tensor:
        """Figures (pairs, ANSWERS); `mask` is added to the attention where rows are padded."""
        positions = torch.arange(ids.shape[1])
        x = self.norm((self.words(ids) + self.positions(positions) + self.features(features)).to(dtype))
        x = self.drop(x)
        for layer in self.layers:
            x = layer(x, mask)
        states = x.float()
        left, right = (_mean(states, (features // SIDE) == side) for side in (1, 2))
        joined = torch.cat([states[:, 0], left + right, (left - right).abs(), left * right], dim=-1)
        answers: Tensor = self.answer(self.drop(F.relu(self.mixed(self.drop(joined)))))
        return answers


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.to(states.dtype).unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1)


def start_reader(layers: int) -> PairReader:
    """A reader that begins with the encoder's weights, of its first layers where it has fewer."""
    encoder = Reader(6)
    load_encoder(encoder)
    kept = encoder.state_dict()
    reader = PairReader(layers)
    wanted = {name: kept[name] for name in reader.state_dict() if name in kept and not name.startswith("features")}
    reader.load_state_dict(wanted, strict=False)
    return reader


def load_pair_reader(path: Path) -> PairReader:
    """A trained reader from its weights, which say how many layers it has."""
    weights = torch.load(path, weights_only=True)
    reader = PairReader(sum(name.startswith("layers.") and name.endswith(".qkv.bias") for name in weights))
    reader.load_state_dict(weights)
    return reader.eval()
