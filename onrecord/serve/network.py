"""Who speaks about whom: speakers and those they speak of as nodes, how often as edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field

from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array
from onrecord.serve.filters import Filters, Words, quote_name
from onrecord.serve.finding import find_entries

MOST_NODES = 200
NODES = 60
FEWEST = 2

Key = tuple[str, str]  # ("person", id), or ("name", words) for what is linked to nobody


class NetworkAsked(Filters):
    """Which statements are counted, how many nodes are shown, and around whom."""

    focus: Annotated[Words | None, Field(description="Only whom this person or name speaks of, who speaks of it, and between these.")] = (
        None
    )
    nodes: Annotated[int, Field(ge=FEWEST, le=MOST_NODES, description="How many nodes at most.")] = NODES


@dataclass(frozen=True, slots=True)
class Node:
    """Who speaks or is spoken of: how often of others, how often by others; `speaks` tells whether anything at all, be it of nobody."""

    key: Key
    name: str
    said: int
    heard: int
    speaks: bool

    @property
    def person(self) -> str | None:
        """The id of the person, where the record has one."""
        return self.key[1] if self.key[0] == "person" else None


@dataclass(frozen=True, slots=True)
class Edge:
    """That one speaks of another: the numbers of both nodes, how often, how often word for word, and by which names."""

    source: int
    target: int
    count: int
    direct: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes shown, those with most first, and the edges between them, most frequent first; how many there are in all."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    all_nodes: int
    all_edges: int


def build_network(snapshot: Snapshot, asked: NetworkAsked) -> Network:
    """The network of the statements that are wanted."""
    return memoize(snapshot, ("network", asked.model_dump_json()), lambda: _build(snapshot, asked))


def _build(snapshot: Snapshot, asked: NetworkAsked) -> Network:
    filters = Filters.model_validate(asked.model_dump(include=set(Filters.model_fields)))
    ties = memoize(snapshot, ("ties", filters), lambda: _tie(snapshot, filters), keep=filters == Filters())
    size = snapshot.people + snapshot.names
    chosen = _choose(snapshot, ties, asked)
    said = np.bincount(ties.source, weights=ties.count, minlength=size)
    heard = np.bincount(ties.target, weights=ties.count, minlength=size)
    nodes = tuple(Node(*_node_name(snapshot, node), int(said[node]), int(heard[node]), bool(ties.speaks[node])) for node in chosen)
    edges = sorted(_edges(snapshot, ties, chosen), key=lambda one: (-one.count, nodes[one.source].name, nodes[one.target].name))
    return Network(nodes, tuple(edges), len(np.union1d(ties.source, ties.target)), len(ties.source))


def _tie(snapshot: Snapshot, wanted: Filters) -> _Ties:
    """Nodes are numbered for the counting: people by their codes, and after them names."""
    columns = snapshot.columns
    found = find_entries(snapshot, wanted).entries.at
    within = np.zeros(len(columns), np.bool_)
    within[found[columns.who[found] > 0]] = True
    spoken = within[columns.about_row]
    rows, about = columns.about_row[spoken], columns.about[spoken]
    size = snapshot.people + snapshot.names
    both = _speaking(snapshot, rows) * size + _meant(snapshot)[about]
    pairs, pair, counts = np.unique(both, return_inverse=True, return_counts=True)
    speaks = np.zeros(size, np.bool_)
    speaks[_speaking(snapshot, np.flatnonzero(within))] = True
    source, target, count, of_pair = (one.astype(np.int32) for one in (pairs // size, pairs % size, counts, pair))
    return _Ties(source, target, count, of_pair, rows, about, speaks)


@dataclass(frozen=True, slots=True, eq=False)
class _Ties:
    """Each pair of nodes with how often; of each mention of one by another the pair, the row, and the name; and which nodes speak."""

    source: Array
    target: Array
    count: Array
    pair: Array
    row: Array
    about: Array
    speaks: Array


def _speaking(snapshot: Snapshot, rows: Array) -> Array:
    """The node that speaks in each row."""
    columns = snapshot.columns
    person = columns.person[rows].astype(np.int64)
    return np.where(person > 0, person, columns.who[rows].astype(np.int64) + snapshot.people)


def _meant(snapshot: Snapshot) -> Array:
    """For each name the one person who is called so; a name of several people, or of nobody linked, stands for itself."""

    def work() -> Array:
        columns = snapshot.columns
        meant = np.arange(snapshot.names, dtype=np.int64) + snapshot.people
        named = np.concatenate([columns.who, columns.speaker]).astype(np.int64) << 32 | np.concatenate([columns.person] * 2)
        pairs = np.unique(named)
        names, people = pairs >> 32, pairs & 0xFFFFFFFF
        once = np.bincount(names, minlength=len(meant))[names] == 1
        sure = once & (people > 0) & (names > 0)
        meant[names[sure]] = people[sure]
        return meant

    return memoize(snapshot, "meant", work, keep=True)


def _node_name(snapshot: Snapshot, node: int) -> tuple[Key, str]:
    """A node's key, and how it is called: a person as it is called when it speaks, however others call it."""
    if node >= snapshot.people:
        words = snapshot.tables.names.words[node - snapshot.people] or ""
        return ("name", words), words
    called = memoize(snapshot, "called", lambda: _called(snapshot), keep=True)
    return ("person", snapshot.tables.people.of(node) or ""), snapshot.tables.names.of(called[node]) or ""


