"""Furniture known by what stands beside it: menu columns, lists under a heading, mastheads, signatures, sources, slogans."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.read.bylines import JOB, ROLE, STAFF, has_role, parse_signature
from onrecord.read.dates import find_dates
from onrecord.read.forms import heads_related
from onrecord.read.furniture import AGO, HEAD_LINES, LONGEST_SIGNED, TAIL_LINES, is_dated_signature
from onrecord.read.headline import LABEL_WORDS, MOST_WORDS
from onrecord.read.lines import Line, without_markup

Lines = Sequence[Line]
Marks = Mapping[int, str]
MENU_LINE_WORDS = 4
LIST_LINES, LIST_WORDS, NUMBERED_LINES = 8, 16, 24
TOPIC_WORDS = 4
SOURCES_HEADING = re.compile(r"(?:=+ ?)?(?:sources?|references?|citations?|external links?|sister links?|related news|notes)\W{0,4}", re.I)
TOPICS_HEADING = re.compile(r"(?:(?:suggested )?topics?|tag|categor|keywords?|filed|labels?|in this|companies|people|related topics)", re.I)
KEY_EVENTS = re.compile(r"key (?:events|moments)", re.I)  # under which a live page may sum up, too
SPONSORED = re.compile(r"(?:sponsored|promoted|paid)", re.I)
LIST_ITEM = re.compile(rf"(?:[-*+•·▪►»→]\s+|\d{{1,2}}[.)] |(?P<ago>{AGO} ))\S")
TEASER = 25  # words
SAYING = re.compile(r"\b(?:said|says|told|tells|according to|added|warned)\b")
ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/?", re.I)  # of a site, as reader mode prints it first
AUTHORITY = re.compile(  # that publishes its own texts: a title of ten words at most
    r"(?:[^\n/|]{2,40} [/|] )?(?:the )?(?:[A-Z][\w’'-]+ ){0,3}(?:Ministry|Department|Office|Embassy|Government|Parliament"
    r"|Presidency|Mission|Delegation|Commission"
    r"|House|Senate|Assembly|Congress|Secretariat|Chancellery|Permanent Representation|Directorate)(?: (?:of|for|the|and|to|in"
    r"|[A-Z][\w’'-]+)){1,9}"
)
PAGE_NUMBER = re.compile(r"^\d{1,3}(?= {2,}| ?[|·])|(?<=  )\d{1,3}$|(?<=[|·] )\d{1,3}$|\b(?<=[Pp]age )\d{1,3}\b")
NETWORK = re.compile(
    r"x|bluesky|threads|messenger|instagram|flipboard|link|gift(?: article)?|mastodon|copy|more|telegram|viber|vk|line", re.I
)
LOCATED = re.compile(r"(?:in|at|from) [^\W\d_a-z][\w’'-]*(?: [\w’'-]+){0,2}|@\w{2,30}")  # under a byline: "in Selmark", "@ann_poe"
BESIDE_TITLE = re.compile(r" (?:[-–—|»›·:]|::) [^.?!]{2,60}|[^.?!]{2,60} (?:[-–—|»›·]|::) ")
COPYRIGHT_SIGN = re.compile(r"©|\(c\)|copyright", re.I)


def find_menus(lines: Lines, marks: Marks) -> dict[int, str]:
    """Short lines at the very top that stand in a column with two or more menu words are menu as well."""
    column = 0
    while (
        column < min(len(lines), 40)
        and marks.get(column) != "byline"
        and (column in marks or (lines[column].words <= MENU_LINE_WORDS and not _speaks(lines[column])))
    ):
        column += 1
    known = [number for number in range(column) if marks.get(number) in ("menu", "share")]
    if len(known) < 2 or len(known) < (known[-1] + 1) / 3:
        return {}
    if not any(marks[number] == "menu" and not lines[number].text.isdigit() for number in known):
        return {}  # only buttons, and the headline above them may be short
    end = known[-1] + 1
    while end < column and not lines[end].gap and lines[end].words <= LABEL_WORDS:
        end += 1
    closed = end < len(lines) and (lines[end].gap or end in marks)
    end = end if closed else known[-1] + 1
    return {number: "menu" for number in range(end) if number not in marks}


def find_lists(lines: Lines, marks: Marks) -> dict[int, str]:
    """Lines right under "Most read" or "Topics" that are no sentences, without a blank line between or each with a bullet or an hour."""
    found: dict[int, str] = {}
    for number, kind in marks.items():
        heading = without_markup(lines[number].text)
        if not _heads_list(heading, kind) or lines[number].words > 6 or (":" in heading and not heading.endswith(":")):
            continue
        if number + 1 < len(lines) and lines[number + 1].gap and kind != "advertisement" and (block := _list_below(lines, number + 1)):
            found |= {after: kind for after in block if after not in marks}
            continue
        numbered = lines[number + 1 : number + 2] and lines[number + 1].text.strip(".") == "1"
        most = 1 if kind == "advertisement" else NUMBERED_LINES if numbered else LIST_LINES
        for after in range(number + 1, min(number + 1 + most, len(lines))):
            if (after in marks and not lines[after].gap) or (numbered and lines[after].text.strip(".").isdigit()):
                continue
            if numbered and lines[after - 1].text.strip(".").isdigit() and lines[after].words <= 2 * LIST_WORDS:
                found |= {after: kind, after - 1: marks.get(after - 1, kind)}
                continue
            item = LIST_ITEM.match(lines[after].text)
            if KEY_EVENTS.match(heading) and not (item and item["ago"]):
                break
            kicker = lines[after].words <= MENU_LINE_WORDS and lines[after].text.isupper()  # 'LOVE RAT'
            speaks = _speaks(lines[after]) and not (kicker or (item and item["ago"]))
            most_words = TOPIC_WORDS if kind == "topics" else LIST_WORDS
            if (lines[after].gap and not item) or lines[after].words > most_words or speaks:
                break
            if after not in marks:
                found[after] = kind
    return found


def _list_below(lines: Lines, first: int) -> range | None:
    """The lines of the next block where it is a list: two or more, short, none a sentence."""
    last = first + 1
    while last < len(lines) and not lines[last].gap:
        last += 1
    fits = 2 <= last - first <= LIST_LINES and all(line.words <= LIST_WORDS and not _speaks(line) for line in lines[first:last])
    return range(first, last) if fits else None


def _heads_list(heading: str, kind: str) -> bool:
    """Whether a list may stand under a line: not under a rubric ("ANALYSIS"), under which the headline stands."""
    if kind == "topics":
        return bool(TOPICS_HEADING.match(heading))
    return kind == "related" or (kind == "advertisement" and bool(SPONSORED.match(heading)))


def find_masthead(lines: Lines, marks: Marks) -> int | None:
    """The outlet's name alone on one of the first lines, known by its form or from the copyright line, with a headline to follow."""
    shown = [number for number in range(min(len(lines), 12)) if number not in marks][:3]
    if len(shown) < 3 or shown[0] > 3:
        return None
    words = without_markup(lines[shown[0]].text)
    if ADDRESS.fullmatch(words):
        return shown[0]
    if AUTHORITY.fullmatch(lines[shown[1]].text) and lines[shown[0]].words <= 4 and not _speaks(lines[shown[0]]):
        return shown[0]
    if AUTHORITY.fullmatch(words) and 4 <= lines[shown[1]].words <= MOST_WORDS and not lines[shown[1]].ends_sentence:
        return shown[0]
    titled = all(word[0].isupper() or word in ("of", "the", "and") for word in words.split())
    below = any(4 <= lines[number].words <= MOST_WORDS for number in shown[1:])
    if lines[shown[0]].words > 4 or not titled or _speaks(lines[shown[0]]) or not below:
        return None
    return shown[0] if ROLE.search(words) or _is_copyrighted(words, lines) else None


