"""How the pages put things into words: text that is safe to look at, dates, numbers, and the citation of a statement."""

from __future__ import annotations

import re

from onrecord.marking import clean_text
from onrecord.records import Document, Span, Statement, content_text, value_of
from onrecord.text import split_paragraphs, split_sentences

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
MANNER_WORDS = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}
AROUND = 1_500  # characters before and after a statement in which its sentences begin and end
CITED = 900  # characters of a citation's sentences; longer ones are cut

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?[?~%]?")


def title_of(parameter: str) -> str:
    """What a reader calls a filter: "said to" for addressee."""
    return {"addressee": "said to"}.get(parameter, parameter)


def count_of(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 statement", "2,000 statements"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence_of(error: Exception) -> str:
    """What an error says, as a sentence of its own."""
    words = str(error)
    return words[:1].upper() + words[1:]


def size_of(bytes: int) -> str:
    """A size of files: "10 MB", "20 kB"."""
    return f"{bytes / 1_000_000:.3g} MB" if bytes >= 1_000_000 else f"{bytes / 1_000:.3g} kB"


def date_in_words(date: str | None) -> str:
    """An EDTF date as people write it: "3 April 2023", "April 2023", "6 June, year not known"; what is no such date stays as it is."""
    if not date:
        return ""
    first, slash, last = date.partition("/")
    if slash:
        return f"{date_in_words(first)} to {date_in_words(last)}"
    match = _DATE.fullmatch(date)
    if match is None:
        return date
    year, month, day = match.groups()
    if month is not None and not 1 <= int(month) <= 12:
        return date
    words = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year if year != "XXXX" else ""]
    known = " ".join(word for word in words if word)
    return known if year != "XXXX" else f"{known}, year not known"


def statement_bounds(statement: Statement) -> Span:
    """From the first to the last character of a statement's spans."""
    spans = (*statement.content, *statement.cue, *statement.source)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def sentences_of(text: str, statement: Statement) -> Span:
    """The whole sentences that a statement stands in."""
    bounds = statement_bounds(statement)
    start = max(0, bounds.start - AROUND)
    near = text[start : bounds.end + AROUND]
    first, last = bounds.start, bounds.end
    for paragraph in split_paragraphs(near):
        if paragraph.end + start < bounds.start or paragraph.start + start > bounds.end:
            continue
        for sentence in split_sentences(near, paragraph):
            if sentence.start + start <= bounds.start < sentence.end + start:
                first = sentence.start + start
            if sentence.start + start < bounds.end <= sentence.end + start:
                last = sentence.end + start
    return Span(first, last)


def speaker_words(document: Document, statement: Statement) -> str:
    """Who speaks; where the record leaves that open, the article's own words in brackets."""
    if statement.speaker is not None:
        return statement.speaker.value
    words = " ".join(content_text(document.text, statement.source).split())
    return f"[{words}]" if words else "[nobody named]"


def cite_statement(document: Document, statement: Statement, link: str) -> str:
    """A citation to paste. It quotes the article's sentences whole, for cut from them a denial can look like a claim."""
    span = sentences_of(document.text, statement)
    sentences = " ".join(document.text[span.start : span.end].split())
    if len(sentences) > CITED:
        sentences = sentences[:CITED].rsplit(" ", 1)[0] + " …"
    manner = MANNER_WORDS[statement.manner] + (", negated" if statement.negated else "")
    published = date_in_words(value_of(document.published)) or "no date"
    article = f"{value_of(document.title) or document.path}. {value_of(document.outlet) or 'Outlet not known'}, {published}."
    where = f" {document.url}" if document.url else ""
    return clean_text(f"{speaker_words(document, statement)} ({manner}): “{sentences}” {article}{where} Record: {link}")
