"""Speakers that stay what they are called: "two officials", "residents", "one of them", "the official" met before."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.names import fold_name, strip_possessive
from onrecord.records import Span, SpeakerKind
from onrecord.resolve.lexicon import BODIES, DEFINITE, DOCUMENTS, GROUPS, LOOSE_MODIFIERS, ROLES, UNNAMED, role_gender
from onrecord.resolve.reading import Reading, Speaker, Turn, name_speaker
from onrecord.resolve.sources.phrases import phrase_end
from onrecord.resolve.sources.span import Source

_IS_ASKED = re.compile(
    r"\b(?:asked|contacted|approached|e-?mailed|wrote to|called|rang"
    r"|put (?:it|this|that|these|those|the \w+) (?:[a-z]+ )?to) (?:the )?$"
)
_OF_GROUP = re.compile(r"of (?:them|these|those|the (?:two|three|four|five|six|seven))$|of the (\w+)$")
_TOLD_ANEW = re.compile(r"[Oo]ne of the [a-z-]+, an? ")  # "one of the pickets, a tenant who asked not to be named,"
_ALIAS = re.compile(
    r"\b(?:names? (?:only )?as|(?:known|identified|introduced|named)(?: only)?(?: (?:to|by) the \w+)? (?:only )?as"
    r"(?: [A-Z][a-z]+(?= [A-Z]\w+ [A-Z]))?"
    r"|(?:calling|calls?|called) (?:him|her|them|it)sel(?:f|ves)"
    r"|asked to be (?:called|known)(?: only| simply| just)?(?: as)?) [\"“‘']?((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*)"
)
_OF_ANOTHER = re.compile(r"\b(?:of|for|to|with|by|from) (?:an?|one|the) ")  # "a relative of a man identified as Ada Lund"
_CLAUSE_AFTER = re.compile(r",? who (?:asked|gave|wanted|wished|would give)[^.;:\n“”\"]{4,70}")
# words that alone only count those named before
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "next", "other", "last"})
SEVERAL = frozenset({"two", "three", "four", "five", "several", "most", "few", "many"})
FIGURE = re.compile(r"\d[\d,.]*|dozens|scores|hundreds|thousands")
_OF_ITS = re.compile(r"of (?:its|his|her|their)\b")  # whose they are, the words alone do not tell
COUNTS = SEVERAL | {"six", "seven", "eight", "nine", "ten"}
_NO_GROUP = frozenset({"most", "many", "some", "others", "few", "several", "reporters", "journalists"})
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\\d{1,3}"
_COUNTED = re.compile(rf"\b((?:(?:[Tt]he|[Aa]ll) )?(?i:{_NUMBERS}) (?:(?!of\b|the\b|years?\b)[a-z-]+ ){{0,2}}?([a-z-]+s))\b")
# those whom the text names elsewhere, so that "his client" would give them a second name
_NAMED_ELSEWHERE = frozenset({"client", "opponent", "rival", "counterpart", "successor", "challenger"})
# bodies that belong to one person; "his ministry", "his party" have a name of their own
_OWN_STAFF = frozenset({"office", "camp", "campaign", "team", "staff", "firm", "group", "department", "council"})
_NAMED_TAIL = re.compile(r" (?:of|in|from) (?:the )?(?=[A-Z])")
# a longer run of words without "who" or "which" is no description, but a sentence read wrongly
_LONGEST = 15
_MOST = 6  # words up to the noun
_BEFORE_CLAUSE = re.compile(r" (?:who|whom|whose|which|that) ")
_SHARES = frozenset({"majority", "minority", "plurality"})
_THESE = ("These ", "these ", "Those ", "those ")
_CUT_WHO = re.compile(r"\s+(?:who|whom|which|whose|that)$")


def described(source: Source) -> Speaker | None:
    """The description as printed, where it can stand for itself."""
    phrase = _CUT_WHO.sub("", source.phrase).removeprefix("same ")
    if len(_BEFORE_CLAUSE.split(phrase, maxsplit=1)[0].split()) > _LONGEST and not (phrase := _front(source)):
        return None
    if not any(char.isalpha() for char in phrase) or (phrase != source.phrase and source.determiner in DEFINITE):
        return None
    if phrase.startswith(_THESE) and (source.plural or source.head in GROUPS):  # not "those around him"
        phrase = phrase.split(" ", 1)[1].removeprefix("same ")
    kind, plural = kind_described(source)
    return Speaker(phrase, kind, "description as printed", source.span, 0.8, gender=role_gender((source.head, *source.modifiers)),
                   plural=plural, head=source.head)  # fmt: skip


def _front(source: Source) -> str:
    """Several, without the many words that hang on them: "civil rights groups like the League of …"; empty for one."""
    words = source.phrase.split()
    end = next((n for n, word in enumerate(words) if fold_name(word) == source.head), len(words)) + 1
    human = source.head in GROUPS | UNNAMED or source.head.removesuffix("s") in ROLES | BODIES
    return " ".join(words[:end]) if human and source.plural and source.tail and end <= _MOST else ""


def resolve_fuller(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Critics" after "critics of the mayor’s plans": the fuller words, where the text so far has them of one sort only."""
    if source.tail or source.modifiers or not source.plural or source.determiner not in ("", "the", "several"):
        return None
    fuller: dict[str, Span] = {}
    for match in re.finditer(rf"\b{re.escape(source.head)}\b", reading.text[: turn.at], re.IGNORECASE):
        end = phrase_end(reading.text, match.end())
        if _NAMED_TAIL.match(reading.text, match.end(), end) and not reading.in_furniture(match.start()):
            fuller.setdefault(reading.text[match.end() : end].casefold(), Span(match.start(), end))
    if len(fuller) != 1:
        return None
    (span,) = fuller.values()
    kind, plural = kind_described(source)
    value = source.phrase + reading.text[span.start + len(source.head) : span.end]
    return Speaker(value, kind, "fuller description before", span, 0.7, plural=plural, head=source.head)


