"""Comma-separated values: the line format as a table, true to the text.

Cells are written as the articles have them, also where one begins with "=" or "+": a record is not altered for the sake of the
program that opens it. Import the file as text where a spreadsheet would calculate such cells.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from onrecord.records import Document, Statement, statement_line

COLUMNS = (
    "document",
    "document_id",
    "id",
    "speaker",
    "speaker_kind",
    "speaker_role",
    "person",
    "person_name",
    "text",
    "manner",
    "act",
    "negated",
    "addressee",
    "said_on",
    "said_on_text",
    "place",
    "occasion",
    "about",
    "score",
    "reviewed",
    "claim",
    "published",
    "outlet",
    "title",
    "nested_in",
    "content",
    "cue",
    "source",
)


def write_csv(statements: Iterable[tuple[Document, Statement]], file: TextIO) -> int:
    """Write a header and one row for each statement; return how many. Open `file` with newline=""."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    count = 0
    for document, statement in statements:
        line = statement_line(document, statement)
        writer.writerow([_cell(line[column]) for column in COLUMNS])
        count += 1
    return count


def _cell(value: object) -> object:
    """Nothing is an empty cell, a truth is true or false, spans are "0-12 14-20", a list of words is parted by "; "."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, list):
        return value
    if value and isinstance(value[0], list):
        return " ".join(f"{start}-{end}" for start, end in value)
    return "; ".join(value)
