"""Who appears in one article, as links need to see it: name, roles, dates, company; and under which keys namesakes are looked for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.countries import STEM, country_named, same_country
from onrecord.days import date_range
from onrecord.link.bodies import body_block, body_blocks, is_body_name
from onrecord.link.offices import Office, read_office
from onrecord.names import CAPITALS, fold_name
from onrecord.records import OFFICE, Appearance, Document, Named, Resolved, Role, Seen, SpeakerKind, Statement, hash_words, value_of
from onrecord.spellings import block_key, person_words

_LINKED = ("person", "organisation", "country")
_PRONOUN_RULE = re.compile(r"(he|she): ")
_INDEFINITE = re.compile(r"(?:an?|one|another|some|several|any|each) ", re.IGNORECASE)
_CAPITALISED = re.compile(rf"[{CAPITALS}][\w-]+")


def find_appearances(document: Document, statements: Iterable[Statement]) -> tuple[Appearance, ...]:
    """The people, bodies, countries and nameless office-holders who speak in an article; groups and other nameless ones are left out."""
    said: dict[tuple[str, SpeakerKind], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.speaker and statement.speaker_kind and _can_be_linked(document.text, statement):
            said[statement.speaker.value, statement.speaker_kind].append(statement)
    days = date_range(document.published.value) if document.published else None
    found = [_appearance(document, name, kind, listed, days) for (name, kind), listed in said.items()]
    owners = {owner for one in found for role in one.roles if (office := read_office(role.text)) for owner in office.states}
    adjectives = {word for one in found for name in (one.name, *(role.text for role in one.roles)) for word in _CAPITALISED.findall(name)}
    return tuple(replace(one, kind="country", roles=()) if _is_country(one, owners, adjectives) else one for one in found)


def _can_be_linked(text: str, statement: Statement) -> bool:
    assert statement.speaker is not None
    name, kind = statement.speaker.value, statement.speaker_kind
    if kind == "organisation":
        return is_body_name(name) and not _capital_by_place(text, statement.speaker)
    if kind in _LINKED:
        return True
    indefinite = bool(statement.source) and _INDEFINITE.match(text, statement.source[0].start)
    return kind == "unnamed" and not indefinite and office_of(name) is not None


def _capital_by_place(text: str, speaker: Resolved) -> bool:
    """Whether a description has its capital only because a sentence begins with it: "Recent polls"."""
    if not speaker.rule.startswith("description") or speaker.evidence is None or any(map(str.isupper, speaker.value[1:])):
        return False
    before = text[: max(text.find(speaker.value, speaker.evidence.start), 0)].rstrip(" \"“‘'")
    return not before or before[-1] in ".!?:\n"


def office_of(name: str) -> str | None:
    """The key of an office that stands for its only holder, "foreign minister of Karvia"; None for a name or any other description."""
    office = read_office(name)
    if office is None or not office.is_sole or office.former or len(name.split()) > _LONGEST_OFFICE:
        return None
    return next(_office_keys(office))


_LONGEST_OFFICE = 8  # words; longer descriptions tell more than an office


def _office_keys(office: Office) -> Iterator[str]:
    """Keys that an office shares with others that may be the same, one for each word of its owners."""
    for word in " ".join(office.owners).split():
        stem = word if country_named(word) else word[:STEM].casefold()
        yield OFFICE + " ".join([*sorted(office.fields), office.head, stem])


def _appearance(document: Document, name: str, kind: SpeakerKind, said: Sequence[Statement], days: tuple[str, str] | None) -> Appearance:
    first, last = days or (None, None)
    texts = dict.fromkeys(role for statement in said if (role := value_of(statement.speaker_role)))
    if kind == "unnamed":
        texts = {name: None}
    pronouns = {match[1] for statement in said if statement.speaker and (match := _PRONOUN_RULE.match(statement.speaker.rule))}
    return Appearance(
        id=hash_words(document.id, name, kind),
        document_id=document.id,
        name=name,
        kind=kind,
        read_as=kind,
        roles=tuple(Role(text, first, last) for text in texts),
        gender={"he": "m", "she": "f"}[pronouns.pop()] if len(pronouns) == 1 else None,
        first=first,
        last=last,
        statements=len(said),
    )


def _is_country(one: Appearance, owners: set[str], adjectives: set[str]) -> bool:
    """Whether a lone word, read as a person or body, is a country's: the article has its minister, or its adjective."""
    if one.kind not in ("person", "organisation") or " " in one.name:
        return False
    of_it = {word for word in adjectives if len(word) > len(one.name)} | owners
    return any(same_country(one.name, word) for word in of_it)


def find_company(appearances: Iterable[Appearance], statements: Iterable[Statement]) -> frozenset[str]:
    """Whom and what an article names, folded: those who speak in it and what is spoken of."""
    named = {one.name for one in appearances if one.kind != "unnamed"}
    return frozenset(fold_name(name) for name in named.union(*(statement.about for statement in statements)))


def own_block(one: Appearance) -> str:
    """The key of those among whom an appearance is linked."""
    if one.kind == "person":
        return f"person {block_key(person_words(one.name)[-1])}"
    if one.kind == "country":
        return f"country {country_named(one.name) or fold_name(one.name)}"
    return body_block(one.name) if one.kind == "organisation" else office_of(one.name) or "unnamed"


def blocks_of(one: Appearance) -> frozenset[str]:
    """The keys of all whose links it may bear upon: its own, those of its other words read as surnames, its acronyms, its offices."""
    blocks = {own_block(one)}
    if one.kind == "person":
        words = person_words(one.name)
        blocks.update(f"person {block_key(word)}" for word in (words[0], *words[1:-1][-1:]) if len(word) > 1)
        for role in one.roles:
            office = read_office(role.text)
            if office and office.is_sole:
                blocks.update(_office_keys(office))
    if one.kind == "organisation":
        blocks |= body_blocks(one.name)
    return frozenset(blocks)


def asked_guests(members: Sequence[Named], guests: Sequence[Seen]) -> list[Seen]:
    """Those of a block's guests that a member may be linked to: for a person's full name, those that turn it about or add a surname."""
    if members[0].kind != "person" or any(len(person_words(one.name)) == 1 for one in members):
        return list(guests)
    asked = {words for one in members for words in _turned(person_words(one.name))}
    return [one for one in guests if person_words(one.name) in asked or person_words(one.name)[:-1] in asked]


def _turned(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return words, (*words[1:], words[0]), (words[-1], *words[:-1])
