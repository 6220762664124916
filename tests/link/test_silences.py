"""What a paper is said not to say, right after somebody said that it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.link.silences import find_silences
from onrecord.link.tellings import tell_statement
from tests.invented import document, saying

PACT = "the new pact obliges the League to guard every Kestrian harbour"


@pytest.mark.parametrize(
    ("earlier", "silent", "fields", "corrected"),
    [
        (PACT, "the League will guard Kestrian harbours", {}, True),
        (PACT, "the League will guard Kestrian harbours", {"negated": False}, False),
        (PACT, "the League will guard Kestrian harbours", {"speaker_kind": "person"}, False),  # "she did not say that …" is no correction
        (PACT, "the League will guard Kestrian harbours", {"speaker": "Ilva Torrand"}, False),  # nobody corrects themselves so
        (PACT, "tolls on timber will be lowered in May", {}, False),
        (PACT, "the League", {}, False),  # one word is no claim
        ("Torrand's long speech", "Torrand's long speech", {}, False),  # nor is what is only named
    ],
)
def test_a_paper_that_does_not_say_so_corrects(earlier, silent, fields, corrected):
    made = document(f"{earlier}, Ilva Torrand said in Velmouth.\nBut the pact's text does not state that {silent}.\n")
    first = saying(made, earlier, source="Ilva Torrand", cue="said", speaker="Ilva Torrand", speaker_kind="person")
    given = {"speaker": "the pact's text", "speaker_kind": "organisation", "negated": True, **fields}
    second = saying(made, silent, source="the pact's text", cue="does not state", **given)
    second = replace(
        second, content=(replace(second.content[0], start=made.text.rindex(silent), end=made.text.rindex(silent) + len(silent)),)
    )
    found = list(find_silences(made, (second, first), {one.id: tell_statement(made, one) for one in (first, second)}))
    assert [(one.statement, one.kind, made.text[one.start : one.end]) for one in found] == (
        [(first.id, "correction", f"the pact's text does not state that {silent}")] if corrected else []
    )
