"""Words of saying swapped for others, British for American spelling, and he for she."""

from __future__ import annotations

import random
import re
from functools import partial

from benchmarks.changes.edits import Article, Change, Edit, rewrite
from benchmarks.changes.names import CULTURES, swap_names

INSTEAD = ("says", "added", "stated", "noted", "explained", "told reporters", "has said", "remarked", "stressed", "claimed", "posted")
_ONLY_AFTER_NAME = frozenset({"told reporters", "has said"})
_BRITISH = {
    "recogniz": "recognis", "criticiz": "criticis", "characteriz": "characteris", "emphasiz": "emphasis", "apologiz": "apologis",
    "summariz": "summaris", "theoriz": "theoris", "organiz": "organis", "realiz": "realis", "analyz": "analys", "honor": "honour",
    "labor": "labour", "defense": "defence", "neighbor": "neighbour", "center": "centre", "program ": "programme ", "harbor": "harbour",
    "favor": "favour", "color": "colour", "behavior": "behaviour", "signaled": "signalled", "labeled": "labelled", "canceled": "cancelled",
    "counseled": "counselled", "skeptic": "sceptic", "judgment": "judgement", "toward ": "towards ", "authoriz": "authoris",
    "publiciz": "publicis", "minimiz": "minimis", "scrutiniz": "scrutinis",
}  # fmt: skip


def swap_said(article: Article, rng: random.Random, *, put: str) -> Article:
    """Another word where the gold has "said" for a cue; what needs its subject before it only there."""
    edits: list[Edit] = []
    for entry in article.statements:
        if len(entry["cue"]) == 1 and entry["source"] and entry["content"]:
            start, end = entry["cue"][0]
            source = max(stop for _, stop in entry["source"])
            if article.text[start:end] != "said" or (put in _ONLY_AFTER_NAME and not 0 <= start - source <= 1):
                continue
            if put == "told reporters" and re.match(r",? (?:in|at|on|to)\b", article.text[end:]):
                continue
            edits.append((start, end, put))
    return rewrite(article, edits)


def respell(article: Article, rng: random.Random, *, british: bool) -> Article:
    table = _BRITISH if british else {there: here for here, there in _BRITISH.items()}
    pattern = re.compile(r"\b(?:" + "|".join(table) + ")", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        word = table[match[0].casefold()]
        return word[0].upper() + word[1:] if match[0][0].isupper() else word

    return rewrite(article, [(*match.span(), put(match)) for match in pattern.finditer(article.text)], lambda name: pattern.sub(put, name))


_PAIRS = (
    "he she|himself herself|his hers|mr ms|man woman|men women|boy girl|boys girls|father mother|son daughter|sons daughters"
    "|brother sister|brothers sisters|husband wife|uncle aunt|king queen|prince princess|spokesman spokeswoman|chairman chairwoman"
    "|businessman businesswoman|policeman policewoman|councilman councilwoman|congressman congresswoman|widower widow"
    "|grandfather grandmother|sir madam|lord lady|fisherman fisherwoman|salesman saleswoman|actor actress|waiter waitress"
    "|nephew niece|gentleman lady|dad mum"
)
_OTHER = {one: two for pair in _PAIRS.split("|") for one, two in (pair.split(), pair.split()[::-1])} | {"mrs": "mr", "miss": "mr"}
_GENDERED = re.compile(r"\b(?:" + "|".join(sorted({*_OTHER, "him", "her"}, key=lambda word: -len(word))) + r")\b(?!-)", re.IGNORECASE)
# after "her" these show that it is no possessive
_NOT_HELD = re.compile(
    r"\W*(?:$|[.,;:!?)”\"’]|(?:to|in|on|at|for|with|from|by|as|that|if|when|while|after|before|and|or|but|because|into|out|up|down|off|over"
    r"|about|against|the|a|an|how|what|why|where|who|not|again|so|too|then|there|here|was|is|were|had|has|would|could|this|these|those|it)\b)"
)


def swap_gender(article: Article, rng: random.Random) -> Article:
    """Men for women and women for men: names, pronouns, titles and words of kin."""
    renamed = swap_names(article, rng, CULTURES["Slavic"], other_gender=True)
    text = renamed.text

    def put(match: re.Match[str]) -> str:
        word = match[0].casefold()
        held = not _NOT_HELD.match(text, match.end())
        new = "her" if word == "him" or (word == "his" and held) else ("his" if held else "him") if word == "her" else _OTHER[word]
        return new.upper() if match[0].isupper() and len(word) > 1 else new.capitalize() if match[0][0].isupper() else new

    return rewrite(renamed, [(*match.span(), put(match)) for match in _GENDERED.finditer(text)], lambda name: _GENDERED.sub(_value, name))


def _value(match: re.Match[str]) -> str:
    word = match[0].casefold()
    new = {"him": "her", "her": "his"}.get(word) or _OTHER[word]
    return new.capitalize() if match[0][0].isupper() else new


WORDS: dict[str, Change] = {
    **{f'"{put}" for "said"': partial(swap_said, put=put) for put in INSTEAD},
    "spelling: British": partial(respell, british=True),
    "spelling: American": partial(respell, british=False),
    "he for she": swap_gender,
}
