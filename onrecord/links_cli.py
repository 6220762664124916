"""The commands on what several articles carry: copies, quotations."""

from __future__ import annotations

import typer

from onrecord.options import Json, Limit, MinScore, Since, Speaker, StoreOption, Until, filter_of, open_here, print_found
from onrecord.output import say

GROUPS_SHOWN = 50


def copies(limit: Limit = GROUPS_SHOWN, store: StoreOption = None, json: Json = False) -> None:
    """List articles that are one text.

    Who had it first where that is known, and how many outlets carry it from how many origins.

    \b
    onrecord copies
    onrecord copies --json > copies.jsonl
    """
    from onrecord.carried import list_copies

    with open_here(store) as opened:
        found = list_copies(opened.view)
    if not print_found(found[:limit], json=json, none="no two articles are one text"):
        from onrecord import terminal

        terminal.print_copies(found[:limit])
    _tell_more(len(found), limit)


def quotations(
    context: typer.Context,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    min_score: MinScore = None,
    limit: Limit = GROUPS_SHOWN,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """List what was said once and stands in several articles.

    The fullest version first, then what each other one [-left out-], {+added+} or changed.

    \b
    onrecord quotations
    onrecord quotations --speaker torrand --since 2023-04
    onrecord quotations --min-score 0.8 --json > quotations.jsonl
    """
    from onrecord.carried import list_quotations

    wanted = filter_of(context)
    with open_here(store) as opened:
        found = list_quotations(opened.view, wanted)
    if not print_found(found[:limit], json=json, none="no such words stand in several articles"):
        from onrecord import terminal

        terminal.print_utterances(found[:limit])
    _tell_more(len(found), limit)


def _tell_more(found: int, limit: int) -> None:
    if found > limit:
        say(f"{limit} of {found} shown; --limit {found} shows all")
