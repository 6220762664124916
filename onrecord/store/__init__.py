"""Keeps articles and statements: Writer puts them in, View finds them; `open_store` gives both."""

from __future__ import annotations

from onrecord.store.base import (
    Article,
    ArticleSummary,
    Deed,
    Desk,
    Indexed,
    IndexedArticle,
    SkippedItem,
    SpeakerSummary,
    StatementFilter,
    Store,
    View,
    Writer,
)
from onrecord.store.claimbase import ClaimFilter, ClaimStored, ClaimSummary, Marks, Said
from onrecord.store.opening import open_store
from onrecord.store.peoplebase import PersonAppearance, PersonShown, PersonSummary

__all__ = [
    "Article",
    "ArticleSummary",
    "ClaimFilter",
    "ClaimStored",
    "ClaimSummary",
    "Deed",
    "Desk",
    "Indexed",
    "IndexedArticle",
    "Marks",
    "PersonAppearance",
    "PersonShown",
    "PersonSummary",
    "Said",
    "SkippedItem",
    "SpeakerSummary",
    "StatementFilter",
    "Store",
    "View",
    "Writer",
    "open_store",
]
