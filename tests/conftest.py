import shutil
from pathlib import Path

import pytest

from onrecord.store import open_store
from tests.invented import ALL


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "record.db"
    open_store(path, create=True).close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_store: Path):
    shutil.copy(empty_store, tmp_path / "record.db")
    with open_store(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def filled(store):
    writer = store.writer("model 1")
    for document, statements in ALL:
        writer.add_article(document, statements)
    return store
