"""What shows that one of two statements may be the other's opposite: a "not" in one of them, or a word whose opposite is in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.link.alignment import NEGATIONS
from onrecord.link.words import SMALL_WEIGHT, fold_text, stem_word, weigh_word
from onrecord.names import words_of

# what stands against what in news, in all forms that are told apart; add a line where one is missing
_OPPOSITES = """
accept accepts accepted agree agrees agreed back backs backed / refuse refuses refused reject rejects rejected decline declined
accept accepts accepted welcome welcomes welcomed / object objects objected
acquit acquits acquitted / convict convicts convicted
admit admits admitted confirm confirms confirmed / deny denies denied denying
after / before
approve approves approved / veto vetoed reject rejects rejected block blocks blocked
alive live lives survived survive survives / dead died killed die dies
all always every everybody everyone everything most / no nobody none nothing never few hardly neither
allow allows allowed permit permits permitted legal lawful / ban bans banned forbid forbids forbidden prohibited illegal unlawful
ally allies friend friends / enemy enemies foe foes
arrive arrives arrived come came stay stays stayed remain remains remained keep keeps kept / leave leaves left quit quits gone go
attack attacks attacked / defend defends defended
begin begins began begun start starts started continue continues continued / end ends ended stop stops stopped cease ceased
best better / worst worse
big bigger large larger more / small smaller little fewer less
build builds built rebuild rebuilt / demolish demolished destroy destroyed
buy buys bought keep kept / sell sells sold sale
capable able can / unable cannot incapable
cheap cheaper / expensive dearer costly
clean safe harmless / dirty polluted poisoned unsafe dangerous danger harm harmful
create creates created gain gains gained add added / cost costs lose loses lost destroy destroyed
early earlier / late later
against oppose opposes opposed opponent / for favour support supports supported supporter
enough plenty / lack lacks lacked shortage short
far / near close
first / last
free freed released release / captive held arrested detained prison jailed
full / empty
good right fair just correct accurate / bad wrong unfair unjust incorrect inaccurate flawed
guilty / innocent
healthy well / ill sick
hold holds held last lasts lasted survive survives survived / over collapse collapses collapsed finished
help helps helped benefit benefits benefited improve improves improved / harm harms harmed hurt hurts damage damages damaged worsen worsened
high higher highest / low lower lowest
honest truth true / dishonest lie lied lying liar false untrue fake forged
hope confident optimistic / fear afraid pessimistic
increase increases increased rise rises rose risen grow grows grew grown up raise raises raised doubled trebled
 / decrease decreases decreased fall falls fell fallen drop drops dropped shrink shrunk down cut cuts lowers lowered reduce reduces reduced
