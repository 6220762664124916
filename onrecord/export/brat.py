"""Statements as brat standoff, laid out as in PolNeAR: `text/NAME.txt` and `attributions/NAME_reviewed.ann`.

Each statement is an Attribution whose trigger is its cue, or its source or content where it has none. A span that crosses a line is
parted there, for brat wants it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.records import Document, Span, Statement

_LINE = re.compile(r"[^\n\r]+")


def write_brat(folder: Path, name: str, document: Document, statements: Sequence[Statement]) -> None:
    """Write one article with its statements."""
    for part, file, content in (
        ("text", f"{name}.txt", document.text),
        ("attributions", f"{name}_reviewed.ann", brat_text(document.text, statements)),
    ):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / file).write_text(content, encoding="utf-8", newline="")


def brat_text(text: str, statements: Sequence[Statement]) -> str:
    """The annotation file: spans are numbered T1, T2, attributions E1, E2; a statement that nobody judged carries a note."""
    lines: list[str] = []
    spans = 0
    for number, said in enumerate(statements, 1):
        roles = {"Content": said.content, "Cue": said.cue, "Source": said.source}
        kind = "Attribution" if said.source else "Attribution-no-source"
        marks = [(role, parts) for role, parts in roles.items() if parts] + [(kind, said.cue or said.source or said.content[:1])]
        named = []
        for role, parts in marks:
            spans += 1
            named.append(f"{role}:T{spans}")
            lines.append(_span_line(text, f"T{spans}", role, parts))
        lines.append(f"E{number}\t{' '.join([named[-1], *named[:-1]])}")
        if said.reviewed is None:
            lines.append(f"#{number}\tAnnotatorNotes E{number}\tnot reviewed")
    return "".join(f"{line}\n" for line in lines)


def _span_line(text: str, key: str, kind: str, parts: Sequence[Span]) -> str:
    pieces = [piece for part in parts for piece in _lines_of(text, part)]
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"{key}\t{kind} {places}\t{' '.join(text[piece.start : piece.end] for piece in pieces)}"


def _lines_of(text: str, span: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end))
