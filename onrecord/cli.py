"""The command line: parses arguments, calls the library, prints.

`--help` and `read --json` must start fast, so whatever is heavy (the database, the model, rich) is imported inside the commands.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.claims_cli import claim, claims_app, export_claims, link
from onrecord.errors import ItemError
from onrecord.links_cli import copies, quotations
from onrecord.options import (
    About,
    ActOption,
    Addressee,
    Commands,
    Json,
    Limit,
    MannerOption,
    MinScore,
    Outlet,
    Paths,
    PersonOption,
    ReaderOption,
    Since,
    Speaker,
    StoreOption,
    TextOption,
    Until,
    filter_of,
    open_here,
    print_found,
    settings_here,
)
from onrecord.output import prepare_output, print_each, print_lines, print_objects, say, say_skipped, write_file
from onrecord.people_cli import people_app
from onrecord.review_cli import review_app
from onrecord.serve.command import serve
from onrecord.serve.mcp import serve_mcp
from onrecord.settings import SETTINGS, Settings
from onrecord.text import count_words

if TYPE_CHECKING:
    from onrecord.pipeline import Counts
    from onrecord.records import Document, Statement
    from onrecord.store import Store

SKIPPED_SHOWN = 5  # of what `add` skipped; `onrecord skipped` shows the rest
STATEMENTS_SHOWN = 50
SWITCH = 0.001  # seconds a thread may keep the interpreter from one whose window is read: 5 ms, the default, costs 5 % of speed
GARBAGE = 200_000  # new objects before Python looks for cycles among them: 5 % less time on 924 articles, for 20 MB; 15 % less to link

ORDER = (
    "read", "add", "statements", "show", "articles", "people", "speakers", "claims", "claim", "copies", "quotations", "skipped", "review",
    "link", "serve", "mcp", "export",
)  # fmt: skip


class Front(Commands):
    """The commands in the order in which a newcomer meets them, as docs/cli.md has them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=ORDER.index)


app = typer.Typer(
    cls=Front,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nSettings, from the environment:\n"
    + "\n".join(f"  {setting.variable:20} {setting.help} ({setting.default})" for setting in SETTINGS),
)


