"""Statements in our own gold form: `NAME.txt` beside `NAME.json`, as training and scoring read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from onrecord.records import Document, Span, Statement, value_of


def write_gold(folder: Path, name: str, document: Document, statements: Sequence[Statement]) -> None:
    """Write one article with its statements."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(document.text, encoding="utf-8", newline="")
    content = json.dumps(gold_object(document, statements, f"{name}.txt"), ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(content + "\n", encoding="utf-8", newline="")


def gold_object(document: Document, statements: Sequence[Statement], file: str) -> dict[str, object]:
    """An article with its statements; those that nobody judged are optional: they count neither way."""
    numbers = {said.id: number for number, said in enumerate(statements, 1)}
    published = document.published
    return {
        "document": file,
        "title": value_of(document.title),
        "published": value_of(published),
        "published_why": f"by “{published.rule}”" if published else None,
        "outlet": value_of(document.outlet),
        "furniture": [[item.span.start, item.span.end] for item in document.furniture],
        "statements": [_entry(said, numbers) for said in statements],
    }


def _entry(said: Statement, numbers: dict[str, int]) -> dict[str, object]:
    return {
        "id": numbers[said.id],
        "content": _pairs(said.content),
        "source": _pairs(said.source),
        "cue": _pairs(said.cue),
        "speaker": value_of(said.speaker),
        "speaker_type": said.speaker_kind,
        "speaker_role": value_of(said.speaker_role),
        "manner": said.manner,
        "act": said.act,
        "addressee": value_of(said.addressee),
        "said_on": value_of(said.said_on),
        "said_on_text": said.said_on.clue if said.said_on else None,
        "place": value_of(said.place),
        "occasion": value_of(said.occasion),
        "nested_in": numbers.get(said.nested_in or ""),
        "negated": said.negated,
        "optional": said.reviewed is None,
        "note": f"{said.reviewed.verdict}, by {said.reviewed.decided_by}" if said.reviewed else "not reviewed",
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
