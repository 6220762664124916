"""Drafts that are no statements, though a verb of saying stands there: nobody speaks, or what was said stands elsewhere."""

from __future__ import annotations

import re

from onrecord.annotate.mend import Draft

_DISPLAYED = re.compile(r"\b(?:banners?|placards?|signs?|t-shirts?|stickers?|billboards?|graffiti)$", re.IGNORECASE)
_NO_SOURCE = re.compile(r"^(?:the\s+|\w+\s+)?(?:plans?|custom|tradition|taste|size|age|need|rank|schedule)$", re.IGNORECASE)  # according to
# "who asked not to be named": why somebody goes without a name, no statement of theirs
_ANONYMITY = re.compile(
    r"(?:not to be|to not be) (?:named|identified|quoted by name)\b|(?:to remain )?anonym(?:ous|ity)\b"
    r"|(?:that )?(?:his|her|their|its) (?:[a-z]+ )?(?:sur|last |full |first )?names? (?:not )?(?:be )?(?:used|published|withheld|changed)\b"
    r"|to be (?:called|known|named|identified|referred to)(?: only| simply| just)?(?: as| by)? (?:(?-i:[A-Z])|her|his)",
    re.IGNORECASE,
)
# "we said it to their faces": what was said stands elsewhere
_SAID_IT = re.compile(
    r"sa(?:id|ys?|ying) it (?:to|in|on|again|before|twice|out|aloud|once|many|all|publicly|then|now)\b(?: [\w’'-]+){0,2}$"
    r"|(?:\w+ly )?(?:admit(?:s|ted|ting)?|conced(?:es?|ed|ing)|acknowledg(?:es?|ed|ing)|confess(?:es|ed|ing)?|confirm(?:s|ed|ing)?) it"
    r" (?:after|during|following|publicly|openly|privately|when asked)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:when |repeatedly )?(?:asked|pressed|questioned|challenged)(?: (?:about|on|whether|if))?", re.IGNORECASE)
# "Varga, asked by reporters if she would resign, said"
ASKED_BY = re.compile(
    r", (?:when )?(?P<cue>asked|pressed|questioned|challenged|told|urged) by "
    r"(?P<name>(?:(?:the|an?|his|her) )?[\w’'.-]+(?: [A-Z][\w’'.-]*)*)"
)
# "police were called to the street": nobody is asked for anything
_CALLED_OUT = re.compile(r"(?:was|were|been|being|is|are) called(?: out)?$")
_TO_A_PLACE = re.compile(r"to (?:the|an?|his|her|its|their|[A-Z])\b")
# "let slip a lead": nothing is told
_LOST = re.compile(r"(?:an?|the|their|his|her|its) (?:[\w-]+ )?(?:lead|chance|chances|advantage|points?|opportunity)\b")
# "put Elda ahead": a score
_PUT, _AHEAD = (
    re.compile(r"puts?|putting"),
    re.compile(
        r"[^,;:.“”\"]{2,40}? (?:ahead|in front|level|clear|up|into (?:the|an?) (?:[\w-]+ )?lead|(?:two|three|four|\d) up"
        r"|\d{1,2}[-–]\d{1,2})\b"
    ),
)
# words that say when and nothing else
WHEN = (
    r"(?:in (?:\w+ )?(?:19|20)\d\d|(?:late |early )?on \w+day|(?:this|last) (?:week|month|year|morning|night)|yesterday|today|at the time)"
)
_ONLY_TIME = re.compile(rf"{WHEN}[.,]?", re.IGNORECASE)  # "apologised in 2001"
# "jailed for ordering the killing": what somebody is punished for
_CRIME = re.compile(r"\b(?:sentenced|convicted|jailed|imprisoned|tried|hanged|executed|indicted)\b[^.;:“”\"]{0,60} (?:for|of) $")
# "Orlavia is obliged to keep the locks open": a duty, not an order
_BOUND = re.compile(r"(?<!\bfelt )(?<!\bfeels )(?<!\bfeel )\b(?:obliged|obligated|bound)$")
_RANG_UP = re.compile(  # "we called the regulator"
    r"(?:(?:the|an?|his|her|their|my|our|its) )?(?:police|ambulance|regulator|doctor|office|hotline|helpline|number|neighbou?rs?|friend"
    r"|wife|husband|mother|father|son|daughter|lawyer|hospital|school|embassy|coastguard|fire brigade|emergency services|999|911|112)s?"
)
# "a note titled “Mind the gap”", "guilty of killing": a name and a finding, no words of anybody's
_TITLED = re.compile(r"(?:titled|entitled|headlined|captioned|(?:found )?(?:not )?guilty of)", re.IGNORECASE)
_CALLS_ITSELF = re.compile(r"(?:calling|called|calls) (?:himself|herself|themselves|itself)\b")
# "she had been denied a visa": what she did not get; but "it was denied that she had one"
_NOT_GIVEN = re.compile(r"\b(?:was|were|been|being|is|are) (?:denied|refused)$")
_THAT = re.compile(r"\W*that\b")
# "by measures that it deems appropriate": what is held fit stands before, and nothing is told
_DEEMS = re.compile(r"\b(?:deem|see|consider|think|find|believe)(?:s|ed)?$|\b(?:saw|thought|found)$")
_FIT = re.compile(r"(?:appropriate|necessary|fit|proper|suitable|possible|best|right|essential|needed)", re.IGNORECASE)
# "Elda annoyed the League by leaving": who annoys tells nothing; what annoys somebody stands before the one who is annoyed
_ANNOYS = re.compile(r"\b(?:annoy|anger|irk|infuriat|enrag|irritat|offend|provok|antagoni[sz]|alienat)(?:s|es|ed|ing)?$")
_ANNOYED_AT = re.compile(r"\W*(?:by|that|at|about|over|with|when)\b")
# "whatever the shop says", "had no say in the plan": nothing is told
_WHATEVER = re.compile(
    r"(?<=\b[Ww]hatever )|(?<=\b[Ww]hichever )|(?<=\b[Nn]o matter what )|(?<=\b[Nn]o matter how much )|(?<=\b[Nn]o matter how often )"
)
_NO_SAY = re.compile(r"\b(?:ha(?:s|d|ve|ving)|with|without|get|got|want(?:s|ed)?|given) (?:no|a|any|little|much|more|some) say$")
# "over alleged fraud": what is alleged, and nobody who alleges it
_ALLEGED = re.compile(r"(?:\b(?i:over|of|an?|the|for|in|about|his|her|its|their|to|with|from|against|into|those|these|any|and|by|on) )$")
# "subsequent calls to his line": nobody speaks
_RANG = re.compile(
    r"(?:(?:Subsequent|Repeated|Several|Multiple|Further|Phone|Telephone|Numerous|Two|Three) )+(?:calls?|messages) to", re.IGNORECASE
)


