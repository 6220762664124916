"""Which body "it" means, and which group "they"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from onrecord.countries import is_nationality
from onrecord.names import fold_name
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, DOCUMENTS, GROUPS, ROLES, THINGS
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.pronouns.turned import two_turned_to
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.named import resolve_named
from onrecord.resolve.sources.nameless import resolve_nameless
from onrecord.resolve.sources.span import read_source

# "on the document, it": a text that is told just before
_IN_A_TEXT = re.compile(r"\b[IiOo]n ((?:the|this|that) (?:[a-z-]+ )?[a-z]+), $")
_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"’] ))"
    r"((?:[A-Z][\w-]+[’']s|The|An?|Its|Their|His|Her|These|Those|Some|Many|Two|Three|Four|Five) (?:(?!and the )[\w’'-]+ ){0,4}?([\w-]+)"
    r"(?: (?:of|at|in|from|for) (?:the |an? )?[\w’'-]+(?: [A-Z][\w’'-]*)*)?)"
    r"(?=,? (?:who|which|that|is|are|was|were|has|have|had|will|would|did|do|[a-z]+(?:s|ed)\b"
    r"|look|say|want|spoke|began|gave|sent|told|put)\b|,)",
    re.MULTILINE,
)
# several who open a sentence without an article: "Brokers at Sarn Securities cut their target"
_BARE_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"’] ))"
    r"((?:[A-Z][a-z-]+ )?(?!The |These |Those )[A-Za-z][a-z]+s(?: (?:at|of|in|from|for) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?)"
    r"(?=,? (?:who|have|are|were|do|did|will|would|had|say|want|cut|[a-z]+ed)\b|, of course,)",
    re.MULTILINE,
)

_SUBJECT_LEAD = re.compile(r"[\"“‘]?(?:But |And |Yet )?(?:(?!(?:In|At|On|From|After|For|With|Of|By|Near|Unlike|Like) )[A-Z][a-z]* )?")
_ACTS = re.compile(r" (?:has|is|was|had|will|would|[a-z]+ed)\b")
_HAVE = re.compile(r" (?:have|are|were)\b")
_CALLED_THEY = re.compile(r"\b(?:they|their|them)\b")
# what something is done to, with or by is not what "it" goes on with, where a subject stands before
_OBJECT = re.compile(r"\b(?:to|by|with|from|over|against|for|of) (?:the )?$")
# "In the hall, aides to the mayor handed"
_SEVERAL_OPEN = re.compile(
    r"(?:(?:In|At|On|Outside|Inside|Near|Behind) [^,.;:]{3,40}, )?(?:The |the |Some |some |Several |several )?(?:[a-z-]+ )?"
    rf"(?i:({'|'.join(sorted(GROUPS, key=len, reverse=True))})) (?:(?:to|of|for|in|from) (?:the |an? )?[\w’'-]+ )?(?!and\b|or\b)[a-z]+"
)
# "Republican Ada Lund and Democrat Odo Brann"
_JOINED = re.compile(r",? and (?:[A-Z]?[\w’'-]+ )?")
# "By Sunday, conservative sites had gathered", not "many of their arguments are"
_SEVERAL_ACT = re.compile(
    r"(?:(?:By|In|On|At|As|While|When) [^,.;:]{3,40}, )?(?:(?!(?i:their|of|and|to|for|that|who)\b)[\w’'-]+ ){0,3}?([a-z]{3,}s) "
    r"(?:(?:have|had|are|were) [a-z]+|(?!used\b)[a-z]{2,}(?:ed|pt|ew|ent))\b"
)
_CALLED_LEAD = re.compile(r"(?:^|[.!?][”\"]? |\n)(?:An?|The|One) (?:[\w-]+ ){0,3}[a-z]+ (?:called|named|known as) $")
_OPENS = re.compile(r"(?:^|[.!?][”\"’»)]*\s+|\n)(?:[A-Z][\w ]{0,30} )?$")
_NO_HUMANS = BODIES | DOCUMENTS
_HEADS = "|".join(
    sorted(_NO_HUMANS - {"house", "times", "post", "energy", "motion", "will", "order", "record", "sign"}, key=len, reverse=True)
)
_DOES = re.compile(
    r"(?<!and )\b((?:(?:[Tt]he|[Aa]n?) (?:(?!the |an? |and |or |with |by |that |which )[\w’'-]+ ){0,3}?|(?:state|national) )"
    rf"(?:{_HEADS}))\b(?! (?:called|named) [A-Z])(?= (?:is|was|has|had|will|would|[a-z]+ed)\b|\.\s)"
)


def resolve_it(reading: Reading, turn: Turn) -> Speaker | None:
    """The text right before it, the body that spoke last, or the only body the paragraph has named."""
    if told := _IN_A_TEXT.search(reading.text, max(0, turn.at - 60), turn.at):
        source = read_source(reading.text, (Span(told.start(1), told.end(1)),), reading.mentions, reading.mention_starts)
        if source.head in DOCUMENTS:
            return resolve_nameless(reading, replace(turn, at=told.start(1)), source)
    if subject := _before_colon(reading, turn):
        return subject
    named = _bodies_before(reading, turn)
    for other in reading.before(turn):
        if reading.distance(other.paragraph, turn.paragraph) > 1:
            break
        text = other.source is not None and other.source.head in DOCUMENTS
        if other.paragraph != turn.paragraph and (subject := _text_before(reading, turn)):
            return subject
        if other.paragraph != turn.paragraph and other.speaker and not named and _is_about_another(reading, turn, other.speaker):
            return None
        if other.speaker and (other.speaker.kind in ("organisation", "country") or text):
            since = [mention for mention in named if mention.start > _end(other) and _opens(reading, mention)]
            turned = None if since else _turned_to(reading, other, turn)
            return _named_body(reading, since[-1], 0.7) if since else turned or other.speaker.by("it: last body that spoke", 0.8)
        if other.speaker is None and other.source and other.source.head in _NO_HUMANS and other.paragraph == turn.paragraph:
            return None
        if not any(mention.start > _end(other) for mention in named) and (spoken := _spoken_for(reading, other, turn)):
            return spoken
        if other.paragraph != turn.paragraph:
            break
    opening = [mention for mention in named if mention.opens]
    objects = all(_OBJECT.search(reading.text, max(0, mention.whole_start - 16), mention.whole_start) for mention in named)
    if not opening and objects and _text_opens(reading, turn):
        return _subject_before(reading, turn, plural=False)
    if opening and _turned_to_another(reading, turn, opening[-1], named):
        return None
    if len({mention.name for mention in named}) == 1 or opening:
        return _named_body(reading, (opening or named)[-1], 0.7)
    return None if named else _subject_before(reading, turn, plural=False) or _in_sentence_before(reading, turn)


def _opens(reading: Reading, mention: Mention) -> bool:
    """Whether a body opens its sentence, also as "A group called Orsk First"."""
    return mention.opens or _CALLED_LEAD.search(reading.text, max(0, mention.whole_start - 60), mention.whole_start) is not None


def _text_opens(reading: Reading, turn: Turn) -> bool:
    """Whether a nameless body or text opens a sentence of the paragraph so far: "The report was drawn up by the firm of Orsk. It says"."""
    found = list(_SUBJECT.finditer(reading.text, reading.paragraphs[turn.paragraph].start, turn.at))
    return bool(found) and found[-1].group(2).casefold() in _NO_HUMANS and not reading.in_content(found[-1].start(1))


def _turned_to_another(reading: Reading, turn: Turn, opening: Mention, named: list[Mention]) -> bool:
    """ "Orlam has lost. One customer, Vell & Co, left. It": whether the sentence before has another body than the one that opened one."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    if len(begins) < 2 or opening.start >= begins[-2]:
        return False
    since = (mention for mention in named if mention.start >= begins[-2] and mention.name != opening.name)
    return any(not _OBJECT.search(reading.text, max(0, one.whole_start - 16), one.whole_start) for one in since)


