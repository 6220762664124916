"""What the commands share: options, settings, the store, and how every command ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, fields
from getpass import getuser
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from onrecord.errors import RunError
from onrecord.output import prepare_output, print_objects, say
from onrecord.records import ACTS, MANNERS
from onrecord.settings import Settings, read_settings

if TYPE_CHECKING:
    from onrecord.store import StatementFilter, Store
    from onrecord.store.base import Deed


NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Commands(TyperGroup):
    """Ends every command as a program should: no traceback for what the user can mend, for Ctrl-C or for a closed pipe."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except RunError as error:
            say(f"onrecord: {error}")
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            say("onrecord: stopped; what was stored stays, and the same command carries on")
            raise typer.Exit(130) from None
        except BrokenPipeError:
            _drop_output()
            raise typer.Exit(0) from None
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            _drop_output()
            say(f"onrecord: the output cannot be written: {error.strerror}. Free some space, or write it elsewhere")
            raise typer.Exit(1) from None


def _drop_output() -> None:
    """Let nothing be left to be flushed into what takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, globs, or - for standard input.", show_default=False)]
StoreOption = Annotated[str | None, typer.Option("--store", metavar="FILE", help="The file that holds the record.", show_default=False)]
Parts = Annotated[list[str], typer.Argument(metavar="PART", help="Statements by id; articles by path, id or title.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object per line.")]
Speaker = Annotated[str | None, typer.Option(help="Words of any of the speaker's names.")]
PersonOption = Annotated[str | None, typer.Option("--person", help="A person's id or name; see `onrecord people`.")]
Addressee = Annotated[str | None, typer.Option("--to", help="Words of whom it is said to.")]
About = Annotated[str | None, typer.Option(help="Words of what it is about.")]
Outlet = Annotated[str | None, typer.Option(help="Words of the outlet's name.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Said on or after: 2023, 2023-04 or 2023-04-25.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Said on or before.")]
MannerOption = Annotated[str | None, typer.Option("--manner", help=", ".join(MANNERS), autocompletion=lambda: list(MANNERS))]
ActOption = Annotated[str | None, typer.Option("--act", help=", ".join(ACTS), autocompletion=lambda: list(ACTS))]
TextOption = Annotated[str | None, typer.Option("--text", help='Words of the statement; "quotes" hold a phrase together.')]
MinScore = Annotated[float | None, typer.Option(min=0, max=1, help="How likely it is right at least.")]
ReaderOption = Annotated[str | None, typer.Option("--reader", help="best, or a folder with a model of your own.", show_default=False)]
Limit = Annotated[int, typer.Option(min=1, help="How many at most.")]


def settings_here() -> Settings:
    """The settings of the environment; what is wrong there is wrong usage."""
    try:
        return read_settings(os.environ)
    except RunError as error:
        raise typer.BadParameter(str(error)) from None


def open_here(store: str | None, *, create: bool = False) -> Store:
    """The store that the option or the settings name; only to be read where it may not be written."""
    settings = settings_here()
    path = settings.store if store is None else store
    from onrecord.store import open_store

    may_write = create or os.access(path, os.W_OK)
    return open_store(path, create=create, read_only=not may_write)


def filter_of(context: typer.Context) -> StatementFilter:
    """The filter that a command's options make; what is wrong in it is wrong usage."""
    from onrecord.store import StatementFilter

    try:
        return StatementFilter(**{field.name: context.params.get(field.name) for field in fields(StatementFilter)})
    except RunError as error:
        raise typer.BadParameter(str(error)) from None


def lists(context: typer.Context) -> bool:
    """Whether a group of commands is asked for its own list, and not for one of its commands; options before that would be lost."""
    sources = (context.get_parameter_source(name) for name in context.params)
    if context.invoked_subcommand is not None and any(source and source.name == "COMMANDLINE" for source in sources):
        raise typer.BadParameter(f"options go behind the command: onrecord {context.info_name} {context.invoked_subcommand} …")
    return context.invoked_subcommand is None


def user_here() -> str:
    """Who judges: the name of the account."""
    try:
        return getuser()
    except (KeyError, OSError):
        return "unknown"


def print_found(found: Sequence[Any], *, json: bool, none: str) -> bool:
    """Print records as JSON where that is asked for, or say that there are none; False where people are to see them."""
    prepare_output(json=json)
    if json:
        print_objects(asdict(record) for record in found)
    elif not found:
        say(none)
    return json or not found


def print_undone(deed: Deed | None, *, json: bool) -> None:
    """Say what was taken back; the program ends with 1 where there was nothing."""
    prepare_output(json=json)
    if deed is None:
        say("there is nothing to take back")
        raise typer.Exit(1)
    if json:
        print_objects([asdict(deed)])
    else:
        print(f"taken back: {deed.what} {deed.said}, by {deed.decided_by} on {deed.decided_at[:10]}")
