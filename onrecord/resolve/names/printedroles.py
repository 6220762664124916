"""Offices printed beside a name: "council member Ada Lund", "Ada Lund, the foreign minister of Ruvania,", "Ada Lund (Clerk)"."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.names import words_of
from onrecord.resolve.lexicon import COMMON, ROLE_MODIFIERS, ROLES
from onrecord.resolve.names.mentions import Mention

_WORD = re.compile(r"[\w][\w’'-]*")
_SEGMENT_START = re.compile(
    r"\d[.:]\d\d |[.;:!?“”\"«»(\n—–]|, |\b(?:by|said|says|told|and|but|with|asked|added|when|while|as|that|to|against|from|claims|claimed"
    r"|accus(?:es|ed)|blam(?:es|ed)|urg(?:es|ed)|warn(?:s|ed)|slam(?:s|med)|met|thanked|named|appointed|sacked|replaced|succeeded|like"
    r"|after|before|because|if|where|until|since|through|via"
    r"|quotes|quoted|quoting|cites|cited|citing) "
)
_HARD_CUT = re.compile(r"[.!?:;]\s|[“”\"«»\n(—]|[’'] ")
_CALLED = re.compile(r"\s+(?:called|named)$")
_OWNER_PRONOUN = re.compile(r"(?<!\bin )(?:\b(?:but|and|yet|so)\s+)?\b(?:his|her|its|their|my|our|your|whose)\s+(?:own\s+)?", re.IGNORECASE)
_LEAD_WORD = re.compile(r"^(?:But|And|Yet|So|Then|As) (?=[a-z])")
_HONORIFIC_END = re.compile(r"\s+(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame)\.?$")
# "Superintendent of Police (Cyber) Ada Lund"
_BRANCH_END = re.compile(r" \((?!M[rs]|Miss|Dr|Prof|Sir|Re?td|Ret)[A-Z][\w&]*(?: [\w&]+){0,2}\)$")
_BRANCH_AND_NAME = re.compile(r"\([A-Z][\w&]*(?: [\w&]+){0,2}\) [A-Z]")
# "The Archbishop of Sarn, the Most Revd Ada Lund", "its own auditor, the late Ada Lund"
_STYLES = words_of("barrister comrade advocate architect the late most rt right very hon honourable revd rev reverend ven venerable canon")
_STYLE_END = re.compile(
    r", (?:H\.E\.|H\.?R\.?H\.?|(?:His|Her) (?:Excellency|Eminence|Honou?r|Royal Highness)) $"
    r"|, the (?:(?:Most|Rt\.?|Right|Very|Hon\.?|Honou?rable|Revd?\.?|Reverend|Ven\.?|late|great) ?)+$"
)
_WHOSE = re.compile(r", whose ((?:[\w’'-]+ ){0,3}[\w’'-]+),$")  # "a boat, whose skipper, Ada Lund,"
_FROM_ANOTHER = re.compile(r"(?:an?|the) [\w-]+ (?:from|by|with|against|about) (?:the|an?|his|her|its|their) ", re.IGNORECASE)
_DETERMINER = re.compile(
    r"\b(?i:the|an?|its|his|her|their)\s|\b(?:(?!(?:But|And|Yet|So|Then|Yesterday|Today|Last|This|When|While|As|In|On|At|For|By|After|Before)\b)"
    r"[A-Z][\w-]* ){0,3}[\w-]+[’']s\s"
)
_ARTICLES = words_of("the a an his her its their")
_SERVING = re.compile(
    r"\b(?i:counsel|lawyer|solicitor|attorney|barrister|aide|adviser|advisor|assistant|secretary|spokesman|spokeswoman|spokesperson"
    r"|ambassador|envoy) (?:to|for) (?:the|his|her|an?|its|their) [\w’' -]{2,50}$"
)
_SERVED = re.compile(r" (?:to|for) (?:the|his|her|an?|its|their) ")
_JOINING = words_of("and or but as than then when while that which who is was has had")
_PREPOSITIONS = words_of("of for to at in on by with from")
_OFFICE = re.compile(r"\b(?:of|for|to|at|in|on) ")
_LISTED = re.compile(r", (?:he|she|it|they|we|I)\b")
_OF_ANOTHER = re.compile(r"(?:an?|the|this|that) (?!of\b)[a-z-]+ (?:the|his|her|its|their) ", re.IGNORECASE)  # "a view the lord chancellor"
_APPOSITION = re.compile(
    r"(?:, (?:M\.?D|Ph\.?D|MBA|MSc|BSc|R\.?N|Esq|J\.?D)\b\.?)*,? (?:(\d{1,3}), )?(?:who (?:is|was|has been) )?([^.;:!?“”\"«»(\n—–,]{3,90})"
)
_AFTER_TIME = re.compile(
    r"\b(?:later|earlier|ago|before|after|when|while) (?:the|an?|its|his|her|their)\b"
)  # "a month later the then minister"
_IN_BRACKETS = re.compile(r" \(((?:[\w’'-]+ ){0,4}[\w’'-]+)\)")
_CUT_WHO = re.compile(r"\s+(?:(?:who|whom|whose|which|that)$|(?:who|whose)\s.*)")
_DOES = re.compile(
    r"\w+ing (?:the|an?|his|her|its|their|through|to|with|from|in|at|for|on|about|of)\b"
    r"|(?!retired|elected|appointed|disgraced|convicted|jailed|decorated|noted)\w+ed "
    r"(?:Mr|Mrs|Ms|Dr|the|an?|his|her|its|their|that|[A-Z]\w+)\b"
)  # "speaking through her solicitor"
_RUNS = re.compile(
    r", (?:\d+, )?who (?:runs|ran|leads|led|heads|headed|chairs|chaired|owns|owned) "
    r"(?!by |at |from |with |to |in |on |for |\d|the (?:country|state|nation|race|marathon) )"
)
_LED = re.compile(r"[^,.;:\n]{2,90}?(?=[,.;:\n]| (?:from|until|since|but|when|before|after|and (?:has|had|was|is|who))\b)")
_LEADER_VERBS = {
    "runs": "director", "ran": "director", "leads": "leader", "led": "leader", "heads": "head", "headed": "head",
    "chairs": "chair", "chaired": "chair", "owns": "owner", "owned": "owner",
}  # fmt: skip
# what may stand between commas after a name and is no office: "Ada Lund, and his wife,", "Ada Lund, said the minister,"
_NO_OFFICE = words_of("who whose and or but nor with said says say told tells adds added wrote writes asked replied")
_LESSER_BEFORE = re.compile(r"\b(?:(?:former|then|late|acting|deputy|interim|outgoing|incoming|shadow|vice) |ex-(?:[A-Z][a-z]+ )?)$")


def is_style(role: str) -> bool:
    """Whether what stands before a name only tells how to call somebody: "Barrister", "the Most Revd"."""
    return all(word.casefold() in _STYLES for word in _WORD.findall(role))


def printed_title(text: str, mention: Mention) -> str:
    """A name's title, with the word in small letters that stands right before it: "former Prime Minister"."""
    lesser = _LESSER_BEFORE.search(text, max(0, mention.whole_start - 20), mention.whole_start) if mention.title else None
    return f"{lesser.group()}{mention.title}" if lesser else mention.title


