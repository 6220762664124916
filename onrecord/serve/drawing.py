"""Where a network's nodes and their labels stand in a drawing; the same network is always drawn the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from onrecord.serve.network import Edge, Network

WIDTH, HEIGHT = 1200.0, 820.0  # units of the drawing, which is lower where there are few nodes
LOWEST, EACH = 320.0, 9.0  # how low, and what each node adds
EDGE = 60.0  # kept free around it, for labels
STEPS = 120
EVEN = 0.6  # share of even distances in the last step
LETTER, LINE = 6.6, 15.0  # about the width and height of a letter of a label
SMALLEST, LARGEST = 3.5, 13.0  # radius of a node
LONGEST = 26  # letters of a label; longer ones are cut
BEND = 0.12  # how far an edge is bent, so that both directions are seen

Points = NDArray[np.float64]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A node: its middle, its size, and where its label stands; no label where there is no room."""

    number: int
    x: float
    y: float
    radius: float
    label: str | None
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Arc:
    """An edge as a path, and how thick it is."""

    edge: Edge
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network drawn."""

    dots: tuple[Dot, ...]
    arcs: tuple[Arc, ...]
    height: float = HEIGHT


def draw_network(network: Network) -> Drawing:
    """Every node and edge with its place."""
    if not network.nodes:
        return Drawing((), ())
    pairs = [(edge.source, edge.target, edge.count) for edge in network.edges if edge.source != edge.target]
    height = min(HEIGHT, LOWEST + EACH * len(network.nodes))
    places = _fit(_spread(len(network.nodes), pairs), height)
    most = max(node.said + node.heard for node in network.nodes)
    radii = [SMALLEST + (LARGEST - SMALLEST) * sqrt((node.said + node.heard) / most) for node in network.nodes]
    dots = _label([node.name for node in network.nodes], places, radii, height)
    arcs = tuple(_arc(edge, dots[edge.source], dots[edge.target]) for edge in network.edges if edge.source != edge.target)
    return Drawing(tuple(dots), arcs, height)


def _spread(count: int, pairs: Sequence[tuple[int, int, int]]) -> Points:
    """Nodes push each other away and are drawn together by their edges, ever less, from a spiral on (Fruchterman and Reingold, 1991)."""
    turn = np.arange(count) * pi * (3 - sqrt(5))
    at = np.stack([np.cos(turn), np.sin(turn)], axis=1) * np.sqrt((np.arange(count) + 0.5) / count)[:, None] * 0.5
    apart = sqrt(1 / count)
    source, target = (np.array([pair[side] for pair in pairs], dtype=np.intp) for side in (0, 1))
    pull = np.array([1 + log2(pair[2]) for pair in pairs])
    for step in range(STEPS):
        gaps = at[:, None, :] - at[None, :, :]
        near = np.maximum((gaps**2).sum(axis=2), 1e-6)
        force = (gaps * (apart**2 / near)[:, :, None]).sum(axis=1) - at * 0.6 * apart
        if pairs:
            along = at[source] - at[target]
            drawn = along * (pull * np.sqrt((along**2).sum(axis=1)) / apart)[:, None]
            np.add.at(force, source, -drawn)
            np.add.at(force, target, drawn)
        length = np.maximum(np.sqrt((force**2).sum(axis=1)), 1e-9)[:, None]
        at = at + force / length * np.minimum(length, 0.1 * (1 - step / STEPS))
    return at


def _fit(at: Points, height: float) -> Points:
    """Stretched to the drawing, and drawn towards even distances, so that what is crowded becomes readable."""
    order = at.argsort(axis=0).argsort(axis=0) / max(len(at) - 1, 1)
    low, high = at.min(axis=0), at.max(axis=0)
    scaled = (at - low) / np.maximum(high - low, 1e-9)
    size = np.array([WIDTH - 2 * EDGE, height - 2 * EDGE])
    placed: Points = (scaled * (1 - EVEN) + order * EVEN) * size + EDGE
    return placed


def _label(names: Sequence[str], places: Points, radii: Sequence[float], height: float) -> list[Dot]:
    """Labels beside, above or below their nodes where they cover no other; the first nodes choose first."""
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(places, radii, strict=True)]
    dots = []
    for number, name in enumerate(names):
        x, y, radius = float(places[number, 0]), float(places[number, 1]), radii[number]
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        spot = next((spot for spot in _spots(x, y, radius, len(short) * LETTER) if _is_free(spot[0], taken, number, height)), None)
        if spot:
            taken.append(spot[0])
        _, at_x, at_y, anchor = spot or ((0, 0, 0, 0), x, y, "middle")
        dots.append(
            Dot(number, round(x, 1), round(y, 1), round(radius, 1), short if spot else None, round(at_x, 1), round(at_y, 1), anchor)
        )
    return dots


def _spots(x: float, y: float, radius: float, wide: float) -> list[tuple[Box, float, float, str]]:
    """Right, left, above, below, and then the four corners."""
    gap, slant = radius + 3, radius * 0.7 + 2
    spots = [(gap, 0.0), (-gap, 0.0), (0.0, -gap - LINE / 2), (0.0, gap + LINE / 2)]
    spots += [(slant * side, (slant + LINE / 2) * end) for end in (-1, 1) for side in (1, -1)]
    return [_spot(x + across, y + down, (across > 0) - (across < 0), wide) for across, down in spots]


def _spot(x: float, y: float, side: int, wide: float) -> tuple[Box, float, float, str]:
    """A label whose middle line goes through a point, and that stands to its right, to its left, or on both sides of it."""
    left = x if side > 0 else x - wide if side < 0 else x - wide / 2
    return (left, y - LINE / 2, left + wide, y + LINE / 2), x, y + 4, {1: "start", -1: "end", 0: "middle"}[side]


def _is_free(box: Box, taken: Sequence[Box], own: int, height: float) -> bool:
    left, top, right, bottom = box
    if left < 0 or top < 0 or right > WIDTH or bottom > height:
        return False
    return not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for number, other in enumerate(taken) if number != own
    )


def _arc(edge: Edge, source: Dot, target: Dot) -> Arc:
    """From rim to rim, bent to the left of its way; at its end there is room for the arrow's head."""
    across, down = target.x - source.x, target.y - source.y
    over = source.x + across / 2 - down * BEND, source.y + down / 2 + across * BEND
    start = _towards(source, over, source.radius)
    end = _towards(target, over, target.radius + 5)
    return Arc(edge, f"M{start[0]} {start[1]}Q{over[0]:.1f} {over[1]:.1f} {end[0]} {end[1]}", round(0.8 + 0.6 * log2(edge.count), 1))


def _towards(dot: Dot, other: tuple[float, float], by: float) -> tuple[float, float]:
    across, down = other[0] - dot.x, other[1] - dot.y
    length = max(sqrt(across**2 + down**2), 1.0)
    return round(dot.x + across / length * by, 1), round(dot.y + down / length * by, 1)
