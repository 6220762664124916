"""An office printed before its holder, and the holder by a bare name alone: "Ruvania's top diplomat has said … Ashlan said"."""

from __future__ import annotations

from onrecord.names import fold_name
from onrecord.records import value_of
from onrecord.resolve.givennames import given_gender
from onrecord.resolve.lexicon import role_gender
from onrecord.resolve.offices import owner_words
from onrecord.resolve.people import Person
from onrecord.resolve.reading import Reading, Turn, name_speaker
from onrecord.resolve.sources import Source

# offices that one person of an article holds; an official or a spokesman may be anybody
_SINGLE = frozenset(
    "minister diplomat president premier chancellor mayor governor king queen prince princess pope chief ambassador envoy leader".split()
)
_UNNAMED_RULES = frozenset({"description as printed", "description met before", "fuller description before"})


def resolve_unintroduced(reading: Reading) -> None:
    """Give an office that nobody holds to the only one who speaks by a bare name that the text never introduces."""
    bare = _never_introduced(reading)
    if bare is None:
        return
    spoken = [turn for turn in reading.turns if turn.source and _is_unheld_office(turn)]
    heads = {turn.source.head for turn in spoken if turn.source}
    if not spoken or spoken[0].at > bare.mentions[0].start or not heads <= _SINGLE or _others_named(reading, bare, spoken[0].at):
        return
    source = spoken[0].source
    assert source
    if not _tells_whose(source) or not _gender_fits(bare, source):
        return
    bare.add_role(source.phrase)
    for turn in spoken:
        turn.speaker = name_speaker(bare, "the only name never introduced", 0.65)


def _never_introduced(reading: Reading) -> Person | None:
    """The one person named by one word alone, of whom the text tells no office; None where there are two."""
    bare = [person for person in reading.people.all if len(person.keys) == 1 and not person.role_words and not person.titles]
    if len(bare) != 1 or given_gender(bare[0].name) or bare[0].name in (value_of(reading.document.dateline), *reading.states):
        return None
    return bare[0]


def _is_unheld_office(turn: Turn) -> bool:
    speaker, source = turn.speaker, turn.source
    assert source
    plain = source.determiner in ("the", "'s") and not source.tail and not source.plural
    return bool(speaker and speaker.kind == "unnamed" and speaker.rule in _UNNAMED_RULES and plain)


def _others_named(reading: Reading, bare: Person, at: int) -> bool:
    """Whether somebody else is named before the bare name is, from where the office first spoke."""
    between = reading.people_between(at, bare.mentions[0].start, sure=False)
    return any(person is not bare and fold_name(person.name) != fold_name(bare.name) for _, person, _ in between)


def _tells_whose(source: Source) -> bool:
    """Whether the office is printed in full where it first speaks: "Ruvania's top diplomat", "the Ruvanian foreign minister"."""
    return bool(owner_words([word for word in source.phrase.split() if word[0].isupper()]))


def _gender_fits(person: Person, source: Source) -> bool:
    told = role_gender((source.head,))
    return not (told and person.gender and told != person.gender)
