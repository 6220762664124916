"""What a text shows of its page: headline, dateline, byline, credit, outlet, date of publication, and all furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from onrecord.read.agencies import is_known_agency
from onrecord.read.bylines import ROLE, Found, parse_byline, parse_signature, parse_wire_credit
from onrecord.read.captions import find_captions, find_credit_end, is_caption, is_credit_line
from onrecord.read.dateline import Dateline, parse_dateline
from onrecord.read.furniture import HEAD_LINES, PAGE_BEFORE, TAIL_LINES, classify_line, is_date_line, masthead_end, undated
from onrecord.read.headline import find_headline
from onrecord.read.lines import Line, split_lines, without_markup
from onrecord.read.neighbours import (
    ADDRESS,
    AUTHORITY,
    find_buttons,
    find_lists,
    find_masthead,
    find_menus,
    find_page_title,
    find_running_heads,
    find_signatures,
    find_slogans,
    find_sources,
    find_tail,
    find_tickers,
)
from onrecord.read.published import DateClue, date_line_clue, resolve_published
from onrecord.read.stretches import (
    find_author_notes,
    find_boilerplate,
    find_comments,
    find_endings,
    find_mail_head,
    find_offers,
    find_subject,
)
from onrecord.records import Furniture, Resolved, Span
from onrecord.repairs import describe_garbling, move_spans, repair_text
from onrecord.text import is_wrapped

DATELINE_LINES = 6
TITLE_LINE_WORDS = 12
COPYRIGHT_OWNER = re.compile(
    r"(?:copyright|©|\(c\))(?: ?(?:©|\(c\)|copyright))?,? ?(?:\d{4}(?: ?[-–] ?\d{2,4})?,? ?)?(?:by )?(?P<owner>[^\W\d_][^.|;\n]{1,60})",
    re.I,
)
OWNER_TAIL = re.compile(r"[,.]? ?(?:all rights|ltd|limited|inc|llc|plc|gmbh|pty|corp)\b.*$", re.I)
SOURCE_LINE = re.compile(r"(?:source|published by|publisher|outlet) ?: ?(?P<outlet>[A-Z][^.:;]{1,50})", re.I)
BESIDE_DATE = re.compile(r"[|·•–-] ?(?=[Bb]y )")
OUTLET_NAME = re.compile(
    r"(?:The|Daily|Evening|Morning|Sunday) .*|.*\b(?:Times|Post|Courier|Herald|Tribune|Gazette|Journal|Ledger|Daily|Mail|Chronicle|Observer"
    r"|Telegraph|Mercury|Echo|Argus|Dispatch|Monitor|Advertiser|Examiner|Radio|Press|Agency|Newswire)"
)
DOMAIN = re.compile(r"[\w-]+\.(?:com|org|net|info|co\.\w\w|news|\w\w)")


# at the end of a page whose lines ran together: "(With inputs from KNA) Published By: Desk Published On: Mar 7, 2025"
DESK_TAIL = re.compile(
    r"(?:\((?:[Ww]ith|[Aa]dditional) (?:agency )?inputs?\b[^()]{0,80}\)|(?:First )?(?:Published|Edited|Written|Reported"
    r"|Posted) (?:[Bb]y|[Oo]n|[Dd]ate) ?:"
    r"|First Published ?:).{0,160}$"
)
DESK_HINTS = ("input", "Input", "Published", "Edited", "Written", "Reported", "Posted")
END_TAIL = re.compile(r"(?: |^)(?:[/(\[] ?(?:ends?|more|endit|endem) ?[/)\]]|#{2,3}|\*{3})$", re.I)


@dataclass
class Page:
    """What was found on a page, before it becomes a Document; offsets count in `text`."""

    text: str
    title: Resolved | None = None
    outlet: Resolved | None = None
    byline: Resolved | None = None
    credit: Resolved | None = None
    dateline: Resolved | None = None
    published: Resolved | None = None
    url: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass
class Layout:
    """The lines of a text while its furniture is marked: whole lines in `marks`, parts of lines in `parts`."""

    text: str
    lines: list[Line]
    marks: dict[int, str] = field(default_factory=dict)
    parts: list[Furniture] = field(default_factory=list)
    title: int | None = None
    masthead: int | None = None
    dateline: Resolved | None = None
    agency: Resolved | None = None
    clues: list[DateClue] = field(default_factory=list)

    def prose(self) -> list[Line]:
        """The lines that are neither furniture nor the headline."""
        return [line for number, line in enumerate(self.lines) if number not in self.marks and number != self.title]

    def resolved(self, line: Line, found: Found, rule: str) -> Resolved:
        """A value that stands in a line, with its evidence."""
        start, end = line.start + found.start, line.start + found.end
        return Resolved(self.text[start:end], rule, Span(start, end), line.text[:160])


def read_page(text: str, *, marked: tuple[Furniture, ...] = ()) -> Page:
    """Everything a text tells of its page, read as it was meant; `marked` is furniture a format already knows (front matter)."""
    repaired, offsets = repair_text(text)
    page = _read_repaired(repaired, tuple(move_spans(marked, offsets.follow)))
    if not offsets.old:
        return page
    note = describe_garbling(text)
    page.notes = (note,) if note else ()
    furniture = tuple(move_spans(page.furniture, offsets.restore_whole))
    moved: Page = move_spans(page, offsets.restore)
    return replace(moved, text=text, furniture=furniture)


def _read_repaired(text: str, marked: tuple[Furniture, ...]) -> Page:
    layout = Layout(text, _lines_outside(text, marked))
    _mark_forms(layout)
    layout.marks.update(find_running_heads(layout.lines))
    layout.marks.update(find_page_title(layout.lines))
    layout.marks.update(find_mail_head(layout.lines))
    layout.marks.update(find_buttons(layout.lines, layout.marks))
    layout.marks.update(find_menus(layout.lines, layout.marks))
    layout.marks.update(find_lists(layout.lines, layout.marks))
    layout.masthead = find_masthead(layout.lines, layout.marks)
    if layout.masthead is not None:
        layout.marks[layout.masthead] = "menu"
        below = layout.masthead + 1
        if below < len(layout.lines) and AUTHORITY.fullmatch(layout.lines[below].text):
            layout.marks.setdefault(below, "menu")
    layout.title = find_headline(layout.lines, layout.marks)
    layout.marks.update(find_tickers(layout.lines, layout.marks, layout.title))
    layout.marks.update(find_endings(layout.lines, layout.marks))
    layout.marks.update(find_boilerplate(layout.lines, layout.marks))
    layout.marks.update(find_offers(layout.lines, layout.marks))
    layout.marks.update(find_comments(layout.lines, layout.marks, layout.title))
    _mark_neighbours(layout)
    _mark_dateline(layout)
    credit, byline = _find_credit(layout), _find_byline(layout)
    outlet = _find_outlet(layout)
    _mark_repeated(layout, {found.value for found in (credit, byline, layout.agency, outlet) if found})
    if byline:
        layout.marks.update(find_author_notes(layout.lines, layout.marks, byline.value))
    return Page(
        text=text,
        title=_title(layout),
        outlet=outlet,
        byline=byline,
        credit=credit or layout.agency,
        dateline=layout.dateline,
        published=_find_published(layout),
        furniture=_collect(layout, marked),
    )


def mark_author_notes(page: Page, names: str) -> None:
    """Marks what the end of a page tells about those whom its metadata name as its authors."""
    lines = split_lines(page.text)
    taken = {one.span.start for one in page.furniture}
    marks = {number: "furniture" for number, line in enumerate(lines) if line.start in taken}
    notes = [Furniture(Span(lines[n].start, lines[n].end), kind) for n, kind in find_author_notes(lines, marks, names).items()]
    page.furniture = tuple(sorted((*page.furniture, *notes), key=lambda one: one.span))


def running_text(page: Page) -> list[str]:
    """The stretches of a page's text between its furniture."""
    pieces, start = [], 0
    for furniture in page.furniture:
        pieces.append(page.text[start : furniture.span.start])
        start = furniture.span.end
    return [piece for piece in (*pieces, page.text[start:]) if piece.strip()]