def _print_version(asked: bool) -> None:
    if asked:
        from onrecord import __version__

        print(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Read news articles and keep a sourced record of who said what.

    \b
    onrecord read article.txt              what is said in one article
    onrecord add articles/                 keep what is said in many
    onrecord statements --speaker torrand  find it again
    """


@app.command()
def read(paths: Paths, min_score: MinScore = None, reader: ReaderOption = None, json: Json = False) -> None:
    """Print who says what; store nothing.

    \b
    onrecord read bridge.txt
    onrecord read page.html articles/ --min-score 0.8 --json > statements.jsonl
    curl https://example.org/article | onrecord read -
    """
    settings = settings_here()
    from onrecord.pipeline import annotate_documents, keep_sure
    from onrecord.read import read_documents

    prepare_output(json=json)
    documents = read_documents(paths, max_bytes=settings.max_bytes)
    articles = annotate_documents(documents, threads=settings.threads, reader=reader or settings.reader, on_skipped=say_skipped)
    if min_score is not None:
        articles = keep_sure(articles, min_score)
    if json:
        count = print_each(articles)
    else:
        from onrecord import terminal

        count = terminal.print_articles(articles)
    if not count:
        say("onrecord: nothing was read")
        raise typer.Exit(1)


@app.command()
def add(paths: Paths, store: StoreOption = None, reader: ReaderOption = None, json: Json = False) -> None:
    """Read articles and keep them in the store.

    What is there already is passed over, so a stopped run carries on when it is started again.

    \b
    onrecord add articles/
    onrecord add 'wire/*.html' --store wire.db
    """
    settings = settings_here()
    skipped: list[ItemError] = []
    with open_here(store, create=True) as opened:
        counts = _add(paths, opened, replace(settings, reader=reader or settings.reader), skipped)
    if json:
        names = ("read", "added", "known", "skipped", "statements")
        print_objects([{**{name: getattr(counts, name) for name in names}, "store": opened.path}])
    else:
        _tell_added(counts, skipped, store)
    if not counts.read:
        raise typer.Exit(1)


def _add(paths: list[str], store: Store, settings: Settings, skipped: list[ItemError]) -> Counts:
    from onrecord.pipeline import add_articles
    from onrecord.read import read_documents
    from onrecord.terminal import progress_bar

    def items() -> Iterator[Document | ItemError]:
        for item in read_documents(paths, max_bytes=settings.max_bytes):
            if isinstance(item, ItemError) and len(skipped) < SKIPPED_SHOWN:
                skipped.append(item)
            yield item

    with progress_bar(_count_files(paths)) as progress:
        return add_articles(items(), store, threads=settings.threads, reader=settings.reader, progress=progress)


def _count_files(paths: list[str]) -> int | None:
    """About how many articles there are, for the time left; unknown where standard input or a glob is among the paths."""
    if any(path == "-" or not Path(path).exists() for path in paths):
        return None
    return sum(sum(len(files) for _, _, files in os.walk(path)) if Path(path).is_dir() else 1 for path in paths)


def _tell_added(counts: Counts, skipped: list[ItemError], store: str | None) -> None:
    for error in skipped:
        say_skipped(error)
    said = count_words(counts.statements, "statement")
    print(f"{counts.added:,} added with {said}, {counts.known:,} known already, {counts.skipped:,} skipped")
    option = f" --store {store}" if store else ""
    if counts.skipped:
        print(f"Why they were skipped: onrecord skipped{option}")
    if counts.read:
        print(f"Next: onrecord people{option}   onrecord claims{option}   onrecord statements{option} --speaker NAME")


@app.command()
def statements(
    context: typer.Context,
    speaker: Speaker = None,
    person: PersonOption = None,
    addressee: Addressee = None,
    about: About = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    manner: MannerOption = None,
    act: ActOption = None,
    text: TextOption = None,
    min_score: MinScore = None,
    limit: Limit = STATEMENTS_SHOWN,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Find statements in the store, by date.

    \b
    onrecord statements --speaker torrand --since 2023-04
    onrecord statements --act deny --text 'bridge "sea wall"'
    onrecord statements --outlet courier --manner direct --json
    """
    wanted = filter_of(context)
    prepare_output(json=json)
    with open_here(store) as opened:
        found = opened.view.statements(wanted, limit=limit)
        shown = _print_found(found, json=json)
        everything = opened.view.count(wanted) if shown == limit else shown
    if everything > shown:
        say(f"{shown} of {everything} statements shown; --limit {everything} shows all")
    elif not shown:
        say("no statement matches")


def _print_found(found: Iterator[tuple[Document, Statement]], *, json: bool) -> int:
    if json:
        return print_lines(found)
    from onrecord import terminal

    return terminal.print_statements(found)


@app.command()
def export(
    context: typer.Context,
    format: Annotated[
        str, typer.Option(help="jsonl, csv; claims also jsonld.", autocompletion=lambda: ["jsonl", "csv", "jsonld"])
    ] = "jsonl",
    claims: Annotated[bool, typer.Option("--claims", help="Claims in place of statements.")] = False,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to; else standard output.")] = None,
    speaker: Speaker = None,
    person: PersonOption = None,
    addressee: Addressee = None,
    about: About = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    manner: MannerOption = None,
    act: ActOption = None,
    text: TextOption = None,
    min_score: MinScore = None,
    store: StoreOption = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --format jsonl.")] = False,
) -> None:
    """Write statements or claims for other programs.

    All that are stored, or those that match.

    \b
    onrecord export --format csv --output statements.csv
    onrecord export --speaker torrand > torrand.jsonl
    onrecord export --claims --format jsonld --output claims.jsonld
    """
    from onrecord.export import CLAIM_FORMATS, FORMATS

    formats = list(CLAIM_FORMATS if claims else FORMATS)
    if format not in formats:
        of_claims = "; for claims give --claims as well" if format in CLAIM_FORMATS else ""
        raise typer.BadParameter(f"{format!r} cannot be; formats are {', '.join(formats)}{of_claims}", param_hint="--format")
    if json and format != "jsonl":
        raise typer.BadParameter(f"--json is --format jsonl and cannot be {format}; leave one of them out", param_hint="--format")
    wanted = filter_of(context)
    with open_here(store) as opened:
        if output is not None and output.exists() and output.samefile(opened.path):
            raise typer.BadParameter("that is the store itself", param_hint="--output")
        if claims:
            count = export_claims(opened, wanted, format, output)
        else:
            count = write_file(FORMATS[format], opened.view.statements(wanted), output)
    say(f"{count_words(count, 'claim' if claims else 'statement')} written" + (f" to {output}" if output else ""))


@app.command()
def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its path, the start of its id, or words of its title.", show_default=False)
    ],
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Show an article with its statements marked.

    Who speaks, the word that says so, and what is said; page furniture is set back.

    \b
    onrecord show bridge.txt
    onrecord show 'bridge open may'
    onrecord show 3fa9c1d2 --json
    """
    with open_here(store) as opened:
        found = opened.view.article(article)
    prepare_output(json=json)
    if json:
        from onrecord.export.articles import article_line

        print_objects([article_line(found.document, found.statements, found.copies)])
    else:
        from onrecord import terminal

        terminal.print_article(found.document, found.statements, [copy.path for copy in found.copies])


@app.command()
def articles(
    text: Annotated[str | None, typer.Option(help='Words of the title or text; "quotes" hold a phrase together.')] = None,
    limit: Limit = STATEMENTS_SHOWN,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """List the articles, or those with some words.

    \b
    onrecord articles
    onrecord articles --text '"sea wall" bridge'
    """
    with open_here(store) as opened:
        view = opened.view
        found = list(view.articles(limit=limit)) if text is None else view.search_articles(text, limit=limit)
    if print_found(found, json=json, none="no article in the store" if text is None else "no article matches"):
        return
    from onrecord import terminal

    terminal.print_article_list(found)
    if len(found) == limit:
        say(f"the first {limit} are shown; --limit shows more")


@app.command()
def speakers(store: StoreOption = None, json: Json = False) -> None:
    """List who speaks: how often, when and where.

    \b
    onrecord speakers
    onrecord speakers --json > speakers.jsonl
    """
    with open_here(store) as opened:
        found = opened.view.speakers()
    if print_found(found, json=json, none="nobody speaks in the store"):
        return
    from onrecord import terminal

    rows = [(one.name, one.kind, one.statements, one.first, one.last, ", ".join(one.outlets)) for one in found]
    terminal.print_table(("name", "kind", "statements", "first", "last", "outlets"), rows)


app.add_typer(people_app)
app.add_typer(review_app)
app.command()(link)
app.add_typer(claims_app)
app.command()(claim)
app.command()(copies)
app.command()(quotations)


@app.command()
def skipped(store: StoreOption = None, json: Json = False) -> None:
    """List what could not be read, and why.

    \b
    onrecord skipped
    onrecord skipped --json
    """
    with open_here(store) as opened:
        found = opened.view.skipped()
    if print_found(found, json=json, none="nothing was skipped"):
        return
    from onrecord import terminal

    terminal.print_skipped(found)


app.command()(serve)
app.command("mcp")(serve_mcp)


def set_pace() -> None:
    """Let threads take turns, and Python look for cycles, as often as suits this program."""
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(GARBAGE, 50, 50)


def main() -> None:
    """Run the program."""
    set_pace()
    app(prog_name="onrecord")