def resolve_alias(reading: Reading, source: Source) -> Speaker | None:
    """ "A woman who gave her name only as Dot", "opponents, calling themselves Sundial": by the name they go by."""
    called = " as " in source.printed or "sel" in source.printed or "called" in source.printed
    match = _ALIAS.search(reading.text, source.span.start, source.span.end) if called else None
    if match is None and (clause := _CLAUSE_AFTER.match(reading.text, source.span.end)):
        match = _ALIAS.search(reading.text, source.span.end, clause.end())
    if match is None or _OF_ANOTHER.search(reading.text, source.span.start, match.start()):
        return None
    kind, plural = kind_described(source)
    span = Span(match.start(1), match.end(1))
    if (person := reading.people.of_mention.get(span.start)) and person.sure:
        return name_speaker(person, "name that the speaker goes by", 0.8)
    return Speaker(match.group(1), kind, "name that the speaker goes by", span, 0.8, gender=role_gender((source.head,)), plural=plural,
                   head=source.head)  # fmt: skip


_LONGEST_OWNER = 5  # words before "’s"
_LONGEST_PHRASE = 9  # words after "of"


def describe_owned(owner: Speaker, source: Source) -> Speaker | None:
    """ "His spokeswoman", "my brother": the description with its owner's name, None for those who have a name of their own.

    An owner who is only described at length stands after it: "husband of one woman in the fourth row".
    """
    described_at_length = owner.person is None and len(owner.value.split()) > _LONGEST_OWNER
    if described_at_length and (len(owner.value.split()) > _LONGEST_PHRASE or owner.plural):
        return None
    if source.head in _NAMED_ELSEWHERE or (source.head in BODIES and owner.person and source.head not in _OWN_STAFF):
        return None
    noun = " ".join((source.phrase.split(" ", 1)[1] if " " in source.phrase else source.phrase).split())
    kind, plural = kind_described(source)
    possessive = owner.value + ("’" if owner.value.endswith("s") and owner.plural else "’s")
    value = f"{noun} of {owner.value}" if described_at_length else f"{possessive} {noun}"
    return Speaker(value, kind, "owner of the description: " + owner.rule, owner.evidence, min(0.75, owner.score),
                   gender=role_gender((source.head,)), plural=plural, head=source.head)  # fmt: skip


