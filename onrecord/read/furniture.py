"""Lines that are page furniture by their own words: forms, date lines, bylines and wire credits."""

from __future__ import annotations

import re

from onrecord.read.bylines import WITH_INPUTS, is_contributor_line, parse_byline, parse_signature, parse_wire_credit
from onrecord.read.dates import MONTH, WEEKDAY, YEAR, find_dates
from onrecord.read.forms import FORMS, LONGEST_FORM, is_menu_row
from onrecord.read.lines import Line, without_markup

HEAD_LINES, TAIL_LINES, MASTHEAD_LINES = 8, 14, 3
LONGEST_SIGNED = 140
ZONE = r"(?:GMT|UTC|BST|IST|MSK|CES?T|EES?T|WES?T|JST|KST|SGT|HKT|PKT|SAST|EAT|WAT|GST|A[CEW][SD]T|NZ[SD]?T|[ECMP][SD]?T)"
AGO = r"(?:\d+|an?) ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?|weeks?|months?) ago"
DATE_WORDS = re.compile(
    r"(?:\b|(?<=\d))(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released|date|dated)\b:?"
    r"|\b(?:on|at|of|last|issue|edition|from|for immediate release|UK|local time)\b"
    r"|\blive(?:[- ]?(?:updates?|blog|coverage|reporting))?\b:?|\bas it happened\b|\bthis (?:article|story|piece|page) (?:was|has been)\b"
    r"|\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\b\.?|(?!\d))"
    r"|\b1?\d ?[ap]\.?m\b\.?|\b[ap]\.?m\b\.?"
    rf"|\b(?:GMT|UTC)[+-]\d{{1,2}}(?!\d)|\b{ZONE}\b|\bpress release\b|\bno\. ?\d+|[+-]\d\d:?\d\d\b|\bT(?=\d\d:)|\bZ\b"
    rf"|{WEEKDAY}|\b\d{{1,2}} min(?:ute)?s? read\b|\b{AGO}\b|\bpage [a-z]?\d{{1,3}}\b",
    re.I,
)
PUBLISHED_WORD = re.compile(r"\b(?:published|posted|issued|released|date)\b", re.I)
UPDATED_WORD = re.compile(r"(?:\b|(?<=\d))(?:updated|modified)\b", re.I)
TIME_ONLY = re.compile(
    r"(?:(?:published|updated|posted|last updated)?:? ?)?(?:at )?(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d"
    r"|1?\d(?::[0-5]\d)?(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?"
    rf"(?: ?{ZONE})?:?|(?:(?:published|updated|posted|last (?:updated|modified)|modified):? )?{AGO}"
    r"|\d{1,2}(?: ?[–-] ?\d{1,2})? min(?:ute)?s?(?: read)?",
    re.I,
)
POST_DATE = re.compile(  # under a post of a network, and dates with a year of two figures
    rf"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)? ?[·•|-] ?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? {YEAR}(?: ?[·•|].{{0,40}})?"
    r"|(?:last )?(?:updated|published|posted):? ?\d{1,2}[/.]\d{1,2}[/.]\d{2}(?:,? \d{1,2}[:.]\d\d ?(?:[ap]m)?)?",
    re.I,
)
STAFF_CREDIT = re.compile(
    r"\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited) by [A-Z][^.]{3,120}\.?\)?"
    r"|\((?:[Bb]y|[Vv]ia|[Pp]er) (?:[Ee]lectric )?(?:[Tt]elegraph|[Ww]ireless|[Cc]able|[Tt]elephone)\b[^()]{0,60}\)\.?"
    r"|[Ss]ources?: [A-Z][^.!?“”\"]{1,60}|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}"
)
BEFORE_DATE = re.compile(rf"(?:{WEEKDAY}|[\s,.:;|•·–—-])+$", re.I)
# what stands behind the date of a page's head: names, places, a job, buttons; no sentence
BEHIND_DATE = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*|\d[\d.:]*|/|&|(?:and|of|the|in|at|for|by|from|this|our|staff|health|science|business|sports?|court|crime"
    r"|political|education|foreign|news|page|reporters?|writers?|correspondents?|editors?))"
)
JOB_OR_BUTTON = re.compile(r"\b(?:reporters?|writers?|correspondents?|editors?|share|e-?mail|print)\b", re.I)
POSTED_BEFORE = re.compile(r"(?:\b(?:published|posted|updated|issued)(?: on)?)$", re.I)
BETWEEN_NAMES = re.compile(r" ?[|·•] ?| [–—-] ")
MOST_BEHIND = 3  # words
LINK_TAIL = re.compile(r"(?<=\S) ?[|·•] ?https?://\S+$")
PAGE_BEFORE, PAGE_BEHIND = (
    re.compile(r"(?:page )?\d{1,3}(?: {2,}| ?[|·] ?)", re.I),
    re.compile(r"(?: {2,}| ?[|·] ?)(?:page )?\d{1,3}$", re.I),
)
SPOKEN = re.compile(r",.* (?:said|says|told|tells)\b")
PHOTO_TAIL = re.compile(r"[©|].{2,90}|(?:photo|image|picture|credit)s?:.{2,80}", re.I)