def role_before(text: str, mention: Mention) -> str:
    """The office printed right before a name: "council member", "The Compact's refugee commissioner,", "Counsel to the defendant,"."""
    office = _office_before(text, mention)
    serving = _SERVING.search(text[max(0, mention.whole_start - 80) : mention.whole_start].rstrip(", ")) if office else None
    return serving.group() if serving and serving.group().endswith(office) else office


def _office_before(text: str, mention: Mention) -> str:
    start = max(0, mention.whole_start - 110)
    lead = _STYLE_END.sub(", ", text[start : mention.whole_start])
    if mention.title and is_style(mention.title) and lead.endswith(", the "):
        lead = lead.removesuffix("the ")
    body = lead.rstrip()
    if body.endswith(" ("):  # "THE CHAIRPERSON (Judge Ada Lund)"
        lead, body = body[:-1], body[:-2].casefold() + ","
    if body.endswith(")") and (branch := _BRANCH_END.search(body)):
        lead, body = body[: branch.start()] + " ", body[: branch.start()]
    if whose := _WHOSE.search(body):
        return whose.group(1)
    if not body or body[-1] in '.;:!?“”"\n—' or lead == body or "\n" in lead[len(body) :]:
        return ""
    comma = body.endswith(",")
    if body.endswith("),"):  # "Ada Lund (Chair), Odo Brann"
        return ""
    body = _CALLED.sub("", body.rstrip(","))
    if not comma and not _OFFICE.search(body) and not _is_role([word.casefold() for word in _WORD.findall(body)[-1:]]):
        return ""
    segment = _last_segment(body, comma)
    words = [word.casefold() for word in _WORD.findall(segment)]
    if not words or words[-1] in _PREPOSITIONS:
        return ""
    if comma:
        segment = next(
            (phrase for phrase in _noun_phrases(segment) if _is_role(office_head(phrase)[-1:]) and not _is_more(phrase)), segment
        )
    head = office_head(segment)
    if comma:
        return segment if head and _is_role(head[-1:]) and not _LISTED.search(segment) else ""
    if _is_role(words[-1:]):
        return _trailing_office(segment)
    opens = segment[:1].isupper() and " of " in segment and not mention.title  # "Speaker of parliament Ada Lund"
    return segment if _is_role(head[-1:]) and (opens or words[0] in ("the", "a", "an")) else ""