def kind_described(source: Source) -> tuple[SpeakerKind, bool]:
    """The kind of a nameless speaker and whether there are several."""
    head = source.head
    plural = head in GROUPS or head in UNNAMED or source.plural or (head in COUNTS and not _OF_ITS.match(source.tail))
    if head in UNNAMED or source.printed.casefold().startswith(("one of", "a source", "sources")):
        return "unnamed", plural
    if head in _SHARES and source.tail.startswith("of "):
        return "group", True
    several = plural and head.removesuffix("s") in ROLES  # "aid workers", "investigators"
    if not several and (head in BODIES or head in DOCUMENTS):
        return "organisation", False
    if plural:
        return "group", True
    return "unnamed", False


def resolve_spokesman(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A spokesman": of the body that spoke just before in this paragraph, None where none did."""
    for other in reading.before(turn)[:3]:
        if other.speaker and other.speaker.person and other.paragraph == turn.paragraph:
            return None
        if other.speaker and other.paragraph == turn.paragraph and other.speaker.kind in ("organisation", "country"):
            value = f"{source.head} for {other.speaker.value}"
            return Speaker(value, "unnamed", "spokesman of the body that spoke before", other.speaker.evidence, 0.7,
                           gender=role_gender((source.head,)), head=source.head)  # fmt: skip
    return _spokesman_asked(reading, turn, source)


def _spokesman_asked(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "I asked the Postal Company. A spokesman said": of the only body that the paragraph names, where it is asked or opens a sentence."""
    line = reading.paragraphs[turn.paragraph].start
    bodies: dict[str, Span] = {}
    for mention in reading.mentions_between(line, min(turn.at, turn.statement.content[0].start)):
        if reading.in_content(mention.start) or mention.kind == "place":
            continue
        if mention.start in reading.people.of_mention:
            return None
        asked = _IS_ASKED.search(reading.text, max(line, mention.whole_start - 40), mention.whole_start) is not None
        if mention.kind == "body" or asked:
            value, _, fuller = reading.bodies.expand(mention.name)
            at = fuller or mention
            if asked or mention.opens:
                bodies[value] = Span(at.start, at.end)
            else:
                return None
    if len(bodies) != 1:
        return None
    ((name, span),) = bodies.items()
    return Speaker(f"{source.head} for {name}", "unnamed", "spokesman of the body that is asked", span, 0.65,
                   gender=role_gender((source.head,)), head=source.head)  # fmt: skip


def resolve_one_of(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "One of them", "another": one of the group that spoke last."""
    group = _OF_GROUP.match(source.tail)
    if source.tail and not group:
        return described(source)
    head = group.group(1) if group else None
    for other in reading.before(turn)[:3]:
        speaker = other.speaker
        if other.statement.act == "ask" or (speaker and speaker.head in _NO_GROUP):
            continue
        if head and speaker and speaker.head != head:
            continue
        human = speaker and speaker.head not in DOCUMENTS and speaker.head.removesuffix("s") not in DOCUMENTS | {"paper"}
        if speaker and human and speaker.plural and not speaker.person and reading.distance(other.paragraph, turn.paragraph) <= 1:
            if speaker.head in COUNTS and " of " not in speaker.value:  # "two who were smoking outside"
                return None
            value = speaker.value[0].lower() + speaker.value[1:] if speaker.value.split()[0].casefold() in SEVERAL else speaker.value
            return Speaker("one of " + value, "unnamed", "one of the group that spoke", speaker.evidence, 0.75, head=speaker.head)
        if speaker and speaker.value.casefold().startswith("one ") and source.head == "another" and not head and "of" not in speaker.value:
            words = speaker.value.split()
            cut = next((n for n, word in enumerate(words) if fold_name(word) == speaker.head), len(words)) + 1
            return replace(speaker, value=" ".join(["another", *words[1:cut]]), rule="another after the one who spoke", score=0.7)
        if speaker and speaker.value.startswith("one of ") and other.paragraph == turn.paragraph:
            value = source.head + speaker.value.removeprefix("one") if speaker.value.startswith("one of the ") else speaker.value
            return replace(speaker, value=value).by("another of the group that spoke", 0.7)
    if (group and not head) or source.head == "another":
        return resolve_one_of_told(reading, turn, source)
    anew = head is not None and _TOLD_ANEW.match(source.printed) is not None
    return described(source) if anew or (head and source.tail.count(" ") > 2) else None


def resolve_one_of_told(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Two workers saw it. “It fell,” one of them said": one or some of the only ones counted in the paragraph or the one before."""
    for begin in (turn.paragraph, turn.paragraph - 1):
        start = reading.paragraphs[max(0, begin)].start
        found = {
            match.group(1).casefold(): match
            for match in _COUNTED.finditer(reading.text, start, turn.at)
            if is_several(match.group(2)) and not reading.in_furniture(match.start())
        }
        if len(found) > 1:
            return None
        if found:
            (match,) = found.values()
            span = Span(match.start(1), phrase_end(reading.text, match.end(1)))
            value = reading.text[span.start : span.end].removeprefix("all ")
            return Speaker(
                f"{source.head} of {value[0].lower()}{value[1:]}", "unnamed", "one of those counted before", span, 0.65, head=source.head
            )
    return None


def is_several(noun: str) -> bool:
    return noun in GROUPS or noun.removesuffix("s") in ROLES


def resolve_counted(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "A third" after "one villager", "most" after "the divers": one or some of those who spoke last, None where none did."""
    last = next(iter(reading.before(turn)), None)
    speaker = last.speaker if last else None
    if last is None or speaker is None or speaker.person or reading.distance(last.paragraph, turn.paragraph) > 1:
        return None
    if source.head in SEVERAL and speaker.plural and speaker.head not in _NO_GROUP:
        return replace(speaker, value=f"{source.head} of {speaker.value}", rule="some of the group that spoke", score=0.7)
    words = speaker.value.split()
    if source.head == "other" and source.determiner == "the" and words[:3] == ["one", "of", "two"]:
        cut = next((n for n, word in enumerate(words) if fold_name(word) == speaker.head and word not in COUNTS), len(words)) + 1
        return replace(speaker, value="the other of " + " ".join(words[2:cut]), rule="the other of the two", score=0.75)
    if source.head in ORDINALS and words[0].casefold() in ORDINALS | {"one", "another"} and "of" not in words:
        cut = next((n for n, word in enumerate(words) if fold_name(word) == speaker.head), len(words)) + 1
        return replace(speaker, value=" ".join([source.head, *words[1:cut]]), rule="next after the one who spoke", score=0.7)
    return None


_INSIDERS = frozenset({"person", "source", "insider", "friend", "pal", "aide", "official", "executive"})


def resolve_met_before(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The official", "the same sources": an unnamed speaker met before, if only one fits."""
    heads = {source.head, source.head.rstrip("s")}
    found: list[Speaker] = []
    for other in reading.outer:
        speaker = other.speaker
        if other.at >= turn.at or not speaker or speaker.person or not speaker.head or reading.is_headline(other):
            continue
        if speaker.head in heads and speaker.kind in ("unnamed", "group") and all(known.value != speaker.value for known in found):
            found.append(speaker)
    if not found and source.head in ("source", "insider"):
        found = [one for one in _sources(reading, turn) if source.head == "source" or one.head in _INSIDERS]
    if source.plural:  # "the pilots" are not one of them
        found = [one for one in found if one.plural] or found
    extra = set(source.modifiers) - LOOSE_MODIFIERS
    extra |= {fold_name(strip_possessive(word)) for word in source.tail.split() if word[0].isupper()}  # "the representative of Estmark"
    fitting = [speaker for speaker in found if extra <= {fold_name(strip_possessive(word)) for word in speaker.value.split()}]
    return fitting[0].by("description met before", 0.8) if len(fitting) == 1 else None


def _sources(reading: Reading, turn: Turn) -> list[Speaker]:
    """ "The source": the nameless ones who have spoken so far, each once."""
    spoke = [other.speaker for other in reading.outer if other.at < turn.at and other.speaker and not reading.is_headline(other)]
    found = {speaker.value: speaker for speaker in spoke if speaker.kind == "unnamed" and not speaker.plural and speaker.head in ROLES}
    return list(found.values())
