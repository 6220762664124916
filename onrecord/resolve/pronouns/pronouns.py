"""Speakers that a source gives as a pronoun: he, she, it, they, we, I, who."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import Gender
from onrecord.resolve.lexicon import DOCUMENTS, ROLES, is_trade, role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import Office, find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.pronouns.background import may_lead_back
from onrecord.resolve.pronouns.collectives import resolve_it, resolve_they
from onrecord.resolve.pronouns.firstperson import resolve_first_person
from onrecord.resolve.pronouns.obituaries import may_mean_mourned, resolve_mourned
from onrecord.resolve.pronouns.quoted import (
    is_quoted_by,
    is_quoted_open,
    resolve_reported_of,
    resolve_several_spoken_of,
    resolve_spoken_of,
    stands_in_quotation,
)
from onrecord.resolve.pronouns.relatives import resolve_relative
from onrecord.resolve.pronouns.rivals import (
    PASSIVE,
    answers_an_offer,
    is_another_known,
    is_asked_for,
    is_in_sentence_of,
    is_of_kin,
    is_spoken_of_before,
    is_subject_of_passive,
    is_told_by,
    is_told_of_in_sentence,
    is_told_of_nameless,
    is_unknown_between,
    nameless_spoke,
    pronoun_before,
)
from onrecord.resolve.pronouns.subjects import resolve_captioned, resolve_subject
from onrecord.resolve.pronouns.turned import turned_to
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.named import RETORTS
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.span import read_source
from onrecord.resolve.unsourced.answers import is_bare_turn
from onrecord.resolve.unsourced.asked import answered_by, asked_at, asked_by, is_asked_of, question_before
from onrecord.text import SENTENCE_OR_LINE_END

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_OPENS = re.compile(
    r"(?:[.!?][”\"’»)]*\s+|\n|^)(?:(?:[A-Z][a-z]+ )?(?:I |we )?(?:[a-z]+ed |[a-z]+ly )?|After [\w ]+, "
    r"|(?:Behind|Beside|Near|Outside|Inside|Opposite|In|At|On) (?:(?:him|her|them) |[^.;:!?“”\"\n]{3,90}, ))$"
)
# the text turns to somebody nameless: "Another admitted it."
_TURNED_TO_ONE = re.compile(
    r"(?:^|[.!?][”\"’]*\s)(?:Another|One|The (?:first|second|third|other|latter|former)) (?:of the \w+ )?[a-z]+", re.MULTILINE
)
_MEANS = re.compile(r"\b(?:Through|Via|With|Alongside|Besides?|For) $")
_BY = re.compile(r"\bby (?:the |an? )?$")
_SUBJECT_PRONOUN = re.compile(r"(?:[A-Z][\w ]+, )?(He|She|he|she)\b")
_IS_OBJECT = re.compile(r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Oo]f|[Oo]ver|[Nn]ear|[Ff]rom)(?: the)?(?: [A-Z][\w’'-]+)? $")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")


def resolve_pronoun(reading: Reading, turn: Turn, pronoun: str) -> Speaker | None:
    """Who a pronoun means, None where two may be meant."""
    if pronoun in ("i", "we"):
        return resolve_first_person(reading, turn, pronoun)
    if pronoun == "who":
        return resolve_relative(reading, turn)
    if turn.statement.nested_in and (parent := reading.by_id.get(turn.statement.nested_in)):
        return _inside(reading, turn, parent, pronoun)
    if pronoun in _GENDERS:
        gender = _GENDERS[pronoun]
        if stands_in_quotation(reading, turn):
            return None
        found = resolve_captioned(reading, turn, gender, pronoun) or _third_person(reading, turn, gender, pronoun)
        return found or resolve_subject(reading, turn, gender, pronoun)
    if pronoun == "it":
        return resolve_it(reading, turn)
    return resolve_they(reading, turn) if pronoun == "they" else None


def _may_be(told: Gender | None, gender: Gender) -> bool:
    return told is None or told == gender


def _third_person(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The last speaker of that gender, if nobody else of it has been named since; else the one person named near."""
    if asked := _who_was_asked(reading, turn, gender, pronoun):
        return asked
    if (begin := question_before(reading, turn)) is not None:  # "Asked about Ada Lund, who resigned, she replied"
        return _third_person(reading, replace(turn, at=begin), gender, pronoun)
    if (asking := asked_by(reading, turn)) and asking.statement.cue:
        found = _third_person(reading, replace(turn, at=asking.statement.cue[0].start), gender, pronoun)
        return found if found and (asking.speaker is None or found.value != asking.speaker.value) else None
    if told := _of_whom_it_was_said(reading, turn, gender, pronoun) or resolve_mourned(reading, turn, gender, pronoun):
        return told
    last = _last_single(reading, turn, gender, pronoun)
    if last is None and is_unknown_between(reading, turn, gender):
        return None
    if last and last.paragraph < turn.paragraph and (told := _told_of(reading, turn, gender, pronoun)):
        return told
    if last and last.speaker and _may_be(_gender(last.speaker), gender):
        named = _named_since(reading, last, turn, gender)
        since = [entry for entry in named if entry[1] is not last.speaker.person]
        near = reading.distance(last.paragraph, turn.paragraph)
        turned = _TURNED_TO_ONE.search(reading.text, reading.paragraphs[turn.paragraph].start, turn.at) if near else None
        if turned and not reading.in_content(turned.end()) and not reading.people_between(turned.start(), turn.at):
            return None
        if human := _nameless_since(reading, last, turn, gender):
            source = read_source(reading.text, (human.span,), reading.mentions, reading.mention_starts)
            holder = resolve_nameless(reading, turn, source) if source.determiner == "the" and not source.name else None
            return holder.by(f"{pronoun}: the one the text turned to", 0.7) if holder and holder.person else None
        if reading.unclear_between(_end_of(last), turn.at, gender, last.speaker.person) or is_asked_for(reading, last, turn, gender):
            return None
        if near and is_of_kin(reading, turn, gender):
            return None
        if not since:
            another = is_another_known(reading, last, turn, gender) or is_told_by(reading, last, pronoun)
            if another or answers_an_offer(reading, last, turn, pronoun) or may_mean_mourned(reading, last, gender):
                return None
            back = near and may_lead_back(reading, last, turn, gender)
            if not back and not near and last.speaker.person:
                last.speaker.person.votes[gender] += 1  # who has been called "she" stays she
            return None if back else last.speaker.by(f"{pronoun}: last speaker", 0.93 - 0.08 * near)
        if near > 1:
            found = _named_near(reading, turn, gender, pronoun)
            return found if found and found.gender == gender else None
        return _after_others(reading, turn, last, named, gender, pronoun) or _only_known(reading, turn, last, since, gender, pronoun)
    if alone := _nameless_alone(reading, turn, gender, pronoun):
        return alone
    if nameless_spoke(reading, turn, gender) or is_told_of_nameless(reading, turn, gender):
        return None
    if near_by := _named_near(reading, turn, gender, pronoun) or _told_of(reading, turn, gender, pronoun):
        return near_by
    return _only_one(reading, turn, gender, pronoun)


