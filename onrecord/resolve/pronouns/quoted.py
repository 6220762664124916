"""He and she inside what somebody says: whom the speaker talks of, never the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.names import Gender
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, GROUPS, POSSESSIVE, ROLES, role_gender
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.offices import Office, find_humans
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import describe_owned
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import Source, read_source

# heads that alone tell nothing of who is meant
_BARE = frozenset({"man", "woman", "person"})
# "is a doctor", "has an agent": the description says something of somebody else
_PREDICATE = re.compile(r"\b(?:is|was|are|were|be|been|as|like|has|have|had|got|[’']s)\s$")
# whom somebody turns to, up to a noun that a body or group may be called by
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed)?|told|tell|rang|ring|called|phoned|emailed|contacted|sent|wrote to|write to|said (?:it )?to|went to|begged)"
    r" ((?:(?:the|an?|some|all|both|two|three|four) )?(?:(?!who|what|if|whether|how|why|me|him|her|them|us|you)[\w’'-]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(GROUPS | BODIES, key=len, reverse=True))}))\b"
)
_OF_PRONOUN = re.compile(r", (?:he|she) ")  # "A clerk in the town hall, she was told": who she is
_OPEN_SINGLE, _CLOSE_SINGLE = re.compile(r"(?<![\w’'])['‘](?=\w)"), re.compile(r"(?<=[\w.,!?])['’](?!\w)")
_NEXT_WORD = re.compile(r" ([a-z]+)")
_APPOSED = re.compile(r"(?: (?:of|from|at) [\w ]{1,25})?, ")  # "a researcher of 29, Daisuke Farrow"
_NAMED_AFTER = re.compile(r",? (?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z]")
_SENTENCE_END = re.compile(r"[.!?:][”\"’'»)]*\s")


def resolve_spoken_of(reading: Reading, turn: Turn, parent: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """The one human of that gender whom the quotation has named before, or else the text right before it; None where two may be meant."""
    start = min(span.start for span in parent.statement.content)
    if again := _spoken_of_before(reading, turn, parent, pronoun):
        return again
    known = parent.speaker is not None or (parent.source is not None and parent.source.pronoun in ("he", "she"))
    for number, (begin, end) in enumerate(_windows(reading, turn, start)):
        if number and not known:
            return None
        found = {speaker.value: speaker for speaker in _humans(reading, turn, parent, gender, (begin, end))}
        if not number and (meant := re.compile(rf"\b{pronoun}\b", re.IGNORECASE).search(reading.text, begin, end)):
            # "He made the doctor swear. He said": he was spoken of before the doctor
            found = {value: speaker for value, speaker in found.items() if speaker.evidence.start < meant.start()}
        if len(found) > 1:
            return None
        if found:
            speaker = next(iter(found.values()))
            told = (speaker.person.gender if speaker.person else speaker.gender) == gender
            if number and speaker.person and _nameless_since(reading, speaker.person, parent, gender, start):
                return None
            if not told and (number > 1 or (number and speaker.person is None and _told_of_one(reading, gender, start))):
                return None
            where = "the only one named in the quotation" if number == 0 else "the only one spoken of before the quotation"
            return speaker.by(f"{pronoun}: {where}", 0.7 if number == 0 else 0.65)
    return None


def _nameless_since(reading: Reading, person: Person, parent: Turn, gender: Gender, end: int) -> bool:
    """ "Orsk replaces the general, who heard of it from his driver. “He said …”": whether a nameless one has come in since the name."""
    at = max((mention.end for mention in person.mentions if mention.end <= end), default=end)
    said = parent.source.span if parent.source else None
    humans = (human for human in find_humans(reading.text, at, end) if role_gender((human.head,)) in (None, gender))
    others = (human for human in humans if not (human.head.endswith("s") or human.head in person.role_words))
    others = (human for human in others if not _NAMED_AFTER.match(reading.text, human.span.end))
    return any(
        said is None or human.span.start < said.start or _SENTENCE_END.search(reading.text, said.start, human.span.start)
        for human in others
    )


def _told_of_one(reading: Reading, gender: Gender, end: int) -> bool:
    """Whether the text so far has described somebody of that gender: "A woman drove on. A trucker called. “She told …”"."""
    return any(role_gender((human.head,)) == gender for human in find_humans(reading.text, 0, end))


def resolve_reported_of(reading: Reading, turn: Turn, parent: Turn, gender: Gender, pronoun: str) -> Speaker | None:
    """ "Castellanos declined. Papers say that she had refused": the only one of that gender whom the paragraph has named."""
    speaker = parent.speaker
    if speaker is None or (speaker.person and speaker.person.gender in (None, gender)) or speaker.gender == gender:
        return None
    if speaker.head in ROLES and not (speaker.plural or speaker.gender):  # "a person near her said she wanted to go"
        return None
    named = reading.people_between(reading.paragraphs[turn.paragraph].start, turn.at, sure=False)
    people = {id(person): person for _, person, _ in named if person.gender in (None, gender) and person is not speaker.person}
    person = next(iter(people.values())) if len(people) == 1 else None
    return name_speaker(person, f"{pronoun}: of whom it is reported", 0.7) if person and person.gender == gender else None


def resolve_several_spoken_of(reading: Reading, turn: Turn, parent: Turn) -> Speaker | None:
    """ "I wrote to the company and they replied": the only body or group that the quotation has asked or told something."""
    start = min(span.start for span in parent.statement.content)
    found: dict[str, Speaker] = {}
    for match in _ASKED.finditer(reading.text, start, turn.at):
        span = Span(match.start(1), match.end())
        source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
        if source.name is None and (source.head not in GROUPS | BODIES or source.determiner in POSSESSIVE):
            continue
        at = replace(turn, at=span.start)
        speaker = resolve_named(reading, at, source) if source.name else resolve_nameless(reading, at, source)
        if speaker is None or speaker.person:
            return None
        found[speaker.value] = speaker
    speaker = next(iter(found.values())) if len(found) == 1 else None
    return speaker.by("they: who was asked in the quotation", 0.7) if speaker else None


def _windows(reading: Reading, turn: Turn, start: int) -> Iterator[tuple[int, int]]:
    """The quotation up to the pronoun, the sentence before it, the paragraph before that, and the paragraph before it."""
    yield start, turn.at
    number = reading.paragraph_of(start)
    line = reading.paragraphs[number].start
    if start - line > 3:
        ends = [match.end() for match in _SENTENCE_END.finditer(reading.text, line, start)]
        last = ends[-2] if len(ends) > 1 and start - ends[-1] < 3 else ends[-1] if ends and start - ends[-1] >= 3 else line
        yield last, start
        yield line, start
    elif number:
        yield reading.paragraphs[number - 1].start, start


def _spoken_of_before(reading: Reading, turn: Turn, parent: Turn, pronoun: str) -> Speaker | None:
    """Whom the same pronoun meant before in the same person's words, with nobody else spoken of since."""
    for other in reversed(reading.turns[: reading.turns.index(turn)]):
        if reading.distance(other.paragraph, turn.paragraph) > 0:
            return None
        if other.speaker and other.source and other.source.pronoun == pronoun and _says_too(reading, other, parent):
            since = find_humans(reading.text, other.at, turn.at) or reading.people_between(other.at, turn.at)
            return other.speaker.by(f"{pronoun}: spoken of before", 0.7) if not since else None
    return None


