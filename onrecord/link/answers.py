"""How a statement answers the one of another right before it: what an editor takes for a denial though it repeats hardly a word of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion, overlap, read_words_of
from onrecord.link.opposites import find_undone
from onrecord.link.papers import find_paper, read_undone
from onrecord.link.predicates import says_something
from onrecord.link.sentences import is_answered
from onrecord.link.tellings import Telling
from onrecord.link.words import fold_text
from onrecord.names import name_keys, words_of

SPOKEN_OF = 0.2  # share of two wordings that is the same where the one who is spoken of says the same with a "not",
REPEATED = 2  # and how many words of weight
OPENING = 12  # words of an answer among which its "not" stands
BRIEF = 25  # words of a statement that says one thing
FIRST = 60  # characters of an answer in which it tells of a plan
AKIN, AKIN_NAME = 4, 5  # letters that "an order" and "ordered" have in common; those of Orlavia and Orlavian

_SUBJECT = r"(?:that )?(?:no,? )?(?:it|he|she|they|we|i|there|that|this)"
# what is said to be not so by an auxiliary alone: "that it was not", "We did not."
_NOT_SO = re.compile(
    rf"^\W*{_SUBJECT} (?:(?P<be>is|was|are|were)|(?P<have>has|have|had)|(?P<do>do|does|did))(?:n['’]t|(?: \w+)? not| never)\W*$",
    re.IGNORECASE,
)
_FAMILIES = {
    "be": re.compile(r"\b(?:is|was|are|were|be|been|being)\b", re.IGNORECASE),
    "have": re.compile(r"\b(?:has|have|had|having)\b", re.IGNORECASE),
    "do": re.compile(""),
}
# that nothing of it is so, whatever the verb: "it had confirmed nothing of the kind", "She has done no such thing"
_NOTHING_OF_IT = re.compile(
    rf"^\W*{_SUBJECT}(?: \w+){{0,3}} (?:nothing of the (?:sort|kind)|no such (?:thing|\w+)"
    r"(?: (?:had been|has been|was|were|had|has|exists?|existed|took|ever) ?\w*(?: place)?)?)\W*$",
    re.IGNORECASE,
)
_SUCH = re.compile(
    r"\b(?:no|never|not|n['’]t|nothing)\b[^.;]{0,40}?\b(?:such (?:an? )?(?P<one>\w+)|(?:that|this) (?:kind|sort))",
    re.IGNORECASE,
)
# against a "not": "He asked for exactly that", "We did just that"
_JUST_THAT = re.compile(
    r"\b(?:ask(?:ed|s)? for|di?d|does?|done|sa(?:y|ys|id)|want(?:ed|s)?|promised|got|gave|was) (?:exactly|precisely|just)"
    r" (?:that|this|so)\b",
    re.IGNORECASE,
)
_SO = re.compile(rf"^\W*{_SUBJECT} (?:was|were|is|are|had|has|have|did|does|do)\W*$", re.IGNORECASE)
# "We had nothing to do with it"
_NOTHING_TO_DO = re.compile(
    r"\b(?:had|has|have) (?:absolutely )?nothing (?:whatsoever |at all )?to do with (?:(?P<it>it|this|that|them|any of (?:it|this"
    r"|that))\b|(?P<rest>.+))",
    re.IGNORECASE,
)
_LYING = re.compile(
    r"^\W*(?:that )?(?P<who>he|she|they|you|(?:[A-Z][\w.’'-]+ ?){1,4}?) ?(?:is|was|were|are|has been|had been|['’]s|['’]re)"
    r"(?: simply| just| again| plainly| clearly)? (?:lying|a liar|liars|not telling the truth|telling (?:lies|untruths|a lie)"
    r"|making (?:it|that|this) up)\W*$",
    re.IGNORECASE,
)
_PRONOUNS = words_of("he she they you")
_INNOCENT = re.compile(
    r"^\W*(?:(?:his|her|their|its) innocence|(?:to be )?(?:not guilty|innocent)(?: (?:of|to) .{1,40})?"
    r"|(?:that )?(?:he|she|they|it|we|i) (?:had |have |has )?(?:done nothing (?:wrong|illegal|improper|unlawful)|did nothing (?:wrong"
    r"|illegal|improper|unlawful)"
    r"|broken? no (?:laws?|rules?)|acted (?:lawfully|legally|properly|correctly|within the (?:law|rules))))\W*$",
    re.IGNORECASE,
)
# "fewer than 80", "the crowd at 15,000": a count and nothing more
_NUMBER = (
    r"(?:\d[\d,.]*(?: (?:million|billion|thousand|hundred))?"
    r"|(?:(?:a|one|two|three|four|five|six|seven|eight|nine) )?(?:dozens?|hundreds?|thousands?)"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
)
_ABOUT = (
    r"(?:fewer than|less than|more than|no more than|at most|at least|only|just|nearer|closer to|about|around|some|up to|nearly"
    r"|barely|half)"
)
_COUNT = re.compile(
    rf"^\W*(?:the (?:crowd|number|figure|total|toll|turnout|size) (?:at|as|is|was) )?(?:at )?(?:{_ABOUT} )?(?P<number>{_NUMBER})"
    r"(?: (?:people|of them|per cent|percent|in all))?\W*$",
    re.IGNORECASE,
)
# "the counter at the door shows 140"
_COUNTED = re.compile(
    rf"\b(?:shows?|showed|counted|recorded|registered|lists?|listed|put it at|found) (?:{_ABOUT} )?(?P<number>{_NUMBER})\W*$",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_WISHES = re.compile(r"\b(?:want|wish|hop|ask|demand|need|call|expect|aim|promis|predict)\w*\b", re.IGNORECASE)
_NO_INTENT = re.compile(
    r"\b(?:(?:has|have|had|with|there (?:is|was|are|were)) (?:absolutely )?(?:no|never had any|not the slightest)"
    r" (?:intention|plans?|desire|ambition|wish)s? (?:of|to|for)"
    r"|(?:never|(?:does|do|did) not|(?:does|do|did)n['’]t) (?:intend(?:ed)?|plan(?:ned)?) to"
    r"|(?:is|was|are|were) not (?:planning|preparing|about) to)\b",
    re.IGNORECASE,
)
_INTENDS = re.compile(
    r"\b(?:prepar\w+|plan(?:s|ned|ning)?|intend\w*|intent|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|about to|going to"
    r"|poised|mean(?:s|t) to|threaten\w*|tr(?:y|ies|ied|ying) to|would|will|on the point of)\b",
    re.IGNORECASE,
)
# of a past deed, by who is said to have done it: "We never gave such an order", "that she had not asked for it"
_DID_NEVER = re.compile(
    r"^\W*(?:that )?(?:no,? )?(?:we|i|he|she|they|it|nobody|no one|none of (?:us|them|(?:our|his|her|its|their) \w+)"
    r"|(?:our|his|her|its|their) [\w’'-]+)(?: themsel\w+| (?:him|her|it)self)?"
    r" (?:(?:(?:have|has|had|did)(?:n['’]t| not| never)|never) (?!always\b|only\b|just\b|yet\b|been\b)\w+"
    r"|(?:had|did|took|gave|got|found|saw|knew|sent|\w+ed) (?:nothing|none|no (?:part|role|hand|say)))\b",
    re.IGNORECASE,
)
_NONE_WAS = re.compile(
    r"^\W*(?:that )?(?:nobody|no one|nothing|none|not one|no [a-z]+) (?:(?:has|have|had) been|was|were|(?:has|have|had|did) \w+)\b",
    re.IGNORECASE,
)
_DEALT = re.compile(
    r"\b(?:agreements?|calls?|contacts?|contracts?|deals?|letters?|meetings?|offers?|payments?|talks|visits?)\b", re.IGNORECASE
)
_WAS_DONE = re.compile(r"\b(?:had|has|have|was|were|did)\b", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\b(?:I|we|he|she|it|they) (?:(?:had|has|have|did|was|were)(?:n['’]t| not| never)|never (?:had|met|saw|spoke|heard|got|received"
    r"|asked|\w+ed))\b",
    re.IGNORECASE,
)
_DID = re.compile(r"\b(?:had|has|have|was|were|did|met|rang|spoke|wrote|sent|came|went|gave|got|took|saw|told|\w+ed)\b", re.IGNORECASE)
_OURSELVES = re.compile(r"\b(?:we|us|our|ours|I|me|my|mine)\b", re.IGNORECASE)
_NOBODY = re.compile(r"^\W*(?:that )?(?:nobody|no one|not one|no [a-z]+|none of \w+(?: \w+)?) ", re.IGNORECASE)
_I_HAVE = re.compile(
    r"^\W*(?:I['’]ve|I have|I had|I was|I got|I know|My \w+|We['’]ve|We have|We were|We had|(?:she|he|they) had)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bafter )(?<!\bof )\b(?:all(?! (?:or|but|the same)\b)|each|every|everybody|everyone|always|both)\b",
    re.IGNORECASE,
)
_NONE_OF = re.compile(
    r"^\W*(?:that )?(?:none|not (?:one|a single one)|neither|nobody|no one)(?: of (?:them|us|these|those|the \w+))\b", re.IGNORECASE
)
_DAY = (
    r"(?P<on>(?:the )?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d))"
)
_DATED = re.compile(rf"\b(?:in|on|since|by|as early as|already in) (?:\d{{1,2}} |early |late |mid-)?{_DAY}\b", re.IGNORECASE)
_ONLY_ON = re.compile(
    rf"\b(?:only|not until|not before|no earlier than)(?: in| on| since| from)? (?:\d{{1,2}} |early |late |mid-)?{_DAY}\b", re.IGNORECASE
)
_ORIGIN = re.compile(
    r"\b(?:(?:came|comes|stems|stemmed) from|was [\w’' -]{1,30}?['’]s? (?:doing|fault|idea|invention|work)"
    r"|(?:was|were|had been) (?:begun|caused|drafted|fired|invented|launched|provoked|started|written) by"
    r"|(?:is|was|were) (?:to blame|behind|responsible)|(?:shot|fired|struck|attacked) first"
    r"|(?:started|began|caused|provoked) (?:it|the \w+))\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:will|won['’]t|would(?:n['’]t)?|should(?:n['’]t)?|shall|must|ought|could(?:n['’]t)?|can(?:not|['’]t)?|(?-i:may)|might"
    r"|going to|want\w*"
    r"|hop\w+|need\w*)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_TITLES = words_of("""
    the and but president prime minister secretary senator governor general colonel mayor judge republican republicans democrat democrats
    democratic mister mrs miss state foreign ministry campaign party house national committee department spokesman spokeswoman news
