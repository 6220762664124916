"""Statements as files for other programs: a new format is one file and one entry in FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from onrecord.export.csv import write_csv
from onrecord.export.jsonl import write_jsonl
from onrecord.records import Document, Statement

# Each writes statements to an open text file and returns how many.
FORMATS: dict[str, Callable[[Iterable[tuple[Document, Statement]], TextIO], int]] = {"jsonl": write_jsonl, "csv": write_csv}

__all__ = ["FORMATS", "write_csv", "write_jsonl"]
