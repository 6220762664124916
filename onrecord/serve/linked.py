"""The record for other programs' vocabularies: schema.org as JSON-LD, and W3C Web Annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.records import Document, Span, Statement, content_text, value_of
from onrecord.serve.speaker import SpeakerRecord
from onrecord.serve.wording import MANNER_WORDS
from onrecord.store import Article

JSON_LD = "application/ld+json"
ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
SCHEMA = "https://schema.org"
ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after a quoted span, to find it again

_TYPES = {"person": "Person", "organisation": "Organization", "country": "Country", "group": "Organization", "unnamed": "Person"}

Linked = dict[str, Any]


def _given(**values: Any) -> Linked:
    return {name: value for name, value in values.items() if value not in (None, [], "")}


def _iso(date: str | None) -> str | None:
    """The date where it has a year; schema.org knows no day without one."""
    return None if date is None or date.startswith("XXXX") else date


def linked_speaker(name: str, kind: str | None, **more: Any) -> Linked:
    """A speaker as schema.org has it; whoever is only described gets a description and no name."""
    said = {"description": name} if kind == "unnamed" else {"name": name}
    return {"@type": _TYPES.get(kind or "", "Thing"), **said, **_given(**more)}


def linked_record(record: SpeakerRecord, url: str) -> Linked:
    """One who speaks, with other names, offices and the same person elsewhere."""
    kind = record.kinds[0] if record.kinds else None
    linked = linked_speaker(record.name, kind, url=url, alternateName=[name for name in record.names if name != record.name])
    wikidata = record.person.summary.wikidata if record.person else None
    more = _given(
        identifier=record.person.summary.id if record.person else None,
        sameAs=f"http://www.wikidata.org/entity/{wikidata}" if wikidata else None,
        jobTitle=[role.role for role in record.roles] if linked["@type"] == "Person" else None,
    )
    return {**linked, **more}


def linked_article(article: Article, base: str, *, statements: bool = True) -> Linked:
    """A NewsArticle with the quotations in it."""
    document = article.document
    outlet = value_of(document.outlet)
    parts = [linked_statement(document, said, base, within=False) for said in article.statements] if statements else []
    return {
        "@context": SCHEMA,
        **_linked_document(document, base),
        **_given(
            inLanguage=document.language,
            publisher={"@type": "Organization", "name": outlet} if outlet else None,
            author=linked_speaker(document.byline.value, "person") if document.byline else None,
            hasPart=parts,
        ),
    }


def _linked_document(document: Document, base: str) -> Linked:
    published = _iso(value_of(document.published))
    about = _given(headline=value_of(document.title), url=document.url, datePublished=published)
    return {"@type": "NewsArticle", "@id": f"{base}/articles/{document.id}", **about}


def linked_statement(document: Document, statement: Statement, base: str, *, within: bool = True) -> Linked:
    """A Quotation. A paraphrase is one too, by that vocabulary, and says so in its description: its words are the article's."""
    speaker = statement.speaker
    addressee, place = value_of(statement.addressee), value_of(statement.place)
    negated = "; the words of saying are negated" if statement.negated else ""
    return {
        **({"@context": SCHEMA} if within else {}),
        "@type": "Quotation",
        "@id": f"{base}/statements/{statement.id}",
        "text": content_text(document.text, statement.content),
        "disambiguatingDescription": f"{MANNER_WORDS[statement.manner]} by the article{negated}",
        **_given(
            spokenByCharacter=linked_speaker(
                speaker.value,
                statement.speaker_kind,
                jobTitle=value_of(statement.speaker_role),
                identifier=statement.person.id if statement.person else None,
            )
            if speaker
            else None,
            dateCreated=_iso(value_of(statement.said_on)),
            locationCreated={"@type": "Place", "name": place} if place else None,
            audience={"@type": "Audience", "name": addressee} if addressee else None,
            about=[{"@type": "Thing", "name": name} for name in statement.about],
            isPartOf=_linked_document(document, base) if within else None,
        ),
    }


def linked_list(found: Iterable[tuple[Document, Statement]], total: int, base: str) -> Linked:
    """One page of a list of quotations."""
    items = [{k: v for k, v in linked_statement(document, said, base).items() if k != "@context"} for document, said in found]
    return {"@context": SCHEMA, "@type": "ItemList", "numberOfItems": total, "itemListElement": items}


def annotate_list(found: Iterable[tuple[Document, Statement]], total: int, base: str, address: str) -> Linked:
    """One page of a list of annotations."""
    items = [annotate_statement(document, said, base, within=False) for document, said in found]
    whole = {"id": f"{base}/api/v1/statements", "type": "AnnotationCollection", "total": total}
    return {"@context": ANNOTATION_CONTEXT, "id": address, "type": "AnnotationPage", "partOf": whole, "items": items}


def annotate_statement(document: Document, statement: Statement, base: str, *, within: bool = True) -> Linked:
    """A Web Annotation of the content's spans; its bodies say who speaks and how, and point at cue and source."""
    speaker = value_of(statement.speaker)
    tags = [statement.act, statement.manner, *(["negated"] if statement.negated else [])]
    bodies: list[Linked] = [{"type": "TextualBody", "purpose": "identifying", "value": speaker}] if speaker else []
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    for role in ("cue", "source"):
        spans: tuple[Span, ...] = getattr(statement, role)
        bodies += [{**select_span(document, span, base), "purpose": "highlighting", "label": role} for span in spans]
    return {
        **({"@context": ANNOTATION_CONTEXT} if within else {}),
        "id": f"{base}/statements/{statement.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": [select_span(document, span, base) for span in statement.content],
    }


def annotate_article(document: Document, statements: Sequence[Statement], base: str) -> Linked:
    """The annotations of an article as one page of a collection."""
    id = f"{base}/articles/{document.id}"
    items = [annotate_statement(document, statement, base, within=False) for statement in statements]
    first = {"id": f"{id}#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {"@context": ANNOTATION_CONTEXT, "id": f"{id}#annotations", "type": "AnnotationCollection", "total": len(items), "first": first}


def select_span(document: Document, span: Span, base: str) -> Linked:
    """A span of the article's text by its offsets and by its words: two selectors of the same characters."""
    text = document.text
    quote = _given(prefix=text[max(0, span.start - AROUND) : span.start], suffix=text[span.end : span.end + AROUND])
    return {
        "type": "SpecificResource",
        "source": f"{base}/api/v1/articles/{document.id}/text",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": text[span.start : span.end], **quote},
        ],
    }
