"""The commands on people: list, show, merge, split, rename, undo, import."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import ItemError
from onrecord.options import Commands, Json, Limit, Parts, StoreOption, lists, open_here, print_found, print_undone, user_here
from onrecord.output import prepare_output, print_objects, say, say_skipped

if TYPE_CHECKING:
    from onrecord.records import Person, SpeakerKind
    from onrecord.store import Store

PEOPLE_SHOWN = 50
KINDS = ("person", "organisation", "country", "all")

people_app = typer.Typer(name="people", cls=Commands, invoke_without_command=True, rich_markup_mode=None)

Who = Annotated[str, typer.Argument(metavar="PERSON", help="An id, the start of one, or a name.", show_default=False)]


@people_app.callback()
def people(
    context: typer.Context,
    name: Annotated[str | None, typer.Option(help="Words of any of their names.")] = None,
    kind: Annotated[str, typer.Option(help=", ".join(KINDS), autocompletion=lambda: list(KINDS))] = "person",
    limit: Limit = PEOPLE_SHOWN,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """List who speaks across articles, and put right who is who.

    Each with names, offices and their days, how much is said where, and why it is one person.

    \b
    onrecord people
    onrecord people --name torrand
    onrecord people --kind organisation --json > bodies.jsonl
    """
    if not lists(context):
        return
    if kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} cannot be; kinds are {', '.join(KINDS)}", param_hint="--kind")
    with _linked(store) as opened:
        wanted: SpeakerKind | None = None if kind == "all" else kind  # type: ignore[assignment]
        found = opened.view.people(kind=wanted, name=name, limit=limit)
        everyone = opened.view.count_people(kind=wanted, name=name) if len(found) == limit else len(found)
    if not print_found(found, json=json, none="nobody speaks in the store" if name is None else "nobody is called so"):
        from onrecord import terminal

        terminal.print_people(found)
    if everyone > len(found):
        say(f"{len(found)} of {everyone} shown; --limit {everyone} shows all")


@people_app.command()
def show(person: Who, store: StoreOption = None, json: Json = False) -> None:
    """Show a person with every article, and why each is the same person.

    \b
    onrecord people show torrand
    onrecord people show f6ccb3f8 --json
    """
    with _linked(store) as opened:
        found = opened.view.person(person)
    if not print_found([found], json=json, none=""):
        from onrecord import terminal

        terminal.print_person(found)


@people_app.command()
def merge(person: Who, other: Who, store: StoreOption = None, json: Json = False) -> None:
    """Judge that two are one person.

    \b
    onrecord people merge 'Ilva Torrand' 'I. Torrand'
    onrecord people merge f6ccb3f8 1ba5b0ca
    """
    from onrecord.people import merge_people

    with _linked(store) as opened:
        _tell(merge_people(opened, person, other, by=user_here()), "one person now", json=json)


@people_app.command()
def split(
    person: Who,
    parts: Parts,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Judge that a person in some articles is somebody else.

    What is split off becomes one person of its own.

    \b
    onrecord people split torrand bridge.txt
    onrecord people split f6ccb3f8 2a5fd7c1 'ferry strike'
    """
    from onrecord.people import split_person

    with _linked(store) as opened:
        _tell(split_person(opened, person, parts, by=user_here()), "split off", json=json)


@people_app.command()
def rename(
    person: Who,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.", show_default=False)],
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Give a person another name.

    \b
    onrecord people rename torrand 'Ilva Torrand-Vell'
    """
    from onrecord.people import rename_person

    with _linked(store) as opened:
        _tell(rename_person(opened, person, name, by=user_here()), "the name now", json=json)


@people_app.command()
def undo(store: StoreOption = None, json: Json = False) -> None:
    """Take back the last merge, split, rename or import.

    Again takes back the one before. Nothing is deleted: the record keeps what was judged and that it was taken back.

    \b
    onrecord people undo
    """
    from onrecord.people import undo_deed

    with _linked(store) as opened:
        deed = undo_deed(opened, by=user_here())
    print_undone(deed, json=json)


@people_app.command("import")
def import_list(
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV, JSON lines or FollowTheMoney entities.", show_default=False)],
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Take in a list of people with their offices and days.

    Columns or keys: name, aliases, office, country, since, until, wikidata, kind; all but the name may be empty.

    \b
    onrecord people import ministers.csv
    onrecord people import entities.ftm.json
    """
    from onrecord.people import import_people

    skipped: list[ItemError] = []
    with _linked(store) as opened:
        counts = import_people(opened, file, by=user_here(), on_skipped=skipped.append)
    for error in skipped:
        say_skipped(error)
    prepare_output(json=json)
    if json:
        print_objects([asdict(counts)])
    else:
        print(f"{counts.added} added, {counts.known} known already, {counts.skipped} skipped")
    if not counts.added + counts.known:
        raise typer.Exit(1)


@contextmanager
def _linked(store: str | None) -> Iterator[Store]:
    """The store with everybody linked, where it may be written: an older onrecord, or a stopped run, may have left some."""
    from onrecord.linking import link_people

    with open_here(store) as opened:
        if opened.may_write:
            link_people(opened)
        yield opened


def _tell(person: Person, what: str, *, json: bool) -> None:
    prepare_output(json=json)
    if json:
        print_objects([asdict(person)])
    else:
        print(f"{person.name} ({person.id[:8]}): {what}. `onrecord people undo` takes it back")
