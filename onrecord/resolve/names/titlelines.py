"""Lines set in title case or in capitals, where a capital tells nothing of a name."""

from __future__ import annotations

import re

_HEADINGS = ("headline", "headed", "title", "captioned", "heading")
_SMALL = frozenset({"from", "with", "into", "onto", "over", "than", "that", "upon", "when", "after", "amid", "says"})
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
    """Whether the words of a short line that are longer than three letters all but one have capitals.

    In a line with a full stop it is not a verb that has none: "The Minister for Posts of Elda, Ada Lund, received Odo Brann."
    """
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    small = [word for word in words if word[0].islower()]
    if len(words) < 4 or len(small) > len(words) // 6 or line.isupper():
        return False
    return not (line.rstrip().endswith(".") and any(word not in _SMALL for word in small))


def _is_shouted(line: str) -> bool:
    """Whether a line of three words or more is set in capitals alone."""
    return line.isupper() and line.count(" ") > 1
