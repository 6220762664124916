"""More wordings from the written ones, in natural English: other names and figures, a figure or name changed, a denial, a clause around."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from training.claims.wordings import CLAIM, DENIAL, Group, Wording

COUNTRIES = (
    ("Tolmen", "Tolmen's"), ("Querra", "Querran"), ("Istrava", "Istravan"), ("Maravia", "Maravian"), ("Sundria", "Sundrian"),
    ("Brelland", "Brellish"), ("Olvania", "Olvanian"), ("Kestan", "Kestani"), ("Dorrin", "Dorrish"), ("Vashti", "Vashtian"),
    ("Lorrain", "Lorrainian"), ("Pelgrad", "Pelgradian"), ("Umbria", "Umbrian"), ("Noresse", "Noressian"), ("Calda", "Caldan"),
)  # fmt: skip
PLACES = (
    "Prem", "Odrava", "Hestra", "Rudnow", "Ilmar", "Torvik", "Halden", "Lome", "Castre", "Vinsk", "Mardale", "Aldport", "Quill",
    "Sorano", "Bexley", "Tarn", "Yelva",
)  # fmt: skip
PEOPLE = (
    "Marlowe", "Dunstan", "Okoye", "Petrova", "Hale", "Lindqvist", "Farouk", "Brandt", "Kimura", "Delgado", "Ashby", "Novak",
    "Sorensen", "Whitlock", "Rahimi", "Corbin",
)  # fmt: skip
POOLS = (COUNTRIES, tuple((name, name) for name in PLACES), tuple((name, name) for name in PEOPLE))
NUMBERS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12",
    "fourteen": "14", "sixteen": "16", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "sixty": "60", "eighty": "80", "ninety": "90",
}  # fmt: skip
_NUMBER = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|\d+)\b", re.IGNORECASE)
AROUND = (
    "{}, as everybody in the country could see", "{}, after weeks of talks behind closed doors", "{}, and that this was nothing new",
    "{}, which had surprised even friends", "in spite of all that had been said before, {}", "on the whole, and with all due caution, {}",
    "{}, as had been reported by several newspapers", "as far as one could tell from the papers, {}", "{}, he told the radio on Tuesday",
    "{}, said the former minister, who was speaking at a dinner", "{}, as it had made clear in a letter to its partners", "again, {}",
    "{}, and nobody should be in any doubt about it", "{} - a point that came up several times that evening", "the fact that {}",
)  # fmt: skip
DENIALS = ("it is not true that {}", "It is false that {}", "it was wrong to say that {}", "there was no truth in the claim that {}")
CHANGED, DENIED, RENAMED = 0.35, 0.3, 0.6  # of the groups: with a figure or name changed in one wording, with one denied, with other names
_CLAUSE = re.compile(r"[A-Z][^“”\"]*$")  # a whole sentence that is no quotation
_FRAME = re.compile(r"^[“\"]|,?[”\"]$")


def vary_group(group: Group, rng: random.Random) -> Group:
    """The group in other dress, with other names throughout, and now and then a wording made of one of its own."""
    wordings = list(group)
    if rng.random() < RENAMED:
        wordings = rename(wordings, rng)
    wordings += list(_add(wordings, rng))
    return [replace(wording, text=_dress(wording.text, rng)) for wording in wordings]


def _add(wordings: Sequence[Wording], rng: random.Random) -> Iterator[Wording]:
    claims = [wording for wording in wordings if wording.place == CLAIM]
    if rng.random() < CHANGED and (changed := change(rng.choice(claims).text, rng)):
        yield Wording(changed, max(wording.place for wording in wordings) + 1)
    whole = [wording for wording in wordings if wording.place in (CLAIM, DENIAL) and _CLAUSE.match(wording.text)]
    if whole and rng.random() < DENIED:
        one = rng.choice(whole)
        yield Wording(rng.choice(DENIALS).format(_small(one.text)), DENIAL if one.place == CLAIM else CLAIM)


def rename(wordings: Sequence[Wording], rng: random.Random) -> list[Wording]:
    """Other names for those of the group, the same in all its wordings."""
    everything = " ".join(wording.text for wording in wordings)
    for pool in POOLS:
        for forms in pool:
            if any(re.search(rf"\b{form}\b", everything) for form in forms):
                new = rng.choice([other for other in pool if other[0] not in everything])
                wordings = [replace(wording, text=_replace(wording.text, forms, new)) for wording in wordings]
                everything += " " + new[0]
    return list(wordings)


def change(text: str, rng: random.Random) -> str | None:
    """The wording with one figure or name changed, which makes it something else; None where it has neither."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) == 1:
        value = NUMBERS.get(numbers[0][0].lower(), numbers[0][0])
        new = rng.choice([word for word, figure in NUMBERS.items() if figure != value])
        word = NUMBERS[new] if numbers[0][0].isdigit() else new
        return text[: numbers[0].start()] + (word.capitalize() if numbers[0][0][0].isupper() else word) + text[numbers[0].end() :]
    named = [(forms, pool) for pool in POOLS for forms in pool if any(re.search(rf"\b{form}\b", text) for form in forms)]
    if not named:
        return None
    forms, pool = rng.choice(named)
    return _replace(text, forms, rng.choice([other for other in pool if other[0] not in text]))


def _replace(text: str, old: Sequence[str], new: Sequence[str]) -> str:
    for before, after in sorted(zip(old, new, strict=True), key=lambda item: -len(item[0])):
        text = re.sub(rf"\b{before}(?!\w)", after, text)
    return text


def _small(text: str) -> str:
    """A sentence as it stands within another: a small letter to begin with, unless a name or "I" does."""
    first = text.split(maxsplit=1)[0]
    named = first.removesuffix("'s") in {form for pool in POOLS for forms in pool for form in forms} or first == "I"
    return text if named else text[0].lower() + text[1:]


def _dress(text: str, rng: random.Random) -> str:
    """With or without quotation marks, capital, stop, "that", a clause around."""
    if rng.random() < 0.2:
        text = _FRAME.sub("", text)
    if _CLAUSE.match(text) and rng.random() < 0.4:
        text = ("that " if rng.random() < 0.5 else "") + _small(text)
    if rng.random() < 0.1 and not text.startswith(("“", '"')):
        text = rng.choice(AROUND).format(_small(text) if _CLAUSE.match(text) else text.removeprefix("that "))
    if rng.random() < 0.15 and not text.endswith((".", "”", '"')):
        text += "."
    return text
