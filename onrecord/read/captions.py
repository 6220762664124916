"""Captions and photo credits: a line that credits a picture, and the words around it that describe it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.read.agencies import PICTURE_AGENCIES
from onrecord.read.lines import Line, find_blocks

LONGEST_CAPTION = 60
CREDIT_LINE = re.compile(
    r"(?:©|\([cC]\)) ?(?!\d{4})[^\n]{2,100}"
    r"|[(\[]?(?:(?i:(?:photo|image|picture)(?: credit)?s?|photographs?|credits?|pics?|illustration))"
    r"(?: (?i:by|courtesy(?: of)?|via)\b|:| ?[/|])"
    r" ?(?:[^.!?\"“”]|(?<=\b[A-Z])\.){2,80}[.)\]]{0,2}"
    r"|\(?AP (?:Photo|Images?)\b[^\n]{0,60}"
    r"|(?i:(?:obtained|provided|supplied) by|handout|courtesy(?: of)?):? [^.!?\"“”]{2,60}"
    rf"|(?:[A-Z][\w.'’-]*(?:[ /]|, )){{0,6}}(?:(?:via|for) )?{PICTURE_AGENCIES}(?:[/ ](?:[A-Z][\w.'’-]*|{PICTURE_AGENCIES})){{0,3}}\.?"
)
CREDIT_END = re.compile(
    r"(?:(?:^|[ (\[|–—.-])(?i:photo(?:graph)?|image|picture|pic|photo credit|image credit|credit)s?"
    r"(?: (?i:by|courtesy(?: of)?))?(?::|\.\.\.|…) ?(?:[^.!?:;\"“”]|(?<=[ /][A-Z])\.){2,60}[.)\]]{0,2}"
    r"|[(\[|.] ?(?i:photo(?:graph)?|image|picture|pic)s? (?i:by|courtesy(?: of)?|via) [^.!?:;()\"“”]{2,60}[.)\]]{0,2}"
    r"|\(?AP Photo\b[^()\n]{0,50}[.)]{0,2}"
    rf"|[(\[][^()\n]{{0,60}}(?:/|via |for ){PICTURE_AGENCIES}[^()\n]{{0,20}}\.?[)\]]\.?"
    rf"|[(\[](?:Getty(?: Images)?|(?i:file (?:photo|picture|image)))\.?[)\]]\.?"
    r"|(?:^|[ (\[])(?:PHOTO|PICTURE|IMAGE|Photo|Picture|Image)s? ?[|/] ?[^.!?:;\"“”]{2,80}"
    r"|(?<=[.!?…]) ?(?:[A-Z][\w.'’-]* ?){1,4}/ ?(?:[A-Z][\w.'’&-]* ?){1,5}"
    r"|© ?(?!\d{4})[^.!?©\"“”]{2,90}\.?)$"
)
CREDIT_HINTS = "/", "©", "hoto", "PHOTO", "mage", "IMAGE", "ic:", "ics:", "icture:", "ictures:", "redit", "REDIT", "via ", "for ", "Getty"
FILE_CAPTION = re.compile(
    r"FILE ?[-–—:]|(?:Image|Photo) caption[:,]|Caption:|Pictured:|\(?File photo|In this .{0,40}\bphoto\b|!\[[^\]]{0,300}\]\([^)]{0,400}\)$"
)
# "Getty Images A man wades through the streetGetty Images": what a page says to those who cannot see it, between two credits
CREDITED_TWICE = re.compile(r"(?P<credit>[A-Z][\w.&/’' -]{2,40}?) (?P<words>.{10,300}\S)(?P=credit)")
DOTTED = re.compile(r"\bCredit(?:\.\.\.|…)")  # a caption under what a page says to those who cannot see the picture
OPENER = re.compile(r"(?:view|open|see|show|enlarge|play|watch|image|photo|slide)\b.{0,30}|\+ ?\d{1,3}", re.I)
PICTURED = re.compile(
    r"An? (?:illustration|image|photo(?:graph)?|picture|map|chart|graphic|drawing|screenshot|still|view|aerial view|artist['’]s \w+)"
    r" (?:of|showing|shows|from)\b"
)
COUNT = re.compile(r"\d{1,2}")
SPEECH = re.compile(r"\b(?:said|says|told|tells|asked|according to|added|stated|announced|argued|warned)\b")
PICTURE_WORDS = re.compile(r"\b(?:pictured|photograph(?:ed)?|photo|image|left|right|cent(?:er|re)|above|below|file)\b", re.I)


def is_credit_line(line: Line) -> bool:
    """Whether a line credits a picture and does nothing else."""
    return line.end - line.start <= 110 and line.words <= 14 and not line.quotes and bool(CREDIT_LINE.fullmatch(line.text))


def find_credit_end(line: Line) -> int | None:
    """Where, counted from the start of a line, the photo credit it ends with begins; None without one."""
    if not line.short:
        return None
    offset = max(0, len(line.text) - 130)
    tail = line.text[offset:]
    found = CREDIT_END.search(line.text, offset) if any(hint in tail for hint in CREDIT_HINTS) else None
    return found.start() + (found[0][0] == " ") if found and found.start() > 0 else None


def is_caption(line: Line) -> bool:
    """Whether a line ends in a photo credit or opens as a file caption, and quotes nobody."""
    if (line.quotes and not _is_credited_twice(line)) or line.words > LONGEST_CAPTION or not line.short:
        return False
    return bool(FILE_CAPTION.match(line.text) or _is_credited_twice(line)) or (
        find_credit_end(line) is not None and not SPEECH.search(line.text)
    )


def find_captions(lines: Sequence[Line], marks: Mapping[int, str], title: int | None) -> set[int]:
    """The numbers of lines that are captions by their neighbours: printed twice in a row, or beside a photo credit."""
    found = _repeated(lines, marks, title)
    for block in find_blocks(list(lines)):
        for number in block:
            if (
                PICTURED.match(lines[number].text)
                and number not in marks
                and _may_caption(lines[number])
                and not lines[number].ends_sentence
            ):
                found.add(number)
            if len(block) == 3 and number == block[0] and COUNT.fullmatch(lines[number].text) and _is_counted(lines, number):
                found |= {number + 1, number + 2}
            above = lines[number].text
            if (
                number + 1 in block
                and (OPENER.fullmatch(above) or _is_credited_twice(lines[number]))
                and _stands_under_picture(lines[number + 1])
            ):
                found.add(number + 1)
            described = number - 1 in block and DOTTED.search(lines[number].text) and is_caption(lines[number])
            if described and number - 1 not in marks and _may_caption(lines[number - 1]):
                found.add(number - 1)
            if marks.get(number) in ("credit", "caption"):
                found |= {near for near in _described(lines, block, number) if near != title and near not in marks}
    return found


def _is_credited_twice(line: Line) -> bool:
    return line.text[:4] in line.text[-45:] and bool(CREDITED_TWICE.fullmatch(line.text))


def _stands_under_picture(line: Line) -> bool:
    """Whether a line that follows "View gallery" can be the picture's caption."""
    return _may_caption(line) and line.words >= 4 and not line.ends_sentence


