import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.errors import ItemError
from onrecord.linking import link_people
from onrecord.serve.app import create_app
from onrecord.settings import Settings
from onrecord.store import open_store
from tests.invented import ALL, BRIDGE, resolved

HOME = "http://127.0.0.1"
UNREADABLE = ItemError("the file is empty", "articles/empty.txt", "Check that the article was saved")


class Visitor:
    """A reader of the pages and the API."""

    def __init__(self, client):
        self.client = client

    def get(self, address, status=200, **headers):
        answer = self.client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
        assert answer.status_code == status, answer.text
        return answer

    def page(self, address, status=200):
        return self.get(address, status).text

    def json(self, address, status=200, **headers):
        return self.get(address, status, **headers).json()


def serve(store, **options):
    """A client of an application over a store."""
    return TestClient(create_app(store, Settings(max_bytes=20_000), **options), base_url=HOME, follow_redirects=False)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "record.db"
    open_store(path, create=True).close()
    return path


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory, empty_file) -> Path:
    """The invented articles, one of them also in another outlet, and a file that could not be read."""
    path = tmp_path_factory.mktemp("filled") / "record.db"
    shutil.copy(empty_file, path)
    with open_store(path) as store:
        writer = store.writer("model 1")
        for document, statements in ALL:
            writer.add_article(document, statements)
        writer.add_copy(replace(BRIDGE, path="wire/bridge.txt", outlet=resolved("Sarn Wire")))
        writer.log_skipped(UNREADABLE)
    return path


@pytest.fixture
def store(tmp_path, empty_file):
    shutil.copy(empty_file, tmp_path / "record.db")
    with open_store(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def filled(tmp_path, filled_file):
    """A record to write to."""
    shutil.copy(filled_file, tmp_path / "filled.db")
    with open_store(tmp_path / "filled.db") as opened:
        yield opened


@pytest.fixture
def record(store, request):
    """The ARTICLES of a test's own module, their speakers linked."""
    writer = store.writer("model 1")
    for made, statements in request.module.ARTICLES:
        writer.add_article(made, statements)
    link_people(store)
    return store


@pytest.fixture
def guest(record):
    """A visitor of the module's own record."""
    with serve(record) as client:
        yield Visitor(client)


@pytest.fixture(scope="session")
def visit(filled_file):
    """A visitor of a record that nobody writes to."""
    with open_store(filled_file, read_only=True) as store, serve(store) as client:
        yield Visitor(client)
