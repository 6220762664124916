"""Where source, cue and content end: a name cut in two, a place before the name, a list that belongs to what was said."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.annotate.acts import is_known
from onrecord.annotate.mend import Draft
from onrecord.annotate.openers import without_opener
from onrecord.annotate.requests import hearer_end
from onrecord.annotate.unsaid import WHEN
from onrecord.records import Span

_NO_SOURCE = frozenset({"having", "being", "been", "also", "not", "never", "please"})
_CAPITAL = re.compile(r"[^\W\d_][\w’'.-]*")
# "with Sarn expected to follow": nobody is said to expect it
_EXPECTED = re.compile(r"(?:expected|set|due|likely|poised|scheduled)$")
_WITH = re.compile(r"\bwith (?:the )?$")
_FIRST_PERSON = re.compile(r"(?:I|We|My|Our)\b")
_RELATIVES = ("which", "who", "whose", "and", "but", "while")
_TRAILING = re.compile(rf",?\s+(?:{'|'.join(_RELATIVES)})$")
_THAT_NOUN = re.compile(r"(?:^|\s)(?:an?|the) \w+(?P<that>\s+that)$")  # "a charge that Sarn denies"
_PLACE_FIRST = re.compile(r"(?:(?:In|At|From|Near|Outside) (?:the )?)?[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*)*, ")
_LOCATED = re.compile(r"(?:In|At|From|Near|Outside) (?:the )?")
_GLUED = re.compile(r"the(?=[A-Z][a-z])")
# "Norvane Biologics (KSE: NVB) announced": the name stands before the bracket
_BRACKETED = re.compile(r"(?P<name>(?:[A-Z][\w’'.&-]*)(?: (?:of|for|the|and|&|[A-Z][\w’'.&-]*))*) \([^()\n]{0,30}$")
# "DESSAR: Revenue Minister K. Subran"
_DATELINE = re.compile(r"[A-Z][A-Z’'. -]{2,30}: (?=[A-Z])")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Lena ‘The Anvil’ [Strom]: a name with a nickname in marks is one name
_NICKNAMED = re.compile(r"(?<![\w’'])(?:[A-Z][\w’'-]+ )+[“\"‘'«][A-Z][^“”\"‘’«»\n.,!?]{1,25}[”\"’'»] $")
_ARTICLES = frozenset({"a", "an", "the"})
_FROM = re.compile(
    r" (?:from|by) (?P<name>(?:(?:the|an?|its|his|her|their) )?[\w’'-]+(?: (?!that\b)[\w’'-]+){0,4}?)(?= that\b|[,:.]| [“\"‘'])"
)
# According to the coach, [Ada Lund, in March], the team won: a name before a clause that has a subject of its own
_HOLDER = re.compile(
    r"(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*| (?:de|da|del|van|von|der|bin|al|el|ul))+), "
    r"(?=(?:(?:in|on|at|after|before|during|since|for|by|when|while)\b[^,.;\n]{2,50}, (?:the|an?|his|her|its|their|no|some|many|[A-Z]\w*)"
    r"|he|she|it|they|we|there) )"
)
_LIST = re.compile(r"(?P<name>[^,]+), (?=.+ and )")
# [Varga], speaking at a conference with [Orsk], said: the subject stands before what interrupts its sentence
_ASIDE = re.compile(
    r"(?:^|\n|[.!?][\"”’»)]*\s+)(?:But |And |(?:Reacting|Responding|Replying|Speaking|Meanwhile|However)(?: [^,.\n]{1,60})?, )?"
    r"(?P<name>(?!(?:In|At|On|After|Before|When|While|As|During|Since|Later|Earlier|Yesterday|Today)\b)[^\W\d_a-z][^,.;:!?\n“”\"]{1,60}), "
    r"(?:(?:also|then|later|now|himself|herself|who (?:was|is|were|had been)) )?"
    r"(?:(?:in|through|via) (?:an?|his|her|its|their)\b[^;:!?\n“”\"]*\b(?:by|of|through|with|to)|[a-z]{2,}(?<!dur)(?<!th)ing"
    r"|flanked|accompanied|joined|asked|pressed|quoted|interviewed|questioned|introduced|surrounded|backed)"
    r"\b[^.;:!?\n“”\"]*$"
)
# [The envoy to Sarn, Ada Lund], in an interview with [the Herald] expressed hope: who is told is no part of who speaks
_IN_TALK = re.compile(
    r"(?:^|\n|[.!?][\"”’»)]*\s+)(?:(?:Earlier|Meanwhile|However|Separately|Also|But|And|In turn|For (?:his|her) part|On \w+day),? )?"
    r"(?P<name>(?:[Tt]he |[^\W\d_a-z])[^.;:!?\n“”\"]{2,140}), in (?:an?|his|her|their|another) (?:[\w-]+ ){0,2}?"
    r"(?:interview|conversation|talk|phone call|exchange|briefing) (?:with|to|for) (?:[a-z-]+ ){0,3}$"
)
_HEARER_FIRST = re.compile(r"to (?:(?:the|his|her|its|local|state) )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3},? that (?=\w)")
_FINITE = re.compile(r"(?:is|was|has|had|will|would|could|may|might|must|should|does|did|means|meant|makes|made)\b")
_NO_COMMENT = re.compile(r" (?P<what>to comment)$")
_SUBORDINATE = re.compile(r"(?:while|because|until|when|before|as|since|citing)\b")
_TIME_LAST = re.compile(rf" (?<=\w[”\"’»] ){WHEN}$")
# "was quoted by Radio Elda as saying": whose words they are stands before
_QUOTED_AS = re.compile(r" (?:(?:by|in) [^.;:“”\"\n]{2,50}? )?as (?:saying|telling (?:reporters|journalists)|having said)(?: that)? ")
_QUOTED = re.compile(r"\b(?:is|was|were|are|been|being) (?:\w+ly )?(?:quoted|cited|reported)$")
_SENTENCE_LEAD = re.compile(r"(?:^|\n|[.!?][\"”’»)]*\s+)(?P<subject>[A-Z“\"][^.!?\n]{1,140}?),? $")
# "17.15 Power is out": the time of day of a live page
_CLOCK = re.compile(r"(?:(?<=\n)|^)\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|EST|CET|IST|UTC))?[:.,–—-]? +(?=\S)")
_SAID = re.compile(r"\bsa(?:id|ys?)$")
_EARLIER = re.compile(r"(?:earlier|later|previously|afterwards) (?=(?:the|an?|his|her|its|their|he|she|it|they|we|there)\b|[A-Z])")
# “…lost, a fatal accident” [inquiry] heard: the head of a phrase that the reader left to the content
_NOUN_LEAD = re.compile(r"(?:, |[”\"’] )(?P<lead>(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,3}[a-z-]+)$")
_ARTICLE_FIRST = re.compile(
    r"(?:^|[.!?\n][\s\"”’»]*)(?P<first>(?:An?|The|His|Her|Their|Its|Our|My|That|This|These|Those|Some|Many|Most|[A-Z][\w-]*[’'][sS]) "
    r"(?:(?!(?:is|was|are|were|has|had|will|would)\b)[a-z-]+ (?:[A-Z\d]+ )?)?)$"
)
_CLAUSE = re.compile(r" (?:have|has|had|are|is|was|were|will|would|could|may) [^.!?;\n“”\"]+")


def trim_edges(text: str, draft: Draft) -> Draft | None:
    """The draft with its spans ending where they should; None where nothing said is left, or nobody says it."""
    draft = _with_nickname(text, _cue_alone(text, draft))
    if not draft.cue or _is_run_in(text, draft) or _is_expected(text, draft):
        return None
    draft = _quoted_by(text, draft)
    source = tuple(span for span in draft.source if text[span.start : span.end].casefold() not in _NO_SOURCE)
    source = tuple(_without_place(text, _without_glued(text, one_paragraph(text, span, draft.cue[0]))) for span in source)
    source = tuple(without_opener(text, _before_bracket(text, span), draft.cue[0]) for span in source)
    source = tuple(_out_of_aside(text, span, draft) for span in source)
    source = _named_after(text, source, draft.cue[-1])
    draft = _without_earlier(text, _without_clock(text, draft))
    draft = _with_lead(text, _with_holder(text, _first_of_list(text, replace(draft, source=source))))
    draft = replace(draft, content=(*draft.content[:-1], _without_relative(text, draft.content[-1])))
    return _from_article(text, _content_alone(text, draft))


def _content_alone(text: str, draft: Draft) -> Draft:
    """The content without the hearer before it and the time after its closing mark, and with a "that" that is its subject.

    Asked [the council] to wait; confirmed [to Radio Elda that] the dam holds; called it “a lie” [at the time]; said [that] was no matter.
    """
    first, last = draft.content[0], draft.content[-1]
    if hearer := _HEARER_FIRST.match(text, first.start, first.end) if draft.cue[-1].end < first.start else None:
        first = Span(hearer.end(), first.end)
    elif text.endswith("that ", 0, first.start) and _FINITE.match(text, first.start):
        first = Span(first.start - len("that "), first.end)
    first = Span(hearer_end(text, draft.cue[-1], first), first.end)
    content = (first, *draft.content[1:])
    if (clause := _NO_COMMENT.search(text, draft.cue[0].start, draft.cue[-1].end)) and _SUBORDINATE.match(text, first.start):
        cue = Span(draft.cue[-1].start, clause.start())  # declined [to comment] while the trial is under way
        return replace(draft, cue=(*draft.cue[:-1], cue), content=(Span(clause.start("what"), clause.end()),))
    if (time := _TIME_LAST.search(text, content[-1].start, last.end)) and time.start() > content[-1].start:
        content = (*content[:-1], Span(content[-1].start, time.start()))
    return replace(draft, content=content)


def _quoted_by(text: str, draft: Draft) -> Draft:
    """Ada Lund [was quoted] by Radio Elda as saying [the dam holds]: her words, not the radio's."""
    cue = draft.cue[-1]
    through = _QUOTED_AS.match(text, cue.end) if _QUOTED.search(text, cue.start, cue.end) else None
    if through is None:
        return draft
    runs_in = any(span.start < through.end() for span in draft.content)
    if not runs_in and not any(cue.end <= span.start < through.end() for span in draft.source):
        return draft
    content = tuple(Span(max(span.start, through.end()), span.end) for span in draft.content if span.end > through.end())
    source = tuple(span for span in draft.source if span.end <= cue.start)
    if not source and (lead := _SENTENCE_LEAD.search(text, max(0, cue.start - 160), cue.start)):
        source = (Span(*lead.span("subject")),)
    return replace(draft, content=content, source=source) if content and source else draft


