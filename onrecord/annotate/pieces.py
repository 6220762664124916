"""A text as the encoder sees it: word pieces with offsets and features, in units that windows are built from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.quotes import pair_quotes
from onrecord.records import Span
from onrecord.text import join_touching, split_paragraphs, split_sentences, subtract_spans

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]

MODEL = Path(__file__).parent / "model"
CHUNK = 20_000  # characters tokenised at once: bounds memory, far above the tokenizer's cost a call
_MARKS = frozenset("\"“”„«»‘’'`")
FEATURES = 24  # case (4) x quotation (3) x paragraph start (2)


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence in pieces: ids, features and code-point offsets, each of shape (pieces,)."""

    ids: Ints
    features: Ints
    starts: Ints
    ends: Ints
    opens_paragraph: bool


@cache
def load_tokenizer() -> Tokenizer:
    """The encoder's word-piece tokenizer, without truncation, padding or special pieces."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@cache
def _case_table() -> NDArray[np.int8]:
    """Per code point of the basic plane: 1 upper case, 2 other letter, 0 no letter."""
    table = np.zeros(0x10000, np.int8)
    for code in range(0x10000):
        category = unicodedata.category(chr(code))
        table[code] = 1 if category in ("Lu", "Lt") else 2 if category[0] == "L" else 0
    return table


def iter_units(
    text: str, passed_over: Sequence[Span] = (), *, paragraphs: Sequence[Span] | None = None, quotes: Sequence[Span] | None = None
) -> Iterator[Unit]:
    """The sentences of a text in pieces, without what lies in the spans passed over.

    Give the paragraphs and the quotations where they are known; else they are looked for.
    """
    paragraphs = split_paragraphs(text) if paragraphs is None else paragraphs
    quotes = pair_quotes(text, paragraphs) if quotes is None else quotes
    quoted, text = _quote_states(quotes, len(text)), _with_plain_marks(text, quotes)
    pending: list[tuple[Span, bool]] = []
    size = 0
    for sentence, opens in _iter_sentences(text, paragraphs, join_touching(passed_over)):
        pending.append((sentence, opens))
        size += sentence.end - sentence.start
        if size >= CHUNK:
            yield from _encode_sentences(text, pending, quoted)
            pending, size = [], 0
    yield from _encode_sentences(text, pending, quoted)


def _iter_sentences(text: str, paragraphs: Sequence[Span], skips: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    for paragraph in paragraphs:
        opens = True
        for part in subtract_spans(paragraph, skips):
            for sentence in split_sentences(text, part):
                for start in range(sentence.start, sentence.end, CHUNK):
                    yield Span(start, min(start + CHUNK, sentence.end)), opens
                    opens = False


def _encode_sentences(text: str, sentences: Sequence[tuple[Span, bool]], quoted: NDArray[np.int8]) -> Iterator[Unit]:
    """Tokenise all in one go, each sentence on a line of its own, and share the pieces out again."""
    if not sentences:
        return
    lines = "\n".join(text[s.start : s.end] for s, _ in sentences)
    encoding = load_tokenizer().encode(lines, add_special_tokens=False)
    ids = np.array(encoding.ids, np.int64)
    starts, ends = np.fromiter(chain.from_iterable(encoding.offsets), np.int64).reshape(-1, 2).T
    shapes = _letter_shapes(lines, starts, ends)
    begins = np.cumsum([0, *(s.end - s.start + 1 for s, _ in sentences)])
    edges = np.searchsorted(starts, begins)
    shifts = np.repeat(np.array([s.start for s, _ in sentences]) - begins[:-1], np.diff(edges))
    starts, ends = starts + shifts, ends + shifts
    features = shapes * 6 + quoted[starts] * 2
    for (_, opens), first, end in zip(sentences, edges, edges[1:], strict=False):
        if first < end:
            features[first] += opens
            yield Unit(ids[first:end], features[first:end], starts[first:end], ends[first:end], opens)


def _letter_shapes(text: str, starts: Ints, ends: Ints) -> Ints:
    """Per piece: 0 no letter, 1 small, 2 a capital, 3 a capital that a capital follows."""
    case = _case_table()[np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32), 0xFFFF)]
    first, second = case[starts], case[np.minimum(starts + 1, len(case) - 1)]
    capital = np.where((second == 1) & (ends - starts > 1), 3, 2)
    return np.where(first == 1, capital, np.where(first == 2, 1, 0))


def _with_plain_marks(text: str, quotes: Sequence[Span]) -> str:
    """The text with the marks of its quotations in one form, "outer" and 'inner', every character at its place."""
    characters = list(text)
    outer_end = -1
    for quote in quotes:
        plain = "'" if quote.end <= outer_end else '"'
        outer_end = max(outer_end, quote.end)
        _set_mark(characters, quote.start, 1, plain)
        _set_mark(characters, quote.end - 1, -1, plain)
    return "".join(characters)


def _set_mark(characters: list[str], at: int, inwards: int, plain: str) -> None:
    """Put a plain mark where one stands; of a mark of two characters the outer one becomes a blank."""
    if characters[at] not in _MARKS:
        return
    pair = characters[at] in "`'" and characters[at + inwards] == characters[at]
    characters[at] = " " if pair else plain
    if pair:
        characters[at + inwards] = plain


def _quote_states(quotes: Sequence[Span], length: int) -> NDArray[np.int8]:
    """Per character of the text: 0 outside, 1 inside a quotation, 2 a mark of one."""
    states = np.zeros(length, np.int8)
    for quote in quotes:
        states[quote.start : quote.end] = 1
    states[[at for quote in quotes for at in (quote.start, quote.end - 1)]] = 2
    return states
