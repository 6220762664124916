"""Datelines: the place, day and agency printed before the first words of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.read.agencies import is_agency_form, is_known_agency
from onrecord.read.dates import MONTH, WEEKDAY, YEAR, find_dates

LONGEST = 140
DASH = r"(?:--?|[–—―‒])"
CAPS_PLACE = r"[^\W\d_a-z][^\W\d_a-z.'’-]+(?:(?: / |[ /-])[^\W\d_a-z][^\W\d_a-z.'’-]*){0,3}"
PLACE = r"[^\W\d_a-z][\w.'’-]+(?: (?:[^\W\d_a-z][\w.'’-]*|de|la|del|of|the|el|al|on|upon|am|an|der)){0,4}"
REGION = r"(?: \([^\W\d_a-z][\w’'-]{2,20}\)|, ?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})"
DAY = rf"(?:(?:{WEEKDAY},? )?(?:{MONTH} ?\d{{1,2}}(?:,? {YEAR})?|\d{{1,2}} {MONTH}(?:,? {YEAR})?))"
AGENCY = r"[^\W\d_][^()/\n]{1,39}"
WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{PLACE}(?:/{PLACE})?)(?P<region>{REGION}?)[.,]? ?)??(?:[,.]? ?(?P<day>(?i:{DAY}))[.,]?)? ?"
    rf"(?:\((?P<round>{AGENCY})\)|/(?P<slash>{AGENCY})/)(?:, (?P<late>(?i:{DAY})))?(?: ?{DASH}+|[.:]| ?(?=[^\W\d_a-z]|$))\s*"
)
WITH_DAY = re.compile(
    rf"(?P<place>{PLACE})(?P<region>{REGION}?)[.,]?(?: {DASH})? (?P<day>(?i:{DAY}))"
    rf"(?:,? [^\W\d_a-z]{{3,8}}(?= {DASH}))?(?:[.,]? ?(?:{DASH}+|:)\s*|\.?$| (?=\(translated))"
)
# "Velikograd, 5 April. The foreign minister said": a sentence of its own
WITH_STOP = re.compile(rf"(?P<place>{PLACE})(?P<region>{REGION}?), (?P<day>(?i:{DAY}))\. (?=[^\W\d_a-z]|[\"“‘'])")
IN_BRACKETS = re.compile(rf"(?P<place>{PLACE})(?P<region>{REGION}?)[.,]? \((?P<day>(?i:{DAY}))\) ?(?:{DASH}+|:)\s*")
DAY_FIRST = re.compile(
    rf"(?P<place>)(?P<day>(?i:{MONTH} ?\d{{1,2}},? {YEAR}|\d{{1,2}} {MONTH},? {YEAR})) ?{DASH}+ ?(?=[^\W\d_a-z]|[\"“‘'])"
)
BARE = re.compile(rf"(?P<place>{CAPS_PLACE})(?P<region>{REGION}?)(?: {DASH}+ ?|{DASH}+ )(?=[^\W\d_a-z]|[\"“‘'\d\[])")
LABEL = re.compile(r"\[(?:text|excerpts?|passage omitted|begin recording)\] ", re.I)  # before the dateline of a monitored broadcast
FIELD = re.compile(rf"(?i:dateline) ?: ?(?P<place>{PLACE}(?:{REGION})?)\.?")
BY_WIRE = re.compile(rf"\((?:By|Via|From) [^()\n]{{2,30}}\)\.?{DASH}*")  # as old papers have it: "(By Wireless.)—"
CORRESPONDENT = re.compile(r" (?:correspondents?|reporters?)\b", re.I)
RUBRICS = """
    FOCUS EXCLUSIVE UPDATE UPDATED UPDATES BREAKING NEWS ANALYSIS OPINION COMMENT REVIEW WATCH VIDEO LIVE CORRECTION NOTE EDITOR EDITORIAL
    INTERVIEW REPORT PHOTOS FILE Q A I ONLY WHY HOW WHAT WHO WHEN WHERE THE THIS THAT AND BUT NOT NO YES ALSO MORE READ RELATED CLAIM FACT
    MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY ADVERTISEMENT FIRST SECOND THIRD ROUND GROUP PART VIA
