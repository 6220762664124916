"""One text to raw statements (content, cue and source, manner and act) and mentions; nothing is resolved here."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from onrecord.records import Document, Reference, Statement

if TYPE_CHECKING:
    from onrecord.annotate.statements import Annotated

BATCH_CHARACTERS = 60_000  # a dozen ordinary articles: what one thread takes at a time

__all__ = ["annotate_texts", "model_version"]


def model_version(reader: str) -> str:
    """The name and version of a reader's model: best, or the folder of an exported one; RunError where there is none."""
    from onrecord.annotate import encoder

    return encoder.model_version(reader)


def annotate_texts(
    documents: Iterable[Document], *, threads: int = 2, reader: str = "best"
) -> Iterator[tuple[Document, tuple[Statement, ...], tuple[Reference, ...]]]:
    """The raw statements and the mentions of each document, in order; at most two batches a thread are held at once.

    There are no mentions where the model has not learnt to read them.
    """
    from onrecord.annotate.encoder import load_model
    from onrecord.annotate.statements import annotate_batch

    model = load_model(reader)
    with ThreadPoolExecutor(threads) as pool:
        running: deque[Future[list[Annotated]]] = deque()
        for batch in _batches(documents):
            running.append(pool.submit(annotate_batch, batch, model))
            if len(running) > 2 * threads:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The first document alone, so that its statements come soon; then about BATCH_CHARACTERS at a time."""
    batch: list[Document] = []
    size, limit = 0, 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= limit:
            yield batch
            batch, size, limit = [], 0, BATCH_CHARACTERS
    if batch:
        yield batch
