"""Words that tell occasions: press conferences, interviews, letters, posts, with what introduces them and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.names import CAPITALS, words_of
from onrecord.records import Span

# people together in one place
_LIVE = """
    press conference|news conference|media conference|briefing|speech|address|sermon|homily|lecture|toast|eulogy|remarks|comments|testimony
    |cross-examination|rally|meeting|summit|hearing|trial|inquest|debate|session|sitting|conference|congress|convention|forum|seminar
    |workshop|symposium|event|ceremony|service|vigil|funeral|march|protest|demonstration|gathering|assembly|reception|banquet
    |memorial|dinner|lunch|breakfast|launch|unveiling|inauguration|opening|festival|visit|tour|trip|talks|consultations|negotiations
    |question time|roundtable|round table|town hall|court|inquiry|tribunal|committee|panel|ribbon-cutting|groundbreaking|arrival|picket
    |campaign stop|campaign swing|fundraiser|fund-raiser|luncheon|gala|press availability|media availability|parade|retreat|graduation
    |commencement
    |Summit|Forum|Conference|Congress|Assembly|Convention|Festival|Inquiry|Inquest|Tribunal|Committee|Dialogue|Symposium|Hearing
"""
# one who speaks to a microphone, a telephone or a camera
_REMOTE = """
    interview|interviews|appearance|conversation|phone call|telephone call|conference call|call|phone|telephone|video link|radio
    |television|TV|radio station|television station|TV station|programme|program|show|podcast|broadcast|livestream|video|channel
"""
_WRITTEN = """
    statement|press release|release|communiqué|communique|blog post|post|posts|tweet|tweets|thread|blog|message|messages|letter
    |e-mail|email|memo|memorandum|note|report|article|essay|op-ed|column|editorial|book|memoirs|memoir|autobiography|diary|paper
    |study|filing|notice|newsletter|petition|ruling|judgment|judgement|dissent|affidavit|submission|website|web site|page|account
    |ad|advert|advertisement|survey|document|bulletin|circular|manifesto|declaration|reply|response|leaflet|application
"""
LIVE, REMOTE = (tuple(head.strip() for head in " ".join(heads.split()).split("|")) for heads in (_LIVE, _REMOTE))
KINDS = {
    head.strip(): kind
    for kind, heads in (("live", _LIVE), ("remote", _REMOTE), ("written", _WRITTEN))
    for head in " ".join(heads.split()).split("|")
}

TITLE = "title"  # the head of a programme named by its title alone

# where several speak, and those of them that are bodies: "the meeting" tells more than "the committee"
HEARERS = re.compile(r"\b(?:court|inquiry|tribunal|committee|panel|assembly)$", re.IGNORECASE)
GATHERING = re.compile(
    r"\b(?:(?:press|news|media) conference|briefing|rally|meeting|summit|hearing|trial|inquest|debate|session|sitting|conference|congress"
    r"|convention|forum|question time|town hall|court|inquiry|tribunal|committee|panel|assembly|banquet|dinner|ceremony)\b",
    re.IGNORECASE,
)


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, grouped by first letters: several times as fast as a plain list."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[:1], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


# a pattern that begins with a space is searched several times as fast as one that begins with \b
_HEAD = re.compile(rf"[ \u00a0]({_any_of(KINDS)})\b(?![’'-]\w)")
_COMPOUND = re.compile(
    r" (?:campaign|buy|service|queue|line|break|hour|box|menu|counter|recess"
    r"|audience|stage|crowd|moderators?|coverage|transcript|series|floor|rooms?|hall|loop|place|house|centre|center|card|tables?|tent"
    r"|desk|documents?|order|papers|number|program|programme|show|bulletin|host|news|television|radio|interviews?|address|broadcast|appearance|debate|statement|remarks|files?"
    r"|filings?|records?)\b",
    re.IGNORECASE,
)
# a committee's hearing tells more than the committee; "a call for peace" is no telephone call
_HEARING, _FOR = re.compile(r" (?:hearing|meeting|session|briefing|debate)\b"), re.compile(r" for\b(?! comment)")
# heads that need no article before them, and those that other prepositions than "in" and "at" introduce
_BARE = words_of("""
    interviews testimony cross-examination remarks comments phone telephone e-mail email television tv radio talks letter dinner
    lunch breakfast
