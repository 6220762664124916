"""A statement as claims and contests look at it: its words, who says them, when, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.names import same_person


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement of one article.

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
