"""Both, neither and each: the two whom the text is about or has just named."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from onrecord.names import CAPITALS, fold_name, strip_article, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import GROUPS, ROLES
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.names.people import Person
from onrecord.resolve.names.states import adjectives_of
from onrecord.resolve.reading import Reading, Speaker, Turn
from onrecord.resolve.sources.span import Source, read_source
from onrecord.resolve.sources.titles import fits_title, resolve_title

PAIRED = words_of("both neither each")
_COUPLES = frozenset({"the couple", "the pair", "the duo", "the two"})
# what two countries have one of each
_OF_STATES = words_of("government army military presidency president minister premier leader embassy delegation parliament")
_STATE_BODIES = words_of("government army military embassy delegation parliament")
_STATES = words_of("side country capital nation state neighbour neighbor")
_SIDES = words_of("side party camp faction")
_DENIES = re.compile(r"(?:has |have |had |later )?(?:den(?:y|ied)|reject|dismiss|refut|disput)")
_ACCUSES = re.compile(r"\baccus(?:e|es|ed|ing)\b")
_SIDE = rf"((?:[Tt]he )?(?:[{CAPITALS}][\w’'-]*(?: [{CAPITALS}][\w’'-]*)*|(?<=he )[a-z-]+))"
_FOES = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=, )){_SIDE} and {_SIDE} (?:have |had |again |also |once more )*"
    r"(?:accus|blam|fight|fought|shell|attack)[a-z]*(?: [a-z]+)? each other\b",
    re.MULTILINE,
)
_SHORTEST = 4
_FRONTIER = re.compile(
    rf"\b(?:border|frontier|boundary) (?:between|dividing|separating) ([{CAPITALS}][\w-]+) (?:and|from) ([{CAPITALS}][\w-]+)\b"
)
_THEN = re.compile(r"\b(?:then|former|late|previous)(?: [A-Z]\w+)? $")
_PAST = words_of("former then ex late previous")
# "the Secretary and the Foreign Minister"
_TWO_TITLES = re.compile(r"([Tt]he [\w -]{4,40}?) and ((?:the|his|her) [\w -]{4,40})")


def resolve_pair(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "Both armies", "neither side": those of the only two countries of the text; "both" alone, of two just named."""
    if source.tail or source.printed.casefold().split()[0] not in PAIRED:
        return None
    words = source.printed.casefold().split()
    if len(words) == 1:
        return (
            _accused(reading, turn) or _people_before(reading, turn) or (None if _several_before(reading, turn) else _states(reading, ""))
        )
    head = _singular(words[-1])
    if len(words) == 2 and head in _SIDES and (foes := _foes(reading)):
        return foes
    if len(words) > 2 or not (head in _OF_STATES or head in _STATES):
        return None
    return _states(reading, "" if head in _STATES else words[-1] if words[-1] != head else _plural(head))


def resolve_two(reading: Reading, turn: Turn, source: Source) -> Speaker | None:
    """ "The two ministers": the only two so far who hold such an office; "the Secretary and the Minister": the one and the other."""
    if " and " in source.printed and (joined := _TWO_TITLES.fullmatch(source.printed)):
        return _both(reading, turn, source, joined)
    if source.printed.casefold() in _COUPLES:
        return _people_before(reading, turn, of_line=True)
    words = source.printed.casefold().split() if " two " in source.printed or source.determiner == "both" else []
    if len(words) != 3 or words[:2] not in (["the", "two"], ["both", "the"]):
        return None
    head = _singular(words[2])
    if head in _STATES:
        return _states(reading, "")
    if head in _STATE_BODIES and (states := _states(reading, words[2])):
        return states
    held = replace(source, printed=head, determiner="the", modifiers=(), head=head, tail="")
    so_far = {id(person): person for _, person, _ in reading.people_between(0, turn.at)}
    fitting = [person for person in so_far.values() if fits_title(person, held) and not _is_of_the_past(reading, person)]
    if head not in ROLES or len(fitting) != 2:
        return None
    one, two = fitting
    return _group(one.first, two.first, f"{one.name} and {two.name}", "the two who hold the office")


def _is_of_the_past(reading: Reading, person: Person) -> bool:
    """ "The then Foreign Secretary, Oliver Haddon"."""
    lead = reading.text[max(0, person.first.whole_start - 24) : person.first.whole_start]
    return bool(person.role_words & _PAST or _THEN.search(lead))


def _both(reading: Reading, turn: Turn, source: Source, joined: re.Match[str]) -> Speaker | None:
    people = []
    for start, end in (joined.span(1), joined.span(2)):
        span = Span(source.span.start + start, source.span.start + end)
        one = read_source(reading.text, (span,), reading.mentions, reading.mention_starts)
        at = replace(turn, at=span.start, source=one)
        found = resolve_title(reading, at, one) if one.name is None and one.head in ROLES else None
        people.append(found.person if found else None)
    one_of, other = people
    if one_of is None or other is None or one_of is other:
        return None
    return _group(one_of.first, other.first, f"{one_of.name} and {other.name}", "two titles joined")


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _group(one: Mention, two: Mention, value: str, rule: str) -> Speaker:
    return Speaker(value, "group", rule, Span(two.start, two.end), 0.65, plural=True, head=fold_name(two.last))


