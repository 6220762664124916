"""Claims as people see them in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from onrecord.terminal import ID_SHOWN, Screen, clean_text, edit_text, print_entry, print_indented
from onrecord.text import count_words

if TYPE_CHECKING:
    from onrecord.nearby import Near
    from onrecord.store import ClaimSummary
    from onrecord.threads import Against, ClaimShown, Saying, Source

SPEAKERS_SHOWN = 4
KINDS = {"denial": "denied", "correction": "corrected by the reporter", "reversal": "said the opposite"}


def print_claims(found: Iterable[ClaimSummary]) -> None:
    """Print each claim in the words it goes by, with who says it, when and where."""
    console = Screen()
    for one in found:
        print_entry(console, _title(one), _facts(one))
        if len(one.speakers) > 1:
            more = f" and {len(one.speakers) - SPEAKERS_SHOWN} more" if len(one.speakers) > SPEAKERS_SHOWN else ""
            print_indented(console, Text(clean_text("said by " + ", ".join(one.speakers[:SPEAKERS_SHOWN]) + more), "dim"))


def _title(one: ClaimSummary) -> str:
    return f"{one.speaker or '[speaker open]'} «{one.label}»"


def _facts(one: ClaimSummary) -> tuple[str | None, ...]:
    days = one.first if one.first == one.last else f"{one.first} to {one.last}"
    contested = f"contested by {one.contests}" if one.contests else None
    return days, f"{count_words(one.statements, 'saying')} in {count_words(one.articles, 'article')}", one.carried, contested, one.id


def print_claim(found: ClaimShown) -> None:
    """Print a claim's line through time."""
    console = Screen()
    print_claims([found.summary])
    told: set[tuple[str | None, str]] = set()
    for saying in found.sayings:
        console.print()
        _print_saying(console, saying, label=saying.statement == found.summary.label_id)
        for against in saying.contests:
            _print_against(console, against, told)


def _print_saying(console: Screen, saying: Saying, *, label: bool) -> None:
    who = saying.speaker or "[speaker open]"
    print_entry(console, f"{saying.source.day or 'no date'}  {who}", (*_where(saying.source), saying.manner, saying.statement[:ID_SHOWN]))
    print_indented(console, Text(clean_text(saying.text if label else edit_text(saying.edits))))


def _print_against(console: Screen, against: Against, told: set[tuple[str | None, str]]) -> None:
    """Print what speaks against a saying; what is told already, in one line."""
    by = f" by {against.speaker or '[speaker open]'}" if against.statement else ""
    judged = f"{KINDS.get(against.kind, against.kind)}{by} «{against.text}»"
    if (key := (against.statement, against.text)) in told:
        print_indented(console, Text(clean_text(f"{KINDS.get(against.kind, against.kind)}{by}, as above"), "yellow"))
        return
    told.add(key)
    facts = (against.source.day, *_where(against.source), f"{against.score:.2f}: {against.reason}", (against.statement or "")[:ID_SHOWN])
    print_indented(console, Text(clean_text(judged), "yellow"))
    print_indented(console, Text("  " + " · ".join(clean_text(fact) for fact in facts if fact), "dim"))


def _where(source: Source) -> tuple[str | None, ...]:
    return ", ".join(source.outlets), source.title, source.path


def print_near(found: ClaimShown, near: Sequence[Near]) -> None:
    """Print what lies near a claim, best first."""
    if not near:
        return
    console = Screen()
    console.print()
    console.print(Text("Near it, and not taken for the same", "bold"))
    for one in near:
        console.print()
        _print_near(console, one, found.summary.label)
    console.print()
    key, other = found.summary.id[:ID_SHOWN], (near[0].claim or near[0].statement)[:ID_SHOWN]
    console.print(Text(f"What you know to say the same: onrecord claims merge {key} {other}", "dim"), soft_wrap=True)


def _print_near(console: Screen, near: Near, label: str) -> None:
    who = near.speaker or "[speaker open]"
    said = f"{count_words(near.sayings, 'saying')}, {near.first} to {near.last}" if near.sayings > 1 else None
    id = near.claim or near.statement[:ID_SHOWN]
    print_entry(console, f"{near.source.day or 'no date'}  {who}", (*_where(near.source), near.manner, near.carried, said, id))
    print_indented(console, Text(clean_text(near.text)))
    quoted = [("here", near.here)] * (near.here != label) + [("there", near.there)] * (near.there != near.text)
    if quoted:
        print_indented(console, Text("nearest " + ", ".join(f"{side} «{clean_text(words)}»" for side, words in quoted), "dim"))
    print_indented(console, Text(clean_text(near.reason), "dim"))
