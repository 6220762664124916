"""Who made each statement: the rules in the order in which an editor would try them."""

from __future__ import annotations

from onrecord.resolve.lexicon import POSSESSIVE
from onrecord.resolve.pronouns.pronouns import resolve_pronoun
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.barenames import open_bare_names
from onrecord.resolve.sources.counterparts import give_offices
from onrecord.resolve.sources.descriptions import FIGURE, ORDINALS, SEVERAL
from onrecord.resolve.sources.epithets import resolve_varied
from onrecord.resolve.sources.headlines import resolve_headline_again
from onrecord.resolve.sources.hearers import only_hears
from onrecord.resolve.sources.initials import resolve_initials
from onrecord.resolve.sources.kin import name_kin, resolve_kin
from onrecord.resolve.sources.leads import resolve_lead
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.namesakes import tell_namesakes
from onrecord.resolve.sources.owners import is_related, resolve_issued, resolve_owned, resolve_related
from onrecord.resolve.sources.span import LABELS
from onrecord.resolve.sources.unintroduced import resolve_unintroduced
from onrecord.resolve.unsourced.answers import resolve_labelled
from onrecord.resolve.unsourced.antecedents import resolve_antecedent
from onrecord.resolve.unsourced.asked import is_asked_of
from onrecord.resolve.unsourced.beats import resolve_beat
from onrecord.resolve.unsourced.lostquotes import resolve_lost_quotes
from onrecord.resolve.unsourced.silent import resolve_repeated, resolve_silent, resolve_told_later


def resolve_speakers(reading: Reading) -> None:
    """Set the speaker of every turn: first those that a name gives, then in order of the text, then the nested ones."""
    name_kin(reading)
    give_offices(reading)
    tell_namesakes(reading)
    for turn in reading.turns:
        if turn.source and turn.source.name:
            turn.speaker = resolve_initials(reading, turn) or resolve_named(reading, turn, turn.source)
    open_bare_names(reading)
    for turn in reading.outer:
        if turn.speaker is None:
            turn.speaker = _resolve(reading, turn) or resolve_antecedent(reading, turn)
    for turn in reading.outer:
        if turn.speaker is None and not turn.statement.source and not turn.statement.cue:
            turn.speaker = resolve_silent(reading, turn) or resolve_beat(reading, turn)
    for turn in reading.outer:
        if turn.speaker is None and turn.source and not turn.source.pronoun:
            turn.speaker = resolve_repeated(reading, turn)
    for turn in reading.outer:
        turn.speaker = None if _is_asked(reading, turn) else resolve_told_later(reading, turn) or turn.speaker
    resolve_unintroduced(reading)
    resolve_lead(reading)
    varied = resolve_varied(reading)
    for turn in reading.outer:
        if turn.speaker is None and varied and turn.source and turn.source.pronoun:
            turn.speaker = _resolve(reading, turn)
        if turn.speaker is None:
            turn.speaker = resolve_headline_again(reading, turn)
    resolve_lost_quotes(reading)
    for turn in sorted((turn for turn in reading.turns if turn.statement.nested_in), key=lambda turn: _depth(reading, turn)):
        if _is_anothers(reading, turn):
            turn.speaker = None
        elif turn.speaker is None:
            turn.speaker = _resolve(reading, turn) or resolve_antecedent(reading, turn)
    open_bare_names(reading)
    for turn in reading.turns:
        if only_hears(reading, turn):
            turn.speaker = None


def _is_asked(reading: Reading, turn: Turn) -> bool:
    """ "Ruaridh, asked what he thought, said": the one who is asked, not who asks."""
    cue, source = turn.statement.cue, turn.statement.source
    if is_asked_of(reading, turn):
        return True
    if not cue or not source or reading.text[cue[0].start : cue[-1].end] not in ("asked", "pressed", "questioned"):
        return False
    if cue[0].start < source[-1].end or reading.text[cue[0].start - 2 : cue[0].start] != ", ":
        return False
    after = turn.statement.content[-1].end
    same = (other for other in reading.outer if other is not turn and other.statement.source == source and other.statement.cue)
    return any(after <= other.statement.cue[0].start <= after + 3 for other in same)


def _is_anothers(reading: Reading, turn: Turn) -> bool:
    """KSNA said Orsk had overseen the test and [voiced] “joy”: the source outside what was said cannot be the subject within it."""
    parent = reading.by_id.get(turn.statement.nested_in or "")
    if parent is None or turn.source is None or not turn.statement.cue or turn.statement.source != parent.statement.source:
        return False
    begin = min((span.start for span in parent.statement.content if span.start > turn.source.span.end), default=turn.at)
    named = reading.people_between(begin, turn.statement.cue[0].start, sure=False)
    return any(parent.speaker is None or person is not parent.speaker.person for _, person, _ in named)


def _resolve(reading: Reading, turn: Turn) -> Speaker | None:
    if turn.source is None:
        return resolve_silent(reading, turn)
    if turn.source.name:
        return resolve_named(reading, turn, turn.source)
    if turn.source.pronoun:
        return resolve_pronoun(reading, turn, turn.source.pronoun)
    if turn.source.head in LABELS:
        return resolve_labelled(reading, turn)
    if kin := resolve_kin(reading, turn, turn.source):
        return kin
    if turn.source.determiner in POSSESSIVE:
        return resolve_owned(reading, turn, turn.source)
    if issued := resolve_issued(reading, turn, turn.source):
        return issued
    counts = turn.source.head in ORDINALS | SEVERAL | {"one", "some"} or FIGURE.fullmatch(turn.source.head)
    if is_related(turn.source) and not counts:
        return resolve_related(reading, turn, turn.source)
    return resolve_nameless(reading, turn, turn.source)


def _depth(reading: Reading, turn: Turn) -> int:
    depth, seen = 0, set()
    while turn.statement.nested_in in reading.by_id and turn.statement.id not in seen:
        seen.add(turn.statement.id)
        turn = reading.by_id[turn.statement.nested_in]
        depth += 1
    return depth
