"""A plain word that opens a sentence before a name and is no given name: "Former Orsk advisers", "Professors Orsk and Lund"."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.names import fold_name
from onrecord.resolve.lexicon import COMMON, ROLE_MODIFIERS, ROLES
from onrecord.resolve.names.givennames import gender_of_person
from onrecord.resolve.names.mentions import Mention

_DOING, _DONE = 7, 8  # letters of words such as "playing" and "absorbed"; shorter ones may be names, "Ming", "Alfred"


def cut_openers(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those cut that only such a word keeps apart from somebody whom the text names in full elsewhere."""
    full = [one for one in mentions if len(one.words) > 1 and one.kind in ("person", "unknown")]
    opening = [one for one in full if (one.opens or one.in_title) and not (one.title or one.honorific or gender_of_person(one.words[0]))]
    if not opening:
        return mentions
    printed = Counter(one.words for one in full)
    unsure = {one.start for one in opening if printed[one.words] == 1}
    ends = {one.words[n:] for one in full if one.start not in unsure for n in range(len(one.words))}
    for one in opening:
        rest = one.words[1:]
        if one.start in unsure and rest in ends and _is_plain(text, one.words[0]):
            one.start += text[one.start : one.end].index(rest[0], len(one.words[0]))
            one.whole_start, one.words, one.opens = one.start, rest, False
    return mentions


def _is_plain(text: str, word: str) -> bool:
    """Whether a word is one of the language: by its form, by the tables, or because the text has it elsewhere without a capital."""
    folded = fold_name(word)
    if folded in COMMON | ROLE_MODIFIERS or (folded.endswith("s") and folded.removesuffix("s") in ROLES):
        return True
    if not word.isalpha() or word.isupper():
        return False
    formed = (folded.endswith("ing") and len(folded) >= _DOING) or (folded.endswith("ed") and len(folded) >= _DONE)
    return formed or re.search(rf"\b{word.lower()}\b", text) is not None
