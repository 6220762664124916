"""Word vectors for finding candidates: what the MiniLM encoder makes of each piece by itself, in fewer dimensions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from onrecord.link.pairreader import CLS, SEP
from training.network import VOCABULARY, Reader, load_encoder

WIDTH, BATCH = 128, 1024


@torch.no_grad()
def save_vectors(to: Path) -> None:
    """Write vectors.npz: int8 rows, one a piece, each with its scale; the first directions, which all pieces share, are taken out."""
    reader = Reader(6)
    load_encoder(reader)
    rows = []
    for start in range(0, VOCABULARY, BATCH):
        pieces = torch.arange(start, min(start + BATCH, VOCABULARY))
        ids = torch.stack([torch.full_like(pieces, CLS), pieces, torch.full_like(pieces, SEP)], dim=1)
        x = reader.norm(reader.words(ids) + reader.positions(torch.arange(3)))
        for layer in reader.layers:
            x = layer(x, None)
        rows.append(x.mean(1))
    table = torch.nn.functional.normalize(torch.cat(rows), dim=1).numpy()
    table -= table.mean(0)
    _, _, directions = np.linalg.svd(table[::4], full_matrices=False)
    table = table @ directions[:WIDTH].T
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
    scale = np.abs(table).max(1, keepdims=True) / 127
    np.savez(to / "vectors.npz", rows=np.round(table / scale).astype(np.int8), scale=scale.astype(np.float32))
