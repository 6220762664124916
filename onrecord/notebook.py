"""How a notebook shows an article: its text with who says it, the words of saying and what is said coloured, and who is meant beside."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from onrecord.marking import Mark, clean_text, cut_pieces, statement_marks
from onrecord.records import Document, Span, Statement, value_of

LONGEST = 100_000  # characters shown; a notebook keeps what it shows
# Colours that can be read on light and on dark.
STYLES = {
    "content": "background:rgba(90,160,80,.28)",
    "cue": "font-style:italic;color:#b0509c",
    "source": "font-weight:600;text-decoration:underline",
    "furniture": "opacity:.55",
}
BODY = "white-space:pre-wrap;max-width:44em;line-height:1.5;font-family:serif"


def article_html(document: Document, statements: Sequence[Statement]) -> str:
    """The article as HTML that holds nothing but text and colours."""
    marks = [Mark(item.span, "furniture") for item in document.furniture]
    marks += [mark for number, statement in enumerate(statements) for mark in statement_marks(statement, number)]
    first_at = [min(mark.span.start for mark in statement_marks(statement)) for statement in statements]
    end = min(len(document.text), LONGEST)
    pieces = cut_pieces(document.text, Span(0, end), marks, first_at) if end else ()
    parts = [_number(piece.opens) + _colour(piece.text, piece.roles) for piece in pieces]
    facts = (value_of(document.title) or document.path, value_of(document.outlet), value_of(document.published))
    head = " · ".join(_safe(fact) for fact in facts if fact)
    rest = f"<p>… {len(document.text) - end:,} characters more</p>" if end < len(document.text) else ""
    said = "".join(_line(number, one) for number, one in enumerate(statements, 1) if first_at[number - 1] < end)
    return f'<div><p><b>{head}</b></p><div style="{BODY}">{"".join(parts)}</div>{rest}<ol>{said}</ol></div>'


def _safe(text: str) -> str:
    return escape(clean_text(text))


def _number(opens: Sequence[int]) -> str:
    return "".join(f"<sup>{number + 1}</sup>" for number in opens)


def _colour(text: str, roles: Sequence[str]) -> str:
    styles = ";".join(STYLES[role] for role in STYLES if role in roles)
    return f'<span style="{styles}">{_safe(text)}</span>' if styles else _safe(text)


def _line(number: int, statement: Statement) -> str:
    """Who says the statement of a number, as far as it is known."""
    speaker = f"<b>{_safe(statement.speaker.value)}</b>" if statement.speaker else "<i>speaker left open</i>"
    act = f"{statement.act}, negated" if statement.negated else statement.act
    told = (value_of(statement.speaker_role), statement.manner, act, value_of(statement.said_on), f"score {statement.score:.2f}")
    return f'<li value="{number}">{speaker} · {" · ".join(_safe(one) for one in told if one)}</li>'
