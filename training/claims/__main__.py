"""Train the pair reader and export it: python -m training.claims train --out FILE [--layers N] [--start FILE] [--epochs N] [--seed N],
python -m training.claims measure WEIGHTS, python -m training.claims export WEIGHTS --to DIR --version NAME."""

from __future__ import annotations

import argparse
import math
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from onrecord.annotate.pieces import MODEL
from onrecord.link.pairreader import encode_pieces, load_tokenizer
from training.claims.export import export_reader
from training.claims.network import PairReader, load_pair_reader, pooled, start_reader
from training.claims.variety import vary_group
from training.claims.wordings import (
    AGAINST,
    KEPT_GROUPS,
    OPPOSED,
    OTHER,
    SAME,
    WORDINGS,
    Group,
    draw_surroundings,
    pair_group,
    read_groups,
    read_surroundings,
)

GROUPS, PARTS = 12, 3  # in one batch, and in how many parts by length its statements and its pairs are read
MIXED = 10  # pairs with wordings of other groups beside each group's own
WEIGHTS = (1.0, 0.9, 0.6)  # what an answer's pairs count: there are most of "other"
WARM_UP, WORD_DROP, MASK, SMOOTH = 0.08, 0.05, 103, 0.05
LOWER = 0.8  # of a layer's rate goes to the one below it; the words stay as they were, for the set is small
KEPT = 0.99  # of the averaged weights at each step: the average is what is saved
NEARNESS, HEAT = 0.5, 0.07  # what it counts that those that say the same are near as vectors, and how sharply that is asked


def pad_texts(texts: Sequence[str]) -> tuple[Tensor, Tensor, Tensor]:
    """ids, features, and which pieces are there."""
    tokenizer = load_tokenizer(MODEL / "tokenizer.json")
    rows = [encode_pieces(tokenizer, text) for text in texts]
    size = max(len(ids) for ids, _ in rows)
    ids, features = (np.zeros((len(rows), size), np.int64) for _ in range(2))
    there = np.zeros((len(rows), size), np.bool_)
    for row, (own, said) in enumerate(rows):
        ids[row, : len(own)], features[row, : len(own)], there[row, : len(own)] = own, said, True
    return torch.from_numpy(ids), torch.from_numpy(features), torch.from_numpy(there)


def draw_pairs(groups: Sequence[Group], rng: random.Random) -> Iterator[tuple[int, int, int]]:
    """Pairs of the wordings of a batch, numbered through: each group's own, and some between groups, which are something else."""
    start, total = 0, sum(map(len, groups))
    for group in groups:
        yield from ((start + left, start + right, answer) for left, right, answer in pair_group(group))
        others = [number for number in range(total) if not start <= number < start + len(group)]
        yield from ((start + rng.randrange(len(group)), rng.choice(others), OTHER) for _ in range(MIXED))
        start += len(group)


def ask_nearness(vectors: Tensor, groups: Sequence[Group], pairs: Sequence[tuple[int, int, int]]) -> Tensor:
    """How far those that say the same are from being nearer to each other than to what is something else."""
    same = torch.zeros(len(vectors), len(vectors), dtype=torch.bool)
    asked = torch.ones_like(same).fill_diagonal_(False)
    for left, right, answer in pairs:
        same[left, right] = same[right, left] = answer == SAME
        asked[left, right] = asked[right, left] = answer in (SAME, OTHER)
    against = torch.tensor([wording.place == AGAINST for group in groups for wording in group])
    asked &= ~(against[:, None] | against[None, :])
    alike = (vectors @ vectors.T / HEAT).masked_fill(~asked, -1e4)
    anchors = same.any(1)
    told = torch.logsumexp(alike[anchors], 1) - torch.logsumexp(alike[anchors].masked_fill(~same[anchors], -1e4), 1)
    return told.mean()


def run_tower(reader: PairReader, ids: Tensor, features: Tensor, there: Tensor) -> Tensor:
    """What the tower makes of the statements, those of like length together."""
    lengths = there.sum(1)
    parts, order = [], lengths.argsort().tensor_split(PARTS)
    for rows in order:
        size = int(lengths[rows].max())
        mask = torch.zeros(len(rows), size, dtype=torch.bfloat16).masked_fill(~there[rows, :size], -1e4)[:, None, None, :]
        states = reader.tower(ids[rows, :size], features[rows, :size], mask, torch.bfloat16)
        parts.append(F.pad(states, (0, 0, 0, there.shape[1] - size)))
    return torch.cat(parts)[torch.cat(order).argsort()]


def judge_pairs(reader: PairReader, states: Tensor, there: Tensor, left: Tensor, right: Tensor) -> Tensor:
    """What the head makes of the pairs, those of like length together."""
    lengths = there.sum(1)
    parts, order = [], torch.maximum(lengths[left], lengths[right]).argsort().tensor_split(PARTS)
    for rows in order:
        one, two = left[rows], right[rows]
        size = int(torch.maximum(lengths[one], lengths[two]).max())
        parts.append(reader.judge(states[one, :size], states[two, :size], there[one, :size], there[two, :size]))
    return torch.cat(parts)[torch.cat(order).argsort()]


def sort_weights(reader: PairReader, rate: float, frozen: int) -> list[dict[str, object]]:
    """The weights with their rates: the heads' the highest, then layer by layer down; the lowest `frozen` layers stay as they are."""
    still = ("tower.words", "tower.positions", *(f"tower.layers.{number}." for number in range(frozen)))
    if frozen:
        still += ("tower.features", "tower.norm")
    depth = len(reader.tower.layers)
    groups: dict[float, list[Tensor]] = {}
    for name, weight in reader.named_parameters():
        if name.startswith(still):
            weight.requires_grad_(False)
            continue
        lower = depth - 1 - int(name.split(".")[2]) if name.startswith("tower.layers.") else depth
        own = rate * LOWER**lower if name.startswith("tower.") and not name.startswith("tower.heads") else 8 * rate
        groups.setdefault(own, []).append(weight)
    return [{"params": weights, "lr": own, "top": own} for own, weights in groups.items()]


