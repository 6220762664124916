"""The page of one article: its text with the statements marked, and beside each what was resolved of it and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.records import Document, Resolved, Statement
from onrecord.serve.marking import mark_paragraphs
from onrecord.serve.site import base_of, show_page, site_of, words_at
from onrecord.serve.wording import cite_statement, date_in_words, speaker_words

RESOLVED = {
    "speaker": "Speaker",
    "speaker_role": "Role",
    "addressee": "To",
    "said_on": "Said",
    "place": "Place",
    "occasion": "Occasion",
}
FOUND = {
    "title": "Title",
    "outlet": "Outlet",
    "published": "Published",
    "byline": "By",
    "credit": "Credit",
    "dateline": "Dateline",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A resolved value with why: the rule, the words it rests on or what outside the text, and the score."""

    name: str
    label: str
    value: str
    rule: str
    words: str | None
    clue: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a statement; `chosen` is the one that the address points out."""

    number: int
    statement: Statement
    who: str
    reasons: tuple[Reason, ...]
    link: str
    citation: str
    inside: int | None
    chosen: bool


def reasons_of(document: Document, record: Document | Statement, labels: dict[str, str]) -> Iterator[Reason]:
    """What was resolved of a record, each with why."""
    for name, label in labels.items():
        found: Resolved | None = getattr(record, name)
        if found is not None:
            value = date_in_words(found.value) if name in ("said_on", "published") else found.value
            yield Reason(name, label, value, found.rule, words_at(document.text, found.evidence), found.clue, found.score)


def show_article(request: Request, id: str, part: int, chosen: str | None) -> Response:
    """The page of an article that the record has."""
    article = site_of(request).catalogue.article(id)
    document = article.document
    paragraphs, parts = mark_paragraphs(document, article.statements, part)
    if part > max(parts, 1):
        raise HTTPException(404, f"This article has {max(parts, 1)} parts only.")
    numbers = {statement.id: number for number, statement in enumerate(article.statements)}
    base = base_of(request)

    def note(number: int) -> Note:
        statement = article.statements[number]
        link = f"{base}/statements/{statement.id}"
        return Note(
            number=number + 1,
            statement=statement,
            who=speaker_words(document, statement),
            reasons=tuple(reasons_of(document, statement, RESOLVED)),
            link=link,
            citation=cite_statement(document, statement, link),
            inside=numbers[statement.nested_in] + 1 if statement.nested_in in numbers else None,
            chosen=statement.id == chosen,
        )

    return show_page(
        request,
        "article.html",
        article=article,
        document=document,
        about=tuple(reasons_of(document, document, FOUND)),
        paragraphs=[(paragraph, [note(number) for number in paragraph.opens]) for paragraph in paragraphs],
        chosen=numbers.get(chosen or ""),
        part=part,
        parts_count=parts,
    )
