"""Whether a text is an article: enough running text, in words rather than numbers or code, and in English."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from onrecord.errors import ItemError
from onrecord.read.language import identify_language, language_name

FEWEST_WORDS = 8
"""A headline has more; the shortest news in brief has about 25."""
SENTENCE_WORDS = 5
SAMPLES = (2_000, 100_000)
"""Characters looked at; the larger sample only where the smaller one looks like no article."""
MOST_SIGNS, FEWEST_PLAIN = 0.25, 0.5
"""A table or code has more digits and code signs among its characters, and fewer plain words among its words, than any prose."""
SIGNS = re.compile(r"[\d{}\[\]()<>=;|\\/_*&^%$#@~+\t]+")
PUNCTUATION = ".,;:!?'\"‘’“”–—-"
LATIN_WORD = re.compile(r"[^\W\d_]{2,}")
MARKUP_OPENING = re.compile(r"\s*(?:<\?xml\b|<(?:rss|feed|svg|nitf|newsItem)\b)", re.I)
ENCODED = re.compile(r"\A\s*(?:[A-Za-z0-9+/]{56,80}\s+){3}|\A(?:[\w-]+: .*\n)+\s*(?:[A-Za-z0-9+/]{56,80}\s+){3}")
LONGEST_ERROR_PAGE = 80  # words
ERROR_PAGE = re.compile(
    r"^(?:error )?(?:40[0-9]|410|50[0-4])(?:$|[ :–-].{0,40}$)|^.{0,20}\b(?:page|article|story) (?:cannot be|not|could not be"
    r"|was not) found\b|^just a moment"
    r"|^access (?:to this page has been )?denied|^attention required|checking your browser before"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|are you a robot|enable javascript\b|javascript is (?:disabled|required)|^(?:sorry|oops)[,!.]? .{0,20}\b(?:page|article)\b",
    re.I | re.M,
)
GIVE_ARTICLE = "Give the text of an article: whole sentences, not a menu, a table or a list"


def check_article(pieces: list[str], where: str) -> tuple[str | None, tuple[str, ...]]:
    """The language of an article's running text and notes on it; raises ItemError where it is none, or not English."""
    _check(_content_fault, pieces, where)
    language = identify_language(pieces)
    if language not in ("en", None):
        raise ItemError(f"not in English: the text is in {language_name(language)}", where, "onrecord reads English; give an English text")
    _check(_words_fault, pieces, where)
    return language, () if language else ("language not settled, read as English",)


def _check(find_fault: Callable[[str], str | None], pieces: list[str], where: str) -> None:
    fault: str | None = None
    for size in SAMPLES:
        fault = find_fault(_sample(pieces, size))
        if fault is None:
            return
    raise ItemError(f"not an article: {fault}", where, GIVE_ARTICLE)


def _sample(pieces: list[str], size: int) -> str:
    taken = []
    for piece in pieces:
        taken.append(piece[:size])
        size -= len(taken[-1])
        if size <= 0:
            break
    return "\n".join(taken)


def _content_fault(sample: str) -> str | None:
    if MARKUP_OPENING.match(sample):
        return "this is XML"
    if _is_json(sample):
        return "this is JSON data"
    if ENCODED.search(sample):
        return "encoded data, no words"
    return "numbers, a table or code, no sentences" if _is_table(sample) else None


def _is_table(sample: str) -> bool:
    words = sample.split()
    if sum(map(len, SIGNS.findall(sample))) <= MOST_SIGNS * sum(map(len, words)):
        return False
    return sum(word.strip(PUNCTUATION).isalpha() for word in words) < FEWEST_PLAIN * len(words)


def _is_json(sample: str) -> bool:
    """Whether it is JSON; a sample cut short cannot be parsed whole, so the way it opens decides."""
    start = sample.lstrip("\ufeff \t\r\n")
    if not start.startswith(("{", "[")):
        return False
    try:
        json.loads(start)
    except (ValueError, RecursionError):
        return bool(re.match(r"[{\[]\s{0,50}(?:[{\[]\s{0,50}){0,3}\"[^\"\n]{0,100}\"\s{0,5}[:,]", start))
    return True


def _words_fault(sample: str) -> str | None:
    words = len(LATIN_WORD.findall(sample))
    if words < FEWEST_WORDS:
        return f"only {words} word{'' if words == 1 else 's'} of running text"
    if words <= LONGEST_ERROR_PAGE and ERROR_PAGE.search(sample):
        return "the page of a site that shows none: an error, a check for robots, or nothing without JavaScript"
    if not any(_is_sentence(line) for line in sample.split("\n")):
        return "short lines only, no sentence"
    return None


def _is_sentence(line: str) -> bool:
    """Whether a line has five words and ends as a sentence does or goes on in lower case: capitals alone are a menu."""
    words = LATIN_WORD.findall(line[:2_000])
    if len(words) < SENTENCE_WORDS:
        return False
    return any(mark in line for mark in ".!?…") or sum(word.islower() for word in words) >= SENTENCE_WORDS - 1