""")


@dataclass(frozen=True)
class Answer:
    """A statement by another right after one: what both assert, the answer's content and the whole of it, with its cue and source; who
    gives it."""

    one: Assertion
    other: Assertion | None
    content: str
    whole: str
    speaker: str = ""

    @property
    def before(self) -> str:
        return self.one.telling.content

    @cached_property
    def to_negative(self) -> bool:
        """Whether what it answers has a "not"."""
        return is_negative(self.before)

    @cached_property
    def spoken_of(self) -> bool:
        """Whether what it answers names who answers, by a word of a name in what stands around the answer's content."""
        around = self.whole.replace(self.content, " ")
        own, named = (
            {name.casefold()[:AKIN_NAME] for name in _NAMES.findall(text) if name.casefold() not in _TITLES}
            for text in (around, self.before)
        )
        return bool(own & named)

    @cached_property
    def shared(self) -> frozenset[str]:
        """The words of weight that both have."""
        return frozenset((self.other.stems if self.other else read_words_of(self.content)).keys() & self.one.stems.keys())


def find_answer(one: Assertion, denial: Telling, other: Assertion | None, whole: str) -> str | None:
    """How a statement denies the one of another right before it; None where it does not. `whole` is the answer with its cue and source."""
    told = one.denies or says_something(one.telling.content)
    if denial.act in ("ask", "demand", "promise") or denial.negated or not told:
        return None
    answer = Answer(one, other, denial.content.strip(), whole, denial.speaker or "")
    if how := next((how for how, denies in _FORMS if denies(answer)), None):
        return how
    shares = bool(answer.shared)
    if paper := find_paper(one, whole, shares=shares) or (shares and find_paper(one, answer.content, shares=True)):
        return f"cites against it “{paper}”"
    brief = all(len(text.split()) <= BRIEF for text in (answer.before, answer.content))
    undone = read_undone(one, answer.content) if brief and len(answer.shared) >= REPEATED else None
    return f"denies it, “{undone}”" if undone else None