def _is_about_another(reading: Reading, turn: Turn, speaker: Speaker) -> bool:
    """Whether the paragraph opens with another name than the one who spoke in the paragraph before: "Orland's Voice sees it otherwise"."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    if turn.at - begins[-1] < 3 and len(begins) == 1:
        return False
    line = reading.paragraphs[turn.paragraph]
    first = next(iter(reading.mentions_between(line.start, line.start + 24)), None)
    if first is None or first.kind == "place" or first.start in reading.people.of_mention or reading.in_content(first.start):
        return False
    if not _SUBJECT_LEAD.fullmatch(reading.text, line.start, first.whole_start):
        return False
    if reading.text.startswith(("'s ", "’s "), first.end):  # what the first one owns
        first = next(iter(reading.mentions_between(first.end, first.end + 30)), None)
    return first is not None and reading.bodies.expand(first.name)[0] != speaker.value


def _before_colon(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Neighbouring Zubara was more cautious: its ministry said", "has sent a team, and its premier": what opens the sentence."""
    begin = reading.sentence_starts(turn.paragraph, turn.at)[-1]
    if not reading.text.endswith((": ", ", and ", ", but ", ", while "), begin, turn.at) or any(
        begin <= other.at < turn.at for other in reading.before(turn)
    ):
        return None
    first = next(iter(reading.mentions_between(begin, turn.at)), None)
    if first is None or first.kind == "person" or first.start in reading.people.of_mention:
        return None
    if not _SUBJECT_LEAD.fullmatch(reading.text, begin, first.whole_start):
        return None
    others = reading.mentions_between(first.end, turn.at)
    if not reading.text.endswith(": ", begin, turn.at) and (others or not _ACTS.match(reading.text, first.end)):
        return None
    span = Span(first.whole_start, first.end)
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    found = resolve_named(reading, replace(turn, at=span.start, source=source), source) if source.name else None
    return found.by("it: the subject of the sentence", 0.75) if found and found.person is None else None