def role_after(text: str, mention: Mention) -> str:
    """The office printed right after a name: ", the foreign minister of Russia,"."""
    if not text.startswith((",", " ("), mention.end):
        return ""
    if runs := _RUNS.match(text, mention.end):
        verb = runs.group().split()[-1]
        led = _LED.match(text, runs.end())
        return f"{_LEADER_VERBS[verb]} of {led.group()}" if led else ""
    bracket = _IN_BRACKETS.match(text, mention.end)
    if bracket and _is_role(office_head(bracket.group(1))[-1:]):
        return bracket.group(1)
    match = _APPOSITION.match(text, mention.end)
    if not match or text[mention.end] != "," or _BRANCH_AND_NAME.match(text, match.end()):
        return ""
    phrase = _CUT_WHO.sub("", match.group(2).strip())
    if text[match.end() : match.end() + 1].strip('.,;:!?“”"«»()—–'):  # longer than an office: its first part
        first = phrase.rpartition(" and ")[0]
        phrase = first if any(_is_role([word]) for word in office_head(first)[-2:]) else phrase
    head = office_head(phrase)
    if not head or head[0] in _NO_OFFICE or _DOES.match(phrase) or len(head) > 7 or not any(_is_role([word]) for word in head[-2:]):
        return ""
    return phrase if head[0] in ("the", "a", "an", "its", "his", "her", "their", "former", "one") or len(head) <= 4 else ""


def serves_office(role: str) -> bool:
    """ "Counsel to the defendant", "the spokesman for the Secretary-General"; not "the spokeswoman for the foreign ministry"."""
    if _SERVING.fullmatch(role):
        return True
    served = _SERVING.search(role)
    head = office_head(_SERVED.split(served.group(), maxsplit=1)[1]) if served else []
    return bool(head) and _is_role(head[-1:])


def without_owner(role: str) -> str:
    """An office without the pronoun that tells whose it is by pointing elsewhere, and without an honorific: "His spokeswoman"."""
    return _HONORIFIC_END.sub("", _LEAD_WORD.sub("", _OWNER_PRONOUN.sub("", role.strip())))


def _trailing_office(segment: str) -> str:
    """The office that ends a stretch of text: "crane driver" in "asked crane driver"."""
    near = [phrase for phrase in _noun_phrases(segment) if len(phrase.split()) <= 7]
    if near:
        return near[-1]
    words = segment.split()
    first = len(words) - 1
    while first and (words[first - 1][0].isupper() or _belongs(words[first - 1])) and len(words) - first < 5:
        first -= 1
    first -= first == 1 and len(words) < 4  # a noun before it that begins the sentence: "Team member"
    if 1 < first < 4 and len(words) < 5 and _opens_plainly(words):  # "Consumer law specialist"
        return segment
    return " ".join(words[first:])


def _opens_plainly(words: list[str]) -> bool:
    """Whether a capital opens small words that are all part of a trade: no adverb, verb or joining word before them."""
    first = words[0].casefold()
    small = all(word.islower() and word not in _PREPOSITIONS and word not in _JOINING for word in words[1:])
    return words[0][0].isupper() and small and first not in COMMON and not first.endswith(("ing", "ly", "ed"))


def _belongs(word: str) -> bool:
    folded = word.casefold()
    return folded in ROLE_MODIFIERS or folded in ROLES or folded.endswith(("’s", "'s"))


def _noun_phrases(segment: str) -> list[str]:
    """The ends of a stretch that begin with an article or an owner, longest first."""
    return [segment[match.start() :] for match in _DETERMINER.finditer(segment)]


def _is_more(phrase: str) -> bool:
    """Whether a stretch of text tells more than one office: "the actress accused the festival's director", "his view, his spokesman"."""
    words = phrase.casefold().split()
    if _FROM_ANOTHER.match(phrase):  # "a question from her lawyer"
        return True
    if _LISTED.search(phrase) or _AFTER_TIME.search(phrase) or _OF_ANOTHER.match(phrase) or ", " in _OFFICE.split(phrase, maxsplit=1)[0]:
        return True
    return any(word.endswith("ed") and after in _ARTICLES for word, after in pairwise(words))


def office_head(phrase: str) -> list[str]:
    """The words of an office up to what it is of: "director general" in "the director general of plant health"."""
    office = _OFFICE.search(phrase)
    return [word.casefold() for word in _WORD.findall(phrase[: office.start()] if office else phrase)]


def _is_role(words: list[str]) -> bool:
    word = words[0] if words else ""
    return word in ROLES or word.split("-")[-1] in ROLES or word in ("chief", "head", "member", "minister")


def _last_segment(lead: str, comma: bool) -> str:
    hard = [match.end() for match in _HARD_CUT.finditer(lead)]
    lead = lead[hard[-1] :] if hard else lead
    cuts = [match.end() for match in _SEGMENT_START.finditer(lead)]
    if comma and cuts:  # "president of the Guild of Mariners, X": the last cut that leaves an office before "of"
        for cut in cuts:
            office = lead[cut:].split(" of ")[0].split(" for ")[0].split(" to ")[0]
            words = [word.casefold() for word in _WORD.findall(office)]
            if _is_role(words[-1:]) and len(words) <= 7 and ", when" not in office:
                return lead[cut:].strip()
    return lead[cuts[-1] :].strip() if cuts else lead.strip()
