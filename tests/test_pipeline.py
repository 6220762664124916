import doctest
import subprocess
import sys
from dataclasses import replace

import pytest

import onrecord
from onrecord.errors import ItemError
from onrecord.pipeline import Counts, add_articles, annotate_documents
from onrecord.store import open_store
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, FEAST, TARIFF

EMPTY = ItemError("it is empty", "empty.txt", "Leave it out")
SAID = {document.id: statements for document, statements in ALL}


def fail(document):
    raise ItemError("it cannot be read", document.path, "Leave it out")


def look_ahead(documents, *, threads, reader, fails=()):
    """Annotate as the real stage does: order kept, two documents taken before the first is given back."""
    taken = []
    for document in documents:
        taken.append(document)
        if len(taken) > 2:
            yield annotate_one(taken.pop(0), fails)
    yield from (annotate_one(document, fails) for document in taken)


def annotate_one(document, fails):
    return fail(document) if document in fails else (document, SAID[document.id], ())


@pytest.fixture
def stages(monkeypatch):
    """The stages' names, with ours behind them; returns the documents that fail in annotate and those that fail in resolve."""
    fails_annotate, fails_resolve = [], []
    monkeypatch.setattr(
        "onrecord.annotate.annotate_texts",
        lambda documents, *, threads, reader: look_ahead(documents, threads=threads, reader=reader, fails=fails_annotate),
        raising=False,
    )
    monkeypatch.setattr(
        "onrecord.resolve.resolve_document",
        lambda document, said, mentions: fail(document) if document in fails_resolve else said,
        raising=False,
    )
    return fails_annotate, fails_resolve


@pytest.mark.parametrize(
    ("items", "in_annotate", "in_resolve", "comes_out", "skipped"),
    [
        ([BRIDGE, TARIFF, FEAST], [], [], [BRIDGE, TARIFF, FEAST], []),
        ([EMPTY, BRIDGE, EMPTY], [], [], [BRIDGE], ["empty.txt", "empty.txt"]),
        ([BRIDGE, TARIFF, FEAST], [BRIDGE], [], [TARIFF, FEAST], ["articles/bridge.txt"]),
        ([BRIDGE, TARIFF, FEAST], [TARIFF, FEAST], [], [BRIDGE], ["articles/tariff.html", "articles/feast.txt"]),
        ([BRIDGE, TARIFF], [BRIDGE, TARIFF], [], [], ["articles/bridge.txt", "articles/tariff.html"]),
        ([BRIDGE, TARIFF, FEAST], [], [TARIFF], [BRIDGE, FEAST], ["articles/tariff.html"]),
        ([BRIDGE, BRIDGE], [], [], [BRIDGE, BRIDGE], []),
        ([], [], [], [], []),
    ],
)
def test_what_fails_is_skipped_and_the_rest_goes_on_in_order(stages, items, in_annotate, in_resolve, comes_out, skipped):
    stages[0].extend(in_annotate)
    stages[1].extend(in_resolve)
    met = []
    found = list(annotate_documents(items, on_skipped=met.append))
    assert found == [(document, SAID[document.id]) for document in comes_out]
    assert [error.where for error in met] == skipped


def test_a_fault_of_ours_costs_one_article(stages, monkeypatch):
    def resolve(document, said, mentions):
        return said if document is not TARIFF else said[99]

    monkeypatch.setattr("onrecord.resolve.resolve_document", resolve)
    met = []
    assert [document for document, _ in annotate_documents([BRIDGE, TARIFF, FEAST], on_skipped=met.append)] == [BRIDGE, FEAST]
    assert [str(error) for error in met] == [
        "articles/tariff.html: onrecord failed on it (IndexError: tuple index out of range). "
        "Please report it with the article; the others are not touched by it"
    ]


def test_a_source_that_fails_ends_and_is_named(stages):
    def source():
        yield BRIDGE
        raise EMPTY

    met = []
    assert [document for document, _ in annotate_documents(source(), on_skipped=met.append)] == [BRIDGE]
    assert met == [EMPTY]


def test_what_is_skipped_is_said_where_nobody_asks(stages, caplog):
    assert list(annotate_documents([EMPTY])) == []
    assert "skipped empty.txt: it is empty. Leave it out" in caplog.text


def from_wire(document):
    return replace(document, path="wire.txt")


@pytest.mark.parametrize(
    ("items", "counts"),
    [
        ([BRIDGE, TARIFF, EMPTY], Counts(added=2, known=0, skipped=1, statements=4)),
        ([BRIDGE, BRIDGE], Counts(added=1, known=1, skipped=0, statements=3)),
        ([BRIDGE, from_wire(BRIDGE)], Counts(added=1, known=1, skipped=0, statements=3)),
        ([EMPTY, EMPTY], Counts(skipped=2)),
        ([], Counts()),
    ],
)
def test_every_outcome_is_counted(stages, tmp_path, items, counts):
    seen = []
    with open_store(tmp_path / "record.db", create=True) as store:
        assert add_articles(items, store, version="model 1", progress=lambda so_far: seen.append(so_far.done)) == counts
        assert store.view.count() == counts.statements
        assert sum(item.times for item in store.view.skipped()) == counts.skipped
    assert seen == list(range(1, len(items) + 1))


def test_what_is_known_is_not_annotated_again(stages, tmp_path):
    with open_store(tmp_path / "record.db", create=True) as store:
        add_articles([BRIDGE], store, version="model 1")
        stages[0].append(BRIDGE)  # it would fail now
        again = add_articles([from_wire(BRIDGE), TARIFF], store, version="model 1")
        assert again == Counts(added=1, known=1, statements=1)
        assert [copy.path for copy in store.view.article(BRIDGE.id).copies] == ["wire.txt"]


def test_a_document_that_fails_is_in_the_log_until_it_is_read(stages, tmp_path):
    with open_store(tmp_path / "record.db", create=True) as store:
        stages[1].append(BRIDGE)
        assert add_articles([BRIDGE], store, version="model 1") == Counts(skipped=1)
        assert [item.where for item in store.view.skipped()] == ["articles/bridge.txt"]
        stages[1].clear()
        add_articles([BRIDGE], store, version="model 1")
        assert store.view.skipped() == []


def test_statements_that_do_not_fit_are_skipped(tmp_path):
    def confuse(documents, *, threads, reader, on_skipped):
        for document in documents:
            yield document, BRIDGE_SAID

    with open_store(tmp_path / "record.db", create=True) as store:
        counts = add_articles([TARIFF, BRIDGE], store, version="model 1", annotate=confuse)
        assert counts == Counts(added=1, skipped=1, statements=3)


def test_every_public_name_is_there_when_asked_for():
    for name in onrecord.__all__:
        assert getattr(onrecord, name).__module__.startswith("onrecord.")
    assert set(onrecord.__all__) <= set(dir(onrecord))
    with pytest.raises(AttributeError, match="no attribute 'read_minds'"):
        onrecord.read_minds  # noqa: B018


def test_importing_the_package_imports_nothing_heavy():
    program = "import onrecord, sys; print({'sqlalchemy', 'onnxruntime', 'numpy', 'trafilatura', 'rich'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_example_of_the_library_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testmod(onrecord)
    assert tried > 5
    assert failed == 0
