"""To whom each statement was made: "told reporters", "in a letter to the committee", "residents were told", "Asked …, she said"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import CAPITALS, words_of
from onrecord.records import Resolved, Span
from onrecord.resolve.circumstances.beside import opens_sentence
from onrecord.resolve.circumstances.occasionwords import MARKED_TITLE
from onrecord.resolve.reading import Reading, Turn
from onrecord.resolve.unsourced.talk import ADDRESSED, find_hearers
from onrecord.text import SENTENCE_END

# cues after which the hearer stands; "called on" and the like take two words
_TOLD = words_of("""
    told tell tells telling asked ask asks asking urged urge urges urging warned warn warns warning reminded remind reminds reminding
    assured assure assures informed inform informs advised advise advises ordered order orders invited invite invites instructed begged
    beg begs briefed promised promise promises instruct direct directed directs thank thanked thanks congratulated texted messaged
    emailed
""")
_TWO_WORDS = frozenset({
    "call on", "called on", "calls on", "calling on", "called upon", "appeal to", "appealed to", "appeals to", "appealing to",
    "apologised to", "apologized to", "plead with", "pleads with", "pleaded with", "wrote to", "writes to", "spoke to", "promised to",
    "it to",
})  # fmt: skip
# cues that take their hearer with "to": "said to reporters"
_SAID = words_of("""
    said says say stated complained complains explained explains remarked wrote writes written confirmed admitted announced replied
    repeated confided whispered shouted suggested put apologised apologized explain signaled signalled recommended reported
    insisted swore
""")
_LEAD = r"(?:the |an? |his |her |its |their |our |this |all |both |several |some |more than |about )?"
# words that end the naming of a hearer
_STOP_WORDS = words_of(
    """that to on in at by how why what where when whether if not as for about during after before over from with who which it he she they
    explaining saying asking urging warning there afterwards yesterday today earlier late last this and but then also instead once again
    outside inside near since every"""
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_STOPS = "|".join([*sorted(_STOP_WORDS), _DAYS])
_TIMES = r"(?:\w+ )?(?:times|months|weeks|days|years|minutes)"
# "the bench of Justice A. K. Law", "Ms. Lund"
_DOTTED = rf"(?:[{CAPITALS}]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Cllr)\.(?= [{CAPITALS}])"
_NO_NOUN = (
    rf"(?:{_STOPS}|(?!daily|weekly|monthly|family|assembly|ally|rally)[a-z]+ly|[a-z]+ed|one thing|{_TIMES}|an? \w+ (?:ago|later|earlier)"
    r"|against(?= (?:[a-z]+ing|an?|any)\b| ?$))"  # "warned both countries against going to court", but "Mothers Against Gambling"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+"
_NOUNS = rf"(?:{_NUMBER}|{_DOTTED}|\w[\w’'&-]*)(?: (?:{_NUMBER}|{_DOTTED}|(?!{_NO_NOUN}\b)[\w’'&-]+)){{0,6}}"
_PARTY = re.compile(rf"\s+(?!(?:stories|tales|jokes|lies|anecdotes) )({_LEAD}{_NOUNS})")
# the hearer that a reader of statements may count as the beginning of what is asked: "urged motorists not to stop"
_OF_REQUEST = r"(?= (?:not )?to [“\"‘]?[a-z])"
_PARTY_OF_REQUEST = re.compile(rf"\s+({_LEAD}{_NOUNS}){_OF_REQUEST}")
# people who need no article: "to clients", but "to address"
_PEOPLE = (
    r"(?:(?!(?:cheers|boos|jeers|laughs|groans|gasps|tears|calls|cries)\b)[a-z]+(?:[^\Ws]s|people|men|women|children|staff)(?![\w’'-]))"
)
_SOMEBODY = rf"(?:(?:the |an? |his |her |its |their |our |this |several |[{CAPITALS}]){_NOUNS}|{_PEOPLE})"
_SAID_TO = re.compile(rf" to ({_SOMEBODY})")
# a programme: "told ABC’s “This Week”"
_PROGRAMME = re.compile(rf" {MARKED_TITLE}")
# a pattern that begins with a letter is searched several times as fast; "in" or "In" is looked at after
_IN_A_TEXT = re.compile(
    r"n (?:an? |his |her |its |their )?(?:open |joint |written )?"
    r"(?:letter|note|message|speech|statement|address|remarks|comments|evidence|testimony|interview|email|e-mail|memo)"
    r"(?: (?:sent|circulated|addressed|read))? (?:to|with) "
    rf"({_SOMEBODY}|al-{_NOUNS})"
)
_SPEAKING_TO = re.compile(rf"king(?: (?:later|earlier|afterwards|\w+ly))? (?:to|with) ({_SOMEBODY})")
# characters before a cue in which its sentence may tell the letter
_TEXT_WITHIN = 160
# "a jury heard": who hears is the source
_HEARS = re.compile(r"\b(?:heard|hears)$")
_SITTERS = words_of("jury jurors court tribunal inquest inquiry panel committee hearing")
_IN = re.compile(r"(?<!\w)[Ii]n")
_SPEAKING = re.compile(r"(?:\b(?:Spea|Tal)|(?:,|\bwhile) (?:spea|tal))$")
# "residents were told": who is told stands before
_BE = words_of("is are was were been being be")
_TOLD_OF_ONE = words_of("told asked urged warned advised informed assured ordered reminded instructed briefed directed promised")
_ASKED_FIRST = frozenset({"Asked", "Pressed", "Questioned"})
_ASKED_AFTER = frozenset({"asked", "pressed", "questioned"})
_SUBJECT = re.compile(
    rf"(?:^|(?:[.!?;:\n”\"’]|,(?!\d)) ?|\b(?:and|but|that|because) )((?!(?:and|but|that|because)\b){_LEAD}{_NOUNS}) $", re.IGNORECASE
)
_ASIDE = re.compile(r"(?:, (?:who|which))? |, ")
_LONG_ASIDE = re.compile(r", [^.;:\n]{3,80}, ")
_NOBODY = words_of("""
    that to on in at how why what where when whether if not as for about it he she they there yesterday today is was are were be has
    have had no one more monday tuesday wednesday thursday friday saturday sunday and but of by from again last then also instead
    directly once twice three earlier later twenty two four five so such any anyone nobody afterwards simply those which who i we you
    said says
    january february march april may june july august september october november december