def find_running_heads(lines: Lines) -> dict[int, str]:
    """The head or foot of a printed page: a line that comes again and differs in the page's number only, with a date or wide gaps."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.short and line.words <= 16 and PAGE_NUMBER.search(line.text) and not line.ends_sentence:
            places.setdefault(" ".join(PAGE_NUMBER.sub("#", line.text).split()).casefold(), []).append(number)
    found: dict[int, str] = {}
    for numbers in places.values():
        dated = bool(find_dates(lines[numbers[0]].text))
        wide = all("  " in lines[number].text or "|" in lines[number].text for number in numbers)
        if len(numbers) > 1 and (dated or wide) and len({lines[number].text for number in numbers}) > 1:
            found |= dict.fromkeys(numbers, "date" if dated else "menu")
    return found


def find_buttons(lines: Lines, marks: Marks) -> dict[int, str]:
    """The names of networks alone on a line beside another such button: "X" under "Facebook"."""
    return {
        number: "share"
        for number, line in enumerate(lines)
        if number not in marks and NETWORK.fullmatch(line.text) and "share" in (marks.get(number - 1), marks.get(number + 1))
    }


def find_page_title(lines: Lines) -> dict[int, str]:
    """The title that a browser shows, copied above the headline: it holds the headline, and the outlet or sections beside a sign."""
    for number, line in enumerate(lines[:6]):
        for below in lines[number + 1 : number + 7]:
            at = line.text.find(below.text) if below.words > 2 and below.end - below.start < line.end - line.start else -1
            rest = line.text[:at] + line.text[at + len(below.text) :]
            if at >= 0 and (at == 0 or line.text.endswith(below.text)) and BESIDE_TITLE.fullmatch(rest):
                return {number: "menu"}
    return {}


def find_tail(lines: Lines, marks: Marks) -> dict[int, str]:
    """All from "Most read" on where nothing but teasers follow: half of the lines are known, the others stand right under them,

    and none is long or attributes anything.
    """
    for number in range(len(lines) // 3, len(lines)):
        below = range(number + 1, len(lines))
        if marks.get(number) != "related" or not heads_related(without_markup(lines[number].text)) or len(below) < 3:
            continue
        unknown = [after for after in below if after not in marks]
        if 2 * len(unknown) > len(below) or any(lines[after].gap for after in unknown):
            continue
        if not any(lines[after].words > TEASER or SAYING.search(lines[after].text) for after in unknown):
            return dict.fromkeys(unknown, "related")
    return {}


def _is_copyrighted(name: str, lines: Lines) -> bool:
    tail = (line.text for line in lines[-TAIL_LINES:] if line.short)
    return len(name) > 3 and any(name.casefold() in text.casefold() for text in tail if COPYRIGHT_SIGN.search(text))


def find_signatures(lines: Lines, marks: Marks, title: int | None) -> dict[int, str]:
    """Names alone under the headline are a byline beside a date line, or where their role stands behind or below them."""
    first = title + 1 if title is not None else 1
    found: dict[int, str] = {}
    for number in range(first, min(first + HEAD_LINES, len(lines))):
        if number not in marks and (title is not None or number > 2) and _is_signature(lines, number, marks, title):
            found[number] = "byline"
        below = number + 1
        signed = found.get(number) or marks.get(number) == "byline"
        while signed and below < len(lines) and below not in marks and not lines[below].gap and _is_role(lines[below]):
            found[below] = "byline"
            below += 1
    return found


def _is_signature(lines: Lines, number: int, marks: Marks, title: int | None) -> bool:
    words = lines[number].text[:LONGEST_SIGNED]
    dates = find_dates(words) if is_dated_signature(words) else []
    words = words[: dates[0].start].rstrip(" ,|·•-–—/") if dates else words
    names = parse_signature(words)
    if not names:
        return False
    dated = bool(dates) or "date" in (marks.get(number - 1), marks.get(number + 1))
    below = lines[number + 1] if number + 1 < len(lines) else None
    staff = lines[number - 1].start == lines[title].start if title is not None else False
    if staff and STAFF.fullmatch(words):
        return True
    return dated or has_role(words, names) or bool(below and not below.gap and JOB.fullmatch(below.text[:60]))


def _is_role(line: Line) -> bool:
    """Whether a line under a byline only says what its author is or for whom: "Health correspondent", "NBS News, Tarn"."""
    if line.ends_sentence or line.quotes:
        return False
    return line.words <= 6 and bool(ROLE.search(line.text) or LOCATED.fullmatch(line.text))


def find_sources(lines: Lines, marks: Marks) -> dict[int, str]:
    """Lists of sources at the end: a heading, and the lines after it that end in a date or a link."""
    found: dict[int, str] = {}
    heading: int | None = None
    for number in range(max(1, len(lines) - 2 * TAIL_LINES), len(lines)):
        if SOURCES_HEADING.fullmatch(lines[number].text):
            heading = number
        elif heading is not None and _is_source(lines[number]):
            found |= {heading: "related", number: "related"}
        elif heading is not None and number not in marks and heading in found:
            heading = None
    return found


def _is_source(line: Line) -> bool:
    if not line.short or line.words > 40:
        return False
    dates = find_dates(line.text)
    dated = bool(dates) and len(line.text) - dates[-1].end <= 3
    return "http" in line.text or "doi:" in line.text or (dated and any(sign in line.text for sign in '—–"“”-'))


def find_slogans(lines: Lines, marks: Marks) -> dict[int, str]:
    """A few words without a full stop, at the very end and between copyright, advertisement or topics, are a slogan."""
    anchors = ("copyright", "advertisement", "topics", "share", "related", "menu")
    found: dict[int, str] = {}
    for number in range(len(lines) - 1, max(len(lines) - TAIL_LINES, 1), -1):
        if number in marks:
            continue
        beside = marks.get(number - 1) in anchors and (marks.get(number + 1) or found.get(number + 1)) in anchors
        if not beside or lines[number].words > 8 or _speaks(lines[number]):
            return found
        found[number] = "menu"
    return found


def find_tickers(lines: Lines, marks: Marks, title: int | None) -> dict[int, str]:
    """Lines above the headline that are no sentences: labels of a word or two, and, between furniture, news of something else."""
    above = [number for number in range(title or 0) if number not in marks and not _speaks(lines[number])]
    labels = {number: "topics" for number in above if lines[number].words <= LABEL_WORDS}
    return {number: "related" for number in above if number - 1 in marks and number + 1 in marks} | labels


def _speaks(line: Line) -> bool:
    return line.ends_sentence or line.quotes
