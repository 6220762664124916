"""On what occasion each statement was made: a press conference, an interview, a letter, a post, as the words beside the cue tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.names import CAPITALS, fold_name, strip_article, strip_possessive, words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.beside import (
    MOST_AHEAD,
    MOST_BETWEEN,
    TEXT_SPEAKS,
    OpenParts,
    cue_between,
    is_beside,
    is_inside,
    next_part,
    parts_of,
    spread,
)
from onrecord.resolve.lexicon import DATES, DOCUMENTS, ROLES
from onrecord.resolve.mentions import Mention
from onrecord.resolve.reading import Reading, Turn

# people together in one place
_LIVE = """
    press conference|news conference|media conference|briefing|speech|address|sermon|homily|lecture|toast|eulogy|remarks|comments|testimony
    |cross-examination|rally|meeting|summit|hearing|trial|inquest|debate|session|sitting|conference|congress|convention|forum|seminar
    |workshop|symposium|event|ceremony|service|vigil|funeral|march|protest|demonstration|gathering|assembly|reception|banquet
    |dinner|lunch|breakfast|launch|unveiling|inauguration|opening|festival|visit|tour|trip|talks|consultations|negotiations
    |question time|roundtable|round table|town hall|court|inquiry|tribunal|committee|panel|ribbon-cutting|groundbreaking|arrival
    |Summit|Forum|Conference|Congress|Assembly|Convention|Festival|Inquiry|Inquest|Tribunal|Committee|Dialogue|Symposium|Hearing
"""
# one who speaks to a microphone, a telephone or a camera
_REMOTE = """
    interview|conversation|phone call|telephone call|conference call|call|phone|telephone|video link|radio|television|TV|programme|program
    |show|podcast|broadcast|livestream|video|channel
"""
_WRITTEN = """
    statement|press release|release|communiqué|communique|blog post|post|posts|tweet|tweets|thread|blog|message|messages|letter
    |e-mail|email|memo|memorandum|note|report|article|essay|op-ed|column|editorial|book|memoirs|memoir|autobiography|diary|paper
    |study|filing|notice|newsletter|petition|ruling|judgment|judgement|dissent|affidavit|submission|website|web site|page|account
    |document|bulletin|circular|manifesto|declaration|reply|response|leaflet|application
"""
LIVE, REMOTE = (tuple(head.strip() for head in " ".join(heads.split()).split("|")) for heads in (_LIVE, _REMOTE))
_KINDS = {
    head.strip(): kind
    for kind, heads in (("live", _LIVE), ("remote", _REMOTE), ("written", _WRITTEN))
    for head in " ".join(heads.split()).split("|")
}
_HEAD = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _KINDS), key=len, reverse=True))})\b(?![’'-]\w)")
_COMPOUND = re.compile(
    r" (?:rooms?|hall|loop|place|house|centre|center|card|tables?|tent|desk|documents?|order|papers|number)\b", re.IGNORECASE
)
# heads that need no article before them, and those that other prepositions than "in" and "at" introduce
_BARE = words_of("""
    court testimony cross-examination remarks comments phone telephone e-mail email television tv radio talks letter dinner
    lunch breakfast
""")
_ON = words_of("""
    website site blog page account television tv radio programme program show podcast broadcast livestream channel call visit tour trip
    cross-examination arrival
