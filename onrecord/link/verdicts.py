"""Reporters' sentences that say of what stands before them that it is not so, and those that seem to."""

from __future__ import annotations

import re

from onrecord.link.denials import ASKS, ASSUMED, CLAIMED, HOW

_INDEED = r"(?:in fact|in reality|in truth|actually)"
# "Yet the tower was in fact built by …", "But it turns out that …"
OTHERWISE = re.compile(rf"^\W*(?:but|however|yet)\b.*\b(?:{_INDEED}|turn(?:s|ed) out)\b", re.IGNORECASE | re.DOTALL)
# what is cited against a statement: "Court records show that …", "a photograph shows him …"
CITED = re.compile(
    r"\b(?:records?|documents?|minutes|protocols?|photographs?|photos?|pictures?|videos?|footage|recordings?|figures|data|statistics|"
    r"transcripts?|e-?mails|registers?|files|tapes?|letters?|audits?|calendar|diar(?:y|ies)|logs?|logbooks?|archives?"
    r"|invoices?|receipts?)\b"
    r"[^.;]{0,50}?\b(?:show|shows|showed|shown|reveal(?:s|ed)?|indicate[sd]?|prove[sd]?|list(?:s|ed)?|record(?:s|ed)?"
    r"|contradict(?:s|ed)?)\b",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    rf"^\W*(?:when|whereas|although|though) (?:{_INDEED}\b|\w+ (?:had|has|have|did|do|does|was|were|is|are)(?:n['’]t| not) {_INDEED}\b)|"
    r"\b(?:there (?:is|was|were|are) (?:no|not any|little) (?:record|evidence|proof|sign|trace|such)"
    r"|(?:found|see|saw|offer(?:s|ed)?|is|was|and) no (?:evidence|proof|sign|trace)|no evidence (?:supports|for|of|that)"
    r"|(?:did not|didn['’]t) (?:yet )?exist (?:then|yet|until|before|at the time)"
    r"|(?:was|were)(?: not|n['’]t) (?:yet )?(?:born|built|founded|in (?:force|office|use)|introduced|opened|written) (?:then|yet"
    r"|until|before)"
    r"|had (?:been dead|died|left office|resigned|closed) (?:by then|before|(?:\w+ ){1,3}(?:before|earlier))"
    r"|(?:has|have|had|keeps?|kept|holds?|held|shows?|showed|lists?) no (?:record|trace|mention|entry|note)s? (?:of|for)(?! (?:his"
    r"|her|its|their) own\b)"
    r"|(?:that|this|the (?:claim|statement|assertion|account|figure|number)) (?:is|was|has been shown to be|turned out to be)"
    r"(?: simply| plainly| also)? (?:not true|untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|debunked)(?! (?:of|for)\b)"
    r"|(?:evidence|facts?|proof|records?) to the contrary|flies in the face of the (?:evidence|facts)"
    r"|(?:it|that|this|they) (?:never|(?:has|have|had|did|is|are)(?: not|n['’]t)) (?:yet )?"
    r"(?:happen(?:ed|ing)?|c[ao]me (?:true|about|to pass)|materiali[sz](?:ed?|ing))"
    r"|says? no such thing|nothing of the (?:sort|kind)|tells? (?:another|a different) story|(?:found|shows?|is|said|say) the opposite"
    r"|no (?:written )?(?:\w+ )?of (?:this|that) kind exists?"
    rf"|(?:that|this|it|the {CLAIMED}|the statement) (?:is|was) (?:also |simply |just )?not (?:the case|so|correct"
    rf"|accurate|what (?:happened|the \w+ (?:says?|said)))(?! (?:of|for)\b)"
    r"|(?:that|this|the (?:claim|statement|assertion|figure|number|story)) (?:is|was|has been)(?: \w+)? (?:contradicted"
    r"|refuted|disproved|belied|not borne out|not supported) by"
    r"|no such \w+ (?:was|were|has|have|had|exists?|existed|took place)|(?:contain|make|include|give|offer)(?:s|ed)? no such \w+"
    r"|the (?:actual|real|true|correct)"
    r" (?:number|figure|total|rate|date|amount|share|sum|price|cost|percentage|count)(?: of [\w ]{1,40}?)? (?:is|was|were)"
    r"|do(?:es)? not (?:bear (?:that|this|it|him|her|them) out|back (?:that|this|it|him|her|them) up|match (?:that|this"
    r"|the claim|his|her|their))"
    r"|(?:shows?|showed|says?|suggests?|tells?|proves?|indicates?|found|ruled|decided) otherwise|the (?:reverse"
    r"|other way round) is (?:true|the case)"
    r"|(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bwho )(?:do|does|did) not (?:say|state|mention) (?:that|so|this)(?=\W*$))\b",
    re.IGNORECASE,
)
# a verdict in the rest of the sentence: "…, which is false", "… - a claim that has been debunked"
_TRAILING = re.compile(
    rf"^\W*(?:which|(?:an? )?(?:\w+ )?(?:{CLAIMED}|statement|figure|theory|falsehood|line)(?: (?:that|which))?)"
    rf"(?: (?:is|are|was|were|has been|have been|had been|has since been|turned out to be))?(?: (?:repeatedly|widely|since"
    rf"|long|thoroughly|also|not \w+ly))?"
    rf" (?:{HOW}(?:false|untrue|not true|not the case|not so|wrong|incorrect|inaccurate|baseless|unfounded|misleading)(?= *[.;,–—-]| *$)"
    r"|debunked|disproved|disproven|discredited|disputed by|rejected by|denied by"
    r"|not (?:recogni[sz]ed|accepted|borne out|shared) (?:by|\w+ly)|refuted|contradicted by|at odds with|unsupported by|not supported by"
    r"|belied by|rated (?:\w+ )?[“\"'‘]?false"
    r"|there is no (?:evidence|proof) (?:for|of))",
    re.IGNORECASE,
)
# what is so, in the rest of the sentence: "said of the lock, which in reality leaks"
_IN_TRUTH = re.compile(
    r"^[^.;:!?]{0,60}, (?:who|which|where|when),? in (?:reality|truth|(?:actual )?fact),? \w+",
    re.IGNORECASE,
)
# "But that claim, which no lawyer shares, is misleading: …"
_CALLED = re.compile(
    r"^\W*(?:but |yet |however,? )?(?:that|this|the) (?:accusation|account|allegation|argument|assertion|charge|claim|figure|headline|idea"
    r"|impression|notion|number|quotation|quote|statement|story|suggestion)(?:, which\b[^,;.]{1,80},)? (?:is|was|turned out to be)"
    rf" {HOW}(?:not true|untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|debunked|misleading)\b(?! (?:of|for)\b)",
    re.IGNORECASE,
)
# "But that has not happened, and …"
_NOT_COME = re.compile(
    r"^\W*(?:but |yet |however,? |so far,? )*(?:it|that|this|none of (?:it|this|that)) (?:never|has yet to|(?:has|had|did)(?: not|n['’]t))"
    r"(?: yet)? (?:happen(?:ed)?|c[ao]me (?:to pass|true)|materiali[sz]ed?)\b",
    re.IGNORECASE,
)
# of what is only named: "cites the Bureau of Weights", "does not exist"
_NOT_THERE = re.compile(r"^\W*(?:(?:do|does|did) not|(?:do|does|did)n['’]t|never) exist(?:ed)?\b", re.IGNORECASE)
# "…, before reversing himself"
_GIVEN_UP = re.compile(
    r"^\W*(?:before (?:later )?(?:reversing|correcting) (?:him|her|it|them)sel(?:f|ves)|before (?:reversing course|backtracking"
    r"|backing off|walking (?:it|that|this|the \w+) back|retracting (?:it|that|this|the \w+))"
    r"|(?:but|and|though)(?: \w+)? (?:has since |later |quickly |then |soon )?(?:reversed (?:him|her|it|them)sel(?:f|ves)|backtracked"
    r"|retracted (?:it|that|this|the \w+)|walked (?:it|that|this|the \w+) back|took (?:it|that) back))\b",
    re.IGNORECASE,
)
# one word of verdict, then the facts: "Not so: …", "He was wrong."
_SHORT = re.compile(
    r"^\W*(?:but |yet )?(?:(?:that['’]s )?(?:not so|not quite|not true|wrong|false|untrue|incorrect)(?=[.:;,!—–-]|$)"
    r"|(?:he|she) (?:is|was) (?:wrong|mistaken|incorrect|misinformed)(?=[.:;,!—–-]|$)"
    r"|(?:that|this|it) (?:is|was) (?:also |simply |just |highly |at best |at least )?(?:misleading|untrue|false|wrong|incorrect"
    r"|inaccurate|a myth)(?=[.:;!—–-]|$)"
    r"|(?:it|they|this|that) (?:was|were|is|are) not \w+ as such"
    rf"|(?:instead,? )?(?:it|they|this|that|these|those) (?:has |have |had )?(?:since |later )?prove[dn] (?:to be )?{HOW}(?:exaggerated"
    r"|false|illusory|overstated|understated|unfounded|untrue|wrong)(?=[.:;,!—–-]|$)"
    r"|(?:it|he|she|they|nobody) (?:has |had |have |did |does |do )?(?:done |did )?no such thing)",
    re.IGNORECASE,
)
# an auxiliary is enough: "It didn't.", "She had not: …"; but not where no more was said than that it might be
_DID_NOT = re.compile(
    r"^\W*(?:but |yet |in fact,? )?(?:it|he|she|they|there|that|this|these|those) (?:does|do|did|has|have|had|is|was|are|were)"
    r"(?:n['’]t| not)(?=[.:;!)—–-]|$)",
    re.IGNORECASE,
)
_MIGHT = re.compile(r"\b(?:could|might|(?-i:may)|if|whether|asked|wondered)\b", re.IGNORECASE)
# "It was her predecessor who sold the park", "The park was in fact sold in May"
INSTEAD = re.compile(
    rf"^\W*(?:but |yet )?it (?:is|was|were|has been|had been) (?:{_INDEED} )?(?!not\b|no one\b|nobody\b)[^.;]{{3,60}}? who\b"
    rf"|\b(?:ha[sd]|have|was|were|is|are|did) {_INDEED}\b",
    re.IGNORECASE,
)
# what it was, and what it was not: "in June, not in May"
_NOT_THAT = re.compile(
    r"(?:,| [-–—]) (?:and )?not (?:(?:in|by|from|the|a|an|at|on|for|of|to|his|her|with|since|until) )*(?P<word>[\w’'-]+)|"
    r"\bnot (?:(?:in|by|from|the|a|an|at|on|for|of|to|his|her|with|since|until) )*(?P<other>[\w’'-]+)(?: \w+){0,2},? but\b",
    re.IGNORECASE,
)
# the boxes of those who check facts: "THE FACTS: …", "Our rating: False"
_BOX = re.compile(
    r"^\W*(?:the facts|facts|fact[- ]?check|reality check|the reality|the record|(?:our )?(?:ruling|rating|verdict"
    r"|conclusion))\s*[:–—-]+\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BOX_AGREES = re.compile(
    r"^\W*(?:(?:mostly |largely |partly |half )?(?:true|correct|accurate|right)|(?:that|this|it|he|she)(?:['’]s| is"
    r"| was) (?:\w+ )?(?:true|right|correct|so|accurate)|yes|indeed"
    r"|unproven|unclear)\b",
    re.IGNORECASE,
)
# that there is none, and one: "No other town has such a law." "Two neighbours have had such a law for years."
_NONE = re.compile(
    r"\b(?:no other|no one|nobody|never|none of|nowhere|(?:is|was|are|were) the (?:first|only)|no \w+ (?:has|have|had|ever))\b", re.I
)
_SOME = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:\w+ )?(?:such an?|the same)|(?:ha(?:s|ve|d) done|did|does|do) (?:so|just that|exactly that|the same)"
    r"|(?:also|already) (?:ha(?:s|ve|d)|did)|(?:before|too) (?:him|her|them)|preceded (?:him|her|it|them))\b",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(r"\b(?:unanimous(?:ly)?|without dissent|with one voice|to a man)\b", re.IGNORECASE)
