"""On what occasion each statement was made: a press conference, an interview, a letter, a post, as the words beside the cue tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.names import CAPITALS, fold_name, strip_article, strip_possessive, words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import (
    MOST_AHEAD,
    ON_NETWORK,
    PAST,
    SAME_SCENE,
    SAME_SENTENCE,
    TEXT_SPEAKS,
    TOLD_OUTLET,
    NearTurns,
    OpenParts,
    cue_between,
    ends_sentence,
    is_beside,
    is_inside,
    last_part,
    next_part,
    parts_of,
    share,
    spread,
)
from onrecord.resolve.circumstances.occasionwords import (
    DETERMINER,
    GATHERING,
    HEARERS,
    NAME,
    PLATFORM,
    TITLE,
    WORD,
    Occasion,
    find_occasions,
)
from onrecord.resolve.circumstances.scenes import Gathered, Scene
from onrecord.resolve.lexicon import DATES, DOCUMENTS, ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Turn

_OBJECT = re.compile(rf"(?: {DETERMINER})?((?: {WORD}){{0,5}}) ")
_TOLD = words_of("told tell tells telling assured assures informed informs reminded warned urged asked")
_SPOKE_TO, _HEARING = words_of("told tell tells telling"), frozenset({"programme", "program", "show", "podcast", "conference call"})
_GATHERED = words_of("court inquest inquiry tribunal hearing trial meeting conference rally")
_HEARD = re.compile(r"\b(?:heard|hears|was told|were told)\b")
_OWNED = re.compile(r"^(?:his|her|its|their|whose|our|my|this|that|one|another) ", re.IGNORECASE)
# texts that speak on one occasion; a law, a map or a set of figures does not
_SPEAKING_TEXTS = frozenset(word for word in DOCUMENTS if not word.endswith("s")) - words_of("""
    transcript footage recording card image photograph screenshot interview agreement bill book charter constitution contract convention
    data document documents draft estimate estimates figures finding findings law list log map minutes paragraph clause chapter poster
    placard record records results rules statistics statute text treaty will banner sticker graffiti plaque sign signs slogan website
    protocol logs reading
