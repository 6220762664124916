"""Turns of transcripts and interviews, and lists of facts that look like them."""

import pytest

from onrecord.annotate.layout import lay_out
from onrecord.annotate.transcripts import read_turns
from onrecord.records import Document, Furniture, Span

TURNS = [
    ("Q: Is it safe?\nA: It is.", [("", "Is it safe?"), ("", "It is.")]),
    ("Q. Is it safe?\n\nA. It is. I tried it.", [("", "Is it safe?"), ("", "It is. I tried it.")]),
    ("MR HALL: Where was it?\nTHE WITNESS: Behind the dairy.", [("MR HALL", "Where was it?"), ("THE WITNESS", "Behind the dairy.")]),
    ("Una Crail: So?\nMinister: No.\nUna Crail: Thank you.", [("Una Crail", "So?"), ("Minister", "No."), ("Una Crail", "Thank you.")]),
    ("QUESTION (Elda TV): Is it safe?\nUNA CRAIL: It is.", [("Elda TV", "Is it safe?"), ("UNA CRAIL", "It is.")]),
    ("QUESTION (off mic): Is it safe?\nUNA CRAIL (Elda TV): It is.", [("", "Is it safe?"), ("UNA CRAIL", "It is.")]),
    ("TRANSCRIPT: Una Crail in Elda\nQUESTION: Is it safe?\nUNA CRAIL: It is.", [("", "Is it safe?"), ("UNA CRAIL", "It is.")]),
    (
        "Q: Is it safe?\nA: It is.\nI tried it myself.\n(Laughter)\nQ: Why?\nA: Why not?",
        [("", "I tried it myself."), ("", "Is it safe?"), ("", "It is."), ("", "Why?"), ("", "Why not?")],
    ),
    ("Q: Is it safe?\nA: It is.\nTalks resume on Friday.\nQ: Why?", [("", "Is it safe?"), ("", "It is."), ("", "Why?")]),
    ("Q: Is it safe?\nA: It is.\nThe council met.\nIt rained.\nNobody left.", [("", "Is it safe?"), ("", "It is.")]),
    ("LB: Lars Brenn; MO: Maren Ost, Elda Radio.\nMO: Is it safe?\nLB: It is.", [("MO", "Is it safe?"), ("LB", "It is.")]),
    # as the offices of presidents print it: "Q" and blanks, and a turn of two paragraphs below a long head
    (
        "REMARKS\nBLUE ROOM\nIN SARN\nQ   Is it safe?\nUNA CRAIL: It is.\nI told you so.\nQ   Why?\nUNA CRAIL: Why not?",
        [("", "I told you so."), ("", "Is it safe?"), ("UNA CRAIL", "It is."), ("", "Why?"), ("UNA CRAIL", "Why not?")],
    ),
    (
        "HALE: I am glad.\nI said so to him. (Laughter.)\nRELL: Thank you.\nHALE: Last one.",
        [("", "I said so to him. (Laughter.)"), ("HALE", "I am glad."), ("RELL", "Thank you."), ("HALE", "Last one.")],
    ),
    ("Interviews: Ann Vos\nHribar: I did.\nLinde: No.\nHribar: So?", [("Hribar", "I did."), ("Linde", "No."), ("Hribar", "So?")]),
    # one label, lists of facts, prose with colons
    ("Torrand: harbour stays public", []),
    ("Venue: Town Hall\nDate: May 3\nEntry: free", []),
    ("He had one wish: to stay.\nShe had another: to go.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "turns"), TURNS)
def test_read_turns(text, turns):
    found = read_turns(lay_out(Document("id", "path", text, "plain", "hash")), [])

    def words(spans):
        return " … ".join(text[span.start : span.end] for span in spans)

    assert [(words(draft.source), words(draft.content)) for draft in found] == turns


def test_furniture_is_no_turn():
    text = "READ MORE: Eels are back\nIt rained.\nREAD MORE: Night trains are late"
    furniture = (Furniture(Span(0, 24), "related"), Furniture(Span(36, len(text)), "related"))
    assert read_turns(lay_out(Document("id", "path", text, "plain", "hash", furniture=furniture)), []) == []