"""
NO_PLACE = "In On At By From Since Until Till After Before Last Next Published Posted Updated Printed Dated Issued"
NO_PLACE_LEADS = frozenset(NO_PLACE.split())
NOT_PLACES = frozenset(RUBRICS.split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a line; offsets count from the start of that line. A place or an agency may be missing."""

    end: int
    place: tuple[int, int] | None
    agency: tuple[int, int] | None
    day: tuple[int, int] | None
    date: str | None


def parse_dateline(line: str) -> Dateline | None:
    """The dateline a line begins with, or None; capitals alone ("ISLE PORT - ") count, a mere capitalised word does not."""
    field = FIELD.fullmatch(line[:LONGEST])
    if field:
        return Dateline(len(line), field.span("place"), None, None, None)
    label = LABEL.match(line)
    return _parse(line[:LONGEST], label.end() if label else 0)


def _parse(head: str, start: int) -> Dateline | None:
    found = IN_BRACKETS.match(head, start) or DAY_FIRST.match(head, start)
    if found:
        return _dateline(found, None)
    found = WITH_AGENCY.match(head, start)
    if found and _is_report_agency(found):
        return _dateline(found, "round" if found["round"] else "slash")
    found = WITH_DAY.match(head, start)
    if found:
        by_wire = BY_WIRE.match(head, found.end())
        return replace(_dateline(found, None), end=by_wire.end()) if by_wire else _dateline(found, None)
    found = WITH_STOP.match(head, start)
    if found and not _is_label(found["place"].upper()) and found["place"].split()[0] not in NO_PLACE_LEADS:
        return _dateline(found, None)
    found = BARE.match(head, start)
    if found and not _is_label(found["place"]):
        return _dateline(found, None)
    return None


def _is_report_agency(found: re.Match[str]) -> bool:
    """Whether the name in brackets or slashes is an agency's: a known one, or any where place and day are clear."""
    name = (found["round"] or found["slash"]).strip()
    if not (found["place"] or found["day"]):
        return bool(found["slash"]) and is_agency_form(name)
    if found["day"] or found["late"]:
        return name[0].isupper()
    if found["round"] and found[0].rstrip().endswith((")", ":")):
        return False
    capitals = (found["place"] or "").isupper() and not _is_label(found["place"])
    return is_known_agency(name) or (capitals and name[0].isupper() and (len(name.split()) == 1 or is_agency_form(name)))


def _is_label(words: str) -> bool:
    """Whether capitals are a rubric ("EXCLUSIVE") rather than a place."""
    parts = re.split(r"[ /-]", words)
    return len(words) < 3 or any(part.strip(".'’") in NOT_PLACES for part in parts)


def _dateline(found: re.Match[str], agency: str | None) -> Dateline:
    given = next((group for group in ("day", "late") if group in found.re.groupindex and found[group]), None)
    day = found.span(given) if given else None
    dates = find_dates(found[given]) if given else []
    place = (found.start("place"), found.end("region") - _ends_in_stop(found)) if found["place"] else None
    return Dateline(
        end=found.start() + len(found[0].rstrip()),
        place=place,
        agency=_agency_span(found, agency) if agency else None,
        day=day,
        date=dates[0].value if dates else None,
    )


def _ends_in_stop(found: re.Match[str]) -> bool:
    """Whether a full stop closes the place rather than an abbreviation ("ISLE PORT. June 6", not "ISLE PORT, N.Y. -")."""
    return not found["region"] and found["place"].endswith(".") and len(found["place"]) > 4 and "." not in found["place"][:-1]


def _agency_span(found: re.Match[str], group: str) -> tuple[int, int]:
    """The agency's name without its correspondent's."""
    start, end = found.span(group)
    named = CORRESPONDENT.search(found[group])
    return start, start + named.start() if named else end
