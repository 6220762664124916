"""A text as it was meant: signs of quoted mail, words cut at a line's end, entities and garbled characters, mapped and never replaced."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any, TypeVar, get_args, get_type_hints

from onrecord.lookalikes import Edit, find_lookalikes
from onrecord.lostblanks import find_lost_blanks
from onrecord.records import Document, Reference, Span, Statement
from onrecord.text import QUOTE_SIGNS, has_quote_signs, is_wrapped, without_quote_signs

Places = tuple[tuple[int, int], ...]
T = TypeVar("T", Statement, Reference)

# a word that a line's end cuts in two, and the blank behind it, which becomes the line's end
_CUT = re.compile(r"(?<=[^\W\d_]{2})(?P<break>[-\u00ad]\n[ \t]*(?:>[ \t]?)*)(?=[a-zß-öø-ÿ])\S*(?P<blank> ?)")
# "the mana- ger": as above in a text whose lines were joined since; "two- and three-year" is none, nor a dash before a small word
_SMALL = (
    "and|or|to|but|nor|a|an|the|in|on|of|for|with|as|is|was|are|were|not|it|he|she|they|we|you|who|which|that|this|his|her|their|by|at|if"
    "|so|from|when|where|while|what|how|there|then|than|because|even|just|also|now|all|no|yes|some|had|has|have|will|would"
)
_CUT_INSIDE = re.compile(rf"-(?<=[^\W\d_]{{2}}-) (?!(?:{_SMALL})\b)(?=[a-zß-öø-ÿ]{{2}})")
FEWEST_CUT = 3
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
# Mac Roman that was read as windows-1252: ÒdonÕtÓ for “don’t”
_MAC_MARKS = dict(zip("ÒÓÔÕÐÑ", "“”‘’–—", strict=True))
_MAC_APOSTROPHE = re.compile(r"(?<=[a-z])Õ(?=(?:t|s|re|ve|ll|d|m)\b)|(?<![^\W\d_])Ò(?=[A-Za-z])|(?<=[a-z.,!?])Ó(?![^\W\d_])")
_MAC_MARK = re.compile("[ÒÓÔÕ]|(?<= )[ÐÑ](?= )")
_NEW_TAB = re.compile(r",? opens (?:in )?(?:a )?new (?:tab|window)\b")  # what a page says of a link to those who cannot see it
# Markdown's links and emphasis: the words count
_LINK = re.compile(r"(?<!!)(?P<before>\[)[^\[\]\n]{1,200}(?P<after>\]\((?:https?://|mailto:|[/#])[^()\s]{0,400}\))")
_EMPHASIS = re.compile(r"(?<![\w*_\\])(?P<before>\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]{0,300}?[^\s*_](?P<after>(?P=before))(?![\w*_])")
_CONTROL = re.compile("[\u0080-\u009f]")  # windows-1252 that was read as Latin-1
_BYTES = {bytes([code]).decode("windows-1252", "ignore") or chr(code): code for code in range(0x80, 0x100)}
_TAIL = "".join(re.escape(character) for character, code in _BYTES.items() if code < 0xC0)
# UTF-8 that was read as windows-1252 ("â€œ" for “) or as Mac Roman ("‚Äú"); the last byte of ” is often lost
_GARBLED = re.compile(f"[Â-ß][{_TAIL}]|[à-ï][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}}|â€\ufffd?|Â (?=\\S)|‚Ä[^\\s.,]|√[^\\s.,]")
_HINT = re.compile(
    f"[&*\u0080-\u009f\u00ad\u200b-\u200d\u2060\ufeff]|[\u00c2-\u00f4][{_TAIL}\ufffd]|â€|Â |‚Ä|√|Õ|(?<!\\w)_|\\]\\(|^[ \t]*>"
    f"|[-\u00ad=]\n|[a-z]- [a-z]|new (?:tab|window)|=[0-9A-F]{{2}}|=\\?",
    re.MULTILINE,
)
# none of the above without one of these, which are found several times as quickly
_RARE = re.compile("[&*>=_√Õ\u0080-\u009f\u00ad\u00c2-\u00f4\u200b-\u200d\u2060\ufeff]")
_SIGNS = ("-\n", "](", "new tab", "new window", "‚Ä")
_PARTED = re.compile("[a-z]- [a-z]")
_MEANT = re.compile("[\u00a0-\u024f\u2010-\u2044\u20a0-\u20bf\u2122\u2212]")
LOST = {"â€": "”", "â€\ufffd": "”", "Â ": " "}  # the last byte was lost, or became a blank
FEWEST_GARBLED = 2  # one alone may be a word of another language
# quoted-printable: "=" breaks a line inside a word, "=E2=80=99" is ’; "=?UTF-8?Q?…?=" in the head of a mail
_SOFT_BREAK = re.compile(r"=(?<!==)[ \t]*\n")  # not the end of a wiki's "== Sources =="
_CODED = re.compile(r"=[0-9A-F]{2}(?:(?:=[ \t]*\n)?=[0-9A-F]{2})*")
_CODE = re.compile(r"=([0-9A-F]{2})")
_CODED_WORDS = re.compile(r"=\?[\w-]{2,20}\?[QqBb]\?[^?\s]{1,200}\?=(?:\n? =\?[\w-]{2,20}\?[QqBb]\?[^?\s]{1,200}\?=)*")
_DECLARED = re.compile(r"^(?:[\w-]+: ?[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?content-transfer-encoding: ?quoted-printable", re.I)
FEWEST_CODED = 3  # breaks and coded characters, where no head of a mail declares them


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where each stretch that was repaired lies in the text as it stands and in the text as it was meant, in order."""

    old: Places = ()
    new: Places = ()

    def move(self) -> bool:
        """Whether any character stands elsewhere: not where only single ones were put for others."""
        return self.old != self.new or any(end - start != 1 for start, end in self.old)

    def restore(self, span: Span) -> Span:
        """The characters of the text as it stands that a span of the repaired one means."""
        return _map(span, self.new, self.old)

    def restore_whole(self, span: Span) -> Span:
        """As `restore`, with what was left out at either end: a line with the asterisks around it."""
        back = self.restore(span)
        first = bisect_left(self.new, (span.start,))
        last = bisect_left(self.new, (span.end + 1,)) - 1
        start = self.old[first][0] if first < len(self.new) and self.new[first] == (span.start, span.start) else back.start
        end = self.old[last][1] if last >= 0 and self.new[last] == (span.end, span.end) else back.end
        return Span(start, end)

    def follow(self, span: Span) -> Span:
        """What a span of the text as it stands is in the repaired one; where nothing is left of it, the next character."""
        return _map(span, self.old, self.new)


