"""Who held an office on a day: only from what the record prints of named people at the time, or an imported list says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.link.offices import Office, compare_offices, read_office
from onrecord.link.speakers import Proposal
from onrecord.records import Appearance

AROUND = timedelta(days=120)  # how far from an article a holder's name may be printed to be the holder then
_LISTED, _PRINTED = 0.9, 0.8


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A named person printed with the office, or listed as its holder, between two days."""

    person: str
    at: Appearance
    since: date
    until: date
    listed: bool


def link_holders(members: Sequence[Appearance], guests: Sequence[Appearance], person_of: dict[str, str]) -> list[Proposal]:
    """Links from offices that stand for a person to the one whom record or list has in them on that day; none where two come into question.

    `person_of` gives each guest's person, so that one person seen twice is one.
    """
    offices = {office for one in members if (office := read_office(one.name))}
    seen = {office: [sighting for guest in guests for sighting in _sightings(guest, office, person_of)] for office in offices}
    return [link for one in members if (office := read_office(one.name)) and (link := _link_holder(one, office, seen[office]))]


def _link_holder(one: Appearance, office: Office, seen: Sequence[_Sighting]) -> Proposal | None:
    if one.first is None or one.last is None:
        return None
    first, last = date.fromisoformat(one.first), date.fromisoformat(one.last)
    listed = [sighting for sighting in seen if sighting.listed and sighting.since <= last and sighting.until >= first]
    printed = [sighting for sighting in seen if not sighting.listed]
    around = [sighting for sighting in printed if sighting.since - AROUND <= last and sighting.until + AROUND >= first]
    holders = {sighting.person for sighting in [*listed, *around]}
    if not holders:
        around = _before_and_after(printed, first, last)
        holders = {sighting.person for sighting in around}
    if len(holders) != 1:
        return None
    found = (listed or sorted(around, key=lambda sighting: abs(sighting.since - first)))[0]
    told = "held it then by the list" if found.listed else f"printed so on {found.at.first}"
    return Proposal(one.id, found.at.id, "same", _LISTED if listed else _PRINTED, f"{office.title}: {found.at.name}, {told}")


def _sightings(guest: Appearance, office: Office, person_of: dict[str, str]) -> Iterable[_Sighting]:
    for role in guest.roles:
        held = read_office(role.text)
        if held is None or held.former or not compare_offices([office], [held]).sole or guest.id not in person_of:
            continue
        since, until = _day(role.since, date.min), _day(role.until, date.max)
        if guest.document_id is None or (role.since and role.until):
            yield _Sighting(person_of[guest.id], guest, since, until, listed=guest.document_id is None)


def _day(text: str | None, open_end: date) -> date:
    return date.fromisoformat(text) if text else open_end


def _before_and_after(printed: Sequence[_Sighting], first: date, last: date) -> list[_Sighting]:
    """The last sighting before and the first after, where both are of one person."""
    before = max((one for one in printed if one.until < first), key=lambda one: one.until, default=None)
    after = min((one for one in printed if one.since > last), key=lambda one: one.since, default=None)
    return [before, after] if before and after and before.person == after.person else []