def _people_before(reading: Reading, turn: Turn, *, of_line: bool = False) -> Speaker | None:
    """The two people of the paragraph so far, or of the one before; `of_line` leaves the one before out."""
    line = reading.paragraphs[turn.paragraph]
    if turn.at - line.start < 4 and turn.paragraph and not of_line:
        line = reading.paragraphs[turn.paragraph - 1]
    found = [
        (mention.start, person.name, person.first) for mention, person, _ in reading.people_between(line.start, turn.at, sure=not of_line)
    ]
    found += [(mention.start, mention.name, mention) for mention in reading.bare if line.start <= mention.start < turn.at]
    named = {name: first for _, name, first in sorted(found, key=lambda item: item[0])}
    if len(named) != 2:
        return None
    (name, one), (other, two) = named.items()
    return _group(one, two, f"{name} and {other}", "both: the two named before")


def _accused(reading: Reading, turn: Turn) -> Speaker | None:
    """ "Varga accused Lund of having paid Brann. Both denied it": the two whom another accuses in the last sentence that names any."""
    cue = turn.statement.cue
    if not cue or not _DENIES.match(reading.text, cue[0].start):
        return None
    line = reading.paragraphs[turn.paragraph].start
    verb = next(reversed(list(_ACCUSES.finditer(reading.text, line, turn.at))), None)
    if verb is None:
        return None
    named = {id(person): person for _, person, _ in reading.people_between(verb.end(), turn.at, sure=False)}
    before = reading.people_between(reading.sentence_starts(turn.paragraph, verb.start())[-1], verb.start(), sure=False)
    if len(named) != 2 or not before or any(id(person) in named for _, person, _ in before):
        return None
    one, two = named.values()
    return _group(one.first, two.first, f"{one.name} and {two.name}", "both: the two who are accused")


def _foes(reading: Reading) -> Speaker | None:
    """ "Both sides", where "the army and the Front accused each other": the only two of whom the text says so."""
    found: dict[str, Span] = {}
    for match in _FOES.finditer(reading.text):
        names = [reading.bodies.expand(name)[0] if name[0].isupper() else name for name in map(strip_article, match.groups())]
        found.setdefault(" and ".join(names), Span(match.start(1), match.end(2)))
    if len(found) != 1:
        return None
    ((value, span),) = found.items()
    return Speaker(value, "group", "both: the two who accuse each other", span, 0.65, plural=True, head=fold_name(value.split()[-1]))


def _several_before(reading: Reading, turn: Turn) -> bool:
    """Whether the sentence before is about several without a name: "The ministers of Drava and Selm met. Both denied it"."""
    begins = reading.sentence_starts(turn.paragraph, turn.at)
    begin = begins[-2] if len(begins) > 1 and turn.at - begins[-1] < 3 else begins[-1]
    words = (fold_name(word) for word in reading.text[begin : begin + 60].split()[:4])
    return any(word in GROUPS for word in words)


def _states(reading: Reading, head: str) -> Speaker | None:
    """The two between whom the text has a frontier, or else the only two countries that it names twice or more."""
    between = {match.groups(): match for match in _FRONTIER.finditer(reading.text)}
    if len(between) == 1:
        (((name, other), match),) = between.items()
        names = f"{name} and {other}"
        return Speaker(f"{head} of {names}" if head else names, "group", "both: the two with a frontier", Span(*match.span(1)), 0.65,
                       plural=True, head=fold_name(other))  # fmt: skip
    first: dict[str, Mention] = {}
    counts = Counter[str]()
    for mention in reading.mentions:
        if len(mention.words) < 3 and mention.kind != "person" and not reading.in_furniture(mention.start):
            first.setdefault(mention.name, mention)
            counts[mention.name] += 1
    states = [name for name, times in counts.items() if times > 1 and _is_state(reading, first[name])]
    if len(states) != 2:
        return None
    one, two = (first[name] for name in states)
    names = f"{one.name} and {two.name}"
    return _group(one, two, f"{head} of {names}" if head else names, "both: the two countries the text is about")


def _is_state(reading: Reading, name: Mention) -> bool:
    """Whether a name is a country's by the table or the text's use, or the text has its adjective: "Tolmark", "Tolmarkian"."""
    if name.name.isupper() or len(name.name) < _SHORTEST:
        return False
    made = adjectives_of(name.name)
    return reading.is_state(name.name) or any(other.last in made or other.words[0] in made for other in reading.mentions)
