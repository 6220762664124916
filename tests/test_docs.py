"""What users can set or call is in the documentation."""

import re
from pathlib import Path

import pytest
import typer.main

from onrecord.cli import app
from onrecord.settings import SETTINGS

ROOT = Path(__file__).parent.parent
PAGES = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))))
TOP = typer.main.get_command(app).commands
COMMANDS = TOP | {f"{group} {name}": command for group in ("people", "review", "claims") for name, command in TOP[group].commands.items()}
OPTIONS = sorted(
    {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts if option[:2] == "--"}
)


@pytest.mark.parametrize("variable", [setting.variable for setting in SETTINGS])
def test_every_setting_is_documented(variable):
    assert variable in PAGES


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    assert f"onrecord {command}" in PAGES


@pytest.mark.parametrize("option", [*OPTIONS, "--version", "--install-completion"])
def test_every_option_is_documented(option):
    assert re.search(rf"(?<!\S)[`\[(]?{option}\b", PAGES)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(command):
    assert f"onrecord {command}" in COMMANDS[command].help
