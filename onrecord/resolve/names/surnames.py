"""Surnames that are words, offices, places or countries too: "May", "King", "Hall", "Jordan", where the text names somebody so in full."""

from __future__ import annotations

import re

from onrecord.countries import is_country, is_nationality, is_seat
from onrecord.names import CAPITALS, fold_name, name_keys
from onrecord.resolve.lexicon import BODIES, COMMON, COMPANY_ENDS, DATES, DOCUMENTS, GROUPS, PLACES, ROLE_MODIFIERS, ROLES, THINGS
from onrecord.resolve.names.givennames import gender_of_person, given_gender
from onrecord.resolve.names.introductions import has_human_office, is_after_from
from onrecord.resolve.names.mentions import ABBREVIATED_TITLES, Mention
from onrecord.resolve.names.printedroles import role_after, role_before
from onrecord.resolve.names.runs import opens_sentence
from onrecord.text import Stretches

_WORDS = BODIES | COMMON | COMPANY_ENDS | DATES | DOCUMENTS | GROUPS | PLACES | ROLE_MODIFIERS | ROLES | THINGS
_COMPANY_SURNAMES = frozenset(
    {"Power", "Steel", "Oil", "Mills", "Markets", "Rail", "Waters", "Lines", "Sound", "Foods", "Post", "Star", "Bell"}
)
_TITLES = ROLES | ABBREVIATED_TITLES
_NO_GIVEN = BODIES | COMMON | PLACES | ROLE_MODIFIERS | ROLES
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|our|my|your|every|each|no|old|new|late) $", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:in|on|since|last|by|until|till|late|early|mid|this|next|of|from|before|after|every|\d+(?:st|nd|rd|th)?)[ -]$", re.I
)
_HUMAN_AFTER = re.compile(
    rf", (?:who|whose|aged|\d\d)\b|, (?:an?|the) (?:[\w’'-]+ ){{0,4}}?(?:{'|'.join(sorted(word for word in ROLES if word.isalpha()))})\b"
)
_AGED = re.compile(r", (?:who|aged|\d\d)\b")
_SPEAKS = re.compile(r" (?:said|says|told|added|asked|wrote|argued|warned|insisted|replied|told)\b")
_SPEAKS_BARE = re.compile(
    r" (?:said|says|told|tells|added|adds|asked|wrote|writes|argued|argues|warned|insisted|insists|replied|thanked|denied|denies"
    r"|cited|promised|believes|thinks|wants|wanted|stopped short|refused|declined|recalled|recalls|admitted|admits) "
)
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|asked|wrote|argued|warned|insisted|replied) $")
# what stands after a name, and not after the plain word that opens a sentence: "May had", "Long’s"
_VERB_AFTER = re.compile(r"[’']s\b|,? (?:who|told|has|had|is|was|will|would|did|does|could|wrote|spoke|[a-z]{2,}ed|said|says|[a-z]{4,}s)\b")


