"""Dashes, blanks, letters of other forms, lines and paragraphs, datelines and dates in other forms."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import replace
from functools import partial
from itertools import pairwise

from benchmarks.changes.edits import Article, Change, Edit, replace_all, rewrite
from onrecord.annotate.quotes import pair_quotes
from onrecord.records import Span
from onrecord.text import is_wrapped, split_paragraphs, split_sentences

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_MONTH = "|".join(MONTHS)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DASH = re.compile(r"(?<=[\w.,\"”’)])(?: +[-–—] +| ?-- ?|—| — )(?=[\w\"“‘(])")
_LONG_WORD = re.compile(r"\b[a-z]{8,}\b")
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_SENTENCE_BLANK = re.compile(r"(?<=[.!?\"”]) (?=[\"“‘A-Z])")
_WIDE = {ord(mark): chr(ord(mark) + 0xFEE0) for mark in ",:;!?()"}
LONGEST_LINE = 70


def prose(article: Article) -> list[Span]:
    """The paragraphs of more than a line, without page furniture."""
    skipped = [(start, end) for start, end, kind in article.furniture if kind != "dateline"]
    long = (span for span in split_paragraphs(article.text) if span.end - span.start > 100)
    return [span for span in long if not any(span.start < end and start < span.end for start, end in skipped)]


def join_paragraphs(article: Article, rng: random.Random) -> Article:
    """Paragraphs of prose that follow each other become one."""
    spans = prose(article)
    gaps = [(one.end, two.start) for one, two in pairwise(spans)]
    return rewrite(article, [(start, end, " ") for start, end in gaps if not article.text[start:end].strip()])


def split_everywhere(article: Article, rng: random.Random) -> Article:
    """Every sentence that ends outside quotation marks becomes a paragraph."""
    quotes = pair_quotes(article.text)
    edits: list[Edit] = []
    for paragraph in prose(article):
        sentences = split_sentences(article.text, paragraph)
        for one, two in pairwise(sentences):
            if not any(quote.start < one.end < quote.end for quote in quotes):
                edits.append((one.end, two.start, "\n\n"))
    return rewrite(article, edits)


def wrap_lines(article: Article, rng: random.Random) -> Article:
    """Lines are broken at 70 characters, as in mail; single line ends between paragraphs become empty lines."""
    if is_wrapped(article.text):
        return article
    edits: list[Edit] = [(*match.span(), "\n\n") for match in re.finditer(r"(?<!\n)\n(?!\n)", article.text)]
    for paragraph in split_paragraphs(article.text):
        start, blank = paragraph.start, None
        for match in re.finditer(" ", article.text[: paragraph.end]):
            if match.start() < paragraph.start:
                continue
            if match.start() - start > LONGEST_LINE and blank is not None:
                edits.append((blank, blank + 1, "\n"))
                start = blank + 1
            blank = match.start()
        if blank is not None and paragraph.end - start > LONGEST_LINE:
            edits.append((blank, blank + 1, "\n"))
    return rewrite(article, edits)


def drop_stops(article: Article, rng: random.Random) -> Article:
    """The full stop that ends a paragraph is gone."""
    return rewrite(article, [(span.end - 1, span.end, "") for span in prose(article) if article.text[span.end - 1] == "."])


def shout_title(article: Article, rng: random.Random) -> Article:
    """The first line that is neither furniture nor prose in capitals."""
    for span in split_paragraphs(article.text)[:8]:
        if any(span.start < end and start < span.end for start, end, _ in article.furniture) or span.end - span.start < 25:
            continue
        if article.text[span.end - 1] == "." or re.search(r"\d{4}", article.text[span.start : span.end]):
            continue
        line = article.text[span.start : span.end]
        return rewrite(
            article, [(span.start + n, span.start + n + 1, char.upper()) for n, char in enumerate(line) if len(char.upper()) == 1]
        )
    return article


_DATELINE = re.compile(
    rf"(?P<place>[A-Z][A-Z .'’-]+[A-Z])(?P<state>, [A-Z][\w. ]+?)?"
    rf"(?:,? (?P<month>{_MONTH}|[A-Z][a-z]{{2,3}}\.?) (?P<day>\d{{1,2}})(?P<year>, \d{{4}})?)?"
    r"\.?(?: [(/](?P<agency>[\w .'’-]+)[)/]\.?)? *(?:[-–—]+|(?<=[/.])) *$"
)


def set_dateline(article: Article, rng: random.Random, *, form: str) -> Article:
    """The dateline in another form, its place, agency and day kept."""
    edits: list[Edit] = []
    for start, end, kind in article.furniture:
        match = _DATELINE.fullmatch(article.text[start:end].strip()) if kind == "dateline" else None
        if not match:
            continue
        place, agency = match["place"], match["agency"]
        day = f"{match['month']} {match['day']}{match['year'] or ''}" if match["month"] else ""
        state = match["state"] or ""
        name = {"capitals": place, "small": place.title()}["capitals" if form in ("slash", "wire", "dot") else "small"]
        put = {
            "slash": f"{name}{state}, {day}. /{agency}/." if day and agency else f"{name}{state}, {day}." if day else f"{name}{state} —",
            "wire": f"{name}{state}" + (f", {day}" if day else "") + (f" ({agency})" if agency else "") + " -",
            "colon": f"{name}{state}" + (f", {day}" if day else "") + ":",
            "dash": f"{name}{state}" + (f", {day}" if day else "") + (f" ({agency})" if agency else "") + " –",
            "dot": f"{name}{state}" + (f" ({agency})" if agency else "") + (f", {day}" if day else "") + ".",
        }[form]
        length = len(article.text[start:end].rstrip())
        edits.append((start, start + length, put))
    return rewrite(article, edits)


_DATE = re.compile(
    rf"\b(?:(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:, (?P<y1>\d{{4}}))?"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})(?: (?P<y2>\d{{4}}))?)(?![\d:-]| [–-])\b"
)


def set_dates(article: Article, rng: random.Random, *, form: str) -> Article:
    """Dates written otherwise; in figures only those with a year."""
    edits: list[Edit] = []
    for match in _DATE.finditer(article.text):
        month, day, year = match["m1"] or match["m2"], int(match["d1"] or match["d2"]), match["y1"] or match["y2"]
        number = MONTHS.index(month) + 1
        put = {
            "day first": f"{day} {month}" + (f" {year}" if year else ""),
            "month first": f"{month} {day}" + (f", {year}" if year else ""),
            "ordinal": f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')} {month}"
            + (f" {year}" if year else ""),
            "short month": f"{month[:3]} {day}" + (f", {year}" if year else ""),
            "iso": f"{year}-{number:02}-{day:02}" if year else match[0],
            "dots": f"{day}.{number}.{year}" if year else match[0],
        }[form]
        edits.append((*match.span(), put))
    return rewrite(article, edits)


def shorten_days(article: Article, rng: random.Random, *, stop: str) -> Article:
    """Weekdays in short: Tue, Tue."""
    short = {day: (day[:4] if day[:2] == "Th" and stop else day[:3]) + stop for day in DAYS}
    pattern = re.compile(rf"\b(?:{'|'.join(DAYS)})\b(?!['’])")
    return rewrite(article, [(*match.span(), short[match[0]]) for match in pattern.finditer(article.text)])


def with_line_ends(article: Article, rng: random.Random) -> Article:
    """The same text in a file with the line ends of Windows, which count as one character each."""
    return replace(article, line_end="\r\n")


def thin_blanks(article: Article, rng: random.Random) -> Article:
    """Thin blanks inside marks and beside dashes and figures."""
    edits: list[Edit] = [(*match.span(), "\u2009") for match in re.finditer(r"(?<=\d) (?=[a-z])| (?=[-–—] )|(?<=[-–—]) ", article.text)]
    return rewrite(article, edits)


def set_apart(match: re.Match[str]) -> str:
    """A letter with its accent after it, as file names of a Mac have it."""
    return unicodedata.normalize("NFD", match[0])


FORMS: dict[str, Change] = {
    "dashes: spaced hyphens": replace_all(_DASH, " - "),
    "dashes: spaced en": replace_all(_DASH, " – "),
    "dashes: spaced em": replace_all(_DASH, " — "),
    "dashes: closed em": replace_all(_DASH, "—"),
    "dashes: double hyphens": replace_all(_DASH, "--"),
    "blanks: hard": replace_all(r"(?<=[a-z,.]) (?=\w)", "\u00a0"),
    "blanks: hard before names": replace_all(r"(?<=\w) (?=[A-Z])", "\u00a0"),
    "blanks: thin": thin_blanks,
    "blanks: wide": replace_all(r"(?<=[a-z,.]) (?=[a-z])", "\u3000"),
    "blanks: double after sentences": replace_all(_SENTENCE_BLANK, "  "),
    "blanks: double everywhere": replace_all(r"(?<=\S) (?=\S)", "  "),
    "blanks: tabs": replace_all(_SENTENCE_BLANK, "\t"),
    "blanks: lost after sentences": replace_all(_SENTENCE_BLANK, ""),
    "blanks: lost after commas": replace_all(r"(?<=[a-z],[\"”]) (?=\w)|(?<=[a-z]{2},) (?=[a-zA-Z]{2})", ""),
    "blanks: lost before quotations": replace_all(r"(?<=[a-z,:]) (?=[\"“]\w)", ""),
    "soft hyphens": replace_all(_LONG_WORD, lambda match: match[0][:4] + "\u00ad" + match[0][4:]),
    "ligatures": replace_all("ffi|ffl|ff|fi|fl", lambda match: _LIGATURES[match[0]]),
    "full-width marks": replace_all(r"[,:;!?()]", lambda match: match[0].translate(_WIDE)),
    "full-width figures": replace_all(r"\d", lambda match: chr(ord(match[0]) + 0xFEE0)),
    "letters and accents apart": replace_all(r"[À-ɏ]", set_apart),
    "paragraphs joined": join_paragraphs,
    "a paragraph a sentence": split_everywhere,
    "one line end between paragraphs": replace_all(r"\n\n+", "\n"),
    "lines of 70 characters": wrap_lines,
    "line ends of Windows": with_line_ends,
    "lines indented": replace_all(r"(?m)^(?=\S)", "    "),
    "no full stop at the end": drop_stops,
    "headline in capitals": shout_title,
    **{f"dateline: {form}": partial(set_dateline, form=form) for form in ("slash", "wire", "colon", "dash", "dot")},
    **{f"dates: {form}": partial(set_dates, form=form) for form in ("day first", "month first", "ordinal", "short month", "iso", "dots")},
    "weekdays short": partial(shorten_days, stop=""),
    "weekdays short with a stop": partial(shorten_days, stop="."),
}  # fmt: skip
