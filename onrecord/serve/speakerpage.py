"""The page of one speaker, and who is meant by a name or a person's id."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Annotated, NamedTuple

import numpy as np
from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RunError
from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.filters import Asked, Listing, Words, quote_name
from onrecord.serve.finding import count_facet, page_of
from onrecord.serve.lists import Speaking, list_speakers
from onrecord.serve.site import Site, show_lines, show_page, site_of, speaker_link
from onrecord.serve.speaker import SpeakerRecord, add_person, called_so, describe_speaker, said_by
from onrecord.serve.timeline import draw_timeline
from onrecord.store import PersonShown

router = APIRouter(include_in_schema=False)

SHOWN = 10
APPEARANCES = 40
TALKATIVE = 5_000  # statements from which on it takes long to count where somebody appears
_PERSON_ID = re.compile(r"[0-9a-f]{4,64}")


class Part(NamedTuple):
    """Which of a person's appearances are wanted."""

    limit: int
    offset: int = 0


FIRST = Part(1)  # for those who show none


class SpeakerView(Asked):
    """Whose page it is."""

    name: Words = ""
    person: Words | None = None


def find_speaker(site: Site, name: str, person: str | None, appearances: Part = FIRST) -> SpeakerRecord | list[Speaking]:
    """The one speaker who is meant, or those of the name where it is several people's; raises HTTPException where it is nobody's."""
    snapshot = site.catalogue.now()
    if person is not None:
        shown = _shown(site, snapshot, person, appearances)
        entries = said_by(snapshot, shown.summary.id) if shown else None
        if not shown or not entries:
            raise HTTPException(404, "Nobody of this id speaks in the record. See the list of speakers.")
        return add_person(memoize(snapshot, ("speaker", shown.summary.id), lambda: describe_speaker(snapshot, entries)), shown)
    found = called_so(snapshot, name)
    people = [snapshot.tables.people.words[code] for code in np.unique(snapshot.columns.person[found.at])]
    if not people:
        raise HTTPException(404, "Nobody in the record has exactly this name. See the list of speakers, or search for words of the name.")
    if len(people) > 1:
        return [one for one in list_speakers(snapshot) if one.person in people and (one.person or one.name == name)]
    if people[0] is None:
        return memoize(snapshot, ("called", name), lambda: describe_speaker(snapshot, found))
    return find_speaker(site, "", people[0], appearances)


def _shown(site: Site, snapshot: Snapshot, id: str, appearances: Part) -> PersonShown | None:
    """The person of an id; those who say very much are few, and are kept while the record stays as it is."""
    if len(said_by(snapshot, id)) < TALKATIVE:
        return _person(site, id, appearances)
    return memoize(snapshot, ("person", id, appearances), lambda: _person(site, id, appearances), keep=not appearances.offset)


def _person(site: Site, id: str, appearances: Part) -> PersonShown | None:
    """The person of an id, also where another was merged into it."""
    if _PERSON_ID.fullmatch(id):
        with suppress(RunError):
            return site.store.view.person(id, limit=appearances.limit, offset=appearances.offset)
    return None


@router.get("/speaker")
def speaker(request: Request, asked: Annotated[SpeakerView, Query()]) -> Response:
    """What the record has of one speaker."""
    site = site_of(request)
    record = find_speaker(site, asked.name, asked.person, Part(APPEARANCES))
    if isinstance(record, list):
        return show_page(request, "called.html", name=asked.name, speakers=record)
    person = record.person.summary.id if record.person else None
    if asked.person and person != asked.person:
        return RedirectResponse(speaker_link(record.name, person), 307)
    snapshot = site.catalogue.now()
    wanted = Listing(person=person, limit=SHOWN) if person else Listing(speaker=(quote_name(record.name),), limit=SHOWN)
    return show_page(
        request,
        "speaker.html",
        record=record,
        wanted=wanted.model_copy(update={"limit": Listing().limit}),
        timeline=draw_timeline(count_facet(snapshot, wanted, "when"), wanted, "/"),
        results=show_lines(site, page_of(snapshot, wanted).items),
        appearances=[one for one in record.person.appearances if one.path] if record.person else [],
    )
