"""Sentences of damaged and of clean text."""

import pytest

from onrecord.text import Stretches, is_wrapped, split_paragraphs, split_sentences

SENTENCES = [
    ("It shut at 9 p.m. The guard slept.", ["It shut at 9 p.m.", "The guard slept."]),
    ("He rose at 9 p.m. Monday to speak.", ["He rose at 9 p.m. Monday to speak."]),
    ("He met Sen. Ana B. Roe on Jan. 4. She left.", ["He met Sen. Ana B. Roe on Jan. 4.", "She left."]),
    (
        "The Sarn police chief, Supt. Ana Roe, and Engr. Vell met. She left.",
        ["The Sarn police chief, Supt. Ana Roe, and Engr. Vell met.", "She left."],
    ),
    ("“We stay.” He left.", ["“We stay.”", "He left."]),
    ("“A thing.”“Another.”", ["“A thing.”", "“Another.”"]),
    ("It ended.The next began.", ["It ended.", "The next began."]),
    ("The U.S. is large. It is.", ["The U.S. is large.", "It is."]),
    ("Prices rose 3.5 percent. Why? Nobody knows!", ["Prices rose 3.5 percent.", "Why?", "Nobody knows!"]),
    ("No stop at all", ["No stop at all"]),
    ("It is... Well ... yes?! “So.”“No.” (Yes.) 4 more", ["It is...", "Well ... yes?!", "“So.”", "“No.”", "(Yes.)", "4 more"]),
    ("Contents " + "." * 200_000 + " page three", ["Contents " + "." * 200_000 + " page three"]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES, ids=lambda value: str(value)[:40])
def test_split_sentences(text, sentences):
    (paragraph,) = split_paragraphs(text)
    assert [text[s.start : s.end] for s in split_sentences(text, paragraph)] == sentences


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("The mayor of the\ntown said on the\nquay that it was\nhers.", True),
        # the head of a mail, menus and labels above it tell nothing
        (
            "From: Jane Roe\nTo: The desk of Tarn\nRe: One Two Three\n\nThe mayor of the\ntown said on the\nquay that it was\nhers.",
            True,
        ),
        ("Home News\nSport\nLog in\nThe mayor of the\ntown said on the\nquay that it was\nhers.", True),
        # lines that are paragraphs
        ("The mayor said no.\nby Jane Roe of Olme\nIt rained.\nThe Town Sleeps On\nNobody Left The Quay\nShe left.", False),
        ("The Mayor of Olme\nThe Clerk of Tarn\nThe Smith of Sarn\nshe left", False),
    ],
)
def test_lines_broken_at_a_column(text, wrapped):
    assert is_wrapped(text) == wrapped


def test_paragraphs_are_the_lines_with_words():
    text = "\ufeffOne.\n\n  Two.  \n \t\nThree."
    assert [text[s.start : s.end] for s in split_paragraphs(text)] == ["One.", "Two.", "Three."]


def test_stretches_hold_what_lies_in_one_of_them():
    apart, nested = Stretches([(8, 9), (2, 5)]), Stretches([(0, 20), (3, 5), (4, 6)])
    assert [at for at in range(11) if apart.hold(at)] == [2, 3, 4, 8]
    assert nested.hold(19)  # the first to begin ends last
    assert not nested.hold(20)
    assert not Stretches([]).hold(0)
