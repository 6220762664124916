"""A text as the encoder sees it: word pieces with offsets and features, in units that windows are built from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.quotes import pair_quotes
from onrecord.records import Span
from onrecord.text import split_paragraphs, split_sentences, subtract_spans

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]

MODEL = Path(__file__).parent / "model"
CHUNK = 20_000  # characters tokenised at once: bounds memory, far above the tokenizer's cost a call
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


def iter_units(text: str, passed_over: Sequence[Span] = ()) -> Iterator[Unit]:
    """The sentences of a text in pieces, without what lies in the spans passed over."""
    pending: list[tuple[Span, bool]] = []
    size = 0
    quotes = pair_quotes(text)
    for sentence, opens in _iter_sentences(text, passed_over):
        pending.append((sentence, opens))
        size += sentence.end - sentence.start
        if size >= CHUNK:
            yield from _encode_sentences(text, pending, quotes)
            pending, size = [], 0
    yield from _encode_sentences(text, pending, quotes)


def _iter_sentences(text: str, passed_over: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    skips = sorted(passed_over)
    at = 0
    for paragraph in split_paragraphs(text):
        while at < len(skips) and skips[at].end <= paragraph.start:
            at += 1
        opens = True
        for part in subtract_spans(paragraph, skips[at:]):
            for sentence in split_sentences(text, part):
                for start in range(sentence.start, sentence.end, CHUNK):
                    yield Span(start, min(start + CHUNK, sentence.end)), opens
                    opens = False


def _encode_sentences(text: str, sentences: Sequence[tuple[Span, bool]], quotes: Sequence[Span]) -> Iterator[Unit]:
    if not sentences:
        return
    low, high = sentences[0][0].start, sentences[-1][0].end
    codes = np.frombuffer(text[low:high].encode("utf-32-le", "surrogatepass"), np.uint32)
    case = _case_table()[np.minimum(codes, 0xFFFF)]
    quoted = _quote_states(quotes, low, high)
    encodings = load_tokenizer().encode_batch([text[s.start : s.end] for s, _ in sentences], add_special_tokens=False)
    for (sentence, opens), encoding in zip(sentences, encodings, strict=True):
        if not encoding.ids:
            continue
        offsets = np.array(encoding.offsets, np.int64) + sentence.start
        starts, ends = offsets[:, 0], offsets[:, 1]
        here = starts - low
        follows = np.minimum(here + 1, len(case) - 1)
        shape = np.where(case[here] == 1, np.where((case[follows] == 1) & (ends - starts > 1), 3, 2), np.where(case[here] == 2, 1, 0))
        features = shape * 6 + quoted[here] * 2
        if opens:
            features[0] += 1
        yield Unit(np.array(encoding.ids, np.int64), features.astype(np.int64), starts, ends, opens)


def _quote_states(quotes: Sequence[Span], low: int, high: int) -> NDArray[np.int8]:
    """Per character from low to high: 0 outside, 1 inside a quotation, 2 a mark of one."""
    states = np.zeros(high - low, np.int8)
    for quote in quotes:
        if quote.end > low and quote.start < high:
            states[max(quote.start - low, 0) : quote.end - low] = 1
    for quote in quotes:
        for at in (quote.start, quote.end - 1):
            if low <= at < high:
                states[at - low] = 2
    return states
