"""The heads that find mentions and what each goes back to: the torch side of `onrecord.annotate.mentions`."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.annotate.mentions import KINDS, LONGEST, SIZES

SPAN, LINK, LINK_WIDE, NEAR = 96, 64, 128, sum(SIZES)


class MentionHeads(nn.Module):
    """Reads a state's four columns: as a mention's first piece and its last, for what the span is and for what it goes back to."""

    def __init__(self, states: int) -> None:
        super().__init__()
        self.columns = nn.Linear(states, 2 * SPAN + 2 * LINK)
        self.width = nn.Embedding(LONGEST, SPAN)
        self.start = nn.Linear(SPAN, 1)
        self.end = nn.Linear(SPAN, 1)
        self.kind = nn.Linear(SPAN, len(KINDS))
        self.query = nn.Linear(LINK, LINK_WIDE)
        self.key = nn.Linear(LINK, LINK_WIDE)
        self.both = nn.Linear(LINK_WIDE, LINK_WIDE, bias=False)
        self.near = nn.Linear(LINK_WIDE, NEAR)
        self.new = nn.Linear(LINK_WIDE, 1)
        nn.init.normal_(self.width.weight, std=0.1)
        nn.init.normal_(self.both.weight, std=0.02)
        with torch.no_grad():  # most spans are no mention, and at most pieces none begins or ends
            self.kind.bias[0] = 6
            self.start.bias.fill_(-3)
            self.end.bias.fill_(-3)

    def score_edges(self, columns: Tensor) -> Tensor:
        """Whether a person, body or place begins and whether one ends at each piece, (windows, pieces, 2)."""
        starts, ends = columns[..., :SPAN], columns[..., SPAN : 2 * SPAN]
        return torch.cat([self.start(F.relu(starts)), self.end(F.relu(ends))], -1)

    def score_spans(self, columns: Tensor) -> Tensor:
        """The kinds of every span, (windows, pieces, LONGEST, KINDS), by its first piece and its width less one; ends may lie outside."""
        size = columns.shape[1]
        starts, ends = columns[..., :SPAN], F.pad(columns[..., SPAN : 2 * SPAN], (0, 0, 0, LONGEST - 1))
        near = (ends[:, width : width + size] + self.width.weight[width] for width in range(LONGEST))
        return torch.stack([self.kind(F.relu(starts + end)) for end in near], 2)

    def score_links(self, vectors: Tensor, near: tuple[Tensor, ...]) -> Tensor:
        """Every mention's answers, (mentions, 1 + mentions): "new", then each mention of the document, of which only earlier ones count.

        What a bucket of nearness weighs depends on the mention: a pronoun looks to the distance, a surname to the words.
        """
        query = F.relu(self.query(vectors))
        scores = self.both(query) @ F.relu(self.key(vectors)).T
        for weight, bucket in zip(self.near(query).split(SIZES, dim=1), near, strict=True):
            scores = scores + weight.gather(1, bucket)
        return torch.cat([self.new(query), scores], 1)

    def arrays(self) -> dict[str, Tensor]:
        """The weights as the reader applies them with NumPy."""
        return {
            "width": self.width.weight, "kind_weight": self.kind.weight.T, "kind_bias": self.kind.bias,
            "start_weight": self.start.weight[0], "start_bias": self.start.bias[0],
            "end_weight": self.end.weight[0], "end_bias": self.end.bias[0],
            "query_weight": self.query.weight.T, "query_bias": self.query.bias,
            "key_weight": self.key.weight.T, "key_bias": self.key.bias, "both": self.both.weight.T,
            "near_weight": self.near.weight.T, "near_bias": self.near.bias,
            "new_weight": self.new.weight[0], "new_bias": self.new.bias[0],
        }  # fmt: skip
