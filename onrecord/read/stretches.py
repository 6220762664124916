"""Stretches of lines that are no article: the head of a mail, comments, offers to subscribe, what follows the end of a press release."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.read.lines import Line, without_markup

Lines = Sequence[Line]
Marks = Mapping[int, str]

HEAD = 14
MAIL_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|return-path|received|message-id|mime-version"
    r"|content-(?:type|transfer-encoding)|list-unsubscribe|x-[\w-]+): ?(?P<value>.{0,300})",
    re.I,
)
COMMENTS = re.compile(
    r"(?:(?:view|show|read|see|top|latest|all|reader|readers['’]|user|most recent) )?comments?(?: ?[(\[]?\d[\d,]*[)\]]?)?:?"
    r"|\d[\d,]* (?:comments?|responses?|replies|thoughts)\b.{0,80}|share what you think|what do you think\?|leave a (?:reply|comment)"
    r"|join the (?:conversation|discussion)|(?:have your say|conversation|discussion|responses)(?: \(?\d+\)?)?|add (?:a|your) comment",
    re.I,
)
COMMENTED = re.compile(
    r".{0,80}\b(?:\d{1,3} ?(?:s|m|h|d|w|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)|an? (?:minute|hour|day|week|month|year)"
    r"|just) "
    r"?(?:ago|now)\b.{0,20}|.{2,40} says:?|(?:reply|report|upvote|downvote|like|flag|share|edited|respect|recommend)(?:[ |·•]+\w+){0,4}"
    r"|(?:newest|oldest|best rated|sort(?:ed)? by|top rated)\b.{0,60}|.{0,40}\b(?:commented|replied|wrote) on .{0,40}"
    r"|the comments below have\b.{0,60}|your (?:e-?mail|name)\b.{0,80}",
    re.I,
)
END_SIGN = re.compile(r"[-–—*\s]*(?:ends?(?: {3,}\d{1,2}[:.]\d\d ?[ap]\.?m\.?(?: \w{2,4})?)?|-?30-?|(?:# ?){3,5}|fin)[-–—*\s]*", re.I)
AFTER_END = re.compile(
    r"(?:notes? (?:to|for) (?:the )?editors?|editor['’]?s['’]? notes?|about [A-Z]|for (?:more|further)|(?:media|press) |contacts?\b"
    r"|for media|photos?\b"
    r"|images?\b|high.res|background)",
    re.I,
)
CONTACT_HEADING = re.compile(
    r"for (?:further|more|additional|media|press)\b.{0,40}(?:information|details|enquir\w+|inquir\w+|contact|interviews?)\b.{0,90}"
    r"|(?:media|press|news|public relations|pr|investor)(?: relations| office)?(?: contacts?| enquir\w+"
    r"| inquir\w+)(?: details)?:?.{0,80}|contacts?(?: details)?:?"
    r"|issued by\b.{0,80}",
    re.I,
)
ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+|\b00)\d[\d ()./-]{6,18}\d|\(?\b\d{3,5}\)?[ .-]\d{3,4}(?:[ .-]\d{3,4})?\b|(?:https?://"
    r"|www\.)\S+|\b(?:twitter|x|instagram|follow):? ?@\w+",
    re.I,
)
ADDRESS_LABEL = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|e-?mail|web(?:site)?|twitter|x|office|direct|out of hours|ext|contact|messaging|t|m"
    r"|e|w)\b",
    re.I,
)
DISCLAIMER = re.compile(
    r"(?:this (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|intended|privileged)\b"
    r"|(?:confidentiality|legal|privacy) (?:notice|disclaimer)|disclaimer:|if you have received this\b|you (?:are receiving"
    r"|received) this (?:e-?mail|message)\b"
    r"|to unsubscribe\b|unsubscribe\b).*",
    re.I,
)
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|can)\b")
OFFER = re.compile(r"\b(?:sign up|newsletters?|subscribe|receive|inbox|get)\b", re.I)
OFFERED = re.compile(
    r"(?:enter )?(?:your )?(?:e-?mail(?: address)?|address)\*?|go|submit|sign (?:me )?up!?|subscribe!?|join|ok|thanks? .{0,60}"
    r"|by (?:signing up|submitting|subscribing|clicking)\b.{0,200}|.{0,80}\bprivacy policy\b.{0,120}",
    re.I,
)
WALL = re.compile(
    r"(?:subscribe|log in|sign in|register|upgrade|pay)\b.{0,60}\b(?:to|and) (?:unlock|continue|read|keep|view|access|get)\b"
    r"|to continue reading\b"
    r"|already (?:a subscriber|have an account|registered)|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to)\b"
    r"|you(?:['’]ve| have) (?:reached|read|used)\b.{0,60}\b(?:limit|free)|keep reading (?:for|with)\b|(?:want|keep) to read more\?"
    r"|try unlimited access"
    r"|the rest of this (?:article|story)\b|unlock this article",
    re.I,
)
LONGEST_WALL = 25  # lines
LONGEST_SLOGAN = 12  # words
BOILERPLATE = re.compile(
    r"about (?:the )?(?-i:[A-Z])[\w&’'.-]*(?: [\w&’'.-]+){0,5}|(?:cautionary (?:note|statement) (?:on|about|regarding) )?"
    r"forward.looking (?:statements?|information)|safe harbou?r(?: statement)?|boilerplate|disclaimer",
    re.I,
)
SPEECH = re.compile(r"\b(?:said|says|told|tells|according to|added|warned|announced)\b")
AUTHOR = re.compile(
    r"(?:, .{2,60},)? (?:is|was|covers|writes|reports|has|joined|can be reached|contributed)\b.{0,200}?\b(?:writer|reporter"
    r"|correspondent|editor"
    r"|columnist|journalist|bureau|freelance|covers|covering|newsroom|reporting|e-?mail|twitter|professor|lecturer|researcher|intern)\b"
    r"|(?:, .{2,60},)? (?:covers|writes about|reports on|has (?:reported|covered|written)) [^,;:]{3,120}",
    re.I,
)
MOST_ADDRESS = 24  # words
LONGEST_NOTE = 400  # characters
SIGNATURE_LINES = 7
LONGEST_CONTACT = 12  # words


def find_mail_head(lines: Lines) -> dict[int, str]:
    """The fields at the head of a mail, if two of them or more stand together and one says from whom or about what it is."""
    fields = {
        number: match["name"].lower()
        for number, line in enumerate(lines[:HEAD])
        if line.short and (match := MAIL_FIELD.fullmatch(without_markup(line.text)))
    }
    if len(fields) < 2 or not {"from", "subject"} & set(fields.values()) or min(fields) > 4:
        return {}
    kinds = {number: "date" if name in ("date", "sent") else "header" for number, name in fields.items()}
    forwarded = list(fields.values()).count("from") > 1
    return dict.fromkeys(range(max(fields) if forwarded else min(fields)), "header") | kinds


def find_subject(lines: Lines, marks: Marks) -> tuple[int, int] | None:
    """What a mail says that it is about, the one forwarded where there are two, without "Re:": the places of the words in the text."""
    for number, line in reversed([*enumerate(lines[:HEAD])]):
        match = MAIL_FIELD.fullmatch(line.text) if marks.get(number) == "header" else None
        if match and match["name"].lower() == "subject" and match["value"].strip():
            start = match.start("value") + len(match["value"]) - len(re.sub(r"^(?:(?:re|fwd?|aw): ?)+", "", match["value"], flags=re.I))
            return line.start + start, line.end
    return None


def find_comments(lines: Lines, marks: Marks, title: int | None) -> dict[int, str]:
    """Readers' comments: a heading after the article, lines that look like comments soon after it, and all to the end."""
    prose = 0
    for number, line in enumerate(lines):
        if prose >= 2 and line.short and COMMENTS.fullmatch(without_markup(line.text)):
            after = range(number + 1, min(number + 9, len(lines)))
            if any(lines[one].short and COMMENTED.fullmatch(without_markup(lines[one].text)) for one in after):
                return dict.fromkeys(range(number, len(lines)), "comments")
        prose += number not in marks and number != title and line.ends_sentence
    return {}


