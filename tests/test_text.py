"""Sentences of damaged and of clean text."""

import pytest

from onrecord.text import split_paragraphs, split_sentences

SENTENCES = [
    ("It shut at 9 p.m. The guard slept.", ["It shut at 9 p.m.", "The guard slept."]),
    ("He rose at 9 p.m. Monday to speak.", ["He rose at 9 p.m. Monday to speak."]),
    ("He met Sen. Ana B. Roe on Jan. 4. She left.", ["He met Sen. Ana B. Roe on Jan. 4.", "She left."]),
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


def test_paragraphs_are_the_lines_with_words():
    text = "\ufeffOne.\n\n  Two.  \n \t\nThree."
    assert [text[s.start : s.end] for s in split_paragraphs(text)] == ["One.", "Two.", "Three."]
