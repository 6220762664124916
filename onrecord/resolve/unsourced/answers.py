"""Answers: who replies where the text prints the question and then only the words of the reply."""

from __future__ import annotations

import re

from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

_QUOTES = "\"“”„«»‘’'`"
_INQUIRY = re.compile(r"[\"“„«‘']*(?:whether|if|who|whom|whose|what|when|where|why|how|which)\b", re.IGNORECASE)
_REPLY_CUE = re.compile(r"(?:came|comes|was|is) the (?:\w+ )?(?:reply|answer|response)$")
# how a printed interview marks question and answer, at the start of a line
_LABEL = re.compile(r"^([QA])[:.] ?", re.MULTILINE)
_NAMED_LABEL = re.compile(r"[\"“]?(?:[QA]|[A-Z][\w.’'& -]{1,60})[:.] ?$")
_VOCATIVE = re.compile(r", [^?\n]*\byou(?:r|[’']\w+)?\b")
_PUT = re.compile(r"\b[Yy]our?\b")
_LONGEST_LABEL, _LONGEST_PUT, _LONGEST_HEADING = 70, 180, 120
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
# "We put four questions to the registrar": words that stand before an interview's first question
# the interviewer's name
_ASKS = re.compile(r"\b(?:[Bb]y|[Ii]nterviewer:?|(?:[Ii]nterview|[Qq]uestions|[Ww]ords|[Tt]ext):) $")
_INTERVIEW = re.compile(r"\b(?:interview(?:ed)?|questions?|answers?|asked|(?:spoke|talked) (?:to|with)|transcript)\b", re.IGNORECASE)

_ASKED_OFTEN = 3
_ABOVE = 2  # captions and the like that may stand between a name and the first question
_FIRST_LINES = 3  # a name before a colon here is a headline's


def is_reply(reading: Reading, turn: Turn) -> bool:
    """Whether the cue says that somebody replies without saying who: "came the reply"."""
    cue = turn.statement.cue
    return bool(cue) and bool(_REPLY_CUE.search(reading.text[cue[0].start : cue[-1].end]))


def is_question(reading: Reading, turn: Turn) -> bool:
    """Whether what is said ends as a question."""
    return reading.text[: turn.statement.content[-1].end].rstrip(_QUOTES)[-1:] == "?"


def is_inquiry(reading: Reading, turn: Turn) -> bool:
    """Whether something is asked to be known, not to be done: "asked whether", no "asked not to be named"."""
    content = turn.statement.content
    return is_question(reading, turn) or bool(_INQUIRY.match(reading.text, content[0].start))


def resolve_answer(reading: Reading, turn: Turn, question: Turn) -> Speaker | None:
    """After somebody's question: the other one of the two who have been speaking."""
    if is_question(reading, turn) and not is_reply(reading, turn):
        return None
    asker = question.speaker.value if question.speaker else None
    before = [other for other in reading.before(turn) if other.speaker and other.speaker.value != asker]
    here = [other for other in before if other.paragraph == question.paragraph == turn.paragraph]
    others = {other.speaker.value: other.speaker for other in here or before if other.speaker}
    return next(iter(others.values())).by("answer to the question before", 0.65) if len(others) == 1 else None


