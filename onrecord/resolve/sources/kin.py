"""First names printed with kin, "his widow, Marged": the family's surname, where the text tells whose kin it is."""

from __future__ import annotations

import re

from onrecord.names import parse_name, words_of
from onrecord.resolve.lexicon import role_gender
from onrecord.resolve.names.nameorder import family_name, is_patronymic
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.span import Source

_NOUNS = "wife|husband|widow|widower|son|daughter|brother|sister|mother|father"
# "his elder daughter, Zhanar", "Amaro’s mother, Consuelo"; "her husband, Luis" and her sister may have another surname
_BEFORE = re.compile(rf"(?:\b[Hh]is|(?P<owner>[’']s)) (?:(?:[a-z-]+|\d\d?-year-old) )?(?P<noun>{_NOUNS}),? $")
# what the kin of a noun calls the one whose it is
_PARENTS = words_of("dad father mum mother mom")
_MEANT = {
    "son": _PARENTS, "daughter": _PARENTS, "wife": words_of("husband"), "widow": words_of("husband"), "husband": words_of("wife"),
    "brother": words_of("brother sister"), "sister": words_of("brother sister"), "father": words_of("son daughter"),
}  # fmt: skip
_CALLED_SO = frozenset().union(*_MEANT.values())
_AS_FAR = 2  # paragraphs in which the owner is looked for before the one that prints the kin


def name_kin(reading: Reading) -> None:
    """Give those who are printed by a first name with kin the surname of the only one whose kin they can be."""
    for person in reading.people.all:
        first = person.first
        if len(person.keys) > 1 or first.title or first.honorific or person.name != first.name:
            continue
        if match := _BEFORE.search(reading.text, max(0, first.start - 50), first.start):
            owner = _owned_by(reading, match) if match["owner"] else _meant(reading, match.start())
            if owner and len(owner.keys) > 1 and not owner.kin and not is_patronymic(owner.name.split()[-1]):
                surname = family_name(owner.name) or parse_name(owner.name).surname
                person.name, person.kin = f"{person.name} {surname}", (match["noun"], owner)


def resolve_kin(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Dad said", "my husband thinks": in the words of somebody's daughter or wife, the one whose she is."""
    if source.head not in _CALLED_SO or source.determiner not in ("", "my", "our") or source.tail or source.modifiers:
        return None
    holder = reading.holder(turn)
    kin = holder.speaker.person.kin if holder and holder.speaker and holder.speaker.person else None
    if kin is None:
        return None
    noun, owner = kin
    meant = source.head in _MEANT.get(noun, frozenset()) and role_gender((source.head,)) == owner.gender
    return name_speaker(owner, "whose kin the one quoted is", 0.75) if meant else None


def _owned_by(reading: Reading, match: re.Match[str]) -> Person | None:
    """Whose name ends in "’s" right before."""
    return next((who for name, who, _ in reading.people_between(match.start() - 40, match.start()) if name.end == match.start()), None)


def _meant(reading: Reading, at: int) -> Person | None:
    """Whom "his" means: the only man named in the paragraph so far, or else in one of the two before; None where another may be one."""
    number = reading.paragraph_of(at)
    for back in range(_AS_FAR + 1):
        named = reading.people_between(reading.paragraphs[max(0, number - back)].start, at)
        people = {id(person): person for _, person, _ in named if person.gender != "f"}
        if people:
            person = next(iter(people.values()))
            return person if len(people) == 1 and person.gender == "m" else None
    return None
