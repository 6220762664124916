"""The marked form of an article and its gold: parse, validate, turn into offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.records import ACTS, Span, SpeakerKind

ARTICLES = Path(__file__).parent / "articles"
KINDS = frozenset(get_args(SpeakerKind))
KEYS = frozenset({"speaker", "kind", "role", "act", "to", "place", "occasion", "said_on", "when"})
FLAGS = frozenset({"negated", "optional"})
ROLES = {"C": "content", "K": "cue", "S": "source"}
OPEN = re.compile(r"⟦(?:([CKS])(\d+)|F:(\w+))\|")
ISO = re.compile(r"\d{4}(-\d\d){0,2}")


class MarkError(Exception):
    """A fault in a marked article, with the place where it stands."""


@dataclass
class MarkedStatement:
    """Spans by role, as offsets into the article's text, and the fields a reader resolved."""

    number: int
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {role: [] for role in ROLES.values()})
    fields: dict[str, str] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()


@dataclass
class MarkedArticle:
    """An article's plain text, its head, furniture and statements."""

    head: dict[str, str]
    text: str
    furniture: list[tuple[int, int, str]]
    statements: list[MarkedStatement]


def parse_article(source: str) -> MarkedArticle:
    """Parse one marked file; raises MarkError where the marks, fields or numbers do not fit together."""
    parts = re.split(r"^---[ ]*$\n?", source, flags=re.MULTILINE)
    if len(parts) != 3:
        raise MarkError(f"expected head, text and statements between two '---' lines, found {len(parts)} parts")
    head = {}
    for line in parts[0].splitlines():
        key, colon, value = line.partition(":")
        if colon:
            head[key.strip()] = value.strip()
    text, spans, furniture = lift_marks(parts[1].strip("\n"))
    fields = parse_fields(parts[2])
    statements = []
    for number in sorted(spans):
        if number not in fields:
            raise MarkError(f"statement {number} is marked but has no line after the text")
        statement = MarkedStatement(number, spans[number], *fields[number])
        check_statement(statement, text)
        statements.append(statement)
    if missing := sorted(set(fields) - set(spans)):
        raise MarkError(f"statements {missing} have a line but no marks")
    if head.get("published") and not ISO.fullmatch(head["published"]):
        raise MarkError(f"published is no ISO date: {head['published']!r}")
    return MarkedArticle(head, text, furniture, statements)


def lift_marks(marked: str) -> tuple[str, dict[int, dict[str, list[tuple[int, int]]]], list[tuple[int, int, str]]]:
    """Take the marks out of a text and return it with their offsets."""
    out: list[str] = []
    length = at = 0
    stack: list[tuple[str, int, str, int]] = []
    spans: dict[int, dict[str, list[tuple[int, int]]]] = {}
    furniture: list[tuple[int, int, str]] = []
    while at < len(marked):
        opening = OPEN.match(marked, at)
        line = marked.count("\n", 0, at) + 1
        if opening:
            letter, number, kind = opening.groups()
            stack.append((letter or "F", int(number or 0), kind or "", length))
            at = opening.end()
        elif marked[at] == "⟧":
            if not stack:
                raise MarkError(f"text line {line}: ⟧ closes nothing")
            letter, number, kind, start = stack.pop()
            if letter == "F":
                furniture.append((start, length, kind))
            else:
                roles = spans.setdefault(number, {role: [] for role in ROLES.values()})
                roles[ROLES[letter]].append((start, length))
            at += 1
        elif marked[at] in "⟦|":
            raise MarkError(f"text line {line}: stray {marked[at]!r} near {marked[at : at + 30]!r}")
        else:
            out.append(marked[at])
            length += 1
            at += 1
    if stack:
        raise MarkError(f"mark {stack[-1][0]}{stack[-1][1] or ''} is never closed")
    text = "".join(out)
    for roles in spans.values():
        for role, items in roles.items():
            roles[role] = sorted(trim_span(text, *item) for item in items)
    return text, spans, sorted(furniture)


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop white space at a span's edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def parse_fields(block: str) -> dict[int, tuple[dict[str, str], frozenset[str]]]:
    """Parse the lines `N key=value; flag` after the text."""
    fields = {}
    for line in block.splitlines():
        if not line.strip():
            continue
        number, _, rest = line.strip().partition(" ")
        if not number.isdigit():
            raise MarkError(f"a statement's line starts with its number: {line!r}")
        values, flags = {}, set()
        for item in filter(None, (part.strip() for part in rest.split(";"))):
            key, equals, value = item.partition("=")
            if not equals and key in FLAGS:
                flags.add(key)
            elif equals and key in KEYS and value.strip():
                values[key] = value.strip()
            else:
                raise MarkError(f"statement {number}: {item!r} is no known key=value or flag")
        fields[int(number)] = (values, frozenset(flags))
    return fields