def is_unsaid(text: str, draft: Draft) -> bool:
    """Whether a draft with a cue is no statement."""
    return any(test(text, draft) for test in (_is_of_nobody, _is_elsewhere, _is_asked, _is_no_telling))


def _is_of_nobody(text: str, draft: Draft) -> bool:
    """A sign, a plan, phone calls."""
    cue = text[draft.cue[-1].start : draft.cue[-1].end]
    sources = [text[span.start : span.end] for span in draft.source]
    if cue.casefold().endswith("according to") and any(_NO_SOURCE.search(source) for source in sources):
        return True
    return any(_DISPLAYED.search(source) for source in sources) or bool(
        sources and _RANG.fullmatch(text, draft.source[0].start, draft.cue[-1].end)
    )


def _is_elsewhere(text: str, draft: Draft) -> bool:
    """Why somebody goes without a name; "it", which points at other words; only when."""
    first, last = draft.content[0], draft.content[-1]
    if any(span.start > draft.cue[-1].start and _ANONYMITY.match(text, span.start, span.end) for span in draft.content):
        return True
    if len(draft.content) == 1 and _SAID_IT.match(text, draft.cue[-1].start, first.end):
        return True
    return bool(_ONLY_TIME.fullmatch(text, first.start, last.end))


def _is_asked(text: str, draft: Draft) -> bool:
    """Whether who stands before the cue is asked: "Pell, [asked] if he would go, said no", and nobody is named who asks."""
    if draft.source and ASKED_BY.match(text, draft.source[-1].end):
        return False
    if len(draft.source) != 1 or len(draft.cue) != 1 or "," in text[draft.source[0].start : draft.source[0].end]:
        return False
    asked = _ASKED.fullmatch(text, draft.cue[0].start, draft.cue[0].end)
    return bool(asked) and text[draft.source[0].end : draft.cue[0].start] == ", " and draft.cue[0].end < draft.content[0].start


def _is_no_telling(text: str, draft: Draft) -> bool:
    """Verbs that tell nothing here: is obliged to, jailed for ordering, calls himself, denied a visa, deems fit, annoys, let slip."""
    cue, last, content = draft.cue[0], draft.cue[-1], draft.content[0]
    bound = not draft.source or text[draft.source[-1].end : cue.start] == " "
    if bound and _BOUND.search(text, cue.start, last.end):
        return True
    if _TITLED.fullmatch(text, cue.start, last.end):
        return True
    crime = text.endswith((" for ", " of "), 0, cue.start) and _CRIME.search(text, max(0, cue.start - 120), cue.start)
    if crime or _CALLS_ITSELF.match(text, last.start):
        return True
    if last.end <= content.start and _NOT_GIVEN.search(text, cue.start, last.end) and not _THAT.match(text, last.end):
        return True
    if _FIT.fullmatch(text, content.start, draft.content[-1].end) and _DEEMS.search(text, cue.start, last.end):
        return True
    annoys = draft.source and draft.source[-1].end <= cue.start and last.end <= content.start and _ANNOYS.search(text, cue.start, last.end)
    if annoys and not _ANNOYED_AT.match(text, last.end):
        return True
    if _PUT.fullmatch(text, cue.start, last.end) and last.end + 1 == content.start and _AHEAD.match(text, content.start, content.end):
        return True
    if text[cue.start : last.end].endswith("let slip") and _LOST.match(text, content.start):
        return True
    if text[last.start : last.end].endswith(("called", "call", "calls", "phoned", "rang")) and _RANG_UP.fullmatch(
        text, content.start, content.end
    ):
        return True
    alleged = text[cue.start : last.end] == "alleged" and last.end + 1 == content.start
    if alleged and _ALLEGED.search(text, max(0, cue.start - 9), cue.start):
        return True
    if _NO_SAY.search(text, max(0, cue.start - 12), last.end):
        return True
    if draft.source and last.start > draft.source[-1].start and _WHATEVER.match(text, draft.source[0].start):
        return True
    called = not draft.source and _CALLED_OUT.search(text, cue.start, last.end)
    return bool(called and _TO_A_PLACE.match(text, content.start))
