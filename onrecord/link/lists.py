"""Imported lists of people and their offices: CSV, JSON lines and FollowTheMoney entities -> entries.

A row that cannot be used is an ItemError with its number; it never stops the rest.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from onrecord.countries import same_country
from onrecord.days import date_range
from onrecord.errors import ItemError, RunError
from onrecord.link.offices import read_office
from onrecord.records import Entry, Role, SpeakerKind, hash_words

COLUMNS = ("name", "aliases", "office", "country", "since", "until", "wikidata", "kind")
# other words that lists use for our columns
_COLUMN_OF = {
    "alias": "aliases", "role": "office", "position": "office", "from": "since", "start": "since", "to": "until", "end": "until",
    "qid": "wikidata", "wikidata_id": "wikidata", "wikidataid": "wikidata",
}  # fmt: skip
_KINDS: dict[str, SpeakerKind] = {"person": "person", "organisation": "organisation", "organization": "organisation", "country": "country"}
_QID = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)")
_FTM_KINDS: dict[str, SpeakerKind] = {
    "Person": "person", "LegalEntity": "organisation", "Organization": "organisation", "PublicBody": "organisation",
    "Company": "organisation",
}  # fmt: skip
_FTM_OFFICES = ("Position", "Occupancy")

Found = Iterator[Entry | ItemError]


def read_list(path: str) -> Found:
    """The entries of a list in a file; what the file holds decides how it is read."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror}. Name a CSV or JSON lines file") from error
    except UnicodeDecodeError as error:
        raise RunError(f"{path} is no UTF-8 text. Save it as UTF-8") from error
    if not text.strip():
        raise RunError(f"{path} is empty. Name a file with a row for each office")
    return _read_json_lines(path, text) if text.lstrip().startswith("{") else _read_csv(path, text)


def _read_csv(path: str, text: str) -> Found:
    rows = csv.reader(text.splitlines(keepends=True))
    header = [_column(name) for name in next(rows)]
    if "name" not in header:
        raise RunError(f"{path} has no column called name. Its first row must name the columns: {', '.join(COLUMNS)}")
    for number, cells in enumerate(rows, start=2):
        if any(map(str.strip, cells)):
            row = dict(zip(header, cells, strict=False))
            aliases = [alias for alias in row.get("aliases", "").split(";") if alias.strip()]
            yield _guarded(lambda row=row, aliases=aliases: _flat_entry({**row, "aliases": aliases}), f"{path} row {number}")  # type: ignore[misc]


def _column(name: str) -> str:
    low = name.strip().casefold().replace(" ", "_")
    return _COLUMN_OF.get(low, low)


def _read_json_lines(path: str, text: str) -> Found:
    entities: dict[str, tuple[str, dict[str, Any]]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{path} row {number}"
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict):
            yield ItemError("it is no JSON object", where, "Write one object on each line")
        elif "schema" in record:
            entities[str(record.get("id"))] = (where, record)
        else:
            yield _guarded(lambda record=record: _flat_entry({_column(key): value for key, value in record.items()}), where)  # type: ignore[misc]
    yield from _read_entities(entities)


def _guarded(make: Callable[[], Entry], where: str) -> Entry | ItemError:
    """The entry, or what is wrong with it and where."""
    try:
        return make()
    except _Wrong as wrong:
        return ItemError(wrong.what, where, wrong.remedy)


class _Wrong(Exception):
    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def _flat_entry(row: Mapping[str, Any]) -> Entry:
    """The entry of a row with our columns; `offices` is a list of objects with office, country, since, until."""
    names = _texts(row.get("name")) + _texts(row.get("aliases"))
    kind = _KINDS.get((_text(row.get("kind")) or "person").casefold())
    if kind is None:
        raise _Wrong(f"{row['kind']!r} is no kind", f"Use one of {', '.join(_KINDS)}")
    offices = [office for office in row.get("offices") or () if isinstance(office, Mapping)] or [row]
    roles = [_role(office, _text(office.get("country")) or _text(row.get("country"))) for office in offices if _text(office.get("office"))]
    return _entry(names, kind, roles, _texts(row.get("country")), _text(row.get("wikidata")))


