"""Speakers of headlines: "Watchdog says", "top diplomat: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import fold_name, is_acronym, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, CALLED_BODIES, COMPANY_FORMS, DOCUMENTS, ROLE_MODIFIERS, ROLES, role_gender
from onrecord.resolve.names.offices import owner_words
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import described
from onrecord.resolve.sources.span import Source
from onrecord.resolve.sources.titles import fits_title, most_exact

# what an office-holder may be besides
_RANKS = words_of("general colonel captain admiral doctor professor judge")
# words for a body that no body has in its name
_KINDS = words_of("watchdog regulator group lobby body")
_FOUND_BY = frozenset({"study", "poll", "survey"})
_PAST = words_of("former ex late then")
_WORD = re.compile(r"[\w’'-]+")
# the share of a headline's words that the statement it sums up must have; below, two statements are as near
_SAME_MATTER = 0.4


def resolve_headline(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Watchdog says": the speaker whose statement in the article says most nearly the same."""
    source = _without_ex(source)
    if source.head in ROLES and not source.plural and len(source.printed.split()) < 4:
        fitting = [person for person in reading.people.all if person.sure and fits_title(person, source)]
        fitting = [person for person in fitting if _PAST.isdisjoint(person.role_words - {*source.modifiers})]
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
    return None if source.head in ROLES | DOCUMENTS | BODIES | CALLED_BODIES else described(source)


def _without_ex(source: Source) -> Source:
    """ "Ex-envoy": the envoy, whom the article may call the former ambassador."""
    return replace(source, head=source.head.removeprefix("ex-")) if source.head.removeprefix("ex-") in ROLES else source


def resolve_headline_again(reading: Reading, turn: Turn) -> Speaker | None:
    """The same once the article's own speakers are known; then the office alone, the body or text of that sort that speaks first."""
    source = turn.source
    if source is None or source.name or source.pronoun or source.determiner or not reading.is_headline(turn):
        return None
    source = _without_ex(source)
    if any(word[0].isupper() for word in source.tail.split()):
        return described(source)
    found = resolve_headline(reading, turn, source)
    if found and (found.person or (source.head in (BODIES | CALLED_BODIES) - ROLES and found.kind == "organisation")):
        return found
    if source.head in ROLES and not source.plural:
        return _only_holder(reading, source) or _speaks_first(reading, turn)
    if source.plural or source.head not in BODIES | CALLED_BODIES | DOCUMENTS or source.head == "police":
        return None
    named = reading.bodies.with_head(source.head)
    if len(named) == 1 and named[0][0][0].isupper():
        name, start, end = named[0]
        return Speaker(name, "organisation", f"headline: the only {source.head} named", Span(start, end), 0.7, head=source.head)
    said = [other.speaker for other in reading.outer if other.at > turn.at and other.speaker and not reading.is_headline(other)][:3]
    for speaker in said:
        if (
            speaker.person is None
            and (speaker.rule != "description as printed" or (source.head in _FOUND_BY and " " in speaker.value))
            and (speaker.head == source.head or source.head in speaker.value.casefold().split())
        ):
            return speaker.by("headline: the first of that sort to speak", 0.7)
    company = said and not COMPANY_FORMS.isdisjoint(fold_name(word) for word in said[0].value.split())
    if said and source.head in _KINDS and said[0].kind == "organisation" and not company:
        return said[0].by("headline: the first body to speak", 0.65)
    if source.head in _FOUND_BY and source.tail:
        return described(source)
    return described(source) if source.head in BODIES - _KINDS - {"camp", "campaign"} else None


def _same_number(source: Source, speaker: Speaker) -> bool:
    """Whether a headline's description can be that speaker's: one human for one, several for several, a body for a body."""
    if source.head in ROLES:
        other = speaker.person is not None and bool(speaker.person.role_words) and not fits_title(speaker.person, source)
        return not speaker.plural and not other and speaker.kind in ("person", "unnamed")
    if source.head in (BODIES | CALLED_BODIES | DOCUMENTS) - ROLES and speaker.kind == "person":  # "watchdog warns" is not its head
        return False
    return speaker.plural if source.plural else not speaker.plural


def _content_words(reading: Reading, turn: Turn) -> set[str]:
    text = " ".join(reading.text[span.start : span.end] for span in turn.statement.content)
    return {fold_name(word).removesuffix("'s").rstrip("s") for word in _WORD.findall(text) if len(word) > 3}


def _only_holder(reading: Reading, source: Source) -> Speaker | None:
    """ "Freed medic": the only medic who speaks in the article; no word of an office is passed over, "deputy", "former"."""
    bare = replace(source, modifiers=(), tail="")
    fitting = [person for person in reading.people.all if person.sure and fits_title(person, bare)]
    fitting = [person for person in fitting if _PAST.isdisjoint(person.role_words - {*source.modifiers})]
    if len(fitting) != 1 or not set(source.modifiers) & ROLE_MODIFIERS - {"first"} <= fitting[0].role_words:
        return None
    owners = owner_words(source.printed.split()[:-1])
    owned = [owner_words(role.split()) for role in fitting[0].roles]
    if is_acronym(source.printed.split()[0]) and any(owned) and not any(owners & words for words in owned):
        return None  # "UN envoy" is not the Darvazi ambassador
    spoke = any(other.speaker and other.speaker.person is fitting[0] for other in reading.outer)
    return name_speaker(fitting[0], "headline: the only one of that office", 0.65) if spoke else None


def _speaks_first(reading: Reading, turn: Turn) -> Speaker | None:
    """An office that nobody is given: the only one named in the article's first three statements, whose own office no word tells."""
    said = [other.speaker for other in reading.outer if other.at > turn.at and other.speaker and not reading.is_headline(other)][:3]
    people = {speaker.value: speaker.person for speaker in said if speaker.person}
    person = next(iter(people.values())) if len(people) == 1 else None
    source = turn.source
    if source is None or person is None or said[0].person is not person or role_gender((source.head,)) not in (None, person.gender):
        return None
    return None if person.role_words & ROLES - _RANKS else name_speaker(person, "headline: who speaks first", 0.6)
