"""How a statement answers the one of another right before it: what an editor takes for a denial though it repeats no word of it."""

from __future__ import annotations

import re
from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion, overlap
from onrecord.link.predicates import says_something
from onrecord.link.tellings import Telling
from onrecord.link.words import fold_text
from onrecord.names import name_keys

SPOKEN_OF = 0.2  # share of two wordings that is the same where the one who is spoken of says the same with a "not",
REPEATED = 2  # and how many words of weight
FIRST = 60  # characters of an answer in which it tells of a plan
AKIN = 4  # letters that "an order" and "ordered" have in common
OPENING = 12  # words of an answer among which its "not" stands

_SUBJECT = r"(?:that )?(?:no,? )?(?:it|he|she|they|we|i|there|that|this)"
# what is said to be not so by an auxiliary alone: "that it was not", "We did not."
_NOT_SO = re.compile(
    rf"^\W*{_SUBJECT} (?:(?P<be>is|was|are|were)|(?P<have>has|have|had)|(?P<do>do|does|did))(?:n['’]t|(?: \w+)? not| never)\W*$",
    re.IGNORECASE,
)
_FAMILIES = {
    "be": re.compile(r"\b(?:is|was|are|were|be|been|being)\b", re.IGNORECASE),
    "have": re.compile(r"\b(?:has|have|had|having)\b", re.IGNORECASE),
}
# that nothing of it is so, whatever the verb: "it had confirmed nothing of the kind", "She has done no such thing"
_NOTHING_OF_IT = re.compile(rf"^\W*{_SUBJECT}(?: \w+){{0,3}} (?:nothing of the (?:sort|kind)|no such (?:thing|\w+))\W*$", re.IGNORECASE)
# against a "not": "He asked for exactly that", "We did just that"
_JUST_THAT = re.compile(
    r"\b(?:ask(?:ed|s)? for|di?d|does?|done|sa(?:y|ys|id)|want(?:ed|s)?|promised|got|gave|was) (?:exactly|precisely|just) (?:that|this|so)\b",
    re.IGNORECASE,
)
_LYING = re.compile(
    r"^\W*(?:that )?(?P<who>he|she|they|you|(?:[A-Z][\w.’'-]+ ?){1,4}?) ?(?:is|was|were|are|has been|had been|['’]s|['’]re)(?: simply| just| again"
    r"| plainly| clearly)? (?:lying|a liar|liars|not telling the truth|telling (?:lies|untruths|a lie)|making (?:it|that|this) up)\W*$",
    re.IGNORECASE,
)
_INNOCENT = re.compile(
    r"^\W*(?:(?:his|her|their|its) innocence|(?:to be )?(?:not guilty|innocent)(?: (?:of|to) .{1,40})?)\W*$", re.IGNORECASE
)
# "fewer than 80", "the crowd at 15,000": a count and nothing more
_NUMBER = r"(?:\d[\d,.]*(?: (?:million|billion|thousand|hundred))?|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:dozens?|hundreds?|thousands?)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_COUNT = re.compile(
    rf"^\W*(?:the (?:crowd|number|figure|total|toll|turnout|size) (?:at|as|is|was) )?(?:at )?(?P<how>fewer than|less than|more than|no more than|at most|at least"
    rf"|only|just|nearer|closer to|about|around|some|up to|nearly|barely|half)? ?(?P<number>{_NUMBER})(?: (?:people|of them|per cent|percent|in all))?\W*$",
    re.IGNORECASE,
)
_WISHES = re.compile(r"\b(?:want|wish|hop|ask|demand|need|call|expect|aim|promis|predict)\w*\b", re.IGNORECASE)
# "the counter at the door shows 140"
_COUNTED = re.compile(
    rf"\b(?:shows?|showed|counted|recorded|registered|lists?|listed|put it at|found) (?:only |just |about |some |nearly |more than |at least )?(?P<number>{_NUMBER})\W*$",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_NO_INTENT = re.compile(
    r"\b(?:(?:has|have|had|with|there (?:is|was|are|were)) (?:absolutely )?(?:no|never had any|not the slightest) (?:intention|plans?|desire|ambition|wish)s? (?:of|to|for)"
    r"|(?:never|(?:does|do|did) not|(?:does|do|did)n['’]t) (?:intend(?:ed)? to|plan(?:ned)? to)|(?:is|was|are|were) not (?:planning|preparing|about) to)\b",
    re.IGNORECASE,
)
_INTENDS = re.compile(
    r"\b(?:prepar\w+|plan(?:s|ned|ning)?|intend\w*|intent|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|about to|going to|poised"
    r"|mean(?:s|t) to|threaten\w*|tr(?:y|ies|ied|ying) to|would|will|on the point of)\b",
    re.IGNORECASE,
)
# of a past deed, by who is said to have done it: "We never gave such an order", "that she had not asked for it"
_DID_NEVER = re.compile(
    r"^\W*(?:that )?(?:no,? )?(?:we|i|he|she|they|it|nobody|no one|none of (?:us|them|our \w+|his \w+|her \w+|its \w+|their \w+)"
    r"|(?:our|his|her|its|their) [\w’'-]+)(?: themsel\w+| (?:him|her|it)self)?"
    r" (?:(?:(?:have|has|had|did)(?:n['’]t| not| never)|never) (?!always\b|only\b|just\b|yet\b|been\b)\w+|(?:had|did|took|gave|got|found|saw|knew|sent|\w+ed) (?:nothing|none|no (?:part|role|hand|say)))\b",
    re.IGNORECASE,
)
_SUCH = re.compile(
    r"\b(?:no|never|not|n['’]t|nothing)\b[^.;]{0,40}?\b(?:such (?:an? )?(?P<one>\w+)|(?:that|this) (?:kind|sort))", re.IGNORECASE
)
_ALL = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bafter )(?<!\bof )\b(?:all(?! (?:or|but|the same)\b)|each|every|everybody|everyone|always|both)\b",
    re.IGNORECASE,
)
_NONE_OF = re.compile(
    r"^\W*(?:that )?(?:none|not (?:one|a single one)|neither|nobody|no one)(?: of (?:them|us|these|those|the \w+))\b", re.IGNORECASE
)
_DAY = (
    r"(?P<on>(?:the )?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d))"
)
_DATED = re.compile(rf"\b(?:in|on|since|by|as early as|already in) (?:\d{{1,2}} |early |late |mid-)?{_DAY}\b", re.IGNORECASE)
_ONLY_ON = re.compile(
    rf"\b(?:only|not until|not before|no earlier than)(?: in| on| since| from)? (?:\d{{1,2}} |early |late |mid-)?{_DAY}\b", re.IGNORECASE
)
_ORIGIN = re.compile(
    r"\b(?:(?:came|comes|stems|stemmed) from|was [\w’' -]{1,30}?['’]s? (?:doing|fault|idea|invention|work)|(?:was|were|had been) (?:begun|caused|drafted|fired|invented"
    r"|launched|provoked|started|written) by|(?:is|was|were) (?:to blame|behind|responsible)|(?:shot|fired|struck|attacked) first|(?:started|began|caused|provoked) (?:it|the \w+))\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|won['’]t|would(?:n['’]t)?|should(?:n['’]t)?|shall|must|ought|could(?:n['’]t)?|can(?:not|['’]t)?|may|might|going to|want\w*|hop\w+|need\w*)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_TITLES = frozenset(
    "the and but president prime minister secretary senator governor general colonel mayor judge republican republicans democrat democrats"
    " democratic mister mrs miss state foreign ministry campaign party house national committee department spokesman spokeswoman news".split()
)