""")
_ON = words_of("""
    website site blog page account television tv radio station programme program show podcast broadcast livestream channel call visit tour
    trip cross-examination arrival
""")
# nobody speaks "at the TV" but those who watch
_NOT_AT = words_of("television TV radio phone telephone video channel station website site page account")
_BY = words_of("phone telephone e-mail email letter radio link message")
_POSSESSIVE = re.compile(r"[’']s\b")
ONLY_TOLD = words_of("inquiry tribunal committee panel Inquiry Inquest Tribunal Committee")
DETERMINER = r"(?:an?|the|his|her|its|their|our|this(?! \w+[’']s)|that|another|one)"
WORD = (
    r"(?!(?:the|an?|of|to|by|and|or|but|that|which|who|in|on|at|for|from|with|as|said|told|after|before|until|about|since|than|when|while"
    r"|into|between|over|against|amid|despite|days|weeks|hours|minutes|wake)\b)"
    r"(?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.|[\w’'&.£$%“”-]*[\w’'&£$%“”-],?)"
)
_LEAD = re.compile(rf"\b([Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Bb]y|[Oo]ver|[Vv]ia)(?: ({DETERMINER}))?((?: {WORD}){{0,6}}) $")
_ISSUING = re.compile(
    r"\b((?:[Ii]ssu|[Rr]eleas|[Pp]ublish|[Pp]ost|[Dd]eliver|[Aa]ddress|[Ll]aunch|[Ff]il|[Cc]all|[Oo]pen"
    r"|[Ss]ubmitt)(?:ed|ing)|(?:[Ss]ent|[Gg]ave|[Gg]iving|[Ww]rote|[Ww]riting|[Hh]eld|[Hh]olding|[Ss]ending|[Mm]aking|[Mm]ade|[Pp]ut)"
    rf"(?: out)?) (an?|the|his|her|its|their|our|one)((?: {WORD}){{0,6}}) $"
)
# what hangs on an occasion: "with the Elda Herald", "to the trustees", "of the council", "on Telegram"
_STOPS = (
    r"(?:that|to|on|in|at|by|how|why|what|where|when|whether|if|not|as|for|about|during|after|before|over|from|with|who|whom|which|it|he|she"
    r"|they|yesterday|today|earlier|late|last|this|and|but|then|also|said|says|told|copies|first|published|released|broadcast|aired|timed"
    r"|just|shortly|moments|minutes|hours|days|weeks|months|soon|only|right|immediately|ahead|since|until|while|because|via|be|become|asking|calling|demanding|saying"
    r"|seeking|telling|urging|warning)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PARTY = (
    rf"(?:the |an? |his |her |its |their |our |this )?(?!{_STOPS}\b)[\w’'&-]+"
    rf"(?: (?!(?:{_STOPS}|of|{_DAY})\b)(?:[A-Z]\. )?[\w’'&-]+){{0,4}}"
)
PLATFORM = (
    r"(?:X|Twitter|Facebook|Telegram|Instagram|TikTok|YouTube|LinkedIn|Weibo|WhatsApp|Truth Social|Mastodon|Bluesky|Threads|Reddit"
    r"|Snapchat|VKontakte|Substack|(?:[\w’'-]+ )?social media)"
)
_ON_PLATFORM = re.compile(
    rf" on ((?:(?:his|her|its|their|the) (?:own )?(?:[\w’'-]+ ){{0,3}}(?:page|account|feed|channel|blog|website|site)|{PLATFORM})\b)"
)
# "on EBC’s “Elda This Week”", the comma inside the marks or not
_TITLE_WORD = rf"(?:[{CAPITALS}\d][\w’'&-]*|the|of|and|in|with|to|on|at|for|an?)"
MARKED_TITLE = rf"[“\"‘'][{CAPITALS}][\w’'&-]*(?: {_TITLE_WORD}){{0,6}},?[”\"’'](?=[ ,.;]|$)"
_TITLE = rf" on ((?:(?:the )?[{CAPITALS}][\w’'&-]*(?: [{CAPITALS}][\w’'&-]*)*[’'](?:s)? )?{MARKED_TITLE})"
_ON_TITLE = re.compile(_TITLE)
_WITH = re.compile(rf"(?: (?:with|by) {_PARTY}|{_TITLE})")
_ON_AIR = re.compile(rf"(?:{_TITLE}| on (?:the )?[{CAPITALS}][\w’'&-]*(?: [{CAPITALS}][\w’'&-]*)*)")
_TO = re.compile(rf" to {_PARTY}")
_OF = re.compile(rf" of {_PARTY}")
NAME = rf"(?!{_DAY}\b)[{CAPITALS}][\w’'&-]*(?: (?!{_DAY}\b)(?:[{CAPITALS}][\w’'&-]*|\d+))*"
_NAMED = re.compile(rf"(?: [\"“‘']?|, [\"“‘']){NAME}[\"”’']?")  # not "on television, Varga said"
_COMPLEMENTS: dict[str, re.Pattern[str]] = {
    "appearance": _ON_AIR,
    **dict.fromkeys(("interview", "interviews", "conversation", "meeting", "talks", "phone call", "telephone call", "call"), _WITH),
    **dict.fromkeys(("letter", "e-mail", "email", "memo", "note", "message", "report", "speech", "address", "remarks", "comments"), _TO),
    **dict.fromkeys(("testimony", "visit", "trip", "submission"), _TO),
    **dict.fromkeys(("session", "sitting", "opening", "launch", "unveiling", "inauguration", "summit", "conference"), _OF),
    **dict.fromkeys(("Congress", "Conference", "Forum", "Summit", "Symposium", "Assembly", "congress", "forum"), _OF),
    **dict.fromkeys(("post", "posts", "message", "messages", "thread", "video", "blog post"), _ON_PLATFORM),
    **dict.fromkeys(("channel", "programme", "program", "show", "podcast", "website", "blog", "radio", "television"), _NAMED),
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Words that tell an occasion: `words` as they are given, `whole` with the preposition or verb before them."""

    words: Span
    whole: Span
    head: str
    kind: str  # live, remote or written
    lead: str  # preposition, "issued" after a verb of issuing, "" where neither introduces it


