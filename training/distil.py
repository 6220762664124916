"""Teach a smaller reader what larger ones know: python -m training.distil --teacher FILE [--teacher FILE] --polnear DIR --out FILE.

The student starts from the heads of the first teacher and from some of its layers, or from those of their inner units that matter most.
It learns the gold labels, the teachers' mean opinion of each piece (knowledge distillation, Hinton et al., 2015) and the states of those
layers of the first teacher that it started from (as in TinyBERT, Jiao et al., 2020).
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from training.examples import Example
from training.leaner import drop_heads
from training.mentionheads import MentionHeads
from training.mentions import add_mention_options, beside_mentions
from training.network import INNER, WIDTH, Reader, crf_loss, load_reader
from training.sizes import watch_inner
from training.train import (
    ask,
    batch_queries,
    hide_pieces,
    pad_batch,
    pad_mask,
    pad_rows,
    read_texts,
    rows_of,
    train_reader,
    training_parser,
)

GOLD = 0.5  # weight of the gold labels beside the teachers' opinion
STATES = 0.05  # weight of the squared distance to the first teacher's states, relative to their variance


@dataclass(frozen=True)
class Distilling:
    """The loss of a student under its teachers; `kept` are the first teacher's layers that the student's layers started from."""

    teachers: list[Reader]
    kept: list[int]

    def __call__(self, reader: Reader, examples: list[Example], rng: random.Random) -> Tensor:
        """Loss a window. The teachers see every piece, the student most."""
        ids, features, anchors, lengths = pad_batch(examples)
        mask = pad_mask(ids)
        inside = torch.arange(ids.shape[1] - 2)[None] < lengths[:, None]
        outputs = reader.encode_layers(hide_pieces(ids), features, mask, torch.bfloat16)
        states = F.dropout(outputs[-1].float()[:, 1:-1], 0.1)
        emissions = reader.anchor(states)
        queries = batch_queries(examples, emissions, rng)
        rows = rows_of(queries)
        scores = ask(reader, states, examples, queries) if rows else None
        with torch.no_grad():
            known = [teacher.encode_layers(ids, features, mask, torch.bfloat16) for teacher in self.teachers]
            ends = [(teacher, layers[-1].float()[:, 1:-1]) for teacher, layers in zip(self.teachers, known, strict=True)]
            cues = _mean([teacher.anchor(end) for teacher, end in ends])
            roles = _mean([ask(teacher, end, examples, queries) for teacher, end in ends]) if rows else None
        loss = GOLD * 2 * crf_loss(emissions, anchors, reader.anchor_moves, lengths)
        loss = loss + 2 * _divergence(emissions, cues, inside) / len(examples)
        if scores is not None and roles is not None:
            labels = pad_rows([wanted for _, wanted in queries], states.shape[1])
            loss = loss + GOLD * crf_loss(scores, labels, reader.role_moves, lengths[rows]) * len(rows) / len(examples)
            loss = loss + _divergence(scores, roles, inside[rows]) / len(examples)
        for mine, kept in zip(outputs, self.kept, strict=True):
            loss = loss + STATES * _distance(mine[:, 1:-1], known[0][kept][:, 1:-1], inside) / len(examples)
        return loss


def _mean(scores: list[Tensor]) -> Tensor:
    """The teachers' mean shares of the labels."""
    return torch.stack([one.softmax(-1) for one in scores]).mean(0)


def _divergence(scores: Tensor, shares: Tensor, inside: Tensor) -> Tensor:
    """Kullback-Leibler divergence of the scores' shares from the teachers', summed over the pieces inside."""
    return (F.kl_div(scores.log_softmax(-1), shares, reduction="none").sum(-1) * inside).sum()


def _distance(mine: Tensor, theirs: Tensor, inside: Tensor) -> Tensor:
    """Squared distance of states relative to the variance of theirs, a piece, summed over the pieces inside."""
    theirs = theirs.float()
    return (((mine.float() - theirs) ** 2).mean(-1) * inside).sum() / theirs.var()


def kept_layers(teacher: Reader, layers: int) -> list[int]:
    """Which of the teacher's layers a student of some layers starts from: first, last, and evenly between."""
    return [round(at * (len(teacher.layers) - 1) / (layers - 1)) for at in range(layers)]


def start_student(teacher: Reader, layers: int, *, inner: int, rectified: bool) -> Reader:
    """A reader of some layers, at most `inner` wide between, with the teacher's weights."""
    inner = min(inner, teacher.layers[0].up.out_features)
    heads = [teacher.layers[old].heads for old in kept_layers(teacher, layers)]
    student = Reader(layers, heads=heads, inner=inner, rectified=rectified, mentions=teacher.mentions is not None)
    weights = student.state_dict() | {name: value for name, value in teacher.state_dict().items() if not name.startswith("layers.")}
    narrow = narrow_layers(teacher, inner)
    for number, old in enumerate(kept_layers(teacher, layers)):
        weights |= {f"layers.{number}.{name}": value for name, value in narrow[old].items()}
    student.load_state_dict(weights)
    return student


@torch.no_grad()
def narrow_layers(teacher: Reader, inner: int) -> list[dict[str, Tensor]]:
    """Each layer's weights with the `inner` units that move its output most; what the others add on average goes to the bias."""
    sizes, means = watch_inner(teacher)
    narrow = []
    for layer, size, mean in zip(teacher.layers, sizes, means, strict=True):
        matter = size * layer.down.weight.norm(dim=0)
        kept = matter.argsort(descending=True)[:inner].sort().values
        lost = mean.clone()
        lost[kept] = 0
        weights = dict(layer.state_dict())
        weights |= {"up.weight": layer.up.weight[kept], "up.bias": layer.up.bias[kept]}
        weights |= {"down.weight": layer.down.weight[:, kept], "down.bias": layer.down.bias + layer.down.weight @ lost}
        narrow.append(weights)
    return narrow


def main() -> None:
    parser = training_parser(__doc__)
    parser.add_argument("--teacher", type=Path, action="append", required=True, help="a trained reader; the first one lends its layers")
    parser.add_argument("--layers", type=int, default=4, help="layers of the student, two or more (4)")
    parser.add_argument("--inner", type=int, default=INNER, help=f"inner units of a layer of the student ({INNER})")
    parser.add_argument("--heads", type=int, help="heads of attention of all the student's layers together (as many as it starts from)")
    parser.add_argument("--rectified", action="store_true", help="a student that cuts at zero where its teachers have GELU: faster in int8")
    add_mention_options(parser)
    parser.add_argument("--mention-weight", type=float, default=0.3, help="weight of the mentions' loss: at 1 they slow attributions down")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    teachers = [load_reader(path) for path in args.teacher]
    kept = kept_layers(teachers[0], args.layers)
    student = load_reader(args.start) if args.start else start_student(teachers[0], args.layers, inner=args.inner, rectified=args.rectified)
    if args.mentions and student.mentions is None:
        student.mentions = MentionHeads(WIDTH)
    if args.heads:
        drop_heads(student, sum(layer.heads for layer in student.layers) - args.heads)
    print(f"the student keeps layers {kept}", flush=True)
    loss = beside_mentions(Distilling(teachers, kept), args)
    train_reader(student, read_texts(args), loss, out=args.out, seed=args.seed, epochs=args.epochs, rate=args.rate)


if __name__ == "__main__":
    main()
