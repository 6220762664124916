"""Statements put right by what stands around their cue: signatures, passives, stray words, sentences that the cue interrupts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.annotate.edges import one_paragraph, trim_edges
from onrecord.annotate.hearers import is_told, without_hearer
from onrecord.annotate.mend import Draft
from onrecord.annotate.signatures import MARKS, find_signature, is_headline_of
from onrecord.annotate.unsaid import ASKED_BY, WHEN, is_unsaid
from onrecord.records import Span

_DAY = re.compile(
    r",?\s+(?:(?:late|early)\s+)?on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$"
    r"|,?\s+(?:yesterday|today)$",
    re.IGNORECASE,
)
# "The Treasury of Norland last week", not "a poll released last week", "Varga, who took over last week"
_PERIODS = ("week", "month", "year", "weekend", "night", "morning")
_PERIOD = re.compile(rf"(?P<last>[^\W\d_][\w’'.-]*)(?P<when>,?\s+(?:late |early |earlier )?(?:last|this) (?:{'|'.join(_PERIODS)}))$")
# "in which [she called him “uncle”], has said nothing": a clause is nobody
_CLAUSE = re.compile(r"(?:he|she|they|it|we|I) (?:[a-z]{2,}ed|said|told|says|tells|is|was|has|had) ")
# where and when somebody spoke is told of the saying, not of the person
_SPOKE = re.compile(
    r",?\s+who\s+(?:spoke (?:at|in|to|from|after|before|during|by)|(?:was|is|had been) speaking|(?:was )?address(?:ed|ing)"
    r"|made the (?:remarks?|comments?))\b.*$",
    re.DOTALL,
)
_WHO_AND = re.compile(r", who [^,]*\s(?:and|but)$")  # "Her son, Pavel, who is 30 and" wants her to go
_DONE = re.compile(r", \w+(?:ed|en|sent|held)$")  # "the report, tabled on Tuesday"
_STRAY = re.compile(r"\s+(?:of|for|to|by|from|in|on|at|with|that|as)$")
_BE = r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
_TOLD = re.compile(_BE + r"(?:told|asked|informed|advised|warned|urged|ordered|assured|reminded)(?: (?:about|of))?$")
_PASSIVE = re.compile(_BE + r"\w+(?:ed|ld|lt|en)$")
_AGENT = re.compile(
    r"(?:\s+(?:at|in|on|last|this)(?:\s(?!by\b)[\w’'-]+){1,3})?\s+by\s+(?P<name>(?:(?:the|a|an|his|her|its|their)\s+)?[\w’'.-]+(?:\s+[A-Z][\w’'.-]*)*)"
)
_AGENT_LAST = re.compile(rf"(?<=[{MARKS}])\s+by\s+(?P<name>[^,;.“”\"]{{2,60}})$")
_KICKER = re.compile(rf"[“\"‘'«„][^\n]{{3,120}}?[{MARKS}](?=:\s)")
# ", according to the board, is empty." the rest of a sentence that goes on with a verb
_REST = re.compile(
    r",\s+(?P<rest>(?!(?:and|but|or|nor|while|who|which|whose|where|when|as|so|after|before|although|though|with|adding|saying|citing)\b)"
    r"[“\"‘]?[a-z][^\n]{3,300}?)(?:[.!?](?=\s+[A-Z“\"]|\n|$)|(?=\n|$))"
)
_ASKS = re.compile(r"(?:^|[\n.!?”\"]\s*)(?P<first>(?:Who|What|Where|When|Why|How|Which)\b[^,.?!\n]{0,30}),\s*$")
# The bell, as he put it, "knows everything": a subject alone, and a quotation that begins with its verb and ends the sentence
_SUBJECT = re.compile(
    r"(?:^|[\n.!?”\"]\s+)(?:(?:And|But|Yet) )?(?P<first>(?!(?:In|At|On|After|Before|When|While|If|As|By|For|From|With|During|Since|Until"
    r"|Then|Later|Earlier|However|Meanwhile|Still|Yet|Instead|But|And|Also|So|Here|There|Today|Yesterday|Now|Asked|Finally|Moreover"
    r"|According|Again|Indeed|Thus|First|Last|Only|Once|Perhaps|Together|To)\b)[A-Za-z][^,.;:?!\n“”\"()]{0,50}), (?:(?:as|in) )?$"
)
_PREDICATE = re.compile(
    r"[\"“‘'«„`]+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|[a-z]+(?:[^s\W]s"
    r"|ed))\b[^\"”]*[\"”’'»]*"
    r"[.!?]?[\"”’'»]*(?=\s|$)"
)
# "the police, who in May denied", "the board, which reported": the relative pronoun is the source, but nobody speaks where things seem
_RELATIVE = re.compile(
    r"\b(?P<who>(?:(?:most|many|some|both|all|none|neither) of )?whom|who|which)(?: in [\w ]{3,12}| \w+ly)?\s+$", re.IGNORECASE
)
# [The Concert] on Thursday blacklisted nine boats and a trading house, accusing them: the subject accuses, not what the verb has behind it
_SUBJECT_OF = re.compile(
    r"(?:^|[\n.!?][\s\"”’»]*|[—–-] )(?P<name>(?:The |Its |His |Her |Their |An? )?(?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r"(?: on \w+day| in (?:19|20)\d\d)? "
    r"(?:(?:also|later|then|has|have|had) )?(?:[a-z]+(?<!ne)ed|met|told|gave|sent|held|left|set|cut|put|made|took|called|sued|quit|hit) "
    r"(?!(?:by|and|or)\b)(?P<rest>[^.;:!?\n“”\"]+)$"
)
_OWN_CLAUSE = re.compile(r"\b(?:but|though|although|while|whereas|who|which|that|as|when|if|because|and (?:he|she|it|they))\b")
# The move comes as [Norland] extends its closure, accusing Sarn
_COMES_AS = re.compile(
    r"(?:^|[\n.!?][\s\"”’»]*)(?:It|This|That|The (?:\w+ )?\w+) (?:comes|came|follows|followed) (?:\w+ ){0,3}?(?:as|after) "
    r"(?P<name>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) (?P<rest>[a-z]+(?:[^s\W]s|ed)\b[^.;:!?\n“”\"]*)$"
)
_ACCUSING = re.compile(
    r"(?:accus|say|ask|claim|alleg|warn|argu|insist|call|urg|demand|promis|vow|pledg|cit|blam|threaten|stat|declar|tell)ing\b"
)
_WHO_WHEN = re.compile(r"(?:(?<=\bwho)|(?<=\bwhich))\s+(?:in|on|at)\s[\w ]{2,20}$", re.IGNORECASE)  # "who in 2016"
_COMMENT = re.compile(rf"(?P<what>(?:to )?comment(?: further| publicly)?) {WHEN}")
_SORRY = re.compile(r"\bapologi[sz]e[ds]?$")
_FOR_WHAT = re.compile(rf"(?P<what>(?:to|for) [\w’' -]{{3,60}}?) {WHEN}")
_SEEMING = re.compile(r"(?:seem|appear|look|sound|mean)(?:s|ed|ing|t)?\b|.*\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
# The lake, according to Ada Quill, the keeper of the weir, is full: what the name is told with is no part of what was said
_APPOSITION = re.compile(r"(?:the|a|an|his|her|its|their)\s+[^,;.“”\"\n]{3,80},\s+(?=\S)", re.IGNORECASE)
_JOINING = re.compile(r"\b(?:as|to) [a-z]+$")
_CLAUSE_END = re.compile(r"[;.!?“”\"]|\b(?:and|but|while|then)\b")
# a source that swallowed its cue: "the harbour office states on its website"
_SPOKEN = re.compile(
    r"\s(?P<cue>said|says|adds|added|wrote|writes|told|replied|stated|states(?= (?:on|in|at)\b))\b(?P<rest>.*)$", re.DOTALL
)
_TELLING = frozenset({"said", "says", "told", "tells", "added", "warned", "claimed"})
_TELLER = re.compile(
    r", (?P<name>(?!(?:which|who|and|but|as|or|the|it|he|she|they|also|then)\b)[a-z][\w’'-]*(?: [\w’'-]+){0,3}) "
    r"|(?<=[”\"’'»]),? (?P<quoting>(?!(?:[Aa]s|[Aa]nd|[Bb]ut)\b)[^\W\d_][^.;:!?\n“”\"()]{1,50}(?:, [^.;:!?\n“”\"()]{2,90},)?) "
)
_TELLS_ON = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) (?!(?:of|for|from|and|the|at|in|who)\b)[a-z]+(?:[^s\W]s|ed) .*"
    r"\b(?:as|after|over|at|before|following|amid|in|on|with|by|about|ahead)\b",
    re.DOTALL,
)


def join_cues(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Of two statements with one source and one content the one nearer to it: "is [quoted] as [saying]", "wrote to say"."""
    told: dict[tuple[tuple[Span, ...], ...], Draft] = {}
    doubled: set[int] = set()
    for draft in sorted((one for one in drafts if one.cue and one.source), key=lambda one: one.cue[0]):
        first = told.setdefault((draft.source, draft.content), draft)
        begin, cue = first.cue[-1].end, draft.cue[0]
        if first is not draft and _JOINING.search(text, begin, cue.end) and not _CLAUSE_END.search(text, begin, cue.start):
            doubled.add(id(first))
    return [draft for draft in drafts if id(draft) not in doubled]


