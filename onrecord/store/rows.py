"""Records to rows and back; what comes back equals what went in."""

from __future__ import annotations

from dataclasses import asdict
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from onrecord.days import date_range
from onrecord.records import (
    Appearance,
    Document,
    Entry,
    Furniture,
    Link,
    Person,
    Resolved,
    Review,
    Reviewed,
    Role,
    Span,
    Statement,
    content_text,
    value_of,
)
from onrecord.store.words import pad_names, pad_words

DOCUMENT_RESOLVED = ("title", "outlet", "byline", "credit", "dateline", "published")
STATEMENT_RESOLVED = ("speaker", "speaker_role", "addressee", "said_on", "place", "occasion")

Values = dict[str, Any]


def document_values(document: Document) -> Values:
    """The columns of a document that come from the record."""
    return {
        "id": document.id,
        "text": document.text,
        **_plain_values(document),
        "title": value_of(document.title),
        "title_words": pad_words(value_of(document.title)),
        "outlet": value_of(document.outlet),
        "outlet_words": pad_words(value_of(document.outlet)),
        "published": value_of(document.published),
    }


def _plain_values(document: Document) -> Values:
    return {
        "path": document.path,
        "reader": document.reader,
        "raw_hash": document.raw_hash,
        "url": document.url,
        "language": document.language,
        "fetched_at": document.fetched_at,
        "resolved": _pack_resolved(document, DOCUMENT_RESOLVED),
        "furniture": [[item.span.start, item.span.end, item.kind] for item in document.furniture],
        "notes": list(document.notes),
    }


def copy_values(document: Document) -> Values:
    """The columns of a copy: all of the document but its text."""
    outlet = value_of(document.outlet)
    return {
        "document_id": document.id,
        "path": document.path,
        "raw_hash": document.raw_hash,
        "outlet": outlet,
        "outlet_words": pad_words(outlet),
        "record": _plain_values(document),
    }


def load_document(row: Any) -> Document:
    """The document of a row, or of anything with its columns as attributes."""
    return _load(row.id, row.text, {name: getattr(row, name) for name in _PLAIN})


def load_copy(row: Any, text: str) -> Document:
    """The document of a copy's row, with the text that both share."""
    return _load(row.document_id, text, row.record)


_PLAIN = ("path", "reader", "raw_hash", "url", "language", "fetched_at", "resolved", "furniture", "notes")


def _load(id: str, text: str, plain: Values) -> Document:
    return Document(
        id=id,
        text=text,
        path=plain["path"],
        reader=plain["reader"],
        raw_hash=plain["raw_hash"],
        url=plain["url"],
        language=plain["language"],
        fetched_at=plain["fetched_at"],
        furniture=tuple(Furniture(Span(start, end), kind) for start, end, kind in plain["furniture"]),
        notes=tuple(plain["notes"]),
        **_unpack_resolved(plain["resolved"]),
    )


def statement_values(document: Document, statement: Statement, position: int) -> Values:
    """The columns of a statement; `dated` falls back to the day the article was published."""
    speaker = value_of(statement.speaker)
    dated = value_of(statement.said_on or document.published)
    earliest, latest = (date_range(dated) if dated else None) or (None, None)
    return {
        "id": statement.id,
        "document_id": statement.document_id,
        "position": position,
        "content": _pack_spans(statement.content),
        "cue": _pack_spans(statement.cue),
        "source": _pack_spans(statement.source),
        "content_text": content_text(document.text, statement.content),
        "source_text": content_text(document.text, statement.source),
        "manner": statement.manner,
        "act": statement.act,
        "score": statement.score,
        "negated": statement.negated,
        "nested_in": statement.nested_in,
        "speaker": speaker,
        "speaker_words": pad_words(speaker),
        "speaker_kind": statement.speaker_kind,
        "addressee_words": pad_words(value_of(statement.addressee)),
        "resolved": _pack_resolved(statement, STATEMENT_RESOLVED),
        "about": list(statement.about),
        "dated": dated,
        "earliest": earliest,
        "latest": latest,
    }


def pack_statement(statement: Statement) -> Values:
    """A statement as one JSON value."""
    return {
        "id": statement.id,
        "document_id": statement.document_id,
        **{role: _pack_spans(getattr(statement, role)) for role in ("content", "cue", "source")},
        **{name: getattr(statement, name) for name in ("manner", "act", "score", "negated", "nested_in", "speaker_kind")},
        "resolved": _pack_resolved(statement, STATEMENT_RESOLVED),
        "about": list(statement.about),
    }


