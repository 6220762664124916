"""Mentions learnt beside attributions: each step reads some documents of GUM too, and some names of CrossNER."""

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
from training.network import Reader
from training.train import Loss, hide_pieces, pad_batch, pad_mask

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
    """Loss a window: what every span is, where mentions begin, and what each goes back to."""
    heads = reader.mentions
    assert heads is not None, "the reader has no mention heads"
    windows = [window for document in documents for window in document.windows]
    ids, features, _, lengths = pad_batch([Example(w, np.zeros(len(w.ids), np.int64), NOTHING, NOTHING) for w in windows])
    states = reader.encode(hide_pieces(ids), features, pad_mask(ids), torch.bfloat16)[:, 1:-1]
    columns = heads.columns(F.dropout(states, 0.1))
    rows = np.cumsum([0, *(len(document.windows) for document in documents)])
    spans = np.concatenate([document.spans + np.array([row, 0, 0, 0]) for document, row in zip(documents, rows, strict=False)])
    whole = torch.tensor([not document.names_only for document in documents for _ in document.windows])
    loss = span_loss(heads, columns, torch.from_numpy(spans), lengths * whole)
    for document, row in zip(documents, rows, strict=False):
        if len(document.mentions) and not document.names_only:
            loss = loss + link_loss(heads, columns[row:], document)
    return loss / len(windows)


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


def add_mention_options(parser: argparse.ArgumentParser) -> None:
    """The options that teach mentions beside attributions."""
    parser.add_argument("--mentions", type=Path, help="folder of GUM's CoNLL-U files: teaches mentions too, but on none held out")
    parser.add_argument("--names", type=Path, help="folder of CrossNER politics, beside --mentions")
    parser.add_argument(
        "--mention-weight", type=float, default=0.3, help="weight of their loss (0.3: at 1 they slow the attributions down)"
    )


def beside_mentions(loss: Loss, args: argparse.Namespace) -> Loss:
    """The loss, with mentions beside it where the options ask for them."""
    if not args.mentions:
        return loss
    return BesideMentions(loss, list(read_gum(args.mentions)), args.mention_weight, list(read_crossner(args.names)) if args.names else [])
