"""Whether two statements have one speaker, by name; a description or nothing leaves it open, a pronoun leaves it in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.names import PARTICLES, acronyms_of, body_keys, fold_name, is_short_form, name_keys, same_person
from onrecord.records import Statement

Relation = Literal["same", "open", "doubtful", "other"]
SURE = 0.94  # the score of a speaker whom the article names beside the words; below it a pronoun was resolved
_JOINING = PARTICLES | {"of", "the", "and", "for", "on"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name of a speaker, whether it is a person's, whether the words are sure to be theirs, and whom the record has for it."""

    name: str
    person: bool
    sure: bool = True
    known_as: str | None = None

    @property
    def key(self) -> str:
        """What the names of one speaker share: the surname, or the whole name of a body."""
        return (name_keys(self.name) or ("",))[-1] if self.person else fold_name(self.name)


def speaker_of(statement: Statement) -> Speaker | None:
    """The speaker by name; None where nobody was resolved, or only described ("the party's press officer")."""
    if statement.speaker is None or statement.speaker_kind in ("group", "unnamed"):
        return None
    words = statement.speaker.value.split()
    if not all(word != word.lower() or word in _JOINING for word in words):
        return None
    known_as = statement.person.id if statement.person else None
    return Speaker(statement.speaker.value, statement.speaker_kind in ("person", None), statement.speaker.score >= SURE, known_as)


def relate_speakers(left: Speaker | None, right: Speaker | None) -> Relation:
    """Same where the names agree, other where both are persons' and do not; open between, since a ministry speaks through persons.

    Two persons are in doubt where one of them was read out of a pronoun, and open where the names may be one (Joe, Joseph).
    """
    if left is None or right is None:
        return "open"
    if left.known_as and left.known_as == right.known_as:
        return "same"
    if left.person and right.person:
        one, two = name_keys(left.name), name_keys(right.name)
        if same_person(left.name, right.name) or set(one) <= set(two) or set(two) <= set(one):
            return "same"
        if one[-1] == two[-1] and one[0][0] == two[0][0]:
            return "open"
        return "other" if left.sure and right.sure else "doubtful"
    return "same" if not left.person and not right.person and _same_body(left.name, right.name) else "open"


def _same_body(left: str, right: str) -> bool:
    if body_keys(left) == body_keys(right) or is_short_form(left, right) or is_short_form(right, left):
        return True
    return fold_name(left) in acronyms_of(right) or fold_name(right) in acronyms_of(left)
