"""Train the pair reader and export it: python -m training.claims train --out FILE [--layers N] [--start FILE] [--epochs N] [--seed N],
python -m training.claims export WEIGHTS --to DIR --version NAME."""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from onrecord.annotate.pieces import MODEL, Ints
from onrecord.link.pairreader import join_pieces, load_tokenizer
from training.claims.export import export_reader
from training.claims.network import PairReader, load_pair_reader, start_reader
from training.claims.variety import mix_groups, vary
from training.claims.wordings import OPPOSED, OTHER, SAME, Labelled, pair_group, read_groups

BATCH = 1600  # pieces
SHARES = {SAME: 0.9, OPPOSED: 0.7, OTHER: 0.33}  # of a group's pairs that are shown in one epoch
MIXED = 1.5  # pairs from different groups beside each group's own
WARM_UP, WORD_DROP, MASK, SMOOTH = 0.08, 0.04, 103, 0.05

Example = tuple[Ints, Ints, int]


def draw_epoch(groups: Sequence[Sequence[Labelled]], texts: Sequence[Sequence[str]], rng: random.Random) -> Iterator[Labelled]:
    """One epoch's pairs, varied."""
    for pair in chain.from_iterable(groups):
        if rng.random() < SHARES[pair[2]]:
            yield vary(pair, rng)
    yield from (vary(pair, rng) for pair in mix_groups(texts, rng, round(MIXED * len(groups))))


def batch_pairs(pairs: Sequence[Labelled], rng: random.Random) -> Iterator[list[Example]]:
    """Batches of about BATCH pieces of pairs of similar length, in random order."""
    tokenizer = load_tokenizer(MODEL / "tokenizer.json")
    examples = [(*join_pieces(tokenizer, left, right), answer) for left, right, answer in pairs]
    examples.sort(key=lambda one: len(one[0]) + rng.random() * 12)
    batches: list[list[Example]] = [[]]
    for example in examples:
        if len(batches[-1]) * len(example[0]) >= BATCH:
            batches.append([])
        batches[-1].append(example)
    rng.shuffle(batches)
    yield from batches


def pad_batch(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """ids, features, mask, answers."""
    size = max(len(ids) for ids, _, _ in batch)
    ids, features = (np.zeros((len(batch), size), np.int64) for _ in range(2))
    mask = np.full((len(batch), 1, 1, size), -1e4, np.float32)
    for row, (own, said, _) in enumerate(batch):
        ids[row, : len(own)], features[row, : len(own)], mask[row, ..., : len(own)] = own, said, 0.0
    return torch.from_numpy(ids), torch.from_numpy(features), torch.from_numpy(mask), torch.tensor([answer for *_, answer in batch])


def train(reader: PairReader, epochs: int, rate: float, seed: int, out: Path) -> None:
    """Train on all written groups, another draw of variety each epoch."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    written = list(read_groups())
    groups = [list(pair_group(group)) for _, group in written]
    texts = [[wording.text for wording in group] for _, group in written]
    for table in (reader.words, reader.positions):  # the set is small: what a word is stays as it was
        table.weight.requires_grad_(False)
    slow = [
        weight
        for name, weight in reader.named_parameters()
        if weight.requires_grad and not name.startswith(("mixed", "answer", "features"))
    ]
    fast = [weight for name, weight in reader.named_parameters() if name.startswith(("mixed", "answer", "features"))]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": rate}, {"params": fast, "lr": 5 * rate}], weight_decay=0.01)
    for group in optimiser.param_groups:
        group["top"] = group["lr"]
    done, started = 0.0, time.process_time()
    for epoch in range(epochs):
        batches = list(batch_pairs(list(draw_epoch(groups, texts, rng)), rng))
        losses, right, seen = 0.0, 0, 0
        reader.train()
        for batch in batches:
            done += 1 / (epochs * len(batches))
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * min(done / WARM_UP, 0.5 + 0.5 * math.cos(math.pi * done) + 0.01)
            ids, features, mask, answers = pad_batch(batch)
            ids = torch.where((torch.rand(ids.shape) < WORD_DROP) & (features > 0), MASK, ids)
            figures = reader(ids, features, mask.to(torch.bfloat16), torch.bfloat16)
            loss = F.cross_entropy(figures, answers, label_smoothing=SMOOTH)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            losses += float(loss.detach()) * len(batch)
            right += int((figures.argmax(1) == answers).sum())
            seen += len(batch)
        spent = time.process_time() - started
        print(f"epoch {epoch + 1}: {seen} pairs, loss {losses / seen:.3f}, {100 * right / seen:.1f} % right, {spent:.0f} s", flush=True)
        torch.save(reader.state_dict(), out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    learn = commands.add_parser("train")
    learn.add_argument("--layers", type=int, default=6)
    learn.add_argument("--start", type=Path, help="go on from these weights")
    learn.add_argument("--epochs", type=int, default=8)
    learn.add_argument("--rate", type=float, default=8e-5)
    learn.add_argument("--seed", type=int, default=1)
    learn.add_argument("--out", type=Path, required=True)
    export = commands.add_parser("export")
    export.add_argument("weights", type=Path)
    export.add_argument("--to", type=Path, required=True, help="folder of the model's package")
    export.add_argument("--version", required=True)
    args = parser.parse_args()
    if args.command == "train":
        reader = load_pair_reader(args.start) if args.start else start_reader(args.layers)
        train(reader, args.epochs, args.rate, args.seed, args.out)
    else:
        export_reader(args.weights, args.to, args.version)


if __name__ == "__main__":
    main()