def find_occasions(text: str, part: Span) -> list[Occasion]:
    """The occasions that a part of a text may tell, in order."""
    heads = _HEAD.finditer(text, part.start, part.end)
    found = [_occasion(text, head, part) for head in heads if not _goes_on(text, head)]
    taken = found[-1].words.end if found else 0
    for title in _ON_TITLE.finditer(text, part.start, part.end):
        if title.start() >= taken or not any(one.words.start <= title.start() < one.words.end for one in found):
            found.append(Occasion(Span(*title.span(1)), Span(title.start() + 1, title.end()), TITLE, "remote", "on"))
    return sorted(found, key=lambda one: one.whole.start) if len(found) > 1 else found


def _goes_on(text: str, head: re.Match[str]) -> bool:
    """Whether a head is only part of what is named: "the debate audience", "a committee hearing", "a call for peace"."""
    more = _HEARING if head.group(1) in ONLY_TOLD else _FOR if head.group(1) == "call" else None
    return _COMPOUND.match(text, head.end()) is not None or (more is not None and more.match(text, head.end()) is not None)


def _occasion(text: str, match: re.Match[str], part: Span) -> Occasion:
    """One head with the words that introduce it and those that hang on it."""
    head, at = match.group(1), match.start(1)
    low = max(part.start, at - 90)
    lead, start, whole = "", at, at
    if found := _LEAD.search(text, low, at):
        if _introduces(found, head):
            lead, start, whole = found.group(1).casefold(), found.start(3) + 1, found.start()
    elif (found := _ISSUING.search(text, low, at)) and head not in ONLY_TOLD:
        lead, start, whole = "issued", found.start(3) + 1, found.start()
    end = match.end()
    if (hanging := _COMPLEMENTS.get(head)) and (more := hanging.match(text, end, part.end)):
        end = more.end()
    return Occasion(Span(start, max(end, match.end())), Span(whole, end), head, KINDS[head], lead)


def _introduces(found: re.Match[str], head: str) -> bool:
    """Whether a preposition and the words after it can introduce this head: "at a rally", "on its website", "by phone"."""
    lead, bare = found.group(1).casefold(), not found.group(2) and not _POSSESSIVE.search(found.group(3))
    last = head.split()[-1]
    if head in ONLY_TOLD or (bare and last not in _BARE):
        return False
    if lead == "at" and last in _NOT_AT:
        return False
    if lead in ("by", "over", "via"):
        return last in _BY
    if lead == "on":
        return last in _ON
    return lead == "during" or last not in ("phone", "telephone")
