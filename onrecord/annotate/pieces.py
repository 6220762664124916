"""A text as the encoder sees it: word pieces with offsets and features, in units that windows are built from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from threading import Lock
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
REMEMBERED = 400_000  # characters of different words, some fifty thousand: those of a few hundred articles
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


class Words:
    """The words of late with their pieces: one is tokenised once, for it has the same ones wherever it stands between blanks."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._forget()

    def _forget(self) -> None:
        self._numbers: dict[str, int] = {}
        self._edges = np.zeros(1, np.int64)  # where the pieces of each word begin and those of the last one end
        self._pieces = np.zeros((3, 0), np.int64)  # ids, and starts and ends in the word
        self._size = 0

    def tokenise(self, words: Sequence[str]) -> Ints:
        """The pieces of a text whose words are parted by one character: ids, starts and ends, shape (3, pieces)."""
        with self._lock:
            if self._size > REMEMBERED:
                self._forget()
            if new := [*set(words).difference(self._numbers)]:
                self._learn(new)
            numbers = np.fromiter(map(self._numbers.__getitem__, words), np.int64, len(words))
            edges, pieces = self._edges, self._pieces
        firsts, counts = edges[numbers], edges[numbers + 1] - edges[numbers]
        begins = _begins_of(words)[:-1]
        found: Ints = pieces[:, np.arange(counts.sum()) + np.repeat(firsts - np.cumsum(counts) + counts, counts)]
        found[1:] += np.repeat(begins, counts)
        return found

    def _learn(self, words: Sequence[str]) -> None:
        encoding = load_tokenizer().encode("\n".join(words), add_special_tokens=False)
        places = np.fromiter(chain.from_iterable(encoding.offsets), np.int64).reshape(-1, 2).T
        begins = _begins_of(words)
        edges = np.searchsorted(places[0], begins)
        places = places - np.repeat(begins[:-1], np.diff(edges))
        self._edges = np.concatenate([self._edges, edges[1:] + self._edges[-1]])
        self._pieces = np.concatenate([self._pieces, np.vstack([encoding.ids, places])], axis=1)
        self._numbers.update(zip(words, range(len(self._numbers), len(self._numbers) + len(words)), strict=True))
        self._size += int(begins[-1])


_words = Words()


def _begins_of(words: Sequence[str]) -> Ints:
    """Where each word begins in a text in which one character parts them, and where the next one would."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    return np.concatenate([[0], np.cumsum(lengths + 1)])


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
    ids, starts, ends = _words.tokenise(lines.replace("\n", " ").split(" "))
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
