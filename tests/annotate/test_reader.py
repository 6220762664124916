"""The whole stage with the real model: the same text gives the same statements, whatever stands beside it."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.annotate import annotate_texts, model_version
from onrecord.annotate.pieces import MODEL
from onrecord.errors import RunError
from onrecord.pipeline import annotate_documents
from onrecord.records import Document, Furniture, Span, hash_text

EXAMPLES = sorted(Path("examples/articles").glob("*.txt"))


def document(text, furniture=()):
    return Document(hash_text(text), "article.txt", text, "plain", "hash", furniture=furniture)


TEXTS = [path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n") for path in EXAMPLES]


def read_one(text, **changes):
    ((_, statements, _),) = annotate_texts([document(text, **changes)], threads=1)
    return statements


def test_the_batch_changes_nothing():
    alone = [read_one(text) for text in TEXTS]
    together = [statements for _, statements, _ in annotate_texts([document(text) for text in TEXTS], threads=2)]
    backwards = [statements for _, statements, _ in annotate_texts([document(text) for text in reversed(TEXTS)], threads=3)]
    assert alone == together == backwards[::-1]
    assert sum(map(len, alone)) > 150


@pytest.mark.parametrize("text", TEXTS, ids=[path.name for path in EXAMPLES])
def test_every_span_holds_words_of_the_text(text):
    for statement in read_one(text):
        assert statement.content
        for role in (statement.content, statement.cue, statement.source):
            assert list(role) == sorted(role)
            for span in role:
                words = text[span.start : span.end]
                assert span.end <= len(text)
                assert words == words.strip()
                assert any(char.isalnum() for char in words)
        assert 0 < statement.score <= 1


def test_a_sentence_repeated_is_found_each_time():
    """Windows overlap: what lies on their borders is neither lost nor found twice."""
    text = "\n\n".join(f"“The bridge number {n} stays closed until May,” Ilva Torrand said on Monday." for n in range(120))
    statements = read_one(text)
    contents = [text[s.content[0].start : s.content[-1].end] for s in statements]
    assert len(contents) == 120
    assert all(f"number {n} stays" in content for n, content in enumerate(contents))


def test_furniture_is_passed_over():
    text = "“We stay,” Ilva Torrand said.\nIlva Torrand said the picture was hers.\nShe promised to come back."
    caption = text.splitlines()[1]
    start = text.index(caption)
    hidden = Span(start, start + len(caption))
    for statement in read_one(text, furniture=(Furniture(hidden, "caption"),)):
        for span in statement.content + statement.cue + statement.source:
            assert span.end <= hidden.start or span.start >= hidden.end


def test_long_texts_in_bounded_memory():
    text = "Ilva Torrand said the bridge would stay closed. The town slept on through the rain. " * 1_000
    tracemalloc.start()
    try:
        statements = read_one(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(statements) == 1_000
    assert peak < 60e6


@pytest.mark.parametrize("text", ["", " \n ", "No one spoke.", "\ufeff", "x" * 3_000, "“" * 2_000, "🙂 said " * 500])
def test_odd_texts_do_no_harm(text):
    read_one(text)


def test_the_reader_names_itself():
    assert model_version("best").startswith("reader-best-")


def test_a_folder_with_a_model_is_a_reader():
    (found,) = annotate_texts([document("“We stay,” said Ilva Torrand.")], reader=str(MODEL))
    assert [said.manner for said in found[1]] == ["direct"]


@pytest.mark.parametrize("reader", ["fast", ".", "no/such/folder"])
def test_a_reader_that_is_none_says_what_to_name(reader):
    with pytest.raises(RunError, match="name best, or a folder"):
        model_version(reader)


def test_a_fault_of_ours_costs_one_article(monkeypatch):
    def stumble(layout, drafts):
        return drafts if "Quarrin" not in layout.text else drafts[999]

    monkeypatch.setattr("onrecord.annotate.statements.read_headline", stumble)
    articles = [document(f'Mayor Ada Lund of {town} said: "It will hold."\n') for town in ("Elda", "Quarrin", "Sarn")]
    articles = [replace(one, path=f"{n}.txt") for n, one in enumerate(articles)]
    met = []
    read = [one.path for one, _ in annotate_documents(articles, on_skipped=met.append)]
    assert (read, [error.where for error in met]) == (["0.txt", "2.txt"], ["1.txt"])
    assert "onrecord failed on it (IndexError" in str(met[0])
