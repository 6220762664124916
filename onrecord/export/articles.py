"""A whole article as one JSON object: its text, where it comes from, and its statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from onrecord.records import Document, Statement, statement_line


def article_line(document: Document, statements: Sequence[Statement], copies: Sequence[Document]) -> dict[str, object]:
    """The document's fields with the rule and evidence of each, its statements in the line format, the copies without their text."""
    others = [{name: value for name, value in asdict(copy).items() if name not in ("id", "text")} for copy in copies]
    return {**asdict(document), "copies": others, "statements": [statement_line(document, said) for said in statements]}