""")
# "her" as the hearer, with what is no noun after it
# what one tells a gathering of the press is its occasion, and who hears it is not told
_ADVERB = re.compile(r"(?!daily|weekly|family|assembly|ally|rally)[a-z]+ly")
_GATHERING = re.compile(r"\b(?:conference|briefing|presser)$")
# "in a letter to Tolland seen by the paper"
_DONE_TO = re.compile(r" (?:seen|obtained|leaked|published|released|dated|sent|read|made|circulated|accompanying|travelling|traveling)$")
# "Asked whether it holds, Varga shrugged"
_THEN, _DID = re.compile(r",?[”\"’]? "), re.compile(r" (?:only |just |merely )?(?!need|indeed)[a-z]+(?:ed|t|id|ew|ook|ave|ore|oke)\b")
_HER = re.compile(rf"her(?: (?:\w+ly|never|always|not|{_STOPS}|{_TIMES})\b.*)?")
_CONTRACTED = re.compile(r"(?:i|we|you|he|she|it|they|who|there)['’]")  # "I'm told", "they've been told"
_ABOUT = re.compile(r"about \d", re.IGNORECASE)  # "About 1,900 people were told"
_PRONOUNS = words_of("him them myself himself herself themselves each you")
# hearers under which an outlet speaks of itself
_OWN_NAMES = words_of("newspaper paper programme program reporter site agency website magazine correspondent channel station column")


def resolve_addressees(reading: Reading) -> dict[str, Resolved]:
    """The hearer of each statement whose text tells one, by statement id: by its own words, else by its place in a talk."""
    text = reading.text
    texts = [match for match in _IN_A_TEXT.finditer(text) if _IN.match(text, max(0, match.start() - 1), match.start() + 1)]
    texts += [match for match in _SPEAKING_TO.finditer(text) if _SPEAKING.search(text, max(0, match.start() - 12), match.start())]
    found = {turn.statement.id: told for turn in reading.turns if (told := _own_words(reading, turn, texts))}
    return found | dict(find_hearers(reading, found))


def _own_words(reading: Reading, turn: Turn, texts: list[re.Match[str]]) -> Resolved | None:
    """The words right after or before the cue that name a hearer, or those after "in a letter to"; None where none are printed."""
    if not turn.statement.cue:
        return None
    cue = turn.statement.cue[-1]
    printed = reading.text[cue.start : cue.end]
    words = printed.casefold().split()
    if printed.split(" ", 1)[0] in _ASKED_FIRST:
        return _who_answers(reading, turn)
    also = reading.text.endswith((" and ", ", "), 0, cue.start) and _after_cue(reading, turn, cue)  # "and asked members to wait"
    if also and printed in _ASKED_AFTER:
        return also
    if printed in _ASKED_AFTER and not turn.statement.source and (asked := _who_was_asked(reading, turn)):
        return asked
    if turn.source and turn.source.head in _SITTERS and _HEARS.search(printed):
        return Resolved(turn.source.printed, "named before the cue", turn.source.span, score=0.85)
    if words[-1] in _TOLD_OF_ONE and (not _BE.isdisjoint(words[:-1]) or (words == ["told"] and not turn.statement.source)):
        if words[-1] == "promised" and _limit(reading, turn, cue) > cue.end + 1:  # "the allowance had been promised in writing"
            return None
        return _subject(reading, turn, cue)
    if words[-1] in _TOLD or " ".join(words[-2:]) in _TWO_WORDS:
        return _after_cue(reading, turn, cue)
    if words[-1] in _SAID and (found := _SAID_TO.match(reading.text, cue.end, _limit(reading, turn, cue))):
        return _named(found.group(1), found.start(1))
    return _in_a_text(reading, turn, cue, texts)


def _in_a_text(reading: Reading, turn: Turn, cue: Span, texts: list[re.Match[str]]) -> Resolved | None:
    """ "Wrote in a letter to the council", "in remarks to the Courier, said": in the sentence of the cue."""
    line = reading.paragraphs[turn.paragraph]
    begin, end = max(line.start, cue.start - _TEXT_WITHIN), min(line.end, cue.end + 120)
    for match in texts:
        if match.start() < begin or match.end() > end:
            continue
        between = (match.end(), cue.start) if match.end() <= cue.start else (cue.end, match.start())
        if not SENTENCE_END.search(reading.text, *between) and not reading.in_content(match.start()):
            named = _named(match.group(1), match.start(1))
            return replace(named, rule=ADDRESSED) if named else None
    return None


def _limit(reading: Reading, turn: Turn, cue: Span) -> int:
    """How far the words after a cue may name a hearer: up to the content, the source or the paragraph's end."""
    stop = min((span.start for span in turn.statement.content if span.start >= cue.end), default=len(reading.text))
    stop = min([stop, reading.paragraphs[turn.paragraph].end, *(span.start for span in turn.statement.source if span.start >= cue.end)])
    return max(stop, cue.end)


