"""Who speaks about whom: speakers and those they speak of as nodes, how often as edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated

import numpy as np
from pydantic import Field

from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array
from onrecord.serve.counting import about_of, has_row
from onrecord.serve.filters import MOST, Filters, Words, quote_name
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
    chosen = _choose(snapshot, ties, asked)
    nodes = tuple(
        Node(*_node_name(snapshot, node), int(ties.said[node]), int(ties.heard[node]), bool(ties.speaks[node])) for node in chosen
    )
    edges = sorted(_edges(snapshot, ties, chosen), key=lambda one: (-one.count, nodes[one.source].name, nodes[one.target].name))
    return Network(nodes, tuple(edges), int(np.count_nonzero(ties.said + ties.heard)), len(ties.source))


def _tie(snapshot: Snapshot, wanted: Filters) -> _Ties:
    """Nodes are numbered for the counting: people by their codes, and after them names."""
    columns = snapshot.columns
    found = find_entries(snapshot, wanted).entries.at
    found = found[columns.who[found] > 0]
    places = about_of(snapshot, found)
    rows, about = columns.about_row[places], columns.about[places]
    size = snapshot.people + snapshot.names
    both = _speaking(snapshot, rows) * size + _meant(snapshot)[about]
    order = np.argsort(both, kind="stable")
    both, rows, about = both[order], rows[order], about[order]
    first = np.flatnonzero(np.diff(both, prepend=-1))  # mention of each pair
    once = np.diff(rows, prepend=-1) != 0
    once[first] = True
    direct = once & (columns.manner[rows] == snapshot.tables.manners.codes.get("direct", -1))
    told = (np.diff(first, append=len(both)), _sums(once, first), _sums(direct, first))
    source, target, count, statements, word_for_word, start = (
        one.astype(np.int32) for one in (both[first] // size, both[first] % size, *told, first)
    )
    said, heard = (np.bincount(side, weights=count, minlength=size).astype(np.int32) for side in (source, target))
    speaks = has_row(size, _speaking(snapshot, found))
    return _Ties(source, target, count, statements, word_for_word, start, about, said, heard, speaks)


def _sums(truths: Array, first: Array) -> Array:
    """How many are true from each place to the next."""
    return np.add.reduceat(truths, first, dtype=np.int32) if len(first) else np.empty(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class _Ties:
    """Each pair of nodes: how many mentions there are of one by the other, in how many statements, how many of these word for word, and
    where its mentions begin; the name in each mention; of each node, how many mentions it makes, how many there are of it, and whether
    it speaks at all."""

    source: Array
    target: Array
    count: Array
    statements: Array
    direct: Array
    first: Array
    about: Array
    said: Array
    heard: Array
    speaks: Array

    @property
    def nbytes(self) -> int:
        """The room they take."""
        return sum(int(getattr(self, field.name).nbytes) for field in fields(self))


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
    of_sides = [np.bincount(side[used], weights=ties.count[used], minlength=len(ties.said)) for side in (ties.source, ties.target)]
    total = of_sides[0] + of_sides[1]
    nodes = np.flatnonzero(total)
    order = np.lexsort((nodes, -total[nodes], ~np.isin(nodes, near)))
    return [int(node) for node in nodes[order][: asked.nodes]]


def _edges(snapshot: Snapshot, ties: _Ties, chosen: list[int]) -> Iterator[Edge]:
    """The edges between nodes; a statement that names one twice counts once."""
    numbers = {node: number for number, node in enumerate(chosen)}
    shown = has_row(len(ties.said), np.array(chosen, np.int64))
    meant = np.bincount(_meant(snapshot), minlength=len(ties.said))
    for tie in np.flatnonzero(shown[ties.source] & shown[ties.target]):
        start, source, target = int(ties.first[tie]), int(ties.source[tie]), int(ties.target[tie])
        mentions = 1 if meant[target] == 1 else int(ties.count[tie])  # where one name alone means the target, every mention has it
        codes = sorted(set(ties.about[start : start + mentions].tolist()))
        names = tuple(snapshot.tables.names.of(code) or "" for code in codes)
        yield Edge(numbers[source], numbers[target], int(ties.statements[tie]), int(ties.direct[tie]), names)


def edge_addresses(asked: NetworkAsked, network: Network, edges: Iterable[Edge]) -> list[tuple[Edge, str]]:
    """Some edges, each with the address of a search that finds its statements."""
    of_person, by_name = (asked.addresses("/", who, "about", "focus", "nodes") for who in ("person", "speaker"))
    listed = []
    for edge in edges:
        source, about = network.nodes[edge.source], tuple(quote_name(name) for name in edge.names[:MOST])
        called = (quote_name(source.name),)
        listed.append((edge, of_person(person=source.person, about=about) if source.person else by_name(speaker=called, about=about)))
    return listed


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