_ABSTAINED = re.compile(r"\b(?:abstain\w*|abstentions?|dissent\w*|voted (?:against|no)|opposed it|refused to sign)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|never|nobody|none)\b|n['’]t\b", re.IGNORECASE)
# a paper on what it printed itself
_OWN_PRINT = re.compile(
    r"\b(?:(?:earlier|previous|original|first) (?:versions?|editions?|articles?|reports?|stor(?:y|ies)) (?:of|in|by|on"
    r"|said|stated|misstated|incorrectly|wrongly|gave)"
    r"|(?:this|the) (?:article|story|post|headline|caption|column) (?:has been|was|originally|previously|earlier"
    r"|incorrectly|wrongly|misstated)"
    r"|(?:editor['’]?s? note|corrections?|clarifications?)\s*:)",
    re.IGNORECASE,
)
_NO_TRACE = re.compile(r"\bno\b|\bnot any\b|\blittle\b", re.IGNORECASE)
FIRST = 45  # characters of a sentence in which it says so where nothing in it shows what it is about

_SILENT = re.compile(
    r"\b(?:do|does|did) not (?:(?:even|actually|at any point) )?(?:say|state|mention|contain|speak of|oblige"
    r"|forbid|provide for|occur|bear|support|show)\b"
    r"|\b(?:nothing|nowhere) in (?:the|its|his|her|their)\b|\bmakes? no mention\b|\bdo(?:es)? not (?:exist|occur)\b"
    r"|\b(?:is|are|was|were) silent (?:on|about)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\bdid not (?:say|state|mention|explain) (?:when|how|what|who|where|why|whether|which|more)\b|\b(?:is|was) not all\b"
    r"|(?:\bnot|n['’]t|\bno|\bdeclin\w+|\brefus\w+)\b[^.;]{0,25}\b(?:comment|respon[ds]\w*|repl(?:y|ied)|answer|return)",
    re.IGNORECASE,
)


