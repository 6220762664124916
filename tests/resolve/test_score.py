"""A statement's score is how likely content, source and speaker are right."""

from dataclasses import replace

import pytest

from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked

NAMED = "[S|Ines Varga, the mayor of Sarn,] [K|said] [C|the dam holds]."
PRONOUN = "Ines Varga met Xanthe Koss. [S|She] [K|said] [C|the dam holds]."


@pytest.mark.parametrize(("marked", "named"), [(NAMED, True), (PRONOUN, False)])
def test_a_named_speaker_counts_into_the_score_and_an_open_one_does_not(marked, named):
    document, (raw,) = read_marked(marked)
    (found,) = resolve_document(document, (replace(raw, score=0.5),))
    assert bool(found.speaker) is named
    assert found.score == pytest.approx(0.5 * found.speaker.score if found.speaker else 0.5, abs=0.001)
