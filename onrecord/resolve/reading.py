"""What the rules of one document share: its names, people and bodies, its statements in order, and who has spoken so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from onrecord.countries import STEM, is_country
from onrecord.names import Gender, body_keys
from onrecord.records import Document, Reference, Span, SpeakerKind, Statement
from onrecord.resolve.lexicon import BODIES, DOCUMENTS, GROUPS, ROLES
from onrecord.resolve.names.bodies import Bodies, is_companys
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.introductions import is_plainly_human
from onrecord.resolve.names.longoffices import part_offices
from onrecord.resolve.names.mentions import Mention, find_mentions
from onrecord.resolve.names.offices import Office, find_offices
from onrecord.resolve.names.openers import cut_openers
from onrecord.resolve.names.people import People, Person
from onrecord.resolve.names.sides import find_sides
from onrecord.resolve.names.states import is_company, is_state_name, is_thing
from onrecord.resolve.names.surnames import mark_surnames
from onrecord.resolve.sources.span import Source, read_source
from onrecord.text import Stretches, join_lines, split_paragraphs

_SENTENCE_END = re.compile(r"[.!?][”\"’'»)]*\s+")
_NAME_MORE = 12  # characters between the name found and the cue, where the reader has cut the name short
_REPORTED = re.compile(r"(?:has |had )?report(?:s|ed)")
_SEVERAL = re.compile(r" (?:are|were|have)\b")
_AGED = re.compile(r",? \(?\d\d\b")
_FINDS = re.compile(r" (?:first |also |has |had )?(?:reported|found|deemed|rated|polled|surveyed)\b")
_BODY_APPOSED = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:(?!of |for |at )[\w’'-]+ ){0,3}(?:union|charity|party|firm|company|club|airline|network), "
)
_BODY_LEAD = re.compile(r"\b(?:union|charity|firm|company|club|airline|network|newspaper|broadcaster|retailer|watchdog|magazine) $")
_NO_PERSONS = BODIES | DOCUMENTS
_SAYS = re.compile(r" (?:also )?(?:said|says|told|added|replied|noted|stressed|explained|admitted|argued|insisted)\b")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who was found to speak, by which rule, and the mention that gives the name."""

    value: str
    kind: SpeakerKind
    rule: str
    evidence: Span
    score: float = 1.0
    person: Person | None = None
    role: str | None = None
    gender: Gender | None = None
    plural: bool = False
    head: str = ""

    def by(self, rule: str, score: float) -> Speaker:
        """The same speaker reached by another rule."""
        return replace(self, rule=rule, score=min(self.score, score))


def name_speaker(person: Person, rule: str, score: float) -> Speaker:
    """A person of the text as the speaker, by the mention that gives the full name."""
    span = Span(person.first.start, person.first.end)
    return Speaker(person.name, "person", rule, span, score, person, person.role, person.gender)


@dataclass(slots=True)
class Turn:
    """One statement with what is known of it so far; `at` is where its source, or else cue or content, begins."""

    statement: Statement
    at: int
    paragraph: int
    source: Source | None
    speaker: Speaker | None = None


