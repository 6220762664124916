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
_SEVERAL = re.compile(r"^\W*(?:both|all|these|those|any|them|(?:the|his|her|its|their) \w+s\b)", re.IGNORECASE)
_ACCUSED = re.compile(r"accusation|allegation|charge|critici|critique|reproach|wrongdoing|attack", re.IGNORECASE)
_DID_NOT = re.compile(r"^\W*(?:we|i|he|she|they|it) (?:did|do|does|have|has|had) (?:no such thing|nothing of the (?:sort|kind))\W*$", re.I)

ADVERSE = re.compile(
    r"^\W*(?:but|however|yet|in fact|in reality|actually|contrary to|in truth|although|though|nevertheless|on the contrary)\b"
    r"|, (?:however|though|in fact|actually),|\b(?:in fact|actually|turns out)\b",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
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
    r"\bdid not (?:say|state|mention|explain) (?:when|how|what|who|where|why|whether|which|more)\b|\b(?:is|was) not all\b", re.I
)


def points_at(content: str) -> bool:
    """Whether a denial's content only points at what another said, or passes judgement on it: "that version", "a lie"."""
    return any(pattern.search(content) for pattern in (_POINTING, _HAPPENED, _DID_NOT)) or calls_untrue(content)


def points_at_several(content: str) -> bool:
    """Whether what it points at may be more than one statement: "both claims"."""
    return bool(_SEVERAL.search(content))


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


def says_silent(sentence: str) -> bool:
    """Whether a sentence says of a paper that it does not say something."""
    return bool(_SILENT.search(sentence)) and not _NO_MORE.search(sentence)