def resolve_unasked(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Had he counted? “I had.”": after a question that nobody is said to ask, the one who has been answering."""
    if is_question(reading, turn):
        return None
    before = reading.before(turn)
    if not before or before[0].speaker or before[0].statement.source or not is_question(reading, before[0]):
        return None
    if reading.distance(before[0].paragraph, turn.paragraph) > 1:
        return None
    spoke = next((other for other in before[1:] if other.speaker), None)
    if spoke is None or spoke.speaker is None or spoke.statement.act == "ask" or spoke.speaker.kind not in ("person", "unnamed"):
        return None
    named = [person for _, person, inside in reading.people_between(spoke.at, turn.at) if not inside]
    asked = before[0].statement.content  # "Would Orsk play?" may be put to Orsk
    told = reading.people_between(asked[0].start, asked[-1].end)
    named += [person for mention, person, _ in told if not reading.text.startswith(("'s", "’s"), mention.end)]
    alone = all(person is spoke.speaker.person for person in named)
    return spoke.speaker.by("answer to a question put to the speaker", 0.7) if alone else None


def resolve_interview(reading: Reading, turn: Turn) -> Speaker | None:
    """A paragraph after one that asks: the one who gave the answers before, or who the text says is being asked."""
    line = reading.paragraphs[turn.paragraph]
    whole = turn.statement.content[0].start - line.start <= 1
    if not whole or not turn.paragraph or (is_question(reading, turn) and reading.text[line.start] in _QUOTES):
        return None
    if not _asks(reading, turn.paragraph - 1):
        return None if is_question(reading, turn) else _answers_on(reading, turn)
    if is_question(reading, turn) and turn.statement.content[-1].end != line.end:
        return None
    for other in reversed(reading.outer[: reading.outer.index(turn)]):
        if other.speaker and other.speaker.rule.startswith("interview"):
            return other.speaker
        if other.speaker and other.speaker.person and _is_label(reading, other):
            if other.paragraph and _asks(reading, other.paragraph - 1):
                return other.speaker.by("interview: who answers", 0.8)
            if other.paragraph > _FIRST_LINES:
                return None
        if other.speaker and other.statement.source and not _alternates(reading):
            break
    first = (
        next((n for n in range(1, turn.paragraph) if _asks(reading, n)), turn.paragraph - 1) if _alternates(reading) else turn.paragraph - 1
    )
    return _announced(reading, first)


def _answers_on(reading: Reading, turn: Turn) -> Speaker | None:
    """A further paragraph of an answer in an interview without marks."""
    if reading.text[reading.paragraphs[turn.paragraph].start] in _QUOTES:
        return None
    before = next((other for other in reversed(reading.outer[: reading.outer.index(turn)]) if not other.statement.cue), None)
    if before is None or before.speaker is None or not before.speaker.rule.startswith("interview"):
        return None
    apart = turn.paragraph - before.paragraph
    return before.speaker if apart == 1 or (apart == 2 and _is_put(reading, turn.paragraph - 1)) else None


def _is_put(reading: Reading, number: int) -> bool:
    """Whether a paragraph is put to who answers: "Some have accused your team of haste.", "The minister says they killed each other."."""
    line = reading.paragraphs[number]
    words = reading.text[line.start : line.end]
    told = len(words) <= _LONGEST_PUT and words.endswith(".") and ". " not in words and not _FIRST_PERSON.search(words)
    return told or bool(_PUT.search(words))


def is_labelled(reading: Reading, turn: Turn) -> bool:
    """Whether a statement stands after "Q:" or "A:" at the start of its line."""
    return _label(reading, turn) is not None


def is_bare_turn(reading: Reading, turn: Turn) -> bool:
    """Whether words without a cue stand after "Q:" or "MS SADIQ:" at the beginning of a line, as interviews and records print them."""
    at = turn.statement.content[0].start
    begin = max(reading.paragraphs[turn.paragraph].start, reading.text.rfind("\n", 0, at) + 1)
    return not turn.statement.cue and at - begin < _LONGEST_LABEL and _NAMED_LABEL.fullmatch(reading.text[begin:at]) is not None


def resolve_labelled(reading: Reading, turn: Turn) -> Speaker | None:
    """ "A: Into the air.": who gave the answers before, or is addressed in the first question, or alone is named before it; "Q" is open."""
    label = _label(reading, turn)
    if label is None or label.group(1) == "Q":
        return None
    for other in reversed(reading.outer[: reading.outer.index(turn)]):
        if other.speaker and other.speaker.rule.startswith("interview"):
            return other.speaker
    questions = [match for match in _LABEL.finditer(reading.text, 0, turn.at) if match.group(1) == "Q"]
    if not questions:
        return None
    first = questions[0]
    number = reading.paragraph_of(first.start(1))
    addressed = reading.people_between(first.end(), first.end() + 30)
    before = reading.people_between(reading.paragraphs[number - 1].start, first.start(1)) if number else []
    people = {id(person): person for _, person, _ in addressed or before}
    if len(people) == 1:
        return name_speaker(next(iter(people.values())), "interview: who is asked", 0.75)
    return _headed(reading, number) if people else None


def _headed(reading: Reading, number: int) -> Speaker | None:
    """Of several named above the first question the one whom the heading names alone and the words above the question name first."""
    top = reading.paragraphs[0]
    titles = [line for line in reading.paragraphs[:number] if reading.is_title(line.start)]
    titles = titles or [
        line for line in [top] if line.end - line.start < _LONGEST_HEADING and len(reading.sentence_starts(0, top.end)) == 1
    ]
    headed = {id(person): person for line in titles for _, person, _ in reading.people_between(line.start, line.end, sure=False)}
    above = reading.people_between(titles[-1].end, reading.paragraphs[number].start, sure=False) if titles else []
    person = next(iter(headed.values())) if len(headed) == 1 else None
    return name_speaker(person, "interview: who is asked", 0.7) if person and above and above[0][1] is person else None


def _label(reading: Reading, turn: Turn) -> re.Match[str] | None:
    line = reading.text.rfind("\n", 0, turn.at) + 1
    match = _LABEL.match(reading.text, line)
    begin = turn.statement.content[0].start
    return match if match and match.end() <= begin <= match.end() + 1 else None


def _asks(reading: Reading, number: int) -> bool:
    """Whether a paragraph outside quotation ends with a question mark or is an interviewer's request."""
    line = reading.paragraphs[number]
    return reading.text[line.end - 1] == "?" and reading.text[line.start] not in _QUOTES


def _is_label(reading: Reading, turn: Turn) -> bool:
    """Whether a source stands before a colon at the start of its paragraph, as in a transcript."""
    source = turn.statement.source
    line = reading.paragraphs[turn.paragraph]
    return bool(source) and source[0].start - line.start <= 1 and reading.text[source[-1].end : source[-1].end + 1] == ":"


def _announced(reading: Reading, number: int) -> Speaker | None:
    """Who is asked: whom the first question addresses, "Dr Lund, when did you", or the one person named in the paragraph before it,
    or else in all that stands above it, the interviewer left out, where the text speaks of questions or answers there.
    """
    line = reading.paragraphs[number].start
    addressed = next(((mention, person) for mention, person, _ in reading.people_between(line, line + 30)), None)
    if addressed and addressed[0].whole_start == line and _VOCATIVE.match(reading.text, addressed[0].end):
        return name_speaker(addressed[1], "interview: who is addressed", 0.75)
    above = number - 1
    while above > 0 and (reading.in_furniture(reading.paragraphs[above].start) or not reading.people_between(*_ends(reading, above))):
        above -= 1
        if number - above > _ABOVE:
            above = number - 1
            break
    for first in (above, 0) if number else ():
        begin, end = reading.paragraphs[first].start, reading.paragraphs[number - 1].end
        named = reading.people_between(begin, end, sure=first > 0)
        people = {
            id(person): person for mention, person, _ in named if not _ASKS.search(reading.text, max(0, mention.start - 30), mention.start)
        }
        if len(people) == 1 and _INTERVIEW.search(reading.text, begin, end):
            return name_speaker(next(iter(people.values())), "interview: who is asked", 0.7)
        if len(people) > 1:
            return _headed(reading, number) if _INTERVIEW.search(reading.text, begin, end) else None
    return None


def _ends(reading: Reading, number: int) -> tuple[int, int]:
    return reading.paragraphs[number].start, reading.paragraphs[number].end


def _alternates(reading: Reading) -> bool:
    """Whether a text has three times and more a question as a paragraph and then an answer without marks or a word of who gives it."""
    asked = (turn.paragraph - 1 for turn in reading.outer if turn.paragraph and not turn.statement.cue and not turn.statement.source)
    return sum(_asks(reading, number) and not _asks(reading, number + 1) for number in set(asked)) >= _ASKED_OFTEN
