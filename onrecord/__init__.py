"""onrecord reads news articles and keeps a sourced record of who said what, to whom, when and where.

>>> from pathlib import Path
>>> from onrecord import add_articles, annotate_documents, open_store, read_documents
>>> article = '''Mayor says the bridge will open in May
...
... PORT ELDA, April 3, 2023 - The bridge over the Sarn will open in May, Mayor Ilva Torrand told reporters on Monday.
...
... "We have waited eleven years for this bridge," she said. "We will not wait a twelfth."
... '''
>>> _ = Path("bridge.txt").write_text(article, encoding="utf-8")

Read and annotate, and store nothing:

>>> for document, statements in annotate_documents(read_documents(["bridge.txt"])):
...     for statement in statements:
...         assert all(document.text[span.start : span.end] for span in statement.content)

Keep what was read in a store; reading it again changes nothing:

>>> with open_store("record.db", create=True) as store:
...     first = add_articles(read_documents(["bridge.txt"]), store)
...     again = add_articles(read_documents(["bridge.txt"]), store)
...     (first.added, again.added, again.known, store.view.count() == first.statements)
(1, 0, 1, True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.carried import list_copies, list_quotations
    from onrecord.claims import merge_claims, split_claim, undo_claim
    from onrecord.errors import ItemError, RunError
    from onrecord.export import make_frame
    from onrecord.gathering import gather_claims
    from onrecord.linking import link_people
    from onrecord.nearby import show_near
    from onrecord.people import import_people, merge_people, rename_person, split_person, undo_deed
    from onrecord.pipeline import Counts, add_articles, annotate_documents
    from onrecord.read import read_documents
    from onrecord.records import Document, Link, Person, Resolved, Span, Statement
    from onrecord.store import ClaimFilter, StatementFilter, Store, open_store
    from onrecord.threads import show_claim

__all__ = [
    "ClaimFilter",
    "Counts",
    "Document",
    "ItemError",
    "Link",
    "Person",
    "Resolved",
    "RunError",
    "Span",
    "Statement",
    "StatementFilter",
    "Store",
    "add_articles",
    "annotate_documents",
    "gather_claims",
    "import_people",
    "link_people",
    "list_copies",
    "list_quotations",
    "make_frame",
    "merge_claims",
    "merge_people",
    "open_store",
    "read_documents",
    "rename_person",
    "show_claim",
    "show_near",
    "split_claim",
    "split_person",
    "undo_claim",
    "undo_deed",
]

_HOMES = {
    "ClaimFilter": "onrecord.store",
    "Counts": "onrecord.pipeline",
    "Document": "onrecord.records",
    "ItemError": "onrecord.errors",
    "Link": "onrecord.records",
    "Person": "onrecord.records",
    "Resolved": "onrecord.records",
    "RunError": "onrecord.errors",
    "Span": "onrecord.records",
    "Statement": "onrecord.records",
    "StatementFilter": "onrecord.store",
    "Store": "onrecord.store",
    "add_articles": "onrecord.pipeline",
    "annotate_documents": "onrecord.pipeline",
    "gather_claims": "onrecord.gathering",
    "import_people": "onrecord.people",
    "link_people": "onrecord.linking",
    "list_copies": "onrecord.carried",
    "list_quotations": "onrecord.carried",
    "make_frame": "onrecord.export",
    "merge_claims": "onrecord.claims",
    "merge_people": "onrecord.people",
    "open_store": "onrecord.store",
    "read_documents": "onrecord.read",
    "rename_person": "onrecord.people",
    "show_claim": "onrecord.threads",
    "show_near": "onrecord.nearby",
    "split_claim": "onrecord.claims",
    "split_person": "onrecord.people",
    "undo_claim": "onrecord.claims",
    "undo_deed": "onrecord.people",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import onrecord` costs nothing."""
    if name == "__version__":
        from importlib.metadata import version

        return version("onrecord")
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