def _is_counted(lines: Sequence[Line], count: int) -> bool:
    """Whether the lines under a number of pictures are the caption and the credit of one."""
    caption, credit = lines[count + 1], lines[count + 2]
    return _may_caption(caption) and caption.words >= 4 and credit.words <= 6 and not credit.ends_sentence and not credit.quotes


def _repeated(lines: Sequence[Line], marks: Mapping[int, str], title: int | None) -> set[int]:
    found: set[int] = set()
    for number in range(1, len(lines)):
        before = next((one for one in range(number - 1, max(number - 4, -1), -1) if _same(lines[one], lines[number])), None)
        if before is not None and number not in marks and find_credit_end(lines[before]) and find_credit_end(lines[number]):
            found |= {before, number}
        if before is None or before == title or number in marks or not _may_repeat(lines[number]):
            continue
        pictured = not lines[number].ends_sentence or (before == number - 1 and (number <= 8 or PICTURE_WORDS.search(lines[number].text)))
        if pictured:
            found |= {before, number}
    return found


def _same(left: Line, right: Line) -> bool:
    """Whether two lines have the same words, blanks aside."""
    if left.text[0] != right.text[0]:
        return False
    return left.text == right.text or (left.short and right.short and "".join(left.text.split()) == "".join(right.text.split()))


def _may_repeat(line: Line) -> bool:
    return line.short and 3 <= line.words <= LONGEST_CAPTION and not line.quotes and not SPEECH.search(line.text)


def _described(lines: Sequence[Line], block: range, credit: int) -> list[int]:
    """The neighbours of a credit, in its own block, that repeat the caption or stand alone with it."""
    near = [number for number in (credit - 1, credit + 1) if number in block and _may_caption(lines[number])]
    if len(block) == 2 and is_credit_line(lines[credit]):
        return near
    return [number for number in near if _repeats(lines, number, block)]


def _may_caption(line: Line) -> bool:
    return line.short and line.words <= 30 and not line.quotes and not SPEECH.search(line.text)


def _repeats(lines: Sequence[Line], number: int, block: range) -> bool:
    words = lines[number].text.rstrip(".").casefold()
    return len(words) > 5 and any(words in lines[other].text.casefold() for other in block if other != number)
