"""Whom the reader model's mentions decide for, where the rules leave it open; the shares are made up."""

import pytest

from onrecord.records import Document, Reference, Span, Statement
from onrecord.resolve import resolve_document

TEXT = (
    "Osk Vell met Milan Dravec in the port of Elda on Monday, and the talks went on for hours over the sea wall.\n"
    "He said the wall would stand. The Elda Harbour Board looked on.\n"
)
SAID = TEXT.index("He said")
WORDS = ("Osk Vell", "Milan Dravec", "the port of Elda", "Elda", "He", "The Elda Harbour Board")


def mentions(*answers):
    """The mentions of the text; those of "He" go back with the shares given for each name, by its number."""
    found = []
    for words in WORDS:
        start = TEXT.index(words)
        kind = "organisation" if "Board" in words else "place" if "Elda" in words else "person"
        back = tuple(sorted(answers, key=lambda answer: -answer[1])) if words == "He" else ()
        found.append(Reference(Span(start, start + len(words)), kind, 0.9, 1 - sum(share for _, share in back), back))
    return tuple(found)


def speaker_of(references):
    at = TEXT.index("the wall would stand")
    statement = Statement("s", "d", (Span(at, at + 20),), (Span(SAID + 3, SAID + 7),), (Span(SAID, SAID + 2),), "indirect", "say", 0.9)
    (found,) = resolve_document(Document("d", "p", TEXT, "plain", ""), (statement,), references)
    return found.speaker.value if found.speaker else None


@pytest.mark.parametrize(
    ("answers", "speaker"),
    [
        ([], None),  # two men: open
        ([(0, 0.95)], "Osk Vell"),
        ([(1, 0.97), (0, 0.02)], "Milan Dravec"),
        ([(0, 0.6), (1, 0.35)], None),  # not sure enough
        ([(3, 0.95)], None),  # he is no place
    ],
)
def test_he_goes_back_to_the_one_the_model_is_sure_of(answers, speaker):
    assert speaker_of(mentions(*answers)) == speaker


def test_ways_back_count_together():
    first, second, *rest = mentions((0, 0.5), (1, 0.45))
    linked = (first, Reference(second.span, second.kind, second.score, 0.0, ((0, 1.0),)), *rest)
    assert speaker_of(linked) is None  # a name is where a way ends, whatever the model links it to
