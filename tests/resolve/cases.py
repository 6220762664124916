"""The table form of the resolver's tests: an article with its statements marked, and what each must resolve to."""

from __future__ import annotations

import re

from onrecord.records import Document, Furniture, Resolved, Span, Statement, hash_spans, hash_text
from onrecord.resolve import resolve_document

# [C|…] content, [S|…] source, [K|…] cue; a digit after the letter tells statements of one article apart
_OPEN = re.compile(r"\[([CSKF])(\d*)\|")
_ASKING = ("ask", "asked", "asks")


def read_marked(marked: str, *, published: str | None = None, dateline: str | None = None) -> tuple[Document, tuple[Statement, ...]]:
    """The document and raw statements of a marked article; statements come in the order of their numbers."""
    out: list[str] = []
    stack: list[tuple[str, str, int]] = []
    spans: dict[str, dict[str, list[Span]]] = {}
    furniture: list[Furniture] = []
    at = length = 0
    while at < len(marked):
        if opening := _OPEN.match(marked, at):
            stack.append((opening[1], opening[2], length))
            at = opening.end()
        elif marked[at] == "]" and stack:
            letter, number, start = stack.pop()
            if letter == "F":
                furniture.append(Furniture(Span(start, length), "caption"))
            else:
                spans.setdefault(number, {"C": [], "K": [], "S": []})[letter].append(Span(start, length))
            at += 1
        else:
            out.append(marked[at])
            length += 1
            at += 1
    text = "".join(out)
    day = Resolved(published, "given", _span_of(text, dateline)) if published else None
    line = Resolved(dateline, "given", _span_of(text, dateline)) if dateline else None
    document = Document(hash_text(text), "case.txt", text, "plain", "", published=day, dateline=line, furniture=tuple(furniture))
    return document, tuple(_statements(document, spans))


def _span_of(text: str, words: str | None) -> Span | None:
    return Span(text.index(words), text.index(words) + len(words)) if words else None


def _statements(document: Document, spans: dict[str, dict[str, list[Span]]]) -> list[Statement]:
    parts = {number: [tuple(sorted(roles[letter])) for letter in "CKS"] for number, roles in sorted(spans.items())}
    ids = {number: hash_spans(document.id, *roles) for number, roles in parts.items()}
    made = []
    for number, (content, cue, source) in parts.items():
        words = " ".join(document.text[span.start : span.end] for span in cue)
        manner = "direct" if document.text[content[0].start] in "“\"‘'" else "indirect"
        act = "ask" if words.casefold() in _ASKING else "say"
        holder = _holder(number, parts)
        made.append(Statement(ids[number], document.id, content, cue, source, manner, act, 1.0, nested_in=ids[holder] if holder else None))
    return made


def _holder(number: str, parts: dict[str, list[tuple[Span, ...]]]) -> str | None:
    content, cue, _ = parts[number]
    first = (cue or content)[0]
    around = [other for other in parts if other != number and any(s.start <= first.start < s.end for s in parts[other][0])]
    return around[0] if around else None


def speakers_of(marked: str, **fields: str) -> list[str | None]:
    """The speaker of each marked statement, None where it stays open."""
    return [statement.speaker.value if statement.speaker else None for statement in resolved(marked, **fields)]


def resolved(marked: str, **fields: str) -> tuple[Statement, ...]:
    """The statements of a marked article after resolution."""
    document, statements = read_marked(marked, **fields)
    return resolve_document(document, statements)