""")
_BY = words_of("phone telephone e-mail email letter radio link message")
_POSSESSIVE = re.compile(r"[’']s\b")
_ONLY_TOLD = words_of("inquiry tribunal committee panel Inquiry Inquest Tribunal Committee")
_DETERMINER = r"(?:an?|the|his|her|its|their|our|this|that|another|one)"
_WORD = (
    r"(?!(?:the|an?|of|to|by|and|or|but|that|which|who|in|on|at|for|from|with|as|said|told|after|before|until|about)\b)[\w’'&.£$%“”-]+,?"
)
_LEAD = re.compile(rf"\b(in|at|during|on|by|over|via)(?: ({_DETERMINER}))?((?: {_WORD}){{0,6}}) $", re.IGNORECASE)
_ISSUING = re.compile(
    r"\b((?:issu|releas|publish|post|deliver|address|launch|fil|call|open|submitt)(?:ed|ing)|(?:sent|gave|giving|wrote|writing|held|holding"
    rf"|sending|making|made|put)(?: out)?) ({_DETERMINER})((?: {_WORD}){{0,6}}) $",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf"(?: {_DETERMINER})?((?: {_WORD}){{0,5}}) ")
_TOLD = words_of("told tell tells telling assured assures informed informs reminded warned urged asked")
_SPOKE_TO, _SHOWS = words_of("told tell tells telling"), words_of("programme program show podcast")
_GATHERED = words_of("court inquest inquiry tribunal hearing trial meeting conference rally")
_HEARD = re.compile(r"\b(?:heard|hears|was told|were told)\b")
# what hangs on an occasion: "with the Elda Herald", "to the trustees", "of the council", "on Telegram"
_STOPS = (
    r"(?:that|to|on|in|at|by|how|why|what|where|when|whether|if|not|as|for|about|during|after|before|over|from|with|who|whom|which|it|he|she"
    r"|they|yesterday|today|earlier|late|last|this|and|but|then|also|said|says|told|copies|published|released|broadcast|aired|timed)"
)
_PARTY = rf"(?:the |an? |his |her |its |their |our |this )?(?!{_STOPS}\b)[\w’'&-]+(?: (?!(?:{_STOPS}|of|\w+day)\b)[\w’'&-]+){{0,4}}"
_PLATFORM = (
    r"(?:X|Twitter|Facebook|Telegram|Instagram|TikTok|YouTube|LinkedIn|Weibo|WhatsApp|Truth Social|Mastodon|Bluesky|Threads|Reddit"
    r"|Snapchat|VKontakte|Substack|(?:[\w’'-]+ )?social media)"
)
_ON_PLATFORM = re.compile(
    rf" on ((?:(?:his|her|its|their|the) (?:own )?(?:[\w’'-]+ ){{0,3}}(?:page|account|feed|channel|blog|website|site)|{_PLATFORM})\b)"
)
_WITH = re.compile(rf" (?:with|by) {_PARTY}")
_TO = re.compile(rf" to {_PARTY}")
_OF = re.compile(rf" of {_PARTY}")
_NAME = rf"[{CAPITALS}][\w’'&-]*(?: (?:[{CAPITALS}][\w’'&-]*|\d+))*"
_NAMED = re.compile(rf",? [\"“‘']?{_NAME}[\"”’']?")
_COMPLEMENTS: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(("interview", "conversation", "meeting", "talks", "phone call", "telephone call", "call"), _WITH),
    **dict.fromkeys(("letter", "e-mail", "email", "memo", "note", "message", "report", "speech", "address", "remarks", "comments"), _TO),
    **dict.fromkeys(("testimony", "visit", "trip", "submission"), _TO),
    **dict.fromkeys(("session", "sitting", "opening", "launch", "unveiling", "inauguration", "summit", "conference"), _OF),
    **dict.fromkeys(("post", "posts", "message", "messages", "thread", "video", "blog post"), _ON_PLATFORM),
    **dict.fromkeys(("channel", "programme", "program", "show", "podcast", "website", "blog", "radio", "television"), _NAMED),
}
_OWNED = re.compile(r"^(?:his|her|its|their|whose|our|my|this|that|one) ", re.IGNORECASE)
# texts that speak on one occasion; a law, a map or a set of figures does not
_SPEAKING_TEXTS = DOCUMENTS - words_of("""
    transcript footage recording card image photograph screenshot interview agreement bill book charter constitution contract convention
    data document documents draft estimate estimates figures finding findings law list log map minutes paragraph clause chapter poster
    placard record records results rules statistics statute text treaty will banner sticker graffiti plaque sign signs slogan website
    protocol logs reading
""")
_NAMED_PLATFORM = re.compile(rf" (on ({_PLATFORM}))\b")
_WROTE = re.compile(r"\b(?:wrote|writes|write|writing|written|posted|posts|posting|tweeted)\b")
_OTHER_PLATFORM = re.compile(rf" (on ([{CAPITALS}][\w’'-]*(?: [{CAPITALS}][\w’'-]*)?))(?=[,.:;]| )")
_TWEETED = re.compile(r"\b(tweet|blogg)(?:ed|s|ing)\b")
# news outlets, by the last word of their name or by name
_OUTLETS = words_of("""
    news times herald post tribune gazette telegraph guardian mail mirror sun star journal chronicle echo courier observer examiner argus
    daily weekly radio tv television channel network press today independent express record standard dispatch bulletin magazine
    broadcaster newspaper programme program show podcast station agency
    bbc cnn nbc cbs abc npr pbs itv sky msnbc reuters afp ap upi interfax tass xinhua bloomberg politico axios ansa efe dpa kyodo yonhap
    dw rte cbc nhk jazeera monde figaro spiegel
