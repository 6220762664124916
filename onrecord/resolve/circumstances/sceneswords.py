"""Words that tell scenes: gatherings where people speak, signs that somebody speaks in one, and signs that he does not."""

from __future__ import annotations

import re

# those who hear where several speak
_HEARERS = (
    r"(?i:court|courtroom|jury|jurors|hearing|inquiry|inquest|tribunal|panel|committee|commission|council|councillors|chamber|house"
    r"|parliament|senate|senators|assembly|MPs|deputies|members|lawmakers|delegates|shareholders|meeting|trial|judges?|bench|magistrates?"
    r"|hall|room|trustees|governors|session|sitting|debate|congregation|justices)"
)
# where several speak in one another's hearing
FORUM = re.compile(
    r"\b(?:[Mm]eeting|[Hh]earing|[Tt]rial|[Ii]nquest|[Ii]nquiry|[Tt]ribunal|[Cc]ourt|[Jj]ury|[Jj]urors|[Pp]arliament|(?<!White )House"
    r"|[Cc]hamber|[Ss]enate|[Aa]ssembly|[Dd]ebated?|[Ss]itting|[Ss]ession|[Pp]anel|[Cc]ommittee|[Cc]ouncillors|[Ss]enators|[Dd]eputies|MPs|[Ll]awmakers"
    r"|[Ss]hareholders|dispatch box|public gallery|benches|[Mm]agistrates|[Cc]ross-examin\w+|[Pp]rosecutors?|[Qq]uestion [Tt]ime|hustings"
    r"|[Ss]ynod)\b(?! (?:documents|papers|records|filing))"
)
# where one speaks and others may ask
SPEECH = re.compile(
    r"\b(?:press conference|news conference|briefing|reporters|journalists|speech|sermon|homily|lecture|address(?:ed|ing)?|rally|banquet"
    r"|toast|ceremony|congregation|[Cc]athedral|pulpit|lectern|podium|state visit|visit of [Ss]tate|audience|crowd|conference|congress"
    r"|convention|breakfast|dinner|lunch)\b"
)
PRESS = re.compile(r"\b(?:press conference|news conference|briefing|(?:took|taking|fielded|faced) (?:questions|reporters))\b")
# signs that somebody speaks there
_TOLD_THEM = (
    r"\b(?:told|tells|asked|warned|urged|reminded|assured|informed|addressed|addressing)"
    rf" (?:(?:the|a|an|that|its|his|her|their|fellow)(?: [\w’'-]+){{0,3}}? )?{_HEARERS}\b"
    rf"|\b{_HEARERS} (?:heard|hears|was told|were told)\b"
    r"|\b(?:testif(?:ied|ying)|(?:giving|gave|in) evidence|under (?:\w+ ){0,2}questioning|cross-examin\w+|prosecuting|defending|for the"
    r" (?:prosecution|defen[cs]e)|[Oo]pening the (?:case|debate))\b"
)
SITS = re.compile(_TOLD_THEM)
HEARD = re.compile(
    rf"{_TOLD_THEM}|\b(?:from the (?:bench|dock|witness (?:box|stand)|gallery|floor|public gallery|(?:\w+ )?benches)"
    r"|to (?:loud |some |general )?(?:laughter|applause|cheers|jeers|groans|boos))\b"
)
CROWD = re.compile(
    r"\btold (?:[\w’'-]+ ){0,4}?(?:crowd|guests|audience|supporters|congregation|mourners|delegates|rally|voters|staff|listeners)\b"
)
# cues by which somebody takes part in a talk
ASKS = re.compile(r"\b(?:asked|inquired|enquired|wondered|demanded|questioned|pressed|wanted to know|wished to know)\b", re.IGNORECASE)
REPLIES = re.compile(
    r"\b(?:replied|answered|retorted|responded|countered|shot back|interjected|interrupted|heckled|shouted|cried|called out|put in|cut in"
    r"|came the|ruled)\b"
)
# said elsewhere, by another way, at another time or by one who stands outside
_OUTLET = rf"(?:this|me|us|our|(?:the )?(?!(?:[A-Z][\w’'-]+ )*{_HEARERS}\b)[A-Z][\w’'-]+)"
AWAY = re.compile(
    r"\b(?:(?i:outside|afterwards?|later|earlier|previously|separately|elsewhere|meanwhile|since then)"
    r"|statement|letters?|e-?mails?|post(?:ed|s)?|posting|wrote|written|writes|tweet\w*|blog|press release|handout|leaflet|interview\w*"
    r"|text message|by (?:tele)?phone|telephone[ds]?|phoned|rang|issued|published|released|reported|newspaper|radio|television|website"
    rf"|Facebook|Twitter|Telegram|told {_OUTLET}|to this|by this|in the (?:corridor|tea room|lobby|street|market)|at home"
    r"|on the (?:steps|pavement)|at the gate|(?i:sources?|spokes(?:man|woman|person)|insiders?|analysts?|experts?|economists?|observers"
    r"|pundits|residents|neighbou?rs|campaigners|protesters|demonstrators|opponents|critics|supporters)|union|charity|campaign)\b"
)
# a sentence that tells how a trial ended; who speaks on that day
VERDICT = re.compile(
    r"\b(?:found (?:[\w’'-]+ ){0,4}?guilty|convicted|acquitted|cleared of|(?:guilty|unanimous|majority)"
    r" verdicts?|verdicts? (?:was|were) (?:read|announced|delivered|returned))\b"
)
JUDGE = re.compile(r"\b(?:[Jj]udge|[Jj]ustice|[Ss]heriff|[Mm]agistrate|[Rr]ecorder|[Ff]oreman|[Ff]orewoman)\b")
# a place that opens the sentence: "At the White House, her spokeswoman said"
ELSEWHERE = re.compile(r"(?:In|At|From|Outside) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*, ")
# where one has gone out of the scene, for the rest of the paragraph
LEFT = re.compile(
    r"\b(?:(?i:outside|afterwards?)|in the (?:corridor|tea room|lobby|street|market|car park)|on the (?:steps|stairs|staircase|pavement)"
    r"|at the gate|told (?:this|me|us|our)|telephone[ds]?|by phone)\b"
)
# no words of then
HAS_SAID = re.compile(r"\b(?:has|have|had|'s|’s|is|are|be|been|will|would|once|long|always|often|repeatedly|before)\b", re.IGNORECASE)
MORE_PAST = re.compile(r"\b(?:went|began|came|drew|\w*took|gave|made|felt|saw|rose|swore|read|put|let|broke|burst|understood)\b")