def _from_article(text: str, draft: Draft) -> Draft:
    """A content before its source and cue begins with the article that opens its sentence: A ferry [firm faces a fine], a court heard."""
    first = draft.content[0]
    if not draft.source or not all(first.end <= span.start for span in (*draft.source, *draft.cue)):
        return draft
    opening = _ARTICLE_FIRST.search(text, max(0, first.start - 40), first.start)
    return replace(draft, content=(Span(opening.start("first"), first.end), *draft.content[1:])) if opening else draft


def _cue_alone(text: str, draft: Draft) -> Draft:
    """A cue that begins with the rest of a name leaves that to the source."""
    if not draft.cue or not draft.source:
        return draft
    cue, source = draft.cue[0], draft.source[-1]
    first = _CAPITAL.match(text, cue.start, cue.end)
    if first is None or text[source.end : cue.start] != " " or not _is_rest_of_name(text, source, first):
        return draft
    begin = cue.end - len(text[first.end() : cue.end].lstrip())
    left = (Span(begin, cue.end), *draft.cue[1:]) if begin < cue.end else draft.cue[1:]
    return replace(draft, source=(*draft.source[:-1], Span(source.start, first.end())), cue=left)


def _with_nickname(text: str, draft: Draft) -> Draft:
    name = _NICKNAMED.search(text, max(0, draft.source[0].start - 60), draft.source[0].start) if draft.source else None
    if name is None or not text[draft.source[0].start].isupper():
        return draft
    parts = (Span(span.start, min(span.end, name.start())) if span.start < name.start() else span for span in draft.content)
    content = tuple(
        Span(span.start, span.start + len(text[span.start : span.end].rstrip()))
        for span in parts
        if span.start < name.start() or span.start >= draft.source[0].end
    )
    source = (Span(name.start(), draft.source[0].end), *draft.source[1:])
    return replace(draft, source=source, content=content) if content else draft


