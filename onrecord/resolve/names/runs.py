"""Where the name begins in a run of capitalised words: what only a sentence's beginning set in capitals is left out."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS, fold_name, is_acronym, words_of
from onrecord.resolve.lexicon import BODIES, COMMON, COMPANY_ENDS, DATES, PLACES, ROLES
from onrecord.resolve.names.givennames import given_gender

Token = tuple[str, int, int]

_GIVEN_MONTHS = words_of("april may june jun august jan mar")
# given names that are small words too: names where a sentence does not begin with them
_GIVEN_SMALL = words_of("per will an do so no long down still")
_NAME_PARTS = words_of("home news first second third")
_SPEAKS = re.compile(r" (?:said|says|told|added|asked|wrote|argued)\b|, (?:who|\d\d)\b")
_DATED_BEFORE = re.compile(r"\b(?:in|on|since|last|by|until|late|early|mid|this|of|\d+)[ -]$", re.IGNORECASE)
_INITIALS = re.compile(rf"(?:[{CAPITALS}]\.)+")
_AFFECTED = re.compile(
    r"[A-Z][\w]+-(?:hit|based|born|led|backed|ravaged|stricken|bound|educated|owned|run|funded|trained|style|era|wide|area|placed|seeded|ranked|grader)$"
)
_DAYS_AND_MONTHS = DATES - words_of("last next this on")
_NAMED = BODIES | COMPANY_ENDS
_GIVEN_DAYS = words_of("sunday monday friday")
_GIVEN_DATES = _GIVEN_MONTHS | _GIVEN_DAYS
_DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
_FEASTS = words_of("black good ash super cyber easter palm holy whit bloody giving on the first second last next this mr mrs ms miss dr")
_TIME_OF_DAY = re.compile(r" (?:night|morning|afternoon|evening)\b")
PLACE_LEADS = words_of("in at from near across into outside around toward towards through via")

_EDGES = " \t\n\u00a0\"“”„«‘'(["
# the time of day before an entry of a live page
_CLOCK = re.compile(r"[\s\"“‘]*\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[:.,–—-]? +$")


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word is the first of its sentence, quotation or line."""
    before = start
    while before and text[before - 1] in _EDGES:
        before -= 1
        if text[before] == "\n":
            return True
    if before == 0 or text[before - 1] in ".!?:;—–…":
        return True
    line_end = text.rfind("\n", max(0, start - 24), start)
    return (line_end >= 0 or start <= 24) and _CLOCK.match(text, line_end + 1, start) is not None


def drop_common(text: str, tokens: list[Token], opens: bool) -> list[Token]:
    """A run without the plain words at its start that only a sentence's beginning set in capitals."""
    first = 0
    if len(tokens) > 1 and tokens[-1][0] == "I" and {fold_name(tokens[0][0]), fold_name(tokens[-2][0])} & (PLACE_LEADS | PLACES):
        tokens = tokens[:-1]  # "In Weavers Street I met"
    while first < len(tokens):
        word = tokens[first][0]
        affected = len(tokens) - first > 1 and _AFFECTED.match(word) is not None  # "Typhoon-hit Baryo"
        if not (fold_name(word) in COMMON or word.isdigit() or affected or _is_several(tokens[first:])):
            break
        if fold_name(word) in _GIVEN_DATES and _is_given_date(text, tokens[first:]):
            break
        small = fold_name(word) in _GIVEN_SMALL and len(tokens) - first > 1 and not word.isupper() and not tokens[first + 1][0].isupper()
        if small and (not (opens and first == 0) or _SPEAKS.match(text, tokens[-1][2])):
            break
        if len(tokens) - first > 1 and _INITIALS.fullmatch(word):  # "A. B. Okoro"
            break
        if len(tokens) == 1 and is_acronym(word) and not opens:
            break
        if len(tokens) - first > 1 and _is_of_name(text, tokens, first):
            break
        first += 1
    kept = tokens[first:]
    shouted = len(kept) > 2 and kept[0][0].isupper() and len(kept[0][0]) > 3 and not any(token.isupper() for token, _, _ in kept[1:])
    return kept[1:] if shouted else kept


def drop_day(text: str, tokens: list[Token]) -> list[Token]:
    """A run without the day at its end on which something is said: "Varga Sunday night recalled", not "Ada Sunday said", "Black Friday"."""
    if len(tokens) < 2 or fold_name(tokens[-1][0]) not in _DAYS or fold_name(tokens[-2][0]) in _FEASTS:
        return tokens
    timed = _TIME_OF_DAY.match(text, tokens[-1][2]) is not None
    return tokens[:-1] if timed or given_gender(tokens[-2][0]) is None else tokens


def _is_several(tokens: list[Token]) -> bool:
    """ "Senators Hugh Orsk and Ada Lund": an office that several hold, before the first of their names."""
    if len(tokens) < 3 or given_gender(tokens[1][0]) is None:
        return False
    folded = [fold_name(token) for token, _, _ in tokens]
    return folded[0].endswith("s") and folded[0].removesuffix("s") in ROLES and BODIES.isdisjoint(folded)


def _is_of_name(text: str, tokens: list[Token], first: int) -> bool:
    """Whether a plain word belongs to a body: "the Home Office", "News UK"; after an article any, "the All Progressives Congress"."""
    word, following = fold_name(tokens[first][0]), tokens[first + 1][0]
    ends = fold_name(tokens[-1][0]) in _NAMED
    if word in _NAME_PARTS:
        return ends or fold_name(following) in _NAMED or (word == "news" and following.isupper())
    article = text.endswith(("the ", "The "), max(0, tokens[first][1] - 4), tokens[first][1])
    return article and ends and word in COMMON and word not in _DAYS_AND_MONTHS


def _is_given_date(text: str, tokens: list[Token]) -> bool:
    """Whether a month's name or a day's begins a person's: "April Quill", not "in April Quill"; ", Sunday Grace,"."""
    if fold_name(tokens[0][0]) in _GIVEN_DAYS:
        return len(tokens) == 2 and text.startswith(",", tokens[1][2]) and _is_apposed(text, tokens[0])
    if len(tokens) < 2 or not tokens[1][0][0].isalpha():
        return False
    if fold_name(tokens[1][0]) in ROLES and (len(tokens) > 2 or not _SPEAKS.match(text, tokens[1][2])):  # "May Judge, 90"
        return False
    return not _DATED_BEFORE.search(text, max(0, tokens[0][1] - 8), tokens[0][1])


def _is_apposed(text: str, token: Token) -> bool:
    """Whether a name between two commas begins with a word, ", Sunday Grace,"; a day has its preposition before it."""
    return text.endswith((", ", "Mr ", "Mrs ", "Chief ", "Pastor "), max(0, token[1] - 8), token[1])
