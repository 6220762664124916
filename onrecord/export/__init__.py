"""Statements as files for other programs: a new format is one file and one entry in FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from onrecord.export.brat import write_brat
from onrecord.export.claims import CLAIM_FORMATS
from onrecord.export.csv import write_csv
from onrecord.export.frames import make_frame
from onrecord.export.gold import write_gold
from onrecord.export.jsonl import write_jsonl
from onrecord.records import Document, Statement

# Each writes statements to an open text file and returns how many.
FORMATS: dict[str, Callable[[Iterable[tuple[Document, Statement]], TextIO], int]] = {"jsonl": write_jsonl, "csv": write_csv}
# Each writes one article, under a name of its own, into a folder, for those who train on it.
TRAINING: dict[str, Callable[[Path, str, Document, Sequence[Statement]], None]] = {"gold": write_gold, "brat": write_brat}

__all__ = ["CLAIM_FORMATS", "FORMATS", "TRAINING", "make_frame", "write_brat", "write_csv", "write_gold", "write_jsonl"]