def _last_single(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Turn | None:
    """The last statement by one human; a nameless one of unknown gender gives way to a person of that gender in the same paragraph."""
    unsure = None
    for other in reading.before(turn):
        far = reading.distance(other.paragraph, turn.paragraph)
        speaker = other.speaker
        if speaker is None:
            if far == 0 and other.source and (other.source.name or other.source.pronoun in _GENDERS or other.source.head in ROLES):
                return None
        elif speaker.kind == "unnamed" and not _is_human(speaker):
            continue
        elif speaker.person or (speaker.kind == "unnamed" and speaker.gender == gender and far == 0):
            if unsure is None or (far == 0 and _gender(speaker) == gender):
                return other
        elif speaker.kind == "unnamed" and speaker.gender in (None, gender) and not speaker.plural:
            if far == 0:
                unsure = unsure or other
            elif far == 1 and unsure is None:
                return None
    return unsure


def _nameless_alone(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "One woman said …", and in the next paragraph "she asked": the nameless one who spoke last, where nobody is named around."""
    before = reading.before(turn)
    speaker = before[0].speaker if before else None
    if speaker is None or speaker.kind != "unnamed" or speaker.plural or not _is_human(speaker) or not _may_be(speaker.gender, gender):
        return None
    if reading.distance(before[0].paragraph, turn.paragraph) > 1:
        return None
    if is_spoken_of_before(reading, before[0], pronoun):
        return None
    start = reading.paragraphs[max(0, turn.paragraph - 1)].start
    rivals = [other.speaker for other in before[1:] if other.speaker and reading.distance(other.paragraph, turn.paragraph) < 2]
    if any(_may_be(person.gender, gender) for _, person, _ in reading.people_between(min(start, before[0].at), turn.at)):
        return None
    if any(rival.kind in ("person", "unnamed") and rival.value != speaker.value and _may_be(_gender(rival), gender) for rival in rivals):
        return None
    return speaker.by(f"{pronoun}: the nameless one who spoke last", 0.75)


def _told_of(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "She said the memo had gone to Mr Orsk. He denied it": the only one of that gender in the paragraph, told of by another."""
    here = [other for other in reading.before(turn) if other.paragraph == turn.paragraph]
    last = next((other for other in here if other.speaker or other.source), None)
    text = last is not None and last.source is not None and last.source.head in DOCUMENTS
    if not here or (last and not text and (last.speaker is None or _may_speak(last.speaker, gender))):
        return None
    named = reading.people_between(reading.paragraphs[turn.paragraph].start, turn.at)
    people = {id(person): person for _, person, _ in named if _may_be(person.gender, gender)}
    person = next(iter(people.values())) if len(people) == 1 else None
    if last is None and not any(is_subject_of_passive(reading, mention.start) for mention, _, _ in named):
        return None
    if person and is_told_of_in_sentence(reading, turn, person, gender):
        return None
    if person and (before := pronoun_before(reading, turn, named[0][0], pronoun)):
        return _third_person(reading, before, gender, pronoun)
    return name_speaker(person, f"{pronoun}: the only one told of before", 0.7) if person and person.gender == gender else None


def _is_human(speaker: Speaker) -> bool:
    """Whether a nameless speaker is one human, not a leaflet or a voice."""
    return is_trade(speaker.head) or _is_one(speaker)


def _may_speak(speaker: Speaker, gender: Gender) -> bool:
    """Whether "he" or "she" may go back to a speaker: to a person or a nameless human of that gender, not to a transcript."""
    return (speaker.person is not None or (_is_human(speaker) and not speaker.plural)) and _may_be(_gender(speaker), gender)


def _is_one(speaker: Speaker) -> bool:
    """Whether a nameless speaker's gender is told, or it is one of a group: other anonymous people speak of somebody else."""
    return speaker.gender is not None or speaker.value.startswith(("one of ", "One of "))


def _who_was_asked(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "…" she replied: after somebody's question, the other one who has been speaking."""
    cue = turn.statement.cue
    before = reading.before(turn)
    if before and before[0].paragraph == turn.paragraph and is_asked_of(reading, before[0]):
        asked = before[0].source.name if before[0].source else None
        person = reading.people.of_mention.get(asked.start) if asked else None
        return name_speaker(person, f"{pronoun}: who was asked", 0.8) if person and _may_be(person.gender, gender) else None
    if not cue or not before or before[0].statement.act != "ask" or not before[0].speaker:
        return None
    if not RETORTS.search(reading.text, cue[0].start, cue[0].end) or before[0].statement.nested_in:
        return None
    others = [other.speaker for other in before[1:] if other.speaker and other.speaker.value != before[0].speaker.value]
    fitting = {speaker.value: speaker for speaker in others if _may_speak(speaker, gender)}
    told = {value: speaker for value, speaker in fitting.items() if _gender(speaker) == gender}
    fitting = told if len(told) == 1 else fitting
    return next(iter(fitting.values())).by(f"{pronoun}: who was asked", 0.75) if len(fitting) == 1 else None


def _of_whom_it_was_said(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "Orsk was accused by the council of fraud. He denied it": the subject of the passive, not the one behind "by"."""
    last = next(iter(reading.before(turn)), None)
    if last is None or last.source is None or reading.distance(last.paragraph, turn.paragraph) > 1:
        return None
    agent, line = last.source.span.start, reading.paragraphs[last.paragraph].start
    cue = last.statement.cue
    if not cue or not _BY.search(reading.text, max(line, agent - 8), agent) or not PASSIVE.match(reading.text, cue[0].start):
        return None
    begin = max((match.end() for match in SENTENCE_OR_LINE_END.finditer(reading.text, line, cue[0].start)), default=line)
    named = reading.people_between(begin, cue[0].start)
    since = [entry for entry in reading.people_between(last.source.span.end, turn.at) if not entry[2]]
    if since or len(named) > 1:
        return None
    if named:
        return name_speaker(named[0][1], f"{pronoun}: of whom it was said", 0.8) if _may_be(named[0][1].gender, gender) else None
    if match := _SUBJECT_PRONOUN.match(reading.text, begin, cue[0].start):
        subject = replace(turn, at=match.start(), paragraph=last.paragraph)
        return _third_person(reading, subject, gender, pronoun) if match.group(1).casefold() == pronoun else None
    return None


def _gender(speaker: Speaker) -> Gender | None:
    return speaker.person.gender if speaker.person else speaker.gender


def _named_since(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> list[tuple[Mention, Person, bool]]:
    """People of a possible gender, named since the last speaker was."""
    begin = last.statement.source[-1].end if last.statement.source else last.at
    found = [
        entry for entry in reading.people_between(begin, turn.at) if _may_be(entry[1].gender, gender) and not is_quoted_by(turn, entry[0])
    ]
    return [(mention, other, inside and not is_subject_of_passive(reading, mention.start)) for mention, other, inside in found]


def _end_of(last: Turn) -> int:
    return max(span.end for part in (last.statement.source, last.statement.cue, last.statement.content) for span in part)


def _nameless_since(reading: Reading, last: Turn, turn: Turn, gender: Gender) -> Office | None:
    """The nameless human whom the text has turned to since the last speaker and who may be meant: "A rescuer lay down. … he said"."""
    begin = _end_of(last)
    head = last.speaker.head if last.speaker else ""
    for human in find_humans(reading.text, begin, turn.at):
        at = human.span.start
        if _MEANS.search(reading.text, max(0, at - 10), at):  # "Through his solicitor he said"
            continue
        if (
            role_gender((human.head,)) in (None, gender)
            and human.head != head
            and not (reading.in_content(at) and not is_subject_of_passive(reading, at))
            and _OPENS.search(reading.text, max(0, at - 110), at)
        ):
            since = reading.people_between(at, turn.at)
            spoke = any(other.source and other.source.span.start == at for other in reading.outer)
            return None if any(spoke or _may_be(person.gender, gender) for _, person, _ in since) else human
    return None


def _after_others(
    reading: Reading, turn: Turn, last: Turn, named: list[tuple[Mention, Person, bool]], gender: Gender, pronoun: str
) -> Speaker | None:
    """The last speaker, where the others were only named in what was said, or else the one the text turned to."""
    told = [entry for entry in named if not entry[2]]
    spoke = last.speaker.person if last.speaker else None
    if all(entry[1] is spoke or is_in_sentence_of(reading, last, entry[0]) for entry in told):
        return last.speaker and last.speaker.by(f"{pronoun}: last speaker, others only named in what was said", 0.8)
    turned = turned_to(reading, told, turn.at, gender)
    return name_speaker(turned, f"{pronoun}: the one the text turned to", 0.8) if turned else None


def _only_known(
    reading: Reading, turn: Turn, last: Turn, since: list[tuple[Mention, Person, bool]], gender: Gender, pronoun: str
) -> Speaker | None:
    """The one person named in the paragraph, known to be of that gender where the last speaker is not and spoke in another."""
    people = {id(person): person for _, person, _ in since}
    person = next(iter(people.values())) if len(people) == 1 else None
    unknown = last.speaker is not None and _gender(last.speaker) is None and last.paragraph < turn.paragraph
    if person is None or person.gender != gender or not unknown or reading.paragraph_of(since[-1][0].start) != turn.paragraph:
        return None
    return name_speaker(person, f"{pronoun}: the only one known to be of that gender", 0.7)


def _named_near(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The only person of that gender named in the paragraph before the pronoun, or else in the paragraph before."""
    for back in (0, 1):
        if turn.paragraph < back:
            break
        start = reading.paragraphs[turn.paragraph - back].start
        named = [entry for entry in reading.people_between(start, turn.at, sure=False) if _may_be(entry[1].gender, gender) and not entry[2]]
        if len({id(person) for _, person, _ in named if person.sure}) == 1:  # "On Calle Libertad Hilario Paz sat"
            named = [
                entry
                for entry in named
                if entry[1].sure or not _IS_OBJECT.search(reading.text, max(0, entry[0].whole_start - 30), entry[0].whole_start)
            ]
        people = {id(entry[1]): entry[1] for entry in named}
        here = reading.people_between(reading.paragraphs[turn.paragraph].start, turn.at) if back else []
        if any(person.gender == gender for _, person, inside in here if inside):  # told of here, by another: nobody of the paragraph before
            return None
        person = next(iter(people.values())) if len(people) == 1 else None
        if reading.unclear_between(start, turn.at, gender, person) or (person and not person.sure):
            return None
        if person:
            if is_told_of_in_sentence(reading, turn, person, gender):
                return None
            before = None if back else pronoun_before(reading, turn, named[0][0], pronoun)
            return (
                _third_person(reading, before, gender, pronoun)
                if before
                else name_speaker(person, f"{pronoun}: the only one named before", 0.85 - 0.1 * back)
            )
        if turned := turned_to(reading, named, turn.at, gender):
            return name_speaker(turned, f"{pronoun}: the one the text turned to", 0.78)
        if len(people) > 1:
            return None
    return None


def _only_one(reading: Reading, turn: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The only person of a possible gender that the text has named so far, if the gender is told."""
    so_far = reading.people_between(0, turn.at, sure=False)
    named = {id(person): person for _, person, inside in so_far if not inside and _may_be(person.gender, gender)}
    person = next(iter(named.values())) if len(named) == 1 else None
    if person is None or person.gender != gender or is_told_of_in_sentence(reading, turn, person, gender):
        return None
    return name_speaker(person, f"{pronoun}: the only one named so far", 0.65)


def _inside(reading: Reading, turn: Turn, parent: Turn, pronoun: str) -> Speaker | None:
    """A pronoun inside what somebody said: in reported speech it may be the speaker, in quotation it is somebody else."""
    speaker = parent.speaker
    start = min(span.start for span in parent.statement.content)
    end = max(span.end for span in parent.statement.content)
    own = parent.statement.manner == "direct" or is_bare_turn(reading, parent)
    direct = own or is_quoted_open(reading.text, start, turn.at) or bool(_FIRST_PERSON.search(reading.text, start, end))
    if pronoun in _GENDERS:
        gender = _GENDERS[pronoun]
        if (answers := answered_by(reading, parent)) and _may_speak(answers, gender):
            return answers.by(f"{pronoun}: who answers", 0.85)
        if hearer := asked_at(reading, parent, pronoun):  # "I asked her whether she"
            return _third_person(reading, replace(parent, at=hearer), gender, pronoun)
        if direct:
            return resolve_spoken_of(reading, turn, parent, gender, pronoun)
        named = any(inside and _may_be(person.gender, gender) for _, person, inside in reading.people_between(start, turn.at))
        known = speaker and (speaker.kind == "person" or (speaker.kind == "unnamed" and _is_one(speaker)))
        if not named and may_mean_mourned(reading, parent, gender, nested=True):
            return None
        if speaker and known and not speaker.plural and _may_be(_gender(speaker), gender) and not named:
            return speaker.by(f"{pronoun}: who is reported", 0.85)
        return resolve_reported_of(reading, turn, parent, gender, pronoun) if not named else None
    if pronoun == "they" and direct:
        return resolve_several_spoken_of(reading, turn, parent)
    if direct or speaker is None:
        return None
    fits = speaker.plural if pronoun == "they" else pronoun == "it" and speaker.kind in ("organisation", "country")
    return speaker.by(f"{pronoun}: who is reported", 0.8) if fits else None
