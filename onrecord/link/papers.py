"""What a reporter cites against a statement: a paper, a count, a law's own text, what somebody said before."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.link.alignment import NEGATIONS
from onrecord.link.assertions import Assertion
from onrecord.link.denials import ASKS, ASSUMED
from onrecord.link.opposites import find_sign
from onrecord.link.words import fold_text, stem_word

_PAPER = (
    r"(?:accounts|agendas?|archives?|audits?|balance sheets?|bills|books|calendars?|census|certificates?|contracts?|data|deeds"
    r"|diar(?:y|ies)|documents?|drafts?"
    r"|e-?mails?|figures|files|filings?|footage|images?|inspections?|invoices?|letters?|lists?|logbooks?|logs|maps?|measurements"
    r"|memos?|minutes|notes|orders?"
    r"|papers?|permits?|photographs?|photos?|pictures|protocols?|readings|receipts?|recordings?|records?|registers?|reports?|rolls?"
    r"|statements|statistics"
    r"|stud(?:y|ies)|surveys?|tables?|tapes?|tests|texts?|transcripts?|videos?)"
)
_LAW = (
    r"(?:acts?|agreements?|amendments?|articles?|bylaws?|charters?|clauses?|codes?|constitutions?|contracts?|conventions?|decrees?"
    r"|laws?|leases?|licen[cs]es?"
    r"|orders?|ordinances?|paragraphs?|resolutions?|rules?|sections?|statutes?|texts?|treat(?:y|ies)|wording)"
)
TELLING, NAMING = 0.7, 0.4  # what a verb weighs at least, and a noun, that is enough to know a deed or thing again
LONGEST = 40  # words of a statement that says one thing

# what a paper does that tells something, and what anything may do besides
_TELLS = (
    r"(?:call(?:s|ed)?|carr(?:y|ies|ied)|contain(?:s|ed)?|contradict(?:s|ed)?|count(?:s|ed)?|dated?|describe[sd]?|expect(?:s|ed)?"
    r"|f(?:ou|i)nds?|gave|give[sn]?"
    r"|indicate[sd]?|list(?:s|ed)?|mark(?:s|ed)?|names?|named|note[sd]?|place[sd]?|prove[sd]?|puts?|quote[sd]?|record(?:s|ed)?"
    r"|reveal(?:s|ed)?|show(?:s|ed|n)?"
    r"|state[sd]?|suggest(?:s|ed)?|tells?|told)"
)
_MAY = r"(?:are|bears?|bore|had|has|have|is|lay|lie|read|said|says?|stands?|stood|was|were|went)"
_RULED = (
    r"(?:allow(?:s|ed)?|asks?|asked|bans?|banned|bars?|barred|calls?|cover(?:s|ed)?|extend(?:s|ed)?|forbids?|forbade|gives?|gave"
    r"|grant(?:s|ed)?|leaves?|left|lets?|limit(?:s|ed)?|makes?|names?|permit(?:s|ted)?"
    r"|prohibit(?:s|ed)?|protect(?:s|ed)?|provide[sd]?|require[sd]?|says?|sets?|speaks?|states?|want(?:s|ed)?)"
)
_OPENS = r"^\W*(?:(?:but|yet|however|still|in fact|in reality|though|although|while|whereas),? )?"
_STOPS = (
    r"(?!(?:a[nst]|and|are|but|by|for|from|had|has|have|if|in|into|is|of|on|or|said|says?|since|that|the|to|told|was|were|when|which|while"
    r"|who|with)\b)"
)
_NAMED = rf"(?:(?:the|an?|his|her|its|their|this|that|one|two|both|[A-ZÀ-Þ][\w.’'-]*) )?(?:{_STOPS}[\w’'.-]+ ){{0,4}}?"
# a paper that tells: "Bank statements obtained by this paper list four payments", "In a letter of 5 May she thanks …"
_CITES = re.compile(rf"{_OPENS}(?P<who>{_NAMED}{_PAPER})\b[^.;]{{0,90}}?\b(?:(?P<tells>{_TELLS})|{_MAY})\b", re.IGNORECASE)
_CITES_IN = re.compile(rf"{_OPENS}(?:in|on|under|according to) (?P<who>{_NAMED}{_PAPER})\b[^;]*?,(?P<tells>)", re.IGNORECASE)
_CITES_LAST = re.compile(rf",? according to (?P<who>{_NAMED}{_PAPER})\b[^,;]{{0,40}}$(?P<tells>)", re.IGNORECASE)
# a law on what it allows: "The convention extends immunity to …", "Clause 14 provides for it"
_RULES = re.compile(rf"{_OPENS}(?:under )?(?P<who>{_NAMED}{_LAW})\b[^.;]{{0,60}}?\b(?P<tells>{_RULED})\b", re.IGNORECASE)
# who looked for themselves: "A reporter who visited the village found the roof intact"
_LOOKED = re.compile(
    rf"{_OPENS}(?P<who>{_NAMED}(?:coroners?|correspondents?|courts?|engineers|experts?|inquir(?:y|ies)|inspectors?|investigators?"
    rf"|journalists?|judges?|magistrates?"
    r"|monitors|observers|reporters?|tribunals?|visitors?))\b[^.;]{0,70}?\b(?P<tells>(?:concluded|counted|f(?:ou|i)nds?"
    r"|established|ruled|saw|sees))\b",
    re.IGNORECASE,
)
# where a paper has somebody else: "Hotel bills place him in Ombra"
_PLACES = re.compile(r"\b(?:plac|put|show|locat)\w* (?:him|her|them|it) (?:in|at|on|near) (?P<where>[A-ZÀ-Þ][\w’'-]+)")
_ONLY = re.compile(r"\b(?:only|just|no more than|at most|fewer than|less than|by (?:a )?(?:half|third|quarter)|simple)\b", re.IGNORECASE)
_SINGLE = re.compile(r"the (?:only|sole) ", re.IGNORECASE)  # "the only survey they name": which paper there is, not what it says
_CONTRASTS = re.compile(r"^\W*(?:but|though|although|while|whereas|yet)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:own|itself|themselves)\b[^.;,]{0,40}", re.IGNORECASE)
_AGREES = re.compile(
    r"\b(?:confirm(?:s|ed|ing)?|support(?:s|ed|ing)? (?:him|her|it|them|this|that|the (?:claim|view))|bear(?:s|ing)? (?:him|her|it"
    r"|them|that|this) out|bore"
    r" (?:him|her|it|them|that|this) out|back(?:s|ed)? (?:him|her|it|them|that|this)? ?up|also|likewise|agree[sd]?|indeed|the same"
    r"|too|similar(?:ly)?)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:will be|would be|is to|are to|due|next (?:week|month|year|spring|summer|autumn)|until|expected to)\b", re.IGNORECASE
)
# what one example is enough against
_WHOLE = re.compile(r"\b(?:all|alone|always|every|exclusively|no more than|only)\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:no|never|none|nobody|nothing|nowhere|no one|not (?:a|an|any|one|once|ever))\b", re.IGNORECASE)
_DID_NOT = re.compile(r"\b(?:do|does|did|has|have|had|was|were|is|are)(?:n['’]t| not)\b", re.IGNORECASE)
_UNDONE = re.compile(
    r"(?:\bthere (?:is|was|are|were|has been|have been|had been) (?:in fact |actually |simply )?(?P<no>no) (?:\w+ ){0,2}?"
    r"|\b(?:has|have|had|contains?|includes?) (?:in fact |actually )?no (?:\w+ )?"
    r"|(?<!\bwill )(?<!\bwould )(?<!\bshall )(?<!\bcould )\b(?:never|(?:did|does|do|has|have|had)(?: not|n['’]t)(?: in fact| actually"
    r"| ever)?) "
    r"|\b(?:no one|nobody)(?: (?:from|in|at|of) [\w ]{1,30}?)? (?:had |has |have |was |were )?(?:ever |been )?)(?P<thing>[\w’'-]+)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^[^“\"]*(?:”|[.!?,]\")\W*$")
_MIGHT = re.compile(r"\b(?:should|could|might|(?-i:may)|ought|would|will|if)\b", re.IGNORECASE)
_REALITY = re.compile(r"^\W*(?:but |yet )?(?:in (?:reality|truth)|the (?:truth|reality) is|as it happens)\b", re.IGNORECASE)
_IN_FACT = re.compile(r"^\W*(?:but |yet )?(?:in (?:actual )?fact|actually)\b", re.IGNORECASE)
# against a "not": "though Lund faults him for not mending the roof, it has been done"
_HAS_BEEN = re.compile(
    r"^\W*(?:but |yet )?(?:it|that|this) (?:already )?(?:has|had) (?:already )?(?:been (?:done|happening|the case|under way)|happened)\b"
    r"|^\W*(?:but |yet )?(?:it|that|this) (?:is|was) (?:already|exactly what) (?:happen\w*|done|under way)",
    re.IGNORECASE,
)
# "Instead, it seems that support has grown"
_INSTEAD = re.compile(r"^\W*instead,? (?:it (?:seems|appears|turned out)|the \w+)\b", re.IGNORECASE)
_BRACKETS = re.compile(
    r"^\s*[(\[](?:in fact,? |actually,? )?(?:it|he|she|they|there) (?:was|is|were|are|had|has)\b[^)\]]{0,60}[)\]]", re.IGNORECASE
)
_ONLY_SO_MANY = re.compile(
    r"^\W*(?:but |yet )?(?:only|just|fewer than|no more than) (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b"
    r"|ten\b|half\b)",
    re.IGNORECASE,
)
_BUT_DID = re.compile(
    r"^\W*(?:but|though|although|even though|yet) (?:he|she|they|it|the two|the pair|both|the couple) (?:had|has|have|did|was|were"
    r"|\w+ed)\b",
    re.IGNORECASE,
)
_JUST_ONE = re.compile(r"\b(?:only|just) (?:one|a single|a few|\d+)\b", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:was|were|has been|have been|had been|be) (?:caught|filmed|photographed|pictured|recorded|seen|spotted) (?:\w+ )?\w+ing\b",
    re.IGNORECASE,
)
# "had never once been there", and an instance of it: "He went there in May"
_EVER = re.compile(r"\b(?:never|nobody|no one|not once)\b", re.IGNORECASE)
_INSTANCE = re.compile(
    r"^\W*(?:but |yet |in fact,? )?(?:he|she|they|it) (?:did so|(?:had |has )?(?!never)(?:\w+ed|went|came|met|spoke|wrote|sent|took"
    r"|gave|paid|bought|sold|held|led|ran|sat|saw|told|was|were)\b[^.;]{0,80}"
    r"\b(?:(?:in|on|last|since) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:19|20)\d\d|spring|summer|autumn|winter)|twice|(?:two|three"
    r"|four|five|six|several|many) times|(?:days?|weeks?|months?|years?) (?:after|before|ago|later|earlier))\b)",
    re.IGNORECASE,
)
_PLEDGED = re.compile(
    r"\b(?:(?:will|would|['’]d|['’]ll) never|never (?:sell|leave|allow|raise|cut|close|sign)|no (?:plans?|intention) (?:to|of))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"^\W*(?:but |yet )?(?:(?:this|last) (?:week|month|year|spring|summer|autumn|winter)|on (?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|(?:an? |two |three |four |five |six |ten |some )?(?:days?|weeks?"
    r"|months?|years?) later|since then),? (?:he|she|they|it) (?:\w+ed|sold|left|cut|rose|let|put|gave|bought|went|did|has|had)\b",
    re.IGNORECASE,
)
_AS_SHOWN = re.compile(
    rf", as (?P<who>{_NAMED}(?:offices?|auditors?|police|court|clerk|registry|ministry|{_PAPER}(?: offices?)?))\b[^,;]{{0,30}}?"
    rf" (?:confirm(?:s|ed)|show(?:s|ed)|record(?:s|ed)|attest(?:s|ed)|found)(?P<tells>)\W*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^\W*(?:but |yet |in fact,? )?(?:it|he|she|they)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[.!?;][”\"'’]* +[\"“'‘]?[A-Z]|\b(?:except|other than|(?:not|[a-z]+n['’]t) (?:just|only|always|all|enough))\b")
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarters?)\b", re.IGNORECASE)
_YEARS = range(1800, 2100)
_ASKED = re.compile(r"\b(?:surveys?|polls?|stud(?:y|ies))\b", re.IGNORECASE)
# the first, and one further down: "had the lowest rate", "put it fifth"
_FIRST = re.compile(
    r"\b(?:the (?:first|most|least|best|worst|only|[a-z]{3,}est)|than any(?:body|one)?(?: other| else)?|leads? (?:the|all))\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|behind|\d+th|both .{1,60}? (?:more|less|fewer|\w+er))\b",
    re.IGNORECASE,
)
# what they said before: "In 2017 he had promised that …", "In an interview in 2009 he called it …"
_BEFORE = re.compile(
    r"^\W*(?:but |yet |still,? )?(?:(?:just |only |barely )?(?:in (?:(?:19|20)\d\d|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)"
    r"|(?:in|at|during) (?:an?|his|her|their|its|the) [^,;.]{1,60}?(?:in|of|on|last|from) [^,;.]{1,20}?|last (?:week|month|year"
    r"|spring|summer|autumn|winter)|(?:an?|one|two|three|four|five|six|ten|some"
    r"|several|\w+) (?:days?|weeks?|months?|years?) (?:ago|earlier|before)|earlier|previously|before (?:that|then)|at (?:the|that) time)),?"
    r" (?:he|she|they|it|(?:the )?[\w’'-]+(?: [\w’'-]+){0,2}?) (?:had |has |have )?(?:also )?(?:said|called|promised|told"
    r"|claimed|declared|described|insisted|vowed|pledged|wrote|written|argued|predicted|urged|supported|backed|opposed|praised|voted)\b",
    re.IGNORECASE,
)
# "- except that it has risen since"
_EXCEPT = re.compile(r"^\W*(?:except that|only that)\b", re.IGNORECASE)


def find_against(assertion: Assertion, sentence: str, *, shares: bool, follows: bool) -> str | None:
    """What a reporter's own sentence soon after an assertion sets against it; None where it sets nothing. `shares` that both have words in
    common, `follows` that it is the very next."""
    if follows and (denied := read_undone(assertion, sentence)):
        return f"the reporter's own words after it deny it: “{denied}”"
    if who := find_cited(assertion, sentence, shares=shares, follows=follows):
        return f"the reporter cites against it: “{who}”"
    if reminds(assertion, sentence, shares=shares):
        return "the reporter's own words after it tell what the speaker said before"
    if follows and says_in_truth(assertion, sentence, shares=shares):
        return "the reporter's own words after it say what is so"
    if follows and is_done(assertion, sentence):
        return "the reporter's own words after it say that it has been done"
    if follows and is_seen(assertion, sentence, shares=shares):
        return "the reporter's own words after it tell what was seen or counted"
    if follows and gives_instance(assertion, sentence):
        return "the reporter's own words after it tell of a time when it was otherwise"
    return "the reporter's own words after it say what is otherwise" if follows and excepts(sentence) else None


def find_cited(assertion: Assertion, sentence: str, *, shares: bool, follows: bool) -> str | None:
    """What a reporter's sentence cites against an assertion, where its words show that it goes against it; None where they do not."""
    content = assertion.telling.content
    if ASKS.search(sentence) or not (follows or shares):
        return None
    if (shown := _AS_SHOWN.search(sentence)) and shares and find_sign(content, sentence) not in (None, "not"):
        return shown["who"].strip()
    if _AGREES.search(sentence):
        return None
    found = next((match for form in (_LOOKED, _CITES, _CITES_IN, _CITES_LAST, _RULES) if (match := form.search(sentence))), None)
    if not found or ASSUMED.search(sentence, 0, found.start("who")) or _LATER.search(sentence):
        return None
    who, tells = found["who"].strip(), bool(found["tells"])
    if _SINGLE.match(who):
        return None
    sure = tells and follows and found.re is _CITES and not _ASKED.search(who)
    told = shares or found["tells"] is not None
    if told and goes_against(assertion, sentence, shares=shares or sure, tells=tells, words=shares):
        return who
    place = _PLACES.search(sentence)
    if place and place["where"] not in content:
        return who
    if follows and _ONLY.search(content) and _FIGURE.search(sentence) and (_CONTRASTS.search(sentence) or _counts_more(content, sentence)):
        return who
    return who if (shares or (follows and _FIGURE.search(sentence))) and tells and _OWN.search(sentence[: found.end("who") + 8]) else None