def right_draft(text: str, draft: Draft) -> Draft | None:
    """The draft put right, the same where nothing is wrong with it; None for what nobody says."""
    if not draft.cue and (signature := find_signature(text, draft.content[-1].end)):
        return None if is_headline_of(text, draft.content[-1], signature) else _named_alone(text, replace(draft, source=(signature,)))
    if not draft.cue:
        return _with_cue(text, _named_alone(text, draft)) if draft.source else _without_report(text, draft)
    ended = None if is_unsaid(text, draft) else trim_edges(text, _without_cue(text, draft))
    if ended is None:
        return None
    draft = _interrupted(text, _relative(text, _by_subject(text, _passive(text, ended))))
    draft = without_hearer(text, _without_time(text, draft))
    return _trimmed(text, _without_apposition(text, draft))


def _named_alone(text: str, draft: Draft) -> Draft:
    """A source without a cue, in its own line and without what a headline goes on to tell: ‘We lost’ – [Orsk] fumes as Town fall."""
    source = one_paragraph(text, draft.source[-1], draft.content[0])
    if found := _TELLS_ON.match(text, source.start, source.end):
        source = Span(*found.span("name"))
    return replace(draft, source=(*draft.source[:-1], source))


def _without_report(text: str, draft: Draft) -> Draft:
    """A quotation set before a headline, ‘It sounded like a train’: night of the landslide, without the headline."""
    kicker = _KICKER.match(text, draft.content[0].start, draft.content[0].end) if len(draft.content) == 1 else None
    return replace(draft, content=(Span(*kicker.span()),)) if kicker else draft


