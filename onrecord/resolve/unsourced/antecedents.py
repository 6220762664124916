"""Whom words go back to by the reader model, for what the rules leave open."""

from __future__ import annotations

from onrecord.names import Gender
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.span import read_source

LEAST = 0.8  # share of the speaker among all whom the word may go back to: below it wrong ones come in, as with "it", "they" and "the …"
FAINT = 0.01  # ways back of a smaller share are not followed
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}


def resolve_antecedent(reading: Reading, turn: Turn) -> Speaker | None:
    """The one to whom "he" or "she" goes back, all ways counted together, where the model is sure and nothing speaks against it."""
    gender = _GENDERS.get(turn.source.pronoun or "") if turn.source else None
    if turn.source is None or gender is None:
        return None
    number = reading.reference_at.get(turn.source.span)
    shares, speakers = trace_back(reading, turn, number) if number is not None else ({}, {})
    value, share = max(shares.items(), key=lambda item: item[1], default=("", 0.0))
    if share < LEAST or not _fits(speakers[value], gender) or _is_quoted(reading, turn, value):
        return None
    if _has_rival(reading, turn, speakers[value], gender):
        return None
    return speakers[value].by(f"{turn.source.pronoun}: whom the model takes it for", 0.6)


def _is_quoted(reading: Reading, turn: Turn, value: str) -> bool:
    """Whether these words are, or may be, that speaker's own: "he" in a quotation is not who is quoted, but the model may think so."""
    holder = reading.holder(turn) if reading.in_content(turn.at) else None
    return holder is not None and holder.speaker is not None and holder.speaker.value == value


def _has_rival(reading: Reading, turn: Turn, speaker: Speaker, gender: Gender) -> bool:
    """Whether the paper has named another who may be meant since that speaker spoke in this paragraph."""
    own = (other for other in reading.before(turn) if other.speaker and other.speaker.value == speaker.value)
    last = next((other for other in own if other.paragraph == turn.paragraph), None)
    if last is None:
        return False
    end = max(span.end for span in (*last.statement.content, *last.statement.cue, *last.statement.source))
    since = (who for _, who, inside in reading.people_between(end, turn.at) if not inside and who is not speaker.person)
    return any(who.gender == gender for who in since)


def _fits(speaker: Speaker, gender: Gender) -> bool:
    """Whether a speaker is a person who may be of that gender."""
    return speaker.kind == "person" and (speaker.person.gender if speaker.person else speaker.gender) in (None, gender)


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
