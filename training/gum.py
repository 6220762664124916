"""GUM (CoNLL-U with `Entity=` in MISC) as texts with mentions: kinds, nested spans and what each refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.annotate.mentions import KINDS

# Measured on, never trained on: all news, because wikinews-dev has the same eight articles, and the interviews of GUM's dev and test parts
HELD_OUT = frozenset({
    *(f"GUM_news_{name}" for name in ("afghan", "asylum", "crane", "hackers", "korea", "sensitive", "soccer", "taxes")),
    *(f"GUM_interview_{name}" for name in ("cyclone", "gaming", "hill", "libertarian")),
})  # fmt: skip
_NAMES = {"person": "person", "organization": "organisation", "place": "place"}
_MARK = re.compile(r"\((?P<opened>\d+(?:\[\d+/\d+\])?)-(?P<kind>\w+)[^()]*(?P<whole>\))?|(?P<closed>\d+(?:\[\d+/\d+\])?)\)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Characters [start, end), the kind (an index of KINDS), and the number of what they refer to."""

    start: int
    end: int
    kind: int
    entity: int


@dataclass(frozen=True, slots=True)
class MentionText:
    """A text and its mentions in order, the wider first; with `names_only` some of them, and nothing is known of the rest."""

    name: str
    text: str
    mentions: tuple[GoldMention, ...]
    names_only: bool = False


def read_gum(folder: Path, *, held_out: bool = False) -> Iterator[MentionText]:
    """GUM's documents in name order: those to train on, or those that are held out."""
    for path in sorted(folder.glob("*.conllu")):
        if (path.stem in HELD_OUT) == held_out:
            yield parse_gum(path.stem, path.read_text(encoding="utf-8"))


def parse_gum(name: str, source: str) -> MentionText:
    """One document; its paragraphs become lines. Mentions in several parts are left out."""
    text, mentions = "", list[GoldMention]()
    for block in source.split("\n\n"):
        lines = block.splitlines()
        words = next((line.partition("=")[2].strip() for line in lines if line.startswith("# text =")), "")
        if not words:
            continue
        breaks = any(line == "# newpar" or line.startswith("# newpar ") for line in lines)
        text += ("\n" if breaks else " ") if text else ""
        mentions += _read_sentence(lines, words, len(text))
        text += words
    return MentionText(name, text, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))))


def _read_sentence(lines: Sequence[str], words: str, at: int) -> Iterator[GoldMention]:
    """The mentions of a sentence that starts at a character of the document."""
    places, opened = _place_words(lines, words), list[tuple[str, str, int]]()
    for (start, end), miscellany in places:
        for mark in _MARK.finditer(miscellany):
            if mark["opened"]:
                opened.append((mark["opened"], mark["kind"], start))
            ends = mark["opened"] if mark["whole"] else mark["closed"]
            if ends:
                number = next(n for n in reversed(range(len(opened))) if opened[n][0] == ends)
                entity, kind, began = opened.pop(number)
                if "[" not in entity:
                    yield GoldMention(at + began, at + end, KINDS.index(_NAMES.get(kind, "other")), int(entity))


def _place_words(lines: Iterable[str], words: str) -> list[tuple[tuple[int, int], str]]:
    """Each word's characters in the sentence, with its entity marks; the parts of "don't" are found one after the other."""
    places, at = [], 0
    for line in lines:
        columns = line.split("\t")
        if not columns[0].isdigit():
            continue
        found = words.find(columns[1], at)
        start, at = (found, found + len(columns[1])) if 0 <= found <= at + 1 else (at, at)
        marks = next((item[7:] for item in columns[9].split("|") if item.startswith("Entity=")), "")
        places.append(((start, at), marks))
    return places
