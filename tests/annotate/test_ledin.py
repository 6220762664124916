"""Quotations that nobody claims, and the sentence before them; [] and {} mark the source and cue it gives."""

import pytest

from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import mend_drafts
from onrecord.records import Document, Span

CASES = [
    "It rained.\n[Uncle himself, the former premier Dov Orsk], {posted} a photograph of himself with the words: “I know the way here.”",
    "[Ms Stone] {replied} a day later with four words: “Wish you were here.”",
    "Ms Stone came home with many words: “Wish you were here.”",
    "[A statement just in from the embassy of Orland]: “We call on all sides to stop.”",
    "It rained. [A message from Ada Lund]: “We stay here for good.”",
    "A message from the sea. “We stay here for good.”",
    "[Sandoe] {disagrees}. “A moon would have to be in two places at once.”",
    "[Yuki Sandoe] {laughed}. “A moon!”",
    "[She] shrugged. “So what?”",
    "[The baker] {agreed} at once. “It is the best oven.”",
    "[Mr Pell] also objected to the price: “Nine crowns is no gift.”",
    # the sentence is about something else, or the quotation is no speech of its own
    "The bus stopped. “So what?”",
    "It rained. “So what?”",
    "Sandoe went home. “So what?” said Pell.",
    "Sandoe left when the hall agreed. “A moon would have to be in two places.”",
    "The council met on Monday and nobody disagreed. “A moon would have to be in two places.”",
    "She disagreed. “A moon” was all.",
    "She sang. “The Weir”",
]


@pytest.mark.parametrize("marked", CASES)
def test_the_sentence_before_a_quotation(marked):
    text, spans, opened = "", {"[": [], "{": []}, {}
    for character in marked:
        if character in spans:
            opened[character] = len(text)
        elif character in "]}":
            spans["[" if character == "]" else "{"].append(Span(opened.pop("[" if character == "]" else "{"), len(text)))
        else:
            text += character
    layout = lay_out(Document("d", "p", text, "plain", "h"))
    told = [draft for draft in mend_drafts(layout, []) if draft.source]
    assert [span for draft in told for span in draft.source] == spans["["]
    assert [span for draft in told for span in draft.cue] == spans["{"]
    assert all(draft.content == (layout.outer[-1],) for draft in told)