def _is_rest_of_name(text: str, source: Span, first: re.Match[str]) -> bool:
    """Whether a word after a name is a name too and no verb: "Mirela [Hask called]"; a line set in title case has verbs with capitals."""
    word = first.group()
    last = text[source.start : source.end].split()[-1]
    if not word[0].isupper() or word.isupper() or not last[0].isupper() or is_known(word):
        return False
    following = text[first.end() : first.end() + 2].strip()
    return following[:1].islower()


def _is_run_in(text: str, draft: Draft) -> bool:
    """ "Said:Orsk was apparently referring to": a sentence run into a cue whose quotation is lost."""
    end = draft.cue[-1].end
    at = end + 1 if text[end : end + 1] == ":" else end
    run_in = text[at - 1] == ":" and text[at : at + 1].isalpha() and not _FIRST_PERSON.match(text, at)
    return run_in and any(span.start == at for span in draft.content)


def _is_expected(text: str, draft: Draft) -> bool:
    cue = draft.cue[0]
    before = bool(draft.source) and draft.source[0].end <= cue.start
    return before and bool(
        _EXPECTED.match(text, cue.start, cue.end) and _WITH.search(text, max(0, draft.source[0].start - 12), draft.source[0].start)
    )


def _without_place(text: str, source: Span) -> Span:
    """ "In Sarn, the ministry's spokeswoman": where it was said is no part of who said it."""
    located = _LOCATED.match(text, source.start, source.end) or _LOCATED.search(text, max(0, source.start - 12), source.start)
    place = _PLACE_FIRST.match(text, source.start, source.end) if located and located.end() >= source.start else None
    return Span(place.end(), source.end) if place else source


