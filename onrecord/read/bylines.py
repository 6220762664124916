"""Bylines and wire credits: who wrote it, and which agency supplied it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.read.agencies import INITIALS, is_agency_form, is_known_agency
from onrecord.read.dates import MONTH_NAMES, WEEKDAYS

LONGEST = 140
BY = re.compile(
    r"(?:(?:(?:exclusive|words|text|story|sketch|written|checked|reporting|report|reported|posted|published|analysis|opinion|interview"
    r"|compiled"
    r"|live coverage) )?by|bylines?|authors?|reporter|reporting|staff (?:reporter|writer)"
    r"|from(?= [\w’'-]+ [\w’'-]+ in )|from our (?:special )?correspondent,?(?: in [\w ]{3,30},)?)(?:: ?| +)|by(?-i:(?=[A-Z][a-z]+ [A-Z]))",
    re.I,
)
AFTER_NAMES = re.compile(r", | ?[|•·@(\[/]| [-–—―] |\. | in | for | at | of | on |;")
JOINT = re.compile(r",? and | & |, ")
PARTICLE_WORDS = "de la las los van von der den bin ibn al el da di du dos das del della ter ten le bint abu y e"
PARTICLES = frozenset(PARTICLE_WORDS.split())
NO_NAME_WORDS = """
    the this that these those a an it its he she we they you i his her their our your my contrast now then all and or but if in on at
    edition section page document final official report by remarks statement speech
    transcript briefing conference room
    to from for with no not yes who what when where why how law early late far some most many more new old photo photos video
"""
NO_NAMES = (frozenset((*NO_NAME_WORDS.split(), *WEEKDAYS, *MONTH_NAMES)) | {day[:3] for day in WEEKDAYS}) - {"april", "may", "june"}
STAFF = re.compile(
    r"(?:our |the )?(?:[\w-]+ ){0,3}"
    r"(?:staff|correspondents?|reporters?|newsroom|writers?|desk|bureau|editors?|agencies|team|editorial board)"
    r"(?: (?:staff|correspondents?|reporters?|writers?))?",
    re.I,
)
ROLE = re.compile(
    r"\b(?:editors?|correspondents?|reporters?|writer|columnist|envoy|staff|press|news|wire|times|post|courier|herald|tribune|gazette"
    r"|journal"
    r"|ledger|daily|weekly|mail|agency|chronicle|observer|bureau chief|contributor|magazine|service|media|tv|radio|telegraph|guardian"
    r"|standard|star|sun|globe|mercury|register|echo|argus|review|bulletin|dispatch|monitor|advertiser|independent|examiner|newswire)\b",
    re.I,
)
POSTED = re.compile(r"(?:(?:in|at) )?[^\W\d_a-z][^,.:;]{1,40}")
JOB = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:editor|correspondent|reporter|writer|columnist|envoy)(?:(?:,| in| at| for) (?-i:[A-Z])[^.:;!?]{1,40})?", re.I
)
SENTENCE_WORDS = re.compile(r"\b(?:is|was|were|are|has|have|had|said|says|who|will|would|that|which|he|she|they|told)\b", re.I)
WIRE_LINE = re.compile(
    r"(?:[-–—―] ?|© ?|\(c\) ?|/|\(|\[)?(?:(?:[Ww]ith|[Ss]ource:|[Ff]rom) )?"
    r"(?P<agency>(?:The )?[A-Z][\w.&-]{1,20}(?: [A-Z][\w-]+){0,3})(?:/|\)|\]|\.)?"
)
CONTRIBUTED = re.compile(
    r"(?:[-–—] ?)?(?:(?:additional )?reporting by |with (?:files|reporting|contributions) from |source: )?"
    r"(?P<agency>(?:The )?[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,5})"
    r"(?P<verb> (?:also )?contributed(?: reporting| information)?(?: to (?:this|the) \w+)?(?: from [A-Z][^.]{0,60})?| (?:and )?staff)?\.?"
)
WITH_INPUTS = re.compile(
    r"\(?(?:with|additional) (?:inputs?|files|reporting|contributions|(?:news )?agency (?:inputs?|reports)|material"
    r"|reports)\b(?: (?:from|by) [^.?!]{2,90})?\.?\)?",
    re.I,
)
SIGNED = re.compile(r"(?:with|additional)? ?(?:files|reporting|contributions) (?:from|by) ", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a line; offsets count from the start of that line."""

    start: int
    end: int


