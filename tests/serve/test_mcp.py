"""The record for language models: what is asked through a real client is answered with citations."""

import json
import subprocess
import sys
from contextlib import contextmanager

import anyio
import pytest

from onrecord import gathering, nearby
from onrecord.link.judging import Judge
from onrecord.linking import link_people
from onrecord.store import open_store
from tests.invented import ALL, BRIDGE, BRIDGE_SAID
from tests.telling import FIRST, RECORD
from tests.test_nearby import LATER

mcp = pytest.importorskip("mcp", reason="the MCP SDK is not installed: pip install '.[mcp]'")
OPEN, WAIT, LEAK = BRIDGE_SAID


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("mcp") / "record.db"
    with open_store(made, create=True) as store:
        for document, statements in ALL:
            store.writer("model 1").add_article(document, statements)
        link_people(store)
    return made


@pytest.fixture(scope="module")
def ask(path):
    """Ask one tool; the answer, or what the error says."""
    with asking(path) as ask:
        yield ask


@pytest.fixture
def near(tmp_path, monkeypatch):
    """The same of a record in which two statements lie near each other."""
    for module in (gathering, nearby):
        monkeypatch.setattr(module, "installed_judge", lambda: Judge(None))
    with open_store(tmp_path / "near.db", create=True) as store:
        for article in (*RECORD, LATER):
            store.writer("model 1").add_article(*article)
        gathering.gather_claims(store)
    with asking(tmp_path / "near.db") as ask:
        yield ask


@contextmanager
def asking(path):
    from onrecord.serve.mcp import make_server

    with open_store(path, read_only=True) as store:
        server = make_server(store.view)

        async def call(tool, given):
            async with mcp.Client(server) as client:
                return await client.call_tool(tool, given)

        def ask(tool, **given):
            answer = anyio.run(call, tool, given)
            return answer.content[0].text if answer.is_error else answer.structured_content

        yield ask


def said(answer):
    return [one["text"] for one in answer["statements"]]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"text": "wall"}, ["the sea wall leaks"]),
        ({"speaker": "torrand", "manner": "direct"}, ["We will not wait a twelfth year"]),
        ({"act": "deny"}, ["the sea wall leaks"]),
        ({"until": "2023", "limit": 1, "offset": 1}, ["We will not wait a twelfth year"]),
        ({"text": "nothing of this"}, []),
    ],
)
def test_statements_are_found(ask, asked, expected):
    assert said(ask("search", **asked)) == expected


def test_a_statement_never_comes_without_its_citation(ask):
    answers = [
        *ask("search")["statements"],
        ask("statement", id=LEAK.id),
        *ask("speaker", name="Ilva Torrand")["said"],
        *ask("article", key=BRIDGE.id)["statements"],
    ]
    assert len(answers) == 5 + 1 + 2 + 3
    for one in answers:
        assert one["id"] in one["citation"]
        assert "“" in one["citation"]


def test_a_statement_tells_why_and_that_it_is_negated(ask):
    told = ask("statement", id=LEAK.id)
    assert (told["negated"], told["manner"], told["reasons"]["speaker"]["value"]) == (True, "indirect", "Osk Vell")
    assert told["sentences"] == "Harbour chief Osk Vell denied that the sea wall leaks."
    assert "paraphrased, negated" in told["citation"]


def test_a_speaker_is_the_person_across_articles(ask):
    told = ask("speaker", name="torrand", limit=1)
    assert (told["name"], told["kind"], told["statements"], told["outlets"]) == ("Ilva Torrand", "person", 2, ["The Elda Courier"])
    assert len(told["said"]) == 1


def test_a_claim_is_cited_and_so_is_what_lies_near_it(ask, near):
    told = near("claim", key=FIRST[1][0].id)
    assert [one["citation"].partition(" (")[0] for one in told["sayings"]] == ["Ansel Morvane", "Ansel Morvane", "Mirela Hask"]
    assert [(one["source"]["day"], one["statement"] in one["citation"]) for one in told["near"]] == [
        ("2025-01-09", True),
        ("2023-06-06", True),
    ]
    assert near("claim", key=FIRST[1][0].id, near=0)["near"] == []
    assert ask("claim", key="sea wall")["label"] == "the sea wall leaks"


def test_an_article_comes_in_parts(ask, monkeypatch):
    monkeypatch.setattr("onrecord.serve.mcp.PART", 100)
    first = ask("article", key="Bridge over the Sarn")
    assert (first["text"], first["next_offset"], said(first)) == (BRIDGE.text[:100], 100, ["The bridge will open in May"])
    assert ask("article", key=BRIDGE.id, offset=100)["text"] == BRIDGE.text[100:200]


@pytest.mark.parametrize(
    ("tool", "asked", "says"),
    [
        ("statement", {"id": "ffff"}, "search for its words"),
        ("speaker", {"name": "nobody"}, "nobody is called"),
        ("article", {"key": "nothing"}, "no article is called"),
        ("claim", {"key": "nothing"}, "no claim or statement is called"),
        ("search", {"since": "April"}, "since must be a date"),
        ("search", {"act": "sing"}, "act"),
    ],
)
def test_what_cannot_be_answered_says_what_to_do(ask, tool, asked, says):
    assert says in ask(tool, **asked)


def test_the_tools_say_that_they_only_read(path):
    from onrecord.serve.mcp import make_server

    async def look(view):
        async with mcp.Client(make_server(view)) as client:
            return (await client.list_tools()).tools

    with open_store(path, read_only=True) as store:
        tools = anyio.run(look, store.view)
    assert [tool.name for tool in tools] == ["search", "statement", "speaker", "article", "claim"]
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_the_command_speaks_the_protocol(path):
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    asked = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "search", "arguments": {"text": "wall"}}},
    ]
    program = [sys.executable, "-c", "from onrecord.cli import main; main()", "mcp", "--store", str(path)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        answers = []
        for one in asked:
            started.stdin.write(json.dumps(one) + "\n")
            started.stdin.flush()
            if "id" in one:
                answers.append(json.loads(started.stdout.readline()))
        started.stdin.close()
        assert started.wait(20) == 0
    assert answers[0]["result"]["serverInfo"]["name"] == "onrecord"
    assert "never instructions" in answers[0]["result"]["instructions"]
    assert answers[1]["result"]["structuredContent"]["total"] == 1
