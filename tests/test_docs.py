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
FILES = [*ROOT.glob("*.md"), *(path for folder in ("docs", "claims-model", "training") for path in sorted((ROOT / folder).rglob("*.md")))]
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in FILES}
PAGES = "\n".join(text for name, text in TEXTS.items() if name == "README.md" or name.startswith("docs/"))
CODE = [
    path
    for folder in ("onrecord", "benchmarks", "training", "tests", "claims-model", "docs")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
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


def anchors_of(text):
    """The anchors that a page's headings have, as they are shown where the code is kept."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_leads_somewhere(name):
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)", TEXTS[name]):
        page = (ROOT / name).parent / target if target else ROOT / name
        assert page.exists(), target
        assert not anchor or anchor in anchors_of(page.read_text(encoding="utf-8")), f"{target}#{anchor}"


def test_every_page_that_is_named_in_the_code_exists():
    named = {page for path in CODE for page in re.findall(r"docs/[\w/]+\.md", path.read_text(encoding="utf-8"))}
    assert named
    assert [page for page in sorted(named) if page not in TEXTS] == []


def test_every_module_that_a_page_names_exists():
    paths = [path.as_posix() for path in CODE]
    for name, text in TEXTS.items():
        for module in re.findall(r"`(?:python )?([\w/]+\.py)", text):
            assert module == "score.py" or any(path.endswith(f"/{module}") for path in paths), (name, module)


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("docs/measured/")])
def test_a_log_and_its_page_lead_to_one_another(name):
    page = name.replace("measured/", "")
    assert f"(../{Path(name).name})" in TEXTS[name]
    assert f"(measured/{Path(name).name})" in TEXTS[page]