def _with_cue(text: str, draft: Draft) -> Draft:
    source = draft.source[-1]
    spoken = _SPOKEN.search(text, source.start, source.end)
    if spoken is None:
        return draft
    return replace(draft, cue=(Span(*spoken.span("cue")),), source=(*draft.source[:-1], Span(source.start, spoken.start())))


def _without_cue(text: str, draft: Draft) -> Draft:
    """A source ends where its cue begins: "the harbour office [states] on its website"."""
    cue = draft.cue[0]
    parts = (Span(s.start, s.start + len(text[s.start : cue.start].rstrip())) if s.start < cue.start < s.end else s for s in draft.source)
    return replace(draft, source=tuple(parts))


def _without_apposition(text: str, draft: Draft) -> Draft:
    """A content that cue and source interrupt goes on behind what the source is told with."""
    for n, span in enumerate(draft.content[1:], 1):
        after = next((source for source in draft.source if text[source.end : span.start] == ", "), None)
        if after and draft.content[0] < after and text.startswith("who ", span.start) and text[draft.cue[-1].end : after.start] == " ":
            return replace(draft, content=(*draft.content[:n], *draft.content[n + 1 :]))  # according to his sister, [who said …]
        apposition = _APPOSITION.match(text, span.start, span.end) if after and draft.content[0] < after else None
        if apposition:
            return replace(draft, content=(*draft.content[:n], Span(apposition.end(), span.end), *draft.content[n + 1 :]))
    return draft


def _passive(text: str, draft: Draft) -> Draft:
    """Who "was told" does not tell: the source stands after "by", or is nobody."""
    cue = draft.cue[-1]
    if _TOLD.search(text, cue.start, cue.end):
        if not draft.source or any(_stands_before(text, span, cue) for span in draft.source):
            agent = _AGENT.match(text, cue.end)
            draft = replace(draft, source=(Span(*agent.span("name")),) if agent else ())
        content = tuple(span for span in draft.content if not _stands_before(text, span, cue))
        return replace(draft, content=content) if content and len(content) < len(draft.content) else draft
    asked = ASKED_BY.match(text, draft.source[-1].end) if draft.source else None
    if asked and asked.start("cue") == cue.start:
        return replace(draft, source=(Span(*asked.span("name")),))
    heard = draft.source and draft.source[0].start == cue.end + 1 and text[cue.start : cue.end] in ("told", "tells", "has told", "had told")
    if (not draft.source or heard) and (teller := _teller_before(text, draft)):
        return replace(draft, source=(teller,))
    last = draft.content[-1]
    if draft.source or not _PASSIVE.search(text, cue.start, cue.end):
        return draft
    if agent := _AGENT.match(text, last.end) if text[last.end - 1] in MARKS else None:
        return replace(draft, source=(Span(*agent.span("name")),))
    if agent := _AGENT_LAST.search(text, last.start, last.end):
        return replace(draft, content=(*draft.content[:-1], Span(last.start, agent.start())), source=(Span(*agent.span("name")),))
    return draft


