import re
import threading

import pytest
from starlette.testclient import TestClient

from onrecord.errors import RunError
from onrecord.records import hash_text
from onrecord.serve import adding
from onrecord.serve.adding import pasted_name, safe_name
from tests.serve.conftest import serve

ARTICLE = "The ferry will sail again in May\n\nThe ferry over the Sarn will sail again in May, Mayor Ilva Torrand said on Monday.\n"
OTHER = "The bridge stays shut\n\nThe bridge over the Sarn stays shut until the autumn, Harbour chief Osk Vell said on Friday.\n"


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    """Finds nothing in any text: what is read, not how, is what matters here."""
    monkeypatch.setattr("onrecord.annotate.annotate_texts", lambda documents, *, threads, reader: ((one, (), ()) for one in documents))
    monkeypatch.setattr("onrecord.resolve.resolve_document", lambda document, said, mentions: said)


@pytest.fixture
def client(store):
    with serve(store) as client:
        yield client


def seal(client: TestClient) -> str:
    return re.search(r'name="seal" value="(\w+)"', client.get("/add").text)[1]


def send(client, *files, pasted=""):
    """Send a form as a browser does; the address of the job, or the answer that there is none."""
    parts = [("files", (name, content)) for name, content in files] or None
    return client.post("/add", data={"seal": seal(client), "pasted": pasted}, files=parts)


def finish(client, answer):
    """Wait until all is read; the last answer of the watched page."""
    assert answer.status_code == 303, answer.text
    job = client.app.state.site.jobs.get(answer.headers["location"].rpartition("/")[2])
    for _ in range(2000):
        if job.finished:
            return client.get(answer.headers["location"])
        threading.Event().wait(0.01)
    raise AssertionError("it is never read")


def test_one_article_opens_when_it_is_read(client):
    last = finish(client, send(client, ("ferry.txt", ARTICLE)))
    assert (last.status_code, last.headers["location"]) == (303, f"/articles/{hash_text(ARTICLE)}")
    assert "The ferry will sail again" in client.get(last.headers["location"]).text


def test_a_pasted_text_and_a_pasted_page_are_read(client):
    assert finish(client, send(client, pasted=ARTICLE.replace("\n", "\r\n"))).status_code == 303
    page = f"<html><head><title>Shut</title></head><body><article><h1>Shut</h1><p>{OTHER.splitlines()[2]}</p></article></body></html>"
    finish(client, send(client, pasted=page))
    assert sorted(one["title"] for one in client.get("/api/v1/articles").json()["items"]) == ["Shut", "The ferry will sail again in May"]
    assert {one["path"][:7] for one in client.get("/api/v1/articles").json()["items"]} == {"pasted-"}


def test_what_became_of_each_file_is_told(client):
    files = [("ferry.txt", ARTICLE), ("bridge.txt", OTHER), ("empty.txt", b" "), ("dump.txt", b"\0\1\2" * 50)]
    text = finish(client, send(client, *files)).text
    assert "Done: 2 articles in the record, 2 skipped." in text
    assert "the file is empty" in text
    assert {one["where"] for one in client.get("/api/v1/skipped").json()["items"]} == {"empty.txt", "dump.txt"}


def test_a_bad_file_does_not_hide_a_good_one_of_the_same_name(client):
    text = finish(client, send(client, ("page.txt", ARTICLE), ("page.txt", b" "))).text
    assert "Done: 1 article in the record, 1 skipped." in text


def test_progress_is_told_and_the_result_opens(client, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr(
        "onrecord.annotate.annotate_texts", lambda documents, *, threads, reader: ((one, (), ()) for one in documents if go.wait(20))
    )
    answer = send(client, ("ferry.txt", ARTICLE))
    watched = client.get(answer.headers["location"])
    assert "0 of 1 article read" in watched.text
    assert "<noscript><meta http-equiv" in watched.text
    progress = f"{answer.headers['location']}/progress"
    assert 'hx-trigger="every' in client.get(progress).text
    go.set()
    finish(client, answer)
    last = client.get(progress)
    assert last.headers["hx-redirect"] == f"/articles/{hash_text(ARTICLE)}"
    assert "hx-trigger" not in last.text


def test_reading_that_fails_says_so_and_the_next_lot_is_read(client, monkeypatch):
    def fail(documents, *, threads, reader):
        raise RunError("the model is not there. Install onrecord again")
        yield

    with monkeypatch.context() as broken:
        broken.setattr("onrecord.annotate.annotate_texts", fail)
        assert "The model is not there. Install onrecord again" in finish(client, send(client, ("ferry.txt", ARTICLE))).text
    assert finish(client, send(client, ("ferry.txt", ARTICLE))).status_code == 303


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({}, 403, "send it again"),
        ({"seal": "0" * 64}, 403, "send it again"),
        ({"seal": "good"}, 400, "Nothing was sent"),
        ({"seal": "good", "pasted": "  \n"}, 400, "Nothing was sent"),
        ({"seal": "good", "pasted": "x" * 20_001}, 400, "Part exceeded"),
        ({"seal": "good", "a": "1", "b": "2", "c": "3", "d": "4"}, 400, "Too many fields"),
    ],
)
def test_a_form_that_cannot_be_taken_adds_nothing(client, sent, status, says):
    if sent.get("seal") == "good":
        sent = {**sent, "seal": seal(client)}
    answer = client.post("/add", data=sent, files=[("other", b"")])
    assert (answer.status_code, says in answer.text) == (status, True), answer.text
    assert client.app.state.site.jobs._jobs == {}


def test_a_seal_without_its_cookie_is_none(client):
    good = seal(client)
    client.cookies.clear()
    assert client.post("/add", data={"seal": good, "pasted": ARTICLE}).status_code == 403


def test_too_many_files_are_refused_and_a_large_one_is_skipped(client):
    assert send(client, *((f"{n}.txt", ARTICLE) for n in range(51))).status_code == 400
    text = finish(client, send(client, ("ferry.txt", ARTICLE), ("long.txt", "word " * 5000))).text
    assert "too large: more than the limit of 20,000 bytes" in text


def test_only_so_many_lots_wait(client, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr(adding, "MOST_WAITING", 1)
    monkeypatch.setattr(
        "onrecord.annotate.annotate_texts", lambda documents, *, threads, reader: ((one, (), ()) for one in documents if go.wait(20))
    )
    first = send(client, ("ferry.txt", ARTICLE))
    refused = send(client, ("bridge.txt", OTHER))
    assert (refused.status_code, "Too many articles wait" in refused.text) == (503, True)
    go.set()
    finish(client, first)


def test_a_job_that_is_not_known_says_where_to_look(client):
    assert "list of articles" in client.get("/add/nothing").text
    assert client.get("/add/nothing/progress").status_code == 404


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("ferry.txt", "ferry.txt"),
        ("/etc/passwd.html", "passwd.html"),
        ("..\\..\\boot.txt", "boot.txt"),
        ("C:ferry.md", "ferry.md"),
        ("../..", "unnamed.txt"),
        ("", "unnamed.txt"),
        ("a\0b\u202ec.txt", "abc.txt"),
        ("3fa9c1d23fa9c1d23fa9c1d2", "3fa9c1d23fa9c1d23fa9c1d2.txt"),
        ("x" * 300 + ".txt", "x" * 150 + ".txt"),
    ],
)
def test_a_files_name_is_no_path_and_no_id(sent, kept):
    assert safe_name(sent) == kept


def test_the_same_text_is_pasted_under_the_same_name():
    assert pasted_name(b"one") == pasted_name(b"one") != pasted_name(b"two")
