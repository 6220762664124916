"""What stands for something plainer: letters of full width, ligatures, marks of other scripts, blanks in rows, weekdays in short."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

Edit = tuple[int, int, str]  # characters from, to, and what they mean

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BLANK = re.compile(f"[{_BLANKS}]")
# Several blanks, or a tab, where one is meant: after a stop or comma, or between small letters. Others part the entries of a menu.
# Here and below what is rare comes first and what stands before it is looked back at: what begins a pattern is tried at every character
_RUN = re.compile(
    rf"[ \t{_BLANKS}](?:(?<=\t)|(?=[ \t{_BLANKS}]))"
    rf"(?:(?<=[.,;:!?…].)|(?<=[.,!?…][\"”’'»)\]].)|(?<=[a-zß-öø-ÿ0-9].)(?=[ \t{_BLANKS}]*[a-zß-öø-ÿ]))[ \t{_BLANKS}]*(?=\S)"
)
_ANY_RUN = re.compile(rf"[ \t{_BLANKS}](?=[ \t{_BLANKS}])(?<=\S.)[ \t{_BLANKS}]+(?=\S)")
_WORD_GAP = re.compile(r"[ \t](?<=\S.)(?=\S)")
FEWEST_RUNS = 20  # in a text whose words are mostly parted by several blanks every such gap counts as one
_LETTERS = re.compile("[ﬀ-ﬆ＂-～]")
# the stops of full width have their blank inside
_STOP = re.compile(r"[，；：！？．。、](?P<blank>[^\W\d_]|(?<=[^\W\d_].)\d)?")
_STOPS = {"。": ".", "、": ","}
_ACCENT = re.compile("[A-Za-z][\u0300-\u036f]+")
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
# an apostrophe typed as an accent, a prime, a turned comma or a letter: only inside a word, or after the s of a plural
_APOSTROPHE = re.compile(r"[´`‘‛′ʹʼʻ](?:(?<=[^\W\d_].)(?=[^\W\d_])|(?<=[a-z]s[´′ʹʼ])(?= [a-z]))")
# marks of other scripts; the low single one unless it is the first of garbled characters (‚Äú)
_MARKS = {
    "「": "“", "」": "”", "〝": "“", "〞": "”", "〟": "”", "″": '"', "❝": "“", "❞": "”", "‟": "“",
    "‛": "‘", "‚": "‘", "｢": "“", "｣": "”",
}  # fmt: skip
_MARK = re.compile(r"[「」〝〞〟❝❞‟‛｢｣]|(?<!\d)″|‚(?=[^\W_ÄÅ])")
_DOUBLE_CORNERS = {"『": ("“", "‘"), "』": ("”", "’")}  # alone, and inside single ones
# two apostrophes for one mark, 'and ''this'' too', or two commas for a low one: at a word's edge
_TWO_APOSTROPHES = re.compile(r"''(?:(?<![\w'`’]'')(?=[^\s'])|(?<=[^\s\d']'')(?![\w']))")
# French, German, Danish, turned and typewriter's marks: as English has them, by the side of a word on which they stand
_QUOTE = re.compile(r"[«»„“”‹›]")
_SPACED = re.compile(rf"«[ \t{_BLANKS}]+(?=\S)(?P<inside>[^«»\n]{{1,2000}}?)(?P<end>[ \t{_BLANKS}]+)»")
_OPEN_SPACED = re.compile(rf"(?:^|(?<=[:,.!?] ))«[ \t{_BLANKS}]+(?=\w)", re.MULTILINE)
_CLOSE_SPACED = re.compile(rf"(?<=[.,!?…])[ \t{_BLANKS}]+»(?!\w)")
_LOW_SINGLE = re.compile(r"(?<=\S)‘(?!\w)")
_BACKTICKS = re.compile(r"``(?=\S)|(?<=\S)''|(?<![\w`])`(?=[^\W_])")
_TYPED = {"``": "“", "''": "”", "`": "‘"}
_LEADS, _TRAILS = frozenset("([—–-/‘'\""), frozenset(".,;:!?)]—–-/’'\"…”")
_MARKS_BESIDE = frozenset("«»„“”‹›‘’\"'")
_PLAIN = {"«": "“", "»": "”", "„": "“"}
_TWO_COMMAS = re.compile(r"(?<![^\s(]),,(?=[^\W\d_])")
# "on Fri. night", "Tue, 5 March": after a word that a day follows, or before a date; "Tues", "Thurs" and "Fri" after any small word
_DAYS = {"Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_SHORT_DAY = re.compile(
    r"([MTWFS](?<![\w.-][MTWFS])(?:(?<=M)on|(?<=T)ues?|(?<=W)eds?|(?<=T)hu(?:rs?)?|(?<=F)ri|(?<=S)at|(?<=S)un))\b"
    r"(?![-\w]|[’'](?!s\b))(\.(?= [a-z0-9]|[,’']))?"
)
_BEFORE_DAY = re.compile(
    r"\b(?:on|last|this|next|late|early|since|until|till|by|from|through|every|before|after|and|or|of|between) $", re.I
)
_AFTER_DAY = re.compile(
    rf",? (?:the )?(?:{_MONTH}\.? \d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\d{{1,2}}[./-]\d|\d{{4}}-\d)| (?:morning|afternoon|evening|night)\b"
)
_LOWER_BEFORE = re.compile(r"(?<![^\s(“\"])[a-z0-9]+[,”\"’]? $")
_NO_NAMES = frozenset({"Tue", "Tues", "Thur", "Thurs", "Fri"})
# a paragraph of prose whose full stop is gone, in a text where most are: too long for a heading or the line under it
_LAST_LETTER = re.compile(r"\w(?=[ \t]*$)", re.MULTILINE)
_LONG_LINE = re.compile(r"^[^\n]{110,}$", re.MULTILINE)
LONGEST_HEADING, FEWEST_STOPLESS = 160, 3
# what must stand in a text for a step to look at it
_APOSTROPHES, _SIGNS, _FOREIGN = frozenset("´`‘‛′ʹʼʻ"), frozenset((*_MARKS, "″", "‚")), frozenset("«»„‹›")
_ODD_QUOTE = re.compile(r"[“”](?:(?<=[^\s(\[—–/‘'\"-]“)|(?<=[\s(\[]”)|(?<=^”))", re.MULTILINE)
_NEW_PARAGRAPH = re.compile(r"\n(?<=\w\n)\n[^\n]{160}")
_NO_BLANKS = re.compile(f"[^{_BLANKS}]")


def find_lookalikes(text: str) -> Iterator[Edit]:
    """What stands for something plainer, in no order; quick where a text has nothing of the kind."""
    characters = set(text)
    if max(characters, default="") >= "\u3000":
        yield from _wide(text)
    if characters & _ACCENTS:
        yield from _composed(text)
    if characters & _APOSTROPHES:
        yield from ((*match.span(), "’") for match in _APOSTROPHE.finditer(text))
    yield from _marks(text, characters)
    yield from _quotes(text, characters)
    yield from _blanks(text, characters)
    yield from _days(text)
    if _NEW_PARAGRAPH.search(text):
        yield from _lost_stops(text)


def _wide(text: str) -> Iterator[Edit]:
    for match in _STOP.finditer(text):
        yield match.start(), match.start() + 1, _plain(match[0][0]) + " " * bool(match["blank"])
    yield from ((*match.span(), _plain(match[0])) for match in _LETTERS.finditer(text) if not _STOP.match(match[0]))


def _plain(character: str) -> str:
    return _STOPS.get(character) or unicodedata.normalize("NFKC", character)


def _composed(text: str) -> Iterator[Edit]:
    """Letters whose accents stand after them."""
    for match in _ACCENT.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if len(composed) < len(match[0]):
            yield (*match.span(), composed)


def _marks(text: str, characters: set[str]) -> Iterator[Edit]:
    if characters & _SIGNS:
        yield from ((*match.span(), _MARKS[match[0]]) for match in _MARK.finditer(text))
    if "『" in characters:
        inner = "「" in characters
        yield from ((*match.span(), _DOUBLE_CORNERS[match[0]][inner]) for match in re.finditer("[『』]", text))
    if "''" in text and "``" not in text:
        yield from ((*match.span(), '"') for match in _TWO_APOSTROPHES.finditer(text))
    if ",," in text:
        yield from ((*match.span(), "„") for match in _TWO_COMMAS.finditer(text))


def _quotes(text: str, characters: set[str]) -> Iterator[Edit]:
    """Quotation marks that open or close on the other side than in English, or stand off from their words."""
    if "``" in text:
        yield from ((*match.span(), _TYPED[match[0]]) for match in _BACKTICKS.finditer(text))
    if "‚" in characters:
        yield from ((*match.span(), "’") for match in _LOW_SINGLE.finditer(text))
    if "«" in characters:
        for match in _SPACED.finditer(text):
            yield match.start(), match.start("inside"), "“"
            yield match.start("end"), match.end(), "”"
        yield from ((*match.span(), "“") for match in _OPEN_SPACED.finditer(text))
        yield from ((*match.span(), "”") for match in _CLOSE_SPACED.finditer(text))
    for match in (_QUOTE if characters & _FOREIGN else _ODD_QUOTE).finditer(text):
        mark, at = match[0], match.start()
        first, last = at, at + 1
        while text[first - 1 : first] in _MARKS_BESIDE:
            first -= 1
        while text[last : last + 1] in _MARKS_BESIDE:
            last += 1
        before, after = text[first - 1 : first] or " ", text[last : last + 1] or " "
        opens = (before.isspace() or before in _LEADS) and not after.isspace() and after not in _TRAILS
        closes = not opens and not before.isspace() and before not in "([" and (after.isspace() or after in _TRAILS)
        opening, closing = "‘’" if mark in "‹›" else "“”"
        meant = opening if opens else closing if closes else mark if before.isspace() and after.isspace() else _PLAIN.get(mark, mark)
        if meant != mark:
            yield at, at + 1, meant


def _blanks(text: str, characters: set[str]) -> Iterator[Edit]:
    wide = _NO_BLANKS.sub("", "".join(characters))
    if not wide and "  " not in text and "\t" not in characters:
        return
    runs = [*_ANY_RUN.finditer(text)]
    everywhere = len(runs) >= FEWEST_RUNS and len(runs) > len(_WORD_GAP.findall(text))
    yield from ((*match.span(), " ") for match in (runs if everywhere else _RUN.finditer(text)))
    yield from ((*match.span(), " ") for match in _BLANK.finditer(text))


def _days(text: str) -> Iterator[Edit]:
    """Weekdays in short where they can be nothing else; the full stop of one goes too, save where it ends the sentence."""
    for match in _SHORT_DAY.finditer(text):
        before, end = text[max(0, match.start() - 20) : match.start()], match.end()
        name = re.match(r" [A-Z]", text[end : end + 2]) and not _AFTER_DAY.match(text, end)  # "on Sun Microsystems"
        clear = match[1] in _NO_NAMES and _LOWER_BEFORE.search(before)
        if _AFTER_DAY.match(text, end) or (not name and (clear or _BEFORE_DAY.search(before))):
            yield (*match.span(), _DAYS[match[1][:3]])


def _lost_stops(text: str) -> Iterator[Edit]:
    """Full stops at the ends of paragraphs, in a text that lost them; none is added where a line may be a heading."""
    lines = [*_LONG_LINE.finditer(text)]
    lost = [(line, last) for line in lines if (last := _LAST_LETTER.search(text, max(line.start(), line.end() - 3), line.end()))]
    prose = sum(len(line[0]) >= LONGEST_HEADING for line, _ in lost)
    if prose >= FEWEST_STOPLESS and 2 * len(lost) > len(lines):
        yield from ((*last.span(), f"{last[0]}.") for _, last in lost)