def _without_glued(text: str, source: Span) -> Span:
    """ "TheAnsel Morvane" on a page that lost what stood between."""
    match = _GLUED.match(text, source.start, source.end)
    return Span(match.end(), source.end) if match else source


def one_paragraph(text: str, source: Span, cue: Span) -> Span:
    """Of a source that runs over blank lines the paragraph beside the cue, without the dateline that opens it."""
    if gaps := list(_BLANK_LINE.finditer(text, source.start, source.end)):
        source = Span(gaps[-1].end(), source.end) if source < cue else Span(source.start, gaps[0].start())
    if source < cue and (clause := text.rfind("; ", source.start, source.end)) > 0:  # "She blamed the general; [the general said]"
        source = Span(clause + 2, source.end)
    dateline = _DATELINE.match(text, source.start, source.end)
    return Span(dateline.end(), source.end) if dateline else source


def _out_of_aside(text: str, source: Span, draft: Draft) -> Span:
    """The subject of the sentence for a name in the participle between commas that parts it from its verb."""
    between = text[source.end : draft.cue[0].start]
    if between not in (", ", " "):
        return source
    before = max(0, source.start - 240)
    if text.find(", in ", before, source.start) >= 0 and (talk := _IN_TALK.search(text, before, source.start)):
        return Span(*talk.span("name"))
    if between == " " and text[source.end - 1] != ",":
        return source
    aside = _ASIDE.search(text, max(0, source.start - 220), source.start)
    if aside is None or any(span.start < aside.end() and aside.start("name") < span.end for span in draft.content):
        return source
    return Span(*aside.span("name"))


def _without_clock(text: str, draft: Draft) -> Draft:
    """The draft without the time of day that opens its entry of a live page."""
    parts = (tuple(_after_clock(text, span) for span in spans) for spans in (draft.content, draft.source))
    content, source = parts
    return draft if (content, source) == (draft.content, draft.source) else replace(draft, content=content, source=source)