def says_untrue(sentence: str, *, shares: bool = True, follows: bool = True) -> bool:
    """Whether a reporter's sentence says in so many words that what stands before it is not so; `shares` that they have words in common,
    `follows` that it is the very next."""
    if _NO_MORE.search(sentence) or prints_own(sentence) or ASKS.search(sentence):
        return False
    box = _BOX.search(sentence)
    if any(form.search(sentence) for form in (_TRAILING, _CALLED)) or (box and not _BOX_AGREES.search(box["rest"])):
        return True
    goes_on = sentence.lstrip(" ,–—-")[:1].islower()
    if follows and (_SHORT.search(sentence) or (goes_on and any(form.search(sentence) for form in (_IN_TRUTH, _GIVEN_UP, _NOT_THERE)))):
        return True
    found = _UNTRUE.search(sentence)
    if not found or ASSUMED.search(sentence, 0, found.start()):
        return False
    return shares or found.start() <= FIRST or not _NO_TRACE.search(found[0])


def calls_false(sentence: str) -> bool:
    """Whether a sentence begins by judging what stands before it false, or says it has not come about, whatever else is told in it."""
    return bool(_CALLED.search(sentence) or _NOT_COME.search(sentence)) and not ASKS.search(sentence)


def says_did_not(whole: str, sentence: str) -> bool:
    """Whether a sentence says by its auxiliary alone that what a whole statement tells, and does not only put as possible, is not so."""
    return bool(_DID_NOT.search(sentence)) and not _MIGHT.search(whole)


def gives_example(content: str, sentence: str) -> bool:
    """Whether a content says that there is none, or no other, and a sentence tells of one."""
    none = (_NONE.search(content) and _SOME.search(sentence)) or (_UNANIMOUS.search(content) and _ABSTAINED.search(sentence))
    return bool(none) and not _NOT.search(sentence) and not ASKS.search(sentence)


def read_replaced(sentence: str) -> list[str]:
    """The words that a sentence puts others in place of: "June, not May"."""
    return [] if ASKS.search(sentence) else [match["word"] or match["other"] for match in _NOT_THAT.finditer(sentence)]


def prints_own(sentence: str) -> bool:
    """Whether a sentence is about what the paper itself printed earlier."""
    return bool(_OWN_PRINT.search(sentence))


def gives_no_answer(sentence: str) -> bool:
    """Whether a sentence says that somebody had nothing to say: "has not commented", "did not respond"."""
    return bool(_NO_MORE.search(sentence))


def says_silent(sentence: str) -> bool:
    """Whether a sentence says of a paper that it does not say something."""
    return bool(_SILENT.search(sentence)) and not _NO_MORE.search(sentence)
