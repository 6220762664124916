"""The commands on what people judged of single statements: list, undo, export as training data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import RunError
from onrecord.options import Commands, Json, StoreOption, lists, open_here, print_found, print_undone, user_here
from onrecord.output import prepare_output, print_objects, say
from onrecord.text import count_words

if TYPE_CHECKING:
    from onrecord.records import Review
    from onrecord.store import Article, View

WORDS = 60  # characters of a statement in the list
NOTHING_JUDGED = "nothing was judged yet; see `onrecord serve`, page Review"

review_app = typer.Typer(name="review", cls=Commands, invoke_without_command=True, rich_markup_mode=None)


@review_app.callback()
def review(context: typer.Context, store: StoreOption = None, json: Json = False) -> None:
    """List what people judged of statements, and use it.

    Judging itself is done in the browser: onrecord serve, page Review.

    \b
    onrecord review
    onrecord review --json > judgements.jsonl
    """
    if not lists(context):
        return
    with open_here(store) as opened:
        found = list(opened.view.reviews())
        texts = {id: opened.view.article_of(id).document.text for id in dict.fromkeys(one.document_id for one in found)}
    if print_found(found, json=json, none=NOTHING_JUDGED):
        return
    from onrecord import terminal

    rows = [(one.verdict, _words(one, texts[one.document_id]), one.decided_by, one.decided_at[:10]) for one in found]
    terminal.print_table(("judged", "statement", "by", "on"), rows)


def _words(one: Review, text: str) -> str:
    from onrecord.records import content_text, value_of

    shown = one.judged or one.found
    words = " ".join(content_text(text, shown.content).split())[:WORDS] if shown else ""
    who = value_of(one.judged.speaker) if one.judged else None
    return f"{words} ({who})" if who else words


@review_app.command()
def undo(store: StoreOption = None, json: Json = False) -> None:
    """Take back the last judgement on a statement.

    \b
    onrecord review undo
    """
    from onrecord.reviews import undo_review

    with open_here(store) as opened:
        deed = undo_review(opened, by=user_here())
    print_undone(deed, json=json)


@review_app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write; made if need be.", show_default=False)],
    format: Annotated[str, typer.Option(help="gold, or brat as PolNeAR has it.", autocompletion=lambda: ["gold", "brat"])] = "gold",
    partial: Annotated[bool, typer.Option("--partial", help="Also articles of which only some statements were judged.")] = False,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Write judged articles as training data.

    An article is written when each of its statements was judged. With --partial the others come too, and what nobody judged in them is
    marked so.

    \b
    onrecord review export judged/
    onrecord review export judged/ --format brat --partial
    """
    from onrecord.export import TRAINING

    if format not in TRAINING:
        raise typer.BadParameter(f"{format!r} cannot be; formats are {', '.join(TRAINING)}", param_hint="--format")
    written = statements = left = 0
    with open_here(store) as opened:
        for article in _judged(opened.view):
            if not partial and not all(said.reviewed for said in article.statements):
                left += 1
                continue
            try:
                TRAINING[format](folder, _file_name(article), article.document, article.statements)
            except OSError as error:
                raise RunError(f"{folder} cannot be written: {error.strerror}. Name another folder") from error
            written, statements = written + 1, statements + len(article.statements)
    prepare_output(json=json)
    if json:
        print_objects([{"articles": written, "statements": statements, "left_out": left}])
    else:
        said = f"{count_words(written, 'article')} with {count_words(statements, 'statement')}"
        print(f"{said} written to {folder}" if written else "nothing was written")
    if left:
        are = "article is" if left == 1 else "articles are"
        say(f"{left:,} {are} left out, for of some statements nobody judged; --partial takes them in")
    elif not written:
        say(NOTHING_JUDGED)
    if not written:
        raise typer.Exit(1)


def _judged(view: View) -> Iterator[Article]:
    """The articles of which a person judged anything, in the order that was first done."""
    return (view.article_of(id) for id in dict.fromkeys(one.document_id for one in view.reviews()))


def _file_name(article: Article) -> str:
    """A name that tells the article and no other: words of its title or path, and the start of its id."""
    from onrecord.names import fold_name
    from onrecord.records import value_of

    document = article.document
    words = fold_name(value_of(document.title) or Path(document.path).stem)
    kept = "-".join("".join(char if char.isascii() and char.isalnum() else " " for char in words).split())[:WORDS].strip("-")
    return f"{kept or 'article'}-{document.id[:8]}"
