"""Words that tell places: where people stand when they speak, how a place is named, and what may stand beside it."""

from __future__ import annotations

import re

from onrecord.names import CAPITALS, words_of
from onrecord.resolve.circumstances.occasionwords import LIVE, REMOTE

# where people stand when they speak
VENUES = """
    parliament|courthouse|courtroom|court building|chamber|senate|assembly|hotel|lobby|hall|market|marketplace|square|street|road|steps
    |stairs|staircase|stairwell|balcony|terrace|gates?|garden|kitchen|kitchen table
    |office|offices|headquarters|hospital|clinic|ward|bedside|school
    |university|campus|college|kindergarten|church|chapel|mosque|temple|synagogue|cathedral|monastery|convent|abbey|palace|embassy|consulate
    |ministry|airport|airfield|station|terminal|harbour|harbor|port|quay|quayside|docks?|pier|beach|stadium|ground|pitch|dressing room
    |pavilion|touchline|ringside|bar|pub|café|cafe|restaurant|tea room|shop|store|bakery|farm|farmhouse|farmyard|factory|plant|mine|mill
    |garage|warehouse|site|scene|cordon|camp|base|barracks|shelter|reception centre|library|museum|gallery|theatre|theater|cinema|studio
    |auditorium|arena|car park|parking lot|bus|bus stop|train|ferry|boat|ship|deck|slipway|corridors?|podium|pulpit|lectern|stage|platform
    |witness box|witness stand|checkpoint|border crossing|crossing|bridge|village|town|city|capital|island|polling station|polling place
    |polling location|job centre|prison
    |jail|cell|courtyard|yard|tent|roadside|pavement|sidewalk|doorstep|porch|home|house|flat|apartment|cemetery|graveside|memorial
    |monument|plaza|park|fairground|fair|conference centre|convention center|community centre|town hall|city hall|village hall|guildhall
    |stock exchange|corn exchange|building|residence|villa|mansion|compound|room|conservatory|workshop|allotment|canteen|mess|trading floor
    |trading hall|ballroom|showgrounds?|racecourse|depot|hangar|barn|field|vineyard|orchard|playground|gym|laundrette|salon
"""
VENUE = "|".join(sorted((word.strip() for word in " ".join(VENUES.split()).split("|")), key=len, reverse=True))
VENUE_NAMES = words_of("""
    hall court courthouse palace university hospital house nations pentagon kremlin parliament hotel stadium embassy barracks school church
    library museum centre center college station airport square street road avenue lane hill island theatre theater cathedral abbey castle
    park arena tribunal senate chamber assembly records exchange gate bridge port harbour market building plaza hostel
    inn arms mosque temple synagogue prison gallery garden gardens quay dock docks academy capitol ministry secretariat tower ballroom
    showground showgrounds racecourse terminal
""")
STATES = words_of("""
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas
    Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
    Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta Manitoba Queensland Tasmania
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore.
    Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. D.C. N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D. W.Va. B.C. N.S. Ont. Que. Alta. Man. Sask.
    DC NC ND NH NJ NM NY RI SC SD WV AL AR AZ CA CO CT FL GA IA IL KS KY LA MA MD MI MN MO MS MT NE NV OH PA TN TX UT VA VT WA WI WY BC NSW
""") | {
    "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Rhode Island", "South Carolina",
    "South Dakota", "West Virginia", "British Columbia", "New Brunswick", "Nova Scotia", "New South Wales", "South Australia",
    "Western Australia",
}  # fmt: skip
LANGUAGE_ENDS = ("an", "sh", "ese", "ch", "ic", "ek", "i", "ian", "ss", "man")
HOUSES = words_of("court parliament senate assembly chamber house tribunal duma knesset bundestag dáil congress")
DETERMINER = r"(?:the|an?|his|her|its|their|our|this|one of the|one)"
WORD = r"(?!(?:the|an?|of|to|by|and|or|that|which|who|in|on|at|for|from|with|said|told|where)\b)[\w’'&.£$-]+"
DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
)
CAPITALISED = rf"(?:(?:St|Ft|Mt)\. )?(?!{DAY}\b)[{CAPITALS}](?:\w|[’'](?!s\b)(?=\w)|[.&-](?=\w))*"
NAME = rf"{CAPITALISED}(?: (?:(?:de|del|della|di|da|la|le|al|el|of|of the|the|upon|on|van|von|y) )?{CAPITALISED})*"
SIDE = r"(?:(?:north|south|east|west|central|upper|lower|downtown|nearby|neighbou?ring)\w*(?: and \w+ern)? )?"
# "Elda Coroner's Court", "St Osk's Church"
OWNED = rf"[’']s (?:{CAPITALISED} )?(?:Court|Church|College|Hospital|Cathedral|Hall|Square|House|School|Park|Market|Hotel|Inn|Quay|Island)"
CALLED = (
    rf"the (?:[\w’'-]+ ){{0,3}}?(?:capital|city|town|village|port|island|resort|suburb|district|province|region|state)(?: city)?(?: of|,)? "
    rf"(?P<called>{NAME})"
)
# a venue's name goes on in "a school opening", not in "a school on Friday"
ENDED = (
    r"(?= (?:in|on|at|of|near|and|that|where|when|while|during|after|before|with|by|for|as|who|which|to|from|over|this|last|yesterday|today"
    r"|late|early|the|it|there|few|nobody|people|several|some|one|two)\b| [A-Z]|[,.;:!?)—–\"”’“»]|\s*$|\n)"
)
AT_VENUE = (
    rf"(?:{DETERMINER} (?:{WORD} ){{0,4}}?|{NAME}[’']s (?:{WORD} ){{0,2}}?)(?:{VENUE})\b{ENDED}"
    rf"(?: of (?:{DETERMINER} )?(?:{NAME}|[a-z-]+(?: [a-z-]+)?(?=[.,;:]| (?:in|on|at|that|and)\b|$)))?"
    rf"(?: (?:in|at|near|on) (?:the |a )?(?:{SIDE}{NAME}|(?:{WORD} ){{0,2}}?(?:{VENUE})\b))?"
)
NAMES = (
    r"(?P<lead>[Ii]n|[Aa]t|[Ff]rom|[Oo]n|[Oo]utside|[Nn]ear|[Ii]nside|[Aa]board|(?<=visit )to|(?<=trip )to) "
    rf"(?:{CALLED}|(?P<venue>{AT_VENUE})|(?P<name>(?:the )?{SIDE}{NAME}(?:{OWNED})?(?: in (?:{NAME}))?)"
    r"|(?P<bare>parliament|(?:the |open )?court\b(?! (?:of|martial))|the floor of the (?:Senate|House|Assembly|chamber)))"
)
# a pattern that begins with a space is searched several times as fast
PLACE, PLACE_INSIDE = re.compile(NAMES), re.compile(rf"[ \u00a0](?=[IiAaFfOoNnt]){NAMES}")
COUNTRY = re.compile(rf", ([A-Z]\.(?:[A-Z][a-z]?\.)+|[A-Z][a-z]{{1,4}}\.|{NAME})(?=[,.;:)”\"\s]|$)")
# "a Tuesday town hall in Elda" is an event, "the town hall" a house
HALL_MEETING = re.compile(r"(?:(?!the\b)[\w’'-]+ ){1,5}?town hall\b( (?:in|at|near|on) (?=(?:the )?[A-Z]))?")
# no place where anybody stands: what is on the air or the net, and figures of speech
NO_GROUND = re.compile(
    r"\b(?:(?:radio|television|TV|cable|news) station|(?:web|internet|news|campaign) site|(?:national|world|global|political) stage"
    r"|(?:early|late|later|final|first|next|this|that|any|some) stage|crowded field|[A-Z]\w+ (?:camp|base))$|^the (?:ground|field|base)$"
)
# how many of those asked in a survey: they are in no one place
SHARE = re.compile(
    r"(?:(?:about|nearly|almost|roughly|more than|fewer than|less than|over|around|at least|only|just|some) )*"
    r"(?:half|a (?:third|quarter|majority|plurality)|majorities|[\w-]+ (?:thirds|quarters|fifths)|[\w-]+ (?:in|out of) \w+"
    r"|[\w.,-]+ ?(?:%|percent\b|per cent\b))",
    re.IGNORECASE,
)
TIME = (
    rf"(?:,? (?:late |early |earlier |again )?(?:on )?(?:the )?(?:{DAY}|yesterday|today|this|last|the same|\d{{1,2}})"
    r"(?: (?:morning|afternoon|evening|night|day|week|month|\d{1,2}|[A-Z][a-z]+))?)"
)
# a name goes on in "in Securities filings", "in Varga and Sons"
NAME_GOES_ON = re.compile(
    r" (?:and [A-Z]|(?!(?:in|on|at|of|near|and|that|where|when|while|during|after|before|with|by|for|as|who|which|to|from|over|this|last"
    r"|yesterday|today|tonight|earlier|recently|shortly|alone|too|late|early|but|or|if|he|she|it|they|the|an?|said|says|told|also|again|how|why|what|was|were|\w+ed)\b)[a-z])"
)
EVENTS = "|".join(sorted(map(re.escape, (*LIVE, *REMOTE)), key=len, reverse=True))
EVENT = (
    rf"(?: (?:at|in|during|on|by|over|after|following) (?:{DETERMINER} )?(?:{WORD} ){{0,5}}?(?:{EVENTS})"
    rf"(?: (?:with|of|on) (?:the |an? )?{WORD}(?: {WORD}){{0,3}}?)?)"
)
SPEAKING = (
    r"(?:,? (?:who (?:was speaking|spoke)|(?:while )?(?:speaking|talking|standing|live|campaigning))(?: to (?:\w+ ){0,2}?\w+)?"
    rf"|,? (?:while |when )?addressing {DETERMINER} (?:{WORD} ){{0,3}}?(?:{EVENTS}|crowd|audience))"
)
HEARER = (
    rf"(?: (?:to |with )?(?:{DETERMINER} )?(?:(?:[\w’'-]+ ){{0,2}}?[\w’'-]+ of (?:about |some |more than )?)?"
    rf"(?:{WORD}){{0,1}}(?: {WORD}){{0,4}})"
)
# what may stand between the cue and the place, and between the source and the place
CHEERS = r"(?:,? to (?:loud |some |general |the )?(?:cheers|applause|laughter|boos|jeers|chants)(?: of \w+)?)"
AFTER_CUE = re.compile(rf"{CHEERS}?{SPEAKING}?{HEARER}??{TIME}?{EVENT}?{TIME}?{SPEAKING}?")
AFTER_SOURCE = re.compile(rf"(?:,[^,;:.\n]{{3,70}},)?{EVENT}{TIME}?|{TIME}?|(?:,[^,;:.\n]{{3,70}})?,?{SPEAKING}{TIME}?")
TIME_AFTER = re.compile(TIME)
EVENT_WORDS = re.compile(rf"\b(?:{EVENTS})\b(?!.*\b(?:television|radio|TV|phone|telephone)\b)")
# "remarks on the dispute", "a debate on the quay": about it, not there
ABOUT_WORDS = re.compile(
    r"\b(?:remarks|comments|speech|lecture|debate|talks|hearing|session|summit|conference|briefing|seminar|forum|sermon|toast)$"
)
AFTER_CONTENT = re.compile(rf",?{TIME}?(?:{EVENT}|{SPEAKING}){TIME}?")
EVENT_BEFORE = re.compile(
    rf"(?:^|[.!?\n][\"”’']*\s*|\s|, )((?:On {DAY}\b[^,.!?\n]{{0,20}},? (?:at|in|during|on)|At|In|During|On(?! {DAY}))(?= )"
    r"(?! (?:response|reaction|reply|answer|contrast|addition|reference|regard|relation) to\b)"
    rf"(?:(?!\b(?:he|she|it|they|we|who|which|was|were|is|are|had|has)\b)[^.!?\n]){{0,80}}?"
    rf"(?:{EVENTS})(?: (?:with|of|on) [^,.]{{2,40}})?{TIME}?)$"
)
SPEAKING_BEFORE = re.compile(
    r"(?:^|[.!?\n][\"”’']*\s*)(?:(?:Later|Earlier|But),? )?((?:Speaking|Talking|Addressing|Announcing|Testifying|Interviewed|Appearing"
    r"|Visiting|Arriving|Standing|Campaigning|Replying|Responding|Opening|Closing|Launching|Asked|Questioned|Recording|Sentencing|Jailing|Passing"
    r"|Giving|Delivering|Reading|Summing|Defending|Prosecuting|Presenting|Unveiling|Chairing|Welcoming|Concluding|Receiving|Accepting)[^.;!?\n]{0,80})$"
)
ABOUT = re.compile(r"\b(?:about|whether|if|how|why|that|of|against|from|who|which)\b")
SHORT_OPENING = re.compile(r"(?:^|[.!?\n][\"”’']*\s*)[A-Z][a-z]+(?: [\w’'-]+){0,3}, $")
JUST_BEFORE = re.compile(rf"{TIME}?(?:,? (?:however|meanwhile|too|though),)?,? ?[\"“‘'«]?")
OUTLET = re.compile(r"\b(?:newspaper|magazine|daily|channel|broadcaster|television|TV|radio|agency)\s*$|\b[A-Z]\w+ \d{1,2}$")
WRITTEN = re.compile(
    r"\b(?:wrote|writes|write|writing|written|posted|tweeted|published|statement|letter|e-?mail|memo|ads?|TV spots?|mailers?|aired"
    r"|airing)\b"
)
# a place only for who knows where the text is
NOWHERE = frozenset({"the city", "the town", "the village", "the country", "the region", "the area", "the hill", "the public gallery"})
TOLD_PRESS = re.compile(r" (?:the )?(?:reporters|journalists|the press|the media)\b")
PAST = re.compile(r"\b(?:said|told|\w+ed|spoke|asked)\b")
TOLD, TOLD_IN = words_of("told tell tells telling"), words_of("told tell tells telling informed informs assured addressed")
# who belongs to a house, and is not told there: "our friends in the Senate"
MEMBERS = re.compile(r"\b(?:friends|allies|colleagues|counterparts|partners|opponents|rivals|critics|relatives|cousins)$")
TOLD_HOUSE = re.compile(
    r" ([Pp]arliament|Congress|the (?:(?:(?i:lower|upper) )?[Hh]ouse(?: of (?:Commons|Lords|Representatives|Deputies|Councillors))?"
    r"|[Ss]enate|Commons|Lords|Bundestag|Knesset|Duma))(?= (?!committee|inquiry|panel|[A-Z])|[,.:;])"
)
HAS = re.compile(r"\b(?:has|have|had)\b")
PRESS_CONFERENCE = re.compile(
    rf"{HEARER}??{TIME}?(?: (?:at|in|during))? {DETERMINER} (?:[a-z-]+ ){{0,3}}?(?:press |news |media )?(?:conference|briefing)\b"
)
ANOTHER_DAY = re.compile(r"\b(?:the (?:day|night|week) before|(?:a|one|two|three) (?:days?|weeks?) earlier|last (?:week|month|year)|ago)\b")
BY_WIRE = re.compile(r"\b(?:phone|telephone|e-?mail|video|conference call|aboard)\b")
# "the White House press secretary": words of which one or two may be a seat of government
SEAT_NAME = re.compile(rf"(?=(\b{CAPITALISED}(?: House| Street)?))")
