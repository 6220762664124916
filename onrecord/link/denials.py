"""Words of denial: what only points at another's statement ("that version"), and sentences that say it is not so."""

from __future__ import annotations

import re

# what a statement is called by those who deny it
_CALLED = (
    r"accounts?|accusations?|allegations?|assertions?|attacks?|arguments?|charges?|claims?|contentions?|critici?sms?|critiques?|"
    r"descriptions?|figures?|insinuations?|labels?|notions?|objections?|points?|reading|reports?|reproach(?:es)?|rumou?rs?|stor(?:y|ies)|"
    r"suggestions?|versions?|words"
)
_POINTING = re.compile(
    rf"^\W*(?:(?:all |both |any |either of |each of )?(?:the|this|that|those|these|his|her|its|their|such|both|all|any)(?: of)?"
    rf"(?: (?:latter|latest|whole|same|entire|these|those))? (?:{_CALLED})|it|this|that|them|any wrongdoing|everything)\W*(?:as\b.*)?$",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"^\W*(?:(?:it|this|that|which) (?:is|was)(?: all| simply| just)? )?(?:(?:a|an|pure|sheer|complete|total|utter|absolute|simply|wholly|"
    r"wildly|plainly|completely|entirely|totally|absolutely|just|not) )*(?:lies?|nonsense|fantasy|fabrications?|inventions?|rubbish|"
    r"false(?:hood)?s?|untrue|baseless|unfounded|absurd|exaggerated|ridiculous|wrong|fiction|fairy tales?|slander|smears?|inaccurate|"
    r"incorrect|misleading|true)\W*$",
    re.IGNORECASE,
)
_AFFIRMED = re.compile(
    r"^\W*(?:(?:it|this|that|which) (?:is|was)(?: all| simply| just)? )?(?:absolutely|completely|entirely|totally)? ?true\W*$", re.I
)
_HAPPENED = re.compile(
    r"^\W*(?:that )?(?:it|this|that|anything of the (?:sort|kind))(?: (?:had|has|was|is))?(?: ever)? "
    r"(?:happened|occurred|took place|taken place|so|the case|true)\W*$",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|disput\w*|refut\w*|rebut\w*|contradict\w*|repudiat\w*|disavow\w*|(?:push|hit|fir|struck)\w*"
    r" (?:back|down)|brush\w* (?:off|aside)|contest(?:s|ed|ing)?|shot down)\b",
    re.IGNORECASE,
)
# an apposition that somebody denies: "…, a claim that the ministry rejects", "…, which he denied"
_APPOSED = re.compile(rf"^\W*(?:which|(?:an?|another) (?:{_CALLED})(?: (?:that|which))?)\W*$", re.IGNORECASE)
# what is denied is said whose it is: "Morvane's claim", "criticism from Morvane that …"
_HELD = (
    re.compile(rf"^\W*(?:[a-z]+ ){{0,3}}(?P<who>[A-Z][\w.’' -]{{1,50}}?)['’]s? (?:[a-z]+ )?(?:{_CALLED})\b(?P<rest>.*)$", re.DOTALL),
    re.compile(rf"^\W*(?:the )?(?:[a-z]+ )?(?:{_CALLED}) (?:from|by|of) (?P<who>[A-Z][\w.’' -]{{1,50}}?)(?P<rest> that\b.*)?$", re.DOTALL),
)
_SEVERAL = re.compile(r"^\W*(?:both|all|these|those|any|them|(?:the|his|her|its|their) \w+s\b)", re.IGNORECASE)
_ACCUSED = re.compile(
    r"accusation|allegation|charge|critici|critique|reproach|wrongdoing|attack|happened|occurred|took place", re.IGNORECASE
)
_DID_NOT = re.compile(r"^\W*(?:we|i|he|she|they|it) (?:did|do|does|have|has|had) (?:no such thing|nothing of the (?:sort|kind))\W*$", re.I)

