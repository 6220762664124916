"""The words page furniture is made of: one row a form, in small letters, matched against a whole line in small letters."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from onrecord.read.dates import YEAR

Zone = Literal["any", "edge"]
LONGEST_FORM = 320


class Form(NamedTuple):
    """A kind of furniture, where on a page it may stand (`edge`: the first or last lines), its words, and one that they always hold."""

    kind: str
    zone: Zone
    pattern: re.Pattern[str]
    hint: str = ""


MENU = (
    r"(?:all|latest|top|breaking|local|national|international|regional|world|uk|us|more|other) news",
    r"(?:all|top|more) stories|latest|home(?: ?page)?|front page|news|world|politics|business|economy|opinion|sports?|football",
    r"culture|arts|lifestyle|life|travel|weather|science|tech|technology|health|education|environment|climate|entertainment",
    r"society|defence|defense|military|region|videos?|photos?|pictures|podcasts?|audio|live|more|menu|search|sections?",
    r"subscribe|subscriptions?|log ?in|sign ?in|register|my account|newsletters?|contact(?: us)?|about(?: us)?|help|e-?paper",
    r"archives?|national|local|international|europe|africa|asia|americas|middle east|puzzles|crosswords?|jobs|obituaries|events",
    r"today['’]s paper|print version|terms(?: of (?:use|service))?|privacy(?: policy)?|cookies?(?: policy| settings)?|site ?map"
    r"|accessibility|careers|faq|rss",
    r"shop|classifieds|skip to (?:main )?(?:content|navigation)|back to top|toggle navigation|close|advertise(?: with us)?",
    r"donate|print edition|go to (?:home ?page|top)|next|previous|load more|show more|(?:older|newer|earlier) posts|see all|view all",
    r"showbiz|money|tv|fashion|food|motoring|property|family|real life|gaming|royals|crime|courts|data|graphics|newsletter sign.?up",
    r"(?:sign|log) ?in(?: ?(?:/|or|[|]) ?(?:register|sign ?up|subscribe|join))?|(?:turn on )?notifications|edition(?: ?: ?\w{2,14})?"
    r"|install app",
)
PAGE = (
    r"(?:volume|vol\.?|column|col\.?) \d{1,5}[a-z]?|.{3,60} {3,}(?:vol|volume|no|issue|number)\.? ?\d.{0,30}",
    r"(?:comment|letters|analysis|editorial|leader|full story|report|opinion|obituary|sport) ?[:–-] ?(?:.{0,60}, ?)?pages? \d{1,3}"
    r"|continued (?:on|in|from) (?:page|column) \w{1,5}",
    r"\d{1,3} {10,}[^.!?]{2,60}|[^.!?]{2,60} {10,}\d{1,3}",
    r"\d{1,3}|page \d{1,3}(?: of \d{1,3})?|\d{1,3} ?(?:/|of) ?\d{1,3}|(?:continued|cont.d|turn|see|please turn) (?:on|from|to"
    r"|over)?[, ]*page \w{1,4}",
)
ADVERTISEMENT = (
    r"advertisements?|skip (?:advertisement|ad)|advertising|advertorial|adverts?|ad|sponsored(?: content| by [\w &]{2,40})?"
    r"|paid content|promoted|promo",
    r"(?:story|article) continues (?:below|after)[\w ]{0,30}|continue reading(?: below)?[\w ]{0,30}",
    r"scroll (?:down )?(?:to|for)[\w ]{1,30}|(?:advertisement|advt|advertorial) ?[:–—-] ?.{1,80}",
)
BUTTON = (
    r"(?:share|tweet|e-?mail|print|copy link|whats ?app|facebook|messenger|twitter|linked ?in|reddit|telegram|pinterest|save|bookmark"
    r"|comments?|like|pin|send|sms)"
)
NETWORK = r"(?:twitter|facebook|instagram|telegram|x|youtube|tiktok|linkedin)"
SHARE = (
    rf"{BUTTON}(?:[ ,|•·/]*(?:{BUTTON}\b|\(?\d[\d.,]*[km]?\)?|this article|shares?|views?|likes?)[ ,|•·/]*){{1,10}}",
    r"posts ?: ?\d[\d,]*|joined ?: .{4,40}|(?:join|follow|subscribe to) our\b.{0,40}\b(?:channel|page|group|account|community)\b.{0,40}",
    r"\d[\d.,]*[km]? (?:shares?|views?|likes?|reactions?|retweets?|reposts?)(?:[ ,·•|]{1,3}(?:edited )?\d{1,2}:\d\d)?"
    r"(?: ?[|•·/,]? ?\d[\d.,]*[km]? (?:shares?|views?|likes?|comments?|retweets?|reposts?|repl(?:y|ies)|quotes?|bookmarks?)){0,5}",
    r"share what you think|reuse this content|(?:buy|order) (?:a|the) print.{0,40}|report (?:a |an )?(?:error|typo|correction).{0,40}",
    r"share|share (?:this|on|via|with|full)\b.{0,50}|tweet this|e-?mail this|print this.{0,20}",
    rf"(?:{BUTTON}\b[ ,|•·/]*){{2,8}}",
    rf"(?:please )?(?:follow|like|join|find) (?:us|@\w+|(?:[\w.'’-]+ ){{1,6}}?)(?: ?\bon) {NETWORK}\b.{{0,90}}",
    r"follow (?:us|@\w+)\b.{0,70}|like the page:?",
    r"sign up(?: now| here)?|sign up (?:here )?(?:for|to)\b.{0,120}|(?:click here to )?subscribe (?:to|for|from|now|here|today)\b.{0,100}",
    r"get (?:the|our|all the|more)\b.{0,60}\b(?:newsletter|inbox|app)\b.{0,60}|(?:our )?newsletter|leave (?:a|your) (?:comment|reply)",
    r"(?:view|show|read|post a?|add a?|\d{1,5}) comments?(?: \(\d+\))?|join the (?:conversation|discussion)",
    r"(?:read|see|view|show) (?:all )?\d[\d,]* comments?|google.?news|(?:add|make|choose|set) .{0,30}\bpreferred source\b.{0,40}",
    r"jump to comments.{0,8}|comments are closed",
    r"download (?:the|our)\b.{0,40}\bapp\b.{0,30}|support (?:our|independent) journalism.{0,60}|listen to this article.{0,40}",
    r"get (?:real.time|the latest|latest|breaking|daily|instant|exclusive)\b.{0,90}\b(?:phone|app|updates?|alerts?|inbox|whatsapp"
    r"|offers?)\b.{0,60}",
    r"get launch offers|(?:was this|has this) (?:e-?mail|newsletter) (?:been )?forwarded\b.{0,100}|\+ ?\d{1,3} more|download (?:now"
    r"|app)\b.{0,40}",
    r"receive (?:free|our|the|daily|weekly)\b.{0,60}\b(?:updates?|newsletters?|alerts?|briefings?)\b.{0,60}|we['’]ll send you\b.{0,200}",
    r"log in,? .{0,30}\bto (?:save|comment|continue|read)\b.{0,60}|(?:your"
    r"|enter your)? ?e-?mail address\*?",
    r"(?:(?:normal|larger|very large|small|medium|large) text size ?){1,4}|(?:loading|please wait|video unavailable)[ .…]*"
    r"|licen[cs]e this (?:article|content)",
    r"social links for ?.{2,60}|(?:view|see) (?:author|all) (?:archive|posts).{0,60}|what do you think\?.{0,60}\bcomments?\b.{0,40}",
    r"why (?:you can )?trust (?:us|[a-z].{1,40})|(?:listen to|follow|subscribe to|tune in)\b.{0,80}\b(?:podcasts?|apps?)\b.{0,60}"
    r"|you can share this\b.{0,60}",
    r"be the first to\b.{0,60}|(?:install|download|get) the\b.{0,40}\bapp\b.{0,40}|dear readers?\b.{0,300}|more (?:by|from) (?:this"
    r"|the) author.{0,20}",
    r"(?:story|article) saved",
    r"you can find this story in\b.{0,120}|our community members are treated to\b.{0,200}|save (?:this|article|story|for later)\b.{0,30}",
    r"share (?:or comment )?on this (?:article|page|story)|(?:enjoyed this\? .{0,60})?subscribe.{0,3} it.s free|by signing up.{0,100}",
    r"(?:(?:do you )?have|have you got|got) (?:an? |any |some )?(?:news )?(?:tip|story|photos?|videos?|information"
    r"|news)\b[^,]{0,50}\?.{0,80}"
    r"|have a (?:news )?(?:tip|story)\b.{0,80}",
    r"(?:are you|have you been|were you) affected\b[^,.?]{0,100}\?.{0,120}|(?:get in touch|contact us|e-?mail us|whatsapp us)\b.{0,120}",
    r"(?:reach|contact|e-?mail) (?:the )?(?:reporter|author|writer)s?\b.{0,100}",
)
RELATED_OPENING = (
    r"read more|read also|read next|also read|see also|see more(?: on)?|related(?: (?:articles?|stories|story|news|content"
    r"|links|topics|coverage))?"
    r"|more on this(?: story| topic)?|more stories|further reading|recommended(?: for you| reading| stories)?|most read|most popular"
    r"|most (?:viewed|watched|shared|commented|discussed)(?: (?:news )?(?:videos?|stories|articles))?|(?:popular|happening|new) now"
    r"|key (?:events|moments)"
    r"|more from .{2,40}|more in .{2,30}|read more (?:from|on|about) .{2,40}|more stories from .{2,60}|most (?:viewed|read"
    r"|popular) in .{2,30}|(?:our"
    r"|today['’]s) (?:top )?(?:picks|stories)|what to (?:read|watch|know) next|keep reading"
    r"|latest (?:stories|headlines|posts)|most recent|news all|more (?:on|about)|(?:table of )?contents|jump to(?: section)?"
    r"|live(?: updates)?: latest|elsewhere on .{2,40}|around the web|from (?:our|the) (?:partners|web|archives?)|discover more|explore more"
    r"|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|up next"
    r"|editor['’]s picks|in case you missed it"
)
RELATED = (
    rf"(?:{RELATED_OPENING})(?: ?[:|»›>→]{{1,2}}.{{0,200}}|\.{{1,3}}|…)?",
    r"read (?:the|more of the) (?:full|rest|original)[\w ]{0,25}(?:here|article|story|statement)",
    r"(?:read|watch|see|listen|explained) ?\| ?.{3,200}",
    r"read the rest|more ?: .{3,160}|more headlines ?: .{3,160}",
)
TOPICS = (r"(?:topics?|tags?|tagged(?: (?:with|in|as))?|categor(?:y|ies)|keywords?|filed under|labels?) ?:.{1,300}",)
COPYRIGHT = (
    rf"(?:copyright\b|©|\(c\)) ?(?:©|\(c\))?,? ?(?:by |{YEAR}).{{0,200}}",
    r"copyright(?: ©| \(c\)|:) ?.{2,60}",
    r"all text .{0,60}\b(?:licen[cs]e|public domain)\b.{0,80}",
)
NOTICE = (
    r"\((?:adds?|adding|updates?|updating|recasts?|corrects?|refiles?|rewrites|repeats|removes|clarifies|changes|releads|new throughout"
    r"|writes? through)\b[^()]{0,240}\)|our standards ?: .{3,100}|our (?:editorial )?standards",
    r"(?:the )?wayback machine ?[-–—:].{0,200}|(?:archived|saved|captured|snapshot)(?: (?:page|copy|version))?:?"
    r" (?:(?:from|on|at|of) )?(?:https?://\S+.{0,60}|\d.{4,40})|this is an? (?:archived|cached|saved) (?:page|copy|version"
    r"|article)\b.{0,120}"
    r"|\d[\d,]* captures?(?: \d.{0,60})?",
    r"[(\[]?end(?: of)?(?: the)? (?:transcript|text|statement|interview|excerpt)s?[)\]]?|[(\[](?:ends?|more)[)\]]",
    r"-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:?|sent from my \w[\w ]{1,30}|--",
    r"(?:this|the) (?:interview|conversation|transcript|q&a) (?:has been|was|is) (?:lightly )?(?:edited|condensed|abridged|shortened"
    r"|translated)\b.{0,120}",
    r"[(\[]?(?:except for the headline|(?:un)?official translation|machine translat(?:ed|ion)"
    r"|this (?:story|article|report) (?:has not been edited|is auto.generated|was generated))\b.{0,250}",
    r"this (?:article|story|piece|headline|post|page)\b.{0,30}\b(?:was|has been) (?:originally |first |last )?(?:published|amended"
    r"|updated|corrected"
    r"|translated|syndicated|produced|republished)\b.{0,200}",
)
COOKIES = (
    r"this content is provided by\b.{0,250}|to (?:show|view|see|display) (?:you )?this content\b.{0,200}|view this (?:post|photo|video"
    r"|tweet) on .{2,20}"
    r"|an? (?:post|video|photo) shared by\b.{0,120}|(?:skip|end of|allow) (?:x|twitter|facebook|instagram|youtube"
    r"|tiktok)\b.{0,30}(?:post|content|video)\??.{0,20}",
    r"(?:accept|reject|allow|decline)(?: and continue| all)?|(?:cookie|privacy|consent) (?:settings|preferences|choices|policy|notice)",
    r"(?:published|appears?|appeared) in (?:the )?print\b.{0,120}|a version of this (?:article|story)\b.{0,200}",
)
GALLERY = (
    r"(?:view|open|see|show|hide|enlarge|expand|toggle)(?: (?:full|the|this|all|\d+))? ?(?:image|photo|picture)?s? ?(?:gallery|images?"
    r"|photos?|pictures|slideshow"
    r"|caption|full ?screen)(?: in gallery)?(?: \(?\d+\)?)?|\+ ?\d{1,3}|(?:image|photo|slide|picture) \d{1,3}(?: ?(?:/|of) ?\d{1,3})?",
    r"(?:image|photo|picture|video|caption|image source|image caption) ?:|image",
    r"(?:play|watch|click to play|tap to unmute)(?: (?:the )?video|now)?|play (?:now|\d.{0,30})|video player is loading\.?"
    r"|(?:this )?video (?:is|has) .{3,60}",
)
CRUMB = r"[^\W\d_][\w&'’ -]{1,40}"
BREADCRUMB = (
    r"(?!.*[.?!]$)(?:home|front page|news)(?: *[›»>/→] *[^›»>/→\n]{2,140}){1,6}",
    rf"{CRUMB}(?: ?[›»>] ?{CRUMB}){{1,6}} ?[›»>]?|you are here:? .{{1,80}}",
)
ITEM = r"[^\W\d_][\w&'’-]*(?: [\w&'’-]+){0,3}"
MENU_BAR = (
    rf"{ITEM}(?: [▾▼▸])?(?:(?: ?[|·•] ?|  +| [/*] ){ITEM}(?: [▾▼▸])?){{2,20}}",
    rf"{ITEM}(?: – {ITEM}){{3,20}}",
    rf"(?:\[{ITEM}\] ?){{2,20}}",
)
IN_ROWS = (
    r"what['’]?s on|motors|cars|notices|family notices|property|homes|real estate|film|books|music|food|money|letters|races|results|women"
    r"|cartoons|metro|obits|farming|nostalgia|markets|companies|today['’]s paper|classified|royals|space"
)
MENU_WORD = rf"(?:{'|'.join(MENU)}|{IN_ROWS})"
MENU_ROW = (rf"(?:{MENU_WORD}(?:[ |•·›»>/,]+|$)){{3,30}}", rf"{MENU_WORD}(?: ?[|•·›»>/]+ ?{MENU_WORD}|  +{MENU_WORD}){{1,30}}")
DATABASE_LABEL = (
    r"in summary|in (?:brief|short)|highlights|key points|at a glance|summary",
    r"\d+ of \d+ documents?|(?:final|first|late|early|morning|evening|city|national|metro|all|main|home|web|\w+ \d\w\w) edition",
    r"abstract|full text|body|end of document",
    r"(?:load-?date|publication-?type|document-?type|record number|accession number|word count|document id|journal code) ?:.{0,120}",
    r"length ?: ?\d[\d,]* words|\d[\d,]* words|language ?: ?english\b.{0,40}|section ?: .{1,100}|document \d+ of \d+|classification",
)
RUBRIC = (
    r"(?:news )?analysis|opinion|comment|editorial|exclusive|obituary|press release|news release|for immediate release|dispatch|interview",
    r"(?:interview|opinion|analysis|comment|feature|exclusive|profile|explainer|review|q ?& ?a|long read) ?[|/·•] ?[\w& ]{3,25}",
    r"feature|letters?(?: to the editor)?|explainer|profile|reportage|in brief|breaking(?: news)?|live updates|special report|fact.check",
)
LIST_LABEL = (
    r"(?:suggested |related )?topics? ?:?|tags?|categories|filed under|tagged(?: with)?|in this (?:article|story)"
    r"|related topics|companies|people",
)
BUTTONS = (
    rf"{BUTTON}",
    r"(?:from|published|last updated|delivered on|location) ?:|(?:reported|written|edited|curated|published) by ?:"
    r"|(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S{3,}|updates to this page|is this page useful\??",
    r"follow [\w.]+|(?:reporting )?by:?",
)
POSTED = (r"(?:post(?:ed)? ?|submitted |started |shared )by:? \S+(?: \S+)?(?:,| on| at| »| \d).{3,60}", r"re: .{3,200}")


# what may begin with anything: looked for only where the word is there
HINTED = (
    ("share", "newsletter", r".{0,200}\bnewsletter\b.{0,200}\bsign up\b.{0,40}"),
    (
        "share",
        "comment",
        r"[^“”\"]{0,120}\b(?:let us know|tell us|have your say|share your (?:views|thoughts))\b.{0,80}\bcomments?\b.{0,40}",
    ),
    ("caption", "licensing rights", r".{10,300}\bpurchase licensing rights\b.{0,40}"),
    ("copyright", "rights reserved", r".{0,160}\ball rights reserved\b.{0,160}"),
    ("copyright", "external", r".{0,60}not responsible for the content of external (?:web)?sites.{0,20}"),
    (
        "notice",
        "cookies",
        r".{0,160}\b(?:(?:we|site|website|page|partners?) (?:may )?uses?|accept(?: all)?|manage|reject(?: all)?"
        r"|essential) cookies\b.{0,160}",
    ),
)


def _form(kind: str, zone: Zone, rows: tuple[str, ...], hint: str = "") -> Form:
    return Form(kind, zone, re.compile(rf"\W{{0,3}}(?:{'|'.join(rows)})\W{{0,3}}"), hint)


RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")
SECTION = re.compile(MENU_WORD, re.I)
RELATED_HEADING = re.compile(rf"\W{{0,3}}(?:{RELATED_OPENING})\W{{0,3}}", re.I)
OUR_CORRESPONDENT = (r"(?:from|by) our (?:own |special )?(?:[\w-]+ )?(?:correspondent|representative|reporter)s?(?:,? in [\w ]{2,30})?",)
FORMS = (
    _form("byline", "edge", OUR_CORRESPONDENT),
    _form("advertisement", "any", ADVERTISEMENT),
    _form("share", "any", SHARE),
    _form("related", "any", RELATED),
    _form("topics", "any", TOPICS),
    _form("copyright", "any", COPYRIGHT),
    _form("menu", "any", DATABASE_LABEL),
    _form("menu", "any", PAGE),
    _form("notice", "any", NOTICE),
    _form("notice", "any", COOKIES),
    _form("caption", "any", GALLERY),
    _form("menu", "edge", MENU),
    _form("menu", "edge", MENU_ROW),
    _form("menu", "edge", BREADCRUMB),
    _form("menu", "edge", MENU_BAR),
    _form("topics", "edge", RUBRIC),
    _form("topics", "edge", LIST_LABEL),
    _form("share", "edge", BUTTONS),
    _form("share", "edge", POSTED),
    *(_form(kind, "any", (row,), hint) for kind, hint, row in HINTED),
)


def is_menu_row(words: str) -> bool:
    """Whether most of a row are names of sections: "HOME NEWS POLITICS COUNTIES LIFESTYLE", "NewsMarrow Hill NewsCouncil"."""
    parts = words.split()
    glued = RUN_TOGETHER.split(words)
    if (
        2 <= len(glued) <= 8
        and len(parts) <= 8
        and sum(part.endswith("News") or bool(SECTION.fullmatch(part)) for part in glued) * 2 >= len(glued)
    ):
        return True
    if not 5 <= len(parts) <= 30 or not all(part[0].isupper() for part in parts):
        return False
    return sum(bool(SECTION.fullmatch(part)) for part in parts) >= 0.6 * len(parts)


def heads_related(words: str) -> bool:
    """Whether a heading announces links to other articles: "More on this story"."""
    return bool(RELATED_HEADING.fullmatch(words))
