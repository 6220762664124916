import hashlib
import subprocess
import sys
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ItemError
from onrecord.read import READERS, read_bytes, read_documents
from onrecord.records import hash_text

TEXT = "Harbour sale off, says Varga\n\nThe harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders.\n"


def test_a_document():
    document = read_bytes(TEXT.encode(), path="in/a.txt")
    assert document.text == TEXT
    assert document.path == "in/a.txt"
    assert document.id == hash_text(TEXT)
    assert document.raw_hash == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (document.reader, document.language, document.notes, document.url) == ("plain", "en", (), None)


def test_the_id_is_of_the_text_and_the_hash_of_the_bytes():
    unix, dos = (read_bytes(raw, path="a.txt") for raw in (TEXT.encode(), TEXT.replace("\n", "\r\n").encode()))
    assert unix.id == dos.id
    assert unix.raw_hash != dos.raw_hash


def test_a_byte_order_mark_keeps_its_place():
    document = read_bytes(b"\xef\xbb\xbf" + TEXT.encode(), path="a.txt")
    assert document.text == "\ufeff" + TEXT
    assert document.title is not None
    assert document.title.evidence is not None
    assert document.title.evidence.start == 1


def test_every_reader_has_a_name_and_suffixes_of_its_own():
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert [reader.name for reader in READERS] == ["html", "markdown", "plain"]


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\0" * 100, "binary"),
        (b"Harbour sale off", "not an article"),
        ("Der Hafen der Stadt wird nicht verkauft, sagte die Bürgermeisterin am Montag nach einem Treffen.".encode(), "not in English"),
        (b"All news\n\nAdvertisement\n\nPhoto: Marlin Press\n\nCopyright 2024 The Quay Courier. All rights reserved.", "not an article"),
        (TEXT.encode() * 100, "too large"),
    ],
)
def test_bad_input_is_told_apart(raw, what):
    with pytest.raises(ItemError, match=what) as caught:
        read_bytes(raw, path="a.txt", max_bytes=5_000)
    assert caught.value.where == "a.txt"
    assert caught.value.remedy


@pytest.mark.parametrize(
    "line", ["The mayor said that the harbour was not for sale. ", "word ", "A", '"', "- ", "May 5, 2014 ", "KESTRAVA ", "© "]
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_enormous_texts_are_read_in_seconds(line, end):
    raw = ((line + end) * (3_000_000 // len(line + end))).encode()
    with suppress(ItemError):
        read_bytes(raw, path="a.txt")


def test_plain_text_needs_no_heavy_package():
    code = (
        "import sys; from onrecord.read import read_bytes; read_bytes(sys.argv[1].encode(), path='a.txt');"
        "print(*{'trafilatura', 'htmldate', 'lxml', 'charset_normalizer', 'py3langid', 'numpy'} & set(sys.modules))"
    )
    english = TEXT + "She told them that they had been heard and would be asked before it was decided."
    assert subprocess.run([sys.executable, "-c", code, english], capture_output=True, text=True, check=True).stdout.strip() == ""


def test_errors_are_values(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    assert [isinstance(one, ItemError) for one in read_documents([tmp_path, tmp_path / "d.txt"])] == [False, True, False, True]


LINES = st.sampled_from(
    [
        "All news", "Advertisement", "Harbour sale off", "By Jane Roe", "5 April 2024", "Photo: Marlin Press", "© AP/Jane Roe", "",
        "KESTRAVA, June 6. /VAX/. The sale is off, the mayor said on Monday.", "“We have heard the town,” she said.", "– AAP", "  ",
        "Topics: a, b", "The harbour will not be sold, she said after talks with the union. Photo: MP", "All rights reserved.", "\ufeff",
        "Ships at Olme", "Ships at Olme", "Sources", "\u2028", "# Title", "---", "title: Harbour", "\t18:52", "Ann Poe, Marlin Press",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["a.txt", "a.md", "-"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_offsets_hold_and_the_text_stays(lines, path, newline):
    text = "\n".join([*lines, TEXT])
    try:
        document = read_bytes(text.replace("\n", newline).encode(), path=path)
    except ItemError:
        return
    assert document.text == text
    spans = [one.span for one in document.furniture]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.end <= len(text) and text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    for found in (document.title, document.outlet, document.byline, document.credit):
        if found and found.evidence:
            assert text[found.evidence.start : found.evidence.end].split() == found.value.split()  # a headline may stand on several lines
    for found in (document.dateline, document.published):
        assert found is None or found.evidence is None or text[found.evidence.start : found.evidence.end].strip()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_document_or_an_item_error(raw):
    for path in ("a.txt", "a.md", "-", "\udcff.bin"):
        with suppress(ItemError):
            read_bytes(raw, path=path)


PARTS = st.sampled_from(
    [
        "<p>", "</p>", "<div ", "'", '"', ">", "<!--", "-->", "&amp;", "&#0;", "&#xD800;", "<h1>", "<time datetime='", "a", "\n",
        "{", "\x0b", "<script type='application/ld+json'>", "</script>", '"datePublished": "2021-99-99"', "<meta name='date' content='",
        "<![CDATA[", "<table><tr><td>", "The mayor said that it was not for sale.", "<?xml version='1.0' encoding='x'?>",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_any_page_gives_a_document_or_an_item_error(parts):
    with suppress(ItemError):
        read_bytes(("<html>" + "".join(parts)).encode(), path="a.html")