def says_not_so(content: str, before: str) -> bool:
    """Whether an answer says, by an auxiliary that fits what was said before it, that this is not so; or that nothing of it is."""
    if _NOTHING_OF_IT.search(content):
        return True
    short = _NOT_SO.search(content)
    family = next((name for name in ("be", "have", "do") if short and short[name]), None)
    return bool(family) and (family == "do" or bool(_FAMILIES[family or ""].search(before))) and not is_negative(before)


def says_just_that(content: str, before: str) -> bool:
    """Whether an answer says that just what was said not to be so is so."""
    return bool(_JUST_THAT.search(content)) and is_negative(before) and not is_negative(content)


def is_negative(content: str) -> bool:
    return bool(NEGATIONS & set(fold_text(content)))


def read_liar(content: str) -> str | None:
    """Who is said to be lying, "" for a pronoun; None where nobody is."""
    match = _LYING.search(content)
    return None if not match else match["who"].strip() if match["who"][0].isupper() and match["who"].casefold() not in _PRONOUNS else ""


_PRONOUNS = frozenset(("he", "she", "they", "you"))


def pleads_innocence(content: str) -> bool:
    return bool(_INNOCENT.search(content))


def counts_otherwise(content: str, before: str) -> bool:
    """Whether an answer is nothing but a count, and another than the one before it."""
    match = _COUNT.search(content) or _COUNTED.search(content)
    if not match:
        return False
    counts = [found[0] for found in _ANY_NUMBER.finditer(before)]
    return bool(counts) and match["number"] not in counts


def counts_the_same_otherwise(left: Assertion, right: Assertion) -> bool:
    """Whether two say the same of one count each, but another one: "there had been 40 swans", "there had been 41"."""
    figures = left.figures | right.figures
    mine, theirs = right.stems.keys() - figures, left.stems.keys() - figures
    one_each = len(left.figures) == len(right.figures) == 1 and left.figures != right.figures
    return one_each and mine <= theirs and len(theirs - mine) <= 1 and says_something(right.telling.content)


