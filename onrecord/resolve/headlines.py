"""Speakers of headlines: "Watchdog says", "top diplomat: …"."""

from __future__ import annotations

import re

from onrecord.names import fold_name
from onrecord.resolve.descriptions import described
from onrecord.resolve.lexicon import BODIES, DOCUMENTS, ROLES
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources import Source
from onrecord.resolve.titles import fits_title, most_exact

_WORD = re.compile(r"[\w’'-]+")
# the share of a headline's words that the statement it sums up must have; below, two statements are as near
_SAME_MATTER = 0.4


def resolve_headline(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Watchdog says": the speaker whose statement in the article says most nearly the same."""
    if source.head in ROLES and not source.plural and len(source.printed.split()) < 4:
        fitting = [person for person in reading.people.all if person.sure and fits_title(person, source)]
        if len(fitting) == 1 or len(fitting := most_exact(fitting, source)) == 1:
            return name_speaker(fitting[0], "headline: title of", 0.75)
    own = _content_words(reading, turn)
    best: list[tuple[float, Speaker]] = []
    for other in reading.outer:
        if other.at > turn.at and other.speaker and not reading.is_headline(other) and len(best) < 12:
            best.append((len(own & _content_words(reading, other)) / max(1, len(own)), other.speaker))
    top = max((share for share, _ in best), default=0.0)
    speakers = {speaker.value: speaker for share, speaker in best if share >= top - 0.01}
    if top >= _SAME_MATTER and len(speakers) == 1 and _same_number(source, speaker := next(iter(speakers.values()))):
        return speaker.by("headline: the same said in the article", 0.75)
    return None if source.head in ROLES | DOCUMENTS | BODIES else described(source)


def _same_number(source: Source, speaker: Speaker) -> bool:
    """Whether a headline's description can be that speaker's: one human for one, several for several, a body for a body."""
    if source.head in ROLES:
        other = speaker.person is not None and bool(speaker.person.role_words) and not fits_title(speaker.person, source)
        return not speaker.plural and not other and speaker.kind in ("person", "unnamed")
    return speaker.plural if source.plural else not speaker.plural


def _content_words(reading: Reading, turn: Turn) -> set[str]:
    text = " ".join(reading.text[span.start : span.end] for span in turn.statement.content)
    return {fold_name(word).removesuffix("'s").rstrip("s") for word in _WORD.findall(text) if len(word) > 3}
