"""The two exceptions: skip this item and log it, or stop the run."""

from __future__ import annotations


class ItemError(Exception):
    """One item cannot be used: record it and go on. `where` names the item, `remedy` says what to do about it."""

    def __init__(self, what: str, where: str, remedy: str) -> None:
        super().__init__(what, where, remedy)
        self.what, self.where, self.remedy = what, where, remedy

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}"


def own_fault(error: Exception, where: str) -> ItemError:
    """A fault of ours in one item, said as such, so that it does not cost the others."""
    what = f"onrecord failed on it ({type(error).__name__}: {error})"
    return ItemError(what, where, "Please report it with the article; the others are not touched by it")


class RunError(Exception):
    """The run cannot go on; the message gives problem and remedy."""
