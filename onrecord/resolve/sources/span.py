"""Read one source span: which name in it speaks, or what kind of nameless person, body or group it describes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.countries import is_nationality
from onrecord.names import CAPITALS, HONORIFICS, fold_name, is_acronym, strip_article, words_of
from onrecord.records import Span
from onrecord.resolve.lexicon import (
    BODIES,
    COMPANY_FORMS,
    DEFINITE,
    DOCUMENTS,
    GENERIC_BODIES,
    INDEFINITE,
    KINDS_OF_BODY,
    MINISTERS_IN_SHORT,
    POSSESSIVE,
    PRONOUNS,
    ROLES,
)
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.kinds import kind_of
from onrecord.resolve.names.mentions import Mention
from onrecord.resolve.sources.holders import holds_office
from onrecord.resolve.sources.plainnouns import LINKS, is_plain_noun, names_several

# how a printed interview marks question and answer
LABELS = frozenset({"Q", "A", "Q.", "A.", "Follow-up", "Follow-up question"})
_CLAUSE = re.compile(
    r"\s*(?:, |\s[—–-]{1,2}\s|\()\s*"
    r"(?:who|whom|whose|which|where|(?<=[—–-] )(?:he|she|they|in|with|by|along|a|an|the)|speaking|citing"
    r"|quoting|no relation|now|then|himself|herself|seen|shown|in a)\b.*$",
    re.DOTALL,
)
_ANONYMITY = re.compile(
    r"\s+(?:who|speaking|on condition)\b.*(?:anonym|not (?:to )?be (?:named|identified)|declined to be|named because).*$", re.DOTALL
)
_RELATIVE = re.compile(r"[,—–] (?:who|which|whose|where)\b")
# "the union, whose president, Alma Reyes," names who speaks last
_WHOSE_HOLDER = re.compile(r", whose (?:[\w’'-]+ ){0,5}[\w’'-]+, (?=[A-Z]\S+(?: \S+){0,3}$)")
_AFTER_PARTICIPLE = words_of("""
    by to on in at from with as last this earlier yesterday today after before between more
    monday tuesday wednesday thursday friday saturday sunday
