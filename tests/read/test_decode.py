import codecs

import pytest

from onrecord.errors import ItemError
from onrecord.read.decode import decode

TEXT = "The café on Olme quay is “not for sale”, says Mayor Varga – she has heard the town. " * 5


@pytest.mark.parametrize(
    ("raw", "text", "notes"),
    [
        (TEXT.encode(), TEXT, ()),
        (codecs.BOM_UTF8 + TEXT.encode(), "\ufeff" + TEXT, ()),
        (TEXT.encode("utf-16"), TEXT, ()),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, ()),
        (TEXT.encode("utf-32"), TEXT, ()),
        (TEXT.encode("utf-16-le"), TEXT, ("read as utf-16-le, guessed",)),
        (TEXT.encode("utf-16-be"), TEXT, ("read as utf-16-be, guessed",)),
        (TEXT.encode("utf-32-le"), TEXT, ("read as utf-32-le, guessed",)),
        (TEXT.encode("windows-1252"), TEXT, ("read as windows-1252, guessed",)),
        (b"She said \x93no\x94.", "She said “no”.", ("read as windows-1252, guessed",)),
        (b"\xd2It\xd5s no,\xd3 said Andr\x8e.", "“It’s no,” said André.", ("read as mac-roman, guessed",)),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", ()),
        (b"one\r\n\r\ntwo", "one\n\ntwo", ()),
    ],
)
def test_encodings(raw, text, notes):
    assert decode(raw, "a.txt") == (text, notes)


def test_a_few_damaged_bytes_are_replaced_and_counted():
    raw = TEXT.encode() + b"caf\xe9 and \xff." + TEXT.encode()
    text, notes = decode(raw, "a.txt")
    assert text.count("\ufffd") == 2
    assert notes == ("read as utf-8; 2 damaged characters replaced by U+FFFD",)


def test_a_text_cut_within_a_character():
    text, notes = decode(TEXT.encode() + "é".encode()[:1], "a.txt")
    assert text == TEXT + "\ufffd"
    assert notes == ("read as utf-8; 1 damaged character replaced by U+FFFD",)


def test_a_declared_encoding_is_no_guess_and_must_fit():
    raw = "Żółw said no to the town.".encode("iso-8859-2")
    assert decode(raw, "a.html", declared="ISO-8859-2") == ("Żółw said no to the town.", ("read as iso-8859-2, as the page declares",))
    assert decode(TEXT.encode(), "a.html", declared="iso-8859-1") == (TEXT, ())
    for nonsense in ("no-such-code", "rot13", "base64", "idna", "\0"):
        assert decode(TEXT.encode("windows-1252"), "a.html", declared=nonsense)[0] == TEXT


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b" \n\t\r\n ", "white space"),
        (codecs.BOM_UTF8, "white space"),
        (codecs.BOM_UTF16_LE, "white space"),
        ("\u00a0\u200b\n".encode(), "white space"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"BZh91AY&SY", "bzip2"),
        (b"\xfd7zXZ\x00\x00", "xz"),
        (b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nU2hlIHNhaWQgbm8u", "mail or a web archive"),
        (b"Content-Type: multipart/mixed\nContent-Transfer-Encoding: quoted-printable\n\nShe said=\n no.", "mail or a web archive"),
        (b"The mayor said no\x00 to it." * 9, "binary"),
        (b"The mayor\x01\x02 said no.", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04text", "zip archive"),
        (b"\x89PNG\r\n", "picture"),
        ((b"abc \x81\x8d\x90\xfe\xff" + b"\xc3") * 40, "no known encoding"),
    ],
)
def test_what_no_text_is(raw, what):
    with pytest.raises(ItemError) as caught:
        decode(raw, "a.txt")
    assert what in caught.value.what
    assert caught.value.where == "a.txt"
    assert caught.value.remedy
