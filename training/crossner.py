"""CrossNER politics (a word and its tag a line) as texts with names: where a name alone is a whole mention as GUM marks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.annotate.mentions import KINDS
from onrecord.names import words_of
from training.gum import GoldMention, MentionText

SENTENCES = 15  # a text: about three windows
_NAMES = {
    "person": "person", "politician": "person", "organisation": "organisation", "politicalparty": "organisation",
    "country": "place", "location": "place",
}  # fmt: skip
_CLOSES = frozenset(".,;:!?)]%") | {"'s", "’s", "n't", "''"}
_OPENS = frozenset("([") | {"``"}
# Before and after these words a name with its article is a phrase of its own: "by the Elda Party in". Other words may belong to it.
_APART = words_of(
    """
    . , ; : ( ) and or but of in by to with from for on at as that when while after before under between against was is were are had
    has did will would who which said into during until since"""
)


def read_crossner(folder: Path) -> Iterator[MentionText]:
    """All parts of the corpus, some sentences a text; only the names are known, and no more than names is to be learnt from it."""
    for path in sorted(folder.glob("*.txt")):
        sentences = [block.splitlines() for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip()]
        for at in range(0, len(sentences), SENTENCES):
            yield parse_crossner(f"crossner_{path.stem}_{at}", sentences[at : at + SENTENCES])


def parse_crossner(name: str, sentences: Sequence[Sequence[str]]) -> MentionText:
    """One text of some sentences; words are joined as in print."""
    text, mentions = "", list[GoldMention]()
    for lines in sentences:
        rows = [line.split("\t") for line in lines]
        words, tags = [row[0] for row in rows], [row[1] for row in rows]
        places = []
        for number, word in enumerate(words):
            close = number == 0 or word in _CLOSES or words[number - 1] in _OPENS
            text += ("\n" if text and number == 0 else "" if close else " ") + word
            places.append((len(text) - len(word), len(text)))
        for first, last, kind in _names(words, tags):
            mentions.append(GoldMention(places[first][0], places[last][1], KINDS.index(kind), len(mentions)))
    return MentionText(name, text, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))), names_only=True)


def _names(words: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last word and kind of the names that nothing but an article belongs to."""
    for first, tag in enumerate(tags):
        kind = _NAMES.get(tag.removeprefix("B-"))
        if not tag.startswith("B-") or not kind:
            continue
        last = first
        while last + 1 < len(tags) and tags[last + 1].startswith("I-"):
            last += 1
        begin = first - 1 if first and words[first - 1].lower() in ("the", "a", "an") else first
        if all(at in (-1, len(words)) or words[at].lower() in _APART for at in (begin - 1, last + 1)):
            yield begin, last, kind
