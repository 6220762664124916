"""Several who read and one who writes, on one file: nobody meets an error, and nothing written is lost."""

import shutil
import threading

from onrecord.linking import link_people
from onrecord.store import open_store
from tests.invented import BRIDGE, document, saying
from tests.serve.conftest import serve

ARTICLES = 24
READERS = 4
PAGES = (
    "/", "/?text=gate", "/articles", "/speakers", "/compare?speaker=vell", "/network", "/review", f"/articles/{BRIDGE.id}",
    "/api/v1/statements", "/api/v1/counts?text=gate", "/api/v1/search?text=gate", "/api/v1/export?format=csv",
)  # fmt: skip


def test_a_record_is_read_while_another_adds_to_it(tmp_path, filled_file):
    path = tmp_path / "record.db"
    shutil.copy(filled_file, path)
    done = threading.Event()
    wrong = []
    asked = []

    def browse(client):
        while not done.is_set():
            for page in PAGES:
                answer = client.get(page)
                asked.append(page)
                if answer.status_code != 200:
                    wrong.append((page, answer.status_code, answer.text[:200]))

    with open_store(path) as store, serve(store) as client, open_store(path) as other:
        readers = [threading.Thread(target=browse, args=(client,)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        writer = other.writer("model 1")
        for number in range(ARTICLES):
            made = document(f"Gate {number}\n\nThe gate held {number} days, Osk Vell said.\n", path=f"gate-{number}.txt")
            said = saying(made, f"The gate held {number} days", source="Osk Vell", cue="said", speaker="Osk Vell", speaker_kind="person")
            assert writer.add_article(made, (said,))
            link_people(other)
        done.set()
        for reader in readers:
            reader.join()
        client.app.state.site.catalogue.refresh()
        assert client.get("/api/v1/counts?text=gate").json()["total"] == ARTICLES
        assert {f"gate-{number}.txt" for number in range(ARTICLES)} <= {one.path for one in other.view.articles()}
    assert wrong == []
    assert len(asked) >= READERS * len(PAGES)