def parse_byline(line: str) -> Found | None:
    """The names of a line such as "By Jane Roe and Tom Hale, Political Editor", or None."""
    opening = BY.match(line[:LONGEST])
    if not opening or len(line) > LONGEST:
        return None
    names = _leading_names(line, opening.end())
    rest = line[names.end :] if names else ""
    return names if names and len(rest.split()) <= 12 and not SENTENCE_WORDS.search(rest) else None


def parse_signature(line: str) -> Found | None:
    """The names of a line without "By": "Jane Roe, Marlin Press", or names alone ("Jane Roe and Tom Hale")."""
    if len(line) > 90 or line.endswith((".", "?", "!", ":")):
        return None
    names = _leading_names(line, 0)
    if not names or SENTENCE_WORDS.search(line):
        return None
    rest = line[names.end :].strip(" ,|/•·-–—")
    return names if not rest or (len(rest.split()) <= 6 and (ROLE.search(rest) or POSTED.fullmatch(rest))) else None


def has_role(line: str, names: Found) -> bool:
    """Whether words after the names say what they are ("Political Editor", "Marlin Press")."""
    return bool(ROLE.search(line[names.end :]))


def parse_wire_credit(line: str) -> Found | None:
    """The agency a line credits and does nothing else: "– AAP", "/TASS/", "(Reuters)", "© AFP", "AP contributed to this report"."""
    if len(line) > LONGEST:
        return None
    found = WIRE_LINE.fullmatch(line)
    if found and _is_credited(line, found["agency"]):
        return Found(found.start("agency"), found.start("agency") + len(found["agency"].rstrip(".")))
    found = CONTRIBUTED.fullmatch(line)
    if found and found["verb"] and (is_known_agency(found["agency"]) or found["agency"].endswith(" Press")):
        return Found(*found.span("agency"))
    return None


def is_contributor_line(line: str) -> bool:
    """Whether a line only names who else worked on the report: "Ann Poe contributed to this story."."""
    if len(line) > 2 * LONGEST:
        return False
    names, verb, rest = line.partition(" contributed")
    if rest.rstrip(".") in (" to this report", " to this story", " to this article") and len(names.split()) <= 10:
        return names[:1].isupper() and sum(word[0].isupper() for word in names.split()) >= 2
    tail = rest.rstrip(".").split()
    return bool(verb) and len(tail) <= 12 and (not tail or tail[0] in ("to", "reporting", "from", "research")) and _are_names(names)


def _is_credited(line: str, agency: str) -> bool:
    name = agency.rstrip(".")
    if line[0] in "-–—―/©(" and INITIALS.fullmatch(name):
        return is_known_agency(name) or line[0] in "-–—―/©"
    return is_known_agency(name) and (line[0] not in "([" or line[-1] in ")]")


def _leading_names(line: str, start: int) -> Found | None:
    """The longest run of names at `start`, joined by "and" or commas."""
    rest = line[start:]
    end, cut = 0, 0
    while True:
        stop = AFTER_NAMES.search(rest, cut)
        piece = rest[: stop.start() if stop else len(rest)].rstrip(" .")
        if not _are_names(piece) or (end and ROLE.search(piece)):
            break
        end = len(piece)
        if not stop or stop[0] != ", ":
            break
        cut = stop.end()
    return Found(start, start + end) if end else None


def _are_names(words: str) -> bool:
    parts = JOINT.split(words)
    return bool(words) and len(parts) <= 6 and all(_is_name(part) for part in parts)


def _is_name(words: str) -> bool:
    if STAFF.fullmatch(words) or is_known_agency(words) or (words.lower().startswith("the ") and is_agency_form(words)):
        return True
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or any(character.isdigit() for character in words):
        return False
    return all(_is_name_token(token) for token in tokens) and tokens[0][0].isupper() and tokens[-1][0].isupper()


def _is_name_token(token: str) -> bool:
    plain = token.strip(".,'’").lower()
    return (token[0].isupper() and plain not in NO_NAMES and token.replace("-", "").strip(".'’")[:1].isalpha()) or plain in PARTICLES
