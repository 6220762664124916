"""A statement as claims and contests look at it: its words, who says them, when, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.names import same_person
from onrecord.records import Document, Span, Statement, content_text, value_of

AROUND = 300  # characters of the article on each side of a statement
LONGEST_HEARER = 100  # characters between "asked" and "to wait"
_TO_DO = re.compile(r"(?:not |never )?to ")


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement of one article; its content with whoever is asked to do it: "the council to wait".

    `person` is the id of the speaker across articles, None where not known; `day` the day of saying, else of publication, as a partial
    date; `before` and `after` up to 300 characters of the article around the statement.
    """

    id: str
    document: str
    content: str
    speaker: str | None
    person: str | None
    day: str | None
    manner: str
    act: str
    negated: bool
    about: tuple[str, ...]
    before: str
    after: str


def same_speaker(left: Telling, right: Telling) -> bool | None:
    """Whether two tellings have one speaker; None where one of them has none."""
    if left.person and right.person:
        return left.person == right.person
    if not left.speaker or not right.speaker:
        return None
    return left.speaker == right.speaker or same_person(left.speaker, right.speaker)


def tell_statement(document: Document, statement: Statement) -> Telling:
    """A statement of an article as claims and contests look at it."""
    whole = whole_span(statement)
    return Telling(
        statement.id,
        document.id,
        _whom_asked(document.text, statement) + content_text(document.text, statement.content),
        value_of(statement.speaker),
        statement.person.id if statement.person else None,
        value_of(statement.said_on) or value_of(document.published),
        statement.manner,
        statement.act,
        statement.negated,
        statement.about,
        document.text[max(0, whole.start - AROUND) : whole.start],
        document.text[whole.end : whole.end + AROUND],
    )


def _whom_asked(text: str, statement: Statement) -> str:
    """The words between "asked" and "to wait": to ask another for the same is another claim."""
    first, cue = statement.content[0], statement.cue[-1] if statement.cue else None
    if cue is None or not 0 < first.start - cue.end <= LONGEST_HEARER or not _TO_DO.match(text, first.start):
        return ""
    return text[cue.end : first.start].lstrip()


def whole_span(statement: Statement) -> Span:
    """From the first to the last character of a statement's content, cue and source."""
    spans = [*statement.content, *statement.cue, *statement.source]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