def mark_surnames(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions in order, with such surnames found and marked; a place or body that a full name was taken for becomes a person."""
    alone = {mention.name for mention in mentions if len(mention.words) == 1 and mention.kind == "unknown" and not mention.after_the}
    for mention in mentions:  # "a memo from Neva Tarn, meanwhile", and later "Tarn wrote"
        if mention.kind == "place" and len(mention.words) == 2 and mention.last in alone and is_after_from(text, mention):
            mention.kind = "unknown"
    addressed = {mention.last for mention in mentions if len(mention.words) == 1 and mention.honorific and mention.kind == "person"}
    styled = frozenset(addressed)
    addressed |= {mention.last for mention in mentions if mention.kind in ("body", "unknown") and _speaks_bare(text, mention)}
    full = [mention for mention in mentions if len(mention.words) > 1 and _is_human(text, mention, addressed, styled)]
    for mention in full:
        if mention.kind != "unknown":
            mention.kind = "person"
    # first names too, and family names that stand first: "Jordan Pell", "Park Sung-min"
    surnames = {word for mention in full for word in (mention.words[0], mention.last) if _is_word(word)}
    surnames -= {word for word in surnames if (is_country(word) or is_seat(word)) and _is_place(text, word)}
    if not surnames:
        return mentions
    for one in mentions:  # "De la Tour"
        if len(one.words) > 1 and one.last in surnames and len(name_keys(one.name)) == 1 and not one.after_the:
            one.kind = "unknown"
        elif len(one.words) == 2 and one.last in surnames and fold_name(one.words[0]) in _TITLES:  # "Ambassador Court"
            one.title, one.words, one.start = one.words[0], one.words[1:], one.end - len(one.last)
    known = {mention.start: mention for mention in mentions}
    named_already = Stretches((mention.whole_start, mention.end) for mention in mentions)
    added: list[Mention] = []
    for match in re.finditer(rf"(?<![\w@#/’'-])(?:{'|'.join(sorted(map(re.escape, surnames)))})(?![\w-])", text):
        named = known.get(match.start())
        if _is_office_label(text, match):  # "Bishop: …" in a headline, of the bishop or of Mr Bishop
            mentions = [mention for mention in mentions if mention is not named]
            continue
        if named is None and not named_already.hold(match.start()) and _stands_alone(text, match):
            named = Mention(*match.span(), (match[0],), "unknown", opens=opens_sentence(text, match.start()), whole_start=match.start())
            added.append(named)
        if named and named.words == (match[0],) and not named.after_the:
            named.surname = True
            named.kind = "person" if named.title or named.honorific else "unknown"
    return sorted([*mentions, *added], key=lambda mention: mention.start)


def _is_word(surname: str) -> bool:
    return fold_name(surname) in _WORDS or is_country(surname) or is_seat(surname) or is_nationality(surname)


def _is_human(text: str, mention: Mention, addressed: set[str], styled: frozenset[str]) -> bool:
    """Whether a name in full is plainly a person's: by an office, given name or age, by what it is said to be or says, or by "Mr Hall"."""
    described = mention.after_the and not mention.title
    if mention.in_title or described or is_country(mention.name) or is_seat(mention.name) or mention.last.isupper():
        return False
    if mention.kind == "person" or mention.office:
        return True
    first = fold_name(mention.words[0])
    given = given_gender(mention.words[0]) is not None
    told = bool(_HUMAN_AFTER.match(text, mention.end))
    if mention.kind == "unknown" and first not in _NO_GIVEN and not is_nationality(mention.words[0]):
        return given or told or bool(_SPEAKS.match(text, mention.end)) or has_human_office(text, mention)
    speaks = _SPEAKS.match(text, mention.end) or _SAID_BEFORE.search(text, max(0, mention.start - 10), mention.start)
    two = len(name_keys(mention.name)) == 2
    bare = two and first not in _NO_GIVEN and not is_nationality(mention.words[0])
    if mention.kind == "place" and bare and (told or has_human_office(text, mention)):
        return True
    if mention.kind == "place" and two and mention.last in addressed and has_human_office(text, mention):
        return True  # "Bay Varga, treasurer of the campaign," and later "Varga said"
    if two and mention.kind == "body" and mention.last in _COMPANY_SURNAMES and has_human_office(text, mention):
        return True
    if given:
        return two and (told or bool(speaks or mention.title) or mention.last in addressed or has_human_office(text, mention))
    if bare and speaks and mention.last in styled:
        return True  # "Angharad Church said", and later "Ms Church"
    if not two or gender_of_person(mention.words[0]) is None:
        return False
    # "Grace Church", "Joy Court": what speaks may be the church, and so may "whose roof"
    told = _AGED.match(text, mention.end) is not None or bool(role_before(text, mention) or role_after(text, mention))
    told |= has_human_office(text, mention)
    return told or bool(mention.title) or mention.last in addressed


def _speaks_bare(text: str, mention: Mention) -> bool:
    """ "Court said": a court that speaks has an article, but for a headline's."""
    plain = len(mention.words) == 1 and not mention.after_the and not mention.in_title
    return plain and _SPEAKS_BARE.match(text, mention.end) is not None


def _is_place(text: str, word: str) -> bool:
    """Whether the text has the place beside the person: "flew to Jordan"."""
    return re.search(rf"\b(?:in|(?<!ccording )to|from|near|across|inside|outside|into|of) {re.escape(word)}\b", text) is not None


def _is_office_label(text: str, match: re.Match[str]) -> bool:
    """Whether a word that labels a line may be an office, as the text has somebody in it too."""
    if fold_name(match[0]) not in ROLES or not text.startswith(":", match.end()) or not opens_sentence(text, match.start()):
        return False
    return re.search(rf"\b[Tt]he (?:[a-z]+ )?(?:{match[0].lower()}\b|{match[0]} of\b)", text) is not None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a word is no plain one, no date and no part of a longer name."""
    before, end = max(0, match.start() - 12), match.end()
    if _DETERMINED.search(text, before, match.start()) or re.compile(rf" (?:of\b|[{CAPITALS}])").match(text, end):
        return False
    if fold_name(match[0]) in DATES and (_DATED.search(text, before, match.start()) or re.compile(r",? \d").match(text, end)):
        return False
    if fold_name(match[0]) not in COMMON or not opens_sentence(text, match.start()):
        return True
    return _VERB_AFTER.match(text, end) is not None
