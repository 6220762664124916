"""The bodies of one document: full names, acronyms, short forms, and what "the ministry" can mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.countries import is_country, is_seat
from onrecord.names import CAPITALS, acronyms_of, body_keys, fold_name, is_acronym, is_short_form, strip_article, strip_possessive, words_of
from onrecord.resolve.lexicon import BODIES, COMPANY_ENDS, COMPANY_FORMS
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.kinds import COMPANY_AFTER
from onrecord.resolve.names.mentions import Mention

_BRACKETED = re.compile(r" \((?:the )?[\"“]?([A-Z][\w.&-]{1,9})[\"”]?\)")
_PLACE_USE = re.compile(
    r"(?<!\w)(?:[Ii]n(?<!hares [Ii]n)(?<!stock [Ii]n)|near|across|into|outside|around|off the coast of"
    r"|northern|southern|eastern|western|(?:[Ee]mir|[Kk]ing|[Qq]ueen|[Ss]ultan|[Pp]rince|[Bb]ishop|[Aa]rchbishop"
    r"|[Kk]ingdom|[Ee]mirate|[Rr]epublic|people|town|village|island|port|citizens) of)(?: neighbou?ring)? ([A-Z][\w-]*(?: [A-Z][\w-]*)*)"
)
# what stands before the head of a body printed small: "the Ruvanian foreign ", "Pheta’s defence "
_SMALL_LEAD = re.compile(r"\b(?:(?:[Tt]he|[Aa]n?) |([A-Z][\w-]+)[’']s )((?:[\w-]+(?:[’']s?)? ){1,3})$")
_FORCE_BEFORE = re.compile(
    r"(?!(?:Chief|Deputy|Senior|Former|Police|State|City|County|Town|Village) )[A-Z][\w’-]+ (?:[A-Z][\w’-]+ )*?(?:Police|Constabulary)\b"
)
_ENDS_SO = words_of("bank air rail post net telecom")
_TRADE = re.compile(r"(?:er|or|maker|giant|firm|group|lender|insurer)$")
# "the weekly magazine Obzor": its name
_NAMED_NEXT = re.compile(r",? ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_OF_NAME = re.compile(rf" of (?:the )?[{CAPITALS}][\w-]*(?: [{CAPITALS}][\w-]*)*")  # "the electoral commission of Cabo Ferro"
# of which a state or a town has one: not "the parent company of Orlam"
_PUBLIC = words_of(
    "ministry commission committee council court parliament assembly department authority police board tribunal senate chamber"
)
_PRESS_HEADS = words_of("magazine newspaper weekly daily agency broadcaster station channel website")
# "a two-year government bond", "the nine-member board": no word of a name
_MEASURE = re.compile(
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)"
    r"-(?:year|month|week|day|hour|member|strong|person|man|seat|page|storey|party)(?:-old)?"
)
_MARKS, _CLOSED = frozenset('"“‘«'), re.compile(r"[,.]?[\"”’»]")
# "the Orsk campaign finance case"
_COMPOUND = re.compile(r" (?:finance|trail|season|stop|speech|event|rally|promise|contributions?|donations?|manager|chairman|aides?)\b")
_INSIDE = re.compile(r"[\w’'-]")
_COMPANIES = words_of("""
    company firm employer operator contractor manufacturer supplier maker retailer developer airline carrier builder publisher
