"""Words keep their pieces: the same ones as in the whole text, whatever was read before."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import pieces
from onrecord.annotate.pieces import Words, load_tokenizer

LINES = [
    "",
    "The mayor said so",
    "Sarn's dam held, said the mayor; Sarn's mayor",
    "two  blanks, a\ttab, a\u00a0hard blank",
    "Café, cafe\u0301 and \u0301a: accents of either kind",
    "漢字 beside words, 👩‍👩‍👧 and [SEP] too",
    "soft\u00adly, without\u200ba blank",
]


def check_pieces(words, line):
    whole = load_tokenizer().encode(line, add_special_tokens=False)
    found = words.tokenise(line.split(" "))
    assert found[0].tolist() == whole.ids
    assert [*zip(*found[1:].tolist(), strict=True)] == whole.offsets


@pytest.mark.parametrize("line", LINES)
def test_words_have_the_pieces_of_their_text(line):
    words = Words()
    check_pieces(words, line)
    check_pieces(words, f"{line} {line}")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_words_have_the_pieces_of_their_text(words):
    check_pieces(Words(), " ".join(words))


def test_words_are_forgotten_where_there_are_many(monkeypatch):
    monkeypatch.setattr(pieces, "REMEMBERED", 20)
    words = Words()
    for line in LINES * 2:
        check_pieces(words, line)
    assert np.array_equal(words.tokenise(["Varga", "said"]), Words().tokenise(["Varga", "said"]))
