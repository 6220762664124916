"""The marked form of the open corpus: what it says, and every fault it must name."""

import pytest

from training.corpus.marks import MarkError, gold_json, parse_article

ARTICLE = """title: Harbour sale off
outlet: The Quay Courier
published: 2021-03-09
---
⟦F:byline|By Tomas Hale⟧

⟦C1|“The harbour stays,⟧ ⟦S1|Mayor Ines Varga⟧ ⟦K1|said⟧. ⟦C1|“⟦S2|We⟧ ⟦K2|promised⟧ ⟦C2|to listen⟧.”⟧
---
1 speaker=Ines Varga; role=Mayor; act=say; said_on=2021-03-08
2 speaker=the council; kind=organisation; act=promise; optional
"""


def test_gold_of_a_marked_article():
    gold = gold_json(parse_article(ARTICLE), "harbour.txt")
    text = "By Tomas Hale\n\n“The harbour stays, Mayor Ines Varga said. “We promised to listen.”"
    first, second = gold["statements"]

    def words(spans):
        return [text[start:end] for start, end in spans]

    assert gold["furniture"] == [[0, 13, "byline"]]
    assert words(first["content"]) == ["“The harbour stays,", "“We promised to listen.”"]
    assert (words(first["source"]), words(first["cue"])) == (["Mayor Ines Varga"], ["said"])
    assert (first["speaker"], first["speaker_type"], first["said_on"], first["nested_in"]) == ("Ines Varga", "person", "2021-03-08", None)
    assert words(second["content"]) == ["to listen"]
    assert (second["nested_in"], second["optional"], second["speaker_type"]) == (1, True, "organisation")


FAULTS = [
    ("no text", "title: x\n---\nText", "between two '---'"),
    ("mark never closed", "---\n⟦C1|He stays ⟦K1|said⟧ it.\n---\n1 act=say\n", "never closed"),
    ("mark never opened", "---\nHe stays⟧\n---\n", "closes nothing"),
    ("stray mark", "---\nHe | stays\n---\n", "stray"),
    ("statement without a line", "---\n⟦C1|It stays⟧\n---\n", "no line"),
    ("line without a statement", "---\nIt stays\n---\n1 act=say\n", "no marks"),
    ("no content", "---\nHe ⟦K1|said⟧ it\n---\n1 act=say\n", "no content"),
    ("unknown act", "---\n⟦C1|It stays⟧\n---\n1 act=sing\n", "act is 'sing'"),
    ("unknown field", "---\n⟦C1|It stays⟧\n---\n1 act=say; mood=good\n", "no known key"),
    ("cue inside its own content", "---\n⟦C1|It ⟦K1|stays⟧⟧\n---\n1 act=say\n", "inside its own content"),
    ("two cues", "---\n⟦C1|It⟧ ⟦K1|said⟧ ⟦K1|added⟧\n---\n1 act=say\n", "several cues"),
    ("that in the content", "---\nHe ⟦K1|said⟧ ⟦C1|that it stays⟧\n---\n1 act=say\n", "conjunction"),
    ("no date", "---\n⟦C1|It stays⟧\n---\n1 act=say; said_on=Monday\n", "no ISO date"),
    ("words that are not there", "---\n⟦C1|It stays⟧\n---\n1 act=say; when=on Monday\n", "not in the text"),
]


@pytest.mark.parametrize(("source", "fault"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_faults_are_named(source, fault):
    with pytest.raises(MarkError, match=fault.replace("|", r"\|")):
        parse_article(source)