ADVERSE = re.compile(
    r"^\W*(?:but|however|yet|in fact|in reality|actually|contrary to|in truth|although|though|nevertheless|on the contrary)\b"
    r"|, (?:however|though|in fact|actually),|\b(?:in fact|actually|turns out)\b",
    re.IGNORECASE,
)
_INDEED = r"(?:in fact|in reality|in truth|actually)"
# "Yet the tower was in fact built by …", "But it turns out that …"
OTHERWISE = re.compile(rf"^\W*(?:but|however|yet)\b.*\b(?:{_INDEED}|turn(?:s|ed) out)\b", re.IGNORECASE | re.DOTALL)
# what is cited against a statement: "Court records show that …", "a photograph shows him …"
CITED = re.compile(
    r"\b(?:records?|documents?|minutes|protocols?|photographs?|photos?|pictures?|videos?|footage|recordings?|figures|data|statistics|"
    r"transcripts?|e-?mails|registers?|files|tapes?|letters?|audits?|calendar|diar(?:y|ies)|logs?|logbooks?|archives?|invoices?|receipts?)\b"
    r"[^.;]{0,50}?\b(?:show|shows|showed|shown|reveal(?:s|ed)?|indicate[sd]?|prove[sd]?|list(?:s|ed)?|record(?:s|ed)?|contradict(?:s|ed)?)\b",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    rf"^\W*(?:when|whereas|although|though) (?:{_INDEED}\b|\w+ (?:had|has|have|did|do|does|was|were|is|are)(?:n['’]t| not) {_INDEED}\b)|"
    r"\b(?:there (?:is|was|were|are) (?:no|not any|little) (?:record|evidence|proof|sign|trace|such)"
    r"|(?:found|see|saw|offer(?:s|ed)?|is|was|and) no (?:evidence|proof|sign|trace)|no evidence (?:supports|for|of|that)"
    r"|(?:that|this|the (?:claim|statement|assertion|account|figure|number)) (?:is|was|has been shown to be|turned out to be)"
    r"(?: simply| plainly| also)? (?:not true|untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|debunked)(?! (?:of|for)\b)"
    r"|says? no such thing|nothing of the (?:sort|kind)|tells? another story|(?:found|shows?|is|said|say) the opposite"
    r"|no (?:written )?(?:\w+ )?of (?:this|that) kind exists?"
    r"|(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bwho )(?:do|does|did) not (?:say|state|mention) (?:that|so|this)(?=\W*$))\b",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:do|does|did) not (?:(?:even|actually|at any point) )?(?:say|state|mention|contain|speak of|oblige"
    r"|forbid|provide for|occur|bear|support|show)\b"
    r"|\b(?:nothing|nowhere) in (?:the|its|his|her|their)\b|\bmakes? no mention\b|\bdo(?:es)? not (?:exist|occur)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\bdid not (?:say|state|mention|explain) (?:when|how|what|who|where|why|whether|which|more)\b|\b(?:is|was) not all\b"
    r"|(?:\bnot|n['’]t|\bno|\bdeclin\w+|\brefus\w+)\b[^.;]{0,25}\b(?:comment|respon[ds]\w*|repl(?:y|ied)|answer|return)",
    re.IGNORECASE,
)


def points_at(content: str) -> bool:
    """Whether a denial's content only points at what another said, or passes judgement on it: "that version", "a lie"."""
    return any(pattern.search(content) for pattern in (_POINTING, _APPOSED, _HAPPENED, _DID_NOT)) or calls_untrue(content)


def points_at_several(content: str) -> bool:
    """Whether what it points at may be more than one statement: "both claims"."""
    return bool(_SEVERAL.search(content))


def points_at_both(content: str) -> bool:
    """Whether it points at two things, whoever said them."""
    return content.strip().casefold().startswith("both ")


def is_apposed(content: str) -> bool:
    """Whether it only takes up what stands right before it: "…, a claim that", "…, which"."""
    return bool(_APPOSED.search(content))


def read_holder(content: str) -> tuple[str, str] | None:
    """Whose statement a denial names, and what it tells of it: "Morvane's claim that the road is closed"; None where it names nobody."""
    match = next((match for form in _HELD if (match := form.search(content.strip()))), None)
    return (match["who"], match["rest"] or "") if match else None


def points_at_accusation(content: str) -> bool:
    """Whether it points at what accuses or blames: "the allegation"."""
    return bool(_ACCUSED.search(content))


def has_denying_word(text: str) -> bool:
    """Whether a whole statement has a word of denial in it: "pushed back on those claims"."""
    return bool(_DENYING.search(text))


def calls_untrue(content: str) -> bool:
    """Whether a content is nothing but the judgement that something is untrue."""
    return bool(_VERDICT.search(content)) and not _AFFIRMED.search(content)


def says_untrue(sentence: str) -> bool:
    """Whether a reporter's sentence says in so many words that what stands before it is not so."""
    return bool(_UNTRUE.search(sentence)) and not _NO_MORE.search(sentence)


def gives_no_answer(sentence: str) -> bool:
    """Whether a sentence says that somebody had nothing to say: "has not commented", "did not respond"."""
    return bool(_NO_MORE.search(sentence))


def says_silent(sentence: str) -> bool:
    """Whether a sentence says of a paper that it does not say something."""
    return bool(_SILENT.search(sentence)) and not _NO_MORE.search(sentence)
