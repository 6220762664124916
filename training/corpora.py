"""Gold corpora as texts with statements: PolNeAR (brat standoff) and our own form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = list[tuple[int, int]]
ROLES = ("content", "cue", "source")
SPAN = re.compile(r"\w+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")


@dataclass(frozen=True)
class GoldStatement:
    """One statement's gold spans; empty lists where a role is absent."""

    content: Spans
    cue: Spans
    source: Spans


@dataclass(frozen=True)
class GoldText:
    """One annotated article. `passed_over` are furniture spans the reader never sees."""

    name: str
    text: str
    statements: list[GoldStatement]
    passed_over: Spans


def read_polnear(folder: Path) -> Iterator[GoldText]:
    """Every annotator's reading of every article of a PolNeAR compartment, in name order."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        text_path = folder / "text" / f"{name}.txt"
        if text_path.exists():
            yield GoldText(name, text_path.read_text(encoding="utf-8"), _read_brat(path), [])


def _read_brat(path: Path) -> list[GoldStatement]:
    lines = [line.partition("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    spans: dict[str, Spans] = {}
    for key, _, rest in lines:
        if match := SPAN.match(rest) if key.startswith("T") else None:
            spans[key] = [(int(s), int(e)) for s, e in (part.split() for part in match[1].split(";"))]
    return [_read_relation(rest, spans) for key, _, rest in lines if re.fullmatch(r"E\d+", key)]


def _read_relation(arguments: str, spans: dict[str, Spans]) -> GoldStatement:
    roles: dict[str, Spans] = {role: [] for role in ROLES}
    for argument in arguments.split():
        role, target = argument.split(":")
        role = re.sub(r"\d+$", "", role).lower()
        if role in roles:  # a few relations name a span that the file lacks
            roles[role] += spans.get(target, [])
    return GoldStatement(**{role: sorted(items) for role, items in roles.items()})


def read_own(folder: Path) -> Iterator[GoldText]:
    """The articles of a folder in our own form: NAME.txt beside NAME.json."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        statements = [GoldStatement(**{role: [(s, e) for s, e in entry[role]] for role in ROLES}) for entry in gold["statements"]]
        passed_over = [(start, end) for start, end, *_ in gold.get("furniture", [])]
        yield GoldText(path.stem, path.with_suffix(".txt").read_text(encoding="utf-8"), statements, passed_over)
