"""Changes to gold articles that leave who said what as it was: other names, marks, blanks, dates and words of saying."""

from benchmarks.changes.edits import Article, Change
from benchmarks.changes.forms import FORMS
from benchmarks.changes.marks import MARKS
from benchmarks.changes.names import NAMES
from benchmarks.changes.places import PLACES
from benchmarks.changes.words import WORDS

CHANGES: dict[str, Change] = {**NAMES, **PLACES, **MARKS, **FORMS, **WORDS}

__all__ = ["CHANGES", "Article", "Change"]
