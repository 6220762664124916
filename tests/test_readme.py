"""What the README tells a newcomer to type finds something in the invented articles that it is told of."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [re.sub(r"\s{2,}#.*", "", line) for line in re.findall(r"^    (?:\$ )?onrecord (.+)", README, re.MULTILINE)]
ELSEWHERE = ("read article.txt", "add articles/", "serve")  # of articles of one's own, and the server


@pytest.fixture
def run(tmp_path, monkeypatch):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_STORE", "demo.db")

    def run(line):
        return CliRunner().invoke(app, shlex.split(line), prog_name="onrecord")

    return run


def test_every_command_of_the_readme_finds_something(run):
    assert run("add examples/articles examples/not-articles").exit_code == 0
    tried = [line for line in LINES if line not in ELSEWHERE]
    assert len(tried) > 12
    for line in tried:
        done = run(line)
        assert (line, done.exit_code) == (line, 0), done.output
        assert done.stdout or "--output" in line, (line, done.stderr)
