"""What a telling asserts, in the parts that are compared: words that weigh something, names, figures, denial, whose own deed it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.alignment import NEGATIONS
from onrecord.link.tellings import Telling, same_speaker
from onrecord.link.words import FORMULA_WEIGHT, RARE_WEIGHT, Word, fold_text, read_words, stem_word, weigh_word
from onrecord.names import words_of
from onrecord.records import Span

LEAST_WORDS, LEAST_WEIGHT = 3, 0.7  # words of a content, and what those of weight weigh, below which nothing is asserted
COMMON_SHARE = 0.6  # share of two wordings that is the same from which one differing name or figure makes another claim

_SELF = words_of("i me my mine myself")
_OF_ONESELF = re.compile(r"\b(?:I|[Mm](?:e|y|ine|yself))\b")
_PERHAPS_OF_ONESELF = re.compile(r"^\W*(?:that )?(?:s?he)\b|\b(?:his|her)\b", re.IGNORECASE)
_OF_A_GROUP = re.compile(r"^\W*(?:that )?(?:they|their|we|our)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:[a-z]+s|half|third|quarter|percent|per cent|majority|most|many|people|in (?:\d+|two|three|four|five|ten))\b")
_ASKED = re.compile(r"\?[\s”\"'’»)]*$")
_GREETING = re.compile(
    r"^\W*(?:(?:thank you|thanks|good (?:morning|evening|afternoon|night|luck)|hello|welcome|god bless|congratulations)\b[^.;:]{0,40}"
    r"|(?:no comment|(?:yes|no)(?=[,.!;:]|$)|no (?:way|problem|thanks|thank you|doubt|questions?)|okay|happy to (?:help|answer)"
    r"|i(?: am|'m|’m) sorry|let me|look|well)\b[^,.;:]{0,40})\W*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Assertion:
    """A telling with the stems of its words and what each weighs, its names and figures; `opening` is the first word where it may be a
    name as well; `denies` tells that the content is denied."""

    telling: Telling
    stems: Mapping[str, float]
    names: frozenset[str]
    opening: frozenset[str]
    figures: frozenset[str]
    negations: int
    denies: bool
    own: bool

    @property
    def weight(self) -> float:
        return sum(self.stems.values())


def read_assertion(telling: Telling) -> Assertion | None:
    """What a telling asserts; None for questions, greetings, thanks and what is too short to be known again."""
    content = telling.content.strip()
    if telling.act == "ask" or (telling.negated and telling.act != "deny") or _ASKED.search(content) or _GREETING.search(content):
        return None
    words = _words_in(content)
    found = _take_apart(telling, words)
    return found if len(words) >= LEAST_WORDS and found.weight >= LEAST_WEIGHT else None


def take_apart(telling: Telling) -> Assertion:
    """The parts of a telling, whether it asserts anything or not."""
    return _take_apart(telling, _words_in(telling.content.strip()))


def _take_apart(telling: Telling, words: Sequence[Word]) -> Assertion:
    folds = {word.fold for word in words}
    return Assertion(
        telling,
        read_words_of(telling.content),
        frozenset(stem_word(word.fold) for word in words if _is_name(word)),
        frozenset(stem_word(word.fold) for word in words[:1] if word.text[0].isupper() and word.weight >= RARE_WEIGHT),
        frozenset(fold for fold in folds if _FIGURE.search(fold)),
        sum(word.fold in NEGATIONS for word in words),
        telling.act == "deny",
        telling.manner != "indirect" and bool(folds & _SELF),
    )


def _words_in(content: str) -> list[Word]:
    return read_words(content, [Span(0, len(content))]) if content else []


def read_words_of(text: str) -> dict[str, float]:
    """The stems of a text's words that weigh something, with what they weigh."""
    weights = {fold: weigh_word(fold) for fold in fold_text(text)}
    return {stem_word(fold): weight for fold, weight in weights.items() if weight > FORMULA_WEIGHT}


def _is_name(word: Word) -> bool:
    return word.start > 1 and word.text[0].isupper() and word.fold not in _SELF


def overlap(left: Assertion, right: Assertion) -> float:
    """The share of the weight of both wordings that stands in both."""
    shared = sum(weight for stem, weight in left.stems.items() if stem in right.stems)
    return shared / max(left.weight, right.weight)


def find_difference(left: Assertion, right: Assertion) -> str | None:
    """Why two assertions cannot be one claim whatever their words say; None where no rule tells them apart."""
    if left.own and right.own and not same_speaker(left.telling, right.telling):
        return "each speaks of themselves"
    if left.figures and right.figures and not (left.figures <= right.figures or right.figures <= left.figures):
        return "another figure"
    one, two = left.names - right.names, right.names - left.names
    if one and two and overlap(left, right) >= COMMON_SHARE and not _akin(one, two):
        return "another name"
    return None


def names_differ(left: Assertion, right: Assertion) -> bool:
    """Whether each of two has a name, or what may be one at its beginning, that the other has not, in no form."""
    one, two = ((own.names | own.opening) - other.names - other.stems.keys() for own, other in ((left, right), (right, left)))
    return bool(one) and bool(two) and not _akin(one, two)


def speak_of_themselves(left: Assertion, right: Assertion) -> bool:
    """Whether two different people, or groups, each speak of themselves: "I shall vote for it", "that she would vote for it"."""
    said = left.telling, right.telling
    if same_speaker(*said) is False and all(_GROUP.search(one.speaker or "") and _OF_A_GROUP.search(one.content) for one in said):
        return True
    own = [bool(_OF_ONESELF.search(one.content)) for one in said]
    told = [one.manner == "indirect" and bool(_PERHAPS_OF_ONESELF.search(one.content)) for one in said]
    return same_speaker(*said) is False and any(own) and all(first or second for first, second in zip(own, told, strict=True))


def _akin(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a name on one side may be one on the other: Orlavia and Orlavian."""
    return any(one[:5] == two[:5] for one in left for two in right)


def shared_words(left: Assertion, right: Assertion) -> list[str]:
    """The words that both have, the weightiest first, as the left has them."""
    shared = {stem: weight for stem, weight in left.stems.items() if stem in right.stems}
    seen: dict[str, str] = {}
    for fold in fold_text(left.telling.content):
        seen.setdefault(stem_word(fold), fold)
    return [seen[stem] for stem in sorted(shared, key=lambda stem: (-shared[stem], stem)) if stem in seen]