def _entry(names: Iterable[str], kind: SpeakerKind, roles: Iterable[Role], countries: Iterable[str], wikidata: str | None) -> Entry:
    named, held, lands = tuple(dict.fromkeys(names)), tuple(dict.fromkeys(roles)), tuple(dict.fromkeys(countries))
    if not named:
        raise _Wrong("it has no name", "Fill in the name")
    qid = _QID.fullmatch(wikidata) if wikidata else None
    if wikidata and qid is None:
        raise _Wrong(f"{wikidata!r} is no id of Wikidata", "Write it as Q1234, or leave it empty")
    texts = [text or "" for role in held for text in (role.text, role.since, role.until)]
    identity = hash_words(kind, *named, "offices", *texts, "countries", *lands, qid[1] if qid else "")
    return Entry(identity, named, kind, held, lands, qid[1] if qid else None)


def _role(office: Mapping[str, Any], country: str | None) -> Role:
    since, until = (_day(_text(office.get(name)), name) for name in ("since", "until"))
    first, last = since[0] if since else None, until[1] if until else None
    if first and last and first > last:
        raise _Wrong(f"it ends ({last}) before it begins ({first})", "Correct since or until")
    return Role(_with_country(_text(office.get("office")) or "", country), first, last)


def _with_country(office: str, country: str | None) -> str:
    """The office with its country, where it does not tell it."""
    read = read_office(office)
    if country is None or (read and any(same_country(owner, country) for owner in read.owners)):
        return office
    return f"{office} of {country}"


def _day(text: str | None, name: str) -> tuple[str, str] | None:
    days = date_range(text) if text else None
    if text and days is None:
        raise _Wrong(f"{name} is no date: {text!r}", "Write it as 2016, 2016-03 or 2016-03-21, or leave it empty")
    return days


def _texts(value: object) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    return [text for one in listed if (text := _text(one))]


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _read_entities(entities: Mapping[str, tuple[str, dict[str, Any]]]) -> Found:
    """Entries of FollowTheMoney entities: people and bodies, with the positions that their occupancies name."""
    held: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for where, entity in entities.values():
        schema = entity["schema"]
        if schema == "Occupancy":
            for holder in _entity_texts(entity, "holder"):
                held[holder].append(entity)
        elif schema not in _FTM_KINDS and schema not in _FTM_OFFICES:
            yield ItemError(f"a {schema} is neither a person nor an office", where, "It is not needed")
    for key, (where, entity) in entities.items():
        if entity["schema"] in _FTM_KINDS:
            yield _guarded(lambda entity=entity, key=key: _read_entity(entity, held[key], entities), where)  # type: ignore[misc]


def _read_entity(
    entity: dict[str, Any], occupancies: Iterable[dict[str, Any]], entities: Mapping[str, tuple[str, dict[str, Any]]]
) -> Entry:
    countries = [_country(code) for name in ("country", "nationality", "jurisdiction") for code in _entity_texts(entity, name)]
    roles = [Role(text) for text in _entity_texts(entity, "position")]
    for occupancy in occupancies:
        since, until = (next(iter(_entity_texts(occupancy, name)), None) for name in ("startDate", "endDate"))
        for post in _entity_texts(occupancy, "post"):
            position = entities[post][1] if post in entities else {}
            lands = [_country(code) for code in _entity_texts(position, "country")]
            for name in _entity_texts(position, "name")[:1]:
                roles.append(_role({"office": name, "since": since, "until": until}, next(iter(lands), None)))
    names = [text for name in ("name", "alias", "previousName") for text in _entity_texts(entity, name)]
    wikidata = next(iter(_entity_texts(entity, "wikidataId")), None)
    return _entry(names or _texts(entity.get("caption")), _FTM_KINDS[entity["schema"]], roles, countries, wikidata)


def _entity_texts(entity: Mapping[str, Any], name: str) -> list[str]:
    """The values of a property; an entity that is nested in it gives its id."""
    properties = entity.get("properties")
    values = properties.get(name) if isinstance(properties, Mapping) else None
    listed = values if isinstance(values, list) else [values]
    return _texts([value.get("id") if isinstance(value, Mapping) else value for value in listed])


@lru_cache(maxsize=512)
def _country(code: str) -> str:
    """The English name of a country's code in two letters; other words stay."""
    from babel import Locale

    territories: Mapping[str, str] = Locale("en").territories
    return territories.get(code.upper(), code)