def _counts_more(content: str, sentence: str) -> bool:
    """Whether a sentence has a greater number than a content that says it is no more."""
    one, two = ([int(fold) for fold in fold_text(text) if fold.isdigit()] for text in (content, sentence))
    return bool(one) and bool(two) and max(two) > max(one) and max(two) not in _YEARS


def find_paper(assertion: Assertion, whole: str, *, shares: bool) -> str | None:
    """The paper that a whole statement cites against an assertion, which may be the one that tells; no survey or study."""
    found = find_cited(replace(assertion, figures=frozenset()), whole, shares=shares, follows=True)
    return found if found and not _ASKED.search(found) else None


def goes_against(assertion: Assertion, sentence: str, *, shares: bool, tells: bool = True, words: bool = True) -> bool:
    """Whether a "not" on one side alone, another figure, a word that stands against one, or an example against a whole shows it; `words`
    that both have words in common, `shares` that they do or the sentence is taken to be about it anyway."""
    content = assertion.telling.content
    if len(content.split()) > LONGEST or _SEVERAL.search(content):
        return False
    never = assertion.denies or _NEVER.search(content) or (shares and words and _DID_NOT.search(content))
    if never and not NEGATIONS & set(fold_text(sentence)):
        return True
    if _FIRST.search(content) and _RANKED.search(sentence):
        return True
    figures = {fold for fold in fold_text(sentence) if any(char.isdigit() for char in fold)}
    dated = assertion.figures - counts_in(assertion.figures)
    other = figures if dated else counts_in(figures)
    if shares and tells and other and not assertion.figures & figures and (assertion.figures or _WHOLE.search(content)):
        return True
    short = len(content.split()) + len(sentence.split()) <= LONGEST
    return short and shares and (tells or bool(_PRONOUN.search(sentence))) and find_sign(content, sentence) not in (None, "not")


