"""What was judged, as training data: what is written is read back by those who train."""

from dataclasses import replace

from onrecord.export import TRAINING
from onrecord.export.brat import brat_text
from onrecord.export.gold import gold_object
from onrecord.records import Reviewed
from tests.invented import BRIDGE, BRIDGE_SAID, document, saying
from training.corpora import read_own, read_polnear

JUDGED = tuple(replace(said, reviewed=Reviewed("right", "mira", "2026-11-20")) for said in BRIDGE_SAID)


def spans(said):
    return [[(span.start, span.end) for span in role] for role in (said.content, said.cue, said.source)]


def test_the_gold_form_is_read_back(tmp_path):
    TRAINING["gold"](tmp_path, "bridge", BRIDGE, JUDGED)
    (read,) = read_own(tmp_path)
    assert (read.name, read.text) == ("bridge", BRIDGE.text)
    assert [[said.content, said.cue, said.source] for said in read.statements] == [spans(said) for said in JUDGED]
    assert read.passed_over == [(item.span.start, item.span.end) for item in BRIDGE.furniture]


def test_brat_is_read_back_as_polnear(tmp_path):
    TRAINING["brat"](tmp_path, "bridge", BRIDGE, JUDGED)
    (read,) = read_polnear(tmp_path)
    assert (read.name, read.text) == ("bridge", BRIDGE.text)
    assert [[said.content, said.cue, said.source] for said in read.statements] == [spans(said) for said in JUDGED]


def test_gold_tells_what_was_resolved_and_what_nobody_judged():
    inside = replace(BRIDGE_SAID[1], nested_in=BRIDGE_SAID[0].id)
    gold = gold_object(BRIDGE, (JUDGED[0], inside), "bridge.txt")
    assert {name: gold[name] for name in ("document", "title", "published", "outlet")} == {
        "document": "bridge.txt", "title": "Bridge over the Sarn", "published": "2023-04-03", "outlet": "The Elda Courier"
    }  # fmt: skip
    first, second = gold["statements"]
    assert (first["id"], first["speaker"], first["speaker_type"], first["act"], first["optional"], first["note"]) == (
        1, "Ilva Torrand", "person", "announce", False, "right, by mira"
    )  # fmt: skip
    assert (second["nested_in"], second["optional"], second["note"]) == (1, True, "not reviewed")


TORN = document("The gate\nheld\n\nOf late it leaks, Vell said.\n")


def test_brat_parts_spans_at_lines_and_tells_what_is_missing():
    alone = saying(TORN, "The gate\nheld … it leaks")
    said = replace(saying(TORN, "it leaks", cue="said", source="Vell"), reviewed=Reviewed("missed", "mira", "2026-11-20"))
    assert brat_text(TORN.text, (alone, said)).splitlines() == [
        "T1\tContent 0 8;9 13;23 31\tThe gate held it leaks",
        "T2\tAttribution-no-source 0 8;9 13\tThe gate held",
        "E1\tAttribution-no-source:T2 Content:T1",
        "#1\tAnnotatorNotes E1\tnot reviewed",
        "T3\tContent 23 31\tit leaks",
        "T4\tCue 38 42\tsaid",
        "T5\tSource 33 37\tVell",
        "T6\tAttribution 38 42\tsaid",
        "E2\tAttribution:T6 Content:T3 Cue:T4 Source:T5",
    ]