def _says_too(reading: Reading, other: Turn, parent: Turn) -> bool:
    """Whether a nested statement stands in words of the one who says the other quotation too."""
    holder = reading.by_id.get(other.statement.nested_in or "")
    if holder is None or holder.speaker is None or parent.speaker is None:
        return False
    return holder.speaker.value == parent.speaker.value


def _humans(reading: Reading, turn: Turn, parent: Turn, gender: Gender, window: tuple[int, int]) -> Iterator[Speaker]:
    begin, end = window
    speaker = parent.speaker
    for _, person, _ in reading.people_between(begin, end):
        if person.gender in (None, gender) and not (speaker and speaker.person is person):
            yield name_speaker(person, "named", 0.7)
    named = reading.mentions_between(begin, end)
    asking = {other.source.span.start for other in reading.outer if other.source and other.statement.act == "ask"}
    for human in find_humans(reading.text, begin, end):
        apposed = any(_APPOSED.fullmatch(reading.text, human.span.end, name.whole_start) for name in named)
        beside = begin == parent.statement.content[0].start and not _is_said(
            parent, human.span.start
        )  # “A,” said a niece of the diver. “He”
        if _within_marks(reading.text, begin, human.span.start) or apposed or beside:
            continue
        if role_gender((human.head,)) in (None, gender) and human.span.start not in asking and _is_told_of(reading.text, human):
            span = Span(human.span.start, phrase_end(reading.text, human.span.end))
            source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
            if _OF_PRONOUN.match(reading.text, span.end):
                continue
            found = _described(reading, replace(turn, at=span.start), parent, source) if source.name is None else None
            found = found or _spoke_as(reading, span)
            if found and found.gender in (None, gender) and not (speaker and found.value == speaker.value):
                yield found