def _called(snapshot: Snapshot) -> Array:
    """For each person the code of the name."""
    names = np.zeros(snapshot.people, np.int32)
    names[snapshot.columns.person] = snapshot.columns.who
    return names


def _choose(snapshot: Snapshot, ties: _Ties, asked: NetworkAsked) -> list[int]:
    """The nodes with most ties; around a focus, itself and those that it is tied to."""
    used = ties.source != ties.target
    near: list[int] = []
    if asked.focus:
        columns, tables = snapshot.columns, snapshot.tables
        code = tables.names.codes.get(asked.focus, -1)
        near = [tables.people.codes.get(asked.focus, -1)]
        near += [code + snapshot.people, int(_meant(snapshot)[code])] if 0 < code < snapshot.names else []
        near += np.unique(columns.person[columns.who == code]).tolist()
        near = [node for node in near if node > 0]
        used &= np.isin(ties.source, near) | np.isin(ties.target, near)
    weights = np.bincount(ties.source[used], weights=ties.count[used], minlength=1)
    others = np.bincount(ties.target[used], weights=ties.count[used], minlength=1)
    total = np.zeros(max(len(weights), len(others)))
    total[: len(weights)] += weights
    total[: len(others)] += others
    nodes = np.flatnonzero(total)
    order = np.lexsort((nodes, -total[nodes], ~np.isin(nodes, near)))
    return [int(node) for node in nodes[order][: asked.nodes]]


def _edges(snapshot: Snapshot, ties: _Ties, chosen: list[int]) -> Iterator[Edge]:
    """The edges between nodes; a statement that names one twice counts once."""
    numbers = {node: number for number, node in enumerate(chosen)}
    kept = np.isin(ties.source, chosen) & np.isin(ties.target, chosen)
    mentions = kept[ties.pair]
    pair = ties.pair[mentions].astype(np.int64) << 32
    said = np.unique(pair | ties.row[mentions])
    word_for_word = snapshot.columns.manner[said & 0xFFFFFFFF] == snapshot.tables.manners.codes.get("direct", -1)
    counts, direct = (np.bincount(some >> 32, minlength=len(kept)) for some in (said, said[word_for_word]))
    names: defaultdict[int, list[str]] = defaultdict(list)
    for one in np.unique(pair | ties.about[mentions]):
        names[int(one) >> 32].append(snapshot.tables.names.of(int(one) & 0xFFFFFFFF) or "")
    for tie in np.flatnonzero(kept):
        source, target = numbers[int(ties.source[tie])], numbers[int(ties.target[tie])]
        yield Edge(source, target, int(counts[tie]), int(direct[tie]), tuple(names[int(tie)]))


def edge_filters(asked: NetworkAsked, network: Network, edge: Edge) -> dict[str, object]:
    """What a search must ask for to find the statements of an edge."""
    source = network.nodes[edge.source]
    who: dict[str, object] = {"person": source.person} if source.person else {"speaker": (quote_name(source.name),)}
    return {**who, "about": tuple(quote_name(name) for name in edge.names[:20]), "focus": None, "nodes": None}


def network_rows(network: Network) -> list[dict[str, object]]:
    """The edges as a table."""
    return [
        {
            "speaker": network.nodes[edge.source].name,
            "speaker_person": network.nodes[edge.source].person,
            "about": network.nodes[edge.target].name,
            "about_person": network.nodes[edge.target].person,
            "statements": edge.count,
            "direct": edge.direct,
        }
        for edge in network.edges
    ]
