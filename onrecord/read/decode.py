"""Bytes to characters: what an encoding says of itself first, a guess only with a note, nothing when it is hopeless."""

from __future__ import annotations

import codecs
import re

from onrecord.errors import ItemError

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (perhaps a Word or OpenDocument file)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a Rich Text file"),
)
MIME = re.compile(rb"^Content-Transfer-Encoding:\s*(?P<how>base64|quoted-printable)\b", re.I | re.M)
MIME_PARTS = re.compile(rb"^Content-Type:\s*(?:multipart/|text/html)", re.I | re.M)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
MOST_CONTROLS = 0.01
MOST_REPLACED = 0.01
GUESSED_FROM = 50_000
MOST_ACCENTS = 0.05
"""Share of accented letters up to which a text is taken for English in windows-1252."""
TYPOGRAPHIC = bytes((0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA3, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xBD))
ACCENTS = bytes(range(0xC0, 0x100))
MAC_MARKS = re.compile(rb"(?<=[a-z])\xd5(?=[a-z]{1,2}\b)|(?<![A-Za-z\x80-\xff])\xd2(?=[A-Za-z])|(?<=[a-z.,!?])\xd3(?![A-Za-z\x80-\xff])")
SUREST_CHAOS = 0.1
"""charset-normalizer's measure of disorder: right guesses stay below 0.07, garbage lies near 0.2."""
SAVE_AS_TEXT = "Save the article as plain text in UTF-8 or as HTML and read that"


def decode(raw: bytes, where: str, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters of a file, line ends as "\\n", and notes on how they were read; raises ItemError."""
    _refuse_signatures(raw, where)
    text, notes = _decode_marked(raw, where) or _decode_unmarked(raw, where, declared)
    if not text.strip("\ufeff \t\r\n\v\f\u00a0\u200b"):
        raise ItemError("the file is empty or holds only white space", where, "Check that the article was saved")
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _refuse_signatures(raw: bytes, where: str) -> None:
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            raise ItemError(f"binary: this is {name}, not text", where, SAVE_AS_TEXT)
    mime = MIME.search(raw[:8_192])
    if mime and (mime["how"].lower() == b"base64" or MIME_PARTS.search(raw[:8_192])):
        raise ItemError("encoded: this is a mail or a web archive (MIME), not plain text", where, SAVE_AS_TEXT)


def _decode_marked(raw: bytes, where: str) -> tuple[str, tuple[str, ...]] | None:
    """UTF-16 and UTF-32, by their byte order mark or by the pattern of their zero bytes."""
    encoding = next((name for mark, name in BOMS if raw.startswith(mark)), None)
    note: tuple[str, ...] = ()
    if encoding is None and b"\0" in raw[:4096]:
        encoding = _zero_pattern(raw[:4096])
        note = (f"read as {encoding}, guessed",) if encoding else ()
    if encoding is None:
        return None
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text, extra = _replaced(raw, encoding, where)
        note = (*note, *extra)
    return _refuse_controls(text, where), note


def _zero_pattern(head: bytes) -> str | None:
    """The encoding that puts zero bytes where these stand: a text in Latin letters shows it clearly."""
    width = {lane: head[lane::4].count(0) / max(1, len(head[lane::4])) for lane in range(4)}
    zeros = [share > 0.7 for share in width.values()]
    clear = all(share > 0.7 or share < 0.1 for share in width.values())
    patterns = {
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
    }
    return patterns.get((zeros[0], zeros[1], zeros[2], zeros[3])) if clear else None


def _decode_unmarked(raw: bytes, where: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    _refuse_binary(raw, where)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    found = _decode_declared(raw, declared)
    if found:
        return found
    if _is_broken_utf8(raw):
        return _replaced(raw, "utf-8", where)
    return _guess(raw) or _replaced(raw, "utf-8", where)


def _refuse_binary(raw: bytes, where: str) -> None:
    controls = len(raw) - len(raw.translate(None, CONTROLS))
    if b"\0" in raw or controls > MOST_CONTROLS * len(raw):
        raise ItemError("binary: the file holds bytes that no text has", where, SAVE_AS_TEXT)


def _refuse_controls(text: str, where: str) -> str:
    sample = text[:20_000]
    if sum(character < " " and character not in "\t\n\v\f\r" for character in sample) > MOST_CONTROLS * len(sample):
        raise ItemError("binary: the file holds characters that no text has", where, SAVE_AS_TEXT)
    return text


def _decode_declared(raw: bytes, declared: str | None) -> tuple[str, tuple[str, ...]] | None:
    """By the encoding a page declares; names that are no text encoding, and bytes that do not fit it, count for nothing."""
    if not declared:
        return None
    try:
        name = codecs.lookup("windows-1252" if declared.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii") else declared).name
        text = raw.decode(name)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None
    return (text, (f"read as {declared.lower()}, as the page declares",)) if isinstance(text, str) else None


def _is_broken_utf8(raw: bytes) -> bool:
    """Whether UTF-8 sequences that hold outnumber bytes that do not: a damaged UTF-8 file, not another encoding."""
    text = raw.decode("utf-8", errors="replace")
    broken = _count_replaced(raw, text)
    whole = sum(character > "\x7f" for character in text) - broken
    return whole >= broken


def _count_replaced(raw: bytes, text: str) -> int:
    return text.count("\ufffd") - raw.count(b"\xef\xbf\xbd")


def _replaced(raw: bytes, encoding: str, where: str) -> tuple[str, tuple[str, ...]]:
    text = raw.decode(encoding, errors="replace")
    count = _count_replaced(raw, text) if encoding == "utf-8" else text.count("\ufffd")
    if count > max(1, MOST_REPLACED * len(text)):
        raise ItemError("the characters cannot be read: no known encoding fits the bytes", where, "Save the file in UTF-8 and read that")
    return text, (f"read as {encoding}; {count} damaged character{'s' if count > 1 else ''} replaced by U+FFFD",)


def _guess(raw: bytes) -> tuple[str, tuple[str, ...]] | None:
    encoding = "mac-roman" if _looks_mac(raw) else "windows-1252" if _looks_western(raw) else _detect(raw)
    try:
        return (raw.decode(encoding), (f"read as {encoding}, guessed",)) if encoding else None
    except (UnicodeError, LookupError):
        return None


def _looks_mac(raw: bytes) -> bool:
    """Whether the quotation marks and apostrophes stand where Mac Roman has them, which are capital letters in windows-1252."""
    return len(MAC_MARKS.findall(raw)) >= 2 and not re.search(rb"[\x91-\x94]", raw)


def _looks_western(raw: bytes) -> bool:
    """Whether the bytes above 127 are typographic marks, and but a few accents: what English typesetting uses."""
    high = raw.translate(None, bytes(range(128)) + TYPOGRAPHIC)
    return len(high) <= MOST_ACCENTS * len(raw) and not high.translate(None, ACCENTS)


def _detect(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    first = next((place for place, byte in enumerate(raw) if byte > 127), 0)
    best = from_bytes(raw[max(0, first - GUESSED_FROM // 2) : first + GUESSED_FROM // 2], enable_fallback=False).best()
    return best.encoding.replace("cp125", "windows-125").replace("_", "-") if best and best.chaos < SUREST_CHAOS else None