""")
_PLAIN_OUTLET = re.compile(
    r" (?:(?:the|an?|our|this) )?((?:(?!to\b|the\b|that\b|by\b)[\w’'-]+ ){0,3}"
    r"(?:newspaper|broadcaster|(?:radio|television|TV)(?: (?:station|channel))?|magazine|daily|tabloid|podcast|news agency)\b"
    rf"(?: {_NAME}\b)?)(?! (?:reporters?|journalists?|crews?|viewers|audience|presenter|host)\b)"
)
_SHOW = re.compile(rf"[’']s(?: {_NAME})+")
_AFTER = re.compile(
    r"\b([Aa]fter (?:(?:the|a|his|her|its|their|\w+[’']s)(?: [\w’'-]+){0,2} )?(?:match|game|race|fight|bout|final|win|victory|defeat|draw"
    r"|practice|training|meeting|talks|hearing|verdict|vote|ruling|session|ceremony|summit))\b(?! (?:of|to|for|in which|on whether)\b)"
)
_IN_WHICH = re.compile(r"[^.;:\n]{0,60}?,? (?:in|during|at) which ")
_HOLDS_CUE = re.compile(r"[^.;:\n]{0,40}?,? ?(?:and |also )?")
_SPOKE = re.compile(
    r"\b(?:was|were) (?:speaking|talking|replying|responding|addressing)\b|\bspoke\b"
    r"|\bmade (?:the|his|her|these|those|this|their) (?:remarks?|comments?|statements?|announcement|appeal|claims?)\b"
)
_SENTENCE = re.compile(r"(?:(?<=[.!?][\s\"'”’])|(?<=\n)|^)[^.!?\n]*$")
_FULL_STOP = re.compile(r"[.!?](?=[\s\"'”’»])")
_PRONOUN = re.compile(r"(?:He|She|They|It)\b")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Words that tell an occasion: `words` as they are given, `whole` with the preposition or verb before them."""

    words: Span
    whole: Span
    head: str
    kind: str  # live, remote or written
    lead: str  # preposition, "issued" after a verb of issuing, "" where neither introduces it


def resolve_occasions(reading: Reading) -> dict[str, Resolved]:
    """The occasion of each statement whose text tells it, by statement id."""
    occasions = Occasions(reading)
    found = {turn.statement.id: told for turn in reading.turns if (told := _own_words(reading, turn, occasions))}
    found |= dict(_told_apart(reading, occasions, found))
    return spread(reading, found)