def _spoken_for(reading: Reading, last: Turn, turn: Turn) -> Speaker | None:
    """ "A spokesman for Norvane said … It expects": the body spoken for; "Pennant says … It denies": a bare name that is no human's."""
    speaker = last.speaker
    if speaker is None or last.source is None or last.paragraph != turn.paragraph:
        return None
    if last.source.name is None and last.source.head.startswith("spokes") and last.source.tail.startswith("for "):
        printed = last.source.tail.removeprefix("for ").removeprefix("the ")
        value, _, fuller = reading.bodies.expand(printed)
        span = Span(fuller.start, fuller.end) if fuller else last.source.span
        return (
            Speaker(value, "organisation", "it: the body spoken for", span, 0.7, head=fold_name(value.split()[-1]))
            if value[0].isupper()
            else None
        )
    person = speaker.person
    if person and len(person.keys) == 1 and not (person.gender or person.role_words - BODIES or person.titles):
        return replace(speaker, kind="organisation", person=None).by("it: the bare name that spoke last", 0.65)
    return None


def _turned_to(reading: Reading, last: Turn, turn: Turn) -> Speaker | None:
    """The nameless body or text that opens a sentence since the last body spoke: "The island council has put out a statement"."""
    since = max(_end(last), last.statement.content[-1].end if last.statement.content else 0)
    found = [match for match in _DOES.finditer(reading.text, since, turn.at) if not reading.in_content(match.start())]
    if not found or last.speaker is None or not _OPENS.search(reading.text, max(0, found[-1].start() - 40), found[-1].start()):
        return None
    span = Span(found[-1].start(1), found[-1].end(1))
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    if source.name or source.head == last.speaker.head:
        return None
    speaker = resolve_nameless(reading, replace(turn, at=span.start, source=source), source)
    return speaker.by("the body the text turned to", 0.7) if speaker else None


def _in_sentence_before(reading: Reading, turn: Turn) -> Speaker | None:
    """The only nameless body or text that does something in the sentence before, or ends it: "What they fight over is a memo. It"."""
    number, first = turn.paragraph, min(turn.at, turn.statement.content[0].start)
    number -= first - reading.paragraphs[number].start < 2 and number > 0 and turn.statement.manner == "direct"
    begins = reading.sentence_starts(number, turn.at)
    opening = len(begins) > 1 and (turn.at - begins[-1] < 12 or number < turn.paragraph)
    begin = begins[-2] if opening else begins[-1]
    found = [match for match in _DOES.finditer(reading.text, begin, turn.at) if not reading.in_content(match.start())]
    if len(found) != 1:
        return None
    span = Span(found[0].start(1), found[0].end(1))
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    found_at = replace(turn, at=span.start, source=source)
    speaker = resolve_named(reading, found_at, source) if source.name else resolve_nameless(reading, found_at, source)
    return speaker.by("the only body of the sentence before", 0.65) if speaker else None


