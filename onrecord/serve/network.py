"""Who speaks about whom: speakers and those they speak of as nodes, how often as edges."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from onrecord.serve.catalogue import Entry, Snapshot, memoize
from onrecord.serve.filters import Filters, Words, quote_name
from onrecord.serve.finding import find_entries

MOST_NODES = 200
NODES = 60
FEWEST = 2
OWN_NAME = 1_000_000  # a node is called as it is when it speaks, however others call it

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
    key = ("network", asked.model_dump_json())
    return memoize(snapshot, key, lambda: _build(find_entries(snapshot, asked).entries, _named(snapshot), asked))


def _named(snapshot: Snapshot) -> dict[str, Key]:
    """For each name the one person who is called so; a name of several people, or of nobody linked, stands for itself."""

    def name() -> dict[str, Key]:
        people: defaultdict[str, set[str | None]] = defaultdict(set)
        for entry in snapshot.entries:
            for words in {entry.who, entry.speaker} - {None}:
                people[words or ""].add(entry.person)
        return {words: ("person", id) for words, ids in people.items() if len(ids) == 1 and (id := next(iter(ids)))}

    return memoize(snapshot, "named", name)


def _build(entries: Iterable[Entry], named: dict[str, Key], asked: NetworkAsked) -> Network:
    ties: defaultdict[tuple[Key, Key], list[tuple[Entry, str]]] = defaultdict(list)
    names: dict[Key, Counter[str]] = defaultdict(Counter)
    speaking: set[Key] = set()
    for entry in entries:
        if entry.who is None:
            continue
        speaker: Key = ("person", entry.person) if entry.person else ("name", entry.who)
        speaking.add(speaker)
        if not entry.about:
            continue
        names[speaker][entry.who] += OWN_NAME
        for words in entry.about:
            target = named.get(words, ("name", words))
            names[target][words] += 1
            ties[speaker, target].append((entry, words))
    chosen = _choose(ties, names, asked)
    numbers = {key: number for number, key in enumerate(chosen)}
    said, heard = _weights(ties)
    nodes = tuple(Node(key, names[key].most_common(1)[0][0], said[key], heard[key], key in speaking) for key in chosen)
    edges = [_edge(numbers[a], numbers[b], found) for (a, b), found in ties.items() if a in numbers and b in numbers]
    edges.sort(key=lambda edge: (-edge.count, nodes[edge.source].name, nodes[edge.target].name))
    return Network(nodes, tuple(edges), len(names), len(ties))


def _edge(source: int, target: int, found: Sequence[tuple[Entry, str]]) -> Edge:
    said = {entry.id: entry for entry, _ in found}
    direct = sum(entry.manner == "direct" for entry in said.values())
    return Edge(source, target, len(said), direct, tuple(dict.fromkeys(words for _, words in found)))


def _weights(ties: dict[tuple[Key, Key], list[tuple[Entry, str]]]) -> tuple[Counter[Key], Counter[Key]]:
    said: Counter[Key] = Counter()
    heard: Counter[Key] = Counter()
    for (source, target), found in ties.items():
        said[source] += len(found)
        heard[target] += len(found)
    return said, heard


def _choose(ties: dict[tuple[Key, Key], list[tuple[Entry, str]]], names: dict[Key, Counter[str]], asked: NetworkAsked) -> list[Key]:
    """The nodes with most ties; around a focus, itself and those that it is tied to."""
    near = {key for key in names if asked.focus and (key[1] == asked.focus or asked.focus in names[key])}
    weights: Counter[Key] = Counter()
    for (source, target), found in ties.items():
        if source == target or (asked.focus and not {source, target} & near):
            continue
        weights[source] += len(found)
        weights[target] += len(found)
    order = sorted(weights, key=lambda key: (key not in near, -weights[key], key))
    return order[: asked.nodes]


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