def is_negative(content: str) -> bool:
    """Whether a text has a "not" in it."""
    return not NEGATIONS.isdisjoint(fold_text(content))


def is_modal(content: str) -> bool:
    """Whether a text tells what may or is to be, and not what is."""
    return bool(_MODAL.search(content))


def says_not_so(answer: Answer) -> bool:
    """Whether it says, by an auxiliary that fits what was said before it, that this is not so; or that nothing of it is."""
    if _NOTHING_OF_IT.search(answer.content):
        return True
    short = _NOT_SO.search(answer.content)
    if short is None or answer.to_negative or _MODAL.search(answer.before):
        return False
    return any(short[name] and form.search(answer.before) for name, form in _FAMILIES.items())


def denies_such(answer: Answer) -> bool:
    """Whether it says that there is none such: "We never gave such an order"."""
    found = _SUCH.search(answer.content)
    if not found or answer.to_negative or _MODAL.search(answer.content[: found.end()]):
        return False
    return found["one"] is None or any(word[:AKIN] == found["one"][:AKIN].casefold() for word in fold_text(answer.before))


def none_of_all(answer: Answer) -> bool:
    """Whether one says "all" and the answer "none of them"."""
    return bool(_NONE_OF.search(answer.content) and _ALL.search(answer.before)) and not answer.to_negative


