"""The time named beside a cue, where it tells when the words were said and not when something else was or will be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.names import words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import SPOKE
from onrecord.resolve.circumstances.calendar import is_day
from onrecord.resolve.circumstances.times import Time, Times
from onrecord.resolve.lexicon import DOCUMENTS
from onrecord.resolve.reading import Reading, Turn

# a time after one of these tells of something else: "since Monday", "before the vote on Sunday", "due to speak on Friday"
_OTHER_EVENT = re.compile(
    r"\b(?:since|until|till|by|before|after|following|from|for|than|of|to|between|and|or|ahead of|due|next|starting|through|during)"
    r"(?: the| late| early)?\s+$"
    r"|\b(?:before|ahead of|prior to|since|until|(?:will|would|due|is|are|was|were|expected|scheduled|set|plans?|paper|book) to)"
    r" (?!dawn|noon|midnight)[^,.;:]*$"
    r"|\b(?:days?|weeks?|months?|years?) (?:after|before)\b[^,.;:]*$",
    re.IGNORECASE,
)
# "in the early hours of Sunday", "on the morning of March 9"
_HOURS_OF = re.compile(
    r"\b(?:hours|morning|afternoon|evening|night|day|end|start|beginning|middle|course|half|quarter|part|much|most|all|rest)"
    r" of (?:the )?$"
)
# "in a letter of 3 March", "in a document from 2021"
_TEXT_OF = re.compile(
    rf"\b[Ii]n (?:(?:an?|the|his|her|its|their) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(DOCUMENTS))}|recording|tape|clip|video|presentation"
    r"|interview|speech|call|conversation|podcast|broadcast)|one|another),? (?:of|from) $"
)
# "in the letter, dated 31 July and made public on Wednesday, she writes"
_DATED_TEXT = re.compile(rf"\b[Ii]n (?:an?|the|his|her|its|their) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(DOCUMENTS))}),? dated (?:on )?")
_MADE_PUBLIC = re.compile(r"\b(?:made public|released|published|leaked|posted|seen|obtained)\b[^,;:]{0,40}$")
_TOLD_OF = re.compile(
    r"\b(\w+ed|built|begun|broken?|shot|hit|found|won|lost|left|taken|fallen|struck|born|beaten|set|cut|sold|bought|brought|caught|laid|led"
    r"|stolen|chosen|driven|opened|closed|(?<!read )out|read)(?: (?:out|on|in|late|early|earlier|at|last|this))*\s+$"
)
_PUBLISHED = words_of(
    "published dated released issued posted aired broadcast signed unveiled recorded added delivered circulated filed read"
)
_NAME_GOES_ON = re.compile(r" [A-Z]")
_FUTURE = re.compile(
    r"\b(?:will|would like|plans?|intends?|(?:is|are) (?:due|expected|set|scheduled|about)|(?:is|are|due|expected|scheduled) to)\b",
)
# "which will be shown on Tuesday night", "which holds a vote on Saturday"
_STILL_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:set|due|scheduled|expected|slated|poised)|(?:which|who|that) (?:holds?|hosts?|meets?|gathers?))\b"
    r"[^,.;:]*$"
)
# who speaks, with where and when: "the minister, speaking in parliament yesterday"
_IN_TALK = "speaking|reached|contacted|approached|quoted|interviewed|questioned|asked|addressing|testifying|writing"
_SPEAKING = re.compile(rf", (?:{_IN_TALK})\b[^,;]*$")
# "on Monday, when she told parliament", "a recording from 2009 in which he says"; "when asked on Monday"
_WHEN = re.compile(r",?[\"”’]?,? (?:when|(?:in|at|during) which) ")
_WHEN_ASKED = re.compile(r",? when (?:asked|contacted|approached|reached|questioned|pressed|interviewed|called)\b[^,;:]{0,60}")
# what stands between the end of what was said and a time of its saying
_FROM_CONTENT = re.compile(
    r"[\s,.)”\"’'»]*(?:(?:in|at|during|on|to|after|from|outside|inside|by|via|when|before|as|over|late|early|earlier|back)\b.*)?$",
    re.DOTALL,
)
# "Varga, 41, on Monday", not "Varga, born in Elda in 1961"; "said in Elda on Monday", not "said of the flood in 1953"
_FROM_SOURCE = re.compile(
    r"(?:, (?:however|too|meanwhile|in turn|for (?:his|her|its|their) part),)?[^,]*$"
    rf"|.*,\s(?:(?:in|at|during|on|to|after|from|outside|inside|by|via|late|early|earlier|{_IN_TALK}"
    r"|published|released|issued|posted|aired)\b[^,]*)?$",
    re.DOTALL,
)
# "said Varga, [keeper of the dam and of the locks], at a rally on Monday"
_APPOSITION = re.compile(
    r"^, (?!(?:who|whose|which|where|he|she|they|it|and|but|when|while|as|after|before)\b)[^,;:“”\"]{3,90}(?=, (?:at|in|during|on)\b)"
)
_FROM_CUE = re.compile(r"(?! (?:of|about|regarding)\b)")
# "in May and not, as the Greens claim, in March"
_QUOTES = "\"“'‘«"
_ANOTHERS_CLAIM = re.compile(r"\bas (?:[\w’'-]+ ){1,4}(?:claim|say|said|put|argue|insist|allege|have|had)(?:s|ed)?\b")
# what was done, as somebody speaks of it: "about the detention of", "at the killing"
OF_DEED = re.compile(
    r"(?:about|over|at|of|for|on|against|by) (?:(?:the|an?|his|her|its|their|[A-Z][\w-]+[’']s) )?(?:[\w-]+ ){0,2}?"
    r"(?:detention|arrest|killing|murder|shooting|attack|bombing|strike|assassination|expulsion|abduction|kidnapping|deportation|death"
    r"|poisoning|execution|shelling|raid|seizure|loss|crash|explosion|assault|disappearance|imprisonment|sentencing|downing|hijacking"
    r"|sinking|collapse|demolition|theft|invasion|coup)s?\b"
)
_OF_CLAUSE = re.compile(r", (?:who|whose|which|where)\b")
_CLOSED = re.compile(r", (?:was|were|is|are|has|had)\b[^,.;]*: ")  # "Zubara, whose rulers took power in 2006, was cautious: it said"
_RELATIVE = re.compile(r"\b(?:who|which|where)(?: late| early)?(?: on)? $")
_ABOUT = re.compile(r"\b(?:whether|if|how|why|what)\b")
_ASKED = re.compile(r"(?:When asked|Asked|Speaking|Writing|Addressing|Answering|Questioned|Pressed|Testifying) ")
# a sentence begins with another clause, which a time in it belongs to
_SUBORDINATE = re.compile(r"[\"“‘']?(?:When(?! asked\b)|Before|Since|As|While|Because|Although|Though|If|Once|Until)\b[^,]*$")
_DATELINE = re.compile(r"^[^a-z]{3,}[^()]{0,30}\([\w ]+\) ?[—–-]{1,2} ")
# a subject that begins its sentence, with nothing after it: "Kestria on Monday"
_SUBJECT_LEAD = re.compile(r"[A-Z][^,;:.“”\"]*? (?:on |late on |early on |late )?")
# a source that is a text: "the ruling of the court", "Monday's report"
_TEXT = re.compile(
    r"(?:[\w.]+(?: \d+)?[’']s )?(?:(?:the|an?|his|her|its|their|this) )?"
    rf"(?:(?!(?:of|in|on|by|for|from|at|who|with|to)\b)[\w’'-]+ ){{0,2}}?(?:{'|'.join(sorted(DOCUMENTS))})\b",
    re.IGNORECASE,
)
_AFTER_TEXT = re.compile(rf"{_TEXT.pattern} (?:(?:in|on|from) )?", re.IGNORECASE)  # "a report in May by the bank's auditors"
_OF_TEXT = re.compile(r" (?:of|from) (?:the )?$")
# "Varga resigned on Tuesday, saying": what the speaker did on the day
_ACTED = re.compile(r",?(?: [\w’'-]+){1,8} ")
# characters between a time and the words it belongs to; longer stretches hold a clause of their own
MOST_BETWEEN = 70
MOST_AUXILIARIES = 2  # "have been accused"
_CLAUSE = re.compile(r";|[–—]|\b(?:and|but|who|whose|where|which|when|although|though|while|because|whom|in what|they|he|she|it|that)\b")
_LATER_CLAUSE = re.compile(r"(?!,).*\b(?:after|before|until|since|if)\b|,[^,]*\b(?:after|before) $", re.DOTALL)
_PREPOSITION = re.compile(
    r"\b(?:(?:late|early|earlier|later)\s+)?(?:on|in|at|late|early|earlier)\s+$|\b(?:late|early) on\s+$"
    r"|\b(?:in|on|at|during|over)\s+the\s+(?:(?:(?:early|small|first|late)\s+)?(?:hours|morning|afternoon|evening|night)\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)


def find_time_of_saying(reading: Reading, turn: Turn, times: Times) -> Resolved | None:
    """The time named in the sentence of the cue that stands nearest to it, else the day that a written source bears.

    Without a value where the time cannot be told: "on Tuesday" on a page that does not tell its own day.
    """
    statement = turn.statement
    near = next(iter(statement.cue or statement.source), None)
    if near is None:
        return None
    sentence, named = times.of_sentence(turn)
    if not named or (statement.cue and _FUTURE.search(reading.text, _verb_start(turn, near), near.end)):
        return None
    best: tuple[int, Time] | None = None
    for time in named:
        distance = time.start - near.end if time.start >= near.end else near.start - time.end
        if (best is None or distance < best[0]) and _is_when_said(reading, turn, time, sentence):
            best = (distance, time)
    if best is None:
        return _dated_text(reading, turn, times)
    return _told_by(reading.text, best[1], "time named with the cue", 0.9)


def _told_by(text: str, time: Time, rule: str, score: float) -> Resolved:
    span = with_preposition(text, time)
    return Resolved(time.value or "", rule, span, text[span.start : span.end], score)


def _verb_start(turn: Turn, cue: Span) -> int:
    """Where the verb may begin that a cue ends: after a source right before it, "Varga [will on Monday tell]"."""
    before = max((span.end for span in turn.statement.source if span.end <= cue.start), default=cue.start)
    return before if cue.start - before <= MOST_BETWEEN else cue.start


def _is_when_said(reading: Reading, turn: Turn, time: Time, sentence: Span) -> bool:
    """Whether a time belongs to the saying: outside content and source, not told of another event, no other cue between."""
    statement, at = turn.statement, time.start
    if any(span.start <= at < span.end for span in statement.source):
        return bool(_SPEAKING.search(reading.text, statement.source[0].start, at)) and not time.attributive
    if time.attributive or any(span.start <= at < span.end for span in statement.content):
        return False
    if _is_when(reading, turn, time):
        return True
    if not statement.nested_in and reading.in_content(at):
        return False
    near = (statement.cue or statement.source)[0].start
    if _DATED_TEXT.fullmatch(reading.text, sentence.start, at):
        return at < near and not _cue_between(reading, turn, at)
    if _DATED_TEXT.match(reading.text, sentence.start, near) and _MADE_PUBLIC.search(reading.text, sentence.start, at):
        return False
    lead = _lead(reading, turn, at)
    first = statement.content[0].start
    if time.end < first <= time.end + 2 and first < near and reading.text[time.end : first] == ", " and statement.manner != "direct":
        return False  # "On Friday, [two ships were seen], the guard said": when they were seen
    if time.end < near and statement.manner != "direct" and _is_aside(reading, turn, first):
        return False  # "Six months ago, Varga said, [the bridge was safe]"
    if _RELATIVE.search(lead) and "," in reading.text[time.end : near]:
        return False
    if _OF_CLAUSE.search(reading.text, sentence.start, at) and _CLOSED.match(reading.text, time.end, near):
        return False
    if tells_of_another(lead) and not (lead.endswith("during ") and reading.text.startswith(("'s ", "’s "), time.end)):
        return False
    own = max((span.end for span in (*statement.cue, *statement.source, *statement.content) if span.end <= at), default=sentence.start)
    if _STILL_TO_COME.search(reading.text, max(own, sentence.start), at):
        return False
    if _frames(reading, turn, time, sentence):
        return True
    told = _TOLD_OF.search(lead)
    if (
        told
        and not _WHEN_ASKED.search(lead)
        and told.group(1).casefold() not in _PUBLISHED
        and not _in_cue(statement.cue, at - len(lead) + told.start(1))
    ):
        return False
    before = reading.text[sentence.start : at]
    own = any(sentence.start <= span.start < at for span in statement.cue)
    if (_SUBORDINATE.match(before) and not own) or (_ASKED.match(before) and _ABOUT.search(before)):
        return False
    return _is_near(reading, turn, time) and not _cue_between(reading, turn, at)


def _is_aside(reading: Reading, turn: Turn, first: int) -> bool:
    """Whether source and cue stand between commas right before the content."""
    end = max((span.end for span in (*turn.statement.cue, *turn.statement.source) if span.end <= first), default=first)
    return reading.text[end:first] == ", " and reading.text[first] not in _QUOTES


def _is_when(reading: Reading, turn: Turn, time: Time) -> bool:
    """Whether the clause of the saying hangs on a time: "failed in August, when Varga asked for more"."""
    parts = (*turn.statement.source, *turn.statement.cue)
    ahead = min((span.start for span in parts if span.start >= time.end), default=None)
    return ahead is not None and _WHEN.fullmatch(reading.text, time.end, ahead) is not None


def _lead(reading: Reading, turn: Turn, at: int) -> str:
    """The words before a time, from the last word of the statement's own on."""
    parts = (*turn.statement.cue, *turn.statement.source, *turn.statement.content)
    own = max((span.start for span in parts if span.start < at), default=0)
    return reading.text[max(at - 40, own, 0) : at]


