"""Quotation marks and apostrophes of other kinds, mixed ones and lost ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import partial

from benchmarks.changes.edits import Article, Change, Edit, replace_all, rewrite
from onrecord.annotate.quotes import outermost, pair_quotes
from onrecord.records import Span

Style = tuple[str, str, str, str]  # outer marks, inner marks
STYLES: dict[str, Style] = {
    "straight": ('"', '"', "'", "'"),
    "curly": ("“", "”", "‘", "’"),
    "single curly": ("‘", "’", "“", "”"),
    "single straight": ("'", "'", '"', '"'),
    "German": ("„", "“", "‚", "‘"),
    "German, straight at the end": ("„", '"', "‚", "'"),
    "Swedish": ("”", "”", "’", "’"),
    "guillemets": ("«", "»", "‹", "›"),
    "guillemets inwards": ("»", "«", "›", "‹"),
    "guillemets with blanks": ("« ", " »", "“", "”"),
    "guillemets with hard blanks": ("«\u00a0", "\u00a0»", "“", "”"),
    "doubled singles": ("``", "''", "`", "'"),
    "two apostrophes": ("''", "''", "'", "'"),
    "corner brackets": ("「", "」", "『", "』"),
    "double corner brackets": ("『", "』", "「", "」"),
    "full-width": ("＂", "＂", "＇", "＇"),
    "low double primes": ("〝", "〟", "‘", "’"),
    "curly, turned": ("”", "“", "’", "‘"),
}
_OPENING, _CLOSING = "\"“„«‘'”»", "\"”“»’'«"


def marked(article: Article) -> Iterator[tuple[Span, bool]]:
    """The quotations whose first and last characters are marks, with whether they stand in another."""
    quotes = pair_quotes(article.text)
    outer = set(outermost(quotes))
    for quote in quotes:
        if article.text[quote.start] in _OPENING:
            yield quote, quote not in outer


def _ends(article: Article, quote: Span, opening: str, closing: str) -> Iterator[Edit]:
    yield quote.start, quote.start + 1, opening
    if article.text[quote.end - 1] in _CLOSING and quote.end - quote.start > 2:
        yield quote.end - 1, quote.end, closing


def set_marks(article: Article, rng: random.Random, style: Style) -> Article:
    """All quotations in one style."""
    return rewrite(
        article, [edit for quote, nested in marked(article) for edit in _ends(article, quote, *(style[2:] if nested else style[:2]))]
    )


def mix_marks(article: Article, rng: random.Random) -> Article:
    """Each quotation in a style of its own, of those that are met in English."""
    styles = [STYLES[name] for name in ("straight", "curly", "single curly", "guillemets", "doubled singles")]
    edits: list[Edit] = []
    for quote, nested in marked(article):
        style = rng.choice(styles)
        edits += _ends(article, quote, *(style[2:] if nested else style[:2]))
    return rewrite(article, edits)


def mix_ends(article: Article, rng: random.Random) -> Article:
    """Quotations whose two marks are now and then of two kinds, as where a text was half converted."""
    return rewrite(
        article,
        [
            edit
            for quote, nested in marked(article)
            if not nested
            for edit in _ends(article, quote, rng.choice('“"'), rng.choice('”"'))
        ],
    )  # fmt: skip


def drop_mark(article: Article, rng: random.Random, *, closing: bool) -> Article:
    """One mark of one quotation is lost."""
    quotes = [quote for quote, nested in marked(article) if not nested and article.text[quote.end - 1] in _CLOSING]
    quotes = [quote for quote in quotes if quote.end - quote.start > 20]
    if not quotes:
        return article
    quote = rng.choice(quotes)
    return rewrite(article, [(quote.end - 1, quote.end, "") if closing else (quote.start, quote.start + 1, "")])


_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)|(?<=s)['’](?= [a-z])")
MARKS: dict[str, Change] = {
    **{f"marks: {name}": partial(set_marks, style=style) for name, style in STYLES.items()},
    "marks: mixed": mix_marks,
    "marks: of two kinds": mix_ends,
    "marks: one closing mark lost": partial(drop_mark, closing=True),
    "marks: one opening mark lost": partial(drop_mark, closing=False),
    "apostrophes straight": replace_all(_APOSTROPHE, "'"),
    "apostrophes curly": replace_all(_APOSTROPHE, "’"),
    "apostrophes as accents": replace_all(_APOSTROPHE, "´"),
    "apostrophes turned": replace_all(_APOSTROPHE, "‘"),
    "apostrophes as primes": replace_all(_APOSTROPHE, "ʼ"),
}