def nothing_to_do(answer: Answer) -> bool:
    """Whether somebody is said to have had nothing to do with it."""
    found = _NOTHING_TO_DO.search(answer.content)
    if not found or answer.to_negative:
        return False
    return bool(found["it"]) or bool(read_words_of(found["rest"]).keys() & answer.one.stems.keys())


def says_just_that(answer: Answer) -> bool:
    """Whether it says that just what was said not to be so is so."""
    so = _JUST_THAT.search(answer.content) or _SO.search(answer.content)
    return bool(so) and answer.to_negative and not is_negative(answer.content)


def calls_liar(answer: Answer) -> bool:
    """Whether it says of who spoke before that they are lying."""
    match = _LYING.search(answer.content)
    if not match:
        return False
    who = match["who"].strip()
    return who.casefold() in _PRONOUNS or name_keys(who)[-1:] == name_keys(answer.one.telling.speaker or "")[-1:]


def pleads_innocence(answer: Answer) -> bool:
    """Whether who is spoken of pleads not guilty."""
    return bool(_INNOCENT.search(answer.content)) and answer.spoken_of


def denies_intent(answer: Answer) -> bool:
    """Whether who is spoken of denies having in mind what another said of them."""
    found = _NO_INTENT.search(answer.content) and _INTENDS.search(answer.before)
    return bool(found) and not answer.to_negative and answer.spoken_of


def did_never(answer: Answer) -> bool:
    """Whether who is spoken of says of a past deed that it never was."""
    if not _DID_NEVER.search(answer.content) or _MODAL.search(answer.content[:FIRST]) or _MODAL.search(answer.before):
        return False
    return not answer.to_negative and answer.spoken_of


def affirms_undone(answer: Answer) -> bool:
    """Whether what one says was not done is said to have been done by the one it was not done with, or of the one who says so."""
    if not _NOT_DONE.search(answer.before) or _MODAL.search(answer.before) or _MODAL.search(answer.content) or is_negative(answer.content):
        return False
    if not _DID.search(answer.content) or answer.content.count(".") > 1:
        return False
    return (answer.spoken_of and bool(_OURSELVES.search(answer.content))) or names_speaker(answer)


def names_speaker(answer: Answer) -> bool:
    """Whether an answer's content names who spoke before, by the last word of their name."""
    return _names(answer.content, answer.one.telling.speaker or "")


def _names(text: str, who: str) -> bool:
    """Whether a text names somebody, by the last word of their name."""
    last = name_keys(who)[-1:]
    return bool(last) and last[0] in {word.casefold() for word in re.findall(r"[\w’'-]+", text)}


