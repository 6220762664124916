"""Interviews without labels. ⟨⟩ mark the answers."""

import pytest

from onrecord.annotate.interviews import read_answers
from onrecord.annotate.mend import Draft
from tests.annotate.test_introduced import read

INTERVIEW = (
    "Edda Marrin lives in Sarn.\n\nDo you ever think of going back?\n\n⟨I think of it every day.⟩\n\nWhat did your editor say?\n\n"
    "⟨My editor told me it was warm.⟩\n\nWhat are you writing now?\n\n⟨A cookbook.⟩"
)
CASES = [
    INTERVIEW,
    # a column asks nobody, one answer alone may be chance, questions in a row, answers in marks belong to the marks
    "Why did I do it?\n\nI was young.\n\nWas it wise?\n\nI think it was.",
    "Do you ever think of going back?\n\nI think of it every day.\n\nThe town slept.",
    "Do you sleep?\n\nDo you eat?\n\nI think of it every day.",
    "Do you sleep?\n\n“I do.”\n\nDo you eat?\n\n“I do, and my cat does.”",
]


@pytest.mark.parametrize("marked", CASES)
def test_answers(marked):
    layout, spans = read(marked)
    found = read_answers(layout, [])
    assert [draft.content for draft in found] == [(span,) for span in spans["⟨"]]
    assert not any(draft.source or draft.cue for draft in found)


def test_what_is_told_in_an_answer_stays_and_a_guess_goes():
    layout, spans = read(INTERVIEW)
    at = layout.text.index("it was warm")
    told = Draft((spans["⟨"][1].__class__(at, at + 11),), (spans["⟨"][1].__class__(at - 8, at - 4),), (), 0.9)
    guess = Draft((spans["⟨"][0],), (), (), 0.3)
    found = read_answers(layout, [told, guess])
    assert found[0] == told
    assert [draft.content[0] for draft in found[1:]] == spans["⟨"]