def _without_earlier(text: str, draft: Draft) -> Draft:
    """Varga said [earlier] the gate was shut: when it was said is no part of it."""
    first, *rest = draft.content
    found = _EARLIER.match(text, first.start, first.end)
    said = found and first.start - draft.cue[-1].end == 1 and _SAID.search(text, draft.cue[0].start, draft.cue[-1].end)
    return replace(draft, content=(Span(found.end(), first.end), *rest)) if found and said else draft


def _after_clock(text: str, span: Span) -> Span:
    clock = _CLOCK.match(text, span.start, span.end)
    return Span(clock.end(), span.end) if clock else span


def _with_lead(text: str, draft: Draft) -> Draft:
    """A source of one small word takes its article and adjectives back from the content right before it."""
    if len(draft.source) != 1 or len(draft.content) != 1:
        return draft
    (source,), (content,) = draft.source, draft.content
    if text[content.end : source.start] != " " or not re.fullmatch(r"[a-z]+", text[source.start : source.end]):
        return draft
    lead = _NOUN_LEAD.search(text, content.start, content.end)
    if lead is None or lead.start() <= content.start:
        return draft
    return replace(draft, source=(Span(lead.start("lead"), source.end),), content=(Span(content.start, lead.start()),))


def _before_bracket(text: str, source: Span) -> Span:
    if text[source.end - 1] != ")" or "(" in text[source.start : source.end]:
        return source
    name = _BRACKETED.search(text, max(0, source.start - 120), source.start)
    return Span(name.start("name"), source.end) if name else source


def _named_after(text: str, source: tuple[Span, ...], cue: Span) -> tuple[Span, ...]:
    """A bare article before a noun as cue is nobody: "a [warning] from [its treasurer] that"."""
    if len(source) != 1 or text[source[0].start : source[0].end].casefold() not in _ARTICLES:
        return source
    match = _FROM.match(text, cue.end)
    return (Span(*match.span("name")),) if match else ()


def _first_of_list(text: str, draft: Draft) -> Draft:
    """According to [AFP], [the council and the mayor have both agreed]: what follows with its verb is what was said."""
    if len(draft.source) != 1 or not text[draft.cue[-1].start : draft.cue[-1].end].casefold().endswith("according to"):
        return draft
    match = _LIST.match(text, draft.source[0].start, draft.source[0].end)
    clause = _CLAUSE.match(text, draft.source[0].end) if match else None
    if match is None or clause is None:
        return draft
    first, last = draft.content[0], draft.content[-1]
    kept = () if _TRAILING.search(text, last.start, last.end) else tuple(span for span in draft.content if span.end <= draft.cue[0].start)
    content = (*kept, Span(match.end(), clause.end())) if first.start < draft.cue[0].start else (Span(match.end(), clause.end()),)
    return replace(draft, source=(Span(*match.span("name")),), content=content)


def _with_holder(text: str, draft: Draft) -> Draft:
    """According to [the coach], [Ada Lund, in March she] won: the name that opens what was said, told before, is the source's."""
    if len(draft.source) != 1 or not text[draft.cue[-1].start : draft.cue[-1].end].casefold().endswith("according to"):
        return draft
    source, first = draft.source[0], draft.content[0]
    holder = _HOLDER.match(text, first.start, first.end) if text[source.end : first.start] == ", " else None
    if holder is None:
        return draft
    return replace(draft, source=(Span(source.start, holder.end("name")),), content=(Span(holder.end(), first.end), *draft.content[1:]))


def _without_relative(text: str, content: Span) -> Span:
    if text.endswith("that", content.start, content.end) and (noun := _THAT_NOUN.search(text, content.start, content.end)):
        return Span(content.start, noun.start("that"))
    match = _TRAILING.search(text, content.start, content.end) if text.endswith(_RELATIVES, content.start, content.end) else None
    return Span(content.start, match.start()) if match and match.start() > content.start else content