def witnesses(answer: Answer) -> bool:
    """Whether one says that nobody has, and the answer begins with somebody who has."""
    return bool(_NOBODY.search(answer.before) and _I_HAVE.search(answer.content)) and not is_negative(answer.content)


def answers_charge(answer: Answer) -> bool:
    """Whether who is accused answers with a "not" about a past or present fact, or in the sentence that tells of the charge."""
    if answer.one.telling.act != "accuse":
        return False
    accused = _OBJECT.search(answer.before) or _names(answer.before, answer.speaker)
    if accused and says_something(answer.content) and is_answered(answer.one.telling, answer.whole, answer.content):
        return True
    if answer.to_negative or (undone := find_undone(answer.before, answer.content)) or _MODAL.search(answer.content):
        return not answer.to_negative and bool(undone)
    return bool(_NONE_WAS.search(answer.content)) or (is_negative(" ".join(answer.content.split()[:OPENING])) and answer.spoken_of)


def affirms_denied(answer: Answer) -> bool:
    """Whether the other side of what somebody denies says that it was done: "denied a deal with Bexo", "Bexo said it had been signed"."""
    told = answer.one.denies and (_DEALT.search(answer.before) or says_something(answer.before))
    if not told or is_negative(answer.content) or _MODAL.search(answer.content):
        return False
    return bool(_WAS_DONE.search(answer.content)) and answer.spoken_of


def says_not(answer: Answer) -> bool:
    """Whether who was spoken of says the same with a "not"."""
    if answer.other is None or len(answer.shared) < REPEATED or overlap(answer.one, answer.other) < SPOKEN_OF:
        return False
    if _MODAL.search(answer.content) or _MODAL.search(answer.before) or answer.to_negative:
        return False
    return is_negative(" ".join(answer.content.split()[:OPENING])) and answer.spoken_of


def dates_otherwise(answer: Answer) -> bool:
    """Whether it has it only on a later day: "knew in March", "learned of it only in June"."""
    later = _ONLY_ON.search(answer.content)
    first = _DATED.search(answer.before) if later and answer.shared else None
    return first is not None and later is not None and first["on"].casefold() != later["on"].casefold()


def blames_another(answer: Answer) -> bool:
    """Whether each names another as the one from whom it came."""
    one, other = answer.one, answer.other
    if other is None or not _ORIGIN.search(answer.content) or not _ORIGIN.search(answer.before):
        return False
    return bool(answer.shared - one.names - other.names) and bool(one.names | one.opening) and not one.names & other.names


def counts_otherwise(answer: Answer) -> bool:
    """Whether it is nothing but a count, or says the same of one, and another than the one before it."""
    match = _COUNT.search(answer.content) or _COUNTED.search(answer.content)
    if match and not _WISHES.search(answer.whole):
        counts = [found[0] for found in _ANY_NUMBER.finditer(answer.before)]
        return bool(counts) and match["number"] not in counts
    one, two = (fold_text(text) for text in (answer.before, answer.content))
    figures = [{fold for fold in folds if fold.isdigit()} for folds in (one, two)]
    if not len(figures[0]) == len(figures[1]) == 1 or figures[0] == figures[1]:
        return False
    return set(two) - figures[1] <= set(one) and says_something(answer.content)


_FORMS: tuple[tuple[str, Callable[[Answer], bool]], ...] = (
    ("says that it is not so", says_not_so),
    ("says that there is none such", denies_such),
    ("says that none of them is", none_of_all),
    ("says that there is nothing in common", nothing_to_do),
    ("says that it is so", says_just_that),
    ("answers that it is a lie", calls_liar),
    ("pleads innocence", pleads_innocence),
    ("denies having it in mind", denies_intent),
    ("says that it never was", did_never),
    ("answers the charge", answers_charge),
    ("says that what is denied was done", affirms_denied),
    ("says that it was done", affirms_undone),
    ("says that there is one", witnesses),
    ("says the same with a “not”", says_not),
    ("has it on another day", dates_otherwise),
    ("names another", blames_another),
    ("gives another count", counts_otherwise),
)
