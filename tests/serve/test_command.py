import json
import re
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.serve import command
from onrecord.serve.command import is_own


def run(line, **given):
    return CliRunner().invoke(app, line.split(), prog_name="onrecord", **given)


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("elda.example", False),
    ],
)
def test_an_address_is_of_this_machine_only(host, own):
    assert is_own(host) is own


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("serve --host 0.0.0.0", "anyone who reaches this machine could read the record. Give --token"),
        ("serve --host elda.example", "Give --token"),
        ("serve --token short", "16 plain characters"),
        ("serve --token ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", "plain characters"),
        ("serve --read-only --store nothing.db --port 0", "there is no store at nothing.db"),
        ("serve --host no.such.name.invalid --token 0123456789abcdef", "cannot be used"),
    ],
)
def test_what_is_not_safe_or_not_there_is_refused(line, says, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run(line)
    assert (done.exit_code, says in done.stderr) == (1, True), done.output
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_said(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(f"serve --store {tmp_path}/record.db --port {port}")
    assert (done.exit_code, f"port {port} cannot be used" in done.stderr) == (1, True)


def test_without_the_extra_the_remedy_is_one_line(monkeypatch):
    monkeypatch.setattr(command, "find_spec", lambda name: None if name in ("fastapi", "uvicorn") else name)
    done = run("serve")
    assert (done.exit_code, done.stderr) == (
        1,
        "onrecord: the web page needs what is not installed: fastapi, uvicorn. Install it: pip install 'onrecord[serve]'\n",
    )


def test_it_serves_until_it_is_stopped(tmp_path):
    arguments = ["-m", "onrecord", "serve", "--store", str(tmp_path / "record.db"), "--port", "0", "--token", "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, *arguments], **pipes) as program:
        program.stdin.write("a token of some length\n")
        program.stdin.flush()
        port = re.search(r":(\d+)/", program.stdout.readline())[1]
        connection = HTTPConnection("127.0.0.1", int(port), timeout=30)
        connection.request("GET", "/api/v1/counts", headers={"authorization": "Bearer a token of some length"})
        assert json.load(connection.getresponse())["total"] == 0
        connection.close()
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == "stopped\n"
    assert program.returncode == 0


def test_no_answer_waits_for_word_of_its_first_part():
    with command._listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        answering, _ = listening.accept()
        with answering:
            assert answering.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
