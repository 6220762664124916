import pytest

from onrecord.read import read_bytes

BODY = "The harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders.\n"
FRONT = """---
title: "Harbour sale off"
date: 2021-03-09T10:00:00Z
author: Jane Roe
outlet: The Quay Courier
url: https://quay.example/harbour
tags: [harbour, Kestrava]
---
"""


def values(document):
    return [one.value if one else None for one in (document.title, document.byline, document.outlet, document.published)]


def read(text, name="a.md"):
    return read_bytes(text.encode(), path=name)


def test_front_matter_is_metadata_and_furniture():
    document = read(FRONT + "\n# Harbour sale is off, says Varga\n\n" + BODY)
    assert document.text == FRONT + "\n# Harbour sale is off, says Varga\n\n" + BODY
    assert values(document) == ["Harbour sale is off, says Varga", "Jane Roe", "The Quay Courier", "2021-03-09"]
    assert document.url == "https://quay.example/harbour"
    assert document.reader == "markdown"
    (front,) = document.furniture
    assert front.kind == "front-matter"
    assert document.text[front.span.start : front.span.end] == FRONT.rstrip()
    for found in (document.title, document.byline, document.outlet, document.published):
        assert found is not None
        assert found.evidence is not None
        assert document.text[found.evidence.start : found.evidence.end].startswith(found.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FRONT + BODY, ["Harbour sale off", "Jane Roe", "The Quay Courier", "2021-03-09"]),
        ("\ufeff" + FRONT + BODY, ["Harbour sale off", "Jane Roe", "The Quay Courier", "2021-03-09"]),
        ("---\nsource: Marlin Press\ndate: 2021-03\n---\n" + BODY, [None, None, "Marlin Press", "2021-03"]),
        ("---\ndate: 2021\n---\n" + BODY, [None, None, None, "2021"]),
        ("---\ndate: soon\n---\n" + BODY, [None, None, None, None]),
        ("# Harbour sale off #\n\nBy Jane Roe\n\n5 April 2024\n\n" + BODY, ["Harbour sale off", "Jane Roe", None, "2024-04-05"]),
        ("---\n\n" + BODY + "\n---\n\n" + BODY, [None, None, None, None]),
        ("---\n" + BODY, [None, None, None, None]),
    ],
)
def test_what_markdown_tells(text, expected):
    document = read(text)
    assert document.text == text
    assert values(document) == expected


def test_furniture_in_markdown():
    text = "# Harbour sale off\n\n![Ships at Olme](ships.jpg)\n\n" + BODY + "\n**Advertisement**\n\n## Read more\n\n* Share this\n"
    document = read(text)
    assert [(one.kind, text[one.span.start : one.span.end]) for one in document.furniture] == [
        ("caption", "![Ships at Olme](ships.jpg)"),
        ("advertisement", "**Advertisement**"),
        ("related", "## Read more"),
        ("share", "* Share this"),
    ]


def test_markdown_on_standard_input_is_known_by_its_look():
    assert read(FRONT + BODY, "-").reader == "markdown"
    assert read("# Harbour sale off\n\n" + BODY, "-").reader == "markdown"
    assert read(FRONT + BODY, "a.txt").reader == "plain"
