"""Labels of a transcript that are initials: "LB: …", explained at the top or by the only name they fit."""

from __future__ import annotations

import re

from onrecord.names import fold_name
from onrecord.records import Span
from onrecord.resolve.names.people import Person
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker

_INITIALS = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.?){1,3}")
_KEY = r"(?<!\w){label}\s?(?:[:=]|[–—-]\s|is\b|for\b|stands for\b)\s*$"
_IN_BRACKETS = r" \(?[\[(]{label}[\])]"
_AND = re.compile(r",? and |, ")
_WORD = re.compile(r"[^\W\d_]+")
# a key's name ends its line or its part; "LM: Aksel says" is a turn of LM's
_ENDS_KEY = re.compile(r" ?(?:[,;()\n]|$)")


def resolve_initials(reading: Reading, turn: Turn) -> Speaker | None:
    """The person whose initials open a turn: by the key that the text gives, else by the only name that has them."""
    source = turn.source
    if source is None or turn.statement.cue or not _INITIALS.fullmatch(source.printed) or not _opens_line(reading, source.span.start):
        return None
    if reading.text[source.span.end : source.span.end + 1] != ":":
        return None
    label = re.escape(source.printed)
    key, bracket = re.compile(_KEY.format(label=label)), re.compile(_IN_BRACKETS.format(label=label))
    told: dict[int, Person] = {}
    fitting: dict[int, Person] = {}
    letters = fold_name(source.printed).replace("-", "")
    for mention, person, _ in reading.people_between(0, len(reading.text), sure=False):
        lead = reading.text[max(0, mention.whole_start - 30) : mention.whole_start]
        if bracket.match(reading.text, mention.end) or (key.search(lead) and _ENDS_KEY.match(reading.text, mention.end)):
            told[id(person)] = person
        if letters in _initials_of(person.name):
            fitting[id(person)] = person
    for found, rule, score in ((told, "initials explained", 0.9), (fitting, "initials of the only name that has them", 0.75)):
        if found:
            return name_speaker(next(iter(found.values())), rule, score) if len(found) == 1 else None
    return _of_byline(reading, letters, source.span)


def _of_byline(reading: Reading, letters: str, span: Span) -> Speaker | None:
    """ "TF: …" in an interview by Toby Ferrars, whom the article itself does not name."""
    byline = reading.document.byline
    names = [name for name in _AND.split(byline.value) if letters in _initials_of(name)] if byline else []
    if byline is None or len(names) != 1:
        return None
    return Speaker(names[0], "person", "initials of the byline", byline.evidence or span, 0.75, head=fold_name(names[0].split()[-1]))


def _opens_line(reading: Reading, at: int) -> bool:
    return at - reading.paragraphs[reading.paragraph_of(at)].start <= 1


def _initials_of(name: str) -> frozenset[str]:
    """The first letters of a name's words, with and without its small ones, and those of its first and last word."""
    words = _WORD.findall(name)
    big = [word for word in words if word[0].isupper()]
    if len(big) < 2:
        return frozenset()
    return frozenset(fold_name("".join(word[0] for word in some)) for some in (words, big, (big[0], big[-1])))