class Occasions:
    """The occasions that a document names, each paragraph read once and only outside what is said."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._open = reading.text, OpenParts(reading)
        self._found: dict[Span, list[Occasion]] = {}

    def near(self, turn: Turn) -> list[Occasion]:
        """The occasions named around a statement, in order."""
        return [occasion for part in self._open.of(turn) for occasion in self._read(part)]

    def open_parts(self, turn: Turn) -> list[Span]:
        """Where the circumstances of a statement may be told."""
        return self._open.of(turn)

    def _read(self, part: Span) -> list[Occasion]:
        if part not in self._found:
            heads = _HEAD.finditer(self._text, part.start, part.end)
            self._found[part] = [_occasion(self._text, head, part) for head in heads if not _COMPOUND.match(self._text, head.end())]
        return self._found[part]


def _occasion(text: str, match: re.Match[str], part: Span) -> Occasion:
    """One head with the words that introduce it and those that hang on it."""
    head, kind = match.group(), _KINDS[match.group()]
    low = max(part.start, match.start() - 90)
    lead, start, whole = "", match.start(), match.start()
    if found := _LEAD.search(text, low, match.start()):
        if _introduces(found, head):
            lead, start, whole = found.group(1).casefold(), found.start(3) + 1, found.start()
    elif (found := _ISSUING.search(text, low, match.start())) and head not in _ONLY_TOLD:
        lead, start, whole = "issued", found.start(3) + 1, found.start()
    end = match.end()
    if (hanging := _COMPLEMENTS.get(head)) and (more := hanging.match(text, end, part.end)):
        end = more.end()
    return Occasion(Span(start, max(end, match.end())), Span(whole, end), head, kind, lead)


def _introduces(found: re.Match[str], head: str) -> bool:
    """Whether a preposition and the words after it can introduce this head: "at a rally", "on its website", "by phone"."""
    lead, bare = found.group(1).casefold(), not found.group(2) and not _POSSESSIVE.search(found.group(3))
    last = head.split()[-1]
    if head in _ONLY_TOLD or (bare and last not in _BARE):
        return False
    if lead in ("by", "over", "via"):
        return last in _BY
    if lead == "on":
        return last in _ON
    return lead == "during" or last not in ("phone", "telephone")


def _own_words(reading: Reading, turn: Turn, occasions: Occasions) -> Resolved | None:
    """The occasion named with the cue, nearest first, or the written thing that speaks."""
    text = reading.text
    near = [occasion for occasion in occasions.near(turn) if _belongs(reading, turn, occasion)]
    if near:
        best = min(near, key=lambda occasion: (occasion.whole.end <= turn.at, occasion.whole.start))
        return _resolved(text, best.words, "named with the cue", 0.9)
    return (
        _told(reading, turn, occasions)
        or _written_source(reading, turn)
        or _platform(reading, turn)
        or _after_event(reading, turn, occasions)
    )


def _resolved(text: str, words: Span, rule: str, score: float, value: str = "") -> Resolved:
    clue = text[words.start : words.end]
    return Resolved(value or strip_article(clue), rule, words, clue, score)


def _belongs(reading: Reading, turn: Turn, occasion: Occasion) -> bool:
    """Whether an occasion is that of the saying."""
    statement, text, whole = turn.statement, reading.text, occasion.whole
    if not (statement.cue or statement.source) or is_inside((*statement.source, *statement.content), whole.start):
        return False
    ahead = next_part(turn, occasion.words.end)
    if ahead and _IN_WHICH.fullmatch(text, occasion.words.end, ahead.start):
        return True
    if not occasion.lead:
        return False
    if is_inside(statement.cue, whole.start):
        return True
    if occasion.lead == "issued":
        return ahead is not None and _HOLDS_CUE.fullmatch(text, occasion.words.end, ahead.start) is not None
    return is_beside(reading, turn, whole)


def _told(reading: Reading, turn: Turn, occasions: Occasions) -> Resolved | None:
    """What is told as one tells a hearer: "told a news conference", "told the Elda Herald"; and "the inquest heard"."""
    text, source = reading.text, turn.source
    if not turn.statement.cue:
        return None
    cue = turn.statement.cue[-1]
    if source and source.head in _GATHERED and not source.plural and _HEARD.search(text, cue.start, cue.end):
        return _resolved(text, _after_article(text, source.span), "heard there", 0.85)
    last = text[cue.start : cue.end].casefold().split()[-1]
    if last not in _TOLD:
        return None
    for occasion in occasions.near(turn):
        hearing = (occasion.kind == "live" or occasion.head in _SHOWS) and not occasion.lead and occasion.words.start > cue.end
        if hearing and (words := _OBJECT.fullmatch(text, cue.end, occasion.words.start)):
            start = words.end() - len(words.group(1).strip() and words.group(1).lstrip() + " ")
            return _resolved(text, Span(start, occasion.words.end), "told there", 0.9)
    return _outlet(reading, cue) if last in _SPOKE_TO else None


def _outlet(reading: Reading, cue: Span) -> Resolved | None:
    """The newspaper, station or agency that was told."""
    text = reading.text
    if match := _PLAIN_OUTLET.match(text, cue.end):
        return _resolved(text, Span(*match.span(1)), "told a news outlet", 0.8)
    for mention in reading.mentions_between(cue.end, cue.end + 8):
        if text[cue.end : mention.whole_start].casefold() in (" ", " the ", " our ") and _is_outlet(reading.text, mention):
            show = _SHOW.match(text, mention.end)
            return _resolved(text, Span(mention.whole_start, show.end() if show else mention.end), "told a news outlet", 0.8)
    return None


def _is_outlet(text: str, mention: Mention) -> bool:
    following = text[mention.end : mention.end + 24].split()
    if following and text[mention.end] == " " and following[0].rstrip(".,:;") in ROLES:  # "told Herald reporter Pavel Orsk"
        return False
    words = [fold_name(strip_possessive(word)) for word in mention.words]
    return mention.kind != "person" and not mention.title and (words[-1] in _OUTLETS or words[0] in ("radio", "channel", "tv"))


def _after_article(text: str, span: Span) -> Span:
    return Span(span.end - len(strip_article(_OWNED.sub("", text[span.start : span.end]))), span.end)


def _written_source(reading: Reading, turn: Turn) -> Resolved | None:
    """The text that itself speaks: "the report said", "according to a statement from the ministry"."""
    source = turn.source
    if source is None or source.pronoun or source.name or source.head not in _SPEAKING_TEXTS:
        return None
    head = re.search(rf"\b{re.escape(source.head)}\b", reading.text[source.span.start : source.span.end], re.IGNORECASE)
    if head is None:
        return None
    words = Span(source.span.start, source.span.start + head.end())
    return _resolved(reading.text, _after_article(reading.text, words), TEXT_SPEAKS, 0.85)


def _platform(reading: Reading, turn: Turn) -> Resolved | None:
    """What is put on a network: "wrote on Telegram", "said on social media", "tweeted"."""
    if not turn.statement.cue:
        return None
    text, cue = reading.text, turn.statement.cue[-1]
    words = text[cue.start : cue.end]
    for part in parts_of(turn):
        if match := _NAMED_PLATFORM.match(text, part.end):
            return _resolved(text, Span(*match.span(1)), "put on a network", 0.85, f"post {match.group(1)}")
        match = _OTHER_PLATFORM.match(text, part.end) if _WROTE.search(words) else None
        if match and fold_name(match.group(2)) not in DATES:
            return _resolved(text, Span(*match.span(1)), "put on a network", 0.75, f"post {match.group(1)}")
    if match := _TWEETED.search(words):
        return _resolved(text, cue, "put on a network", 0.8, "tweet" if match.group(1) == "tweet" else "blog")
    return None


def _after_event(reading: Reading, turn: Turn, occasions: Occasions) -> Resolved | None:
    """What it was said right after: "told reporters after the meeting", "After the match, …"."""
    if not turn.statement.cue:
        return None
    text, cue = reading.text, turn.statement.cue[0]
    for part in occasions.open_parts(turn):
        low, high = max(part.start, cue.start - MOST_AHEAD), min(part.end, cue.end + 2 * MOST_BETWEEN)
        for match in _AFTER.finditer(text, low, high) if low < high and "fter" in text[low:high] else ():
            if not is_inside(turn.statement.source, match.start()) and is_beside(reading, turn, Span(*match.span())):
                return _resolved(text, Span(*match.span()), "right after it", 0.8, match.group()[0].lower() + match.group()[1:])
    return None


def _told_apart(reading: Reading, occasions: Occasions, found: dict[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The occasion told in the sentence before or after: "She called a press conference. …", "He was speaking at a rally."."""
    for turn in reading.outer:
        if turn.statement.id in found or turn.speaker is None or not (turn.statement.cue or turn.statement.source):
            continue
        for occasion in occasions.near(turn):
            if occasion.lead and occasion.kind != "written" and _is_scene(reading, turn, occasion):
                yield turn.statement.id, _resolved(reading.text, occasion.words, "told in the sentence beside", 0.75)
                break


def _is_scene(reading: Reading, turn: Turn, occasion: Occasion) -> bool:
    """Whether the speaker is the subject of the sentence right before or after that names an occasion."""
    text, parts = reading.text, parts_of(turn)
    first, last = min(parts).start, max(span.end for span in parts)
    speaker = turn.speaker
    name = speaker.value.split()[-1] if speaker else ""
    if occasion.words.end <= first:
        between = text[occasion.words.end : first]
        lead = _SENTENCE.search(text, max(0, occasion.whole.start - 160), occasion.whole.start)
        near = len(between) < 90 and len(_FULL_STOP.findall(between)) == 1
        return bool(near and lead and name in lead.group() and not cue_between(reading, turn, lead.start(), first))
    lead = _SENTENCE.search(text, max(last - 2, occasion.whole.start - 110), occasion.whole.start)
    spoke = bool(lead and _SPOKE.search(lead.group()) and (name in lead.group() or _PRONOUN.match(lead.group().lstrip(' ."”’'))))
    return spoke and occasion.whole.start - last < 140 and not cue_between(reading, turn, last, occasion.whole.start)