@lru_cache(maxsize=256)  # a text is read, annotated and resolved, and dozens are under way between
def repair_text(text: str) -> tuple[str, Offsets]:
    """The text as it was meant, and where its characters come from; most texts are as they were meant."""
    edits = _find_edits(text)
    if not edits:
        return text, Offsets()
    parts: list[str] = []
    new: list[tuple[int, int]] = []
    done = length = 0
    for start, end, meant in edits:
        parts += [text[done:start], meant]
        length += start - done
        new.append((length, length + len(meant)))
        length, done = length + len(meant), end
    return "".join((*parts, text[done:])), Offsets(tuple((start, end) for start, end, _ in edits), tuple(new))


def repair_document(document: Document) -> tuple[Document, Offsets]:
    """The document with its text repaired and all its spans moved; the same one where nothing is to be repaired."""
    text, offsets = repair_text(document.text)
    if not offsets.old:
        return document, offsets
    return replace(move_spans(document, offsets.follow), text=text), offsets


def repair_article(document: Document, statements: Iterable[Statement]) -> tuple[Document, tuple[Statement, ...], Offsets]:
    """A document and what is said in it, repaired; the same ones where nothing is to be repaired."""
    repaired, offsets = repair_document(document)
    return repaired, follow_records(statements, offsets), offsets


