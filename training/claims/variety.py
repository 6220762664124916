"""More pairs from the written ones, in natural English: other names and figures on both sides or on one, denial, a clause around."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from training.claims.wordings import OPPOSED, OTHER, SAME, Labelled

COUNTRIES = (
    ("Tolmen", "Tolmen's"), ("Querra", "Querran"), ("Istrava", "Istravan"), ("Maravia", "Maravian"), ("Sundria", "Sundrian"),
    ("Brelland", "Brellish"), ("Olvania", "Olvanian"), ("Kestan", "Kestani"), ("Dorrin", "Dorrish"), ("Vashti", "Vashtian"),
    ("Lorrain", "Lorrainian"), ("Pelgrad", "Pelgradian"), ("Oskar Islands", "Oskarian"), ("Umbria", "Umbrian"), ("Noresse", "Noressian"),
)  # fmt: skip
PLACES = (
    "Prem", "Odrava", "Hestra", "Rudnow", "Ilmar", "Torvik", "Halden", "Lome", "Castre",
    "Vinsk", "Mardale", "Aldport", "Quill", "Sorano", "Bexley", "Tarn", "Yelva",
)  # fmt: skip
PEOPLE = (
    "Marlowe", "Dunstan", "Okoye", "Petrova", "Hale", "Lindqvist", "Farouk", "Brandt", "Kimura",
    "Delgado", "Ashby", "Novak", "Sorensen", "Whitlock", "Rahimi",
)  # fmt: skip
NUMBERS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12",
    "fourteen": "14", "sixteen": "16", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "sixty": "60", "eighty": "80", "ninety": "90",
}  # fmt: skip
# pairs are not made from these: a figure stands in them in yet another form
_OTHER_FORMS = re.compile(
    r"\b(?:dozen|half|third|fourth|tenth|fifth|twice|double|decades?|percent|one|once|fortnight|a year|twelvemonth)\b"
)
_NUMBER = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|\d+)\b", re.IGNORECASE)
AROUND = (
    "{}, as everybody in the country could see", "{}, after weeks of talks behind closed doors", "{}, and that this was nothing new",
    "{}, which had surprised even friends", "in spite of all that had been said before, {}", "on the whole, and with all due caution, {}",
    "{}, as had been reported by several newspapers", "as far as one could tell from the papers, {}", "{}, he told the radio on Tuesday",
    "{}, said the former minister, who was speaking at a dinner", "{}, as it had made clear in a letter to its partners", "again, {}",
    "{}, and nobody should be in any doubt about it", "{} - a point that came up several times that evening", "the fact that {}",
)  # fmt: skip
DENIALS = ("it is not true that {}", "It is false that {}", "it was wrong to say that {}", "there was no truth in the claim that {}")
_CLAUSE = re.compile(r"[A-Z][^“”\"]*$")  # a whole sentence that is no quotation
_FRAME = re.compile(r"^[“\"]|,?[”\"]$")


def vary(pair: Labelled, rng: random.Random) -> Labelled:
    """The pair, or one made from it; in any order."""
    left, right, answer = pair
    if rng.random() < 0.6:
        left, right, answer = swap_names(left, right, answer, rng)
    if rng.random() < 0.5:
        left, right, answer = swap_numbers(left, right, answer, rng)
    if rng.random() < 0.12 and answer != OTHER:
        left, right, answer = deny(left, right, answer, rng)
    left, right = _dress(left, rng), _dress(right, rng)
    return (left, right, answer) if rng.random() < 0.5 else (right, left, answer)


def swap_names(left: str, right: str, answer: int, rng: random.Random) -> Labelled:
    """Other names for those that are there, in one of seven on one side only, which makes it something else."""
    one_side = rng.random() < 0.15
    swapped = False
    for pool in (COUNTRIES, [(name, name) for name in PLACES], [(name, name) for name in PEOPLE]):
        for forms in pool:
            if not any(re.search(rf"\b{form}\b", left) for form in forms) or not any(re.search(rf"\b{form}\b", right) for form in forms):
                continue
            others = [other for other in pool if other[0] not in left and other[0] not in right]
            new = rng.choice(others)
            if not one_side:
                left = _replace(left, forms, new)
            right, swapped = _replace(right, forms, new), True
    return left, right, OTHER if swapped and one_side else answer


def _replace(text: str, old: Sequence[str], new: Sequence[str]) -> str:
    for before, after in sorted(zip(old, new, strict=True), key=lambda item: -len(item[0])):
        text = re.sub(rf"\b{before}(?!\w)", after, text)
    return text


def swap_numbers(left: str, right: str, answer: int, rng: random.Random) -> Labelled:
    """Another figure for one that both have; in one of four on one side only, which makes it something else."""
    if _OTHER_FORMS.search(left) or _OTHER_FORMS.search(right):
        return left, right, answer
    values = [{_value(match[0]) for match in _NUMBER.finditer(text)} for text in (left, right)]
    if len(values[0]) != 1 or values[0] != values[1]:
        return left, right, answer
    new = rng.choice([word for word, figure in NUMBERS.items() if figure not in values[0]])
    one_side = rng.random() < 0.25
    kept = left if one_side else _number(left, new, rng)
    return kept, _number(right, new, rng), OTHER if one_side else answer


def _value(number: str) -> str:
    return NUMBERS.get(number.lower(), number)


def _number(text: str, new: str, rng: random.Random) -> str:
    def form(match: re.Match[str]) -> str:
        word = NUMBERS[new] if match[0].isdigit() or rng.random() < 0.3 else new
        return word.capitalize() if match[0][0].isupper() else word

    return _NUMBER.sub(form, text)


def deny(left: str, right: str, answer: int, rng: random.Random) -> Labelled:
    """One side denied as a whole, where it is a sentence: what was the same is opposed, what was opposed is the same."""
    if not _CLAUSE.match(left):
        left, right = right, left
    if not _CLAUSE.match(left):
        return left, right, answer
    return rng.choice(DENIALS).format(_small(left)), right, OPPOSED if answer == SAME else SAME


def _small(text: str) -> str:
    """A sentence as it stands within another: a small letter to begin with, unless a name or "I" does."""
    first = text.split(maxsplit=1)[0]
    named = first.rstrip("'s") in {form for forms in COUNTRIES for form in forms} | {*PLACES, *PEOPLE} or first == "I"
    return text if named else text[0].lower() + text[1:]


def _dress(text: str, rng: random.Random) -> str:
    """With or without quotation marks, capital, stop, "that", a clause around."""
    if rng.random() < 0.2:
        text = _FRAME.sub("", text)
    if _CLAUSE.match(text) and rng.random() < 0.4:
        text = ("that " if rng.random() < 0.5 else "") + _small(text)
    if rng.random() < 0.12 and not text.startswith(("“", '"')):
        text = rng.choice(AROUND).format(_small(text) if _CLAUSE.match(text) else text.removeprefix("that "))
    if rng.random() < 0.15:
        text += "."
    return text


def mix_groups(texts: Sequence[Sequence[str]], rng: random.Random, count: int) -> Iterator[Labelled]:
    """Pairs of wordings from two groups at random, which are something else."""
    for _ in range(count):
        one, two = rng.sample(range(len(texts)), 2)
        yield rng.choice(texts[one]), rng.choice(texts[two]), OTHER
