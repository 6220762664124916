"""Paths to files: folders, globs and links are followed, each file once; what cannot be read becomes an ItemError."""

from __future__ import annotations

import errno
import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import ItemError

STDIN = "-"
Key = tuple[int, int]
KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass
class Walk:
    """One pass over paths: which files and folders it has met, and which suffixes it takes from a folder."""

    suffixes: tuple[str, ...]
    met: set[Key] = field(default_factory=set)

    def find_files(self, paths: Iterable[str | Path]) -> Iterator[str | ItemError]:
        """The files the paths lead to, in order, as they are asked for."""
        for given in [paths] if isinstance(paths, str | Path) else paths:
            yield from self._find(os.fspath(given))

    def _find(self, path: str) -> Iterator[str | ItemError]:
        if path == STDIN:
            yield path
            return
        if not path.strip():
            yield ItemError("no path was given", repr(path), "Give the path of a file or a folder")
        elif not os.path.lexists(path) and glob.has_magic(path):
            yield from self._expand(path)
        else:
            yield from self._enter(path)

    def _expand(self, pattern: str) -> Iterator[str | ItemError]:
        found = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
        if not found:
            yield ItemError("no file matches this pattern", pattern, "Check its spelling, and quote it in the shell")
        deep = "**" in pattern
        for path in found:
            if not (deep and Path(path).is_dir()):
                yield from self._enter(path)

    def _enter(self, path: str) -> Iterator[str | ItemError]:
        try:
            status = Path(path).stat()
        except (OSError, ValueError) as error:
            yield _unreachable(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._descend(path, (status.st_dev, status.st_ino))
        else:
            yield from self._file(path, status)

    def _descend(self, folder: str, key: Key) -> Iterator[str | ItemError]:
        """Everything under a folder, with a stack of its own: folders may lie deeper than Python's calls can."""
        if key in self.met:
            return
        self.met.add(key)
        stack = [(key, iter(self._list(folder)))]
        empty = True
        while stack:
            entry = next(stack[-1][1], None)
            if entry is None:
                stack.pop()
                continue
            empty = False
            if isinstance(entry, ItemError):
                yield entry
                continue
            path, status = entry
            below = (status.st_dev, status.st_ino)
            if not stat.S_ISDIR(status.st_mode):
                yield from self._child(path, status)
            elif any(below == above for above, _ in stack):
                yield _loop(path)
            elif below not in self.met:
                self.met.add(below)
                stack.append((below, iter(self._list(path))))
        if empty:
            yield ItemError("the folder is empty", folder, "Check that this is the right folder")

    def _list(self, folder: str) -> list[tuple[str, os.stat_result] | ItemError]:
        """The children of a folder, sorted, hidden ones left out."""
        try:
            names = sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
        except OSError as error:
            return [_unreachable(folder, error)]
        return [_examine(os.path.join(folder, name)) for name in names]  # noqa: PTH118 (the path as given, not normalised)

    def _child(self, path: str, status: os.stat_result) -> Iterator[str | ItemError]:
        if stat.S_ISREG(status.st_mode) and not path.lower().endswith(self.suffixes):
            known = ", ".join(self.suffixes)
            yield ItemError("no reader for this kind of file", path, f"In a folder, files named {known} are read")
        else:
            yield from self._file(path, status)

    def _file(self, path: str, status: os.stat_result) -> Iterator[str | ItemError]:
        kind = next((name for test, name in KINDS if test(status.st_mode)), None)
        key = (status.st_dev, status.st_ino)
        if kind:
            yield ItemError(f"this is {kind}, not a file", path, "Save the article to a file, or give '-' for standard input")
        elif key not in self.met:
            self.met.add(key)
            yield path


def read_file(path: str, max_bytes: int) -> bytes:
    """The bytes of a file or of standard input, never more than `max_bytes`; raises ItemError."""
    try:
        if path == STDIN:
            raw = sys.stdin.buffer.read(max_bytes + 1)
        else:
            check_size(Path(path).stat().st_size, path, max_bytes)
            with Path(path).open("rb") as file:
                raw = file.read(max_bytes + 1)
    except (OSError, ValueError, AttributeError) as error:
        raise _unreachable(path, error) from error
    check_size(len(raw), path, max_bytes)
    return raw


def check_size(size: int, path: str, max_bytes: int) -> None:
    """Raises ItemError for more bytes than a run takes."""
    if size > max_bytes:
        what = f"too large: more than the limit of {max_bytes:,} bytes"
        raise ItemError(what, path, "Split the file, or raise the setting max_bytes")


def _examine(path: str) -> tuple[str, os.stat_result] | ItemError:
    try:
        return path, Path(path).stat()
    except OSError as error:
        return _unreachable(path, error)


def _loop(path: str) -> ItemError:
    return ItemError("link loop: the link leads back to itself or to a folder it lies in", path, "Remove the link")


def _unreachable(path: str, error: Exception) -> ItemError:
    """What an editor is told when the operating system refuses a path."""
    if isinstance(error, PermissionError):
        return ItemError("no permission to read it", path, "Ask for the right to read it, or copy it")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        if Path(path).is_symlink():
            return ItemError("the link leads nowhere", path, "Restore the file it points to, or remove the link")
        return ItemError("no such file or folder", path, "Check the spelling of the path")
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return _loop(path)
    reason = getattr(error, "strerror", None) or str(error)
    return ItemError(f"cannot be read: {reason}", path, "Check the path and the disk")