""")
_PARTICIPLES = frozenset({"put", "seen", "sent", "written", "drawn", "laid"})
_WORD = re.compile(r"[^\s,;:()\[\]\"“”«»]+")
_ASIDE = re.compile(r",\s+(?!and\b|or\b|\d{4} [a-z])[a-z“\"‘0-9].*$", re.DOTALL)
_OPENING = '"“‘«„'
# "Orsak junior", "Orsk afterwards"
_ENDS_NAME = words_of("junior senior afterwards afterward later yesterday today tonight earlier then again")
# "a spokesman for its maker, Lab & Home": the maker's name
_FOR_ANOTHER = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:spokes(?:man|woman|person)|lawyer|solicitor|attorney|barrister|aide|advis[eo]r|official|source|executive) "
    r"(?:for|at|of|from|to) (?:[\w’'-]+ ){0,4}?[\w’'-]+, "
)
_CALLED = re.compile(r"\b(?:called|named)\s+$")
# "the suit, filed by Tarrow County and Ada Lund,": a text, whoever is named with it
_TEXT_FIRST = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,2}(?:suit|lawsuit|complaint|petition|filing|motion|indictment"
    r"|survey|poll|study|letter|affidavit|deposition),"
)
# "she herself", "they all": the pronoun alone tells who
_EMPHASIS = frozenset({"himself", "herself", "itself", "themselves", "all", "both"})
# "the Institute itself"
_EMPHATIC_END = re.compile(r" (?:himself|herself|itself|themselves)$")
_MINISTER = re.compile(r"((?:(?:[Tt]he )?(?:[A-Z][\w’'-]+ |[Dd]eputy |[Aa]cting |[Ff]ormer |[Ee]x-)*))(PM|FM)")
_WE_IN = re.compile(r"(?:We|we) (?:in|of|at) ((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_VOCATIVE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mme|Madam|Madame|Sir)\.? )?(?:Prime Minister|Minister|President|Chancellor|Ambassador|Secretary|Senator)"
    r", (?=(?:the|your|our) )|(?:Mr|Mrs|Ms|Mme|Dr)\.? [A-Z][\w’'-]+, (?=your )"
)
# what stands before one who passes on what another says
_CARRIERS = tuple(f"{verb} {by} " for verb in ("carried", "published", "quoted", "released", "reported", "aired") for by in ("by", "on"))
_TURN_LABEL = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}: +(?=\S)")
# what a judge is called in court
_HONOURS = frozenset(f"{whose} {style}" for whose in ("His", "Her") for style in ("Honour", "Honor", "Lordship", "Ladyship", "Worship"))
_LABEL_NAMED = re.compile(r"[A-Z]+(?: [A-Z]+)* \(([A-Z][^()\n]+)\)")
_DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
_POSTPOSED = words_of("present involved concerned aboard responsible nearby")
_OWNERS_END = re.compile(r"(?<=\w)[’']s$|(?<=s)[’']$", re.IGNORECASE)
_TEXTS = "|".join(sorted(DOCUMENTS))
_JOINT_TEXT = re.compile(rf"/[^,;:.]*?\b(?i:{_TEXTS})\b")
_JOINT_LEAD = re.compile(r"/[\w’'-]+ $|[’']s [“\"][^”\"]*$")  # and what stands in the title of somebody's book
_AND_CAPITAL = re.compile(rf" and [{CAPITALS}]")
# "a judge handling a Freedom Act suit": what somebody does
_DOES = re.compile(r"\b[a-z]+ing (?:an?|the|his|her|its|their|this|that) ")
# "several leaders, including Ada Lund"
_FOR_EXAMPLE = re.compile(r"\b(?:including|such as|among them) ")
_IN_TOWN = re.compile(r"(?:[Aa]n?|[Oo]ne|[A-Z]?[a-z]+s)\b.* (?:in|from|of|at|near) (?:[A-Z][\w’'-]+ ?){1,3}, $")
# when a text came out is no part of what it is: "a survey released", "a report in 2017", "papers unsealed Thursday"
_WHEN = (
    r"(?:(?:(?:in|on|last|late last|earlier this|this|out) )*(?:\w+day|(?:(?:Jan|Febr)uary|March|April|May|June|July|August|Septe?m?ber"
    r"|October|(?:Nov|Dec)ember)(?: \d{1,2})?(?:,? \d{4})?|(?:19|20)\d\d)|(?:last|earlier this|this) (?:week|month|year))"
)
_ISSUED_END = re.compile(
    # not in what hangs on another word: "voters who read the report last week"
    rf"^((?:(?!(?:who|whose|which|that|in|to|on|at|for|with|from|about|by)\b)[^ ]+ )*(?i:{_TEXTS}|papers))"
    rf"(?: (?:released|published|conducted|taken|unsealed|issued|filed|leaked)(?: {_WHEN})?| {_WHEN})$"
)
_PART_END = re.compile(r", (?!\d{4} [a-z])")  # not in "a Sept. 15, 2011 email"
_POSSESSIVE_END = re.compile(r"[’'](?:s\b|(?=\s))")


@dataclass(frozen=True, slots=True)
class Source:
    """A source span, read: `name` is the mention that speaks; without one, `head` is the noun and `modifiers` what stands before it."""

    span: Span
    printed: str
    pronoun: str | None = None
    name: Mention | None = None
    lead: str = ""
    phrase: str = ""
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    head: str = ""
    tail: str = ""

    @property
    def plural(self) -> bool:
        return self.head.endswith("s") and not self.head.endswith("ss") and self.determiner not in ("a", "an")


def read_source(text: str, spans: Sequence[Span], mentions: Sequence[Mention], starts: Sequence[int]) -> Source:
    """Read the source that `spans` hold; `starts` are the starts of `mentions`."""
    if text.find(": ", spans[0].start, spans[0].end) > 0 and (
        label := _TURN_LABEL.match(text, spans[0].start, spans[0].end)
    ):  # "TF: The minister" of a transcript's turn
        spans = [Span(label.end(), spans[0].end), *spans[1:]]
    if text.startswith(":", spans[-1].end) and (bracket := _LABEL_NAMED.fullmatch(text, spans[0].start, spans[0].end)):
        spans = [Span(bracket.start(1), bracket.end(1))]  # "CALLER (Auntie Vi):"
    span = Span(spans[0].start, spans[-1].end)
    first = spans[0]
    printed = " ".join(text[first.start : first.end].split()).strip(" ,")
    if pronoun := _pronoun(printed):
        return Source(span, printed, pronoun=pronoun)
    if printed.endswith(("PM", "FM")) and (short := _MINISTER.fullmatch(printed)):  # "Iranian FM", "the deputy PM"
        return replace(
            _nameless(span, short.group(1) + MINISTERS_IN_SHORT[short.group(2).casefold()]), printed=printed, phrase=strip_article(printed)
        )
    if printed in _HONOURS:
        return replace(_nameless(span, "the judge"), printed=printed)
    if printed.startswith(("We ", "we ")) and (own := _WE_IN.fullmatch(printed)):  # "We in Norrland"
        return replace(read_source(text, (Span(first.start + own.start(1), first.end),), mentions, starts), span=span)
    comma = printed.find(", ")
    if (
        comma > 0
        and text.endswith(_CARRIERS, 0, span.start)
        and any(len(one.words) > 1 and one.kind != "body" for one in _between(mentions, starts, Span(first.start + comma, first.end)))
    ):
        # "in a statement carried by the Voice, the vice chief, Pak Un-chol, said"
        return read_source(text, (Span(first.start + comma + 2, first.end), *spans[1:]), mentions, starts)
    if comma > 0 and (vocative := _VOCATIVE.match(printed)):  # "Madam Prime Minister, the opposition leader claims"
        return read_source(text, (Span(first.start + vocative.end(), first.end), *spans[1:]), mentions, starts)
    if printed in LABELS:
        return Source(span, printed, head=printed)
    if printed.startswith("as "):  # "as columnist Ada Lund noted"
        return read_source(text, (Span(first.start + 3, first.end), *spans[1:]), mentions, starts)
    if printed.casefold().startswith("whose "):
        return _nameless(span, printed)
    inside = [mention for part in spans for mention in _between(mentions, starts, part)]
    for part in spans:
        named = [_cut_to(text, mention, part) for mention in inside if part.start <= mention.start < part.end]
        if name := _speaking_name(text, part, named):
            lead = text[_segment_start(text, part.start, name.whole_start) : name.whole_start]
            return Source(span, printed, name=name, lead=" ".join(lead.split()), phrase=_phrase(printed))
    if not inside and printed.isupper() and not _names_a_role(printed):  # a name in a headline set in capitals
        name = Mention(first.start, first.end, tuple(printed.split()), "unknown", whole_start=first.start)
        return Source(span, printed, name=name, phrase=_phrase(printed))
    return _nameless(span, printed)


def _pronoun(printed: str) -> str | None:
    """The pronoun that a source is, "herself" or "all" after it left out."""
    if printed in ("US", "IT"):  # the country, the trade
        return None
    words = printed.casefold().replace("’", "'").replace(",", "").split(" ")
    if words[0] == "who":  # "who, like many in Elda,"
        return "who"
    return PRONOUNS.get(words[0]) if len(words) == 1 or (len(words) == 2 and words[1] in _EMPHASIS) else None


def _cut_to(text: str, mention: Mention, span: Span) -> Mention:
    """A name without the words that follow the source, as in a headline set in capitals: "DOCTORS DECLARE"."""
    if mention.end <= span.end:
        return mention
    words = mention.words[: len(" ".join(mention.words)[: span.end - mention.start].split())] or mention.words
    titled = bool(mention.title or mention.honorific)
    kind = kind_of(text, words, (mention.start, span.end), titled, mention.after_the) if mention.kind == "body" else mention.kind
    return replace(mention, words=words, end=span.end, kind=kind)


def _names_a_role(printed: str) -> bool:
    words = [fold_name(word) for word in printed.split()]
    return len(words) > 3 or any(word in ROLES or word in KINDS_OF_BODY or word in DEFINITE for word in words)


def _between(mentions: Sequence[Mention], starts: Sequence[int], span: Span) -> list[Mention]:
    found = []
    for mention in mentions[bisect_left(starts, span.start) :]:
        if mention.start >= span.end:
            break
        found.append(mention)
    return found


def _segment_start(text: str, start: int, end: int) -> int:
    comma = max(text.rfind(", ", start, end), text.rfind("— ", start, end), text.rfind("– ", start, end), text.rfind("(", start, end))
    return start if comma < 0 else comma + 1


def _speaking_name(text: str, span: Span, inside: list[Mention]) -> Mention | None:
    """The name that is the head of the phrase: "Milan Dravec" in "Its leader, Milan Dravec", none in "a spokesman for Mr Dravec"."""
    if holder := _WHOSE_HOLDER.search(text, span.start, span.end):
        return next((mention for mention in inside if mention.whole_start == holder.end() and mention.end == span.end), None)
    if _TEXT_FIRST.match(text, span.start, span.end):
        return None
    heads = [mention for mention in inside if _is_head(text, span, mention)]
    for mention in heads:
        if _RELATIVE.search(text, span.start, mention.whole_start):
            break
        if mention.kind == "body" and _FOR_ANOTHER.match(text, span.start, mention.whole_start):
            return None
        first = _segment_start(text, span.start, mention.whole_start) == span.start
        if first and (styled := _styled_after(text, span, mention, heads)):
            return styled
        if first or _is_apposed(text, span, mention):
            return (None if first else _styled_after(text, span, mention, heads)) or mention
    return None


def _styled_after(text: str, span: Span, mention: Mention, heads: list[Mention]) -> Mention | None:
    """ "The Olu of Oke-Aro, Oba Ade Lawal", "the rector of the College, Sarn, Prof. Ada Lund": whom a style calls a human."""
    title = mention.kind == "body" and mention.after_the and " of " in mention.name and BODIES.isdisjoint(map(fold_name, mention.words))
    title |= (
        len(mention.words) == 1 and mention.start > span.start + 4 and not (mention.title or mention.honorific or mention.kind == "person")
    )
    after = (
        [one for one in heads if one.start > mention.end and (one.title or one.honorific) and _is_apposed(text, span, one)] if title else []
    )
    return after[0] if after else None


def _is_head(text: str, span: Span, mention: Mention) -> bool:
    after = text[mention.end : span.end]
    first = mention.whole_start - 4 * (mention.after_the and text.startswith("The ", mention.whole_start - 4))
    if text[max(span.start, first - 1)] in _OPENING and first > span.start:
        return False
    if _POSSESSIVE_END.match(after) and after.strip(" ,’'s"):
        return False
    following = _WORD.match(after.lstrip(" ")) if after.startswith(" ") else None
    if following and not _may_follow(following.group(), mention):
        return False
    if (after.startswith("/") and _JOINT_TEXT.match(after)) or _JOINT_LEAD.search(text, span.start, mention.whole_start):
        return False  # "a Herald/Radio Elda poll"
    start = _segment_start(text, span.start, mention.whole_start)
    lead = text[start : max(start, mention.whole_start)]
    words = [word.casefold() for word in _WORD.findall(lead)]
    if _CALLED.search(lead) or mention.office or holds_office(lead, mention):
        return True
    lone = len(mention.words) == 1 and not mention.surname
    if lone and not (mention.title or mention.honorific) and names_several(text, mention):
        return False
    if lone and (fold_name(mention.words[0]) in KINDS_OF_BODY or _is_bare_style(mention)):
        return False
    if mention.honorific and len(mention.words) == 1 and words[:1] == ["the"]:  # "the Lord Chamberlain, Baron X"
        return False
    if (
        words
        and words[0] in INDEFINITE
        and len(mention.words) == 1
        and not mention.title
        and (len(words) == 1 or is_nationality(mention.name))
    ):
        return False
    if _DOES.search(lead) or _FOR_EXAMPLE.search(text, span.start, mention.whole_start):
        return False
    if len(mention.words) == 1 and given_gender(mention.name) is None and _IN_TOWN.fullmatch(text, span.start, mention.whole_start):
        return False  # "a woman in Novi, Michigan"
    return not any(word in LINKS for word in words) and not (
        len(mention.words) == 1 and is_plain_noun(mention, following.group() if following and not _AND_CAPITAL.match(after) else "")
    )


def _is_bare_style(mention: Mention) -> bool:
    """ "The First Lord, Admiral Orme": a style by itself names nobody."""
    return not (mention.title or mention.honorific) and fold_name(mention.words[0]) in HONORIFICS


def _may_follow(word: str, mention: Mention) -> bool:
    folded = word.casefold()
    return (
        folded in LINKS
        or (folded in _ENDS_NAME and mention.kind != "body")  # "Trade Department senior counsel Ada Lund"
        or (mention.kind == "body" and folded in COMPANY_FORMS)
        or word[0].isupper()
        or (not word[0].isalpha() and not (word[0].isdigit() and (mention.kind == "body" or (word.isdigit() and len(mention.words) == 1))))
        or (
            folded in GENERIC_BODIES
            and not mention.name.endswith(("-style", "-based", "-owned", "-run"))
            and (mention.kind == "body" or is_acronym(mention.words[0]))
            and not mention.opens
        )
    )


def _is_apposed(text: str, span: Span, mention: Mention) -> bool:
    """Whether a name after a comma names the one before it: it fills its part, and the part before names nobody."""
    after = text[mention.end : span.end].lstrip()
    start = _segment_start(text, span.start, mention.whole_start)
    words = _WORD.findall(text[start : mention.whole_start])
    fills = not after or after[0] in ",—–(" or (bool(_WORD.match(after)) and _WORD.findall(after)[0].casefold() in LINKS)
    return fills and len(words) <= 6 and (mention.kind in ("person", "unknown") or not words or words[0].casefold() in DEFINITE)


def _phrase(printed: str) -> str:
    """The description without article, asides and the reason for anonymity."""
    phrase = _ASIDE.sub("", _CLAUSE.sub("", printed))
    return strip_article(_ANONYMITY.sub("", phrase).strip(' ,“”"‘’«»'))


def _is_told_of(words: list[str], n: int) -> bool:
    """Whether a word begins what was done with the thing before it: "sighted by", "released Friday"."""
    done = words[n].endswith("ed") or words[n] in _PARTICIPLES
    return done and n + 1 < len(words) and words[n + 1].casefold() in _AFTER_PARTICIPLE


def _nameless(span: Span, printed: str) -> Source:
    phrase = _ASIDE.sub("", _CLAUSE.sub("", printed))
    phrase = _EMPHATIC_END.sub("", _ANONYMITY.sub("", phrase).strip(' ,“”"«»'))
    phrase = _ISSUED_END.sub(r"\1", phrase)
    phrase = _OWNERS_END.sub("", phrase) if phrase.casefold().endswith(("'s", "’s", "s'", "s’")) else phrase
    words = _WORD.findall(_PART_END.split(phrase)[0])
    cut = next((n for n, word in enumerate(words) if n and (word.casefold() in LINKS or _is_told_of(words, n))), len(words))
    cut -= cut == len(words) > 2 and words[-1] in _POSTPOSED  # "two people present"
    front, tail = words[:cut], " ".join(words[cut:])
    determiner = front[0].casefold() if front and front[0].casefold() in _DETERMINERS else ""
    owner = next((n for n, word in enumerate(front[:4]) if _POSSESSIVE_END.search(word)), None)
    owned = owner is not None and (owner == 0 or (owner < len(front) - 1 and all(word[0].isupper() for word in front[: owner + 1])))
    if not determiner and owned:  # "Mr Orsk's press secretary", "Dai Son's coast guard"
        determiner = "'s"
    if len(front) == 1 and determiner not in ("", "'s"):
        return Source(span, printed, phrase=strip_article(phrase), determiner=determiner, head=fold_name(front[0]), tail=tail)
    modifiers = tuple(fold_name(word) for word in front[1 if determiner and determiner != "'s" else 0 : -1])
    head = fold_name(front[-1]) if front else ""
    return Source(span, printed, phrase=strip_article(phrase), determiner=determiner, modifiers=modifiers, head=head, tail=tail)
