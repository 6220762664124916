"""Invented articles that carry one text and one utterance: a report, the same in another paper, and a third that quotes a clip of it."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Document, Resolved, Statement
from tests.invented import document, saying

BODY = (
    "Engineers began on Monday to lower barges of gravel onto the old weir below Brassock, where the flood had carried off two piers.\n"
    "“The dam will hold until the last farmer has left the valley,” Ilva Torrand said.\n"
    "Villagers upstream packed their furniture into hay carts and drove the cattle over the ridge before nightfall.\n"
)
CLIP = "until the last farmer has left the valley"
Said = tuple[Document, tuple[Statement, ...]]


def reported(body: str, words: str, outlet: str, day: str, *, credit: str | None = None, score: float = 0.9) -> Said:
    """An article of an outlet in which Ilva Torrand says some words of it."""
    made = document(f"{outlet} of {day}\n\n{body}", path=f"{outlet} {day}.txt", title=f"{outlet} of {day}", outlet=outlet, published=day)
    made = replace(made, credit=Resolved(credit, "credit line") if credit else None)
    said = saying(made, words, source="Ilva Torrand", cue="said", speaker="Ilva Torrand", speaker_kind="person", score=score)
    return made, (said,)


WHOLE = "“The dam will hold until the last farmer has left the valley,”"
DAM = reported(BODY, WHOLE, "Sarn Echo", "2023-04-25")
DAM_AGAIN = reported(BODY, WHOLE, "Maral Post", "2023-04-26")
DAM_CUT = reported(f"Ilva Torrand said people would stay “{CLIP}”.\n", f"“{CLIP}”", "Elda Herald", "2023-04-27", score=0.6)
FERRY = reported("“No ferry sails tonight,” Ilva Torrand said.\n", "“No ferry sails tonight,”", "Elda Herald", "2023-04-28")