def _after_cue(reading: Reading, turn: Turn, cue: Span) -> Resolved | None:
    limit = _limit(reading, turn, cue)
    match = _PARTY.match(reading.text, cue.end, limit)
    if match is None and any(span.start - limit < 2 for span in turn.statement.content if span.start >= cue.end):
        match = _PARTY_OF_REQUEST.match(reading.text, cue.end, reading.paragraphs[turn.paragraph].end)
    end = match.end() if match else cue.end
    if (match is None or match.group().endswith(("’s", "'s"))) and (show := _PROGRAMME.match(reading.text, end, limit)):
        start = match.start(1) if match else cue.end + 1
        return Resolved(reading.text[start : show.end()], "named after the cue", Span(start, show.end()), score=0.85)
    if match and reading.text.startswith(", ", match.end()):  # "told the challengers' lawyer, Ada Lund, that"
        for mention, person, _ in reading.people_between(match.end() + 2, min(match.end() + 3, limit)):
            if reading.text[mention.end : mention.end + 1] == "," and mention.whole_start == match.end() + 2:
                return Resolved(person.name, "named after the cue", Span(match.start(1), mention.end), score=0.85)
    return _named(match.group(1), match.start(1)) if match else None


def _subject(reading: Reading, turn: Turn, cue: Span) -> Resolved | None:
    """ "Residents were told": the subject of the passive."""
    line = reading.paragraphs[turn.paragraph].start
    match = _SUBJECT.search(reading.text, max(line - 1, cue.start - 70, 0), cue.start)
    if match:
        others = (one.statement.cue[-1].end for one in reading.turns if one.statement.cue and one.statement.cue[-1] != cue)
        begin = max(
            (end + 1 for end in others if match.start(1) <= end < match.end(1)), default=match.start(1)
        )  # "the log says the caller"
        if named := _named(reading.text[begin : match.end(1)], begin):
            return named
    for mention, person, _ in reading.people_between(max(line, cue.start - 110), cue.start):
        near = cue.start - mention.end < 60 and _ASIDE.fullmatch(reading.text, mention.end, cue.start)
        subject = _LONG_ASIDE.fullmatch(reading.text, mention.end, cue.start) and opens_sentence(reading, mention.whole_start)
        if near or subject:
            return Resolved(person.name, "named before the cue", Span(mention.start, mention.end), score=0.8)
    return None