def _lines_outside(text: str, marked: tuple[Furniture, ...]) -> list[Line]:
    end = max((furniture.span.end for furniture in marked), default=0)
    return split_lines(text, end)


def _mark_forms(layout: Layout) -> None:
    shown = 0
    for number, line in enumerate(layout.lines):
        kind = _form_of(line, shown, len(layout.lines) - 1 - number) if line.short else None
        if kind:
            layout.marks[number] = kind
        shown += kind is None


def _form_of(line: Line, above: int, below: int) -> str | None:
    kind = classify_line(line, above, below)
    if kind is None:
        kind = "caption" if is_caption(line) else "credit" if is_credit_line(line) else None
    return kind


def _mark_neighbours(layout: Layout) -> None:
    lines, marks = layout.lines, layout.marks
    marks.update(dict.fromkeys(find_captions(lines, marks, layout.title), "caption"))
    _mark_inline_credits(layout)
    marks.update(find_tail(lines, marks))
    marks.update(find_sources(lines, marks))
    marks.update(find_signatures(lines, marks, layout.title))
    marks.update(find_slogans(lines, marks))


def _mark_inline_credits(layout: Layout) -> None:
    for number, line in enumerate(layout.lines):
        tail = max(0, len(line.text) - 240)
        hinted = number not in layout.marks and any(hint in line.text[tail:] for hint in DESK_HINTS)
        desk = DESK_TAIL.search(line.text, tail) if hinted else None
        if desk and desk.start():
            layout.parts.append(Furniture(Span(line.start + desk.start(), line.end), "credit"))
            clue = date_line_clue(Line(line.start + desk.start(), line.end, desk[0], gap=False))
            layout.clues += [clue] if clue else []
            continue
        end_sign = END_TAIL.search(line.text[-12:]) if number not in layout.marks else None
        if end_sign:
            layout.parts.append(Furniture(Span(line.end - len(end_sign[0].lstrip()), line.end), "notice"))
        start = find_credit_end(line) if number not in layout.marks and number != layout.title else None
        if start is not None:
            layout.parts.append(Furniture(Span(line.start + start, line.end), "credit"))