def counts_in(figures: frozenset[str] | set[str]) -> set[str]:
    """The figures that are no years."""
    return {fold for fold in figures if not fold.isdigit() or int(fold) not in _YEARS}


def reminds(assertion: Assertion, sentence: str, *, shares: bool) -> bool:
    """Whether a sentence tells what the same speaker said before, and it goes against an assertion."""
    content = assertion.telling.content
    never = bool(_NEVER.search(sentence)) and not NEGATIONS & set(fold_text(content))
    return bool(_BEFORE.search(sentence)) and (never or goes_against(assertion, sentence, shares=shares))


def says_in_truth(assertion: Assertion, sentence: str, *, shares: bool) -> bool:
    """Whether a sentence sets what is so against what was said: "In reality …", "In fact …" and a word that shows it, "(it was 2014)"."""
    if not shares and not assertion.figures:
        return False
    if ASKS.search(sentence) or _AGREES.search(sentence):
        return False
    content = assertion.telling.content
    brief = shares and len(content.split()) <= LONGEST and not _MIGHT.search(sentence)
    if brief and _REALITY.search(sentence):
        return True
    if brief and _INSTEAD.search(sentence):
        return True
    if brief and _IN_FACT.search(sentence):
        opposite = find_sign(content, sentence) not in (None, "not")
        return opposite or goes_against(assertion, sentence, shares=True, tells=False)
    if _BRACKETS.search(sentence) and assertion.figures:
        figures = {fold for fold in fold_text(sentence) if fold.isdigit()}
        dated = [bool(each - counts_in(each)) for each in (figures, assertion.figures)]
        return bool(figures) and dated[0] == dated[1] and not assertion.figures & figures
    return bool(shares and _ONLY_SO_MANY.search(sentence) and _WHOLE.search(content))


