"""Whether two statements have one speaker, by name; a description or nothing leaves it open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.names import PARTICLES, acronyms_of, body_keys, fold_name, is_short_form, name_keys, same_person
from onrecord.records import Statement

Relation = Literal["same", "open", "other"]
_JOINING = PARTICLES | {"of", "the", "and", "for", "on"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name of a speaker, and whether it is a person's."""

    name: str
    person: bool

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
    return Speaker(statement.speaker.value, statement.speaker_kind in ("person", None))


def relate_speakers(left: Speaker | None, right: Speaker | None) -> Relation:
    """Same where the names agree; other where both are persons' and do not; open between, since a ministry speaks through persons."""
    if left is None or right is None:
        return "open"
    if left.person and right.person:
        one, two = set(name_keys(left.name)), set(name_keys(right.name))
        return "same" if same_person(left.name, right.name) or one <= two or two <= one else "other"
    return "same" if not left.person and not right.person and _same_body(left.name, right.name) else "open"


def _same_body(left: str, right: str) -> bool:
    if body_keys(left) == body_keys(right) or is_short_form(left, right) or is_short_form(right, left):
        return True
    return fold_name(left) in acronyms_of(right) or fold_name(right) in acronyms_of(left)