""")
_NAMED_PLATFORM = re.compile(rf" (on ({PLATFORM}))\b")
_WROTE = re.compile(r"\b(?:wrote|writes|write|writing|written|posted|posts|posting|tweeted)\b")
_OTHER_PLATFORM = re.compile(rf" (on ([{CAPITALS}][\w’'-]*(?: [{CAPITALS}][\w’'-]*)?))(?=[,.:;]| )")
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
    rf"(?: (?P<name>{NAME})\b)?)(?! (?:reporters?|journalists?|interviewers?|crews?|viewers|audience|presenter|host)\b)"
)
_APART = re.compile(r"[,“”\"‘]|[’']\w+[’'] |[a-z]\. ")
_PAPER = re.compile(r"\b(?:newspaper|magazine|daily|weekly|tabloid|broadsheet) ")  # "the daily Elda Post" is the Elda Post
_HOSTS = words_of("host interviewer anchor presenter moderator correspondent reporters journalists viewers listeners readers audience")
_COMMA_IN = re.compile(r",(?=[”\"’]$)")
_SHOW = re.compile(rf"[’']s(?: {NAME})+(?: the {NAME})?")
_AFTER = re.compile(
    r"((?:[Aa]fter|[Ff]ollowing) (?:(?:the|a|his|her|its|their|\w+[’']s)(?: [\w’'-]+){0,2} )?(?:match|game|race|fight|bout"
    r"|final(?: whistle| bell| hooter)?|win|victory|defeat|draw|practice|training|meeting|talks|hearing|verdict|vote"
    r"|ruling|session|ceremony|summit))\b(?! (?:of|to|for|in which|on whether)\b)"
)
_IN_WHICH = re.compile(r"[^.;:\n]{0,60} (?:in|during|at) which ")
_HOLDS_CUE = re.compile(r"(?:(?!\b(?:wh\w+|after|before|as|but|that)\b)[^.;:\n]){0,40}?,? ?(?:and |also |that )?")
# "said the director, Ada Lund, while [addressing a rally]"
_WHILE = re.compile(r"(?:, [^.;:\n]{1,60},)? (?:while|when) ")
_SPOKE = re.compile(
    r"\b(?:was|were) (?:speaking|talking|replying|responding|addressing)\b|\bspoke\b"
    r"|\bmade (?:the|his|her|these|those|this|their) (?:remarks?|comments?|statements?|announcement|appeal|claims?)\b"
)
_SENTENCE = re.compile(r"(?:(?<=[.!?][\s\"'”’])|(?<=\n)|^)[^.!?\n]*$")
_FULL_STOP = re.compile(r"[.!?](?=[\s\"'”’»])")
_LIVE_RULES = frozenset({"named with the cue", "told there", "heard there", "told in the sentence beside"})
ON_AIR = "on the air"
# who comes to hear is not the one who speaks
_LISTENED = re.compile(r"\b(?:to (?:see|hear|watch)|attended|watched|heard|saw)\b")
# "Repeating from his speech [at the convention]", "after an appearance [on the radio]": an earlier occasion, or another's
_OTHERS = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|[Ff]ollowing|[Ff]rom|[Aa]bout|[Rr]egarding|[Tt]o|[Oo]f|[Oo]n) [^,.;:\n]{0,60}?"
    r"\b(?:appearance|speech|interview|remarks|comments|address|testimony|performance) $"
)
_PRESENT = re.compile(r"(?:(?:also|then|now) )?(?:say|tell|add|[a-z]+[^s\W]s)\b")
# "in his sharpest remarks on the matter": what was said is judged, and no occasion told
_MOST = re.compile(r"\b(?:first|latest|most|only|(?!(?:guest|forest|honest|modest|west|east|interest|protest|request)\b)[a-z]+est)\b")
_PRONOUN = re.compile(r"(?:He|She|They|It)\b")


# "in a letter to Tolland seen by the paper"
_SEEN = re.compile(r" (?:seen|obtained|leaked|published|released|made|circulated|sent)$")


def resolve_occasions(reading: Reading, parts: OpenParts, gathered: Gathered) -> dict[str, Resolved]:
    """The occasion of each statement whose text tells it, by statement id; without a value where a news outlet is told at none."""
    occasions = Occasions(reading, parts)
    found = {turn.statement.id: told for turn in reading.turns if (told := _own_words(reading, turn, occasions))}
    found |= dict(_told_apart(reading, occasions, found))
    found |= dict(_answered(reading, found))
    if gathered.shown:
        found |= dict(share(found, _gatherings(found), gathered, lambda scene: _of_scene(reading.text, scene)))
    return spread(reading, found)


def _gatherings(found: Mapping[str, Resolved]) -> dict[str, Resolved]:
    """The occasions on which several are together, those first that tell what happens and not who hears."""
    told = ((key, value) for key, value in found.items() if value.rule in _LIVE_RULES and GATHERING.search(value.clue or ""))
    return dict(sorted(told, key=lambda item: HEARERS.search(item[1].clue or "") is not None))


def _of_scene(text: str, scene: Scene) -> Resolved | None:
    """The gathering that the sentence names which sets a scene."""
    for occasion in find_occasions(text, scene.sentence):
        if GATHERING.search(occasion.head) and occasion.lead not in ("", "issued"):
            return _resolved(text, occasion.words, SAME_SCENE, 0.55)
    return None


class Occasions(NearTurns[Occasion]):
    """The occasions that a document names outside what is said."""

    def __init__(self, reading: Reading, parts: OpenParts) -> None:
        super().__init__(parts, lambda part: find_occasions(reading.text, part))
        self.events = _find_events(reading.text)


def _find_events(text: str) -> list[re.Match[str]]:
    """Where a text says "after the meeting" and the like."""
    found = []
    for word in ("fter ", "ollowing "):
        at = text.find(word)
        while at >= 0:
            if match := _AFTER.match(text, at - 1):
                found.append(match)
            at = text.find(word, at + 1)
    return sorted(found, key=lambda match: match.start())


def _own_words(reading: Reading, turn: Turn, occasions: Occasions) -> Resolved | None:
    """The occasion named with the cue, nearest first, or the written thing that speaks."""
    text = reading.text
    named = occasions.near(turn)
    near = [occasion for occasion in named if _belongs(reading, turn, occasion)] if named else None
    if near and len(near) > 1:  # "the ad has a clip of an interview in which she says"
        near = [one for one in near if one.lead or not any(one.whole.end <= other.whole.start < turn.at for other in near)]
    if near:
        best = min(near, key=lambda occasion: (occasion.whole.end <= turn.at, occasion.whole.start))
        words = best.words
        if verb := next((span for span in turn.statement.cue if words.start < span.start < words.end), None):
            words = Span(words.start, words.start + len(text[words.start : verb.start].rstrip(" ,")))  # "with VESTA [expressed confidence]"
        return _resolved(text, words, "named with the cue", 0.9)
    if not turn.statement.cue:
        return _written_source(reading, turn)
    cue = text[turn.statement.cue[-1].start : turn.statement.cue[-1].end].casefold()
    return (
        _told(reading, turn, occasions, cue)
        or _written_source(reading, turn)
        or _platform(reading, turn, cue)
        or _after_event(reading, turn, occasions.events)
    )


def _resolved(text: str, words: Span, rule: str, score: float, value: str = "") -> Resolved:
    clue = _SEEN.sub("", text[words.start : words.end])
    words = Span(words.start, words.start + len(clue))
    return Resolved(value or strip_article(_COMMA_IN.sub("", clue)), rule, words, clue, score)


def _belongs(reading: Reading, turn: Turn, occasion: Occasion) -> bool:
    """Whether an occasion is that of the saying."""
    statement, text, whole = turn.statement, reading.text, occasion.whole
    if not (statement.cue or statement.source) or is_inside(statement.source, whole.start) or is_inside(statement.content, whole.start):
        return False
    ahead = next_part(turn, occasion.words.end)
    if ahead and _IN_WHICH.fullmatch(text, occasion.words.end, min(ahead.start, occasion.words.end + MOST_AHEAD)):
        return True
    if text.startswith(("same ", "Same "), occasion.words.start):  # "in the same paper"
        return False
    if occasion.head in ("remarks", "comments") and _MOST.search(text, occasion.words.start, occasion.words.end):
        return False
    if not occasion.lead or (ahead and ahead.start - whole.end > MOST_AHEAD and last_part(turn, whole.start) is None):
        return False
    if occasion.lead != "issued" and _OTHERS.search(text, max(0, whole.start - 90), whole.start):
        return False
    if is_inside(statement.cue, whole.start):
        return occasion.head != TITLE  # "commented on “Blue Monday”"
    if occasion.lead == "issued":
        if text.endswith("who had ", 0, whole.start):  # "Vell, who had addressed the congress on Monday, said"
            return False
        behind = last_part(turn, whole.start)
        if behind and text.startswith("addressing", whole.start) and _WHILE.fullmatch(text, behind.end, whole.start):
            return not cue_between(reading, turn, behind.end, whole.start)
        return (
            ahead is not None
            and not _is_new_subject(turn, ahead)
            and _HOLDS_CUE.fullmatch(text, occasion.words.end, ahead.start) is not None
        )
    return is_beside(reading, turn, whole)


def _is_new_subject(turn: Turn, ahead: Span) -> bool:
    """Whether another subject begins after what was issued: "held a press conference, Pavel Orsk said"."""
    return is_inside(turn.statement.source, ahead.start) and (turn.source is None or turn.source.pronoun != "who")


def _told(reading: Reading, turn: Turn, occasions: Occasions, words: str) -> Resolved | None:
    """What is told as one tells a hearer: "told a news conference", "told EBC's Elda Today"; and "the inquest heard"."""
    text, source, cue = reading.text, turn.source, turn.statement.cue[-1]
    if source and source.head in _GATHERED and not source.plural and _HEARD.search(words):
        return _resolved(text, _after_article(text, source.span), "heard there", 0.85)
    last = words.split()[-1]
    if last not in _TOLD:
        return None
    for occasion in occasions.near(turn):
        hearing = (occasion.kind == "live" or occasion.head in _HEARING) and not occasion.lead and occasion.words.start > cue.end
        lead = _OBJECT.fullmatch(text, cue.end, occasion.words.start) if hearing else None
        if lead and not _APART.search(lead.group()):
            start = lead.end() - len(lead.group(1).strip() and lead.group(1).lstrip() + " ")
            return _resolved(text, Span(start, occasion.words.end), "told there", 0.9)
    return _outlet(reading, cue) if last in _SPOKE_TO else None


def _outlet(reading: Reading, cue: Span) -> Resolved | None:
    """The newspaper, station or agency that was told: its programme is an occasion, itself only the hearer and ends the one before."""
    text = reading.text
    if match := _PLAIN_OUTLET.match(text, cue.end):
        words = Span(*match.span("name" if match["name"] and _PAPER.search(match[1]) else 1))
        return Resolved("", TOLD_OUTLET, words, score=0.8)
    for mention in reading.mentions_between(cue.end, cue.end + 8):
        if text[cue.end : mention.whole_start].casefold() in (" ", " the ", " our ") and _is_outlet(reading.text, mention):
            show = _SHOW.match(text, mention.end)
            words = Span(mention.whole_start, show.end() if show else mention.end)
            return _resolved(text, words, TOLD_OUTLET, 0.8) if show else Resolved("", TOLD_OUTLET, words, score=0.8)
    return None


def _is_outlet(text: str, mention: Mention) -> bool:
    following = text[mention.end : mention.end + 24].split()
    if following and text[mention.end] == " " and following[0].rstrip(".,:;") in ROLES | _HOSTS:  # "told Herald reporter Pavel Orsk"
        return False
    words = [fold_name(strip_possessive(word)) for word in mention.words]
    while len(words) > 1 and words[-1].isdigit():  # "Fox News 6"
        words.pop()
    return mention.kind != "person" and not mention.title and (words[-1] in _OUTLETS or words[0] in ("radio", "channel", "tv"))


def _after_article(text: str, span: Span) -> Span:
    return Span(span.end - len(strip_article(_OWNED.sub("", text[span.start : span.end]))), span.end)


def _written_source(reading: Reading, turn: Turn) -> Resolved | None:
    """The text that itself speaks: "the report said", "according to a statement from the ministry"."""
    source = turn.source
    if source is None or source.pronoun or source.name or source.head not in _SPEAKING_TEXTS:
        return None
    name = re.escape(source.head).replace("communique", "communiqu[eé]")  # heads are without accents
    head = re.search(rf"\b{name}\b", reading.text[source.span.start : source.span.end], re.IGNORECASE)
    if head is None or (head.start() and head.group()[0].isupper()):  # "the Post" is a newspaper
        return None
    words = Span(source.span.start, source.span.start + head.end())
    return _resolved(reading.text, _after_article(reading.text, words), TEXT_SPEAKS, 0.85)


def _platform(reading: Reading, turn: Turn, words: str) -> Resolved | None:
    """What is put on a network: "wrote on Telegram", "said on social media", "tweeted"."""
    text = reading.text
    for part in parts_of(turn):
        if text[part.end : part.end + 4] == " on ":
            match = _NAMED_PLATFORM.match(text, part.end)
            if match is None and _WROTE.search(words):
                match = _OTHER_PLATFORM.match(text, part.end)
            if match is None:
                for mention in reading.mentions_between(part.end + 4, part.end + 8):
                    lead = text[part.end : mention.whole_start]
                    if lead in (" on ", " on the ") and not mention.title and _is_outlet(text, mention):
                        show = _SHOW.match(text, mention.end)
                        return _resolved(text, Span(mention.whole_start, show.end() if show else mention.end), ON_AIR, 0.8)
            if match and fold_name(match.group(2)) not in DATES:
                return _resolved(text, Span(*match.span(1)), ON_NETWORK, 0.8, f"post {match.group(1)}")
    if "tweet" in words or "blogg" in words:
        return _resolved(text, turn.statement.cue[-1], ON_NETWORK, 0.8, "tweet" if "tweet" in words else "blog")
    return None


def _after_event(reading: Reading, turn: Turn, events: list[re.Match[str]]) -> Resolved | None:
    """What it was said right after: "told reporters after the meeting", "After the match, …"."""
    for match in events:
        span = Span(*match.span())
        if abs(span.start - turn.statement.cue[0].start) > 2 * MOST_AHEAD or is_inside(turn.statement.source, span.start):
            continue
        said = is_inside(turn.statement.content, span.start) or (not turn.statement.nested_in and reading.in_content(span.start))
        if not said and is_beside(reading, turn, span):
            return _resolved(reading.text, span, "right after it", 0.8, match.group()[0].lower() + match.group()[1:])
    return None


def _told_apart(reading: Reading, occasions: Occasions, found: dict[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The occasion told in the sentence before or after: "She called a press conference. …", "He was speaking at a rally."."""
    for turn in reading.outer:
        if turn.statement.id in found or turn.speaker is None or not (turn.statement.cue or turn.statement.source):
            continue
        for occasion in occasions.near(turn):
            if occasion.lead and (occasion.kind != "written" or occasion.lead == "issued") and _is_scene(reading, turn, occasion):
                yield turn.statement.id, _resolved(reading.text, occasion.words, "told in the sentence beside", 0.75)
                break


