"""Unquoted paragraphs that a colon introduces. The paragraphs in ⟨⟩ are those that somebody says; [] and {} mark source and cue."""

import pytest

from onrecord.annotate.introduced import read_introduced, read_signed
from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import Draft
from onrecord.records import Document, Span

CASES = [
    "In a letter posted on his site [he] {writes}:\n⟨I can no longer defend a policy that I did not see.⟩\nHe is the fourth.",
    "[The fisheries minister] {said} in a statement:\n⟨The policy was never shown to the cabinet or its staff.⟩\nHe is the fourth.",
    "[Ines Varga], the mayor, {posted} this morning:\n⟨We have heard the town.⟩\n⟨My door is open, day and night.⟩\nShe left.",
    "[The governor], Till Orsk, has {posted} on Telegram:\n⟨Rescuers are at the hall. Do not film the work of others.⟩\nIt rains.",
    "[Varga] {told the crowd}:\n⟨I believe that we have heard the town at last.⟩",
    # nothing that the colon introduces is somebody's words
    "The mayor said these were the plans:\nThe harbour stays, and the tower goes to the school.",
    "The mayor listed three towns and said:\n- I will go to Olme and to Tarn.\n- I will go home.",
    "What she wrote to the council and to us:\nThe vote is on Monday and nobody knows how it will end.",
    "The mayor wrote:\n“We have heard the town and we will not sell it.”",
    "Read the letter here:\nI was there when the harbour was sold, and so were you.",
    "The mayor said that this was the end:\nI was there when the harbour was sold.",
]


def read(marked):
    text, spans, opened = "", {"⟨": [], "[": [], "{": []}, {}
    for character in marked:
        if character in spans:
            opened[character] = len(text)
        elif character in "⟩]}":
            kind = {"⟩": "⟨", "]": "[", "}": "{"}[character]
            spans[kind].append(Span(opened.pop(kind), len(text)))
        else:
            text += character
    return lay_out(Document("d", "p", text, "plain", "h")), spans


@pytest.mark.parametrize("marked", CASES)
def test_what_a_colon_introduces(marked):
    layout, spans = read(marked)
    found = read_introduced(layout, [])
    assert [draft.content for draft in found] == [(span,) for span in spans["⟨"]]
    assert [span for draft in found for span in draft.cue] == spans["{"]
    assert [span for draft in found for span in draft.source] == spans["["]


def test_what_the_model_found_there_stays():
    layout, spans = read(CASES[0])
    (told,) = spans["⟨"]
    of_another = Draft((Span(told.start + 2, told.end),), (Span(0, 4),), (Span(5, 8),), 0.8)
    assert read_introduced(layout, [of_another]) == [of_another]
    unclaimed = Draft((told,), (), (), 0.5)
    assert len(read_introduced(layout, [unclaimed])) == 1


SIGNED = [
    "⟨The light stays. Thank you.⟩\n— [Vic Lund] (@viclund) May 6, 2024\nThe fair goes on.",
    "⟨It went up like a cannon. I had pomace in my ears.⟩\n— [Vic Lund], cider maker\nThe fair goes on.",
    "⟨We never asked for it.⟩\n\n-- [Edda de Marr]",
    "The fair goes on.\n— Vic Lund, cider maker",
    "We stayed, and I slept.\n– Fill your bathtub",
    "“I had pomace in my ears.”\n— Vic Lund, cider maker",
]


@pytest.mark.parametrize("marked", SIGNED)
def test_what_the_next_line_signs(marked):
    layout, spans = read(marked)
    found = read_signed(layout, [])
    assert [(draft.content, draft.source) for draft in found] == [
        ((told,), (name,)) for told, name in zip(spans["⟨"], spans["["], strict=True)
    ]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("[NBN's Pim Aldous] at the stadium:\n⟨“It was over at noon.”⟩", True),
        ("[Pim Aldous], trainer:\n⟨“It was over at noon.”⟩", True),
        ("What the trainers said:\n⟨“It was over at noon.”⟩", False),
        ("[Pim Aldous] left.\n⟨“It was over at noon.”⟩", False),
    ],
)
def test_a_line_with_a_name_and_a_colon_tells_who_speaks_below(marked, told):
    layout, spans = read(marked)
    (found,) = read_introduced(layout, [Draft(tuple(spans["⟨"]), (), (), 0.5)])
    assert found.source == (tuple(spans["["]) if told else ())