inside / outside
intact undamaged unharmed unhurt / lost damaged destroyed broken ruined injured wounded hurt
join joins joined enter entered / leave leaves left quit withdraw withdrew withdrawn
knew know known aware / unaware ignorant
love loved like liked / hate hated dislike disliked
majority / minority
man men / woman women
many / few
necessary needed must / unnecessary superfluous needless
north northern / south southern
one / none
open opens opened reopen / close closes closed shut
peace / war
possible / impossible
present attended there / absent missing
profit surplus / loss deficit
surplus / empty
public open / secret hidden
rich richer wealthy / poor poorer
strong stronger / weak weaker
success successful succeeded works worked / failure failed fails
temporary / permanent
tightened tighten stricter / loosened loosen looser
true / false
united unite unity / divided divide divided
useful useless work works worked / useless
vote voted unanimous unanimously / abstain abstained
voluntarily willing free / force forced coerced pressure unwilling
win wins won victory / lose loses lost defeat defeated
with / without
yes / no
"""

# words of the table that stand in any sentence
_SLIGHT = words_of(
    "after before best down early first for good go gone last late many more now one out over right there up well with without"
)

# what makes a word its own opposite: unqualified, imperfect; the longer the rest has to be, the more words begin so by chance
_UNDOING = re.compile(r"(?:un(?=....)|(?:im|in|il|ir|dis|non)(?=......))(.+)")
# "was not qualified", "have never expressed"; and what it stands against
_NOT_SO = re.compile(
    r"\b(?:is|are|was|were|(?P<did>has|have|had|does|do|did))(?: not| never|n['’]t)(?:,? ever)?"
    r"(?: (?!only\b)\w+ly| been| ever| even| yet)? [“\"'‘]*(?!only\b|just\b)(?P<word>\w{4,})",
    re.IGNORECASE,
)
_SO = re.compile(r"(?:\b(?:is|are|was|were|been|has|have|had)|['’](?:s|re|ve))(?: (?!to\b)[“\"'‘]?\w+){0,2} [“\"'‘]*$", re.IGNORECASE)
# what was done, beside what was not: "came", "did not come"
_PAST = {
    stem_word(past): stem_word(base)
    for past, base in (
        *(("came", "come"), ("gave", "give"), ("took", "take"), ("made", "make"), ("wrote", "write"), ("knew", "know"), ("told", "tell")),
        *(("paid", "pay"), ("sent", "send"), ("found", "find"), ("sold", "sell"), ("bought", "buy"), ("spoke", "speak"), ("held", "hold")),
        *(("broke", "break"), ("built", "build"), ("chose", "choose"), ("kept", "keep"), ("lost", "lose"), ("stole", "steal")),
    )
}
_AKIN = 6  # letters that "qualified" and "qualifications" have in common


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _OPPOSITES.strip().replace("\n /", " /").splitlines():
        sides = [frozenset(stem_word(word) for word in side.split()) for side in line.split(" / ")]
        for own, other in (sides, sides[::-1]):
            for word in own:
                found[word] = found.get(word, frozenset()) | other
    return found


def find_sign(left: str, right: str) -> str | None:
    """What shows it: "not" where one side alone has one, else the right's word that stands against one of the left; None without any."""
    one, two = fold_text(left), fold_text(right)
    if any(word in NEGATIONS for word in one) != any(word in NEGATIONS for word in two):
        return "not"
    first, second = {stem_word(word) for word in one}, {stem_word(word): word for word in two}
    wanted = {other for stem in first - second.keys() for other in _opposites().get(stem, ())}
    bases, affirmed = _bases(second), _bases(first)
    wanted |= {stem for stem, base in bases.items() if any(_are_akin(base, other) for other in first)}
    wanted |= {stem for stem in second if any(_are_akin(base, stem) for base in affirmed.values())}
    return min((word for stem, word in second.items() if stem in wanted and stem not in first), default=None)


def find_undone(left: str, right: str) -> str | None:
    """The word of which one text says that it is not so and the other that it is: "was not qualified", "is qualified"; else None."""
    for one, other in ((left, right), (right, left)):
        if NEGATIONS & set(fold_text(other)):
            continue
        denied = {_base(fold): found for found in _NOT_SO.finditer(one) for fold in fold_text(found["word"])[:1]}
        for found in re.finditer(r"\w{4,}", other):
            folds = fold_text(found[0])[:1]
            own = denied.get(_base(folds[0])) if folds else None
            if own and weigh_word(folds[0]) > SMALL_WEIGHT and (own["did"] or _SO.search(other[: found.start()])):
                return found[0]
    return None


def _base(fold: str) -> str:
    """The stem of a verb as it stands after "did not"."""
    stem = stem_word(fold)
    return _PAST.get(stem, stem)


def _bases(stems: Iterable[str]) -> dict[str, str]:
    """What is left of words that begin with "un-" without it."""
    return {stem: found[1] for stem in stems if (found := _UNDOING.fullmatch(stem))}


def _are_akin(base: str, stem: str) -> bool:
    return base == stem or (len(base) >= _AKIN and base[:_AKIN] == stem[:_AKIN])


def is_telling(sign: str | None) -> bool:
    """Whether what shows it is a word of some weight, no "not" and no "for"."""
    return sign is not None and sign not in NEGATIONS and weigh_word(sign) > SMALL_WEIGHT and sign not in _SLIGHT
