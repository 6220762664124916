"""The page on which statements are judged: one after the other, the most doubtful first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Form, Query, Request
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.marking import clean_text
from onrecord.records import ACTS, MANNERS, Act, Manner, SpeakerKind, Statement, value_of
from onrecord.reviews import Marked, add_missed, correct_statement, reject_statement, undo_review
from onrecord.serve.articlepage import RESOLVED, reasons_of
from onrecord.serve.catalogue import find_statement
from onrecord.serve.filters import Asked, Words
from onrecord.serve.forms import TOO_OLD, is_sealed, keep_reviewer, last_reviewer, name_reviewer, refuse_where_read_only, show_form
from onrecord.serve.reviewing import LONGEST, Queue, names_like, next_of, passage_of, places_of, read_spans, words_of
from onrecord.serve.site import show_page, site_of
from onrecord.serve.wording import sentence_of
from onrecord.store import Article

router = APIRouter(include_in_schema=False)

ROLES = (("content", "What is said"), ("cue", "Words of saying"), ("source", "Who says it, as printed"))
KINDS = get_args(SpeakerKind)
DONE = {"right": "Right, as it stood", "corrected": "Corrected", "none": "No statement", "missed": "Added", "undone": "Taken back"}

Passage = Annotated[str, Field(max_length=LONGEST)]
Places = Annotated[str, Field(max_length=1_000)]


class Judged(Asked):
    """What a person sends: the words of each role, and their places where they were selected."""

    seal: Annotated[str, Field(max_length=200)] = ""
    verdict: Literal["save", "none"] = "save"
    article: Words
    statement: Words = ""
    by: Annotated[str, Field(max_length=80)] = ""
    content: Passage = ""
    content_at: Places = ""
    cue: Passage = ""
    cue_at: Places = ""
    source: Passage = ""
    source_at: Places = ""
    speaker: Words = ""
    kind: SpeakerKind | None = None
    manner: Manner | None = None
    act: Act | None = None
    negated: Literal["yes", "no"] | None = None

    def mark(self, text: str, found: Statement | None) -> Marked:
        """The statement as the form marks it."""
        near = found.content[0].start if found else None
        content = read_spans(text, self.content, self.content_at, near)
        near = content[0].start if content else near
        speaker, was = " ".join(self.speaker.split()) or None, value_of(found.speaker) if found else None
        return Marked(
            content,
            read_spans(text, self.cue, self.cue_at, near),
            read_spans(text, self.source, self.source_at, near),
            speaker=was if was and " ".join(clean_text(was).split()) == speaker else speaker,
            kind=self.kind,
            manner=self.manner,
            act=self.act,
            negated=self.negated == "yes" if self.negated else None,
        )


@router.get("/review")
def review(request: Request, queue: Annotated[Queue, Query()]) -> Response:
    """The next statement to judge."""
    refuse_where_read_only(request)
    return _show(request, queue)


def _show(request: Request, queue: Queue, *, error: str | None = None, sent: Judged | None = None, status: int = 200) -> Response:
    site = site_of(request)
    snapshot = site.catalogue.now()
    following = next_of(snapshot, queue)
    if queue.s and following.entry is None:
        raise HTTPException(404, "No statement of this id is in the record. It may have been judged or read anew since.")
    shared = _shared(request, queue, queue.done, error, following.left)
    if following.entry is None:
        return show_form(request, "reviewed.html", **shared)
    article = site.catalogue.article(following.entry.document_id)
    said = find_statement(article, following.entry.id)
    later = queue.address("/review", after=following.after, s=None, done=None) if following.after and not queue.s else None
    return _show_form(request, article, said, shared, sent=sent, status=status, action=queue.address("/review", done=None), later=later)


def _shared(request: Request, queue: Queue, done: str | None, error: str | None, left: int) -> dict[str, Any]:
    return {"queue": queue, "left": left, "by": last_reviewer(request), "done": DONE.get(done or ""), "error": error}


def _show_form(
    request: Request,
    article: Article,
    said: Statement | None,
    shared: dict[str, Any],
    *,
    sent: Judged | None,
    status: int,
    **more: Any,
) -> Response:
    document = article.document
    spans = {role: getattr(said, role) if said else () for role, _ in ROLES}
    fields = {
        role: {
            "label": label,
            "words": getattr(sent, role) if sent else words_of(document.text, spans[role]),
            "at": getattr(sent, f"{role}_at") if sent else places_of(spans[role]),
        }
        for role, label in ROLES
    }
    return show_form(
        request,
        "review.html",
        status=status,
        document=document,
        said=said,
        article=article,
        passage=passage_of(document, article.statements, said),
        fields=fields,
        speaker=sent.speaker if sent else value_of(said.speaker) if said else "",
        kind=(sent.kind if sent else said.speaker_kind if said else None) or "person",
        kinds=KINDS,
        manners=MANNERS,
        acts=ACTS,
        names=names_like(site_of(request).catalogue.now(), "", document.id),
        reasons=tuple(reasons_of(document, said, RESOLVED)) if said else (),
        **shared,
        **more,
    )


class Missed(Asked):
    """The article in which something was missed."""

    article: Words
    done: Words | None = None


@router.get("/review/missed")
def missed(request: Request, asked: Annotated[Missed, Query()]) -> Response:
    """The form for a statement that the reader missed."""
    refuse_where_read_only(request)
    return _show_missed(request, asked)


def _show_missed(request: Request, asked: Missed, *, error: str | None = None, sent: Judged | None = None, status: int = 200) -> Response:
    site = site_of(request)
    if asked.article not in site.catalogue.now().articles:
        raise HTTPException(404, "No article of this id is in the record. See the list of articles.")
    queue = Queue(article=asked.article)
    shared = _shared(request, queue, asked.done, error, 0)
    article = site.catalogue.article(asked.article)
    return _show_form(
        request, article, None, shared, sent=sent, status=status, action=asked.address("/review/missed", done=None), later=None
    )


@router.post("/review")
def judge(request: Request, queue: Annotated[Queue, Query()], judged: Annotated[Judged, Form()]) -> Response:
    """Take a judgement and show the next statement."""
    store = site_of(request).store

    def act() -> str:
        if judged.verdict == "none":
            return reject_statement(store, judged.article, judged.statement, by=name_reviewer(request, judged.by)).what
        article = store.view.article_of(judged.article)
        found = find_statement(article, judged.statement)
        marked = judged.mark(article.document.text, found)
        return correct_statement(store, judged.article, judged.statement, marked, by=name_reviewer(request, judged.by)).what

    def again(error: str, status: int) -> Response:
        stands = site_of(request).catalogue.now().find(judged.statement) is not None
        return _show(
            request, queue.model_copy(update={"s": judged.statement}) if stands else queue, error=error, sent=judged, status=status
        )

    return _act(request, judged, act, again, lambda done: queue.address("/review", s=None, done=done))


@router.post("/review/missed")
def add(request: Request, asked: Annotated[Missed, Query()], judged: Annotated[Judged, Form()]) -> Response:
    """Take a statement that was missed."""
    store = site_of(request).store

    def act() -> str:
        marked = judged.mark(store.view.article_of(asked.article).document.text, None)
        return add_missed(store, asked.article, marked, by=name_reviewer(request, judged.by)).what

    def again(error: str, status: int) -> Response:
        return _show_missed(request, asked, error=error, sent=judged, status=status)

    return _act(request, judged, act, again, lambda done: asked.address("/review/missed", done=done))


@router.post("/review/undo")
def undo(request: Request, queue: Annotated[Queue, Query()], seal: Annotated[str, Form(max_length=200)] = "") -> Response:
    """Take back the last judgement."""
    refuse_where_read_only(request)
    site = site_of(request)
    if not is_sealed(request, seal):
        return _show(request, queue, error=TOO_OLD, status=403)
    deed = undo_review(site.store, by=name_reviewer(request, ""))
    site.catalogue.refresh()
    return RedirectResponse(queue.address("/review", s=None, done="undone" if deed else None), 303)


def _act(
    request: Request, judged: Judged, act: Callable[[], str], again: Callable[[str, int], Response], next_address: Callable[[str], str]
) -> Response:
    """Do it and go on, or show the form again with what is wrong."""
    refuse_where_read_only(request)
    if not is_sealed(request, judged.seal):
        return again(TOO_OLD, 403)
    try:
        done = act()
    except RunError as error:
        site_of(request).catalogue.refresh()
        return again(sentence_of(error), 400)
    site_of(request).catalogue.refresh()
    response = RedirectResponse(next_address(done), 303)
    keep_reviewer(request, response, judged.by)
    return response


class NameAsked(Asked):
    """The beginning of a name, and the article it is looked for."""

    speaker: Words = ""
    article: Words | None = None


@router.get("/review/names")
def names(request: Request, asked: Annotated[NameAsked, Query()]) -> Response:
    """Names to choose from."""
    found = names_like(site_of(request).catalogue.now(), asked.speaker, asked.article)
    return show_page(request, "names.html", names=found)