def check_statement(statement: MarkedStatement, text: str) -> None:
    """Raise MarkError where one statement's marks or fields cannot be right."""
    name, spans, fields = f"statement {statement.number}", statement.spans, statement.fields
    if not spans["content"]:
        raise MarkError(f"{name} has no content")
    if fields.get("act") not in ACTS:
        raise MarkError(f"{name}: act is {fields.get('act')!r}")
    if fields.get("kind", "person") not in KINDS:
        raise MarkError(f"{name}: kind is {fields['kind']!r}")
    if "said_on" in fields and not ISO.fullmatch(fields["said_on"]):
        raise MarkError(f"{name}: said_on is no ISO date: {fields['said_on']!r}")
    if "when" in fields and fields["when"] not in text:
        raise MarkError(f"{name}: the words of 'when' are not in the text: {fields['when']!r}")
    if len(spans["cue"]) > 1:
        raise MarkError(f"{name} has several cues; a new cue starts a new statement")
    for role, items in spans.items():
        if any(start >= end for start, end in items):
            raise MarkError(f"{name} has an empty {role}")
    for role in ("cue", "source"):
        for start, end in spans[role]:
            for content_start, content_end in spans["content"]:
                if content_start < end and start < content_end:
                    raise MarkError(f"{name}: its {role} {text[start:end]!r} lies inside its own content")
    for start, end in spans["content"]:
        if re.match(r"that\b", text[start:end], re.IGNORECASE) and spans["cue"] and spans["cue"][0][0] < start:
            raise MarkError(f"{name}: content begins with the conjunction 'that' (leave it out): {text[start : start + 30]!r}")


def parent_of(statement: MarkedStatement, others: list[MarkedStatement]) -> int | None:
    """The number of the smallest other statement whose content holds this one's content and cue."""
    inside = statement.spans["content"] + statement.spans["cue"]
    holders = []
    for other in others:
        content = other.spans["content"]
        if other is not statement and all(any(s <= start and end <= e for s, e in content) for start, end in inside):
            holders.append((sum(e - s for s, e in content), other.number))
    return min(holders)[1] if holders else None


def gold_json(article: MarkedArticle, document: str) -> dict[str, object]:
    """The article's gold as score.py reads it: offsets are code points into the plain text."""
    quotes = pair_quotes(article.text)
    statements = []
    for statement in article.statements:
        fields = statement.fields
        content, cue = ([Span(*span) for span in statement.spans[role]] for role in ("content", "cue"))
        speaker = fields.get("speaker")
        statements.append(
            {
                "id": statement.number,
                **{role: [list(span) for span in statement.spans[role]] for role in ("content", "source", "cue")},
                "speaker": speaker,
                "speaker_type": fields.get("kind", "person") if speaker else None,
                "speaker_role": fields.get("role"),
                "manner": manner_of(article.text, content, quotes, cue),
                "act": fields["act"],
                "addressee": fields.get("to"),
                "said_on": fields.get("said_on"),
                "said_on_text": fields.get("when"),
                "place": fields.get("place"),
                "occasion": fields.get("occasion"),
                "nested_in": parent_of(statement, article.statements),
                "negated": "negated" in statement.flags,
                "optional": "optional" in statement.flags,
            }
        )
    return {
        "document": document,
        "title": article.head.get("title"),
        "published": article.head.get("published") or None,
        "outlet": article.head.get("outlet") or None,
        "furniture": [list(span) for span in article.furniture],
        "statements": statements,
    }
