"""The pair reader's network: the MiniLM encoder over each statement alone, and a small head that aligns and compares the words of two."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.link.pairreader import ALIGN, COMPARE, VECTOR
from training.network import INNER, POSITIONS, VOCABULARY, WIDTH, CastNorm, Layer, Reader, load_encoder

ANSWERS = 3
FEATURES = 2  # whether a piece begins with a capital
TAPS = (0, 2, 4, 6)  # after how many layers the states are taken that the heads look at: lower ones still know the word itself
MEASURES = 5  # cosine of the vectors; least and mean of the best matches, both ways together


class Tower(nn.Module):
    """What the encoder makes of each piece of a statement: (statements, pieces, ALIGN + COMPARE + VECTOR)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = CastNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(INNER, rectified=False) for _ in range(layers))
        self.heads = nn.Linear(WIDTH * len(TAPS), ALIGN + COMPARE + VECTOR)
        nn.init.normal_(self.features.weight, std=0.01)
        nn.init.orthogonal_(self.heads.weight)
        with torch.no_grad():  # the vector that sums up begins with the last layer alone, as the encoder was taught
            nn.init.orthogonal_(self.heads.weight[-VECTOR:, -WIDTH:])
            self.heads.weight[-VECTOR:, :-WIDTH] = 0.0

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None, dtype: torch.dtype) -> Tensor:
        """`mask` is added to the attention where rows are padded."""
        x = self.norm((self.words(ids) + self.positions(torch.arange(ids.shape[1])) + self.features(features)).to(dtype))
        tapped = [x]
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, mask)
            if number in TAPS:
                tapped.append(x)
        states: Tensor = self.heads(torch.cat(tapped, -1).float())
        return states


class PairReader(nn.Module):
    """Tower and head."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.tower = Tower(layers)
        self.sharpness = nn.Parameter(torch.tensor(10.0))
        self.compare = nn.Linear(4 * COMPARE, COMPARE)
        self.mixed = nn.Linear(2 * COMPARE + 2 * VECTOR + MEASURES, COMPARE)
        self.answer = nn.Linear(COMPARE, ANSWERS)
        self.drop = nn.Dropout(0.15)

    def judge(self, left: Tensor, right: Tensor, left_there: Tensor, right_there: Tensor) -> Tensor:
        """Figures (pairs, ANSWERS) from what the tower makes of both sides, each with which of its pieces are there (pairs, pieces)."""
        (keys, values, parts), (other_keys, other_values, other_parts) = (
            side.split((ALIGN, COMPARE, VECTOR), -1) for side in (left, right)
        )
        alike = F.normalize(keys, dim=-1) @ F.normalize(other_keys, dim=-1).transpose(1, 2)
        both = left_there.unsqueeze(2) & right_there.unsqueeze(1)
        hidden = alike.masked_fill(~both, -1e4)
        one = self._compare(values, hidden, other_values, left_there)
        two = self._compare(other_values, hidden.transpose(1, 2), values, right_there)
        u, v = (F.normalize(_mean(part, there), dim=-1) for part, there in ((parts, left_there), (other_parts, right_there)))
        matches = [_matches(hidden, left_there), _matches(hidden.transpose(1, 2), right_there)]
        measures = [(u * v).sum(-1, keepdim=True), matches[0] + matches[1], (matches[0] - matches[1]).abs()]
        joined = torch.cat([one + two, (u - v).abs(), u * v, *measures], dim=-1)
        answers: Tensor = self.answer(F.relu(self.mixed(self.drop(joined))))
        return answers

    def _compare(self, values: Tensor, alike: Tensor, others: Tensor, there: Tensor) -> Tensor:
        """Each piece beside what the other side has for it: mean and top over the pieces, (pairs, 2 COMPARE)."""
        aligned = (self.sharpness * alike).softmax(-1) @ others
        beside = torch.cat([values, aligned, (values - aligned).abs(), values * aligned], dim=-1)
        told = F.relu(self.compare(self.drop(beside))) * there.unsqueeze(-1)
        return torch.cat([told.sum(1) / there.sum(1, keepdim=True), told.amax(1)], dim=-1)


def _mean(parts: Tensor, there: Tensor) -> Tensor:
    weights = there.to(parts.dtype).unsqueeze(-1)
    return (parts * weights).sum(1) / weights.sum(1)


def _matches(alike: Tensor, there: Tensor) -> Tensor:
    """Least and mean of how well each piece is matched on the other side, (pairs, 2)."""
    best = alike.amax(2)
    least = best.masked_fill(~there, 1.0).amin(1)
    return torch.stack([least, (best * there).sum(1) / there.sum(1)], dim=-1)


def pooled(states: Tensor, there: Tensor) -> Tensor:
    """The statements' vectors of length 1, (statements, VECTOR)."""
    return F.normalize(_mean(states[..., -VECTOR:], there), dim=-1)


def start_reader(layers: int) -> PairReader:
    """A reader that begins with the encoder's weights, of its first layers where it has fewer."""
    encoder = Reader(6)
    load_encoder(encoder)
    kept = encoder.state_dict()
    reader = PairReader(layers)
    wanted = {name: kept[name] for name in reader.tower.state_dict() if name in kept and not name.startswith("features")}
    reader.tower.load_state_dict(wanted, strict=False)
    return reader


def load_pair_reader(path: Path) -> PairReader:
    """A trained reader from its weights, which say how many layers it has."""
    weights = torch.load(path, weights_only=True)
    reader = PairReader(sum(name.startswith("tower.layers.") and name.endswith(".qkv.bias") for name in weights))
    reader.load_state_dict(weights)
    return reader.eval()