def describe_garbling(text: str) -> str | None:
    """What characters of a text were read in the wrong encoding, with the first of them as an example; None where none were."""
    if not _may_be_damaged(text):
        return None
    if next(_quoted_printable(text), None):
        return "quoted-printable is read as it was meant: =E2=80=99 is ’"
    first = next(iter(sorted((*_garbled(text), *_controls(text)))), None)
    return f"garbled characters are read as they were meant: {first[2]} for {text[first[0] : first[1]]!a}" if first else None


def follow_records(records: Iterable[T], offsets: Offsets) -> tuple[T, ...]:
    """Statements or mentions of a document in the repaired one."""
    return tuple(move_spans(one, offsets.follow) for one in records) if offsets.move() else tuple(records)


def restore_records(records: Iterable[T], offsets: Offsets) -> tuple[T, ...]:
    """Statements or mentions of a repaired document in the document as it stands."""
    return tuple(move_spans(one, offsets.restore) for one in records) if offsets.move() else tuple(records)


def move_spans(record: Any, move: Callable[[Span], Span]) -> Any:
    """A record, or a tuple of records, with every span in it moved."""
    if isinstance(record, Span):
        return move(record)
    if isinstance(record, tuple):
        return tuple([move_spans(one, move) for one in record])
    kind: type = type(record)
    values = ((name, getattr(record, name)) for name in _fields_with_spans(kind))
    moved = {name: move_spans(value, move) for name, value in values if value}
    return replace(record, **moved) if moved else record


@cache
def _fields_with_spans(kind: type) -> tuple[str, ...]:
    """The names of a record's fields that hold spans, by their types; of what is no record, none."""
    hints = get_type_hints(kind) if is_dataclass(kind) else {}
    return tuple(name for name, hint in hints.items() if _may_hold_spans(hint))


def _may_hold_spans(hint: type) -> bool:
    return hint is Span or any(map(_may_hold_spans, get_args(hint))) or bool(_fields_with_spans(hint))


def _map(span: Span, here: Places, there: Places) -> Span:
    """A span with both ends moved; one that lies inside a repaired stretch takes in the whole of it."""
    if not here:
        return span
    start, end = span.start, span.end
    n = bisect_left(here, (start + 1,)) - 1
    if n >= 0:
        start = there[n][0] if start < here[n][1] else start - here[n][1] + there[n][1]
    n = bisect_left(here, (end,)) - 1
    if n >= 0:
        end = there[n][1] if end <= here[n][1] else end - here[n][1] + there[n][1]
    return Span(start, max(end, start + 1))


def _find_edits(text: str) -> list[Edit]:
    """What is to be repaired, in order; of two that overlap the first counts, of two that begin together the longer."""
    damage = (_quoted_printable, _quote_signs, _cut_words, _garbled, _markup, _characters)
    steps = (*(damage if _may_be_damaged(text) else ()), find_lookalikes, find_lost_blanks)
    found = sorted((edit for step in steps for edit in step(text)), key=lambda edit: (edit[0], -edit[1]))
    edits: list[Edit] = []
    for edit in found:
        if not edits or edit[0] >= edits[-1][1]:
            edits.append(edit)
    return edits


def _may_be_damaged(text: str) -> bool:
    seen = _RARE.search(text) or any(sign in text for sign in _SIGNS) or ("- " in text and _PARTED.search(text))
    return bool(seen and _HINT.search(text))


def _quoted_printable(text: str) -> Iterator[Edit]:
    yield from (
        (*match.span(), meant) for match in _CODED_WORDS.finditer(text, 0, 20_000) if (meant := _decode_words(match[0])) != match[0]
    )
    count = len(_SOFT_BREAK.findall(text)) + len(_CODED.findall(text))
    if not count or (count < FEWEST_CODED and not _DECLARED.match(text)):
        return
    yield from ((*match.span(), "") for match in _SOFT_BREAK.finditer(text))
    for match in _CODED.finditer(text):
        yield from _decode_run(text, match.start(), match.end())