""")
_KINDS = (
    "company|firm|employer|operator|contractor|manufacturer|supplier|retailer|developer|airline|carrier|builder|publisher|club|charity|union|bank"
    "|agency|group|network|newspaper|organi[sz]ation|station|start-up"
)
_CAPITALISED = r"[A-Z][\w&’'-]*(?: (?:of |for |the |and |& )*[A-Z][\w&’'-]*)*"
# "the operator Swiftline", "the operator, Swiftline,", not "in an interview with the paper, Ambassador Grishin warned"
_APPOSED = re.compile(rf"\b({_KINDS})(?: ({_CAPITALISED})(?=,|\.| |;)|, ({_CAPITALISED})(?=[,.;]))")
_APPOSED_AFTER = re.compile(rf"(?<!\w )({_CAPITALISED}), the (?:[\w’'-]+ ){{0,3}}?({_KINDS})\b(?! [A-Z])")
# done by or with it, or where those work who speak of others: "brokers at Orsk Securities"
_OBJECT_LEAD = re.compile(
    r"\b(?:(?:by|with|from|against)|(?i:analyst|strategist|economist|broker|trader|dealer|consultant)s? (?:at|of|for|with)) $"
)
# words that, added to a place's name, name one of its bodies and not the place at length
_GENERIC = words_of(
    """city town county borough district council police government university court hospital ministry foreign defence defense interior
    parliament fire school harbour port border guard academy north south east west northern southern eastern western central
    radio television tv news herald times post tribune gazette courier journal"""
)
_MEDIA = words_of("radio television tv")
_COMPANY_WORDS = COMPANY_ENDS | COMPANY_FORMS | words_of("group company bank")
_WHICH_ONE = words_of("same other whole entire first second new old own rival most least largest biggest smaller larger leading")
_NO_NAMES = _WHICH_ONE | words_of("of and by to for with at from on that which who in is was said told has the a")


class Bodies:
    """Every body a document names, by name, acronym and head."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self.text = text
        self.names: dict[tuple[str, ...], Mention] = {}
        self.acronyms: dict[str, Mention] = {}
        self._lower: dict[str, list[tuple[str, int, int]]] = {}
        self._apposed: list[tuple[str, str, int, int]] | None = None
        self._places: dict[str, bool] = {}
        self._companies: list[Mention] | None = None
        self._place_uses: set[str] | None = None
        self._surnames: set[str] = set()
        for mention in mentions:
            if force := _FORCE_BEFORE.match(mention.title):  # "Elda Police Insp. Ada Lund"
                words = tuple(force.group().split())
                body = replace(
                    mention, words=words, start=mention.whole_start, end=mention.whole_start + force.end(), kind="body", title=""
                )
                self.names.setdefault(body_keys(body.name), body)
            if mention.title or mention.honorific or (mention.kind != "body" and len(mention.words) > 1):
                self._surnames.add(mention.last)
            if mention.kind == "person" or (mention.in_title and mention.name.isupper()):
                continue
            keys = body_keys(mention.name)
            if mention.kind == "body" or len(keys) > 1 or (len(keys) == 1 and keys[0].endswith("bank")):
                known = self.names.get(keys)
                self.names[keys] = mention if known is None or (known.in_title and not mention.in_title) else known
            bracket = _BRACKETED.match(text, mention.end) if text.startswith(" (", mention.end) else None
            if bracket and (len(mention.words) > 1 or fold_name(mention.name)[0] == fold_name(bracket.group(1))[0]):
                self.acronyms.setdefault(fold_name(bracket.group(1)), mention)

    def expand(self, printed: str) -> tuple[str, str, Mention | None]:
        """The fullest name of a body, the rule that gave it, and where it stands; the printed name where nothing is fuller."""
        name = strip_article(strip_possessive(printed.strip()))
        word = name.split(" ")[0]
        if is_acronym(word) and (full := self._spelled_out(fold_name(word))):
            return full.name, "acronym", full
        if self.is_place(name) or self.is_land(name):
            return name, "name as printed", None
        opening = next(iter(body_keys(name)), "")
        near = [mention for keys, mention in self.names.items() if opening in keys and mention.kind != "place"]
        longer = [mention for mention in near if is_short_form(name, mention.name)]
        # in a line where every word has a capital the name may run on: "Norvane Announces Results"
        longer = [mention for mention in longer if not (mention.in_title or _is_no_fuller(name, mention) or self._is_in_marks(mention))]
        longer = [mention for mention in longer if not any(one[-1].isdigit() for one in mention.words)]  # "EgyptAir Flight MS804"
        if longer and is_companys(self.text, first := min(longer, key=lambda mention: mention.start)):
            longer = [mention for mention in longer if mention.kind == "body" or mention is first]  # not its founder, named after it
        if any(self._is_product(name, mention) for mention in longer):
            return name, "name as printed", None
        longer.sort(key=lambda mention: -len(mention.words))
        if longer and all(set(body_keys(mention.name)) <= set(body_keys(longer[0].name)) for mention in longer):
            return strip_possessive(longer[0].name), "short form of a full name", longer[0]
        return name, "name as printed", None

    def is_land(self, name: str) -> bool:
        """ "Kestria", where the text has "Kestria’s government" and a Kestria Institute of Climate, and nobody of that surname."""
        if " " in name or name in self._surnames or not any(keys[0] == fold_name(name) for keys in self.names if len(keys) > 1):
            return False
        return re.search(rf"\b{re.escape(name)}[’']s (?:government|army|coast ?guard)\b", self.text) is not None

    def _is_in_marks(self, mention: Mention) -> bool:
        """ "Gave their home as “Upper Sarn,”": what somebody calls so, and no body of the text."""
        before = self.text[mention.whole_start - 1 : mention.whole_start]
        return mention.kind == "unknown" and before in _MARKS and _CLOSED.match(self.text, mention.end) is not None

    def _is_product(self, name: str, mention: Mention) -> bool:
        """ "Ledgerly Plus", where the text calls Ledgerly a company before it: what it sells."""
        own = self.names.get(body_keys(name))
        rest = {fold_name(word) for word in mention.words} - {fold_name(word) for word in name.split()}
        called = own is not None and own.kind == "body" and len(own.words) == len(name.split())
        return called and own is not None and own.start < mention.start and rest.isdisjoint(BODIES | _COMPANY_WORDS | _GENERIC)

    def is_company_in_short(self, mention: Mention) -> bool:
        """Whether a name of two words and more is what is left of a company's: "Harrow Vale" for Harrow Vale Foods."""
        if self._companies is None:
            self._companies = [name for name in self.names.values() if fold_name(name.words[-1]) in _COMPANY_WORDS]
        if not self._companies or given_gender(mention.words[0]) is not None:
            return False
        for name in self._companies:
            rest = name.words[len(mention.words) :]
            if rest and name.words[: len(mention.words)] == mention.words and all(fold_name(word) in _COMPANY_WORDS for word in rest):
                return True
        return False

    def _spelled_out(self, acronym: str) -> Mention | None:
        if acronym in self.acronyms:
            return self.acronyms[acronym]
        if len(acronym) < 3:
            return None
        fitting = [mention for mention in self.names.values() if acronym in acronyms_of(mention.name)]
        return fitting[0] if len(fitting) == 1 else None

    def is_place(self, name: str) -> bool:
        """Whether the text uses the name as a place's: "in Sorang"."""
        if name not in self._places:
            known = is_country(name) or is_seat(name)
            if self._place_uses is None:
                self._place_uses = {match.group(1) for match in _PLACE_USE.finditer(self.text)}
            self._places[name] = known or name in self._place_uses
        return self._places[name]

    def with_head(self, head: str) -> list[tuple[str, int, int]]:
        """The different bodies of a text whose name has this head, as (name, start, end); the fullest print of each."""
        if head not in self._lower:
            self._lower[head] = distinct([*self._capital(head), *self._printed_small(head)])
        return self._lower[head]

    def apposed(self, head: str) -> list[tuple[str, int, int]]:
        """The bodies that the text calls so in apposition: "the operator, Swiftline,"; a company is any trader."""
        found: dict[str, tuple[str, int, int]] = {}
        for noun, name, start, end in self._apposed_all():
            if noun in _called_so(head):
                found.setdefault(name, (name, start, end))
        if head in _COMPANIES:
            for mention in self.names.values():
                named = len(mention.words) > 1 and fold_name(mention.words[-1]) in COMPANY_ENDS | COMPANY_FORMS
                if named and not self._is_object(mention):
                    found.setdefault(mention.name, (mention.name, mention.start, mention.end))
        return distinct(list(found.values()))

    def _is_object(self, mention: Mention) -> bool:
        """Whether a name is shouted, or only what something is done by or with: "a round led by Tall Heron Ventures"."""
        return mention.name.isupper() or bool(_OBJECT_LEAD.search(self.text, max(0, mention.start - 24), mention.start))

    def _apposed_all(self) -> list[tuple[str, str, int, int]]:
        if self._apposed is None:
            before = [(m.group(1), m.group(m.lastindex or 2), *m.span(m.lastindex or 2)) for m in _APPOSED.finditer(self.text)]
            after = [(m.group(2), m.group(1), m.start(1), m.end(1)) for m in _APPOSED_AFTER.finditer(self.text)]
            self._apposed = [entry for entry in before + after if not entry[1].isupper() or len(entry[1]) < 6]
        return self._apposed

    def _capital(self, head: str) -> list[tuple[str, int, int]]:
        found = []
        for keys, mention in self.names.items():
            folded = [fold_name(word) for word in mention.words]
            before_of = folded[: folded.index("of")] if "of" in folded else folded
            called = len(keys) == 1 and head in _ENDS_SO and folded[-1].endswith(head) and folded[-1] != head  # Nordbank
            if called or (len(keys) > 1 and (before_of[-1] == head or (head in folded and "of" not in folded))):
                found.append((mention.name, mention.start, mention.end))
        return found

    def _printed_small(self, head: str) -> list[tuple[str, int, int]]:
        found = []
        at = self.text.find(head)
        while at >= 0:
            end = at + len(head)
            lead = (
                None
                if _INSIDE.match(self.text, end) or _COMPOUND.match(self.text, end)
                else _SMALL_LEAD.search(self.text, max(0, at - 60), at)
            )
            if lead and _names_small(lead.group(2).split()):
                named = _NAMED_NEXT.match(self.text, end) if head in _PRESS_HEADS else None
                start = named.start(1) if named else lead.start(1) if lead.group(1) else lead.start(2)
                end = named.end(1) if named else (whose.end() if head in _PUBLIC and (whose := _OF_NAME.match(self.text, end)) else end)
                found.append((self.text[start:end], start, end))
            at = self.text.find(head, end)
        return found


