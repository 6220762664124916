"""The mention heads: what NumPy reads is what torch was taught. Needs the training extra."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")

TEXT = "Mayor Ilva Torrand met the council of Elda. She said its members had agreed. Torrand left."
MENTIONS = (
    ("Mayor Ilva Torrand", 1, 1), ("the council of Elda", 2, 2), ("Elda", 3, 3), ("She", 1, 1), ("its members", 1, 4), ("its", 2, 2),
    ("Torrand left", 4, 9), ("Torrand", 1, 1),
)  # fmt: skip


@pytest.fixture
def gold():
    from training.gum import GoldMention, MentionText

    found, at = [], 0
    for words, kind, entity in MENTIONS:
        at = TEXT.index(words, at)
        found.append(GoldMention(at, at + len(words), kind, entity))
    return MentionText("GUM_news_made", TEXT, tuple(found))


@pytest.fixture
def document(gold):
    from onrecord.annotate.pieces import iter_units
    from onrecord.annotate.windows import build_windows
    from training.mentions import label_windows

    return label_windows(TEXT, list(build_windows(iter_units(TEXT), max_pieces=20, overlap=8)), gold)


def heads_of():
    from onrecord.annotate.encoder import MentionHeads as Arrays
    from training.mentionheads import MentionHeads

    torch.manual_seed(1)
    heads = MentionHeads(384)
    with torch.no_grad():  # as after training: some spans are mentions, and any piece may begin one
        heads.kind.bias[0] = 0.2
        heads.start.bias.fill_(9)
        heads.end.bias.fill_(9)
    return heads, Arrays(**{name: value.detach().numpy() for name, value in heads.arrays().items()})


def test_labels_point_at_their_words(document):
    starts = [document.windows[row].starts[first] for row, first, _, _ in document.mentions]
    ends = [document.windows[row].ends[first + width] for row, first, width, _ in document.mentions]
    assert [TEXT[start:end] for start, end in zip(starts, ends, strict=True)] == [words for words, kind, _ in MENTIONS if kind != 4]
    assert document.entities.tolist() == [entity for _, kind, entity in MENTIONS if kind != 4]
    assert len(document.windows) > 1
    assert len(document.spans) >= len(MENTIONS)


def test_numpy_reads_spans_and_links_as_torch_does(document):
    from onrecord.annotate.mentions import KINDS, link_mentions, read_mentions
    from training.mentionheads import LINK

    heads, arrays = heads_of()
    columns = [heads.columns(torch.randn(len(window.ids), 384)).detach() for window in document.windows]
    found = [read_mentions(window, one.numpy(), arrays) for window, one in zip(document.windows, columns, strict=True)]
    assert sum(len(one.spans) for one in found) > 10
    vectors = []
    for window, one, mine in zip(document.windows, columns, found, strict=True):
        shares = heads.score_spans(one[None])[0].softmax(-1).detach().numpy()
        for (start, end), kind, score in zip(mine.spans, mine.kinds, mine.scores, strict=True):
            first, last = int(np.searchsorted(window.starts, start)), int(np.searchsorted(window.ends, end))
            assert shares[first, last - first].argmax() == kind
            assert shares[first, last - first, kind] == pytest.approx(float(score), abs=1e-5)
            vectors.append(one[first, -2 * LINK : -LINK] + one[last, -LINK:])
    mentions = link_mentions(TEXT, found, arrays)
    from onrecord.annotate.mentions import Pairs

    spans = np.array([(mention.span.start, mention.span.end) for mention in mentions])
    assert spans.tolist() == sorted(np.concatenate([one.spans for one in found]).tolist(), key=lambda span: (span[0], -span[1]))
    order = np.lexsort((-np.concatenate([one.spans for one in found])[:, 1], np.concatenate([one.spans for one in found])[:, 0]))
    pairs = Pairs(TEXT, spans, np.array([KINDS.index(mention.kind) for mention in mentions]))
    near = tuple(torch.from_numpy(bucket) for bucket in pairs.describe(0, len(mentions), 0))
    scores = heads.score_links(torch.stack([vectors[one] for one in order]), near).detach()
    for number, mention in enumerate(mentions):
        shares = scores[number, : number + 1].softmax(0)
        assert mention.new == pytest.approx(float(shares[0]), abs=1e-5)
        assert dict(mention.back) == pytest.approx({n: float(share) for n, share in enumerate(shares[1:]) if share > 0.02}, abs=1e-5)
        assert (0 if mention.antecedent is None else mention.antecedent + 1) == int(shares.argmax())


def test_the_loss_falls(gold):
    from training.mentions import build_documents, mention_loss
    from training.network import WIDTH, Reader

    torch.manual_seed(1)
    reader = Reader(1, mentions=True)
    assert reader.mentions is not None
    assert reader.mentions.columns.in_features == WIDTH
    optimiser = torch.optim.AdamW(reader.parameters(), lr=1e-3)
    losses = []
    for step in range(8):
        loss = mention_loss(reader, build_documents([gold], random.Random(step)))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.7 * losses[0]
