"""Paragraphs without quotation marks that are somebody's words: a colon introduces them, or the next line signs them.

"In a letter he writes:", and in the next paragraph what the letter says; "— Vic Lund, cider maker" under what Lund says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

SCORE = 0.6  # the colon is sure, but how far the words go is not
SHORTEST = 12  # characters: less is a label
MOST = 3  # paragraphs in the first person that may follow the first one
_CUES = (
    r"said|says|wrote|writes|added|adds|posted|posts|tweeted|tweets|replied|replies|told [^,:\n]{2,40}|tells [^,:\n]{2,40}"
    r"|continued|continues|declared|declares|explained|explains|stated|states|read|reads"
)
_TAIL = rf"(?:, [^,:\n]{{2,60}},)? (?:(?:has|have|had|also|then|later|simply) )?(?P<cue>{_CUES})(?:,? (?!that )[^.:!?\n]{{2,60}})?:$"
# who speaks: a pronoun or a name beside the cue before a phrase, "in a letter he writes"
_INTRODUCED = tuple(
    re.compile(rf"(?P<source>\b{source}){_TAIL}")
    for source in (
        r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)",
        r"(?:[^\W\d_a-z][\w’'.-]*)(?: (?:of|for|the|and|de|van|[^\W\d_a-z][\w’'.-]*)){0,6}",
        r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\w’'-]+ ){0,5}[\w’'-]+",
    )
)
_DOCUMENT = re.compile(
    r"\b(?:letter|statement|post|e-?mail|message|note|tweet|thread|diary|blog|memo|reply|answer|appeal)s?\b", re.IGNORECASE
)
_POSTED = re.compile(r"(?:post|tweet)(?:ed|s)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b(?!['’]?\.)")
_SIGNED = re.compile(
    r"(?:[—–―]|--?) ?(?P<name>[^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]*| de| van| of){1,4})"
    r"(?P<handle> \(@\w{2,30}\)[^\n“”\"]{0,40})?(?:, [^\n.!?“”\"]{2,80})?\.?"
)
_SPEAKER_LINE = re.compile(
    r"(?P<source>(?:[^\W\d_a-z][\w’'.&-]+ ){1,5}[^\W\d_a-z][\w’'.-]+)(?:, [^,:.\n]{2,60},?)?(?: (?:at|in|on|from|outside"
    r"|of) [^:.\n]{2,60})?:"
)
_LISTED = re.compile(r"[-•*·▪–—]|\d+[.)] |[A-Z][\w ]{0,30}: ")


def read_introduced(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those for unquoted paragraphs that a colon and a word of saying introduce and that speak in the first person."""
    found: list[Draft] = []
    for number, paragraph in enumerate(layout.paragraphs[:-1]):
        if layout.text[paragraph.end - 1] != ":":
            continue
        begin = max(paragraph.start, paragraph.end - 240)
        match = next((match for form in _INTRODUCED if (match := form.search(layout.text, begin, paragraph.end))), None)
        written = match and (_POSTED.match(match["cue"]) or _DOCUMENT.search(layout.text, paragraph.start, paragraph.end))
        if match and (told := _told(layout, drafts, number + 1, bool(written))):
            found.append(Draft((told[0],), (Span(*match.span("cue")),), (Span(*match.span("source")),), SCORE))
            found += [Draft((span,), (), (), SCORE) for span in told[1:]]
    kept = [draft for draft in drafts if draft.cue or not any(_touches(draft, one.content[0]) for one in found)]
    return [*(_with_speaker(layout, draft) for draft in kept), *found]


def _with_speaker(layout: Layout, draft: Draft) -> Draft:
    """A quoted paragraph that nobody claimed, told by whom the line above names: "NBN's Pim Aldous at the stadium:"."""
    number = layout.number_of(draft.content[0].start)
    if draft.cue or draft.source or number < 1 or draft.content[0].start != layout.paragraphs[number].start:
        return draft
    above = layout.paragraphs[number - 1]
    match = _SPEAKER_LINE.fullmatch(layout.text, above.start, above.end)
    return replace(draft, source=(Span(*match.span("source")),)) if match else draft


def read_signed(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each unquoted paragraph in the first person that a name with a dash signs on the next line."""
    found: list[Draft] = []
    for told, signed in pairwise(layout.paragraphs):
        match = _SIGNED.fullmatch(layout.text, signed.start, signed.end)
        if match is None or _is_marked(layout, told) or not (match["handle"] or _FIRST_PERSON.search(layout.text, told.start, told.end)):
            continue
        if not any(draft.cue and _touches(draft, told) and not is_own(layout, draft) for draft in drafts):
            found.append(Draft((told,), (), (Span(*match.span("name")),), SCORE))
    return [*(draft for draft in drafts if draft.cue or not any(_touches(draft, one.content[0]) for one in found)), *found]


def _told(layout: Layout, drafts: Sequence[Draft], first: int, document: bool) -> list[Span]:
    """The paragraphs that are told in the first person, from the one behind the colon on."""
    told: list[Span] = []
    for paragraph in layout.paragraphs[first : first + 1 + MOST]:
        speaks = bool(_FIRST_PERSON.search(layout.text, paragraph.start, paragraph.end)) or (document and not told)
        claimed = any(draft.cue and _touches(draft, paragraph) and not is_own(layout, draft) for draft in drafts)
        if not speaks or claimed or _is_marked(layout, paragraph):
            break
        told.append(paragraph)
    return told


def _touches(draft: Draft, paragraph: Span) -> bool:
    return any(span.touches(paragraph) for span in draft.content)


def is_own(layout: Layout, draft: Draft) -> bool:
    """Whether what is told says of itself that it says something: "I believe"."""
    return any(_FIRST_PERSON.fullmatch(layout.text, span.start, span.end) for span in draft.source)


def _is_marked(layout: Layout, paragraph: Span) -> bool:
    """Whether a paragraph holds a quotation, is an item of a list or is passed over."""
    if _LISTED.match(layout.text, paragraph.start, paragraph.end) or paragraph.end - paragraph.start < SHORTEST:
        return True
    passed = any(span.touches(paragraph) for span in layout.passed_over)
    return passed or any(
        quote.start < paragraph.start + 3 for quote in layout.quotes_near(paragraph.start, paragraph.end) if quote.end > paragraph.start
    )
