"""Headlines that carry a statement: "Varga: harbour stays", "Harbour stays — Varga", "‘Harbour stays’ – Varga"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

_FORMS = (
    # Bridge stays, says minister; Bridge row: it stays, say harbour chiefs
    re.compile(
        r"(?:[^:“”\"‘]{3,40}: )?(?P<content>[^:]{12,}), (?P<cue>says?|warns?|claims?|insists?) (?P<source>[\w’'.-]+(?: [\w’'.-]+){0,3})",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<source>[A-Z][\w’'.-]*(?: [\w’'.-]+){0,8}): (?P<content>.+)"),
    re.compile(r"(?P<content>.+?) ?(?:[—–]|(?<= )-(?= )) ?(?P<source>[\w’'.-]+(?: [\w’'.-]+){0,4})"),
    # Bridge stays: minister; ‘It is ours’: harbour chief on the bridge
    re.compile(r"(?P<content>[^:]{12,}): (?P<source>[\w’'.-]+(?: (?!on\b)[\w’'.-]+){0,3})(?: on [^:]+)?"),
)
# "Varga tells the League: …", "Varga to councillors: …": the name ends where the hearer begins
_TO_HEARER = re.compile(
    r"(?P<name>[^:]+?) (?:(?P<cue>tells|told|warns|warned|asks|asked|urges|urged|reminds|reminded|assures|begs|orders)|to)"
    r" (?!(?:be|do|go|say|speak)\b)[\w’'.-][^:]*"
)
_DASHED = re.compile(r" ?[—–] ?\w|; | - \w")
_ORIGIN = re.compile(r" -(?! )[\w’'.&-]+(?: [\w’'.&-]+){0,2}$")
_ASKS = re.compile(r"(?:what|how|why|who|where|when|which|is|are|can|will|should|does|do)\b", re.IGNORECASE)
# "Olmia election: Besk concedes": what happens does not speak
_EVENT = re.compile(
    r"\b(?:elections?|floods?|strikes?|war|crash|trial|fires?|storm|attacks?|vote|referendum|(?:earth)?quake|crisis|row|talks|summit|budget"
    r"|shooting|explosion|blast|protests?|riots?|live|updates?|timeline|final|cup|derby|heatwave|drought|outage|rescue|siege|coup|border)$",
    re.IGNORECASE,
)
_KINDS = (
    r"(?i:transcript|watch|video|live|exclusive|analysis|opinion|explainer|explained|listen|podcast|q ?& ?a|fact[- ]?check|factbox"
    r"|editorial|comment|interview|profile|obituary|review|timeline|update|breaking)"
)
_LABEL = re.compile(rf"(?:^|\n){_KINDS}: $")
_LABEL_AS_SOURCE = re.compile(rf"(?:^|(?<=\n)){_KINDS}(?=:)")
_LONGEST_NAME = 5  # words
# under a headline: "The harbour stays, the mayor noted", without a full stop
_STANDFIRST = re.compile(
    r"(?P<content>.+), (?P<source>(?:(?:[Tt]he|an?|its|his|her) )?[\w’'.-]+(?: [\w’'.-]+){0,5}) (?P<cue>said|says|noted|notes|stressed"
    r"|stresses|believes|warned|warns|announced|announces|claims|claimed|insists|insisted|argues|argued|thinks|adds|added|suggests)"
)
_DEED = re.compile(
    r"(?P<name>[A-Z][a-z]+s(?: (?:in|from|of) [A-Z][\w-]+)?) (?!(?:of|in|at|from|for|and|on|with|to|by|who|over|near|under|against)\b)"
    r"[a-z]+ [^,]+"
)
_EARLY = 6  # paragraphs
SCORE = 0.6  # the form is sure where the name speaks in the body too, but "Analysis: …" and place names look alike


def read_headline(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for the headline where its form names someone who speaks in the body; it takes the place of a guess there."""
    drafts = [_without_deed(layout, _without_origin(layout, draft)) for draft in drafts if not _is_subject(layout, draft, drafts)]
    drafts = [_without_label(layout, draft) for draft in drafts if not _is_label(layout, draft)]
    found = _match_headline(layout, drafts)
    if not found:
        return drafts
    title = layout.title
    assert title
    return [found, *(draft for draft in drafts if not any(title.start <= span.start < title.end for span in draft.content))]


def _is_label(layout: Layout, draft: Draft) -> bool:
    """ "TRANSCRIPT: Minister on rail strike": what a word for the kind of page stands before is nobody's words, but “It is ours” is."""
    first, text = draft.content[0].start, layout.text
    if draft.cue or any(quote.start == first for quote in layout.quotes_near(first, first + 1)):
        return False
    if draft.source:
        return _LABEL_AS_SOURCE.match(text, draft.source[0].start) is not None and text[draft.source[0].end] == ":"
    return _LABEL.search(text, max(0, first - 16), first) is not None