class Reading:
    """One document being resolved; `mentions` are the names that the rules find, `references` the mentions of the reader model."""

    def __init__(self, document: Document, statements: Sequence[Statement], references: Sequence[Reference] = ()) -> None:
        self.references = references
        self.reference_at = {reference.span: number for number, reference in enumerate(references)}
        self.document, self.text = document, join_lines(document.text)
        self.paragraphs = split_paragraphs(document.text)
        self._furniture = Stretches((item.span.start, item.span.end) for item in document.furniture)
        self._full_before = list(accumulate((self._is_full(line) for line in self.paragraphs), initial=0))
        self._paragraph_starts = [span.start for span in self.paragraphs]
        self._title_lines = {number for number, line in enumerate(self.paragraphs[:9]) if self._is_title_line(line)}
        self._offices: dict[str, list[Office]] = {}
        self.mentions = mark_surnames(self.text, cut_openers(self.text, part_offices(self.text, find_mentions(self.text))))
        self.mention_starts = [mention.start for mention in self.mentions]
        bylines = Stretches((item.span.start, item.span.end) for item in document.furniture if item.kind in ("byline", "credit"))
        self.bodies = Bodies(self.text, [one for one in self.mentions if not bylines.hold(one.start)])
        self._settle_bodies()
        self._states: dict[str, bool] = {}
        self._bodily: dict[str, bool] = {}
        self.turns = sorted(map(self._turn, statements), key=lambda turn: (turn.at, _verb_at(turn.statement), turn.statement.id))
        cut = {turn.source.name.start: turn.source.name for turn in self.turns if turn.source and turn.source.name}
        self.mentions = [  # "Paul Orsk" of the headline "How Paul Orsk Thinks About Ada Lund"
            cut[mention.start] if mention.start in cut and cut[mention.start].end < mention.end else mention for mention in self.mentions
        ]
        self.carriers: set[int] = set()  # where a name is that of who passes a report on
        self.people = People(self.text, self.mentions, frozenset(self._naming_people()))
        for start in self.carriers & self.people.of_mention.keys():
            carrier = self.people.of_mention[start]
            if carrier.roles or carrier.titles:
                self.carriers.discard(start)
            else:
                del self.people.of_mention[start]
        self.bare: list[Mention] = []  # single names that act and are no human's
        self.by_id = {turn.statement.id: turn for turn in self.turns}
        self.outer = [turn for turn in self.turns if not turn.statement.nested_in]
        self._outer_at = [turn.at for turn in self.outer]
        self._before: dict[tuple[int, int], list[Turn]] = {}
        self._contents = Stretches((span.start, span.end) for turn in self.outer for span in turn.statement.content)

    def _settle_bodies(self) -> None:
        """Make bodies of names that a scoreline has, and of what is left of a company's name, where no office tells of a human."""
        sides = find_sides(self.text)
        # in sports of one against one a scoreline has surnames: "Varga 6-4 Lund"
        people = (
            {one.last for one in self.mentions if (len(one.words) > 1 and one.kind != "body") or one.title or one.honorific}
            if sides
            else ()
        )
        called = {one.words for one in self.mentions if one.kind == "body" and len(one.words) > 1}  # "the firm Stonegate Harper"
        founded = self._find_founded()
        for mention in self.mentions:
            if mention.kind == "unknown" and not (mention.title or mention.honorific):
                short = (mention.words in called and given_gender(mention.words[0]) is None) or (
                    len(mention.words) > 1 and self.bodies.is_company_in_short(mention)
                )
                side = mention.name in sides and mention.last not in people and given_gender(mention.words[0]) is None
                company, founder = founded.get(mention.name, (0, 0)) if not mention.surname else (0, 0)
                if company < mention.start < founder:  # a bare name between the two is the company's
                    mention.kind = "body"
                if (short or side) and not self._is_a_humans(mention.last):
                    mention.kind = "body"

    def _is_a_humans(self, last: str) -> bool:
        """Whether somewhere what stands beside a name that ends in a word tells that it is a human's."""
        return any(is_plainly_human(self.text, one) for one in self.mentions if last in one.words and one.last == last)

    def _find_founded(self) -> dict[str, tuple[int, int]]:
        """Where a company and then its founder of that name are first named in full: "Varga Foods … Varga said … Ines Varga"."""
        full = [one for one in self.mentions if len(one.words) > 1]
        companies: dict[str, int] = {}
        for one in full:
            if one.kind == "body" and is_companys(self.text, one):
                companies.setdefault(one.words[0], one.start)
        founders: dict[str, int] = {}
        for one in full if companies else ():
            if one.kind != "body" and not one.in_title:
                founders.setdefault(one.last, one.start)
        return {name: (start, founders[name]) for name, start in companies.items() if name in founders}

    def _turn(self, statement: Statement) -> Turn:
        first = statement.source or statement.cue or statement.content
        at = first[0].start if first else 0
        source = read_source(self.text, statement.source, self.mentions, self.mention_starts) if statement.source else None
        return Turn(statement, at, self.paragraph_of(at), source)

    def _naming_people(self) -> Iterator[int]:
        """Where a name that speaks can be a person's: no body, no place, none after "the" or "the paper"; and bare names with "said"."""
        for turn in self.turns:
            name = turn.source.name if turn.source else None
            if turn.source is None or name is None or name.after_the or name.kind not in ("person", "unknown"):
                continue
            if len(name.words) == 1 and _SEVERAL.match(self.text, name.end):  # "Northmere are thought to want him": a club
                continue
            if name.opens and len(name.words) == 1 and _is_several(name.name.casefold()):  # "Charities fear"
                continue
            if len(name.words) == 1 and self._is_reporter(name):
                continue
            if _is_carrier(self.text, turn.statement, name):
                self.carriers.add(name.start)
                continue
            lead = turn.source.lead.split()
            before = self.text[turn.source.span.start : name.whole_start]
            apposed = len(name.words) == 1 and _BODY_APPOSED.fullmatch(before) is not None  # "The nurses' union, Unity,"
            body = bool(lead) and lead[-1] != "star" and lead[-1].casefold() in _NO_PERSONS  # "the film star Ada Lund"
            if name.kind == "person" or not (body or apposed or self._is_body(name)):
                yield name.start

        for mention in self.mentions:
            bare = len(mention.words) == 1 and mention.kind == "unknown" and not (mention.after_the or mention.in_title)
            if (
                bare
                and not (mention.opens and mention.name.endswith("s"))
                and _SAYS.match(self.text, mention.end)
                and not _BODY_LEAD.search(self.text, max(0, mention.start - 24), mention.start)
                and not self._is_body(mention)
            ):
                yield mention.start

    def _is_reporter(self, name: Mention) -> bool:
        """ "According to Orskwire", "Orskwire found": a name that by itself is no human's, and does what an outlet or a pollster does."""
        if name.title or name.honorific or name.surname or given_gender(name.name) or _AGED.match(self.text, name.end):
            return False
        return self.text.endswith("ccording to ", 0, name.start) or _FINDS.match(self.text, name.end) is not None

    def is_state(self, name: str) -> bool:
        """Whether a name is a country's, by the table or by how the text uses it."""
        if name not in self._states:
            self._states[name] = is_country(name) or (
                " " not in name and len(name) >= STEM and (is_state_name(self.text, name) or self.bodies.is_land(name))
            )
        return self._states[name]

    def _is_body(self, name: Mention) -> bool:
        """Whether a bare word is a body's or place's for the text."""
        word = name.words[0]
        if len(name.words) > 1 or name.title or name.honorific or name.surname:
            return False
        if word not in self._bodily:
            self._bodily[word] = self._is_bodily(word)
        return self._bodily[word]

    def _is_bodily(self, word: str) -> bool:
        """Whether a longer body begins with a word, or the text uses it as a place or thing."""
        called = self.bodies.names.get(body_keys(word))  # "the carmaker Ferro", and later "Ferro said"
        if called is not None and called.kind == "body":
            return True
        known = self.bodies.is_place(word) or self.is_state(word) or self.bodies.expand(word)[1] != "name as printed"
        if known or given_gender(word) is not None:
            return known
        return is_thing(self.text, word) or is_company(self.text, word)

    def paragraph_of(self, at: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def before(self, turn: Turn) -> list[Turn]:
        """The statements not nested in others that come before this one, latest first, as far as two paragraphs back."""
        key = (turn.at, turn.paragraph)
        if key not in self._before:
            first = last = bisect_left(self._outer_at, turn.at)
            while first and self.distance(self.outer[first - 1].paragraph, turn.paragraph) <= 2:
                first -= 1
            self._before[key] = self.outer[first:last][::-1]
        return self._before[key]

    def distance(self, earlier: int, later: int) -> int:
        """How many paragraphs lie between two, page furniture and headings not counted."""
        if later - earlier < 2:
            return later - earlier
        return 1 + self._full_before[later] - self._full_before[earlier + 1]

    def _is_full(self, line: Span) -> bool:
        """Whether a paragraph keeps apart what stands around it: page furniture and headings do not."""
        return line.end - line.start > 60 and not self.in_furniture(line.start)

    def sentence_starts(self, number: int, end: int) -> list[int]:
        """Where the sentences of a paragraph begin that begin before an offset, or right at it."""
        line = self.paragraphs[number].start
        return [line, *(match.end() for match in _SENTENCE_END.finditer(self.text, line, end))]

    def is_headline(self, turn: Turn) -> bool:
        """Whether a statement stands above the article."""
        return turn.paragraph in self._title_lines

    def opens_article(self, turn: Turn) -> bool:
        """Whether a statement stands in the first paragraph of the article itself."""
        before = range(turn.paragraph)
        return turn.paragraph not in self._title_lines and not any(
            number not in self._title_lines and self._is_full(self.paragraphs[number]) for number in before
        )

    def is_title(self, at: int) -> bool:
        """Whether an offset stands above the article."""
        return self.paragraph_of(at) in self._title_lines

    def _is_title_line(self, line: Span) -> bool:
        """Whether one of the first paragraphs is a line above the article: early and without a full stop at its end."""
        early = line.start < 700 and line.end - line.start < 220
        bare = self.text[line.start : line.end].rstrip("”\"’»'")
        return early and bare[-1:] not in ".!?" and (line.start + len(bare) == line.end or self.text[line.start] not in "“\"‘«'")

    def offices(self, head: str) -> list[Office]:
        """The nameless mentions of an office in the text, outside furniture, in order."""
        if head not in self._offices:
            self._offices[head] = [office for office in find_offices(self.text, head) if not self.in_furniture(office.span.start)]
        return self._offices[head]

    def in_furniture(self, at: int) -> bool:
        return self._furniture.hold(at)

    def in_content(self, at: int) -> bool:
        """Whether an offset lies inside what somebody is quoted or reported as saying."""
        return self._contents.hold(at)

    def holder(self, turn: Turn) -> Turn | None:
        """The statement whose content holds this one's source: the one it is nested in, or else the one around it."""
        if parent := self.by_id.get(turn.statement.nested_in or ""):
            return parent
        for other in self.outer:
            if other is not turn and any(span.start <= turn.at < span.end for span in other.statement.content):
                return other
        return None

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The names between two offsets, in order."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def people_between(self, start: int, end: int, *, sure: bool = True) -> list[tuple[Mention, Person, bool]]:
        """The people named between two offsets, in order; True where the name stands inside a statement's content.

        With `sure` false, names too of which the text does not tell that they are people's.
        """
        found = []
        for mention in self.mentions_between(start, end):
            person = self.people.of_mention.get(mention.start)
            if person and (person.sure or not sure) and not self.in_furniture(mention.start):
                found.append((mention, person, self.in_content(mention.start)))
        return found

    def only_person_before(self, turn: Turn) -> tuple[Mention, Person] | None:
        """The only person named outside what is said so far in a statement's paragraph, or else in the last before that names any."""
        for paragraph in range(turn.paragraph, max(-1, turn.paragraph - 4), -1):
            start = self.paragraphs[paragraph].start
            named = self.people_between(start, turn.at, sure=False)
            near = {id(person): (mention, person) for mention, person, said in named if not said}
            if near:
                return next(iter(near.values())) if len(near) == 1 else None
        return None

    def unclear_between(self, start: int, end: int, gender: Gender, meant: Person | None = None) -> bool:
        """Whether a name between two offsets, outside what is said, may be another's of that gender than who is meant: "Orsk" of two."""
        for mention in self.mentions_between(start, end):
            if mention.start in self.people.of_mention or len(mention.words) > 1 or self.in_content(mention.start):
                continue
            fitting = self.people.fitting(mention) if mention.kind in ("person", "unknown") else []
            others = [person for person in fitting if person.gender in (None, gender) and person is not meant]
            if len(fitting) > 1 and len(others) > (meant is None or not mention.opens):
                return True
        return False


def _is_several(word: str) -> bool:
    one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return one != word and (one in BODIES or one in ROLES or word in GROUPS)


def _verb_at(statement: Statement) -> int:
    """Where the cue stands: what one source "said … and denied" comes in that order."""
    return statement.cue[0].start if statement.cue else 0


def _is_carrier(text: str, statement: Statement, name: Mention) -> bool:
    """Whether a name ends a sentence as who "reported" it and shows no sign of a human: "…, Fars Now reported."."""
    cue = statement.cue
    if len(cue) != 1 or not _REPORTED.fullmatch(text, cue[0].start, cue[0].end) or name.title or name.honorific:
        return False
    return (
        0 < cue[0].start - name.end < _NAME_MORE
        and "," not in text[name.end : cue[0].start]
        and cue[0].start > statement.content[0].start
        and given_gender(name.words[0]) is None
    )
