"""Pair quotation marks by kind, so that a lost mark never swallows more than its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Manner, Span
from onrecord.text import split_paragraphs

_MARK = re.compile(r"[\"“”„«»‘’'`](?:(?<=`)`|(?<=')'|(?<!`))")  # `` and '' are one mark each, ` alone is none
_CLOSES = {
    "“": ("”", '"'), "„": ("”", "“"), "«": ("»",), "‘": ("’", "'", '"', "”"), '"': ('"', "”"), "'": ("’", "'", '"', "”"), "``": ("''", '"'),
    "”": ("”", '"'), "»": ("«", "»"),
}  # fmt: skip
_WORDS = re.compile(r"\w+")
# what a name or title in quotation marks follows
_NAMING = re.compile(
    r"\b(?:named|titled|entitled|nicknamed|christened|code-?named|headlined|known as|(?:called|dubbed)(?= [\"“‘'«„])|so-called"
    r"|film|movie|song|album|single|book|novel|play|poem|painting|opera|musical|series|show|programme|program|episode|podcast"
    r"|exhibition|article|magazine|newspaper|website|hashtag|account|user|robot|ship|boat|yacht|trawler|ferry|operation|project"
    r"|campaign|group)(?:,| the)? $",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?](?=\s)")
# a single mark that begins a speech: first in its paragraph, or after a comma, colon or full stop, and before a capital
_BEGINS = re.compile(r"(?:[,:.!?—–] |\n|.\n)?‘(?=[^\W\d_a-zß-öø-ÿ])", re.DOTALL)
_MARKS_OF_SPEECH = re.compile(r"[\"“”„«»]")
MOST_HELD = 6  # paragraphs
LONGEST = 4000  # characters; what looks longer has lost a mark on its way
# "‘I have sailed with worse. He added that it was dry.": a sentence of the paper behind a quotation whose closing mark is lost
_TOLD_ON = re.compile(
    r"[.!?] (?=(?:He|She|They|Mr|Mrs|Ms|Dr)\b(?: [A-Z][\w’'-]+)? (?:also |later |then |further )?(?:added|said|told|explained"
    r"|insisted|denied"
    r"|warned|stressed|noted)\b(?!,))"
)
UNCLOSED = 800  # characters that a quotation may run on to its paragraph's end without a closing mark
_ELISION = re.compile(r"(?:tis|twas|em|n|til|cause|bout|\d\ds?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark that its paragraph does not close."""

    kind: str
    start: int
    limit: int


def pair_quotes(text: str, paragraphs: Sequence[Span] | None = None) -> list[Span]:
    """The quotations of a text, marks included, outermost and nested, in order of their start; none leaves its paragraph.

    A quotation in double marks that is never closed runs to the end of its paragraph, or in a long paragraph of its sentence; one in
    single marks that is never closed was an apostrophe, save where a curly one begins a speech. Where the next paragraph opens with the
    same mark, either runs to the end of its own; where it holds the lost closing mark, the words up to there are quoted too. No quotation
    is longer than LONGEST characters. Give the paragraphs where they are known.
    """
    pairs: list[Span] = []
    opened: _Open | None = None
    paragraphs = split_paragraphs(text) if paragraphs is None else paragraphs
    for number, paragraph in enumerate(paragraphs):
        if opened and (over := _held_open(text, opened, paragraphs, number)):
            pairs += [Span(opened.start, opened.limit), *over]
            opened = None
        if pairs and pairs[-1].end >= paragraph.end and pairs[-1].start == paragraph.start:
            continue
        closed = _closes_before(text, opened, paragraph) if opened else None
        if opened:
            goes_on = closed is not None or text.startswith(opened.kind, paragraph.start)
            pairs += _unclosed(text, opened, goes_on=goes_on)
        if closed:
            pairs.append(Span(paragraph.start, closed))
        found, opened = _pair_paragraph(text, paragraph, closed or paragraph.start)
        pairs += found
    pairs += _unclosed(text, opened, goes_on=False) if opened else []
    return sorted(pairs, key=lambda span: (span.start, -span.end))


def _closes_before(text: str, opened: _Open, paragraph: Span) -> int | None:
    """Where a paragraph closes the quotation that the one before left open: at its first mark, which closes and cannot open.

    A single mark closes behind a stop or comma only: elsewhere it may be an apostrophe.
    """
    single = opened.kind in "'‘"
    for match in _MARK.finditer(text, paragraph.start, min(paragraph.end, paragraph.start + LONGEST)):
        mark, before, after = match.group(), text[match.start() - 1], text[match.end() : match.end() + 1]
        if mark in "'‘’" and not (single and (before in ".,!?…" or before.isspace())):
            continue
        closes = match.start() > paragraph.start and mark in _CLOSES[opened.kind] and not before.isspace() and not after.isalnum()
        return match.end() if closes else None
    return None


def _stands_apart(text: str, at: int, paragraph: Span) -> bool:
    """Whether a straight mark between blanks opens, as old type and scans set it: ' " no war." ' the next mark follows a word."""
    before = text[at - 1] if at > paragraph.start else " "
    following = text.find('"', at + 1, paragraph.end)
    return before.isspace() and text[at + 1 : at + 2] == " " and following > 0 and not text[following - 1].isspace()