def _mark_dateline(layout: Layout) -> None:
    body = [number for number in range(len(layout.lines)) if number not in layout.marks and number != layout.title]
    for number in body[:DATELINE_LINES]:
        line = layout.lines[number]
        found = parse_dateline(line.text)
        place = line.text[slice(*found.place)] if found and found.place else ""
        if found and found.end == len(line.text) and found.date and OUTLET_NAME.fullmatch(place):
            layout.marks[number] = "date"
            return
        if found and (line.words > 5 or found.end == len(line.text)):
            layout.parts.append(Furniture(Span(line.start, line.start + found.end), "dateline"))
            _take_dateline(layout, line, found)
            return


def _mark_repeated(layout: Layout, names: set[str]) -> None:
    """The agency or the author alone on a line, "(Agence Lorran)", where another line or the dateline credits them."""
    count = len(layout.lines)
    for number in (*range(min(HEAD_LINES, count)), *range(max(0, count - TAIL_LINES), count)):
        if number not in layout.marks and number != layout.title and layout.lines[number].text.strip("()[]/–—- .") in names:
            layout.marks[number] = "credit"


def _take_dateline(layout: Layout, line: Line, found: Dateline) -> None:
    words = line.text[: found.end]
    if found.place:
        value = line.text[found.place[0] : found.place[1]]
        layout.dateline = Resolved(value, "dateline", Span(line.start, line.start + found.end), words)
    if found.agency:
        layout.agency = layout.resolved(line, Found(*found.agency), "dateline")
        layout.agency = Resolved(layout.agency.value, "dateline", layout.agency.evidence, words)
    if found.day and found.date:
        clue = DateClue(line.start + found.day[0], line.start + found.day[1], found.date, "dateline")
        layout.clues.append(clue)


def _title(layout: Layout) -> Resolved | None:
    if layout.title is None:
        subject = find_subject(layout.lines, layout.marks)
        return (
            Resolved(layout.text[slice(*subject)], "subject of the mail", Span(*subject), layout.text[slice(*subject)]) if subject else None
        )
    line = layout.lines[layout.title]
    value = without_markup(line.text)
    start = line.start + line.text.index(value)
    below = _title_goes_on(layout)
    value, end = " ".join((value, *(one.text for one in below))), below[-1].end if below else start + len(value)
    return Resolved(value, "first line", Span(start, end), value, 0.7 if line.ends_sentence else 1.0)


def _title_goes_on(layout: Layout) -> list[Line]:
    """The lines under a headline that are its own, where lines were broken at a column: up to two, closed by a blank line or furniture."""
    first = (layout.title or 0) + 1
    last = first
    while last < len(layout.lines) and not layout.lines[last].gap and last not in layout.marks:
        last += 1
    below = layout.lines[first:last]
    fits = len(below) <= 2 and all(line.words <= TITLE_LINE_WORDS and not line.ends_sentence for line in below)
    capitals = all(line.text.isupper() for line in (layout.lines[first - 1], *below))
    return below if below and fits and (capitals or is_wrapped(layout.text)) else []


def _find_credit(layout: Layout) -> Resolved | None:
    """The agency credited on a line of its own; the last such line counts."""
    for number in reversed(range(len(layout.lines))):
        if layout.marks.get(number) == "credit":
            found = parse_wire_credit(layout.lines[number].text)
            if found:
                return layout.resolved(layout.lines[number], found, "credit line")
    return None


