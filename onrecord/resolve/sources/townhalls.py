"""Places that speak: "the city" for the municipality or council that the text has named."""

from __future__ import annotations

from onrecord.names import fold_name, words_of
from onrecord.records import Span
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.span import Source

TOWNS = words_of("city town village borough county municipality")
_GOVERNS = words_of("municipality city town borough county commune")


def resolve_town(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The only municipality or council named in the paragraph, else in the one before, else in the text so far."""
    for begin in (turn.paragraph, max(0, turn.paragraph - 1), 0):
        start = reading.paragraphs[begin].start
        found: dict[str, Mention] = {}
        for mention in reading.mentions_between(start, turn.at):
            if _governs(mention, source.head):
                found.setdefault(mention.name, mention)
        if len(found) == 1:
            ((name, mention),) = found.items()
            return Speaker(name, "organisation", f"the {source.head} that the text has named", Span(mention.start, mention.end), 0.75,
                           head=source.head)  # fmt: skip
        if found:
            return None
    return None


def _governs(mention: Mention, head: str) -> bool:
    """Municipality of Sarn, City of Sarn; Sarn City Council for a city, Sarn Council for any place."""
    words = [fold_name(word) for word in mention.words]
    if len(words) > 2 and words[1] == "of" and words[0] in _GOVERNS:
        return words[0] in (head, "municipality", "commune") or head == "municipality"
    if len(words) > 1 and words[-1] == head and head in ("county", "borough"):  # Tarrow County
        return True
    return len(words) > 1 and words[-1] == "council" and (words[-2] == head or words[-2] not in _GOVERNS)
