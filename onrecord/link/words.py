"""Words as they are compared across articles, each with its place in its own text and with what it weighs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.link.commonwords import FORMULAS, PLAIN, SMALL, USUAL
from onrecord.records import Span

# what sharing a word tells, in parts of what sharing a rare one does; tuned on the development half of benchmarks/labels
SMALL_WEIGHT, FORMULA_WEIGHT, PLAIN_WEIGHT, USUAL_WEIGHT, NAME_WEIGHT, RARE_WEIGHT = 0.1, 0.2, 0.4, 0.7, 0.5, 1.0

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = re.compile(
    rf"\b(?:{_TENS})-(?:one|two|three|four|five|six|seven|eight|nine)\b|\b\d{{1,3}}(?:,\d{{3}})+\b|[^\W_]+(?:['’][^\W_]+)*", re.IGNORECASE
)
_EDITED = re.compile(r"\[[^\[\]]{0,60}\]")
_QUOTED = re.compile(
    r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?|''(?:(?!'').)*(?:'')?|‘(?:[^’]|’(?=\w))*’?|(?<![\w'])'(?=\w)(?:[^']|'(?=\w))*'(?![\w'])", re.DOTALL
)
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:“\"«‘(\[…]|'')[\s“\"‘«(\[']*$")
_SHORT_FORMS = (("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
_IS = frozenset({"it", "that", "he", "she", "what", "there", "here", "who", "let"})
# British and American spelling come to one form; the form itself need be no word
_SPELLING = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ing|ation)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|able|er|ers|hood)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}t)re(?=s?$)"), "er"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers)$)"), "l"),
)
_COUNTED = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split(), 2)}
_NUMBERS |= {word: str(10 * number) for number, word in enumerate(_TENS.split("|"), 2)}
_UNITS = {"one": "1"} | _NUMBERS


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as printed, as it is compared, where it stands, and what it weighs. Short forms are two words in one place."""

    text: str
    fold: str
    start: int
    end: int
    weight: float


@lru_cache(maxsize=65536)
def fold_word(word: str) -> tuple[str, ...]:
    """A word as it is compared: case, accents, spelling and short forms evened out; "we've" is two."""
    plain = word.replace("’", "'").casefold()
    if "," in plain:
        return (plain.replace(",", ""),)
    if "-" in plain:
        tens, _, unit = plain.partition("-")
        return (str(int(_NUMBERS[tens]) + int(_UNITS[unit])),)
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    if "'" not in plain:
        return (_respell(plain),)
    for ending, full in _SHORT_FORMS:
        if plain.endswith(ending) and len(plain) > len(ending):
            stem = plain.removesuffix(ending)
            return ({"ca": "can", "wo": "will"}.get(stem, stem), full)
    stem, _, tail = plain.partition("'")
    if tail == "s":
        return (stem, "is") if stem in _IS else (_respell(stem),)
    return (plain.replace("'", ""),)


def _respell(word: str) -> str:
    for pattern, form in _SPELLING:
        word = pattern.sub(form, word)
    return _NUMBERS.get(word, word)


@lru_cache(maxsize=65536)
def stem_word(fold: str) -> str:
    """What the forms of a word share, roughly: "inspectors" and "inspector", "crossed" and "crossing". It need be no word."""
    if len(fold) < 4 or not fold.isalpha():
        return fold
    stem = fold
    for ending, least in (("ies", 2), ("ing", 3), ("ed", 3), ("es", 3), ("s", 3)):
        if fold.endswith(ending) and len(fold) - len(ending) >= least and not fold.endswith("ss"):
            stem = fold.removesuffix(ending)
            break
    stem = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouls" else stem
    return stem[:-1] if len(stem) > 3 and stem[-1] in "ei" else stem.removesuffix("y") if len(stem) > 3 else stem


_CLASSES = tuple(
    (frozenset(form for word in words for form in fold_word(word)), weight)
    for words, weight in ((SMALL, SMALL_WEIGHT), (FORMULAS, FORMULA_WEIGHT), (PLAIN, PLAIN_WEIGHT), (USUAL, USUAL_WEIGHT))
)


@lru_cache(maxsize=65536)
def weigh_word(fold: str) -> float:
    """What sharing this word tells, where it is no name: little for the words everybody uses."""
    return next((weight for words, weight in _CLASSES if fold in words), RARE_WEIGHT)


def fold_text(text: str) -> list[str]:
    """All words of a text as they are compared."""
    return [fold for word in _WORD.findall(text) for fold in fold_word(word)]


def read_words(text: str, spans: Iterable[Span]) -> list[Word]:
    """The words within some spans; what an editor put into square brackets is none of the speaker's."""
    return [word for span in spans for word in _read_span(text, span)]


def _read_span(text: str, span: Span) -> Iterator[Word]:
    edited = [match.span() for match in _EDITED.finditer(text, span.start, span.end)]
    for match in _WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        if edited and any(left <= start < right for left, right in edited):
            continue
        opens = not text[start].isupper() or _SENTENCE_OPENS.search(text, max(span.start, start - 6), start)
        for fold in fold_word(match[0]):
            weight = weigh_word(fold)
            yield Word(match[0], fold, start, end, weight if opens else min(weight, NAME_WEIGHT))


def quoted_spans(text: str, span: Span) -> list[Span]:
    """What stands in quotation marks within a span, marks included; a quotation that is not closed runs to the span's end."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text, span.start, span.end) if match.end() > match.start()]
