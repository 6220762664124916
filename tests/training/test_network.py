"""The CRF's hand-made gradient against autograd over every path. Needs the training extra."""

import itertools

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")


def brute_force(emissions, moves, labels, lengths):
    total = 0
    for row, length in enumerate(lengths.tolist()):

        def worth(path, row=row):
            return sum(emissions[row, t, y] for t, y in enumerate(path)) + sum(moves[a, b] for a, b in itertools.pairwise(path))

        every = torch.stack([worth(path) for path in itertools.product(range(3), repeat=length)])
        total = total + torch.logsumexp(every, 0) - worth(labels[row, :length].tolist())
    return total / len(lengths)


@pytest.mark.parametrize("seed", range(4))
def test_crf_loss_and_gradient(seed):
    from training.network import crf_loss

    torch.manual_seed(seed)
    emissions, moves = torch.randn(3, 6, 3, requires_grad=True), torch.randn(3, 3, requires_grad=True)
    labels, lengths = torch.randint(0, 3, (3, 6)), torch.tensor([6, 3, 5])
    found, expected = crf_loss(emissions, labels, moves, lengths), brute_force(emissions, moves, labels, lengths)
    assert torch.allclose(found, expected, atol=1e-4)
    for ours, theirs in zip(torch.autograd.grad(found, (emissions, moves)), torch.autograd.grad(expected, (emissions, moves)), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-4)
