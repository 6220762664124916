"""Dialogue that dashes open. ⟨⟩ mark what is said, {} the cue and [] who says it."""

import pytest

from onrecord.annotate.dialogue import read_dialogue
from onrecord.annotate.mend import Draft
from tests.annotate.test_introduced import read

CASES = [
    "— ⟨And what of the deaf?⟩ {asked} [the journalist Claire Vaud].\n\n— ⟨I tell them I listened⟩, {replied} [the president].\n\nHe left.",
    "– ⟨We stay!⟩ {shouted} [Till Orsk].\n– Nobody moved.",
    # one dash alone, a list, no word of saying, no speaker at the end
    "— I tell them I listened, replied the president.\n\nHe left.",
    "- Boats stay, said the board.\n- Trains go, said the union.",
    "— It rained, drowned the fields.\n— It froze, killed the eels.",
    "— I tell them that I listened.\n— And then?",
]


@pytest.mark.parametrize("marked", CASES)
def test_dialogue(marked):
    layout, spans = read(marked)
    found = read_dialogue(layout, [])
    assert [draft.content[0] for draft in found] == spans["⟨"]
    assert [draft.cue[0] for draft in found] == spans["{"]
    assert [draft.source[0] for draft in found] == spans["["]


def test_what_the_model_found_there_stays():
    layout, spans = read(CASES[0])
    found = Draft((spans["⟨"][0],), (spans["{"][0],), (spans["["][0],), 0.9)
    guess = Draft((spans["⟨"][1],), (), (), 0.4)
    kept = read_dialogue(layout, [found, guess])
    assert [draft.content[0] for draft in kept] == spans["⟨"]
    assert kept[0] is found
