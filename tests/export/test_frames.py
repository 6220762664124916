"""The record as tables of other libraries: the line format, value for value, also where nothing is found."""

import pytest

from onrecord.errors import RunError
from onrecord.export import make_frame
from onrecord.export.csv import COLUMNS
from onrecord.records import statement_line
from tests.invented import ALL

FOUND = [(document, said) for document, statements in ALL for said in statements]
LINES = [{name: statement_line(document, said)[name] for name in COLUMNS} for document, said in FOUND]


def rows_of(frame, kind):
    """The rows as plain objects, what is missing as None."""
    if kind == "arrow":
        return frame.to_pylist()
    if kind == "polars":
        return frame.to_dicts()
    rows = frame.to_dict("records")
    return [{name: value if isinstance(value, list) or value == value else None for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("kind", ["pandas", "polars", "arrow"])
def test_a_frame_holds_the_line_format(kind):
    pytest.importorskip("pyarrow" if kind == "arrow" else kind, reason=f"{kind} is not installed: pip install 'onrecord[frames]'")
    assert rows_of(make_frame(FOUND, kind), kind) == LINES
    nothing = make_frame([], kind)
    assert list(nothing.column_names if kind == "arrow" else nothing.columns) == list(COLUMNS)
    assert rows_of(nothing, kind) == []


def test_what_is_not_known_or_not_there_is_told(monkeypatch):
    with pytest.raises(RunError, match="kinds are pandas, polars, arrow"):
        make_frame(FOUND, "excel")
    monkeypatch.setattr("onrecord.export.frames.import_module", lambda name: __import__("no_such_library_here"))
    with pytest.raises(RunError, match=r"pip install 'onrecord\[frames\]'"):
        make_frame(FOUND, "polars")