def _find_byline(layout: Layout) -> Resolved | None:
    for number, line in enumerate(layout.lines):
        if layout.marks.get(number) == "byline":
            words = without_markup(line.text)
            found = parse_byline(words) or parse_byline(undated(words)) or parse_signature(undated(words).split("|")[0].rstrip())
            if found:
                shift = line.text.index(words)
                return layout.resolved(line, Found(found.start + shift, found.end + shift), "byline")
    return _byline_beside_date(layout)


def _byline_beside_date(layout: Layout) -> Resolved | None:
    """The byline that a date line goes on with: "Jul 3, 2020 | by Jane Roe"."""
    for number, line in enumerate(layout.lines[: 2 * HEAD_LINES]):
        part = BESIDE_DATE.search(line.text) if layout.marks.get(number) == "date" else None
        found = parse_byline(line.text[part.end() :].partition(" | ")[0].rstrip()) if part else None
        if part and found:
            return layout.resolved(line, Found(found.start + part.end(), found.end + part.end()), "byline")
    return None


def _find_outlet(layout: Layout) -> Resolved | None:
    for number in reversed(range(len(layout.lines))):
        line = layout.lines[number]
        if layout.marks.get(number) == "copyright":
            found = COPYRIGHT_OWNER.match(line.text) or COPYRIGHT_OWNER.search(line.text)
            owner = OWNER_TAIL.sub("", found["owner"]).strip(" ,-–—") if found else ""
            if found and len(owner) > 1:
                return layout.resolved(line, Found(found.start("owner"), found.start("owner") + len(owner)), "copyright line")
    return _source_outlet(layout) or _masthead_outlet(layout)


def _masthead_outlet(layout: Layout) -> Resolved | None:
    if layout.masthead is None:
        return _dated_masthead_outlet(layout) or _menu_outlet(layout)
    line = layout.lines[layout.masthead]
    words = without_markup(line.text)
    start = line.text.index(words)
    return layout.resolved(line, Found(start, start + len(words)), "address of the page" if ADDRESS.fullmatch(words) else "masthead")


def _menu_outlet(layout: Layout) -> Resolved | None:
    """The outlet's name among the lines of the menu above the headline, if it has the form of one: "The Olme Courier"."""
    for number, line in enumerate(layout.lines[: layout.title or 0]):
        parts = line.text.split()
        titled = 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts)
        if layout.marks.get(number) == "menu" and titled and OUTLET_NAME.fullmatch(line.text) and not classify_line(line, 0, 99):
            return layout.resolved(line, Found(0, len(line.text)), "masthead")
    return None


def _dated_masthead_outlet(layout: Layout) -> Resolved | None:
    """The outlet that the head of a printed page names before its date, if the name has the form of one."""
    for number, line in enumerate(layout.lines[: 3 * HEAD_LINES]):
        end = masthead_end(line.text) if layout.marks.get(number) in ("date", "byline") else None
        if end and ROLE.search(line.text[:end]):
            page = PAGE_BEFORE.match(line.text)
            return layout.resolved(line, Found(page.end() if page else 0, end), "masthead")
    return None


def _source_outlet(layout: Layout) -> Resolved | None:
    """An outlet named on a "Source:" line at either end, if the name has the form of one."""
    count = len(layout.lines)
    for number in (*range(min(HEAD_LINES, count)), *range(max(0, count - 3), count)):
        line = layout.lines[number]
        found = SOURCE_LINE.fullmatch(line.text.rstrip(".")) if line.short else None
        if found and (ROLE.search(found["outlet"]) or DOMAIN.search(found["outlet"]) or is_known_agency(found["outlet"])):
            layout.marks.setdefault(number, "credit")
            return layout.resolved(line, Found(*found.span("outlet")), "source line")
    return None


def _find_published(layout: Layout) -> Resolved | None:
    dated = (number for number in sorted(layout.marks) if layout.marks[number] in ("date", "byline") or _is_dated_notice(layout, number))
    lines = [layout.lines[number] for number in dated]
    clues = [clue for line in lines if (clue := date_line_clue(line))]
    clues.sort(key=lambda clue: -clue.score)
    return resolve_published(layout.text, [*clues, *layout.clues], layout.prose())


def _is_dated_notice(layout: Layout, number: int) -> bool:
    """Whether a notice only tells when the page came out: "This article was first published on 15 March 2016."."""
    return layout.marks[number] == "notice" and is_date_line(layout.lines[number].text, head=True)


def _collect(layout: Layout, marked: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    whole = [Furniture(Span(layout.lines[number].start, layout.lines[number].end), kind) for number, kind in layout.marks.items()]
    ends = {layout.lines[number].end for number in layout.marks}
    parts = [part for part in layout.parts if part.span.end not in ends]
    return tuple(sorted((*marked, *whole, *parts), key=lambda furniture: furniture.span))
