"""What programs read: JSON lines and files; and messages, which go to standard error. Starts fast: no rich here."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO, TypeVar

from onrecord.errors import ItemError, RunError
from onrecord.export.jsonl import write_jsonl
from onrecord.records import Document, Statement

Found = Iterable[tuple[Document, Statement]]
T = TypeVar("T")


def prepare_output(*, json: bool) -> None:
    """Let standard output take any text: JSON is UTF-8 wherever it goes, and what a terminal cannot show is written out."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="backslashreplace")


def print_lines(found: Found) -> int:
    """Print statements in the line format; return how many."""
    return write_jsonl(found, sys.stdout)


def print_each(articles: Iterable[tuple[Document, Sequence[Statement]]]) -> int:
    """Print each article's statements in the line format as it comes; return how many articles."""
    count = 0
    for document, statements in articles:
        print_lines((document, statement) for statement in statements)
        count += 1
    return count


def print_objects(objects: Iterable[dict[str, Any]]) -> None:
    """Print each object as one line of JSON."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    sys.stdout.writelines(encode(item) + "\n" for item in objects)


def write_file(write: Callable[[T, TextIO], int], found: T, output: Path | None) -> int:
    """Write to standard output, or beside the file and then in its place, so that a stopped run leaves no half file.

    What is there and no plain file, such as /dev/stdout or a named pipe, is written into as it stands.
    """
    if output is None:
        prepare_output(json=True)
        return write(found, sys.stdout)
    if output.is_dir():
        raise RunError(f"{output} is a folder. Name a file with --output")
    output = output.resolve()  # what a link leads to is replaced, not the link
    replaced = output.is_file() or not output.exists()
    part = output.with_name(output.name + ".part") if replaced else output
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            count = write(found, file)
        if replaced:
            part.replace(output)
    except OSError as error:
        raise RunError(f"{output} cannot be written: {error.strerror}. Name another file with --output") from error
    finally:
        if replaced:
            part.unlink(missing_ok=True)
    return count


def say_skipped(error: ItemError) -> None:
    """Say what was skipped, why, and the remedy, on one line."""
    say(" ".join(f"skipped {error}".split()))


def say(message: str) -> None:
    """Print a message to standard error."""
    with suppress(OSError):
        print(message.encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