def _held_open(text: str, opened: _Open, paragraphs: Sequence[Span], number: int) -> list[Span]:
    """The paragraphs without any mark over which a quotation that opened a paragraph is held open, with the one whose end closes it."""
    first = paragraphs[number - 1]
    if opened.kind not in '“"„«' or opened.start != first.start:
        return []
    for last in range(number + 1, min(number + MOST_HELD, len(paragraphs))):
        paragraph = paragraphs[last]
        if _MARKS_OF_SPEECH.search(text, paragraphs[last - 1].start, paragraphs[last - 1].end) or paragraph.end - opened.start > LONGEST:
            return []
        mark = _MARKS_OF_SPEECH.search(text, paragraph.start, paragraph.end)
        if mark:
            closes = mark.end() == paragraph.end and mark[0] in _CLOSES[opened.kind] and not text[mark.start() - 1].isspace()
            return [Span(one.start, one.end) for one in paragraphs[number : last + 1]] if closes else []
    return []


def _pair_paragraph(text: str, paragraph: Span, start: int) -> tuple[list[Span], _Open | None]:
    """The quotations of a paragraph from an offset on, and the mark it leaves open."""
    pairs: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, paragraph.end):
        mark, at, end = match.group(), match.start(), match.end()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        depth = next((n for n in range(len(stack) - 1, -1, -1) if mark in _CLOSES[stack[n][0]]), None)
        if depth is not None and _may_close(mark, before, after):
            if end - stack[depth][1] <= LONGEST:
                pairs.append(Span(stack[depth][1], end))
            del stack[depth:]
        elif _may_open(text, mark, end, before, after) or (mark == '"' and _stands_apart(text, at, paragraph)):
            same = next((n for n, (kind, _) in enumerate(stack) if kind == mark), None)
            if same is not None and not _is_balanced(text, mark, at, paragraph.end):  # the one before was never closed
                pairs += _unclosed(text, _Open(*stack[same], at), goes_on=False)
                del stack[same:]
            stack.append((mark, at))
    return pairs, _Open(*stack[0], paragraph.end) if stack else None


def _is_balanced(text: str, mark: str, start: int, end: int) -> bool:
    """Whether what is left of a paragraph closes this quotation and one around it that the same mark opened."""
    closing = _CLOSES[mark][0]
    return mark in "“„«" and text.count(closing, start, end) > text.count(mark, start, end)


def _unclosed(text: str, opened: _Open, *, goes_on: bool) -> list[Span]:
    """How far a quotation reaches whose closing mark is lost: to its limit where the next paragraph goes on with it.

    Else one in single marks is none, unless it plainly begins a speech, and one in a long stretch ends with its sentence.
    """
    start, limit = opened.start, opened.limit
    apostrophe = opened.kind == "'" or (opened.kind == "‘" and not _BEGINS.match(text, max(start - 2, 0)))
    if (apostrophe and not goes_on) or limit - start < 2:
        return []
    if not goes_on and (told := _TOLD_ON.search(text, start, limit)):
        limit = told.start() + 1
    if limit - start > (LONGEST if goes_on else UNCLOSED):
        sentence = _SENTENCE.search(text, start, min(limit, start + UNCLOSED))
        limit = sentence.end() if sentence else start + 1
    end = start + len(text[start:limit].rstrip())
    return [Span(start, end)] if end > start + 1 else []


def _may_close(mark: str, before: str, after: str) -> bool:
    if mark in "'’":
        return not before.isspace() and not after.isalnum()
    if mark in '"“':
        return not (before.isspace() and not after.isspace())
    return not (before.isspace() and after.isalnum())


def _may_open(text: str, mark: str, end: int, before: str, after: str) -> bool:
    if mark in "”»":  # ”as in Swedish”, »as in Danish«
        return before.isspace() and after.isalnum()
    if mark in _CLOSES and mark not in "'‘\"":
        return True
    if mark in "'‘\"" and not after.isspace():
        if mark != '"' and _ELISION.match(text, end):
            return False
        return not before.isalnum()
    return False


def outermost(quotes: Sequence[Span]) -> list[Span]:
    """The quotations that stand in no other."""
    outer: list[Span] = []
    for quote in sorted(quotes, key=lambda span: (span.start, -span.end)):
        if not outer or quote.start >= outer[-1].end:
            outer.append(quote)
    return outer


def manner_of(text: str, content: Sequence[Span], quotes: Sequence[Span], cue: Sequence[Span] = ()) -> Manner:
    """Direct where every word of the content stands in quotation marks, indirect where none does, mixed between.

    Marks around the cue too are another speaker's, and marks around a name or title quote nobody.
    """
    own = (quote for quote in quotes if not any(_is_within(span, quote) and not _opens_with(content, quote) for span in cue))
    outer = [quote for quote in outermost(list(own)) if not _is_name(text, content, quote)]
    if not outer:
        return "indirect"
    words = inside = 0
    for span in content:
        words += len(_WORDS.findall(text, span.start, span.end))
        for quote in outer:
            if quote.touches(span):
                inside += len(_WORDS.findall(text, max(span.start, quote.start), min(span.end, quote.end)))
    return "indirect" if not inside else "direct" if inside >= words else "mixed"


def _is_within(span: Span, quote: Span) -> bool:
    return quote.start <= span.start and span.end <= quote.end


def _opens_with(content: Sequence[Span], quote: Span) -> bool:
    """Whether a content takes a quotation from its mark on: a cue inside it then stands after a lost closing mark."""
    return any(span.start == quote.start for span in content)


def _is_name(text: str, content: Sequence[Span], quote: Span) -> bool:
    """Whether a quotation inside a content is a name it is told with: 'the robot, named "Better Idea"', 'the film "Salt"'."""
    holder = next((span for span in content if span.start < quote.start < span.end), None)
    if holder is None or not _NAMING.search(text, max(holder.start, quote.start - 40), quote.start):
        return False
    words = _WORDS.findall(text, quote.start, quote.end)
    return all(word[0].isupper() or len(word) <= 3 or word.isdigit() for word in words) and text[quote.end - 2] not in "!?"
