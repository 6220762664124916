"""Train the reader: python -m training.train --polnear DIR [--own DIR] --out FILE [--start FILE] [--seed N] [--epochs N]."""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from onrecord.annotate.pieces import Ints
from onrecord.annotate.roles import bucket_distances, bucket_sentences
from training.corpora import GoldText, read_own, read_polnear
from training.examples import Example, build_examples
from training.network import Reader, crf_loss, load_encoder, load_reader

Loss = Callable[[Reader, list[Example], random.Random], Tensor]
Queries = tuple[Ints, Ints]  # (first, last) pieces (queries, 2) and the roles to read (queries, pieces)

CLS, SEP, PAD, MASK = 101, 102, 0, 103
BATCH = 4096  # pieces
WARM_UP, DECAY = 0.06, 0.998
JITTER = 0.15  # share of gold cues read from a piece too many or too few
MOST_WRONG = 6  # predicted anchors a window that teach what is no cue; untrained heads predict hundreds
WORD_DROP = 0.08  # share of pieces hidden behind [MASK]: the set is small and quickly learnt by heart


def batch_examples(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Batches of about BATCH pieces, of similar lengths, in random order."""
    ordered = sorted(examples, key=lambda e: len(e.window.ids) + rng.random() * 30)
    batches: list[list[Example]] = [[]]
    for example in ordered:
        if len(batches[-1]) * len(example.window.ids) >= BATCH:
            batches.append([])
        batches[-1].append(example)
    rng.shuffle(batches)
    yield from batches


def pad_batch(examples: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """ids, features, anchors, lengths; the first two with special pieces, all padded."""
    size = max(len(e.window.ids) for e in examples)
    ids = torch.full((len(examples), size + 2), PAD)
    features = torch.zeros((len(examples), size + 2), dtype=torch.long)
    anchors = torch.zeros((len(examples), size), dtype=torch.long)
    lengths = torch.tensor([len(e.window.ids) for e in examples])
    for row, example in enumerate(examples):
        n = len(example.window.ids)
        ids[row, 0], ids[row, n + 1] = CLS, SEP
        ids[row, 1 : n + 1] = torch.from_numpy(example.window.ids)
        features[row, 1 : n + 1] = torch.from_numpy(example.window.features)
        anchors[row, :n] = torch.from_numpy(example.anchors)
    return ids, features, anchors, lengths


def choose_queries(example: Example, predicted: Ints, rng: random.Random) -> Queries:
    """Gold anchors, now and then a piece wider or narrower, and wrongly predicted ones with nothing to read."""
    size = len(example.anchors)
    spans = [_jitter(int(f), int(t), size, rng) if example.anchors[f] == 1 else (int(f), int(t)) for f, t in example.queries]
    taken = {piece for first, last in example.queries for piece in range(first, last + 1)}
    wrong = predicted_anchors(predicted)
    wrong = [s for s in rng.sample(wrong, min(len(wrong), MOST_WRONG)) if not taken & set(range(s[0], s[1] + 1))]
    roles = np.concatenate([example.roles, np.zeros((len(wrong), size), np.int64)])
    return np.array(spans + wrong, np.int64).reshape(-1, 2), roles


def _jitter(first: int, last: int, size: int, rng: random.Random) -> tuple[int, int]:
    """A predicted cue is not always the gold one to the piece."""
    if rng.random() > JITTER:
        return first, last
    if last > first and rng.random() < 0.5:
        return (first + 1, last) if rng.random() < 0.5 else (first, last - 1)
    return max(0, first - rng.choice((0, 1))), min(size - 1, last + rng.choice((0, 1)))


def predicted_anchors(labels: np.ndarray) -> list[tuple[int, int]]:
    """First and last pieces of the anchors in a row of predicted labels."""
    spans, at = [], 0
    while at < len(labels):
        if labels[at] in (1, 3):
            end = at
            while labels[at] == 1 and end + 1 < len(labels) and labels[end + 1] == 2:
                end += 1
            spans.append((at, end))
            at = end
        at += 1
    return spans


def hide_pieces(ids: Tensor) -> Tensor:
    """The same pieces, WORD_DROP of them hidden."""
    hidden = (torch.rand(ids.shape) < WORD_DROP) & (ids != CLS) & (ids != SEP) & (ids != PAD)
    return torch.where(hidden, MASK, ids)


def pad_mask(ids: Tensor) -> Tensor:
    """What attention adds to its scores so that nothing looks at padding, (windows, 1, 1, pieces)."""
    return torch.where(ids == PAD, -1e4, 0.0).bfloat16()[:, None, None, :]


def batch_loss(reader: Reader, examples: list[Example], rng: random.Random, *, guess: float = 0.0) -> Tensor:
    """Loss a window: anchors (2), what pieces are to each anchor (1), a plain tagging (0.3), the hidden pieces (`guess`)."""
    ids, features, anchors, lengths = pad_batch(examples)
    shown = hide_pieces(ids)
    states = reader.encode(shown, features, pad_mask(ids), torch.bfloat16)[:, 1:-1]
    guessing = guess * guess_loss(reader, states, ids[:, 1:-1], (shown != ids)[:, 1:-1]) if guess else 0.0
    states = F.dropout(states, 0.1)
    emissions = reader.anchor(states)
    loss = 2 * crf_loss(emissions, anchors, reader.anchor_moves, lengths) + guessing
    loss = loss + 0.3 * auxiliary_loss(reader, states, examples, lengths)
    queries = batch_queries(examples, emissions, rng)
    if rows := rows_of(queries):
        labels = pad_rows([roles for _, roles in queries], states.shape[1])
        loss = loss + crf_loss(ask(reader, states, examples, queries), labels, reader.role_moves, lengths[rows]) * len(rows) / len(examples)
    return loss


def guess_loss(reader: Reader, states: Tensor, ids: Tensor, hidden: Tensor) -> Tensor:
    """Cross-entropy of the hidden pieces, summed, a window, as BERT was taught (Devlin et al., 2019)."""
    guesses = reader.guess_words(states[hidden].bfloat16()).float()
    return F.cross_entropy(guesses, ids[hidden], reduction="sum") / len(ids)


def batch_queries(examples: list[Example], emissions: Tensor, rng: random.Random) -> list[Queries]:
    """What to ask of each window: its gold anchors and some that the reader takes for anchors."""
    predicted = emissions.detach().argmax(2).numpy()
    return [choose_queries(e, predicted[row, : len(e.window.ids)], rng) for row, e in enumerate(examples)]


def rows_of(queries: list[Queries]) -> list[int]:
    """Each query's window."""
    return [row for row, (spans, _) in enumerate(queries) for _ in spans]


def pad_rows(figures: list[Ints], size: int) -> Tensor:
    """Rows of several windows, (rows, pieces) each, as one (all rows, size)."""
    return torch.from_numpy(np.concatenate([np.pad(f, ((0, 0), (0, size - f.shape[1]))) for f in figures if len(f)]))


def ask(reader: Reader, states: Tensor, examples: list[Example], queries: list[Queries]) -> Tensor:
    """Every query's role scores over its window, (queries, pieces, ROLES); there must be a query."""
    size, rows = states.shape[1], rows_of(queries)
    asked = [(e, spans) for e, (spans, _) in zip(examples, queries, strict=True) if len(spans)]
    distances = pad_rows([bucket_distances(spans, len(e.anchors)) for e, spans in asked], size)
    sentences = pad_rows([bucket_sentences(spans, e.window.sentences) for e, spans in asked], size)
    first, last = torch.from_numpy(np.concatenate([spans for _, spans in asked])).unbind(1)
    query = reader.first(states)[rows, first] + reader.last(states)[rows, last]
    return reader.read_roles(reader.state(states).bfloat16()[rows], query.bfloat16(), distances, sentences)


def auxiliary_loss(reader: Reader, states: Tensor, examples: list[Example], lengths: Tensor) -> Tensor:
    """Is a piece anybody's source, content or anchor? Summed over pieces, a window."""
    size = states.shape[1]
    seen = torch.zeros(len(examples), size, 3)
    for row, example in enumerate(examples):
        kinds = ((example.roles == 1).any(0), (example.roles == 2).any(0), example.anchors > 0)
        seen[row, : len(example.anchors)] = torch.from_numpy(np.stack(kinds, 1).astype(np.float32))
    inside = (torch.arange(size)[None] < lengths[:, None]).unsqueeze(2)
    losses = F.binary_cross_entropy_with_logits(reader.auxiliary(states), seen, reduction="none")
    return (losses * inside).sum() / len(examples)


def parameter_groups(reader: Reader, rate: float) -> list[dict[str, object]]:
    """Encoder at `rate`, heads at five times, CRF transitions at fifty times."""
    groups: dict[float, list[Tensor]] = {1: [], 5: [], 50: []}
    for name, parameter in reader.named_parameters():
        encoder = name.split(".")[0] in ("words", "positions", "norm", "layers")
        groups[1 if encoder else 50 if name.endswith("moves") else 5].append(parameter)
    return [{"params": items, "lr": rate * times, "weight_decay": 0.01 if times == 1 else 0.0} for times, items in groups.items()]


class Averaged:
    """An exponential moving average of a reader's weights: the weights to use."""

    def __init__(self, reader: Reader) -> None:
        self.weights = {name: value.clone() for name, value in reader.state_dict().items()}
        self.steps = 0

    @torch.no_grad()
    def update(self, reader: Reader) -> None:
        self.steps += 1
        decay = min(DECAY, (self.steps + 1) / (self.steps + 10))
        for name, value in reader.state_dict().items():
            self.weights[name].lerp_(value, 1 - decay)


def train_reader(reader: Reader, texts: list[GoldText], loss_of: Loss, *, out: Path, seed: int, epochs: int, rate: float) -> None:
    """Train on the texts and write the averaged weights after every epoch (the last are the ones to use)."""
    rng = random.Random(seed)
    average = Averaged(reader)
    optimiser = torch.optim.AdamW(parameter_groups(reader, rate), betas=(0.9, 0.98), fused=True)
    total = len(list(batch_examples(build_examples(texts, random.Random(seed)), random.Random(seed)))) * epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate_factor(step, total))
    started = time.time()
    for epoch in range(epochs):
        losses = []
        for batch in batch_examples(build_examples(texts, rng), rng):
            loss = loss_of(reader, batch, rng)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 50.0)
            optimiser.step()
            schedule.step()
            average.update(reader)
            losses.append(float(loss.detach()))
            if average.steps % 50 == 0:
                print(f"step {average.steps}/{total} loss {np.mean(losses[-50:]):.2f} {time.time() - started:.0f} s", flush=True)
        torch.save(average.weights, out)
        print(f"epoch {epoch + 1} loss {np.mean(losses):.2f}, written", flush=True)