def denies_intent(content: str, whole: str, before: str) -> bool:
    """Whether an answer denies that its speaker has in mind what another said of them."""
    return (
        bool(_NO_INTENT.search(content))
        and bool(_INTENDS.search(before))
        and is_spoken_of(whole, content, before)
        and not is_negative(before)
    )


def is_spoken_of(whole: str, content: str, before: str) -> bool:
    """Whether what was said before names who answers, by a word of a name in what stands around the answer's content."""
    around = whole.replace(content, " ")
    own, named = ({name.casefold()[:5] for name in _NAMES.findall(text) if name.casefold() not in _TITLES} for text in (around, before))
    return bool(own & named)


def says_not(one: Assertion, other: Assertion, whole: str) -> bool:
    """Whether who was spoken of says the same with a "not"."""
    first, second = one.telling.content, other.telling.content
    opening = " ".join(second.split()[:OPENING])
    shared = len(one.stems.keys() & other.stems.keys())
    return (
        is_negative(opening)
        and not is_negative(first)
        and shared >= REPEATED
        and overlap(one, other) >= SPOKEN_OF
        and not (_MODAL.search(second) or _MODAL.search(first))
        and is_spoken_of(whole, second, first)
    )


def did_never(content: str, whole: str, before: str) -> bool:
    """Whether who is spoken of says of a past deed that it never was."""
    said = bool(_DID_NEVER.search(content)) and not _MODAL.search(content[:FIRST]) and not _MODAL.search(before)
    return said and not is_negative(before) and is_spoken_of(whole, content, before)


def denies_such(content: str, before: str) -> bool:
    """Whether an answer says that there is none such: "We never gave such an order"."""
    found = _SUCH.search(content)
    if not found or is_negative(before) or _MODAL.search(content[: found.end()]):
        return False
    return found["one"] is None or any(word[:AKIN] == found["one"][:AKIN].casefold() for word in fold_text(before))


def answers_charge(one: Assertion, content: str) -> bool:
    """Whether what somebody is accused of is answered with a "not" about a past or present fact."""
    opening = " ".join(content.split()[:OPENING])
    return one.telling.act == "accuse" and is_negative(opening) and not _MODAL.search(content) and not is_negative(one.telling.content)


def none_of_all(content: str, before: str) -> bool:
    """Whether one says "all" and the answer "none of them"."""
    return bool(_ALL.search(before) and _NONE_OF.search(content)) and not is_negative(before)


def dates_otherwise(one: Assertion, other: Assertion) -> bool:
    """Whether an answer has it only on a later day: "knew in March", "learned of it only in June"."""
    first, second = _DATED.search(one.telling.content), _ONLY_ON.search(other.telling.content)
    shares = one.stems.keys() & other.stems.keys()
    return bool(first and second and shares) and first["on"].casefold() != second["on"].casefold()


def blames_another(one: Assertion, other: Assertion) -> bool:
    """Whether each names another as the one from whom it came."""
    first, second = _ORIGIN.search(one.telling.content), _ORIGIN.search(other.telling.content)
    shares = (one.stems.keys() & other.stems.keys()) - one.names - other.names
    return bool(first and second and shares) and bool(one.names | one.opening) and not one.names & other.names


def find_answer(one: Assertion, denial: Telling, other: Assertion | None, whole: str) -> str | None:
    """How a statement denies the one of another right before it; None where it does not. `whole` is the answer with its cue and source."""
    before, content = one.telling.content, denial.content.strip()
    if denial.act in ("ask", "demand", "promise") or denial.negated or not says_something(before):
        return None
    if says_not_so(content, before):
        return "says that it is not so"
    if says_just_that(content, before):
        return "says that it is so"
    liar = read_liar(content)
    if liar is not None and (not liar or name_keys(liar)[-1:] == name_keys(one.telling.speaker or "")[-1:]):
        return "answers that it is a lie"
    if pleads_innocence(content) and is_spoken_of(whole, content, before):
        return "pleads innocence"
    if denies_such(content, before):
        return "says that there is none such"
    if did_never(content, whole, before):
        return "who is spoken of says that it never was"
    if none_of_all(content, before):
        return "says that none of them is"
    if answers_charge(one, content) and is_spoken_of(whole, content, before):
        return "answers the charge"
    if other and dates_otherwise(one, other):
        return "has it on another day"
    if other and blames_another(one, other):
        return "names another"
    if (counts_otherwise(content, before) and not _WISHES.search(whole)) or (other and counts_the_same_otherwise(one, other)):
        return "gives another count"
    if denies_intent(content, whole, before):
        return "denies having it in mind"
    if other and says_not(one, other, whole):
        return "who is spoken of says the same with a “not”"
    return None