def tells_of_another(lead: str) -> bool:
    """Whether the words before a time make it the time of another event, or one to come."""
    return bool(_OTHER_EVENT.search(lead) and not _HOURS_OF.search(lead) and not _TEXT_OF.search(lead))


def _frames(reading: Reading, turn: Turn, time: Time, sentence: Span) -> bool:
    """Whether a time dates the whole sentence: "The ministry on Monday rejected …, calling it", "Asked last week whether …, she said"."""
    near = (turn.statement.cue or turn.statement.source)[0]
    if time.start >= near.start:
        return False
    lead = _DATELINE.sub("", reading.text[sentence.start : time.start])
    if _CLAUSE.search(lead) or len(lead) > MOST_BETWEEN:
        return False
    if _ASKED.match(lead) and not _ABOUT.search(lead):
        return "," in reading.text[time.end : near.start]
    if not reading.text[near.start : near.end].split()[0].endswith("ing"):
        return False
    source = next(iter(turn.statement.source), None)
    if source is None:
        return bool(_SUBJECT_LEAD.fullmatch(lead))
    acted = source.end <= time.start and _ACTED.fullmatch(reading.text, source.end, time.start)
    return acted is not None and reading.text[time.end : near.start] == ", "


def _is_near(reading: Reading, turn: Turn, time: Time) -> bool:
    """Whether no other clause stands between a time and the cue, the source or the end of what was said."""
    statement = turn.statement
    if cue := next((span for span in statement.cue if span.start <= time.start < span.end), None):
        told = _TOLD_OF.search(reading.text, cue.start, time.start)  # "revealed Wednesday", not "told a paper founded in 1901"
        return told is None or reading.text.count(" ", cue.start, told.start(1)) <= MOST_AUXILIARIES or told.group(1) in _PUBLISHED
    parts = (*statement.cue, *statement.source, *statement.content)
    before = max((span for span in parts if span.end <= time.start), key=lambda span: span.end, default=None)
    after = min((span.start for span in parts if span.start >= time.end), default=None)
    if before is None:
        if after is None:
            return False
        gap = reading.text[time.end : after]
        return bool(_WHEN.fullmatch(gap)) or (_is_short(gap) and not _LATER_CLAUSE.match(gap))
    gap = reading.text[before.end : time.start]
    if before in statement.source:
        gap = _APPOSITION.sub("", gap)
    if (
        before in statement.source
        and _OF_CLAUSE.search(reading.text, before.start, before.end)
        and gap in (" ", " on ")
        and time.end != after
    ):
        return reading.text[time.end] != ","  # "Vrel, who turns 60 on Sunday, said"
    if before in statement.content and (_ANOTHERS_CLAIM.search(gap) or _is_of_deed(reading, before, gap)):
        return False
    if _WHEN_ASKED.fullmatch(gap):
        return True
    pattern = _FROM_CONTENT if before in statement.content else _FROM_SOURCE if before in statement.source else _FROM_CUE
    return _is_short(gap) and pattern.match(SPOKE.sub("", gap)) is not None


