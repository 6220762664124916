"""Mentions learnt beside attributions: each step reads some documents of GUM too, and some names of CrossNER.

python -m training.mentions READER --mentions DIR [--names DIR] --out FILE teaches the mention heads of a finished reader alone. Its encoder
and what it knows of attributions stay what they are: for a mean of several readers, whose heads no longer fit.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from onrecord.annotate.mentions import KINDS, LONGEST, REACH, Pairs
from onrecord.annotate.pieces import Ints, iter_units
from onrecord.annotate.windows import Window, build_windows
from training.augment import augment_text
from training.crossner import read_crossner
from training.examples import Example
from training.gum import MentionText, read_gum
from training.mentionheads import LINK, MentionHeads
from training.network import WIDTH, Reader, load_reader
from training.train import Loss, hide_pieces, pad_batch, pad_mask, rate_factor

DOCUMENTS = 2  # a step
MOST_WINDOWS = 10  # of one document
OTHER = KINDS.index("other")
TIMES = {"interview": 3, "bio": 2, "speech": 2}  # how often a round sees documents nearest to news, of which all are held out
NOTHING = np.zeros(0, np.int64)


@dataclass(frozen=True)
class MentionDocument:
    """Consecutive windows of one text; each span is (window, first piece, width less one, kind), and so is each mention.

    `spans` has all that a window holds, `mentions` those people, bodies and places in reading order that begin where a window owns,
    with the `entities` they are and `pairs` of them described. With `names_only` all other spans may be mentions too.
    """

    windows: list[Window]
    spans: Ints
    mentions: Ints
    entities: Ints
    pairs: Pairs
    names_only: bool = False


def build_documents(texts: Sequence[MentionText], rng: random.Random) -> list[MentionDocument]:
    """Texts, augmented and cut into windows of one random length."""
    size = rng.choice((160, 220, 254, 254))
    return [_build_document(text, size, rng) for text in texts]


def _build_document(gold: MentionText, size: int, rng: random.Random) -> MentionDocument:
    text, overlap = augment_text(gold.text, rng), rng.choice((0, 20, 40))
    windows = list(build_windows(iter_units(text), max_pieces=size, overlap=overlap))
    begin = rng.randrange(max(1, len(windows) - MOST_WINDOWS + 1))
    return label_windows(text, windows[begin : begin + MOST_WINDOWS], gold)


def label_windows(text: str, windows: list[Window], gold: MentionText) -> MentionDocument:
    """Which pieces the mentions are; what is cut by a window's edge or a piece, and what is too long, is left out."""
    spans: list[tuple[int, int, int, int]] = []
    owned: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    entities: dict[tuple[int, int], int] = {}
    for row, window in enumerate(windows):
        firsts, lasts = ({int(at): n for n, at in enumerate(edges)} for edges in (window.starts, window.ends))
        for mention in gold.mentions:
            first, last = firsts.get(mention.start, -1), lasts.get(mention.end, -1)
            if first < 0 or not 0 <= last - first < LONGEST:
                continue
            spans.append((row, first, last - first, mention.kind))
            if mention.kind != OTHER and window.owned_from <= first < window.owned_to:
                owned[mention.start, mention.end] = spans[-1]
                entities[mention.start, mention.end] = mention.entity
    order = sorted(owned, key=lambda span: (span[0], -span[1]))
    mentions = np.array([owned[span] for span in order], np.int64).reshape(-1, 4)
    pairs = Pairs(text, np.array(order, np.int64).reshape(-1, 2), mentions[:, 3])
    referred = np.array([entities[span] for span in order], np.int64)
    return MentionDocument(windows, np.array(spans, np.int64).reshape(-1, 4), mentions, referred, pairs, gold.names_only)


def mention_loss(reader: Reader, documents: Sequence[MentionDocument]) -> Tensor:
    """Loss a window, of the encoder and the heads."""
    assert reader.mentions is not None, "the reader has no mention heads"
    ids, features, lengths = pad_documents(documents)
    states = reader.encode(hide_pieces(ids), features, pad_mask(ids), torch.bfloat16)[:, 1:-1]
    return heads_loss(reader.mentions, F.dropout(states, 0.1), documents, lengths)


def pad_documents(documents: Sequence[MentionDocument]) -> tuple[Tensor, Tensor, Tensor]:
    """ids, features and lengths of all windows; see `pad_batch`."""
    windows = [window for document in documents for window in document.windows]
    ids, features, _, lengths = pad_batch([Example(w, np.zeros(len(w.ids), np.int64), NOTHING, NOTHING) for w in windows])
    return ids, features, lengths


def heads_loss(heads: MentionHeads, states: Tensor, documents: Sequence[MentionDocument], lengths: Tensor) -> Tensor:
    """Loss a window: what every span is, where mentions begin and end, and what each goes back to."""
    columns = heads.columns(states)
    rows = np.cumsum([0, *(len(document.windows) for document in documents)])
    spans = np.concatenate([document.spans + np.array([row, 0, 0, 0]) for document, row in zip(documents, rows, strict=False)])
    whole = torch.tensor([not document.names_only for document in documents for _ in document.windows])
    loss = span_loss(heads, columns, torch.from_numpy(spans), lengths * whole)
    for document, row in zip(documents, rows, strict=False):
        if len(document.mentions) and not document.names_only:
            loss = loss + link_loss(heads, columns[row:], document)
    return loss / len(lengths)