def _who_answers(reading: Reading, turn: Turn) -> Resolved | None:
    """ "Asked whether it holds, she said", "asked whether it holds, Varga shrugged": who is the next subject in the same sentence."""
    end = turn.statement.content[-1].end
    for other in reading.outer:
        if other.at > turn.at and other.source and other.paragraph == turn.paragraph:
            if SENTENCE_END.search(reading.text, end, other.at):
                break
            if other.speaker is None:
                return None if other.source.pronoun else _named(other.source.printed, other.source.span.start)
            return Resolved(other.speaker.value, "who answers", other.source.span, score=min(0.8, other.speaker.score))
    for mention, person, _ in reading.people_between(end, end + 20):
        if _THEN.fullmatch(reading.text, end, mention.whole_start) and _DID.match(reading.text, mention.end):
            return Resolved(person.name, "who answers", Span(mention.start, mention.end), score=0.75)
    return None


def _who_was_asked(reading: Reading, turn: Turn) -> Resolved | None:
    """ "She said no when asked whether it holds", "the minister, asked about it, said": who speaks in the same sentence."""
    other = next(iter(reading.before(turn)), None)
    if other is None or not other.statement.cue or other.speaker is None:
        return _who_answers(reading, turn)
    end = max(span.end for span in (*other.statement.cue, *other.statement.source))
    if SENTENCE_END.search(reading.text, end, turn.at):
        return _who_answers(reading, turn)
    return Resolved(other.speaker.value, "who answers", other.statement.cue[-1], score=min(0.8, other.speaker.score))


def _named(printed: str, start: int) -> Resolved | None:
    printed = printed.partition(" to ")[0] if printed.split(" ")[0] in ("both", "all", "everyone", "them") else printed
    printed = _DONE_TO.sub("", printed.rstrip(" .,’'-")).removesuffix(" of")
    words = printed.casefold().split()
    if (
        not words
        or printed.casefold() in ("the", "a", "an")
        or (words[0] in _NOBODY and words[:2] != ["more", "than"] and not _ABOUT.match(printed))
        or words[0] in _PRONOUNS
        or _CONTRACTED.match(words[0])
        or _GATHERING.search(printed)
        or (words[0] in ("a", "an", "the") and len(words) == 2 and _ADVERB.fullmatch(words[1]))  # "a hastily" called conference
        or _HER.fullmatch(printed.casefold())
    ):
        return None
    if words[0] in ("me", "us"):
        printed = printed[:2]
    elif words[0] == "this" and words[-1] not in _OWN_NAMES:
        return None
    return Resolved(printed, "named after the cue", Span(start, start + len(printed)), score=0.85)