def find_endings(lines: Lines, marks: Marks) -> dict[int, str]:
    """The sign that ends a press release with the notes after it; contacts; and what mail programs put under every mail."""
    found: dict[int, str] = {}
    for number in range(len(lines) // 3, len(lines)):
        words = without_markup(lines[number].text)
        if number in found or not lines[number].short:
            continue
        if END_SIGN.fullmatch(words):
            found[number] = "contact"
            if any(AFTER_END.match(without_markup(one.text)) for one in lines[number + 1 : number + 3]):
                after = (
                    one for one in range(number, len(lines)) if not (lines[one].quotes or SPEECH.search(lines[one].text[:LONGEST_NOTE]))
                )
                return found | dict.fromkeys(after, "contact")
        elif CONTACT_HEADING.fullmatch(words) and (_has_address(lines[number : number + 5]) or words.endswith(":")):
            found |= dict.fromkeys((number, *_addresses_below(lines, number)), "contact")
        elif DISCLAIMER.match(words) or (words == "--" and len(lines) - number <= SIGNATURE_LINES):
            found |= dict.fromkeys((number, *_block_below(lines, number)), "contact")
        elif number not in marks and _is_address(lines[number]):
            found[number] = "contact"
    return found


def _has_address(lines: Lines) -> bool:
    return any(ADDRESS.search(line.text) for line in lines if line.short)


def _is_address(line: Line) -> bool:
    """Whether a line holds addresses or numbers to call and hardly a word besides."""
    if not line.short or line.words > MOST_ADDRESS or line.quotes or not ADDRESS.search(line.text):
        return False
    words = re.findall(r"[^\W\d_]{2,}", ADDRESS_LABEL.sub(" ", ADDRESS.sub(" ", line.text)))
    return len(words) <= 6 and not VERB.search(line.text)


def _addresses_below(lines: Lines, heading: int) -> list[int]:
    """The lines under a heading for contacts: names, offices, addresses, up to the next sentence."""
    below = []
    for number in range(heading + 1, min(heading + 9, len(lines))):
        line = lines[number]
        if line.words > LONGEST_CONTACT or line.quotes or (line.ends_sentence and not ADDRESS.search(line.text)):
            break
        below.append(number)
    return below


def _block_below(lines: Lines, first: int) -> list[int]:
    last = first + 1
    while last < len(lines) and not lines[last].gap:
        last += 1
    return list(range(first + 1, last))


def find_offers(lines: Lines, marks: Marks) -> dict[int, str]:
    """What stands between an offer of a newsletter and the field for the address, and below the wall of an article to be paid for."""
    found: dict[int, str] = {}
    for number, line in enumerate(lines):
        words = without_markup(line.text) if line.short else ""
        if marks.get(number) == "share" and OFFER.search(words):
            ends = [after for after in range(number + 1, min(number + 6, len(lines))) if OFFERED.fullmatch(lines[after].text)]
            if ends and not any(lines[after].quotes for after in range(number, ends[-1])):
                found |= dict.fromkeys((after for after in range(number + 1, ends[-1] + 1) if after not in marks), "share")
        elif number > 2 and WALL.match(words):
            below = range(number, len(lines))
            if len(below) <= LONGEST_WALL and not any(_is_told(lines[after]) for after in below):
                return found | dict.fromkeys((after for after in below if after not in marks), "share")
    return found


def _is_told(line: Line) -> bool:
    """Whether a line below a wall may be the article's own: it quotes, more than a slogan, or attributes."""
    return (line.quotes and line.words > LONGEST_SLOGAN) or bool(SPEECH.search(line.text))


def find_boilerplate(lines: Lines, marks: Marks) -> dict[int, str]:
    """What a press release tells of its company under "About Norvane" and of its forecasts, to the end, where nobody speaks any more."""
    for number in range(len(lines) // 3, len(lines)):
        if number in marks or not BOILERPLATE.fullmatch(without_markup(lines[number].text)) or lines[number].ends_sentence:
            continue
        below = [after for after in range(number + 1, len(lines)) if after not in marks]
        if below and not any(lines[after].quotes or SPEECH.search(lines[after].text) for after in below):
            return dict.fromkeys((number, *below), "contact")
    return {}


def find_author_notes(lines: Lines, marks: Marks, names: str) -> dict[int, str]:
    """Lines at the end that tell about who wrote the article: "About Ann Poe", "Ann Poe is a reporter in Tarn"."""
    found: dict[int, str] = {}
    authors = [name for name in re.split(r", | and | & |; ", names) if len(name.split()) > 1]
    under = [number + 1 for number, kind in marks.items() if kind == "byline" and number + 1 < min(len(lines), 2 * HEAD)]
    for number in (*under, *range(max(len(lines) // 2, 3), len(lines))):
        words = without_markup(lines[number].text)
        author = next((name for name in authors if name.casefold() in words[: len(name) + 10].casefold()), None)
        if number in marks or author is None or lines[number].quotes:
            continue
        rest = words[words.casefold().index(author.casefold()) + len(author) :]
        if not rest.strip(" .:") or (AUTHOR.match(rest) and not SPEECH.search(rest)):
            found[number] = "byline"
    return found
