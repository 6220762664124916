"""Statements as a table of pandas, polars or Arrow: a row each, in the columns of the line format.

Dates stay words, for they may be partial: "2023-04". Spans are lists of [start, end], what a statement is about a list of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

from onrecord.errors import RunError
from onrecord.export.csv import COLUMNS
from onrecord.records import Document, Statement, statement_line

SPANS = ("content", "cue", "source")
KINDS = ("pandas", "polars", "arrow")
_MODULES = {"pandas": "pandas", "polars": "polars", "arrow": "pyarrow"}


def make_frame(statements: Iterable[tuple[Document, Statement]], kind: str = "pandas") -> Any:
    """A pandas or polars DataFrame, or an Arrow Table, of what `View.statements` finds; RunError where its library is not installed."""
    if kind not in KINDS:
        raise RunError(f"{kind!r} is no kind of frame; kinds are {', '.join(KINDS)}")
    try:
        library = import_module(_MODULES[kind])
    except ImportError as error:
        raise RunError(f"{_MODULES[kind]} is not installed. Install it with: pip install 'onrecord[frames]'") from error
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    for document, statement in statements:
        for name, value in statement_line(document, statement).items():
            columns[name].append(value)
    return _MAKERS[kind](library, columns)


Columns = Mapping[str, list[Any]]


def _make_pandas(pandas: Any, columns: Columns) -> Any:
    types = {"score": "float64", "negated": "bool"}
    words = {name: "object" if name in (*SPANS, "about") else "string" for name in COLUMNS if name not in types}
    return pandas.DataFrame({name: pandas.Series(columns[name], dtype=kind) for name, kind in {**words, **types}.items()})[list(COLUMNS)]


def _make_polars(polars: Any, columns: Columns) -> Any:
    spans, names = polars.List(polars.List(polars.Int64)), polars.List(polars.String)
    return polars.DataFrame(columns, schema=_types(spans, names, polars.Float64, polars.Boolean, polars.String))


def _make_arrow(arrow: Any, columns: Columns) -> Any:
    spans, names = arrow.list_(arrow.list_(arrow.int64())), arrow.list_(arrow.string())
    types = _types(spans, names, arrow.float64(), arrow.bool_(), arrow.string())
    return arrow.table(dict(columns), schema=arrow.schema(list(types.items())))


def _types(spans: Any, names: Any, score: Any, truth: Any, words: Any) -> dict[str, Any]:
    special = {**dict.fromkeys(SPANS, spans), "about": names, "score": score, "negated": truth}
    return {name: special.get(name, words) for name in COLUMNS}


_MAKERS: dict[str, Callable[[Any, Columns], Any]] = {"pandas": _make_pandas, "polars": _make_polars, "arrow": _make_arrow}
