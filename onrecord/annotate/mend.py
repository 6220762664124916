"""Let quotation marks correct the model: whole quotations, run-on quotations, quoted paragraphs nobody claimed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.annotate import ledin
from onrecord.annotate.layout import Layout
from onrecord.annotate.ledin import find_leader
from onrecord.annotate.signatures import find_signature
from onrecord.records import Span

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s*$")
_OPENING = "\"“”„«»‘'`"  # that open a quotation
_NEW_SENTENCE = re.compile(r"\s+[A-Z]")
_ASIDE = re.compile(r"\s*(?:\(+[^()\n]{1,40}\)*|(?:was|is)(?: (?:all|how|what))?)\W*$")
_TOLD_BEFORE = re.compile(r"[?.:!]\s$")
_OWN_SENTENCE = re.compile(r"\s+[a-z][^.!?\n]*[a-z]{2}[.!?]\s+")  # that goes on behind a quotation and ends before the next
_NEXT_QUOTED = re.compile(r"[^.!?:\n“”\"]{0,40}[.!?] ")
_FIRST_PERSON = re.compile(r"(?:I|[Ww]e)\b")
_PUT_SO = re.compile(r",?\s+as\s[^.!?]{2,60}?\s(?:put\s+it|called\s+it|has\s+it|had\s+it)\b")
_TITLED = re.compile(r"\b(?:in|on|at|of|to|for|by|from|with|called|titled|named|dubbed)\s$", re.IGNORECASE)
_REST_OF_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?![\"”’»)]*\s)){0,250}[.!?…][\"”’»)]*[^\S\n]+")
_ADDED = re.compile(r"(?P<end>,[\"”’»]+|(?=,)),?\s+(?:(?:and|but|also|later|instead)\s+)*(?P<cue>\w+ing)\b[^,.]*$")
HELD = 0.3  # share of a quotation's words a content must hold to be given the rest
FEW = 4  # words that make a quotation more than a name in marks
LONG = 8  # words that make a quoted paragraph more than a title or a slogan
NEAR = 4000  # characters: no window and no quotation is longer, so no statement further off has to do with a quotation
REACH = 40  # characters between a cue's sentence and the quotation that runs on from it
SIGNED = 0.6  # score of a quotation that only its line's signature makes a statement
UNCLAIMED = 0.4  # score of a quoted paragraph that only its marks make a statement


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has an id: spans of its three roles and how sure the reader is."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    score: float


def mend_drafts(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with their quotations made whole and shared out, and new ones for what only marks make a statement; by their start.

    A draft without content, somebody who says nothing that the model saw, is given the quotation beside it that nobody claims, or left out.
    """
    speechless = sorted((draft for draft in drafts if not draft.content), key=start_of)
    speakers = [start_of(draft) for draft in speechless]
    whole = (cut_at_marks(layout, complete_quotations(layout, draft)) for draft in drafts if draft.content)
    mended = sorted((part for draft in whole for part in split_paragraphs_off(layout, draft)), key=start_of)
    starts, ends = [start_of(draft) for draft in mended], [end_of(draft) for draft in mended]
    claimed: list[Draft] = []
    for quote in layout.outer:
        near = range(bisect_left(starts, quote.start - NEAR), bisect_right(starts, quote.end + NEAR))
        around = [n for n in near if starts[n] < quote.end and quote.start < ends[n]]
        _share_out(layout, quote, mended, around)
        inside = [n for n in around if any(map(quote.touches, (*mended[n].content, *mended[n].cue)))]
        if all(_is_within(quote, mended[n]) for n in inside):
            beside = speechless[bisect_left(speakers, quote.start - NEAR) : bisect_right(speakers, quote.end + REACH)]
            if not _tell(layout.text, quote, beside, claimed):
                own = not inside or any(_FIRST_PERSON.match(layout.text, mended[n].source[0].start) for n in inside)
                claimed += [draft for draft in _claim(layout, quote, mended, near) if own or draft.source]
    mended = _put_so(layout, _without_added(layout.text, _without_next(_part_twins(mended))))
    return sorted([draft for draft in mended if draft.cue or not _is_held(draft, mended, starts)] + claimed, key=start_of)