def _subject_before(reading: Reading, turn: Turn, *, plural: bool) -> Speaker | None:
    """The nameless subject that opens the last sentence before: "The draft, which …. It forecasts"."""
    start = reading.paragraphs[turn.paragraph].start
    opening = turn.at - start < 4 and turn.paragraph > 0
    window = reading.paragraphs[turn.paragraph - 1] if opening else Span(start, max(start + 1, turn.at))
    subjects = list(_SUBJECT.finditer(reading.text, window.start, window.end))
    if plural:
        subjects = [match for match in subjects if match.group(2).casefold() in GROUPS or _are_human(match.group(2))]
    ends = bool(subjects) and opening and subjects[-1].start(1) >= reading.sentence_starts(turn.paragraph - 1, window.end - 2)[-1]
    text = ends and not plural and subjects[-1].group(2).casefold() in DOCUMENTS  # "A review ran to 51 pages.\n\nIt found"
    match = (subjects[0] if opening and not text else subjects[-1]) if subjects else None
    if match is None or reading.in_content(match.start(1)):
        return _bare_subject(reading, turn) if plural and match is None else None
    heads = {match.group(2).casefold(), match.group(1).split()[-1].casefold()}  # "the bank of the island", "a copy of the letter"
    if not any(head in GROUPS or _are_human(head) if plural else head in _NO_HUMANS for head in heads):
        return None
    span = Span(match.start(1), match.end(1))
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    turn = replace(turn, at=span.start)
    found = resolve_named(reading, turn, source) if source.name else resolve_nameless(reading, turn, source)
    return found.by("subject of the sentence before", 0.7) if found else None


def _are_human(word: str) -> bool:
    """Whether a word means several humans by their office or trade: "pilots"."""
    return word.casefold().endswith("s") and word.casefold().removesuffix("s") in ROLES


