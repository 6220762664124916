"""What users can set or call is in the documentation."""

import re
from pathlib import Path

import pytest
import typer.main

import onrecord
from onrecord.cli import app
from onrecord.settings import SETTINGS

ARTICLE = """Mayor says the bridge will open in May

PORT ELDA, April 3, 2023 - The bridge over the Sarn will open in May, Mayor Ilva Torrand told reporters on Monday.

"We have waited eleven years for this bridge," she said. "We will not wait a twelfth."
"""
ROOT = Path(__file__).parent.parent
PAGES = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))))
TOP_GROUP = typer.main.get_command(app)
TOP = TOP_GROUP.commands
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


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_is_documented(name):
    assert f"`{name}" in (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


def test_commands_are_documented_in_the_order_of_the_help():
    table = re.findall(r"^\| `onrecord (\w+)", (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert list(dict.fromkeys(table)) == list(TOP_GROUP.list_commands(None))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(command):
    assert f"onrecord {command}" in COMMANDS[command].help


def test_the_example_of_the_library_page_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    Path("articles/bridge.txt").write_text(ARTICLE, encoding="utf-8")
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    exec(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], {})
    first, *said = capsys.readouterr().out.splitlines()
    assert first == "1 0 0"
    assert said
    assert all(line.startswith("Ilva Torrand [") for line in said)