def unpack_statement(packed: Values) -> Statement:
    """The statement of such a value."""
    return load_statement(SimpleNamespace(**packed))


def review_values(review: Review, deed: int) -> Values:
    """The columns of a review; who judged and when stands with the deed."""
    found, judged = (one and pack_statement(one) for one in (review.found, review.judged))
    return {"deed": deed, "document_id": review.document_id, "verdict": review.verdict, "found": found, "judged": judged}


def load_review(row: Any) -> Review:
    """The review of a row that has its deed's columns beside it."""
    found, judged = (one and unpack_statement(one) for one in (row.found, row.judged))
    return Review(row.document_id, row.verdict, found, judged, row.decided_by, row.decided_at)


def load_statement(row: Any, person: Person | None = None, reviewed: Reviewed | None = None, claim: str | None = None) -> Statement:
    """The statement of a row."""
    return Statement(
        id=row.id,
        document_id=row.document_id,
        content=_unpack_spans(row.content),
        cue=_unpack_spans(row.cue),
        source=_unpack_spans(row.source),
        manner=row.manner,
        act=row.act,
        score=row.score,
        negated=row.negated,
        nested_in=row.nested_in,
        speaker_kind=row.speaker_kind,
        about=tuple(row.about),
        person=person,
        reviewed=reviewed,
        claim=claim,
        **_unpack_resolved(row.resolved),
    )


def _pack_spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _unpack_spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _pack_resolved(record: Document | Statement, names: tuple[str, ...]) -> Values:
    packed: Values = {}
    for name in names:
        resolved: Resolved | None = getattr(record, name)
        if resolved is not None:
            evidence = [resolved.evidence.start, resolved.evidence.end] if resolved.evidence else None
            packed[name] = {
                "value": resolved.value,
                "rule": resolved.rule,
                "evidence": evidence,
                "clue": resolved.clue,
                "score": resolved.score,
            }
    return packed


def _unpack_resolved(packed: Values) -> dict[str, Any]:
    return {name: Resolved(**{**kept, "evidence": Span(*kept["evidence"]) if kept["evidence"] else None}) for name, kept in packed.items()}


def appearance_values(one: Appearance, block: str, entry_id: str | None = None) -> Values:
    """The columns of an appearance but its person."""
    plain = {name: getattr(one, name) for name in _APPEARANCE}
    words, quarter = pad_names([one.name]), quarter_of(one.first)
    return {**plain, "roles": _pack_roles(one.roles), "name_words": words, "block": block, "quarter": quarter, "entry_id": entry_id}


def quarter_of(day: str | None) -> str:
    """The quarter of a year that a day is in: "2016-2" for "2016-04-05"; empty for none."""
    return f"{day[:4]}-{(int(day[5:7]) + 2) // 3}" if day else ""


_APPEARANCE = tuple(Appearance.__dataclass_fields__)
_of_appearance = attrgetter(*_APPEARANCE)  # a record has many: read in one go
_ROLES = _APPEARANCE.index("roles")


def load_appearance(row: Any) -> Appearance:
    """The appearance of a row."""
    fields = list(_of_appearance(row))
    fields[_ROLES] = _unpack_roles(row.roles)
    return Appearance(*fields)


def entry_values(entry: Entry, deed: int) -> Values:
    """The columns of an imported list's entry."""
    return {"id": entry.id, "deed": deed, "record": {**asdict(entry), "roles": _pack_roles(entry.roles)}}


def _pack_roles(roles: tuple[Role, ...]) -> list[list[str | None]]:
    return [[role.text, role.since, role.until] for role in roles]


def _unpack_roles(packed: list[list[str]]) -> tuple[Role, ...]:
    return tuple(Role(*parts) for parts in packed)


_LINK = tuple(Link.__dataclass_fields__)
_of_link = attrgetter(*_LINK)


def link_values(link: Link, deed: int | None) -> Values:
    """The columns of a link."""
    return {**{name: getattr(link, name) for name in _LINK}, "deed": deed}


def load_link(row: Any) -> Link:
    """The link of a row."""
    return Link(*_of_link(row))
