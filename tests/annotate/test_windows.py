"""Windows over a text: nothing lost, nothing read twice, every length bounded."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.pieces import iter_units
from onrecord.annotate.windows import MAX_PIECES, build_windows
from onrecord.records import Span

TEXTS = [
    "",
    "\n \n",
    "One short line.",
    "Ansel Varga said so. " * 400,
    "word " * 3000,
    "x" * 5000,
    "\n\n".join(f"Paragraph {n} says a thing. It says another, “quoted” one." for n in range(200)),
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{len(text)} characters")
def test_every_piece_is_owned_once(text):
    units = list(iter_units(text))
    windows = list(build_windows(units))
    owned = [window.starts[window.owned_from : window.owned_to] for window in windows]
    every = np.concatenate([unit.starts for unit in units]) if units else np.zeros(0)
    assert np.array_equal(np.concatenate(owned) if owned else np.zeros(0), every)
    assert all(len(window.ids) <= MAX_PIECES for window in windows)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 300), max_size=30), st.integers(60, 254), st.integers(0, 60))
def test_windows_of_any_sentences(lengths, size, overlap):
    text = " ".join("Go " * (n - 1) + "now." for n in lengths)
    units = list(iter_units(text))
    windows = list(build_windows(units, max_pieces=size, overlap=overlap))
    assert sum(w.owned_to - w.owned_from for w in windows) == sum(len(u.ids) for u in units)
    assert all(len(w.ids) <= size for w in windows)


def test_passed_over_spans_leave_no_piece():
    text = "Menu line\n\nThe mayor said so. ADVERTISEMENT She left."
    skipped = [Span(0, 9), Span(text.index("ADV"), text.index("ADV") + len("ADVERTISEMENT"))]
    kept = "".join(text[s:e] for unit in iter_units(text, skipped) for s, e in zip(unit.starts, unit.ends, strict=True))
    assert kept == "Themayorsaidso.Sheleft."


def test_pieces_know_case_quotation_and_paragraph():
    text = "NATO said “Yes” there.\nNext"
    features = [int(f) for unit in iter_units(text) for f in unit.features]
    words = [text[s:e] for unit in iter_units(text) for s, e in zip(unit.starts, unit.ends, strict=True)]
    shape, quoted, opens = ([f // 6 for f in features], [f % 6 // 2 for f in features], [f % 2 for f in features])
    assert words[0] == "NATO"
    assert shape[0] == 3
    assert shape[words.index("said")] == 1
    assert shape[words.index("Yes")] == 2
    assert shape[words.index(".")] == 0
    assert [quoted[words.index(w)] for w in ("said", "“", "Yes", "”", "there")] == [0, 2, 1, 2, 0]
    assert [w for w, first in zip(words, opens, strict=True) if first] == ["NATO", "Next"]