def _is_said(parent: Turn, at: int) -> bool:
    return any(span.start <= at < span.end for span in parent.statement.content)


def _spoke_as(reading: Reading, span: Span) -> Speaker | None:
    """The speaker for whom these words stood elsewhere: "she was told by her supervisor to go"."""
    spoke = (turn.speaker for turn in reading.outer if turn.source and turn.source.span.start == span.start)
    return next((speaker for speaker in spoke if speaker and speaker.kind in ("person", "unnamed") and not speaker.plural), None)


def _within_marks(text: str, begin: int, at: int) -> bool:
    """Whether an offset stands in a quotation within the quotation: 'My husband,' in “I said, 'My husband.'”"""
    inside = text[begin + 1 : at + 1]
    return len(_OPEN_SINGLE.findall(inside)) > len(_CLOSE_SINGLE.findall(inside))


def _is_told_of(text: str, human: Office) -> bool:
    """Whether a nameless human is one of whom something is told: no predicate, no word before another office."""
    following = _NEXT_WORD.match(text, human.span.end)
    apart = following is None or following.group(1) not in ROLES
    return apart and not _PREDICATE.search(text, max(0, human.span.start - 8), human.span.start)


def _described(reading: Reading, turn: Turn, parent: Turn, source: Source) -> Speaker | None:
    if source.determiner in ("my", "our"):
        return describe_owned(parent.speaker, source) if parent.speaker else None
    bare = (source.head in _BARE and not source.tail) or (parent.speaker and source.head == parent.speaker.head)
    return None if bare or source.determiner in ("his", "her", "its", "their") else resolve_nameless(reading, turn, source)


def stands_in_quotation(reading: Reading, turn: Turn) -> bool:
    """ "“I told him to wait. He answered that …": words that somebody is quoted with, though the quotation itself is no statement."""
    line = reading.paragraphs[turn.paragraph].start
    first = min(span.start for span in turn.statement.content)
    mark = max(reading.text.rfind(mark, line, turn.at) for mark in '“”"') if first >= turn.at else -1
    if mark < 0 or reading.text[mark] == "”" or reading.in_content(mark):
        return False
    opens = mark == line or (reading.text[mark - 1] in " (—" and not reading.text[mark + 1].isspace())
    begins = reading.text[: turn.at].rstrip()[-1:] in '.!?:“"'  # not in “Absent a force, he added, …
    return opens and begins and (mark < turn.at - 1 or reading.text[first] in "'‘")


def is_quoted_by(turn: Turn, mention: Mention) -> bool:
    """Whether a name stands in the words quoted of the one who is looked for: “Orsk lost,” he said."""
    statement = turn.statement
    return statement.manner == "direct" and any(span.start <= mention.start < span.end for span in statement.content)


def is_quoted_open(text: str, start: int, end: int) -> bool:
    """Whether a quotation that opened in between is still open."""
    piece = text[start:end]
    return piece.count("“") > piece.count("”") or piece.count('"') % 2 == 1