def span_loss(heads: MentionHeads, columns: Tensor, spans: Tensor, lengths: Tensor) -> Tensor:
    """Cross-entropy of every span's kind and of where mentions begin and end, summed; of named ones only where a length is 0."""
    size = columns.shape[1]
    row, first, width, kind = spans.unbind(1)
    kinds = torch.zeros(len(columns), size, LONGEST, dtype=torch.long)
    kinds[row, first, width] = kind
    edges = torch.zeros(len(columns), size, 2)
    edges[row[kind != OTHER], first[kind != OTHER], 0] = 1
    edges[row[kind != OTHER], (first + width)[kind != OTHER], 1] = 1
    within = torch.arange(size)[None, :, None] + torch.arange(LONGEST) < lengths[:, None, None]
    known = edges.bool() | within[:, :, :1]
    within[row, first, width] = True
    loss = F.cross_entropy(heads.score_spans(columns)[within], kinds[within], reduction="sum")
    losses = F.binary_cross_entropy_with_logits(heads.score_edges(columns), edges, reduction="none")
    return loss + (losses * known).sum()


def link_loss(heads: MentionHeads, columns: Tensor, document: MentionDocument) -> Tensor:
    """Of each mention the unlikelihood of all right answers together (Lee et al., 2017), summed."""
    row, first, width, _ = torch.from_numpy(document.mentions).unbind(1)
    vectors = columns[row, first, -2 * LINK : -LINK] + columns[row, first + width, -LINK:]
    count = len(row)
    near = tuple(torch.from_numpy(bucket) for bucket in document.pairs.describe(0, count, 0))
    scores = heads.score_links(vectors, near)
    distance = torch.arange(count)[:, None] - torch.arange(count)[None]
    reached = (distance > 0) & (distance <= REACH)
    entities = torch.from_numpy(document.entities)
    right = (entities[:, None] == entities[None]) & reached
    right = torch.cat([~right.any(1, keepdim=True), right], 1)
    scores = scores.masked_fill(~torch.cat([torch.ones(count, 1, dtype=torch.bool), reached], 1), -1e4)
    return (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).sum()


@dataclass
class BesideMentions:
    """A loss with that of some documents' mentions added, and that of one text of which only names are known."""

    loss: Loss
    texts: list[MentionText]
    weight: float
    names: list[MentionText] = field(default_factory=list)
    waiting: list[MentionText] = field(default_factory=list)

    def __call__(self, reader: Reader, examples: list[Example], rng: random.Random) -> Tensor:
        texts = [self._next(rng) for _ in range(DOCUMENTS)]
        documents = build_documents(texts + rng.sample(self.names, min(1, len(self.names))), rng)
        return self.loss(reader, examples, rng) + self.weight * mention_loss(reader, documents)

    def _next(self, rng: random.Random) -> MentionText:
        if not self.waiting:
            self.waiting = [text for text in self.texts for _ in range(TIMES.get(text.name.split("_")[1], 1))]
            rng.shuffle(self.waiting)
        return self.waiting.pop()


@torch.no_grad()
def keep_states(reader: Reader, texts: Sequence[MentionText]) -> list[tuple[MentionDocument, Tensor]]:
    """The texts, cut as the reader cuts them, with the encoder's states of their pieces."""
    kept = []
    for gold in texts:
        windows = list(build_windows(iter_units(gold.text)))
        for at in range(0, len(windows), MOST_WINDOWS):
            document = label_windows(gold.text, windows[at : at + MOST_WINDOWS], gold)
            ids, features, _ = pad_documents([document])
            kept.append((document, reader.encode(ids, features, pad_mask(ids), torch.bfloat16)[:, 1:-1].bfloat16()))
    return kept


def train_heads(
    heads: MentionHeads, kept: Sequence[tuple[MentionDocument, Tensor]], *, steps: int, rate: float, rng: random.Random
) -> None:
    """Teach heads alone, from states that stay what they are."""
    optimiser = torch.optim.AdamW(heads.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate_factor(step, steps))
    losses = []
    for step in range(steps):
        documents, held = zip(*rng.sample(kept, DOCUMENTS + 1), strict=True)
        size = max(states.shape[1] for states in held)
        states = torch.cat([F.pad(states, (0, 0, 0, size - states.shape[1])) for states in held]).float()
        lengths = torch.tensor([len(window.ids) for document in documents for window in document.windows])
        loss = heads_loss(heads, F.dropout(states, 0.15), documents, lengths)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(heads.parameters(), 50.0)
        optimiser.step()
        schedule.step()
        losses.append(float(loss.detach()))
        if step % 50 == 49:
            print(f"step {step + 1}/{steps} loss {np.mean(losses[-50:]):.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path, help="a trained reader")
    add_mention_options(parser, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    reader = load_reader(args.reader)
    reader.mentions = reader.mentions or MentionHeads(WIDTH)
    texts = [text for text in read_gum(args.mentions) for _ in range(TIMES.get(text.name.split("_")[1], 1))]
    kept = keep_states(reader, texts + (list(read_crossner(args.names)) if args.names else []))
    train_heads(reader.mentions, kept, steps=args.steps, rate=args.rate, rng=random.Random(args.seed))
    torch.save(reader.state_dict(), args.out)


def add_mention_options(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """The options that name what mentions are learnt from."""
    parser.add_argument("--mentions", type=Path, required=required, help="folder of GUM's CoNLL-U files, less those held out")
    parser.add_argument("--names", type=Path, help="folder of CrossNER politics, beside --mentions")


def beside_mentions(loss: Loss, args: argparse.Namespace) -> Loss:
    """The loss, with mentions beside it where the options ask for them."""
    if not args.mentions:
        return loss
    return BesideMentions(loss, list(read_gum(args.mentions)), args.mention_weight, list(read_crossner(args.names)) if args.names else [])


if __name__ == "__main__":
    main()
