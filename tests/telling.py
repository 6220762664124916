"""Invented articles in which claims return: the same words in other outlets, nearly the same on another day, a denial, a correction."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records import Document, Statement
from tests.invented import document, saying

Said = tuple[Document, tuple[Statement, ...]]

ROAD = "Orlavia has turned the Threll Canal into a military road for its generals"
ROAD_AGAIN = "Orlavia turned the whole Threll Canal into a military road for generals"
NO_ROAD = "Orlavia has not turned the Threll Canal into a military road for its generals"
TREATY = "the Brannoch treaty obliges Orlavia to keep every lock open in summer"
SILENT = "But the Brannoch treaty does not say that any lock has to be kept open in summer."
HARVEST = "the barley harvest failed in three provinces along the Sarn"


def told(number: int, words: str, speaker: str, day: str, outlet: str, *, after: str = "", manner: str = "indirect") -> Said:
    """An article in which one says something, and what the reporter writes after it."""
    made = document(f"Report {number}\n{speaker} said {words}. {after}\n", path=f"{number}.txt", title=f"Report {number}", outlet=outlet,
                    published=day)  # fmt: skip
    said = saying(made, words, source=speaker, cue="said", speaker=speaker, speaker_kind="person", manner=manner, about=("Orlavia",))
    return made, (said,)


FIRST = told(1, ROAD, "Ansel Morvane", "2021-02-03", "Kestria Times")
SECOND = told(2, ROAD_AGAIN, "Ansel Morvane", "2022-05-01", "Ombra Post")
THIRD = told(3, ROAD, "Mirela Hask", "2023-04-25", "Orlast Courier", manner="direct")
DENIED = told(4, NO_ROAD, "Katrin Solveg", "2023-04-27", "Vax Wire")
CORRECTED = told(5, TREATY, "Ansel Morvane", "2023-06-06", "Orlast Courier", after=SILENT)
ALONE = told(6, HARVEST, "Edda Colwin", "2023-06-07", "Ombra Post")
RECORD = (FIRST, SECOND, THIRD, DENIED, CORRECTED, ALONE)


def reread(article: Said) -> Said:
    """The same article as another reader reads it: its statement begins a word later."""
    made, (said,) = article
    start = made.text.index(" ", said.content[0].start) + 1
    content = (replace(said.content[0], start=start),)
    return made, (replace(said, content=content, id=f"{said.id[:-1]}{'0' if said.id[-1] != '0' else '1'}"),)
