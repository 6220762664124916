import asyncio

import pytest
from starlette.exceptions import HTTPException

from onrecord.serve import addpage, guard
from onrecord.serve.guard import SESSION, session_of
from onrecord.store import open_store
from tests.serve.conftest import serve

TOKEN = "a token of some length"
PAGES = ("/", "/articles", "/speakers", "/compare", "/skipped", "/add", "/api", "/nothing", "/api/v1/statements", "/api/v1/openapi.json")


@pytest.fixture(scope="module")
def guarded(filled_file):
    with open_store(filled_file, read_only=True) as store, serve(store, token=TOKEN) as client:
        yield client


@pytest.fixture
def closed(guarded):
    """A visitor of a guarded record, who knows nothing yet."""
    guarded.cookies.clear()
    return guarded


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("127.0.0.1:8642", 200),
        ("localhost:8642", 200),
        ("[::1]:8642", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost@evil.example", 421),
        ("", 421),
    ],
)
def test_without_a_token_only_local_names_are_answered(visit, host, status):
    assert visit.client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize("address", PAGES)
def test_with_a_token_nothing_is_shown_without_it(closed, address):
    answer = closed.get(address)
    assert "Torrand" not in answer.text
    if address.startswith("/api/"):
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer realm="onrecord"')
    else:
        assert (answer.status_code, answer.headers["location"]) == (303, "/login")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"authorization": f"Bearer {TOKEN}"}, 200),
        ({"authorization": f"bearer {TOKEN}"}, 200),
        ({"authorization": f"Bearer {TOKEN}x"}, 401),
        ({"authorization": "Bearer ä".encode()}, 401),
        ({"authorization": TOKEN}, 401),
        ({"cookie": f"{SESSION}={session_of(TOKEN)}"}, 200),
        ({"cookie": f"{SESSION}={TOKEN}"}, 401),
        ({"cookie": "=;;=\x01"}, 401),
    ],
)
def test_the_token_or_the_mark_made_from_it_opens(closed, headers, status):
    assert closed.get("/api/v1/statements", headers=headers).status_code == status


def test_the_login_form_gives_the_mark_for_the_token(closed, monkeypatch):
    monkeypatch.setattr(addpage, "SLOWLY", 0)
    assert "token" in closed.get("/login").text
    wrong = closed.post("/login", data={"token": "guess"})
    assert (wrong.status_code, wrong.headers.get("set-cookie")) == (403, None)
    right = closed.post("/login", data={"token": TOKEN})
    assert right.status_code == 303
    assert "HttpOnly" in right.headers["set-cookie"]
    assert "samesite=strict" in right.headers["set-cookie"].lower()
    assert TOKEN not in right.headers["set-cookie"]
    assert "Torrand" in closed.get("/").text


def test_where_no_token_is_asked_there_is_no_login(visit):
    assert visit.get("/login", 303).headers["location"] == "/"


@pytest.mark.parametrize("address", [*PAGES, "/login", "/static/onrecord.css"])
def test_every_answer_forbids_what_pages_do_not_need(visit, address):
    headers = visit.client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_sites_form_does_nothing(visit, headers):
    assert visit.client.post("/add", data={"pasted": "x"}, headers=headers).status_code == 403


def test_what_is_too_large_is_refused_before_it_is_read(filled):
    with serve(filled) as client:
        answer = client.post("/add", content=b"", headers={"content-length": "999999999", "content-type": "text/plain"})
        assert answer.status_code == 413
        assert client.get("/?text=" + "x" * 9000).status_code == 414


def messages(*bodies):
    """Receives these bodies, and then nothing for ever."""
    left = [{"type": "http.request", "body": body, "more_body": True} for body in bodies]

    async def receive():
        if left:
            return left.pop(0)
        return await asyncio.Event().wait()

    return receive


async def drain(receive):
    while (await receive())["more_body"]:
        pass


def test_a_body_larger_than_it_says_is_stopped():
    with pytest.raises(HTTPException) as error:
        asyncio.run(drain(guard._limited(messages(b"x" * 6, b"x" * 6), 10)))
    assert error.value.status_code == 413


def test_a_body_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(guard, "BODY_SECONDS", 0.01)
    with pytest.raises(HTTPException) as error:
        asyncio.run(drain(guard._limited(messages(b"x"), 10)))
    assert error.value.status_code == 408
