"""More wordings from the written ones, in natural English: other names and figures, a figure or name changed, a denial, a clause around."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from training.claims.wordings import AGAINST, CLAIM, DENIAL, Group, Wording

LEXICON = Path(__file__).parent / "lexicon.txt"

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
# of the groups: with a figure or name changed in one wording, with one denied, with other names; with a word put for another of the same
# meaning, of another meaning, with a "not" put in or left out, and with a wording twice, in two dresses
CHANGED, DENIED, RENAMED, SWAPPED, MISTAKEN, NEGATED, TWICE = 0.35, 0.2, 0.6, 0.5, 0.8, 0.5, 0.3
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|must|should|may)\b(?! (?:not|no|nobody|never|to)\b)(?!n't)")
_CLAUSES = re.compile(r"\b(?:that|which|who|whose|because|since|if|although|not|no|never|nobody|nothing|neither|none|any|without)\b|n't")
_NOT = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|must|should|may) (?:not|never)\b")
_CLAUSE = re.compile(r"[A-Z][^“”\"]*$")  # a whole sentence that is no quotation
_FRAME = re.compile(r"^[“\"]|,?[”\"]$")


def vary_group(group: Group, rng: random.Random) -> Group:
    """The group in other dress, with other names throughout, and now and then a wording made of one of its own."""
    wordings = list(group)
    if rng.random() < RENAMED:
        wordings = rename(wordings, rng)
    wordings += list(_add(wordings, rng))
    return [replace(wording, text=_dress(wording.text, rng)) for wording in wordings]


@dataclass(frozen=True)
class Entry:
    """A word's line in the lexicon: what means the same, what something else, and whether that is the opposite."""

    same: tuple[str, ...]
    others: tuple[str, ...]
    opposite: bool


@cache
def read_lexicon() -> tuple[Mapping[str, Sequence[Entry]], re.Pattern[str]]:
    """The lexicon by word, and a pattern that finds its words, the longest first."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            senses = [[word.strip() for word in sense.split(",")] for sense in re.split(r" / | <> ", line)]
            for number, sense in enumerate(senses):
                others = tuple(word for other, words in enumerate(senses) if other != number for word in words)
                for word in sense:
                    entries[word].append(Entry(tuple(same for same in sense if same != word), others, "<>" in line))
    listed = "|".join(re.escape(word) for word in sorted(entries, key=lambda word: (-len(word), word)))
    return entries, re.compile(rf"(?<![\w'-])(?:{listed})(?![\w'-])", re.IGNORECASE)


def swap(text: str, rng: random.Random) -> str | None:
    """The wording with one word put for another of the same meaning; None where the lexicon has none."""
    found = [(match, entry.same) for match, entry in _entries(text) if entry.same]
    return _put(text, *rng.choice(found), rng) if found else None


def mistake(text: str, rng: random.Random) -> tuple[str, bool] | None:
    """The wording with one word put for another that means something else, and whether that is the opposite; None without any."""
    found = list(_entries(text))
    if not found:
        return None
    match, entry = rng.choice(found)
    return _put(text, match, entry.others, rng), entry.opposite


def _entries(text: str) -> Iterator[tuple[re.Match[str], Entry]]:
    entries, pattern = read_lexicon()
    for match in pattern.finditer(text):
        for entry in entries.get(match[0].lower(), ()):
            yield match, entry


def _put(text: str, match: re.Match[str], words: Sequence[str], rng: random.Random) -> str:
    word = rng.choice(words)
    return text[: match.start()] + (word[0].upper() + word[1:] if match[0][0].isupper() else word) + text[match.end() :]


def negate(text: str) -> str | None:
    """The wording with a "not" put in, or the one it has left out; None where its place is not plain."""
    if not _CLAUSES.search(text.removeprefix("that ")) and (found := _AUXILIARY.search(text)):
        return f"{text[: found.end()]} not{text[found.end() :]}"
    if len(_CLAUSES.findall(text.removeprefix("that "))) == 1 and (found := _NOT.search(text)):
        return text[: found.end(1)] + text[found.end() :]
    return None


def _add(wordings: Sequence[Wording], rng: random.Random) -> Iterator[Wording]:
    claims = [wording for wording in wordings if wording.place == CLAIM]
    if rng.random() < CHANGED and (changed := change(rng.choice(claims).text, rng)):
        yield Wording(changed, max(wording.place for wording in wordings) + 1)
    yield from _reword(wordings, rng)
    whole = [wording for wording in wordings if wording.place in (CLAIM, DENIAL) and _CLAUSE.match(wording.text)]
    if whole and rng.random() < DENIED:
        one = rng.choice(whole)
        yield Wording(rng.choice(DENIALS).format(_small(one.text)), DENIAL if one.place == CLAIM else CLAIM)


def _reword(wordings: Sequence[Wording], rng: random.Random) -> Iterator[Wording]:
    """Wordings that differ from one of the group's in a word."""
    one = rng.choice([wording for wording in wordings if wording.place != AGAINST])
    if rng.random() < SWAPPED and (swapped := swap(one.text, rng)):
        yield replace(one, text=swapped)
    claims = [wording for wording in wordings if wording.place == CLAIM]
    if rng.random() < MISTAKEN and (mistaken := mistake(rng.choice(claims).text, rng)):
        yield Wording(mistaken[0], AGAINST if mistaken[1] else max(wording.place for wording in wordings) + 100)
    if rng.random() < NEGATED and (negated := negate(rng.choice(claims).text)):
        yield Wording(negated, AGAINST)
    if rng.random() < TWICE:
        yield rng.choice(wordings[:])


def rename(wordings: Sequence[Wording], rng: random.Random) -> list[Wording]:
    """Other names for those of the group, the same in all its wordings."""
    everything = " ".join(wording.text for wording in wordings)
    for pool in POOLS:
        for forms in pool:
            if any(re.search(rf"\b{form}\b", everything) for form in forms):
                free = [other for other in pool if other[0] not in everything]
                if not free:  # a group may name many
                    break
                new = rng.choice(free)
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
    free = [other for other in pool if other[0] not in text]
    return _replace(text, forms, rng.choice(free)) if free else None


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
