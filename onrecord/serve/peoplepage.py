"""The page on which a person puts right who is who: merge two, split one, take the last of it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.people import DEEDS, merge_people, split_person, undo_deed
from onrecord.serve.catalogue import Snapshot
from onrecord.serve.filters import Asked, Words
from onrecord.serve.forms import (
    LONGEST_NAME,
    TOO_OLD,
    is_sealed,
    keep_reviewer,
    last_reviewer,
    name_reviewer,
    refuse_where_read_only,
    show_form,
)
from onrecord.serve.lists import Speaking, index_speakers, speakers_named
from onrecord.serve.site import Site, site_of
from onrecord.serve.speaker import SpeakerRecord
from onrecord.serve.speakerpage import Part, find_speaker
from onrecord.serve.wording import sentence_of
from onrecord.store.words import fold_words

router = APIRouter(include_in_schema=False, prefix="/review/people")

PART = 100  # articles of a person that are shown at a time
OFFERED = 20  # people who could be the same, and people found by words of a name
DONE = {"merged": "They are one person now", "split": "Split off: that is another person now", "undone": "Taken back"}

Id = Annotated[str, Field(pattern=r"^[0-9a-f]{4,64}$")]
Seal = Annotated[str, Field(max_length=200)]
By = Annotated[str, Field(max_length=LONGEST_NAME)]


class Sorting(Asked):
    """Whom it is about, words of the name of others, which articles are shown, and what was done last, with whom it made."""

    person: Id | None = None
    name: Words | None = None
    part: Annotated[int, Field(ge=1, le=100_000)] = 1
    done: Words | None = None
    now: Id | None = None


class Sorted(Asked):
    """What a person sends to merge two people, or to split one."""

    seal: Seal = ""
    by: By = ""
    person: Id


class Merged(Sorted):
    """Two who are one."""

    other: Id | None = None


class Split(Sorted):
    """The articles in which it is another."""

    articles: Annotated[tuple[Words, ...], Field(max_length=PART)] = ()


class Undone(Asked):
    """Which deed is to be taken back, and whose page it was asked on."""

    seal: Seal = ""
    deed: int
    person: Id | None = None


@router.get("")
def people(request: Request, asked: Annotated[Sorting, Query()]) -> Response:
    """One person with all articles and everyone who could be the same, or a search for one."""
    refuse_where_read_only(request)
    return _show(request, asked)


def _show(request: Request, asked: Sorting, *, error: str | None = None, status: int = 200) -> Response:
    site = site_of(request)
    snapshot = site.catalogue.now()
    record = _person(site, asked.person, asked.part) if asked.person else None
    found = [one for one in _named(snapshot, asked.name or "") if not (record and record.person) or one.person != record.person.summary.id]
    articles = record.person.summary.articles if record and record.person else 0
    return show_form(
        request,
        "people.html",
        status=status,
        asked=asked,
        record=record,
        likely=_likely(snapshot, record)[:OFFERED] if record else [],
        found=found[:OFFERED],
        more=max(len(found) - OFFERED, 0),
        appearances=[one for one in record.person.appearances if one.path] if record and record.person else [],
        articles=articles,
        pages=_near(asked.part, -(-articles // PART)),
        by=last_reviewer(request),
        done=DONE.get(asked.done or ""),
        error=error,
        last=site.store.view.last_deed(DEEDS),
    )


def _near(part: int, last: int) -> list[int]:
    """The parts of a list to go to: the first, the last, and those beside the one that is shown."""
    return sorted({1, *range(max(part - 3, 1), min(part + 4, last + 1)), last}) if last > 1 else []


def _person(site: Site, id: str, part: int = 1) -> SpeakerRecord:
    record = find_speaker(site, "", id, Part(PART, (part - 1) * PART))
    assert not isinstance(record, list)
    return record


def _named(snapshot: Snapshot, name: str) -> list[Speaking]:
    """The people one of whose names holds these words, most statements first."""
    return [one for one in speakers_named(snapshot, [f" {word} " for word in fold_words(name)]) if one.person]


def _likely(snapshot: Snapshot, record: SpeakerRecord) -> list[tuple[Speaking, str]]:
    """Who could be the same person, with why: those of a name that could be, and those whom a judgement keeps apart."""
    assert record.person
    by_id, by_name = index_speakers(snapshot)
    apart = {id: f"kept apart: {link.reason}" for id, _, link in record.person.apart}
    called = dict.fromkeys(one for name in record.alike for one in by_name.get(name, ()))
    alike = dict.fromkeys(sorted(called, key=lambda id: -by_id[id].statements), "a name that could be the same person's")
    return [(by_id[id], why) for id, why in {**alike, **apart}.items() if id in by_id and id != record.person.summary.id]


@router.post("/merge")
def merge(request: Request, sent: Annotated[Merged, Form()]) -> Response:
    """Take it that two people are one."""

    def act(by: str) -> dict[str, str]:
        if sent.other is None:
            raise RunError("nobody was chosen. Choose who the same person is")
        return {"person": merge_people(site_of(request).store, sent.person, sent.other, by=by).id, "done": "merged"}

    return _act(request, sent, act)


@router.post("/split")
def split(request: Request, sent: Annotated[Split, Form()]) -> Response:
    """Take it that a person is another in some articles."""

    def act(by: str) -> dict[str, str]:
        if not sent.articles:
            raise RunError("no article was ticked. Tick those in which it is somebody else")
        other = split_person(site_of(request).store, sent.person, sent.articles, by=by)
        return {"person": sent.person, "done": "split", "now": other.id}

    return _act(request, sent, act)


@router.post("/undo")
def undo(request: Request, sent: Annotated[Undone, Form()]) -> Response:
    """Take the last merge, split, rename or import back, if it is still the last."""
    refuse_where_read_only(request)
    site = site_of(request)
    asked = Sorting(person=sent.person)
    if not is_sealed(request, sent.seal):
        return _show_what_stands(request, asked, TOO_OLD, 403)
    try:
        undo_deed(site.store, by=name_reviewer(request), number=sent.deed)
    except RunError as error:
        return _show_what_stands(request, asked, sentence_of(error), 400)
    site.catalogue.refresh()
    return RedirectResponse(_standing(site, asked).address("/review/people", done="undone"), 303)


def _act(request: Request, sent: Sorted, act: Callable[[str], dict[str, str]]) -> Response:
    """Do it and show who it is now, or show the page again with what is wrong."""
    refuse_where_read_only(request)
    asked = Sorting(person=sent.person)
    if not is_sealed(request, sent.seal):
        return _show_what_stands(request, asked, TOO_OLD, 403)
    try:
        now = act(name_reviewer(request, sent.by))
    except RunError as error:
        return _show_what_stands(request, asked, sentence_of(error), 400)
    site_of(request).catalogue.refresh()
    response = RedirectResponse(Sorting.model_validate(now).address("/review/people"), 303)
    keep_reviewer(request, response, sent.by)
    return response


def _show_what_stands(request: Request, asked: Sorting, error: str, status: int) -> Response:
    site = site_of(request)
    site.catalogue.refresh()
    return _show(request, _standing(site, asked), error=error, status=status)


def _standing(site: Site, asked: Sorting) -> Sorting:
    """The same, without a person who is in the record no longer."""
    try:
        if asked.person:
            _person(site, asked.person)
    except HTTPException:
        return asked.model_copy(update={"person": None})
    return asked