def _teller_before(text: str, draft: Draft) -> Span | None:
    """Who tells at the end of a sentence, "…, stunned customers [told] the paper", where the model found nobody, or the paper."""
    cue = draft.cue[0]
    last = max((span for span in draft.content if span.end < cue.start), default=cue)
    match = _TELLER.fullmatch(text, last.end, cue.start) if last.end < cue.start and text[cue.start : cue.end] in _TELLING else None
    name = Span(*match.span("name" if match["name"] else "quoting")) if match else None
    return None if name and is_told(text, name, cue) else name


def _by_subject(text: str, draft: Draft) -> Draft:
    """The draft with the subject of its clause for the object before a participle, or for nobody."""
    cue = draft.cue[0]
    if not _ACCUSING.match(text, cue.start) or not text.endswith(", ", 0, cue.start) or draft.content[0].start < cue.start:
        return draft
    before = max(0, cue.start - 300)
    if not draft.source:
        found = _COMES_AS.search(text, before, cue.start - 2)
    elif draft.source[0].end == cue.start - 2:
        found = _SUBJECT_OF.search(text, before, cue.start - 2)
        found = found if found and found.start("rest") <= draft.source[0].start else None
    else:
        return draft
    if found is None or _OWN_CLAUSE.search(text, *found.span("rest")):
        return draft
    return replace(draft, source=(Span(*found.span("name")),))


def _relative(text: str, draft: Draft) -> Draft:
    cue = draft.cue[0]
    if draft.source or _SEEMING.match(text, cue.start, cue.end):
        return draft
    who = _RELATIVE.search(text, max(0, cue.start - 40), cue.start)
    return replace(draft, source=(Span(*who.span("who")),)) if who else draft


def _stands_before(text: str, span: Span, cue: Span) -> bool:
    return span.end <= cue.start and not text[span.end : cue.start].strip(" ,\n")


def _interrupted(text: str, draft: Draft) -> Draft:
    """A sentence that cue and source interrupt keeps its other half: "The dam, according to the board, is full"."""
    if not draft.source or len(draft.content) != 1:
        return draft
    first, last = min(draft.cue[0], draft.source[0]), max(draft.cue[-1], draft.source[-1])
    content, cue = draft.content[0], draft.cue[0]
    if text[content.end : first.start].strip() == "," and text[cue.start : cue.start + 12].casefold() == "according to":
        rest = _REST.match(text, last.end)
        return replace(draft, content=(content, Span(*rest.span("rest")))) if rest else draft
    if text[last.end : content.start].strip() == ",":
        asks = "?" in text[content.end - 2 : content.end + 1]
        begun = _ASKS.search(text, max(0, first.start - 60), first.start) if asks else None
        if begun is None and _PREDICATE.match(text, content.start, content.end):
            begun = _SUBJECT.search(text, max(0, first.start - 70), first.start)
        return replace(draft, content=(Span(*begun.span("first")), content)) if begun else draft
    return draft


def _without_time(text: str, draft: Draft) -> Draft:
    """ "Declined to comment this week": when somebody was silent is no part of what he was silent about."""
    last = draft.content[-1]
    sorry = _SORRY.search(text, draft.cue[0].start, draft.cue[-1].end)
    found = (_FOR_WHAT if sorry else _COMMENT).fullmatch(text, last.start, last.end)
    return replace(draft, content=(*draft.content[:-1], Span(*found.span("what")))) if found else draft


def _trimmed(text: str, draft: Draft) -> Draft:
    """The source without where it spoke, a day or a stray preposition; the preposition goes to the content where that follows."""
    source, content = [], list(draft.content)
    for span in draft.source:
        if _CLAUSE.match(text, span.start, span.end):
            continue
        for pattern in (_SPOKE, _DAY, _WHO_WHEN, _WHO_AND):
            if (match := pattern.search(text, span.start, span.end)) and match.start() > span.start:
                span = Span(span.start, match.start())
                done = _DONE.search(text, span.start, span.end) if pattern is _DAY else None
                span = Span(span.start, done.start()) if done else span
        period = _PERIOD.search(text, span.start, span.end) if text.endswith(_PERIODS, span.start, span.end) else None
        if period and text[period.start("last")].isupper():
            span = Span(span.start, period.start("when"))
        if match := _STRAY.search(text, span.start, span.end):
            stray = Span(match.end() - len(match[0].strip()), match.end())
            content = [Span(stray.start, s.end) if not text[stray.end : s.start].strip() and stray.end <= s.start else s for s in content]
            span = Span(span.start, match.start())
        source.append(span)
    return replace(draft, source=tuple(source), content=tuple(content))
