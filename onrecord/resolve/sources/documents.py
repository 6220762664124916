"""Speakers that a source gives by a written thing: "the report", "a review by the institute", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.countries import is_nationality
from onrecord.names import CAPITALS, fold_name, strip_possessive, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import BODIES, COMMON, DEFINITE, DOCUMENTS, GROUPS, LOOSE_MODIFIERS, PAPERS
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.descriptions import described
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import Source

# texts that a body issues in its own name
_ISSUED = words_of("statement document report communique communiqué release notice bulletin announcement message declaration")
_NAME = rf"[{CAPITALS}][\w’'&-]*(?: (?:(?:of|for|the|and) )*[{CAPITALS}][\w’'&-]*)*"
_ISSUER_LEAD = (
    r"(?<!obtained )(?<!seen )(?<!sighted )(?<!leaked )(?<!reviewed )(?<!read )(?<!heard )(?<!unsealed )(?<!quoted )(?<!cited )"
    r"\b(?:by|from) (?:the )?"
)
_BY_END = re.compile(_ISSUER_LEAD + r"(?P<body>(?:[a-z][\w-]* ){0,3})$")
_CARRIED_BY = re.compile(r"\b(public|published|printed|revealed|disclosed|carried|aired|broadcast) by (?:the )?$")
_ALSO_WRITES = frozenset({"published", "printed", "aired", "broadcast"})
# what newspapers write or have made themselves
_OF_OUTLETS = words_of(
    "poll polls survey surveys report reports article articles analysis investigation review interview editorial story column"
)
_OF_END = re.compile(r"\bof (?:the )?$")
# texts by which a body speaks, so that what they are "of" is their issuer
_RULINGS = words_of(
    "ruling rulings judgment judgement sentence verdict decision statement report review announcement communique communiqué"
)
_OF_COURTS = words_of("ruling rulings judgment judgement verdict sentence")
_COURTS = words_of("court tribunal")
_RULED = re.compile(
    r"(?: on \w+day)? (?:has |had )?(?:sentenced|ruled|held|found|ordered|convicted|acquitted|rejected|upheld|struck|dismissed)\b"
)
# texts of which there is but one
_LAWS = words_of("constitution statute charter law")
# texts that are nobody's words alone, or whose issuer goes without saying
_JOINT_TEXTS = words_of("agreement treaty contract indictment records emails e-mails")
# words that may stand for any text
_ANY_TEXT = words_of("document text paper")
# texts that somebody sends or signs: without that name they tell nobody
_SENT = words_of("letter letters note statement message post posts tweet email e-mail affidavit declaration communique communiqué petition")
_TOPIC = re.compile(r" (?:on|into|about) (?:the )?[\w’'-]+")
_PAGES = re.compile(r" of [\w-]+ (?:pages|paragraphs|words|lines)\b")
_ALIKE = (
    words_of("poll survey"),
    words_of("study paper"),
    words_of("ruling judgment judgement verdict sentence"),
    words_of("report review"),
)
_AND_ANOTHER = re.compile(
    rf" and (?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir)\.? )?(?P<name>[{CAPITALS}][\w’'-]+(?: [{CAPITALS}][\w’'.-]+){{1,3}})"
)
_OF_AFTER = re.compile(r" of (?:the )?")
_SIZE = re.compile(r"^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|twelve)-|^same$")
_PLAIN = words_of("of in on for to by from with and or that which")
_BY_AFTER = re.compile(r"[^.;:\n“”\"]{0,40}?" + _ISSUER_LEAD + f"(?={_NAME})")
_BETWEEN = re.compile(
    r"(?:(?:[’']s)?(?: (?!(?:in|of|for|by|to|on|at|with|from|and|or|as|after|before|over|is|was|has|had|the|an?)\b)[a-z][\w-]*){0,2}"
    r"| (?:[a-z]+ed|wrote|sent|put out|made|drew up) (?:an?|its|his|her|their)) $"
)
_JOINT_LEAD = re.compile(r"/[\w’'-]* ?$")  # "a Sarn Times/Elda University poll"
_NOUN_AFTER = re.compile(rf"(?: [a-z][\w-]*){{0,2}} (?:{'|'.join(sorted(DOCUMENTS))})\b")
_JOINT = re.compile(rf"[{CAPITALS}][\w’']*(?:[-–][{CAPITALS}][\w’']*)+")
_RELATIVE = ("who", "which", "that")


def resolve_text(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """Who issued the text; a new text stands for itself, one met before for its issuer or for what it was called."""
    if issuer := _issuer_in(reading, source):
        return issuer
    if source.determiner not in DEFINITE or not all(word in LOOSE_MODIFIERS or _SIZE.search(word) for word in source.modifiers):
        return described(source)
    if source.tail and not source.tail.startswith(_RELATIVE):
        return described(source)
    if found := _met_before(reading, turn, source) or _issuer_before(reading, turn, source) or _sender(reading, turn, source):
        return found
    if found := _first_called(reading, turn, source) or _court(reading, turn, source):
        return found
    signed = rf"\b(?:joint {re.escape(source.head)} (?:[\w-]+ )?signed|signed (?:an?|the|their) joint {re.escape(source.head)})\b"
    if joint := re.search(signed, reading.text[: turn.at]):  # of two, and so no one's
        return Speaker(f"joint {source.head}", "organisation", "text met before", Span(*joint.span()), 0.65, head=source.head)
    dated = "," not in source.printed and not fold_name(source.printed).endswith(source.head)  # "the decision in May"
    return described(source) if source.tail or dated or source.head in _LAWS | _JOINT_TEXTS else None


def _court(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The ruling": of the only court that the text has named."""
    if source.head not in _OF_COURTS:
        return None
    courts: dict[str, Mention] = {}
    for mention in reading.mentions_between(0, turn.at):
        if not mention.in_title and not _COURTS.isdisjoint(fold_name(word) for word in mention.words):
            courts.setdefault(reading.bodies.expand(mention.name)[0], mention)
    spoke = {other.speaker.value for other in reading.outer if other.speaker and other.at < turn.at}
    if len(courts) != 1:
        return None
    ((name, mention),) = courts.items()
    if name not in spoke and not _RULED.match(reading.text, mention.end):
        return None
    return Speaker(name, "organisation", "the only court named", Span(mention.start, mention.end), 0.7, head=source.head)


