"""Lines set in title case or in capitals, where a capital tells nothing of a name."""

from __future__ import annotations

import re

_SENTENCE = 120  # characters from which a line that ends in a full stop is a sentence, however many names it has
_HEADINGS = ("headline", "headed", "title", "captioned", "heading")
_HEADED = re.compile(r"(?:headlined?|headed|titled?|captioned|heading),? [“\"‘]([^”\"’\n]{15,120})[”\"’]")


def title_lines(text: str) -> list[tuple[int, int]]:
    """Where such lines stand, and headlines printed within the text: "a release headlined “Varga Hails Deal on Fish”"."""
    lines, start = [], 0
    for line in text.split("\n"):
        if 20 <= len(line) <= 200 and (_is_title_case(line) or _is_shouted(line)):
            lines.append((start, start + len(line)))
        start += len(line) + 1
    if not any(word in text for word in _HEADINGS):
        return lines
    return lines + [quoted.span(1) for quoted in _HEADED.finditer(text) if _is_title_case(quoted.group(1))]


def _is_title_case(line: str) -> bool:
    """Whether the words of a short line that are longer than three letters all but one have capitals."""
    if len(line) > _SENTENCE and line.rstrip().endswith("."):
        return False
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 4 and sum(word[0].islower() for word in words) <= len(words) // 6 and not line.isupper()


def _is_shouted(line: str) -> bool:
    """Whether a line of three words or more is set in capitals alone."""
    return line.isupper() and line.count(" ") > 1
