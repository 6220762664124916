"""One JSON object per line: the line format."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from onrecord.records import Document, Statement, statement_line


def write_jsonl(statements: Iterable[tuple[Document, Statement]], file: TextIO) -> int:
    """Write each statement as one line; return how many."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    count = 0
    for document, statement in statements:
        file.write(encode(statement_line(document, statement)) + "\n")
        count += 1
    return count
