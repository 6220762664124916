"""Words of denial in what somebody says: what only points at another's statement ("that version"), what calls it untrue."""

from __future__ import annotations

import re

# what a statement is called by those who deny it
_CALLED = (
    r"accounts?|accusations?|allegations?|assertions?|attacks?|arguments?|charges?|claims?|contentions?|critici?sms?|critiques?|"
    r"characteri[sz]ations?|complaints?|concerns?|conclusions?|descriptions?|doubts?|figures?|findings?|insinuations?|labels?|narratives?|notions?|objections?|points?|"
    r"perceptions?|portrayals?|reading|speculation|reports?|reproach(?:es)?|rumou?rs?|smears?|statements?|stor(?:y|ies)|suggestions?|testimony|theor(?:y|ies)|"
    r"versions?|words"
)
_POINTING = re.compile(
    rf"^\W*(?:(?:all |both |any |either of |each of )?(?:the|this|that|those|these|his|her|its|their|such|both|all|any)(?: of)?"
    rf"(?: (?:latter|latest|whole|same|entire|these|those))? (?:{_CALLED})|it|this|that|them|any wrongdoing|everything"
    r"|(?:having )?(?:done|doing|said|saying) (?:so|that|it|this|any such thing|anything of the (?:sort|kind))"
    r"|any such (?:thing|\w+))\W*(?:as\b.*)?$",
    re.IGNORECASE,
)
_FALSE = (
    r"(?:(?:a )?(?:lies?|fantasy|fabrications?|inventions?|fiction|slander|smears?|falsehoods?|distortions?"
    r"|caricature|myth|hoax|misrepresentations?)|lies|nonsense|rubbish"
    r"|fabricated|invented|made up"
    r"|false|untrue|baseless|groundless|meritless|unfounded|unsupported|absurd|ridiculous|ludicrous|inaccurate|incorrect"
    r"|misleading|bogus|wrong"
    r"|without (?:merit|foundation|basis)|not (?:true|accurate|correct)"
    r"|(?:taken|plucked|pulled|conjured|made) out of (?:thin|the) air|wide of the mark|(?:far|a long way) from (?:the truth|true)"
    r"|hogwash|bunk)"
)
HOW = (
    r"(?:(?:an?|pure|sheer|complete|total|utter|absolute|absolutely|simply|just|all|also|wholly|wildly|plainly|completely|outright"
    r"|blatant(?:ly)?|bald-?faced|bold-?faced|barefaced|downright|deliberately|demonstrable|factually|inherently"
    r"|entirely|totally"
    r"|utterly|patently|demonstrably|clearly|mostly|largely|partly|flatly) )*"
)
# what nearly anybody denies who is accused: "any involvement", "any role in the theft"
_ANY = re.compile(
    r"^\W*(?:having )?(?:(?:played|had) )?(?:any|all|every) (?:\w+ )?(?:blame|connections?|guilt|involvement|knowledge"
    r"|links?|part|responsibility|role|ties?"
    r"|wrongdoing)(?P<of> (?:in|of|for|to|with) .{1,60})?\W*$",
    re.IGNORECASE,
)
# who says the opposite, and no more
_OPPOSITE = re.compile(
    r"^\W*(?:(?:it|this|that|the \w+) (?:very |quite |rather |a little )?differently"
    r"|(?:that )?(?:it|this|that) (?:is|was|had been) (?:quite |just |exactly )?the (?:other way (?:a)?round|opposite|reverse)"
    r"|(?:exactly |quite |just )?(?:the (?:opposite|contrary|reverse)|otherwise|(?:quite )?a(?: \w+ly| very)? (?:different"
    r"|other) (?:story|account|version|tale|picture)"
    r"|another (?:story|account|version|tale))(?: of (?:events|what happened|the \w+))?)\W*$",
    re.IGNORECASE,
)
# it is said of what is meant that it is false: "those statements false", "all of the claims in the suit are false"
_JUDGED = re.compile(
    rf"^\W*(?:that )?(?:all (?:of )?|both )?(?:the|this|that|these|those|his|her|its|their|your|such"
    rf"|(?P<who>[A-Z][\w.’' -]{{1,40}}?)['’]s?)"
    rf" (?:[a-z]+ ){{0,3}}?(?:{_CALLED}|remarks?|comments?|numbers?|statistics|scenes?|tweets?)(?: on)?(?: \w+day)?"
    rf"(?: (?:in|by|from|of) (?P<whose>[A-Z][\w.’-]+)(?:['’]s? \w+)?"
    rf"| (?:in|about|against|by|from|on|of) [^.;,:]{{1,40}}?| that [^.;:]{{1,150}}?)?,?"
    r"(?: (?:(?:is|are|was|were|to be|as|(?:was|were|has been|have been) (?:found|proved|proven|shown) to be) )?[“\"'‘]*"
    rf"{HOW}{_FALSE}\b(?! (?:of|for)\b)"
    r"| (?:do|does|did|has|have|had|bears?|bore) (?:not correspond to|not fit|nothing to do with|no relation to|no basis in)"
    r" (?:the )?(?:reality|truth|facts?)"
    r"|(?: (?:is|was|are|were)(?: not|n['’]t)| (?:has|have|had) not been)"
    r" (?:based on|borne out|consistent with|supported by|what happened)\b"
    r"| (?:is|was|are|were) (?:at odds with|contradicted by|undermined by|undercut by)"
    r"| (?:do|does|did)(?: not|n['’]t) (?:hold up|stand up|square with|match)\b)",
    re.IGNORECASE,
)
# "We are sure that your allegations are unfounded", "calls this a false story", "that his numbers don't add up"
_YOURS = re.compile(
    rf"\b(?:your (?:[a-z]+ )?(?:{_CALLED}) (?:is|are|was|were) {HOW}{_FALSE}\b"
    rf"|^\W*(?:it|this|that|them|these|those)(?: as)?(?: an?)? [“\"'‘]*{HOW}"
    rf"(?:baseless|bogus|discredited|false|phony|untrue|unfounded)[”\"'’]* (?:{_CALLED})\b"
    r"|^\W*(?:that )?(?:his|her|its|their|your) (?:arithmetic|figures|math|maths|numbers|sums) (?:do|does|did)(?: not|n['’]t) add up\b)",
    re.IGNORECASE,
)
# "that lawyers have contested that view"
_CONTESTS_IT = re.compile(
    r"\b(?:contest|contradict|challeng|den|disput|rebut|refut|reject)(?:y|ies|ied|s|es|ed)?"
    rf" (?:this|that|these|those|such) (?:view|opinion|{_CALLED})\W*$",
    re.IGNORECASE,
)
# who is said to be wrong, by name: "Morvane was mistaken", "that Morvane was lying"
_WRONG = re.compile(
    rf"^\W*(?:that )?(?P<who>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){{0,3}}) (?:is|was|had been|has been|got it) {HOW}(?:again )?(?:lying"
    rf"|mistaken|misinformed|wrong|a liar"
    r"|misquoted|telling (?:lies|untruths))(?: about (?:it|that|this|the (?:figures?|facts|numbers?)))?\W*$"
)
# "that the mayor misspoke"
_MISSPOKE = re.compile(
    r"^\W*(?:that )?(?:the \w+|he|she|they|(?P<who>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){0,3})) (?:(?:had|has|have|may have) )?(?:misspoken?"
    r"|misstated (?:it|this|that|the \w+)|(?:been )?misquoted)\W*$"
)
# called a lie in more words: "inventions for the benefit of tourists"
_LIES = re.compile(
    r"^\W*(?:(?:pure|sheer|complete|utter|mere|more|all|outright|malicious|cheap) )*(?:lies|inventions|fabrications|fairy tales|fantasies"
    r"|falsehoods|slanders?|smears|untruths|nonsense|fiction) (?:about|by|designed|for|from|intended|invented|made|meant|of|put|spread"
    r"|told)\b[^.;:]{1,60}$",
    re.IGNORECASE,
)
# how an answer begins that calls another's words untrue: "That's just not true. We have …"
_ANSWERS = re.compile(
    r"^\W*(?:(?:no|well|look|come on|excuse me|i['’]m sorry)[,.;:!] )*"
    r"(?:(?:it|this|that)(?:['’]s| is| was)(?: simply| just| also)?(?: a| an| all)?(?: pure| sheer| complete| total"
    r"| utter| absolute| absolutely"
    r"| completely| totally| patently)? (?:lies?|nonsense|rubbish|false|untrue|fabricated|a fabrication|slander|baseless"
    r"|unfounded|not true"
    r"|not accurate|not correct|not the case|not (?:how|what|the way) (?:it|this|that|things) (?:was|went|happened|is|works))"
    r"|(?:it|this|that) (?:is|was)n['’]t (?:true|so|the case|accurate|(?:how|what|the way) (?:it|this|that) (?:was|went|happened))"
    r"|not true|nothing could be further from the truth"
    r"|there(?:['’]s| is| was) (?:absolutely )?(?:no|not a word of) truth (?:to|in) (?:it|this|that|those|these|the \w+)"
    r"|(?:it|this|that) (?:never|did not|didn['’]t) happen(?:ed)?)(?=\W*$|[.!;:,…”\"]| [-–—]| and )",
    re.IGNORECASE,
)
# what is not so is told with it: "it is misleading to say that …", "the idea that … is nonsense", "there is no evidence that …"
CLAIMED = (
    r"(?:accusation|allegation|argument|assertion|charge|claim|contention|idea|implication|notion|report|rumou?r|stor(?:y"
    r"|ie)|suggestion)s?"
)
_DENIED = (
    re.compile(
        rf"(?:^|[.!?] )\W*(?:that )?(?:it(?:['’]s| is| was| would be)) {HOW}{_FALSE} (?:to (?:say|suggest|imply|claim"
        rf"|think|pretend|assert|argue|state)"
        rf"(?: that)?|that) (?P<claim>[^.!?]+)",
        re.IGNORECASE,
    ),
    re.compile(rf"^\W*(?:the|any|this) {CLAIMED} that (?P<claim>[^.!?]+?),? (?:is|are|was|were) {HOW}{_FALSE}\b", re.IGNORECASE),
    re.compile(
        rf"^\W*(?:that )?(?:(?:there|it|he|she|they|who)\b[^.!?]{{0,25}} )?(?:no|little|not any|not a shred of) (?:\w+ )?"
        rf"(?:truth|evidence|proof|indication|sign)s?(?: whatsoever)?(?: (?:to|in|for|of))?(?: (?:the"
        rf"|any) {CLAIMED})? that (?P<claim>[^.!?]+)",
        re.IGNORECASE,
    ),
)
_DENIED_NOTION = re.compile(rf"^\W*(?:(?:the|any|all|such) )?(?:\w+ )?{CLAIMED} (?:that|of) (?P<claim>.+)$", re.IGNORECASE | re.DOTALL)
# what is refused, not denied: "her plan", "the president's actions"
_OFFERED = re.compile(
    r"^\W*(?:(?:the|a|an|any|his|her|its|their|this|that|those|these|all) )?(?:[\w.’'-]+ ){0,3}?(?:actions?|appeals?|bids?"
    r"|bills?|calls?|decisions?|demands?|efforts?|failures?|handling"
    r"|invitations?|legislation|measures?|moves?|offers?|plans?|polic(?:y|ies)|proposals?|refusals?|reluctance|requests?|requirements?"
    r"|rules?|sanctions|unwillingness)\b",
    re.IGNORECASE,
)
# who takes back what they said: "withdrew the remark"
_TAKES_BACK = re.compile(
    r"\b(?:withdr[ae]w(?:s|n)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|(?:walk|t[ao]k|back|row)\w* back(?: from)?"
    r"|backtrack(?:s|ed|ing)? (?:from|on)|backpedall?ed (?:from|on)"
    r"|disown(?:s|ed)?|apologi[sz]e[sd]? for)\b",
    re.IGNORECASE,
)
_OWN_WORDS = (
    rf"(?:(?:his|her|its|their|the|that|this|those|these)(?: (?:own|earlier|previous|original|first|recent))*"
    rf" (?:{_CALLED}|comments?|remarks?|tweets?|posts?))"
)
_TAKEN_BACK = re.compile(rf"^\W*{_OWN_WORDS}\W*$", re.IGNORECASE)
_ERRED = re.compile(
    rf"^\W*(?:that )?(?:{_OWN_WORDS} (?:is|are|was|were|had been|has been) {HOW}{_FALSE}\b"
    rf"|(?:he|she|they|it|i|we) (?:was|were|had been|has been|have been) (?:wrong|mistaken)(?: about [^.;]{{1,60}}| (?:to"
    rf"|in) (?:say|saying|claim|claiming)\b[^.;]*)?\W*$"
    rf"|(?:he|she|they|i|we) (?:had )?misspoken?\b"
    rf"|[^;:]{{1,80}}[;:–—] ?(?:i|we|he|she|they) (?:was|were) (?:wrong|mistaken)\W*$)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"^\W*(?:(?:it|this|that|which|they|them|these|those)(?: (?:is|was|are|were))?(?: all| simply| just)? )?(?:(?:a|an|pure|sheer"
    r"|complete|total|utter|absolute|simply|wholly|"
    r"wildly|plainly|completely|entirely|totally|absolutely|just|not) )*"
    r"(?:[“\"'‘]*(?:lies?|fabrications?|falsehoods?|distortions?|caricature|myth|hoax|misrepresentations?|propaganda)"
    r"|nonsense|fantasy|inventions?|rubbish|"
    r"false|untrue|baseless|unfounded|absurd|exaggerated|ridiculous|wrong|fiction|fairy tales?|slander|smears?|inaccurate|"
    r"incorrect|misleading|true)\W*$",
    re.IGNORECASE,
)
# "He made it all up"
_MADE_UP = re.compile(
    r"^\W*(?:that )?(?:(?:he|she|they|you)(?:['’]s|['’]re| had| has| have| is| are| was| were)? )?(?:just |simply |completely )?"
    r"(?:made|making|makes|make) (?:it|this|that|these things|things|stuff)(?: all)? up\W*$",
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
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|disput\w*|refut\w*|rebut\w*|contradict\w*|repudiat\w*|disavow\w*"
    r"|(?:push|hit|fir|struck)\w*"
    r" (?:back|down)|brush\w* (?:off|aside)|contest(?:s|ed|ing)?|shot down|t(?:ook|akes?|aking) issue|debunk\w*)\b",
    re.IGNORECASE,
)
# an apposition that somebody denies: "…, a claim that the ministry rejects", "…, which he denied"
_APPOSED = re.compile(rf"^\W*(?:which|(?:an?|another) (?:{_CALLED})(?: (?:that|which))?)\W*$", re.IGNORECASE)
# what is denied is said whose it is: "Morvane's claim", "criticism from Morvane that …"
_HELD = (
    re.compile(
        rf"^\W*(?:[a-z]+ ){{0,3}}(?P<who>[A-Z][\w.’' -]{{1,50}}?)['’]s? (?:[a-z]+ )?(?:{_CALLED}|comments|remarks)\b(?P<rest>.*)$",
        re.DOTALL,
    ),
    re.compile(
        rf"^\W*(?:the )?(?:[a-z]+ |\d{{4}} )?(?:{_CALLED}|comments|remarks) (?:from|by"
        rf"|of) (?P<who>[A-Z][\w.’' -]{{1,50}}?)(?P<rest> that\b.*)?$",
        re.DOTALL,
    ),
)
_CONTRADICTING = re.compile(r"\b(?:contradict|refut|rebut|disput)\w*\b", re.IGNORECASE)
_NAME = re.compile(r"^\W*(?:[A-Z][\w.’'-]+ ?){1,4}\W*$")
_SEVERAL = re.compile(r"^\W*(?:both|all|these|those|any|them|(?:the|his|her|its|their) \w+s\b)", re.IGNORECASE)
_ACCUSED = re.compile(
    r"accusation|allegation|charge|involvement|knowledge|responsibility|guilt|having done|doing so|critici|critique"
    r"|reproach|wrongdoing|attack|happened|occurred|took place",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"^\W*(?:we|i|he|she|they|it) (?:did|do|does|have|has|had) (?:no such thing|nothing of the (?:sort"
    r"|kind))\W*$",
    re.I,
)

_MARKS = dict.fromkeys(map(ord, '“”"„«»'))

# an assumption, a question
ASSUMED = re.compile(r"\b(?:if|whether|unless|suppose|assuming|even if|whenever)\b[^.;]{0,40}$", re.IGNORECASE)
ASKS = re.compile(r"\?[\s”\"'’»)]*$")
_NOTHING = re.compile(
    r"\b(?:f(?:ound|inds?|inding)|saw|sees?|seen|ha(?:s|ve|d)|there (?:is|was|were|are|had been)|show(?:s|ed)?|contain(?:s"
    r"|ed)?|produced?|offered|kn(?:ew|ows?) of)"
    r" (?:no|not any|little|not a shred of|nothing like) (?:\w+ )?(?:evidence|proof|records?|signs?|traces?|indications?"
    r"|basis|support|mention)\b",
    re.IGNORECASE,
)

_OF_IT = re.compile(r" (?:of|for|to support) (?:it|this|that|them|any of (?:it|this|that))\b", re.IGNORECASE)


def _without_marks(content: str) -> str:
    """A content without its quotation marks, which may stand around any part of it: "that report a “bald-faced lie”"."""
    return content.translate(_MARKS)


def points_at(content: str) -> bool:
    """Whether a denial's content only points at what another said, or passes judgement on it: "that version", "a lie"."""
    bare = _without_marks(content)
    return any(pattern.search(bare) for pattern in (_POINTING, _APPOSED, _HAPPENED, _DID_NOT)) or calls_untrue(content)


def read_any(content: str) -> str | None:
    """What a denial of "any part in the theft" is about, "" where it is not told; None where it is no such denial."""
    match = _ANY.search(content)
    return (match["of"] or "") if match else None


def says_opposite(content: str) -> bool:
    """Whether a content is nothing but that it is the opposite: "the opposite", "a different story"."""
    return bool(_OPPOSITE.search(_without_marks(content)))


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


def contradicts_name(text: str, content: str) -> bool:
    """Whether a whole statement says that somebody contradicts another, whose name is all its content."""
    return bool(_NAME.search(content) and _CONTRADICTING.search(text))


def points_at_accusation(content: str) -> bool:
    """Whether it points at what accuses or blames: "the allegation"."""
    return bool(_ACCUSED.search(content))


def has_denying_word(text: str) -> bool:
    """Whether a whole statement has a word of denial in it: "pushed back on those claims"."""
    return bool(_DENYING.search(text))


def calls_untrue(content: str) -> bool:
    """Whether a content is nothing but the judgement that something is untrue."""
    return any(form.search(content) for form in (_VERDICT, _LIES, _MADE_UP)) and not _AFFIRMED.search(content)


def finds_nothing(text: str) -> bool:
    """Whether a whole statement says that there is no trace of something: "found no record of the class"."""
    found = _NOTHING.search(text)
    return bool(found) and not ASKS.search(text) and not (found and ASSUMED.search(text, 0, found.start()))


def finds_nothing_of_it(text: str) -> bool:
    """Whether what there is no trace of is only pointed at: "found no trace of it"."""
    found = _NOTHING.search(text)
    return bool(found and _OF_IT.match(text, found.end()))


def read_denied(content: str, *, denies: bool = False) -> str | None:
    """What a content says is not so: "the idea that it leaks is absurd"; where the cue denies it, "the idea that it leaks" is enough."""
    match = next((match for form in _DENIED if (match := form.search(content))), None)
    match = match or (_DENIED_NOTION.search(content) if denies else None)
    return match["claim"].strip(' ,;”"') if match else None


def is_offered(content: str) -> bool:
    """Whether a content is what somebody wants or does, which is refused rather than denied."""
    return bool(_OFFERED.search(content))


def answers_untrue(content: str) -> bool:
    """Whether a content begins with the judgement that what was said before is untrue."""
    return bool(_ANSWERS.search(content))


def speaks_of_one(content: str) -> bool:
    """Whether what it calls untrue was said by one person: "He made it up", "that the mayor misspoke"."""
    return any(form.search(content) for form in (_MADE_UP, _MISSPOKE))


def read_judged(content: str) -> str | None:
    """Whose claims a content calls false, "" where it only points at them; None where it does not."""
    bare = _without_marks(content)
    if match := _JUDGED.search(bare):
        return match["who"] or match["whose"] or ""
    if _YOURS.search(bare) or _CONTESTS_IT.search(bare):
        return ""
    wrong = _WRONG.search(bare) or _MISSPOKE.search(bare)
    return wrong["who"] or "" if wrong else None


def takes_back(text: str, content: str) -> bool:
    """Whether a whole statement takes back what its speaker said: "withdrew the remark", "admitted that the figure was wrong"."""
    return bool((_TAKES_BACK.search(text) and _TAKEN_BACK.search(content)) or _ERRED.search(content))
