"""Overlapping windows over a text's units, a function of the text alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.annotate.pieces import Ints, Unit

MAX_PIECES = 254  # with the two special pieces 256: attention's cost grows with the square
OVERLAP = 40  # about two sentences: 56 costs 4 % of speed and gains 0.1 F1 on PolNeAR dev, 32 loses 1 on the open corpus


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive pieces of one text; arrays of shape (pieces,).

    Cues that start at pieces in [owned_from, owned_to) are read in this window; the rest belong to its neighbours.
    """

    ids: Ints
    features: Ints
    starts: Ints
    ends: Ints
    sentences: Ints
    owned_from: int
    owned_to: int


def build_windows(units: Iterable[Unit], *, max_pieces: int = MAX_PIECES, overlap: int = OVERLAP) -> Iterator[Window]:
    """Fill windows with whole sentences; the next one starts with the last sentences that fit into the overlap."""
    held: list[Unit] = []
    size = shared = 0
    for unit in _split_units(units, max_pieces):
        if size + len(unit.ids) > max_pieces:
            following = _tail_units(held, min(overlap, max_pieces - len(unit.ids)))
            repeated = sum(len(u.ids) for u in following)
            yield _join_units(held, shared // 2, size - repeated + repeated // 2)
            held, size, shared = list(following), repeated, repeated
        held.append(unit)
        size += len(unit.ids)
    if held:
        yield _join_units(held, shared // 2, size)


def _split_units(units: Iterable[Unit], max_pieces: int) -> Iterator[Unit]:
    """Cut units that no window holds into parts that leave room for an overlap."""
    limit = max_pieces * 3 // 4
    for unit in units:
        if len(unit.ids) <= max_pieces:
            yield unit
            continue
        for at in range(0, len(unit.ids), limit):
            cut = slice(at, at + limit)
            yield Unit(unit.ids[cut], unit.features[cut], unit.starts[cut], unit.ends[cut], unit.opens_paragraph and at == 0)


def _tail_units(units: Sequence[Unit], room: int) -> Sequence[Unit]:
    count = used = 0
    for unit in reversed(units):
        if used + len(unit.ids) > room or count == len(units) - 1:
            break
        used += len(unit.ids)
        count += 1
    return units[len(units) - count :]


def _join_units(units: Sequence[Unit], owned_from: int, owned_to: int) -> Window:
    lengths = [len(unit.ids) for unit in units]
    return Window(
        ids=np.concatenate([unit.ids for unit in units]),
        features=np.concatenate([unit.features for unit in units]),
        starts=np.concatenate([unit.starts for unit in units]),
        ends=np.concatenate([unit.ends for unit in units]),
        sentences=np.repeat(np.arange(len(units)), lengths),
        owned_from=owned_from,
        owned_to=owned_to,
    )