def rate_factor(step: int, total: int) -> float:
    """Linear warm-up, then half a cosine down to a fiftieth."""
    warm = min(1.0, (step + 1) / (WARM_UP * total))
    return warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / total))))


def training_parser(description: str | None) -> argparse.ArgumentParser:
    """The options that training and distilling share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--polnear", type=Path, help="folder of PolNeAR's train compartment")
    parser.add_argument("--own", type=Path, action="append", default=[], help="folder of articles in our own gold form")
    parser.add_argument("--own-times", type=int, default=1, help="how often an epoch sees each of our own articles")
    parser.add_argument("--start", type=Path, help="a trained reader to train on; without one training starts afresh")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2e-4)
    return parser


def read_texts(args: argparse.Namespace) -> list[GoldText]:
    """The gold texts that the options name."""
    texts = list(read_polnear(args.polnear)) if args.polnear else []
    for folder in args.own:
        texts += list(read_own(folder)) * args.own_times
    return texts


def main() -> None:
    parser = training_parser(__doc__)
    parser.add_argument("--guess", type=float, default=0.1, help="weight of guessing the hidden pieces (0.1)")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    if args.start:
        reader = load_reader(args.start)
    else:
        reader = Reader()
        load_encoder(reader)
    loss = partial(batch_loss, guess=args.guess)
    train_reader(reader, read_texts(args), loss, out=args.out, seed=args.seed, epochs=args.epochs, rate=args.rate)


if __name__ == "__main__":
    main()