def _without_label(layout: Layout, draft: Draft) -> Draft:
    """The draft without a word for the kind of page as its source: Opinion: “The lake is ours”."""
    source = draft.source[0] if draft.source and not draft.cue else None
    title = layout.title
    if title and source and source.start == title.start and source.end < draft.content[0].start < title.end:
        between = layout.text[source.end : draft.content[0].start]
        if ":" in between and between.strip(" :"):  # [Human] rights in Orland: “No one wrote it down”
            return replace(draft, source=())
    label = _LABEL_AS_SOURCE.match(layout.text, source.start) if source else None
    return replace(draft, source=()) if source and label and label.end() == source.end else draft


def read_standfirst(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each line between headline and article that ends with who said it, where the model read nothing."""
    found = []
    for line in layout.paragraphs[:_EARLY]:
        if _is_line_alone(layout, line) and not any(line.start <= span.start < line.end for draft in drafts for span in draft.content):
            match = _STANDFIRST.fullmatch(layout.text, line.start, line.end)
            if match and not layout.quotes_near(line.start, line.end):
                content, cue, source = ((Span(*match.span(role)),) for role in ("content", "cue", "source"))
                found.append(Draft(content, cue, source, SCORE))
    return [*drafts, *found]


def _is_line_alone(layout: Layout, line: Span) -> bool:
    """Whether a line is neither page furniture nor a paragraph of the article."""
    own = not any(span.touches(line) for span in layout.passed_over)
    return own and line.end - line.start < 220 and layout.text[line.end - 1].isalpha()


def _is_subject(layout: Layout, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether what stands before a headline's colon is what it is about, "Timetable: what went wrong", for it speaks nowhere else."""
    inside = layout.title and draft.source and layout.title.start <= draft.source[0].start < layout.title.end
    if not inside or draft.cue:
        return False
    event = _EVENT.search(layout.text, draft.source[0].start, draft.source[-1].end)
    if event:
        return True
    if not _ASKS.match(layout.text, draft.content[0].start):
        return False
    return not _speaks(layout, draft.source[-1], drafts)


def _without_origin(layout: Layout, draft: Draft) -> Draft:
    """A statement of the headline without what it is known from: "rates to stay -paper"."""
    last = draft.content[-1]
    if layout.title is None or not (layout.title.start <= last.start and last.end == layout.title.end):
        return draft
    match = _ORIGIN.search(layout.text, last.start, last.end)
    return replace(draft, content=(*draft.content[:-1], Span(last.start, match.start()))) if match else draft


def _without_deed(layout: Layout, draft: Draft) -> Draft:
    """Whom a headline first tells a deed of, without the deed: [Rebels] seize port in Orland, call for talks."""
    title, source = layout.title, draft.source[-1] if draft.source and draft.cue else None
    if title is None or source is None or source.start != title.start or layout.text[source.end : draft.cue[0].start] != ", ":
        return draft
    found = _DEED.fullmatch(layout.text, source.start, source.end)
    return replace(draft, source=(Span(*found.span("name")),)) if found else draft


def _match_headline(layout: Layout, drafts: Sequence[Draft]) -> Draft | None:
    if not layout.title:
        return None
    start, end = layout.title.start, layout.title.end
    for form in _FORMS:
        if match := form.fullmatch(layout.text, start, end):
            if _EVENT.search(layout.text, *match.span("source")):
                return None
            content = _quotation_alone(layout, Span(*match.span("content")))
            cue = (Span(*match.span("cue")),) if "cue" in form.groupindex else ()
            found = _without_hearer(layout.text, Draft((content,), cue, (Span(*match.span("source")),), SCORE))
            named = match.start("source") == start  # Varga: …; the harbour chief may be the Harbour Chief
            if found and _speaks(layout, found.source[0], drafts, flags=0 if named else re.IGNORECASE):
                return found
    return None


def _quotation_alone(layout: Layout, content: Span) -> Span:
    """Of what follows the name the quotation alone where a dash parts it from what the paper tells: Besk: ‘We stay’ – strike goes on."""
    first = next((quote for quote in layout.quotes_near(content.start, content.end) if quote.start == content.start), None)
    return first if first and _DASHED.match(layout.text, first.end) else content


def _without_hearer(text: str, draft: Draft) -> Draft | None:
    """The headline with the hearer no part of who speaks; None where what stands before the colon is too long for a name."""
    (source,) = draft.source
    if match := _TO_HEARER.fullmatch(text, source.start, source.end):
        source = Span(*match.span("name"))
        draft = replace(draft, source=(source,), cue=(Span(*match.span("cue")),) if match["cue"] else ())
    return draft if len(text[source.start : source.end].split()) <= _LONGEST_NAME else None


def _speaks(layout: Layout, source: Span, drafts: Sequence[Draft], *, flags: int = 0) -> bool:
    """Whether the name's last word stands in some source of the body."""
    last = layout.text[source.start : source.end].split()[-1]
    title = layout.title
    assert title
    return any(
        re.search(rf"\b{re.escape(last)}\b", layout.text[span.start : span.end], flags)
        for draft in drafts
        for span in draft.source
        if not title.start <= span.start < title.end
    )