def _answered(reading: Reading, found: Mapping[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    """The occasion of a question for the answer in its sentence: "Asked at a briefing whether it holds, she said"."""
    for turn, after in zip(reading.outer, reading.outer[1:], strict=False):
        told = found.get(turn.statement.id)
        if told is None or after.statement.id in found or turn.paragraph != after.paragraph or not turn.statement.cue:
            continue
        asked = reading.text.startswith(("Asked", "Pressed", "Questioned"), turn.statement.cue[0].start)
        if asked and after.statement.cue and not ends_sentence(reading.text, turn.statement.cue[0].end, after.statement.cue[0].start):
            yield after.statement.id, Resolved(told.value, SAME_SENTENCE, told.evidence, told.clue, min(told.score, 0.7))


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
        if not near or lead is None or _LISTENED.search(lead.group()) or not re.search(rf"\b{re.escape(name)}\b(?![’'])", lead.group()):
            return False
        cue = turn.statement.cue
        later = cue and PAST.search(lead.group()) and _PRESENT.match(text, cue[0].start)  # "He spoke at a vigil. He says"
        return not later and not cue_between(reading, turn, lead.start(), first)
    lead = _SENTENCE.search(text, max(last - 2, occasion.whole.start - 110), occasion.whole.start)
    spoke = bool(lead and _SPOKE.search(lead.group()) and (name in lead.group() or _PRONOUN.match(lead.group().lstrip(' ."”’'))))
    return spoke and occasion.whole.start - last < 140 and not cue_between(reading, turn, last, occasion.whole.start)
