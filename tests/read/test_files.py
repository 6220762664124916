import io
import os
import socket
import sys
from pathlib import Path

import pytest

from onrecord.errors import ItemError
from onrecord.read import read_documents

TEXT = "Harbour sale off, says Varga\n\nThe harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.text", "sub/deep/d.MARKDOWN"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT + name, encoding="utf-8")
    return tmp_path / "in"


def read(*paths, **options):
    return [f"{one.where}: {one.what}" if isinstance(one, ItemError) else one.path for one in read_documents(paths, **options)]


def test_a_folder_is_read_in_order_with_the_path_as_given(folder):
    assert read("in") == ["in/a.md", "in/b.txt", "in/sub/c.text", "in/sub/deep/d.MARKDOWN"]
    assert read(folder)[0] == str(folder / "a.md")
    assert read("in/sub", "in/b.txt") == ["in/sub/c.text", "in/sub/deep/d.MARKDOWN", "in/b.txt"]


def test_one_path_need_not_stand_in_a_list(folder):
    assert [one.path for one in read_documents("in/b.txt")] == ["in/b.txt"]
    assert [one.path for one in read_documents(Path("in"))] == read("in")


def test_globs(folder):
    assert read("in/*.txt") == ["in/b.txt"]
    assert read("in/[ab].*") == ["in/a.md", "in/b.txt"]
    assert read("in/**/*.text", "in/**") == ["in/sub/c.text", "in/a.md", "in/b.txt", "in/sub/deep/d.MARKDOWN"]
    assert read("in/*.rtf") == ["in/*.rtf: no file matches this pattern"]


def test_a_name_that_looks_like_a_pattern_is_a_name_first(folder):
    (folder / "[1].txt").write_text(TEXT, encoding="utf-8")
    assert read("in/[1].txt") == ["in/[1].txt"]


def test_hidden_files_are_passed_over_and_unknown_ones_named(folder):
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.txt").write_text(TEXT, encoding="utf-8")
    (folder / "x.docx").write_text(TEXT, encoding="utf-8")
    assert read("in")[2:] == ["in/sub/c.text", "in/sub/deep/d.MARKDOWN", "in/x.docx: no reader for this kind of file"]
    (error,) = (one for one in read_documents(["in"]) if isinstance(one, ItemError))
    assert ".txt, .text, .md, .markdown, .html, .htm, .xhtml" in error.remedy


def test_a_file_given_by_name_is_read_whatever_its_suffix(folder):
    (folder / "x.log").write_text(TEXT, encoding="utf-8")
    (folder / "noname").write_text(TEXT, encoding="utf-8")
    assert read("in/x.log", "in/noname") == ["in/x.log", "in/noname"]


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("in/none.txt", "no such file or folder"),
        ("in/b.txt/c.txt", "no such file or folder"),
        ("", "no path was given"),
        ("in/\0.txt", "cannot be read"),
        ("x" * 5000, "cannot be read"),
        ("empty", "the folder is empty"),
    ],
)
def test_paths_that_lead_nowhere(folder, path, what):
    Path("empty").mkdir()
    (answer,) = read(path)
    assert what in answer


def test_links_are_followed_and_each_file_read_once(folder):
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "zsub").symlink_to(folder / "sub")
    assert read("in") == ["in/a.md", "in/b.txt", "in/sub/c.text", "in/sub/deep/d.MARKDOWN"]
    assert read("in/link.txt", "in/b.txt") == ["in/link.txt"]


def test_each_link_loop_is_one_error(folder):
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self").symlink_to("self")
    (folder / "x").symlink_to("y")
    (folder / "y").symlink_to("x")
    (folder / "lost.txt").symlink_to("nowhere")
    errors = [line for line in read("in") if ": " in line]
    assert [line.split(":")[0] for line in errors] == ["in/lost.txt", "in/self", "in/sub/up", "in/x", "in/y"]
    assert "the link leads nowhere" in errors[0]
    assert all("link loop" in line for line in errors[1:])
    assert "link loop" in read("in/self")[0]


def test_pipes_sockets_and_devices_are_never_waited_for(folder):
    os.mkfifo(folder / "p.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("in/s.txt")
        assert [line for line in read("in", "/dev/null") if ": " in line] == [
            "in/p.txt: this is a named pipe, not a file",
            "in/s.txt: this is a socket, not a file",
            "/dev/null: this is a device, not a file",
        ]


def test_what_may_not_be_read(folder, monkeypatch):
    def refuse(path, *args, **options):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert read("in/b.txt", "in/a.md") == ["in/b.txt: no permission to read it", "in/a.md: no permission to read it"]
    monkeypatch.setattr(os, "scandir", refuse)
    assert read("in") == ["in: no permission to read it"]


def test_too_large_is_known_before_reading(folder, monkeypatch):
    size = len(TEXT) + 5
    assert read("in/b.txt", max_bytes=size) == ["in/b.txt"]
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    assert "too large" in read("in/b.txt", max_bytes=size - 1)[0]


def test_standard_input(monkeypatch):
    for raw, answer in ((TEXT.encode(), "-"), (b"", "-: the file is empty or holds only white space"), (b"x" * 1000, "-: too large")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        assert read("-", max_bytes=500)[0].startswith(answer)
    monkeypatch.setattr(sys, "stdin", None)
    assert "cannot be read" in read("-")[0]


def test_one_file_after_the_other(folder):
    def paths():
        yield "in/b.txt"
        (folder / "b.txt").unlink()
        yield "in/a.md"

    found = read_documents(paths())
    first = next(found)
    assert not isinstance(first, ItemError)
    assert first.path == "in/b.txt"
    assert [one.path for one in found if not isinstance(one, ItemError)] == ["in/a.md"]


def test_a_file_that_goes_away(folder):
    found = read_documents(["in"])
    next(found)
    (folder / "b.txt").unlink()
    (folder / "sub" / "c.text").unlink()
    assert [isinstance(one, ItemError) for one in found] == [True, False]


def test_a_very_deep_folder(folder):
    start = Path.cwd()
    depth = 1200
    os.chdir(folder)
    try:
        for _ in range(depth):
            Path("d").mkdir()
            os.chdir("d")
        os.chdir(start)
        assert read("in")[:2] == ["in/a.md", "in/b.txt"]
    finally:
        clear(folder, depth)
        os.chdir(start)


def clear(folder, depth):
    """Removes folders too deep for those who clear up after tests."""
    os.chdir(folder)
    for _ in range(depth):
        os.chdir("d")
    for _ in range(depth):
        os.chdir("..")
        Path("d").rmdir()


def test_names_that_are_no_utf8(folder):
    name = os.fsdecode(b"in/\xff.txt")
    try:
        Path(name).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert "in/\ufffd.txt" in read("in")