def resolve_part(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Paragraph 9": the text that spoke last in this paragraph or the one before."""
    for other in reading.before(turn):
        if other.speaker and other.source and other.source.head in DOCUMENTS and reading.distance(other.paragraph, turn.paragraph) < 2:
            return other.speaker.by("text met before", 0.7)
    return None


def _issuer_in(reading: Reading, source: Source) -> Speaker | None:
    """The issuer printed with the text: "a study by the institute", "the ruling of the High Court"."""
    span = source.span
    for mention in reading.mentions_between(span.start, span.end):
        lead = reading.text[span.start : mention.whole_start]
        issued = _BY_END.search(lead) or (source.head in _RULINGS and _OF_END.search(lead) and mention.kind == "body")
        if issued and reading.text[max(span.start, mention.whole_start - 3) : mention.whole_start].split(" ")[-2:-1] in (["a"], ["an"]):
            continue  # "a survey by an Orsinian company"
        cut_short = mention.kind == "unknown" and len(mention.words) == 1 and reading.text.startswith(" and ", mention.end)
        common = fold_name(mention.name) in COMMON  # "the federal Securities and Exchange Commission"
        if not issued or cut_short or common or _is_only_carried(source, lead, mention):
            continue
        body = issued.group("body") if isinstance(issued, re.Match) and issued.re is _BY_END else ""
        if BODIES.isdisjoint(body.split()) and " of " in body:  # "from the scene of the Sarn fire"
            continue
        if " of " in body:  # "by the embassy of the Atlantic Union"
            body_span = Span(mention.whole_start - len(body), mention.end)
            value = reading.text[body_span.start : body_span.end]
            return Speaker(value, "organisation", "issuer named with the text", body_span, 0.8, head=body.split()[0])
        person = reading.people.of_mention.get(mention.start)
        if person and person.sure and (other := _AND_ANOTHER.match(reading.text, mention.end)):
            value = f"{person.name} and {other.group('name')}"
            return Speaker(
                value, "group", "issuers named with the text", Span(mention.start, other.end()), 0.75, plural=True, head="authors"
            )
        if person and person.sure:
            return name_speaker(person, "issuer named with the text", 0.8)
        value, _, fuller = reading.bodies.expand(reading.text[mention.start : mention.end])
        at = fuller or mention
        return Speaker(value, "organisation", "issuer named with the text", Span(at.start, at.end), 0.8, head=fold_name(value.split()[-1]))
    return None


def _is_only_carried(source: Source, lead: str, outlet: Mention) -> bool:
    """ "An audit made public by the Elda Tribune", which did not write it."""
    carried = _CARRIED_BY.search(lead)
    own = carried is not None and carried.group(1) in _ALSO_WRITES and source.head in _OF_OUTLETS
    return carried is not None and not own and fold_name(outlet.last) in PAPERS


def _met_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    for other in reading.before(turn):
        if other.speaker and other.source and other.source.head in DOCUMENTS:
            same = other.source.head in _alike(source.head) or source.head in _ANY_TEXT
            return other.speaker.by("text met before", 0.75) if same and other.speaker.rule != "description as printed" else None
        issuer = other.speaker and other.speaker.kind in ("organisation", "country") and other.paragraph == turn.paragraph
        if issuer and other.speaker and source.head in _ISSUED:
            return other.speaker.by("issuer of the text", 0.7)
    return None


def _sender(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "In a letter to the board, Varga writes … the letter goes on": the one who was said to speak in it, if nobody else since."""
    spoke: str | None = None
    for other in reading.before(turn):
        if not other.speaker or not other.source:
            continue
        spoke = spoke or other.speaker.value
        if reading.distance(other.paragraph, turn.paragraph) > 1 and other.speaker.value != spoke:
            return None
        if other.source.head in DOCUMENTS:  # another text, which nobody has sent
            continue
        begin = reading.sentence_starts(other.paragraph, other.at)[-1]
        end = (other.statement.cue or other.statement.source)[-1].end + 40
        if re.search(
            rf"\bin (?:an?|his|her|its|their|the(?=.* (?:writes|wrote)\b)) (?:[\w-]+ ){{0,3}}{re.escape(source.head)}\b",
            fold_name(reading.text[begin:end]),
        ):
            return other.speaker.by("who spoke in the text", 0.7)
    return None


def _first_called(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The study" after "a study of miners": what it was first called, where the text so far has one such text only."""
    if source.head in _SENT or source.tail:
        return None
    called: dict[str, Span] = {}
    for match in re.finditer(
        rf"\b(?:[Aa]n?|[Oo]ne) ((?:(?!an? |the )[\w’'-]+ ){{0,3}}?{re.escape(source.head)})\b(?![-’']| by| from)", reading.text[: turn.at]
    ):
        if not reading.in_furniture(match.start()) and _PLAIN.isdisjoint(match.group(1).casefold().split()[:-1]):
            end = match.end() if _PAGES.match(reading.text, match.end()) else phrase_end(reading.text, match.end())
            topic = _TOPIC.match(reading.text, match.end())
            called.setdefault(match.group(1).casefold() + (topic.group() if topic else ""), Span(match.start(1), end))
    if len(called) != 1:
        return None
    (span,) = called.values()
    value = reading.text[span.start : span.end]
    return Speaker(value, "organisation", "fuller description before", span, 0.65, head=source.head)


def _issuer_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """The only one whom the text has named as issuer of such a text: "a report published by X", "an X document"."""
    found: dict[str, Speaker] = {}
    for match in re.finditer(rf"\b(?:{'|'.join(_alike(source.head))})\b", reading.text[: turn.at]):
        mention = _issuer_after(reading, match) or _issuer_lead(reading, match.start())
        if mention and (speaker := _joint_text(reading, source, mention, match.end()) or _issuer(reading, mention)):
            found.setdefault(speaker.value, speaker)
    return next(iter(found.values())) if len(found) == 1 else None


def _joint_text(reading: Reading, source: Source, mention: Mention, end: int) -> Speaker | None:
    """A text of two that are joined by a hyphen speaks for itself: "a Kestria-Maral declaration"."""
    text = described(source)
    if text is None or not _JOINT.fullmatch(mention.name):
        return None
    span = Span(mention.start, end)
    return replace(text, value=reading.text[span.start : span.end], rule="text met before", evidence=span, score=0.75)


def _issuer_after(reading: Reading, text: re.Match[str]) -> Mention | None:
    match = _BY_AFTER.match(reading.text, text.end())
    of = _OF_AFTER.match(reading.text, text.end()) if match is None and text.group() in _RULINGS else None
    begin = match.end() if match else of.end() if of else 0
    named = reading.mentions_between(begin, begin + 30) if begin else []
    return named[0] if named and named[0].whole_start == begin and (match or named[0].kind == "body") else None


def _alike(head: str) -> tuple[str, ...]:
    """The words that may stand for one text: a survey is a poll."""
    return next((tuple(sorted(words)) for words in _ALIKE if head in words), (head,))


def _issuer_lead(reading: Reading, start: int) -> Mention | None:
    named = reading.mentions_between(max(0, start - 60), start)
    if not named or _JOINT_LEAD.search(reading.text, max(0, named[-1].whole_start - 24), named[-1].whole_start):
        return None
    return named[-1] if _BETWEEN.fullmatch(reading.text, named[-1].end, start) else None


def _stands_before(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands before a noun without being its owner: "a Rivers Authority report"."""
    return bool(_NOUN_AFTER.match(reading.text, mention.end))


def _issuer(reading: Reading, mention: Mention) -> Speaker | None:
    person = reading.people.of_mention.get(mention.start)
    if person and not _stands_before(reading, mention):  # "an Orsk report" is no person's
        return name_speaker(person, "issuer named with the text before", 0.7) if person.sure else None
    value, _, fuller = reading.bodies.expand(reading.text[mention.start : mention.end])
    last = fold_name(mention.words[-1])
    if reading.bodies.is_place(value) or last in GROUPS or mention.kind == "place" or is_nationality(last):
        return None
    if mention.kind != "body" and any(one.sure for one in reading.people.called(mention.name)):  # a surname of two, or "an Orsk report"
        return None
    at = fuller or mention
    span = Span(at.start, at.end)
    return Speaker(
        strip_possessive(value), "organisation", "issuer named with the text before", span, 0.7, head=fold_name(value.split()[-1])
    )