def _bare_subject(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Brokers at Sarn Securities cut their target. They wrote": several who open the sentence before without an article."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    if len(begins) < 2 or turn.at - begins[-1] > 2:
        return None
    match = _BARE_SUBJECT.match(reading.text, begins[-2], turn.at)
    if match is None or reading.in_content(match.start(1)):
        return None
    span = Span(match.start(1), match.end(1))
    source = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
    if source.name or not (source.head in GROUPS or _are_human(source.head)):
        return None
    found = resolve_nameless(reading, replace(turn, at=span.start, source=source), source)
    return found.by("they: subject of the sentence before", 0.7) if found and found.plural else None


def _text_before(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Kestria's notice runs to two pages. It says": what opens a sentence of a paragraph in which nobody has spoken yet."""
    if turn.at - reading.paragraphs[turn.paragraph].start < 4:
        return None
    return _subject_before(reading, turn, plural=False)


def _end(turn: Turn) -> int:
    return (turn.statement.source or turn.statement.cue or turn.statement.content)[-1].end


def _bodies_before(reading: Reading, turn: Turn) -> list[Mention]:
    """The bodies the paragraph names before a statement, outside what is said."""
    start = reading.paragraphs[turn.paragraph].start
    own = [(span.start, span.end) for span in turn.statement.content]
    return [
        mention
        for mention in reading.mentions_between(start, turn.at)
        if (mention.kind == "body" or _is_short_body(reading, mention))
        and fold_name(mention.words[-1]) not in THINGS
        and not is_nationality(mention.name)  # "his Kestrian father"
        and not any(begin <= mention.start < end for begin, end in own)
        and not reading.in_furniture(mention.start)
    ]


def _is_short_body(reading: Reading, mention: Mention) -> bool:
    """Whether a bare word is the short form of a body's name, and nobody's."""
    if mention.kind != "unknown" or not mention.opens or mention.start in reading.people.of_mention:
        return False
    return reading.bodies.expand(mention.name)[1] == "short form of a full name"


def _named_body(reading: Reading, mention: Mention, score: float) -> Speaker:
    value, _, fuller = reading.bodies.expand(reading.text[mention.start : mention.end])
    at = fuller or mention
    return Speaker(value, "organisation", "it: body named before", Span(at.start, at.end), score, head=value.split()[-1].casefold())


def _others_since(reading: Reading, last: Turn, turn: Turn) -> bool:
    """ "The doctors agreed. Aides to the mayor handed out what they called": whether several others open the sentence of "they"."""
    begin = reading.sentence_starts(turn.paragraph, turn.at)[-1]
    if begin < _end(last):
        return False
    several = _SEVERAL_OPEN.match(reading.text, begin, turn.at)
    return several is not None and several.group(1) != (last.speaker.head if last.speaker else "") and not reading.in_content(begin)


def _turned_to_several(reading: Reading, last: Turn, turn: Turn) -> bool:
    """ "The critics left. Varga and Lund pushed him; they", "As exiles wept, they": whether the text has turned to two, or to others."""
    named = [mention for mention, _, inside in reading.people_between(_end(last), turn.at, sure=False) if not inside]
    if any(_JOINED.fullmatch(reading.text, one.end, other.whole_start) for one, other in pairwise(named)):
        return True
    begin = max(_end(last), reading.sentence_starts(turn.paragraph, turn.at)[-1])
    several = _SEVERAL_ACT.match(reading.text, begin, turn.at)
    head = several.group(1).casefold() if several else ""
    return bool(head) and not reading.in_content(begin) and last.speaker is not None and head not in last.speaker.value.casefold()


def resolve_they(reading: Reading, turn: Turn) -> Speaker | None:
    """The group that spoke last, if it was the last to speak; one who is himself called "they"."""
    last = next(iter(reading.before(turn)), None)
    one = last.speaker if last and last.paragraph == turn.paragraph else None
    if last and last.source and one and one.kind == "unnamed" and not one.plural:
        if _CALLED_THEY.search(last.source.printed):
            return one.by("they: the one who is called so", 0.8)
        if one.head == "spokesperson" and _is_next_sentence(reading, last, turn):
            return one.by("they: the one without a sex who has just spoken", 0.7)
    for other in reading.before(turn)[:2]:
        if reading.is_headline(other) and not reading.is_headline(turn):
            break
        if other.speaker and other.speaker.plural and reading.distance(other.paragraph, turn.paragraph) <= 1:
            if _others_since(reading, other, turn) or _turned_to_several(reading, other, turn):
                return None
            return other.speaker.by("they: last group that spoke", 0.85)
        if other.speaker and other.paragraph != turn.paragraph:
            break
    return _subject_before(reading, turn, plural=True) or _plural_body(reading, turn) or two_turned_to(reading, turn)


def _is_next_sentence(reading: Reading, last: Turn, turn: Turn) -> bool:
    """ "A spokesperson said marking had been reviewed. They declined": whether the words open the next sentence, nobody named between."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    end = max(span.end for span in last.statement.content)
    return (
        len(begins) > 1
        and turn.at == begins[-1]
        and begins[-2] <= end
        and not any(not inside for _, _, inside in reading.people_between(last.at, turn.at, sure=False))
    )


def _plural_body(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Orsk United have made a bid and they hope": the body that opens the sentence, or the one before, with the verb of several."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    begin = begins[-2] if len(begins) > 1 and turn.at - begins[-1] < 3 else begins[-1]
    first = next(iter(reading.mentions_between(begin, begin + 5)), None)
    if first is None or first.kind == "place" or first.start in reading.people.of_mention or reading.in_content(first.start):
        return None
    rivals = [one for one in reading.mentions_between(first.end, turn.at) if one.kind == "body" and one.opens]
    if rivals or not _HAVE.match(reading.text, first.end):
        return None
    return replace(_named_body(reading, first, 0.65), rule="they: the body of the sentence", plural=True)