def classify_line(line: Line, above: int, below: int) -> str | None:
    """The kind of furniture a line is by its own words, or None; `above` counts the lines of text before it, `below` all after it."""
    words = without_markup(line.text)
    words = LINK_TAIL.sub("", words) if "http" in words else words
    if not words or words[0] in "\"“”'‘’" or len(words) > LONGEST_FORM:
        return None
    head, edge = above < HEAD_LINES, above < HEAD_LINES or below < TAIL_LINES
    lowered = words.lower()
    for form in FORMS:
        if (edge or form.zone == "any") and form.hint in lowered and form.pattern.fullmatch(lowered):
            return None if form.kind in ("share", "notice") and line.ends_sentence and SPOKEN.search(words) else form.kind
    if len(words) > LONGEST_SIGNED:
        return None
    if edge and is_menu_row(words):
        return "menu"
    if POST_DATE.fullmatch(words):
        return "share"
    if TIME_ONLY.fullmatch(words) or is_date_line(words, head=head) or (head and is_dated_head(words)):
        return "date"
    if is_contributor_line(words) or (edge and parse_byline(undated(words) if head else words)):
        return "byline"
    if head and is_signed_and_posted(words):
        return "byline"
    if above < MASTHEAD_LINES and masthead_end(words):
        return "date"
    signed = below < TAIL_LINES and (STAFF_CREDIT.fullmatch(words) or WITH_INPUTS.fullmatch(words))
    return "credit" if parse_wire_credit(words) or signed else None


def masthead_end(words: str) -> int | None:
    """Where the outlet's name ends in a line that is such a name and a full date: "The Olme Herald, Thursday November 4 1999"."""
    words = PAGE_BEHIND.sub("", words)
    dates = find_dates(words)
    if not dates or not dates[-1].has_year or _without_dates(words[dates[-1].start :]):
        return None
    name = BEFORE_DATE.sub("", words[: dates[0].start])
    parts = name.split()
    titled = all(part[0].isupper() or not part[0].isalpha() or part in ("of", "the", "and", "at", "edition") for part in parts)
    return len(name) if 0 < len(parts) <= 8 and titled and not PUBLISHED_WORD.search(name) else None


def is_date_line(words: str, *, head: bool) -> bool:
    """Whether a line holds dates, times and words about publishing, and nothing else; away from the head it must say "published"."""
    dates = find_dates(words)
    if not dates or not (head or PUBLISHED_WORD.search(words) or UPDATED_WORD.search(words)):
        return False
    rest = _without_dates(words)
    agency = head and rest.isupper() and rest.isalpha() and len(rest) <= 6
    return not rest or agency or (len(rest) < 90 and bool(PHOTO_TAIL.fullmatch(rest)))


def is_dated_signature(words: str) -> bool:
    """Whether nothing but dates, times and words about publishing follows the first date of a line ("Jane Roe | 5 April 2024")."""
    dates = find_dates(words)
    return bool(dates) and dates[0].start > 0 and not _without_dates(words[dates[0].start :])


def is_dated_head(words: str) -> bool:
    """Whether a line begins with a full date and goes on with names, places and jobs: "12 Nov 2009 Jane Roe, health reporter"."""
    dates = find_dates(words)
    if not dates or not dates[0].has_year or len(dates[0].value) < 10 or words.endswith((".", "!", "?")):
        return False
    return not BEFORE_DATE.sub("", words[: dates[0].start]) and _is_named(_without_dates(words[dates[0].start :]))


def undated(words: str) -> str:
    """A byline without the date that it ends with: "By Jane Roe Tuesday 5 April 2024"."""
    if not is_dated_signature(words):
        return words
    return BEFORE_DATE.sub("", POSTED_BEFORE.sub("", BEFORE_DATE.sub("", words[: find_dates(words)[0].start])))


def is_signed_and_posted(words: str) -> bool:
    """Whether a line has a name, its outlet at most, and when it was posted: "Jane Roe · Olme News · Posted: Feb 09, 2022 | Updated: …"."""
    dates = find_dates(words) if PUBLISHED_WORD.search(words) else []
    if not dates or not dates[0].has_year or not is_dated_signature(words):
        return False
    names = [part for part in BETWEEN_NAMES.split(undated(words)) if part]
    return 0 < len(names) < 4 and parse_signature(names[0]) is not None and all(BEHIND_DATE.match(part) for part in names)


def _is_named(words: str) -> bool:
    """Whether some words are names, places or jobs: a few between two commas, where no job is named."""
    parts = [part.split() for part in re.split(r"[,;:|•·–—/()]", words) if part.strip()]
    each = [word for part in parts for word in part]
    few = all(len(part) <= MOST_BEHIND for part in parts) or bool(JOB_OR_BUTTON.search(words))
    return few and any(word[0].isupper() for word in each) and all(BEHIND_DATE.fullmatch(word) for word in each)


def _without_dates(words: str) -> str:
    for found in reversed(find_dates(words)):
        words = words[: found.start] + " " + words[found.end :]
    return DATE_WORDS.sub(" ", words).strip(" \t,.:;|•·-–—()/[]")
