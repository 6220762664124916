"""Whom words go back to by the reader model, for what the rules leave open."""

from __future__ import annotations

from onrecord.names import Gender
from onrecord.resolve.named import resolve_named
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources import Source, read_source

LEAST = 0.65  # share of the speaker among all whom the words may go back to: measured on wikinews-dev and both parts of the open corpus
FAINT = 0.01  # ways back of a smaller share are not followed
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_TAKEN = frozenset({"he", "she", "it", "they"})  # "I" and "we" are whoever speaks: the rules know that better


def resolve_antecedent(reading: Reading, turn: Turn) -> Speaker | None:
    """The one to whom the source's words go back, all ways counted together, where the model is sure and nothing speaks against it."""
    source = turn.source
    if source is None or source.name or not (source.pronoun in _TAKEN or source.determiner == "the"):
        return None
    number = reading.reference_at.get(source.span)
    shares, speakers = trace_back(reading, turn, number) if number is not None else ({}, {})
    value, share = max(shares.items(), key=lambda item: item[1], default=("", 0.0))
    if share < LEAST or not _fits(speakers[value], source) or _is_quoted(reading, turn, value):
        return None
    return speakers[value].by(f"{source.pronoun or 'description'}: whom the model takes it for", 0.6)


def _is_quoted(reading: Reading, turn: Turn, value: str) -> bool:
    """Whether these words are, or may be, that speaker's own: "he" in a quotation is not who is quoted, but the model may think so."""
    holder = reading.holder(turn) if reading.in_content(turn.at) else None
    return holder is not None and holder.speaker is not None and holder.speaker.value == value


def _fits(speaker: Speaker, source: Source) -> bool:
    """Whether a speaker can be what the words say: "he" a man, "it" and "they" no single person."""
    gender = _GENDERS.get(source.pronoun or "")
    told = speaker.person.gender if speaker.person else speaker.gender
    if gender:
        return speaker.kind == "person" and told in (None, gender)
    return speaker.kind != "person" if source.pronoun else speaker.plural == source.plural


def trace_back(reading: Reading, turn: Turn, number: int) -> tuple[dict[str, float], dict[str, Speaker]]:
    """The speakers that a mention goes back to, with their shares: from mention to mention up to a name or to whom the rules have found."""
    waiting, shares, speakers = {number: 1.0}, dict[str, float](), dict[str, Speaker]()
    known = {other.source.span: other.speaker for other in reading.before(turn) if other.source and other.speaker}
    while waiting:
        at = max(waiting)
        share, mention = waiting.pop(at), reading.references[at]
        speaker = None
        if at != number:
            named = read_source(reading.text, (mention.span,), reading.mentions, reading.mention_starts)
            speaker = resolve_named(reading, turn, named) if named.name else known.get(mention.span)
        if speaker:
            shares[speaker.value] = shares.get(speaker.value, 0) + share
            speakers.setdefault(speaker.value, speaker)
            continue
        for back, likely in mention.back:
            if share * likely > FAINT:
                waiting[back] = waiting.get(back, 0) + share * likely
    return shares, speakers
