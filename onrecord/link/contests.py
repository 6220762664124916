"""What in the record speaks against a statement: a denial by another, a correction by the reporter, the speaker's own later opposite."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.link.answers import Answer, dates_otherwise, find_answer, is_modal
from onrecord.link.assertions import Assertion, find_difference, overlap, read_assertion, read_words_of, take_apart
from onrecord.link.candidates import find_candidates
from onrecord.link.contested import CITED_OPPOSED, MIRRORS, NAMED, NEAR, POINTED, WORDED, Contest, Kind, Spans
from onrecord.link.corrections import PARTS, find_correction, find_voiced
from onrecord.link.denials import (
    answers_untrue,
    calls_untrue,
    contradicts_name,
    finds_nothing,
    finds_nothing_of_it,
    has_denying_word,
    is_apposed,
    is_offered,
    points_at,
    points_at_accusation,
    points_at_both,
    points_at_several,
    read_any,
    read_denied,
    read_holder,
    read_judged,
    says_opposite,
    speaks_of_one,
    takes_back,
)
from onrecord.link.judging import Judge, asserted_text, installed_judge
from onrecord.link.opposites import find_sign, find_undone
from onrecord.link.predicates import says_something
from onrecord.link.reversals import denies_saying, find_own_opposite
from onrecord.link.sentences import find_turned
from onrecord.link.tellings import Telling, same_speaker
from onrecord.link.turns import PLEDGED, breaks_pledge, find_turn, may_turn, reminds
from onrecord.link.verdicts import CITED
from onrecord.names import name_keys

# tuned on the development half of benchmarks/labels/contests_*.tsv, and by reading what they find in PolNeAR's articles of that half: for
# whose words (a later statement of another in the article, one of another article, nearly the same with a "not") what the pair reader must
# be sure of, and what share of both wordings must be the same
OPPOSED = {"near": 0.55, "far": 0.65, "mirrored": 0.7}
# A speaker's own words of two days are taken for opposites only where a word shows it and the reader is so sure at such a share in common:
# of 50 in PolNeAR's articles that had less, as people linked across articles make them, some three were right.
OWN = ((0.8, 0.5), (0.9, 0.4))
OWN_DENIED = (0.6, 0.4)  # enough where one of the two denies having said so
ALIKE = {"near": 0.4, "far": 0.6}
DATED = 0.3  # share of two wordings that is the same where one has it only on a later day
APPOSED = 40  # characters between a statement and what takes it up: "…, a claim that she denies"
ANSWERED = 250  # characters between a statement and the answer that it is untrue
QUOTED = 80  # of whose words a reason has so many characters
REPEATED = 0.3  # share of two wordings that is the same for a denial to be one of the other,
SHARED_WORDS = 2  # and how many words of weight
BRIEF, UNDONE = 30, 0.35  # words of two of which one says that it is not so, and what the pair reader must be sure of
ONE_THING = 15  # words of a statement in which a "not" is about what it tells
MIRRORED = 0.65  # share of two wordings that is the same where a "not" in one makes it the opposite

_SHARE = re.compile(
    r"^\W*(?:one|two|three|four|\d+)\b[\w ]{0,12}? (?:in|out of) |\b(?:percent|per cent|majority|half|third|polls?)\b|%", re.IGNORECASE
)

_PERSON = re.compile(r"(?:[^\W\d_a-z][\w.-]* ?){2,4}")  # a name of several words, and nobody's campaign

# what is thought to be needed or best is no fact, nor what somebody will not do
_WANTED = re.compile(
    r"\b(?:needs?|needed|should|must|ought|(?:best|only|right|wrong) (?:way|thing|time|choice)|worth|enough"
    r"|(?:failure|refusal|reluctance|unwillingness) to)\b",
    re.IGNORECASE,
)


def link_contests(
    tellings: Sequence[Telling],
    texts: Mapping[str, str],
    spans: Spans,
    new: Collection[str] | None = None,
    *,
    judge: Judge | None = None,
) -> Iterator[Contest]:
    """What speaks against the tellings; with `new`, only where the contested or the contesting statement is one of these ids.

    `texts` are the articles by document id, `spans` the offsets of each whole statement, cue and source included.
    """
    judge = judge or installed_judge()
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.id in spans and telling.document in texts:
            by_document[telling.document].append(telling)
    read = {telling.id: assertion for telling in tellings if (assertion := read_assertion(telling))}
    found: set[tuple[str, str]] = set()
    for document, said in by_document.items():
        if new is None or any(telling.id in new for telling in said):
            said.sort(key=lambda one: (spans[one.id], one.id))
            for contest in _within(texts[document], said, spans, read, judge):
                if new is None or contest.statement in new or contest.by in new:
                    found.add((contest.statement, contest.by))
                    yield contest
    across = len({telling.document for telling in tellings}) > 1
    for left, right in find_candidates(list(read.values()), new, judge) if across else ():
        opposite = compare_opposites(left, right, judge)
        if opposite and not {(opposite.statement, opposite.by), (opposite.by, opposite.statement)} & found:
            yield opposite


def _within(text: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge) -> Iterator[Contest]:
    """The contests within one article, whose tellings come in order."""
    turned = {
        frozenset((one.telling.id, later.telling.id)): Contest(one.telling.id, later.telling.id, None, None, None, "reversal", POINTED, why)
        for one, later, why in find_turned(text, [read[telling.id] for telling in said if telling.id in read], spans)
    }
    yield from turned.values()
    for number, telling in enumerate(said):
        assertion = read.get(telling.id)
        if correction := find_correction(text, telling, assertion, said, spans, judge):
            yield correction
        start, end = spans[telling.id]
        if assertion and (voiced := find_voiced(text, telling, said, spans)):
            yield voiced
        whole = text[start:end]
        own = _find_own(number, text, said, spans, read, judge)
        yield from (one for one in own if frozenset((one.statement, one.by)) not in turned)
        if telling.negated and telling.act != "deny":  # "I will not say that they are wrong"
            continue
        denies = telling.act == "deny" or has_denying_word(whole) or calls_untrue(telling.content)
        if takes_back(whole, telling.content) and (taken := _find_taken_back(number, said, spans, read)):
            yield taken
        elif (denies and points_at(telling.content)) or says_opposite(telling.content):
            yield from _find_pointed(number, said, spans, read)
        elif (judged := read_judged(telling.content)) is not None:
            yield from _find_pointed(number, said, spans, read, whose=judged)
        elif denies and (about := read_any(telling.content)) is not None:
            yield from _find_pointed(number, said, spans, read, about=about)
        elif denies and (held := _find_held(number, whole, said, spans, read)):
            yield held
        elif answers_untrue(telling.content) and (answered := _find_answered(number, said, spans, read)):
            yield answered
        elif unfound := _find_unfound(number, whole, said, spans, read, judge):
            yield unfound
        elif denied := _find_denied(number, said, spans, read, judge, words=denies):
            yield denied
        elif answer := _find_answer(number, whole, said, spans, read):
            yield answer


def _earlier(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Iterator[Telling]:
    """What others say shortly before a telling, the nearest first."""
    denial = said[number]
    for one in reversed(said[:number]):
        if spans[denial.id][0] - spans[one.id][1] > NEAR:
            return
        if not same_speaker(one, denial) and one.id in read and not _overlaps(spans[one.id], spans[denial.id]):
            yield one


def _find_pointed(
    number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], *, whose: str = "", about: str = ""
) -> Iterator[Contest]:
    """What a denial points at: the nearest statement of another, an accusation before others; of several, that speaker's last two; of
    both, the last two. `whose` it is may be told, and what it is `about`."""
    denial, told = said[number], read_words_of(about).keys()
    earlier = [one for one in _earlier(number, said, spans, read) if not whose or _is_named(one, whose)]
    earlier = [one for one in earlier if not about or told & read[one.id].stems.keys()]
    if read_judged(denial.content) is not None:
        earlier = [one for one in earlier if says_something(one.content)] or earlier
    if speaks_of_one(denial.content):
        earlier = [one for one in earlier if _PERSON.fullmatch(one.speaker or "")]
    if is_apposed(denial.content):
        earlier = [one for one in earlier if spans[denial.id][0] - spans[one.id][1] <= APPOSED]
    accusing = [one for one in earlier if one.act == "accuse"] if points_at_accusation(denial.content) else []
    for first in (accusing or earlier)[:1]:
        if first.content.startswith(("whether ", "if ")) and not is_apposed(denial.content):  # which leaves it open
            return
        reason = f"{denial.speaker or 'another'} denies it: {denial.content.strip()}"
        both, several = points_at_both(denial.content), points_at_several(denial.content)
        more = [one for one in earlier if one is not first and (both or (several and same_speaker(one, first)))]
        for one in [first, *more[:1]]:
            yield Contest(one.id, denial.id, None, None, None, "denial", POINTED, reason)


def _find_held(number: int, whole: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Contest | None:
    """The nearest earlier statement of the speaker whom a denial names, on what it tells of it."""
    denial = said[number]
    holder = read_holder(denial.content) or ((denial.content, "") if contradicts_name(whole, denial.content) else None)
    if not holder:
        return None
    who, rest = holder[0], read_words_of(holder[1])
    for one in _earlier(number, said, spans, read):
        shared = len(rest.keys() & read[one.id].stems.keys())
        if _is_named(one, who) and shared >= min(SHARED_WORDS, len(rest)):
            reason = f"{denial.speaker or 'another'} denies it: {denial.content.strip()}"
            return Contest(one.id, denial.id, None, None, None, "denial", NAMED, reason)
    return None


def _is_named(telling: Telling, who: str) -> bool:
    """Whether its speaker is the one that some words name: the surname counts."""
    one, two = name_keys(telling.speaker or ""), name_keys(who)
    return bool(one) and bool(two) and one[-1] == two[-1]


def _find_answered(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Contest | None:
    """The statement of another right before one that begins by calling it untrue."""
    denial, before = said[number], said[number - 1] if number else None
    first = next(_earlier(number, said, spans, read), None)
    if first is None or first is not before or spans[denial.id][0] - spans[first.id][1] > ANSWERED or same_speaker(first, denial) is None:
        return None
    reason = f"{denial.speaker or 'another'} answers that it is untrue: {denial.content.strip()[:QUOTED]}"
    return Contest(first.id, denial.id, None, None, None, "denial", POINTED, reason)


def _find_answer(number: int, whole: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Contest | None:
    """The statement of another right before one that answers it in the negative, without its words."""
    denial, first = said[number], None
    for one in reversed(said[:number]):
        if _overlaps(spans[one.id], spans[denial.id]) or same_speaker(one, denial):
            continue
        if first and not _overlaps(spans[one.id], spans[first.id]):  # only what this one is a part of may stand before it
            return None
        first = first or one
        apart = spans[denial.id][0] - spans[one.id][1]
        if one.act == "ask" or apart > ANSWERED or same_speaker(one, denial) is None or _answer_one_question(one, denial):
            return None
        if how := find_answer(read.get(one.id) or take_apart(one), denial, read.get(denial.id), whole):
            reason = f"{denial.speaker} {how}: {denial.content.strip()[:QUOTED]}"
            return Contest(one.id, denial.id, None, None, None, "denial", POINTED, reason)
    return None


def _find_unfound(
    number: int, whole: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge
) -> Contest | None:
    """The statement of another right before one that finds no trace of it, or cites a record that shows the opposite."""
    denial, first = said[number], next(_earlier(number, said, spans, read), None)
    told = read.get(denial.id)
    nothing, cited = finds_nothing(whole), CITED.search(whole)
    if first is None or told is None or not (nothing or cited) or spans[denial.id][0] - spans[first.id][1] > ANSWERED:
        return None
    before = read[first.id]
    shares = before.stems.keys() & told.stems.keys() or (nothing and finds_nothing_of_it(whole))
    denies = before.negations and len(before.telling.content.split()) <= ONE_THING
    if denies or before.denies or not shares or same_speaker(first, denial) is None:
        return None
    who = denial.speaker or "another"
    if nothing:
        return Contest(first.id, denial.id, None, None, None, "denial", POINTED, f"{who} finds nothing that shows it")
    verdict = judge.compare(asserted_text(before), asserted_text(told)) if find_sign(asserted_text(before), asserted_text(told)) else None
    if verdict and cited and verdict.opposed >= CITED_OPPOSED:
        reason = f"{who} cites against it: “{cited[0]}”"
        return Contest(first.id, denial.id, None, None, None, "denial", round(verdict.opposed, 4), reason)
    return None


def _find_own(
    number: int, text: str, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge
) -> Iterator[Contest]:
    """What the speaker of a statement says against it elsewhere in the article, or the other way round."""
    later, told = said[number], read.get(said[number].id)
    if told is None:
        return
    whole = text[slice(*spans[later.id])]
    turns = may_turn(around := _around(later, whole))
    for one in said[:number]:
        if one.id in read and same_speaker(one, later) and not _overlaps(spans[one.id], spans[later.id]):
            before = text[slice(*spans[one.id])]
            near = spans[later.id][0] - spans[one.id][1] <= ANSWERED
            if found := find_own_opposite(read[one.id], told, (before, whole), judge):
                contested, by = (one, later) if found[0] else (later, one)
                yield Contest(contested.id, by.id, None, None, None, "reversal", *found[1:])
            elif near and (reminded := reminds(read[one.id], told, (_around(one, before), around), judge)):
                yield Contest(one.id, later.id, None, None, None, "reversal", *reminded)
            elif turns and (turn := find_turn(read[one.id], told, (_around(one, before), around), judge, near=near)):
                yield Contest(one.id, later.id, None, None, None, "reversal", *turn)


def _around(telling: Telling, whole: str) -> str:
    """The words of a whole statement that are not its content."""
    for part in telling.content.split(PARTS):
        whole = whole.replace(part, " ")
    return whole


def _find_taken_back(number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion]) -> Contest | None:
    """What somebody takes back: the nearest earlier statement of theirs."""
    later = said[number]
    for one in reversed(said[:number]):
        near = spans[later.id][0] - spans[one.id][1] <= NEAR and not _overlaps(spans[one.id], spans[later.id])
        if near and same_speaker(one, later) and one.id in read and says_something(one.content):
            reason = f"the same speaker takes it back: {later.content.strip()}"
            return Contest(one.id, later.id, None, None, None, "reversal", POINTED, reason)
    return None


def _find_denied(
    number: int, said: Sequence[Telling], spans: Spans, read: Mapping[str, Assertion], judge: Judge, *, words: bool
) -> Contest | None:
    """The nearest earlier statement of another speaker of which a telling says the opposite; `words` that it has a word of denial."""
    denial = said[number]
    claim = read_denied(denial.content, denies=denial.act == "deny")
    told = read_assertion(replace(denial, content=claim, act="deny")) if claim else read.get(denial.id)
    for one in _earlier(number, said, spans, read) if told else ():
        if told and (found := _deny(read[one.id], told, judge, words=words)):
            return Contest(one.id, denial.id, None, None, None, "denial", *found)
    return None


def _overlaps(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _deny(one: Assertion, other: Assertion, judge: Judge, *, words: bool) -> tuple[float, str] | None:
    """Whether a statement denies an earlier one of the same article: how surely, and why."""
    if _answer_one_question(one.telling, other.telling):
        return None
    who = other.telling.speaker or "another"
    shared = len(one.stems.keys() & other.stems.keys())
    claims = says_something(one.telling.content) and says_something(other.telling.content) and not is_offered(other.telling.content)
    if claims and other.denies and not one.denies and shared >= SHARED_WORDS and overlap(one, other) >= REPEATED:
        return WORDED, f"{who} denies the same in so many words"
    if _mirrors(one, other, judge):
        return MIRRORS, f"{who} says the same with a “not”"
    sign = find_sign(asserted_text(one), asserted_text(other))
    if all(_WANTED.search(each.telling.content) for each in (one, other)):
        return None
    if not shared or not sign or find_difference(one, other) or same_speaker(one.telling, other.telling) is not False:
        return None
    if undone := _says_undone(one, other, judge):
        return undone, f"{who} has the same with a “not”"
    if overlap(one, other) < ALIKE["near"] or (words and not other.denies):
        return None
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    if verdict and verdict.opposed >= OPPOSED["near"]:
        return round(verdict.opposed, 4), f"{who} says the opposite: “{sign}”"
    return None


def _says_undone(one: Assertion, other: Assertion, judge: Judge) -> float | None:
    """How surely one of two brief statements says that something is so of which the other says that it is not; None where it does not."""
    contents = one.telling.content, other.telling.content
    asked = any(_SHARE.search(each.telling.speaker or "") for each in (one, other))
    if asked or any(len(content.split()) > BRIEF or is_modal(content) for content in contents) or not find_undone(*contents):
        return None
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    return round(verdict.opposed, 4) if verdict and verdict.opposed >= UNDONE else None


def _answer_one_question(one: Telling, other: Telling) -> bool:
    """Whether both are shares of those that were asked: "one in three", "40 percent"."""
    return all(_SHARE.search(each.speaker or "") for each in (one, other))


def _mirrors(one: Assertion, other: Assertion, judge: Judge) -> bool:
    """Whether two say nearly the same, but for a "not" in one of them; the pair reader, where there is one, has to confirm it."""
    negated = (one.negations > 0) != (other.negations > 0)
    if one.denies != other.denies or not negated or overlap(one, other) < MIRRORED or find_difference(one, other):
        return False
    verdict = judge.compare(asserted_text(one), asserted_text(other))
    return verdict is None or verdict.opposed >= OPPOSED["mirrored"]


def compare_opposites(left: Assertion, right: Assertion, judge: Judge) -> Contest | None:
    """Whether the later of two statements of different articles, or of one speaker, is the opposite of the earlier; None where not."""
    one, other = sorted((left, right), key=lambda each: (each.telling.day or "", each.telling.id))
    same = same_speaker(one.telling, other.telling)
    if one.telling.document == other.telling.document or same is None or find_difference(one, other):
        return None
    if same and (one.telling.day or "") >= (other.telling.day or ""):
        return None
    kind: Kind = "reversal" if same else "denial"
    who = "the same speaker later" if same else other.telling.speaker
    if _mirrors(one, other, judge):
        return Contest(one.telling.id, other.telling.id, None, None, None, kind, MIRRORS, f"{who} says the same with a “not”")
    if not same and overlap(one, other) >= DATED and dates_otherwise(Answer(one, other, other.telling.content, "")):
        return Contest(one.telling.id, other.telling.id, None, None, None, kind, MIRRORS, f"{who} has it on another day")
    sign = find_sign(asserted_text(one), asserted_text(other))
    share = overlap(one, other)
    never = denies_saying(one.telling.content) != denies_saying(other.telling.content)
    own = (*OWN, PLEDGED) if same and breaks_pledge(one, other) else OWN
    levels = (*own, OWN_DENIED) if same and never else own if same else ((OPPOSED["far"], ALIKE["far"]),)
    verdict = judge.compare(asserted_text(one), asserted_text(other)) if sign and share >= min(least for _, least in levels) else None
    if verdict is None or not any(verdict.opposed >= sure and share >= least for sure, least in levels):
        return None
    reason = f"{who} says the opposite: “{sign}”"
    return Contest(one.telling.id, other.telling.id, None, None, None, kind, round(verdict.opposed, 4), reason)
