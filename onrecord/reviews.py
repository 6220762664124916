"""What people judge of single statements: right, to be corrected, no statement at all, or one that was missed.

Each judgement is one transaction and one deed: appended with who and when, and taken back by `undo_review`. The record shows the
statements as they were judged, also after the article is read anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.annotate.acts import classify_cue, is_negated
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.errors import RunError
from onrecord.linking import link_people
from onrecord.records import (
    Act,
    Document,
    Manner,
    Resolved,
    Review,
    Span,
    SpeakerKind,
    Statement,
    Verdict,
    content_text,
    hash_spans,
    value_of,
)
from onrecord.resolve import resolve_document

if TYPE_CHECKING:
    from onrecord.store import Article, Deed, Store

    Judge = Callable[[Article, Statement | None], Statement | None]

BY_HAND = "judged by hand"
DEEDS = ("right", "corrected", "none", "missed")
SHOWN = 60  # characters of a statement that name it in the list of what was done


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement as a person marks it. Manner, act and negation are worked out from the words where they are None.

    `speaker` is None where a careful reader cannot tell.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    kind: SpeakerKind | None = None
    manner: Manner | None = None
    act: Act | None = None
    negated: bool | None = None


def accept_statement(store: Store, document_id: str, statement_id: str, *, by: str) -> Deed:
    """Judge that a statement is right as it stands."""
    return _judge(store, document_id, statement_id, lambda article, found: found, by=by)


def reject_statement(store: Store, document_id: str, statement_id: str, *, by: str) -> Deed:
    """Judge that nothing is stated there: the record has the statement no longer."""
    return _judge(store, document_id, statement_id, lambda article, found: None, by=by)


def correct_statement(store: Store, document_id: str, statement_id: str, marked: Marked, *, by: str) -> Deed:
    """Judge that a statement is to be as it is marked; marked as it stands, it is accepted."""
    return _judge(store, document_id, statement_id, lambda article, found: build_statement(article, marked, found), by=by)


def add_missed(store: Store, document_id: str, marked: Marked, *, by: str) -> Deed:
    """Add a statement that the reader missed."""
    return _judge(store, document_id, None, lambda article, found: build_statement(article, marked), by=by)


def undo_review(store: Store, *, by: str) -> Deed | None:
    """Take back the last judgement on a statement that was not taken back yet; None where there is none."""
    with store.desk() as desk:
        deed = desk.last_deed(DEEDS)
        if deed:
            desk.note_deed("undo", f"{deed.what} {deed.said}", by, withdraws=deed.number)
            desk.drop_deed(deed.number)
    link_people(store)
    return deed


def _judge(store: Store, document_id: str, statement_id: str | None, judge: Judge, *, by: str) -> Deed:
    with store.desk() as desk:
        article = desk.article_of(document_id)
        found = next((statement for statement in article.statements if statement.id == statement_id), None)
        if statement_id and found is None:
            raise RunError("this statement is in the record no longer: it was judged or read anew meanwhile. Take the next one")
        judged = judge(article, found)
        others = {statement.id for statement in article.statements if statement is not found}
        if judged and judged.id in others:
            raise RunError("there is such a statement in the record already. Correct that one, and mark this one as no statement")
        verdict = _verdict(found, judged)
        shown = judged or found
        words = content_text(article.document.text, shown.content)[:SHOWN] if shown else ""
        number = desk.note_deed(verdict, f"“{' '.join(words.split())}” in {article.document.path}", by)
        sure = replace(judged, score=1.0, person=None, reviewed=None) if judged else None
        desk.put_review(Review(document_id, verdict, found, sure, by, ""), number)
        deed = desk.last_deed(DEEDS)
    if verdict != "right":
        link_people(store)
    assert deed is not None
    return deed


def _verdict(found: Statement | None, judged: Statement | None) -> Verdict:
    if judged is None:
        return "none"
    if found is None:
        return "missed"
    return "right" if _marked(judged) == _marked(found) else "corrected"


def _marked(statement: Statement) -> Marked:
    """A statement as a person would mark it."""
    return Marked(
        statement.content,
        statement.cue,
        statement.source,
        speaker=value_of(statement.speaker),
        kind=statement.speaker_kind,
        manner=statement.manner,
        act=statement.act,
        negated=statement.negated,
    )


def build_statement(article: Article, marked: Marked, found: Statement | None = None) -> Statement:
    """The statement that is marked; what is not marked is worked out anew from its words, or kept where these are the same."""
    document = article.document
    _check(document, marked)
    drafted = _draft(document, marked)
    if found and found.id == drafted.id:
        resolved = replace(found, manner=marked.manner or found.manner, act=marked.act or found.act, negated=_given(marked, found))
    else:
        resolved = _resolve(article, drafted, found)
    return _speak(resolved, marked)


def _given(marked: Marked, found: Statement) -> bool:
    return found.negated if marked.negated is None else marked.negated


def _check(document: Document, marked: Marked) -> None:
    spans = (*marked.content, *marked.cue, *marked.source)
    if not marked.content:
        raise RunError("a statement needs words of what is said. Select them")
    if any(span.end > len(document.text) or not document.text[span.start : span.end].strip() for span in spans):
        raise RunError("there are no words at one of these places in the article. Select them again")
    for role in (marked.content, marked.cue, marked.source):
        if any(left.end > right.start for left, right in pairwise(role)):
            raise RunError("two parts of one mark overlap. Select them again")


def _draft(document: Document, marked: Marked) -> Statement:
    text, cue = document.text, " ".join(document.text[span.start : span.end] for span in marked.cue)
    quotes = pair_quotes(text)
    first = marked.content[0]
    return Statement(
        id=hash_spans(document.id, marked.content, marked.cue, marked.source),
        document_id=document.id,
        content=marked.content,
        cue=marked.cue,
        source=marked.source,
        manner=marked.manner or manner_of(text, marked.content, quotes, marked.cue),
        act=marked.act or classify_cue(cue, text[first.start : first.end]),
        score=1.0,
        negated=is_negated(cue) if marked.negated is None else marked.negated,
    )


def _resolve(article: Article, drafted: Statement, found: Statement | None) -> Statement:
    """What the article tells of the statement, read with all others in it."""
    nested = replace(drafted, nested_in=found.nested_in) if found else drafted
    others = [statement for statement in article.statements if statement is not found]
    statements = sorted([*others, nested], key=lambda statement: min(statement.content + statement.cue + statement.source))
    return next(one for one in resolve_document(article.document, tuple(statements)) if one.id == drafted.id)


def _speak(statement: Statement, marked: Marked) -> Statement:
    """The statement said by whom the person names; a name that is there already keeps its evidence."""
    if marked.speaker is None:
        return replace(statement, speaker=None, speaker_kind=None, speaker_role=None)
    if value_of(statement.speaker) == marked.speaker:
        return replace(statement, speaker_kind=marked.kind or statement.speaker_kind)
    evidence = statement.source[0] if statement.source else None
    speaker = Resolved(marked.speaker, BY_HAND, evidence)
    return replace(statement, speaker=speaker, speaker_kind=marked.kind or "person", speaker_role=None)
