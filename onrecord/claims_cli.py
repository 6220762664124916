"""The commands on claims: link, list, show through time, merge, split, undo, export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.options import (
    About,
    Commands,
    Json,
    Limit,
    MinScore,
    Outlet,
    Parts,
    PersonOption,
    Since,
    Speaker,
    StoreOption,
    TextOption,
    Until,
    filter_of,
    lists,
    open_here,
    print_found,
    print_undone,
    user_here,
)
from onrecord.output import prepare_output, print_objects, say, write_file

if TYPE_CHECKING:
    from onrecord.gathering import Gathered
    from onrecord.store import ClaimSummary, StatementFilter, Store

CLAIMS_SHOWN = 50
NEAR_SHOWN = 5

claims_app = typer.Typer(name="claims", cls=Commands, invoke_without_command=True, rich_markup_mode=None)

Which = Annotated[
    str, typer.Argument(metavar="CLAIM", help="Its id or the start of it, a statement's id, or words of it.", show_default=False)
]
NearOption = Annotated[int, typer.Option("--near", min=0, help="How many that lie near it are shown at most.")]
Contested = Annotated[
    bool | None, typer.Option("--contested/--uncontested", help="Only what something in the record speaks against, or only the rest.")
]


def link(store: StoreOption = None, json: Json = False) -> None:
    """Link what articles have in common.

    Who is one person, which statements say the same and what speaks against them. `onrecord add` does it by itself; only what is new or
    other since is looked at.

    \b
    onrecord link
    onrecord link --store wire.db --json
    """
    from onrecord.linking import link_people

    with open_here(store) as opened:
        link_people(opened)
        done = _gather(opened)
        count = opened.view.count_claims()
    prepare_output(json=json)
    if json:
        print_objects([{**asdict(done), "claims": count, "store": opened.path}])
    else:
        compared = f"{done.articles:,} articles compared by {done.pairs:,} pairs of statements"
        print(f"{compared}: {done.linked:,} links made, {done.withdrawn:,} withdrawn; {count:,} claims")


def _gather(store: Store) -> Gathered:
    from onrecord.gathering import gather_claims
    from onrecord.link.pairreader import MISSING, find_reader
    from onrecord.terminal import comparing_bar

    with comparing_bar() as progress:
        done = gather_claims(store, progress=progress)
    if done.articles and find_reader() is None:
        say(MISSING)
    return done


@claims_app.callback()
def claims(
    context: typer.Context,
    speaker: Speaker = None,
    person: PersonOption = None,
    about: About = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    text: TextOption = None,
    min_score: MinScore = None,
    contested: Contested = None,
    limit: Limit = CLAIMS_SHOWN,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """List what is said again in other articles, or contested.

    Each in the words of its most central statement, with its first and last saying, who says it, how many outlets carry it from how many
    origins. A claim is listed where any of its statements matches.

    \b
    onrecord claims
    onrecord claims --speaker torrand --since 2022 --contested
    onrecord claims --about bridge --json > claims.jsonl
    """
    if not lists(context):
        return
    from onrecord.store import ClaimFilter

    wanted = ClaimFilter(filter_of(context), contested)
    with _gathered(store) as opened:
        found = opened.view.claims(wanted, limit=limit)
        everything = opened.view.count_claims(wanted) if len(found) == limit else len(found)
    if not print_found(found, json=json, none="no claim matches, or nothing is said again or contested"):
        from onrecord import claim_terminal

        claim_terminal.print_claims(found)
    if everything > len(found):
        say(f"{len(found)} of {everything} claims shown; --limit {everything} shows all")


def claim(claim: Which, near: NearOption = NEAR_SHOWN, store: StoreOption = None, json: Json = False) -> None:
    """Show a claim through time, or a statement that tells none.

    Each saying with its day, speaker and outlets, what its wording [-leaves out-] and {+adds+} against the claim's, and what in the record
    speaks against it; then what lies near it and was not taken for the same, with what both have and what keeps them apart.

    \b
    onrecord claim 3fa9c1d2
    onrecord claim 'bridge may' --json
    onrecord claim 3fa9c1d2 --near 20
    """
    from onrecord.nearby import show_near
    from onrecord.threads import claim_line, show_claim

    with _gathered(store) as opened:
        found = show_claim(opened.view, claim)
        beside = show_near(opened.view, found.summary.id, limit=near)
    prepare_output(json=json)
    if json:
        print_objects([{**claim_line(found), "near": [asdict(one) for one in beside]}])
    else:
        from onrecord import claim_terminal

        claim_terminal.print_claim(found)
        claim_terminal.print_near(found, beside)


@claims_app.command()
def merge(claim: Which, other: Which, store: StoreOption = None, json: Json = False) -> None:
    """Judge that two claims say the same, or statements that tell none.

    \b
    onrecord claims merge 3fa9c1d2 77b0e4a1
    """
    from onrecord.claims import merge_claims

    with _gathered(store) as opened:
        _tell(merge_claims(opened, claim, other, by=user_here()), "one claim now", json=json)


@claims_app.command()
def split(
    claim: Which,
    parts: Parts,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Judge that some statements of a claim say something else.

    What is split off becomes one claim of its own.

    \b
    onrecord claims split 3fa9c1d2 2a5fd7c1
    onrecord claims split 3fa9c1d2 bridge.txt 'ferry strike'
    """
    from onrecord.claims import split_claim

    with _gathered(store) as opened:
        _tell(split_claim(opened, claim, parts, by=user_here()), "split off", json=json)


@claims_app.command()
def undo(store: StoreOption = None, json: Json = False) -> None:
    """Take back the last merge or split of claims.

    Again takes back the one before. Nothing is deleted: the record keeps what was judged and that it was taken back.

    \b
    onrecord claims undo
    """
    from onrecord.claims import undo_claim

    with _gathered(store) as opened:
        deed = undo_claim(opened, by=user_here())
    print_undone(deed, json=json)


def export_claims(store: Store, said: StatementFilter, format: str, output: Path | None) -> int:
    """Write the claims of which some statement is wanted, each with all its sayings; return how many."""
    from onrecord.export import CLAIM_FORMATS
    from onrecord.gathering import gather_claims
    from onrecord.store import ClaimFilter
    from onrecord.threads import claim_line, show_claims

    if store.may_write:
        gather_claims(store)
    return write_file(CLAIM_FORMATS[format], map(claim_line, show_claims(store.view, ClaimFilter(said))), output)


@contextmanager
def _gathered(store: str | None) -> Iterator[Store]:
    """The store with all claims gathered, where it may be written: an older onrecord, or a stopped run, may have left some."""
    with open_here(store) as opened:
        if opened.may_write:
            _gather(opened)
        yield opened


def _tell(claim: ClaimSummary, what: str, *, json: bool) -> None:
    prepare_output(json=json)
    if json:
        print_objects([asdict(claim)])
    else:
        print(f"“{claim.label}” ({claim.id}): {what}. `onrecord claims undo` takes it back")