def is_companys(text: str, mention: Mention) -> bool:
    """Whether a name is a company's by its last word or what follows: "Varga Foods", "Varga Home, Inc.", not "the Varga campaign"."""
    return fold_name(mention.words[-1]) in _COMPANY_WORDS or COMPANY_AFTER.match(text, mention.end) is not None


def _names_small(words: list[str]) -> bool:
    """Whether what stands before a head can be part of its name: no joining word, no other body."""
    folded = [word.casefold() for word in words]
    return (
        _NO_NAMES.isdisjoint(folded)
        and not any(map(_MEASURE.fullmatch, folded))
        and not (words[0][0].isupper() and fold_name(words[0]) in BODIES)
    )


def _called_so(head: str) -> frozenset[str]:
    return _COMPANIES if head in _COMPANIES else frozenset({head})


def _same_without_place(name: str, mention: Mention) -> bool:
    """ "Morlham" is no short form of "Morlham City Council": the rest alone names a kind of body."""
    rest = [word for word in body_keys(mention.name) if word not in body_keys(name)]
    own = body_keys(name)
    full = body_keys(mention.name)
    media = full[-len(own) :] == own and _MEDIA.issuperset(rest)  # "Zubara" for Radio Zubara
    return media or (full[: len(own)] == own and all(word in _GENERIC for word in rest))


def _is_no_fuller(name: str, mention: Mention) -> bool:
    """Whether a longer name with the same words is not the same body's at full length."""
    return _same_without_place(name, mention) or _is_owner(name, mention) or _is_trade_before(name, mention)


def _is_trade_before(name: str, mention: Mention) -> bool:
    """ "Brewer Holt & Vine": what the body does, and its name."""
    words = mention.words
    return mention.opens and len(words) == len(name.split()) + 1 and mention.name.endswith(name) and _TRADE.search(words[0]) is not None


def _is_owner(name: str, mention: Mention) -> bool:
    """ "Orland" is no short form of "Bank of Orland": it is whose bank that is."""
    words = [fold_name(word) for word in mention.words]
    own = [fold_name(word) for word in name.split()]
    return len(own) < len(words) and words[-len(own) :] == own and words[-len(own) - 1] in ("of", "for", "in") and BODIES.isdisjoint(own)


def distinct(found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """One of each: a name whose words another has too is the same body."""
    kept: list[tuple[str, int, int]] = []
    for entry in sorted(found, key=lambda item: -len(item[0])):
        keys = set(body_keys(entry[0]))
        if not any(keys <= set(body_keys(other[0])) for other in kept):
            kept.append(entry)
    return kept
