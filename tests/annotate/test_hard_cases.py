"""What the reader makes of hard text: quotation marks and their faults, attributions of every form, text that states nothing.

The table is `hard_cases.txt`, invented throughout: `## ` opens a group, `# ` names a case, then its text with the corpus's marks
(training/corpus/README.md), up to a line `---`. A text without marks holds no statement. Every case must be met in full: each marked
statement found with the same words of content and source and at least half of the cue, and nothing besides.

python -m tests.annotate.test_hard_cases    share passed by group, and how each failing case differs
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from onrecord.annotate import annotate_texts
from onrecord.records import Document, Resolved, Span, hash_text
from training.corpus.marks import lift_marks

TABLE = Path(__file__).with_name("hard_cases.txt")
WORD = re.compile(r"\w+(?:['’]\w+)*")

Pairs = Sequence[tuple[int, int]]

XFAIL: dict[str, str] = {  # name: reason
    "never opened after plain narrative": "takes the sentence before for part of the quotation",
    "curly in curly": "finds a statement in what they call “final”",
    "asked for": "misses what is asked for where nobody is asked",
}


@dataclass(frozen=True)
class Found:
    """One statement as the places of its words, a leading "that" left out of the content."""

    content: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]

    def matches(self, other: Found) -> bool:
        """Same content, same source, at least half of the cue."""
        return self.content == other.content and self.source == other.source and overlap(self.cue, other.cue) >= 0.5


@dataclass(frozen=True)
class Case:
    """One text and the statements that a careful reader finds in it."""

    group: str
    name: str
    text: str
    expected: tuple[Found, ...]


def overlap(left: frozenset[int], right: frozenset[int]) -> float:
    return len(left & right) / len(left | right) if left or right else 1.0


def words_in(text: str, spans: Pairs) -> frozenset[int]:
    """The numbers of the text's words that the spans touch; punctuation is no word."""
    words = enumerate(WORD.finditer(text))
    return frozenset(number for number, word in words if any(word.start() < end and word.end() > start for start, end in spans))


def find_words(text: str, content: Pairs, cue: Pairs, source: Pairs) -> Found:
    held = words_in(text, content)
    if len(held) > 1 and WORD.findall(text)[min(held)].casefold() == "that":
        held -= {min(held)}
    return Found(held, words_in(text, cue), words_in(text, source))


def read_cases(table: str) -> list[Case]:
    cases, group = [], ""
    for block in re.split(r"^---$", table, flags=re.MULTILINE):
        lines = block.strip("\n").splitlines()
        while lines and not lines[0].startswith("# "):
            group = lines.pop(0).removeprefix("## ") or group
        if lines:
            text, marked, furniture = lift_marks("\n".join(lines[1:]).strip())
            assert not furniture, f"{lines[0]}: only C, K and S marks"
            expected = (find_words(text, one["content"], one["cue"], one["source"]) for one in marked.values())
            cases.append(Case(group, lines[0].removeprefix("# "), text, tuple(expected)))
    return cases


CASES = read_cases(TABLE.read_text(encoding="utf-8"))


@cache
def read_all() -> dict[str, tuple[Found, ...]]:
    """What the reader finds in each case, by name; all cases in one go."""
    documents = [document_of(case) for case in CASES]
    return {
        document.path: tuple(find_words(document.text, *map(pairs, (one.content, one.cue, one.source))) for one in statements)
        for document, statements, _ in annotate_texts(documents)
    }


def document_of(case: Case) -> Document:
    """A case as a document; among the headlines the first line is the title."""
    line = case.text.partition("\n")[0]
    title = Resolved(line, "first line", Span(0, len(line))) if case.group == "headlines" else None
    return Document(hash_text(case.name), case.name, case.text, "plain", hash_text(case.text), title=title)


def pairs(spans: Sequence[Span]) -> Pairs:
    return [(span.start, span.end) for span in spans]


def difference(case: Case, found: Sequence[Found]) -> str:
    """What is missing and what is too much, one line each; empty where all statements match one to one."""
    missing, extra = list(case.expected), list(found)
    for one in case.expected:
        match = next((other for other in extra if one.matches(other)), None)
        if match:
            missing.remove(one)
            extra.remove(match)
    lines = [f"  missing  {show(case.text, one)}" for one in missing] + [f"  extra    {show(case.text, one)}" for one in extra]
    return "\n".join([f"{case.group} / {case.name}", *(f"  | {line}" for line in case.text.splitlines() if line), *lines]) if lines else ""


def show(text: str, found: Found) -> str:
    words = WORD.findall(text)

    def phrase(places: frozenset[int]) -> str:
        ordered = sorted(places)
        return "".join(("" if at == ordered[0] else " " if at - 1 in places else " … ") + words[at] for at in ordered) or "-"

    return f"content [{phrase(found.content)}]  cue [{phrase(found.cue)}]  source [{phrase(found.source)}]"


def test_the_table_is_sound():
    names = [case.name for case in CASES]
    assert len(names) >= 170
    assert sorted(set(names)) == sorted(names), "two cases of one name"
    assert set(XFAIL) <= set(names), "an expected failure that is no case"
    assert sum(not case.expected for case in CASES) >= 20
    assert not [case.name for case in CASES if not case.text or not case.group]
    assert not [case.name for case in CASES for one in case.expected if not one.content]


def test_differences_are_told():
    (case,) = read_cases("## group\n\n# name\n⟦S1|He⟧ ⟦K1|said⟧ that ⟦C1|“we stay, that is all.”⟧\n---\n")
    (right,) = case.expected
    with_that, without_source = find_words(case.text, [(8, 36)], [(3, 7)], [(0, 2)]), find_words(case.text, [(13, 36)], [(3, 7)], [])
    assert difference(case, [right]) == difference(case, [with_that]) == ""
    assert difference(case, []).splitlines()[2] == "  missing  content [we stay that is all]  cue [said]  source [He]"
    assert difference(case, [right, right]).splitlines()[2].startswith("  extra ")
    assert len(difference(case, [without_source]).splitlines()) == 4


def _parameters():
    for case in CASES:
        marks = [pytest.mark.xfail(strict=True, reason=XFAIL[case.name])] if case.name in XFAIL else []
        yield pytest.param(case, id=case.name.replace(" ", "_"), marks=marks)


@pytest.mark.parametrize("case", list(_parameters()))
def test_hard_case(case):
    if differs := difference(case, read_all()[case.name]):
        pytest.fail(differs, pytrace=False)


def main() -> None:
    groups: dict[str, list[str]] = {}
    for case in CASES:
        groups.setdefault(case.group, []).append(difference(case, read_all()[case.name]))
    for differences in groups.values():
        print(*filter(None, differences), sep="\n\n", end="\n\n" if any(differences) else "")
    for group, differences in (groups | {"all": [one for some in groups.values() for one in some]}).items():
        passed = sum(not one for one in differences)
        print(f"{passed:4} of {len(differences):3}  {passed / len(differences):5.0%}  {group}")


if __name__ == "__main__":
    main()