def teach_batch(reader: PairReader, groups: Sequence[Group], rng: random.Random) -> tuple[Tensor, int, int]:
    """The loss on a batch of groups, and how many of how many pairs it has right."""
    ids, features, there = pad_texts([wording.text for group in groups for wording in group])
    ids = torch.where((torch.rand(ids.shape) < WORD_DROP) & there, MASK, ids)
    states = run_tower(reader, ids, features, there)
    pairs = list(draw_pairs(groups, rng))
    left, right, answers = torch.tensor(pairs).T
    figures = judge_pairs(reader, states, there, left, right)
    loss = F.cross_entropy(figures, answers, label_smoothing=SMOOTH, weight=torch.tensor(WEIGHTS))
    near = ask_nearness(pooled(states, there), groups, pairs)
    return loss + NEARNESS * near, int((figures.argmax(1) == answers).sum()), len(pairs)


@dataclass(frozen=True)
class Course:
    """How long, how fast and from what seed on; the lowest `frozen` layers stay as they were; of `beside` articles some statements stand in
    each batch, as things that only go together."""

    epochs: int
    rate: float
    frozen: int
    beside: int
    seed: int


def train(reader: PairReader, written: list[Group], course: Course, out: Path) -> None:
    """Train on written groups, in another dress each epoch."""
    articles = list(read_surroundings())
    rng, epochs = random.Random(course.seed), course.epochs
    torch.manual_seed(course.seed)
    optimiser = torch.optim.AdamW(sort_weights(reader, course.rate, course.frozen), weight_decay=0.01)
    taught = [weight for weight in reader.parameters() if weight.requires_grad]
    averaged = torch.optim.swa_utils.AveragedModel(reader, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(KEPT))
    done, started, steps = 0, time.process_time(), epochs * math.ceil(len(written) / GROUPS)
    reader.train()
    for epoch in range(epochs):
        rng.shuffle(written)
        losses, right, seen = 0.0, 0, 0
        for start in range(0, len(written), GROUPS):
            done += 1
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * min(done / (WARM_UP * steps), 0.51 + 0.5 * math.cos(math.pi * done / steps))
            groups = [vary_group(group, rng) for group in written[start : start + GROUPS]]
            beside = [draw_surroundings(article, rng) for article in rng.sample(articles, course.beside)]
            loss, good, pairs = teach_batch(reader, [*groups, *beside], rng)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(taught, 1.0)
            optimiser.step()
            averaged.update_parameters(reader)
            losses, right, seen = losses + float(loss.detach()) * pairs, right + good, seen + pairs
        spent = time.process_time() - started
        print(f"epoch {epoch + 1}: {seen} pairs, loss {losses / seen:.3f}, {100 * right / seen:.1f} % right, {spent:.0f} s", flush=True)
        torch.save(averaged.module.state_dict(), out)


def measure(reader: PairReader, written: Sequence[Group]) -> None:
    """Print how many pairs of written groups are answered right, of each answer and of all; a group's own pairs alone."""
    right, seen = Counter[int](), Counter[int]()
    for group in written:
        ids, features, there = pad_texts([wording.text for wording in group])
        left, right_side, answers = torch.tensor(list(pair_group(group))).T
        with torch.no_grad():
            figures = judge_pairs(reader, run_tower(reader, ids, features, there), there, left, right_side)
        seen.update(answers.tolist())
        right.update(answers[figures.argmax(1) == answers].tolist())
    for name, answer in (("same", SAME), ("opposed", OPPOSED), ("other", OTHER)):
        print(f"{name}: {100 * right[answer] / max(1, seen[answer]):.1f} % of {seen[answer]} pairs right")
    print(f"{len(written)} groups: {100 * right.total() / max(1, seen.total()):.1f} % of {seen.total()} pairs right")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    learn = commands.add_parser("train")
    learn.add_argument("--layers", type=int, default=6)
    learn.add_argument("--start", type=Path, help="go on from these weights")
    learn.add_argument("--wordings", type=Path, default=WORDINGS, help="folder of wordings")
    learn.add_argument("--epochs", type=int, default=5)
    learn.add_argument("--rate", type=float, default=1.5e-4)
    learn.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they were")
    learn.add_argument("--beside", type=int, default=3, help="articles in each batch")
    learn.add_argument("--seed", type=int, default=1)
    learn.add_argument("--out", type=Path, required=True)
    export = commands.add_parser("export")
    export.add_argument("weights", type=Path)
    export.add_argument("--to", type=Path, required=True, help="folder of the model's package")
    export.add_argument("--version", required=True)
    check = commands.add_parser("measure")
    check.add_argument("weights", type=Path)
    check.add_argument("--wordings", type=Path, default=KEPT_GROUPS, help="folder of wordings that were not learnt from")
    args = parser.parse_args()
    if args.command == "measure":
        measure(load_pair_reader(args.weights), [group for _, group in read_groups(args.wordings)])
    elif args.command == "train":
        reader = load_pair_reader(args.start) if args.start else start_reader(args.layers)
        written = [group for _, group in read_groups(args.wordings)]
        train(reader, written, Course(args.epochs, args.rate, args.frozen, args.beside, args.seed), args.out)
    else:
        export_reader(args.weights, args.to, args.version)


if __name__ == "__main__":
    main()