def embrace_nested(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """ "She said [the aide claimed the minister] told him: “…”": what ends with the source of the next goes on with its words."""
    found = list(drafts)
    by_end = {draft.source[-1].end: draft for draft in drafts if draft.source and draft.cue}
    for n, draft in enumerate(found):
        last = draft.content[-1]
        inner = by_end.get(last.end)
        if inner is None or inner is draft or not draft.cue or not draft.cue[-1].end <= last.start < inner.source[-1].start:
            continue
        cue, content = inner.cue[0], inner.content[-1]
        near = last.end < cue.start <= last.end + 12 and cue.end <= inner.content[0].start
        if near and text[last.end : cue.start].strip(", ") in ("", "had", "has") and "\n" not in text[last.end : content.end]:
            found[n] = replace(draft, content=(*draft.content[:-1], Span(last.start, content.end)))
    return found


def _part_twins(drafts: Sequence[Draft]) -> list[Draft]:
    """Two statements that hold the same parts: each gets those nearest to its cue. “Fine,” one wrote, while another fumed: “No!”"""
    twins: dict[tuple[Span, ...], list[int]] = {}
    for n, draft in enumerate(drafts):
        if draft.cue and len(draft.content) > 1:
            twins.setdefault(draft.content, []).append(n)
    parted = list(drafts)
    for content, holders in twins.items():
        if len(holders) == 2:
            one, other = (drafts[n].cue[0] for n in holders)
            near = [int(_distance(span, other) < _distance(span, one)) for span in content]
            if {*near} == {0, 1}:
                for k, n in enumerate(holders):
                    own = tuple(span for span, nearest in zip(content, near, strict=True) if nearest == k)
                    parted[n] = replace(drafts[n], content=own)
    return parted


def _without_next(drafts: Sequence[Draft]) -> list[Draft]:
    """The statements without what the next one of another source says: told me [he stays], and I told him that [we watch].

    Or begins to say: he refused to say [why]. [It was odd], she said, [“but fair”].
    """
    found = list(drafts)
    for n, draft in enumerate(drafts):
        last = draft.content[-1]
        if len(draft.content) < 2 or not draft.cue or not draft.source:
            continue
        for other in drafts[n + 1 : n + 4]:
            if not other.cue or not other.source or other.source[0].touches(draft.source[0]):
                continue
            led = other.content == (last,) and draft.content[-2].end <= other.source[0].start < other.cue[-1].end <= last.start
            begun = other.content[0] == last and len(other.content) > 1 and draft.cue[-1].end <= last.start < other.cue[0].start
            if led or begun:
                found[n] = replace(draft, content=draft.content[:-1])
    return found


def _without_added(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The statements without what their source goes on to say: said [the dam holds], adding that it was new."""
    found = list(drafts)
    for n, draft in enumerate(drafts):
        for other in drafts[max(0, n - 3) : n + 4] if draft.cue and draft.source else ():
            if other is draft or not other.cue or other.source != draft.source or other.cue[0] < draft.cue[0]:
                continue
            for k, span in enumerate(draft.content):
                added = _ADDED.search(text, span.start, min(span.end, other.cue[0].end))
                if added and added.start("cue") == other.cue[0].start:
                    found[n] = replace(draft, content=(*draft.content[:k], Span(span.start, added.end("end"))))
    return found


def _put_so(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """Of two statements with the same content, who put it so has the quotation: heard “from the water itself”, as one mayor put it."""
    held = Counter(draft.content for draft in drafts)
    found = list(drafts)
    for n, draft in enumerate(drafts):
        if held[draft.content] > 1 and draft.cue and draft.source and _PUT_SO.match(layout.text, draft.content[-1].end):
            end = draft.content[-1].end
            quote = next((one for one in layout.quotes_near(draft.content[-1].start, end) if one.end == end), None)
            found[n] = replace(draft, content=(quote,)) if quote and draft.cue[-1].start > end else draft
    return found


def _is_within(quote: Span, draft: Draft) -> bool:
    """Whether a statement stands inside a quotation, words, source and cue: “[We] [urge] [all to wait] and will stay.”"""
    spans = (*draft.content, *draft.cue, *draft.source)
    return bool(draft.cue and draft.source) and all(quote.start < span.start and span.end <= quote.end for span in spans)


def _distance(span: Span, cue: Span) -> int:
    return max(cue.start - span.end, span.start - cue.end, 0)


def _is_held(draft: Draft, drafts: Sequence[Draft], starts: Sequence[int]) -> bool:
    """Whether half of a statement without a cue already stands in another statement, one of those inside its words left out."""
    first, last = draft.content[0].start, draft.content[-1].end
    near = drafts[bisect_left(starts, first - NEAR) : bisect_right(starts, last)]
    others = [other for other in near if other is not draft and (other.cue or other.score > draft.score)]
    others = [other for other in others if not any(_is_within(span, other) for span in draft.content)]
    shared = max((_shared(draft.content, other.content) for other in others), default=0)
    return 2 * shared > sum(span.end - span.start for span in draft.content)


def _shared(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def start_of(draft: Draft) -> int:
    """Where the first of a draft's spans begins."""
    return min(draft.content + draft.cue + draft.source).start


def end_of(draft: Draft) -> int:
    """Where the last of a draft's spans ends."""
    return max(span.end for span in draft.content + draft.cue + draft.source)


def _share_out(layout: Layout, quote: Span, drafts: list[Draft], around: Sequence[int]) -> None:
    """Give a quotation to one speaker: of two statements that hold it, to the one that holds no other, or whose cue stands beside it."""
    holders = [n for n in around if quote in drafts[n].content and not any(quote.touches(span) for span in drafts[n].cue)]
    for n in around if holders else ():  # a part of it that another has besides
        others = tuple(span for span in drafts[n].content if not (quote.start <= span.start and span.end <= quote.end))
        if n not in holders and others and not any(map(quote.touches, drafts[n].cue)):
            drafts[n] = replace(drafts[n], content=others)
    alone = [n for n in holders if len(drafts[n].content) == 1]
    if len(alone) == 1:
        for n in set(holders) - set(alone):
            drafts[n] = replace(drafts[n], content=tuple(span for span in drafts[n].content if span != quote))
    home = layout.number_of(quote.start)
    beside = [n for n in around if drafts[n].cue and layout.number_of(drafts[n].cue[0].start) == home and quote in drafts[n].content]
    for n in around if beside else ():
        if (
            drafts[n].cue
            and layout.number_of(drafts[n].cue[0].start) > home
            and any(span.start == quote.start for span in drafts[n].content)
        ):
            rest = [span for span in drafts[n].content if span.start != quote.start]
            rest += [
                Span(part.start, part.end)
                for span in drafts[n].content
                if span.start == quote.start
                for part in layout.paragraphs_of(span)[1:]
            ]
            drafts[n] = replace(drafts[n], content=tuple(sorted(rest))) if rest else drafts[n]


def split_paragraphs_off(layout: Layout, draft: Draft) -> list[Draft]:
    """Make quoted paragraphs that only continue a statement's words statements of their own, without cue and source."""
    if not draft.cue:
        return [draft]
    home = layout.number_of(draft.cue[0].start)
    if layout.text.endswith(":", 0, layout.paragraphs[home].end):
        home += 1  # "He wrote:" introduces the next paragraph
    parts = [part for span in draft.content for part in layout.paragraphs_of(span)]
    own = [part for part in parts if layout.number_of(part.start) <= home or not _is_quoted(layout, part)]
    if not own or len(own) == len(parts):
        return [draft]
    continued = [part for part in parts if part not in own]
    return [replace(draft, content=tuple(own)), *(Draft((part,), (), (), draft.score) for part in continued)]


def _is_quoted(layout: Layout, part: Span) -> bool:
    """Whether a stretch of text is a quotation that opens and fills its paragraph."""
    return part in layout.outer_set and layout.text[part.start] in _OPENING and _fills_line(layout.text, part)


def complete_quotations(layout: Layout, draft: Draft) -> Draft:
    """Give a content the whole of each quotation of which it holds the larger part, where cue and source stand outside it."""
    content = list(draft.content)
    for quote in layout.quotes_near(content[0].start, content[-1].end):
        if quote not in layout.outer_set:
            continue
        if any(quote.touches(span) for span in (*draft.cue, *draft.source)):
            continue
        parts = [span for span in content if quote.touches(span)]
        if parts and _held(layout.text, quote, parts) >= HELD:
            whole = Span(min(quote.start, *(s.start for s in parts)), max(quote.end, *(s.end for s in parts)))
            content = sorted([span for span in content if span not in parts] + [whole])
    return draft if content == list(draft.content) else replace(draft, content=tuple(content))


def cut_at_marks(layout: Layout, draft: Draft) -> Draft:
    """Leave out of a content what follows the quotation that opens it and is plainly told by the paper: "(in Italian)", "was all".

    Without a cue, what the paper tells before a quotation is left out too: 'Why not? "I was asleep."'
    """
    text, content = layout.text, list(draft.content)
    for n, span in enumerate(content):
        for quote in layout.quotes_near(span.start, span.end):
            if quote not in layout.outer_set:
                continue
            if quote.start == span.start and quote.end < span.end:
                sentence_over = text[quote.end - 2] in ".!?" and _NEW_SENTENCE.match(text, quote.end, span.end)
                told = _told_between(layout, quote, span) if draft.cue else None
                if told:
                    content[n] = told
                elif sentence_over or _ASIDE.match(text, quote.end, span.end):
                    content[n] = quote
            elif (
                not draft.cue and span.start < quote.start and quote.end == span.end and _TOLD_BEFORE.search(text, span.start, quote.start)
            ):
                content[n] = quote
    return draft if content == list(draft.content) else replace(draft, content=tuple(content))


def _told_between(layout: Layout, quote: Span, span: Span) -> Span | None:
    """What is left of a content from its last quotation on, where the paper's own sentence ends between that and the first.

    « We » is no word he likes. « I decide », he said.
    """
    later = [one for one in layout.quotes_near(quote.end, span.end) if one in layout.outer_set and quote.end < one.start < span.end]
    if not later or not _OWN_SENTENCE.fullmatch(layout.text, quote.end, later[-1].start):
        return None
    return Span(later[-1].start, span.end)


def _claim(layout: Layout, quote: Span, drafts: list[Draft], near: Iterable[int]) -> list[Draft]:
    """Give an unclaimed quotation to the statement it runs on from, or make it one of its own."""
    text = layout.text
    near = [*near]
    holder = next((n for n in near if _runs_on(text, quote, drafts[n]) or _reaches_over(text, quote, drafts[n])), None)
    if holder is None:
        begun = [n for n in near if _begins_with(text, quote, drafts[n]) or _runs_on_after(text, quote, drafts[n])]
        holder = max(begun, key=lambda n: end_of(drafts[n]), default=None)
    if holder is not None:
        drafts[holder] = replace(drafts[holder], content=tuple(sorted((*drafts[holder].content, quote))))
        return []
    is_sentence = _SENTENCE_END.search(text, quote.start, quote.end)  # else the headline of a list: “Bridge opens” — The Courier
    if is_sentence and _opens_line(text, quote) and (signature := find_signature(text, quote.end)):
        return [Draft((quote,), (), (signature,), SIGNED)]
    paragraph = layout.paragraphs[layout.number_of(quote.start)]
    if is_sentence and not _WORD.search(text, quote.end, paragraph.end) and (led := find_leader(text, paragraph.start, quote.start)):
        return [Draft((quote,), led[1], (led[0],), ledin.SCORE)]
    long = len(_WORD.findall(text, quote.start, quote.end)) >= LONG
    after_speech = is_sentence and _is_speech(text, quote) and any(_goes_on(text, quote, drafts[n]) for n in near)
    return [Draft((quote,), (), (), UNCLAIMED)] if after_speech or (long and _fills_line(text, quote)) else []


def _goes_on(text: str, quote: Span, draft: Draft) -> bool:
    """Whether a quotation follows the sentence in which somebody is reported: Bills need a seal, he warns. “They will find that out.”"""
    reported = draft.cue and draft.source and text[draft.content[-1].start] not in _OPENING
    return bool(reported and _NEXT_QUOTED.fullmatch(text, end_of(draft), quote.start))


def _tell(text: str, quote: Span, speechless: Sequence[Draft], claimed: list[Draft]) -> bool:
    """Give an unclaimed quotation to who stands beside it without words, or has just been given what it runs on from; False for nobody."""
    teller = next((draft for draft in speechless if _stands_beside(text, quote, draft)), None)
    last = claimed[-1] if claimed and claimed[-1].cue else None
    if last and (teller.cue == last.cue if teller else _runs_on(text, quote, last) or _runs_on_after(text, quote, last)):
        claimed[-1] = replace(last, content=(*last.content, quote))
        return True
    if teller:
        claimed.append(replace(teller, content=(quote,)))
    return teller is not None


def _stands_beside(text: str, quote: Span, draft: Draft) -> bool:
    """Whether cue and source stand right behind a quotation, “It leaks badly now,” said Varga, or lead it in: Varga said: “It leaks …”"""
    first, last = sorted((draft.cue[0], draft.source[0]))
    if first.start < quote.end and quote.start < last.end:
        return False
    if quote.end <= first.start:
        between, fits = text[quote.end : first.start], not _TITLED.search(text, max(0, quote.start - 12), quote.start)
    else:
        between, fits = text[last.end : quote.start], "." not in text[last.end : quote.start]
    return fits and _is_speech(text, quote) and _is_blank(between) and _is_blank(text[first.end : last.start])


def _is_speech(text: str, quote: Span) -> bool:
    return len(_WORD.findall(text, quote.start, quote.end)) >= FEW


def _is_blank(between: str) -> bool:
    return len(between) <= 4 and "\n" not in between and not _WORD.search(between)


def _is_quoting(text: str, draft: Draft) -> bool:
    """Whether a draft with cue and source opens with a quotation."""
    return bool(draft.cue and draft.source) and text[draft.content[0].start] in _OPENING


def _begins_with(text: str, quote: Span, draft: Draft) -> bool:
    """Whether a quotation begins what the next one goes on with: “You came back here?” Varga asked. “Now?”"""
    return _is_quoting(text, draft) and quote.end <= draft.content[0].start and _stands_beside(text, quote, draft)


def _runs_on(text: str, quote: Span, draft: Draft) -> bool:
    """Whether the quotation follows the sentence that quotes and names its speaker: “A,” he said. “B.”"""
    end = end_of(draft)
    if not _is_quoting(text, draft) or not end <= quote.start <= end + REACH:
        return False
    between = text[end : quote.start]
    return "\n" not in between and len(_WORD.findall(between)) <= 3 and bool(_SENTENCE_END.search(between))


def _runs_on_after(text: str, quote: Span, draft: Draft) -> bool:
    """Whether a quotation of some words runs on behind a longer sentence: “A,” he said in Sarn on Friday, adding that it held. “B.”"""
    if not _is_quoting(text, draft) or not _REST_OF_SENTENCE.fullmatch(text, end_of(draft), quote.start):
        return False
    return _is_speech(text, quote) and bool(_SENTENCE_END.search(text, quote.start, quote.end))


def _reaches_over(text: str, quote: Span, draft: Draft) -> bool:
    """Whether a quotation goes on with no mark of its own where a statement's last words end: its paragraph broke inside it."""
    return text[quote.start] not in _OPENING and any(
        not text[span.end : quote.start].strip() for span in draft.content if span.end <= quote.start
    )


def _fills_line(text: str, quote: Span) -> bool:
    """Whether no word stands before or after the quotation on its line; a few characters tell."""
    return _opens_line(text, quote) and not _WORD.search(text[quote.end : quote.end + 8].partition("\n")[0])


def _opens_line(text: str, quote: Span) -> bool:
    return not _WORD.search(text[max(quote.start - 8, 0) : quote.start].rpartition("\n")[2])


def _held(text: str, quote: Span, parts: Sequence[Span]) -> float:
    words = [match.start() for match in _WORD.finditer(text, quote.start, quote.end)]
    held = sum(bisect_left(words, part.end) - bisect_left(words, part.start) for part in parts)
    return held / len(words) if words else 0.0