def is_seen(assertion: Assertion, sentence: str, *, shares: bool) -> bool:
    """Whether somebody is seen at what they say they never did, or there are fewer than they say."""
    content = assertion.telling.content
    never = _NEVER.search(content) or _DID_NOT.search(content)
    seen = (never and _SEEN.search(sentence)) or (_NEVER.search(content) and _BUT_DID.search(sentence))
    if seen and not NEGATIONS & set(fold_text(sentence)):
        return True
    if not (_CONTRASTS.search(sentence) and _ONLY.search(sentence) and _FIGURE.search(content)):
        return False
    return _counts_more(sentence, content) or (shares and bool(_JUST_ONE.search(sentence)))


def is_done(assertion: Assertion, sentence: str) -> bool:
    """Whether what is said not to be done has been: "not mending the roof", "it has been done"."""
    return bool(assertion.negations and _HAS_BEEN.search(sentence)) and not NEGATIONS & set(fold_text(sentence))


def gives_instance(assertion: Assertion, sentence: str) -> bool:
    """Whether a sentence tells of a time when what never was, or was never to be, was done all the same."""
    content = assertion.telling.content
    if NEGATIONS & set(fold_text(sentence)) or ASKS.search(sentence) or _LATER.search(sentence):
        return False
    never, pledge = _EVER.search(content), _PLEDGED.search(content)
    return bool((never and _INSTANCE.search(sentence)) or (pledge and _THEN.search(sentence)))


def read_undone(assertion: Assertion, sentence: str) -> str | None:
    """The words of a sentence that deny a deed or thing of which an assertion tells: "never signed", "no levy"; None without any."""
    if assertion.negations or assertion.denies or _MIGHT.search(assertion.telling.content) or ASKS.search(sentence):
        return None
    if _QUOTED.search(sentence):  # the rest of what somebody says
        return None
    for match in _UNDONE.finditer(sentence):
        thing = stem_word(fold_text(match["thing"])[0]) if fold_text(match["thing"]) else ""
        least = NAMING if match["no"] else TELLING
        if assertion.stems.get(thing, 0) >= least and not ASSUMED.search(sentence, 0, match.start()):
            return match[0]
    return None


def excepts(sentence: str) -> bool:
    """Whether the rest of a sentence says what is otherwise: "- except that it has risen"."""
    return bool(_EXCEPT.search(sentence))