def _is_of_deed(reading: Reading, content: Span, gap: str) -> bool:
    """ "Expressed concern about the detention of three reporters on June 8": when they were detained."""
    return OF_DEED.match(reading.text, content.start, content.end) is not None and gap.strip() in (
        "",
        "on",
        "in",
        "at",
        "late on",
        "early on",
    )


def _is_short(gap: str) -> bool:
    return len(gap) <= MOST_BETWEEN and not _CLAUSE.search(SPOKE.sub("", gap))


def _in_cue(cue: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in cue)


def _cue_between(reading: Reading, turn: Turn, at: int) -> bool:
    near = (turn.statement.cue or turn.statement.source)[0]
    low, high = (near.end, at) if at >= near.end else (at, near.start)
    return any(low <= cue.start < high for other in reading.turns if other is not turn for cue in other.statement.cue if cue != near)


def _dated_text(reading: Reading, turn: Turn, times: Times) -> Resolved | None:
    """The day a written source bears: "a poll published in January", "posts from Friday", "the ruling on July 8"."""
    source, text = turn.source, reading.text
    if source is None or source.pronoun or (source.name and source.name.kind == "person"):
        return None
    for time in times.of_paragraph(turn.paragraph):
        if not source.span.start <= time.start <= source.span.end + len(" from ") or not time.value:
            continue
        if _TEXT.match(source.printed) and _bears(text, source.span, time):
            return _told_by(text, time, "date of the text that speaks", 0.85)
        if time.attributive:
            continue
        lead = text[max(source.span.start, time.start - 40) : time.start]
        if _OTHER_EVENT.search(lead) and not _OF_TEXT.search(lead):
            continue
        told = _TOLD_OF.search(lead)
        since = text.endswith(" from ", 0, time.start) and not _NAME_GOES_ON.match(text, time.end)
        of_text = _AFTER_TEXT.fullmatch(text, source.span.start, time.start) or (
            _TEXT.match(source.printed) and _is_tail(text, time, source.span)
        )
        if since or of_text or (told and told.group(1).casefold() in _PUBLISHED | {"completed"}):
            return _told_by(text, time, "date of the text that speaks", 0.85)
    return None


def _bears(text: str, source: Span, time: Time) -> bool:
    """Whether a text's words begin with its date: "Monday's report", "a 2019 report", not "the January 6 report"."""
    lead = text[source.start : time.start].casefold()
    return not lead or (not is_day(time.value or "") and lead in ("a ", "an ", "the ", "his ", "her ", "its ", "their ", "whose "))


def _is_tail(text: str, time: Time, source: Span) -> bool:
    """Whether a time ends a source, or follows it: "the ruling on July 8", "a review by the board last year"."""
    bare = text.startswith(("last", "this", "yesterday"), time.start)
    return time.end >= source.end and (bare or text.endswith((" on ", " of ", " in ", " from "), 0, time.start))


def with_preposition(text: str, time: Time) -> Span:
    """A time's words with the preposition before them, if that is theirs: not in "at Monday's press conference"."""
    if text.startswith(("'s", "’s"), time.end):
        return Span(time.start, time.end)
    lead = _PREPOSITION.search(text, max(0, time.start - 30), time.start)
    return Span(lead.start() if lead else time.start, time.end)
