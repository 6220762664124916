"""What is reported before its cue begins where its sentence does: drafts as found, then the contents that remain."""

from __future__ import annotations

import pytest

from onrecord.annotate.layout import lay_out
from onrecord.annotate.reported import begin_reports
from onrecord.records import Document, Furniture, Span
from tests.annotate.test_around import read_draft

CASES = [
    # no clause begins behind a preposition or a conjunction without a comma
    ("A rocket failed minutes after [C|it rose], [S|the agency] [K|said].", ["A rocket failed minutes after it rose"]),
    ("It rained. Trains stood as [C|crews cleared snow], [K|says] [S|the firm].", ["Trains stood as crews cleared snow"]),
    ("However, that [C|news came late], [S|he] [K|said].", ["that news came late"]),
    ("ELDA (VESTA) — Boats sank in [C|Sarn on Monday], [S|Varga] [K|said].", ["Boats sank in Sarn on Monday"]),
    # but one may begin behind a comma, a full stop or "and"; and a quotation is nobody else's
    ("In Sarn, [C|boats sank], [S|Varga] [K|said].", ["boats sank"]),
    ("The dam broke and [C|boats sank], [S|Varga] [K|said].", ["boats sank"]),
    ("“It broke,” he said, after [C|boats sank], [S|Varga] [K|said].", ["boats sank"]),
    ("[S|Varga] [K|said] that [C|boats sank].", ["boats sank"]),
    # the sentence before "he told me" is reported, the quotation goes on
    (
        "The village had one tap, [S|he] [K|told] me over tea. [C|“I rang them daily.”]",
        ["The village had one tap", "“I rang them daily.”"],
    ),
    ("The gate was shut, [S|she] [K|said]. [C|“We froze.”] It rained.", ["The gate was shut", "“We froze.”"]),
    ("After the gate was shut, [S|she] [K|told] me. [C|“We froze.”]", ["“We froze.”"]),
    ("In a note on Friday, [S|she] [K|spoke]. [C|“We froze.”]", ["“We froze.”"]),
    ("“It was shut,” [S|she] [K|said]. [C|“We froze.”]", ["“We froze.”"]),
    ("The gate was shut, [S|she] [K|said], [C|“at noon.”]", ["“at noon.”"]),
]


@pytest.mark.parametrize(("found", "contents"), CASES)
def test_begin_reports(found, contents):
    text, draft = read_draft(found)
    furniture = (Furniture(Span(0, 14), "dateline"),) if text.startswith("ELDA (VESTA)") else ()
    reports = begin_reports(lay_out(Document("id", "path", text, "plain", "hash", furniture=furniture)), [draft])
    assert [" … ".join(text[span.start : span.end] for span in one.content) for one in reports] == contents
    assert [bool(one.cue) for one in reports] == [True] + [False] * (len(reports) - 1)


def test_a_sentence_of_two_statements_is_shared():
    text, draft = read_draft("Orsk warned that in [C|Sarn boats sank], [S|Varga] [K|said].")
    _, other = read_draft("[S|Orsk] [K|warned] that [C|in Sarn boats sank], Varga said.")
    layout = lay_out(Document("id", "path", text, "plain", "hash"))
    assert begin_reports(layout, [draft, other]) == [draft, other]