def _decode_run(text: str, start: int, end: int) -> Iterator[Edit]:
    """One edit for each character that some codes stand for; none where they stand for nothing that is printed."""
    codes = list(_CODE.finditer(text, start, end))
    raw = bytes(int(code[1], 16) for code in codes)
    encoding = "utf-8"
    try:
        meant = raw.decode(encoding)
    except UnicodeDecodeError:
        encoding = "windows-1252"
        meant = raw.decode(encoding, "replace")
    done = 0
    for character in meant:
        width = len(character.encode(encoding, "replace"))
        first, done = done, done + width
        if character in "\n\r\t" or (character.isprintable() and character != "\ufffd"):
            yield (codes[first].start(), codes[done - 1].end(), "" if character == "\r" else character)


def _decode_words(coded: str) -> str:
    """The words of a mail's head that stand in codes, "=?UTF-8?Q?Caf=C3=A9?="; as they are where they cannot be read."""
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(coded)))
    except (ValueError, LookupError, UnicodeError):
        return coded


def _quote_signs(text: str) -> Iterator[Edit]:
    if has_quote_signs(text):
        yield from ((*match.span(), "") for match in QUOTE_SIGNS.finditer(text))


def _cut_words(text: str) -> Iterator[Edit]:
    """The breaks inside words of a text whose lines were broken at a column; the line's end moves behind the word."""
    inside = [*_CUT_INSIDE.finditer(text)]
    if len(inside) >= FEWEST_CUT:
        yield from ((*match.span(), "") for match in inside)
    if not is_wrapped(without_quote_signs(text)):
        return
    for match in _CUT.finditer(text):
        yield (*match.span("break"), "")
        if match["blank"]:
            yield (*match.span("blank"), "\n")


def _garbled(text: str) -> Iterator[Edit]:
    found = [(match, meant) for match in _GARBLED.finditer(text) if (meant := _ungarble(match[0]))]
    if len(found) >= FEWEST_GARBLED:
        yield from ((*match.span(), meant) for match, meant in found)
    else:
        yield from _mac_marks(text)


def _mac_marks(text: str) -> Iterator[Edit]:
    if "Õ" in text and sum(1 for _ in _MAC_APOSTROPHE.finditer(text)) >= FEWEST_GARBLED:
        yield from ((*match.span(), _MAC_MARKS[match[0]]) for match in _MAC_MARK.finditer(text))


def _markup(text: str) -> Iterator[Edit]:
    yield from ((*match.span(), "") for match in _NEW_TAB.finditer(text))
    forms = (_LINK,) * ("](" in text) + (_EMPHASIS,) * ("*" in text or "_" in text)
    for form in forms:
        for match in form.finditer(text):
            yield (*match.span("before"), "")
            yield (*match.span("after"), "")


def _ungarble(characters: str) -> str | None:
    """What characters were before they were read in the wrong encoding; None where that makes no sense."""
    if characters in LOST:
        return LOST[characters]
    try:
        raw = characters.encode("mac-roman") if characters[0] in "‚√" else bytes(_BYTES[one] for one in characters)
        meant = raw.decode("utf-8")
    except (UnicodeError, KeyError):
        return None
    return meant if _MEANT.fullmatch(meant) else None


def _characters(text: str) -> Iterator[Edit]:
    """Single characters that stand for others: entities, what cannot be seen, control codes of windows-1252."""
    for match in _ENTITY.finditer(text):
        if (meant := html.unescape(match[0])) != match[0]:
            yield (*match.span(), meant)
    yield from ((*match.span(), "") for match in _INVISIBLE.finditer(text))
    yield from _controls(text)


def _controls(text: str) -> Iterator[Edit]:
    for match in _CONTROL.finditer(text):
        if meant := match[0].encode("latin-1").decode("windows-1252", "ignore"):
            yield (*match.span(), meant)
